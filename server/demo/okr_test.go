package demo_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/demo"
	"github.com/okra-performance/okra/server/rules"
)

// What somebody who opens the demo company looks for is there: on an ordinary day, as the year turns, and on the
// first day of a quarter.
func TestTheDemoCompanysObjectives(t *testing.T) {
	for day, health := range map[rules.Day]map[rules.Health]int{
		"2026-11-24": {rules.OnTrack: 5, rules.AtRisk: 2, rules.Behind: 2, rules.Stale: 4},
		"2026-02-16": {rules.OnTrack: 4, rules.Stale: 4},
		"2026-10-01": {},
	} {
		t.Run(string(day), func(t *testing.T) {
			t.Parallel()
			ctx := context.Background()
			d := dbtest.SQLite(t)
			require.NoError(t, demo.Build(ctx, d, "secret", day))
			a := app.New(app.Options{DB: d, Secret: "secret", Clock: func() time.Time { return day.Time().Add(10 * time.Hour) }})
			quarter := rules.PeriodOf(rules.Quarter, day)
			tree, err := a.AlignmentTree(ctx, auth.System(), quarter, "", nil)
			require.NoError(t, err)
			require.Len(t, tree.Nodes, 17, "16 of the quarter and the year's")
			require.Equal(t, 1, tree.Unaligned())
			all, carried, private, found := map[rules.Health]int{}, 0, 0, false
			for _, o := range tree.Nodes {
				all[o.Health]++
				if o.CarriedFromID != "" {
					carried++
				}
				if o.Visibility() == app.ObjectivePrivate {
					private++
				}
				if o.Title == "提升私域流量贡献占比" {
					found = true
					requireTheArticlesFigures(t, o, day > quarter.First())
				}
			}
			t.Log(all)
			require.True(t, found)
			require.Equal(t, 1, private)
			require.Equal(t, 1, carried)
			for kind, atLeast := range health {
				require.GreaterOrEqual(t, all[kind], atLeast, "%s of %v", kind, all)
			}
			if len(health) > 0 {
				requireStandings(t, tree)
			}
			requirePastIsClosed(t, ctx, a, quarter)
			templates, err := a.ObjectiveTemplates(ctx, auth.System())
			require.NoError(t, err)
			require.Len(t, templates, 4)
		})
	}
}

func requireTheArticlesFigures(t *testing.T, o *app.Objective, known bool) {
	t.Helper()
	for i, want := range []float64{0.278, 0.222, 0.333} {
		k := o.KeyResults[i]
		if !known {
			require.Nil(t, k.Current, "nothing came in on the first day")
			continue
		}
		require.InEpsilon(t, want, k.Current.Decimal().InexactFloat64(), 0.02, k.Title)
	}
}

func requireStandings(t *testing.T, tree *app.AlignmentTree) {
	t.Helper()
	standings := map[app.CheckInStanding]int{}
	for _, report := range tree.CheckInReports() {
		standings[report.Standing]++
	}
	t.Log(standings)
	require.GreaterOrEqual(t, standings[app.CheckInsOnTime], 5)
	require.GreaterOrEqual(t, standings[app.CheckInsLate], 3)
	require.Equal(t, 1, standings[app.CheckInsNever])
}

func requirePastIsClosed(t *testing.T, ctx context.Context, a *app.App, quarter rules.Period) {
	t.Helper()
	n := 0
	cycles, err := a.Cycles(ctx, auth.System())
	require.NoError(t, err)
	for _, c := range cycles {
		tree, err := a.AlignmentTree(ctx, auth.System(), c.Period, "", nil)
		require.NoError(t, err)
		over := c.Period.Last() < quarter.First()
		require.Equal(t, over, c.State == db.CycleClosed, c.Period)
		for _, o := range tree.Nodes {
			if !o.Context {
				n++
			}
			require.Equal(t, over && !o.Context, o.Grade() != nil && !o.Context, "%s %s", c.Period, o.Title)
		}
		require.Equal(t, over, c.Retrospective != "")
	}
	require.Contains(t, []int{30, 31}, n, "one more where the story touches two years")
}
