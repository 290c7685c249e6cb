package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var catalog = Catalog{
	Measures: []Measure{{"leads", Sum, false}, {"customers", Sum, false}, {"message_reads", Sum, false}, {"deliveries", Sum, false},
		{"spend", Sum, true}, {"revenue", Sum, true}, {"followers", Last, false}},
	Groups:   []string{"social", "search", "offline", "official_account"},
	Channels: []string{"douyin", "baidu"},
}

func parsed(t *testing.T, source string) *Formula {
	t.Helper()
	f, err := ParseFormula(source, catalog)
	require.NoError(t, err)
	return f
}

func sumCell(measure, channel, value string) Cell {
	return Cell{Measure: measure, Channel: channel, ChannelKey: channel, Part: WholeRange, Sum: dec(value), HasFact: true}
}

func TestFormulaRefusesAtItsPlace(t *testing.T) {
	cases := []struct {
		source       string
		line, column int
		remedy       string
	}{
		{`sum("laeds")`, 1, 5, `"leads"`},
		{`sum("leads", "serach")`, 1, 14, `"search"`},
		{`sum("leads", channel("doyin"))`, 1, 22, `"douyin"`},
		{"sum(\"leads\") /\n  sum(\"followers\")", 2, 7, "closing, opening or growth"},
		{`growth("leads")`, 1, 8, "use sum"},
		{`leads / 2`, 1, 1, `sum("leads")`},
		{`"leads"`, 1, 1, "function"},
		{`sum("leads") > 3`, 1, 14, "+ - * /"},
		{`sum("leads") ** 3`, 1, 14, "+ - * /"},
		{`1..1000000000`, 1, 2, "+ - * /"},
		{`map([1], {#})`, 1, 1, ""},
		{`sum([1,2])`, 1, 5, `sum("leads")`},
		{`len("leads")`, 1, 1, ""},
		{`sum("leads") | abs()`, 1, 16, ""},
		{`mean_monthly(mean_monthly(sum("leads")))`, 1, 14, "inner"},
		{`mean_monthly("x")`, 1, 14, "function"},
		{`group("offline")`, 1, 1, "inside a function"},
		{`sum("leads", group(3))`, 1, 20, `group("…")`},
		{`average("leads")`, 1, 1, "functions"},
		{`sum("leads", "online", "offline")`, 1, 1, "write"},
		{`1 + 1`, 1, 3, `sum("leads")`},
		{`sum("leads"`, 1, 11, "parentheses"},
		{`sum("leads") ? 1 : 2`, 1, 0, ""},
		{`let x = 1; sum("leads")`, 1, 0, ""},
		{`sum("leads"); sum("leads")`, 1, 0, ""},
		{`sum("leads") + 100000000000`, 1, 0, "12 decimal"},
		{"", 0, 0, "write one"},
		{strings.Repeat(" ", 2000) + "1", 0, 0, "split"},
		{"sum(\"leads\")" + strings.Repeat("+1", 300), 1, 0, "split"},
	}
	for _, c := range cases {
		_, err := ParseFormula(c.source, catalog)
		var refused *Error
		require.ErrorAs(t, err, &refused, c.source)
		assert.Equal(t, c.line, refused.Line, "%s: %v", c.source, err)
		if c.column > 0 {
			assert.Equal(t, c.column, refused.Column, "%s: %v", c.source, err)
		}
		assert.NotEmpty(t, refused.Remedy, c.source)
		assert.Contains(t, refused.Remedy, c.remedy, c.source)
	}
}

func TestFormulaEvaluatesRatiosOfSums(t *testing.T) {
	online, offline := true, false
	cells := []Cell{sumCell("leads", "douyin", "300"), sumCell("leads", "fair", "100"), sumCell("leads", "", "100")}
	cells[0].Online, cells[0].ChannelGroup = &online, "social"
	cells[1].Online, cells[1].ChannelGroup = &offline, "offline"
	figures := NewFigures(PartsOf("2026-Q3"), cells)
	for source, want := range map[string]string{
		`sum("leads", "online") / sum("leads")`:                                 "0.6",
		`sum("leads", "offline") / sum("leads")`:                                "0.2",
		`sum("leads", group("offline"))`:                                        "100",
		`sum("leads", "social")`:                                                "300",
		`sum("leads", channel("douyin")) - 2 * (sum("leads") - 400) / 0.5`:      "-100",
		`-sum("leads") + 1`:                                                     "-499",
		`sum("leads", channel("douyin")) / 7`:                                   "42.857142857143",
		`sum("leads", "social") / sum("leads") / 2`:                             "0.3",
		`1 - (sum("leads", "social") - sum("leads", "offline")) / sum("leads")`: "0.6",
	} {
		value := parsed(t, source).Evaluate(figures)
		require.Equal(t, ValueScored, value.State, source)
		equalDec(t, want, *value.Value)
	}
}

func TestFormulaWithoutDataIsNotZero(t *testing.T) {
	figures := NewFigures(PartsOf("2026-07"), []Cell{sumCell("spend", "a", "5"), sumCell("leads", "a", "0")})
	byZero := parsed(t, `sum("spend") / sum("leads")`).Evaluate(figures)
	assert.Equal(t, ValueNoData, byZero.State)
	assert.Equal(t, ReasonDivisionByZero, byZero.Reason)
	equalDec(t, "5", *byZero.Numerator)
	equalDec(t, "0", *byZero.Denominator)
	missing := parsed(t, `sum("leads") + sum("customers")`).Evaluate(figures)
	assert.Equal(t, ReasonNoFacts, missing.Reason)
	assert.Nil(t, missing.Value)

	noRate := sumCell("revenue", "b", "0")
	noRate.NoRate = true
	withMissingRate := NewFigures(PartsOf("2026-07"), []Cell{noRate})
	value := parsed(t, `sum("leads") + sum("revenue")`).Evaluate(withMissingRate)
	assert.Equal(t, ValueNotApplicable, value.State)
	assert.Equal(t, ReasonNoRate, value.Reason)
}

// followerFigures are the months 10,000 → 13,400 → 16,348 → 22,069.
func followerFigures() *Figures {
	var cells []Cell
	values := []string{"10000", "13400", "16348", "22069"}
	for i := range 3 {
		cells = append(cells, Cell{Measure: "followers", Part: i, Opening: dec(values[i]), Closing: dec(values[i+1]), HasOpening: true, HasClosing: true, HasFact: true})
	}
	cells = append(cells, Cell{Measure: "followers", Part: WholeRange, Opening: dec(values[0]), Closing: dec(values[3]), HasOpening: true, HasClosing: true, HasFact: true})
	return NewFigures(PartsOf("2026-Q3"), cells)
}

func TestMeanMonthlyLeavesOutMonthsWithOfflineEvents(t *testing.T) {
	growth := parsed(t, `mean_monthly(growth("followers"))`)
	august := []Span{{"2026-08-14", "2026-08-15"}}
	figures := followerFigures().WithoutPartsTouchedBy(august)
	value := growth.Evaluate(figures)
	require.Equal(t, ValueScored, value.State)
	assert.Equal(t, "34.50%", FormatValue(*value.Value, UnitPercent, 2))
	explained := growth.Explain(figures, UnitPercent, 2)
	assert.Equal(t, "((13,400 ÷ 10,000 − 1) + (22,069 ÷ 16,348 − 1)) ÷ 2 = 34.50%", explained.Text)

	all := growth.Evaluate(followerFigures().WithoutPartsTouchedBy([]Span{{"2026-07-31", "2026-09-01"}}))
	assert.Equal(t, ValueNotApplicable, all.State)
	assert.Equal(t, ReasonOfflineEvents, all.Reason)

	none := growth.Evaluate(NewFigures(PartsOf("2026-Q3"), nil).WithoutPartsTouchedBy(august))
	assert.Equal(t, ValueNoData, none.State)

	whole := parsed(t, `growth("followers")`).Evaluate(figures)
	equalDec(t, "1.2069", *whole.Value)
}

func TestExplainPutsNumbersIn(t *testing.T) {
	figures := NewFigures(PartsOf("2026-07"), []Cell{sumCell("message_reads", "a", "4812"), sumCell("deliveries", "a", "35644"),
		sumCell("revenue", "a", "179"), sumCell("spend", "a", "27.12")})
	rate := parsed(t, `sum("message_reads") / sum("deliveries")`).Explain(figures, UnitPercent, 2)
	assert.Equal(t, "4,812 ÷ 35,644 = 13.50%", rate.Text)
	require.Len(t, rate.Terms, 3)
	assert.Equal(t, "message_reads", rate.Terms[0].Measure)
	equalDec(t, "35644", *rate.Terms[2].Value)
	roi := parsed(t, `(sum("revenue") - sum("spend")) / sum("spend")`).Explain(figures, UnitRatio, 2)
	assert.Equal(t, "(179.00 − 27.12) ÷ 27.12 = 5.60", roi.Text)
	gone := parsed(t, `2 * -(sum("leads") + 1)`).Explain(figures, UnitCount, 0)
	assert.Equal(t, "2 × (−(– + 1)) = –", gone.Text)
	nested := parsed(t, `sum("spend") - (sum("spend") - sum("revenue"))`).Explain(figures, UnitCurrency, 2)
	assert.Equal(t, "27.12 − (27.12 − 179.00) = 179.00", nested.Text)
}

func TestFormulaTells(t *testing.T) {
	f := parsed(t, `mean_monthly(sum("spend") / sum("leads")) + sum("leads", "online")`)
	assert.Equal(t, []string{"leads", "spend"}, f.Measures())
	assert.True(t, f.HasMonths())
	assert.False(t, parsed(t, `sum("leads")`).HasMonths())
}

func FuzzFormula(f *testing.F) {
	for _, seed := range []string{`sum("leads", "online") / sum("leads")`, `mean_monthly(growth("followers"))`, `1..9`, `sum("leads", channel("douyin"))`,
		`((((-1))))`, `sum(leads, #.x)`, `{"a": 1}`, "sum(`leads`)\n+ 2", `let a = 1; a`} {
		f.Add(seed)
	}
	figures := followerFigures()
	f.Fuzz(func(t *testing.T, source string) {
		formula, err := ParseFormula(source, catalog)
		if err != nil {
			var refused *Error
			require.ErrorAs(t, err, &refused)
			require.NotEmpty(t, refused.Remedy)
			return
		}
		formula.Evaluate(figures)
		formula.Explain(figures, UnitRatio, 2)
	})
}
