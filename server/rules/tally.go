package rules

// tally adds up the facts of a plan: sums per piece, stock figures per part.
type tally struct {
	plan   *Plan
	whole  map[seriesMonth]bool // months taken by their total
	sums   map[*piece]Steps
	stocks map[stockKey]stock
}

type seriesMonth struct {
	series int64
	month  Period
}

type stockKey struct {
	series int64
	part   int
}

// stock is the first and the last value of a series within a part.
type stock struct{ first, last DayValue }

func newTally(p *Plan) *tally {
	return &tally{plan: p, whole: map[seriesMonth]bool{}, sums: map[*piece]Steps{}, stocks: map[stockKey]stock{}}
}

func (t *tally) addMonth(month MonthTotal) error {
	s := t.plan.byID[month.SeriesID]
	if s == nil {
		return nil
	}
	piece := s.pieceOf(Span{month.FirstDay, month.LastDay})
	if piece == nil {
		return nil // its days decide
	}
	t.whole[seriesMonth{month.SeriesID, month.Month}] = true
	if s.Aggregation == Last {
		t.observe(s, piece, DayValue{s.ID, month.FirstDay, month.FirstValue})
		t.observe(s, piece, DayValue{s.ID, month.LastDay, month.LastValue})
		return nil
	}
	return t.sum(s, piece, month.Sum)
}

func (t *tally) addDay(day DayValue) error {
	s := t.plan.byID[day.SeriesID]
	if s == nil || t.whole[seriesMonth{day.SeriesID, day.Day.Month()}] {
		return nil
	}
	piece := s.pieceOf(Span{day.Day, day.Day})
	if piece == nil {
		return nil
	}
	if s.Aggregation == Last {
		t.observe(s, piece, day)
		return nil
	}
	return t.sum(s, piece, day.Value)
}

func (t *tally) sum(s *planned, at *piece, steps Steps) error {
	sum, err := t.sums[at].Add(steps)
	if err != nil {
		return overflow(s.Measure)
	}
	t.sums[at] = sum
	return nil
}

func (t *tally) observe(s *planned, at *piece, value DayValue) {
	key := stockKey{s.ID, at.part}
	seen, ok := t.stocks[key]
	if !ok || value.Day < seen.first.Day {
		seen.first = value
	}
	if !ok || value.Day >= seen.last.Day {
		seen.last = value
	}
	t.stocks[key] = seen
}

// cells turns the tallies of series into figures per measure, channel and part, in the order in
// which the plan names the series.
func (t *tally) cells() ([]Cell, error) {
	c := cellSet{rates: t.plan.rates, index: map[cellKey]int{}}
	for i := range t.plan.series {
		s := &t.plan.series[i]
		if s.Aggregation == Last {
			t.addStock(&c, s)
			continue
		}
		for j := range s.pieces {
			if sum, ok := t.sums[&s.pieces[j]]; ok {
				c.addSum(s, &s.pieces[j], sum)
			}
		}
	}
	return c.cells, c.check()
}

// addStock gives each part its opening and closing: the closing is the last value in the part, else
// what was carried in; the opening is what was carried in, else the first value in the part.
func (t *tally) addStock(c *cellSet, s *planned) {
	carried, known := t.stocks[stockKey{s.ID, carriedIn}]
	latest := carried.last
	whole := figure{}
	for i := range t.plan.parts {
		if !s.countsIn(i) {
			continue
		}
		part := figure{}
		if known && s.continues[i] {
			part.open(latest)
			part.close(latest)
		}
		if seen, ok := t.stocks[stockKey{s.ID, i}]; ok {
			part.open(seen.first)
			part.close(seen.last)
			part.hasFact, known, latest = true, true, seen.last
		}
		c.addFigure(s, i, part)
		whole.join(part)
	}
	c.addFigure(s, WholeRange, whole)
}

func (s *planned) countsIn(part int) bool {
	for _, piece := range s.pieces {
		if piece.part == part {
			return true
		}
	}
	return false
}

// figure is a stock at the two ends of a stretch of time.
type figure struct {
	opening, closing *DayValue
	hasFact          bool
}

func (f *figure) open(v DayValue) {
	if f.opening == nil {
		f.opening = &v
	}
}

func (f *figure) close(v DayValue) { f.closing = &v }

func (f *figure) join(next figure) {
	if next.opening != nil {
		f.open(*next.opening)
	}
	if next.closing != nil {
		f.close(*next.closing)
	}
	f.hasFact = f.hasFact || next.hasFact
}

type cellKey struct {
	measure, channel string
	part             int
}

type cellSet struct {
	rates Rates
	index map[cellKey]int
	cells []Cell
}

func (c *cellSet) at(s *planned, part int) *Cell {
	key := cellKey{s.Measure, s.Channel, part}
	i, ok := c.index[key]
	if !ok {
		i = len(c.cells)
		c.index[key] = i
		c.cells = append(c.cells, Cell{Measure: s.Measure, Channel: s.Channel, ChannelKey: s.ChannelKey,
			ChannelGroup: s.ChannelGroup, Online: s.Online, Part: part})
	}
	return &c.cells[i]
}

func (c *cellSet) addSum(s *planned, at *piece, steps Steps) {
	amount, ok := c.converted(s, steps, at.From)
	for _, part := range []int{at.part, WholeRange} {
		cell := c.at(s, part)
		cell.Sum = cell.Sum.Add(amount)
		cell.HasFact = true
		cell.NoRate = cell.NoRate || !ok
	}
}

func (c *cellSet) addFigure(s *planned, part int, f figure) {
	if f.opening == nil && f.closing == nil {
		return
	}
	cell := c.at(s, part)
	cell.HasFact = cell.HasFact || f.hasFact
	if f.opening != nil {
		amount, ok := c.converted(s, f.opening.Value, f.opening.Day)
		cell.Opening, cell.HasOpening, cell.NoRate = cell.Opening.Add(amount), true, cell.NoRate || !ok
	}
	if f.closing != nil {
		amount, ok := c.converted(s, f.closing.Value, f.closing.Day)
		cell.Closing, cell.HasClosing, cell.NoRate = cell.Closing.Add(amount), true, cell.NoRate || !ok
	}
}

func (c *cellSet) converted(s *planned, steps Steps, day Day) (Decimal, bool) {
	if !s.Money || c.rates.isOwn(s.Currency) {
		return steps.Decimal(), true
	}
	return c.rates.Convert(steps.Decimal(), s.Currency, day)
}

func (c *cellSet) check() error {
	for _, cell := range c.cells {
		for _, figure := range []Decimal{cell.Sum, cell.Opening, cell.Closing} {
			if _, err := StepsOf(figure); err != nil {
				return overflow(cell.Measure)
			}
		}
	}
	return nil
}
