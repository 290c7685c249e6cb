// Package dbtest gives a test a fresh, migrated database: SQLite always, PostgreSQL where
// OKRA_TEST_POSTGRES_URL names a server on which databases may be made.
package dbtest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // makes and drops the test's database
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
)

// Each runs a test on every database at hand.
func Each(t *testing.T, test func(t *testing.T, d *db.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	if os.Getenv("OKRA_TEST_POSTGRES_URL") != "" {
		t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
	}
}

// SQLite is a fresh, migrated SQLite database that the test removes at its end.
func SQLite(t testing.TB) *db.DB {
	t.Helper()
	return open(t, "sqlite:"+filepath.Join(t.TempDir(), "okra.db"))
}

// Postgres is a fresh, migrated PostgreSQL database; the test is skipped where there is no server.
func Postgres(t testing.TB) *db.DB {
	t.Helper()
	return open(t, PostgresURL(t))
}

// PostgresURL is the address of a fresh, empty PostgreSQL database; the test is skipped where there is no server.
func PostgresURL(t testing.TB) string {
	t.Helper()
	server := os.Getenv("OKRA_TEST_POSTGRES_URL")
	if server == "" {
		t.Skip("OKRA_TEST_POSTGRES_URL is not set: make test starts a server and sets it")
	}
	return database(t, server, "")
}

// database makes a database that the test drops at its end, and gives its address.
func database(t testing.TB, server, how string) string {
	t.Helper()
	admin, err := sql.Open("pgx", server)
	require.NoError(t, err)
	name := newName()
	_, err = admin.Exec("CREATE DATABASE " + name + how)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec(fmt.Sprintf("DROP DATABASE IF EXISTS %s WITH (FORCE)", name))
		require.NoError(t, err)
		require.NoError(t, admin.Close())
	})
	return at(server, name)
}

func open(t testing.TB, url string) *db.DB {
	t.Helper()
	d := opened(t, url)
	require.NoError(t, d.Migrate(context.Background()))
	return d
}

func opened(t testing.TB, url string) *db.DB {
	t.Helper()
	d, err := db.Open(url)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, d.Close()) })
	return d
}
