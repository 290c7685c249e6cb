package app

import (
	"context"
	"slices"
	"strings"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// FigureFilter says whose figures and of which channels; empty fields don't narrow. Filters combine by AND.
type FigureFilter struct {
	Channel      string // key or id
	ChannelGroup string
	Team         string
	Member       string
}

// MetricValue is a metric's figure with what explains it.
type MetricValue struct {
	State      rules.ValueState
	Actual     *rules.Decimal
	Target     *rules.Decimal
	TargetLow  *rules.Decimal
	TargetHigh *rules.Decimal
	Attainment *rules.Decimal
	Explained  *string
	Reason     *string
	Terms      []rules.Term
	Channels   []db.ChannelPart
}

// whose decides whether the actor may see the figures, and names the scope.
func (p *Policy) whose(f FigureFilter) (whose, error) {
	switch {
	case f.Member != "":
		if !p.seesMember(f.Member) || len(p.directory.Placements[f.Member]) == 0 {
			return whose{}, &Error{Code: NotFound, Field: "member", Reason: "NOT_FOUND", Message: "there is no such member, or you may not see their figures"}
		}
		return members(f.Member), nil
	case f.Team != "":
		if p.directory.Team(f.Team) == nil || !p.seesTeamFigures(f.Team) {
			return whose{}, &Error{Code: NotFound, Field: "team", Reason: "NOT_FOUND", Message: "there is no such team, or you may not see its figures"}
		}
		return teams(f.Team), nil
	case !p.seesCompanyFigures():
		return whose{}, errForbidden
	}
	return companys, nil
}

// narrow keeps the figures of a channel or group.
func (c *Catalog) narrow(f FigureFilter) (func(*rules.Figures) *rules.Figures, error) {
	var steps []func(*rules.Figures) *rules.Figures
	if f.Channel != "" {
		channel := c.ChannelNamed(f.Channel)
		if channel == nil {
			return nil, badInput("channel", "UNKNOWN", "there is no channel %s", shown(f.Channel))
		}
		steps = append(steps, func(g *rules.Figures) *rules.Figures { return g.OfChannel(channel.ID) })
	}
	if f.ChannelGroup != "" {
		if c.Group(f.ChannelGroup) == nil {
			return nil, badInput("channelGroup", "UNKNOWN", "there is no channel group %s", shown(f.ChannelGroup))
		}
		steps = append(steps, func(g *rules.Figures) *rules.Figures { return g.OfGroup(f.ChannelGroup) })
	}
	return func(g *rules.Figures) *rules.Figures {
		for _, step := range steps {
			g = step(g)
		}
		return g
	}, nil
}

// MetricValue is a metric's figure for a period, with the target in force.
func (a *App) MetricValue(ctx context.Context, actor *auth.Actor, m *MetricDefinition, p rules.Period, f FigureFilter) (*MetricValue, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	w, err := policy.whose(f)
	if err != nil {
		return nil, err
	}
	return a.valueIn(ctx, policy, m, w, f, p, p.Span())
}

// valueIn computes a metric over days; the target is that of a period.
func (a *App) valueIn(ctx context.Context, policy *Policy, m *MetricDefinition, w whose, f FigureFilter, p rules.Period, span rules.Span) (*MetricValue, error) {
	reader, err := newFigureReader(ctx, a.db.Reader, policy.catalog, policy.directory, policy.today, span)
	if err != nil {
		return nil, err
	}
	return a.valueBy(ctx, reader, m, w, f, p)
}

func (a *App) valueBy(ctx context.Context, reader *figureReader, m *MetricDefinition, w whose, f FigureFilter, p rules.Period) (*MetricValue, error) {
	version := m.For(p.Last())
	if version.Formula == nil {
		reason := string(rules.ReasonNoRating)
		return &MetricValue{State: rules.ValueNotApplicable, Reason: &reason, Terms: []rules.Term{}, Channels: []db.ChannelPart{}}, nil
	}
	narrow, err := reader.catalog.narrow(f)
	if err != nil {
		return nil, err
	}
	scope, err := reader.of(ctx, w)
	if err != nil {
		return nil, coded("", err)
	}
	value := version.measure(scope, narrow(scope.Figures))
	target, err := a.targetOf(ctx, reader, m, w, p)
	if err != nil {
		return nil, err
	}
	return describe(reader.catalog, version, value, target, f, reader.catalog.weightsFor(p)), nil
}

func (a *App) targetOf(ctx context.Context, reader *figureReader, m *MetricDefinition, w whose, p rules.Period) (*rules.Target, error) {
	target, _, err := reader.catalog.targetFor(ctx, m, p, func(ctx context.Context, before rules.Period) (*rules.Decimal, error) {
		earlier, err := newFigureReader(ctx, reader.idb, reader.catalog, reader.directory, reader.today, before.Span())
		if err != nil {
			return nil, err
		}
		value, err := earlier.measure(ctx, m.For(before.Last()), w)
		if err != nil {
			return nil, err
		}
		return value.Value, nil
	})
	return target, err
}

// describe puts a figure beside its target. Narrowed to one channel or group, a target per channel is that one's.
func describe(c *Catalog, version *MetricVersion, value *measured, target *rules.Target, f FigureFilter, weights map[string]rules.Decimal) *MetricValue {
	explanation := version.explain(value)
	v := &MetricValue{State: value.State, Actual: value.Value, Terms: explanation.Terms, Channels: []db.ChannelPart{}}
	if value.State == rules.ValueScored || value.Value != nil {
		v.Explained = &explanation.Text
	}
	if value.Reason != "" {
		reason := string(value.Reason)
		v.Reason = &reason
	}
	if target == nil {
		return v
	}
	judge := rules.Judgement{Direction: version.Direction, Cap: rules.DefaultCap}
	if target.Kind == rules.TargetPerChannel && f.Channel == "" && f.ChannelGroup == "" {
		rows, mean := judge.PerChannel(value.Channels, target, weights)
		v.Attainment, v.Channels = mean, channelParts(value.Channels, rows, target, weights)
		return v
	}
	if target.Kind == rules.TargetPerChannel {
		target = &rules.Target{Kind: rules.TargetAbsolute, Value: c.channelTarget(target, f)}
	}
	if version.Direction == rules.Range {
		v.TargetLow, v.TargetHigh = target.Low, target.High
	} else {
		v.Target = target.Value
	}
	if value.Value != nil && value.State == rules.ValueScored {
		v.Attainment = judge.Attainment(*value.Value, target)
	}
	return v
}

func (c *Catalog) channelTarget(target *rules.Target, f FigureFilter) *rules.Decimal {
	if channel := c.ChannelNamed(f.Channel); channel != nil {
		return target.ForChannel(channel.Key, channel.GroupKey)
	}
	return target.ForChannel("", f.ChannelGroup)
}

// TrendStep is the width of a trend's point.
type TrendStep string

// The widths.
const (
	StepDay   TrendStep = "DAY"
	StepWeek  TrendStep = "WEEK"
	StepMonth TrendStep = "MONTH"
)

// TrendQuery asks for a metric's course.
type TrendQuery struct {
	Range   rules.Span
	Step    TrendStep
	Rolling int // days that a DAY point looks back over, itself included
	Filter  FigureFilter
}

// TrendPoint is a metric's figure over some days.
type TrendPoint struct {
	From, To rules.Day
	State    rules.ValueState
	Actual   *rules.Decimal
}

const maxRangeDays = 1100

func checkRange(field string, span rules.Span) error {
	switch {
	case span.From < firstFactDay:
		return badInput(field+".from", "DAY_OUT_OF_RANGE", "%s is before %s, the first day facts may have", span.From, firstFactDay)
	case span.To < span.From:
		return badInput(field+".to", "ORDER", "the range ends on %s, before it begins on %s", span.To, span.From)
	case rules.DaysBetween(span.From, span.To) >= maxRangeDays:
		return badInput(field, "TOO_LONG", "the range has more than %d days", maxRangeDays)
	case span.To > "2100-01-01":
		return badInput(field+".to", "DAY_OUT_OF_RANGE", "%s is too far in the future", span.To)
	}
	return nil
}

// Trend gives a metric's figure for each day, week or month of a range, up to today.
func (a *App) Trend(ctx context.Context, actor *auth.Actor, m *MetricDefinition, q TrendQuery) ([]*TrendPoint, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkRange("range", q.Range); err != nil {
		return nil, err
	}
	if q.Rolling < 1 || q.Rolling > 31 {
		return nil, badInput("rolling", "OUT_OF_RANGE", "rolling is %d; it must be between 1 and 31", q.Rolling)
	}
	w, err := policy.whose(q.Filter)
	if err != nil {
		return nil, err
	}
	version := m.Latest()
	if version.Formula == nil {
		return []*TrendPoint{}, nil
	}
	series, err := a.dailyFigures(ctx, policy, w, version.Formula.Measures(), rules.Span{From: q.Range.From.AddDays(1 - q.Rolling), To: min(q.Range.To, policy.today)})
	if err != nil {
		return nil, coded("", err)
	}
	narrow, err := policy.catalog.narrow(q.Filter)
	if err != nil {
		return nil, err
	}
	points := []*TrendPoint{}
	for _, span := range q.spans(policy.today) {
		look := span
		if q.Step == StepDay {
			look.From = span.From.AddDays(1 - q.Rolling)
		}
		figures, err := series.over(look)
		if err != nil {
			return nil, coded("", err)
		}
		value := version.Formula.Evaluate(narrow(figures))
		points = append(points, &TrendPoint{From: span.From, To: span.To, State: value.State, Actual: value.Value})
	}
	return points, nil
}

// spans cuts a range into its points.
func (q TrendQuery) spans(today rules.Day) []rules.Span {
	var spans []rules.Span
	last := min(q.Range.To, today)
	for day := q.Range.From; day <= last; {
		end := day
		switch q.Step {
		case StepWeek:
			end = day.AddDays((7 - int(day.Weekday())) % 7)
		case StepMonth:
			end = day.Month().Last()
		}
		end = min(end, last)
		spans = append(spans, rules.Span{From: day, To: end})
		day = end.AddDays(1)
	}
	return spans
}

// dailyFigures are the facts of a scope day by day, for curves.
type dailyFigures struct {
	scope  rules.Scope
	rates  rules.Rates
	today  rules.Day
	series []rules.Series
	days   map[rules.Day][]rules.DayValue
	stocks map[int64][]rules.DayValue // oldest first, beginning with what was carried in
}

func (a *App) dailyFigures(ctx context.Context, p *Policy, w whose, measures []string, span rules.Span) (*dailyFigures, error) {
	reader := &figureReader{idb: a.db.Reader, catalog: p.catalog, directory: p.directory, today: p.today, span: span, measures: measures}
	filter := reader.filter(w)
	d := &dailyFigures{scope: reader.scope(w), rates: p.catalog.rates, today: p.today, days: map[rules.Day][]rules.DayValue{}, stocks: map[int64][]rules.DayValue{}}
	rows, err := db.SeriesWhere(ctx, a.db.Reader, filter)
	if err != nil {
		return nil, err
	}
	var stocks []int64
	for _, row := range rows {
		s := p.catalog.series(row)
		d.series = append(d.series, s)
		if s.Aggregation == rules.Last {
			stocks = append(stocks, s.ID)
		}
	}
	values, err := db.DayTotals(ctx, a.db.Reader, filter, span)
	if err != nil {
		return nil, err
	}
	earlier, err := db.EarlierTotals(ctx, a.db.Reader, stocks, span.From.Month())
	for _, t := range earlier {
		d.stocks[t.SeriesID] = []rules.DayValue{{SeriesID: t.SeriesID, Day: t.LastDay, Value: t.LastValue}}
	}
	slices.SortFunc(values, func(x, y rules.DayValue) int { return strings.Compare(string(x.Day), string(y.Day)) })
	for _, v := range values {
		d.days[v.Day] = append(d.days[v.Day], v)
		if slices.Contains(stocks, v.SeriesID) {
			d.stocks[v.SeriesID] = append(d.stocks[v.SeriesID], v)
		}
	}
	return d, err
}

// carried are the stocks as they stood before a day, each as a roll-up of one day.
func (d *dailyFigures) carried(before rules.Day) []rules.MonthTotal {
	var carried []rules.MonthTotal
	for id, values := range d.stocks {
		at := -1
		for i := range values {
			if values[i].Day < before {
				at = i
			}
		}
		if at >= 0 {
			v := values[at]
			carried = append(carried, rules.MonthTotal{SeriesID: id, Month: v.Day.Month(), Days: 1, FirstDay: v.Day, LastDay: v.Day, FirstValue: v.Value, LastValue: v.Value})
		}
	}
	return carried
}

// over adds the facts of some days up.
func (d *dailyFigures) over(span rules.Span) (*rules.Figures, error) {
	parts := []rules.Part{{Span: span}}
	plan := rules.NewPlan(d.series, d.scope, parts, d.rates, d.today)
	var days []rules.DayValue
	for day := span.From; day <= span.To; day = day.AddDays(1) {
		days = append(days, d.days[day]...)
	}
	cells, err := plan.Cells(d.carried(span.From), days)
	if err != nil {
		return nil, err
	}
	return rules.NewFigures(parts, cells), nil
}
