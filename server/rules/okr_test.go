package rules_test

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/okra-performance/okra/server/rules"
)

func number(text string) rules.Decimal { return decimal.RequireFromString(text) }

// maybe is a number, nil for "".
func maybe(text string) *rules.Decimal {
	if text == "" {
		return nil
	}
	d := number(text)
	return &d
}

func shown(d *rules.Decimal) string {
	if d == nil {
		return ""
	}
	return rules.FormatDecimal(*d)
}

// Worked out by hand: clamp((current − start) ÷ (target − start), 0, 1).
func TestKeyResultProgress(t *testing.T) {
	for _, c := range []struct{ name, start, target, current, want string }{
		{"the followers of the worked example", "0", "0.40", "0.28", "0.7"},
		{"the community of the worked example", "0.18", "0.25", "0.222", "0.6"},
		{"the orders of the worked example", "0.215", "0.35", "0.332", "0.866667"},
		{"decreasing", "8", "5", "6.2", "0.6"},
		{"decreasing, at the start", "8", "5", "8", "0"},
		{"decreasing, reached", "8", "5", "5", "1"},
		{"decreasing, beyond", "8", "5", "4", "1"},
		{"decreasing, the wrong way", "8", "5", "9", "0"},
		{"decreasing to zero", "4", "0", "1", "0.75"},
		{"decreasing below zero", "10", "-10", "0", "0.5"},
		{"no value is not zero", "0", "10", "", ""},
		{"zero is a value", "0", "10", "0", "0"},
		{"half", "0", "10", "5", "0.5"},
		{"reached", "0", "10", "10", "1"},
		{"beyond", "0", "10", "12", "1"},
		{"the wrong way", "0", "10", "-1", "0"},
		{"from below zero", "-5", "5", "0", "0.5"},
		{"small rates", "0.010", "0.020", "0.013", "0.3"},
		{"smaller rates", "0.000001", "0.000004", "0.000002", "0.333333"},
		{"thirds", "0", "3", "1", "0.333333"},
		{"two thirds", "0", "3", "2", "0.666667"},
		{"large", "10000000000", "20000000000", "15000000000", "0.5"},
		{"almost there", "0", "1000000", "999999", "0.999999"},
		{"rounds to one when shown", "0", "10000000", "9999999", "1"},
		{"target equal to the start gives nothing", "5", "5", "7", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := rules.KeyResult{Kind: rules.KeyResultNumber, Start: number(c.start), Target: number(c.target), Current: maybe(c.current)}
			require.Equal(t, c.want, shown(k.Progress()))
		})
	}
}

func TestGuardsAreKeptOrBroken(t *testing.T) {
	for _, c := range []struct{ low, high, current, want string }{
		{"0.95", "", "0.96", "1"}, {"0.95", "", "0.95", "1"}, {"0.95", "", "0.949999", "0"}, {"", "5", "5", "1"}, {"", "5", "5.01", "0"},
		{"1", "3", "0.9", "0"}, {"1", "3", "2", "1"}, {"1", "3", "3.1", "0"}, {"2", "2", "2", "1"}, {"0", "", "", ""},
	} {
		k := rules.KeyResult{Kind: rules.KeyResultGuard, Low: maybe(c.low), High: maybe(c.high), Current: maybe(c.current)}
		require.Equal(t, c.want, shown(k.Progress()), "%+v", c)
	}
}

func TestMeaninglessKeyResultsAreRefused(t *testing.T) {
	for _, c := range []struct {
		place string
		k     rules.KeyResult
	}{
		{"target", rules.KeyResult{Start: number("3"), Target: number("3.00")}},
		{"weight", rules.KeyResult{Target: number("1"), Weight: number("-1")}},
		{"low", rules.KeyResult{Kind: rules.KeyResultGuard}},
		{"low", rules.KeyResult{Kind: rules.KeyResultGuard, Low: maybe("2"), High: maybe("1")}},
	} {
		var refused *rules.Error
		require.ErrorAs(t, c.k.Check(), &refused)
		require.Equal(t, c.place, refused.Place)
	}
	require.NoError(t, rules.KeyResult{Target: number("1")}.Check())
	require.NoError(t, rules.KeyResult{Kind: rules.KeyResultGuard, Low: maybe("1"), High: maybe("1")}.Check())
}

// at is a key result from 0 to 1 that stands somewhere.
func at(id, current, weight string) *rules.KeyResult {
	return &rules.KeyResult{ID: id, Kind: rules.KeyResultNumber, Target: number("1"), Current: maybe(current), Weight: number(weight)}
}

func having(id string, results ...*rules.KeyResult) *rules.Objective {
	return &rules.Objective{ID: id, Weight: number("1"), Contributes: true, KeyResults: results}
}

func below(parent, id, weight string, results ...*rules.KeyResult) *rules.Objective {
	o := having(id, results...)
	o.Parent, o.Weight = parent, number(weight)
	return o
}

func TestObjectiveProgress(t *testing.T) {
	example := func(weights ...string) *rules.Objective {
		return having("o",
			&rules.KeyResult{ID: "1", Start: number("0"), Target: number("0.40"), Current: maybe("0.28"), Weight: number(weights[0])},
			&rules.KeyResult{ID: "2", Start: number("0.18"), Target: number("0.25"), Current: maybe("0.222"), Weight: number(weights[1])},
			&rules.KeyResult{ID: "3", Start: number("0.215"), Target: number("0.35"), Current: maybe("0.332"), Weight: number(weights[2])})
	}
	including := func(o *rules.Objective) *rules.Objective { o.IncludeChildren = true; return o }
	silent := func(o *rules.Objective) *rules.Objective { o.Contributes = false; return o }
	into := func(o *rules.Objective, keyResult string) *rules.Objective { o.ParentKeyResult = keyResult; return o }
	frozen := func(o *rules.Objective, final string) *rules.Objective {
		o.Frozen, o.Final = true, maybe(final)
		return o
	}
	for _, c := range []struct {
		name string
		tree []*rules.Objective
		want string // of "o"
	}{
		{"the worked example", []*rules.Objective{example("1", "1", "1")}, "0.722222"},
		{"with weights 2, 1, 1", []*rules.Objective{example("2", "1", "1")}, "0.716667"},
		{"a weight of 0 counts nothing", []*rules.Objective{having("o", at("1", "0.2", "1"), at("2", "1", "0"))}, "0.2"},
		{"all weights 0", []*rules.Objective{having("o", at("1", "0.2", "0"))}, ""},
		{"nothing", []*rules.Objective{having("o")}, ""},
		{"no value", []*rules.Objective{having("o", at("1", "", "1"))}, ""},
		{"those without a value are left out", []*rules.Objective{having("o", at("1", "", "5"), at("2", "0.4", "1"))}, "0.4"},
		{"zero is counted", []*rules.Objective{having("o", at("1", "0", "1"), at("2", "0.4", "1"))}, "0.2"},
		{"decimal weights", []*rules.Objective{having("o", at("1", "1", "0.25"), at("2", "0", "0.75"))}, "0.25"},
		{"children where it has nothing of its own", []*rules.Objective{having("o"), below("o", "a", "1", at("1", "0.5", "1"))}, "0.5"},
		{"children where its key results have no value", []*rules.Objective{having("o", at("0", "", "1")), below("o", "a", "1", at("1", "0.5", "1"))}, "0.5"},
		{"no children where it has its own", []*rules.Objective{having("o", at("0", "0.1", "1")), below("o", "a", "1", at("1", "0.5", "1"))}, "0.1"},
		{"children where set so", []*rules.Objective{including(having("o", at("0", "0.1", "1"))), below("o", "a", "1", at("1", "0.5", "1"))}, "0.3"},
		{"children by their weights", []*rules.Objective{including(having("o", at("0", "0", "1"))), below("o", "a", "3", at("1", "1", "1"))}, "0.75"},
		{"two children", []*rules.Objective{having("o"), below("o", "a", "1", at("1", "1", "1")), below("o", "b", "2", at("2", "0.4", "1"))}, "0.6"},
		{"a child without progress is left out", []*rules.Objective{having("o"), below("o", "a", "1", at("1", "1", "1")), below("o", "b", "9")}, "1"},
		{"a draft contributes nothing", []*rules.Objective{having("o"), silent(below("o", "a", "1", at("1", "1", "1")))}, ""},
		{"grandchildren reach up", []*rules.Objective{having("o"), below("o", "a", "1"), below("a", "b", "1", at("1", "0.3", "1"))}, "0.3"},
		{"a draft between breaks the way", []*rules.Objective{having("o"), silent(below("o", "a", "1")), below("a", "b", "1", at("1", "0.3", "1"))}, ""},
		{"a key result takes what aligns to it", []*rules.Objective{having("o", at("k", "", "1")), into(below("o", "a", "1", at("1", "0.6", "1")), "k")}, "0.6"},
		{"not where it has a value", []*rules.Objective{having("o", at("k", "0.2", "1")), into(below("o", "a", "1", at("1", "0.6", "1")), "k")}, "0.2"},
		{"the mean of two that align to it", []*rules.Objective{having("o", at("k", "", "1")), into(below("o", "a", "1", at("1", "0.6", "1")), "k"), into(below("o", "b", "3", at("2", "1", "1")), "k")}, "0.9"},
		{"what aligns to a key result doesn't count twice", []*rules.Objective{including(having("o", at("k", "", "1"), at("l", "0", "1"))), into(below("o", "a", "1", at("1", "1", "1")), "k")}, "0.5"},
		{"what is frozen stays", []*rules.Objective{frozen(having("o", at("k", "0.2", "1")), "0.9")}, "0.9"},
		{"frozen without progress", []*rules.Objective{frozen(having("o", at("k", "0.2", "1")), "")}, ""},
		{"a frozen child contributes what it had", []*rules.Objective{having("o"), frozen(below("o", "a", "1", at("1", "0.1", "1")), "0.8")}, "0.8"},
		{"a parent that isn't there", []*rules.Objective{below("elsewhere", "o", "1", at("1", "0.3", "1"))}, "0.3"},
		{"a loop ends", []*rules.Objective{below("a", "o", "1", at("1", "0.3", "1")), below("o", "a", "1")}, "0.3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, shown(rules.RollUpProgress(c.tree).Of("o")))
		})
	}
}

// tree draws a forest whose objectives align to ones drawn before.
func tree(t *rapid.T) []*rules.Objective {
	var list []*rules.Objective
	share := rapid.Custom(func(t *rapid.T) *rules.Decimal {
		if rapid.IntRange(0, 4).Draw(t, "known") == 0 {
			return nil
		}
		d := decimal.New(int64(rapid.IntRange(-20, 120).Draw(t, "value")), -2)
		return &d
	})
	weight := rapid.Map(rapid.IntRange(0, 5), func(n int) rules.Decimal { return decimal.NewFromInt(int64(n)) })
	for i := range rapid.IntRange(1, 12).Draw(t, "objectives") {
		o := &rules.Objective{ID: string(rune('a' + i)), Weight: weight.Draw(t, "weight"), Contributes: rapid.IntRange(0, 5).Draw(t, "contributes") > 0,
			IncludeChildren: rapid.Bool().Draw(t, "include")}
		if i > 0 && rapid.Bool().Draw(t, "aligned") {
			o.Parent = list[rapid.IntRange(0, i-1).Draw(t, "parent")].ID
		}
		for j := range rapid.IntRange(0, 3).Draw(t, "results") {
			o.KeyResults = append(o.KeyResults, &rules.KeyResult{ID: o.ID + string(rune('0'+j)), Target: number("1"), Current: share.Draw(t, "current"), Weight: weight.Draw(t, "weight")})
		}
		list = append(list, o)
	}
	return list
}

func TestProgressIsBoundedMonotoneAndKnowsNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := tree(t)
		before := rules.RollUpProgress(list)
		for id, p := range before {
			require.False(t, p.IsNegative() || p.GreaterThan(number("1")), "%s is %s", id, p)
		}
		shuffled := append([]*rules.Objective{}, list...)
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		require.Equal(t, len(before), len(rules.RollUpProgress(shuffled)))
		for id, p := range rules.RollUpProgress(shuffled) {
			require.True(t, p.Equal(before[id]), id)
		}
		o := list[rapid.IntRange(0, len(list)-1).Draw(t, "which")]
		if len(o.KeyResults) == 0 || o.KeyResults[0].Current == nil {
			return
		}
		raised := o.KeyResults[0].Current.Add(number("0.1"))
		o.KeyResults[0].Current = &raised
		for id, p := range rules.RollUpProgress(list) {
			require.False(t, p.LessThan(before[id]), "%s fell from %s to %s", id, before[id], p)
		}
	})
}

// Weights are shares: as many times all of them changes nothing, and equal progress stays what it is.
func TestWeightsAreConserved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := having("o")
		factor, total := decimal.NewFromInt(int64(rapid.IntRange(2, 9).Draw(t, "factor"))), decimal.Zero
		for i := range rapid.IntRange(1, 5).Draw(t, "n") {
			w := decimal.NewFromInt(int64(rapid.IntRange(0, 5).Draw(t, "weight")))
			total = total.Add(w)
			o.KeyResults = append(o.KeyResults, &rules.KeyResult{ID: string(rune('0' + i)), Target: number("1"), Current: maybe("0.37"), Weight: w})
		}
		if total.IsZero() {
			require.Nil(t, rules.RollUpProgress([]*rules.Objective{o}).Of("o"))
			return
		}
		require.Equal(t, "0.37", shown(rules.RollUpProgress([]*rules.Objective{o}).Of("o")))
		for _, k := range o.KeyResults {
			k.Weight = k.Weight.Mul(factor)
		}
		require.Equal(t, "0.37", shown(rules.RollUpProgress([]*rules.Objective{o}).Of("o")))
	})
}

func TestHealth(t *testing.T) {
	for _, c := range []struct {
		progress, elapsed string
		stale             bool
		want              rules.Health
	}{
		{"0.45", "0.5", false, rules.OnTrack}, {"0.449999", "0.5", false, rules.AtRisk}, {"0.35", "0.5", false, rules.AtRisk}, {"0.349999", "0.5", false, rules.Behind},
		{"0", "0", false, rules.OnTrack}, {"0", "1", false, rules.Behind}, {"", "0.5", false, rules.NoData}, {"1", "0.5", true, rules.Stale}, {"", "0.5", true, rules.Stale},
	} {
		require.Equal(t, c.want, rules.HealthOf(maybe(c.progress), number(c.elapsed), c.stale), "%+v", c)
	}
}

func TestElapsedShareAndIdealPace(t *testing.T) {
	for day, want := range map[rules.Day]string{"2026-06-30": "0", "2026-07-01": "0.01087", "2026-08-15": "0.5", "2026-09-30": "1", "2026-10-05": "1"} {
		elapsed := rules.Elapsed("2026-Q3", day)
		require.Equal(t, want, rules.FormatDecimal(elapsed), day)
	}
	k := rules.KeyResult{Start: number("8"), Target: number("5")}
	require.Equal(t, "6.5", shown(k.IdealPace("2026-Q3", "2026-08-15")))
	require.Nil(t, rules.KeyResult{Kind: rules.KeyResultGuard}.IdealPace("2026-Q3", "2026-08-15"))
}

func TestSilenceOfMoreThanTheAllowedDaysIsStale(t *testing.T) {
	require.False(t, rules.Day("2026-09-01").Before(rules.StaleBefore("2026-09-08", 7)))
	require.True(t, rules.Day("2026-09-01").Before(rules.StaleBefore("2026-09-09", 7)))
}

func TestGrades(t *testing.T) {
	require.Equal(t, "0.7", shown(pointer(rules.ProposedGrade(maybe("0.722222")))))
	require.Equal(t, "0.9", shown(pointer(rules.ProposedGrade(maybe("0.85")))))
	require.Equal(t, "0", shown(pointer(rules.ProposedGrade(nil))))
	require.True(t, rules.Aspirational.Succeeds(number("0.7")))
	require.False(t, rules.Aspirational.Succeeds(number("0.6")))
	require.True(t, rules.Committed.Succeeds(number("1")))
	require.False(t, rules.Committed.Succeeds(number("0.9")))
}

func pointer(d rules.Decimal) *rules.Decimal { return &d }

func TestNoLoopsAndNoParentThatEndsBeforeTheChildBegins(t *testing.T) {
	parents := map[string]string{"c": "b", "b": "a"}
	above := func(id string) string { return parents[id] }
	require.NoError(t, rules.Aligns("d", "c", "2026-Q3", "2026-Q3", above))
	require.NoError(t, rules.Aligns("d", "c", "2026-Q3", "2026", above))
	require.Error(t, rules.Aligns("a", "a", "2026-Q3", "2026-Q3", above))
	require.Error(t, rules.Aligns("a", "c", "2026-Q3", "2026-Q3", above))
	require.Error(t, rules.Aligns("d", "c", "2026-Q3", "2026-Q2", above))
}
