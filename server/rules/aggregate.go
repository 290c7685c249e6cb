package rules

// MonthTotal is what the store keeps per series and month, in the channel's currency.
type MonthTotal struct {
	SeriesID   int64
	Month      Period
	Sum        Steps
	FirstDay   Day
	LastDay    Day
	FirstValue Steps
	LastValue  Steps
	Days       int
}

// DayValue is one fact of a series.
type DayValue struct {
	SeriesID int64
	Day      Day
	Value    Steps
}

// DailyRead asks for a series' facts from a day to a day, both included.
type DailyRead struct {
	SeriesID int64
	Span
}

// Plan knows for each series which of its days count for which part. It is used in three steps:
// read the month totals, read the days that DailyReads names, and let Cells add them up.
type Plan struct {
	parts  []Part
	rates  Rates
	series []planned
	byID   map[int64]*planned
}

// planned is a series with the pieces of time in which it counts. All days of a piece belong to
// one part and have one exchange rate, so that their sum may be taken first.
type planned struct {
	Series
	pieces    []piece
	continues []bool // per part: the series counted on the day before it began
}

type piece struct {
	Span
	part int // carriedIn for the time before the range
}

const carriedIn = -1

// NewPlan says which days of the series count. The parts follow one another without a gap; stock
// figures are taken up to today at most.
func NewPlan(series []Series, scope Scope, parts []Part, rates Rates, today Day) *Plan {
	p := &Plan{parts: parts, rates: rates, series: make([]planned, 0, len(series)), byID: make(map[int64]*planned, len(series))}
	for _, s := range series {
		if one := p.plan(s, scope, today); len(one.pieces) > 0 {
			p.series = append(p.series, one)
		}
	}
	for i := range p.series {
		p.byID[p.series[i].ID] = &p.series[i]
	}
	return p
}

// Series lists the ids of the series that count at all, in the order given: what is worth reading.
func (p *Plan) Series() []int64 {
	ids := make([]int64, len(p.series))
	for i := range p.series {
		ids[i] = p.series[i].ID
	}
	return ids
}

// Stocks lists the ids of the LAST series, whose newest month total before the range is needed too.
func (p *Plan) Stocks() []int64 {
	var ids []int64
	for i := range p.series {
		if p.series[i].Aggregation == Last {
			ids = append(ids, p.series[i].ID)
		}
	}
	return ids
}

func (p *Plan) plan(s Series, scope Scope, today Day) planned {
	one := planned{Series: s, continues: make([]bool, len(p.parts))}
	var borders []Day
	if s.Money {
		borders = p.rates.changes(s.Currency)
	}
	// The day before the range is asked about too: a stock is carried in only from one's own days.
	before := p.parts[0].From.AddDays(-1)
	spans := scope.Spans(s, Span{before, p.parts[len(p.parts)-1].To})
	for i, part := range p.parts {
		counted := part.Span
		if s.Aggregation == Last {
			counted.To = min(counted.To, today)
			one.continues[i] = anyContains(spans, part.From.AddDays(-1))
		}
		one.pieces = append(one.pieces, cut(spans, counted, borders, i)...)
	}
	if len(one.pieces) > 0 && one.continues[0] {
		one.pieces = append(one.pieces, piece{Span{"0001-01-01", before}, carriedIn})
	}
	return one
}

func anyContains(spans []Span, d Day) bool {
	for _, span := range spans {
		if span.Contains(d) {
			return true
		}
	}
	return false
}

// cut gives the pieces of the spans inside a part, split where the exchange rate changes.
func cut(spans []Span, within Span, borders []Day, part int) []piece {
	var pieces []piece
	for _, span := range spans {
		common, ok := span.Intersect(within)
		if !ok {
			continue
		}
		for _, border := range borders {
			if common.From < border && border <= common.To {
				pieces = append(pieces, piece{Span{common.From, border.AddDays(-1)}, part})
				common.From = border
			}
		}
		pieces = append(pieces, piece{common, part})
	}
	return pieces
}

// pieceOf is the piece that holds all days of the span, nil when there is none.
func (s *planned) pieceOf(span Span) *piece {
	for i := range s.pieces {
		if s.pieces[i].Contains(span.From) && s.pieces[i].Contains(span.To) {
			return &s.pieces[i]
		}
	}
	return nil
}

// needsDays tells whether only a part of the month's facts counts, or under more than one rate.
func (s *planned) needsDays(facts Span) bool {
	if s.pieceOf(facts) != nil {
		return false
	}
	for _, piece := range s.pieces {
		if _, touched := piece.Intersect(facts); touched {
			return true
		}
	}
	return false
}

// DailyReads lists the reads that are needed because a month's total does not suffice: an
// assignment, a home team or a rate changes between its facts, the part is not the whole month, or
// a stock figure lies after today.
func (p *Plan) DailyReads(months []MonthTotal) []DailyRead {
	var reads []DailyRead
	for _, month := range months {
		facts := Span{month.FirstDay, month.LastDay}
		if s := p.byID[month.SeriesID]; s != nil && s.needsDays(facts) {
			reads = append(reads, DailyRead{month.SeriesID, facts})
		}
	}
	return reads
}

// Cells adds up what was read: the month totals of the range, for LAST series also the newest one
// before it, and the facts that DailyReads asked for. The order of either does not matter. A sum
// outside 64 bits of 10⁻⁶ is an error with CodeOverflow.
func (p *Plan) Cells(months []MonthTotal, days []DayValue) ([]Cell, error) {
	t := newTally(p)
	for _, month := range months {
		if err := t.addMonth(month); err != nil {
			return nil, err
		}
	}
	for _, day := range days {
		if err := t.addDay(day); err != nil {
			return nil, err
		}
	}
	return t.cells()
}
