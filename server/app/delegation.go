package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// DelegateInput lets somebody review in a lead's place.
type DelegateInput struct {
	LeadID     string
	DelegateID string
	From       rules.Day
	To         rules.Day
	Reason     string
}

const longestDelegation = 184 // days

// Delegate lets somebody review in a lead's place for some days, while the lead is away: HR, and a lead for
// themselves. The delegate sees the cards of the lead's people on these days, and appraises neither their own
// card nor that of the team they lead.
func (a *App) Delegate(ctx context.Context, actor *auth.Actor, in DelegateInput) (*db.Delegation, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.delegates(in.LeadID) {
		return nil, errForbidden
	}
	for field, id := range map[string]string{"leadId": in.LeadID, "delegateId": in.DelegateID} {
		member, err := db.MemberByID(ctx, a.db.Reader, id)
		if err != nil || !member.Active {
			return nil, notThere(field, err, "there is no such active member")
		}
	}
	switch {
	case len(policy.directory.LedBy(in.LeadID, policy.today)) == 0:
		return nil, badInput("leadId", "NOT_A_LEAD", "this member leads no team")
	case in.DelegateID == in.LeadID:
		return nil, badInput("delegateId", "THEMSELVES", "name somebody other than the lead")
	case in.From < policy.today:
		return nil, badInput("from", "PAST", "%s has passed; begin today or later", in.From)
	case in.To < in.From:
		return nil, badInput("to", "OUT_OF_ORDER", "%s is before %s", in.To, in.From)
	case rules.DaysBetween(in.From, in.To) > longestDelegation:
		return nil, badInput("to", "OUT_OF_RANGE", "at most %d days can be delegated at once", longestDelegation)
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	row := &db.Delegation{ID: db.NewID(db.DelegationPrefix), LeadID: in.LeadID, DelegateID: in.DelegateID, FromDay: in.From, ToDay: in.To,
		Reason: in.Reason, ActorID: actor.MemberID(), At: a.now()}
	err = a.change(ctx, actor, entry("delegateReviews", row.ID, "", nil, row, in.Reason), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, row); err != nil {
			return err
		}
		return db.BumpOrg(ctx, tx)
	})
	if err != nil {
		return nil, coded("leadId", err)
	}
	a.live.Tell(ctx, live.Rights(in.DelegateID))
	return row, a.tellOf(ctx, []*db.Notice{a.noticeOf(in.DelegateID, row.ID, policy.today, AppraisalNotice{Event: StandsIn, SubjectID: in.LeadID})})
}

// EndDelegationInput names a delegation.
type EndDelegationInput struct {
	DelegationID string
}

// EndDelegation ends a delegation with the day before today, or takes back one that hasn't begun: HR, and the lead.
func (a *App) EndDelegation(ctx context.Context, actor *auth.Actor, in EndDelegationInput) (*db.Delegation, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	row, err := db.DelegationByID(ctx, a.db.Reader, in.DelegationID)
	if err != nil || !policy.seesDelegation(row) {
		return nil, notThere("delegationId", err, "there is no such delegation, or you may not see it")
	}
	if !policy.delegates(row.LeadID) {
		return nil, errForbidden
	}
	if row.ToDay < policy.today {
		return nil, conflict("ENDED", "this delegation has ended")
	}
	before := row.ToDay
	row.ToDay = policy.today.AddDays(-1)
	err = a.change(ctx, actor, entry("endDelegation", row.ID, "", before, row.ToDay, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Update(ctx, tx, row, "to_day"); err != nil {
			return err
		}
		return db.BumpOrg(ctx, tx)
	})
	a.live.Tell(ctx, live.Rights(row.DelegateID))
	return row, coded("delegationId", err)
}

// Delegations lists those that the actor may see, newest first.
func (a *App) Delegations(ctx context.Context, actor *auth.Actor) ([]*db.Delegation, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	list := []*db.Delegation{}
	for _, d := range policy.directory.Delegations {
		if policy.seesDelegation(d) {
			list = append(list, d)
		}
	}
	return list, nil
}
