package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Career(ctx context.Context, member string) (*app.Career, error) {
	return r.app.Career(ctx, auth.ActorIn(ctx), member)
}

func (r *queryResolver) Careers(ctx context.Context, team *string, least *int32, open *bool, search *string, first *int32, after *string) (*gen.CareerConnection, error) {
	q := app.CareersQuery{Team: text(team), Open: open != nil && *open, Search: text(search), Page: page(first, after, 50)}
	if least != nil {
		q.Least = int(*least)
	}
	c, err := r.app.Careers(ctx, auth.ActorIn(ctx), q)
	if err != nil {
		return nil, err
	}
	return &gen.CareerConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, one *app.Career) *gen.CareerEdge {
			return &gen.CareerEdge{Cursor: cursor, Node: one}
		})}, nil
}

func advanced(e *db.CareerEligibility, err error) (*gen.CareerPayload, error) {
	return &gen.CareerPayload{Eligibility: e}, err
}

func (r *mutationResolver) NoteCareerTalk(ctx context.Context, input app.NoteCareerTalkInput) (*gen.CareerPayload, error) {
	return advanced(r.app.NoteCareerTalk(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) DecideCareer(ctx context.Context, input app.DecideCareerInput) (*gen.CareerPayload, error) {
	return advanced(r.app.DecideCareer(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ConfirmCareer(ctx context.Context, input app.ConfirmCareerInput) (*gen.CareerPayload, error) {
	return advanced(r.app.ConfirmCareer(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) FinishCareer(ctx context.Context, input app.FinishCareerInput) (*gen.CareerPayload, error) {
	return advanced(r.app.FinishCareer(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) EndCareer(ctx context.Context, input app.EndCareerInput) (*gen.CareerPayload, error) {
	return advanced(r.app.EndCareer(ctx, auth.ActorIn(ctx), input))
}

type careerResolver struct{ *Resolver }

// Career answers the fields of how far somebody is.
func (r *Resolver) Career() gen.CareerResolver { return &careerResolver{r} }

func (r *careerResolver) Member(ctx context.Context, c *app.Career) (*db.Member, error) {
	return r.member(ctx, c.MemberID)
}

func (r *careerResolver) Position(ctx context.Context, c *app.Career) (*db.Position, error) {
	return r.position(ctx, c.PositionID)
}

func (r *careerResolver) Eligibility(_ context.Context, c *app.Career) (*db.CareerEligibility, error) {
	return c.Current(), nil
}

type careerQuarterResolver struct{ *Resolver }

// CareerQuarter answers a quarter's fields.
func (r *Resolver) CareerQuarter() gen.CareerQuarterResolver { return &careerQuarterResolver{r} }

func (r *careerQuarterResolver) Neutral(_ context.Context, q *app.CareerQuarter) (*rules.CareerNeutrality, error) {
	return given(q.CareerVerdict.Neutral), nil
}

func (r *careerQuarterResolver) Group(_ context.Context, q *app.CareerQuarter) (*rules.CareerGroup, error) {
	return given(q.CareerVerdict.Group), nil
}

func (r *careerQuarterResolver) Position(ctx context.Context, q *app.CareerQuarter) (*db.Position, error) {
	return r.position(ctx, q.PositionID)
}

func (r *careerQuarterResolver) Rank(_ context.Context, q *app.CareerQuarter) (*int32, error) {
	return ranked(q, q.CareerVerdict.Rank), nil
}

func (r *careerQuarterResolver) Members(_ context.Context, q *app.CareerQuarter) (*int32, error) {
	return ranked(q, q.CareerVerdict.Members), nil
}

func (r *careerQuarterResolver) Places(_ context.Context, q *app.CareerQuarter) (*int32, error) {
	return ranked(q, q.CareerVerdict.Places), nil
}

func (r *careerQuarterResolver) ScorecardID(_ context.Context, q *app.CareerQuarter) (*string, error) {
	return optional(q.CardID), nil
}

// ranked is null where nobody was ranked.
func ranked(q *app.CareerQuarter, n int) *int32 {
	if q.CareerVerdict.Group == "" {
		return nil
	}
	number := count(int64(n))
	return &number
}

// given is null for "".
func given[T ~string](value T) *T {
	if value == "" {
		return nil
	}
	return &value
}

type careerEligibilityResolver struct{ *Resolver }

// CareerEligibility answers an eligibility's fields.
func (r *Resolver) CareerEligibility() gen.CareerEligibilityResolver {
	return &careerEligibilityResolver{r}
}

func (r *careerEligibilityResolver) Member(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	return r.member(ctx, e.MemberID)
}

func (r *careerEligibilityResolver) TalkedOn(_ context.Context, e *db.CareerEligibility) (*rules.Day, error) {
	return given(e.TalkedOn), nil
}

func (r *careerEligibilityResolver) Wish(_ context.Context, e *db.CareerEligibility) (*rules.Advance, error) {
	return given(e.Wish), nil
}

func (r *careerEligibilityResolver) TalkedBy(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	return r.member(ctx, e.TalkedBy)
}

func (r *careerEligibilityResolver) Decision(_ context.Context, e *db.CareerEligibility) (*rules.Advance, error) {
	return given(e.Decision), nil
}

func (r *careerEligibilityResolver) PlanDay(_ context.Context, e *db.CareerEligibility) (*rules.Day, error) {
	return given(e.PlanDay), nil
}

func (r *careerEligibilityResolver) DecidedBy(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	return r.member(ctx, e.DecidedBy)
}

func (r *careerEligibilityResolver) DecidedAt(_ context.Context, e *db.CareerEligibility) (*db.Instant, error) {
	return instant(e.DecidedAt), nil
}

func (r *careerEligibilityResolver) ConfirmedAt(_ context.Context, e *db.CareerEligibility) (*db.Instant, error) {
	return instant(e.ConfirmedAt), nil
}

func (r *careerEligibilityResolver) DoneOn(_ context.Context, e *db.CareerEligibility) (*rules.Day, error) {
	return given(e.DoneOn), nil
}

func (r *careerEligibilityResolver) DoneBy(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	return r.member(ctx, e.DoneBy)
}

func (r *careerEligibilityResolver) EndedBy(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	return r.member(ctx, e.EndedBy)
}

func (r *careerEligibilityResolver) EndedAt(_ context.Context, e *db.CareerEligibility) (*db.Instant, error) {
	return instant(e.EndedAt), nil
}

func (r *careerEligibilityResolver) UnfoundedAt(_ context.Context, e *db.CareerEligibility) (*db.Instant, error) {
	return instant(e.UnfoundedAt), nil
}

func (r *careerEligibilityResolver) Awaits(ctx context.Context, e *db.CareerEligibility) (*db.Member, error) {
	id, err := r.app.CareerAwaits(ctx, auth.ActorIn(ctx), e)
	if err != nil {
		return nil, err
	}
	return r.member(ctx, id)
}

func (r *careerEligibilityResolver) Abilities(ctx context.Context, e *db.CareerEligibility) ([]rules.CareerAct, error) {
	return r.app.CareerAbilities(ctx, auth.ActorIn(ctx), e)
}
