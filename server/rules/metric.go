package rules

import "github.com/shopspring/decimal"

// Metric is a metric as far as its value depends on it.
type Metric struct {
	Formula        *Formula
	Condition      Condition
	MinDenominator *Decimal // below it the sample is too small to judge; nil for none
	PerChannel     bool     // the value of each channel is needed too
}

// MetricValue is a metric's value for one scope and period. Its state does not depend on there
// being a target. Below the minimum denominator the value is kept beside NOT_APPLICABLE.
type MetricValue struct {
	FormulaValue
	Channels []ChannelFigure // the same by channel, for a target per channel
}

// ChannelFigure is a metric's value in one channel.
type ChannelFigure struct {
	Channel      string
	ChannelKey   string
	ChannelGroup string
	FormulaValue
}

// Measure computes the metric. offlineEvents are the days of the offline events of the scope and of
// the teams above it; they matter under the condition NO_OFFLINE_EVENTS alone.
func (m Metric) Measure(figures *Figures, offlineEvents []Span) MetricValue {
	if m.Condition == ConditionNoOfflineEvents {
		figures = figures.WithoutPartsTouchedBy(offlineEvents)
	}
	value := MetricValue{FormulaValue: m.guarded(m.Formula.Evaluate(figures))}
	if !m.PerChannel {
		return value
	}
	for _, c := range figures.Channels(m.Formula.Measures()) {
		value.Channels = append(value.Channels, ChannelFigure{c.Channel, c.ChannelKey, c.ChannelGroup,
			m.Formula.Evaluate(figures.OfChannel(c.Channel))})
	}
	return value
}

func (m Metric) guarded(v FormulaValue) FormulaValue {
	if m.MinDenominator != nil && v.State == ValueScored && v.Denominator != nil && v.Denominator.LessThan(*m.MinDenominator) {
		v.State, v.Reason = ValueNotApplicable, ReasonSmallSample
	}
	return v
}

// DefaultCap is the attainment beyond which nothing more is scored.
var DefaultCap = decimal.New(12, -1)

// Judgement says how an actual is held against a target.
type Judgement struct {
	Direction Direction
	Inverse   bool    // LOWER by target ÷ actual instead of 2 − actual ÷ target
	Cap       Decimal // of each channel's attainment, and of Inverse at an actual of 0
}

// Attainment is how far the actual fulfils the target: x/t for HIGHER; 2 − x/t, or t/x where Inverse,
// for LOWER; 1 inside a RANGE, x/lo below it, hi/x above. It is nil where there is no target to
// divide by. It is not limited, save that Inverse gives the cap at an actual of 0 or less.
func (j Judgement) Attainment(x Decimal, target *Target) *Decimal {
	if target == nil {
		return nil
	}
	if j.Direction == Range {
		return rangeAttainment(x, target)
	}
	if target.Value == nil || !target.Value.IsPositive() {
		return nil
	}
	a := j.against(x, *target.Value)
	return &a
}

func (j Judgement) against(x, t Decimal) Decimal {
	switch {
	case j.Direction != Lower:
		return Div(x, t)
	case !j.Inverse:
		return two.Sub(Div(x, t))
	case !x.IsPositive():
		return j.Cap
	}
	return Div(t, x)
}

func rangeAttainment(x Decimal, target *Target) *Decimal {
	if target.Low == nil || target.High == nil || !target.Low.IsPositive() {
		return nil
	}
	a := one
	if x.LessThan(*target.Low) {
		a = Div(x, *target.Low)
	} else if x.GreaterThan(*target.High) {
		a = Div(*target.High, x)
	}
	return &a
}

// ChannelAttainment is a row of a per-channel line: what each channel contributes.
type ChannelAttainment struct {
	ChannelFigure
	Weight     Decimal
	Target     Decimal
	Attainment Decimal // within 0 and the cap
}

// PerChannel holds each channel against its target and gives Σ weight·attainment ÷ Σ weight, nil
// when no channel takes part. A channel takes part when it has a target, a weight, and a numerator or
// a denominator. For LOWER, something spent for nothing is 0 and nothing spent is not applicable;
// for HIGHER, an effort without any return is 0 and a return without effort is not applicable.
// weights are by channel id; nil means equal weights.
func (j Judgement) PerChannel(figures []ChannelFigure, target *Target, weights map[string]Decimal) ([]ChannelAttainment, *Decimal) {
	var rows []ChannelAttainment
	sum, total := decimal.Zero, decimal.Zero
	for _, figure := range figures {
		weight, goal := channelWeight(weights, figure.Channel), target.ForChannel(figure.ChannelKey, figure.ChannelGroup)
		if goal == nil || !goal.IsPositive() || !weight.IsPositive() {
			continue
		}
		if a, ok := j.ofChannel(figure.FormulaValue, *goal); ok {
			rows = append(rows, ChannelAttainment{figure, weight, *goal, a})
			sum, total = sum.Add(weight.Mul(a)), total.Add(weight)
		}
	}
	if total.IsZero() {
		return rows, nil
	}
	mean := Div(sum, total)
	return rows, &mean
}

func channelWeight(weights map[string]Decimal, channel string) Decimal {
	if weights == nil {
		return one
	}
	return weights[channel]
}

func (j Judgement) ofChannel(v FormulaValue, goal Decimal) (a Decimal, applies bool) {
	if v.State == ValueNotApplicable {
		return decimal.Zero, false
	}
	spent, got := v.Numerator, v.Denominator // LOWER: cost ÷ result
	if j.Direction != Lower {
		spent, got = v.Denominator, v.Numerator // HIGHER: result ÷ effort
	}
	switch {
	case v.State == ValueScored && (j.Direction != Lower || spent == nil || spent.IsPositive()):
		return clamp(j.against(*v.Value, goal), decimal.Zero, j.Cap), true
	case v.State == ValueNoData && spent != nil && spent.IsPositive() && (got == nil || got.IsZero()):
		return decimal.Zero, true
	}
	return decimal.Zero, false
}
