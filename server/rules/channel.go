package rules

import "github.com/shopspring/decimal"

// ChannelCost is what a channel spent and got for it in a period. Got is leads, valid leads or
// customers, whichever the proposal is based on; for CPL as the basis, leads.
type ChannelCost struct {
	Channel string
	Weight  Decimal
	Spend   Decimal
	Got     Decimal
}

// ChannelProposal is a channel's weight for the next period and how it came about.
type ChannelProposal struct {
	Channel    string
	Cost       *Decimal // per unit got; nil without spend or without anything got
	Efficiency Decimal  // overall cost ÷ the channel's, within 0.7 and 1.3
	Share      Decimal  // percent before rounding
	Weight     int64    // whole percent; all sum to 100
}

var (
	leastEfficiency = decimal.New(7, -1)
	mostEfficiency  = decimal.New(13, -1)
)

// ProposeWeights moves weight towards cheap channels: w' ∝ w·e, to whole percent by largest remainder,
// with e = overall cost ÷ the channel's cost within [0.7, 1.3]; 1 without spend, 0.7 with spend and
// nothing got. Channels without spend are left out of the overall cost. Refused: weights all 0.
func ProposeWeights(channels []ChannelCost) ([]ChannelProposal, error) {
	spend, got := spentAndGot(channels)
	proposals := make([]ChannelProposal, len(channels))
	shares := make([]Share, len(channels))
	total := decimal.Zero
	for i, c := range channels {
		e := efficiency(c, spend, got)
		proposals[i] = ChannelProposal{Channel: c.Channel, Cost: c.cost(), Efficiency: e}
		shares[i] = Share{c.Channel, c.Weight.Mul(e)}
		total = total.Add(shares[i].Weight)
	}
	weights, err := Allocate(100, shares)
	if err != nil {
		return nil, err
	}
	for i := range proposals {
		proposals[i].Share, proposals[i].Weight = Div(shares[i].Weight.Mul(hundred), total), weights[i]
	}
	return proposals, nil
}

func spentAndGot(channels []ChannelCost) (spend, got Decimal) {
	for _, c := range channels {
		if c.Spend.IsPositive() {
			spend, got = spend.Add(c.Spend), got.Add(c.Got)
		}
	}
	return spend, got
}

func (c ChannelCost) cost() *Decimal {
	if !c.Spend.IsPositive() || !c.Got.IsPositive() {
		return nil
	}
	cost := Div(c.Spend, c.Got)
	return &cost
}

// efficiency is multiplied out before its one division, so that it is exact to the last place.
func efficiency(c ChannelCost, spend, got Decimal) Decimal {
	switch {
	case !c.Spend.IsPositive():
		return one
	case !c.Got.IsPositive():
		return leastEfficiency
	}
	return clamp(Div(spend.Mul(c.Got), got.Mul(c.Spend)), leastEfficiency, mostEfficiency)
}

// BlendedCost is the cost per unit that the same budget would have, moved with the weights while each
// channel's own cost stays: a channel's spend grows or shrinks as its weight does. weights are by
// channel. It is nil when nothing would be got.
func BlendedCost(channels []ChannelCost, weights map[string]Decimal) *Decimal {
	spend, got := decimal.Zero, decimal.Zero
	for _, c := range channels {
		if !c.Spend.IsPositive() || !c.Weight.IsPositive() {
			continue
		}
		factor := Div(weights[c.Channel], c.Weight)
		spend, got = spend.Add(c.Spend.Mul(factor)), got.Add(c.Got.Mul(factor))
	}
	if !got.IsPositive() {
		return nil
	}
	cost := Div(spend, got)
	return &cost
}
