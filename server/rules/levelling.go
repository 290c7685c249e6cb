package rules

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"
)

// outlierDistance is how far a score lies from its position's median to be pointed at.
var outlierDistance = decimal.NewFromInt(20)

// Spread describes some scores: how many, and, rounded to 2 places, their median, mean and standard deviation
// (of all of them, not of a sample). All but Count are nil without a score.
type Spread struct {
	Count     int
	Median    *Decimal
	Mean      *Decimal
	Deviation *Decimal
}

// SpreadOf describes scores.
func SpreadOf(scores []Decimal) Spread {
	s := Spread{Count: len(scores)}
	if len(scores) == 0 {
		return s
	}
	median, mean := RoundScore(*MedianScore(scores)), RoundScore(*MeanScore(scores))
	deviation := RoundScore(root(variance(scores)))
	s.Median, s.Mean, s.Deviation = &median, &mean, &deviation
	return s
}

// MedianScore is the middle of scores, of an even number the middle between the two; nil for none. It isn't rounded.
func MedianScore(scores []Decimal) *Decimal {
	if len(scores) == 0 {
		return nil
	}
	ordered := slices.SortedFunc(slices.Values(scores), Decimal.Cmp)
	at := len(ordered) / 2
	median := ordered[at]
	if len(ordered)%2 == 0 {
		median = Div(median.Add(ordered[at-1]), two)
	}
	return &median
}

// MeanScore is the mean of scores, to 12 places; nil for none.
func MeanScore(scores []Decimal) *Decimal {
	if len(scores) == 0 {
		return nil
	}
	sum := Decimal{}
	for _, score := range scores {
		sum = sum.Add(score)
	}
	mean := Div(sum, decimal.NewFromInt(int64(len(scores))))
	return &mean
}

func variance(scores []Decimal) Decimal {
	mean := *MeanScore(scores)
	squares := Decimal{}
	for _, score := range scores {
		squares = squares.Add(score.Sub(mean).Pow(two))
	}
	return Div(squares, decimal.NewFromInt(int64(len(scores))))
}

// root is a square root cut off after 6 places, by whole numbers: no float touches it.
func root(d Decimal) Decimal {
	return decimal.NewFromBigInt(new(big.Int).Sqrt(d.Shift(2*stepPlaces).BigInt()), -stepPlaces)
}

// IsOutlier tells whether a score lies 20 or more away from the median of its peers.
func IsOutlier(score Decimal, median *Decimal) bool {
	return median != nil && score.Sub(*median).Abs().GreaterThanOrEqual(outlierDistance)
}

// ShareOf is a part of a whole as a ratio, to 6 places; nil of none.
func ShareOf(part, whole int) *Decimal {
	if whole == 0 {
		return nil
	}
	share := Div(decimal.NewFromInt(int64(part)), decimal.NewFromInt(int64(whole))).Round(stepPlaces)
	return &share
}

// GradeBound is the share of people that a grade is advised to have, as ratios: shown beside how many have it, and
// never forced.
type GradeBound struct {
	Grade string
	Least Decimal
	Most  Decimal
}

// CheckBounds refuses bounds for grades that aren't there or are named twice, ranges that are none, and least shares that
// are more than all people together.
func (g Grades) CheckBounds(bounds []GradeBound) error {
	least := Decimal{}
	named := map[string]bool{}
	for i, b := range bounds {
		place := fmt.Sprintf("bounds.%d", i)
		switch {
		case !slices.ContainsFunc(g, func(grade Grade) bool { return grade.Key == b.Grade }):
			return invalid(place+".grade", "name one of the company's grades", "there is no grade %s", quoted(b.Grade))
		case named[b.Grade]:
			return invalid(place+".grade", "give each grade one range", "the grade %s is named twice", quoted(b.Grade))
		case b.Least.IsNegative() || b.Least.GreaterThan(one):
			return invalid(place+".least", "give a share from 0 to 1", "%s isn't a share", FormatDecimal(b.Least))
		case b.Most.LessThan(b.Least) || b.Most.GreaterThan(one):
			return invalid(place+".most", "give a share from the least one to 1", "%s isn't a share above it", FormatDecimal(b.Most))
		}
		named[b.Grade] = true
		least = least.Add(b.Least)
	}
	if least.GreaterThan(one) {
		return invalid("bounds", "let the least shares sum to 1 or less", "the least shares sum to %s", FormatDecimal(least))
	}
	return nil
}

// Advised tells whether a share keeps to a bound.
func (b GradeBound) Advised(share Decimal) bool {
	return share.GreaterThanOrEqual(b.Least) && share.LessThanOrEqual(b.Most)
}
