package rules

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
)

// IncentiveKind is what an incentive plan pays for (domain §9).
type IncentiveKind string

// The kinds of incentive plans.
const (
	KPIBonus    IncentiveKind = "KPI_BONUS"    // bonus base × the grade's coefficient
	CostSaving  IncentiveKind = "COST_SAVING"  // a share of what was saved on leads against fixed baselines
	AwardMoney  IncentiveKind = "AWARD"        // an amount for each award that was given
	ProfitShare IncentiveKind = "PROFIT_SHARE" // a share of the profit above a target
	CareerPath  IncentiveKind = "CAREER"       // no money: quarters in a row near the top
)

// HasPool tells whether a plan gives a pool that is split, and not an amount for each.
func (k IncentiveKind) HasPool() bool { return k == CostSaving || k == ProfitShare }

// Pays tells whether a plan pays money.
func (k IncentiveKind) Pays() bool { return k != CareerPath }

// HasScope tells whether a plan can be for some teams or positions alone. Awards go to whoever won them, and careers are compared
// across the company.
func (k IncentiveKind) HasScope() bool { return k != AwardMoney && k != CareerPath }

// Settlement says on which figures a pool settles.
type Settlement string

// The settlements.
const (
	SettleEach       Settlement = "EACH"         // every period by itself
	SettleYearToDate Settlement = "YEAR_TO_DATE" // on what the year has come to, less what was paid
)

// IncentiveTerms are a version of a plan: whom it is for, how often, and by which figures. Money is in major units of the
// company's currency. Which terms a kind has is said by Validate.
type IncentiveTerms struct {
	Schedule  PeriodKind
	Teams     []string `json:",omitempty"` // ids, those below included; none: the company
	Positions []string `json:",omitempty"` // ids; none: all

	LeastDays    int      `json:",omitempty"` // of the period in the plan's scope; fewer get nothing
	CountAbsence bool     `json:",omitempty"` // days of protected absence count as days in the team
	LeaversForgo bool     `json:",omitempty"` // who has left when the run is made gets nothing
	Budget       *Decimal `json:",omitempty"` // most that the plan pays a year
	Floor, Cap   *Decimal `json:",omitempty"` // of each member's payout

	Threshold *Decimal `json:",omitempty"` // KPI_BONUS: least total
	TakeBack  bool     `json:",omitempty"` // KPI_BONUS: what a correction finds paid too much is taken from one later payout
	Policy    string   `json:",omitempty"` // the company's rule that TakeBack rests on

	Rate         *Decimal   `json:",omitempty"` // COST_SAVING, PROFIT_SHARE: of the amount; unless there are tiers
	Tiers        []RateTier `json:",omitempty"`
	WholeAmount  bool       `json:",omitempty"` // the tier's rate is for the whole amount, not for what lies in the tier
	Baselines    []Baseline `json:",omitempty"` // COST_SAVING
	Guard        *Guard     `json:",omitempty"` // COST_SAVING
	Settlement   Settlement `json:",omitempty"`
	CarryYears   bool       `json:",omitempty"` // a negative rest is carried into the next year
	Fund         bool       `json:",omitempty"` // the pool is kept as the team's fund
	Metric       string     `json:",omitempty"` // PROFIT_SHARE: the key of the metric that is the profit
	TargetProfit *Decimal   `json:",omitempty"` // PROFIT_SHARE: for a period of the schedule

	Award  string   `json:",omitempty"` // AWARD: its id
	Amount *Decimal `json:",omitempty"` // AWARD: for each time it is given

	Quarters   int      `json:",omitempty"` // CAREER: in a row
	TopShare   *Decimal `json:",omitempty"` // CAREER: of the peer group
	LeastGroup int      `json:",omitempty"` // CAREER: smallest peer group
}

// RateTier is a rate from an amount on (included) up to the next tier's (excluded).
type RateTier struct {
	From, Rate Decimal
}

// Baseline is what a lead of a channel cost before: the cost per lead that saving is held against.
type Baseline struct {
	Channel string // id
	Cost    Decimal
}

// Guard keeps cheap but worthless leads from paying: a metric has to hold at a share of its baseline.
type Guard struct {
	Metric   string // key
	Baseline Decimal
	Share    Decimal // 0.95
}

// Bound is the least that the guard's metric may be.
func (g Guard) Bound() Decimal { return g.Baseline.Mul(g.Share) }

// Holds tells whether the guard holds; without a figure it doesn't.
func (g Guard) Holds(actual *Decimal) bool {
	return actual != nil && actual.GreaterThanOrEqual(g.Bound())
}

// ChannelSaving is a channel's part of what was saved. Without a baseline it counts for nothing and is listed.
type ChannelSaving struct {
	Channel  string
	Baseline *Decimal
	Leads    Decimal
	Spend    Decimal
}

// Saved is baseline × leads − spend: negative where more was spent; −spend where there are no leads. 0 without a baseline.
func (c ChannelSaving) Saved() Decimal {
	if c.Baseline == nil {
		return decimal.Zero
	}
	return c.Baseline.Mul(c.Leads).Sub(c.Spend)
}

// NetSaving is Σ saved over the channels, netted and never blended: a shift of the mix saves nothing.
func NetSaving(channels []ChannelSaving) Decimal {
	sum := decimal.Zero
	for _, c := range channels {
		sum = sum.Add(c.Saved())
	}
	return sum
}

// Reward is what an amount earns, not rounded: rate × amount, or by tiers what lies in each times its rate (marginal), or
// the whole at the rate of the tier that it lies in. A negative amount counts at the lowest rate.
func (t *IncentiveTerms) Reward(amount Decimal) Decimal {
	if len(t.Tiers) == 0 {
		return t.rate().Mul(amount)
	}
	if amount.IsNegative() {
		return t.Tiers[0].Rate.Mul(amount)
	}
	sum := decimal.Zero
	for i, tier := range t.Tiers {
		if amount.LessThan(tier.From) {
			break
		}
		last := i+1 == len(t.Tiers) || amount.LessThan(t.Tiers[i+1].From)
		switch {
		case t.WholeAmount && last:
			return tier.Rate.Mul(amount)
		case last:
			sum = sum.Add(tier.Rate.Mul(amount.Sub(tier.From)))
		default:
			sum = sum.Add(tier.Rate.Mul(t.Tiers[i+1].From.Sub(tier.From)))
		}
	}
	return sum
}

func (t *IncentiveTerms) rate() Decimal {
	if t.Rate == nil {
		return decimal.Zero
	}
	return *t.Rate
}

// PoolAccount is how far a plan has come within a year: the amounts that have counted, and what is carried against later
// pools (minor units, below 0; above where later pools have borne what a correction then found was no loss).
type PoolAccount struct {
	Counted Decimal
	Carry   int64
}

// PoolStep is how a period settles: the amount that counts, what the year has come to before and with it, what that
// earns, and the pool that is left of it after what was carried. Minor units.
type PoolStep struct {
	Amount  Decimal // saved, or the profit above the target
	Counted Decimal
	Before  Decimal
	Gross   int64 // what the period earns by itself, or adds to the year
	CarryIn int64
	Pool    int64 // ≥ 0
	Carry   int64 // Gross + CarryIn = Pool + Carry
}

// After is the account with the step.
func (s PoolStep) After() PoolAccount {
	return PoolAccount{Counted: s.Before.Add(s.Counted), Carry: s.Carry}
}

// Counts is what of an amount counts: a saving only while the guard holds; a loss always on the year to date, never for
// a period by itself.
func (t *IncentiveTerms) Counts(amount Decimal, held bool) Decimal {
	switch {
	case amount.IsPositive() && held:
		return amount
	case amount.IsNegative() && t.Settlement == SettleYearToDate:
		return amount
	}
	return decimal.Zero
}

// Settle gives the pool of a period: max(0, what it earns + what is carried); a negative rest is carried on.
func (t *IncentiveTerms) Settle(account PoolAccount, amount Decimal, held bool, places int32) (PoolStep, error) {
	counted := t.Counts(amount, held)
	gross, err := t.earned(account.Counted, decimal.Zero, counted, places)
	if err != nil {
		return PoolStep{}, err
	}
	return settled(account, PoolStep{Amount: amount, Counted: counted, Gross: gross}), nil
}

// Correct gives what a period that has settled adds once its figures are others: then is what counted of it. The pool is
// what the correction adds; a negative one is carried.
func (t *IncentiveTerms) Correct(account PoolAccount, then, amount Decimal, held bool, places int32) (PoolStep, error) {
	counted := t.Counts(amount, held)
	gross, err := t.earned(account.Counted, then, counted, places)
	if err != nil {
		return PoolStep{}, err
	}
	return settled(account, PoolStep{Amount: amount, Counted: counted.Sub(then), Gross: gross}), nil
}

// earned is what it adds that an amount counts in place of another: on the year to date the rounded rewards of the year
// with and without it, so that rounding never adds up.
func (t *IncentiveTerms) earned(year, then, now Decimal, places int32) (int64, error) {
	before, after := then, now
	if t.Settlement == SettleYearToDate {
		before, after = year, year.Sub(then).Add(now)
	}
	paid, err := Minor(t.Reward(before), places)
	if err != nil {
		return 0, err
	}
	due, err := Minor(t.Reward(after), places)
	return due - paid, err
}

func settled(account PoolAccount, step PoolStep) PoolStep {
	step.Before, step.CarryIn = account.Counted, account.Carry
	rest := step.Gross + step.CarryIn
	step.Pool, step.Carry = max(0, rest), min(0, rest)
	return step
}

// Resplit is the pool of a period that a correction splits anew: what was split before, and what the period earns more or less
// now. What others' losses are carried takes from a gain; what this period overpaid persons, which is carried too, doesn't.
func (s PoolStep) Resplit(before, overpaid int64) int64 {
	gain := s.Gross
	if gain > 0 {
		gain = min(gain, max(0, gain+s.CarryIn+overpaid))
	}
	return max(0, before+gain)
}

// Bonus is a member's KPI bonus in minor units: base × coefficient × days ÷ all days, within floor and cap; 0 below the
// threshold.
func (t *IncentiveTerms) Bonus(base int64, total, coefficient Decimal, days, all int, places int32) (int64, error) {
	if t.Threshold != nil && total.LessThan(*t.Threshold) {
		return 0, nil
	}
	exact := decimal.NewFromInt(base).Mul(coefficient).Mul(decimal.NewFromInt(int64(days)))
	amount, err := Minor(Div(exact, decimal.NewFromInt(int64(all))), 0)
	if err != nil {
		return 0, err
	}
	bounds, err := t.Bounds(places)
	switch {
	case err != nil:
		return 0, err
	case amount > 0 && bounds.Floor != nil && amount < *bounds.Floor:
		return *bounds.Floor, nil
	case bounds.Cap != nil && amount > *bounds.Cap:
		return *bounds.Cap, nil
	}
	return amount, nil
}

// Bounds are the floor and cap of each payout in minor units.
func (t *IncentiveTerms) Bounds(places int32) (Bounds, error) {
	var bounds Bounds
	for _, one := range []struct {
		to    **int64
		major *Decimal
	}{{&bounds.Floor, t.Floor}, {&bounds.Cap, t.Cap}} {
		if one.major == nil {
			continue
		}
		units, err := Minor(*one.major, places)
		if err != nil {
			return Bounds{}, err
		}
		*one.to = &units
	}
	return bounds, nil
}

// PoolWeight is a member's claim on a pool: total score × share of the period in the team.
func PoolWeight(total Decimal, days, all int) Decimal {
	return Div(total.Mul(decimal.NewFromInt(int64(days))), decimal.NewFromInt(int64(all)))
}

// TakenBack is what of a payout is held back for what was once paid too much: the rest of that, at most 20 % of the payout.
func TakenBack(rest, payout int64) int64 { return min(rest, payout/5) }

// Validate refuses terms that a kind doesn't have, that are missing, or that can't be meant. places are the currency's.
func (t *IncentiveTerms) Validate(kind IncentiveKind, places int32) error {
	checks := []func(IncentiveKind, int32) error{t.checkSchedule, t.checkForeign, t.checkMoney, t.checkRates, t.checkPool, t.checkOwn}
	for _, check := range checks {
		if err := check(kind, places); err != nil {
			return err
		}
	}
	return nil
}

func (t *IncentiveTerms) checkSchedule(kind IncentiveKind, _ int32) error {
	allowed := map[IncentiveKind][]PeriodKind{KPIBonus: {Month, Quarter}, CostSaving: {Month, Quarter, Year}, AwardMoney: {Month, Quarter},
		ProfitShare: {Quarter, Year}, CareerPath: {Quarter}}[kind]
	if slices.Contains(allowed, t.Schedule) {
		return nil
	}
	return invalid("schedule", fmt.Sprintf("use one of %v", allowed), "a plan of this kind can't run by %s", t.Schedule)
}

// checkForeign refuses terms of other kinds: they would read as if they counted.
func (t *IncentiveTerms) checkForeign(kind IncentiveKind, _ int32) error {
	for _, one := range []struct {
		place string
		given bool
		kinds []IncentiveKind
	}{
		{"threshold", t.Threshold != nil, []IncentiveKind{KPIBonus}},
		{"takeBack", t.TakeBack || t.Policy != "", []IncentiveKind{KPIBonus}},
		{"rate", t.Rate != nil, []IncentiveKind{CostSaving, ProfitShare}},
		{"tiers", len(t.Tiers) > 0 || t.WholeAmount, []IncentiveKind{CostSaving, ProfitShare}},
		{"baselines", len(t.Baselines) > 0, []IncentiveKind{CostSaving}},
		{"guard", t.Guard != nil, []IncentiveKind{CostSaving}},
		{"settlement", t.Settlement == SettleYearToDate, []IncentiveKind{CostSaving}},
		{"carryYears", t.CarryYears, []IncentiveKind{CostSaving}},
		{"fund", t.Fund, []IncentiveKind{CostSaving, ProfitShare}},
		{"metric", t.Metric != "", []IncentiveKind{ProfitShare}},
		{"targetProfit", t.TargetProfit != nil, []IncentiveKind{ProfitShare}},
		{"award", t.Award != "", []IncentiveKind{AwardMoney}},
		{"amount", t.Amount != nil, []IncentiveKind{AwardMoney}},
		{"quarters", t.Quarters != 0, []IncentiveKind{CareerPath}},
		{"topShare", t.TopShare != nil, []IncentiveKind{CareerPath}},
		{"leastGroup", t.LeastGroup != 0, []IncentiveKind{CareerPath}},
		{"budget", t.Budget != nil, []IncentiveKind{KPIBonus, CostSaving, AwardMoney, ProfitShare}},
		{"floor", t.Floor != nil, []IncentiveKind{KPIBonus, CostSaving, ProfitShare}},
		{"cap", t.Cap != nil, []IncentiveKind{KPIBonus, CostSaving, ProfitShare}},
	} {
		if one.given && !slices.Contains(one.kinds, kind) {
			return invalid(one.place, "leave it out", "a plan of this kind has no such term")
		}
	}
	return nil
}

func (t *IncentiveTerms) checkMoney(_ IncentiveKind, places int32) error {
	for _, one := range []struct {
		place  string
		amount *Decimal
	}{{"budget", t.Budget}, {"floor", t.Floor}, {"cap", t.Cap}, {"amount", t.Amount}, {"targetProfit", t.TargetProfit}} {
		switch {
		case one.amount == nil:
		case !one.amount.IsPositive() && one.place != "targetProfit":
			return invalid(one.place, "give an amount above 0, or leave it out", "%s is no such amount", FormatDecimal(*one.amount))
		case one.amount.Abs().GreaterThanOrEqual(MaxFact):
			return overflow(one.place)
		case !one.amount.Equal(one.amount.Round(places)):
			return invalid(one.place, fmt.Sprintf("use at most %d places", places), "%s can't be paid", FormatDecimal(*one.amount))
		}
	}
	if t.Floor != nil && t.Cap != nil && t.Floor.GreaterThan(*t.Cap) {
		return invalid("floor", "let it be at most the cap", "the floor is above the cap")
	}
	return nil
}

func (t *IncentiveTerms) checkRates(kind IncentiveKind, _ int32) error {
	if !kind.HasPool() {
		return nil
	}
	if (t.Rate == nil) == (len(t.Tiers) == 0) {
		return invalid("rate", "give a rate or tiers", "the plan needs one of the two")
	}
	if t.Rate != nil && !isShare(*t.Rate) {
		return invalid("rate", "use more than 0 and at most 1 (0.2 is 20 %)", "%s is no rate", FormatDecimal(*t.Rate))
	}
	for i, tier := range t.Tiers {
		place := fmt.Sprintf("tiers.%d", i)
		switch {
		case i == 0 && !tier.From.IsZero():
			return invalid(place, "let the first tier begin at 0", "small amounts would have no rate")
		case i > 0 && !tier.From.GreaterThan(t.Tiers[i-1].From):
			return invalid(place, "order the tiers by where they begin", "the tier doesn't begin above the one before it")
		case !isShare(tier.Rate):
			return invalid(place, "use more than 0 and at most 1 (0.2 is 20 %)", "%s is no rate", FormatDecimal(tier.Rate))
		case i > 0 && t.WholeAmount && tier.Rate.LessThan(t.Tiers[i-1].Rate):
			return invalid(place, "let the rate rise, or use marginal tiers", "whoever reaches the tier would earn less")
		}
	}
	return nil
}

func isShare(d Decimal) bool { return d.IsPositive() && d.LessThanOrEqual(one) }

func (t *IncentiveTerms) checkPool(kind IncentiveKind, _ int32) error {
	switch {
	case !kind.HasPool():
		return nil
	case t.Settlement != SettleEach && t.Settlement != SettleYearToDate:
		return invalid("settlement", "use EACH or YEAR_TO_DATE", "the plan has to say on which figures it settles")
	case t.Settlement == SettleYearToDate && t.Schedule == Year:
		return invalid("settlement", "use EACH", "a yearly plan has nothing to add up")
	case t.Fund && len(t.Teams) != 1:
		return invalid("fund", "choose one team", "a fund belongs to one team")
	case t.Fund && (t.Floor != nil || t.Cap != nil):
		return invalid("cap", "leave floor and cap out", "a fund is not split")
	case kind == ProfitShare:
		return nil
	case len(t.Baselines) == 0:
		return invalid("baselines", "give at least one channel's cost per lead", "without a baseline nothing can be saved")
	case t.Guard != nil && (t.Guard.Metric == "" || !t.Guard.Baseline.IsPositive() || !isShare(t.Guard.Share)):
		return invalid("guard", "name a metric, its baseline above 0 and a share of at most 1", "the guard can't hold")
	}
	for i, b := range t.Baselines {
		place := fmt.Sprintf("baselines.%d", i)
		if !b.Cost.IsPositive() || b.Cost.GreaterThanOrEqual(MaxFact) {
			return invalid(place, "give a cost above 0", "%s is no cost of a lead", FormatDecimal(b.Cost))
		}
		for _, other := range t.Baselines[:i] {
			if other.Channel == b.Channel {
				return invalid(place, "give each channel once", "the channel has a baseline already")
			}
		}
	}
	return nil
}

func (t *IncentiveTerms) checkOwn(kind IncentiveKind, _ int32) error {
	switch {
	case !kind.HasScope() && len(t.Teams)+len(t.Positions) > 0:
		return invalid("teams", "leave teams and positions out", "a plan of this kind is the whole company's")
	case t.LeastDays < 0 || t.LeastDays > 366:
		return invalid("leastDays", "use 0 to 366", "%d is no number of days", t.LeastDays)
	case kind == KPIBonus && t.TakeBack && t.Policy == "":
		return invalid("policy", "name the company's rule that allows it", "taking back needs a rule to rest on")
	case kind == KPIBonus && t.Threshold != nil && (t.Threshold.IsNegative() || t.Threshold.GreaterThan(decimal.NewFromInt(120))):
		return invalid("threshold", "use 0 to 120", "%s is no total", FormatDecimal(*t.Threshold))
	case kind == AwardMoney && (t.Award == "" || t.Amount == nil):
		return invalid("amount", "name the award and its amount", "the plan has to say what is paid for which award")
	case kind == AwardMoney && t.Budget == nil:
		return invalid("budget", "give the most that is paid a year", "an award with money has a budget")
	case kind == ProfitShare && (t.Metric == "" || t.TargetProfit == nil):
		return invalid("targetProfit", "name the metric that is the profit, and its target", "the plan has to say what is shared")
	case kind == CareerPath && (t.Quarters < 1 || t.Quarters > 12):
		return invalid("quarters", "use 1 to 12", "%d quarters in a row can't be asked for", t.Quarters)
	case kind == CareerPath && (t.TopShare == nil || !isShare(*t.TopShare)):
		return invalid("topShare", "use more than 0 and at most 1 (0.2 is the top 20 %)", "the plan has to say who is near the top")
	case kind == CareerPath && (t.LeastGroup < 2 || t.LeastGroup > 1000):
		return invalid("leastGroup", "use 2 to 1,000", "%d is no size of a group", t.LeastGroup)
	}
	return nil
}
