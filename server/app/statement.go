package app

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Statement is what a member was given in a year: what, for which period, how, in what state. Amounts are before tax, in minor
// units of the company's currency.
type Statement struct {
	MemberID  string
	Year      rules.Period
	Paid      int64
	Approved  int64 // waits for its payday
	Waiting   int64 // calculated, waits for approval
	Items     []*StatementItem
	Estimates []*Estimate
	Years     []*StatementYear
	Disputes  []*db.PayoutDispute
}

// StatementItem is a payout with the run and plan that it belongs to.
type StatementItem struct {
	*db.Payout
	Run    *db.IncentiveRun
	Plan   *db.IncentivePlan
	others []*StatementItem // all that the member was given; nil: not read
}

// StatementYear is what was paid for the periods of a year.
type StatementYear struct {
	Year rules.Period
	Paid int64
}

// Estimate is what a scorecard would earn by a plan as it stands: no payout, and subject to approval.
type Estimate struct {
	MemberID string
	Plan     *db.IncentivePlan
	Period   rules.Period
	Amount   int64
	Basis    db.PayoutBasis
	Live     bool // the scorecard isn't final
}

// Statement is a member's statement of a year: the member, their lead chain, HR, FINANCE, tokens with the scope. NOT_FOUND for
// others.
func (a *App) Statement(ctx context.Context, actor *auth.Actor, memberID string, year rules.Period) (*Statement, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if year.Kind() != rules.Year {
		return nil, badInput("year", "WRONG_KIND", "a statement is of a year, as 2026")
	}
	if !policy.seesPayout(memberID) {
		return nil, nil
	}
	if _, err := db.MemberByID(ctx, a.db.Reader, memberID); errors.Is(err, db.ErrNotFound) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	items, err := a.itemsOf(ctx, memberID)
	if err != nil {
		return nil, err
	}
	s := &Statement{MemberID: memberID, Year: year, Items: []*StatementItem{}}
	paid := map[rules.Period]int64{year: 0}
	for _, item := range items {
		of := yearOf(item.Run.Period)
		if item.Run.State == db.RunPaid {
			paid[of] += item.Amount
		}
		if of != year {
			continue
		}
		s.Items = append(s.Items, item)
		switch item.Run.State {
		case db.RunPaid:
			s.Paid += item.Amount
		case db.RunApproved:
			s.Approved += item.Amount
		case db.RunCalculated:
			s.Waiting += item.Amount
		}
	}
	for _, of := range slices.Backward(slices.Sorted(maps.Keys(paid))) {
		s.Years = append(s.Years, &StatementYear{of, paid[of]})
	}
	if s.Estimates, err = a.estimates(ctx, policy, memberID, year, items); err != nil {
		return nil, err
	}
	s.Disputes, err = db.DisputesOf(ctx, a.db.Reader, memberID)
	return s, err
}

// itemsOf lists what a member was given, the newest period first.
func (a *App) itemsOf(ctx context.Context, memberID string) ([]*StatementItem, error) {
	payouts, err := db.PayoutsTo(ctx, a.db.Reader, memberID)
	if err != nil {
		return nil, err
	}
	items, err := a.itemsFor(ctx, payouts)
	slices.SortStableFunc(items, func(x, y *StatementItem) int {
		return cmp.Or(cmp.Compare(y.Run.Period.Last(), x.Run.Period.Last()), cmp.Compare(y.Run.Number, x.Run.Number))
	})
	for _, item := range items {
		item.others = items
	}
	return items, err
}

// itemsFor joins payouts with their runs and plans.
func (a *App) itemsFor(ctx context.Context, payouts []*db.Payout) ([]*StatementItem, error) {
	var ids []string
	for _, p := range payouts {
		ids = appendSet(ids, p.RunID)
	}
	runs, err := db.IncentiveRunsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	plans, err := db.IncentivePlans(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	planOf, runOf := map[string]*db.IncentivePlan{}, map[string]*db.IncentiveRun{}
	for _, plan := range plans {
		planOf[plan.ID] = plan
	}
	for _, run := range runs {
		runOf[run.ID] = run
	}
	items := make([]*StatementItem, len(payouts))
	for i, p := range payouts {
		run := runOf[p.RunID]
		items[i] = &StatementItem{Payout: p, Run: run, Plan: planOf[run.PlanID]}
	}
	return items, nil
}

// estimates are what the member's cards would earn in the periods of a year that weren't run: the one that is under way, and
// those that were closed since.
func (a *App) estimates(ctx context.Context, policy *Policy, memberID string, year rules.Period, items []*StatementItem) ([]*Estimate, error) {
	list := []*Estimate{}
	if !year.Contains(policy.today) && year.Last().AddDays(92) < policy.today {
		return list, nil
	}
	incentives, err := a.incentives(ctx, policy)
	if err != nil {
		return nil, err
	}
	bases, err := db.BonusBasesOf(ctx, a.db.Reader, memberID)
	if err != nil || len(bases) == 0 {
		return list, err
	}
	for _, incentive := range incentives {
		if incentive.Kind != rules.KPIBonus {
			continue
		}
		for _, p := range policy.runnable(incentive, year) {
			if slices.ContainsFunc(items, func(i *StatementItem) bool { return i.Run.PlanID == incentive.ID && i.Run.Period == p }) {
				continue
			}
			estimate, err := a.estimate(ctx, policy, incentive, memberID, p, bases)
			if err != nil {
				return nil, err
			}
			if estimate != nil {
				list = append(list, estimate)
			}
		}
	}
	return list, nil
}

// runnable lists the periods of a year in which a plan holds and that have begun, the latest first: at most two.
func (p *Policy) runnable(incentive *Incentive, year rules.Period) []rules.Period {
	in := incentive.InForce(p.today)
	if in == nil {
		return nil
	}
	var list []rules.Period
	for at := rules.PeriodOf(in.Terms.Schedule, p.today); len(list) < 2 && yearOf(at) >= year; at = at.Previous() {
		if yearOf(at) == year && incentive.For(at) != nil {
			list = append(list, at)
		}
	}
	return list
}

func (a *App) estimate(ctx context.Context, policy *Policy, incentive *Incentive, memberID string, p rules.Period, bases []*db.BonusBase) (*Estimate, error) {
	terms := &incentive.For(p).Terms
	card, err := db.ScorecardOf(ctx, a.db, memberID, p)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	days, _ := policy.scopeOf(terms).days(memberID, p.Span())
	at := slices.IndexFunc(bases, func(b *db.BonusBase) bool { return b.Schedule == terms.Schedule && b.FromDay <= p.Last() })
	if card.Total == nil || days == 0 || at < 0 {
		return nil, nil
	}
	places, err := rules.MinorPlaces(policy.catalog.Company.Currency)
	if err != nil {
		return nil, err
	}
	amount, err := terms.Bonus(bases[at].Amount, card.Total.Decimal(), orZero(card.Coefficient), days, p.Days(), places)
	if err != nil {
		return nil, coded("", err)
	}
	return &Estimate{MemberID: memberID, Plan: incentive.IncentivePlan, Period: p, Amount: amount, Live: card.State != rules.Final,
		Basis: db.PayoutBasis{Total: card.Total, Grade: card.Grade, Coefficient: card.Coefficient, Base: &bases[at].Amount, BaseFrom: bases[at].FromDay, Days: days, Of: p.Days()}}, nil
}

// PayoutByID finds a payout with its run and plan; NOT_FOUND where it may not be seen. A rejected run's are seen by who sees
// everybody's amounts alone.
func (a *App) PayoutByID(ctx context.Context, actor *auth.Actor, id string) (*StatementItem, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	found, err := a.payoutsSeen(ctx, policy, []string{id})
	if err != nil {
		return nil, err
	}
	if found[id] == nil {
		return nil, notThere("payoutId", nil, "there is no such payout, or you may not see it")
	}
	return found[id], nil
}

// PayoutsByIDs finds payouts with their runs and plans, those that may be seen.
func (a *App) PayoutsByIDs(ctx context.Context, ids []string) (map[string]*StatementItem, error) {
	policy, err := a.policy(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return a.payoutsSeen(ctx, policy, ids)
}

func (a *App) payoutsSeen(ctx context.Context, policy *Policy, ids []string) (map[string]*StatementItem, error) {
	payouts, err := db.PayoutsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	payouts = slices.DeleteFunc(payouts, func(p *db.Payout) bool { return !policy.seesPayoutOf(p) })
	items, err := a.itemsFor(ctx, payouts)
	if err != nil {
		return nil, err
	}
	found := map[string]*StatementItem{}
	for _, item := range items {
		if item.Run.State != db.RunRejected || policy.seesAmounts() {
			found[item.ID] = item
		}
	}
	return found, nil
}

// seesPayoutOf: a member's, or a team's fund.
func (p *Policy) seesPayoutOf(payout *db.Payout) bool {
	if payout.MemberID == "" {
		return p.seesFund(payout.TeamID)
	}
	return p.seesPayout(payout.MemberID)
}

// fewestSharers is how many have to share a pool before one of them sees the whole of it: of fewer it would tell what
// another got.
const fewestSharers = 4

// PoolOf is the pool that a payout is a share of, and the sum of the weights by which it was split; nil where there is none, or
// it would tell what another got.
func (a *App) PoolOf(ctx context.Context, actor *auth.Actor, item *StatementItem) (pool *int64, weights *rules.Decimal, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || item.Run.Basis.Weights == nil || item.Run.Seq > 0 {
		return nil, nil, err
	}
	if item.Run.Basis.Sharers < fewestSharers && !policy.seesAmounts() {
		return nil, nil, nil
	}
	return &item.Run.Pool, item.Run.Basis.Weights, nil
}

// RunOf is the run that made a payout; nil for who may not see runs.
func (a *App) RunOf(ctx context.Context, actor *auth.Actor, item *StatementItem) (*db.IncentiveRun, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || !policy.seesRuns() {
		return nil, err
	}
	return item.Run, nil
}

// EarlierOf lists what a payout's period was given before it by the same plan, the newest first.
func (a *App) EarlierOf(ctx context.Context, actor *auth.Actor, item *StatementItem) ([]*StatementItem, error) {
	list := []*StatementItem{}
	if item.Run.Seq == 0 || item.MemberID == "" {
		return list, nil
	}
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesPayoutOf(item.Payout) {
		return list, nil
	}
	all := item.others
	if all == nil {
		if all, err = a.itemsOf(ctx, item.MemberID); err != nil {
			return nil, err
		}
	}
	for _, other := range all {
		if other.Run.PlanID == item.Run.PlanID && other.Run.Period == item.Run.Period && other.Run.Seq < item.Run.Seq && other.Basis.Grant == item.Basis.Grant && other.Run.State.Stands() {
			list = append(list, other)
		}
	}
	return list, nil
}
