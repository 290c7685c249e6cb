package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// SelfReviewInput is what a member says of their card, or a lead of their team's.
type SelfReviewInput struct {
	ScorecardID string
	Words       string
	Remarks     []*LineRemarkInput
	Evidence    []string
}

// LineRemarkInput is what is said of one line.
type LineRemarkInput struct {
	LineID string
	Words  string
}

// SubmitSelfReview hands a card on to the lead with what the member says of it: the member, and a team's lead for the
// team's card. CONFLICT at another step, BAD_USER_INPUT naming the field.
func (a *App) SubmitSelfReview(ctx context.Context, actor *auth.Actor, in SelfReviewInput) (*db.Scorecard, error) {
	step, err := a.stepOn(ctx, actor, in.ScorecardID, rules.ActSubmitSelf)
	if err != nil {
		return nil, err
	}
	review := &db.SelfReview{SubjectID: step.card.SubjectID, Period: step.card.Period, Words: in.Words, Evidence: in.Evidence, At: a.now()}
	if err := checkText("words", in.Words, 0, 5000); err != nil {
		return nil, err
	}
	if err := checkEvidence(in.Evidence); err != nil {
		return nil, err
	}
	for i, remark := range in.Remarks {
		line := lineIn(step.card, remark.LineID)
		if line == nil {
			return nil, notThere("remarks."+indexText(i)+".lineId", nil, "this scorecard has no such line")
		}
		if err := checkText("remarks."+indexText(i)+".words", remark.Words, 1, 2000); err != nil {
			return nil, err
		}
		review.Remarks = append(review.Remarks, db.SelfRemark{MetricID: line.MetricID, Scope: line.Scope, Words: remark.Words})
	}
	return a.takeStep(ctx, step, in.Words, func(ctx context.Context, tx bun.Tx) error { return db.PutSelfReview(ctx, tx, review) })
}

// StepInput names a card and says something to its step.
type StepInput struct {
	ScorecardID string
	Remark      *string
}

// SkipSelfReview goes on without the member once their days have passed: whoever reviews, and HR.
func (a *App) SkipSelfReview(ctx context.Context, actor *auth.Actor, in StepInput) (*db.Scorecard, error) {
	step, err := a.stepOn(ctx, actor, in.ScorecardID, rules.ActSkipSelf)
	if err != nil {
		return nil, err
	}
	// A team without a lead has nobody to wait for.
	if due := step.due(rules.SelfReview); step.policy.today <= due && step.policy.awaited(step.card) != "" {
		return nil, conflict("NOT_DUE", "the self review is due by %s; go on from the day after", due)
	}
	return a.takeStep(ctx, step, text(in.Remark), nil)
}

// SubmitReview confirms a card as the lead, with words that the member will read: whoever reviews. CONFLICT while
// lines block it: missing, not rated, unconfirmed, or a cause that isn't decided. A month's card is final then.
func (a *App) SubmitReview(ctx context.Context, actor *auth.Actor, in StepInput) (*db.Scorecard, error) {
	step, err := a.stepOn(ctx, actor, in.ScorecardID, rules.ActSubmitReview)
	if err != nil {
		return nil, err
	}
	if blockers := blockersIn(step.card, step.reviews); len(blockers) > 0 {
		return nil, conflict("BLOCKED", "%d lines hold this scorecard up, the first of them because of %s", len(blockers), blockers[0].Reason)
	}
	if step.card.InsufficientData && step.card.Period.Kind() == rules.Month {
		return nil, conflict("INSUFFICIENT_DATA", "less than half of the weight is scored; HR closes such a card with the period")
	}
	return a.takeStep(ctx, step, text(in.Remark), nil)
}

// ReturnScorecard takes a card back one step, with a reason: from the lead to the member by whoever reviews, and
// after the lead has sent it by HR and the leads above.
func (a *App) ReturnScorecard(ctx context.Context, actor *auth.Actor, in RevisionInput) (*db.Scorecard, error) {
	step, err := a.stepOn(ctx, actor, in.ScorecardID, rules.ActReturn)
	if err != nil {
		return nil, err
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	return a.takeStep(ctx, step, in.Reason, nil)
}

// cardStep is an act on a card that the actor may do.
type cardStep struct {
	actor      *auth.Actor
	policy     *Policy
	round      *db.Appraisal
	extensions []*db.Extension
	reviews    map[string]*db.AttributionReview // by id
	card       *db.Scorecard
	act        rules.Act
	next       rules.ScorecardState
}

// stepOn prepares an act on a card: NOT_FOUND where it may not be seen, FORBIDDEN, CONFLICT at the wrong step.
func (a *App) stepOn(ctx context.Context, actor *auth.Actor, cardID string, act rules.Act) (*cardStep, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, cardID)
	if CodeOf(err) == NotFound {
		return nil, &Error{Code: NotFound, Field: "scorecardId", Reason: "NOT_FOUND", Message: "there is no such scorecard, or you may not see it"}
	}
	if err != nil {
		return nil, err
	}
	if !policy.acts(act, card) {
		return nil, errForbidden
	}
	round, err := a.openRound(ctx, policy, card.Period)
	if err != nil {
		return nil, err
	}
	s := &cardStep{actor: actor, policy: policy, round: round, card: card, act: act}
	next, ok := card.State.After(act, card.Period.Kind())
	if !ok || !card.Latest {
		return nil, conflict("WRONG_STEP", "the scorecard is at %s; this can't be done there", card.State)
	}
	s.next = next
	if s.extensions, err = db.ExtensionsIn(ctx, a.db.Reader, card.Period); err != nil {
		return nil, err
	}
	s.reviews, err = a.reviewsByID(ctx, card.Period)
	return s, err
}

// due is the last day of a step of the card.
func (s *cardStep) due(step rules.ScorecardState) rules.Day {
	return dueOf(s.round, s.extensions, s.card.SubjectID, step)
}

// dueOf is the last day of a step: the round's, unless the card has a later one.
func dueOf(round *db.Appraisal, extensions []*db.Extension, subjectID string, step rules.ScorecardState) rules.Day {
	for _, e := range extensions {
		if e.SubjectID == subjectID && e.Step == step {
			return e.Due
		}
	}
	switch step {
	case rules.SelfReview:
		return round.Dues.SelfReview
	case rules.ManagerReview:
		return round.Dues.ManagerReview
	case rules.Calibrated:
		return round.Dues.Calibration
	case rules.Final:
		return round.Dues.Publication
	}
	return ""
}

// takeStep moves a card, notes who did what, and tells whoever has to act next.
func (a *App) takeStep(ctx context.Context, s *cardStep, remark string, more func(ctx context.Context, tx bun.Tx) error) (*db.Scorecard, error) {
	if err := checkText("remark", remark, 0, 5000); err != nil {
		return nil, err
	}
	row := &db.ScorecardStep{ID: db.NewID(db.StepPrefix), ScorecardID: s.card.ID, Act: s.act, Before: s.card.State, After: s.next,
		Remark: db.Optional(remark), ActorID: s.actor.MemberID(), At: a.now()}
	if !s.policy.rates(s.card.SubjectKind, s.card.SubjectID) {
		row.ForID = s.policy.standsInFor(s.card.SubjectKind, s.card.SubjectID)
	}
	moved := *s.card
	switch s.act {
	case rules.ActSubmitReview:
		moved.ReviewerID = s.actor.MemberID()
	case rules.ActReturn:
		moved.ReviewerID = ""
	}
	if s.next == rules.Final {
		moved.FinalizedAt = a.now()
	}
	take := func() error {
		if err := a.settle(ctx, settlePatience); err != nil {
			return err
		}
		return a.change(ctx, s.actor, entry(actNames[s.act], s.card.ID, string(s.card.Period), s.card.State, s.next, remark), func(ctx context.Context, tx bun.Tx) error {
			if more != nil {
				if err := more(ctx, tx); err != nil {
					return err
				}
			}
			if s.next == rules.Final {
				if err := a.snapshotClosing(ctx, tx, s.policy.catalog, []*db.Scorecard{s.card}); err != nil {
					return err
				}
			}
			if err := db.MoveScorecard(ctx, tx, &moved, s.next); err != nil {
				return err
			}
			if err := db.Insert(ctx, tx, row); err != nil {
				return err
			}
			_, err := db.BumpBoards(ctx, tx)
			return err
		})
	}
	if err := a.untilStill(ctx, take); err != nil {
		return nil, coded("scorecardId", err)
	}
	if s.next == rules.Final {
		a.jobs.Wake()
	}
	moved.State = s.next
	a.live.Tell(ctx, cardTopics([]*db.Scorecard{&moved})...)
	a.live.Tell(ctx, live.Appraisal(string(moved.Period)))
	return &moved, a.tellStep(ctx, s, &moved, row.ID)
}

var actNames = map[rules.Act]string{rules.ActSubmitSelf: "submitSelfReview", rules.ActSkipSelf: "skipSelfReview",
	rules.ActSubmitReview: "submitReview", rules.ActReturn: "returnScorecard"}

// tellStep tells whom the card waits for now, and the member of what became of it.
func (a *App) tellStep(ctx context.Context, s *cardStep, card *db.Scorecard, stepID string) error {
	event := AskedToReview
	who := []string{s.policy.awaited(card)}
	switch {
	case s.act == rules.ActReturn:
		event = Returned
		if card.State == rules.ManagerReview && s.card.ReviewerID != "" {
			who = []string{s.card.ReviewerID}
		}
	case card.State == rules.Final:
		event, who = Published, []string{s.policy.aboutWhom(card)}
	}
	if len(who) == 1 && card.State == rules.ManagerReview {
		who = append(who, s.policy.directory.delegateOf(who[0], s.policy.today))
	}
	var notices []*db.Notice
	for _, id := range slices.DeleteFunc(who, func(id string) bool { return id == "" || id == s.actor.MemberID() }) {
		notices = append(notices, a.appraisalNotice(id, event, card, stepID, s.policy.today))
	}
	return a.tellOf(ctx, notices)
}

// ExtendStepInput gives one card more time for one step.
type ExtendStepInput struct {
	ScorecardID string
	Step        rules.ScorecardState
	Due         rules.Day
	Reason      string
}

// ExtendStep gives a card more time for a step: HR, not for themselves.
func (a *App) ExtendStep(ctx context.Context, actor *auth.Actor, in ExtendStepInput) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, err
	}
	if !policy.revises(card.SubjectID) {
		return nil, errForbidden
	}
	round, err := a.openRound(ctx, policy, card.Period)
	if err != nil {
		return nil, err
	}
	extensions, err := db.ExtensionsIn(ctx, a.db.Reader, card.Period)
	if err != nil {
		return nil, err
	}
	before := dueOf(round, extensions, card.SubjectID, in.Step)
	switch {
	case card.State == rules.Final:
		return nil, conflict("FINAL", "the scorecard is final; no step of it is left")
	case !in.Step.InReview():
		return nil, badInput("step", "NOT_A_STEP", "only SELF_REVIEW, MANAGER_REVIEW and CALIBRATED have a last day of a card's own")
	case in.Due < policy.today:
		return nil, badInput("due", "PAST", "%s has passed; use today or a later day", in.Due)
	case in.Due > card.Period.Last().AddDays(366):
		return nil, badInput("due", "OUT_OF_RANGE", "%s is more than a year after the period's end", in.Due)
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	row := &db.Extension{SubjectID: card.SubjectID, Period: card.Period, Step: in.Step, Due: in.Due, Reason: in.Reason, ActorID: actor.MemberID(), At: a.now()}
	err = a.change(ctx, actor, entry("extendStep", card.ID, string(card.Period), before, in.Due, in.Reason),
		func(ctx context.Context, tx bun.Tx) error { return db.PutExtension(ctx, tx, row) })
	a.live.Tell(ctx, live.Appraisal(string(card.Period)))
	return card, coded("scorecardId", err)
}

// AcknowledgeInput is what a member says to their final card.
type AcknowledgeInput struct {
	ScorecardID string
	Agreed      bool
	Remark      *string
}

// AcknowledgeScorecard notes that a member has seen their final card, and whether they agree: the member, and a team's
// lead for its card. It takes nothing away: an appeal stays open for its days.
func (a *App) AcknowledgeScorecard(ctx context.Context, actor *auth.Actor, in AcknowledgeInput) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.isOwn(card.SubjectKind, card.SubjectID):
		return nil, errForbidden
	case card.State != rules.Final || !card.Latest:
		return nil, conflict("NOT_FINAL", "only the final revision in force can be acknowledged")
	}
	if err := checkText("remark", text(in.Remark), 0, 5000); err != nil {
		return nil, err
	}
	row := &db.Acknowledgement{ScorecardID: card.ID, Agreed: in.Agreed, Remark: db.Optional(text(in.Remark)), At: a.now()}
	err = a.change(ctx, actor, entry("acknowledgeScorecard", card.ID, string(card.Period), nil, in.Agreed, text(in.Remark)),
		func(ctx context.Context, tx bun.Tx) error { return db.Insert(ctx, tx, row) })
	if CodeOf(coded("", err)) == Conflict {
		return nil, conflict("ACKNOWLEDGED", "this revision has been acknowledged already")
	}
	a.live.Tell(ctx, live.Appraisal(string(card.Period)))
	return card, coded("scorecardId", err)
}
