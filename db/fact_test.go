package db_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
)

func someSeries(from, to int) []*db.Series {
	var series []*db.Series
	for i := from; i < to; i++ {
		series = append(series, &db.Series{MeasureKey: "leads", ChannelID: "social", CampaignID: fmt.Sprint("campaign ", i)})
	}
	return series
}

func idsOf(series []*db.Series) []int64 {
	ids := make([]int64, len(series))
	for i, s := range series {
		ids[i] = s.ID
	}
	return ids
}

// A series that had two ids would be two facts on a day where there is one.
func TestASeriesHasOneID(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		before := someSeries(0, 700)
		require.NoError(t, db.EnsureSeries(t.Context(), d, before))
		require.NotContains(t, idsOf(before), int64(0))

		repeated := append(someSeries(600, 1300), someSeries(1290, 1300)...)
		require.NoError(t, db.EnsureSeries(t.Context(), d, repeated))
		require.Equal(t, idsOf(before[600:]), idsOf(repeated[:100]), "those that were there")
		require.Equal(t, idsOf(repeated[690:700]), idsOf(repeated[700:]), "those named twice")

		all := someSeries(0, 1310)
		require.NoError(t, db.FindSeries(t.Context(), d, all))
		require.Equal(t, idsOf(append(before, repeated[100:700]...)), idsOf(all[:1300]))
		require.Equal(t, make([]int64, 10), idsOf(all[1300:]), "looking makes none")
	})
}

func TestSeriesMadeByTwoAtOnceHaveOneID(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		made := make([][]*db.Series, 4)
		var group errgroup.Group
		for i := range made {
			made[i] = someSeries(0, 600)
			group.Go(func() error { return db.EnsureSeries(t.Context(), d, made[i]) })
		}
		require.NoError(t, group.Wait())
		for _, series := range made {
			require.NotContains(t, idsOf(series), int64(0))
			require.Equal(t, idsOf(made[0]), idsOf(series))
		}
	})
}
