package rules_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/rules"
)

func scoresOf(texts ...string) []rules.Decimal {
	list := make([]rules.Decimal, len(texts))
	for i, text := range texts {
		list[i] = decimal.RequireFromString(text)
	}
	return list
}

func twoPlaces(d *rules.Decimal) string {
	if d == nil {
		return "none"
	}
	return rules.FormatScore(*d)
}

// By hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 40 ÷ 8 = 5 and squares 9+1+1+1+0+0+4+16 = 32, 32 ÷ 8 = 4, whose root is 2.
// 80, 90 and 100 have squares 100+0+100, 200 ÷ 3 = 66.67, whose root is 8.165: 8.16 (8.16496…).
// 97.12 and 93.80: middle and mean 95.46, squares 2 × 1.66² = 5.5112, half of it 2.7556, whose root is 1.66.
func TestSpread(t *testing.T) {
	for name, c := range map[string]struct {
		scores                  []rules.Decimal
		median, mean, deviation string
	}{
		"none":       {nil, "none", "none", "none"},
		"one":        {scoresOf("87.41"), "87.41", "87.41", "0.00"},
		"two":        {scoresOf("97.12", "93.80"), "95.46", "95.46", "1.66"},
		"three":      {scoresOf("100", "80", "90"), "90.00", "90.00", "8.16"},
		"an example": {scoresOf("9", "2", "4", "4", "5", "4", "5", "7"), "4.50", "5.00", "2.00"},
		"half up":    {scoresOf("0.01", "0.02"), "0.02", "0.02", "0.01"}, // 0.015 each, and a deviation of 0.005
		"all twenty-four of the design": {scoresOf("97.12", "93.80", "91.49", "90.26", "88.05", "87.41", "98.26", "99.30", "95.15", "94.67", "88.70", "85.65",
			"104.18", "102.36", "99.64", "94.80", "91.02", "88.26", "106.04", "101.07", "92.74", "90.42", "86.88", "79.64"), "93.27", "93.62", "6.34"},
	} {
		t.Run(name, func(t *testing.T) {
			s := rules.SpreadOf(c.scores)
			require.Equal(t, len(c.scores), s.Count)
			require.Equal(t, c.median, twoPlaces(s.Median))
			require.Equal(t, c.mean, twoPlaces(s.Mean))
			require.Equal(t, c.deviation, twoPlaces(s.Deviation))
		})
	}
}

// The participation of six: 73.14, 83.32, 85.46, 97.93, 100.91, 119.85. The middle lies between 85.46 and 97.93, at 91.695:
// 119.85 is 28.155 away, 73.14 only 18.555.
func TestOutliersAreTwentyAwayFromTheMiddle(t *testing.T) {
	scores := scoresOf("100.91", "119.85", "97.93", "83.32", "85.46", "73.14")
	median := rules.MedianScore(scores)
	require.Equal(t, "91.695", median.String())
	var out []string
	for _, score := range scores {
		if rules.IsOutlier(score, median) {
			out = append(out, score.String())
		}
	}
	require.Equal(t, []string{"119.85"}, out)
	exact := decimal.NewFromInt(90)
	require.True(t, rules.IsOutlier(decimal.NewFromInt(70), &exact), "20 away is enough, below as well")
	require.False(t, rules.IsOutlier(decimal.RequireFromString("109.99"), &exact))
	require.False(t, rules.IsOutlier(exact, nil))
}

func TestShares(t *testing.T) {
	require.Nil(t, rules.ShareOf(0, 0))
	require.Equal(t, "0.125", rules.FormatDecimal(*rules.ShareOf(6, 48)))
	require.Equal(t, "0.333333", rules.FormatDecimal(*rules.ShareOf(1, 3)))
}

func TestAdvisoryBoundsAreSharesOfGradesThatAreThere(t *testing.T) {
	bound := func(grade, least, most string) rules.GradeBound {
		return rules.GradeBound{Grade: grade, Least: decimal.RequireFromString(least), Most: decimal.RequireFromString(most)}
	}
	for name, c := range map[string]struct {
		bounds []rules.GradeBound
		place  string
	}{
		"none":                     {nil, ""},
		"some grades":              {[]rules.GradeBound{bound("S", "0", "0.1"), bound("A", "0.2", "0.2")}, ""},
		"exactly everybody":        {[]rules.GradeBound{bound("A", "0.4", "1"), bound("B", "0.6", "1")}, ""},
		"no such grade":            {[]rules.GradeBound{bound("E", "0", "1")}, "bounds.0.grade"},
		"twice":                    {[]rules.GradeBound{bound("A", "0", "1"), bound("A", "0", "1")}, "bounds.1.grade"},
		"below nothing":            {[]rules.GradeBound{bound("A", "-0.1", "1")}, "bounds.0.least"},
		"more than everybody":      {[]rules.GradeBound{bound("A", "0", "1.1")}, "bounds.0.most"},
		"percent for a share":      {[]rules.GradeBound{bound("A", "5", "20")}, "bounds.0.least"},
		"the wrong way round":      {[]rules.GradeBound{bound("A", "0.3", "0.2")}, "bounds.0.most"},
		"together more than there": {[]rules.GradeBound{bound("A", "0.5", "1"), bound("B", "0.6", "1")}, "bounds"},
	} {
		t.Run(name, func(t *testing.T) {
			err := rules.DefaultGrades().CheckBounds(c.bounds)
			if c.place == "" {
				require.NoError(t, err)
				return
			}
			var refused *rules.Error
			require.ErrorAs(t, err, &refused)
			require.Equal(t, c.place, refused.Place)
		})
	}
	require.True(t, bound("A", "0.2", "0.3").Advised(decimal.RequireFromString("0.3")))
	require.False(t, bound("A", "0.2", "0.3").Advised(decimal.RequireFromString("0.1999")))
}
