package app

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// FileDisputeInput is what a member objects to: an item of their statement, or one that is missing.
type FileDisputeInput struct {
	PayoutID *string
	PlanID   *string // of what is missing, where it is known
	Period   *rules.Period
	Words    string
}

// FileDispute objects to an item of one's own statement, or to a missing one. It is answered within seven working days by
// somebody who had no part in it.
func (a *App) FileDispute(ctx context.Context, actor *auth.Actor, in FileDisputeInput) (*db.PayoutDispute, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.disputes(actor.MemberID()) {
		return nil, errForbidden
	}
	if err := checkText("words", in.Words, 10, 5000); err != nil {
		return nil, err
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	d := &db.PayoutDispute{ID: db.NewID(db.DisputePrefix), MemberID: actor.MemberID(), PayoutID: text(in.PayoutID), PlanID: text(in.PlanID), Words: in.Words,
		State: db.DisputeFiled, Due: calendar.Add(policy.today, rules.RulingDays), FiledAt: a.now()}
	if err := a.aboutPayout(ctx, policy, d, in); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("fileDispute", d.ID, string(d.Period), nil, d.State, ""), func(ctx context.Context, tx bun.Tx) error {
		earlier, err := db.DisputesOf(ctx, tx, d.MemberID)
		if err != nil {
			return err
		}
		for _, e := range earlier {
			if e.State == db.DisputeFiled && e.PayoutID == d.PayoutID && e.PlanID == d.PlanID && e.Period == d.Period {
				return conflict("DISPUTED", "your dispute of this is being answered")
			}
		}
		return db.Insert(ctx, tx, d)
	})
	if err != nil {
		return nil, coded("payoutId", err)
	}
	a.live.Tell(ctx, live.Incentives)
	return d, a.tellAnswerers(ctx, policy, d)
}

// aboutPayout finds what a dispute is about.
func (a *App) aboutPayout(ctx context.Context, policy *Policy, d *db.PayoutDispute, in FileDisputeInput) error {
	if in.PayoutID == nil {
		if in.Period == nil {
			return badInput("period", "REQUIRED", "say for which period something is missing")
		}
		if in.Period.First() > policy.today {
			return badInput("period", "OUT_OF_RANGE", "%s hasn't begun", *in.Period)
		}
		if d.Period = *in.Period; in.PlanID != nil {
			_, err := a.incentive(ctx, policy, *in.PlanID)
			return err
		}
		return nil
	}
	if in.PlanID != nil || in.Period != nil {
		return badInput("planId", "NOT_BOTH", "an item has its plan and period; leave them out")
	}
	missing := notThere("payoutId", nil, "your statement has no such item")
	payout, err := db.PayoutByID(ctx, a.db.Reader, *in.PayoutID)
	if errors.Is(err, db.ErrNotFound) || (err == nil && payout.MemberID != d.MemberID) {
		return missing
	}
	if err != nil {
		return err
	}
	run, err := db.IncentiveRunByID(ctx, a.db.Reader, payout.RunID)
	if err != nil {
		return err
	}
	if run.State == db.RunRejected {
		return missing
	}
	d.Period, d.PlanID = run.Period, run.PlanID
	return nil
}

// runsDisputed are the runs that a dispute is about: whoever had a part in one of them doesn't answer it.
func runsDisputed(d *db.PayoutDispute, payouts map[string]*db.Payout, runs []*db.IncentiveRun) []*db.IncentiveRun {
	return slices.DeleteFunc(slices.Clone(runs), func(r *db.IncentiveRun) bool {
		if p := payouts[d.PayoutID]; p != nil {
			return r.ID != p.RunID
		}
		return r.Period != d.Period || (d.PlanID != "" && r.PlanID != d.PlanID)
	})
}

// disputeGround is what tells who may do what with disputes, read once for all of them.
type disputeGround struct {
	policy  *Policy
	runs    []*db.IncentiveRun
	payouts map[string]*db.Payout
	people  []*db.Member
}

func (a *App) disputeGround(ctx context.Context, policy *Policy, disputes ...*db.PayoutDispute) (*disputeGround, error) {
	g := &disputeGround{policy: policy, payouts: map[string]*db.Payout{}}
	var ids []string
	for _, d := range disputes {
		if d.PayoutID != "" {
			ids = appendSet(ids, d.PayoutID)
		}
	}
	var err error
	if g.runs, err = db.IncentiveRuns(ctx, a.db.Reader); err != nil {
		return nil, err
	}
	payouts, err := db.PayoutsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	for _, p := range payouts {
		g.payouts[p.ID] = p
	}
	g.people, err = db.Members(ctx, a.db.Reader)
	return g, err
}

func (g *disputeGround) disputed(d *db.PayoutDispute) []*db.IncentiveRun {
	return runsDisputed(d, g.payouts, g.runs)
}

func (g *disputeGround) answerers(d *db.PayoutDispute) []*db.Member {
	runs, list := g.disputed(d), []*db.Member{}
	for _, m := range g.people {
		if m.Active && g.policy.as(m).answersDispute(d, runs) {
			list = append(list, m)
		}
	}
	return list
}

func (g *disputeGround) acts(d *db.PayoutDispute) []string {
	acts := []string{}
	if d.State != db.DisputeFiled {
		return acts
	}
	if g.policy.answersDispute(d, g.disputed(d)) {
		acts = append(acts, "ANSWER")
	}
	if g.policy.disputes(d.MemberID) {
		acts = append(acts, "WITHDRAW")
	}
	return acts
}

// DisputeStanding is who may answer a dispute, which the member sees too, and what the viewer may do with it.
type DisputeStanding struct {
	Answerers []*db.Member
	Acts      []string
}

// DisputeStandings tell what the standing of each dispute is; nothing of one that may not be seen.
func (a *App) DisputeStandings(ctx context.Context, disputes []*db.PayoutDispute) (map[*db.PayoutDispute]*DisputeStanding, error) {
	policy, err := a.policy(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	ground, err := a.disputeGround(ctx, policy, disputes...)
	if err != nil {
		return nil, err
	}
	standings := map[*db.PayoutDispute]*DisputeStanding{}
	for _, d := range disputes {
		if policy.seesDispute(d) {
			standings[d] = &DisputeStanding{Answerers: ground.answerers(d), Acts: ground.acts(d)}
		}
	}
	return standings, nil
}

// disputeWaits are the disputes that wait for the viewer's answer.
func (a *App) disputeWaits(ctx context.Context, policy *Policy) ([]*Wait, error) {
	if !policy.draftsIncentives() {
		return nil, nil
	}
	disputes, err := db.Disputes(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	disputes = slices.DeleteFunc(disputes, func(d *db.PayoutDispute) bool { return d.State != db.DisputeFiled })
	if len(disputes) == 0 {
		return nil, nil
	}
	ground, err := a.disputeGround(ctx, policy, disputes...)
	if err != nil {
		return nil, err
	}
	var waits []*Wait
	for _, d := range disputes {
		if policy.answersDispute(d, ground.disputed(d)) {
			waits = append(waits, &Wait{Kind: WaitDispute, MemberID: policy.actor.MemberID(), Period: d.Period, Due: d.Due, SubjectID: d.MemberID})
		}
	}
	return waits, nil
}

func (a *App) tellAnswerers(ctx context.Context, policy *Policy, d *db.PayoutDispute) error {
	ground, err := a.disputeGround(ctx, policy, d)
	if err != nil {
		return err
	}
	var notices []*db.Notice
	for _, m := range ground.answerers(d) {
		notices = append(notices, a.incentiveNotice(m.ID, d.ID, policy.today,
			IncentiveNotice{Event: DisputeAsked, Period: d.Period, PlanID: d.PlanID, SubjectID: d.MemberID, DisputeID: d.ID}))
	}
	return a.tellOf(ctx, notices)
}

// disputeSeen finds a dispute; NOT_FOUND where the member's payouts may not be seen.
func (a *App) disputeSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.PayoutDispute, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	d, err := db.DisputeByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) || (err == nil && !policy.seesDispute(d)) {
		return nil, nil, notThere("disputeId", nil, "there is no such dispute, or you may not see it")
	}
	return policy, d, err
}

// DisputeByID finds a dispute; NOT_FOUND where the member's payouts may not be seen.
func (a *App) DisputeByID(ctx context.Context, actor *auth.Actor, id string) (*db.PayoutDispute, error) {
	_, d, err := a.disputeSeen(ctx, actor, id)
	return d, err
}

// AnswerDisputeInput is the answer to a dispute.
type AnswerDisputeInput struct {
	DisputeID string
	Grant     bool
	Answer    string
}

// AnswerDispute grants or dismisses a dispute, with reasons: FINANCE and HR; not the member, and nobody who calculated,
// decided or paid what it is about. A granted one changes no amount by itself: what was wrong is set right where it stands
// (a fact, a base, a scorecard), and a true-up pays the difference.
func (a *App) AnswerDispute(ctx context.Context, actor *auth.Actor, in AnswerDisputeInput) (*db.PayoutDispute, error) {
	policy, d, err := a.disputeSeen(ctx, actor, in.DisputeID)
	if err != nil {
		return nil, err
	}
	ground, err := a.disputeGround(ctx, policy, d)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.answersDispute(d, ground.disputed(d)):
		return nil, errForbidden
	case d.State != db.DisputeFiled:
		return nil, conflict("ANSWERED", "this dispute waits for no answer")
	}
	if err := checkText("answer", in.Answer, 10, 5000); err != nil {
		return nil, err
	}
	d.State, d.AnsweredBy, d.AnsweredAt, d.Answer = db.DisputeDismissed, actor.MemberID(), a.now(), db.Optional(in.Answer)
	if in.Grant {
		d.State = db.DisputeGranted
	}
	if err := a.moveDispute(ctx, actor, "answerDispute", d, in.Answer); err != nil {
		return nil, err
	}
	return d, a.tellOf(ctx, []*db.Notice{a.incentiveNotice(d.MemberID, d.ID, policy.today,
		IncentiveNotice{Event: DisputeAnswered, Period: d.Period, PlanID: d.PlanID, SubjectID: d.MemberID, DisputeID: d.ID})})
}

// WithdrawDisputeInput names a dispute.
type WithdrawDisputeInput struct {
	DisputeID string
}

// WithdrawDispute takes a dispute back that nobody has answered: the member.
func (a *App) WithdrawDispute(ctx context.Context, actor *auth.Actor, in WithdrawDisputeInput) (*db.PayoutDispute, error) {
	policy, d, err := a.disputeSeen(ctx, actor, in.DisputeID)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.disputes(d.MemberID):
		return nil, errForbidden
	case d.State != db.DisputeFiled:
		return nil, conflict("ANSWERED", "this dispute waits for no answer")
	}
	d.State = db.DisputeWithdrawn
	return d, a.moveDispute(ctx, actor, "withdrawDispute", d, "")
}

func (a *App) moveDispute(ctx context.Context, actor *auth.Actor, action string, d *db.PayoutDispute, reason string) error {
	err := a.change(ctx, actor, entry(action, d.ID, string(d.Period), db.DisputeFiled, d.State, reason), func(ctx context.Context, tx bun.Tx) error {
		return db.MoveDispute(ctx, tx, d)
	})
	if err == nil {
		a.live.Tell(ctx, live.Incentives)
	}
	return coded("disputeId", err)
}

// Disputes lists all disputes, those that wait first: FINANCE and HR.
func (a *App) Disputes(ctx context.Context, actor *auth.Actor) ([]*db.PayoutDispute, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	return db.Disputes(ctx, a.db.Reader)
}
