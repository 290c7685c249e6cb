package db

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// StagedFact is a fact on its way in. Staged facts wait outside the tables that figures come from,
// so that however large an import is, one transaction of a few statements lets all of it in.
type StagedFact struct {
	bun.BaseModel `bun:"table:fact_stage"`

	Stage     int64 `bun:"import_number"` // the import's number, or one below zero that an attempt at a file has for itself
	SeriesID  int64
	Day       rules.Day
	Value     rules.Steps
	RowNumber int64
}

// NewStage is a number to stage under. It tells when it was made: see ClearOldStages.
func NewStage(now time.Time) int64 { return -now.UnixNano() }

// ClearOldStages empties the stages that were begun before a time: their processes died.
func ClearOldStages(ctx context.Context, idb bun.IDB, before time.Time) error {
	_, err := idb.NewDelete().Model((*StagedFact)(nil)).Where("import_number < 0").Where("import_number > ?", NewStage(before)).Exec(ctx)
	return translate(err)
}

// Stage adds facts to their stage. On PostgreSQL a large batch goes by COPY, twenty times
// faster than INSERT; SQLite has nothing faster than INSERT.
func Stage(ctx context.Context, d *DB, facts []StagedFact) error {
	if IsPostgres(d) && len(facts) > 500 {
		return copyStage(ctx, d, facts)
	}
	return StageIn(ctx, d, facts)
}

// StageIn adds facts to their stage within a transaction.
func StageIn(ctx context.Context, idb bun.IDB, facts []StagedFact) error {
	for batch := range slices.Chunk(facts, 2000) {
		if _, err := idb.NewInsert().Model(&batch).Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}

func copyStage(ctx context.Context, d *DB, facts []StagedFact) error {
	conn, err := d.DB.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	columns := []string{"import_number", "series_id", "day", "value", "row_number"}
	rows := pgx.CopyFromSlice(len(facts), func(i int) ([]any, error) {
		f := &facts[i]
		return []any{f.Stage, f.SeriesID, string(f.Day), int64(f.Value), f.RowNumber}, nil
	})
	return conn.Raw(func(driver any) error {
		pg, ok := driver.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("COPY needs pgx, not %T", driver)
		}
		_, err := pg.Conn().CopyFrom(ctx, pgx.Identifier{"fact_stage"}, columns, rows)
		return err
	})
}

// ClearStage empties a stage.
func ClearStage(ctx context.Context, idb bun.IDB, stage int64) error {
	_, err := idb.NewDelete().Model((*StagedFact)(nil)).Where("import_number = ?", stage).Exec(ctx)
	return translate(err)
}

// StageTwin is a fact that stands in two rows of one stage.
type StageTwin struct {
	SeriesID            int64
	Day                 rules.Day
	FirstRow, SecondRow int64
}

// StageTwins lists, up to a limit, the facts that stand in two rows of a stage, and counts them all.
func StageTwins(ctx context.Context, idb bun.IDB, stage int64, limit int) ([]StageTwin, int, error) {
	twins := []StageTwin{}
	groups := idb.NewSelect().TableExpr("fact_stage").Column("series_id", "day").
		ColumnExpr("min(row_number) AS first_row").ColumnExpr("max(row_number) AS second_row").
		Where("import_number = ?", stage).Group("series_id", "day").Having("count(*) > 1")
	total, err := idb.NewSelect().TableExpr("(?) AS twins", groups).Count(ctx)
	if err != nil || total == 0 {
		return nil, 0, translate(err)
	}
	err = idb.NewSelect().TableExpr("(?) AS twins", groups).Order("second_row").Limit(int64(limit)).Scan(ctx, &twins)
	return twins, int(total), translate(err)
}

// MergeCounts says what a stage did to the facts.
type MergeCounts struct {
	Added, Replaced, Unchanged int64
}

// CompareStage counts what merging a stage would do.
func CompareStage(ctx context.Context, idb bun.IDB, stage int64) (MergeCounts, error) {
	var c MergeCounts
	err := idb.NewSelect().TableExpr("fact_stage AS s").
		ColumnExpr("coalesce(sum(CASE WHEN f.series_id IS NULL THEN 1 ELSE 0 END), 0) AS added").
		ColumnExpr("coalesce(sum(CASE WHEN f.value <> s.value THEN 1 ELSE 0 END), 0) AS replaced").
		ColumnExpr("coalesce(sum(CASE WHEN f.value = s.value THEN 1 ELSE 0 END), 0) AS unchanged").
		Join("LEFT JOIN facts AS f ON f.series_id = s.series_id AND f.day = s.day").
		Where("s.import_number = ?", stage).Scan(ctx, &c)
	return c, translate(err)
}

// Merge lets a stage into the facts as an import's: a value that differs replaces the one in force, which
// goes to the history; an equal one leaves no trace. The roll-ups and the list of stale figures
// follow in the same transaction. The stage holds each fact once.
func Merge(ctx context.Context, tx bun.Tx, stage, importNumber, staged int64) (MergeCounts, error) {
	// Facts are locked, so nobody adds what the last step looks for: a third less time than ON CONFLICT takes.
	counts := make([]int64, 3)
	for i, step := range []string{
		`INSERT INTO fact_history (series_id, day, value, import_number, row_number)
			SELECT f.series_id, f.day, f.value, f.import_number, f.row_number
			FROM fact_stage s JOIN facts f ON f.series_id = s.series_id AND f.day = s.day
			WHERE s.import_number = ?0 AND f.value <> s.value ON CONFLICT DO NOTHING`,
		`UPDATE facts SET value = s.value, import_number = ?1, row_number = s.row_number FROM fact_stage s
			WHERE s.import_number = ?0 AND s.series_id = facts.series_id AND s.day = facts.day AND s.value <> facts.value`,
		`INSERT INTO facts (series_id, day, value, import_number, row_number)
			SELECT series_id, day, value, CAST(?1 AS bigint), row_number FROM fact_stage s
			WHERE import_number = ?0 AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.series_id = s.series_id AND f.day = s.day)
			ORDER BY series_id, day`,
	} {
		var err error
		if counts[i], err = affected(tx.NewRaw(step, stage, importNumber).Exec(ctx)); err != nil {
			return MergeCounts{}, err
		}
	}
	replaced, added := counts[1], counts[2]
	result := MergeCounts{Added: added, Replaced: replaced, Unchanged: staged - added - replaced}
	if added+replaced == 0 {
		return result, ClearStage(ctx, tx, stage)
	}
	return result, followStage(ctx, tx, stage)
}

// Undo takes an import back: each of its facts that is in force goes to the history, and the newest
// earlier value whose import isn't undone comes back, if there is one. The import's row must be
// marked as undone before.
func Undo(ctx context.Context, tx bun.Tx, importNumber int64) (restored, removed int64, err error) {
	steps := []string{
		`INSERT INTO fact_stage (import_number, series_id, day, value, row_number)
			SELECT import_number, series_id, day, value, row_number FROM facts WHERE import_number = ?0`,
		`INSERT INTO fact_history (series_id, day, value, import_number, row_number)
			SELECT series_id, day, value, import_number, row_number FROM facts WHERE import_number = ?0 ON CONFLICT DO NOTHING`,
		`DELETE FROM facts WHERE import_number = ?0`,
		`INSERT INTO facts (series_id, day, value, import_number, row_number)
			SELECT series_id, day, value, import_number, row_number FROM (
				SELECT h.*, row_number() OVER (PARTITION BY h.series_id, h.day ORDER BY i.written_seq DESC, h.row_number DESC) AS newest
				FROM fact_stage s JOIN fact_history h ON h.series_id = s.series_id AND h.day = s.day
				JOIN imports i ON i.number = h.import_number
				WHERE s.import_number = ?0 AND i.undone_at = 0) AS candidates
			WHERE newest = 1`,
		`DELETE FROM fact_history WHERE EXISTS (SELECT 1 FROM facts f
			JOIN fact_stage s ON s.series_id = f.series_id AND s.day = f.day AND s.import_number = ?0
			WHERE f.series_id = fact_history.series_id AND f.day = fact_history.day
			AND f.import_number = fact_history.import_number AND f.row_number = fact_history.row_number)`,
	}
	counts := make([]int64, len(steps))
	for i, step := range steps {
		if counts[i], err = affected(tx.NewRaw(step, importNumber).Exec(ctx)); err != nil {
			return 0, 0, err
		}
	}
	return counts[3], counts[2] - counts[3], followStage(ctx, tx, importNumber)
}

// followStage brings the roll-ups of the staged series and months up to date, notes them as stale
// and empties the stage.
func followStage(ctx context.Context, tx bun.Tx, stage int64) error {
	batch := uuid.Must(uuid.NewV7()).String()
	for _, step := range []string{
		`INSERT INTO stale_figures (batch, series_id, month)
			SELECT DISTINCT ?1, series_id, substr(day, 1, 7) FROM fact_stage WHERE import_number = ?0`,
		`DELETE FROM fact_months WHERE (series_id, month) IN (SELECT series_id, month FROM stale_figures WHERE batch = ?1)`,
		`INSERT INTO fact_months (series_id, month, sum, days, first_day, first_value, last_day, last_value)
			SELECT t.series_id, t.month, t.sum, t.days, t.first_day, a.value, t.last_day, b.value FROM (
				SELECT x.series_id, x.month, CAST(sum(f.value) AS bigint) AS sum, count(*) AS days, min(f.day) AS first_day, max(f.day) AS last_day
				FROM stale_figures x JOIN facts f ON f.series_id = x.series_id AND f.day >= x.month || '-01' AND f.day <= x.month || '-31'
				WHERE x.batch = ?1 GROUP BY x.series_id, x.month) AS t
			JOIN facts a ON a.series_id = t.series_id AND a.day = t.first_day
			JOIN facts b ON b.series_id = t.series_id AND b.day = t.last_day`,
	} {
		if _, err := tx.NewRaw(step, stage, batch).Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return ClearStage(ctx, tx, stage)
}

// LateInStage counts the staged facts that differ from those in force and lie in one of the spans.
func LateInStage(ctx context.Context, idb bun.IDB, stage int64, closed []rules.Span) (int64, error) {
	if len(closed) == 0 {
		return 0, nil
	}
	n, err := idb.NewSelect().TableExpr("fact_stage AS s").
		Join("LEFT JOIN facts AS f ON f.series_id = s.series_id AND f.day = s.day").
		Where("s.import_number = ?", stage).Where("f.value IS NULL OR f.value <> s.value").
		WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			for _, span := range closed {
				q = q.WhereOr("s.day >= ? AND s.day <= ?", span.From, span.To)
			}
			return q
		}).Count(ctx)
	return n, translate(err)
}

// DoublesInStage counts the staged facts without a member beside which facts with a member stand, in
// force or staged, of the same day, measure, channel, account and campaign: most likely counted twice.
func DoublesInStage(ctx context.Context, idb bun.IDB, stage int64) (int64, error) {
	n, err := idb.NewSelect().TableExpr("fact_stage AS s").
		Join("JOIN fact_series AS x ON x.id = s.series_id").
		Where("s.import_number = ?", stage).Where("x.member_id = ''").
		Where(`EXISTS (SELECT 1 FROM fact_series y WHERE y.measure_key = x.measure_key AND y.channel_id = x.channel_id
			AND y.account_id = x.account_id AND y.campaign_id = x.campaign_id AND y.member_id <> ''
			AND (EXISTS (SELECT 1 FROM facts f WHERE f.series_id = y.id AND f.day = s.day)
				OR EXISTS (SELECT 1 FROM fact_stage z WHERE z.import_number = ? AND z.series_id = y.id AND z.day = s.day)))`, stage).
		Count(ctx)
	return n, translate(err)
}

// StagedCount counts the facts of a stage.
func StagedCount(ctx context.Context, idb bun.IDB, stage int64) (int64, error) {
	n, err := idb.NewSelect().Model((*StagedFact)(nil)).Where("import_number = ?", stage).Count(ctx)
	return n, translate(err)
}
