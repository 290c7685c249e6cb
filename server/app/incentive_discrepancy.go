package app

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Discrepancy is how a period that was approved differs from what today's data give: what a true-up would come to. Minor
// units.
type Discrepancy struct {
	Due                 int64 // that a true-up would pay
	TooMuch             int64 // that was paid too much to persons, below 0; it isn't taken from them unless the plan says so
	Pool                int64 // by which the pool would be larger, or smaller below 0
	Carry               int64 // that the plan would carry after it
	Members             int
	Underpaid, Overpaid int          // of them: who would be paid more, and who was paid too much
	Payouts             []*db.Payout // the differences
	Reported            bool         // a true-up of it waits for its decision
}

// discrepancyMark tells when a discrepancy may be another: some fact, card, base, term or run has changed.
type discrepancyMark struct {
	facts   int64
	org     int64
	catalog int64
	cards   int64
	runs    int64
	bases   int64
	day     rules.Day
}

type knownDiscrepancy struct {
	mark  discrepancyMark
	found *Discrepancy
}

// Discrepancy is how an approved run's period differs from what today's data give, its true-ups included; nil where it
// doesn't, for true-ups themselves and for runs that don't stand.
func (a *App) Discrepancy(ctx context.Context, actor *auth.Actor, run *db.IncentiveRun) (*Discrepancy, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if run.Seq > 0 || !run.State.Stands() || !policy.seesRuns() {
		return nil, nil
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	mark, err := a.discrepancyMark(ctx, policy)
	if err != nil {
		return nil, err
	}
	a.memory.Lock()
	known, ok := a.discrepancies[run.ID]
	a.memory.Unlock()
	if ok && known.mark == mark {
		return known.found, nil
	}
	found, err := a.discrepancy(ctx, policy, run)
	if err != nil {
		return nil, err
	}
	a.memory.Lock()
	a.discrepancies[run.ID] = knownDiscrepancy{mark, found}
	a.memory.Unlock()
	return found, nil
}

func (a *App) discrepancyMark(ctx context.Context, policy *Policy) (mark discrepancyMark, err error) {
	if mark.facts, err = db.FactsSeq(ctx, a.db.Reader); err != nil {
		return mark, err
	}
	if mark.runs, mark.bases, mark.cards, err = db.IncentiveMarks(ctx, a.db.Reader); err != nil {
		return mark, err
	}
	mark.org, mark.catalog, mark.day = policy.directory.version, policy.catalog.version, policy.today
	return mark, nil
}

func (a *App) discrepancy(ctx context.Context, policy *Policy, run *db.IncentiveRun) (*Discrepancy, error) {
	incentive, err := a.incentive(ctx, policy, run.PlanID)
	if err != nil {
		return nil, err
	}
	runs, err := db.IncentiveRunsOf(ctx, a.db.Reader, run.PlanID)
	if err != nil {
		return nil, err
	}
	found, standing := &Discrepancy{}, make([]*db.IncentiveRun, 0, len(runs))
	for _, other := range runs {
		if other.State.Stands() {
			standing = append(standing, other)
		} else if other.Period == run.Period {
			found.Reported = true
		}
	}
	c := &incentiveCalculation{incentive: incentive, version: incentive.Version(run.Version)}
	if err := c.read(incentive, standing, run.Period); err != nil {
		return nil, err
	}
	if err := a.readCalculation(ctx, a.db.Reader, policy, c, run.Period); err != nil {
		return nil, err
	}
	o, err := c.outcome()
	if err != nil || !o.moves(c.account) {
		return nil, err
	}
	found.Due, found.TooMuch, found.Carry, found.Members, found.Payouts = o.run.Paid, o.negative, o.run.Carry, len(o.payouts), o.payouts
	for _, p := range o.payouts {
		if p.Amount > 0 {
			found.Underpaid++
		} else if p.Owed < p.Before {
			found.Overpaid++
		}
	}
	if o.run.Basis.Step != nil {
		found.Pool = o.run.Basis.Step.Gross
	}
	return found, nil
}
