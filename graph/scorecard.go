package graph

import (
	"context"
	"encoding/base64"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Scorecard(ctx context.Context, member string, period rules.Period) (*db.Scorecard, error) {
	return r.app.Scorecard(ctx, auth.ActorIn(ctx), member, period)
}

func (r *queryResolver) TeamScorecard(ctx context.Context, team string, period rules.Period) (*db.Scorecard, error) {
	return r.app.TeamScorecard(ctx, auth.ActorIn(ctx), team, period)
}

func (r *queryResolver) ScorecardLine(ctx context.Context, id string) (*db.ScorecardLine, error) {
	return hidden(r.app.LineByID(ctx, auth.ActorIn(ctx), id))
}

func (r *queryResolver) Scorecards(ctx context.Context, period rules.Period, team *string, subject *db.SubjectKind, first *int32, after *string) (*gen.ScorecardConnection, error) {
	q := app.ScorecardsQuery{Period: period, Team: text(team), Subject: db.SubjectMember, Page: page(first, after, 50)}
	if subject != nil {
		q.Subject = *subject
	}
	c, err := r.app.Scorecards(ctx, auth.ActorIn(ctx), q)
	if err != nil {
		return nil, err
	}
	return &gen.ScorecardConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, s *db.Scorecard) *gen.ScorecardEdge {
			return &gen.ScorecardEdge{Cursor: cursor, Node: s}
		})}, nil
}

func (r *mutationResolver) RateLine(ctx context.Context, input app.RateLineInput) (*gen.RateLinePayload, error) {
	line, card, err := r.decided(ctx, input.LineID, r.app.RateLine(ctx, auth.ActorIn(ctx), input))
	return &gen.RateLinePayload{Line: line, Scorecard: card}, err
}

func (r *mutationResolver) DeclareLineNotApplicable(ctx context.Context, input app.DeclareInput) (*gen.DeclareLineNotApplicablePayload, error) {
	line, card, err := r.decided(ctx, input.LineID, r.app.DeclareLineNotApplicable(ctx, auth.ActorIn(ctx), input))
	return &gen.DeclareLineNotApplicablePayload{Line: line, Scorecard: card}, err
}

// decided finds a line and its card as they are after a decision.
func (r *mutationResolver) decided(ctx context.Context, lineID string, err error) (*db.ScorecardLine, *db.Scorecard, error) {
	if err != nil {
		return nil, nil, err
	}
	line, err := r.app.Settled(ctx, auth.ActorIn(ctx), lineID)
	if err != nil {
		return nil, nil, err
	}
	card, err := r.app.ScorecardByID(ctx, auth.ActorIn(ctx), line.ScorecardID)
	return line, card, err
}

func (r *mutationResolver) ClosePeriod(ctx context.Context, input app.ClosePeriodInput) (*app.ClosePeriodResult, error) {
	return r.app.ClosePeriod(ctx, auth.ActorIn(ctx), input)
}

func (r *mutationResolver) ReviseScorecard(ctx context.Context, input app.RevisionInput) (*gen.ReviseScorecardPayload, error) {
	card, err := r.app.ReviseScorecard(ctx, auth.ActorIn(ctx), input)
	return &gen.ReviseScorecardPayload{Scorecard: card}, err
}

func (r *mutationResolver) ExportScorecard(ctx context.Context, input app.ExportScorecardInput) (*gen.ExportScorecardPayload, error) {
	export, err := r.app.ExportScorecard(ctx, auth.ActorIn(ctx), input)
	if err != nil {
		return nil, err
	}
	return &gen.ExportScorecardPayload{FileName: export.FileName, Content: base64.StdEncoding.EncodeToString(export.Content)}, nil
}

func (r *mutationResolver) DismissLateFacts(ctx context.Context, input app.RevisionInput) (*gen.DismissLateFactsPayload, error) {
	card, err := r.app.DismissLateFacts(ctx, auth.ActorIn(ctx), input)
	return &gen.DismissLateFactsPayload{Scorecard: card}, err
}

func (r *subscriptionResolver) ScorecardChanged(ctx context.Context, member, team *string, period rules.Period) (<-chan *db.Scorecard, error) {
	read := func(ctx context.Context) (*db.Scorecard, error) {
		return r.app.WatchedScorecard(ctx, auth.ActorIn(ctx), text(member), text(team), period)
	}
	return watch(ctx, r.app, read, nil, live.Scorecard(text(member)+text(team), string(period)))
}

type scorecardResolver struct{ *Resolver }

// Scorecard answers a card's fields.
func (r *Resolver) Scorecard() gen.ScorecardResolver { return &scorecardResolver{r} }

func (r *scorecardResolver) Subject(ctx context.Context, c *db.Scorecard) (scalar.Subject, error) {
	return r.subject(ctx, c.SubjectID)
}

func (r *scorecardResolver) Member(ctx context.Context, c *db.Scorecard) (*db.Member, error) {
	if c.SubjectKind == db.SubjectTeam {
		return nil, nil
	}
	return r.member(ctx, c.SubjectID)
}

func (r *scorecardResolver) Team(ctx context.Context, c *db.Scorecard) (*db.Team, error) {
	return r.team(ctx, c.TeamID)
}

func (r *scorecardResolver) Position(ctx context.Context, c *db.Scorecard) (*db.Position, error) {
	return r.position(ctx, c.PositionID)
}

func (r *scorecardResolver) Sections(_ context.Context, c *db.Scorecard) ([]*app.SectionView, error) {
	return app.SectionsOf(c), nil
}

func (r *scorecardResolver) Days(ctx context.Context, c *db.Scorecard) ([]*db.ScorecardDay, error) {
	return r.app.Days(ctx, c)
}

func (r *scorecardResolver) Movement(ctx context.Context, c *db.Scorecard, since *rules.Day) (*app.Movement, error) {
	if since == nil {
		return r.app.Movement(ctx, c, "")
	}
	return r.app.Movement(ctx, c, *since)
}

func (r *scorecardResolver) Blockers(ctx context.Context, c *db.Scorecard) ([]*app.Blocker, error) {
	return r.app.Blockers(ctx, c)
}

func (r *scorecardResolver) Changes(ctx context.Context, c *db.Scorecard, first *int32) ([]*app.CardChange, error) {
	return r.app.Changes(ctx, c, page(first, nil, 20).First)
}

func (r *scorecardResolver) Late(ctx context.Context, c *db.Scorecard) (*app.LateFacts, error) {
	return r.app.Late(ctx, c)
}

func (r *scorecardResolver) Revisions(ctx context.Context, c *db.Scorecard) ([]*db.Scorecard, error) {
	return r.app.Revisions(ctx, c)
}

func (r *scorecardResolver) Abilities(ctx context.Context, c *db.Scorecard) ([]gen.ScorecardAbility, error) {
	list, err := r.app.Abilities(ctx, auth.ActorIn(ctx), c)
	abilities := make([]gen.ScorecardAbility, len(list))
	for i, ability := range list {
		abilities[i] = gen.ScorecardAbility(ability)
	}
	return abilities, err
}

func (r *scorecardResolver) Parts(_ context.Context, c *db.Scorecard) ([]*db.ScorecardPart, error) {
	parts := make([]*db.ScorecardPart, len(c.Parts))
	for i := range c.Parts {
		parts[i] = &c.Parts[i]
	}
	return parts, nil
}

type scorecardPartResolver struct{ *Resolver }

// ScorecardPart answers the fields of a part of a card.
func (r *Resolver) ScorecardPart() gen.ScorecardPartResolver { return &scorecardPartResolver{r} }

func (r *scorecardPartResolver) Team(ctx context.Context, p *db.ScorecardPart) (*db.Team, error) {
	return r.team(ctx, p.TeamID)
}

func (r *scorecardPartResolver) Position(ctx context.Context, p *db.ScorecardPart) (*db.Position, error) {
	return r.position(ctx, p.PositionID)
}

func (r *scorecardPartResolver) Lead(ctx context.Context, p *db.ScorecardPart) (*db.Member, error) {
	return r.member(ctx, p.LeadID)
}

func (r *scorecardPartResolver) Share(_ context.Context, p *db.ScorecardPart) (*rules.Decimal, error) {
	if p.Share.IsZero() {
		return nil, nil
	}
	return &p.Share, nil
}

type scorecardLineResolver struct{ *Resolver }

// ScorecardLine answers a line's fields.
func (r *Resolver) ScorecardLine() gen.ScorecardLineResolver { return &scorecardLineResolver{r} }

func (r *scorecardLineResolver) Metric(ctx context.Context, l *db.ScorecardLine) (*app.MetricDefinition, error) {
	return r.metric(ctx, l.MetricID)
}

func (r *scorecardLineResolver) Part(_ context.Context, l *db.ScorecardLine) (*int32, error) {
	if l.Part == 0 {
		return nil, nil
	}
	part := count(l.Part)
	return &part, nil
}

func (r *scorecardLineResolver) Scale(ctx context.Context, l *db.ScorecardLine) (*gen.RatingScale, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil || l.Method != rules.MethodRating {
		return nil, err
	}
	key := catalog.Metric(l.MetricID).Key
	return &gen.RatingScale{Key: key, Levels: catalog.Scales[key]}, nil
}

func (r *scorecardLineResolver) History(ctx context.Context, l *db.ScorecardLine) ([]*app.LineHistory, error) {
	return r.app.LineHistory(ctx, l)
}

func (r *scorecardLineResolver) Days(ctx context.Context, l *db.ScorecardLine) ([]*app.LineDayView, error) {
	return r.app.LineDays(ctx, auth.ActorIn(ctx), l)
}

func (r *scorecardLineResolver) Facts(ctx context.Context, l *db.ScorecardLine, day *rules.Day, measure *string, corrected *bool, first *int32, after *string) (*gen.FactConnection, error) {
	c, err := r.app.LineFacts(ctx, auth.ActorIn(ctx), l, app.LineFactsQuery{Day: day, Measure: text(measure),
		Corrected: corrected != nil && *corrected, Page: page(first, after, 50)})
	if err != nil {
		return nil, err
	}
	return &gen.FactConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, f *app.TracedFact) *gen.FactEdge { return &gen.FactEdge{Cursor: cursor, Node: f} })}, nil
}

func (r *scorecardLineResolver) Scorecard(ctx context.Context, l *db.ScorecardLine) (*db.Scorecard, error) {
	return r.app.ScorecardByID(ctx, auth.ActorIn(ctx), l.ScorecardID)
}
