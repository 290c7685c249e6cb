package app

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// level lets a meeting's score stand on a scored line in place of the computed one, which stays beside it. A line that has
// no score by now, excluded after all for instance, is left as it is.
func level(line *db.ScorecardLine, change *db.LevellingChange) {
	if change == nil || line.State != rules.LineScored {
		return
	}
	score := change.Score
	line.ComputedScore, line.Score, line.LevellingID = line.Score, &score, change.ID
}

// inForce are the changes that hold on lines: of several the latest. changes are the oldest first.
func inForce(changes []*db.LevellingChange) map[declarationKey]*db.LevellingChange {
	byLine := map[declarationKey]*db.LevellingChange{}
	for _, c := range changes {
		byLine[declarationKey{c.SubjectID, c.MetricID, c.Scope}] = c
	}
	return byLine
}

// readLevelled reads the scores that meetings gave the lines of somebody's card.
func (co *computation) readLevelled(ctx context.Context, card *db.Scorecard) error {
	changes, err := db.LevellingChangesOf(ctx, co.idb, card.SubjectID, card.Period)
	co.levelled = inForce(changes)
	return err
}

// levelled is a card with the scores that meetings gave its lines, rolled up by the computation that makes the cards; the
// card itself where they gave none. The card isn't touched.
func (c *Catalog) levelled(card *db.Scorecard, changes map[declarationKey]*db.LevellingChange) *db.Scorecard {
	made := *card
	made.Lines, made.Sections, made.Parts = nil, nil, slices.Clone(card.Parts)
	changed := false
	for _, before := range card.Lines {
		line := *before
		level(&line, changes[declarationKey{card.SubjectID, line.MetricID, line.Scope}])
		changed = changed || line.LevellingID != before.LevellingID
		made.Lines = append(made.Lines, &line)
	}
	if !changed {
		return card
	}
	(&computation{catalog: c}).rollUp(&made)
	return &made
}

// publishLevelled stores the cards of a period that is being closed with the scores that meetings gave them. CONFLICT while
// a meeting is open.
func (a *App) publishLevelled(ctx context.Context, tx bun.Tx, p rules.Period, cards []*db.Scorecard) error {
	if err := db.LockAppraisal(ctx, tx, p); err != nil {
		return err
	}
	meetings, err := db.LevellingsIn(ctx, tx, p)
	if err != nil || len(meetings) == 0 {
		return err
	}
	for _, l := range meetings {
		if l.State == db.LevellingOpen {
			return conflict("LEVELLING_OPEN", "a levelling meeting of %s is open; close it first", p)
		}
	}
	rows, err := db.LevellingChangesIn(ctx, tx, p)
	if err != nil {
		return err
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return err
	}
	changes := inForce(rows)
	var published []*db.Scorecard
	for _, card := range cards {
		if made := catalog.levelled(card, changes); made != card {
			published = append(published, made)
		}
	}
	return db.SaveScorecards(ctx, tx, published)
}

// LevelScoreInput gives one line another score.
type LevelScoreInput struct {
	LevellingID string
	LineID      string
	Score       rules.Decimal
	Reason      string
}

// LevelScore gives one line of a card another score in an open meeting, with a reason: who takes part, and HR; nobody on
// their own card. The computed score stays beside it. The card is with its lead or confirmed: what was sent needn't be
// returned for it. NOT_FOUND where the line isn't in the meeting, CONFLICT where meeting or card don't allow it.
func (a *App) LevelScore(ctx context.Context, actor *auth.Actor, in LevelScoreInput) (*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	row, err := a.levellingSeen(ctx, policy, "levellingId", in.LevellingID)
	if err != nil {
		return nil, err
	}
	if !policy.levels(row, db.SubjectMember, "") {
		return nil, errForbidden
	}
	if row.State != db.LevellingOpen {
		return nil, errLevellingClosed
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	card, line, err := a.lineInLevelling(ctx, policy.directory, row, in.LineID)
	if err != nil {
		return nil, err
	}
	if err := policy.checkLevelling(row, card, line, in); err != nil {
		return nil, err
	}
	change := &db.LevellingChange{ID: db.NewID(db.LevelChangePrefix), LevellingID: row.ID, SubjectID: card.SubjectID, Period: row.Period, MetricID: line.MetricID,
		Scope: line.Scope, Computed: *line.Score, Score: *db.ScoreOf(in.Score), Reason: in.Reason, ActorID: actor.MemberID(), At: a.now()}
	e := entry("levelScore", change.ID, policy.levelledName(change), levelledLine{change.SubjectID, change.Scope, change.Computed.Decimal()}, levelledAs(change), in.Reason)
	err = a.change(ctx, actor, e, func(ctx context.Context, tx bun.Tx) error {
		if err := db.TouchLevelling(ctx, tx, row.ID); err != nil {
			return err
		}
		now, err := db.ScorecardByID(ctx, tx, card.ID)
		if err != nil {
			return err
		}
		if err := checkLevelledStep(now); err != nil {
			return err
		}
		if err := db.KeepLevellingChangeID(ctx, tx, change); err != nil {
			return err
		}
		e.SubjectID = db.Optional(change.ID)
		return db.PutLevellingChange(ctx, tx, change)
	})
	if err != nil {
		return nil, closedMeanwhile(err)
	}
	return a.meeting(ctx, policy, row), nil
}

// levelledLine is what the audit log keeps of a changed score: whose, and what it was.
type levelledLine struct {
	Subject string
	Scope   rules.LineScope
	Score   rules.Decimal
}

func levelledAs(c *db.LevellingChange) levelledLine {
	return levelledLine{c.SubjectID, c.Scope, c.Score.Decimal()}
}

// levelledName is a changed score in the audit log: the metric, and the period.
func (p *Policy) levelledName(c *db.LevellingChange) string {
	return p.catalog.Metric(c.MetricID).Latest().NameZh + " " + string(c.Period)
}

// lineInLevelling finds a line of one of the cards that a meeting levels.
func (a *App) lineInLevelling(ctx context.Context, d *Directory, l *db.Levelling, lineID string) (*db.Scorecard, *db.ScorecardLine, error) {
	missing := &Error{Code: NotFound, Field: "lineId", Reason: "NOT_FOUND", Message: "there is no such line in this meeting"}
	line, err := db.LineByID(ctx, a.db.Reader, lineID)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil, missing
	}
	if err != nil {
		return nil, nil, err
	}
	card, err := db.ScorecardByID(ctx, a.db.Reader, line.ScorecardID)
	if err != nil {
		return nil, nil, err
	}
	if !card.Latest || card.Period != l.Period || !d.levels(l, card) {
		return nil, nil, missing
	}
	return card, line, nil
}

func (p *Policy) checkLevelling(l *db.Levelling, card *db.Scorecard, line *db.ScorecardLine, in LevelScoreInput) error {
	if !p.levels(l, card.SubjectKind, card.SubjectID) {
		return &Error{Code: Forbidden, Field: "lineId", Reason: "OWN_CARD", Message: "nobody levels their own scorecard; somebody else in the meeting can"}
	}
	if err := checkLevelledStep(card); err != nil {
		return err
	}
	switch {
	case line.State != rules.LineScored || line.Score == nil:
		return badInput("lineId", "NOT_SCORED", "this line is %s and has no score to be changed", line.State)
	case in.Score.IsNegative() || in.Score.GreaterThan(greatestScore):
		return badInput("score", "OUT_OF_RANGE", "give a score from 0 to 120")
	case !in.Score.Equal(rules.RoundScore(in.Score)):
		return badInput("score", "TOO_PRECISE", "give a score with at most 2 places")
	case *db.ScoreOf(in.Score) == *line.Score:
		return badInput("score", "UNCHANGED", "this is the computed score; undo the change instead, or give another")
	}
	return checkText("reason", in.Reason, 3, 2000)
}

// checkLevelledStep refuses cards that are not under review any more or not yet.
func checkLevelledStep(card *db.Scorecard) error {
	switch {
	case card.State == rules.Final:
		return conflict("FINAL", "the scorecard is final and never changes; a correction is a new revision")
	case card.State != rules.ManagerReview && card.State != rules.Calibrated:
		return conflict("WRONG_STEP", "the scorecard is at %s; it can be levelled once it is with its lead", card.State)
	}
	return nil
}

// UndoLevellingInput names a change.
type UndoLevellingInput struct {
	ChangeID string
}

// UndoLevelling takes a change back while its meeting is open: who takes part, and HR; nobody on their own card.
func (a *App) UndoLevelling(ctx context.Context, actor *auth.Actor, in UndoLevellingInput) (*LevellingMeeting, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	missing := &Error{Code: NotFound, Field: "changeId", Reason: "NOT_FOUND", Message: "there is no such change, or you may not see it"}
	change, err := db.LevellingChangeByID(ctx, a.db.Reader, in.ChangeID)
	if errors.Is(err, db.ErrNotFound) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	row, err := a.levellingSeen(ctx, policy, "changeId", change.LevellingID)
	switch {
	case CodeOf(err) == NotFound || (err == nil && policy.isOwn(db.SubjectMember, change.SubjectID)):
		return nil, missing
	case err != nil:
		return nil, err
	case !policy.levels(row, db.SubjectMember, change.SubjectID):
		return nil, errForbidden
	case row.State != db.LevellingOpen:
		return nil, errLevellingClosed
	}
	err = a.change(ctx, actor, entry("undoLevelling", change.ID, policy.levelledName(change), levelledAs(change), nil, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.TouchLevelling(ctx, tx, row.ID); err != nil {
			return errLevellingClosed
		}
		return db.DeleteLevellingChange(ctx, tx, change.ID)
	})
	if err != nil {
		return nil, coded("changeId", err)
	}
	return a.meeting(ctx, policy, row), nil
}

// LevellingsOfLines finds the changes that hold for lines, by line.
func (a *App) LevellingsOfLines(ctx context.Context, lineIDs []string) (map[string]*db.LineLevelling, error) {
	rows, err := db.LevellingsOfLines(ctx, a.db.Reader, lineIDs)
	byLine := map[string]*db.LineLevelling{}
	for _, row := range rows {
		byLine[row.LineID] = row
	}
	return byLine, err
}

// LevellingRows finds meetings by their ids, whoever looks: for what they say beside a change that may be seen.
func (a *App) LevellingRows(ctx context.Context, ids []string) (map[string]*db.Levelling, error) {
	rows, err := db.LevellingsByIDs(ctx, a.db.Reader, ids)
	byID := map[string]*db.Levelling{}
	for _, row := range rows {
		byID[row.ID] = row
	}
	return byID, err
}

// SeenLevelling is what a meeting made of a line, as far as the actor may see it; nil for nothing.
func (a *App) SeenLevelling(ctx context.Context, actor *auth.Actor, line *db.ScorecardLine, row *db.LineLevelling) (*db.LineLevelling, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || row == nil || line.State != rules.LineScored || !policy.seesLevelled(row.SubjectKind, row.SubjectID, row.CardState) {
		return nil, err
	}
	return row, nil
}
