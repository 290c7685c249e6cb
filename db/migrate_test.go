package db_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
)

func TestMigrateAgainChangesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		require.NoError(t, d.Migrate(context.Background()))
		ok, err := d.Migrated(context.Background())
		require.NoError(t, err)
		require.True(t, ok)
	})
}

func TestMigrateRefusesANewerDatabase(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		_, err := d.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, true)")
		require.NoError(t, err)
		require.ErrorAs(t, d.Migrate(context.Background()), new(*db.NewerError))
	})
}

func TestAuditIsAppendOnly(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		for range 3 {
			require.NoError(t, d.In(ctx, func(ctx context.Context, tx bun.Tx) error {
				return db.AppendAudit(ctx, tx, &db.AuditEntry{At: 1, Action: "test"})
			}))
		}
		first, err := db.FirstAlteredAudit(ctx, d)
		require.NoError(t, err)
		require.Zero(t, first)
		_, err = d.Exec("UPDATE audit_entries SET reason = 'x' WHERE number = 2")
		require.ErrorContains(t, err, "append-only")
		_, err = d.Exec("DELETE FROM audit_entries WHERE number = 2")
		require.ErrorContains(t, err, "append-only")
	})
}
