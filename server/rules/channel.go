package rules

import "github.com/shopspring/decimal"

// ChannelCost is what a channel spent and got for it in a period. Got is what the basis counts: leads,
// valid leads or customers.
type ChannelCost struct {
	Channel string
	Weight  Decimal
	Spend   Decimal
	Got     Decimal
}

// CostBasis is what the cost of a channel is counted by.
type CostBasis string

// What a channel's cost is counted by.
const (
	CostPerLead      CostBasis = "CPL"
	CostPerValidLead CostBasis = "COST_PER_VALID_LEAD"
	CostPerCustomer  CostBasis = "COST_PER_CUSTOMER"
)

// Measure is the key of what is got: the cost is spend ÷ it.
func (b CostBasis) Measure() string {
	switch b {
	case CostPerValidLead:
		return "valid_leads"
	case CostPerCustomer:
		return "customers"
	}
	return "leads"
}

// EfficiencyBound says why an efficiency isn't overall ÷ channel.
type EfficiencyBound string

// Why an efficiency isn't overall ÷ channel: clamped, or there was nothing to divide.
const (
	BoundUpper   EfficiencyBound = "UPPER"
	BoundLower   EfficiencyBound = "LOWER"
	BoundNoSpend EfficiencyBound = "NO_SPEND"
	BoundNothing EfficiencyBound = "NOTHING_GOT"
)

// ChannelProposal is a channel's weight for the next period and how it came about.
type ChannelProposal struct {
	ChannelCost
	Cost       *Decimal        // per unit got; nil without spend or without anything got
	Quotient   *Decimal        // overall cost ÷ the channel's; nil where Cost is
	Bound      EfficiencyBound // "" where the efficiency is the quotient
	Efficiency Decimal
	Weighted   Decimal // weight × efficiency
	Share      Decimal // percent before rounding
	Floor      int64   // its whole part
	Proposed   int64   // whole percent; all sum to 100
}

// WeightProposal is the weights proposed for the next period with the whole calculation.
type WeightProposal struct {
	Spend, Got Decimal  // of the channels with spend
	Cost       *Decimal // overall; nil when nothing was got
	Weighted   Decimal  // Σ weight × efficiency
	Channels   []ChannelProposal
}

var (
	leastEfficiency = decimal.New(7, -1)
	mostEfficiency  = decimal.New(13, -1)
)

// ProposeWeights moves weight towards cheap channels: w' ∝ w·e, to whole percent by largest remainder,
// with e = overall cost ÷ the channel's cost within [0.7, 1.3]; 1 without spend, 0.7 with spend and
// nothing got. Channels without spend are left out of the overall cost. Refused: weights all 0.
func ProposeWeights(channels []ChannelCost) (*WeightProposal, error) {
	p := &WeightProposal{Channels: make([]ChannelProposal, len(channels))}
	p.Spend, p.Got = spentAndGot(channels)
	p.Cost = costOf(p.Spend, p.Got)
	shares := make([]Share, len(channels))
	for i, c := range channels {
		row := ChannelProposal{ChannelCost: c, Cost: costOf(c.Spend, c.Got)}
		row.Quotient, row.Efficiency, row.Bound = efficiency(c, p.Spend, p.Got)
		row.Weighted = c.Weight.Mul(row.Efficiency)
		p.Channels[i], shares[i] = row, Share{c.Channel, row.Weighted}
		p.Weighted = p.Weighted.Add(row.Weighted)
	}
	weights, err := Allocate(100, shares)
	if err != nil {
		return nil, err
	}
	for i := range p.Channels {
		row := &p.Channels[i]
		row.Share, row.Proposed = Div(row.Weighted.Mul(hundred), p.Weighted), weights[i]
		whole, _ := row.Weighted.Mul(hundred).QuoRem(p.Weighted, 0)
		row.Floor = whole.IntPart()
	}
	return p, nil
}

func spentAndGot(channels []ChannelCost) (spend, got Decimal) {
	for _, c := range channels {
		if c.Spend.IsPositive() {
			spend, got = spend.Add(c.Spend), got.Add(c.Got)
		}
	}
	return spend, got
}

func costOf(spend, got Decimal) *Decimal {
	if !spend.IsPositive() || !got.IsPositive() {
		return nil
	}
	cost := Div(spend, got)
	return &cost
}

// efficiency is multiplied out before its one division, so that it is exact to the last place.
func efficiency(c ChannelCost, spend, got Decimal) (quotient *Decimal, e Decimal, bound EfficiencyBound) {
	switch {
	case !c.Spend.IsPositive():
		return nil, one, BoundNoSpend
	case !c.Got.IsPositive():
		return nil, leastEfficiency, BoundNothing
	}
	q := Div(spend.Mul(c.Got), got.Mul(c.Spend))
	switch {
	case q.GreaterThan(mostEfficiency):
		bound = BoundUpper
	case q.LessThan(leastEfficiency):
		bound = BoundLower
	}
	return &q, clamp(q, leastEfficiency, mostEfficiency), bound
}

// PolicyInForce picks, of the periods that have weights of their own, the one whose weights hold in p:
// of those of its kind and of longer kinds that began by its first day the one that began last; of two
// that began together the shorter. "" when there is none.
func PolicyInForce(own []Period, p Period) Period {
	var best Period
	for _, known := range own {
		if known.Kind().months() < p.Kind().months() || known.First() > p.First() {
			continue
		}
		if best == "" || best.Compare(known) < 0 {
			best = known
		}
	}
	return best
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
	return costOf(spend, got)
}
