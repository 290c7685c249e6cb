package rules

import (
	"cmp"
	"math/big"
	"slices"
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
	sum := new(big.Rat)
	for _, share := range shares {
		if share.Weight.IsNegative() {
			return nil, invalid(share.ID, "use 0 or more", "a weight of %s cannot be used", FormatDecimal(share.Weight))
		}
		sum.Add(sum, share.Weight.Rat())
	}
	if err := checkTotal(total, sum); err != nil {
		return nil, err
	}
	amounts := make([]int64, len(shares))
	if sum.Sign() > 0 {
		distribute(total, sum, shares, amounts)
	}
	return amounts, nil
}

func checkTotal(total int64, sum *big.Rat) error {
	switch {
	case total < 0:
		return invalid("total", "allocate 0 or more", "a negative amount cannot be allocated")
	case total > 0 && sum.Sign() == 0:
		return invalid("weights", "give someone a weight", "all weights are 0")
	}
	return nil
}

func distribute(total int64, sum *big.Rat, shares []Share, amounts []int64) {
	remainders := make([]*big.Rat, len(shares))
	left := total
	for i, share := range shares {
		quota := new(big.Rat).Mul(share.Weight.Rat(), new(big.Rat).SetInt64(total))
		quota.Quo(quota, sum)
		whole := new(big.Int).Quo(quota.Num(), quota.Denom())
		amounts[i] = whole.Int64()
		left -= amounts[i]
		remainders[i] = quota.Sub(quota, new(big.Rat).SetInt(whole))
	}
	for _, i := range byRemainder(shares, remainders)[:left] {
		amounts[i]++
	}
}

func byRemainder(shares []Share, remainders []*big.Rat) []int {
	order := make([]int, len(shares))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(remainders[b].Cmp(remainders[a]), shares[b].Weight.Cmp(shares[a].Weight), cmp.Compare(shares[a].ID, shares[b].ID))
	})
	return order
}

// AllocateCapped allocates likewise with a most for each share (negative: none). What a cap cuts off
// goes to the others by the same rule; when all are capped the rest is returned as unpaid:
// amounts + unpaid = total.
func AllocateCapped(total int64, shares []Share, caps []int64) (amounts []int64, unpaid int64, err error) {
	open := slices.Clone(shares)
	for left := total; ; {
		if amounts, err = Allocate(left, open); err != nil {
			return nil, 0, err
		}
		over := false
		for i, most := range caps {
			if most >= 0 && !open[i].Weight.IsZero() && amounts[i] > most {
				open[i].Weight, over = Decimal{}, true
				left -= most
			}
		}
		if !over {
			return withCapped(amounts, shares, open, caps), 0, nil
		}
		if allZero(open) {
			return withCapped(make([]int64, len(shares)), shares, open, caps), left, nil
		}
	}
}

// withCapped gives those who left the sharing their cap.
func withCapped(amounts []int64, shares, open []Share, caps []int64) []int64 {
	for i := range shares {
		if open[i].Weight.IsZero() && !shares[i].Weight.IsZero() {
			amounts[i] = caps[i]
		}
	}
	return amounts
}

func allZero(shares []Share) bool {
	return !slices.ContainsFunc(shares, func(s Share) bool { return !s.Weight.IsZero() })
}
