package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// IncentiveCosts is what incentives cost in a year against what they brought, by quarter. Money is in minor units.
type IncentiveCosts struct {
	Year     rules.Period
	Quarters []*QuarterCost
	Paid     int64
	Saved    rules.Decimal // major units
	Profit   rules.Decimal // above the targets
	ByKind   []*KindCost
	LeftOut  int // runs that are in no sum here: so few got something that it would tell what one of them did
}

// QuarterCost is a quarter's part.
type QuarterCost struct {
	Quarter rules.Period
	Paid    int64
	Saved   rules.Decimal
	Profit  rules.Decimal
	Teams   []*TeamCost
}

// TeamCost is what members of a team got in a quarter; nil where they are so few that it would tell what one of them got.
type TeamCost struct {
	TeamID string
	Paid   *int64
	People int
}

// KindCost is what plans of a kind paid in the year.
type KindCost struct {
	Kind rules.IncentiveKind
	Paid int64
}

// IncentiveCosts sums the runs of a year that stand: EXECUTIVE, FINANCE, HR, tokens with the scope. For who sees sums alone the
// runs whose sums they don't see are left out of all sums: a total less what they see would tell them.
func (a *App) IncentiveCosts(ctx context.Context, actor *auth.Actor, year rules.Period) (*IncentiveCosts, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesRuns() {
		return nil, errForbidden
	}
	if year.Kind() != rules.Year {
		return nil, badInput("year", "WRONG_KIND", "costs are of a year, as 2026")
	}
	runs, err := db.IncentiveRuns(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	runs = slices.DeleteFunc(runs, func(r *db.IncentiveRun) bool { return !r.State.Stands() || yearOf(r.Period) != year })
	plans, err := db.IncentivePlans(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	standing := len(runs)
	runs = slices.DeleteFunc(runs, func(r *db.IncentiveRun) bool { return !policy.seesSumOf(r.Payees) })
	costs := &IncentiveCosts{LeftOut: standing - len(runs), Year: year, Quarters: []*QuarterCost{}, ByKind: []*KindCost{}}
	for q := rules.PeriodOf(rules.Quarter, year.First()); yearOf(q) == year && q.First() <= policy.today; q = q.Next() {
		costs.Quarters = append(costs.Quarters, &QuarterCost{Quarter: q, Teams: []*TeamCost{}})
	}
	kinds := map[string]rules.IncentiveKind{}
	for _, plan := range plans {
		kinds[plan.ID] = plan.Kind
	}
	for _, run := range runs {
		costs.add(run, kinds[run.PlanID])
	}
	return costs, a.addTeamCosts(ctx, policy, costs, runs)
}

// quarter is the one in which a period ends.
func (c *IncentiveCosts) quarter(p rules.Period) *QuarterCost {
	at := slices.IndexFunc(c.Quarters, func(q *QuarterCost) bool { return q.Quarter.Contains(p.Last()) })
	if at < 0 {
		return nil
	}
	return c.Quarters[at]
}

func (c *IncentiveCosts) add(run *db.IncentiveRun, kind rules.IncentiveKind) {
	q := c.quarter(run.Period)
	if q == nil {
		return
	}
	c.Paid, q.Paid = c.Paid+run.Paid, q.Paid+run.Paid
	at := slices.IndexFunc(c.ByKind, func(k *KindCost) bool { return k.Kind == kind })
	if at < 0 {
		at = len(c.ByKind)
		c.ByKind = append(c.ByKind, &KindCost{Kind: kind})
	}
	c.ByKind[at].Paid += run.Paid
	if run.Basis.Step == nil {
		return
	}
	brought := run.Basis.Step.Amount
	if run.Seq > 0 {
		brought = run.Basis.Step.Counted // the difference
	}
	if kind == rules.ProfitShare {
		c.Profit, q.Profit = c.Profit.Add(brought), q.Profit.Add(brought)
	} else {
		c.Saved, q.Saved = c.Saved.Add(brought), q.Saved.Add(brought)
	}
}

// addTeamCosts sums by quarter and team. Whoever sees sums alone sees none of fewer than four people.
func (a *App) addTeamCosts(ctx context.Context, policy *Policy, costs *IncentiveCosts, runs []*db.IncentiveRun) error {
	rows, err := db.PaidByTeam(ctx, a.db.Reader, runs)
	if err != nil {
		return err
	}
	type key struct {
		quarter rules.Period
		team    string
	}
	people, sums := map[key]map[string]bool{}, map[key]int64{}
	var order []key
	for _, row := range rows {
		q := costs.quarter(row.Period)
		if q == nil {
			continue
		}
		k := key{q.Quarter, row.TeamID}
		if people[k] == nil {
			people[k] = map[string]bool{}
			order = append(order, k)
		}
		people[k][row.MemberID] = true
		sums[k] += row.Paid
	}
	for _, team := range policy.directory.Teams {
		for _, k := range order {
			if k.team != team.ID {
				continue
			}
			cost := &TeamCost{TeamID: team.ID, People: len(people[k])}
			if sum := sums[k]; policy.seesSumOf(cost.People) {
				cost.Paid = &sum
			}
			q := costs.quarter(k.quarter)
			q.Teams = append(q.Teams, cost)
		}
	}
	for _, q := range costs.Quarters {
		q.hideRest()
	}
	return nil
}

// hideRest hides more teams where those hidden are so few people that the quarter's sum, less the others, would tell what one
// of them got: the smallest first.
func (q *QuarterCost) hideRest() {
	for {
		hidden, smallest := 0, -1
		for i, team := range q.Teams {
			if team.Paid == nil {
				hidden += team.People
			} else if smallest < 0 || team.People < q.Teams[smallest].People {
				smallest = i
			}
		}
		if hidden == 0 || hidden >= fewestSharers || smallest < 0 {
			return
		}
		q.Teams[smallest].Paid = nil
	}
}

// Return is what was brought for each unit of what was paid, in major units; nil where nothing was paid.
func (c *IncentiveCosts) Return(paid rules.Decimal) *rules.Decimal {
	brought := c.Saved.Add(c.Profit)
	return ratio(&brought, &paid)
}
