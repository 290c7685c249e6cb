package app

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

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
	case r.Kind == rules.Windfall && r.Decision != rules.DecideKeep:
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

// countsFor tells whether a figure counts on a card of the actor's own.
func countsFor(actor *auth.Actor, cards []*db.Scorecard) bool {
	return slices.ContainsFunc(cards, func(c *db.Scorecard) bool { return c.SubjectID == actor.MemberID() })
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
	own := countsFor(actor, cards)
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
	own := countsFor(actor, cards)
	switch {
	case !policy.reopensReview(own):
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
