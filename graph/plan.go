package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) MemberPlans(ctx context.Context, member string, period rules.Period) (*app.Plans, error) {
	return r.app.Plans(ctx, auth.ActorIn(ctx), member, period)
}

func (r *queryResolver) PlanStandings(ctx context.Context, period rules.Period) ([]*app.PlanStanding, error) {
	return r.app.PlanStandings(ctx, auth.ActorIn(ctx), period)
}

func (r *mutationResolver) ProposePlan(ctx context.Context, input app.ProposePlanInput) (*gen.ProposePlanPayload, error) {
	plan, err := r.app.ProposePlan(ctx, auth.ActorIn(ctx), input)
	return &gen.ProposePlanPayload{Plan: plan}, err
}

func (r *mutationResolver) AnswerPlan(ctx context.Context, input app.AnswerPlanInput) (*gen.AnswerPlanPayload, error) {
	plan, err := r.app.AnswerPlan(ctx, auth.ActorIn(ctx), input)
	return &gen.AnswerPlanPayload{Plan: plan}, err
}

func (r *mutationResolver) UpholdPlan(ctx context.Context, input app.UpholdPlanInput) (*gen.UpholdPlanPayload, error) {
	plan, err := r.app.UpholdPlan(ctx, auth.ActorIn(ctx), input)
	return &gen.UpholdPlanPayload{Plan: plan}, err
}

type planResolver struct{ *Resolver }

// Plan answers the fields of a plan.
func (r *Resolver) Plan() gen.PlanResolver { return &planResolver{r} }

func (r *planResolver) Member(ctx context.Context, p *db.Plan) (*db.Member, error) {
	return r.member(ctx, p.SubjectID)
}

func (r *planResolver) ProposedBy(ctx context.Context, p *db.Plan) (*db.Member, error) {
	return r.member(ctx, p.ProposedBy)
}

func (r *planResolver) AnsweredAt(_ context.Context, p *db.Plan) (*db.Instant, error) {
	return instant(p.AnsweredAt), nil
}

func (r *planResolver) DecidedBy(ctx context.Context, p *db.Plan) (*db.Member, error) {
	return r.member(ctx, p.DecidedBy)
}

func (r *planResolver) Acts(ctx context.Context, p *db.Plan) ([]gen.PlanAct, error) {
	list, err := r.app.PlanActs(ctx, auth.ActorIn(ctx), p)
	acts := make([]gen.PlanAct, len(list))
	for i, act := range list {
		acts[i] = gen.PlanAct(act)
	}
	return acts, err
}

type planLineResolver struct{ *Resolver }

// PlanLine answers the fields of a plan's line.
func (r *Resolver) PlanLine() gen.PlanLineResolver { return &planLineResolver{r} }

func (r *planLineResolver) Metric(ctx context.Context, l *db.PlanLine) (*app.MetricDefinition, error) {
	return r.metric(ctx, l.MetricID)
}

type memberPlansResolver struct{ *Resolver }

// MemberPlans answers the fields of a member's plans.
func (r *Resolver) MemberPlans() gen.MemberPlansResolver { return &memberPlansResolver{r} }

func (r *memberPlansResolver) Member(ctx context.Context, p *app.Plans) (*db.Member, error) {
	return r.member(ctx, p.MemberID)
}

type planStandingResolver struct{ *Resolver }

// PlanStanding answers how far somebody's plan is.
func (r *Resolver) PlanStanding() gen.PlanStandingResolver { return &planStandingResolver{r} }

func (r *planStandingResolver) Member(ctx context.Context, s *app.PlanStanding) (*db.Member, error) {
	return r.member(ctx, s.MemberID)
}

type usualLineResolver struct{ *Resolver }

// UsualLine answers the fields of a template's line.
func (r *Resolver) UsualLine() gen.UsualLineResolver { return &usualLineResolver{r} }

func (r *usualLineResolver) Metric(ctx context.Context, l *app.UsualLine) (*app.MetricDefinition, error) {
	return r.metric(ctx, l.MetricID)
}
