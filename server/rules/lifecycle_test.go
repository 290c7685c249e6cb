package rules_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/rules"
)

// Every act at every step: the letter of the step it leads to, or "." where it can't be done. Steps are Planned, Live,
// Self review, Manager review, Calibrated, Final.
func TestEveryActAtEveryStep(t *testing.T) {
	letters := map[rules.ScorecardState]string{rules.SelfReview: "S", rules.ManagerReview: "M", rules.Calibrated: "C", rules.Final: "F"}
	for kind, table := range map[rules.PeriodKind]map[rules.Act]string{
		rules.Quarter: {
			rules.ActOpenReview: ".S....", rules.ActSubmitSelf: "..M...", rules.ActSkipSelf: "..M...",
			rules.ActSubmitReview: "...C..", rules.ActReturn: "...SM.", rules.ActFinalize: "....F.",
		},
		rules.Month: {
			rules.ActOpenReview: ".M....", rules.ActSubmitSelf: "......", rules.ActSkipSelf: "......",
			rules.ActSubmitReview: "...F..", rules.ActReturn: "......", rules.ActFinalize: "......",
		},
	} {
		require.Len(t, table, len(rules.Acts))
		for act, want := range table {
			got := ""
			for _, state := range rules.ScorecardStates {
				next, ok := state.After(act, kind)
				if !ok {
					got += "."
					continue
				}
				got += letters[next]
			}
			require.Equal(t, want, got, "%s of a %s", act, kind)
		}
	}
}

func TestWhatLiesInExecutionIsKept(t *testing.T) {
	for _, cause := range rules.Causes {
		require.True(t, rules.DecideKeep.AllowedFor(cause))
		for _, decision := range []rules.Decision{rules.DecideAdjust, rules.DecideReplace, rules.DecideExclude} {
			require.Equal(t, cause != rules.CauseExecution, decision.AllowedFor(cause), "%s for %s", decision, cause)
		}
	}
	require.False(t, rules.DecideExclude.AllowedFor("LUCK"))
}

func TestWorkingDays(t *testing.T) {
	china := rules.WorkCalendar{"2026-10-01": false, "2026-10-02": false, "2026-10-05": false, "2026-10-06": false, "2026-10-07": false, "2026-10-10": true}
	for _, c := range []struct {
		name     string
		calendar rules.WorkCalendar
		from     rules.Day
		n        int
		want     rules.Day
	}{
		{"within a week", nil, "2026-09-07", 3, "2026-09-10"},
		{"over a weekend", nil, "2026-09-11", 1, "2026-09-14"},
		{"from a Saturday", nil, "2026-09-12", 1, "2026-09-14"},
		{"seven from a Friday", nil, "2026-09-11", 7, "2026-09-22"},
		{"over the holidays", china, "2026-09-30", 1, "2026-10-08"},
		{"a Saturday that is worked", china, "2026-10-09", 1, "2026-10-10"},
		{"none", china, "2026-10-03", 0, "2026-10-03"},
	} {
		require.Equal(t, c.want, c.calendar.Add(c.from, c.n), c.name)
	}
	require.Equal(t, 2, china.Between("2026-10-01", "2026-10-09"), "the 8th and the 9th")
	require.Equal(t, -2, china.Between("2026-10-09", "2026-10-01"))
}
