package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// RunsQuery narrows a list of runs.
type RunsQuery struct {
	PlanID string
	State  db.RunState
	Page   Page
}

// IncentiveRuns pages through runs, the newest first: FINANCE, HR, EXECUTIVE, tokens with the scope.
func (a *App) IncentiveRuns(ctx context.Context, actor *auth.Actor, q RunsQuery) (*Connection[*db.IncentiveRun], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesRuns() {
		return nil, errForbidden
	}
	runs, err := db.IncentiveRuns(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	return pageOf(q.Page, slices.DeleteFunc(runs, func(r *db.IncentiveRun) bool {
		return (q.PlanID != "" && r.PlanID != q.PlanID) || (q.State != "" && r.State != q.State)
	}))
}

// RunsByPlans lists the runs of plans, the newest first; none for who may not see runs.
func (a *App) RunsByPlans(ctx context.Context, planIDs []string) (map[string][]*db.IncentiveRun, error) {
	found := map[string][]*db.IncentiveRun{}
	for _, id := range planIDs {
		found[id] = []*db.IncentiveRun{}
	}
	policy, err := a.policy(ctx, auth.ActorIn(ctx))
	if err != nil || !policy.seesRuns() {
		return found, err
	}
	runs, err := db.IncentiveRuns(ctx, a.db.Reader)
	for _, run := range runs {
		if _, asked := found[run.PlanID]; asked {
			found[run.PlanID] = append(found[run.PlanID], run)
		}
	}
	return found, err
}

// WaitingRuns counts the runs that wait for a decision: who may see runs.
func (a *App) WaitingRuns(ctx context.Context, actor *auth.Actor) (int, error) {
	c, err := a.IncentiveRuns(ctx, actor, RunsQuery{State: db.RunCalculated, Page: Page{First: 1}})
	if err != nil {
		return 0, err
	}
	return c.Total, nil
}

// SeesSums tells whether the actor may see a run's sums: not who sees sums alone where so few get something that a sum would
// tell what one of them does.
func (a *App) SeesSums(ctx context.Context, actor *auth.Actor, people int) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && policy.seesRuns() && policy.seesSumOf(people), err
}

// RunPayouts pages through a run's payouts, the largest first: all for who sees everybody's amounts, else those of people whom
// the actor may see.
func (a *App) RunPayouts(ctx context.Context, actor *auth.Actor, run *db.IncentiveRun, q Page) (*Connection[*StatementItem], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	var rows *Connection[*db.Payout]
	if policy.seesAmounts() {
		rows, err = offsetPage(q, func(offset, limit int) ([]*db.Payout, int, error) {
			return db.PayoutPage(ctx, a.db.Reader, run.ID, offset, limit)
		})
	} else {
		var all []*db.Payout
		if all, err = db.PayoutsOf(ctx, a.db.Reader, []string{run.ID}); err != nil {
			return nil, err
		}
		rows, err = pageOf(q, slices.DeleteFunc(all, func(p *db.Payout) bool { return !policy.seesPayoutOf(p) }))
	}
	if err != nil {
		return nil, err
	}
	items, err := a.itemsFor(ctx, rows.Nodes)
	return &Connection[*StatementItem]{Nodes: items, Cursors: rows.Cursors, HasNext: rows.HasNext, HasPrevious: rows.HasPrevious, Total: rows.Total}, err
}

// Excluded lists who in a run's scope gets nothing; none for who doesn't see everybody's amounts.
func (a *App) Excluded(ctx context.Context, actor *auth.Actor, run *db.IncentiveRun) ([]*db.RunExcluded, error) {
	policy, err := a.policy(ctx, actor)
	list := []*db.RunExcluded{}
	if err != nil || !policy.seesAmounts() {
		return list, err
	}
	for i := range run.Basis.Excluded {
		list = append(list, &run.Basis.Excluded[i])
	}
	return list, nil
}

// OwnRuns tells of runs whether they give the acting member something.
func (a *App) OwnRuns(ctx context.Context, runIDs []string) (map[string]bool, error) {
	found := map[string]bool{}
	for _, id := range runIDs {
		found[id] = false
	}
	ids, err := db.RunsPaying(ctx, a.db.Reader, auth.ActorIn(ctx).MemberID(), runIDs)
	for _, id := range ids {
		found[id] = true
	}
	return found, err
}

// RunActs are what the actor may do with a run; own tells whether it gives them something.
func (a *App) RunActs(ctx context.Context, actor *auth.Actor, run *db.IncentiveRun, own bool) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	acts := []string{}
	if err != nil || !policy.draftsIncentives() {
		return acts, err
	}
	if run.State == db.RunCalculated && policy.decidesRun(run) && !own {
		acts = append(acts, "DECIDE")
	}
	if !policy.runsIncentives() || !run.State.Stands() {
		return acts, nil
	}
	if run.State == db.RunApproved && !own {
		acts = append(acts, "PAY")
	}
	if run.Seq == 0 {
		acts = append(acts, "CORRECT")
	}
	return append(acts, "EXPORT"), nil
}

// Preview is a run that is stored nowhere, with its payouts.
func (a *App) Preview(ctx context.Context, actor *auth.Actor, planID string, p rules.Period) (*db.IncentiveRun, []*StatementItem, error) {
	run, payouts, err := a.PreviewRun(ctx, actor, planID, p)
	if err != nil {
		return nil, nil, err
	}
	incentive, err := a.IncentiveByID(ctx, actor, planID)
	if err != nil {
		return nil, nil, err
	}
	run.CalculatedAt = a.now()
	run.ID = "preview " + planID + " " + string(p) // names what is stored nowhere, apart from others on one screen
	items := make([]*StatementItem, min(len(payouts), 200))
	for i := range items {
		payouts[i].ID = run.ID + " " + indexText(i)
		items[i] = &StatementItem{Payout: payouts[i], Run: run, Plan: incentive.IncentivePlan}
	}
	return run, items, nil
}

// AllBonusBases lists everybody's bonus bases that hold today, and later ones: HR and FINANCE.
func (a *App) AllBonusBases(ctx context.Context, actor *auth.Actor) ([]*db.BonusBase, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	list := []*db.BonusBase{}
	for _, schedule := range []rules.PeriodKind{rules.Month, rules.Quarter} {
		rows, err := db.BonusBases(ctx, a.db.Reader, schedule, policy.today.AddDays(366))
		if err != nil {
			return nil, err
		}
		held := map[string]bool{}
		for _, row := range rows { // of each member the newest first
			if !held[row.MemberID] {
				list = append(list, row)
			}
			held[row.MemberID] = held[row.MemberID] || row.FromDay <= policy.today
		}
	}
	return list, nil
}
