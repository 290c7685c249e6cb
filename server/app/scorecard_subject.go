package app

import (
	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// subject is who a card is about, and by what it is made.
type subject struct {
	kind     db.SubjectKind
	id       string
	team     string
	position string
	template *TemplateDefinition
	targets  map[declarationKey]*rules.Decimal // of their own, by their plan
	part     *db.ScorecardPart                 // the stay that it is; nil: all period long
	parts    []*subject                        // the stays that it is made of; none: itself
	gone     bool                              // left before the period: for a card that was made before that was known
}

// member is a member as the subject of a card; nil without a placement or a template.
func (co *computation) member(id string) *subject {
	if co.directory.moves(id, co.period.Span()) {
		return co.moved(id)
	}
	placement := co.directory.PlacementOn(id, co.day)
	if placement == nil {
		return nil
	}
	return co.placed(id, placement.TeamID, placement.PositionID)
}

// placed is a member in a team and position as the subject of a card; nil without a template.
func (co *computation) placed(id, team, position string) *subject {
	if position == "" {
		return nil
	}
	template := co.catalog.TemplateFor(position, co.period)
	if template == nil {
		return nil
	}
	return co.planned(&subject{kind: db.SubjectMember, id: id, team: team, position: position, template: template})
}

// planned lets the plan that was agreed with a member take the place of the position's template.
func (co *computation) planned(s *subject) *subject {
	plan := co.plans[s.id]
	if plan == nil {
		return s
	}
	template := co.catalog.Template(plan.TemplateID)
	if template == nil || template.PositionID != s.position {
		return s // they have moved since
	}
	s.template, s.targets = &TemplateDefinition{Template: template.Template}, map[declarationKey]*rules.Decimal{}
	for i, line := range plan.Lines {
		s.template.Lines = append(s.template.Lines, &plan.Lines[i].TemplateLine)
		s.targets[declarationKey{s.id, line.MetricID, line.Scope}] = line.Target
	}
	return s
}

// subjectOf is who a card is about, by what it was made of.
func (co *computation) subjectOf(card *db.Scorecard) *subject {
	if s := co.stayedOn(card); s != nil {
		return s
	}
	return co.planned(&subject{kind: card.SubjectKind, id: card.SubjectID, team: card.TeamID, position: card.PositionID, template: co.catalog.Template(card.TemplateID)})
}

// team is a team as the subject of a card; nil without a template for teams.
func (co *computation) team(id string) *subject {
	template := co.catalog.TemplateFor("", co.period)
	if template == nil {
		return nil
	}
	return &subject{kind: db.SubjectTeam, id: id, team: id, template: template}
}

func (s *subject) whose(scope rules.LineScope) whose {
	switch {
	case scope == rules.ScopeCompany:
		return companys
	case scope == rules.ScopeTeam || s.kind == db.SubjectTeam:
		return teams(s.team)
	}
	return members(s.id)
}
