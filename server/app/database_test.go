package app_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

// withRedis is the world on PostgreSQL with Redis beside it; the test is skipped without either.
func withRedis(t *testing.T) *apptest.World {
	t.Helper()
	if os.Getenv("OKRA_TEST_REDIS_URL") == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	return apptest.Postgres(t)
}

// What is read past Bun, for speed, is what Bun reads.
func TestTheQuickReadOfACardIsWhole(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Record(apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10"), apptest.MemberFact(w.Member, "2026-07-01", "posts_on_time", "9"))
		_ = w.Card(w.Member, "2026-Q3")
		_, err := w.DB.ExecContext(w.Ctx, "UPDATE scorecards SET revision_reason = 'r', coefficient = '1.2', late_dismissed = 'l', grade = 'A'")
		require.NoError(t, err)
		quick, err := db.ScorecardOf(w.Ctx, w.DB, w.Member.MemberID(), "2026-Q3")
		require.NoError(t, err)
		slow, err := db.ScorecardsOf(w.Ctx, w.DB.Reader, w.Member.MemberID(), []rules.Period{"2026-Q3"})
		require.NoError(t, err)
		require.Equal(t, slow[0], quick)
		_, err = db.ScorecardOf(w.Ctx, w.DB, "nobody", "2026-Q3")
		require.ErrorIs(t, err, db.ErrNotFound)
	})
}
