package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Directory is who belongs where: the team tree, leads, placements and assignments, all dated.
// Instances remember it until its version counts up.
type Directory struct {
	version     int64
	Teams       []*db.Team // each after the one above it
	Placements  map[string][]*db.Placement
	Leads       map[string][]*db.TeamLead // by team
	Assignments []*db.Assignment
	Delegations []*db.Delegation
	Absences    map[string][]*db.Absence // by member
	lastDays    map[string]rules.Day     // of those who have left
	root        *db.Team
	teams       map[string]*db.Team
	children    map[string][]*db.Team
	org         *rules.Organisation
}

func (a *App) directoryAt(ctx context.Context, version int64) (*Directory, error) {
	a.memory.Lock()
	known := a.directory
	a.memory.Unlock()
	if known != nil && known.version == version {
		return known, nil
	}
	read, err := readDirectory(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	a.memory.Lock()
	a.directory = read
	a.memory.Unlock()
	return read, nil
}

// Directory is the directory as it is now.
func (a *App) Directory(ctx context.Context) (*Directory, error) {
	v, err := a.versions(ctx)
	if err != nil {
		return nil, err
	}
	return a.directoryAt(ctx, v.OrgVersion)
}

func readDirectory(ctx context.Context, idb bun.IDB) (*Directory, error) {
	company, err := db.TheCompany(ctx, idb)
	if err != nil {
		return nil, err
	}
	d := &Directory{version: company.OrgVersion, Placements: map[string][]*db.Placement{}, Leads: map[string][]*db.TeamLead{}, Absences: map[string][]*db.Absence{},
		teams: map[string]*db.Team{}, children: map[string][]*db.Team{}}
	teams, err := db.Teams(ctx, idb)
	if err != nil {
		return nil, err
	}
	d.addTeams(teams, company.ID)
	placements, err := db.Placements(ctx, idb)
	if err != nil {
		return nil, err
	}
	for _, p := range placements {
		d.Placements[p.MemberID] = append(d.Placements[p.MemberID], p)
	}
	leads, err := db.TeamLeads(ctx, idb)
	if err != nil {
		return nil, err
	}
	for _, l := range leads {
		d.Leads[l.TeamID] = append(d.Leads[l.TeamID], l)
	}
	if d.Assignments, err = db.Assignments(ctx, idb); err != nil {
		return nil, err
	}
	if d.Delegations, err = db.Delegations(ctx, idb); err != nil {
		return nil, err
	}
	absences, err := db.Absences(ctx, idb)
	if err != nil {
		return nil, err
	}
	for _, a := range absences {
		d.Absences[a.MemberID] = append(d.Absences[a.MemberID], a)
	}
	if d.lastDays, err = db.LastDays(ctx, idb); err != nil {
		return nil, err
	}
	d.org = d.organisation()
	return d, nil
}

func (d *Directory) addTeams(teams []*db.Team, rootID string) {
	for _, t := range teams {
		d.teams[t.ID] = t
		d.children[t.ParentID] = append(d.children[t.ParentID], t)
	}
	d.root = d.teams[rootID]
	var walk func(t *db.Team)
	walk = func(t *db.Team) {
		d.Teams = append(d.Teams, t)
		for _, child := range d.children[t.ID] {
			walk(child)
		}
	}
	walk(d.root)
}

// organisation is the directory in the terms of the rules.
func (d *Directory) organisation() *rules.Organisation {
	parents := map[string]string{}
	for _, t := range d.Teams {
		parents[t.ID] = t.ParentID
	}
	var homes []rules.Membership
	for _, placements := range d.Placements {
		for i, p := range placements {
			span := rules.Span{From: p.FromDay}
			if i+1 < len(placements) {
				span.To = placements[i+1].FromDay.AddDays(-1)
			}
			homes = append(homes, rules.Membership{Member: p.MemberID, Team: p.TeamID, Span: span})
		}
	}
	var assignments []rules.Assignment
	for _, a := range d.Assignments {
		subject, id := assignedThing(a)
		assignments = append(assignments, rules.Assignment{Subject: subject, ID: id, Team: a.TeamID, Member: a.MemberID,
			Span: rules.Span{From: a.FromDay, To: a.ToDay}})
	}
	return rules.NewOrganisation(parents, homes, assignments)
}

func assignedThing(a *db.Assignment) (rules.Subject, string) {
	switch {
	case a.CampaignID != "":
		return rules.SubjectCampaign, a.CampaignID
	case a.AccountID != "":
		return rules.SubjectAccount, a.AccountID
	}
	return rules.SubjectChannel, a.ChannelID
}

// Version counts up with every change of teams, placements, leads, assignments and names.
func (d *Directory) Version() int64 { return d.version }

// Root is the root team: the company.
func (d *Directory) Root() *db.Team { return d.root }

// Team finds a team; nil if there is none.
func (d *Directory) Team(id string) *db.Team { return d.teams[id] }

// Children lists the teams directly below one.
func (d *Directory) Children(teamID string) []*db.Team { return d.children[teamID] }

// Below lists a team and all teams below it.
func (d *Directory) Below(teamID string) []string {
	ids := []string{teamID}
	for _, child := range d.children[teamID] {
		ids = append(ids, d.Below(child.ID)...)
	}
	return ids
}

// Above lists a team and all teams above it, the root last.
func (d *Directory) Above(teamID string) []string {
	var ids []string
	for t := d.teams[teamID]; t != nil && !slices.Contains(ids, t.ID); t = d.teams[t.ParentID] {
		ids = append(ids, t.ID)
	}
	return ids
}

// PlacementOn is where a member is on a day; nil before the first placement.
func (d *Directory) PlacementOn(memberID string, day rules.Day) *db.Placement {
	var on *db.Placement
	for _, p := range d.Placements[memberID] {
		if p.FromDay <= day {
			on = p
		}
	}
	return on
}

// HomeOn is a member's home team on a day; "" for none.
func (d *Directory) HomeOn(memberID string, day rules.Day) string {
	if p := d.PlacementOn(memberID, day); p != nil {
		return p.TeamID
	}
	return ""
}

// LeadOn is who leads a team on a day; "" for nobody.
func (d *Directory) LeadOn(teamID string, day rules.Day) string {
	lead := ""
	for _, l := range d.Leads[teamID] {
		if l.FromDay <= day {
			lead = l.MemberID
		}
	}
	return lead
}

// LedBy lists the teams that a member leads on a day.
func (d *Directory) LedBy(memberID string, day rules.Day) []*db.Team {
	var led []*db.Team
	for _, t := range d.Teams {
		if memberID != "" && d.LeadOn(t.ID, day) == memberID { // "": nobody leads a team without a lead
			led = append(led, t)
		}
	}
	return led
}

// Leads tells whether a member leads a team or one above it on a day.
func (d *Directory) leadsTeam(memberID, teamID string, day rules.Day) bool {
	return memberID != "" && slices.ContainsFunc(d.Above(teamID), func(id string) bool { return d.LeadOn(id, day) == memberID })
}

// leadsMember tells whether a member is in the lead chain of another on a day. Nobody leads themselves.
func (d *Directory) leadsMember(leadID, memberID string, day rules.Day) bool {
	return leadID != memberID && d.leadsTeam(leadID, d.HomeOn(memberID, day), day)
}

// delegations lists those by which a member stands in for a lead on a day.
func (d *Directory) delegations(memberID string, day rules.Day) []*db.Delegation {
	var list []*db.Delegation
	for _, delegation := range d.Delegations {
		if memberID != "" && delegation.DelegateID == memberID && delegation.FromDay <= day && day <= delegation.ToDay {
			list = append(list, delegation)
		}
	}
	return list
}

// delegateOf is who stands in for a lead on a day; "" for nobody.
func (d *Directory) delegateOf(leadID string, day rules.Day) string {
	for _, delegation := range d.Delegations {
		if leadID != "" && delegation.LeadID == leadID && delegation.FromDay <= day && day <= delegation.ToDay {
			return delegation.DelegateID
		}
	}
	return ""
}
