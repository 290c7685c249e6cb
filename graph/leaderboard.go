package graph

import (
	"context"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

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
	q := boardQuery(period, subject, by, metric, peerGroup, parent, improvement)
	lookAhead(ctx, &q)
	return r.app.Leaderboard(ctx, auth.ActorIn(ctx), q)
}

// lookAhead tells a query what of its board is selected.
func lookAhead(ctx context.Context, q *app.LeaderboardQuery) {
	costs := costing{variables: graphql.GetOperationContext(ctx).Variables}
	q.PlacesOnly = true
	for _, field := range graphql.CollectFieldsCtx(ctx, nil) {
		switch field.Name {
		case "top":
			n, _ := costs.page(field.Field)
			q.First = max(q.First, n)
		case "median", "mine", "myDays":
			q.PlacesOnly = false
		}
	}
}

func boardQuery(period rules.Period, subject db.SubjectKind, by gen.LeaderboardOrder, metric, peerGroup, parent *string, improvement *bool) app.LeaderboardQuery {
	return app.LeaderboardQuery{Period: period, Subject: subject, ByMetric: by == gen.LeaderboardOrderMetric,
		ByThanks: by == gen.LeaderboardOrderRecognition, Metric: text(metric),
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
	switch {
	case b.Query.ByMetric:
		return gen.LeaderboardOrderMetric, nil
	case b.Query.ByThanks:
		return gen.LeaderboardOrderRecognition, nil
	}
	return gen.LeaderboardOrderTotal, nil
}

func (r *leaderboardResolver) Places(ctx context.Context, b *app.Leaderboard, first *int32, after *string) (*gen.LeaderboardPlaceConnection, error) {
	c, err := b.Places(ctx, page(first, after, 50))
	if err != nil {
		return nil, err
	}
	return &gen.LeaderboardPlaceConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
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

// placeShown is a place with whom it names, if anybody.
type placeShown struct {
	*app.Place
	member *db.Member
	team   *db.Team
}

// flatPlaces writes places without the executor where it can; otherwise it gives them back.
func (r *Resolver) flatPlaces(ctx context.Context, places []*app.Place) (any, error) {
	write := flatPlace.compile(graphql.GetOperationContext(ctx), graphql.GetFieldContext(ctx).Field.Selections)
	if write == nil {
		return places, nil
	}
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, p := range places {
		if db.Kind(p.SubjectID) == db.MemberPrefix {
			ids = append(ids, p.SubjectID)
		}
	}
	members, err := r.app.MembersByIDs(ctx, ids)
	if err != nil {
		return nil, err
	}
	shown := make([]placeShown, len(places))
	for i, p := range places {
		shown[i] = placeShown{p, members[p.SubjectID], directory.Team(p.SubjectID)}
	}
	return written(appendList(make([]byte, 0, 128*len(places)+2), shown, write)), nil
}

var flatPlace = flatType[placeShown]{name: "LeaderboardPlace", field: func(operation *graphql.OperationContext, field graphql.CollectedField) appender[placeShown] {
	switch field.Name {
	case "rank":
		return func(out []byte, p placeShown) []byte { return appendInt(out, p.Rank) }
	case "score":
		return func(out []byte, p placeShown) []byte { return appendText(out, string(p.Score)) }
	case "change":
		return func(out []byte, p placeShown) []byte {
			if p.Change == nil {
				return append(out, "null"...)
			}
			return appendInt(out, *p.Change)
		}
	case "tied":
		return func(out []byte, p placeShown) []byte { return strconv.AppendBool(out, p.Tied) }
	case "mine":
		return func(out []byte, p placeShown) []byte { return strconv.AppendBool(out, p.Mine) }
	case "subject":
		return flatSubject(operation, field)
	}
	return nil
}}

func flatSubject(operation *graphql.OperationContext, field graphql.CollectedField) appender[placeShown] {
	member, team := flatMember.compile(operation, field.Selections), flatTeam.compile(operation, field.Selections)
	if member == nil || team == nil {
		return nil
	}
	return func(out []byte, p placeShown) []byte {
		switch {
		case p.member != nil:
			return member(out, p.member)
		case p.team != nil:
			return team(out, p.team)
		}
		return append(out, "null"...)
	}
}
