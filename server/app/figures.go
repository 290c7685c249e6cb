package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// whose names whose figures are meant: the company's, a team's or a member's.
type whose struct {
	scope rules.LineScope
	id    string
}

var companys = whose{scope: rules.ScopeCompany}

func teams(id string) whose   { return whose{rules.ScopeTeam, id} }
func members(id string) whose { return whose{rules.ScopeMember, id} }

// figureReader reads figures of any scope over one range of days, from the monthly roll-ups wherever
// they suffice. After preload it answers from memory.
type figureReader struct {
	idb       bun.IDB
	catalog   *Catalog
	directory *Directory
	today     rules.Day
	span      rules.Span
	parts     []rules.Part

	measures    []string
	preloaded   *loadedFigures
	known       map[whose]*scopeFigures
	events      []*db.Event
	provisional []int64
}

// scopeFigures are the figures of one scope.
type scopeFigures struct {
	*rules.Figures
	offline []rules.Span
	unsure  map[string]bool // measures with facts that wait for confirmation
	through rules.Day
}

// newFigureReader prepares reading over the days of a span, cut into months.
func newFigureReader(ctx context.Context, idb bun.IDB, c *Catalog, d *Directory, today rules.Day, span rules.Span) (*figureReader, error) {
	r := &figureReader{idb: idb, catalog: c, directory: d, today: today, span: span, parts: rules.PartsBetween(span.From, span.To),
		known: map[whose]*scopeFigures{}}
	for _, m := range c.Measures {
		r.measures = append(r.measures, m.Key)
	}
	var err error
	if r.events, err = db.EventsIn(ctx, idb, span); err != nil {
		return nil, err
	}
	r.provisional, err = db.ProvisionalSeries(ctx, idb, span)
	return r, err
}

// preload reads everything at once: for many scopes of one range.
func (r *figureReader) preload(ctx context.Context) error {
	loaded, err := r.load(ctx, db.SeriesFilter{Measures: r.measures, Everything: true})
	if err != nil {
		return err
	}
	loaded.index()
	r.preloaded = loaded
	return r.preloadDays(ctx, loaded)
}

// preloadDays reads the days of months that the range covers in part: no roll-up serves there.
func (r *figureReader) preloadDays(ctx context.Context, loaded *loadedFigures) error {
	loaded.days = map[int64][]rules.DayValue{}
	for _, part := range r.parts {
		if part.Span == part.Month.Span() && part.To <= r.today {
			continue
		}
		values, err := db.DayTotals(ctx, r.idb, db.SeriesFilter{Measures: r.measures, Everything: true}, part.Month.Span())
		if err != nil {
			return err
		}
		for _, v := range values {
			loaded.days[v.SeriesID] = append(loaded.days[v.SeriesID], v)
		}
		loaded.daysOf = append(loaded.daysOf, part.Month)
	}
	return nil
}

// of gives the figures of a scope.
func (r *figureReader) of(ctx context.Context, w whose) (*scopeFigures, error) {
	if known := r.known[w]; known != nil {
		return known, nil
	}
	filter := r.filter(w)
	loaded := r.preloaded
	var series []rules.Series
	if loaded != nil {
		series = loaded.matching(filter)
	} else {
		var err error
		if loaded, err = r.load(ctx, filter); err != nil {
			return nil, err
		}
		series = loaded.series
	}
	figures, err := r.add(ctx, w, loaded, series)
	if err == nil {
		r.known[w] = figures
	}
	return figures, err
}

func (r *figureReader) add(ctx context.Context, w whose, loaded *loadedFigures, series []rules.Series) (*scopeFigures, error) {
	plan := rules.NewPlan(series, r.scope(w), r.parts, r.catalog.rates, r.today)
	var months []rules.MonthTotal
	figures := &scopeFigures{unsure: map[string]bool{}}
	for _, id := range plan.Series() {
		months = append(months, loaded.months[id]...)
		for _, month := range loaded.months[id] {
			figures.through = max(figures.through, min(month.LastDay, r.span.To))
		}
		if slices.Contains(r.provisional, id) {
			figures.unsure[loaded.measureOf[id]] = true
		}
	}
	days, err := r.days(ctx, loaded, plan.DailyReads(months))
	if err != nil {
		return nil, err
	}
	for _, id := range plan.Stocks() {
		if earlier, ok := loaded.earlier[id]; ok {
			months = append(months, earlier)
		}
	}
	cells, err := plan.Cells(months, days)
	if err != nil {
		return nil, err
	}
	figures.Figures = rules.NewFigures(r.parts, cells)
	figures.offline = r.offlineEvents(w)
	return figures, nil
}

// days gives the facts that roll-ups do not suffice for, from memory where they were preloaded.
func (r *figureReader) days(ctx context.Context, loaded *loadedFigures, reads []rules.DailyRead) ([]rules.DayValue, error) {
	var days []rules.DayValue
	var missing []rules.DailyRead
	for _, read := range reads {
		if !slices.Contains(loaded.daysOf, read.From.Month()) {
			missing = append(missing, read)
			continue
		}
		days = append(days, loaded.days[read.SeriesID]...)
	}
	if len(missing) == 0 {
		return days, nil
	}
	values, err := db.DayValues(ctx, r.idb, missing)
	return append(days, values...), err
}

func (r *figureReader) scope(w whose) rules.Scope {
	switch w.scope {
	case rules.ScopeTeam:
		return r.directory.org.Team(w.id)
	case rules.ScopeMember:
		return r.directory.org.Member(w.id).Without(r.directory.away(w.id)) // what lies in an absence counts for nothing
	}
	return r.directory.org.Company()
}

// filter chooses the series that may count for a scope; the rules decide day by day which do.
func (r *figureReader) filter(w whose) db.SeriesFilter {
	f := db.SeriesFilter{Measures: r.measures, Everything: w.scope == rules.ScopeCompany}
	switch w.scope {
	case rules.ScopeTeam:
		f.Teams = r.directory.Below(w.id)
		f.Members = r.directory.everAt(f.Teams)
	case rules.ScopeMember:
		f.Members = []string{w.id}
	}
	for _, a := range r.directory.Assignments {
		if slices.Contains(f.Teams, a.TeamID) || slices.Contains(f.Members, a.MemberID) {
			f.Channels = appendSet(f.Channels, a.ChannelID)
			f.Accounts = appendSet(f.Accounts, a.AccountID)
			f.Campaigns = appendSet(f.Campaigns, a.CampaignID)
		}
	}
	return f
}

func appendSet(list []string, value string) []string {
	if value == "" || slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// everAt lists everyone who has ever been placed in one of the teams.
func (d *Directory) everAt(teamIDs []string) []string {
	var ids []string
	for memberID, placements := range d.Placements {
		if slices.ContainsFunc(placements, func(p *db.Placement) bool { return slices.Contains(teamIDs, p.TeamID) }) {
			ids = append(ids, memberID)
		}
	}
	return ids
}

// offlineEvents are the days of offline events of a scope and of the teams above it.
func (r *figureReader) offlineEvents(w whose) []rules.Span {
	var above []string
	switch w.scope {
	case rules.ScopeTeam:
		above = r.directory.Above(w.id)
	case rules.ScopeMember:
		above = r.directory.Above(r.directory.HomeOn(w.id, min(r.span.To, r.today)))
	}
	root := r.directory.Root().ID
	var spans []rules.Span
	for _, e := range r.events {
		if e.Offline && (e.TeamID == "" || e.TeamID == root || slices.Contains(above, e.TeamID)) {
			spans = append(spans, rules.Span{From: e.FirstDay, To: e.LastDay})
		}
	}
	return spans
}

// loadedFigures are series with their roll-ups.
type loadedFigures struct {
	series    []rules.Series
	measureOf map[int64]string
	months    map[int64][]rules.MonthTotal
	earlier   map[int64]rules.MonthTotal
	days      map[int64][]rules.DayValue // of the months in daysOf
	daysOf    []rules.Period

	byMember, byTeam, byChannel, byAccount, byCampaign map[string][]int
}

func (r *figureReader) load(ctx context.Context, filter db.SeriesFilter) (*loadedFigures, error) {
	rows, err := db.SeriesWhere(ctx, r.idb, filter)
	if err != nil {
		return nil, err
	}
	l := &loadedFigures{measureOf: map[int64]string{}, months: map[int64][]rules.MonthTotal{}, earlier: map[int64]rules.MonthTotal{}}
	var stocks []int64
	for _, row := range rows {
		s := r.catalog.series(row)
		l.series = append(l.series, s)
		l.measureOf[s.ID] = s.Measure
		if s.Aggregation == rules.Last {
			stocks = append(stocks, s.ID)
		}
	}
	totals, err := db.MonthTotals(ctx, r.idb, filter, r.span.From.Month(), r.span.To.Month())
	if err != nil {
		return nil, err
	}
	for _, t := range totals {
		l.months[t.SeriesID] = append(l.months[t.SeriesID], t)
	}
	earlier, err := db.EarlierTotals(ctx, r.idb, stocks, r.span.From.Month())
	for _, t := range earlier {
		l.earlier[t.SeriesID] = t
	}
	return l, err
}

// series is a stored series in the terms of the rules.
func (c *Catalog) series(row *db.Series) rules.Series {
	s := rules.Series{ID: row.ID, Measure: row.MeasureKey, Channel: row.ChannelID, Account: row.AccountID,
		Campaign: row.CampaignID, Team: row.TeamID, Member: row.MemberID}
	if m := c.measures[row.MeasureKey]; m != nil {
		s.Aggregation, s.Money = m.Aggregation, m.Money
	}
	if ch := c.channels[row.ChannelID]; ch != nil {
		s.Currency, s.ChannelKey, s.ChannelGroup, s.Online = ch.Currency, ch.Key, ch.GroupKey, &ch.Online
	}
	return s
}

func (l *loadedFigures) index() {
	l.byMember, l.byTeam, l.byChannel = map[string][]int{}, map[string][]int{}, map[string][]int{}
	l.byAccount, l.byCampaign = map[string][]int{}, map[string][]int{}
	for i, s := range l.series {
		for _, by := range []struct {
			index map[string][]int
			key   string
		}{{l.byMember, s.Member}, {l.byTeam, s.Team}, {l.byChannel, s.Channel}, {l.byAccount, s.Account}, {l.byCampaign, s.Campaign}} {
			if by.key != "" {
				by.index[by.key] = append(by.index[by.key], i)
			}
		}
	}
}

func (l *loadedFigures) matching(f db.SeriesFilter) []rules.Series {
	if f.Everything {
		return l.series
	}
	found := map[int]bool{}
	for _, by := range []struct {
		index map[string][]int
		keys  []string
	}{{l.byMember, f.Members}, {l.byTeam, f.Teams}, {l.byChannel, f.Channels}, {l.byAccount, f.Accounts}, {l.byCampaign, f.Campaigns}} {
		for _, key := range by.keys {
			for _, i := range by.index[key] {
				found[i] = true
			}
		}
	}
	var series []rules.Series
	for i := range l.series {
		if found[i] {
			series = append(series, l.series[i])
		}
	}
	return series
}

// measured is a metric's value with what explains it.
type measured struct {
	rules.MetricValue
	figures     *rules.Figures
	provisional bool
}

// measure computes a version of a metric for a scope.
func (r *figureReader) measure(ctx context.Context, v *MetricVersion, w whose) (*measured, error) {
	figures, err := r.of(ctx, w)
	if err != nil {
		return nil, err
	}
	return v.measure(figures, figures.Figures), nil
}

func (v *MetricVersion) measure(scope *scopeFigures, figures *rules.Figures) *measured {
	metric := rules.Metric{Formula: v.Formula, Condition: v.Condition, MinDenominator: v.MinDenominator, PerChannel: v.perChannel}
	m := &measured{MetricValue: metric.Measure(figures, scope.offline), figures: figures}
	if v.Condition == rules.ConditionNoOfflineEvents {
		m.figures = figures.WithoutPartsTouchedBy(scope.offline)
	}
	for _, key := range v.Formula.Measures() {
		m.provisional = m.provisional || scope.unsure[key]
	}
	return m
}

// explain puts the numbers into the formula.
func (v *MetricVersion) explain(m *measured) rules.Explanation {
	return v.Formula.Explain(m.figures, v.Unit, decimalsOf(v.Unit))
}

// decimalsOf is how many decimals a unit is written with.
func decimalsOf(unit rules.Unit) int {
	if unit == rules.UnitCount || unit == rules.UnitPoints {
		return 0
	}
	return 2
}
