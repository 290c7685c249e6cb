package rules

import (
	"math"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func dec(text string) Decimal { return decimal.RequireFromString(text) }

func ptr(text string) *Decimal {
	d := dec(text)
	return &d
}

func equalDec(t *testing.T, want string, got Decimal) {
	t.Helper()
	assert.True(t, dec(want).Equal(got), "want %s, got %s", want, got)
}

func TestParseSteps(t *testing.T) {
	for text, want := range map[string]Steps{"0": 0, "1": 1e6, "-45.10": -45_100_000, "0.000001": 1, "0.0000015": 2, "-0.0000015": -2, "99999999999.999999": 99_999_999_999_999_999} {
		steps, rounded, err := ParseSteps(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, steps, text)
		assert.Equal(t, len(text) > 3 && text[len(text)-1] == '5', rounded, text)
	}
	for _, text := range []string{"", ".", "1.", "--1", "+-1", "1e5", "1,000", "NaN", "Inf", "0x1", "١"} {
		_, _, err := ParseSteps(text)
		assert.Error(t, err, text)
	}
	for _, text := range []string{"100000000000", "-100000000000", "99999999999.9999999"} {
		_, _, err := ParseSteps(text)
		var refused *Error
		require.ErrorAs(t, err, &refused, text)
		assert.Equal(t, CodeOverflow, refused.Code, text)
	}
}

func TestStepsNeverWrap(t *testing.T) {
	_, err := Steps(math.MaxInt64).Add(1)
	assert.Error(t, err)
	_, err = Steps(math.MinInt64).Add(-1)
	assert.Error(t, err)
	_, err = StepsOf(dec("9223372036854.775808"))
	assert.Error(t, err)
	_, err = StepsOf(decimal.New(1, 1_000_000_000))
	assert.Error(t, err)
	most, err := StepsOf(dec("9223372036854.775807"))
	require.NoError(t, err)
	assert.Equal(t, Steps(math.MaxInt64), most)
}

func TestRounding(t *testing.T) {
	assert.Equal(t, "98.23", FormatScore(RoundScore(dec("98.225"))), "half away from zero, not to even")
	assert.Equal(t, "-0.03", FormatScore(RoundScore(dec("-0.025"))))
	assert.Equal(t, "90.00", FormatScore(dec("90")))
	assert.Equal(t, "0.666666666667", Div(dec("2"), dec("3")).String())
	assert.Equal(t, "12", FormatDecimal(dec("12.0000001")))
	assert.Equal(t, "0.135", FormatDecimal(dec("0.1350")))
	assert.Equal(t, "0", FormatDecimal(dec("-0.0000001")))
}

func TestDays(t *testing.T) {
	for _, text := range []string{"2026-02-29", "2026-13-01", "2026-1-1", "", "2026-01-01T00:00:00Z", "0000-01-01"} {
		_, err := ParseDay(text)
		assert.Error(t, err, text)
	}
	d, err := ParseDay("2024-02-28")
	require.NoError(t, err)
	assert.Equal(t, Day("2024-03-01"), d.AddDays(2))
	assert.Equal(t, 366, DaysBetween("2024-01-01", "2025-01-01"))
	assert.Equal(t, time.Wednesday, d.Weekday())
	assert.Equal(t, Period("2024-02"), d.Month())
	var scanned Day
	require.NoError(t, scanned.Scan([]byte("2024-02-28")))
	assert.Equal(t, d, scanned)
	assert.Error(t, scanned.Scan("2024-02-30"))
	assert.NoError(t, scanned.Scan(nil))
	assert.True(t, scanned.IsZero())
}

func TestPeriods(t *testing.T) {
	q := Period("2026-Q3")
	assert.Equal(t, Day("2026-07-01"), q.First())
	assert.Equal(t, Day("2026-09-30"), q.Last())
	assert.Equal(t, 92, q.Days())
	assert.Equal(t, []Period{"2026-07", "2026-08", "2026-09"}, q.Months())
	assert.Equal(t, Period("2026-Q2"), q.Previous())
	assert.Equal(t, Period("2027-Q1"), Period("2026-Q4").Next())
	assert.Equal(t, Period("2025-12"), Period("2026-01").Previous())
	assert.Equal(t, Period("2025-Q3"), q.YearAgo())
	assert.Equal(t, []Period{"2026-Q3", "2026"}, Period("2026-08").Enclosing())
	assert.Equal(t, 29, Period("2024-02").Days())
	assert.True(t, Period("2026").ContainsPeriod(q))
	assert.True(t, q.Overlaps("2026-09"))
	assert.False(t, q.Overlaps("2026-10"))
	assert.Negative(t, q.Compare("2026-07"))
	assert.Negative(t, Period("2026-06").Compare(q))
	assert.Equal(t, Year, Period("2026").Kind())
	for _, text := range []string{"", "2026-13", "2026-00", "2026-Q5", "2026-7", "1999", "20266", "2026-Q", "2026-+1"} {
		_, err := ParsePeriod(text)
		assert.Error(t, err, text)
	}
}

func TestPeriodsTileTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Day("2000-01-01").AddDays(rapid.IntRange(0, 40_000).Draw(t, "day"))
		for _, kind := range []PeriodKind{Month, Quarter, Year} {
			p := PeriodOf(kind, d)
			if !p.Contains(d) || p.Kind() != kind || p.Next().First() != p.Last().AddDays(1) || p.Next().Previous() != p {
				t.Fatalf("%s does not tile around %s", p, d)
			}
		}
	})
}

func TestNearest(t *testing.T) {
	assert.Equal(t, "leads", Nearest("laeds", []string{"orders", "leads"}))
	assert.Equal(t, "", Nearest("xyz", []string{"orders", "leads"}))
}

func FuzzSteps(f *testing.F) {
	for _, seed := range []string{"1", "-0.5", "1234567.1234567", "99999999999.9999999", "1e9", "", "+.5"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		steps, rounded, err := ParseSteps(text)
		if err != nil {
			return
		}
		again, roundedAgain, err := ParseSteps(steps.String())
		require.NoError(t, err)
		assert.Equal(t, steps, again)
		assert.False(t, roundedAgain)
		if !rounded {
			assert.True(t, dec(text).Equal(steps.Decimal()))
		}
	})
}

func FuzzPeriod(f *testing.F) {
	for _, seed := range []string{"2026", "2026-Q3", "2026-07", "2026-00", "9999", "2026-Q0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePeriod(text)
		if err != nil {
			return
		}
		assert.Equal(t, text, string(p))
		assert.LessOrEqual(t, p.First(), p.Last())
		assert.Equal(t, p, PeriodOf(p.Kind(), p.Last()))
		assert.True(t, p.ContainsPeriod(p.Months()[0]))
	})
}
