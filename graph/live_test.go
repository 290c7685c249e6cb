package graph_test

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// instance is a running okra: it listens to the others and recomputes.
func instance(t *testing.T, w *apptest.World, client *redis.Client) *app.App {
	t.Helper()
	hub := live.NewHub(client, nil)
	a := app.New(app.Options{DB: w.DB, Live: hub, Boards: ranking.New(client, w.Installation), Secret: "a secret for tests",
		Passwords: auth.NewTestPasswords(), Clock: func() time.Time { return w.Now }})
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	go hub.Listen(ctx)
	go a.RunRecomputation(ctx)
	return a
}

func someFacts(actor *auth.Actor, reads string) app.RecordFactsInput {
	return app.RecordFactsInput{Facts: []*app.FactInput{
		apptest.MemberFact(actor, "2026-07-15", "message_reads", reads), apptest.MemberFact(actor, "2026-07-15", "deliveries", "1000"),
		apptest.MemberFact(actor, "2026-07-15", "content_matched", "80"), apptest.MemberFact(actor, "2026-07-15", "content_reviewed", "100")}}
}

// Whoever watches a card or a board on one instance sees what a fact sent to another does to it.
func TestChangesReachWatchersOnOtherInstances(t *testing.T) {
	url := os.Getenv("OKRA_TEST_REDIS_URL")
	if url == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	w := apptest.Postgres(t)
	client, err := ranking.Connect(url)
	require.NoError(t, err)
	t.Cleanup(func() { _ = client.Close() })
	one, two := instance(t, w, client), instance(t, w, client)
	_, err = one.RecordFacts(w.Ctx, auth.System(), someFacts(w.Member, "120"))
	require.NoError(t, err)
	_, err = one.RecordFacts(w.Ctx, auth.System(), someFacts(w.Colleague, "140"))
	require.NoError(t, err)
	require.NoError(t, one.Recompute(w.Ctx))

	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	id := w.Member.MemberID()
	watching := graph.NewSchema(two).Resolvers.Subscription()
	memberCtx, hrCtx := auth.WithActor(ctx, &auth.Actor{Member: w.Member.Member}), auth.WithActor(ctx, &auth.Actor{Member: w.HR.Member})
	cards, err := watching.ScorecardChanged(memberCtx, &id, nil, "2026-Q3")
	require.NoError(t, err)
	boards, err := watching.LeaderboardChanged(hrCtx, rules.Period("2026-Q3"), db.SubjectMember, gen.LeaderboardOrderTotal, nil, nil, nil, nil)
	require.NoError(t, err)

	_, err = one.RecordFacts(w.Ctx, auth.System(), someFacts(w.Member, "160"))
	require.NoError(t, err)
	awaitValue(ctx, t, cards, func(c *db.Scorecard) bool { return apptest.Score(w.Line(c, "read_rate").Score) == "106.67" })
	awaitValue(ctx, t, boards, func(b *app.Leaderboard) bool {
		top, err := b.Top(hrCtx, 1)
		require.NoError(t, err)
		return len(top) == 1 && top[0].SubjectID == id
	})
}

func awaitValue[T any](ctx context.Context, t *testing.T, values <-chan T, wanted func(T) bool) {
	t.Helper()
	for {
		select {
		case value, open := <-values:
			require.True(t, open, "the watch ended")
			if wanted(value) {
				return
			}
		case <-ctx.Done():
			require.Fail(t, "the change was never told")
		}
	}
}

// Redis is killed, and comes back empty, while boards are asked for: the answers stay the same.
func TestKillingRedisChangesNoAnswer(t *testing.T) {
	program, err := exec.LookPath("redis-server")
	if err != nil {
		t.Skip("redis-server is not installed: make test installs it")
	}
	w := apptest.SQLite(t)
	address, stop := startRedis(t, program, "")
	client, err := ranking.Connect("redis://" + address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = client.Close() })
	a := instance(t, w, client)
	for i, actor := range []*auth.Actor{w.Member, w.Colleague, w.Lead} {
		_, err := a.RecordFacts(w.Ctx, auth.System(), someFacts(actor, []string{"150", "150", "130"}[i]))
		require.NoError(t, err)
	}
	require.NoError(t, a.Recompute(w.Ctx))
	ranks := func() (list []int) {
		b, err := a.Leaderboard(w.Ctx, w.HR, app.LeaderboardQuery{Period: "2026-Q3", Subject: db.SubjectMember})
		require.NoError(t, err)
		top, err := b.Top(w.Ctx, 10)
		require.NoError(t, err)
		for _, p := range top {
			list = append(list, p.Rank)
		}
		return list
	}
	for range 5 {
		require.Equal(t, []int{1, 1, 3}, ranks())
	}
	stop()
	for range 5 {
		require.Equal(t, []int{1, 1, 3}, ranks())
	}
	_, err = a.RecordFacts(w.Ctx, auth.System(), someFacts(w.Colleague, "120"))
	require.NoError(t, err)
	require.NoError(t, a.Recompute(w.Ctx))
	require.Equal(t, []int{1, 2, 3}, ranks(), "nothing is lost while it is away")
	_, stop = startRedis(t, program, address)
	defer stop()
	for range 5 {
		require.Equal(t, []int{1, 2, 3}, ranks())
	}
}

// startRedis starts a server of the test's own, at an address that was used before or at a free one.
func startRedis(t *testing.T, program, address string) (at string, stop func()) {
	t.Helper()
	if address == "" {
		address = freeAddress(t)
	}
	host, port := splitAddress(t, address)
	command := exec.Command(program, "--bind", host, "--port", port, "--save", "", "--appendonly", "no") //nolint:gosec // found on the path
	require.NoError(t, command.Start())
	stop = func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}
	t.Cleanup(stop)
	client := redis.NewClient(&redis.Options{Addr: address})
	defer func() { _ = client.Close() }()
	require.Eventually(t, func() bool { return client.Ping(context.Background()).Err() == nil }, 10*time.Second, 20*time.Millisecond)
	return address, stop
}
