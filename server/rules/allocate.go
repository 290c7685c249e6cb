package rules

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"
)

// Share is a claim on a part of a whole.
type Share struct {
	ID     string
	Weight Decimal
}

// Allocate splits a whole number of units (minor units of money, percent) by weight, exactly: each
// share first gets the whole part of its quota, then the largest remainders one unit each, ties to the
// larger weight, then by id. The amounts are in the order of the shares and sum to total. A weight
// of 0 gets nothing. Refused: a negative total or weight, and weights that are all 0 unless total is 0.
func Allocate(total int64, shares []Share) ([]int64, error) {
	quotas, err := QuotasOf(total, shares)
	if err != nil {
		return nil, err
	}
	amounts := make([]int64, len(quotas))
	for i, q := range quotas {
		amounts[i] = q.Whole + q.Extra
	}
	return amounts, nil
}

// Quota is a share's part of an allocation: the whole units of its exact part, and the unit that it gets besides (0 or 1)
// because of its remainder.
type Quota struct {
	Exact Decimal // units, to 12 places
	Whole int64
	Extra int64
}

// QuotasOf allocates as Allocate does, and says how each amount comes about.
func QuotasOf(total int64, shares []Share) ([]Quota, error) {
	weights, sum, err := wholeWeights(shares)
	if err != nil {
		return nil, err
	}
	switch {
	case total < 0:
		return nil, invalid("total", "allocate 0 or more", "a negative amount cannot be allocated")
	case total > 0 && sum.Sign() == 0:
		return nil, invalid("weights", "give someone a weight", "all weights are 0")
	}
	quotas := make([]Quota, len(shares))
	if sum.Sign() == 0 {
		return quotas, nil
	}
	remainders, left := make([]*big.Int, len(shares)), total
	for i, weight := range weights {
		product := new(big.Int).Mul(weight, big.NewInt(total))
		quotas[i].Exact = exactQuotient(product, sum)
		whole, rest := product.QuoRem(product, sum, new(big.Int))
		quotas[i].Whole, remainders[i] = whole.Int64(), rest
		left -= quotas[i].Whole
	}
	order := make([]int, len(shares))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(remainders[b].Cmp(remainders[a]), weights[b].Cmp(weights[a]), cmp.Compare(shares[a].ID, shares[b].ID))
	})
	for _, i := range order[:left] {
		quotas[i].Extra = 1
	}
	return quotas, nil
}

// wholeWeights brings the weights to whole numbers in the same proportion, and sums them.
func wholeWeights(shares []Share) (weights []*big.Int, sum *big.Int, err error) {
	places := int32(0)
	for _, share := range shares {
		if share.Weight.IsNegative() {
			return nil, nil, invalid(share.ID, "use 0 or more", "a weight of %s cannot be used", FormatDecimal(share.Weight))
		}
		places = max(places, -share.Weight.Exponent())
	}
	weights, sum = make([]*big.Int, len(shares)), new(big.Int)
	for i, share := range shares {
		weights[i] = share.Weight.Shift(places).BigInt()
		sum.Add(sum, weights[i])
	}
	return weights, sum, nil
}

func exactQuotient(numerator, denominator *big.Int) Decimal {
	return Div(decimal.NewFromBigInt(numerator, 0), decimal.NewFromBigInt(denominator, 0))
}

// Bounds are the least and the most of a share; no bound where it is nil.
type Bounds struct {
	Floor, Cap *int64
}

// Allotted is what a share gets within its bounds, and how.
type Allotted struct {
	Quota
	Bound int64 // the floor or cap that it gets in place of its quota; see Held
	Held  Bound
}

// Amount is what it comes to.
func (a Allotted) Amount() int64 {
	if a.Held != Unbound {
		return a.Bound
	}
	return a.Whole + a.Extra
}

// Bound says which bound decided an amount.
type Bound string

// The bounds.
const (
	Unbound Bound = ""
	AtFloor Bound = "FLOOR"
	AtCap   Bound = "CAP"
)

// AllocateBounded allocates likewise within bounds, the same for everybody with a weight. What a cap cuts off goes to
// the others by the same rule, and what a floor adds comes from them; when all are capped the rest is returned as unpaid:
// amounts + unpaid = total. Floors that the total doesn't reach for everybody don't hold.
func AllocateBounded(total int64, shares []Share, bounds Bounds) (amounts []Allotted, unpaid int64, err error) {
	claims := int64(0)
	for _, share := range shares {
		if !share.Weight.IsZero() {
			claims++
		}
	}
	if bounds.Floor != nil && claims > 0 && *bounds.Floor > total/claims {
		bounds.Floor = nil
	}
	open, left := slices.Clone(shares), total
	amounts = make([]Allotted, len(shares))
	for {
		quotas, err := QuotasOf(left, open)
		if err != nil {
			return nil, 0, err
		}
		hold := bounds.broken(quotas, open)
		for i, share := range open {
			if share.Weight.IsZero() {
				continue
			}
			amounts[i].Quota = quotas[i]
			if bound := bounds.of(hold, quotas[i]); bound != nil {
				amounts[i].Held, amounts[i].Bound, open[i].Weight = hold, *bound, Decimal{}
				left -= *bound
			}
		}
		switch {
		case hold == Unbound:
			return amounts, 0, nil
		case allZero(open):
			return amounts, left, nil
		}
	}
}

// broken is the bound that is broken by more in all, so that holding it leaves enough for the other: none if neither is.
func (b Bounds) broken(quotas []Quota, open []Share) Bound {
	var lacking, excess int64
	for i, q := range quotas {
		if open[i].Weight.IsZero() {
			continue
		}
		if floor := b.of(AtFloor, q); floor != nil {
			lacking += *floor - q.Whole - q.Extra
		}
		if most := b.of(AtCap, q); most != nil {
			excess += q.Whole + q.Extra - *most
		}
	}
	switch {
	case lacking == 0 && excess == 0:
		return Unbound
	case excess >= lacking:
		return AtCap
	}
	return AtFloor
}

// of is the bound that a quota breaks; nil if it doesn't.
func (b Bounds) of(which Bound, q Quota) *int64 {
	amount := q.Whole + q.Extra
	switch {
	case which == AtFloor && b.Floor != nil && amount < *b.Floor:
		return b.Floor
	case which == AtCap && b.Cap != nil && amount > *b.Cap:
		return b.Cap
	}
	return nil
}

func allZero(shares []Share) bool {
	return !slices.ContainsFunc(shares, func(s Share) bool { return !s.Weight.IsZero() })
}
