package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// twoWays asks the same with @flat and with the executor alone.
type twoWays struct {
	t              *testing.T
	flat, executor http.Handler
	wasFlat        atomic.Bool // lists of two root fields are written at the same time
}

func newTwoWays(t *testing.T, w *apptest.World) *twoWays {
	b := &twoWays{t: t}
	schema := graph.NewSchema(w.App)
	flat := schema.Directives.Flat
	schema.Directives.Flat = func(ctx context.Context, obj any, next graphql.Resolver) (any, error) {
		result, err := flat(ctx, obj, next)
		_, isFlat := result.(graphql.Marshaler)
		b.wasFlat.Store(isFlat)
		return result, err
	}
	b.flat = graph.NewHandler(gen.NewExecutableSchema(schema), graph.Options{Rate: -1, Batch: graph.Batch(w.App, graph.BatchWait)})
	schema.Directives.Flat = func(ctx context.Context, _ any, next graphql.Resolver) (any, error) { return next(ctx) }
	b.executor = graph.NewHandler(gen.NewExecutableSchema(schema), graph.Options{Rate: -1, Batch: graph.Batch(w.App, graph.BatchWait)})
	return b
}

// same shows that both ways give the same bytes, and whether the first was flat indeed.
func (b *twoWays) same(actor *auth.Actor, query string, variables map[string]any, isFlat bool) {
	b.t.Helper()
	b.wasFlat.Store(false)
	flat := b.answer(b.flat, actor, query, variables)
	require.Equal(b.t, b.answer(b.executor, actor, query, variables), flat, query)
	require.NotContains(b.t, flat, `"errors"`)
	require.Equal(b.t, isFlat, b.wasFlat.Load(), query)
}

func (b *twoWays) answer(handler http.Handler, actor *auth.Actor, query string, variables map[string]any) string {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	require.NoError(b.t, err)
	asking := *actor
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body)).WithContext(auth.WithActor(context.Background(), &asking))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

func TestFlatBoardsAreWhatTheExecutorWrites(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		odd := "林\"晓\\雯/<&>"
		_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Name: &odd})
		require.NoError(t, err)
		for _, somebody := range []*auth.Actor{w.Member, w.Colleague, w.OtherMember} {
			w.Record(apptest.MemberFact(somebody, "2026-07-01", "posts_due", "10"), apptest.MemberFact(somebody, "2026-07-01", "posts_on_time", "9"))
		}
		b := newTwoWays(t, w)
		board := `leaderboard(period:"2026-Q3",subject:MEMBER,by:TOTAL)`
		for _, actor := range []*auth.Actor{w.Member, w.Lead, w.HR, w.OtherMember} {
			b.same(actor, `{`+board+`{total top(first:50){rank score change tied mine subject{id name}}}}`, nil, true)
			b.same(actor, `{`+board+`{__typename around(id:"`+w.Member.MemberID()+`"){__typename r:rank subject{__typename ...on Member{n:name}}}}}`, nil, true)
			b.same(actor, `query($yes:Boolean!,$n:Int){`+board+`{top(first:$n){...P tied @skip(if:$yes) mine @include(if:$yes) ...on LeaderboardPlace @include(if:$yes){score}}}}
				fragment P on LeaderboardPlace{rank subject{id} ...Q} fragment Q on LeaderboardPlace{subject{name ...on Node{key:id}}}`, map[string]any{"yes": true, "n": 2}, true)
			b.same(actor, `{`+board+`{top(first:0){rank}}}`, nil, true)
			b.same(actor, `{leaderboard(period:"2026-Q3",subject:TEAM,by:TOTAL){top{rank subject{id name __typename}}}}`, nil, true)
			b.same(actor, `{`+board+`{top{rank subject{...on Member{id position{key}}}}}}`, nil, false)
		}
	})
}
