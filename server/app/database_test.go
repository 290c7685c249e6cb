package app_test

import (
	"os"
	"testing"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
)

// dbtestPostgres is a PostgreSQL database for a test that needs Redis beside it; skipped without either.
func dbtestPostgres(t *testing.T) *db.DB {
	t.Helper()
	if os.Getenv("OKRA_TEST_REDIS_URL") == "" {
		t.Skip("OKRA_TEST_REDIS_URL is not set: make test starts a server and sets it")
	}
	return dbtest.Postgres(t)
}
