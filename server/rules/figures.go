package rules

// WholeRange is the Part of a cell that covers all parts together.
const WholeRange = -1

// Part is a stretch of days that figures are kept for by itself: a month, or what lies of it in a range.
type Part struct {
	Month Period // none for a range that is not cut by months
	Span
}

// PartsOf cuts a period into its months.
func PartsOf(p Period) []Part { return PartsBetween(p.First(), p.Last()) }

// PartsBetween cuts a range of days into the months it touches, the first and last one clipped.
func PartsBetween(from, to Day) []Part {
	var parts []Part
	for month := from.Month(); month.First() <= to; month = month.Next() {
		if span, ok := month.Span().Intersect(Span{from, to}); ok {
			parts = append(parts, Part{Month: month, Span: span})
		}
	}
	return parts
}

// Cell is an aggregated figure of one measure in one channel for one part, in the company's
// currency where it is money.
type Cell struct {
	Measure      string
	Channel      string // id, "" for facts without a channel
	ChannelKey   string
	ChannelGroup string
	Online       *bool
	Part         int // index of the part, or WholeRange

	Sum        Decimal // of a SUM measure
	Opening    Decimal // of a LAST measure, with HasOpening
	Closing    Decimal // of a LAST measure, with HasClosing
	HasOpening bool
	HasClosing bool
	HasFact    bool // a fact lies inside the part
	NoRate     bool // money without an exchange rate on its day: the figure is not complete
}

// Figures are the cells that a formula reads, with the parts that its condition leaves out.
type Figures struct {
	parts    []Part
	cells    map[string][]Cell
	excluded []bool
}

// NewFigures indexes cells for reading.
func NewFigures(parts []Part, cells []Cell) *Figures {
	f := &Figures{parts: parts, cells: map[string][]Cell{}, excluded: make([]bool, len(parts))}
	for _, cell := range cells {
		f.cells[cell.Measure] = append(f.cells[cell.Measure], cell)
	}
	return f
}

// WithoutPartsTouchedBy leaves out the parts on which any of the spans falls: the days of the offline
// events of the scope and of the teams above it, for a metric with that condition.
func (f *Figures) WithoutPartsTouchedBy(events []Span) *Figures {
	next := *f
	next.excluded = make([]bool, len(f.parts))
	for i, part := range f.parts {
		for _, event := range events {
			_, touched := part.Span.Intersect(event)
			next.excluded[i] = next.excluded[i] || touched
		}
	}
	return &next
}

// OfChannel narrows the figures to one channel by its id.
func (f *Figures) OfChannel(id string) *Figures {
	return f.where(func(c Cell) bool { return c.Channel == id })
}

// Channels lists the channels that have a cell of any of the measures, each once, in order of
// first appearance, with id, key, group and flag.
func (f *Figures) Channels(measures []string) []Cell {
	var channels []Cell
	seen := map[string]bool{"": true}
	for _, measure := range measures {
		for _, cell := range f.cells[measure] {
			if !seen[cell.Channel] {
				seen[cell.Channel] = true
				channels = append(channels, Cell{Channel: cell.Channel, ChannelKey: cell.ChannelKey, ChannelGroup: cell.ChannelGroup, Online: cell.Online})
			}
		}
	}
	return channels
}

func (f *Figures) allExcluded() bool {
	for _, excluded := range f.excluded {
		if !excluded {
			return false
		}
	}
	return len(f.excluded) > 0
}

func (f Filter) admits(c Cell) bool {
	switch f.Kind {
	case FilterOnline:
		return c.Online != nil && *c.Online
	case FilterOffline:
		return c.Online != nil && !*c.Online
	case FilterGroup:
		return c.ChannelGroup == f.Key
	case FilterChannel:
		return c.ChannelKey == f.Key
	}
	return true
}

// total adds up the cells of one measure for one part; nothing is divided before this.
func (f *Figures) total(measure string, filter Filter, part int) Cell {
	total := Cell{Measure: measure, Part: part}
	for _, cell := range f.cells[measure] {
		if cell.Part != part || !filter.admits(cell) {
			continue
		}
		total.Sum = total.Sum.Add(cell.Sum)
		total.Opening = total.Opening.Add(cell.Opening)
		total.Closing = total.Closing.Add(cell.Closing)
		total.HasOpening = total.HasOpening || cell.HasOpening
		total.HasClosing = total.HasClosing || cell.HasClosing
		total.HasFact = total.HasFact || cell.HasFact
		total.NoRate = total.NoRate || cell.NoRate
	}
	return total
}

// OfGroup narrows the figures to one channel group by its key.
func (f *Figures) OfGroup(key string) *Figures {
	return f.where(func(c Cell) bool { return c.ChannelGroup == key })
}

func (f *Figures) where(keep func(Cell) bool) *Figures {
	next := *f
	next.cells = map[string][]Cell{}
	for measure, cells := range f.cells {
		for _, cell := range cells {
			if keep(cell) {
				next.cells[measure] = append(next.cells[measure], cell)
			}
		}
	}
	return &next
}

// Sum adds up a SUM measure over the whole range, nil without any fact or where an exchange rate is missing.
func (f *Figures) Sum(measure string) *Decimal { return f.SumIn(measure, WholeRange) }

// SumIn is Sum over one part of the range, by its index.
func (f *Figures) SumIn(measure string, part int) *Decimal {
	total := f.total(measure, Filter{}, part)
	if !total.HasFact || total.NoRate {
		return nil
	}
	return &total.Sum
}
