package rules

import (
	"slices"
)

// Series is one run of facts that agree in everything but day and value. Parts that were not sent
// are empty; ids are opaque.
type Series struct {
	ID           int64
	Measure      string // key
	Aggregation  Aggregation
	Money        bool
	Currency     string // of the channel, for money; "" is the company's
	Channel      string
	ChannelKey   string
	ChannelGroup string
	Online       *bool
	Account      string
	Campaign     string
	Team         string
	Member       string
}

// Membership is a member's home team from a day on, to a last day if it has one.
type Membership struct {
	Member, Team string
	Span
}

// Subject is the kind of thing that is assigned.
type Subject string

// The kinds of thing that are assigned, the most specific first.
const (
	SubjectCampaign Subject = "CAMPAIGN"
	SubjectAccount  Subject = "ACCOUNT"
	SubjectChannel  Subject = "CHANNEL"
)

// Assignment says that a campaign, an account or a channel belongs to a team or to a member, for a
// span of days; To is empty while it lasts. Several at once are a shared assignment.
type Assignment struct {
	Subject Subject
	ID      string // of the campaign, account or channel
	Team    string
	Member  string
	Span
}

// Organisation is what decides whose facts are whose.
type Organisation struct {
	parents     map[string]string
	homes       map[string][]Membership
	assignments map[subjectKey][]Assignment
}

type subjectKey struct {
	subject Subject
	id      string
}

// NewOrganisation indexes the tree of teams (each team's parent, none for the root), home teams and
// assignments.
func NewOrganisation(parents map[string]string, homes []Membership, assignments []Assignment) *Organisation {
	o := &Organisation{parents: parents, homes: map[string][]Membership{}, assignments: map[subjectKey][]Assignment{}}
	for _, home := range homes {
		home.Span = closed(home.Span)
		o.homes[home.Member] = append(o.homes[home.Member], home)
	}
	for _, a := range assignments {
		a.Span = closed(a.Span)
		key := subjectKey{a.Subject, a.ID}
		o.assignments[key] = append(o.assignments[key], a)
	}
	return o
}

// endOfTime closes an open span, so that spans compare as text.
const endOfTime Day = "9999-12-31"

func closed(s Span) Span {
	if s.To == "" {
		s.To = endOfTime
	}
	return s
}

// HomeTeam is the member's home team on the day, "" for none. Of overlapping memberships the one
// that began last holds.
func (o *Organisation) HomeTeam(member string, day Day) string {
	var newest Membership
	for _, home := range o.homes[member] {
		if home.Contains(day) && home.From >= newest.From {
			newest = home
		}
	}
	return newest.Team
}

// Under tells whether team is ancestor or a descendant of it.
func (o *Organisation) Under(team, ancestor string) bool {
	for steps := 0; team != "" && steps <= len(o.parents); steps++ {
		if team == ancestor {
			return true
		}
		team = o.parents[team]
	}
	return false
}

// Scope decides which days of a series count for a company, a team or a member. Within one scope a
// fact counts once, and nothing falls back to a larger scope.
type Scope struct {
	kind    LineScope
	id      string
	org     *Organisation
	without []Span
}

// Company is the scope of all facts.
func (o *Organisation) Company() Scope { return Scope{ScopeCompany, "", o, nil} }

// Team is the scope of a team with its descendants: facts sent with one of them; facts with a member
// and no team, by the member's home team on the day; facts with neither, whose campaign, account or
// channel is assigned to one of them, or to a member whose home team is one of them on the day.
func (o *Organisation) Team(id string) Scope { return Scope{ScopeTeam, id, o, nil} }

// Member is the scope of a member: facts sent with that member, and facts without a member whose
// campaign, account or channel is assigned to that member.
func (o *Organisation) Member(id string) Scope { return Scope{ScopeMember, id, o, nil} }

// Without is the scope without some days, on which nothing counts.
func (s Scope) Without(spans []Span) Scope {
	s.without = nil
	for _, span := range spans {
		s.without = append(s.without, closed(span))
	}
	return s
}

// Spans lists the runs of days within the range on which the series counts.
func (s Scope) Spans(series Series, within Span) []Span {
	decide, borders := s.rule(series)
	if decide == nil {
		return nil
	}
	if len(s.without) > 0 {
		for _, span := range s.without {
			borders = append(borders, span.From, span.To.AddDays(1))
		}
		return runs(within, borders, func(d Day) bool { return decide(d) && !anyContains(s.without, d) })
	}
	return runs(within, borders, decide)
}

// rule says how a series is decided day by day, and where the decision may change. A nil rule never counts.
func (s Scope) rule(series Series) (decide func(Day) bool, borders []Day) {
	always := func(Day) bool { return true }
	switch {
	case s.kind == ScopeCompany:
		return always, nil
	case s.kind == ScopeMember && series.Member != "":
		return choose(series.Member == s.id, always), nil
	case s.kind == ScopeTeam && series.Team != "":
		return choose(s.org.Under(series.Team, s.id), always), nil
	case s.kind == ScopeTeam && series.Member != "":
		return func(d Day) bool { return s.org.Under(s.org.HomeTeam(series.Member, d), s.id) }, s.org.moves(series.Member)
	}
	chain := s.org.chain(series)
	return func(d Day) bool { return s.assigned(chain, d) }, s.org.borders(chain)
}

func choose(yes bool, rule func(Day) bool) func(Day) bool {
	if yes {
		return rule
	}
	return nil
}

// chain is the series' assignments, the most specific subject first.
func (o *Organisation) chain(series Series) [][]Assignment {
	return [][]Assignment{
		o.assignments[subjectKey{SubjectCampaign, series.Campaign}],
		o.assignments[subjectKey{SubjectAccount, series.Account}],
		o.assignments[subjectKey{SubjectChannel, series.Channel}],
	}
}

// assigned asks the most specific subject that has any assignment on the day; it alone decides.
func (s Scope) assigned(chain [][]Assignment, d Day) bool {
	for _, assignments := range chain {
		inForce := false
		for _, a := range assignments {
			if !a.Contains(d) {
				continue
			}
			if s.owns(a, d) {
				return true
			}
			inForce = true
		}
		if inForce {
			return false
		}
	}
	return false
}

// owns lets an assignment to a member count for the home team too, so that refining one from the
// team to a member takes nothing from the team.
func (s Scope) owns(a Assignment, d Day) bool {
	if s.kind == ScopeMember {
		return a.Member != "" && a.Member == s.id
	}
	if a.Team != "" && s.org.Under(a.Team, s.id) {
		return true
	}
	return a.Member != "" && s.org.Under(s.org.HomeTeam(a.Member, d), s.id)
}

func (o *Organisation) moves(member string) []Day {
	var days []Day
	for _, home := range o.homes[member] {
		days = append(days, home.From, home.To.AddDays(1))
	}
	return days
}

func (o *Organisation) borders(chain [][]Assignment) []Day {
	var days []Day
	for _, assignments := range chain {
		for _, a := range assignments {
			days = append(days, a.From, a.To.AddDays(1))
			days = append(days, o.moves(a.Member)...)
		}
	}
	return days
}

// runs cuts the range at the borders, asks once per piece and joins neighbours that count.
func runs(within Span, borders []Day, counts func(Day) bool) []Span {
	starts := []Day{within.From}
	for _, d := range borders {
		if within.From < d && d <= within.To {
			starts = append(starts, d)
		}
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var spans []Span
	for i, from := range starts {
		to := within.To
		if i+1 < len(starts) {
			to = starts[i+1].AddDays(-1)
		}
		if !counts(from) {
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].To.AddDays(1) == from {
			spans[n-1].To = to
			continue
		}
		spans = append(spans, Span{from, to})
	}
	return spans
}
