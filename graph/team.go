package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Company(ctx context.Context) (*db.Company, error) {
	return r.app.Company(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Team(ctx context.Context, id string) (*db.Team, error) {
	return r.app.Team(ctx, auth.ActorIn(ctx), id)
}

func (r *queryResolver) Teams(ctx context.Context) ([]*db.Team, error) {
	return r.app.Teams(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Positions(ctx context.Context) ([]*db.Position, error) {
	return r.app.Positions(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Member(ctx context.Context, id string) (*db.Member, error) {
	member, err := r.app.Member(ctx, auth.ActorIn(ctx), id)
	if app.CodeOf(err) == app.NotFound {
		return nil, nil
	}
	return member, err
}

func (r *queryResolver) Members(ctx context.Context, team, search *string, inactive *bool, first *int32, after *string) (*gen.MemberConnection, error) {
	c, err := r.app.Members(ctx, auth.ActorIn(ctx), app.MembersQuery{Team: text(team), Search: text(search),
		Inactive: inactive != nil && *inactive, Page: page(first, after, 50)})
	if err != nil {
		return nil, err
	}
	return &gen.MemberConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, m *db.Member) *gen.MemberEdge { return &gen.MemberEdge{Cursor: cursor, Node: m} })}, nil
}

func (r *mutationResolver) UpdateCompany(ctx context.Context, input app.UpdateCompanyInput) (*gen.CompanyPayload, error) {
	company, err := r.app.UpdateCompany(ctx, auth.ActorIn(ctx), input)
	return &gen.CompanyPayload{Company: company}, err
}

func (r *mutationResolver) CreateTeam(ctx context.Context, input app.CreateTeamInput) (*gen.TeamPayload, error) {
	team, err := r.app.CreateTeam(ctx, auth.ActorIn(ctx), input)
	return &gen.TeamPayload{Team: team}, err
}

func (r *mutationResolver) UpdateTeam(ctx context.Context, input app.UpdateTeamInput) (*gen.TeamPayload, error) {
	team, err := r.app.UpdateTeam(ctx, auth.ActorIn(ctx), input)
	return &gen.TeamPayload{Team: team}, err
}

func (r *mutationResolver) CreateMember(ctx context.Context, input app.CreateMemberInput) (*gen.CreateMemberPayload, error) {
	member, initial, err := r.app.CreateMember(ctx, auth.ActorIn(ctx), input)
	return &gen.CreateMemberPayload{Member: member, InitialPassword: initial}, err
}

func (r *mutationResolver) UpdateMember(ctx context.Context, input app.UpdateMemberInput) (*gen.MemberPayload, error) {
	member, err := r.app.UpdateMember(ctx, auth.ActorIn(ctx), input)
	return &gen.MemberPayload{Member: member}, err
}

func (r *mutationResolver) RecordAbsence(ctx context.Context, input app.RecordAbsenceInput) (*gen.RecordAbsencePayload, error) {
	member, err := r.app.RecordAbsence(ctx, auth.ActorIn(ctx), input)
	return &gen.RecordAbsencePayload{Member: member}, err
}

func (r *mutationResolver) EndAbsence(ctx context.Context, input app.EndAbsenceInput) (*gen.EndAbsencePayload, error) {
	member, err := r.app.EndAbsence(ctx, auth.ActorIn(ctx), input)
	return &gen.EndAbsencePayload{Member: member}, err
}

type companyResolver struct{ *Resolver }

// Company answers the company's fields.
func (r *Resolver) Company() gen.CompanyResolver { return &companyResolver{r} }

func (r *companyResolver) Name(ctx context.Context, _ *db.Company) (string, error) {
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return "", err
	}
	return directory.Root().Name, nil
}

func (r *companyResolver) Today(_ context.Context, c *db.Company) (rules.Day, error) {
	return r.app.Today(c), nil
}

func (r *companyResolver) DataThrough(ctx context.Context, _ *db.Company) (*rules.Day, error) {
	return r.app.DataThrough(ctx)
}

func (r *companyResolver) Budgets(_ context.Context, c *db.Company) ([]*gen.SectionBudget, error) {
	budgets := []*gen.SectionBudget{}
	for _, section := range rules.Sections {
		budgets = append(budgets, &gen.SectionBudget{Section: section, Budget: c.Budgets[section]})
	}
	return budgets, nil
}

func (r *companyResolver) Grades(_ context.Context, c *db.Company) ([]*rules.Grade, error) {
	grades := make([]*rules.Grade, len(c.Grades))
	for i := range c.Grades {
		grades[i] = &c.Grades[i]
	}
	return grades, nil
}

func (r *companyResolver) Periods(ctx context.Context, _ *db.Company, kind *rules.PeriodKind) ([]*app.CompanyPeriod, error) {
	return r.app.Periods(ctx, kind)
}

type gradeResolver struct{ *Resolver }

// Grade answers a grade's fields.
func (r *Resolver) Grade() gen.GradeResolver { return &gradeResolver{r} }

func (r *gradeResolver) Name(_ context.Context, g *rules.Grade) (string, error) { return g.Key, nil }

type teamResolver struct{ *Resolver }

// Team answers a team's fields.
func (r *Resolver) Team() gen.TeamResolver { return &teamResolver{r} }

func (r *teamResolver) Parent(ctx context.Context, t *db.Team) (*db.Team, error) {
	return r.team(ctx, t.ParentID)
}

func (r *teamResolver) Children(ctx context.Context, t *db.Team) ([]*db.Team, error) {
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Children(t.ID), nil
}

func (r *teamResolver) Lead(ctx context.Context, t *db.Team) (*db.Member, error) {
	lead, err := r.app.LeadOf(ctx, t.ID)
	if err != nil {
		return nil, err
	}
	return r.member(ctx, lead)
}

func (r *teamResolver) Members(ctx context.Context, t *db.Team) ([]*db.Member, error) {
	return r.app.MembersOf(ctx, t.ID)
}

// team finds a team; nil for "".
func (r *Resolver) team(ctx context.Context, id string) (*db.Team, error) {
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Team(id), nil
}

// position finds a position; nil for "".
func (r *Resolver) position(ctx context.Context, id string) (*db.Position, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Position(id), nil
}

type positionResolver struct{ *Resolver }

// Position answers a position's fields.
func (r *Resolver) Position() gen.PositionResolver { return &positionResolver{r} }

func (r *positionResolver) Names(_ context.Context, p *db.Position) (*gen.Names, error) {
	return names(p.NameZh, p.NameEn), nil
}

func (r *positionResolver) Focus(_ context.Context, p *db.Position) (*gen.Names, error) {
	return names(p.FocusZh, p.FocusEn), nil
}

type memberResolver struct{ *Resolver }

// Member answers a member's fields.
func (r *Resolver) Member() gen.MemberResolver { return &memberResolver{r} }

func (r *memberResolver) Email(ctx context.Context, m *db.Member) (*string, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.Email, err
}

func (r *memberResolver) Number(ctx context.Context, m *db.Member) (*string, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.Number, err
}

func (r *memberResolver) Language(ctx context.Context, m *db.Member) (*db.Language, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.Language, err
}

func (r *memberResolver) HiddenFromBoards(ctx context.Context, m *db.Member) (*bool, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.HiddenFromBoards, err
}

func (r *memberResolver) Placements(ctx context.Context, m *db.Member) ([]*db.Placement, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.Placements, err
}

func (r *memberResolver) LastDay(ctx context.Context, m *db.Member) (*rules.Day, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.LastDay, err
}

func (r *memberResolver) Absences(ctx context.Context, m *db.Member) ([]*db.Absence, error) {
	view, err := r.app.View(ctx, auth.ActorIn(ctx), m)
	return view.Absences, err
}

func (r *memberResolver) Team(ctx context.Context, m *db.Member) (*db.Team, error) {
	home, err := r.app.Home(ctx, m.ID)
	if err != nil || home == nil {
		return nil, err
	}
	return r.team(ctx, home.TeamID)
}

func (r *memberResolver) Position(ctx context.Context, m *db.Member) (*db.Position, error) {
	home, err := r.app.Home(ctx, m.ID)
	if err != nil || home == nil {
		return nil, err
	}
	return r.position(ctx, home.PositionID)
}

func (r *memberResolver) Leads(ctx context.Context, m *db.Member) ([]*db.Team, error) {
	return r.app.LedBy(ctx, m.ID)
}

type placementResolver struct{ *Resolver }

// Placement answers a placement's fields.
func (r *Resolver) Placement() gen.PlacementResolver { return &placementResolver{r} }

func (r *placementResolver) From(_ context.Context, p *db.Placement) (rules.Day, error) {
	return p.FromDay, nil
}

func (r *placementResolver) Team(ctx context.Context, p *db.Placement) (*db.Team, error) {
	return r.team(ctx, p.TeamID)
}

func (r *placementResolver) Position(ctx context.Context, p *db.Placement) (*db.Position, error) {
	return r.position(ctx, p.PositionID)
}

// Names of people and teams are open to every member and token, so that lists may be written with them.
var (
	flatMember = flatType[*db.Member]{name: "Member", implements: []string{"Subject", "Node"},
		field: func(_ *graphql.OperationContext, field graphql.CollectedField) appender[*db.Member] {
			switch field.Name {
			case "id":
				return func(out []byte, m *db.Member) []byte { return appendText(out, m.ID) }
			case "name":
				return func(out []byte, m *db.Member) []byte { return appendText(out, m.Name) }
			}
			return nil
		}}
	flatTeam = flatType[*db.Team]{name: "Team", implements: []string{"Subject", "Node"},
		field: func(_ *graphql.OperationContext, field graphql.CollectedField) appender[*db.Team] {
			switch field.Name {
			case "id":
				return func(out []byte, t *db.Team) []byte { return appendText(out, t.ID) }
			case "name":
				return func(out []byte, t *db.Team) []byte { return appendText(out, t.Name) }
			}
			return nil
		}}
)
