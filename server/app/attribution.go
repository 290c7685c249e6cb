package app

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// The cause of a bad figure is examined before it costs anyone anything (domain §5.5). One review stands for a
// metric, whose figure it is, and a period: what is decided holds for every card with that line.

// examined tells why a line's cause is examined: it is below its threshold, or a windfall. ok is false for neither.
// Lines that a review has excluded stay examined by it.
func examined(line *db.ScorecardLine) (kind db.AttributionKind, ok bool) {
	if line.Section != rules.Result || line.Method == rules.MethodRating {
		return "", false
	}
	scored := rules.LineScore{State: line.State, Attainment: line.Attainment, Score: number(line.Score)}
	switch {
	case scored.NeedsReview(line.Examination):
		return db.Shortfall, true
	case scored.IsWindfall():
		return db.Windfall, true
	}
	return "", false
}

// reviewOf begins the review of a line's figure; nothing is decided.
func reviewOf(card *db.Scorecard, line *db.ScorecardLine, kind db.AttributionKind) *db.AttributionReview {
	w := whoseLine(card, line)
	return &db.AttributionReview{ID: db.NewID(db.AttributionPrefix), MetricID: line.MetricID, Scope: w.scope, SubjectID: w.id, Period: card.Period,
		Kind: kind, State: db.AttributionOpen, Decision: rules.DecideKeep, Version: 1}
}

// whoseLine is whose figure a line of a card shows.
func whoseLine(card *db.Scorecard, line *db.ScorecardLine) whose {
	s := subject{kind: card.SubjectKind, id: card.SubjectID, team: card.TeamID}
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

// blockers lists what holds a card up: lines without data, and figures whose cause isn't decided.
func (a *App) blockers(card *db.Scorecard, reviews map[string]*db.AttributionReview) []*Blocker {
	blockers := BlockersOf(card)
	if card.State != rules.SelfReview && card.State != rules.ManagerReview {
		return blockers
	}
	for _, line := range card.Lines {
		kind, ok := examined(line)
		review := reviews[line.CaseID]
		if ok && kind == db.Shortfall && (review == nil || review.State != db.AttributionDecided) {
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

// CauseInput records a figure's cause and what is proposed.
type CauseInput struct {
	ReviewID        string
	Cause           rules.Cause
	Explanation     string
	Evidence        []*EvidenceInput
	Decision        *rules.Decision
	Target          *rules.Decimal
	Replacement     *string // metric by its key
	ExpectedVersion int64
}

// EvidenceInput is one piece: a platform event, a link, or words.
type EvidenceInput struct {
	PlatformEventID *string
	Link            *string
	Note            *string
}

// RecordCause records why a figure is as it is, with evidence, and proposes what follows: whoever reviews the member,
// the leads of a team and above it, HR. EXECUTION and KEEP decide themselves; EXCLUDE, ADJUST and REPLACE wait for a
// second person.
func (a *App) RecordCause(ctx context.Context, actor *auth.Actor, in CauseInput) (*db.AttributionReview, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	review, err := a.reviewSeen(ctx, policy, "reviewId", in.ReviewID)
	if err != nil {
		return nil, err
	}
	if !policy.explains(review) {
		return nil, errForbidden
	}
	if err := a.checkReviewOpen(policy, review, in.ExpectedVersion); err != nil {
		return nil, err
	}
	before := *review
	if err := a.propose(ctx, policy, review, in); err != nil {
		return nil, err
	}
	review.ProposedBy, review.ProposedAt = actor.MemberID(), a.now()
	review.State, review.DecidedBy, review.DecidedAt, review.DecisionReason = db.AttributionProposed, "", 0, ""
	if review.Decision == rules.DecideKeep {
		review.State, review.DecidedBy, review.DecidedAt = db.AttributionDecided, actor.MemberID(), a.now()
	}
	if err := a.storeReview(ctx, actor, "recordCause", review, proposalOf(&before), in.Explanation, before.State == db.AttributionDecided); err != nil {
		return nil, err
	}
	return review, a.tellReview(ctx, policy, review)
}

// checkReviewOpen refuses what can't be changed any more: a decided review, and one of a closed period.
func (a *App) checkReviewOpen(policy *Policy, r *db.AttributionReview, expected int64) error {
	switch {
	case policy.catalog.Closed(r.Period):
		return conflict("CLOSED", "the period %s is closed; an appeal or a revision corrects a final scorecard", r.Period)
	case r.State == db.AttributionDecided && r.Decision != rules.DecideKeep:
		return conflict("DECIDED", "this review is decided; HR can reopen it")
	case r.Version != expected:
		return conflict("CHANGED", "somebody changed this review meanwhile; look again and repeat")
	}
	return nil
}

func (a *App) propose(ctx context.Context, policy *Policy, r *db.AttributionReview, in CauseInput) error {
	r.Cause, r.Explanation, r.Decision, r.Target, r.ReplacementID = in.Cause, db.Optional(in.Explanation), rules.DecideKeep, nil, ""
	if in.Decision != nil {
		r.Decision = *in.Decision
	}
	if err := checkText("explanation", in.Explanation, 3, 5000); err != nil {
		return err
	}
	if err := a.takeEvidence(ctx, r, in.Evidence); err != nil {
		return err
	}
	switch {
	case r.Kind == db.Windfall && r.Decision != rules.DecideKeep:
		return badInput("decision", "WINDFALL", "a windfall is recorded and shown, and never deducted")
	case !r.Decision.AllowedFor(r.Cause):
		return badInput("decision", "OWN_CAUSE", "what lies in execution is kept as it is scored")
	case r.Decision != rules.DecideKeep && len(r.Evidence) == 0:
		return badInput("evidence", "REQUIRED", "give the evidence that the cause lies outside")
	}
	return policy.catalog.proposeInstead(r, in)
}

// proposeInstead takes over the target or metric that a proposal puts in place of the line's own.
func (c *Catalog) proposeInstead(r *db.AttributionReview, in CauseInput) error {
	switch r.Decision {
	case rules.DecideAdjust:
		if in.Target == nil || !in.Target.IsPositive() {
			return badInput("target", "NOT_POSITIVE", "give the target that would have been right, above 0")
		}
		if in.Target.Abs().GreaterThan(decimal.New(1, 11)) {
			return badInput("target", "OUT_OF_RANGE", "give a target below 10^11")
		}
		if direction := c.Metric(r.MetricID).For(r.Period.Last()).Direction; direction == rules.Range {
			return badInput("target", "RANGE", "a metric with a range has no single target; replace or exclude the line")
		}
		target := in.Target.Truncate(6)
		r.Target = &target
	case rules.DecideReplace:
		metric := c.MetricNamed(text(in.Replacement))
		if metric == nil || metric.For(r.Period.Last()).Formula == nil || metric.ID == r.MetricID {
			return badInput("replacement", "NOT_A_METRIC", "name another metric with a formula, by its key")
		}
		if metric.For(r.Period.Last()).Direction == rules.Range {
			return badInput("replacement", "RANGE", "a metric with a range can't take the line's place")
		}
		r.ReplacementID = metric.ID
	}
	return nil
}

const maxPieces = 20

func (a *App) takeEvidence(ctx context.Context, r *db.AttributionReview, pieces []*EvidenceInput) error {
	if len(pieces) > maxPieces {
		return badInput("evidence", "TOO_LONG", "at most %d pieces can be given", maxPieces)
	}
	r.Evidence = nil
	for i, piece := range pieces {
		field := "evidence." + indexText(i)
		if countSet(text(piece.PlatformEventID), text(piece.Link), text(piece.Note)) != 1 {
			return badInput(field, "ONE_OF", "give one of platformEventId, link and note")
		}
		switch {
		case piece.PlatformEventID != nil:
			if _, err := db.PlatformEventByID(ctx, a.db.Reader, *piece.PlatformEventID); err != nil {
				return notThere(field+".platformEventId", err, "there is no such platform event")
			}
		case piece.Link != nil:
			if err := checkLink(field+".link", *piece.Link); err != nil {
				return err
			}
		default:
			if err := checkText(field+".note", *piece.Note, 1, 2000); err != nil {
				return err
			}
		}
		r.Evidence = append(r.Evidence, db.Evidence{PlatformEventID: text(piece.PlatformEventID), Link: text(piece.Link), Note: text(piece.Note)})
	}
	return nil
}

// proposal is what the audit log keeps of a review.
type proposal struct {
	State       db.AttributionState
	Cause       rules.Cause    `json:",omitempty"`
	Decision    rules.Decision `json:",omitempty"`
	Target      *rules.Decimal `json:",omitempty"`
	Replacement string         `json:",omitempty"`
}

func proposalOf(r *db.AttributionReview) proposal {
	return proposal{r.State, r.Cause, r.Decision, r.Target, r.ReplacementID}
}

// storeReview keeps a review with its audit entry; where it changes scores they are computed anew.
func (a *App) storeReview(ctx context.Context, actor *auth.Actor, action string, r *db.AttributionReview, before proposal, reason string, wasDecided bool) error {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	err = a.change(ctx, actor, entry(action, r.ID, a.figureName(policy, r), before, proposalOf(r), reason), func(ctx context.Context, tx bun.Tx) error {
		if err := db.UpdateAttributionReview(ctx, tx, r); err != nil {
			return err
		}
		if r.State != db.AttributionDecided && !wasDecided {
			return nil
		}
		return db.MarkStale(ctx, tx, r.Period)
	})
	a.live.Tell(ctx, live.Appraisal(string(r.Period)))
	return a.decided(err)
}

// DecideReviewInput is a second person's word on a proposal.
type DecideReviewInput struct {
	ReviewID        string
	Approve         bool
	Reason          *string
	ExpectedVersion int64
}

// DecideAttributionReview approves a proposal, or sends it back with a reason: HR, or whoever leads above the one who
// proposed; nobody on whose own card the figure counts.
func (a *App) DecideAttributionReview(ctx context.Context, actor *auth.Actor, in DecideReviewInput) (*db.AttributionReview, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	review, err := a.reviewSeen(ctx, policy, "reviewId", in.ReviewID)
	if err != nil {
		return nil, err
	}
	cards, err := a.affected(ctx, review)
	if err != nil {
		return nil, err
	}
	own := slices.ContainsFunc(cards, func(c *db.Scorecard) bool { return c.SubjectID == actor.MemberID() })
	if !policy.decidesReview(review, own) {
		return nil, errForbidden
	}
	if review.State != db.AttributionProposed {
		return nil, conflict("NOT_PROPOSED", "nothing is proposed that could be decided")
	}
	if err := a.checkReviewOpen(policy, review, in.ExpectedVersion); err != nil {
		return nil, err
	}
	least := 3
	if in.Approve {
		least = 0
	}
	if err := checkText("reason", text(in.Reason), least, 2000); err != nil {
		return nil, err
	}
	before := proposalOf(review)
	review.State, review.DecidedBy, review.DecidedAt, review.DecisionReason = db.AttributionOpen, actor.MemberID(), a.now(), db.Optional(text(in.Reason))
	if in.Approve {
		review.State = db.AttributionDecided
	}
	if err := a.storeReview(ctx, actor, "decideAttributionReview", review, before, text(in.Reason), false); err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	return review, a.tellReview(ctx, policy, review)
}

// ReopenReviewInput names a decided review.
type ReopenReviewInput struct {
	ReviewID        string
	Reason          string
	ExpectedVersion int64
}

// ReopenAttributionReview takes a decision back while the period isn't closed, with a reason: HR, nobody on whose own
// card the figure counts.
func (a *App) ReopenAttributionReview(ctx context.Context, actor *auth.Actor, in ReopenReviewInput) (*db.AttributionReview, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	review, err := a.reviewSeen(ctx, policy, "reviewId", in.ReviewID)
	if err != nil {
		return nil, err
	}
	cards, err := a.affected(ctx, review)
	if err != nil {
		return nil, err
	}
	own := slices.ContainsFunc(cards, func(c *db.Scorecard) bool { return c.SubjectID == actor.MemberID() })
	switch {
	case !policy.actor.Has(db.RoleHR) || own:
		return nil, errForbidden
	case policy.catalog.Closed(review.Period):
		return nil, conflict("CLOSED", "the period %s is closed", review.Period)
	case review.State != db.AttributionDecided:
		return nil, conflict("NOT_DECIDED", "this review isn't decided")
	case review.Version != in.ExpectedVersion:
		return nil, conflict("CHANGED", "somebody changed this review meanwhile; look again and repeat")
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	before := proposalOf(review)
	review.State, review.DecidedBy, review.DecidedAt, review.DecisionReason = db.AttributionOpen, actor.MemberID(), a.now(), db.Optional(in.Reason)
	err = a.storeReview(ctx, actor, "reopenAttributionReview", review, before, in.Reason, true)
	return review, err
}

// tellReview tells the second person of a proposal, and whoever proposed of its outcome.
func (a *App) tellReview(ctx context.Context, policy *Policy, r *db.AttributionReview) error {
	ref := rules.Steps(r.Version * 1_000_000).String()
	what := AppraisalNotice{Event: CauseDecided, Period: r.Period, SubjectID: r.SubjectID, ReviewID: r.ID}
	if r.State != db.AttributionProposed {
		if r.ProposedBy == policy.actor.MemberID() || r.ProposedBy == "" {
			return nil
		}
		return a.tellOf(ctx, []*db.Notice{a.noticeOf(r.ProposedBy, ref, policy.today, what)})
	}
	what.Event = CauseProposed
	if second := policy.reviewer(db.SubjectMember, r.ProposedBy); second != "" {
		return a.tellOf(ctx, []*db.Notice{a.noticeOf(second, ref, policy.today, what)})
	}
	return nil
}

// Examined tells why a line's cause is examined; nil where it isn't.
func Examined(line *db.ScorecardLine) *db.AttributionKind {
	if kind, ok := examined(line); ok {
		return &kind
	}
	return nil
}
