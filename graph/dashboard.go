package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Dashboard(ctx context.Context, days rules.Span, team *string) (*app.Dashboard, error) {
	return r.app.Dashboard(ctx, auth.ActorIn(ctx), days, text(team))
}

type dashboardResolver struct{ *Resolver }

// Dashboard answers a dashboard's fields.
func (r *Resolver) Dashboard() gen.DashboardResolver { return &dashboardResolver{r} }

func (r *dashboardResolver) PreviousRange(_ context.Context, d *app.Dashboard) (*rules.Span, error) {
	return &d.Previous, nil
}

func (r *dashboardResolver) YearAgoRange(_ context.Context, d *app.Dashboard) (*rules.Span, error) {
	return &d.YearAgo, nil
}

func (r *dashboardResolver) Tiles(ctx context.Context, d *app.Dashboard, metrics []string) ([]*app.Tile, error) {
	return d.Tiles(ctx, metrics)
}

func (r *dashboardResolver) Funnel(ctx context.Context, d *app.Dashboard, channel *string) ([]*app.FunnelStep, error) {
	return d.Funnel(ctx, text(channel))
}

func (r *dashboardResolver) Breakdown(ctx context.Context, d *app.Dashboard, channel, account *string) ([]*app.BreakdownRow, error) {
	return d.Breakdown(ctx, text(channel), text(account))
}

type breakdownRowResolver struct{ *Resolver }

// BreakdownRow answers a row's fields.
func (r *Resolver) BreakdownRow() gen.BreakdownRowResolver { return &breakdownRowResolver{r} }

func (r *breakdownRowResolver) Channel(ctx context.Context, b *app.BreakdownRow) (*db.Channel, error) {
	return r.channel(ctx, b.ChannelID)
}

func (r *breakdownRowResolver) Account(ctx context.Context, b *app.BreakdownRow) (*db.Account, error) {
	return r.account(ctx, b.AccountID)
}

func (r *breakdownRowResolver) Campaign(ctx context.Context, b *app.BreakdownRow) (*db.Campaign, error) {
	return r.campaign(ctx, b.CampaignID)
}

type missingDaysResolver struct{ *Resolver }

// MissingDays answers a gap's fields.
func (r *Resolver) MissingDays() gen.MissingDaysResolver { return &missingDaysResolver{r} }

func (r *missingDaysResolver) Channel(ctx context.Context, m *app.MissingDays) (*db.Channel, error) {
	return r.channel(ctx, m.ChannelID)
}
