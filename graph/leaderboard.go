package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Leaderboard(ctx context.Context, period rules.Period, subject db.SubjectKind, by gen.LeaderboardOrder,
	metric, peerGroup, parent *string, improvement *bool,
) (*app.Leaderboard, error) {
	return r.app.Leaderboard(ctx, auth.ActorIn(ctx), boardQuery(period, subject, by, metric, peerGroup, parent, improvement))
}

func boardQuery(period rules.Period, subject db.SubjectKind, by gen.LeaderboardOrder, metric, peerGroup, parent *string, improvement *bool) app.LeaderboardQuery {
	return app.LeaderboardQuery{Period: period, Subject: subject, ByMetric: by == gen.LeaderboardOrderMetric, Metric: text(metric),
		PeerGroup: text(peerGroup), Parent: text(parent), Improvement: improvement != nil && *improvement}
}

func (r *subscriptionResolver) LeaderboardChanged(ctx context.Context, period rules.Period, subject db.SubjectKind, by gen.LeaderboardOrder,
	metric, peerGroup, parent *string, improvement *bool,
) (<-chan *app.Leaderboard, error) {
	q := boardQuery(period, subject, by, metric, peerGroup, parent, improvement)
	read := func(ctx context.Context) (*app.Leaderboard, error) {
		return r.app.Leaderboard(ctx, auth.ActorIn(ctx), q)
	}
	return watch(ctx, r.app, read, nil, live.Board(string(period), string(subject)))
}

type leaderboardResolver struct{ *Resolver }

// Leaderboard answers a board's fields.
func (r *Resolver) Leaderboard() gen.LeaderboardResolver { return &leaderboardResolver{r} }

func (r *leaderboardResolver) Period(_ context.Context, b *app.Leaderboard) (rules.Period, error) {
	return b.Query.Period, nil
}

func (r *leaderboardResolver) Subject(_ context.Context, b *app.Leaderboard) (db.SubjectKind, error) {
	return b.Query.Subject, nil
}

func (r *leaderboardResolver) By(_ context.Context, b *app.Leaderboard) (gen.LeaderboardOrder, error) {
	if b.Query.ByMetric {
		return gen.LeaderboardOrderMetric, nil
	}
	return gen.LeaderboardOrderTotal, nil
}

func (r *leaderboardResolver) Places(ctx context.Context, b *app.Leaderboard, first *int32, after *string) (*gen.LeaderboardPlaceConnection, error) {
	c, err := b.Places(ctx, page(first, after, 50))
	if err != nil {
		return nil, err
	}
	return &gen.LeaderboardPlaceConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: int32(c.Total), //nolint:gosec // people
		Edges: edges(c, func(cursor string, p *app.Place) *gen.LeaderboardPlaceEdge {
			return &gen.LeaderboardPlaceEdge{Cursor: cursor, Node: p}
		})}, nil
}

type leaderboardPlaceResolver struct{ *Resolver }

// LeaderboardPlace answers a place's fields.
func (r *Resolver) LeaderboardPlace() gen.LeaderboardPlaceResolver {
	return &leaderboardPlaceResolver{r}
}

func (r *leaderboardPlaceResolver) Subject(ctx context.Context, p *app.Place) (scalar.Subject, error) {
	if p.SubjectID == "" {
		return nil, nil
	}
	return r.subject(ctx, p.SubjectID)
}
