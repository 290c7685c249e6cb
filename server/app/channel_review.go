package app

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// ChannelReview is what a choice of weights for the next period rests on.
type ChannelReview struct {
	Period   rules.Period
	Next     rules.Period
	Basis    rules.CostBasis
	Version  int64 // of the last policy of all; 0 before the first
	Channels []*ChannelEfficiency
	Total    *ChannelEfficiency
	InForce  *db.ChannelPolicy     // in the period; nil: channels count alike
	Decided  *db.ChannelPolicy     // for the next period; nil: nobody has chosen yet
	Proposal *rules.WeightProposal // nil where no channel has a weight or a figure
}

// ChannelEfficiency is what a channel cost and brought in a period; figures without data are nil, money
// is in the company's currency.
type ChannelEfficiency struct {
	ChannelID          string // "" in the total
	Spend, Revenue     *rules.Decimal
	Leads, ValidLeads  *rules.Decimal
	Customers          *rules.Decimal
	CPL                *rules.Decimal
	CostPerValidLead   *rules.Decimal
	CostPerCustomer    *rules.Decimal
	ROI                *rules.Decimal
	Target, Attainment *rules.Decimal // of CPL
	Weight             *rules.Decimal
	Trend              []*ChannelCostPoint
}

// ChannelCostPoint is a channel's cost by the basis in a month; nil without spend or anything got.
type ChannelCostPoint struct {
	Month rules.Period
	Cost  *rules.Decimal
}

const trendMonths = 6

// ChannelReview lays out each channel's efficiency in a period and proposes the weights of the next;
// FORBIDDEN to whoever may not see the company's figures.
func (a *App) ChannelReview(ctx context.Context, actor *auth.Actor, p rules.Period, basis rules.CostBasis) (*ChannelReview, error) {
	policy, err := a.companyFigures(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkPolicyPeriod(p); err != nil {
		return nil, err
	}
	return a.reviewChannels(ctx, policy, p, basis)
}

// checkPolicyPeriod refuses periods without days that may have facts, and those that have no next one.
func checkPolicyPeriod(p rules.Period) error {
	if p.Last() > "2100-01-01" {
		return badInput("period", "DAY_OUT_OF_RANGE", "%s is too far in the future", p)
	}
	return nil
}

func (a *App) reviewChannels(ctx context.Context, policy *Policy, p rules.Period, basis rules.CostBasis) (*ChannelReview, error) {
	last, err := db.LastChannelPolicy(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	review := &ChannelReview{Period: p, Next: p.Next(), Basis: basis, Version: last, InForce: policy.catalog.PolicyFor(p), Decided: policy.catalog.Policies[p.Next()]}
	reader, err := newFigureReader(ctx, a.db.Reader, policy.catalog, policy.directory, policy.today, p.Span())
	if err != nil {
		return nil, err
	}
	figures, err := reader.of(ctx, companys)
	if err != nil {
		return nil, coded("period", err)
	}
	weights := policy.catalog.weightsFor(p)
	for _, channel := range policy.catalog.Channels {
		row := efficiencyOf(figures.OfChannel(channel.ID))
		row.ChannelID = channel.ID
		if weight, ok := weights[channel.ID]; ok {
			row.Weight = &weight
		}
		if row.hasFigures() || (row.Weight != nil && row.Weight.IsPositive()) {
			review.Channels = append(review.Channels, row)
		}
	}
	review.Total = totalOf(review.Channels)
	if err := a.judgeChannels(ctx, policy, reader, review); err != nil {
		return nil, err
	}
	if err := a.drawTrends(ctx, policy, review); err != nil {
		return nil, err
	}
	// Weights that are all 0 can't be: they sum to 100. Refused is only a company without any channel.
	review.Proposal, _ = rules.ProposeWeights(review.costs())
	return review, nil
}

func efficiencyOf(f *rules.Figures) *ChannelEfficiency {
	row := &ChannelEfficiency{Trend: []*ChannelCostPoint{}, Spend: f.Sum("spend"), Revenue: f.Sum("revenue"), Leads: f.Sum("leads"), ValidLeads: f.Sum("valid_leads"), Customers: f.Sum("customers")}
	return row.withRates()
}

// withRates adds the ratios: they are of the sums.
func (e *ChannelEfficiency) withRates() *ChannelEfficiency {
	e.CPL, e.CostPerValidLead, e.CostPerCustomer = ratio(e.Spend, e.Leads), ratio(e.Spend, e.ValidLeads), ratio(e.Spend, e.Customers)
	if e.Revenue != nil && e.Spend != nil {
		net := e.Revenue.Sub(*e.Spend)
		e.ROI = ratio(&net, e.Spend)
	}
	return e
}

func (e *ChannelEfficiency) hasFigures() bool {
	return e.Spend != nil || e.Leads != nil || e.ValidLeads != nil || e.Customers != nil
}

// totalOf adds up the rows, so that the table adds up as it is seen.
func totalOf(rows []*ChannelEfficiency) *ChannelEfficiency {
	total := &ChannelEfficiency{Trend: []*ChannelCostPoint{}}
	for _, row := range rows {
		for _, sum := range []struct {
			of  **rules.Decimal
			add *rules.Decimal
		}{{&total.Spend, row.Spend}, {&total.Revenue, row.Revenue}, {&total.Leads, row.Leads}, {&total.ValidLeads, row.ValidLeads},
			{&total.Customers, row.Customers}, {&total.Weight, row.Weight}} {
			if sum.add == nil {
				continue
			}
			value := *sum.add
			if *sum.of != nil {
				value = value.Add(**sum.of)
			}
			*sum.of = &value
		}
	}
	return total.withRates()
}

// judgeChannels holds each channel's CPL, and that of all, against the targets of the period.
func (a *App) judgeChannels(ctx context.Context, policy *Policy, reader *figureReader, review *ChannelReview) error {
	metric := policy.catalog.MetricNamed("cpl")
	if metric == nil {
		return nil
	}
	value, err := a.valueBy(ctx, reader, metric, companys, FigureFilter{}, review.Period)
	if err != nil {
		return err
	}
	review.Total.Target, review.Total.Attainment = value.Target, value.Attainment
	parts := map[string]db.ChannelPart{}
	for _, part := range value.Channels {
		parts[part.ChannelID] = part
	}
	judge := rules.Judgement{Direction: metric.For(review.Period.Last()).Direction, Cap: rules.DefaultCap}
	for _, row := range review.Channels {
		if part, ok := parts[row.ChannelID]; ok {
			row.Target, row.Attainment = part.Target, part.Attainment
		} else if value.Target != nil && row.CPL != nil {
			row.Target = value.Target
			row.Attainment = judge.Attainment(*row.CPL, &rules.Target{Kind: rules.TargetAbsolute, Value: value.Target})
		}
	}
	return nil
}

// drawTrends gives each channel's cost in the six months up to the period's last, or today's.
func (a *App) drawTrends(ctx context.Context, policy *Policy, review *ChannelReview) error {
	last := min(review.Period.Last(), policy.today).Month()
	first := last
	for range trendMonths - 1 {
		first = first.Previous()
	}
	if first.First() < firstFactDay {
		return nil
	}
	reader, err := newFigureReader(ctx, a.db.Reader, policy.catalog, policy.directory, policy.today, rules.Span{From: first.First(), To: last.Last()})
	if err != nil {
		return err
	}
	reader.measures = []string{"spend", review.Basis.Measure()}
	figures, err := reader.of(ctx, companys)
	if err != nil {
		return coded("period", err)
	}
	draw := func(f *rules.Figures) []*ChannelCostPoint {
		points := make([]*ChannelCostPoint, len(reader.parts))
		for i, part := range reader.parts {
			points[i] = &ChannelCostPoint{part.Month, ratio(f.SumIn("spend", i), f.SumIn(review.Basis.Measure(), i))}
		}
		return points
	}
	for _, row := range review.Channels {
		row.Trend = draw(figures.OfChannel(row.ChannelID))
	}
	review.Total.Trend = draw(figures.Figures)
	return nil
}

// costs are the channels as the rules weigh them. Without a policy in force all weigh the same.
func (r *ChannelReview) costs() []rules.ChannelCost {
	var costs []rules.ChannelCost
	for _, row := range r.Channels {
		cost := rules.ChannelCost{Channel: row.ChannelID, Spend: orZero(row.Spend), Got: orZero(row.got(r.Basis)), Weight: orZero(row.Weight)}
		if r.InForce == nil {
			cost.Weight = rules.Div(decimal.NewFromInt(100), decimal.NewFromInt(int64(len(r.Channels)))).Round(6)
		}
		costs = append(costs, cost)
	}
	return costs
}

func (e *ChannelEfficiency) got(basis rules.CostBasis) *rules.Decimal {
	switch basis {
	case rules.CostPerValidLead:
		return e.ValidLeads
	case rules.CostPerCustomer:
		return e.Customers
	}
	return e.Leads
}

func orZero(d *rules.Decimal) rules.Decimal {
	if d == nil {
		return decimal.Zero
	}
	return *d
}

// CalculationOf is the calculation that a policy was chosen from, from the inputs that were kept with
// it; nil where it was set without one.
func CalculationOf(p *db.ChannelPolicy) *rules.WeightProposal {
	if p.Basis == "" {
		return nil
	}
	var costs []rules.ChannelCost
	for _, line := range p.Lines {
		costs = append(costs, rules.ChannelCost{Channel: line.ChannelID, Weight: line.WeightBefore.Decimal(), Spend: line.Spend, Got: line.Got})
	}
	proposal, err := rules.ProposeWeights(costs)
	if err != nil {
		return nil // there was nothing to calculate from
	}
	return proposal
}
