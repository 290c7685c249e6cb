package graph

import (
	"context"
	"encoding/base64"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) IncentivePlans(ctx context.Context) ([]*app.Incentive, error) {
	return r.app.Incentives(ctx, auth.ActorIn(ctx))
}

func incentive(plan *app.Incentive, err error) (*gen.IncentivePlanPayload, error) {
	return &gen.IncentivePlanPayload{Plan: plan}, err
}

func (r *mutationResolver) SaveIncentivePlan(ctx context.Context, input app.SaveIncentivePlanInput) (*gen.IncentivePlanPayload, error) {
	return incentive(r.app.SaveIncentivePlan(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) WithdrawIncentiveVersion(ctx context.Context, input app.IncentiveVersionInput) (*gen.IncentivePlanPayload, error) {
	return incentive(r.app.WithdrawIncentiveVersion(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ProposeIncentiveVersion(ctx context.Context, input app.IncentiveVersionInput) (*gen.IncentivePlanPayload, error) {
	return incentive(r.app.ProposeIncentiveVersion(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) DecideIncentiveVersion(ctx context.Context, input app.DecideIncentiveVersionInput) (*gen.IncentivePlanPayload, error) {
	return incentive(r.app.DecideIncentiveVersion(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) DiscardIncentiveDraft(ctx context.Context, input app.IncentiveVersionInput) (*gen.IncentivePlanPayload, error) {
	return incentive(r.app.DiscardIncentiveDraft(ctx, auth.ActorIn(ctx), input))
}

func (r *queryResolver) IncentiveCosts(ctx context.Context, year rules.Period) (*app.IncentiveCosts, error) {
	return r.app.IncentiveCosts(ctx, auth.ActorIn(ctx), year)
}

func (r *subscriptionResolver) IncentivesChanged(ctx context.Context) (<-chan int32, error) {
	read := func(ctx context.Context) (int32, error) {
		n, err := r.app.WaitingRuns(ctx, auth.ActorIn(ctx))
		return count(n), err
	}
	return watch(ctx, r.app, read, nil, live.Incentives)
}

// money is an amount of minor units in the company's currency.
func (r *Resolver) money(ctx context.Context, units int64) (*app.Money, error) {
	return r.app.Money(ctx, units)
}

// maybeMoney is null for nil.
func (r *Resolver) maybeMoney(ctx context.Context, units *int64) (*app.Money, error) {
	if units == nil {
		return nil, nil
	}
	return r.money(ctx, *units)
}

// incentive loads a plan; nil for "" and where it may not be seen.
func (r *Resolver) incentive(ctx context.Context, id string) (*app.Incentive, error) {
	return found(ctx, r.loaders(ctx).incentives, id)
}

type incentivePlanResolver struct{ *Resolver }

// IncentivePlan answers a plan's fields.
func (r *Resolver) IncentivePlan() gen.IncentivePlanResolver { return &incentivePlanResolver{r} }

func (r *incentivePlanResolver) Name(_ context.Context, i *app.Incentive) (*gen.Names, error) {
	return names(i.NameZh, i.NameEn), nil
}

func (r *incentivePlanResolver) InForce(ctx context.Context, i *app.Incentive) (*db.IncentiveVersion, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return i.InForce(r.app.Today(catalog.Company)), nil
}

func (r *incentivePlanResolver) Runs(ctx context.Context, i *app.Incentive) ([]*db.IncentiveRun, error) {
	return r.loaders(ctx).runs.Load(ctx, i.ID)
}

func (r *incentivePlanResolver) Drafts(ctx context.Context, _ *app.Incentive) (bool, error) {
	return r.app.DraftsIncentives(ctx, auth.ActorIn(ctx))
}

type incentiveVersionResolver struct{ *Resolver }

// IncentiveVersion answers a version's fields.
func (r *Resolver) IncentiveVersion() gen.IncentiveVersionResolver {
	return &incentiveVersionResolver{r}
}

func (r *incentiveVersionResolver) To(_ context.Context, v *db.IncentiveVersion) (*rules.Period, error) {
	if v.ToPeriod == "" {
		return nil, nil
	}
	p := rules.Period(v.ToPeriod)
	return &p, nil
}

func (r *incentiveVersionResolver) SavedBy(ctx context.Context, v *db.IncentiveVersion) (*db.Member, error) {
	return r.member(ctx, v.SavedBy)
}

func (r *incentiveVersionResolver) ProposedBy(ctx context.Context, v *db.IncentiveVersion) (*db.Member, error) {
	return r.member(ctx, v.ProposedBy)
}

func (r *incentiveVersionResolver) ProposedAt(_ context.Context, v *db.IncentiveVersion) (*db.Instant, error) {
	return instant(v.ProposedAt), nil
}

func (r *incentiveVersionResolver) DecidedBy(ctx context.Context, v *db.IncentiveVersion) (*db.Member, error) {
	return r.member(ctx, v.DecidedBy)
}

func (r *incentiveVersionResolver) DecidedAt(_ context.Context, v *db.IncentiveVersion) (*db.Instant, error) {
	return instant(v.DecidedAt), nil
}

func (r *incentiveVersionResolver) Acts(ctx context.Context, v *db.IncentiveVersion) ([]gen.IncentiveAct, error) {
	return incentiveActs(r.app.VersionActs(ctx, auth.ActorIn(ctx), v))
}

func incentiveActs(list []string, err error) ([]gen.IncentiveAct, error) {
	acts := make([]gen.IncentiveAct, len(list))
	for i, act := range list {
		acts[i] = gen.IncentiveAct(act)
	}
	return acts, err
}

type incentiveTermsResolver struct{ *Resolver }

// IncentiveTerms answers the fields of a plan's terms.
func (r *Resolver) IncentiveTerms() gen.IncentiveTermsResolver { return &incentiveTermsResolver{r} }

func (r *incentiveTermsResolver) Teams(ctx context.Context, t *rules.IncentiveTerms) ([]*db.Team, error) {
	list := []*db.Team{}
	for _, id := range t.Teams {
		team, err := r.team(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, team)
	}
	return list, nil
}

func (r *incentiveTermsResolver) Positions(ctx context.Context, t *rules.IncentiveTerms) ([]*db.Position, error) {
	list := []*db.Position{}
	for _, id := range t.Positions {
		position, err := r.position(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, position)
	}
	return list, nil
}

func (r *incentiveTermsResolver) Budget(ctx context.Context, t *rules.IncentiveTerms) (*rules.Decimal, error) {
	budgets, _, err := r.app.SeesBudgets(ctx, auth.ActorIn(ctx))
	if err != nil || !budgets {
		return nil, err
	}
	return t.Budget, nil
}

func (r *incentiveTermsResolver) Policy(_ context.Context, t *rules.IncentiveTerms) (*string, error) {
	return optional(t.Policy), nil
}

func (r *incentiveTermsResolver) Settlement(_ context.Context, t *rules.IncentiveTerms) (*rules.Settlement, error) {
	if t.Settlement == "" {
		return nil, nil
	}
	return &t.Settlement, nil
}

func (r *incentiveTermsResolver) Metric(ctx context.Context, t *rules.IncentiveTerms) (*app.MetricDefinition, error) {
	return r.metricNamed(ctx, t.Metric)
}

// metricNamed finds a metric by its key; nil for "".
func (r *Resolver) metricNamed(ctx context.Context, key string) (*app.MetricDefinition, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.MetricNamed(key), nil
}

func (r *incentiveTermsResolver) Award(ctx context.Context, t *rules.IncentiveTerms) (*db.Award, error) {
	return found(ctx, r.loaders(ctx).awards, t.Award)
}

func (r *incentiveTermsResolver) Amount(ctx context.Context, t *rules.IncentiveTerms) (*rules.Decimal, error) {
	_, amounts, err := r.app.SeesBudgets(ctx, auth.ActorIn(ctx))
	if err != nil || !amounts {
		return nil, err
	}
	return t.Amount, nil
}

func (r *incentiveTermsResolver) Quarters(_ context.Context, t *rules.IncentiveTerms) (*int32, error) {
	return someCount(t.Quarters), nil
}

func (r *incentiveTermsResolver) LeastGroup(_ context.Context, t *rules.IncentiveTerms) (*int32, error) {
	return someCount(t.LeastGroup), nil
}

// someCount is null for 0.
func someCount(n int) *int32 {
	if n == 0 {
		return nil
	}
	c := count(n)
	return &c
}

type incentiveBaselineResolver struct{ *Resolver }

// IncentiveBaseline answers a baseline's fields.
func (r *Resolver) IncentiveBaseline() gen.IncentiveBaselineResolver {
	return &incentiveBaselineResolver{r}
}

func (r *incentiveBaselineResolver) Channel(ctx context.Context, b *rules.Baseline) (*db.Channel, error) {
	return r.channel(ctx, b.Channel)
}

type incentiveGuardResolver struct{ *Resolver }

// IncentiveGuard answers a guard's fields.
func (r *Resolver) IncentiveGuard() gen.IncentiveGuardResolver { return &incentiveGuardResolver{r} }

func (r *incentiveGuardResolver) Metric(ctx context.Context, g *rules.Guard) (*app.MetricDefinition, error) {
	return r.metricNamed(ctx, g.Metric)
}

func (r *mutationResolver) ExportPayroll(ctx context.Context, input app.ExportPayrollInput) (*gen.ExportPayrollPayload, error) {
	export, err := r.app.ExportPayroll(ctx, auth.ActorIn(ctx), input)
	if err != nil {
		return nil, err
	}
	sum, err := r.money(ctx, export.Sum)
	return &gen.ExportPayrollPayload{FileName: export.FileName, Content: base64.StdEncoding.EncodeToString(export.Content), Batch: export.Batch,
		People: count(export.People), Sum: sum}, err
}

type incentiveCostsResolver struct{ *Resolver }

// IncentiveCosts answers what incentives cost.
func (r *Resolver) IncentiveCosts() gen.IncentiveCostsResolver { return &incentiveCostsResolver{r} }

func (r *incentiveCostsResolver) Paid(ctx context.Context, c *app.IncentiveCosts) (*app.Money, error) {
	return r.money(ctx, c.Paid)
}

func (r *incentiveCostsResolver) Return(ctx context.Context, c *app.IncentiveCosts) (*rules.Decimal, error) {
	paid, err := r.money(ctx, c.Paid)
	if err != nil {
		return nil, err
	}
	return c.Return(paid.Amount), nil
}

type quarterCostResolver struct{ *Resolver }

// QuarterCost answers a quarter's costs.
func (r *Resolver) QuarterCost() gen.QuarterCostResolver { return &quarterCostResolver{r} }

func (r *quarterCostResolver) Paid(ctx context.Context, q *app.QuarterCost) (*app.Money, error) {
	return r.money(ctx, q.Paid)
}

type teamCostResolver struct{ *Resolver }

// TeamCost answers a team's costs.
func (r *Resolver) TeamCost() gen.TeamCostResolver { return &teamCostResolver{r} }

func (r *teamCostResolver) Team(ctx context.Context, c *app.TeamCost) (*db.Team, error) {
	return r.team(ctx, c.TeamID)
}

func (r *teamCostResolver) Paid(ctx context.Context, c *app.TeamCost) (*app.Money, error) {
	return r.maybeMoney(ctx, c.Paid)
}

type kindCostResolver struct{ *Resolver }

// KindCost answers the costs of a kind of plan.
func (r *Resolver) KindCost() gen.KindCostResolver { return &kindCostResolver{r} }

func (r *kindCostResolver) Paid(ctx context.Context, c *app.KindCost) (*app.Money, error) {
	return r.money(ctx, c.Paid)
}
