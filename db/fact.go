package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Series is one run of facts that agree in everything but day and value: the natural key of a fact
// is its series and its day. Parts that were not sent are ”.
type Series struct {
	bun.BaseModel `bun:"table:fact_series"`

	ID         int64 `bun:",pk,autoincrement"`
	MeasureKey string
	ChannelID  string
	AccountID  string
	CampaignID string
	TeamID     string
	MemberID   string
}

// Fact is the value in force of a series on a day, and the import's row that brought it.
type Fact struct {
	bun.BaseModel `bun:"table:facts"`

	SeriesID     int64     `bun:",pk"`
	Day          rules.Day `bun:",pk"`
	Value        rules.Steps
	ImportNumber int64
	RowNumber    int64
}

// FactEntry is a value that was replaced, or whose import was undone.
type FactEntry struct {
	bun.BaseModel `bun:"table:fact_history"`

	SeriesID     int64     `bun:",pk"`
	Day          rules.Day `bun:",pk"`
	Value        rules.Steps
	ImportNumber int64 `bun:",pk"`
	RowNumber    int64 `bun:",pk"`
}

// FactMonth is the roll-up of a series' facts in a month.
type FactMonth struct {
	bun.BaseModel `bun:"table:fact_months"`

	SeriesID   int64        `bun:",pk"`
	Month      rules.Period `bun:",pk"`
	Sum        rules.Steps
	Days       int
	FirstDay   rules.Day
	FirstValue rules.Steps
	LastDay    rules.Day
	LastValue  rules.Steps
}

// SeriesFilter chooses series: of the measures, and (unless Everything) sent with one of the
// members, teams, channels, accounts or campaigns.
type SeriesFilter struct {
	Measures                                      []string
	Everything                                    bool
	Members, Teams, Channels, Accounts, Campaigns []string
}

func (f SeriesFilter) apply(q *bun.SelectQuery) *bun.SelectQuery {
	q = q.Where("s.measure_key IN ?", in(f.Measures))
	if f.Everything {
		return q
	}
	return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.WhereOr("s.member_id IN ?", in(f.Members)).WhereOr("s.team_id IN ?", in(f.Teams)).
			WhereOr("s.channel_id IN ?", in(f.Channels)).WhereOr("s.account_id IN ?", in(f.Accounts)).
			WhereOr("s.campaign_id IN ?", in(f.Campaigns))
	})
}

// SeriesWhere lists the series that a filter chooses.
func SeriesWhere(ctx context.Context, idb bun.IDB, filter SeriesFilter) ([]*Series, error) {
	return all[Series](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return filter.apply(q.ModelTableExpr("fact_series AS s").ColumnExpr("s.*")).OrderExpr("s.id")
	})
}

// SeriesByIDs lists series by their ids.
func SeriesByIDs(ctx context.Context, idb bun.IDB, ids []int64) ([]*Series, error) {
	return all[Series](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)).Order("id") })
}

// EnsureSeries gives each series its id, making those that are missing.
func EnsureSeries(ctx context.Context, idb bun.IDB, series []*Series) error {
	if err := FindSeries(ctx, idb, series); err != nil {
		return err
	}
	missing := withoutID(series)
	for batch := range slices.Chunk(missing, seriesBatch) {
		var made []Series
		if err := idb.NewInsert().Model(&batch).ExcludeColumn("id").On("CONFLICT DO NOTHING").Returning("*").Scan(ctx, &made); err != nil {
			return translate(err)
		}
		takeIDs(batch, made)
	}
	return FindSeries(ctx, idb, withoutID(missing)) // what somebody else made meanwhile
}

const seriesBatch = 500

// FindSeries gives series their ids; 0 where there is none yet.
func FindSeries(ctx context.Context, idb bun.IDB, series []*Series) error {
	for batch := range slices.Chunk(series, seriesBatch) {
		keys := make([]bun.TupleValues, len(batch))
		for i, s := range batch {
			s.ID = 0
			keys[i] = bun.Tuple([]string{s.MeasureKey, s.ChannelID, s.AccountID, s.CampaignID, s.TeamID, s.MemberID})
		}
		var found []Series
		err := idb.NewRaw(`WITH keys (measure_key, channel_id, account_id, campaign_id, team_id, member_id) AS (VALUES ?)
			SELECT * FROM keys JOIN fact_series USING (measure_key, channel_id, account_id, campaign_id, team_id, member_id)`, bun.List(keys)).Scan(ctx, &found)
		if err != nil {
			return translate(err)
		}
		takeIDs(batch, found)
	}
	return nil
}

func withoutID(series []*Series) []*Series {
	return slices.DeleteFunc(slices.Clone(series), func(s *Series) bool { return s.ID != 0 })
}

// takeIDs gives series the ids of their like among those that are stored.
func takeIDs(series []*Series, stored []Series) {
	ids := make(map[Series]int64, len(stored))
	for _, s := range stored {
		key := s
		key.ID = 0
		ids[key] = s.ID
	}
	for _, s := range series {
		s.ID = ids[*s]
	}
}

// MonthTotals lists the roll-ups of the chosen series from a month to a month.
func MonthTotals(ctx context.Context, idb bun.IDB, filter SeriesFilter, from, to rules.Period) ([]rules.MonthTotal, error) {
	totals := []rules.MonthTotal{}
	q := idb.NewSelect().TableExpr("fact_months AS m").ColumnExpr("m.*").
		Join("JOIN fact_series AS s ON s.id = m.series_id").
		Where("m.month >= ?", from).Where("m.month <= ?", to)
	return totals, translate(filter.apply(q).Scan(ctx, &totals))
}

// EarlierTotals lists each of the series' newest roll-up before a month: what a stock carries in.
func EarlierTotals(ctx context.Context, idb bun.IDB, seriesIDs []int64, before rules.Period) ([]rules.MonthTotal, error) {
	totals := []rules.MonthTotal{}
	err := idb.NewSelect().TableExpr("fact_months AS m").ColumnExpr("m.*").
		Where("m.series_id IN ?", in(seriesIDs)).
		Where("m.month = (SELECT max(e.month) FROM fact_months e WHERE e.series_id = m.series_id AND e.month < ?)", before).
		Scan(ctx, &totals)
	return totals, translate(err)
}

// DayValues lists the facts of series within spans.
func DayValues(ctx context.Context, idb bun.IDB, reads []rules.DailyRead) ([]rules.DayValue, error) {
	values := []rules.DayValue{}
	for batch := range slices.Chunk(reads, 200) {
		q := idb.NewSelect().TableExpr("facts").Column("series_id", "day", "value")
		for _, read := range batch {
			q = q.WhereOr("series_id = ? AND day >= ? AND day <= ?", read.SeriesID, read.From, read.To)
		}
		if err := q.Scan(ctx, &values); err != nil {
			return nil, translate(err)
		}
	}
	return values, nil
}

// DayTotals lists every fact of the chosen series in a span of days.
func DayTotals(ctx context.Context, idb bun.IDB, filter SeriesFilter, span rules.Span) ([]rules.DayValue, error) {
	values := []rules.DayValue{}
	q := idb.NewSelect().TableExpr("facts AS f").Column("f.series_id", "f.day", "f.value").
		Join("JOIN fact_series AS s ON s.id = f.series_id").
		Where("f.day >= ?", span.From).Where("f.day <= ?", span.To)
	return values, translate(filter.apply(q).Scan(ctx, &values))
}

// FactsOf lists facts of series in a span, newest day first.
func FactsOf(ctx context.Context, idb bun.IDB, seriesIDs []int64, span rules.Span) ([]*Fact, error) {
	return all[Fact](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("series_id IN ?", in(seriesIDs)).Where("day >= ?", span.From).Where("day <= ?", span.To).
			Order("day DESC", "series_id")
	})
}

// FactAt finds the fact of a series on a day; ErrNotFound if there is none.
func FactAt(ctx context.Context, idb bun.IDB, seriesID int64, day rules.Day) (*Fact, error) {
	return one[Fact](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("series_id = ?", seriesID).Where("day = ?", day)
	})
}

// HistoryOf lists the earlier values of series in a span.
func HistoryOf(ctx context.Context, idb bun.IDB, seriesIDs []int64, span rules.Span) ([]*FactEntry, error) {
	return all[FactEntry](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("series_id IN ?", in(seriesIDs)).Where("day >= ?", span.From).Where("day <= ?", span.To)
	})
}

// LatestDay is the day of the latest fact; no day before the first one.
func LatestDay(ctx context.Context, idb bun.IDB) (rules.Day, error) {
	var day rules.Day
	err := idb.NewSelect().TableExpr("fact_months").ColumnExpr("max(last_day)").Scan(ctx, &day)
	return day, translate(err)
}

// FirstDay is the day of the first fact; no day before there is one.
func FirstDay(ctx context.Context, idb bun.IDB) (rules.Day, error) {
	var day rules.Day
	err := idb.NewSelect().TableExpr("fact_months").ColumnExpr("min(first_day)").Scan(ctx, &day)
	return day, translate(err)
}

// FactsWrittenAfter counts the facts in a span of days that imports brought after an instant.
func FactsWrittenAfter(ctx context.Context, idb bun.IDB, span rules.Span, after Instant) (int, error) {
	n, err := idb.NewSelect().TableExpr("facts AS f").Join("JOIN imports AS i ON i.number = f.import_number").
		Where("i.at > ?", after).Where("f.day >= ?", span.From).Where("f.day <= ?", span.To).Count(ctx)
	return int(n), translate(err)
}

// CorrectedDays lists the days of a span on which some fact of the series has an earlier value.
func CorrectedDays(ctx context.Context, idb bun.IDB, seriesIDs []int64, span rules.Span) ([]rules.Day, error) {
	days := []rules.Day{}
	err := idb.NewSelect().TableExpr("fact_history").ColumnExpr("DISTINCT day").
		Where("series_id IN ?", in(seriesIDs)).Where("day >= ?", span.From).Where("day <= ?", span.To).Scan(ctx, &days)
	return days, translate(err)
}

// ChannelDays lists, for each channel, the days of a span with a fact, oldest first.
func ChannelDays(ctx context.Context, idb bun.IDB, span rules.Span) (map[string][]rules.Day, error) {
	rows := []struct {
		ChannelID string
		Day       rules.Day
	}{}
	err := idb.NewSelect().TableExpr("facts AS f").ColumnExpr("DISTINCT s.channel_id, f.day").
		Join("JOIN fact_series AS s ON s.id = f.series_id").Where("s.channel_id <> ''").
		Where("f.day >= ?", span.From).Where("f.day <= ?", span.To).Order("s.channel_id", "f.day").Scan(ctx, &rows)
	days := map[string][]rules.Day{}
	for _, row := range rows {
		days[row.ChannelID] = append(days[row.ChannelID], row.Day)
	}
	return days, translate(err)
}
