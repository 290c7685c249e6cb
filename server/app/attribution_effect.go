package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// affected lists the cards on which a review's figure counts, with that line alone.
func (a *App) affected(ctx context.Context, r *db.AttributionReview) ([]*db.Scorecard, error) {
	cards, err := db.CardsWithLines(ctx, a.db.Reader, r.Period, []string{r.MetricID})
	for _, card := range cards {
		card.Lines = slices.DeleteFunc(card.Lines, func(line *db.ScorecardLine) bool { return whoseLine(card, line) != whose{r.Scope, r.SubjectID} })
	}
	return slices.DeleteFunc(cards, func(card *db.Scorecard) bool { return len(card.Lines) == 0 }), err
}

// Affected lists the cards on which a review's figure counts, as far as the actor may see them, with that line alone.
func (a *App) Affected(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) ([]*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	cards, err := a.affected(ctx, r)
	return slices.DeleteFunc(cards, func(c *db.Scorecard) bool { return !policy.seesSubject(c.SubjectKind, c.SubjectID) }), err
}

// AffectedCounts counts the cards on which the figures of reviews count, for lists that name many.
func (a *App) AffectedCounts(ctx context.Context, reviewIDs []string) (map[string]int, error) {
	reviews, err := db.AttributionReviewsByIDs(ctx, a.db.Reader, reviewIDs)
	if err != nil {
		return nil, err
	}
	metrics := map[rules.Period][]string{}
	for _, r := range reviews {
		metrics[r.Period] = append(metrics[r.Period], r.MetricID)
	}
	figures := map[rules.Period]map[reviewKey]int{}
	for p, ids := range metrics {
		cards, err := db.CardsWithLines(ctx, a.db.Reader, p, ids)
		if err != nil {
			return nil, err
		}
		figures[p] = map[reviewKey]int{}
		for _, card := range cards {
			for _, line := range card.Lines {
				figures[p][reviewKey{line.MetricID, whoseLine(card, line)}]++
			}
		}
	}
	counts := map[string]int{}
	for _, r := range reviews {
		counts[r.ID] = figures[r.Period][reviewKey{r.MetricID, whose{r.Scope, r.SubjectID}}]
	}
	return counts, nil
}

// Outcome is what a decision would make of the cards on which a figure counts.
type Outcome struct {
	Decision   rules.Decision
	Score      *db.Score // of the figure's line; nil: not scored
	Attainment *rules.Decimal
	Cards      []*CardOutcome
}

// CardOutcome is what a decision would make of one card.
type CardOutcome struct {
	Card  *db.Scorecard // as it is
	Total *db.Score
	Grade db.Optional
}

// OutcomeQuery is a decision to try.
type OutcomeQuery struct {
	Decision    rules.Decision
	Target      *rules.Decimal
	Replacement *string
}

// Outcome computes what a decision would make of every card that the actor may see: by the very computation that makes
// the cards, so that what is shown is what happens.
func (a *App) Outcome(ctx context.Context, actor *auth.Actor, r *db.AttributionReview, q OutcomeQuery) (*Outcome, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	tried := *r
	tried.State, tried.Decision, tried.Target, tried.ReplacementID = db.AttributionDecided, q.Decision, nil, ""
	if err := policy.catalog.proposeInstead(&tried, CauseInput{Target: q.Target, Replacement: q.Replacement}); err != nil {
		return nil, err
	}
	cards, err := a.Affected(ctx, actor, r)
	if err != nil {
		return nil, err
	}
	co, err := a.newComputation(ctx, a.db.Reader, policy.catalog, policy.directory, r.Period, policy.today)
	if err != nil {
		return nil, err
	}
	co.reviews[reviewKey{r.MetricID, whose{r.Scope, r.SubjectID}}] = &tried
	outcome := &Outcome{Decision: q.Decision}
	for _, card := range cards {
		s := co.subjectOf(card)
		made, err := co.card(ctx, s, card)
		if err != nil {
			return nil, err
		}
		at := slices.IndexFunc(made.Lines, func(l *db.ScorecardLine) bool { return l.CaseID == r.ID })
		outcome.Score, outcome.Attainment = made.Lines[at].Score, made.Lines[at].Attainment
		outcome.Cards = append(outcome.Cards, &CardOutcome{Card: card, Total: made.Total, Grade: made.Grade})
	}
	return outcome, nil
}

// AffectedCards are the cards on which a review's figure counts and that the actor may see, with all their lines.
func (a *App) AffectedCards(ctx context.Context, actor *auth.Actor, r *db.AttributionReview) ([]*db.Scorecard, error) {
	cards, err := a.Affected(ctx, actor, r)
	if err != nil {
		return nil, err
	}
	for _, card := range cards {
		card.Lines = nil
	}
	_, err = withLines(ctx, a.db.Reader, cards)
	return cards, err
}
