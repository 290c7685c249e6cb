package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// The cause of a bad figure is examined before it costs anyone anything (domain §5.5). One review stands for a
// metric, whose figure it is, and a period: what is decided holds for every card with that line.

// examined tells why a line's cause is examined; ok is false where it isn't. A line that a review has excluded is not
// any more: the review stands on it.
func examined(line *db.ScorecardLine) (rules.AttributionKind, bool) {
	scored := rules.LineScore{State: line.State, Attainment: line.Attainment, Score: number(cmp.Or(line.ComputedScore, line.Score))}
	return scored.Examined(line.Section, line.Method, line.Examination)
}

// Examined tells why a line's cause is examined; nil where it isn't.
func Examined(line *db.ScorecardLine) *rules.AttributionKind {
	if kind, ok := examined(line); ok {
		return &kind
	}
	return nil
}

// reviewOf begins the review of a line's figure; nothing is decided.
func reviewOf(card *db.Scorecard, line *db.ScorecardLine, kind rules.AttributionKind) *db.AttributionReview {
	w := whoseLine(card, line)
	return &db.AttributionReview{ID: db.NewID(db.AttributionPrefix), MetricID: line.MetricID, Scope: w.scope, SubjectID: w.id, Period: card.Period,
		Kind: kind, State: db.AttributionOpen, Decision: rules.DecideKeep, Version: 1}
}

// whoseLine is whose figure a line of a card shows.
func whoseLine(card *db.Scorecard, line *db.ScorecardLine) whose {
	s := subject{kind: card.SubjectKind, id: card.SubjectID, team: card.TeamID}
	if part := card.Part(line.Part); part != nil {
		s.team = part.TeamID
	}
	return s.whose(line.Scope)
}

// reviewsNeeded are the reviews that cards under review call for.
func reviewsNeeded(cards []*db.Scorecard) []*db.AttributionReview {
	var reviews []*db.AttributionReview
	known := map[reviewKey]bool{}
	for _, card := range cards {
		if !card.State.InReview() {
			continue
		}
		for _, line := range card.Lines {
			kind, ok := examined(line)
			if key := (reviewKey{line.MetricID, whoseLine(card, line)}); ok && line.CaseID == "" && !known[key] {
				known[key] = true
				reviews = append(reviews, reviewOf(card, line, kind))
			}
		}
	}
	return reviews
}

// beginExaminations opens the reviews that cards under review call for, and has these cards look at them.
func (a *App) beginExaminations(ctx context.Context, tx bun.Tx, cards []*db.Scorecard) error {
	reviews := reviewsNeeded(cards)
	if len(reviews) == 0 {
		return nil
	}
	if err := db.AddAttributionReviews(ctx, tx, reviews); err != nil {
		return err
	}
	return db.MarkStale(ctx, tx, cards[0].Period)
}

func (a *App) reviewsByID(ctx context.Context, p rules.Period) (map[string]*db.AttributionReview, error) {
	rows, err := db.AttributionReviewsIn(ctx, a.db.Reader, p)
	byID := make(map[string]*db.AttributionReview, len(rows))
	for _, r := range rows {
		byID[r.ID] = r
	}
	return byID, err
}

// blockersIn lists what holds a card up: lines without data and, under review, figures whose cause isn't decided.
// reviews are those of its period, by id.
func blockersIn(card *db.Scorecard, reviews map[string]*db.AttributionReview) []*Blocker {
	blockers := BlockersOf(card)
	if !card.State.InReview() {
		return blockers
	}
	for _, line := range card.Lines {
		kind, ok := examined(line)
		review := reviews[line.CaseID]
		if ok && kind == rules.Shortfall && (review == nil || review.State != db.AttributionDecided) {
			blockers = append(blockers, &Blocker{line, "CAUSE_NOT_DECIDED"})
		}
	}
	return blockers
}

// ReviewsQuery narrows the reviews of a period.
type ReviewsQuery struct {
	Period rules.Period
	Open   bool // those that aren't decided
}

// AttributionReviews lists a period's reviews that the actor may see.
func (a *App) AttributionReviews(ctx context.Context, actor *auth.Actor, q ReviewsQuery) ([]*db.AttributionReview, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	rows, err := db.AttributionReviewsIn(ctx, a.db.Reader, q.Period)
	return slices.DeleteFunc(rows, func(r *db.AttributionReview) bool {
		return !policy.seesReview(r) || (q.Open && r.State == db.AttributionDecided)
	}), err
}

// AttributionReviewByID finds a review; NOT_FOUND where the actor may not see it.
func (a *App) AttributionReviewByID(ctx context.Context, actor *auth.Actor, id string) (*db.AttributionReview, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	return a.reviewSeen(ctx, policy, "", id)
}

func (a *App) reviewSeen(ctx context.Context, policy *Policy, field, id string) (*db.AttributionReview, error) {
	review, err := db.AttributionReviewByID(ctx, a.db.Reader, id)
	if err != nil && !errors.Is(err, db.ErrNotFound) {
		return nil, err
	}
	if err != nil || !policy.seesReview(review) {
		return nil, &Error{Code: NotFound, Field: field, Reason: "NOT_FOUND", Message: "there is no such review, or you may not see it"}
	}
	return review, nil
}

// ReviewOfLine is the review of a line's figure; nil for none.
func (a *App) ReviewOfLine(ctx context.Context, actor *auth.Actor, line *db.ScorecardLine) (*db.AttributionReview, error) {
	if line.CaseID == "" {
		return nil, nil
	}
	review, err := a.AttributionReviewByID(ctx, actor, line.CaseID)
	if CodeOf(err) == NotFound {
		return nil, nil
	}
	return review, err
}

// OpenReviewInput names a line whose cause is to be examined.
type OpenReviewInput struct {
	LineID string
}

// OpenAttributionReview begins the review of a line's figure before its period's reviews do: whoever may record its
// cause. The same figure has one review, whichever card it is opened from.
func (a *App) OpenAttributionReview(ctx context.Context, actor *auth.Actor, in OpenReviewInput) (*db.AttributionReview, error) {
	policy, card, line, err := a.lineToDecide(ctx, actor, in.LineID)
	if err != nil {
		return nil, err
	}
	kind, ok := examined(line)
	review := reviewOf(card, line, kind)
	switch {
	case !policy.explains(review):
		return nil, errForbidden
	case line.CaseID != "":
		return a.reviewSeen(ctx, policy, "lineId", line.CaseID)
	case !ok:
		return nil, badInput("lineId", "NOT_EXAMINED", "only a result line below its examination threshold, or with an attainment of 1.5 and more, is examined")
	}
	err = a.change(ctx, actor, entry("openAttributionReview", review.ID, a.figureName(policy, review), nil, kind, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.AddAttributionReviews(ctx, tx, []*db.AttributionReview{review}); err != nil {
			return err
		}
		return db.MarkStale(ctx, tx, review.Period)
	})
	if err := a.decided(err); err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	line, err = a.LineByID(ctx, actor, in.LineID)
	if err != nil {
		return nil, err
	}
	return a.reviewSeen(ctx, policy, "lineId", line.CaseID)
}

// figureName is a figure in the audit log: the metric, and whose.
func (a *App) figureName(policy *Policy, r *db.AttributionReview) string {
	return policy.catalog.Metric(r.MetricID).Latest().NameZh + " " + string(r.Period)
}
