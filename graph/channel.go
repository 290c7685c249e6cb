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

func (r *queryResolver) ChannelGroups(ctx context.Context) ([]*db.ChannelGroup, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.Groups, nil
}

func (r *queryResolver) Channels(ctx context.Context) ([]*db.Channel, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.Channels, nil
}

func (r *queryResolver) Campaigns(ctx context.Context, search, channel *string, first *int32) ([]*db.Campaign, error) {
	return r.app.Campaigns(ctx, auth.ActorIn(ctx), text(search), text(channel), page(first, nil, 50).First)
}

func (r *queryResolver) Assignments(ctx context.Context) ([]*db.Assignment, error) {
	return r.app.Assignments(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) ChannelWeights(ctx context.Context, period rules.Period) ([]*db.ChannelPolicyLine, error) {
	return r.app.ChannelWeights(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) ExchangeRates(ctx context.Context) ([]*db.ExchangeRate, error) {
	catalog, err := r.app.SignedInCatalog(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	return catalog.Rates, nil
}

func (r *mutationResolver) CreateChannel(ctx context.Context, input app.CreateChannelInput) (*gen.ChannelPayload, error) {
	channel, err := r.app.CreateChannel(ctx, auth.ActorIn(ctx), input)
	return &gen.ChannelPayload{Channel: channel}, err
}

func (r *mutationResolver) SetChannelWeights(ctx context.Context, input app.SetChannelWeightsInput) (*gen.SetChannelWeightsPayload, error) {
	weights, err := r.app.SetChannelWeights(ctx, auth.ActorIn(ctx), input)
	return &gen.SetChannelWeightsPayload{Weights: weights}, err
}

func (r *mutationResolver) Assign(ctx context.Context, input app.AssignInput) (*gen.AssignPayload, error) {
	assignment, err := r.app.Assign(ctx, auth.ActorIn(ctx), input)
	return &gen.AssignPayload{Assignment: assignment}, err
}

func (r *mutationResolver) EndAssignment(ctx context.Context, input gen.EndAssignmentInput) (*gen.EndAssignmentPayload, error) {
	assignment, err := r.app.EndAssignment(ctx, auth.ActorIn(ctx), input.AssignmentID, input.To)
	return &gen.EndAssignmentPayload{Assignment: assignment}, err
}

func (r *mutationResolver) SetExchangeRate(ctx context.Context, input db.ExchangeRate) (*gen.SetExchangeRatePayload, error) {
	rates, err := r.app.SetExchangeRate(ctx, auth.ActorIn(ctx), input)
	return &gen.SetExchangeRatePayload{Rates: rates}, err
}

type channelGroupResolver struct{ *Resolver }

// ChannelGroup answers a group's fields.
func (r *Resolver) ChannelGroup() gen.ChannelGroupResolver { return &channelGroupResolver{r} }

func (r *channelGroupResolver) Names(_ context.Context, g *db.ChannelGroup) (*gen.Names, error) {
	return names(g.NameZh, g.NameEn), nil
}

type channelResolver struct{ *Resolver }

// Channel answers a channel's fields.
func (r *Resolver) Channel() gen.ChannelResolver { return &channelResolver{r} }

func (r *channelResolver) Group(ctx context.Context, ch *db.Channel) (*db.ChannelGroup, error) {
	return r.group(ctx, ch.GroupKey)
}

func (r *channelResolver) Accounts(ctx context.Context, ch *db.Channel) ([]*db.Account, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Accounts[ch.ID], nil
}

// channel finds a channel; nil for "".
func (r *Resolver) channel(ctx context.Context, id string) (*db.Channel, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Channel(id), nil
}

// account finds an account; nil for "".
func (r *Resolver) account(ctx context.Context, id string) (*db.Account, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil || id == "" {
		return nil, err
	}
	return catalog.AccountByID(id), nil
}

// group finds a channel group; nil for "".
func (r *Resolver) group(ctx context.Context, key string) (*db.ChannelGroup, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Group(key), nil
}

type channelWeightResolver struct{ *Resolver }

// ChannelWeight answers a weight's fields.
func (r *Resolver) ChannelWeight() gen.ChannelWeightResolver { return &channelWeightResolver{r} }

func (r *channelWeightResolver) Channel(ctx context.Context, w *db.ChannelPolicyLine) (*db.Channel, error) {
	return r.channel(ctx, w.ChannelID)
}

type exchangeRateResolver struct{ *Resolver }

// ExchangeRate answers a rate's fields.
func (r *Resolver) ExchangeRate() gen.ExchangeRateResolver { return &exchangeRateResolver{r} }

func (r *exchangeRateResolver) From(_ context.Context, rate *db.ExchangeRate) (rules.Day, error) {
	return rate.FromDay, nil
}

type assignmentResolver struct{ *Resolver }

// Assignment answers an assignment's fields.
func (r *Resolver) Assignment() gen.AssignmentResolver { return &assignmentResolver{r} }

func (r *assignmentResolver) Channel(ctx context.Context, a *db.Assignment) (*db.Channel, error) {
	return r.channel(ctx, a.ChannelID)
}

func (r *assignmentResolver) Account(ctx context.Context, a *db.Assignment) (*db.Account, error) {
	return r.account(ctx, a.AccountID)
}

func (r *assignmentResolver) Campaign(ctx context.Context, a *db.Assignment) (*db.Campaign, error) {
	return r.campaign(ctx, a.CampaignID)
}

func (r *assignmentResolver) Subject(ctx context.Context, a *db.Assignment) (scalar.Subject, error) {
	return r.subject(ctx, a.TeamID+a.MemberID)
}

func (r *assignmentResolver) From(_ context.Context, a *db.Assignment) (rules.Day, error) {
	return a.FromDay, nil
}

func (r *assignmentResolver) To(_ context.Context, a *db.Assignment) (*rules.Day, error) {
	return &a.ToDay, nil
}
