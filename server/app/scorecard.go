package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// settlePatience is how long a read waits for figures that are being recomputed.
const settlePatience = 2 * time.Second

// Scorecard is a member's card for a period as the facts stand; nil where there is none yet, or the
// actor may not see it.
func (a *App) Scorecard(ctx context.Context, actor *auth.Actor, memberID string, p rules.Period) (*db.Scorecard, error) {
	return a.cardOf(ctx, actor, db.SubjectMember, memberID, p)
}

// TeamScorecard is a team's card for a period; nil where there is none yet, or the actor may not see it.
func (a *App) TeamScorecard(ctx context.Context, actor *auth.Actor, teamID string, p rules.Period) (*db.Scorecard, error) {
	return a.cardOf(ctx, actor, db.SubjectTeam, teamID, p)
}

func (a *App) cardOf(ctx context.Context, actor *auth.Actor, kind db.SubjectKind, id string, p rules.Period) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesSubject(kind, id) {
		return nil, nil
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	card, err := db.ScorecardOf(ctx, a.db.Reader, id, p)
	if errors.Is(err, db.ErrNotFound) || (err == nil && card.SubjectKind != kind) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return card, a.addLines(ctx, card)
}

// rememberedLines are the lines of a card as of a computation.
type rememberedLines struct {
	version int64
	lines   []*db.ScorecardLine
}

const maxRememberedLines = 4096

// addLines gives a card its lines, from memory where they are of the same computation.
func (a *App) addLines(ctx context.Context, card *db.Scorecard) (err error) {
	a.memory.Lock()
	known := a.lines[card.ID]
	a.memory.Unlock()
	if known != nil && known.version == card.Version {
		card.Lines = known.lines
		return nil
	}
	if card.Lines, err = db.LinesOf(ctx, a.db.Reader, []string{card.ID}); err != nil {
		return err
	}
	a.memory.Lock()
	defer a.memory.Unlock()
	if len(a.lines) >= maxRememberedLines {
		clear(a.lines)
	}
	a.lines[card.ID] = &rememberedLines{card.Version, card.Lines}
	return nil
}

// ScorecardByID finds a card of any revision; NOT_FOUND where the actor may not see it.
func (a *App) ScorecardByID(ctx context.Context, actor *auth.Actor, id string) (*db.Scorecard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := db.ScorecardByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	if !policy.seesSubject(card.SubjectKind, card.SubjectID) {
		return nil, errNotFound
	}
	card.Lines, err = db.LinesOf(ctx, a.db.Reader, []string{card.ID})
	return card, err
}

// LineByID finds a line; NOT_FOUND where the actor may not see its card.
func (a *App) LineByID(ctx context.Context, actor *auth.Actor, id string) (*db.ScorecardLine, error) {
	line, err := db.LineByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	card, err := a.ScorecardByID(ctx, actor, line.ScorecardID)
	if err != nil {
		return nil, err
	}
	return lineIn(card, id), nil
}

func lineIn(card *db.Scorecard, id string) *db.ScorecardLine {
	for _, line := range card.Lines {
		if line.ID == id {
			return line
		}
	}
	return nil
}

// ScorecardsQuery asks for the cards of a period.
type ScorecardsQuery struct {
	Period  rules.Period
	Team    string
	Subject db.SubjectKind
	Page    Page
}

// Scorecards pages through the cards of a period that the actor may see, by the subject's name.
func (a *App) Scorecards(ctx context.Context, actor *auth.Actor, q ScorecardsQuery) (*Connection[*db.Scorecard], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	cards, err := db.ScorecardsIn(ctx, a.db.Reader, q.Subject, q.Period)
	if err != nil {
		return nil, err
	}
	var below []string
	if q.Team != "" {
		below = policy.directory.Below(q.Team)
	}
	cards = slices.DeleteFunc(cards, func(c *db.Scorecard) bool {
		return !policy.seesSubject(c.SubjectKind, c.SubjectID) || (q.Team != "" && !slices.Contains(below, c.TeamID))
	})
	names, err := a.subjectNames(ctx, policy.directory, cards)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(cards, func(x, y *db.Scorecard) int {
		return cmp.Or(cmp.Compare(names[x.SubjectID], names[y.SubjectID]), cmp.Compare(x.SubjectID, y.SubjectID))
	})
	connection, err := pageOf(q.Page, cards)
	if err != nil {
		return nil, err
	}
	_, err = withLines(ctx, a.db.Reader, connection.Nodes)
	return connection, err
}

func (a *App) subjectNames(ctx context.Context, d *Directory, cards []*db.Scorecard) (map[string]string, error) {
	names := map[string]string{}
	var ids []string
	for _, card := range cards {
		if team := d.Team(card.SubjectID); team != nil {
			names[team.ID] = team.Name
			continue
		}
		ids = append(ids, card.SubjectID)
	}
	rows, err := db.MembersByIDs(ctx, a.db.Reader, ids)
	for _, m := range rows {
		names[m.ID] = m.Name
	}
	return names, err
}

// SectionView is a section of a card with its lines.
type SectionView struct {
	db.ScorecardSection
	Lines []*db.ScorecardLine
}

// SectionsOf are a card's sections with their lines.
func SectionsOf(card *db.Scorecard) []*SectionView {
	views := make([]*SectionView, len(card.Sections))
	for i, section := range card.Sections {
		views[i] = &SectionView{ScorecardSection: section}
		for _, line := range card.Lines {
			if line.Section == section.Kind {
				views[i].Lines = append(views[i].Lines, line)
			}
		}
	}
	return views
}

// Days are a card's totals at the ends of the days of its period.
func (a *App) Days(ctx context.Context, card *db.Scorecard) ([]*db.ScorecardDay, error) {
	return db.ScorecardDays(ctx, a.db.Reader, a.liveID(ctx, card))
}

// liveID is the id under which a card was followed while it was live: that of its first revision.
func (a *App) liveID(ctx context.Context, card *db.Scorecard) string {
	if card.Revision == 1 {
		return card.ID
	}
	revisions, err := db.RevisionsOf(ctx, a.db.Reader, card.SubjectID, card.Period)
	if err != nil || len(revisions) == 0 {
		return card.ID
	}
	return revisions[len(revisions)-1].ID
}

// Movement says why a total changed since the end of a day.
type Movement struct {
	Since  rules.Day
	Before *db.Score
	After  *db.Score
	Lines  []*LineMovement
	Rest   db.Score
}

// LineMovement is a line's part in a change: (score now − score then) × effective weight.
type LineMovement struct {
	Line         *db.ScorecardLine
	ActualBefore *rules.Decimal
	ScoreBefore  *db.Score
	Change       db.Score
}

// Movement compares a card with how it stood at the end of a day, a week ago unless given; nil when
// it is younger. The lines' parts and the rest sum to the change of the total.
func (a *App) Movement(ctx context.Context, card *db.Scorecard, since rules.Day) (*Movement, error) {
	if since.IsZero() {
		catalog, err := a.Catalog(ctx)
		if err != nil {
			return nil, err
		}
		since = min(a.today(catalog.Company), card.Period.Last()).AddDays(-7)
	}
	before, err := db.ScorecardDayBefore(ctx, a.db.Reader, a.liveID(ctx, card), since)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return movement(card, before), nil
}

func movement(card *db.Scorecard, before *db.ScorecardDay) *Movement {
	m := &Movement{Since: before.Day, Before: before.Total, After: card.Total}
	explained := db.Score(0)
	for _, line := range card.Lines {
		at := slices.IndexFunc(before.Lines, func(l db.LineDay) bool { return l.Line == line.ID })
		if at < 0 || before.Lines[at].Score == nil || line.Score == nil {
			continue
		}
		then := before.Lines[at]
		difference := line.Score.Decimal().Sub(then.Score.Decimal())
		change := *db.ScoreOf(percentOf(line.EffectiveWeight, difference))
		if change == 0 {
			continue
		}
		explained += change
		m.Lines = append(m.Lines, &LineMovement{Line: line, ActualBefore: then.Actual, ScoreBefore: then.Score, Change: change})
	}
	slices.SortFunc(m.Lines, func(x, y *LineMovement) int { return cmp.Compare(abs(y.Change), abs(x.Change)) })
	if m.Before != nil && m.After != nil {
		m.Rest = *m.After - *m.Before - explained
	}
	return m
}

func abs(s db.Score) db.Score { return max(s, -s) }

// Blocker is a line that holds up closing.
type Blocker struct {
	Line   *db.ScorecardLine
	Reason string
}

// BlockersOf lists what holds up closing a card.
func BlockersOf(card *db.Scorecard) []*Blocker {
	var blockers []*Blocker
	for _, line := range card.Lines {
		switch {
		case card.State == rules.Final:
		case line.State == rules.LineMissing && line.Method == rules.MethodRating:
			blockers = append(blockers, &Blocker{line, "NOT_RATED"})
		case line.State == rules.LineMissing:
			blockers = append(blockers, &Blocker{line, "MISSING"})
		case line.Provisional:
			blockers = append(blockers, &Blocker{line, "UNCONFIRMED"})
		}
	}
	return blockers
}

// LineHistory is a line's outcome in a period.
type LineHistory struct {
	Period rules.Period
	Score  *db.Score
	Actual *rules.Decimal
}

// LineHistory lists a line's outcomes in up to four periods of the same kind, oldest first.
func (a *App) LineHistory(ctx context.Context, line *db.ScorecardLine) ([]*LineHistory, error) {
	card, err := db.ScorecardByID(ctx, a.db.Reader, line.ScorecardID)
	if err != nil {
		return nil, err
	}
	periods := []rules.Period{card.Period}
	for len(periods) < 4 {
		periods = append(periods, periods[len(periods)-1].Previous())
	}
	cards, err := db.ScorecardsOf(ctx, a.db.Reader, card.SubjectID, periods)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(cards))
	periodOf := map[string]rules.Period{}
	for i, c := range cards {
		ids[i], periodOf[c.ID] = c.ID, c.Period
	}
	lines, err := db.LinesOf(ctx, a.db.Reader, ids)
	var history []*LineHistory
	for _, l := range lines {
		if l.MetricID == line.MetricID && l.Scope == line.Scope {
			history = append(history, &LineHistory{periodOf[l.ScorecardID], l.Score, l.Actual})
		}
	}
	slices.SortFunc(history, func(x, y *LineHistory) int { return x.Period.Compare(y.Period) })
	return history, err
}

// Abilities are what the actor may do with a card.
func (a *App) Abilities(ctx context.Context, actor *auth.Actor, card *db.Scorecard) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	abilities := []string{}
	isFinal := card.State == rules.Final
	if !isFinal && policy.rates(card.SubjectKind, card.SubjectID) {
		abilities = append(abilities, "RATE")
	}
	if !isFinal && policy.declares(card.SubjectKind, card.SubjectID) {
		abilities = append(abilities, "DECLARE_NOT_APPLICABLE")
	}
	if isFinal && policy.revises(card.SubjectID) {
		abilities = append(abilities, "REVISE")
	}
	return abilities, nil
}

// CardChange is something that changed on a card.
type CardChange struct {
	At     db.Instant
	ByName string
	Action string
	Line   *db.ScorecardLine
	Reason db.Optional
}

// Changes lists what changed on a card, newest first.
func (a *App) Changes(ctx context.Context, card *db.Scorecard, first int) ([]*CardChange, error) {
	if first < 0 || first > MaxPage {
		return nil, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", first, MaxPage)
	}
	subjects := []string{card.ID}
	for _, line := range card.Lines {
		subjects = append(subjects, line.ID)
	}
	entries, err := db.AuditEntriesOn(ctx, a.db.Reader, subjects, first)
	changes := make([]*CardChange, len(entries))
	for i, e := range entries {
		changes[i] = &CardChange{At: e.At, ByName: e.ActorName, Action: e.Action, Line: lineIn(card, string(e.SubjectID)), Reason: e.Reason}
	}
	return changes, err
}

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
	if !policy.rates(card.SubjectKind, card.SubjectID) {
		return errForbidden
	}
	metric := policy.catalog.Metric(line.MetricID)
	if err := policy.catalog.checkRating(metric, line, in); err != nil {
		return err
	}
	before := int(0)
	if line.Actual != nil {
		before = int(line.Actual.IntPart())
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
	case in.Level < 1 || in.Level > len(levels):
		return badInput("level", "OUT_OF_RANGE", "level is %d; the scale has levels 1 to %d", in.Level, len(levels))
	}
	return checkText("comment", text(in.Comment), 0, 2000)
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
	if line.Section == rules.Result && line.Attainment != nil && line.Attainment.LessThan(line.Examination) {
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
	if err := a.settle(ctx, 5*time.Minute); err != nil {
		return nil, err
	}
	result := &ClosePeriodResult{}
	done := false
	err = a.withLease(ctx, recomputeLease, func(ctx context.Context) error {
		done = true
		return a.closePeriod(ctx, actor, in, result)
	})
	if err == nil && !done {
		err = conflict("BUSY", "figures are being recomputed; try again in a moment")
	}
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
	if result.Blockers = periodBlockers(cards, in.Override); len(result.Blockers) > 0 {
		return nil
	}
	var ids []string
	for _, card := range cards {
		ids = append(ids, card.ID)
	}
	err := a.change(ctx, actor, entry("closePeriod", string(in.Period), string(in.Period), db.PeriodOpen, db.PeriodClosed, text(in.Override)),
		func(ctx context.Context, tx bun.Tx) error {
			if err := db.FinalizeScorecards(ctx, tx, ids); err != nil {
				return err
			}
			if err := db.PutPeriodState(ctx, tx, &db.PeriodState{Period: in.Period, State: db.PeriodClosed, ClosedAt: a.now()}); err != nil {
				return err
			}
			if _, err := db.BumpBoards(ctx, tx); err != nil {
				return err
			}
			return db.BumpCatalog(ctx, tx)
		})
	if err != nil {
		return err
	}
	result.Finalized = len(cards)
	a.live.Tell(ctx, cardTopics(cards)...)
	return nil
}

func cardTopics(cards []*db.Scorecard) []string {
	topics := []string{live.Facts}
	for _, card := range cards {
		topics = append(topics, live.Scorecard(card.SubjectID, string(card.Period)))
	}
	return append(topics, live.Board(string(cards[0].Period), string(db.SubjectMember)), live.Board(string(cards[0].Period), string(db.SubjectTeam)))
}

func periodBlockers(cards []*db.Scorecard, override *string) []*PeriodBlocker {
	var blockers []*PeriodBlocker
	for _, card := range cards {
		if lines := BlockersOf(card); len(lines) > 0 {
			blockers = append(blockers, &PeriodBlocker{card, lines, "MISSING"})
		} else if card.InsufficientData && override == nil {
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
	fresh, err := a.recomputed(ctx, card)
	if err != nil {
		return nil, err
	}
	fresh.ID, fresh.Revision, fresh.RevisionReason, fresh.State = db.NewID(db.ScorecardPrefix), card.Revision+1, db.Optional(in.Reason), rules.Final
	for _, line := range fresh.Lines {
		line.ID, line.ScorecardID = db.NewID(db.LinePrefix), fresh.ID
	}
	err = a.change(ctx, actor, entry("reviseScorecard", fresh.ID, string(card.Period), card.Total, fresh.Total, in.Reason),
		func(ctx context.Context, tx bun.Tx) error {
			if err := db.Supersede(ctx, tx, card.ID); err != nil {
				return err
			}
			if err := db.SaveScorecard(ctx, tx, fresh); err != nil {
				return err
			}
			_, err := db.BumpBoards(ctx, tx)
			return err
		})
	if err != nil {
		return nil, coded("scorecardId", err)
	}
	a.live.Tell(ctx, cardTopics([]*db.Scorecard{fresh})...)
	return fresh, nil
}

// recomputed is what a final card would be with today's data, by the template it was made of.
func (a *App) recomputed(ctx context.Context, card *db.Scorecard) (*db.Scorecard, error) {
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
	s := &subject{card.SubjectKind, card.SubjectID, card.TeamID, card.PositionID, catalog.Template(card.TemplateID)}
	return co.card(ctx, s, card)
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
	fresh, err := a.recomputed(ctx, card)
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

// WatchedScorecard is the card of one member or team, for who watches it; NOT_FOUND where there is none
// or the actor may not see it.
func (a *App) WatchedScorecard(ctx context.Context, actor *auth.Actor, memberID, teamID string, p rules.Period) (*db.Scorecard, error) {
	if countSet(memberID, teamID) != 1 {
		return nil, badInput("member", "ONE_OF", "name one of member and team")
	}
	kind := db.SubjectMember
	if teamID != "" {
		kind = db.SubjectTeam
	}
	card, err := a.cardOf(ctx, actor, kind, memberID+teamID, p)
	if err == nil && card == nil {
		err = errNotFound
	}
	return card, err
}
