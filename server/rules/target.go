package rules

// TargetRule is a metric's target as it is kept: it holds from a period on, until a newer one.
type TargetRule struct {
	From       Period
	PeriodKind PeriodKind // the only kind of period it holds for ("3 a quarter"); "" for every kind
	Kind       TargetKind
	Currency   string // of the amounts below, for money; "" is the company's

	Value *Decimal // ABSOLUTE for HIGHER and LOWER
	Low   *Decimal // ABSOLUTE for RANGE, both ends inside
	High  *Decimal

	Channels map[string]Decimal // PER_CHANNEL by the channel's key
	Groups   map[string]Decimal // PER_CHANNEL by the group's key, for channels without their own

	Baseline BaselineKind // RELATIVE: target = baseline × (1 + Change)
	Fixed    *Decimal     // the baseline where it is FIXED
	Change   Decimal
	Fallback *Decimal // where there is no baseline, or one that is not positive
}

// Target is what a figure is held against in one period, in the company's currency.
type Target struct {
	Kind         TargetKind
	Value        *Decimal
	Low, High    *Decimal
	Channels     map[string]Decimal
	Groups       map[string]Decimal
	Baseline     *Decimal
	FromFallback bool
}

// TargetFor picks the rule that holds for a period: of those for its kind that began by its first
// day the newest; of two that began together, the one made for that kind of period alone.
func TargetFor(rules []TargetRule, period Period) (rule TargetRule, ok bool) {
	for _, r := range rules {
		if r.From.First() > period.First() || (r.PeriodKind != "" && r.PeriodKind != period.Kind()) {
			continue
		}
		newer := !ok || r.From.First() > rule.From.First()
		if newer || (r.From.First() == rule.From.First() && r.PeriodKind != "") {
			rule, ok = r, true
		}
	}
	return rule, ok
}

// BaselinePeriod is the period whose value is the baseline; "" when none is needed.
func (r TargetRule) BaselinePeriod(period Period) Period {
	switch {
	case r.Kind != TargetRelative:
		return ""
	case r.Baseline == BaselinePrevious:
		return period.Previous()
	case r.Baseline == BaselineYearAgo:
		return period.YearAgo()
	}
	return ""
}

// Resolve gives the target for a period; baseline is the metric's value in BaselinePeriod, nil
// without one. The target is nil when there is none, with NO_TARGET or, where an amount cannot be
// converted at the rate of the period's first day, NO_RATE.
func (r TargetRule) Resolve(period Period, baseline *Decimal, rates Rates) (*Target, Reason) {
	rate, ok := rates.On(r.Currency, period.First())
	if !ok {
		return nil, ReasonNoRate
	}
	in := func(d *Decimal) *Decimal { return scaled(d, rate) }
	target := &Target{Kind: r.Kind, Value: in(r.Value), Low: in(r.Low), High: in(r.High),
		Channels: scaledAll(r.Channels, rate), Groups: scaledAll(r.Groups, rate)}
	if r.Kind != TargetRelative {
		return target, ""
	}
	if r.Baseline == BaselineFixed {
		baseline = in(r.Fixed)
	}
	return target.relative(baseline, r.Change, in(r.Fallback))
}

func (t *Target) relative(baseline *Decimal, change Decimal, fallback *Decimal) (*Target, Reason) {
	if baseline != nil && baseline.IsPositive() {
		value := baseline.Mul(one.Add(change))
		t.Value, t.Baseline = &value, baseline
		return t, ""
	}
	if fallback == nil {
		return nil, ReasonNoTarget
	}
	t.Value, t.FromFallback = fallback, true
	return t, ""
}

func scaled(d *Decimal, rate Decimal) *Decimal {
	if d == nil {
		return nil
	}
	product := d.Mul(rate)
	return &product
}

func scaledAll(amounts map[string]Decimal, rate Decimal) map[string]Decimal {
	converted := make(map[string]Decimal, len(amounts))
	for key, amount := range amounts {
		converted[key] = amount.Mul(rate)
	}
	return converted
}

// ForChannel is the channel's own target, else its group's.
func (t *Target) ForChannel(key, group string) *Decimal {
	if own, ok := t.Channels[key]; ok {
		return &own
	}
	if shared, ok := t.Groups[group]; ok {
		return &shared
	}
	return nil
}

// Validate refuses a rule that leaves a direction without a usable target: attainment divides by
// the target, so each must be positive.
func (r TargetRule) Validate(direction Direction) error {
	switch r.Kind {
	case TargetAbsolute:
		if direction == Range {
			return r.validateRange()
		}
		return positive("value", r.Value)
	case TargetPerChannel:
		return r.validateChannels(direction)
	case TargetRelative:
		return r.validateRelative(direction)
	}
	return invalid("kind", "use ABSOLUTE, PER_CHANNEL or RELATIVE", "there is no kind of target %s", quoted(string(r.Kind)))
}

func positive(place string, d *Decimal) error {
	switch {
	case d == nil:
		return invalid(place, "give a number above 0", "the target is missing")
	case !d.IsPositive():
		return invalid(place, "give a number above 0, since the attainment is divided by it", "a target of %s cannot be used", FormatDecimal(*d))
	}
	return nil
}

func (r TargetRule) validateRange() error {
	if err := positive("low", r.Low); err != nil {
		return err
	}
	if err := positive("high", r.High); err != nil {
		return err
	}
	if r.High.LessThan(*r.Low) {
		return invalid("high", "exchange the two", "the upper end of the range is below the lower one")
	}
	return nil
}

func (r TargetRule) validateChannels(direction Direction) error {
	if direction == Range {
		return invalid("kind", "use an ABSOLUTE target", "a range cannot be set per channel")
	}
	if len(r.Channels)+len(r.Groups) == 0 {
		return invalid("channels", "set one for a channel or a group", "no channel has a target")
	}
	for _, targets := range []map[string]Decimal{r.Channels, r.Groups} {
		for key, value := range targets {
			if err := positive(key, &value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r TargetRule) validateRelative(direction Direction) error {
	if direction == Range {
		return invalid("kind", "use an ABSOLUTE target", "a range cannot be relative to a baseline")
	}
	factor := one.Add(r.Change)
	if !factor.IsPositive() {
		return invalid("change", "use more than −100%", "the change leaves no positive target")
	}
	if r.Fallback != nil {
		return positive("fallback", r.Fallback)
	}
	return nil
}
