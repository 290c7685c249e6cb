package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// lineToDecide loads a live line with its card for a verb that decides on it.
func (a *App) lineToDecide(ctx context.Context, actor *auth.Actor, lineID string) (*Policy, *db.Scorecard, *db.ScorecardLine, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, nil, err
	}
	line, err := a.LineByID(ctx, actor, lineID)
	if CodeOf(err) == NotFound {
		return nil, nil, nil, &Error{Code: NotFound, Field: "lineId", Reason: "NOT_FOUND", Message: "there is no such line, or you may not see it"}
	}
	if err != nil {
		return nil, nil, nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, line.ScorecardID)
	if err != nil {
		return nil, nil, nil, err
	}
	if card.State == rules.Final {
		return nil, nil, nil, conflict("FINAL", "the scorecard is final and never changes; a correction is a new revision")
	}
	if card.State == rules.Calibrated {
		return nil, nil, nil, conflict("SENT", "the lead has confirmed this scorecard; return it first")
	}
	return policy, card, line, nil
}

// RateLineInput is a rating by the lead.
type RateLineInput struct {
	LineID  string
	Level   int
	Comment *string
}

// RateLine rates a behaviour line: the lead chain, never oneself. The lowest and the top level need an
// example. FORBIDDEN, NOT_FOUND, CONFLICT on a final card, BAD_USER_INPUT naming the field.
func (a *App) RateLine(ctx context.Context, actor *auth.Actor, in RateLineInput) error {
	policy, card, line, err := a.lineToDecide(ctx, actor, in.LineID)
	if err != nil {
		return err
	}
	if !policy.reviews(card.SubjectKind, card.SubjectID) {
		return errForbidden
	}
	metric := policy.catalog.Metric(line.MetricID)
	if err := policy.catalog.checkRating(metric, line, in); err != nil {
		return err
	}
	given, err := db.LeadRatingsOf(ctx, a.db.Reader, card.SubjectID, card.Period)
	if err != nil {
		return err
	}
	before := 0
	if at := slices.IndexFunc(given, func(r *db.Rating) bool { return r.MetricKey == metric.Key }); at >= 0 {
		before = given[at].Level
	}
	rating := &db.Rating{SubjectID: card.SubjectID, Period: card.Period, MetricKey: metric.Key, Level: in.Level,
		Comment: text(in.Comment), ActorID: actor.MemberID(), At: a.now()}
	err = a.change(ctx, actor, entry("rateLine", line.ID, metric.Latest().NameZh, before, in.Level, rating.Comment),
		func(ctx context.Context, tx bun.Tx) error {
			if err := db.PutRating(ctx, tx, rating); err != nil {
				return err
			}
			return db.MarkSubjectStale(ctx, tx, card.Period, card.SubjectID)
		})
	return a.decided(err)
}

// decided wakes the recomputation after a decision.
func (a *App) decided(err error) error {
	if err != nil {
		return coded("", err)
	}
	a.stir()
	return nil
}

// Settled finds a line as it is after every decision made so far.
func (a *App) Settled(ctx context.Context, actor *auth.Actor, lineID string) (*db.ScorecardLine, error) {
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	return a.LineByID(ctx, actor, lineID)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func (c *Catalog) checkRating(metric *MetricDefinition, line *db.ScorecardLine, in RateLineInput) error {
	levels := c.Scales[metric.Key]
	switch {
	case line.Method != rules.MethodRating || len(levels) == 0:
		return badInput("lineId", "NOT_A_RATING", "this line is scored by its metric, not by a rating")
	case line.Reason == db.Optional(rules.ReasonMonthlyCard):
		return badInput("lineId", "MONTHLY_CARD", "behaviour is rated by quarter, not on a month's card")
	}
	return checkLevel("", in.Level, text(in.Comment), levels)
}

// sameFigure tells whether a declaration on one line holds on the other too: on every part of a card with that figure.
func sameFigure(line, other *db.ScorecardLine) bool {
	return line.MetricID == other.MetricID && line.Scope == other.Scope
}

func needsReview(line *db.ScorecardLine) bool {
	return line.Section == rules.Result && line.Attainment != nil && line.Attainment.LessThan(line.Examination)
}

// DeclareInput declares that a line doesn't apply, or takes that back.
type DeclareInput struct {
	LineID   string
	Reason   string
	Withdraw *bool
}

// DeclareLineNotApplicable declares that a line doesn't apply this period: the lead chain and HR, never
// oneself. A RESULT line whose attainment is below its examination threshold can't be declared away:
// its cause has to be reviewed.
func (a *App) DeclareLineNotApplicable(ctx context.Context, actor *auth.Actor, in DeclareInput) error {
	policy, card, line, err := a.lineToDecide(ctx, actor, in.LineID)
	if err != nil {
		return err
	}
	if !policy.declares(card.SubjectKind, card.SubjectID) {
		return errForbidden
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return err
	}
	if slices.ContainsFunc(card.Lines, func(other *db.ScorecardLine) bool { return sameFigure(line, other) && needsReview(other) }) {
		return badInput("lineId", "NEEDS_REVIEW", "the line's attainment is below %s: the cause has to be reviewed, it can't be declared not applicable",
			rules.FormatDecimal(line.Examination))
	}
	declaration := &db.Declaration{SubjectID: card.SubjectID, Period: card.Period, MetricID: line.MetricID, Scope: line.Scope,
		Reason: in.Reason, ActorID: actor.MemberID(), At: a.now()}
	withdraw := in.Withdraw != nil && *in.Withdraw
	after := "NOT_APPLICABLE"
	if withdraw {
		after = "WITHDRAWN"
	}
	err = a.change(ctx, actor, entry("declareLineNotApplicable", line.ID, policy.catalog.Metric(line.MetricID).Latest().NameZh, string(line.State), after, in.Reason),
		func(ctx context.Context, tx bun.Tx) error {
			write := db.PutDeclaration
			if withdraw {
				write = db.DeleteDeclaration
			}
			if err := write(ctx, tx, declaration); err != nil {
				return err
			}
			return db.MarkSubjectStale(ctx, tx, card.Period, card.SubjectID)
		})
	return a.decided(err)
}
