package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) ChannelReview(ctx context.Context, period rules.Period, basis rules.CostBasis) (*app.ChannelReview, error) {
	return r.app.ChannelReview(ctx, auth.ActorIn(ctx), period, basis)
}

func (r *queryResolver) ChannelWhatIf(ctx context.Context, period rules.Period, basis rules.CostBasis, weights []*app.ChannelWeightInput) (*app.ChannelWhatIf, error) {
	return r.app.ChannelWhatIf(ctx, auth.ActorIn(ctx), period, basis, weights)
}

func (r *queryResolver) ChannelPolicies(ctx context.Context, first *int32, after *string) (*gen.ChannelPolicyConnection, error) {
	c, err := r.app.ChannelPolicies(ctx, auth.ActorIn(ctx), page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.ChannelPolicyConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, p *db.ChannelPolicy) *gen.ChannelPolicyEdge {
			return &gen.ChannelPolicyEdge{Cursor: cursor, Node: p}
		})}, nil
}

func (r *mutationResolver) AdoptChannelPolicy(ctx context.Context, input app.AdoptChannelPolicyInput) (*gen.ChannelPolicyPayload, error) {
	policy, err := r.app.AdoptChannelPolicy(ctx, auth.ActorIn(ctx), input)
	return &gen.ChannelPolicyPayload{Policy: policy}, err
}

func (r *mutationResolver) KeepChannelPolicy(ctx context.Context, input app.KeepChannelPolicyInput) (*gen.ChannelPolicyPayload, error) {
	policy, err := r.app.KeepChannelPolicy(ctx, auth.ActorIn(ctx), input)
	return &gen.ChannelPolicyPayload{Policy: policy}, err
}

type channelPolicyResolver struct{ *Resolver }

// ChannelPolicy answers a policy's fields.
func (r *Resolver) ChannelPolicy() gen.ChannelPolicyResolver { return &channelPolicyResolver{r} }

func (r *channelPolicyResolver) Basis(_ context.Context, p *db.ChannelPolicy) (*rules.CostBasis, error) {
	return unlessZero(p.Basis), nil
}

func (r *channelPolicyResolver) BasedOn(_ context.Context, p *db.ChannelPolicy) (*rules.Period, error) {
	return unlessZero(p.BasedOn), nil
}

func (r *channelPolicyResolver) By(ctx context.Context, p *db.ChannelPolicy) (*db.Member, error) {
	return r.member(ctx, p.ByID)
}

func (r *channelPolicyResolver) At(_ context.Context, p *db.ChannelPolicy) (*db.Instant, error) {
	return unlessZero(p.At), nil
}

func (r *channelPolicyResolver) Calculation(_ context.Context, p *db.ChannelPolicy) (*rules.WeightProposal, error) {
	return app.CalculationOf(p), nil
}

// unlessZero is nil for what is stored as nothing.
func unlessZero[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}

type channelProposalResolver struct{ *Resolver }

// ChannelProposal answers the fields of a channel's part of a calculation.
func (r *Resolver) ChannelProposal() gen.ChannelProposalResolver { return &channelProposalResolver{r} }

func (r *channelProposalResolver) Channel(ctx context.Context, p *rules.ChannelProposal) (*db.Channel, error) {
	return r.channel(ctx, p.Channel)
}

func (r *channelProposalResolver) Bound(_ context.Context, p *rules.ChannelProposal) (*rules.EfficiencyBound, error) {
	return unlessZero(p.Bound), nil
}

type channelEfficiencyResolver struct{ *Resolver }

// ChannelEfficiency answers a channel's figures.
func (r *Resolver) ChannelEfficiency() gen.ChannelEfficiencyResolver {
	return &channelEfficiencyResolver{r}
}

func (r *channelEfficiencyResolver) Channel(ctx context.Context, e *app.ChannelEfficiency) (*db.Channel, error) {
	return r.channel(ctx, e.ChannelID)
}

type channelWhatIfLineResolver struct{ *Resolver }

// ChannelWhatIfLine answers a metric's scores with two sets of weights.
func (r *Resolver) ChannelWhatIfLine() gen.ChannelWhatIfLineResolver {
	return &channelWhatIfLineResolver{r}
}

func (r *channelWhatIfLineResolver) Metric(ctx context.Context, l *app.WhatIfLine) (*app.MetricDefinition, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Metric(l.MetricID), nil
}

type channelWhatIfEffectResolver struct{ *Resolver }

// ChannelWhatIfEffect answers how the totals of a group of cards would change.
func (r *Resolver) ChannelWhatIfEffect() gen.ChannelWhatIfEffectResolver {
	return &channelWhatIfEffectResolver{r}
}

func (r *channelWhatIfEffectResolver) Team(ctx context.Context, e *app.WhatIfEffect) (*db.Team, error) {
	return r.team(ctx, e.TeamID)
}

func (r *channelWhatIfEffectResolver) Position(ctx context.Context, e *app.WhatIfEffect) (*db.Position, error) {
	return r.position(ctx, e.PositionID)
}

type channelWhatIfCardResolver struct{ *Resolver }

// ChannelWhatIfCard answers how one card's total would change.
func (r *Resolver) ChannelWhatIfCard() gen.ChannelWhatIfCardResolver {
	return &channelWhatIfCardResolver{r}
}

func (r *channelWhatIfCardResolver) Subject(ctx context.Context, c *app.WhatIfCard) (scalar.Subject, error) {
	return r.subject(ctx, c.SubjectID)
}
