package app

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// In a levelling meeting leads compare the cards of a team and of those below it and change single scores by hand (domain
// §5.4). What they change is kept beside the cards, which show what was computed until they are published: so
// nothing of a meeting is on a card, a leaderboard or a trend before it is final.

// LevellingMeeting is a meeting as somebody sees it. Its figures are read, and the look is logged, when first asked for.
type LevellingMeeting struct {
	*db.Levelling
	policy  *Policy
	figures func() (*levellingFigures, error)
}

func (a *App) meeting(ctx context.Context, policy *Policy, row *db.Levelling) *LevellingMeeting {
	return &LevellingMeeting{row, policy, sync.OnceValues(func() (*levellingFigures, error) {
		if err := a.logLook(ctx, policy, row); err != nil {
			return nil, err
		}
		return a.readLevelling(ctx, policy, row)
	})}
}

// logLook keeps in the audit log that somebody looked at a meeting's figures, once a day.
func (a *App) logLook(ctx context.Context, policy *Policy, l *db.Levelling) error {
	look := &db.LevellingLook{LevellingID: l.ID, MemberID: policy.actor.MemberID(), Day: policy.today}
	known, err := db.Looked(ctx, a.db.Reader, look)
	if err != nil || known {
		return err
	}
	return a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		first, err := db.Look(ctx, tx, look)
		if err != nil || !first {
			return err
		}
		return a.audit(ctx, tx, policy.actor, entry("lookAtLevelling", l.ID, policy.meetingName(l), nil, nil, ""))
	})
}

// meetingName is a meeting in the audit log: the team, and the period.
func (p *Policy) meetingName(l *db.Levelling) string {
	return p.directory.Team(l.TeamID).Name + " " + string(l.Period)
}

// Levellings lists a period's meetings that the actor may see, newest first.
func (a *App) Levellings(ctx context.Context, actor *auth.Actor, p rules.Period) ([]*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	rows, err := db.LevellingsIn(ctx, a.db.Reader, p)
	meetings := []*LevellingMeeting{}
	for _, row := range rows {
		if policy.seesLevelling(row) {
			meetings = append(meetings, a.meeting(ctx, policy, row))
		}
	}
	return meetings, err
}

// LevellingByID finds a meeting; NOT_FOUND where the actor may not see it.
func (a *App) LevellingByID(ctx context.Context, actor *auth.Actor, id string) (*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	row, err := a.levellingSeen(ctx, policy, "", id)
	if err != nil {
		return nil, err
	}
	return a.meeting(ctx, policy, row), nil
}

func (a *App) levellingSeen(ctx context.Context, policy *Policy, field, id string) (*db.Levelling, error) {
	row, err := db.LevellingByID(ctx, a.db.Reader, id)
	if err != nil && !errors.Is(err, db.ErrNotFound) {
		return nil, err
	}
	if err != nil || !policy.seesLevelling(row) {
		return nil, &Error{Code: NotFound, Field: field, Reason: "NOT_FOUND", Message: "there is no such levelling meeting, or you may not see it"}
	}
	return row, nil
}

// OpenLevellingInput opens a meeting.
type OpenLevellingInput struct {
	Period       rules.Period
	TeamID       string
	Participants []string // members
	Bounds       []*GradeBoundInput
}

// GradeBoundInput is the advisory share of a grade, as ratios.
type GradeBoundInput struct {
	Grade       string
	Least, Most rules.Decimal
}

const (
	mostParticipants = 50
	mostLevelled     = 100 // people in one meeting
)

// OpenLevelling opens a meeting for a team and those below it, in a quarter or year whose appraisal was started: HR, and
// who leads all of them. CONFLICT where no appraisal goes on or another meeting is open on some of these people.
func (a *App) OpenLevelling(ctx context.Context, actor *auth.Actor, in OpenLevellingInput) (*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if policy.directory.Team(in.TeamID) == nil {
		return nil, notThere("teamId", nil, "there is no such team")
	}
	if !policy.opensLevelling(in.TeamID) {
		return nil, errForbidden
	}
	if in.Period.Kind() == rules.Month {
		return nil, badInput("period", "MONTH", "a month isn't levelled; give a quarter or a year")
	}
	row := &db.Levelling{ID: db.NewID(db.LevellingPrefix), Period: in.Period, TeamID: in.TeamID, State: db.LevellingOpen,
		OpenedBy: actor.MemberID(), OpenedAt: a.now(), Version: 1}
	if row.Participants, err = a.participants(ctx, policy, in); err != nil {
		return nil, err
	}
	for _, b := range in.Bounds {
		row.Bounds = append(row.Bounds, rules.GradeBound{Grade: b.Grade, Least: b.Least.Round(6), Most: b.Most.Round(6)})
	}
	if err := policy.catalog.Company.Grades.CheckBounds(row.Bounds); err != nil {
		return nil, coded("", err)
	}
	if _, err := a.openRound(ctx, policy, in.Period); err != nil {
		return nil, err
	}
	cards, err := a.levelledCards(ctx, policy.directory, row)
	switch {
	case err != nil:
		return nil, err
	case len(cards) == 0:
		return nil, badInput("teamId", "NO_SCORECARDS", "nobody in this team or below it has a scorecard of %s", in.Period)
	case len(cards) > mostLevelled:
		return nil, badInput("teamId", "TOO_MANY", "this team and those below it have %d scorecards; level at most %d people at once, by smaller teams", len(cards), mostLevelled)
	}
	err = a.change(ctx, actor, entry("openLevelling", row.ID, policy.meetingName(row), nil, row, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockAppraisal(ctx, tx, in.Period); err != nil {
			return err
		}
		closed, err := db.PeriodIsClosed(ctx, tx, in.Period)
		if err != nil {
			return err
		}
		if closed {
			return conflict("CLOSED", "the period %s is closed already", in.Period)
		}
		others, err := db.LevellingsIn(ctx, tx, in.Period)
		if err != nil {
			return err
		}
		for _, other := range others {
			if other.State == db.LevellingOpen && policy.directory.overlap(other.TeamID, in.TeamID) {
				return conflict("LEVELLING_OPEN", "a meeting that levels some of these people is open; close it first")
			}
		}
		return db.Insert(ctx, tx, row)
	})
	if err != nil {
		return nil, coded("period", err)
	}
	return a.meeting(ctx, policy, row), a.tellParticipants(ctx, policy, row, LevellingBegins)
}

// overlap tells whether one of two teams lies in the other.
func (d *Directory) overlap(x, y string) bool {
	return slices.Contains(d.Above(x), y) || slices.Contains(d.Above(y), x)
}

// participants checks that all lead the team, one below or one above it. Whoever opens a meeting of people they lead
// takes part in it.
func (a *App) participants(ctx context.Context, policy *Policy, in OpenLevellingInput) ([]string, error) {
	ids := in.Participants
	if len(ids) > mostParticipants {
		return nil, badInput("participants", "TOO_LONG", "at most %d people can take part", mostParticipants)
	}
	people, err := db.MembersByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	taking := []string{}
	for i, id := range ids {
		field := "participants." + indexText(i)
		at := slices.IndexFunc(people, func(m *db.Member) bool { return m.ID == id })
		switch {
		case at < 0 || !people[at].Active:
			return nil, notThere(field, nil, "there is no such active member")
		case !policy.directory.leadsAround(id, in.TeamID, policy.today):
			return nil, badInput(field, "NOT_A_LEAD", "%s leads neither this team nor one above or below it", people[at].Name)
		case !slices.Contains(taking, id):
			taking = append(taking, id)
		}
	}
	if id := policy.actor.MemberID(); policy.directory.leadsTeam(id, in.TeamID, policy.today) && !slices.Contains(taking, id) {
		taking = append(taking, id)
	}
	if len(taking) == 0 {
		return nil, badInput("participants", "REQUIRED", "name the leads who take part")
	}
	return taking, nil
}

// leadsAround tells whether somebody leads a team, one above or one below it.
func (d *Directory) leadsAround(memberID, teamID string, day rules.Day) bool {
	return slices.ContainsFunc(d.LedBy(memberID, day), func(t *db.Team) bool { return d.overlap(t.ID, teamID) })
}

func (a *App) tellParticipants(ctx context.Context, policy *Policy, l *db.Levelling, event AppraisalEvent) error {
	var notices []*db.Notice
	for _, id := range l.Participants {
		if id != policy.actor.MemberID() {
			notices = append(notices, a.noticeOf(id, "", policy.today, AppraisalNotice{Event: event, Period: l.Period, SubjectID: l.TeamID, LevellingID: l.ID}))
		}
	}
	return a.tellOf(ctx, notices)
}

// CloseLevellingInput closes a meeting.
type CloseLevellingInput struct {
	LevellingID string
	Minutes     string
}

// CloseLevelling closes a meeting with its minutes: HR, and who leads all of its people. What was changed is shown with the
// cards once they are published, and can't be undone here any more.
func (a *App) CloseLevelling(ctx context.Context, actor *auth.Actor, in CloseLevellingInput) (*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	row, err := a.levellingSeen(ctx, policy, "levellingId", in.LevellingID)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.opensLevelling(row.TeamID):
		return nil, errForbidden
	case row.State != db.LevellingOpen:
		return nil, errLevellingClosed
	}
	if err := checkText("minutes", in.Minutes, 10, 5000); err != nil {
		return nil, err
	}
	row.State, row.ClosedBy, row.ClosedAt, row.Minutes = db.LevellingClosed, actor.MemberID(), a.now(), db.Optional(in.Minutes)
	err = a.change(ctx, actor, entry("closeLevelling", row.ID, policy.meetingName(row), db.LevellingOpen, db.LevellingClosed, in.Minutes),
		func(ctx context.Context, tx bun.Tx) error { return db.CloseLevelling(ctx, tx, row) })
	if err != nil {
		return nil, closedMeanwhile(err)
	}
	return a.meeting(ctx, policy, row), a.tellParticipants(ctx, policy, row, LevellingEnds)
}

var errLevellingClosed = conflict("LEVELLING_CLOSED", "this levelling meeting is closed")

// closedMeanwhile says of a meeting that wasn't open any more when it was written to that it is closed.
func closedMeanwhile(err error) error {
	if errors.Is(err, db.ErrConflict) {
		return errLevellingClosed
	}
	return coded("levellingId", err)
}

// MayDo lists what the actor may do in a meeting: LEVEL, CLOSE.
func (m *LevellingMeeting) MayDo() []string {
	abilities := []string{}
	if m.State != db.LevellingOpen {
		return abilities
	}
	if m.policy.levels(m.Levelling, db.SubjectMember, "") {
		abilities = append(abilities, "LEVEL")
	}
	if m.policy.opensLevelling(m.TeamID) {
		abilities = append(abilities, "CLOSE")
	}
	return abilities
}
