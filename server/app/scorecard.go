package app

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
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
	card, err := db.ScorecardOf(ctx, a.db, id, p)
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

// ScorecardsByIDs finds cards with their lines, those that may be seen.
func (a *App) ScorecardsByIDs(ctx context.Context, ids []string) (map[string]*db.Scorecard, error) {
	policy, err := a.policy(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	cards, err := db.ScorecardsByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	cards = slices.DeleteFunc(cards, func(card *db.Scorecard) bool { return !policy.seesSubject(card.SubjectKind, card.SubjectID) })
	if _, err := withLines(ctx, a.db.Reader, cards); err != nil {
		return nil, err
	}
	found := map[string]*db.Scorecard{}
	for _, card := range cards {
		found[card.ID] = card
	}
	return found, nil
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

// lineLike is the line of a card that another revision has as well; nil for none.
func lineLike(card *db.Scorecard, other *db.ScorecardLine) *db.ScorecardLine {
	for _, line := range card.Lines {
		if line.MetricID == other.MetricID && line.Scope == other.Scope && line.Section == other.Section && line.Part == other.Part {
			return line
		}
	}
	return nil
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

// LineMovement is a line's part in a change: (score now − score then) × its weight in the total.
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
		change := *db.ScoreOf(percentOf(card.WeightOf(line), difference))
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
		case line.Reason == db.Optional(rules.ReasonRoundOpen):
			blockers = append(blockers, &Blocker{line, "ROUND_OPEN"})
		case line.Method == rules.MethodRating && (line.State == rules.LineMissing || (line.Rating != nil && line.Rating.Lead == nil)):
			blockers = append(blockers, &Blocker{line, "NOT_RATED"}) // the lead's own word is never left out in silence
		case line.State == rules.LineMissing:
			blockers = append(blockers, &Blocker{line, "MISSING"})
		case line.Provisional:
			blockers = append(blockers, &Blocker{line, "UNCONFIRMED"})
		}
	}
	return blockers
}

// Blockers lists what holds a card up: at its step where it is under review, else in closing.
func (a *App) Blockers(ctx context.Context, card *db.Scorecard) ([]*Blocker, error) {
	if !card.State.InReview() {
		return BlockersOf(card), nil
	}
	reviews, err := a.reviewsByID(ctx, card.Period)
	return blockersIn(card, reviews), err
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
	byPeriod := map[rules.Period]*LineHistory{}
	for _, l := range lines { // of a card that is split the last part counts, but for the card that is looked at
		if l.MetricID == line.MetricID && l.Scope == line.Scope && (l.ScorecardID != line.ScorecardID || l.Part == line.Part) {
			byPeriod[periodOf[l.ScorecardID]] = &LineHistory{periodOf[l.ScorecardID], l.Score, l.Actual}
		}
	}
	history := slices.Collect(maps.Values(byPeriod))
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
	able := func(ability string, yes bool) {
		if yes {
			abilities = append(abilities, ability)
		}
	}
	isFinal := card.State == rules.Final
	own := policy.isOwn(card.SubjectKind, card.SubjectID)
	decides := !isFinal && card.State != rules.Calibrated
	able("RATE", decides && policy.reviews(card.SubjectKind, card.SubjectID))
	able("DECLARE_NOT_APPLICABLE", decides && policy.declares(card.SubjectKind, card.SubjectID))
	able("REVISE", isFinal && card.Latest && policy.revises(card.SubjectID))
	for _, act := range []rules.Act{rules.ActSubmitSelf, rules.ActSkipSelf, rules.ActSubmitReview, rules.ActReturn} {
		_, possible := card.State.After(act, card.Period.Kind())
		able(string(act), possible && card.Latest && policy.acts(act, card))
	}
	able("EXTEND", card.State.InReview() && policy.revises(card.SubjectID))
	if !isFinal || !card.Latest || !own {
		return abilities, nil
	}
	acknowledged, err := db.AcknowledgementsOf(ctx, a.db.Reader, []string{card.ID})
	if err != nil {
		return nil, err
	}
	until, err := a.AppealUntil(ctx, card)
	if err != nil {
		return nil, err
	}
	appeals, err := a.AppealsOfCard(ctx, card)
	able("ACKNOWLEDGE", len(acknowledged) == 0)
	able("APPEAL", policy.today <= *until && !slices.ContainsFunc(appeals, func(e *db.Appeal) bool { return e.State.Open() }))
	return abilities, err
}

// CardChange is something that changed on a card.
type CardChange struct {
	At     db.Instant
	ByName string
	Action string
	Line   *db.ScorecardLine
	Reason db.Optional
}

// Changes lists what changed on a card and the revisions before it, newest first.
func (a *App) Changes(ctx context.Context, card *db.Scorecard, first int) ([]*CardChange, error) {
	if first < 0 || first > MaxPage {
		return nil, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", first, MaxPage)
	}
	revisions, err := a.Revisions(ctx, card)
	if err != nil {
		return nil, err
	}
	var subjects []string
	lines := map[string]*db.ScorecardLine{} // by the ids that the line, its review and its levelling had in their revision
	for _, revision := range revisions {
		if revision.Revision > card.Revision {
			continue
		}
		subjects = append(subjects, revision.ID)
		for _, line := range revision.Lines {
			for _, id := range []string{line.ID, line.CaseID, line.LevellingID} {
				lines[id], subjects = lineLike(card, line), append(subjects, id)
			}
		}
	}
	subjects = slices.DeleteFunc(subjects, func(id string) bool { return id == "" })
	entries, err := db.AuditEntriesOn(ctx, a.db.Reader, subjects, first)
	changes := make([]*CardChange, len(entries))
	for i, e := range entries {
		changes[i] = &CardChange{At: e.At, ByName: e.ActorName, Action: e.Action, Line: lines[string(e.SubjectID)], Reason: e.Reason}
	}
	return changes, err
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
