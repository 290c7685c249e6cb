package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

func (r *queryResolver) ImprovementPlans(ctx context.Context, open *bool) ([]*db.ImprovementPlan, error) {
	return r.app.ImprovementPlans(ctx, auth.ActorIn(ctx), open == nil || *open)
}

func interviewed(note *db.InterviewNote, card *db.Scorecard, err error) (*gen.InterviewNotePayload, error) {
	return &gen.InterviewNotePayload{Note: note, Scorecard: card}, err
}

func (r *mutationResolver) SaveInterviewNote(ctx context.Context, input app.SaveInterviewNoteInput) (*gen.InterviewNotePayload, error) {
	return interviewed(r.app.SaveInterviewNote(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ConfirmInterviewNote(ctx context.Context, input app.ConfirmInterviewNoteInput) (*gen.InterviewNotePayload, error) {
	return interviewed(r.app.ConfirmInterviewNote(ctx, auth.ActorIn(ctx), input))
}

func planned(plan *db.ImprovementPlan, card *db.Scorecard, err error) (*gen.ImprovementPlanPayload, error) {
	return &gen.ImprovementPlanPayload{Plan: plan, Scorecard: card}, err
}

func (r *mutationResolver) OpenImprovementPlan(ctx context.Context, input app.OpenImprovementPlanInput) (*gen.ImprovementPlanPayload, error) {
	return planned(r.app.OpenImprovementPlan(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ChangeImprovementPlan(ctx context.Context, input app.ChangeImprovementPlanInput) (*gen.ImprovementPlanPayload, error) {
	return planned(r.app.ChangeImprovementPlan(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) NoteImprovement(ctx context.Context, input app.NoteImprovementInput) (*gen.ImprovementPlanPayload, error) {
	return planned(r.app.NoteImprovement(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) EndImprovementPlan(ctx context.Context, input app.EndImprovementPlanInput) (*gen.ImprovementPlanPayload, error) {
	return planned(r.app.EndImprovementPlan(ctx, auth.ActorIn(ctx), input))
}

func (r *scorecardResolver) InterviewNote(ctx context.Context, c *db.Scorecard) (*db.InterviewNote, error) {
	if sees, err := r.app.SeesFollowUp(ctx, auth.ActorIn(ctx), c); err != nil || !sees {
		return nil, err
	}
	return loaded(ctx, r.loaders(ctx).notes, db.CardKey{SubjectID: c.SubjectID, Period: c.Period})
}

func (r *scorecardResolver) ImprovementPlans(ctx context.Context, c *db.Scorecard) ([]*db.ImprovementPlan, error) {
	if sees, err := r.app.SeesFollowUp(ctx, auth.ActorIn(ctx), c); err != nil || !sees {
		return []*db.ImprovementPlan{}, err
	}
	return r.loaders(ctx).plans.Load(ctx, db.CardKey{SubjectID: c.SubjectID, Period: c.Period})
}

func (r *scorecardResolver) CanInterview(ctx context.Context, c *db.Scorecard) (bool, error) {
	return r.app.CanInterview(ctx, auth.ActorIn(ctx), c)
}

func (r *scorecardResolver) CanOpenImprovementPlan(ctx context.Context, c *db.Scorecard) (bool, error) {
	return r.app.CanOpenImprovementPlan(ctx, auth.ActorIn(ctx), c)
}

type interviewNoteResolver struct{ *Resolver }

// InterviewNote answers an interview note's fields.
func (r *Resolver) InterviewNote() gen.InterviewNoteResolver { return &interviewNoteResolver{r} }

func (r *interviewNoteResolver) Lead(ctx context.Context, n *db.InterviewNote) (*db.Member, error) {
	return r.member(ctx, n.LeadID)
}

func (r *interviewNoteResolver) MemberConfirmedAt(_ context.Context, n *db.InterviewNote) (*db.Instant, error) {
	return instant(n.MemberConfirmedAt), nil
}

func (r *interviewNoteResolver) LeadConfirmedAt(_ context.Context, n *db.InterviewNote) (*db.Instant, error) {
	return instant(n.LeadConfirmedAt), nil
}

func (r *interviewNoteResolver) Abilities(ctx context.Context, n *db.InterviewNote) ([]gen.InterviewAbility, error) {
	list, err := r.app.InterviewAbilities(ctx, auth.ActorIn(ctx), n)
	abilities := make([]gen.InterviewAbility, len(list))
	for i, ability := range list {
		abilities[i] = gen.InterviewAbility(ability)
	}
	return abilities, err
}

type improvementPlanResolver struct{ *Resolver }

// ImprovementPlan answers an improvement plan's fields.
func (r *Resolver) ImprovementPlan() gen.ImprovementPlanResolver { return &improvementPlanResolver{r} }

func (r *improvementPlanResolver) Member(ctx context.Context, p *db.ImprovementPlan) (*db.Member, error) {
	return r.member(ctx, p.MemberID)
}

func (r *improvementPlanResolver) OpenedBy(ctx context.Context, p *db.ImprovementPlan) (*db.Member, error) {
	return r.member(ctx, p.OpenedBy)
}

func (r *improvementPlanResolver) Outcome(_ context.Context, p *db.ImprovementPlan) (*db.ImprovementOutcome, error) {
	if p.Outcome == "" {
		return nil, nil
	}
	return &p.Outcome, nil
}

func (r *improvementPlanResolver) EndedBy(ctx context.Context, p *db.ImprovementPlan) (*db.Member, error) {
	return r.member(ctx, p.EndedBy)
}

func (r *improvementPlanResolver) EndedAt(_ context.Context, p *db.ImprovementPlan) (*db.Instant, error) {
	return instant(p.EndedAt), nil
}

func (r *improvementPlanResolver) Abilities(ctx context.Context, p *db.ImprovementPlan) ([]gen.ImprovementAbility, error) {
	list, err := r.app.ImprovementAbilities(ctx, auth.ActorIn(ctx), p)
	abilities := make([]gen.ImprovementAbility, len(list))
	for i, ability := range list {
		abilities[i] = gen.ImprovementAbility(ability)
	}
	return abilities, err
}

type improvementNoteResolver struct{ *Resolver }

// ImprovementNote answers the fields of a note on a plan.
func (r *Resolver) ImprovementNote() gen.ImprovementNoteResolver { return &improvementNoteResolver{r} }

func (r *improvementNoteResolver) By(ctx context.Context, n *db.ImprovementNote) (*db.Member, error) {
	return r.member(ctx, n.ActorID)
}
