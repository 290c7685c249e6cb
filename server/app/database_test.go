package app_test

import (
	"os"
	"testing"

	"github.com/okra-performance/okra/server/app/apptest"
)

// withRedis is the world on PostgreSQL with Redis beside it; the test is skipped without either.
func withRedis(t *testing.T) *apptest.World {
	t.Helper()
	if os.Getenv("OKRA_TEST_REDIS_URL") == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	return apptest.Postgres(t)
}
