package app

import (
	"github.com/okra-performance/okra/server/rules"
)

// BaselineInput is what a lead of a channel cost before.
type BaselineInput struct {
	Channel string // key or name
	Cost    rules.Decimal
}

// GuardInput keeps cheap but worthless leads from paying.
type GuardInput struct {
	Metric   string
	Baseline rules.Decimal
	Share    rules.Decimal
}

// IncentiveTermsInput are a version's terms as sent; see rules.IncentiveTerms.
type IncentiveTermsInput struct {
	Schedule     rules.PeriodKind
	Teams        []string
	Positions    []string
	LeastDays    *int
	CountAbsence *bool
	LeaversForgo *bool
	Budget       *rules.Decimal
	Floor        *rules.Decimal
	Cap          *rules.Decimal
	Threshold    *rules.Decimal
	TakeBack     *bool
	Policy       *string
	Rate         *rules.Decimal
	Tiers        []*rules.RateTier
	WholeAmount  *bool
	Baselines    []*BaselineInput
	Guard        *GuardInput
	Settlement   *rules.Settlement
	CarryYears   *bool
	Fund         *bool
	Metric       *string
	TargetProfit *rules.Decimal
	Award        *string
	Amount       *rules.Decimal
	Quarters     *int
	TopShare     *rules.Decimal
	LeastGroup   *int
}

// terms checks what was sent and gives it in the terms of the rules.
func (p *Policy) terms(kind rules.IncentiveKind, in *IncentiveTermsInput) (*rules.IncentiveTerms, error) {
	t := &rules.IncentiveTerms{Schedule: in.Schedule, LeastDays: orNone(in.LeastDays), CountAbsence: orNone(in.CountAbsence), LeaversForgo: orNone(in.LeaversForgo),
		Budget: in.Budget, Floor: in.Floor, Cap: in.Cap, Threshold: in.Threshold, TakeBack: orNone(in.TakeBack), Policy: orNone(in.Policy),
		Rate: in.Rate, WholeAmount: orNone(in.WholeAmount), Settlement: orNone(in.Settlement), CarryYears: orNone(in.CarryYears), Fund: orNone(in.Fund),
		Metric: orNone(in.Metric), TargetProfit: in.TargetProfit, Award: orNone(in.Award), Amount: in.Amount,
		Quarters: orNone(in.Quarters), TopShare: in.TopShare, LeastGroup: orNone(in.LeastGroup)}
	if t.Settlement == "" && kind.HasPool() {
		t.Settlement = rules.SettleEach
	}
	for _, tier := range in.Tiers {
		t.Tiers = append(t.Tiers, *tier)
	}
	if err := checkText("terms.policy", t.Policy, 0, 500); err != nil {
		return nil, err
	}
	if err := p.scopeTerms(t, in); err != nil {
		return nil, err
	}
	if err := p.figureTerms(t, in); err != nil {
		return nil, err
	}
	places, err := rules.MinorPlaces(p.catalog.Company.Currency)
	if err != nil {
		return nil, coded("terms", err)
	}
	if err := t.Validate(kind, places); err != nil {
		return nil, coded("terms", err)
	}
	return t, nil
}

// scopeTerms finds the teams and positions that a plan is for.
func (p *Policy) scopeTerms(t *rules.IncentiveTerms, in *IncentiveTermsInput) error {
	for i, id := range in.Teams {
		if p.directory.Team(id) == nil {
			return badInput("terms.teams."+indexText(i), "UNKNOWN", "there is no such team")
		}
		t.Teams = appendSet(t.Teams, id)
	}
	for i, key := range in.Positions {
		position := p.catalog.PositionNamed(key)
		if position == nil {
			return badInput("terms.positions."+indexText(i), "UNKNOWN", "there is no position %s", shown(key))
		}
		t.Positions = appendSet(t.Positions, position.ID)
	}
	return nil
}

// figureTerms finds the channels and metrics that a plan counts by.
func (p *Policy) figureTerms(t *rules.IncentiveTerms, in *IncentiveTermsInput) error {
	for i, b := range in.Baselines {
		channel := p.catalog.ChannelNamed(b.Channel)
		if channel == nil {
			return badInput("terms.baselines."+indexText(i)+".channel", "UNKNOWN", "there is no channel %s", shown(b.Channel))
		}
		t.Baselines = append(t.Baselines, rules.Baseline{Channel: channel.ID, Cost: b.Cost})
	}
	if in.Guard != nil {
		if m := p.catalog.MetricNamed(in.Guard.Metric); m == nil || m.Latest().Formula == nil {
			return badInput("terms.guard.metric", "UNKNOWN", "there is no metric %s with a formula", shown(in.Guard.Metric))
		}
		t.Guard = &rules.Guard{Metric: in.Guard.Metric, Baseline: in.Guard.Baseline, Share: in.Guard.Share}
	}
	if t.Metric != "" {
		if m := p.catalog.MetricNamed(t.Metric); m == nil || m.Latest().Unit != rules.UnitCurrency {
			return badInput("terms.metric", "UNKNOWN", "there is no metric %s that is an amount of money", shown(t.Metric))
		}
	}
	return nil
}
