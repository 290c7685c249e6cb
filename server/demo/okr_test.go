package demo_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func requireObjectives(t *testing.T, a *app.App, quarter rules.Period, day rules.Day, health map[rules.Health]int) {
	tree, err := a.AlignmentTree(t.Context(), auth.System(), quarter, "", nil)
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
	requirePastIsClosed(t, a, quarter)
	templates, err := a.ObjectiveTemplates(t.Context(), auth.System())
	require.NoError(t, err)
	require.Len(t, templates, 4)
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

func requirePastIsClosed(t *testing.T, a *app.App, quarter rules.Period) {
	t.Helper()
	n := 0
	cycles, err := a.Cycles(t.Context(), auth.System())
	require.NoError(t, err)
	for _, c := range cycles {
		tree, err := a.AlignmentTree(t.Context(), auth.System(), c.Period, "", nil)
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
