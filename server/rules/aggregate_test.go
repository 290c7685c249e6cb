package rules

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func steps(text string) Steps {
	s, _, err := ParseSteps(text)
	if err != nil {
		panic(err)
	}
	return s
}

// monthTotals rolls daily values up as the store does.
func monthTotals(days []DayValue) []MonthTotal {
	var order []seriesMonth
	totals := map[seriesMonth]MonthTotal{}
	for _, d := range days {
		key := seriesMonth{d.SeriesID, d.Day.Month()}
		m, ok := totals[key]
		if !ok {
			order = append(order, key)
			m = MonthTotal{SeriesID: d.SeriesID, Month: key.month, FirstDay: d.Day, LastDay: d.Day, FirstValue: d.Value, LastValue: d.Value}
		}
		if d.Day < m.FirstDay {
			m.FirstDay, m.FirstValue = d.Day, d.Value
		}
		if d.Day > m.LastDay {
			m.LastDay, m.LastValue = d.Day, d.Value
		}
		m.Sum, m.Days = m.Sum+d.Value, m.Days+1
		totals[key] = m
	}
	rolled := make([]MonthTotal, len(order))
	for i, key := range order {
		rolled[i] = totals[key]
	}
	return rolled
}

// computed runs a plan as its caller does: totals, then the days it asks for.
func computed(t require.TestingT, p *Plan, facts []DayValue) *Figures {
	months := monthTotals(facts)
	var days []DayValue
	for _, read := range p.DailyReads(months) {
		for _, fact := range facts {
			if fact.SeriesID == read.SeriesID && read.Contains(fact.Day) {
				days = append(days, fact)
			}
		}
	}
	cells, err := p.Cells(months, days)
	require.NoError(t, err)
	return NewFigures(p.parts, cells)
}

const today Day = "2026-11-24"

func followers(id int64, account string) Series {
	return Series{ID: id, Measure: "followers", Aggregation: Last, Channel: "c", Account: account}
}

func TestStockFigures(t *testing.T) {
	org := NewOrganisation(nil, nil, nil)
	facts := []DayValue{
		{1, "2026-05-31", steps("90")}, {1, "2026-06-20", steps("100")}, // carried into the quarter
		{1, "2026-07-31", steps("120")}, {1, "2026-09-30", steps("150")},
		{2, "2026-08-10", steps("50")}, {2, "2026-08-31", steps("60")}, // begins inside it
	}
	plan := NewPlan([]Series{followers(1, "a"), followers(2, "b")}, org.Company(), PartsOf("2026-Q3"), Rates{}, today)
	figures := computed(t, plan, facts)
	whole := figures.total("followers", Filter{}, WholeRange)
	equalDec(t, "150", whole.Opening) // 100 carried in + 50, the first value of the new series
	equalDec(t, "210", whole.Closing)
	for part, want := range [][2]string{{"100", "120"}, {"170", "180"}, {"180", "210"}} {
		cell := figures.total("followers", Filter{}, part)
		equalDec(t, want[0], cell.Opening)
		equalDec(t, want[1], cell.Closing)
	}

	later := NewPlan([]Series{followers(1, "a")}, org.Company(), PartsOf("2026-10"), Rates{}, today)
	assert.Equal(t, ReasonNoFacts, parsed(t, `closing("followers")`).Evaluate(computed(t, later, facts)).Reason, "no value inside the period")
}

func TestStockFiguresEndToday(t *testing.T) {
	plan := NewPlan([]Series{followers(1, "a")}, NewOrganisation(nil, nil, nil).Company(), PartsOf("2026-Q4"), Rates{}, today)
	facts := []DayValue{{1, "2026-11-23", steps("10")}, {1, today, steps("11")}, {1, today.AddDays(1), steps("99")}}
	reads := plan.DailyReads(monthTotals(facts))
	assert.Equal(t, []DailyRead{{1, Span{"2026-11-23", "2026-11-25"}}}, reads)
	equalDec(t, "11", computed(t, plan, facts).total("followers", Filter{}, WholeRange).Closing)
	assert.Empty(t, plan.DailyReads(monthTotals(facts[:2])), "the month's total suffices without tomorrow's fact")
}

func spend(id int64, currency string) Series {
	return Series{ID: id, Measure: "spend", Aggregation: Sum, Money: true, Currency: currency, Channel: currency, ChannelKey: currency}
}

func TestMoneyConvertsAtTheRateOfTheDay(t *testing.T) {
	rates := NewRates("CNY", []Rate{{"USD", "2026-07-16", dec("7.5")}, {"USD", "2026-01-01", dec("7")}, {"EUR", "2026-07-10", dec("8")}})
	series := []Series{spend(1, "USD"), spend(2, "CNY"), spend(3, "EUR")}
	plan := NewPlan(series, NewOrganisation(nil, nil, nil).Company(), PartsOf("2026-07"), rates, today)
	facts := []DayValue{{1, "2026-07-15", steps("10")}, {1, "2026-07-16", steps("10")}, {2, "2026-07-01", steps("5")}, {3, "2026-07-11", steps("1")}}
	figures := computed(t, plan, facts)
	equalDec(t, "158", figures.total("spend", Filter{}, 0).Sum) // 70 + 75 + 5 + 8
	assert.Len(t, plan.DailyReads(monthTotals(facts)), 1, "only USD changed its rate between the month's facts")

	early := computed(t, plan, append(facts, DayValue{3, "2026-07-09", steps("1")}))
	assert.Equal(t, ReasonNoRate, parsed(t, `sum("spend")`).Evaluate(early).Reason)
	usd := parsed(t, `sum("spend")`).Evaluate(early.OfChannel("USD"))
	equalDec(t, "145", *usd.Value)
}

func TestSumsOverflowWithACode(t *testing.T) {
	plan := NewPlan([]Series{spend(1, ""), spend(2, "")}, NewOrganisation(nil, nil, nil).Company(), PartsOf("2026-07"), Rates{}, today)
	half := Steps(math.MaxInt64/2 + 1)
	for _, facts := range [][]DayValue{
		{{1, "2026-07-01", half}, {1, "2026-07-02", half}},
		{{1, "2026-07-01", half}, {2, "2026-07-02", half}},
	} {
		_, err := plan.Cells(nil, facts)
		var refused *Error
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, CodeOverflow, refused.Code)
	}
}

func TestRangesCutMonths(t *testing.T) {
	parts := PartsBetween("2026-07-15", "2026-09-10")
	require.Len(t, parts, 3)
	assert.Equal(t, Span{"2026-07-15", "2026-07-31"}, parts[0].Span)
	assert.Equal(t, Span{"2026-09-01", "2026-09-10"}, parts[2].Span)
	plan := NewPlan([]Series{spend(1, "")}, NewOrganisation(nil, nil, nil).Company(), parts, Rates{}, today)
	facts := []DayValue{{1, "2026-07-14", steps("1")}, {1, "2026-07-15", steps("2")}, {1, "2026-08-01", steps("4")}, {1, "2026-08-31", steps("8")}, {1, "2026-09-11", steps("16")}}
	assert.Len(t, plan.DailyReads(monthTotals(facts)), 1)
	equalDec(t, "14", computed(t, plan, facts).total("spend", Filter{}, WholeRange).Sum)
}

// testOrganisation: root → market → {a, b}; Ann moved from a to b on 10 July; Bo is in b.
func testOrganisation(assignments ...Assignment) *Organisation {
	return NewOrganisation(map[string]string{"market": "root", "a": "market", "b": "market"},
		[]Membership{{"ann", "a", Span{"2020-01-01", "2026-07-09"}}, {"ann", "b", Span{"2026-07-10", ""}}, {"bo", "b", Span{"2020-01-01", ""}}}, assignments)
}

func TestScopes(t *testing.T) {
	july := Span{"2026-07-01", "2026-07-31"}
	first, second := Span{"2026-07-01", "2026-07-09"}, Span{"2026-07-10", "2026-07-31"}
	channelToA := Assignment{SubjectChannel, "douyin", "a", "", Span{"2026-01-01", ""}}
	accountToBo := Assignment{SubjectAccount, "shop", "", "bo", Span{"2026-07-10", ""}}
	campaignToAnn := Assignment{SubjectCampaign, "618", "", "ann", Span{"2026-01-01", ""}}
	sharedWithB := Assignment{SubjectChannel, "douyin", "b", "", Span{"2026-07-10", ""}}
	none, all := []Span(nil), []Span{july}
	cases := []struct {
		name        string
		series      Series
		assignments []Assignment
		scope       string
		want        []Span
	}{
		{"company takes all", Series{}, nil, "company", all},
		{"team by its own facts", Series{Team: "a", Member: "bo"}, nil, "a", all},
		{"sent with another team, whoever the member", Series{Team: "a", Member: "bo"}, nil, "b", none},
		{"ancestor", Series{Team: "a"}, nil, "market", all},
		{"member's home team, before the move", Series{Member: "ann"}, nil, "a", []Span{first}},
		{"member's home team, after the move", Series{Member: "ann"}, nil, "b", []Span{second}},
		{"both under the ancestor, once", Series{Member: "ann"}, nil, "market", all},
		{"member", Series{Member: "ann", Team: "a"}, nil, "@ann", all},
		{"another member", Series{Member: "ann"}, nil, "@bo", none},
		{"a member's fact in an assigned channel stays theirs", Series{Member: "ann", Channel: "douyin"}, []Assignment{{SubjectChannel, "douyin", "", "bo", Span{"2026-01-01", ""}}}, "@bo", none},
		{"channel", Series{Channel: "douyin"}, []Assignment{channelToA}, "a", all},
		{"channel of another", Series{Channel: "douyin"}, []Assignment{channelToA}, "b", none},
		{"unassigned: no silent fallback", Series{Channel: "baidu"}, []Assignment{channelToA}, "a", none},
		{"account goes before its channel, from its day", Series{Channel: "douyin", Account: "shop"}, []Assignment{channelToA, accountToBo}, "a", []Span{first}},
		{"account assigned to a member counts for the home team", Series{Channel: "douyin", Account: "shop"}, []Assignment{channelToA, accountToBo}, "b", []Span{second}},
		{"and for the member", Series{Channel: "douyin", Account: "shop"}, []Assignment{channelToA, accountToBo}, "@bo", []Span{second}},
		{"campaign goes before all; the home team follows the move", Series{Channel: "douyin", Account: "shop", Campaign: "618"}, []Assignment{channelToA, accountToBo, campaignToAnn}, "a", []Span{first}},
		{"shared: the second team from its day", Series{Channel: "douyin"}, []Assignment{channelToA, sharedWithB}, "b", []Span{second}},
		{"shared: once for the ancestor", Series{Channel: "douyin"}, []Assignment{channelToA, sharedWithB}, "market", all},
		{"a team's fact in a channel assigned to a member", Series{Team: "a", Channel: "douyin"}, []Assignment{{SubjectChannel, "douyin", "", "bo", Span{"2026-01-01", ""}}}, "@bo", all},
		{"assigned to the team alone is no member's", Series{Channel: "douyin"}, []Assignment{channelToA}, "@ann", none},
	}
	for _, c := range cases {
		org := testOrganisation(c.assignments...)
		scope := org.Team(c.scope)
		switch {
		case c.scope == "company":
			scope = org.Company()
		case c.scope[0] == '@':
			scope = org.Member(c.scope[1:])
		}
		assert.Equal(t, c.want, scope.Spans(c.series, july), c.name)
	}
}

func TestStockFollowsItsAssignment(t *testing.T) {
	org := testOrganisation(Assignment{SubjectChannel, "c", "a", "", Span{"2026-01-01", "2026-07-15"}}, Assignment{SubjectChannel, "c", "b", "", Span{"2026-07-16", ""}})
	facts := []DayValue{{1, "2026-06-30", steps("100")}, {1, "2026-07-15", steps("110")}, {1, "2026-07-16", steps("111")}, {1, "2026-07-31", steps("120")}, {1, "2026-08-31", steps("130")}}
	for team, want := range map[string]string{"a": "0.1", "b": "0.171171171171"} {
		plan := NewPlan([]Series{followers(1, "x")}, org.Team(team), PartsOf("2026-Q3"), Rates{}, today)
		value := parsed(t, `growth("followers")`).Evaluate(computed(t, plan, facts))
		require.Equal(t, ValueScored, value.State)
		equalDec(t, want, *value.Value)
	}
	august := NewPlan([]Series{followers(1, "x")}, org.Team("a"), PartsOf("2026-08"), Rates{}, today)
	assert.Empty(t, august.Series(), "what was handed over is not carried further")
}

func TestStockThatComesBackBeginsAnew(t *testing.T) {
	org := testOrganisation(Assignment{SubjectChannel, "c", "a", "", Span{"2026-01-01", "2026-07-10"}}, Assignment{SubjectChannel, "c", "a", "", Span{"2026-08-15", ""}})
	facts := []DayValue{{1, "2026-07-01", steps("100")}, {1, "2026-08-20", steps("150")}, {1, "2026-08-31", steps("180")}}
	plan := NewPlan([]Series{followers(1, "x")}, org.Team("a"), PartsOf("2026-Q3"), Rates{}, today)
	figures := computed(t, plan, facts)
	equalDec(t, "150", figures.total("followers", Filter{}, 1).Opening)
	equalDec(t, "180", figures.total("followers", Filter{}, 2).Closing) // carried into September
	assert.False(t, figures.total("followers", Filter{}, 2).HasFact)
}

// TestPlanAgreesWithFactByFact holds the roll-ups against the plain definition, for random
// assignments, moves, rates and facts in any order.
func TestPlanAgreesWithFactByFact(t *testing.T) {
	start := Day("2026-05-20")
	rapid.Check(t, func(t *rapid.T) {
		day := func(name string) Day { return start.AddDays(rapid.IntRange(0, 120).Draw(t, name)) }
		var assignments []Assignment
		for i := range rapid.IntRange(0, 5).Draw(t, "assignments") {
			subject := rapid.SampledFrom([]Subject{SubjectCampaign, SubjectAccount, SubjectChannel}).Draw(t, "subject")
			a := Assignment{Subject: subject, ID: string(subject), Span: Span{From: day(fmt.Sprint("from", i))}}
			a.To = a.From.AddDays(rapid.IntRange(0, 60).Draw(t, "length"))
			if rapid.Bool().Draw(t, "to a member") {
				a.Member = rapid.SampledFrom([]string{"ann", "bo"}).Draw(t, "member")
			} else {
				a.Team = rapid.SampledFrom([]string{"a", "b"}).Draw(t, "team")
			}
			assignments = append(assignments, a)
		}
		org := testOrganisation(assignments...)
		scope := rapid.SampledFrom([]Scope{org.Company(), org.Team("a"), org.Team("market"), org.Member("ann")}).Draw(t, "scope")
		rates := NewRates("CNY", []Rate{{"USD", "2020-01-01", dec("7")}, {"USD", day("rate"), dec("8")}})
		series := []Series{{ID: 1, Measure: "spend", Money: true, Currency: "USD", Channel: "CHANNEL", Account: "ACCOUNT", Campaign: "CAMPAIGN", Aggregation: Sum},
			{ID: 2, Measure: "spend", Money: true, Channel: "CHANNEL", Member: "ann", Aggregation: Sum}, {ID: 3, Measure: "spend", Money: true, Channel: "CHANNEL", Aggregation: Sum}}
		parts := PartsBetween("2026-06-10", "2026-08-20")
		var facts []DayValue
		want := Decimal{}
		for i := range 120 {
			fact := DayValue{int64(i%3 + 1), start.AddDays(i), Steps(rapid.IntRange(0, 9).Draw(t, "value") * 1e6)}
			facts = append(facts, fact)
			s := series[i%3]
			counts := len(scope.Spans(s, Span{fact.Day, fact.Day})) > 0
			if counts && fact.Day >= "2026-06-10" && fact.Day <= "2026-08-20" {
				converted, _ := rates.Convert(fact.Value.Decimal(), s.Currency, fact.Day)
				want = want.Add(converted)
			}
		}
		facts = rapid.Permutation(facts).Draw(t, "order")
		figures := computed(t, NewPlan(series, scope, parts, rates, today), facts)
		if got := figures.total("spend", Filter{}, WholeRange).Sum; !got.Equal(want) {
			t.Fatalf("want %s, got %s", want, got)
		}
	})
}

func TestOrderOfFactsIsIrrelevantForStocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var facts []DayValue
		for i := range 90 {
			facts = append(facts, DayValue{int64(i%2 + 1), Day("2026-06-15").AddDays(i), Steps(rapid.IntRange(0, 1000).Draw(t, "value"))})
		}
		plan := func() *Plan {
			return NewPlan([]Series{followers(1, "a"), followers(2, "b")}, NewOrganisation(nil, nil, nil).Company(), PartsOf("2026-Q3"), Rates{}, "2026-08-15")
		}
		one, other := computed(t, plan(), facts), computed(t, plan(), rapid.Permutation(facts).Draw(t, "order"))
		for _, part := range []int{0, 1, 2, WholeRange} {
			a, b := one.total("followers", Filter{}, part), other.total("followers", Filter{}, part)
			if !a.Opening.Equal(b.Opening) || !a.Closing.Equal(b.Closing) || a.HasFact != b.HasFact {
				t.Fatalf("part %d: %v %v", part, a, b)
			}
		}
	})
}
