package app

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Comparison holds a final card against what today's data, targets, weights, formulas and template would give.
type Comparison struct {
	Card            *db.Scorecard // as it is
	Now             *db.Scorecard // as it would be, its ids without meaning
	Same            bool          // every line, the total and the grade
	TemplateChanged bool
	Traced          bool  // that it was kept which facts the card rests on
	FactsIntact     *bool // the facts' history gives the fingerprint of then; nil: none was taken (yet)
	Lines           []*LineComparison
	Facts           []*FactChange // newest day first
	CheckedAt       db.Instant
}

// LineComparison is a line then and now; one of the two may be nil.
type LineComparison struct {
	Then    *db.ScorecardLine
	Now     *db.ScorecardLine
	Same    bool
	Reasons []ComparisonReason
}

// ComparisonReason says what of a line has changed.
type ComparisonReason string

// The reasons. OTHER is what figures depend on besides: whose facts they are, exchange rates, events, ratings, decisions.
const (
	ChangedFacts   ComparisonReason = "FACTS"
	ChangedTarget  ComparisonReason = "TARGET"
	ChangedWeight  ComparisonReason = "WEIGHT"
	ChangedFormula ComparisonReason = "FORMULA"
	ChangedOther   ComparisonReason = "OTHER"
)

// FactChange is a fact behind a final card that is another today.
type FactChange struct {
	Series *db.Series
	Day    rules.Day
	Before *rules.Steps // nil: there was none
	After  *rules.Steps // nil: it is gone
	Import *db.Import   // the last that touched it
	Undone bool         // by being undone
	At     db.Instant
	ByName string

	counts map[whose]bool // for whose figures
}

// Comparison computes a final card anew and compares; whoever sees the card. NOT_FOUND where the actor doesn't,
// CONFLICT for a card that isn't final. It changes nothing.
func (a *App) Comparison(ctx context.Context, actor *auth.Actor, cardID string) (*Comparison, error) {
	card, err := a.ScorecardByID(ctx, actor, cardID)
	if err != nil {
		return nil, err
	}
	if card.State != rules.Final {
		return nil, conflict("NOT_FINAL", "only a final scorecard can be checked")
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	c := &Comparison{Card: card, CheckedAt: a.now()}
	co, err := a.computeAnew(ctx, card, c)
	if err != nil {
		return nil, err
	}
	c.Lines = compareLines(card, c.Now)
	if err := a.compareFacts(ctx, co, c); err != nil {
		return nil, err
	}
	c.Same = equal(card.Total, c.Now.Total) && card.Grade == c.Now.Grade && !slices.ContainsFunc(c.Lines, func(l *LineComparison) bool { return !l.Same })
	for _, line := range c.Lines {
		line.Reasons = c.reasons(co.catalog, line)
	}
	return c, nil
}

// computeAnew computes a card by the template that would be its today.
func (a *App) computeAnew(ctx context.Context, card *db.Scorecard, c *Comparison) (*computation, error) {
	co, err := a.computationAnew(ctx, card, nil)
	if err != nil {
		return nil, err
	}
	if len(card.Parts) > 0 { // its stays are what they were; each has a template of its own
		c.Now, err = co.card(ctx, co.subjectOf(card), card)
		return co, err
	}
	template := co.catalog.TemplateFor(card.PositionID, card.Period)
	if template == nil {
		template = co.catalog.Template(card.TemplateID)
	}
	who := co.planned(&subject{kind: card.SubjectKind, id: card.SubjectID, team: card.TeamID, position: card.PositionID, template: template})
	c.TemplateChanged = who.template.ID != card.TemplateID
	c.Now, err = co.card(ctx, who, card)
	return co, err
}

func compareLines(then, now *db.Scorecard) []*LineComparison {
	var lines []*LineComparison
	found := map[*db.ScorecardLine]bool{}
	for _, line := range then.Lines {
		like := lineLike(now, line)
		if like == nil {
			lines = append(lines, &LineComparison{Then: line})
			continue
		}
		found[like] = true
		lines = append(lines, &LineComparison{Then: line, Now: like, Same: sameLine(line, like)})
	}
	for _, line := range now.Lines {
		if !found[line] {
			lines = append(lines, &LineComparison{Now: line})
		}
	}
	return lines
}

func sameLine(then, now *db.ScorecardLine) bool {
	return then.State == now.State && equal(then.Score, now.Score) && sameNumber(then.Actual, now.Actual) && sameTarget(then, now) &&
		sameWeight(then, now) && sameFormula(then, now)
}

func sameTarget(then, now *db.ScorecardLine) bool {
	return sameNumber(then.Target, now.Target) && sameNumber(then.TargetLow, now.TargetLow) && sameNumber(then.TargetHigh, now.TargetHigh) &&
		slices.EqualFunc(then.Channels, now.Channels, func(x, y db.ChannelPart) bool { return x.ChannelID == y.ChannelID && sameNumber(x.Target, y.Target) })
}

func sameWeight(then, now *db.ScorecardLine) bool {
	return then.Weight.Equal(now.Weight) && then.EffectiveWeight.Equal(now.EffectiveWeight) &&
		slices.EqualFunc(then.Channels, now.Channels, func(x, y db.ChannelPart) bool { return x.ChannelID == y.ChannelID && sameNumber(x.Weight, y.Weight) })
}

func sameFormula(then, now *db.ScorecardLine) bool {
	return then.MetricVersion == now.MetricVersion && then.MeasuredBy() == now.MeasuredBy() && then.Method == now.Method
}

func sameNumber(x, y *rules.Decimal) bool {
	if x == nil || y == nil {
		return x == y
	}
	return x.Equal(*y)
}

func equal[T comparable](x, y *T) bool {
	if x == nil || y == nil {
		return x == y
	}
	return *x == *y
}

func (c *Comparison) reasons(catalog *Catalog, line *LineComparison) []ComparisonReason {
	reasons := []ComparisonReason{}
	if line.Same {
		return reasons
	}
	if line.Then == nil || line.Now == nil {
		return append(reasons, ChangedOther)
	}
	w := whoseLine(c.Card, line.Then)
	if slices.ContainsFunc(c.Facts, func(f *FactChange) bool {
		return f.counts[w] && (slices.Contains(catalog.measuresOf(line.Then), f.Series.MeasureKey) || slices.Contains(catalog.measuresOf(line.Now), f.Series.MeasureKey))
	}) {
		reasons = append(reasons, ChangedFacts)
	}
	for _, one := range []struct {
		reason ComparisonReason
		same   bool
	}{{ChangedTarget, sameTarget(line.Then, line.Now)}, {ChangedWeight, sameWeight(line.Then, line.Now)}, {ChangedFormula, sameFormula(line.Then, line.Now)}} {
		if !one.same {
			reasons = append(reasons, one.reason)
		}
	}
	if len(reasons) == 0 {
		reasons = append(reasons, ChangedOther)
	}
	return reasons
}

// compareFacts names the facts behind the card that are others today, and checks the fingerprints of then.
func (a *App) compareFacts(ctx context.Context, co *computation, c *Comparison) error {
	snapshot, err := db.SnapshotOf(ctx, a.db.Reader, c.Card.ID)
	if errors.Is(err, db.ErrNotFound) {
		return nil // final before it was kept
	}
	if err != nil {
		return err
	}
	c.Traced = true
	seals, err := a.sealsBy(ctx, c.Card.Period, snapshot.FactsSeq)
	if err != nil {
		return err
	}
	read := co.catalog.measuresBehind([]*db.Scorecard{c.Card, c.Now})
	changed := map[factAt]*FactChange{}
	for _, w := range slices.SortedFunc(maps.Keys(read), compareWhose) {
		behind := &factsBehind{seq: snapshot.FactsSeq, series: map[int64]*db.Series{}, spans: map[int64][]rules.Span{}}
		if err := a.seriesBehind(ctx, co, w, read[w], seals[w], behind); err != nil {
			return err
		}
		if err := a.changedFacts(ctx, w, behind, changed); err != nil {
			return err
		}
		for _, seal := range seals[w] {
			if !read[w][seal.MeasureKey] {
				continue
			}
			print, _, err := fingerprint(ctx, a.db.Reader, seal, co.catalog.factSpan(seal.MeasureKey, seal.Period))
			if err != nil {
				return err
			}
			intact := print == seal.Fingerprint && (c.FactsIntact == nil || *c.FactsIntact)
			c.FactsIntact = &intact
		}
	}
	c.Facts = slices.SortedFunc(maps.Values(changed), func(x, y *FactChange) int {
		return cmp.Or(cmp.Compare(y.Day, x.Day), cmp.Compare(x.Series.MeasureKey, y.Series.MeasureKey), cmp.Compare(x.Series.ID, y.Series.ID))
	})
	return a.nameUndoers(ctx, c.Facts)
}

// factsBehind are the series behind figures, with the days on which they count or counted.
type factsBehind struct {
	seq    int64
	series map[int64]*db.Series
	spans  map[int64][]rules.Span
	days   rules.Span
}

func (b *factsBehind) add(id int64, spans []rules.Span) {
	for _, span := range spans {
		if b.days.To == "" {
			b.days = span
		}
		b.days = rules.Span{From: min(b.days.From, span.From), To: max(b.days.To, span.To)}
	}
	b.spans[id] = append(b.spans[id], spans...)
}

// seriesBehind finds the series that count for somebody's figures of the period and of the periods that relative targets
// are measured against, and those that counted then.
func (a *App) seriesBehind(ctx context.Context, co *computation, w whose, measures map[string]bool, seals []*db.FactSeal, b *factsBehind) error {
	reader := &figureReader{catalog: co.catalog, directory: co.directory, measures: slices.Sorted(maps.Keys(measures))}
	rows, err := db.SeriesWhere(ctx, a.db.Reader, reader.filter(w))
	if err != nil {
		return err
	}
	scope := reader.scope(w)
	for _, row := range rows {
		series := co.catalog.series(row)
		spans := scope.Spans(series, co.catalog.factSpan(row.MeasureKey, co.period))
		for p := range co.baselines {
			spans = append(spans, scope.Spans(series, co.catalog.factSpan(row.MeasureKey, p))...)
		}
		if len(spans) > 0 {
			b.series[row.ID] = row
			b.add(row.ID, spans)
		}
	}
	var gone []int64
	for _, seal := range seals {
		for _, sealed := range seal.Series {
			if b.series[sealed.ID] == nil {
				gone = append(gone, sealed.ID)
			}
			b.add(sealed.ID, sealed.Spans)
		}
	}
	others, err := db.SeriesByIDs(ctx, a.db.Reader, gone)
	for _, row := range others {
		b.series[row.ID] = row
	}
	return err
}

// changedFacts compares the facts that were touched since with what they were.
func (a *App) changedFacts(ctx context.Context, w whose, b *factsBehind, changed map[factAt]*FactChange) error {
	touches, err := db.FactsTouched(ctx, a.db.Reader, slices.Sorted(maps.Keys(b.series)), b.days, b.seq)
	if err != nil {
		return err
	}
	last, ids, numbers := map[factAt]*db.FactTouch{}, []int64{}, []int64{}
	for _, t := range touches {
		if slices.ContainsFunc(b.spans[t.SeriesID], func(s rules.Span) bool { return s.Contains(t.Day) }) {
			last[factAt{t.SeriesID, t.Day}] = t
			ids, numbers = append(ids, t.SeriesID), append(numbers, t.ImportNumber)
		}
	}
	if len(last) == 0 {
		return nil
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	then, err := db.FactsAt(ctx, a.db.Reader, ids, b.days, b.seq)
	if err != nil {
		return err
	}
	now, err := db.FactsOf(ctx, a.db.Reader, ids, b.days)
	if err != nil {
		return err
	}
	imports, err := a.importsByNumber(ctx, numbers)
	if err != nil {
		return err
	}
	before, after := valuesAt(then), valuesAt(now)
	for at, touch := range last {
		if equal(before[at], after[at]) {
			continue
		}
		if known := changed[at]; known != nil {
			known.counts[w] = true
			continue
		}
		by := imports[touch.ImportNumber]
		change := &FactChange{Series: b.series[at.series], Day: at.day, Before: before[at], After: after[at], Import: by, Undone: touch.Undone, At: by.At, ByName: by.ActorName, counts: map[whose]bool{w: true}}
		if touch.Undone {
			change.At = by.UndoneAt
		}
		changed[at] = change
	}
	return nil
}

func valuesAt(facts []*db.Fact) map[factAt]*rules.Steps {
	values := make(map[factAt]*rules.Steps, len(facts))
	for _, f := range facts {
		values[factAt{f.SeriesID, f.Day}] = &f.Value
	}
	return values
}

// nameUndoers says who undid the imports by whose undoing facts changed: the log has it.
func (a *App) nameUndoers(ctx context.Context, facts []*FactChange) error {
	var ids []string
	for _, f := range facts {
		if f.Undone && !slices.Contains(ids, f.Import.ID) {
			ids = append(ids, f.Import.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	entries, err := db.AuditEntriesOn(ctx, a.db.Reader, ids, 10*len(ids))
	for _, f := range facts {
		at := slices.IndexFunc(entries, func(e *db.AuditEntry) bool { return e.Action == "undoImport" && string(e.SubjectID) == f.Import.ID })
		if f.Undone && at >= 0 {
			f.ByName = entries[at].ActorName
		}
	}
	return err
}

// Line is the line that is compared: as it is, or as it would be where there is none.
func (l *LineComparison) Line() *db.ScorecardLine {
	if l.Then != nil {
		return l.Then
	}
	return l.Now
}

// FirstFacts are the newest changed facts.
func (c *Comparison) FirstFacts(first int) ([]*FactChange, error) {
	if first < 0 || first > MaxPage {
		return nil, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", first, MaxPage)
	}
	return c.Facts[:min(first, len(c.Facts))], nil
}

// Scope is whose figure the line counts.
func (l *LineComparison) Scope() rules.LineScope { return l.Line().Scope }

// TotalNow is what the total would be.
func (c *Comparison) TotalNow() *db.Score { return c.Now.Total }

// GradeNow is what the grade would be.
func (c *Comparison) GradeNow() db.Optional { return c.Now.Grade }

// FactCount is how many facts behind the card are others today.
func (c *Comparison) FactCount() int { return len(c.Facts) }
