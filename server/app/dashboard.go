package app

import (
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Dashboard is figures over a range of days, for the company or a team.
type Dashboard struct {
	Range    rules.Span
	Previous rules.Span
	YearAgo  rules.Span

	app    *App
	policy *Policy
	whose  whose
	period rules.Period // whose targets and weights hold
	now    *figureReader
	before *figureReader
	ago    *figureReader
}

// defaultTiles are the metrics that a dashboard shows unless asked for others.
var defaultTiles = []string{"conversion_rate", "online_share", "cpl", "marketing_roi", "clv_share", "interaction_rate"}

// Dashboard prepares the figures of a range: the company's for every member and metrics:read, a team's
// for those who may see its figures.
func (a *App) Dashboard(ctx context.Context, actor *auth.Actor, span rules.Span, teamID string) (*Dashboard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkRange("range", span); err != nil {
		return nil, err
	}
	w, err := policy.whose(FigureFilter{Team: teamID})
	if err != nil {
		return nil, err
	}
	length := rules.DaysBetween(span.From, span.To) + 1
	d := &Dashboard{app: a, policy: policy, whose: w, Range: span, period: rules.PeriodOf(rules.Quarter, span.To),
		Previous: rules.Span{From: span.From.AddDays(-length), To: span.From.AddDays(-1)},
		YearAgo:  rules.Span{From: yearBefore(span.From), To: yearBefore(span.To)}}
	for _, r := range []struct {
		to   **figureReader
		span rules.Span
	}{{&d.now, d.Range}, {&d.before, d.Previous}, {&d.ago, d.YearAgo}} {
		if *r.to, err = newFigureReader(ctx, a.db.Reader, policy.catalog, policy.directory, policy.today, r.span); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// yearBefore is the same day a year ago; 29 February becomes the 28th.
func yearBefore(d rules.Day) rules.Day {
	t := d.Time()
	before := rules.DayOf(t.AddDate(-1, 0, 0))
	if before.Month() != rules.PeriodOf(rules.Month, d).YearAgo() {
		return before.AddDays(-1)
	}
	return before
}

// DataThrough is the day of the latest fact in the range; nil for none.
func (d *Dashboard) DataThrough(ctx context.Context) (*rules.Day, error) {
	figures, err := d.now.of(ctx, d.whose)
	if err != nil || figures.through.IsZero() {
		return nil, err
	}
	return &figures.through, nil
}

// Tile is a metric's figure beside its target and two comparisons.
type Tile struct {
	Metric                   *MetricDefinition
	Value, Previous, YearAgo *MetricValue
	Spark                    []*rules.Decimal
}

// Tiles gives a tile per metric, by keys; nil gives the company's six.
func (d *Dashboard) Tiles(ctx context.Context, keys []string) ([]*Tile, error) {
	if keys == nil {
		keys = defaultTiles
	}
	if len(keys) > 30 {
		return nil, badInput("metrics", "TOO_MANY", "%d tiles; ask for at most 30", len(keys))
	}
	tiles := []*Tile{}
	for i, key := range keys {
		metric := d.policy.catalog.MetricNamed(key)
		if metric == nil {
			return nil, badInput("metrics."+indexText(i), "UNKNOWN", "there is no metric %s", shown(key))
		}
		tile := &Tile{Metric: metric}
		for _, r := range []struct {
			to     **MetricValue
			reader *figureReader
		}{{&tile.Value, d.now}, {&tile.Previous, d.before}, {&tile.YearAgo, d.ago}} {
			var err error
			if *r.to, err = d.app.valueBy(ctx, r.reader, metric, d.whose, FigureFilter{}, d.period); err != nil {
				return nil, err
			}
		}
		tiles = append(tiles, tile)
	}
	return tiles, d.sparks(ctx, tiles)
}

const sparkSteps = 30

// sparks draws each tile's course in up to 30 equal steps.
func (d *Dashboard) sparks(ctx context.Context, tiles []*Tile) error {
	var measures []string
	for _, tile := range tiles {
		if formula := tile.Metric.Latest().Formula; formula != nil {
			measures = append(measures, formula.Measures()...)
		}
	}
	span := rules.Span{From: d.Range.From, To: min(d.Range.To, d.policy.today)}
	daily, err := d.app.dailyFigures(ctx, d.policy, d.whose, measures, span)
	if err != nil {
		return coded("", err)
	}
	width := (rules.DaysBetween(span.From, span.To) + sparkSteps) / sparkSteps
	for day := span.From; day <= span.To; day = day.AddDays(width) {
		figures, err := daily.over(rules.Span{From: day, To: min(day.AddDays(width-1), span.To)})
		if err != nil {
			return coded("", err)
		}
		for _, tile := range tiles {
			if formula := tile.Metric.Latest().Formula; formula != nil {
				tile.Spark = append(tile.Spark, formula.Evaluate(figures).Value)
			}
		}
	}
	return nil
}

// FunnelStep is a step of the funnel.
type FunnelStep struct {
	Measure *db.Measure
	Value   *rules.Decimal
	Rate    *rules.Decimal
}

var funnelMeasures = []string{"impressions", "clicks", "visits", "leads", "customers"}

// Funnel gives impressions → clicks → visits → leads → customers, of one channel where it is named.
func (d *Dashboard) Funnel(ctx context.Context, channel string) ([]*FunnelStep, error) {
	figures, err := d.now.of(ctx, d.whose)
	if err != nil {
		return nil, coded("", err)
	}
	narrow, err := d.policy.catalog.narrow(FigureFilter{Channel: channel})
	if err != nil {
		return nil, err
	}
	narrowed := narrow(figures.Figures)
	steps := []*FunnelStep{}
	for i, key := range funnelMeasures {
		measure := d.policy.catalog.Measure(key)
		if measure == nil {
			continue
		}
		step := &FunnelStep{Measure: measure, Value: narrowed.Sum(key)}
		if i > 0 && len(steps) > 0 {
			step.Rate = ratio(step.Value, steps[len(steps)-1].Value)
		}
		steps = append(steps, step)
	}
	return steps, nil
}

func ratio(part, whole *rules.Decimal) *rules.Decimal {
	if part == nil || whole == nil || whole.IsZero() {
		return nil
	}
	r := rules.Div(*part, *whole)
	return &r
}

// BreakdownRow is a channel's, account's or campaign's figures.
type BreakdownRow struct {
	Key                       string
	ChannelID                 string
	AccountID                 string
	CampaignID                string
	Impressions, Clicks, CTR  *rules.Decimal
	Visits, Leads             *rules.Decimal
	Spend, CPL                *rules.Decimal
	CPLTarget, CPLAttainment  *rules.Decimal
	Weight                    *rules.Decimal
	Customers, ConversionRate *rules.Decimal
	Revenue, ROI              *rules.Decimal
	Expandable                bool
}

var breakdownMeasures = []string{"impressions", "clicks", "visits", "leads", "spend", "customers", "revenue"}

// Breakdown gives a row per channel; below a channel its accounts, or its campaigns where it has no
// accounts; below an account its campaigns.
func (d *Dashboard) Breakdown(ctx context.Context, channelID, accountID string) ([]*BreakdownRow, error) {
	levels, err := d.levels(ctx)
	if err != nil {
		return nil, err
	}
	weights := d.policy.catalog.weightsFor(d.period)
	target, err := d.cplTarget(ctx)
	if err != nil {
		return nil, err
	}
	rows := []*BreakdownRow{}
	for _, at := range levels.below(channelID, accountID) {
		figures, err := d.figuresOf(ctx, levels, at)
		if err != nil {
			return nil, err
		}
		row := d.row(figures, at)
		row.Expandable = len(levels.below(at.channel, at.account)) > 0 && at.campaign == ""
		if at.account == "" && at.campaign == "" {
			d.judge(row, target, weights)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// breakdownAt is a place in the table: a channel, an account of it, a campaign.
type breakdownAt struct{ channel, account, campaign string }

// breakdownLevels are the series of the range by their place.
type breakdownLevels struct {
	loaded *loadedFigures
	order  []breakdownAt
	series map[breakdownAt][]rules.Series
}

func (d *Dashboard) levels(ctx context.Context) (*breakdownLevels, error) {
	reader := *d.now
	reader.measures = breakdownMeasures
	loaded, err := reader.load(ctx, reader.filter(d.whose))
	if err != nil {
		return nil, err
	}
	l := &breakdownLevels{loaded: loaded, series: map[breakdownAt][]rules.Series{}}
	for _, s := range loaded.series {
		if len(loaded.months[s.ID]) == 0 || s.Channel == "" {
			continue
		}
		at := breakdownAt{s.Channel, s.Account, s.Campaign}
		if _, known := l.series[at]; !known {
			l.order = append(l.order, at)
		}
		l.series[at] = append(l.series[at], s)
	}
	return l, nil
}

// below lists the places one level below a channel or account, or the channels.
func (l *breakdownLevels) below(channel, account string) []breakdownAt {
	var places []breakdownAt
	add := func(at breakdownAt) {
		if !slices.Contains(places, at) {
			places = append(places, at)
		}
	}
	for _, at := range l.order {
		switch {
		case channel == "":
			add(breakdownAt{channel: at.channel})
		case at.channel != channel:
		case account == "" && at.account != "":
			add(breakdownAt{channel: at.channel, account: at.account})
		case at.account == account && at.campaign != "":
			add(at)
		}
	}
	return places
}

// figuresOf adds up what lies at a place or below it.
func (d *Dashboard) figuresOf(ctx context.Context, l *breakdownLevels, at breakdownAt) (*rules.Figures, error) {
	var series []rules.Series
	for _, place := range l.order {
		if place.channel == at.channel && (at.account == "" || place.account == at.account) && (at.campaign == "" || place.campaign == at.campaign) {
			series = append(series, l.series[place]...)
		}
	}
	figures, err := d.now.add(ctx, d.whose, l.loaded, series)
	if err != nil {
		return nil, coded("", err)
	}
	return figures.Figures, nil
}

func (d *Dashboard) row(figures *rules.Figures, at breakdownAt) *BreakdownRow {
	sum := func(measure string) *rules.Decimal { return figures.Sum(measure) }
	row := &BreakdownRow{Key: at.channel + "/" + at.account + "/" + at.campaign, ChannelID: at.channel, AccountID: at.account, CampaignID: at.campaign,
		Impressions: sum("impressions"), Clicks: sum("clicks"), Visits: sum("visits"), Leads: sum("leads"), Spend: sum("spend"),
		Customers: sum("customers"), Revenue: sum("revenue")}
	row.CTR, row.CPL = ratio(row.Clicks, row.Impressions), ratio(row.Spend, row.Leads)
	row.ConversionRate = ratio(row.Customers, row.Leads)
	if row.Revenue != nil && row.Spend != nil {
		net := row.Revenue.Sub(*row.Spend)
		row.ROI = ratio(&net, row.Spend)
	}
	return row
}

func (d *Dashboard) cplTarget(ctx context.Context) (*rules.Target, error) {
	metric := d.policy.catalog.MetricNamed("cpl")
	if metric == nil {
		return nil, nil
	}
	return d.app.targetOf(ctx, d.now, metric, d.whose, d.period)
}

// judge holds a channel's CPL against its target.
func (d *Dashboard) judge(row *BreakdownRow, target *rules.Target, weights map[string]rules.Decimal) {
	channel := d.policy.catalog.Channel(row.ChannelID)
	if weight, ok := weights[row.ChannelID]; ok {
		row.Weight = &weight
	}
	if target == nil || channel == nil {
		return
	}
	if row.CPLTarget = target.Value; target.Kind == rules.TargetPerChannel {
		row.CPLTarget = target.ForChannel(channel.Key, channel.GroupKey)
	}
	if row.CPL != nil && row.CPLTarget != nil {
		row.CPLAttainment = rules.Judgement{Direction: rules.Lower, Cap: rules.DefaultCap}.
			Attainment(*row.CPL, &rules.Target{Kind: rules.TargetAbsolute, Value: row.CPLTarget})
	}
}

// Total gives all channels together.
func (d *Dashboard) Total(ctx context.Context) (*BreakdownRow, error) {
	figures, err := d.now.of(ctx, d.whose)
	if err != nil {
		return nil, coded("", err)
	}
	row := d.row(figures.Figures, breakdownAt{})
	metric := d.policy.catalog.MetricNamed("cpl")
	if metric == nil {
		return row, nil
	}
	value, err := d.app.valueBy(ctx, d.now, metric, d.whose, FigureFilter{}, d.period)
	if err != nil {
		return nil, err
	}
	row.CPLTarget, row.CPLAttainment = value.Target, value.Attainment
	return row, nil
}

// MissingDays are days without any fact of a channel that has some before and after.
type MissingDays struct {
	ChannelID string
	Days      []rules.Day
}

// MissingDays lists the gaps of online channels.
func (d *Dashboard) MissingDays(ctx context.Context) ([]*MissingDays, error) {
	days, err := db.ChannelDays(ctx, d.app.db.Reader, d.Range)
	if err != nil {
		return nil, err
	}
	gaps := []*MissingDays{}
	for _, channel := range d.policy.catalog.Channels {
		have := days[channel.ID]
		if !channel.Online || len(have) < 2 {
			continue // offline channels rest between events
		}
		gap := &MissingDays{ChannelID: channel.ID}
		for i := 1; i < len(have); i++ {
			for day := have[i-1].AddDays(1); day < have[i] && len(gap.Days) < 31; day = day.AddDays(1) {
				gap.Days = append(gap.Days, day)
			}
		}
		if len(gap.Days) > 0 {
			gaps = append(gaps, gap)
		}
	}
	return gaps, nil
}
