package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// Teams lists all teams, each after the one above it.
func (a *App) Teams(ctx context.Context, actor *auth.Actor) ([]*db.Team, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.directory.Teams, nil
}

// Positions lists all positions.
func (a *App) Positions(ctx context.Context, actor *auth.Actor) ([]*db.Position, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.catalog.Positions, nil
}

// MembersOf lists the active home members of a team today, by name.
func (a *App) MembersOf(ctx context.Context, teamID string) ([]*db.Member, error) {
	directory, today, err := a.directoryToday(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	for memberID := range directory.Placements {
		if directory.HomeOn(memberID, today) == teamID {
			ids = append(ids, memberID)
		}
	}
	members, err := db.MembersByIDs(ctx, a.db.Reader, ids)
	members = slices.DeleteFunc(members, func(m *db.Member) bool { return !m.Active })
	slices.SortFunc(members, func(x, y *db.Member) int { return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.ID, y.ID)) })
	return members, err
}

func (a *App) directoryToday(ctx context.Context) (*Directory, rules.Day, error) {
	directory, err := a.Directory(ctx)
	if err != nil {
		return nil, "", err
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, "", err
	}
	return directory, a.today(catalog.Company), nil
}

// Today's relations of teams and members, for those who show them.

// LeadOf is who leads a team today; "" for nobody.
func (a *App) LeadOf(ctx context.Context, teamID string) (string, error) {
	directory, today, err := a.directoryToday(ctx)
	if err != nil {
		return "", err
	}
	return directory.LeadOn(teamID, today), nil
}

// Home is a member's placement today; nil for none.
func (a *App) Home(ctx context.Context, memberID string) (*db.Placement, error) {
	directory, today, err := a.directoryToday(ctx)
	if err != nil {
		return nil, err
	}
	return directory.PlacementOn(memberID, today), nil
}

// LedBy lists the teams that a member leads today.
func (a *App) LedBy(ctx context.Context, memberID string) ([]*db.Team, error) {
	directory, today, err := a.directoryToday(ctx)
	if err != nil {
		return nil, err
	}
	return directory.LedBy(memberID, today), nil
}

// CreateTeamInput is a team to be made.
type CreateTeamInput struct {
	Key      string
	Name     string
	ParentID *string
	LeadID   *string
}

// CreateTeam makes a team: ADMIN, HR.
func (a *App) CreateTeam(ctx context.Context, actor *auth.Actor, in CreateTeamInput) (*db.Team, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	team := &db.Team{ID: db.NewID(db.TeamPrefix), Key: in.Key, Name: in.Name, ParentID: policy.directory.Root().ID, CreatedAt: a.now()}
	if in.ParentID != nil {
		team.ParentID = *in.ParentID
	}
	for _, err := range []error{checkKey("key", in.Key), checkName("name", in.Name), policy.checkTeam("parentId", team.ParentID),
		a.checkMember(ctx, "leadId", text(in.LeadID))} {
		if err != nil {
			return nil, err
		}
	}
	err = a.change(ctx, actor, entry("createTeam", team.ID, team.Name, nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, team); err != nil {
			return err
		}
		if in.LeadID != nil {
			if err := db.PutTeamLead(ctx, tx, &db.TeamLead{TeamID: team.ID, FromDay: policy.today, MemberID: *in.LeadID}); err != nil {
				return err
			}
		}
		return a.reorganised(ctx, tx)
	})
	return team, a.afterReorganising(ctx, "key", err, text(in.LeadID))
}

// reorganised notes that who belongs where has changed: every open figure has to be looked at again.
func (a *App) reorganised(ctx context.Context, tx bun.Tx) error {
	if err := db.BumpOrg(ctx, tx); err != nil {
		return err
	}
	return db.MarkStale(ctx, tx, "")
}

// afterReorganising wakes the recomputation and tells the members whose rights may have changed.
func (a *App) afterReorganising(ctx context.Context, field string, err error, memberIDs ...string) error {
	if errors.Is(err, db.ErrConflict) {
		return &Error{Code: Conflict, Field: field, Reason: "TAKEN", Message: "this " + field + " is taken; choose another"}
	}
	if err != nil {
		return coded(field, err)
	}
	a.stir()
	for _, id := range memberIDs {
		if id != "" {
			a.live.Tell(ctx, live.Rights(id))
		}
	}
	a.live.Tell(ctx, live.Work)
	return nil
}

func (p *Policy) checkTeam(field, id string) error {
	if p.directory.Team(id) == nil {
		return badInput(field, "UNKNOWN", "there is no team %s", shown(id))
	}
	return nil
}

// UpdateTeamInput changes a team; nil leaves it.
type UpdateTeamInput struct {
	TeamID   string
	Name     *string
	ParentID *string
	LeadID   *string
	From     *rules.Day
}

// UpdateTeam changes a team: ADMIN, HR. A team can't be moved below itself.
func (a *App) UpdateTeam(ctx context.Context, actor *auth.Actor, in UpdateTeamInput) (*db.Team, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	if err := a.checkUpdateTeam(ctx, policy, in); err != nil {
		return nil, err
	}
	before := policy.directory.Team(in.TeamID)
	team := *before
	if in.Name != nil {
		team.Name = *in.Name
	}
	if in.ParentID != nil {
		team.ParentID = *in.ParentID
	}
	from := policy.today
	if in.From != nil {
		from = *in.From
	}
	formerLead := policy.directory.LeadOn(team.ID, policy.today)
	err = a.change(ctx, actor, entry("updateTeam", team.ID, team.Name, before, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Update(ctx, tx, &team, "name", "parent_id"); err != nil {
			return err
		}
		if in.LeadID != nil {
			if err := db.PutTeamLead(ctx, tx, &db.TeamLead{TeamID: team.ID, FromDay: from, MemberID: *in.LeadID}); err != nil {
				return err
			}
		}
		return a.reorganised(ctx, tx)
	})
	return &team, a.afterReorganising(ctx, "name", err, formerLead, text(in.LeadID))
}

func (a *App) checkUpdateTeam(ctx context.Context, policy *Policy, in UpdateTeamInput) error {
	if policy.directory.Team(in.TeamID) == nil {
		return &Error{Code: NotFound, Field: "teamId", Reason: "NOT_FOUND", Message: "there is no such team"}
	}
	if in.Name != nil {
		if err := checkName("name", *in.Name); err != nil {
			return err
		}
	}
	if in.ParentID != nil {
		if err := policy.checkTeam("parentId", *in.ParentID); err != nil {
			return err
		}
		if in.TeamID == policy.directory.Root().ID || slices.Contains(policy.directory.Below(in.TeamID), *in.ParentID) {
			return badInput("parentId", "LOOP", "a team can't be moved below itself, nor the company below a team")
		}
	}
	return a.checkMember(ctx, "leadId", text(in.LeadID))
}

// Team finds a team; nil if there is none.
func (a *App) Team(ctx context.Context, actor *auth.Actor, id string) (*db.Team, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.directory.Team(id), nil
}
