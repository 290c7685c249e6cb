package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// lineSource is what the facts behind a line are found by. Whoever may see the card may see them: a
// team's line stands on the team's facts, those of its members included.
type lineSource struct {
	policy  *Policy
	version *MetricVersion
	whose   whose
	span    rules.Span
	series  []rules.Series
	rows    map[int64]*db.Series
}

func (a *App) lineSource(ctx context.Context, actor *auth.Actor, line *db.ScorecardLine) (*lineSource, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	card, err := db.ScorecardByID(ctx, a.db.Reader, line.ScorecardID)
	if err != nil {
		return nil, coded("", err)
	}
	if !policy.seesSubject(card.SubjectKind, card.SubjectID) {
		return nil, errNotFound
	}
	metric := policy.catalog.Metric(line.MeasuredBy())
	s := &lineSource{policy: policy, version: metric.For(card.Period.Last()), span: card.SpanOf(line), rows: map[int64]*db.Series{}}
	for _, v := range metric.Versions {
		if v.Version == line.MetricVersion {
			s.version = v
		}
	}
	if s.version.Formula == nil {
		return s, nil
	}
	s.whose = whoseLine(card, line)
	reader := &figureReader{catalog: policy.catalog, directory: policy.directory, span: s.span, measures: s.version.Formula.Measures()}
	rows, err := db.SeriesWhere(ctx, a.db.Reader, reader.filter(s.whose))
	for _, row := range rows {
		series := policy.catalog.series(row)
		if len(reader.scope(s.whose).Spans(series, s.span)) > 0 {
			s.series, s.rows[row.ID] = append(s.series, series), row
		}
	}
	return s, err
}

// ids lists the series, of a measure if one is named.
func (s *lineSource) ids(measure string) []int64 {
	ids := []int64{}
	for _, series := range s.series {
		if measure == "" || series.Measure == measure {
			ids = append(ids, series.ID)
		}
	}
	return ids
}

// counts tells whether a series counts for the line on a day.
func (s *lineSource) counts(d *Directory) func(f *db.Fact) bool {
	reader := &figureReader{directory: d}
	scope := reader.scope(s.whose)
	spans := map[int64][]rules.Span{}
	for _, series := range s.series {
		spans[series.ID] = scope.Spans(series, s.span)
	}
	return func(f *db.Fact) bool {
		return slices.ContainsFunc(spans[f.SeriesID], func(span rules.Span) bool { return span.Contains(f.Day) })
	}
}

// LineDayView is a day behind a line.
type LineDayView struct {
	Day       rules.Day
	Values    []db.ImportTotal
	Actual    *rules.Decimal
	Imports   []*LineDayImport
	FactCount int
	Corrected bool
}

// LineDayImport is an import that brought facts of a day.
type LineDayImport struct {
	Import *db.Import
	Row    int64
	Rows   int
}

// LineDays lists the days behind a line, newest first.
func (a *App) LineDays(ctx context.Context, actor *auth.Actor, line *db.ScorecardLine) ([]*LineDayView, error) {
	s, err := a.lineSource(ctx, actor, line)
	if err != nil || s.version.Formula == nil {
		return []*LineDayView{}, err
	}
	facts, err := db.FactsOf(ctx, a.db.Reader, s.ids(""), s.span)
	if err != nil {
		return nil, err
	}
	counts := s.counts(s.policy.directory)
	facts = slices.DeleteFunc(facts, func(f *db.Fact) bool { return !counts(f) })
	traced, err := a.traceLight(ctx, facts)
	if err != nil {
		return nil, err
	}
	corrected, err := db.CorrectedDays(ctx, a.db.Reader, s.ids(""), s.span)
	if err != nil {
		return nil, err
	}
	daily, err := a.dailyFigures(ctx, s.policy, s.whose, s.version.Formula.Measures(), s.span)
	if err != nil {
		return nil, err
	}
	days := []*LineDayView{}
	for start := 0; start < len(facts); {
		end := start
		for end < len(facts) && facts[end].Day == facts[start].Day {
			end++
		}
		day, err := s.day(facts[start:end], traced, daily)
		if err != nil {
			return nil, err
		}
		day.Corrected = slices.Contains(corrected, day.Day)
		days = append(days, day)
		start = end
	}
	return days, nil
}

func (a *App) traceLight(ctx context.Context, facts []*db.Fact) (map[int64]*db.Import, error) {
	numbers := []int64{}
	for _, f := range facts {
		numbers = append(numbers, f.ImportNumber)
	}
	return a.importsByNumber(ctx, numbers)
}

func (s *lineSource) day(facts []*db.Fact, imports map[int64]*db.Import, daily *dailyFigures) (*LineDayView, error) {
	view := &LineDayView{Day: facts[0].Day, FactCount: len(facts)}
	sums := map[string]rules.Decimal{}
	byImport := map[int64]*LineDayImport{}
	rows := map[[2]int64]bool{}
	for _, f := range facts {
		measure := s.rows[f.SeriesID].MeasureKey
		sums[measure] = sums[measure].Add(f.Value.Decimal())
		known := byImport[f.ImportNumber]
		if known == nil {
			known = &LineDayImport{Import: imports[f.ImportNumber], Row: f.RowNumber}
			byImport[f.ImportNumber] = known
			view.Imports = append(view.Imports, known)
		}
		known.Row = min(known.Row, f.RowNumber)
		if at := [2]int64{f.ImportNumber, f.RowNumber}; !rows[at] {
			rows[at] = true
			known.Rows++
		}
	}
	view.Values = sortedTotals(sums)
	figures, err := daily.over(rules.Span{From: view.Day, To: view.Day})
	if err != nil {
		return nil, err
	}
	if !s.version.Formula.HasMonths() {
		view.Actual = s.version.Formula.Evaluate(figures).Value
	}
	return view, nil
}

// LineFactsQuery narrows the facts behind a line.
type LineFactsQuery struct {
	Day       *rules.Day
	Measure   string
	Corrected bool
	Page      Page
}

// LineFacts pages through the facts behind a line, newest day first.
func (a *App) LineFacts(ctx context.Context, actor *auth.Actor, line *db.ScorecardLine, q LineFactsQuery) (*Connection[*TracedFact], error) {
	s, err := a.lineSource(ctx, actor, line)
	if err != nil {
		return nil, err
	}
	span := s.span
	if q.Day != nil {
		span = rules.Span{From: *q.Day, To: *q.Day}
	}
	facts, err := db.FactsOf(ctx, a.db.Reader, s.ids(q.Measure), span)
	if err != nil {
		return nil, err
	}
	counts := s.counts(s.policy.directory)
	corrected := map[factAt]bool{}
	if q.Corrected {
		entries, err := db.HistoryOf(ctx, a.db.Reader, s.ids(q.Measure), span)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			corrected[factAt{e.SeriesID, e.Day}] = true
		}
	}
	facts = slices.DeleteFunc(facts, func(f *db.Fact) bool { return !counts(f) || (q.Corrected && !corrected[factAt{f.SeriesID, f.Day}]) })
	found, err := pageOf(q.Page, facts)
	if err != nil {
		return nil, err
	}
	traced, err := a.trace(ctx, s.policy.catalog, s.rows, found.Nodes)
	return &Connection[*TracedFact]{Nodes: traced, Cursors: found.Cursors, HasNext: found.HasNext, HasPrevious: found.HasPrevious, Total: found.Total}, err
}

type factAt struct {
	series int64
	day    rules.Day
}
