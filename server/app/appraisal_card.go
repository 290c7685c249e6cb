package app

import (
	"context"
	"errors"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Steps lists what was done to a card on its way, revisions included, oldest first.
func (a *App) Steps(ctx context.Context, card *db.Scorecard) ([]*db.ScorecardStep, error) {
	return db.StepsOf(ctx, a.db.Reader, card)
}

// SelfReview is what was said of a card before the lead appraised it; nil for nothing.
func (a *App) SelfReview(ctx context.Context, card *db.Scorecard) (*db.SelfReview, error) {
	review, err := db.SelfReviewOf(ctx, a.db.Reader, card.SubjectID, card.Period)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	return review, err
}

// Acknowledgement is what was said to a final card; nil for nothing yet.
func (a *App) Acknowledgement(ctx context.Context, card *db.Scorecard) (*db.Acknowledgement, error) {
	rows, err := db.AcknowledgementsOf(ctx, a.db.Reader, []string{card.ID})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

// CardDues lists the last days of a card's steps that its round sets; none without a round.
func (a *App) CardDues(ctx context.Context, card *db.Scorecard) ([]*StepDue, error) {
	round, err := db.AppraisalOf(ctx, a.db.Reader, card.Period)
	if errors.Is(err, db.ErrNotFound) {
		return []*StepDue{}, nil
	}
	if err != nil {
		return nil, err
	}
	extensions, err := db.ExtensionsIn(ctx, a.db.Reader, card.Period)
	dues := []*StepDue{}
	for _, step := range []rules.ScorecardState{rules.SelfReview, rules.ManagerReview, rules.Calibrated, rules.Final} {
		if card.Period.Kind() == rules.Month && (step == rules.SelfReview || step == rules.Calibrated) {
			continue
		}
		dues = append(dues, &StepDue{Step: step, Due: dueOf(round, extensions, card.SubjectID, step)})
	}
	return dues, err
}

// StepDue is the last day of a step.
type StepDue struct {
	Step rules.ScorecardState
	Due  rules.Day
}
