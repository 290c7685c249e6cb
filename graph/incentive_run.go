package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) IncentiveRuns(ctx context.Context, plan *string, state *db.RunState, first *int32, after *string) (*gen.IncentiveRunConnection, error) {
	q := app.RunsQuery{PlanID: text(plan), Page: page(first, after, 50)}
	if state != nil {
		q.State = *state
	}
	c, err := r.app.IncentiveRuns(ctx, auth.ActorIn(ctx), q)
	if err != nil {
		return nil, err
	}
	return &gen.IncentiveRunConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, run *db.IncentiveRun) *gen.IncentiveRunEdge {
			return &gen.IncentiveRunEdge{Cursor: cursor, Node: run}
		})}, nil
}

func (r *queryResolver) IncentivePreview(ctx context.Context, plan string, period rules.Period) (*gen.IncentivePreview, error) {
	run, payouts, err := r.app.Preview(ctx, auth.ActorIn(ctx), plan, period)
	return &gen.IncentivePreview{Run: run, Payouts: payouts}, err
}

func ran(run *db.IncentiveRun, err error) (*gen.IncentiveRunPayload, error) {
	return &gen.IncentiveRunPayload{Run: run}, err
}

func (r *mutationResolver) CalculateIncentiveRun(ctx context.Context, input app.CalculateIncentiveRunInput) (*gen.IncentiveRunPayload, error) {
	return ran(r.app.CalculateIncentiveRun(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) DecideIncentiveRun(ctx context.Context, input app.DecideIncentiveRunInput) (*gen.IncentiveRunPayload, error) {
	return ran(r.app.DecideIncentiveRun(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) PayIncentiveRun(ctx context.Context, input app.PayIncentiveRunInput) (*gen.IncentiveRunPayload, error) {
	return ran(r.app.PayIncentiveRun(ctx, auth.ActorIn(ctx), input))
}

type incentiveRunResolver struct{ *Resolver }

// IncentiveRun answers a run's fields.
func (r *Resolver) IncentiveRun() gen.IncentiveRunResolver { return &incentiveRunResolver{r} }

func (r *incentiveRunResolver) Plan(ctx context.Context, run *db.IncentiveRun) (*app.Incentive, error) {
	return r.incentive(ctx, run.PlanID)
}

func (r *incentiveRunResolver) Version(ctx context.Context, run *db.IncentiveRun) (*db.IncentiveVersion, error) {
	plan, err := r.incentive(ctx, run.PlanID)
	if err != nil || plan == nil {
		return nil, err
	}
	return plan.Version(run.Version), nil
}

func (r *incentiveRunResolver) TrueUp(_ context.Context, run *db.IncentiveRun) (bool, error) {
	return run.Seq > 0, nil
}

// sum is one of a run's sums, for who may see it.
func (r *incentiveRunResolver) sum(ctx context.Context, run *db.IncentiveRun, units int64) (*app.Money, error) {
	sees, err := r.app.SeesSums(ctx, auth.ActorIn(ctx), run.Payees)
	if err != nil || !sees {
		return nil, err
	}
	return r.money(ctx, units)
}

func (r *incentiveRunResolver) Pool(ctx context.Context, run *db.IncentiveRun) (*app.Money, error) {
	return r.sum(ctx, run, run.Pool)
}

func (r *incentiveRunResolver) Paid(ctx context.Context, run *db.IncentiveRun) (*app.Money, error) {
	return r.sum(ctx, run, run.Paid)
}

func (r *incentiveRunResolver) Unpaid(ctx context.Context, run *db.IncentiveRun) (*app.Money, error) {
	return r.sum(ctx, run, run.Unpaid)
}

func (r *incentiveRunResolver) Carry(ctx context.Context, run *db.IncentiveRun) (*app.Money, error) {
	return r.money(ctx, run.Carry)
}

func (r *incentiveRunResolver) Channels(_ context.Context, run *db.IncentiveRun) ([]*db.RunChannel, error) {
	list := make([]*db.RunChannel, len(run.Basis.Channels))
	for i := range list {
		list[i] = &run.Basis.Channels[i]
	}
	return list, nil
}

func (r *incentiveRunResolver) Guard(_ context.Context, run *db.IncentiveRun) (*db.RunGuard, error) {
	return run.Basis.Guard, nil
}

func (r *incentiveRunResolver) Profit(_ context.Context, run *db.IncentiveRun) (*rules.Decimal, error) {
	return run.Basis.Profit, nil
}

func (r *incentiveRunResolver) Step(ctx context.Context, run *db.IncentiveRun) (*rules.PoolStep, error) {
	sees, err := r.app.SeesSums(ctx, auth.ActorIn(ctx), run.Payees)
	if err != nil || !sees {
		return nil, err
	}
	return run.Basis.Step, nil
}

func (r *incentiveRunResolver) Weights(ctx context.Context, run *db.IncentiveRun) (*rules.Decimal, error) {
	sees, err := r.app.SeesSums(ctx, auth.ActorIn(ctx), run.Payees)
	if err != nil || !sees {
		return nil, err
	}
	return run.Basis.Weights, nil
}

func (r *incentiveRunResolver) Excluded(ctx context.Context, run *db.IncentiveRun) ([]*db.RunExcluded, error) {
	return r.app.Excluded(ctx, auth.ActorIn(ctx), run)
}

func (r *incentiveRunResolver) CalculatedBy(ctx context.Context, run *db.IncentiveRun) (*db.Member, error) {
	return r.member(ctx, run.CalculatedBy)
}

func (r *incentiveRunResolver) DecidedBy(ctx context.Context, run *db.IncentiveRun) (*db.Member, error) {
	return r.member(ctx, run.DecidedBy)
}

func (r *incentiveRunResolver) DecidedAt(_ context.Context, run *db.IncentiveRun) (*db.Instant, error) {
	return instant(run.DecidedAt), nil
}

func (r *incentiveRunResolver) PaidBy(ctx context.Context, run *db.IncentiveRun) (*db.Member, error) {
	return r.member(ctx, run.PaidBy)
}

func (r *incentiveRunResolver) PayDay(_ context.Context, run *db.IncentiveRun) (*rules.Day, error) {
	return payDay(run), nil
}

func payDay(run *db.IncentiveRun) *rules.Day {
	if run.PayDay == "" {
		return nil
	}
	day := rules.Day(run.PayDay)
	return &day
}

func (r *incentiveRunResolver) Batch(ctx context.Context, run *db.IncentiveRun) (*string, error) {
	batch, err := r.app.BatchOf(ctx, run)
	return optional(batch), err
}

func (r *incentiveRunResolver) Discrepancy(ctx context.Context, run *db.IncentiveRun) (*app.Discrepancy, error) {
	return r.app.Discrepancy(ctx, auth.ActorIn(ctx), run)
}

func (r *incentiveRunResolver) Payouts(ctx context.Context, run *db.IncentiveRun, first *int32, after *string) (*gen.PayoutConnection, error) {
	c, err := r.app.RunPayouts(ctx, auth.ActorIn(ctx), run, page(first, after, 50))
	if err != nil {
		return nil, err
	}
	return &gen.PayoutConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, p *app.StatementItem) *gen.PayoutEdge {
			return &gen.PayoutEdge{Cursor: cursor, Node: p}
		})}, nil
}

func (r *incentiveRunResolver) Acts(ctx context.Context, run *db.IncentiveRun) ([]gen.IncentiveAct, error) {
	own, err := r.loaders(ctx).ownRuns.Load(ctx, run.ID)
	if err != nil {
		return nil, err
	}
	return incentiveActs(r.app.RunActs(ctx, auth.ActorIn(ctx), run, own))
}

type incentiveExcludedResolver struct{ *Resolver }

// IncentiveExcluded answers who gets nothing.
func (r *Resolver) IncentiveExcluded() gen.IncentiveExcludedResolver {
	return &incentiveExcludedResolver{r}
}

func (r *incentiveExcludedResolver) Member(ctx context.Context, e *db.RunExcluded) (*db.Member, error) {
	return r.member(ctx, e.MemberID)
}

func (r *incentiveExcludedResolver) Reason(_ context.Context, e *db.RunExcluded) (gen.IncentiveExclusion, error) {
	return gen.IncentiveExclusion(e.Reason), nil
}

type incentiveDiscrepancyResolver struct{ *Resolver }

// IncentiveDiscrepancy answers how a period differs.
func (r *Resolver) IncentiveDiscrepancy() gen.IncentiveDiscrepancyResolver {
	return &incentiveDiscrepancyResolver{r}
}

// sum is a sum of what differs for some people, for who may see it.
func (r *incentiveDiscrepancyResolver) sum(ctx context.Context, people int, units int64) (*app.Money, error) {
	sees, err := r.app.SeesSums(ctx, auth.ActorIn(ctx), people)
	if err != nil || !sees {
		return nil, err
	}
	return r.money(ctx, units)
}

func (r *incentiveDiscrepancyResolver) Due(ctx context.Context, d *app.Discrepancy) (*app.Money, error) {
	return r.sum(ctx, d.Underpaid, d.Due)
}

func (r *incentiveDiscrepancyResolver) TooMuch(ctx context.Context, d *app.Discrepancy) (*app.Money, error) {
	return r.sum(ctx, d.Overpaid, d.TooMuch)
}

func (r *incentiveDiscrepancyResolver) Pool(ctx context.Context, d *app.Discrepancy) (*app.Money, error) {
	return r.money(ctx, d.Pool)
}

type savingChannelResolver struct{ *Resolver }

// SavingChannel answers a channel's part of what was saved.
func (r *Resolver) SavingChannel() gen.SavingChannelResolver { return &savingChannelResolver{r} }

func (r *savingChannelResolver) Channel(ctx context.Context, c *db.RunChannel) (*db.Channel, error) {
	return r.channel(ctx, c.ChannelSaving.Channel)
}

func (r *savingChannelResolver) Budgeted(_ context.Context, c *db.RunChannel) (*rules.Decimal, error) {
	if c.Baseline == nil {
		return nil, nil
	}
	budgeted := c.Baseline.Mul(c.Leads)
	return &budgeted, nil
}

type guardResultResolver struct{ *Resolver }

// GuardResult answers whether a guard held.
func (r *Resolver) GuardResult() gen.GuardResultResolver { return &guardResultResolver{r} }

func (r *guardResultResolver) Metric(ctx context.Context, g *db.RunGuard) (*app.MetricDefinition, error) {
	return r.metricNamed(ctx, g.Metric)
}

type poolStepResolver struct{ *Resolver }

// PoolStep answers how a pool settled.
func (r *Resolver) PoolStep() gen.PoolStepResolver { return &poolStepResolver{r} }

func (r *poolStepResolver) Cumulative(_ context.Context, s *rules.PoolStep) (*rules.Decimal, error) {
	sum := s.After().Counted
	return &sum, nil
}

func (r *poolStepResolver) Gross(ctx context.Context, s *rules.PoolStep) (*app.Money, error) {
	return r.money(ctx, s.Gross)
}

func (r *poolStepResolver) CarryIn(ctx context.Context, s *rules.PoolStep) (*app.Money, error) {
	return r.money(ctx, s.CarryIn)
}

func (r *poolStepResolver) Pool(ctx context.Context, s *rules.PoolStep) (*app.Money, error) {
	return r.money(ctx, s.Pool)
}

func (r *poolStepResolver) Carry(ctx context.Context, s *rules.PoolStep) (*app.Money, error) {
	return r.money(ctx, s.Carry)
}
