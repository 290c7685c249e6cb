package app_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

func (o okrs) checkInOn(k *app.KeyResult, day rules.Day, value string) {
	o.t.Helper()
	_, err := o.App.CheckInKeyResult(o.Ctx, o.Member, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly(value), Day: &day})
	require.NoError(o.t, err)
}

// What aligned objectives had reached on a day joins in; what is known since doesn't.
func TestThePastIsRolledUpFromWhatWasKnownThen(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		yes := true
		above := o.objective(o.Member, app.CreateObjectiveInput{Title: "above", IncludeChildren: &yes})
		own := o.keyResult(o.Member, above, "0", "10", "1")
		below := o.objective(o.Member, app.CreateObjectiveInput{Title: "below", ParentID: &above.ID})
		theirs := o.keyResult(o.Member, below, "0", "4", "1")
		o.checkInOn(own, "2026-07-15", "2")
		o.checkInOn(theirs, "2026-08-20", "4")
		o.checkInOn(own, "2026-09-01", "5")

		now, err := o.App.ObjectiveByID(o.Ctx, o.Member, above.ID)
		require.NoError(t, err)
		trend, err := o.App.ObjectiveTrend(o.Ctx, now)
		require.NoError(t, err)
		got := map[rules.Day]string{}
		for _, point := range trend {
			got[point.Day] = inDigits(point.Progress)
		}
		require.Equal(t, map[rules.Day]string{"2026-07-01": "", "2026-07-08": "", "2026-07-15": "0.2", "2026-07-22": "0.2", "2026-07-29": "0.2",
			"2026-08-05": "0.2", "2026-08-12": "0.2", "2026-08-19": "0.2", "2026-08-26": "0.6", "2026-09-02": "0.75", "2026-09-08": "0.75"}, got)
		require.Equal(t, "0.01087", inDigits(&trend[0].Ideal), "1 of 92 days")
		require.Equal(t, "0.76087", inDigits(&trend[len(trend)-1].Ideal), "70 of 92 days")

		past, err := o.App.WeekAgo(o.Ctx, now.Alignment())
		require.NoError(t, err)
		require.Equal(t, "0.75", inDigits(past.Progress.Of(above.ID)))
		require.Nil(t, past.HealthOf(above.ID), "it wasn't there yet")

		o.Now = o.Now.Add(7 * 24 * time.Hour)
		now, err = o.App.ObjectiveByID(o.Ctx, o.Member, above.ID)
		require.NoError(t, err)
		past, err = o.App.WeekAgo(o.Ctx, now.Alignment())
		require.NoError(t, err)
		require.Equal(t, rules.OnTrack, *past.HealthOf(above.ID), "0.75 ÷ 0.76087 = 0.986")
		require.Equal(t, rules.AtRisk, now.Health, "0.75 ÷ 0.836957 = 0.896")

		o.Now = o.Now.Add(9 * 24 * time.Hour) // 24 September; heard of on 1 September, made on the 8th
		now, err = o.App.ObjectiveByID(o.Ctx, o.Member, above.ID)
		require.NoError(t, err)
		past, err = o.App.WeekAgo(o.Ctx, now.Alignment())
		require.NoError(t, err)
		require.Equal(t, rules.Stale, *past.HealthOf(above.ID), "nine days of silence on the 17th, seven are allowed")
	})
}

// While a cycle ran its progress was what it was then; what it was closed with stands at its end alone.
func TestTheTrendOfAClosedCycleShowsItsCourse(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		objective := o.objective(o.Member, app.CreateObjectiveInput{Title: "O"})
		k := o.keyResult(o.Member, objective, "0", "10", "1")
		o.checkInOn(k, "2026-07-15", "2")
		o.Now = o.Now.Add(40 * 24 * time.Hour)
		o.checkInOn(k, "2026-09-30", "8")
		_, err := o.App.CloseCycle(o.Ctx, o.HR, app.CloseCycleInput{Cycle: "2026-Q3"})
		require.NoError(t, err)
		closed, err := o.App.ObjectiveByID(o.Ctx, o.Member, objective.ID)
		require.NoError(t, err)
		trend, err := o.App.ObjectiveTrend(o.Ctx, closed)
		require.NoError(t, err)
		require.Equal(t, "0.2", inDigits(trend[4].Progress))
		last := trend[len(trend)-1]
		require.Equal(t, rules.Day("2026-09-30"), last.Day)
		require.Equal(t, "0.8", inDigits(last.Progress))
	})
}
