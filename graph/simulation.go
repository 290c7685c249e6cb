package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) SimulateIncentive(ctx context.Context, input app.SimulateInput) (*app.Simulation, error) {
	return r.app.Simulate(ctx, auth.ActorIn(ctx), input)
}

type simulationResolver struct{ *Resolver }

// Simulation answers what terms would have paid.
func (r *Resolver) Simulation() gen.SimulationResolver { return &simulationResolver{r} }

func (r *simulationResolver) Paid(ctx context.Context, s *app.Simulation) (*app.Money, error) {
	return r.money(ctx, s.Paid)
}

func (r *simulationResolver) Unpaid(ctx context.Context, s *app.Simulation) (*app.Money, error) {
	return r.money(ctx, s.Unpaid)
}

func (r *simulationResolver) Carry(ctx context.Context, s *app.Simulation) (*app.Money, error) {
	return r.money(ctx, s.Carry)
}

func (r *simulationResolver) InForce(ctx context.Context, s *app.Simulation) (*app.Money, error) {
	return r.maybeMoney(ctx, s.InForce)
}

func (r *simulationResolver) Varied(_ context.Context, s *app.Simulation) (*app.Parameter, error) {
	if s.Vary == "" {
		return nil, nil
	}
	return &s.Vary, nil
}

func (r *simulationResolver) Parameters(_ context.Context, s *app.Simulation) ([]app.Parameter, error) {
	return s.Parameters(), nil
}

// mostSimulated is how many people a simulation lists.
const mostSimulated = 100

func (r *simulationResolver) People(_ context.Context, s *app.Simulation) ([]*app.SimulatedMember, error) {
	return s.People[:min(len(s.People), mostSimulated)], nil
}

func (r *simulationResolver) PeopleCount(_ context.Context, s *app.Simulation) (int32, error) {
	return count(s.PeopleCount), nil
}

type simulatedPeriodResolver struct{ *Resolver }

// SimulatedPeriod answers what a period would have come to.
func (r *Resolver) SimulatedPeriod() gen.SimulatedPeriodResolver { return &simulatedPeriodResolver{r} }

func (r *simulatedPeriodResolver) Paid(ctx context.Context, p *app.SimulatedPeriod) (*app.Money, error) {
	return r.money(ctx, p.Run.Paid)
}

func (r *simulatedPeriodResolver) Step(_ context.Context, p *app.SimulatedPeriod) (*rules.PoolStep, error) {
	return p.Run.Basis.Step, nil
}

func (r *simulatedPeriodResolver) Guard(_ context.Context, p *app.SimulatedPeriod) (*db.RunGuard, error) {
	return p.Run.Basis.Guard, nil
}

func (r *simulatedPeriodResolver) Payees(_ context.Context, p *app.SimulatedPeriod) (int32, error) {
	return count(p.Run.Payees), nil
}

func (r *simulatedPeriodResolver) InForce(ctx context.Context, p *app.SimulatedPeriod) (*app.Money, error) {
	return r.maybeMoney(ctx, p.InForce)
}

type skippedPeriodResolver struct{ *Resolver }

// SkippedPeriod answers why a period was left out.
func (r *Resolver) SkippedPeriod() gen.SkippedPeriodResolver { return &skippedPeriodResolver{r} }

func (r *skippedPeriodResolver) Reason(_ context.Context, p *app.SkippedPeriod) (gen.SimulationSkip, error) {
	return gen.SimulationSkip(p.Reason), nil
}

type simulationVariantResolver struct{ *Resolver }

// SimulationVariant answers what another value would have paid.
func (r *Resolver) SimulationVariant() gen.SimulationVariantResolver {
	return &simulationVariantResolver{r}
}

func (r *simulationVariantResolver) Paid(ctx context.Context, v *app.Variant) (*app.Money, error) {
	return r.money(ctx, v.Paid)
}

type simulatedMemberResolver struct{ *Resolver }

// SimulatedMember answers what somebody would have got.
func (r *Resolver) SimulatedMember() gen.SimulatedMemberResolver { return &simulatedMemberResolver{r} }

func (r *simulatedMemberResolver) Member(ctx context.Context, m *app.SimulatedMember) (*db.Member, error) {
	return r.member(ctx, m.MemberID)
}

func (r *simulatedMemberResolver) Amounts(ctx context.Context, m *app.SimulatedMember) ([]*app.Money, error) {
	list := make([]*app.Money, len(m.Amounts))
	for i, units := range m.Amounts {
		var err error
		if list[i], err = r.money(ctx, units); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (r *simulatedMemberResolver) Sum(ctx context.Context, m *app.SimulatedMember) (*app.Money, error) {
	return r.money(ctx, m.Sum)
}
