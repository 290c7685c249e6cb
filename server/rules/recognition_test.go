package rules_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/okra-performance/okra/server/rules"
)

func share(part, whole int64) rules.FormulaValue {
	n, d := decimal.NewFromInt(part), decimal.NewFromInt(whole)
	if whole == 0 {
		return rules.FormulaValue{State: rules.ValueNoData, Numerator: &n, Denominator: &d}
	}
	value := rules.Div(n, d)
	return rules.FormulaValue{State: rules.ValueScored, Value: &value, Numerator: &n, Denominator: &d}
}

func TestTheLargestRise(t *testing.T) {
	hundred := decimal.NewFromInt(100)
	list := []rules.Rise{
		{ID: "a", Before: share(4, 100), Now: share(6, 120)},   // 4 % → 5 %: +25 %
		{ID: "b", Before: share(40, 200), Now: share(48, 200)}, // 20 % → 24 %: +20 %, more points and less of a rise
		{ID: "c", Before: share(1, 100), Now: share(9, 99)},    // a sample too small
		{ID: "d", Before: share(0, 100), Now: share(9, 100)},   // nothing to compare with
	}
	winner, compared := rules.LargestRise(list, rules.Higher, hundred)
	require.Equal(t, []string{"a"}, winner)
	require.Equal(t, 2, compared)

	winner, compared = rules.LargestRise(list[1:2], rules.Lower, hundred)
	require.Empty(t, winner, "where less is better a rise is none")
	require.Equal(t, 1, compared)

	winner, _ = rules.LargestRise([]rules.Rise{{ID: "a", Before: share(5, 100), Now: share(5, 100)}}, rules.Higher, hundred)
	require.Empty(t, winner, "who only held the figure has not risen")

	winner, _ = rules.LargestRise([]rules.Rise{{ID: "a", Before: share(5, 100), Now: share(10, 100)}, {ID: "b", Before: share(5, 100), Now: share(20, 200)}}, rules.Higher, hundred)
	require.Equal(t, []string{"a", "b"}, winner, "who rose alike")
}

// Nobody with a larger rise from a sufficient sample goes without; the winner rose and had the sample in both periods;
// the order of the list doesn't matter.
func TestTheLargestRiseOfAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		least := decimal.NewFromInt(rapid.Int64Range(1, 60).Draw(t, "least"))
		n := rapid.IntRange(0, 6).Draw(t, "n")
		var list []rules.Rise
		for i := range n {
			draw := func(name string) rules.FormulaValue {
				return share(rapid.Int64Range(0, 50).Draw(t, name), rapid.Int64Range(0, 100).Draw(t, name+" of"))
			}
			list = append(list, rules.Rise{ID: string(rune('a' + i)), Before: draw("before"), Now: draw("now")})
		}
		winner, compared := rules.LargestRise(list, rules.Higher, least)
		turned := slices.Clone(list)
		slices.Reverse(turned)
		again, _ := rules.LargestRise(turned, rules.Higher, least)
		if !slices.Equal(winner, again) {
			t.Fatalf("%q, and in another order %q", winner, again)
		}
		// Cross-multiplied, so that nothing is rounded: now/nowOf ÷ before/beforeOf.
		up := func(r rules.Rise) (over, under decimal.Decimal) {
			return r.Now.Numerator.Mul(*r.Before.Denominator), r.Before.Numerator.Mul(*r.Now.Denominator)
		}
		sampled := 0
		var best *rules.Rise
		for i, r := range list {
			if r.Now.Denominator.LessThan(least) || r.Before.Denominator.LessThan(least) || !r.Before.Numerator.IsPositive() {
				if slices.Contains(winner, r.ID) {
					t.Fatalf("%s won without a sample", r.ID)
				}
				continue
			}
			sampled++
			if slices.Contains(winner, r.ID) {
				best = &list[i]
			}
		}
		if sampled != compared {
			t.Fatalf("compared %d of %d", compared, sampled)
		}
		for _, r := range list {
			if r.Now.Denominator.LessThan(least) || r.Before.Denominator.LessThan(least) || !r.Before.Numerator.IsPositive() {
				continue
			}
			over, under := up(r)
			if best == nil {
				if over.GreaterThan(under) {
					t.Fatalf("%s rose, and nobody won", r.ID)
				}
				continue
			}
			bestOver, bestUnder := up(*best)
			if over.Mul(bestUnder).GreaterThan(bestOver.Mul(under)) {
				t.Fatalf("%s rose more than %s", r.ID, winner)
			}
			if over.Mul(bestUnder).Equal(bestOver.Mul(under)) != slices.Contains(winner, r.ID) {
				t.Fatalf("%s is taken for the like of %s, or isn't", r.ID, winner)
			}
		}
	})
}

func TestLeading(t *testing.T) {
	require.Empty(t, rules.Leading(nil))
	require.Equal(t, []string{"b"}, rules.Leading([]string{"a", "b", "b"}))
	require.Equal(t, []string{"a", "b"}, rules.Leading([]string{"b", "a", "c", "a", "b"}))
}
