package rules

import (
	"strings"

	"github.com/shopspring/decimal"
)

// RaterWeights share a behaviour rating among the groups of raters.
type RaterWeights struct{ Lead, Self, Peers Decimal }

// DefaultRaterWeights leave the rating to the lead alone.
func DefaultRaterWeights() RaterWeights { return RaterWeights{Lead: hundred} }

// Validate refuses weights that don't sum to 100, and any that leave the lead out.
func (w RaterWeights) Validate() error {
	switch {
	case w.Lead.IsNegative() || w.Self.IsNegative() || w.Peers.IsNegative():
		return invalid("raters", "use 0 or more", "a weight is negative")
	case !w.Lead.IsPositive():
		return invalid("raters", "give a weight to the lead", "the lead's rating has no weight")
	case !w.Lead.Add(w.Self).Add(w.Peers).Equal(hundred):
		return invalid("raters", "make them sum to 100", "the weights sum to %s", FormatDecimal(w.Lead.Add(w.Self).Add(w.Peers)))
	}
	return nil
}

// LeadAlone tells whether nobody but the lead rates: then there is no round to wait for.
func (w RaterWeights) LeadAlone() bool { return !w.Self.IsPositive() && !w.Peers.IsPositive() }

// MinPeers is the number of peers from which their mean may be shown and counts, so that no single
// peer can be told from it.
const MinPeers = 3

// MaxPeers is the number of peers who may be asked to rate one member.
const MaxPeers = 10

// Ratings are the points that each group of raters gave; nil for a group that gave none.
type Ratings struct{ Lead, Self, Peers *Decimal }

// Points is the weighted mean of the groups' points (domain §5.2). A group without a rating gives its weight to the
// others; nil when no group with a weight has rated.
func (r Ratings) Points(w RaterWeights) *Decimal {
	sum, total := decimal.Zero, decimal.Zero
	add := func(points *Decimal, weight Decimal) {
		if points != nil {
			sum, total = sum.Add(points.Mul(weight)), total.Add(weight)
		}
	}
	add(r.Lead, w.Lead)
	add(r.Self, w.Self)
	add(r.Peers, w.Peers)
	if total.IsZero() {
		return nil
	}
	mean := Div(sum, total)
	return &mean
}

// Explain writes the weighted mean with its numbers: "(60 × 40 + 30 × 43.33) ÷ 90"; the points alone where one group gave
// any, "" where none did.
func (r Ratings) Explain(w RaterWeights) string {
	var parts []string
	total, alone := decimal.Zero, ""
	for _, group := range []struct {
		points *Decimal
		weight Decimal
	}{{r.Lead, w.Lead}, {r.Self, w.Self}, {r.Peers, w.Peers}} {
		if group.points != nil && group.weight.IsPositive() {
			alone = FormatDecimal(group.points.Round(2))
			parts, total = append(parts, FormatDecimal(group.weight)+" × "+alone), total.Add(group.weight)
		}
	}
	if len(parts) < 2 {
		return alone
	}
	return "(" + strings.Join(parts, " + ") + ") ÷ " + FormatDecimal(total)
}

// PeerMean is the mean of the peers' points, nil for fewer than MinPeers.
func PeerMean(points []Decimal) *Decimal {
	if len(points) < MinPeers {
		return nil
	}
	mean := Div(decimal.Sum(points[0], points[1:]...), decimal.NewFromInt(int64(len(points))))
	return &mean
}
