package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// ChannelWhatIf is what other weights would make of a period's figures, all else as it is. The budget
// stays and moves with the weights; each channel's own cost stays.
type ChannelWhatIf struct {
	CostBefore *rules.Decimal // blended, by the basis
	CostAfter  *rules.Decimal
	GotBefore  *rules.Decimal // for the same budget
	GotAfter   *rules.Decimal
	Budget     *rules.Decimal
	Lines      []*WhatIfLine
	Effects    []*WhatIfEffect
	Unchanged  int // cards the actor may see whose total stays
	Hidden     int // cards with a line per channel that the actor may not see
}

// WhatIfLine is the company's score in a metric with targets per channel.
type WhatIfLine struct {
	MetricID      string
	Before, After *db.Score
}

// WhatIfEffect is how the totals of a team, or of its members in one position, would change.
type WhatIfEffect struct {
	TeamID      string
	PositionID  string        // "" for the team's own card
	Weight      rules.Decimal // of the card's lines per channel, percent
	Least, Most db.Score
	Cards       []*WhatIfCard
}

// WhatIfCard is how one card's total would change.
type WhatIfCard struct {
	SubjectID             string
	Before, After, Change db.Score
}

// ChannelWhatIf computes a period's cards with other weights, by the computation that makes cards, and
// tells of those that the actor may see; FORBIDDEN to whoever may not see the company's figures.
// Nothing is stored.
func (a *App) ChannelWhatIf(ctx context.Context, actor *auth.Actor, p rules.Period, basis rules.CostBasis, in []*ChannelWeightInput) (*ChannelWhatIf, error) {
	policy, err := a.companyFigures(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkPolicyPeriod(p); err != nil {
		return nil, err
	}
	lines, err := policy.catalog.weightLines(in)
	if err != nil {
		return nil, err
	}
	weights := weightsOf(lines)
	review, err := a.reviewChannels(ctx, policy, p, basis)
	if err != nil {
		return nil, err
	}
	result := &ChannelWhatIf{}
	result.blend(review, weights)
	now, err := a.newComputation(ctx, a.db.Reader, policy.catalog, policy.directory, p, max(policy.today, p.First()))
	if err != nil {
		return nil, err
	}
	return result, result.score(ctx, policy, now, now.weighed(weights))
}

// blend gives the cost of all channels together, now and with the budget moved.
func (w *ChannelWhatIf) blend(review *ChannelReview, weights map[string]rules.Decimal) {
	if review.Proposal == nil || review.Proposal.Cost == nil {
		return
	}
	spend, got := review.Proposal.Spend, review.Proposal.Got
	w.Budget, w.CostBefore, w.GotBefore = &spend, review.Proposal.Cost, &got
	if w.CostAfter = rules.BlendedCost(review.costs(), weights); w.CostAfter != nil {
		after := rules.Div(spend, *w.CostAfter)
		w.GotAfter = &after
	}
}

// weighed is the same computation over the same figures, with other weights.
func (co *computation) weighed(weights map[string]rules.Decimal) *computation {
	other := *co
	other.weights = weights
	return &other
}

// perChannel tells whether a line's target is set per channel in the period.
func (co *computation) perChannel(line *db.TemplateLine) bool {
	rule, ok := rules.TargetFor(co.catalog.targetRules(co.catalog.Metric(line.MetricID)), co.period)
	return ok && rule.Kind == rules.TargetPerChannel && line.Method != rules.MethodRating
}

// score computes what the actor may see with both weights.
func (w *ChannelWhatIf) score(ctx context.Context, policy *Policy, now, then *computation) error {
	var seen []*subject
	for _, s := range now.subjects(&staleCards{all: true}) {
		if s.gone || !slices.ContainsFunc(s.template.Lines, now.perChannel) {
			continue
		}
		if !policy.seesSubject(s.kind, s.id) {
			w.Hidden++
			continue
		}
		seen = append(seen, s)
	}
	if len(seen) > 8 {
		if err := now.reader.preload(ctx); err != nil {
			return coded("period", err)
		}
	}
	if err := w.scoreCompany(ctx, now, then); err != nil {
		return coded("period", err)
	}
	for _, s := range seen {
		before, err := now.card(ctx, s, nil)
		if err != nil {
			return coded("period", err)
		}
		after, err := then.card(ctx, s, nil)
		if err != nil {
			return coded("period", err)
		}
		w.add(now, s, before, after)
	}
	return nil
}

// add counts a card in with those of its team and position.
func (w *ChannelWhatIf) add(co *computation, s *subject, before, after *db.Scorecard) {
	if before.Total == nil || after.Total == nil || *before.Total == *after.Total {
		w.Unchanged++
		return
	}
	change := *after.Total - *before.Total
	at := slices.IndexFunc(w.Effects, func(e *WhatIfEffect) bool { return e.TeamID == s.team && e.PositionID == s.position })
	if at < 0 {
		effect := &WhatIfEffect{TeamID: s.team, PositionID: s.position, Least: change, Most: change}
		for _, line := range s.template.Lines {
			if co.perChannel(line) {
				effect.Weight = effect.Weight.Add(line.Weight)
			}
		}
		at, w.Effects = len(w.Effects), append(w.Effects, effect)
	}
	effect := w.Effects[at]
	effect.Least, effect.Most = min(effect.Least, change), max(effect.Most, change)
	effect.Cards = append(effect.Cards, &WhatIfCard{SubjectID: s.id, Before: *before.Total, After: *after.Total, Change: change})
}

// scoreCompany scores each metric with targets per channel over the company's figures, the way that the
// first template with it scores it: teams' before positions'.
func (w *ChannelWhatIf) scoreCompany(ctx context.Context, now, then *computation) error {
	company := &subject{kind: db.SubjectTeam}
	done := map[string]bool{}
	positions := []string{""}
	for _, position := range now.catalog.Positions {
		positions = append(positions, position.ID)
	}
	for _, position := range positions {
		template := now.catalog.TemplateFor(position, now.period)
		if template == nil {
			continue
		}
		for _, line := range template.Lines {
			if done[line.MetricID] || !now.perChannel(line) {
				continue
			}
			done[line.MetricID] = true
			overall := *line
			overall.Scope = rules.ScopeCompany
			before, err := now.line(ctx, company, &overall)
			if err != nil {
				return err
			}
			after, err := then.line(ctx, company, &overall)
			if err != nil {
				return err
			}
			w.Lines = append(w.Lines, &WhatIfLine{MetricID: line.MetricID, Before: before.Score, After: after.Score})
		}
	}
	return nil
}
