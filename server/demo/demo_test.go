package demo_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/demo"
	"github.com/okra-performance/okra/server/rules"
)

// The figures of the plan come out, whatever the day the company is made on.
func TestTheDemoCompanyHitsItsFigures(t *testing.T) {
	for _, day := range []rules.Day{"2026-09-08", "2026-11-24"} {
		t.Run(string(day), func(t *testing.T) {
			ctx := context.Background()
			d := dbtest.SQLite(t)
			start := time.Now()
			require.NoError(t, demo.Build(ctx, d, "secret", day))
			t.Log("built in", time.Since(start))
			a := app.New(app.Options{DB: d, Secret: "secret", Clock: func() time.Time { return day.Time().Add(2 * time.Hour) }})
			catalog, err := a.Catalog(ctx)
			require.NoError(t, err)
			quarter := rules.PeriodOf(rules.Quarter, day)
			for key, want := range map[string]float64{"conversion_rate": 0.0381, "online_share": 0.7659, "cpl": 36.52, "marketing_roi": 5.25, "clv_share": 0.592, "private_order_share": 0.333} {
				value, err := a.MetricValue(ctx, auth.System(), catalog.MetricNamed(key), quarter, app.FigureFilter{})
				require.NoError(t, err)
				require.InEpsilon(t, want, value.Actual.InexactFloat64(), 0.02, key)
			}
			cards, err := a.Scorecards(ctx, auth.System(), app.ScorecardsQuery{Period: quarter.Previous(), Subject: "MEMBER", Page: app.Page{First: 100}})
			require.NoError(t, err)
			require.Len(t, cards.Nodes, 24)
			sum := 0.0
			for _, card := range cards.Nodes {
				require.Equal(t, rules.Final, card.State)
				require.NotNil(t, card.Total)
				sum += card.Total.Decimal().InexactFloat64()
			}
			t.Log("mean total", sum/24)
		})
	}
}
