package dbtest

import (
	"context"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
)

// Template is a database that is built once and then copied for each test: building takes a hundred
// times as long as copying.
type Template struct {
	Build func(d *db.DB) error

	sqlite, postgres sync.Once
	file, name       string
	err              error
}

// SQLite is a copy that the test removes at its end.
func (m *Template) SQLite(t testing.TB) *db.DB {
	t.Helper()
	m.sqlite.Do(func() { m.err = m.buildSQLite() })
	require.NoError(t, m.err)
	built, err := os.ReadFile(m.file)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "okra.db")
	require.NoError(t, os.WriteFile(path, built, 0o600))
	return opened(t, "sqlite:"+path)
}

// buildSQLite keeps the built database as one file without a log beside it, for the rest of the process.
func (m *Template) buildSQLite() error {
	folder, err := os.MkdirTemp("", "okra-template-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	d, err := db.Open("sqlite:" + filepath.Join(folder, "building.db"))
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }()
	if err := d.Migrate(context.Background()); err != nil {
		return err
	}
	if err := m.Build(d); err != nil {
		return err
	}
	kept, err := os.CreateTemp("", "okra-template-*.db")
	if err != nil {
		return err
	}
	m.file = kept.Name()
	if err := kept.Close(); err != nil {
		return err
	}
	if err := os.Remove(m.file); err != nil {
		return err
	}
	_, err = d.Exec("VACUUM INTO ?", m.file)
	return err
}

// Postgres is a copy that the test drops at its end; the test is skipped where there is no server.
func (m *Template) Postgres(t testing.TB) *db.DB {
	t.Helper()
	server := os.Getenv("OKRA_TEST_POSTGRES_URL")
	if server == "" {
		t.Skip("OKRA_TEST_POSTGRES_URL is not set: make test starts a server and sets it")
	}
	m.postgres.Do(func() { m.err = m.buildPostgres(server) })
	require.NoError(t, m.err)
	return opened(t, database(t, server, " TEMPLATE "+m.name))
}

func (m *Template) buildPostgres(server string) error {
	admin, err := sql.Open("pgx", server)
	if err != nil {
		return err
	}
	defer func() { _ = admin.Close() }()
	m.name = newName()
	if _, err := admin.Exec("CREATE DATABASE " + m.name); err != nil {
		return err
	}
	d, err := db.Open(at(server, m.name))
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }() // nobody may be connected while it is copied
	if err := d.Migrate(context.Background()); err != nil {
		return err
	}
	return m.Build(d)
}

func newName() string { return "okra_test_" + strings.ReplaceAll(uuid.NewString(), "-", "") }

// at is the address of another database on the same server.
func at(server, name string) string {
	address, err := url.Parse(server)
	if err != nil {
		return server // opening it will say what is wrong
	}
	address.Path = "/" + name
	return address.String()
}
