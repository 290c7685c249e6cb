package demo_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/demo"
	"github.com/okra-performance/okra/server/rules"
)

// What somebody who opens the demo company looks for is there: on an ordinary day, as the year turns, and on the
// first day of a quarter.
func TestTheDemoCompany(t *testing.T) {
	for day, health := range map[rules.Day]map[rules.Health]int{
		"2026-11-24": {rules.OnTrack: 5, rules.AtRisk: 2, rules.Behind: 2, rules.Stale: 4},
		"2026-02-16": {rules.OnTrack: 4, rules.Stale: 4},
		"2026-10-01": {},
	} {
		t.Run(string(day), func(t *testing.T) {
			t.Parallel()
			d := dbtest.SQLite(t)
			require.NoError(t, demo.Build(t.Context(), d, "secret", day))
			a := app.New(app.Options{DB: d, Secret: "secret", Clock: func() time.Time { return day.Time().Add(10 * time.Hour) }})
			quarter := rules.PeriodOf(rules.Quarter, day)
			t.Run("figures", func(t *testing.T) { requireFigures(t, a, quarter, day) })
			t.Run("scorecards", func(t *testing.T) { requireScorecards(t, a, quarter) })
			t.Run("careers", func(t *testing.T) { requireCareers(t, a) })
			t.Run("objectives", func(t *testing.T) { requireObjectives(t, a, quarter, day, health) })
			t.Run("recognition", func(t *testing.T) { requireRecognition(t, a, quarter, day) })
		})
	}
}

// requireFigures: those of the plan, once days have passed.
func requireFigures(t *testing.T, a *app.App, quarter rules.Period, day rules.Day) {
	if day == quarter.First() {
		return
	}
	catalog, err := a.Catalog(t.Context())
	require.NoError(t, err)
	for key, want := range map[string]float64{"conversion_rate": 0.0381, "online_share": 0.7659, "cpl": 36.52, "marketing_roi": 5.25, "clv_share": 0.592, "private_order_share": 0.333} {
		value, err := a.MetricValue(t.Context(), auth.System(), catalog.MetricNamed(key), quarter, app.FigureFilter{})
		require.NoError(t, err)
		require.InEpsilon(t, want, value.Actual.InexactFloat64(), 0.02, key)
	}
}

// requireScorecards: everybody's of the quarter before is decided.
func requireScorecards(t *testing.T, a *app.App, quarter rules.Period) {
	cards, err := a.Scorecards(t.Context(), auth.System(), app.ScorecardsQuery{Period: quarter.Previous(), Subject: "MEMBER", Page: app.Page{First: 100}})
	require.NoError(t, err)
	require.Len(t, cards.Nodes, 24)
	for _, card := range cards.Nodes {
		require.Equal(t, rules.Final, card.State)
		require.NotNil(t, card.Total)
	}
}

// requireCareers: three in a row that wait for a decision, a promotion with a plan and a day, and others on their way.
func requireCareers(t *testing.T, a *app.App) {
	found, err := a.Members(t.Context(), auth.System(), app.MembersQuery{Page: app.Page{First: 100}})
	require.NoError(t, err)
	states, counts := map[string]rules.EligibilityState{}, map[int]int{}
	for _, m := range found.Nodes {
		career, err := a.Career(t.Context(), &auth.Actor{Member: m}, m.ID)
		require.NoError(t, err)
		counts[career.Count]++
		if e := career.Current(); e != nil {
			states[m.Name] = e.State
			if e.State.Decided() {
				require.NotEmpty(t, e.Plan)
				require.NotEmpty(t, e.PlanDay)
			}
		}
	}
	require.Equal(t, rules.CareerTalked, states["唐若溪"])
	require.Equal(t, rules.CareerRead, states["周岚"])
	require.Equal(t, rules.CareerDecided, states["方子墨"])
	require.Equal(t, rules.CareerDone, states["孟书恒"])
	require.Contains(t, states, "田雨薇")
	require.Positive(t, counts[1])
	require.Positive(t, counts[2])
}

// requireRecognition: stars chosen and found by rule on the wall, a month in which nobody won, nominations for the month
// that runs, and thanks that speak of the values.
func requireRecognition(t *testing.T, a *app.App, quarter rules.Period, day rules.Day) {
	member, err := a.Members(t.Context(), auth.System(), app.MembersQuery{Search: "林晓雯", Page: app.Page{First: 1}})
	require.NoError(t, err)
	actor := &auth.Actor{Member: member.Nodes[0]}
	winners, nobody := 0, 0
	for _, year := range []rules.Period{rules.PeriodOf(rules.Year, quarter.First()), rules.PeriodOf(rules.Year, quarter.First()).Previous()} {
		wall, err := a.AwardWall(t.Context(), actor, year)
		require.NoError(t, err)
		for _, round := range wall {
			if round.WinnerID == "" {
				nobody++
			} else {
				winners++
			}
		}
	}
	require.Greater(t, winners, 8)
	require.Positive(t, nobody)
	thanks, err := a.ThanksFeed(t.Context(), actor, app.ThanksAll, app.Page{First: 1})
	require.NoError(t, err)
	require.Equal(t, 40, thanks.Total)
	if day.Month().First().AddDays(3) > day {
		return
	}
	rounds, err := a.OpenAwardRounds(t.Context(), actor)
	require.NoError(t, err)
	require.True(t, slices.ContainsFunc(rounds, func(r *app.AwardRound) bool { return r.Phase == rules.AwardNominating && r.Nominated > 0 }))
}
