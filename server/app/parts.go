package app

import (
	"context"
	"maps"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// A member who moves within a period, joins, leaves or is away in it has a card made of parts: each stay in a team and
// position by its own template, over its own days.

// moves tells whether a member is in more than one place in a span, isn't there all the time, or is away in it.
func (d *Directory) moves(memberID string, span rules.Span) bool {
	last, left := d.lastDays[memberID]
	if left && last < span.To {
		return true
	}
	for _, a := range d.Absences[memberID] {
		if a.FromDay <= span.To && (a.ToDay == "" || a.ToDay >= span.From) {
			return true
		}
	}
	return slices.ContainsFunc(d.Placements[memberID], func(p *db.Placement) bool { return span.From < p.FromDay && p.FromDay <= span.To })
}

// stays are a member's times in a team and position within a span.
func (d *Directory) stays(memberID string, span rules.Span) []rules.Stay {
	placements := d.Placements[memberID]
	places := make([]rules.Stay, len(placements))
	for i, p := range placements {
		places[i] = rules.Stay{Team: p.TeamID, Position: p.PositionID, Span: rules.Span{From: p.FromDay}}
	}
	return rules.StaysIn(span, places, d.lastDays[memberID])
}

// away are the days on which a member is absent under protection.
func (d *Directory) away(memberID string) []rules.Span {
	absences := d.Absences[memberID]
	if len(absences) == 0 {
		return nil
	}
	spans := make([]rules.Span, len(absences))
	for i, a := range absences {
		spans[i] = a.Span()
	}
	return spans
}

// moved is a member as the subject of a card of parts: of the stays that have begun by the day and have a template. Where
// that is one stay over all of the period, without absence, it is a card as any other.
func (co *computation) moved(id string) *subject {
	var pieces []*subject
	for _, stay := range co.directory.stays(id, co.period.Span()) {
		if stay.From > co.day {
			break
		}
		if piece := co.placed(id, stay.Team, stay.Position); piece != nil {
			pieces = append(pieces, co.stayed(piece, stay.Span, len(pieces)+1))
		}
	}
	if len(pieces) == 0 {
		return co.gone(id)
	}
	return co.joined(pieces)
}

// gone is a member who left before the period: a part without a day. Nil for others.
func (co *computation) gone(id string) *subject {
	last, left := co.directory.lastDays[id]
	placement := co.directory.PlacementOn(id, last)
	if !left || last >= co.period.First() || placement == nil {
		return nil
	}
	piece := co.placed(id, placement.TeamID, placement.PositionID)
	if piece == nil {
		return nil
	}
	s := co.joined([]*subject{co.stayed(piece, rules.Span{From: co.period.First(), To: co.period.First()}, 1)})
	s.parts[0].part.Days, s.gone = 0, true
	return s
}

// stayed is a member during one stay.
func (co *computation) stayed(s *subject, span rules.Span, number int) *subject {
	s.part = &db.ScorecardPart{Number: number, TeamID: s.team, PositionID: s.position, TemplateID: s.template.ID, Span: span,
		LeadID: co.directory.leadAbove(s.team, s.id, min(span.To, co.day)), Days: span.DaysWithout(co.directory.away(s.id)), Running: span.To > co.day}
	return s
}

// joined makes one subject of stays; nil of none.
func (co *computation) joined(pieces []*subject) *subject {
	if len(pieces) == 0 {
		return nil
	}
	whole := *pieces[len(pieces)-1] // the card names the last team, position and template
	part := whole.part
	whole.part = nil
	if len(pieces) == 1 && part.Span == co.period.Span() && part.Days == part.Span.Days() {
		return &whole
	}
	whole.parts = pieces
	return &whole
}

// stayedOn is who a card of parts is about, by the stays that it was made of; absences are those known today. Nil for a card
// that isn't split and has no absence.
func (co *computation) stayedOn(card *db.Scorecard) *subject {
	parts := card.Parts
	if card.SubjectKind == db.SubjectTeam {
		return nil
	}
	if len(parts) == 0 {
		span := co.period.Span()
		if span.DaysWithout(co.directory.away(card.SubjectID)) == span.Days() {
			return nil
		}
		parts = []db.ScorecardPart{{TeamID: card.TeamID, PositionID: card.PositionID, TemplateID: card.TemplateID, Span: span}}
	}
	pieces := make([]*subject, len(parts))
	for i, part := range parts {
		piece := co.planned(&subject{kind: card.SubjectKind, id: card.SubjectID, team: part.TeamID, position: part.PositionID, template: co.catalog.Template(part.TemplateID)})
		pieces[i] = co.stayed(piece, part.Span, i+1)
	}
	return co.joined(pieces)
}

// leadAbove is who leads a member of a team on a day; "" for nobody.
func (d *Directory) leadAbove(teamID, memberID string, day rules.Day) string {
	for _, team := range d.Above(teamID) {
		if lead := d.LeadOn(team, day); lead != "" && lead != memberID {
			return lead
		}
	}
	return ""
}

// pieces are the parts of a subject, or itself where it isn't split.
func (s *subject) pieces() []*subject {
	if len(s.parts) > 0 {
		return s.parts
	}
	return []*subject{s}
}

// number is that of the part; 0 for all of the period.
func (s *subject) number() int {
	if s.part == nil {
		return 0
	}
	return s.part.Number
}

// readerOf reads figures over the days of a subject.
func (co *computation) readerOf(ctx context.Context, s *subject) (*figureReader, error) {
	if s.part == nil {
		return co.reader, nil
	}
	span, _ := s.part.Intersect(co.reader.span) // a part has begun
	if span == co.reader.span {
		return co.reader, nil
	}
	if known := co.stays[span]; known != nil {
		return known, nil
	}
	reader, err := newFigureReader(ctx, co.idb, co.catalog, co.directory, co.reader.today, span)
	if err == nil {
		co.stays[span] = reader
	}
	return reader, err
}

// preload reads at once what many of the subjects need: the whole period, and parts of it over which many were somewhere.
func (co *computation) preload(ctx context.Context, subjects []*subject) error {
	readers := map[*figureReader]int{}
	for _, s := range subjects {
		for _, piece := range s.pieces() {
			reader, err := co.readerOf(ctx, piece)
			if err != nil {
				return err
			}
			readers[reader]++
		}
	}
	for reader, many := range readers {
		if many <= 8 {
			continue
		}
		if err := reader.preload(ctx); err != nil {
			return err
		}
	}
	return nil
}

// share is how much of the period's days a subject was there for, where its target is pro-rated; nil where it isn't: all
// period long, and for figures that don't grow with their days.
func (co *computation) share(s *subject, version *MetricVersion) *rules.Decimal {
	if s.part == nil || s.part.Days == co.period.Days() || !version.Formula.GrowsWithDays() {
		return nil
	}
	share := rules.Div(decimal.NewFromInt(int64(s.part.Days)), decimal.NewFromInt(int64(co.period.Days())))
	return &share
}

// whyShort is why a part isn't appraised: away for nearly all of it, or there for too few days.
func whyShort(part *db.ScorecardPart) rules.Reason {
	if part.Span.Days() >= rules.ShortestPart {
		return rules.ReasonAway
	}
	return rules.ReasonShortPart
}

// rollUpParts makes a card of its parts, each rolled up by itself.
func (co *computation) rollUpParts(card *db.Scorecard) {
	scores := make([]rules.PartScore, len(card.Parts))
	weighed := decimal.Zero
	for i := range card.Parts {
		part := &card.Parts[i]
		var lines []*db.ScorecardLine
		for _, line := range card.Lines {
			if line.Part == part.Number {
				lines = append(lines, line)
			}
		}
		rolled := co.rollUpLines(lines)
		part.InsufficientData, part.Sections, part.Total = rolled.InsufficientData, sectionRows(rolled.Sections), nil
		scores[i] = rules.PartScore{Days: part.Days, Running: part.Running, Sections: map[rules.Section]rules.Decimal{}}
		for _, section := range rolled.Sections {
			if section.Score != nil {
				scores[i].Sections[section.Section] = *section.Score
			}
		}
		if rolled.Total != nil && part.Counts() {
			part.Total, scores[i].Total = db.ScoreOf(*rolled.Total), rolled.Total
		}
		card.Provisional = card.Provisional || rolled.Provisional
		weighed = weighed.Add(rolled.ScoredWeight.Mul(decimal.NewFromInt(int64(part.Days))))
	}
	combined := rules.CombineParts(scores, co.catalog.Company.Budgets)
	days := 0
	for i, share := range combined.Shares {
		card.Parts[i].Share = share
		days += card.Parts[i].Days
	}
	card.ScoredWeight = decimal.Zero
	if days > 0 {
		card.ScoredWeight = rules.Div(weighed, decimal.NewFromInt(int64(days))).Round(2)
	}
	card.InsufficientData, card.Sections = combined.InsufficientData, sectionRows(combined.Sections)
	co.grade(card, combined.Total)
}

// endParts has the cards of those who moved in a period computed once more, now that all its days are over: a part that was
// running, and one that began after the last fact came, count from now on.
func (a *App) endParts(ctx context.Context, d *Directory, p rules.Period) error {
	var moved []string
	for _, id := range slices.Sorted(maps.Keys(d.Placements)) {
		if d.moves(id, p.Span()) {
			moved = append(moved, id)
		}
	}
	if len(moved) == 0 {
		return nil
	}
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		for _, id := range moved {
			if err := db.MarkSubjectStale(ctx, tx, p, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.Recompute(ctx)
}
