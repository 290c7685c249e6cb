package rules

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// 60/10/30 of 40, 50 and the peers' mean of 30, 40, 50 and 40.
func TestRatingsShareByGroup(t *testing.T) {
	weights := RaterWeights{Lead: dec("60"), Self: dec("10"), Peers: dec("30")}
	peers := PeerMean([]Decimal{dec("30"), dec("40"), dec("50"), dec("40")})
	for _, c := range []struct {
		name    string
		ratings Ratings
		points  string
	}{
		{"all groups: 24 + 5 + 12", Ratings{Lead: ptr("40"), Self: ptr("50"), Peers: peers}, "41"},
		{"too few peers: (24 + 5) ÷ 70", Ratings{Lead: ptr("40"), Self: ptr("50"), Peers: PeerMean([]Decimal{dec("30"), dec("10")})}, "41.43"},
		{"no self rating: (24 + 12) ÷ 90", Ratings{Lead: ptr("40"), Peers: peers}, "40"},
		{"the lead alone", Ratings{Lead: ptr("40")}, "40"},
		{"nobody", Ratings{}, ""},
	} {
		points := c.ratings.Points(weights)
		if c.points == "" {
			assert.Nil(t, points, c.name)
		} else if assert.NotNil(t, points, c.name) {
			assert.Equal(t, c.points, points.Round(2).String(), c.name)
		}
	}
	assert.Nil(t, Ratings{Self: ptr("50")}.Points(DefaultRaterWeights()), "a group without a weight doesn't count")
}

func TestRaterWeights(t *testing.T) {
	assert.NoError(t, DefaultRaterWeights().Validate())
	assert.NoError(t, RaterWeights{dec("60"), dec("10"), dec("30")}.Validate())
	assert.Error(t, RaterWeights{}.Validate())
	assert.Error(t, RaterWeights{dec("0"), dec("70"), dec("30")}.Validate(), "the lead has a say")
	assert.Error(t, RaterWeights{dec("60"), dec("10"), dec("20")}.Validate())
	assert.Error(t, RaterWeights{dec("110"), dec("-10"), dec("0")}.Validate())
	assert.True(t, DefaultRaterWeights().LeadAlone())
	assert.False(t, RaterWeights{dec("90"), dec("10"), dec("0")}.LeadAlone())
}

// Whatever the weights, a rating lies between the lowest and the highest that were given, and more points for one group
// never make it less.
func TestAWeightedRatingStaysWithinWhatWasGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.SliceOfN(rapid.IntRange(1, 50), 3, 3).Draw(t, "points")
		lead := rapid.IntRange(1, 100).Draw(t, "lead")
		self := rapid.IntRange(0, 100-lead).Draw(t, "self")
		whole := func(n int) *Decimal { d := decimal.NewFromInt(int64(n)); return &d }
		weights := RaterWeights{*whole(lead), *whole(self), *whole(100 - lead - self)}
		ratings := Ratings{whole(given[0]), whole(given[1]), whole(given[2])}
		points := ratings.Points(weights)
		low, high := min(given[0], given[1], given[2]), max(given[0], given[1], given[2])
		if points.LessThan(*whole(low)) || points.GreaterThan(*whole(high)) {
			t.Fatalf("%s is outside %d to %d", points, low, high)
		}
		ratings.Peers = whole(given[2] + 1)
		if ratings.Points(weights).LessThan(*points) {
			t.Fatal("more points from the peers made it less")
		}
	})
}

func TestAWeightedRatingIsExplained(t *testing.T) {
	weights := RaterWeights{Lead: dec("60"), Self: dec("10"), Peers: dec("30")}
	assert.Equal(t, "(60 × 40 + 10 × 50 + 30 × 43.33) ÷ 100", Ratings{ptr("40"), ptr("50"), ptr("43.333333")}.Explain(weights))
	assert.Equal(t, "(60 × 40 + 30 × 43.33) ÷ 90", Ratings{Lead: ptr("40"), Peers: ptr("43.333333")}.Explain(weights))
	assert.Equal(t, "40", Ratings{Lead: ptr("40"), Self: ptr("50")}.Explain(DefaultRaterWeights()))
	assert.Empty(t, Ratings{}.Explain(weights))
}
