package rules

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func costSaving() *IncentiveTerms {
	return &IncentiveTerms{Schedule: Quarter, Rate: ptr("0.2"), Settlement: SettleEach, Baselines: []Baseline{{"community", dec("5")}},
		Guard: &Guard{"conversion_rate", dec("0.03"), dec("0.95")}}
}

func TestSavingIsNettedOverChannels(t *testing.T) {
	channels := []ChannelSaving{
		{"community", ptr("5.00"), dec("1240"), dec("5208.00")},
		{"official", ptr("8.00"), dec("430"), dec("3612.00")},
		{"unlisted", nil, dec("90"), dec("1890.00")},
	}
	equalDec(t, "992.00", channels[0].Saved())
	equalDec(t, "-172.00", channels[1].Saved())
	equalDec(t, "0", channels[2].Saved())
	equalDec(t, "820.00", NetSaving(channels))
	equalDec(t, "-50", ChannelSaving{"empty", ptr("5"), dec("0"), dec("50")}.Saved())
	step, err := costSaving().Settle(PoolAccount{}, NetSaving(channels), true, 2)
	require.NoError(t, err)
	assert.Equal(t, int64(16400), step.Pool)
}

func TestYearToDatePaysWhatTheYearHasComeTo(t *testing.T) {
	terms := costSaving()
	terms.Settlement = SettleYearToDate
	account := PoolAccount{}
	for i, want := range []struct {
		saved       string
		pool, carry int64
	}{{"800", 16000, 0}, {"-300", 0, -6000}, {"600", 6000, 0}, {"-900", 0, -18000}} {
		step, err := terms.Settle(account, dec(want.saved), true, 2)
		require.NoError(t, err)
		assert.Equal(t, want.pool, step.Pool, "quarter %d", i+1)
		assert.Equal(t, want.carry, step.Carry, "quarter %d", i+1)
		account = step.After()
	}
	equalDec(t, "200", account.Counted)
}

func TestEachPeriodByItselfCarriesNothing(t *testing.T) {
	terms, account := costSaving(), PoolAccount{}
	for _, want := range []struct {
		saved string
		held  bool
		pool  int64
	}{{"800", true, 16000}, {"-300", true, 0}, {"600", true, 12000}, {"600", false, 0}, {"-900", true, 0}} {
		step, err := terms.Settle(account, dec(want.saved), want.held, 2)
		require.NoError(t, err)
		assert.Equal(t, want.pool, step.Pool, want.saved)
		assert.Zero(t, step.Carry)
		account = step.After()
	}
}

func TestAGuardThatFailsAddsALossAndNoSaving(t *testing.T) {
	terms := costSaving()
	terms.Settlement = SettleYearToDate
	saved, err := terms.Settle(PoolAccount{}, dec("500"), false, 2)
	require.NoError(t, err)
	assert.Zero(t, saved.Pool)
	equalDec(t, "0", saved.After().Counted)
	lost, err := terms.Settle(PoolAccount{Counted: dec("800")}, dec("-300"), false, 2)
	require.NoError(t, err)
	equalDec(t, "500", lost.After().Counted)
	assert.Equal(t, int64(-6000), lost.Carry)

	guard := Guard{"conversion_rate", dec("0.03"), dec("0.95")}
	equalDec(t, "0.0285", guard.Bound())
	assert.True(t, guard.Holds(ptr("0.0285")))
	assert.False(t, guard.Holds(ptr("0.028499")))
	assert.False(t, guard.Holds(nil))
}

func TestACorrectionAddsWhatThePeriodLacked(t *testing.T) {
	terms := costSaving()
	step, err := terms.Correct(PoolAccount{Counted: dec("820")}, dec("820"), dec("852"), true, 2) // 4 leads at 8.00 came late
	require.NoError(t, err)
	assert.Equal(t, int64(640), step.Pool)
	equalDec(t, "852", step.After().Counted)
	step, err = terms.Correct(PoolAccount{Counted: dec("820")}, dec("820"), dec("520"), true, 2)
	require.NoError(t, err)
	assert.Zero(t, step.Pool)
	assert.Equal(t, int64(-6000), step.Carry)
	next, err := terms.Settle(step.After(), dec("1000"), true, 2)
	require.NoError(t, err)
	assert.Equal(t, int64(14000), next.Pool, "200.00 less the 60.00 that are carried")
}

func TestTiersAreHalfOpenAndMarginalUnlessTheWholeAmountIsMeant(t *testing.T) {
	terms := &IncentiveTerms{Tiers: []RateTier{{dec("0"), dec("0.1")}, {dec("1000"), dec("0.2")}, {dec("5000"), dec("0.3")}}}
	for amount, want := range map[string]string{"-100": "-10", "0": "0", "999.99": "99.999", "1000": "100", "1001": "100.2", "6000": "1200"} { // 100 + 800 + 300
		equalDec(t, want, terms.Reward(dec(amount)))
	}
	terms.WholeAmount = true
	for amount, want := range map[string]string{"999.99": "99.999", "1000": "200", "5000": "1500"} {
		equalDec(t, want, terms.Reward(dec(amount)))
	}
}

func TestBonus(t *testing.T) {
	terms := &IncentiveTerms{Threshold: ptr("80"), Cap: ptr("5000"), Floor: ptr("1000")}
	for _, c := range []struct {
		base               int64
		total, coefficient string
		days               int
		want               int64
	}{
		{400000, "98.12", "1.2", 92, 480000},
		{400000, "79.99", "1.0", 92, 0},      // below the threshold
		{400000, "80.00", "1.0", 92, 400000}, // at it
		{450000, "98.12", "1.2", 92, 500000}, // 5,400 is cut to 5,000
		{400000, "90.00", "1.0", 46, 200000}, // half of the quarter
		{400000, "90.00", "1.0", 31, 134783}, // 4,000 × 31 ÷ 92 = 1,347.826…
		{100000, "81.00", "0.6", 92, 100000}, // 600 is raised to 1,000
		{400000, "90.00", "0", 92, 0},        // nothing stays nothing
	} {
		got, err := terms.Bonus(c.base, dec(c.total), dec(c.coefficient), c.days, 92, 2)
		require.NoError(t, err)
		assert.Equal(t, c.want, got, "%v", c)
	}
	_, err := terms.Bonus(1<<62, dec("100"), dec("9"), 92, 92, 2)
	assert.Error(t, err, "what 64 bits don't hold is refused")
}

func TestPoolWeightIsTheScoreTimesTheShareOfThePeriod(t *testing.T) {
	equalDec(t, "75", PoolWeight(dec("100"), 69, 92))
	equalDec(t, "102.79", PoolWeight(dec("102.79"), 92, 92))
}

func TestMinorUnitsAreTheCurrencys(t *testing.T) {
	for code, want := range map[string]int32{"CNY": 2, "USD": 2, "JPY": 0, "KWD": 3} {
		places, err := MinorPlaces(code)
		require.NoError(t, err)
		assert.Equal(t, want, places, code)
	}
	_, err := MinorPlaces("XYZW")
	assert.Error(t, err)
	units, err := Minor(dec("36.525"), 2)
	require.NoError(t, err)
	assert.Equal(t, int64(3653), units)
	equalDec(t, "36.53", Major(units, 2))
	_, err = Minor(dec("99999999999999999999"), 2)
	assert.Error(t, err)
}

func TestAtMostAFifthIsTakenBack(t *testing.T) {
	assert.Equal(t, int64(10000), TakenBack(30000, 50000))
	assert.Equal(t, int64(5000), TakenBack(5000, 50000))
	assert.Equal(t, int64(0), TakenBack(5000, 4))
}

// Over any sequence of periods and corrections what was paid, and what is still carried, is what the figures earn in all.
func TestCarryIsConserved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := costSaving()
		if rapid.Bool().Draw(t, "year to date") {
			terms.Settlement = SettleYearToDate
		}
		if rapid.Bool().Draw(t, "tiers") {
			terms.Rate, terms.Tiers = nil, []RateTier{{dec("0"), dec("0.1")}, {dec("500"), dec("0.25")}}
			terms.WholeAmount = rapid.Bool().Draw(t, "whole")
		}
		account, paid := PoolAccount{}, int64(0)
		var counted []Decimal
		for range rapid.IntRange(1, 8).Draw(t, "periods") {
			amount := decimal.New(rapid.Int64Range(-100000, 100000).Draw(t, "saved"), -2)
			held := rapid.Bool().Draw(t, "held")
			var step PoolStep
			var err error
			if n := len(counted); n > 0 && rapid.Bool().Draw(t, "correct") {
				at := rapid.IntRange(0, n-1).Draw(t, "which")
				step, err = terms.Correct(account, counted[at], amount, held, 2)
				counted[at] = counted[at].Add(step.Counted)
			} else {
				step, err = terms.Settle(account, amount, held, 2)
				counted = append(counted, step.Counted)
			}
			require.NoError(t, err)
			if step.Pool < 0 || step.Carry > 0 || step.Gross+step.CarryIn != step.Pool+step.Carry {
				t.Fatalf("%+v", step)
			}
			account, paid = step.After(), paid+step.Pool
		}
		earned, year := int64(0), decimal.Zero
		for _, amount := range counted {
			units, err := Minor(terms.Reward(amount), 2)
			require.NoError(t, err)
			earned, year = earned+units, year.Add(amount)
		}
		if terms.Settlement == SettleYearToDate {
			units, err := Minor(terms.Reward(year), 2)
			require.NoError(t, err)
			earned = units
		}
		if !account.Counted.Equal(year) {
			t.Fatalf("the account says %s, the periods %s", account.Counted, year)
		}
		if paid+account.Carry != earned {
			t.Fatalf("paid %d, carried %d, earned %d", paid, account.Carry, earned)
		}
	})
}

func TestABetterScoreNeverEarnsLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := &IncentiveTerms{}
		if rapid.Bool().Draw(t, "threshold") {
			terms.Threshold = ptr("80")
		}
		if rapid.Bool().Draw(t, "cap") {
			terms.Cap = ptr("3000")
		}
		base := rapid.Int64Range(0, 1e8).Draw(t, "base")
		grades := DefaultGrades()
		bonus := func(total Decimal) int64 {
			amount, err := terms.Bonus(base, total, grades.Of(total).Coefficient, 92, 92, 2)
			require.NoError(t, err)
			return amount
		}
		total := decimal.New(rapid.Int64Range(0, 12000).Draw(t, "total"), -2)
		better := decimal.Min(dec("120"), total.Add(decimal.New(rapid.Int64Range(0, 4000).Draw(t, "more"), -2)))
		if bonus(better) < bonus(total) || bonus(total) < 0 {
			t.Fatalf("%s earns %d, %s earns %d", total, bonus(total), better, bonus(better))
		}
	})
}

func TestTermsThatCannotBeMeantAreRefused(t *testing.T) {
	career := func() *IncentiveTerms {
		return &IncentiveTerms{Schedule: Quarter, Quarters: 3, TopShare: ptr("0.2"), LeastGroup: 5}
	}
	award := func() *IncentiveTerms {
		return &IncentiveTerms{Schedule: Month, Award: "awd_1", Amount: ptr("500"), Budget: ptr("6000")}
	}
	profit := func() *IncentiveTerms {
		return &IncentiveTerms{Schedule: Year, Rate: ptr("0.1"), Settlement: SettleEach, Metric: "profit", TargetProfit: ptr("1000000")}
	}
	kpi := func() *IncentiveTerms { return &IncentiveTerms{Schedule: Quarter, Threshold: ptr("60")} }
	for kind, terms := range map[IncentiveKind]*IncentiveTerms{KPIBonus: kpi(), CostSaving: costSaving(), AwardMoney: award(), ProfitShare: profit(), CareerPath: career()} {
		require.NoError(t, terms.Validate(kind, 2), kind)
	}
	for place, c := range map[string]struct {
		kind  IncentiveKind
		terms *IncentiveTerms
		spoil func(*IncentiveTerms)
	}{
		"schedule":  {KPIBonus, kpi(), func(t *IncentiveTerms) { t.Schedule = Year }},
		"threshold": {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Threshold = ptr("80") }},
		"policy":    {KPIBonus, kpi(), func(t *IncentiveTerms) { t.TakeBack = true }},
		"cap":       {KPIBonus, kpi(), func(t *IncentiveTerms) { t.Cap = ptr("-1") }},
		"floor":     {KPIBonus, kpi(), func(t *IncentiveTerms) { t.Floor, t.Cap = ptr("2"), ptr("1") }},
		"amount":    {AwardMoney, award(), func(t *IncentiveTerms) { t.Amount = ptr("0.001") }},
		"budget":    {AwardMoney, award(), func(t *IncentiveTerms) { t.Budget = nil }},
		"rate":      {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Rate = ptr("20") }},
		"tiers.0":   {ProfitShare, profit(), func(t *IncentiveTerms) { t.Rate, t.Tiers = nil, []RateTier{{dec("5"), dec("0.1")}} }},
		"tiers.1": {ProfitShare, profit(), func(t *IncentiveTerms) {
			t.Rate, t.Tiers = nil, []RateTier{{dec("0"), dec("0.1")}, {dec("0"), dec("0.2")}}
		}},
		"settlement":   {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Settlement = "" }},
		"fund":         {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Fund = true }},
		"baselines":    {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Baselines = nil }},
		"baselines.0":  {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Baselines[0].Cost = dec("0") }},
		"guard":        {CostSaving, costSaving(), func(t *IncentiveTerms) { t.Guard.Share = dec("95") }},
		"targetProfit": {ProfitShare, profit(), func(t *IncentiveTerms) { t.TargetProfit = nil }},
		"quarters":     {CareerPath, career(), func(t *IncentiveTerms) { t.Quarters = 0 }},
		"topShare":     {CareerPath, career(), func(t *IncentiveTerms) { t.TopShare = ptr("20") }},
		"leastGroup":   {CareerPath, career(), func(t *IncentiveTerms) { t.LeastGroup = 1 }},
		"leastDays":    {KPIBonus, kpi(), func(t *IncentiveTerms) { t.LeastDays = -1 }},
	} {
		c.spoil(c.terms)
		var refused *Error
		require.ErrorAs(t, c.terms.Validate(c.kind, 2), &refused, place)
		assert.Equal(t, place, refused.Place)
		assert.NotEmpty(t, refused.Remedy)
	}
}
