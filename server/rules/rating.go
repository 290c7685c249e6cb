package rules

import "github.com/shopspring/decimal"

// RaterWeights share a behaviour rating among the groups of raters.
type RaterWeights struct{ Lead, Self, Peers Decimal }

// DefaultRaterWeights leave the rating to the lead alone.
func DefaultRaterWeights() RaterWeights { return RaterWeights{Lead: hundred} }

// Validate refuses negative weights and weights that are all 0.
func (w RaterWeights) Validate() error {
	if w.Lead.IsNegative() || w.Self.IsNegative() || w.Peers.IsNegative() {
		return invalid("raterWeights", "use 0 or more", "a weight is negative")
	}
	if w.Lead.Add(w.Self).Add(w.Peers).IsZero() {
		return invalid("raterWeights", "give a weight to the lead", "nobody's rating counts")
	}
	return nil
}

// MinPeers is the number of peers from which their mean may be shown and counts, so that no single
// peer can be told from it.
const MinPeers = 3

// Ratings are the points given in a round that has closed.
type Ratings struct {
	Lead, Self *Decimal
	Peers      []Decimal
}

// Points is the weighted mean of the groups' points. A group without a rating, and peers fewer than
// 3, give their weight to the others; nil when no group with a weight has rated.
func (r Ratings) Points(w RaterWeights) *Decimal {
	sum, total := decimal.Zero, decimal.Zero
	add := func(points *Decimal, weight Decimal) {
		if points != nil {
			sum, total = sum.Add(points.Mul(weight)), total.Add(weight)
		}
	}
	add(r.Lead, w.Lead)
	add(r.Self, w.Self)
	add(r.PeerMean(), w.Peers)
	if total.IsZero() {
		return nil
	}
	mean := Div(sum, total)
	return &mean
}

// PeerMean is the mean of the peers' points, nil for fewer than 3.
func (r Ratings) PeerMean() *Decimal {
	if len(r.Peers) < MinPeers {
		return nil
	}
	mean := Div(decimal.Sum(r.Peers[0], r.Peers[1:]...), decimal.NewFromInt(int64(len(r.Peers))))
	return &mean
}
