package db_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/rules"
)

// fill stores a company with rows of every column type: text, whole numbers, truth, bytes and NULL.
func fill(t *testing.T, d *db.DB) {
	t.Helper()
	ctx, now := t.Context(), db.At(time.Now())
	require.NoError(t, d.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		root := &db.Team{ID: "team_1", Key: "company", Name: "壹 O'Kra \"co\"", CreatedAt: now}
		rows := []any{
			root, &db.Company{ID: root.ID, Currency: "CNY", Timezone: "Asia/Shanghai", BoardVisibility: rules.BoardTop, Demo: true, CreatedAt: now},
			&db.Member{ID: "mem_1", Name: "李雷", Email: "li@okra.example", Language: db.Chinese, Active: true, CreatedAt: now},
			&db.Import{ID: "imp_1", Number: 1, Kind: db.ImportFile, State: db.ImportDone, At: now},
			&db.Job{ID: "job_1", Kind: "x", State: db.JobWaiting, RunAt: now},
		}
		for _, row := range rows {
			if err := db.Insert(ctx, tx, row); err != nil {
				return err
			}
		}
		for i := range 3 {
			if err := db.AppendAudit(ctx, tx, &db.AuditEntry{At: now, Action: fmt.Sprintf("act%d", i), Address: "local"}); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO fact_series (measure_key, channel_id, account_id, campaign_id, team_id, member_id) VALUES ('leads', '', '', '', '', 'mem_1')")
		return err
	}))
	_, err := d.NewRaw("INSERT INTO import_blocks (import_id, first_row, last_row, cells) VALUES (?, ?, ?, ?)", "imp_1", 1, 2, []byte{0, 1, 255}).Exec(ctx)
	require.NoError(t, err)
}

func TestABackupRestoresIntoEitherDatabase(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, source *db.DB) {
		fill(t, source)
		file := filepath.Join(t.TempDir(), "okra.backup")
		require.NoError(t, source.Backup(t.Context(), file))
		require.ErrorContains(t, source.Backup(t.Context(), file), "exists")
		require.ErrorIs(t, source.Restore(t.Context(), file), db.ErrNotEmpty)

		dbtest.Each(t, func(t *testing.T, target *db.DB) {
			require.NoError(t, target.Restore(t.Context(), file))
			for _, table := range []string{"teams", "companies", "members", "imports", "import_blocks", "fact_series", "jobs", "audit_entries"} {
				var want, got []map[string]any
				require.NoError(t, source.NewSelect().Table(table).Scan(t.Context(), &want))
				require.NoError(t, target.NewSelect().Table(table).Scan(t.Context(), &got))
				require.NotEmpty(t, want, table)
				require.Equal(t, plain(want), plain(got), table)
			}
			altered, err := db.FirstAlteredAudit(t.Context(), target)
			require.NoError(t, err)
			require.Zero(t, altered)
			_, err = target.ExecContext(t.Context(), "INSERT INTO fact_series (measure_key, channel_id, account_id, campaign_id, team_id, member_id) VALUES ('visits', '', '', '', '', 'mem_1')")
			require.NoError(t, err, "new keys go on after the copied ones")
		})
	})
}

// plain writes rows alike whatever a driver makes of truth and text.
func plain(rows []map[string]any) []string {
	lines := []string{}
	for _, row := range rows {
		for column, value := range row {
			switch v := value.(type) {
			case []byte:
				row[column] = string(v)
			case bool:
				row[column] = int64(0)
				if v {
					row[column] = int64(1)
				}
			}
		}
		lines = append(lines, fmt.Sprint(row))
	}
	return lines
}
