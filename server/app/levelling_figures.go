package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// levels tells whether a meeting levels a card: of members of its team and those below it, the team's own lead not among
// them, who is no peer of those they lead.
func (d *Directory) levels(l *db.Levelling, card *db.Scorecard) bool {
	return card.SubjectKind == db.SubjectMember && slices.Contains(d.Above(card.TeamID), l.TeamID) &&
		card.SubjectID != d.LeadOn(l.TeamID, l.Period.Last())
}

// levelledCards are the cards that a meeting levels, without lines.
func (a *App) levelledCards(ctx context.Context, d *Directory, l *db.Levelling) ([]*db.Scorecard, error) {
	cards, err := db.MembersCardsIn(ctx, a.db.Reader, l.Period, d.Below(l.TeamID))
	return slices.DeleteFunc(cards, func(c *db.Scorecard) bool { return !d.levels(l, c) }), err
}

// LevellingRow is one person in a meeting. It leads to no scorecard: it holds all that the meeting may see.
type LevellingRow struct {
	MemberID   string
	PositionID string
	TeamID     string
	LeadID     string // who leads the home team, or the nearest above it
	State      rules.ScorecardState
	Total      *db.Score
	Grade      db.Optional
	Change     *db.Score // of the total since the period before
	Cells      []*LevellingCell
	Adjustable bool
	Sections   []*LevellingSection

	ComputedTotal *db.Score // where a change by hand moved the total
	ComputedGrade db.Optional
}

// LevellingSection is a section of a person in a meeting.
type LevellingSection struct {
	Kind  rules.Section
	Score *db.Score
}

// LevellingCell is one line of a person in a meeting.
type LevellingCell struct {
	LineID      string
	MetricID    string
	Section     rules.Section
	Scope       rules.LineScope
	Weight      rules.Decimal
	State       rules.LineState
	Score       *db.Score
	Computed    *db.Score // nil: not changed by hand
	Provisional bool
	Outlier     bool
	Below       bool // its examination threshold
	Cause       rules.Cause
	Change      *db.LevellingChange
}

// LevellingDistribution is how the totals of a meeting's people lie.
type LevellingDistribution struct {
	rules.Spread
	Grades []*LevellingGrade
}

// LevellingGrade is how many people have a grade, beside what is advised.
type LevellingGrade struct {
	Grade string
	From  rules.Decimal
	Count int
	Share *rules.Decimal
	Least *rules.Decimal // nil: nothing is advised
	Most  *rules.Decimal
	Keeps bool // to what is advised
}

// LevellingLead is how the people of one lead compare with the others'.
type LevellingLead struct {
	LeadID        string // "": nobody leads them
	People        int
	Lines         int
	Excluded      int
	ExcludedShare *rules.Decimal
	MeanTotal     *rules.Decimal
	MeanBehaviour *rules.Decimal
}

// levellingFigures is all that a meeting shows, read in a fixed number of queries.
type levellingFigures struct {
	rows    []*LevellingRow
	changes []*db.LevellingChange
	whole   bool // the viewer sees everybody in it
}

// readLevelling reads a meeting's figures as the viewer may see them. On a card of their own that isn't final they see
// what is computed.
func (a *App) readLevelling(ctx context.Context, policy *Policy, l *db.Levelling) (*levellingFigures, error) {
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	cards, err := a.levelledCards(ctx, policy.directory, l)
	if err != nil {
		return nil, err
	}
	all := len(cards)
	cards = slices.DeleteFunc(cards, func(c *db.Scorecard) bool { return !policy.seesInLevelling(l, c) })
	if _, err := withLines(ctx, a.db.Reader, cards); err != nil {
		return nil, err
	}
	ids := make([]string, len(cards))
	for i, card := range cards {
		ids[i] = card.SubjectID
	}
	before, err := db.LatestOf(ctx, a.db.Reader, ids, l.Period.Previous())
	if err != nil {
		return nil, err
	}
	reviews, err := a.reviewsByID(ctx, l.Period)
	if err != nil {
		return nil, err
	}
	changes, err := db.LevellingChangesIn(ctx, a.db.Reader, l.Period)
	if err != nil {
		return nil, err
	}
	people, err := a.MembersByIDs(ctx, ids)
	if err != nil {
		return nil, err
	}
	f := &levellingFigures{whole: len(cards) == all}
	holding := inForce(changes)
	for _, card := range cards {
		hidden := card.State != rules.Final && policy.isOwn(card.SubjectKind, card.SubjectID)
		for _, c := range changes {
			if c.LevellingID == l.ID && c.SubjectID == card.SubjectID && !hidden {
				f.changes = append(f.changes, c)
			}
		}
		shown := card
		if card.State != rules.Final && !hidden {
			shown = policy.catalog.levelled(card, holding)
		}
		f.rows = append(f.rows, policy.levellingRow(l, card, shown, before, reviews, holding))
	}
	f.markOutliers()
	slices.SortFunc(f.changes, func(x, y *db.LevellingChange) int { return cmp.Or(cmp.Compare(x.At, y.At), cmp.Compare(x.ID, y.ID)) })
	slices.SortFunc(f.rows, func(x, y *LevellingRow) int {
		return cmp.Or(cmp.Compare(policy.catalog.positionOrder(x.PositionID), policy.catalog.positionOrder(y.PositionID)),
			cmp.Compare(x.PositionID, y.PositionID), cmp.Compare(people[x.MemberID].Name, people[y.MemberID].Name), cmp.Compare(x.MemberID, y.MemberID))
	})
	return f, nil
}

// positionOrder is where a position stands among the company's.
func (c *Catalog) positionOrder(id string) int {
	return slices.IndexFunc(c.Positions, func(p *db.Position) bool { return p.ID == id })
}

func (p *Policy) levellingRow(l *db.Levelling, card, shown *db.Scorecard, before []*db.Scorecard, reviews map[string]*db.AttributionReview,
	holding map[declarationKey]*db.LevellingChange,
) *LevellingRow {
	row := &LevellingRow{MemberID: card.SubjectID, PositionID: card.PositionID, TeamID: card.TeamID, LeadID: p.directory.leadOver(card.TeamID, p.today),
		State: card.State, Total: shown.Total, Grade: shown.Grade}
	row.Adjustable = l.State == db.LevellingOpen && p.levels(l, card.SubjectKind, card.SubjectID) && checkLevelledStep(card) == nil
	if shown != card && shown.Total != nil {
		row.ComputedTotal, row.ComputedGrade = card.Total, card.Grade
	}
	if at := slices.IndexFunc(before, func(c *db.Scorecard) bool { return c.SubjectID == card.SubjectID }); at >= 0 && before[at].Total != nil && shown.Total != nil {
		change := *shown.Total - *before[at].Total
		row.Change = &change
	}
	for _, section := range shown.Sections {
		row.Sections = append(row.Sections, &LevellingSection{section.Kind, section.Score})
	}
	for _, line := range shown.Lines {
		kind, ok := examined(line)
		cell := &LevellingCell{LineID: line.ID, MetricID: line.MetricID, Section: line.Section, Scope: line.Scope, Weight: line.Weight, State: line.State,
			Score: line.Score, Provisional: line.Provisional, Below: ok && kind == rules.Shortfall}
		if review := reviews[line.CaseID]; review != nil {
			cell.Cause = review.Cause
		}
		if line.LevellingID != "" {
			cell.Computed, cell.Change = line.ComputedScore, holding[declarationKey{card.SubjectID, line.MetricID, line.Scope}]
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// leadOver is who leads a team, or the nearest above it; "" for nobody.
func (d *Directory) leadOver(teamID string, day rules.Day) string {
	for _, id := range d.Above(teamID) {
		if lead := d.LeadOn(id, day); lead != "" {
			return lead
		}
	}
	return ""
}

// cellKey is a line that people of one position have in common.
type cellKey struct {
	position, metric string
	scope            rules.LineScope
}

func (f *levellingFigures) markOutliers() {
	scores := map[cellKey][]rules.Decimal{}
	each := func(do func(key cellKey, cell *LevellingCell)) {
		for _, row := range f.rows {
			for _, cell := range row.Cells {
				if cell.Score != nil {
					do(cellKey{row.PositionID, cell.MetricID, cell.Scope}, cell)
				}
			}
		}
	}
	each(func(key cellKey, cell *LevellingCell) { scores[key] = append(scores[key], cell.Score.Decimal()) })
	each(func(key cellKey, cell *LevellingCell) {
		cell.Outlier = rules.IsOutlier(cell.Score.Decimal(), rules.MedianScore(scores[key]))
	})
}

// Rows lists the people of a meeting, by position and name: while it is open, who takes part, HR, EXECUTIVE and who leads all
// of them; afterwards those whose scorecards the viewer may see.
func (m *LevellingMeeting) Rows() ([]*LevellingRow, error) {
	f, err := m.figures()
	if err != nil {
		return nil, err
	}
	return f.rows, nil
}

// Changes lists what the meeting changed by hand, oldest first, on the cards that Rows shows; not on the viewer's own
// before it is final.
func (m *LevellingMeeting) Changes() ([]*db.LevellingChange, error) {
	f, err := m.figures()
	if err != nil {
		return nil, err
	}
	return f.changes, nil
}

// Distribution is how the totals lie; nil where the viewer doesn't see everybody.
func (m *LevellingMeeting) Distribution() (*LevellingDistribution, error) {
	f, err := m.figures()
	if err != nil || !f.whole {
		return nil, err
	}
	totals, counts := []rules.Decimal{}, map[string]int{}
	for _, row := range f.rows {
		if row.Total != nil {
			totals = append(totals, row.Total.Decimal())
			counts[string(row.Grade)]++
		}
	}
	d := &LevellingDistribution{Spread: rules.SpreadOf(totals)}
	for _, grade := range m.policy.catalog.Company.Grades {
		g := &LevellingGrade{Grade: grade.Key, From: grade.From, Count: counts[grade.Key], Share: rules.ShareOf(counts[grade.Key], len(totals)), Keeps: true}
		for _, b := range m.Bounds {
			if b.Grade == grade.Key {
				g.Least, g.Most, g.Keeps = &b.Least, &b.Most, g.Share == nil || b.Advised(*g.Share)
			}
		}
		d.Grades = append(d.Grades, g)
	}
	return d, nil
}

// Leads compares the leads by what their people have; none where the viewer doesn't see everybody.
func (m *LevellingMeeting) Leads() ([]*LevellingLead, error) {
	f, err := m.figures()
	if err != nil || !f.whole {
		return []*LevellingLead{}, err
	}
	leads := []*LevellingLead{}
	totals, behaviour := map[string][]rules.Decimal{}, map[string][]rules.Decimal{}
	for _, row := range f.rows {
		at := slices.IndexFunc(leads, func(l *LevellingLead) bool { return l.LeadID == row.LeadID })
		if at < 0 {
			at, leads = len(leads), append(leads, &LevellingLead{LeadID: row.LeadID})
		}
		leads[at].People++
		leads[at].Lines += len(row.Cells)
		for _, cell := range row.Cells {
			if cell.State == rules.LineExcluded {
				leads[at].Excluded++
			}
		}
		if row.Total != nil {
			totals[row.LeadID] = append(totals[row.LeadID], row.Total.Decimal())
		}
		for _, section := range row.Sections {
			if section.Kind == rules.Behaviour && section.Score != nil {
				behaviour[row.LeadID] = append(behaviour[row.LeadID], section.Score.Decimal())
			}
		}
	}
	for _, lead := range leads {
		lead.ExcludedShare = rules.ShareOf(lead.Excluded, lead.Lines)
		lead.MeanTotal, lead.MeanBehaviour = rules.SpreadOf(totals[lead.LeadID]).Mean, rules.SpreadOf(behaviour[lead.LeadID]).Mean
	}
	return leads, nil
}
