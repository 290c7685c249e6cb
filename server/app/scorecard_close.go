package app

import (
	"context"
	"errors"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// ClosePeriodInput names the period to close; Override closes cards with insufficient data too.
type ClosePeriodInput struct {
	Period   rules.Period
	Override *string
}

// ClosePeriodResult is what closing came to.
type ClosePeriodResult struct {
	Period    *CompanyPeriod
	Finalized int
	Blockers  []*PeriodBlocker
}

// PeriodBlocker is a card that holds up closing.
type PeriodBlocker struct {
	Scorecard *db.Scorecard
	Lines     []*Blocker
	Reason    string
}

// ClosePeriod makes the live cards of a period that has ended final, all or none: HR. Missing lines
// hold it up, and insufficient data unless overridden with a reason.
func (a *App) ClosePeriod(ctx context.Context, actor *auth.Actor, in ClosePeriodInput) (*ClosePeriodResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.runsAppraisals(); err != nil {
		return nil, err
	}
	if err := policy.catalog.checkClosable(in, policy.today); err != nil {
		return nil, err
	}
	// Closing must not be broken off by a browser that goes away.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Minute)
	defer cancel()
	if err := a.endParts(ctx, policy.directory, in.Period); err != nil {
		return nil, coded("period", err)
	}
	result := &ClosePeriodResult{}
	err = a.untilStill(ctx, func() error {
		if err := a.settle(ctx, 5*time.Minute); err != nil {
			return err
		}
		done := false
		err := a.withLease(ctx, recomputeLease, func(ctx context.Context) error {
			done = true
			return a.closePeriod(ctx, actor, in, result)
		})
		if err == nil && !done {
			return errMoved
		}
		return err
	})
	if err != nil {
		return nil, coded("period", err)
	}
	result.Period, err = a.CompanyPeriod(ctx, in.Period)
	return result, err
}

func (c *Catalog) checkClosable(in ClosePeriodInput, today rules.Day) error {
	switch {
	case c.Closed(in.Period):
		return conflict("CLOSED", "the period %s is closed already", in.Period)
	case in.Period.Last() >= today:
		return badInput("period", "NOT_ENDED", "the period %s runs until %s; it can be closed from the day after", in.Period, in.Period.Last())
	case in.Override != nil:
		return checkText("override", *in.Override, 3, 2000)
	}
	return nil
}

func (a *App) closePeriod(ctx context.Context, actor *auth.Actor, in ClosePeriodInput, result *ClosePeriodResult) error {
	var cards []*db.Scorecard
	for _, kind := range []db.SubjectKind{db.SubjectMember, db.SubjectTeam} {
		rows, err := db.ScorecardsIn(ctx, a.db.Reader, kind, in.Period)
		if err != nil {
			return err
		}
		cards = append(cards, rows...)
	}
	if len(cards) == 0 {
		return badInput("period", "NO_SCORECARDS", "the period %s has no scorecards", in.Period)
	}
	if _, err := withLines(ctx, a.db.Reader, cards); err != nil {
		return err
	}
	round, err := db.AppraisalOf(ctx, a.db.Reader, in.Period)
	if err != nil && !errors.Is(err, db.ErrNotFound) {
		return err
	}
	reviews, err := a.reviewsByID(ctx, in.Period)
	if err != nil {
		return err
	}
	if result.Blockers = periodBlockers(cards, reviews, round != nil, in.Override); len(result.Blockers) > 0 {
		return nil
	}
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	var ids []string
	for _, card := range cards {
		ids = append(ids, card.ID)
	}
	err = a.change(ctx, actor, entry("closePeriod", string(in.Period), string(in.Period), db.PeriodOpen, db.PeriodClosed, text(in.Override)),
		func(ctx context.Context, tx bun.Tx) error {
			if err := a.publishLevelled(ctx, tx, in.Period, cards); err != nil {
				return err
			}
			if err := a.snapshotClosing(ctx, tx, policy.catalog, cards); err != nil {
				return err
			}
			if err := db.FinalizeScorecards(ctx, tx, ids, a.now()); err != nil {
				return err
			}
			if err := db.PutPeriodState(ctx, tx, &db.PeriodState{Period: in.Period, State: db.PeriodClosed, ClosedAt: a.now()}); err != nil {
				return err
			}
			if _, err := db.BumpBoards(ctx, tx); err != nil {
				return err
			}
			if err := a.careersMoved(ctx, tx, in.Period); err != nil {
				return err
			}
			return db.BumpCatalog(ctx, tx)
		})
	if err != nil {
		return err
	}
	a.jobs.Wake()
	result.Finalized = len(cards)
	a.live.Tell(ctx, cardTopics(cards)...)
	if round == nil {
		return nil
	}
	a.live.Tell(ctx, live.Appraisal(string(in.Period)))
	return a.tellPublished(ctx, actor, cards)
}

// tellPublished tells everybody that their card is final.
func (a *App) tellPublished(ctx context.Context, actor *auth.Actor, cards []*db.Scorecard) error {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return err
	}
	var notices []*db.Notice
	for _, card := range cards {
		if id := policy.aboutWhom(card); id != "" {
			notices = append(notices, a.appraisalNotice(id, Published, card, "", policy.today))
		}
	}
	return a.tellOf(ctx, notices)
}

func cardTopics(cards []*db.Scorecard) []string {
	topics := []string{live.Facts}
	for _, card := range cards {
		topics = append(topics, live.Scorecard(card.SubjectID, string(card.Period)))
	}
	return append(topics, live.Board(string(cards[0].Period), string(db.SubjectMember)), live.Board(string(cards[0].Period), string(db.SubjectTeam)))
}

// periodBlockers lists the cards that hold up closing. In an appraisal a card has to have come through its steps.
func periodBlockers(cards []*db.Scorecard, reviews map[string]*db.AttributionReview, appraised bool, override *string) []*PeriodBlocker {
	var blockers []*PeriodBlocker
	for _, card := range cards {
		if card.Exempt() {
			continue // nothing to appraise
		}
		if lines := blockersIn(card, reviews); appraised && card.State != rules.Calibrated && card.State != rules.Final {
			blockers = append(blockers, &PeriodBlocker{card, lines, "STEP"})
		} else if len(lines) > 0 {
			blockers = append(blockers, &PeriodBlocker{card, lines, "MISSING"})
		} else if card.InsufficientData && override == nil && card.State != rules.Final {
			blockers = append(blockers, &PeriodBlocker{card, nil, "INSUFFICIENT_DATA"})
		}
	}
	return blockers
}

// RevisionInput names a final card and the reason for what is done to it.
type RevisionInput struct {
	ScorecardID string
	Reason      string
}

func (a *App) finalCard(ctx context.Context, actor *auth.Actor, in RevisionInput) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := a.ScorecardByID(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, err
	}
	switch {
	case !policy.revises(card.SubjectID):
		return nil, errForbidden
	case card.State != rules.Final || !card.Latest:
		return nil, conflict("NOT_FINAL", "only the final revision in force can be corrected")
	}
	return card, checkText("reason", in.Reason, 3, 2000)
}

// ReviseScorecard makes a new final revision from today's data: HR, not their own card.
func (a *App) ReviseScorecard(ctx context.Context, actor *auth.Actor, in RevisionInput) (*db.Scorecard, error) {
	card, err := a.finalCard(ctx, actor, in)
	if err != nil {
		return nil, err
	}
	var fresh *db.Scorecard
	err = a.untilStill(ctx, func() (err error) {
		if fresh, err = a.nextRevision(ctx, card, in.Reason, nil); err != nil {
			return err
		}
		return a.change(ctx, actor, entry("reviseScorecard", fresh.ID, string(card.Period), card.Total, fresh.Total, in.Reason),
			func(ctx context.Context, tx bun.Tx) error { return a.putRevision(ctx, tx, card, fresh) })
	})
	if err != nil {
		return nil, coded("scorecardId", err)
	}
	a.live.Tell(ctx, cardTopics([]*db.Scorecard{fresh})...)
	return fresh, nil
}

// nextRevision is the revision that today's data make of a final card, with the score that a granted appeal gives a line.
func (a *App) nextRevision(ctx context.Context, card *db.Scorecard, reason string, granted *db.Appeal) (*db.Scorecard, error) {
	seq, err := db.FactsSeq(ctx, a.db.Reader) // before the facts are read
	if err != nil {
		return nil, err
	}
	fresh, err := a.recomputed(ctx, card, granted)
	if err != nil {
		return nil, err
	}
	fresh.FactsSeq = seq
	fresh.ID, fresh.Revision, fresh.RevisionReason, fresh.State = db.NewID(db.ScorecardPrefix), card.Revision+1, db.Optional(reason), rules.Final
	fresh.FinalizedAt, fresh.ReviewerID = a.now(), card.ReviewerID
	for _, line := range fresh.Lines {
		line.ID, line.ScorecardID = db.NewID(db.LinePrefix), fresh.ID
	}
	return fresh, nil
}

// putRevision stores a revision in the place of the one in force.
func (a *App) putRevision(ctx context.Context, tx bun.Tx, card, fresh *db.Scorecard) error {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return err
	}
	if err := db.Supersede(ctx, tx, card.ID); err != nil {
		return err
	}
	if err := db.SaveScorecards(ctx, tx, []*db.Scorecard{fresh}); err != nil {
		return err
	}
	if err := a.snapshotRevision(ctx, tx, catalog, fresh); err != nil {
		return err
	}
	if err := a.careersMoved(ctx, tx, fresh.Period); err != nil {
		return err
	}
	_, err = db.BumpBoards(ctx, tx)
	return err
}

// recomputed is what a final card would be with today's data, by the template it was made of and with the scores that
// levelling meetings and appeals gave it; granted is an appeal that is being granted, or nil.
func (a *App) recomputed(ctx context.Context, card *db.Scorecard, granted *db.Appeal) (*db.Scorecard, error) {
	co, err := a.computationAnew(ctx, card, granted)
	if err != nil {
		return nil, err
	}
	return co.card(ctx, co.subjectOf(card), card)
}

// computationAnew prepares computing a final card with today's data and with what was decided on its lines.
func (a *App) computationAnew(ctx context.Context, card *db.Scorecard, granted *db.Appeal) (*computation, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	directory, err := a.Directory(ctx)
	if err != nil {
		return nil, err
	}
	co, err := a.newComputation(ctx, a.db.Reader, catalog, directory, card.Period, a.today(catalog.Company))
	if err != nil {
		return nil, err
	}
	if err := co.readLevelled(ctx, card); err != nil {
		return nil, err
	}
	return co, co.readAppeals(ctx, card, granted)
}

// LateFacts are facts that came after closing, and what they would change.
type LateFacts struct {
	Count           int
	Total           *db.Score
	Difference      *db.Score
	DismissedReason db.Optional
}

// Late compares a final card with today's data where facts came after its period was closed; nil
// where none did.
func (a *App) Late(ctx context.Context, card *db.Scorecard) (*LateFacts, error) {
	if card.State != rules.Final || !card.Latest {
		return nil, nil
	}
	count, err := db.FactsWrittenAfter(ctx, a.db.Reader, card.Period.Span(), card.ComputedAt)
	if err != nil || count == 0 {
		return nil, err
	}
	fresh, err := a.recomputed(ctx, card, nil)
	if err != nil {
		return nil, err
	}
	late := &LateFacts{Count: count, Total: fresh.Total, DismissedReason: db.Optional(card.LateDismissed)}
	if fresh.Total != nil && card.Total != nil {
		difference := *fresh.Total - *card.Total
		late.Difference = &difference
	}
	if late.Difference != nil && *late.Difference == 0 {
		return nil, nil
	}
	return late, nil
}

// DismissLateFacts leaves a final card as it is despite late facts: HR, not their own card.
func (a *App) DismissLateFacts(ctx context.Context, actor *auth.Actor, in RevisionInput) (*db.Scorecard, error) {
	card, err := a.finalCard(ctx, actor, in)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("dismissLateFacts", card.ID, string(card.Period), nil, nil, in.Reason),
		func(ctx context.Context, tx bun.Tx) error { return db.DismissLate(ctx, tx, card.ID, in.Reason) })
	card.LateDismissed = in.Reason
	return card, coded("scorecardId", err)
}

// Revisions lists all revisions of a card, newest first.
func (a *App) Revisions(ctx context.Context, card *db.Scorecard) ([]*db.Scorecard, error) {
	cards, err := db.RevisionsOf(ctx, a.db.Reader, card.SubjectID, card.Period)
	if err != nil {
		return nil, err
	}
	ids, byID := make([]string, len(cards)), map[string]*db.Scorecard{}
	for i, c := range cards {
		ids[i], byID[c.ID] = c.ID, c
	}
	lines, err := db.LinesOf(ctx, a.db.Reader, ids)
	for _, line := range lines {
		byID[line.ScorecardID].Lines = append(byID[line.ScorecardID].Lines, line)
	}
	return cards, err
}
