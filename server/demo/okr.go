package demo

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// okrs are the goals of the story as they were set, and what is still to be said of them this quarter.
type okrs struct {
	set   map[string]*setGoal // those of this quarter and year, by name
	next  []*setGoal          // go on in the next quarter
	words []saying
}

// setGoal is a goal that was set.
type setGoal struct {
	goal
	id      string
	results []string // ids
}

// saying is something that somebody says of a goal on a day.
type saying struct {
	day rules.Day
	say func() error
}

// saveDrafts saves the positions' templates.
func (s *story) saveDrafts() error {
	for _, g := range groups {
		in := app.SaveObjectiveTemplatesInput{Position: g.position}
		for _, draft := range templates[g.position] {
			o := &app.ObjectiveDraftInput{Title: draft.title}
			for _, r := range draft.results {
				k := r.input("")
				o.KeyResults = append(o.KeyResults, &app.KeyResultDraftInput{Title: k.Title, Kind: k.Kind, Unit: k.Unit, Start: k.Start, Target: k.Target,
					Low: k.Low, High: k.High, Metric: k.Metric, Formula: k.Formula})
			}
			in.Objectives = append(in.Objectives, o)
		}
		if _, err := s.app.SaveObjectiveTemplates(s.ctx, s.people["hr"], in); err != nil {
			return err
		}
	}
	return nil
}

// setGoals sets a quarter's goals on its first day, with the year's where that is new, and takes up what was
// left undone.
func (s *story) setGoals(quarter int) error {
	p := s.calendar.quarters[quarter]
	s.at(p.First(), 9)
	left := s.okrs.next
	s.okrs.next = nil
	year := rules.PeriodOf(rules.Year, p.First())
	if quarter == 0 || s.calendar.quarters[quarter-1].Last() < year.First() {
		s.okrs.set = map[string]*setGoal{}
		for _, g := range yearGoals {
			if err := s.setGoal(g, year); err != nil {
				return err
			}
		}
	}
	for i, g := range quarterGoals[quarter] {
		if err := s.setGoal(g, p); err != nil {
			return fmt.Errorf("%s: %w", g.title, err)
		}
		s.plan(s.okrs.set[g.name], quarter, i)
	}
	for _, g := range left {
		if err := s.carryOn(g, quarter); err != nil {
			return err
		}
	}
	if quarter == quarters-1 {
		s.planRemarks()
		return s.linkSupport()
	}
	return nil
}

// keeper is who speaks for a goal: its owner, a team's lead, or the executive for the company.
func (s *story) keeper(g goal) *auth.Actor {
	for _, team := range groups {
		if team.key == g.owner {
			return s.people[team.people[0].account]
		}
	}
	if g.owner == "company" {
		return s.people["executive"]
	}
	return s.people[g.owner]
}

func (s *story) setGoal(g goal, p rules.Period) error {
	keeper := s.keeper(g)
	in := app.CreateObjectiveInput{Title: g.title, Cycle: p, Description: &g.words, IncludeChildren: &g.withChildren}
	if err := s.own(g, &in); err != nil {
		return err
	}
	aspirational, private, draft := rules.Aspirational, app.ObjectivePrivate, rules.ObjectiveDraft
	if g.aspirational {
		in.Kind = &aspirational
	}
	if g.private {
		in.Visibility = &private
	}
	if g.draft {
		in.State = &draft
	}
	if parent := s.okrs.set[g.parent]; parent != nil {
		in.ParentID = &parent.id
		if g.key > 0 {
			in.ParentKeyResultID = &parent.results[g.key-1]
		}
	}
	o, err := s.app.CreateObjective(s.ctx, keeper, in)
	if err != nil {
		return err
	}
	made := &setGoal{goal: g, id: o.ID}
	for _, r := range g.results {
		in := r.input(o.ID)
		if r.by != "" {
			id := s.people[r.by].MemberID()
			in.ResponsibleID = &id
		}
		k, err := s.app.CreateKeyResult(s.ctx, keeper, in)
		if err != nil {
			return fmt.Errorf("%s: %w", r.title, err)
		}
		made.results = append(made.results, k.ID)
	}
	s.okrs.set[g.name] = made
	return nil
}

// own says whose an objective is.
func (s *story) own(g goal, in *app.CreateObjectiveInput) error {
	switch {
	case g.owner == "company":
		directory, err := s.app.Directory(s.ctx)
		if err != nil {
			return err
		}
		id := directory.Root().ID
		in.OwnerTeamID = &id
	case s.teams[g.owner] != nil:
		in.OwnerTeamID = &s.teams[g.owner].ID
	default:
		id := s.people[g.owner].MemberID()
		in.OwnerMemberID = &id
	}
	return nil
}

// input is a key result as it is set.
func (r result) input(objectiveID string) app.CreateKeyResultInput {
	kind, unit := rules.KeyResultNumber, rules.UnitPercent
	in := app.CreateKeyResultInput{ObjectiveID: objectiveID, Title: r.title, Kind: &kind, Unit: &unit, Start: number(r.start), Target: number(r.target),
		Low: number(r.low), High: number(r.high), Weight: number(r.weight)}
	if r.unit != "" {
		unit = r.unit
	}
	switch {
	case r.metric != "":
		kind, in.Metric = rules.KeyResultMetric, &r.metric
	case r.formula != "":
		kind, in.Formula = rules.KeyResultMetric, &r.formula
	case r.isGuard():
		kind, in.Start = rules.KeyResultGuard, nil
	case len(r.steps) > 0:
		kind, unit = rules.KeyResultMilestone, rules.UnitCount
		for _, step := range r.steps {
			in.Milestones = append(in.Milestones, &app.MilestoneInput{Title: step})
		}
	}
	return in
}

func (r result) isGuard() bool { return r.low != "" || r.high != "" }

func number(text string) *rules.Decimal {
	if text == "" {
		return nil
	}
	d := decimal.RequireFromString(text)
	return &d
}

// plan lays down what will be said of a goal during the quarter: weekly in the current one, every other week
// before that, up to so many days before today.
func (s *story) plan(g *setGoal, quarter, place int) {
	if g.draft {
		return
	}
	p := s.calendar.quarters[quarter]
	first := p.First().AddDays(3) // before that nobody has anything to report
	for i, r := range g.goal.results {
		every, last := 14, p.Last().AddDays(-1-place%3)
		if quarter == quarters-1 {
			every, last = 7, s.calendar.today.AddDays(-cmp.Or(r.silent, 1+(place+i)%4))
		}
		switch {
		case r.never || r.metric != "" || r.formula != "":
		case len(r.steps) > 0:
			s.planSteps(g, r, g.results[i], p, last)
		default:
			random := rand.New(rand.NewPCG(uint64(quarter*100+place), uint64(i))) //nolint:gosec // a story, not a secret
			for n, day := 0, last; day >= first; n, day = n+1, day.AddDays(-every) {
				s.planReport(g, r, g.results[i], day, n, r.valueOn(p, day, random, n == 0))
			}
		}
	}
}

// valueOn is what is reported on a day: the way to the target at the result's pace, the latest exactly.
func (r result) valueOn(p rules.Period, day rules.Day, random *rand.Rand, exactly bool) rules.Decimal {
	wobble := 1 + 0.1*random.NormFloat64()
	if exactly {
		wobble = 1
	}
	start := number(r.start)
	if r.isGuard() {
		return start.Mul(decimal.NewFromFloat(wobble)).Round(r.places)
	}
	way := min(1, r.pace*rules.Elapsed(p, day).InexactFloat64()*wobble)
	return start.Add(number(r.target).Sub(*start).Mul(decimal.NewFromFloat(way))).Round(r.places)
}

func (s *story) planReport(g *setGoal, r result, id string, day rules.Day, n int, value rules.Decimal) {
	by := s.keeper(g.goal)
	if r.by != "" {
		by = s.people[r.by]
	}
	in := app.CheckInKeyResultInput{KeyResultID: id, Value: value}
	if r.sure > 0 {
		sure := min(10, r.sure+n/3) // it was surer once
		in.Confidence = &sure
	}
	if n < len(r.notes) {
		in.Note = &r.notes[n]
	}
	s.okrs.words = append(s.okrs.words, saying{day, func() error {
		_, err := s.app.CheckInKeyResult(s.ctx, by, in)
		return err
	}})
}

// planSteps lets the steps be done one after another.
func (s *story) planSteps(g *setGoal, r result, id string, p rules.Period, last rules.Day) {
	done := int(r.pace * rules.Elapsed(p, last).InexactFloat64() * float64(len(r.steps)))
	by := s.keeper(g.goal)
	for i := range done {
		day := last.AddDays(-rules.DaysBetween(p.First(), last) * (done - 1 - i) / done)
		s.okrs.words = append(s.okrs.words, saying{day, func() error {
			k, err := s.app.KeyResultByID(s.ctx, by, id)
			if err != nil {
				return err
			}
			steps, err := s.app.Milestones(s.ctx, k)
			if err != nil {
				return err
			}
			_, err = s.app.CompleteMilestone(s.ctx, by, app.CompleteMilestoneInput{MilestoneID: steps[i].ID, DoneOn: &day})
			return err
		}})
	}
}

func (s *story) planRemarks() {
	p := s.calendar.quarters[quarters-1]
	for i, r := range remarks {
		in := app.CommentOnObjectiveInput{ObjectiveID: s.okrs.set[r.goal].id, Text: r.text}
		for _, account := range r.to {
			in.Mentions = append(in.Mentions, s.people[account].MemberID())
		}
		s.okrs.words = append(s.okrs.words, saying{max(p.First(), s.calendar.today.AddDays(3*(i-len(remarks)))), func() error {
			_, err := s.app.CommentOnObjective(s.ctx, s.people[r.by], in)
			return err
		}})
	}
}

func (s *story) linkSupport() error {
	for _, g := range quarterGoals[quarters-1] {
		names := support[g.name]
		if len(names) == 0 {
			continue
		}
		in := app.UpdateObjectiveInput{ObjectiveID: s.okrs.set[g.name].id}
		for _, name := range names {
			in.Supports = append(in.Supports, s.okrs.set[name].id)
		}
		if _, err := s.app.UpdateObjective(s.ctx, s.keeper(g), in); err != nil {
			return err
		}
	}
	return nil
}

// say says what was planned for the days until one, in their order.
func (s *story) say(until rules.Day) error {
	slices.SortStableFunc(s.okrs.words, func(x, y saying) int { return cmp.Compare(x.day, y.day) })
	for len(s.okrs.words) > 0 && s.okrs.words[0].day <= until {
		next := s.okrs.words[0]
		s.okrs.words = s.okrs.words[1:]
		s.at(next.day, 17)
		if err := next.say(); err != nil {
			return err
		}
	}
	return nil
}

// closeGoals grades and closes a quarter, and its year where that is over too.
func (s *story) closeGoals(quarter int) error {
	p := s.calendar.quarters[quarter]
	s.at(min(p.Last().AddDays(7), s.calendar.today), 11)
	for _, g := range quarterGoals[quarter] {
		if err := s.grade(s.okrs.set[g.name]); err != nil {
			return err
		}
		if g.carry {
			s.okrs.next = append(s.okrs.next, s.okrs.set[g.name])
		}
	}
	if _, err := s.app.CloseCycle(s.ctx, s.people["hr"], app.CloseCycleInput{Cycle: p, Retrospective: &lessons[quarter]}); err != nil {
		return err
	}
	year := rules.PeriodOf(rules.Year, p.First())
	if p.Last() != year.Last() {
		return nil
	}
	for _, g := range yearGoals {
		if err := s.grade(s.okrs.set[g.name]); err != nil {
			return err
		}
	}
	_, err := s.app.CloseCycle(s.ctx, s.people["executive"], app.CloseCycleInput{Cycle: year, Retrospective: &yearGoals[0].retrospective})
	return err
}

// grade writes down what was learned, and grades that differ from the proposed ones.
func (s *story) grade(g *setGoal) error {
	keeper := s.keeper(g.goal)
	if g.retrospective != "" {
		if _, err := s.app.UpdateObjective(s.ctx, keeper, app.UpdateObjectiveInput{ObjectiveID: g.id, Retrospective: &g.retrospective}); err != nil {
			return err
		}
	}
	for i, r := range g.goal.results {
		if r.grade == 0 {
			continue
		}
		in := app.GradeKeyResultInput{KeyResultID: g.results[i], Grade: decimal.NewFromFloat(r.grade), Reason: &r.why}
		if _, err := s.app.GradeKeyResult(s.ctx, keeper, in); err != nil {
			return err
		}
	}
	return nil
}

// carryOn takes an unfinished goal into a quarter, below its first goal of the company, and brings it forward there.
func (s *story) carryOn(old *setGoal, quarter int) error {
	keeper, p := s.keeper(old.goal), s.calendar.quarters[quarter]
	made, err := s.app.CarryOverObjectives(s.ctx, keeper, app.CarryOverObjectivesInput{Objectives: []string{old.id}, To: p})
	if err != nil {
		return err
	}
	o, active := made[0], rules.ObjectiveActive
	parent := s.okrs.set[quarterGoals[quarter][0].name].id
	if _, err := s.app.AlignObjective(s.ctx, keeper, app.AlignObjectiveInput{ObjectiveID: o.ID, ParentID: &parent}); err != nil {
		return err
	}
	if _, err := s.app.UpdateObjective(s.ctx, keeper, app.UpdateObjectiveInput{ObjectiveID: o.ID, State: &active}); err != nil {
		return err
	}
	goesOn := &setGoal{goal: old.goal, id: o.ID}
	goesOn.goal.results = nil
	for _, k := range o.KeyResults {
		at := slices.IndexFunc(old.goal.results, func(r result) bool { return r.title == k.Title })
		r := old.goal.results[at]
		r.pace, r.start, r.target = 0.95, k.Start.String(), k.Target.String()
		if len(r.steps) > 0 {
			r.steps = r.steps[len(r.steps)-int(k.Target.Decimal().IntPart()):]
		}
		goesOn.goal.results, goesOn.results = append(goesOn.goal.results, r), append(goesOn.results, k.ID)
	}
	s.plan(goesOn, quarter, len(quarterGoals[quarter]))
	return nil
}
