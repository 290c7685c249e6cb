package db

import (
	"context"
	"strings"

	"github.com/google/uuid"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// StaleFigure names figures to look at again: those that read a series in a month or, with series 0,
// the card of a subject for a period, all cards of a period, or ("") those of every open period. Rows are written in the
// transaction that changes what figures are made of, and deleted by whoever has recomputed them.
type StaleFigure struct {
	bun.BaseModel `bun:"table:stale_figures"`

	Batch    string `bun:",pk"`
	SeriesID int64  `bun:",pk"`
	Month    string `bun:",pk"`
}

// MarkStale notes that all figures of a period ("": of every open one) have to be looked at again.
func MarkStale(ctx context.Context, idb bun.IDB, p rules.Period) error {
	return Insert(ctx, idb, &StaleFigure{Batch: uuid.Must(uuid.NewV7()).String(), Month: string(p)})
}

// MarkSubjectStale notes that one subject's card for a period has to be looked at again.
func MarkSubjectStale(ctx context.Context, idb bun.IDB, p rules.Period, subjectID string) error {
	return Insert(ctx, idb, &StaleFigure{Batch: uuid.Must(uuid.NewV7()).String(), Month: string(p) + subjectMark + subjectID})
}

const subjectMark = "/"

// Subject is the period and the subject that a note of series 0 is about; either may be missing.
func (s *StaleFigure) Subject() (p rules.Period, subjectID string) {
	period, subjectID, _ := strings.Cut(s.Month, subjectMark)
	return rules.Period(period), subjectID
}

// StaleFigures lists what has to be looked at again, oldest first.
func StaleFigures(ctx context.Context, idb bun.IDB, limit int) ([]*StaleFigure, error) {
	return all[StaleFigure](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Order("batch", "series_id", "month").Limit(int64(limit))
	})
}

// AnyStale tells whether figures have to be looked at again.
func AnyStale(ctx context.Context, idb bun.IDB) (bool, error) {
	ok, err := idb.NewSelect().Model((*StaleFigure)(nil)).Exists(ctx)
	return ok, translate(err)
}

// DeleteStale removes what was looked at.
func DeleteStale(ctx context.Context, idb bun.IDB, rows []*StaleFigure) error {
	keys := make([]bun.TupleValues, len(rows))
	for i, row := range rows {
		keys[i] = bun.Tuple([]any{row.Batch, row.SeriesID, row.Month})
	}
	_, err := idb.NewDelete().Model((*StaleFigure)(nil)).Where("(batch, series_id, month) IN (VALUES ?)", bun.List(keys)).Exec(ctx)
	return translate(err)
}
