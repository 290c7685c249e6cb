package rules

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"
)

// A member who moves within a period is appraised by parts: each stay in a team and position by its own template, over
// its own days.

// Stay is a member's time in one team and position. Without a position it belongs to no part.
type Stay struct {
	Team, Position string
	Span
}

// StaysIn cuts a span by the places that a member held, each from its first day until the next begins, up to the last day
// of work; "" for none. A change that changes neither team nor position doesn't cut. Time before the first place, without
// a position or after the last day belongs to no stay.
func StaysIn(span Span, places []Stay, last Day) []Stay {
	if last != "" {
		span.To = min(span.To, last)
	}
	places = slices.Clone(places)
	slices.SortStableFunc(places, func(a, b Stay) int { return cmp.Compare(a.From, b.From) })
	var stays []Stay
	for i, place := range places {
		held := Span{From: place.From, To: endOfTime}
		if i+1 < len(places) {
			held.To = places[i+1].From.AddDays(-1)
		}
		common, ok := held.Intersect(span)
		if !ok || place.Position == "" {
			continue
		}
		if n := len(stays); n > 0 && stays[n-1].Team == place.Team && stays[n-1].Position == place.Position && stays[n-1].To.AddDays(1) == common.From {
			stays[n-1].To = common.To
			continue
		}
		stays = append(stays, Stay{Team: place.Team, Position: place.Position, Span: common})
	}
	return stays
}

// Days counts the days of a span.
func (s Span) Days() int { return DaysBetween(s.From, s.To) + 1 }

// DaysWithout counts the days of a span that lie in none of the others, of which those without a last day last on.
func (s Span) DaysWithout(others []Span) int {
	away := make([]Span, len(others))
	var borders []Day
	for i, other := range others {
		away[i] = closed(other)
		borders = append(borders, away[i].From, away[i].To.AddDays(1))
	}
	days := 0
	for _, run := range runs(s, borders, func(d Day) bool { return !anyContains(away, d) }) {
		days += run.Days()
	}
	return days
}

// ShortestPart is how many days a part has to have, without those of absence, to be appraised: below a week its figures say
// nothing of anybody.
const ShortestPart = 7

// PartScore is what a part of a card comes to.
type PartScore struct {
	Days     int  // that count: without absence
	Running  bool // its days aren't over
	Total    *Decimal
	Sections map[Section]Decimal // of the sections with a score
}

// Combined is a card made of parts.
type Combined struct {
	Total            *Decimal
	Sections         []SectionScore
	Shares           []Decimal // per part, percent with 2 places, summing to 100; 0 for a part that doesn't count
	InsufficientData bool
}

// CombineParts weighs the parts of a card by their days: total = Σ days·total ÷ Σ days over the parts with a total, rounded
// to 2 places; a section likewise over those of them in which it has a score. Parts shorter than ShortestPart don't count.
// Data are insufficient, and there is no total, where the parts with a total cover less than half of the days of all that
// count; a part that is still running and has no total yet is left out of that.
func CombineParts(parts []PartScore, budgets Budgets) Combined {
	combined := Combined{Shares: make([]Decimal, len(parts))}
	covered, all := 0, 0
	shares := make([]Share, len(parts))
	sum := decimal.Zero
	for i, part := range parts {
		shares[i] = Share{ID: string(rune('a' + i)), Weight: decimal.Zero}
		if part.Days < ShortestPart || (part.Total == nil && part.Running) {
			continue
		}
		all += part.Days
		if part.Total != nil {
			days := decimal.NewFromInt(int64(part.Days))
			covered, sum, shares[i].Weight = covered+part.Days, sum.Add(days.Mul(*part.Total)), days
		}
	}
	combined.addSections(parts, budgets)
	combined.InsufficientData = covered == 0 || 2*covered < all
	if covered == 0 {
		return combined
	}
	hundredths, _ := Allocate(10000, shares) // no weight is negative, and one isn't 0
	for i, amount := range hundredths {
		combined.Shares[i] = decimal.New(amount, -2)
	}
	if !combined.InsufficientData {
		total := RoundScore(Div(sum, decimal.NewFromInt(int64(covered))))
		combined.Total = &total
	}
	return combined
}

func (c *Combined) addSections(parts []PartScore, budgets Budgets) {
	scored := decimal.Zero
	for _, section := range Sections {
		row := SectionScore{Section: section, Budget: budgets[section]}
		sum, days := decimal.Zero, decimal.Zero
		for _, part := range parts {
			if score, ok := part.Sections[section]; ok && part.Total != nil && part.Days >= ShortestPart {
				weight := decimal.NewFromInt(int64(part.Days))
				sum, days = sum.Add(weight.Mul(score)), days.Add(weight)
			}
		}
		if days.IsPositive() {
			score := RoundScore(Div(sum, days))
			row.Score, scored = &score, scored.Add(row.Budget)
		}
		c.Sections = append(c.Sections, row)
	}
	for i, section := range c.Sections {
		if section.Score != nil && scored.IsPositive() {
			c.Sections[i].EffectiveWeight = Div(section.Budget.Mul(hundred), scored)
		}
	}
}

// ProRated is the part of a target that falls to a share of the period's days.
func (t *Target) ProRated(share Decimal) *Target {
	rated := *t
	rated.Value, rated.Low, rated.High = scaled(t.Value, share), scaled(t.Low, share), scaled(t.High, share)
	rated.Channels, rated.Groups = scaledAll(t.Channels, share), scaledAll(t.Groups, share)
	return &rated
}

// ProRated lets the bands of a ladder begin and end at a share of where they do for the whole period. Points that an
// occurrence costs stay as they are.
func (s Scoring) ProRated(share Decimal) Scoring {
	bands := make([]Band, len(s.Bands))
	for i, band := range s.Bands {
		bands[i] = band
		bands[i].From, bands[i].To = scaled(band.From, share), scaled(band.To, share)
	}
	s.Bands = bands
	return s
}

// GrowsWithDays tells whether the formula is a count or a sum that grows with the days it is taken over, unlike a ratio, a
// rate of growth, a stock or a monthly mean: the target of such a figure is pro-rated.
func (f *Formula) GrowsWithDays() bool { return growth(f.root) == growing }

// How a figure goes along with its days.
type pace int

const (
	plain   pace = iota // a number
	growing             // a count or a sum
	other               // a ratio, a stock, a rate
)

func growth(n node) pace {
	switch n := n.(type) {
	case number:
		return plain
	case negation:
		return growth(n.of)
	case binary:
		return growthOf(n)
	case reading:
		if n.function == "sum" {
			return growing
		}
	}
	return other
}

func growthOf(n binary) pace {
	left, right := growth(n.left), growth(n.right)
	switch {
	case n.operator == "-" && isGain(n):
		return growing
	case (n.operator == "+" || n.operator == "-") && left == right, (n.operator == "*" || n.operator == "/") && right == plain:
		return left
	case n.operator == "*" && left == plain:
		return right
	}
	return other
}

// isGain: what a stock has gained between its opening and its closing.
func isGain(n binary) bool {
	closing, ok := n.left.(reading)
	opening, too := n.right.(reading)
	return ok && too && closing.function == "closing" && opening.function == "opening" && closing.measure.Key == opening.measure.Key && closing.filter == opening.filter
}
