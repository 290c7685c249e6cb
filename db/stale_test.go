package db_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
)

// Whoever imports for a whole company notes thousands of series at once.
func TestManyNotesOfStaleFiguresAreWorkedOff(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var rows []*db.StaleFigure
		for i := range 9000 {
			rows = append(rows, &db.StaleFigure{Batch: fmt.Sprint("batch", i/3), SeriesID: int64(i), Month: "2026-07"})
		}
		require.NoError(t, db.Insert(t.Context(), d, &rows))
		require.NoError(t, db.DeleteStale(t.Context(), d, rows))
		left, err := db.AnyStale(t.Context(), d)
		require.NoError(t, err)
		require.False(t, left)
	})
}
