package rules

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func absolute(value string) *Target { return &Target{Kind: TargetAbsolute, Value: ptr(value)} }

func actual(d Decimal) MetricValue {
	return MetricValue{FormulaValue: FormulaValue{State: ValueScored, Value: &d}}
}

func scoreOf(t require.TestingT, s Scoring, x Decimal, target *Target) Decimal {
	line := ScoreLine(s, LineInput{Value: actual(x), Target: target})
	require.Equal(t, LineScored, line.State)
	return *line.Score
}

// TestWorkedExampleLines are the lines of content operations in one quarter, and the other methods.
func TestWorkedExampleLines(t *testing.T) {
	ratio := Scoring{Method: MethodRatio, Direction: Higher}
	lower := Scoring{Method: MethodRatio, Direction: Lower}
	linear := Scoring{Method: MethodLinear, Direction: Higher, Threshold: ptr("0.8"), Stretch: ptr("1.2")}
	linearLower := Scoring{Method: MethodLinear, Direction: Lower, Threshold: ptr("0.8"), Stretch: ptr("1.2")}
	ladder := Scoring{Method: MethodLadder, Bands: []Band{{nil, ptr("3"), dec("0")}, {ptr("3"), ptr("5"), dec("80")}, {ptr("5"), nil, dec("110")}}}
	deduction := Scoring{Method: MethodDeduction, Points: dec("12.5")}
	window := &Target{Kind: TargetAbsolute, Low: ptr("10"), High: ptr("20")}
	floor := Scoring{Method: MethodRatio, Direction: Higher, Floor: ptr("0.6")}
	cases := []struct {
		name   string
		s      Scoring
		x      string
		target *Target
		want   string
	}{
		{"read rate", ratio, "0.135", absolute("0.15"), "90.00"},
		{"original content match", ratio, "0.84", absolute("0.8"), "105.00"},
		{"team conversion rate", ratio, "0.0381", absolute("0.036"), "105.83"},
		{"team CPL", lower, "4.60", absolute("5"), "108.00"},
		{"team CPL, target ÷ actual", Scoring{Method: MethodRatio, Direction: Lower, Inverse: true}, "4.60", absolute("5"), "108.70"},
		{"team ROI", ratio, "5.6", absolute("5"), "112.00"},
		{"publishing on time", ratio, "0.96", absolute("1"), "96.00"},
		{"cap", ratio, "9", absolute("1"), "120.00"},
		{"negative actual", ratio, "-1", absolute("5"), "0.00"},
		{"floor", floor, "0.59", absolute("1"), "0.00"},
		{"at the floor", floor, "0.6", absolute("1"), "60.00"},
		{"LOWER at 0", lower, "0", absolute("5"), "120.00"},
		{"target ÷ actual at 0", Scoring{Method: MethodRatio, Direction: Lower, Inverse: true, Cap: ptr("1.5")}, "0", absolute("5"), "150.00"},
		{"inside a range", Scoring{Method: MethodRatio, Direction: Range}, "20", window, "100.00"},
		{"below a range", Scoring{Method: MethodRatio, Direction: Range}, "5", window, "50.00"},
		{"above a range", Scoring{Method: MethodRatio, Direction: Range}, "40", window, "50.00"},
		{"LINEAR below threshold", linear, "79.99", absolute("100"), "0.00"},
		{"LINEAR at threshold", linear, "80", absolute("100"), "60.00"},
		{"LINEAR halfway", linear, "90", absolute("100"), "80.00"},
		{"LINEAR at target", linear, "100", absolute("100"), "100.00"},
		{"LINEAR above", linear, "105", absolute("100"), "105.00"},
		{"LINEAR beyond stretch", linear, "400", absolute("100"), "120.00"},
		{"LINEAR mirrored: threshold", linearLower, "120", absolute("100"), "60.00"},
		{"LINEAR mirrored: worse", linearLower, "120.01", absolute("100"), "0.00"},
		{"LINEAR mirrored: stretch", linearLower, "80", absolute("100"), "120.00"},
		{"LADDER below", ladder, "2.999999", nil, "0.00"},
		{"LADDER at a border", ladder, "3", nil, "80.00"},
		{"LADDER top", ladder, "5", nil, "110.00"},
		{"DEDUCTION", deduction, "3", nil, "62.50"},
		{"DEDUCTION not below 0", deduction, "9", nil, "0.00"},
		{"DEDUCTION none", deduction, "0", nil, "100.00"},
		{"ALL_OR_NOTHING met", Scoring{Method: MethodAllOrNothing, Direction: Higher}, "1", absolute("1"), "100.00"},
		{"ALL_OR_NOTHING missed by less than a division sees", Scoring{Method: MethodAllOrNothing, Direction: Higher}, "99999999999.99999999999", absolute("100000000000"), "0.00"},
		{"ALL_OR_NOTHING for LOWER", Scoring{Method: MethodAllOrNothing, Direction: Lower}, "5.01", absolute("5"), "0.00"},
		{"ALL_OR_NOTHING for RANGE", Scoring{Method: MethodAllOrNothing, Direction: Range}, "10", window, "100.00"},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, FormatScore(scoreOf(t, c.s, dec(c.x), c.target)), c.name)
	}
	level := Scoring{Method: MethodRating, TopPoints: dec("50")}
	assert.Equal(t, "80.00", FormatScore(*ScoreLine(level, LineInput{Points: ptr("40")}).Score))
	assert.Equal(t, LineMissing, ScoreLine(level, LineInput{}).State)
}

func TestLinesWithoutAScore(t *testing.T) {
	ratio := Scoring{Method: MethodRatio, Direction: Higher}
	missing := ScoreLine(ratio, LineInput{Value: MetricValue{FormulaValue: FormulaValue{State: ValueNoData, Reason: ReasonNoFacts}}, Target: absolute("1")})
	assert.Equal(t, LineScore{State: LineMissing, Reason: ReasonNoFacts}, missing)
	exempt := ScoreLine(ratio, LineInput{Value: MetricValue{FormulaValue: FormulaValue{State: ValueNotApplicable, Reason: ReasonOfflineEvents}}, Target: absolute("1")})
	assert.Equal(t, LineScore{State: LineNotApplicable, Reason: ReasonOfflineEvents}, exempt)
	untargeted := ScoreLine(ratio, LineInput{Value: actual(one)})
	assert.Equal(t, LineScore{State: LineNotApplicable, Reason: ReasonNoTarget}, untargeted)
	unconverted := ScoreLine(ratio, LineInput{Value: actual(one), NoTarget: ReasonNoRate})
	assert.Equal(t, ReasonNoRate, unconverted.Reason)
}

func costFigure(channel, spent, got string) ChannelFigure {
	v := FormulaValue{State: ValueNoData, Reason: ReasonNoFacts}
	if spent != "" {
		v.Numerator = ptr(spent)
	}
	if got != "" {
		v.Denominator = ptr(got)
	}
	if spent != "" && got != "" && got != "0" {
		cost := Div(*v.Numerator, *v.Denominator)
		v.State, v.Value = ValueScored, &cost
	}
	return ChannelFigure{Channel: channel, ChannelKey: channel, ChannelGroup: "social", FormulaValue: v}
}

func TestPerChannelAttainment(t *testing.T) {
	figures := []ChannelFigure{costFigure("x", "5208", "1240"), costFigure("y", "3612", "430"), costFigure("z", "1890", "90"),
		costFigure("untargeted", "1", "1")}
	figures[3].ChannelGroup = "other"
	target := &Target{Kind: TargetPerChannel, Channels: map[string]Decimal{"x": dec("5"), "y": dec("8"), "z": dec("20")}}
	weights := map[string]Decimal{"x": dec("40"), "y": dec("35"), "z": dec("25")}
	value := MetricValue{FormulaValue: FormulaValue{State: ValueScored, Value: ptr("6.09")}, Channels: figures}
	line := ScoreLine(Scoring{Method: MethodRatio, Direction: Lower}, LineInput{Value: value, Target: target, Weights: weights})
	equalDec(t, "1.034", *line.Attainment)
	assert.Equal(t, "103.40", FormatScore(*line.Score))
	require.Len(t, line.Channels, 3)
	equalDec(t, "1.16", line.Channels[0].Attainment)
	equalDec(t, "0.95", line.Channels[1].Attainment)
	equalDec(t, "0.95", line.Channels[2].Attainment)

	inverse := ScoreLine(Scoring{Method: MethodRatio, Direction: Lower, Inverse: true}, LineInput{Value: value, Target: target, Weights: weights})
	assert.Equal(t, "104.76", FormatScore(*inverse.Score))
	equalDec(t, "1.190476190476", inverse.Channels[0].Attainment)

	judge := Judgement{Direction: Lower, Cap: DefaultCap}
	grouped := &Target{Kind: TargetPerChannel, Groups: map[string]Decimal{"social": dec("5")}, Channels: map[string]Decimal{"own": dec("10")}}
	attained := func(weights map[string]Decimal, figures ...ChannelFigure) *Decimal {
		_, mean := judge.PerChannel(figures, grouped, weights)
		return mean
	}
	equalDec(t, "0", *attained(nil, costFigure("a", "10", "0")))
	equalDec(t, "0", *attained(nil, costFigure("a", "10", "")))
	assert.Nil(t, attained(nil, costFigure("a", "", "7")), "no spend is not applicable")
	assert.Nil(t, attained(nil, costFigure("a", "0", "7")))
	assert.Nil(t, attained(nil, costFigure("a", "0", "0")))
	equalDec(t, "0.5", *attained(nil, costFigure("own", "10", "1"), costFigure("a", "10", "0")))
	equalDec(t, "1", *attained(map[string]Decimal{"own": one}, costFigure("own", "10", "1"), costFigure("a", "10", "0")))
	equalDec(t, "0", *attained(nil, costFigure("a", "90", "1")))
	equalDec(t, "1.2", *attained(nil, costFigure("a", "1", "10")))
}

func TestPerChannelSurvivesAChannelWithoutRate(t *testing.T) {
	noRate := costFigure("usd", "", "")
	noRate.State, noRate.Reason = ValueNotApplicable, ReasonNoRate
	value := MetricValue{FormulaValue: FormulaValue{State: ValueNotApplicable, Reason: ReasonNoRate}, Channels: []ChannelFigure{noRate, costFigure("a", "5", "1")}}
	target := &Target{Kind: TargetPerChannel, Groups: map[string]Decimal{"social": dec("5")}}
	line := ScoreLine(Scoring{Method: MethodRatio, Direction: Lower}, LineInput{Value: value, Target: target})
	require.Equal(t, LineScored, line.State)
	assert.Equal(t, "100.00", FormatScore(*line.Score))
	value.Channels = value.Channels[:1]
	assert.Equal(t, LineScore{State: LineNotApplicable, Reason: ReasonNoRate}, ScoreLine(Scoring{Method: MethodRatio, Direction: Lower}, LineInput{Value: value, Target: target}))
}

func TestMetricMeasuresByChannelAndSample(t *testing.T) {
	figures := NewFigures(PartsOf("2026-07"), []Cell{sumCell("customers", "a", "3"), sumCell("leads", "a", "20"), sumCell("leads", "b", "9")})
	metric := Metric{Formula: parsed(t, `sum("customers") / sum("leads")`), MinDenominator: ptr("30"), PerChannel: true}
	value := metric.Measure(figures, nil)
	assert.Equal(t, ValueNotApplicable, value.State)
	assert.Equal(t, ReasonSmallSample, value.Reason)
	equalDec(t, "0.103448275862", *value.Value)
	require.Len(t, value.Channels, 2)
	equalDec(t, "0.15", *value.Channels[0].Value)
	assert.Equal(t, ValueNoData, value.Channels[1].State)
	metric.MinDenominator = ptr("29")
	assert.Equal(t, ValueScored, metric.Measure(figures, nil).State)
	metric.Condition = ConditionNoOfflineEvents
	assert.Equal(t, ReasonOfflineEvents, metric.Measure(figures, []Span{{"2026-07-31", "2026-08-02"}}).Reason)
}

func TestTargets(t *testing.T) {
	quarterly := TargetRule{From: "2026-Q1", PeriodKind: Quarter, Kind: TargetAbsolute, Value: ptr("3")}
	raised := TargetRule{From: "2026-Q3", PeriodKind: Quarter, Kind: TargetAbsolute, Value: ptr("4")}
	rules := []TargetRule{raised, quarterly}
	for period, want := range map[Period]string{"2026-Q2": "3", "2026-Q3": "4", "2027-Q1": "4"} {
		rule, ok := TargetFor(rules, period)
		require.True(t, ok, period)
		equalDec(t, want, *rule.Value)
	}
	for _, period := range []Period{"2025-Q4", "2026-07", "2026"} {
		_, ok := TargetFor(rules, period)
		assert.False(t, ok, period)
	}
	general := TargetRule{From: "2026-Q1", Kind: TargetAbsolute, Value: ptr("9")}
	for _, order := range [][]TargetRule{{general, quarterly}, {quarterly, general}} {
		rule, _ := TargetFor(order, "2026-Q2")
		equalDec(t, "3", *rule.Value)
	}

	relative := TargetRule{Kind: TargetRelative, Baseline: BaselineFixed, Fixed: ptr("0.03"), Change: dec("0.2"), Fallback: ptr("0.05")}
	target, _ := relative.Resolve("2026-Q3", nil, Rates{})
	equalDec(t, "0.036", *target.Value)
	relative.Baseline = BaselinePrevious
	assert.Equal(t, Period("2026-Q2"), relative.BaselinePeriod("2026-Q3"))
	for _, baseline := range []*Decimal{nil, ptr("0"), ptr("-1")} {
		target, _ = relative.Resolve("2026-Q3", baseline, Rates{})
		equalDec(t, "0.05", *target.Value)
		assert.True(t, target.FromFallback)
	}
	relative.Fallback = nil
	target, reason := relative.Resolve("2026-Q3", nil, Rates{})
	assert.Nil(t, target)
	assert.Equal(t, ReasonNoTarget, reason)

	dollars := TargetRule{Kind: TargetPerChannel, Currency: "USD", Groups: map[string]Decimal{"social": dec("5")}}
	rates := NewRates("CNY", []Rate{{"USD", "2026-07-01", dec("7.2")}, {"USD", "2026-07-02", dec("9")}})
	target, _ = dollars.Resolve("2026-Q3", nil, rates)
	equalDec(t, "36", *target.ForChannel("douyin", "social"))
	assert.Nil(t, target.ForChannel("baidu", "search"))
	_, reason = dollars.Resolve("2026-Q2", nil, rates)
	assert.Equal(t, ReasonNoRate, reason)
}

func TestUnusableTargetsAreRefused(t *testing.T) {
	for _, c := range []struct {
		rule      TargetRule
		direction Direction
		place     string
	}{
		{TargetRule{Kind: TargetAbsolute, Value: ptr("0")}, Higher, "value"},
		{TargetRule{Kind: TargetAbsolute, Value: ptr("-1")}, Lower, "value"},
		{TargetRule{Kind: TargetAbsolute}, Higher, "value"},
		{TargetRule{Kind: TargetAbsolute, Low: ptr("0"), High: ptr("1")}, Range, "low"},
		{TargetRule{Kind: TargetAbsolute, Low: ptr("2"), High: ptr("1")}, Range, "high"},
		{TargetRule{Kind: TargetPerChannel}, Lower, "channels"},
		{TargetRule{Kind: TargetPerChannel, Groups: map[string]Decimal{"social": dec("0")}}, Lower, "social"},
		{TargetRule{Kind: TargetRelative, Change: dec("-1")}, Higher, "change"},
		{TargetRule{Kind: TargetRelative, Fallback: ptr("0")}, Higher, "fallback"},
		{TargetRule{Kind: "SOMETHING"}, Higher, "kind"},
	} {
		var refused *Error
		require.ErrorAs(t, c.rule.Validate(c.direction), &refused, c.place)
		assert.Equal(t, c.place, refused.Place)
		assert.NotEmpty(t, refused.Remedy)
	}
	assert.NoError(t, TargetRule{Kind: TargetRelative, Change: dec("0.2")}.Validate(Higher))
	assert.NoError(t, TargetRule{Kind: TargetAbsolute, Low: ptr("1"), High: ptr("1")}.Validate(Range))
}

func TestUnusableScoringIsRefused(t *testing.T) {
	for _, s := range []Scoring{
		{Method: "MEAN"}, {Method: MethodRatio, Cap: ptr("0.9")}, {Method: MethodRatio, Cap: ptr("3")}, {Method: MethodRatio, Floor: ptr("-1")},
		{Method: MethodLinear}, {Method: MethodLinear, Threshold: ptr("1"), Stretch: ptr("1.2")}, {Method: MethodLinear, Threshold: ptr("0.8"), Stretch: ptr("1")},
		{Method: MethodLinear, Direction: Range, Threshold: ptr("0.8"), Stretch: ptr("1.2")}, {Method: MethodRatio, Direction: Higher, Inverse: true},
		{Method: MethodDeduction}, {Method: MethodRating}, {Method: MethodLadder},
		{Method: MethodLadder, Bands: []Band{{ptr("0"), nil, one}}},
		{Method: MethodLadder, Bands: []Band{{nil, ptr("0"), one}}},
		{Method: MethodLadder, Bands: []Band{{nil, ptr("1"), one}, {ptr("2"), nil, one}}},
		{Method: MethodLadder, Bands: []Band{{nil, ptr("2"), one}, {ptr("1"), nil, one}}},
		{Method: MethodLadder, Bands: []Band{{nil, ptr("2"), one}, {ptr("2"), ptr("2"), one}, {ptr("2"), nil, one}}},
		{Method: MethodLadder, Bands: []Band{{nil, nil, dec("121")}}},
	} {
		assert.Error(t, s.Validate(), "%+v", s)
	}
}

// scorings with a target are monotone in the actual, whichever way is good.
func TestScoresAreBoundedAndMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Scoring{
			Method:    rapid.SampledFrom([]Method{MethodRatio, MethodLinear, MethodAllOrNothing, MethodDeduction}).Draw(t, "method"),
			Direction: rapid.SampledFrom([]Direction{Higher, Lower}).Draw(t, "direction"),
			Threshold: ptr("0.75"), Stretch: ptr("1.3"), Points: decimal.New(rapid.Int64Range(1, 5000).Draw(t, "points"), -2),
		}
		s.Inverse = s.Direction == Lower && rapid.Bool().Draw(t, "inverse")
		if rapid.Bool().Draw(t, "floor") {
			s.Floor = ptr("0.6")
		}
		figure := func(name string, least int64) Decimal {
			return decimal.New(rapid.Int64Range(least, 1_000_000).Draw(t, name), -3)
		}
		target := &Target{Kind: TargetAbsolute}
		goal := figure("target", 1)
		target.Value = &goal
		low, high := figure("x", 0), figure("y", 0)
		if low.GreaterThan(high) {
			low, high = high, low
		}
		atLow, atHigh := scoreOf(t, s, low, target), scoreOf(t, s, high, target)
		for _, score := range []Decimal{atLow, atHigh} {
			if score.IsNegative() || score.GreaterThan(dec("120")) || !score.Equal(RoundScore(score)) {
				t.Fatalf("score %s", score)
			}
		}
		falls := s.Direction == Lower || s.Method == MethodDeduction
		if (!falls && atLow.GreaterThan(atHigh)) || (falls && atLow.LessThan(atHigh)) {
			t.Fatalf("%s %s: %s scores %s, %s scores %s", s.Method, s.Direction, low, atLow, high, atHigh)
		}
	})
}
