package rules_test

import (
	"math/rand"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/rules"
)

func place(team, position string, from rules.Day) rules.Stay {
	return rules.Stay{Team: team, Position: position, Span: rules.Span{From: from}}
}

func stay(team, position string, from, to rules.Day) rules.Stay {
	return rules.Stay{Team: team, Position: position, Span: rules.Span{From: from, To: to}}
}

func TestAPeriodIsCutIntoStays(t *testing.T) {
	quarter := rules.Period("2026-Q3").Span()
	for name, c := range map[string]struct {
		places []rules.Stay
		last   rules.Day
		want   []rules.Stay
	}{
		"one place since long ago": {[]rules.Stay{place("a", "x", "2000-01-01")}, "", []rules.Stay{stay("a", "x", "2026-07-01", "2026-09-30")}},
		"another team and position": {[]rules.Stay{place("a", "x", "2000-01-01"), place("b", "y", "2026-08-16")}, "",
			[]rules.Stay{stay("a", "x", "2026-07-01", "2026-08-15"), stay("b", "y", "2026-08-16", "2026-09-30")}},
		"another position in the team": {[]rules.Stay{place("a", "x", "2000-01-01"), place("a", "y", "2026-09-30")}, "",
			[]rules.Stay{stay("a", "x", "2026-07-01", "2026-09-29"), stay("a", "y", "2026-09-30", "2026-09-30")}},
		"said twice":                 {[]rules.Stay{place("a", "x", "2000-01-01"), place("a", "x", "2026-08-16")}, "", []rules.Stay{stay("a", "x", "2026-07-01", "2026-09-30")}},
		"on the first day":           {[]rules.Stay{place("a", "x", "2000-01-01"), place("b", "x", "2026-07-01")}, "", []rules.Stay{stay("b", "x", "2026-07-01", "2026-09-30")}},
		"the day after the last":     {[]rules.Stay{place("a", "x", "2000-01-01"), place("b", "x", "2026-10-01")}, "", []rules.Stay{stay("a", "x", "2026-07-01", "2026-09-30")}},
		"joined":                     {[]rules.Stay{place("a", "x", "2026-09-01")}, "", []rules.Stay{stay("a", "x", "2026-09-01", "2026-09-30")}},
		"left":                       {[]rules.Stay{place("a", "x", "2000-01-01")}, "2026-08-09", []rules.Stay{stay("a", "x", "2026-07-01", "2026-08-09")}},
		"left before":                {[]rules.Stay{place("a", "x", "2000-01-01")}, "2026-06-30", nil},
		"without a position between": {[]rules.Stay{place("a", "x", "2000-01-01"), place("a", "", "2026-08-01"), place("a", "x", "2026-09-01")}, "", []rules.Stay{stay("a", "x", "2026-07-01", "2026-07-31"), stay("a", "x", "2026-09-01", "2026-09-30")}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, rules.StaysIn(quarter, c.places, c.last))
			for i, j := 0, len(c.places)-1; i < j; i, j = i+1, j-1 {
				c.places[i], c.places[j] = c.places[j], c.places[i]
			}
			require.Equal(t, c.want, rules.StaysIn(quarter, c.places, c.last), "in whatever order the places come")
		})
	}
}

func TestDaysWithoutAbsence(t *testing.T) {
	quarter := rules.Period("2026-Q3").Span()
	require.Equal(t, 92, quarter.DaysWithout(nil))
	require.Equal(t, 61, quarter.DaysWithout([]rules.Span{{From: "2026-08-01", To: "2026-08-31"}}))
	require.Equal(t, 61, quarter.DaysWithout([]rules.Span{{From: "2026-08-01", To: "2026-08-20"}, {From: "2026-08-15", To: "2026-08-31"}}), "a day counts once")
	require.Equal(t, 31, quarter.DaysWithout([]rules.Span{{From: "2026-08-01"}}), "until it is ended")
	require.Equal(t, 92, quarter.DaysWithout([]rules.Span{{From: "2026-06-01", To: "2026-06-30"}, {From: "2026-10-01"}}))
	require.Zero(t, quarter.DaysWithout([]rules.Span{{From: "2026-01-01"}}))
}

func score(text string) *rules.Decimal {
	d := decimal.RequireFromString(text)
	return &d
}

func TestPartsAreWeighedByTheirDays(t *testing.T) {
	for name, c := range map[string]struct {
		parts  []rules.PartScore
		total  string
		shares []string
	}{
		"half and half, 46 days each": {[]rules.PartScore{{Days: 46, Total: score("97.78")}, {Days: 46, Total: score("80.55")}}, "89.17", []string{"50.00", "50.00"}}, // 89.165
		"31 and 61 of 92":             {[]rules.PartScore{{Days: 31, Total: score("90")}, {Days: 61, Total: score("100")}}, "96.63", []string{"33.70", "66.30"}},      // (2790 + 6100) ÷ 92 = 96.6304
		"one part":                    {[]rules.PartScore{{Days: 30, Total: score("97.78")}}, "97.78", []string{"100.00"}},
		"three alike":                 {[]rules.PartScore{{Days: 30, Total: score("90")}, {Days: 30, Total: score("91")}, {Days: 30, Total: score("91")}}, "90.67", []string{"33.34", "33.33", "33.33"}},
		"too short to count":          {[]rules.PartScore{{Days: 6, Total: score("10")}, {Days: 86, Total: score("90")}}, "90.00", []string{"0.00", "100.00"}},
		"a week counts":               {[]rules.PartScore{{Days: 7, Total: score("10")}, {Days: 85, Total: score("90")}}, "83.91", []string{"7.61", "92.39"}}, // (70 + 7650) ÷ 92
		"half without a total":        {[]rules.PartScore{{Days: 46}, {Days: 46, Total: score("90")}}, "90.00", []string{"0.00", "100.00"}},
		"more than half without":      {[]rules.PartScore{{Days: 47}, {Days: 45, Total: score("90")}}, "none", []string{"0.00", "100.00"}},
		"the one that runs waits":     {[]rules.PartScore{{Days: 20, Total: score("90")}, {Days: 72, Running: true}}, "90.00", []string{"100.00", "0.00"}},
		"nothing at all":              {nil, "none", nil},
		"away all period":             {[]rules.PartScore{{Days: 0}}, "none", []string{"0.00"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := rules.CombineParts(c.parts, rules.DefaultBudgets())
			total := "none"
			if got.Total != nil {
				total = rules.FormatScore(*got.Total)
			}
			require.Equal(t, c.total, total)
			require.Equal(t, c.total == "none", got.InsufficientData)
			var shares []string
			for _, share := range got.Shares {
				shares = append(shares, rules.FormatScore(share))
			}
			require.Equal(t, c.shares, shares)
		})
	}
}

// RESULT over both parts: (46·99.40 + 46·80) ÷ 92 = 89.70; BEHAVIOUR over the first alone; the third part is too short.
func TestSectionsAreWeighedOverThePartsThatHaveThem(t *testing.T) {
	got := rules.CombineParts([]rules.PartScore{
		{Days: 46, Total: score("97.78"), Sections: map[rules.Section]rules.Decimal{rules.Result: *score("99.40"), rules.Behaviour: *score("90")}},
		{Days: 46, Total: score("80"), Sections: map[rules.Section]rules.Decimal{rules.Result: *score("80")}},
		{Days: 3, Total: score("0"), Sections: map[rules.Section]rules.Decimal{rules.Result: *score("0"), rules.Process: *score("0")}},
	}, rules.DefaultBudgets())
	scores := map[rules.Section]string{}
	for _, section := range got.Sections {
		if section.Score != nil {
			scores[section.Section] = rules.FormatScore(*section.Score) + " with " + section.EffectiveWeight.String()
		}
	}
	require.Equal(t, map[rules.Section]string{rules.Result: "89.70 with 87.5", rules.Behaviour: "90.00 with 12.5"}, scores)
}

func TestCombinedPartsStayWithinTheirRange(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 2000 {
		parts := make([]rules.PartScore, 1+random.Intn(6))
		least, most, counting := decimal.NewFromInt(1000), decimal.Zero, false
		for i := range parts {
			parts[i].Days = random.Intn(92)
			if random.Intn(4) > 0 {
				total := decimal.New(int64(random.Intn(12001)), -2)
				parts[i].Total = &total
				if parts[i].Days >= rules.ShortestPart {
					least, most, counting = decimal.Min(least, total), decimal.Max(most, total), true
				}
			}
		}
		got := rules.CombineParts(parts, rules.DefaultBudgets())
		sum := decimal.Zero
		for i, share := range got.Shares {
			sum = sum.Add(share)
			if parts[i].Total == nil || parts[i].Days < rules.ShortestPart {
				require.True(t, share.IsZero())
			}
		}
		if counting {
			require.Equal(t, "100", sum.String())
		}
		if got.Total != nil {
			require.True(t, least.LessThanOrEqual(*got.Total) && got.Total.LessThanOrEqual(most), "%s within %s and %s", got.Total, least, most)
		}
		random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		again := rules.CombineParts(parts, rules.DefaultBudgets())
		require.Equal(t, got.InsufficientData, again.InsufficientData)
		if got.Total != nil {
			require.True(t, got.Total.Equal(*again.Total), "the order is of no account")
		}
	}
}

func TestWhatGrowsWithItsDays(t *testing.T) {
	catalog := rules.Catalog{Measures: []rules.Measure{{Key: "leads"}, {Key: "spend", Money: true}, {Key: "revenue", Money: true}, {Key: "followers", Aggregation: rules.Last}}}
	for source, want := range map[string]bool{
		`sum("leads")`:                                    true,
		`2 * sum("leads") / 3`:                            true,
		`sum("revenue") - sum("spend")`:                   true,
		`-sum("spend")`:                                   true,
		`closing("followers") - opening("followers")`:     true,
		`sum("spend") / sum("leads")`:                     false,
		`(sum("revenue") - sum("spend")) / sum("spend")`:  false,
		`sum("leads") + 5`:                                false,
		`closing("followers")`:                            false,
		`growth("followers")`:                             false,
		`sum("leads") / closing("followers")`:             false,
		`mean_monthly(sum("leads"))`:                      false,
		`sum("leads") * sum("leads")`:                     false,
		`1 / sum("leads")`:                                false,
		`(closing("followers") - opening("followers"))/2`: true,
	} {
		formula, err := rules.ParseFormula(source, catalog)
		require.NoError(t, err, source)
		require.Equal(t, want, formula.GrowsWithDays(), source)
	}
}

func TestNothingCountsOnDaysThatAreLeftOut(t *testing.T) {
	org := rules.NewOrganisation(nil, nil, nil)
	scope := org.Member("m").Without([]rules.Span{{From: "2026-07-10", To: "2026-07-19"}, {From: "2026-07-30"}})
	spans := scope.Spans(rules.Series{Member: "m"}, rules.Period("2026-07").Span())
	require.Equal(t, []rules.Span{{From: "2026-07-01", To: "2026-07-09"}, {From: "2026-07-20", To: "2026-07-29"}}, spans)
	require.Empty(t, scope.Spans(rules.Series{Member: "another"}, rules.Period("2026-07").Span()))
}

func TestTargetsOfAShareOfThePeriod(t *testing.T) {
	target := rules.Target{Kind: rules.TargetAbsolute, Value: score("3"), Channels: map[string]rules.Decimal{"a": *score("10")}}
	half := target.ProRated(*score("0.5"))
	require.Equal(t, "1.5", half.Value.String())
	require.Equal(t, "5", half.Channels["a"].String())
	require.Equal(t, "3", target.Value.String(), "the one that is pro-rated isn't touched")
	ladder := rules.Scoring{Bands: []rules.Band{{To: score("2"), Score: *score("60")}, {From: score("2"), Score: *score("100")}}}
	rated := ladder.ProRated(*score("0.5"))
	require.Equal(t, "1", rated.Bands[1].From.String())
	require.Equal(t, "60", rated.Bands[0].Score.String())
	require.Equal(t, "2", ladder.Bands[1].From.String())
}
