package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

func (r *queryResolver) ScorecardComparison(ctx context.Context, scorecardID string) (*app.Comparison, error) {
	return r.app.Comparison(ctx, auth.ActorIn(ctx), scorecardID)
}

type scorecardComparisonResolver struct{ *Resolver }

// ScorecardComparison answers the fields of a final card's check.
func (r *Resolver) ScorecardComparison() gen.ScorecardComparisonResolver {
	return &scorecardComparisonResolver{r}
}

func (r *scorecardComparisonResolver) Facts(_ context.Context, c *app.Comparison, first *int32) ([]*app.FactChange, error) {
	return c.FirstFacts(page(first, nil, 50).First)
}

type lineComparisonResolver struct{ *Resolver }

// LineComparison answers the fields of a line's check.
func (r *Resolver) LineComparison() gen.LineComparisonResolver { return &lineComparisonResolver{r} }

func (r *lineComparisonResolver) Metric(ctx context.Context, l *app.LineComparison) (*app.MetricDefinition, error) {
	return r.metric(ctx, l.Line().MetricID)
}

type factChangeResolver struct{ *Resolver }

// FactChange answers a changed fact's fields.
func (r *Resolver) FactChange() gen.FactChangeResolver { return &factChangeResolver{r} }

func (r *factChangeResolver) Measure(ctx context.Context, f *app.FactChange) (*db.Measure, error) {
	return r.measure(ctx, f.Series.MeasureKey)
}

func (r *factChangeResolver) Channel(ctx context.Context, f *app.FactChange) (*db.Channel, error) {
	return r.channel(ctx, f.Series.ChannelID)
}

func (r *factChangeResolver) Account(ctx context.Context, f *app.FactChange) (*db.Account, error) {
	return r.account(ctx, f.Series.AccountID)
}

func (r *factChangeResolver) Campaign(ctx context.Context, f *app.FactChange) (*db.Campaign, error) {
	return r.campaign(ctx, f.Series.CampaignID)
}

func (r *factChangeResolver) Team(ctx context.Context, f *app.FactChange) (*db.Team, error) {
	return r.team(ctx, f.Series.TeamID)
}

func (r *factChangeResolver) Member(ctx context.Context, f *app.FactChange) (*db.Member, error) {
	return r.member(ctx, f.Series.MemberID)
}
