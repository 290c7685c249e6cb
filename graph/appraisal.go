package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Appraisal(ctx context.Context, period rules.Period) (*app.Round, error) {
	return r.app.Appraisal(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) Appraisals(ctx context.Context) ([]*app.Round, error) {
	return r.app.Appraisals(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Waits(ctx context.Context) ([]*app.Wait, error) {
	return r.app.Waits(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Delegations(ctx context.Context) ([]*db.Delegation, error) {
	return r.app.Delegations(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) CalendarDays(ctx context.Context) ([]*db.CalendarDay, error) {
	return r.app.CalendarDays(ctx, auth.ActorIn(ctx))
}

func (r *mutationResolver) StartAppraisal(ctx context.Context, input app.StartAppraisalInput) (*gen.StartAppraisalPayload, error) {
	round, err := r.app.StartAppraisal(ctx, auth.ActorIn(ctx), input)
	return &gen.StartAppraisalPayload{Appraisal: round}, err
}

func (r *mutationResolver) ChangeAppraisal(ctx context.Context, input app.ChangeAppraisalInput) (*gen.ChangeAppraisalPayload, error) {
	round, err := r.app.ChangeAppraisal(ctx, auth.ActorIn(ctx), input)
	return &gen.ChangeAppraisalPayload{Appraisal: round}, err
}

func stepped(card *db.Scorecard, err error) (*gen.ScorecardStepPayload, error) {
	return &gen.ScorecardStepPayload{Scorecard: card}, err
}

func (r *mutationResolver) SubmitSelfReview(ctx context.Context, input app.SelfReviewInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.SubmitSelfReview(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) SkipSelfReview(ctx context.Context, input app.StepInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.SkipSelfReview(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) SubmitReview(ctx context.Context, input app.StepInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.SubmitReview(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ReturnScorecard(ctx context.Context, input app.RevisionInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.ReturnScorecard(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ExtendStep(ctx context.Context, input app.ExtendStepInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.ExtendStep(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) AcknowledgeScorecard(ctx context.Context, input app.AcknowledgeInput) (*gen.ScorecardStepPayload, error) {
	return stepped(r.app.AcknowledgeScorecard(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) Remind(ctx context.Context, input app.RemindInput) (*gen.RemindPayload, error) {
	id, err := r.app.Remind(ctx, auth.ActorIn(ctx), input)
	if err != nil {
		return nil, err
	}
	member, err := r.member(ctx, id)
	return &gen.RemindPayload{Member: member}, err
}

func (r *mutationResolver) DelegateReviews(ctx context.Context, input app.DelegateInput) (*gen.DelegateReviewsPayload, error) {
	row, err := r.app.Delegate(ctx, auth.ActorIn(ctx), input)
	return &gen.DelegateReviewsPayload{Delegation: row}, err
}

func (r *mutationResolver) EndDelegation(ctx context.Context, input app.EndDelegationInput) (*gen.EndDelegationPayload, error) {
	row, err := r.app.EndDelegation(ctx, auth.ActorIn(ctx), input)
	return &gen.EndDelegationPayload{Delegation: row}, err
}

func (r *mutationResolver) SetCalendar(ctx context.Context, input app.SetCalendarInput) (*gen.SetCalendarPayload, error) {
	days, err := r.app.SetCalendar(ctx, auth.ActorIn(ctx), input)
	return &gen.SetCalendarPayload{Days: days}, err
}

type appraisalResolver struct{ *Resolver }

// Appraisal answers a round's fields.
func (r *Resolver) Appraisal() gen.AppraisalResolver { return &appraisalResolver{r} }

func (r *appraisalResolver) Period(ctx context.Context, a *app.Round) (*app.CompanyPeriod, error) {
	return r.app.CompanyPeriod(ctx, a.Period)
}

type appraisalCardResolver struct{ *Resolver }

// AppraisalCard answers the fields of a card's progress.
func (r *Resolver) AppraisalCard() gen.AppraisalCardResolver { return &appraisalCardResolver{r} }

func (r *appraisalCardResolver) ScorecardID(_ context.Context, c *app.CardProgress) (string, error) {
	return c.Card.ID, nil
}

func (r *appraisalCardResolver) Subject(ctx context.Context, c *app.CardProgress) (scalar.Subject, error) {
	return r.subject(ctx, c.Card.SubjectID)
}

func (r *appraisalCardResolver) Team(ctx context.Context, c *app.CardProgress) (*db.Team, error) {
	return r.team(ctx, c.Card.TeamID)
}

func (r *appraisalCardResolver) State(_ context.Context, c *app.CardProgress) (rules.ScorecardState, error) {
	return c.Card.State, nil
}

func (r *appraisalCardResolver) Awaits(ctx context.Context, c *app.CardProgress) (*db.Member, error) {
	return r.member(ctx, c.Awaits)
}

func (r *appraisalCardResolver) Delegate(ctx context.Context, c *app.CardProgress) (*db.Member, error) {
	return r.member(ctx, c.Delegate)
}

type appraisalWaitResolver struct{ *Resolver }

// AppraisalWait answers a wait's fields.
func (r *Resolver) AppraisalWait() gen.AppraisalWaitResolver { return &appraisalWaitResolver{r} }

func (r *appraisalWaitResolver) Member(ctx context.Context, w *app.Wait) (*db.Member, error) {
	return r.member(ctx, w.MemberID)
}

func (r *appraisalWaitResolver) Subject(ctx context.Context, w *app.Wait) (scalar.Subject, error) {
	return r.anySubject(ctx, w.SubjectID)
}

func (r *appraisalWaitResolver) ScorecardID(_ context.Context, w *app.Wait) (*string, error) {
	return optional(w.CardID), nil
}

// anySubject is a member or team; nil for "".
func (r *Resolver) anySubject(ctx context.Context, id string) (scalar.Subject, error) {
	if id == "" {
		return nil, nil
	}
	return r.subject(ctx, id)
}

// hidden answers null for what isn't there or may not be seen.
func hidden[T any](row *T, err error) (*T, error) {
	if app.CodeOf(err) == app.NotFound {
		return nil, nil
	}
	return row, err
}

type scorecardStepResolver struct{ *Resolver }

// ScorecardStep answers a step's fields.
func (r *Resolver) ScorecardStep() gen.ScorecardStepResolver { return &scorecardStepResolver{r} }

func (r *scorecardStepResolver) By(ctx context.Context, s *db.ScorecardStep) (*db.Member, error) {
	return r.member(ctx, s.ActorID)
}

func (r *scorecardStepResolver) StandingInFor(ctx context.Context, s *db.ScorecardStep) (*db.Member, error) {
	return r.member(ctx, s.ForID)
}

type selfReviewRemarkResolver struct{ *Resolver }

// SelfReviewRemark answers a remark's fields.
func (r *Resolver) SelfReviewRemark() gen.SelfReviewRemarkResolver {
	return &selfReviewRemarkResolver{r}
}

func (r *selfReviewRemarkResolver) Metric(ctx context.Context, s *db.SelfRemark) (*app.MetricDefinition, error) {
	return r.metric(ctx, s.MetricID)
}

type delegationResolver struct{ *Resolver }

// Delegation answers a delegation's fields.
func (r *Resolver) Delegation() gen.DelegationResolver { return &delegationResolver{r} }

func (r *delegationResolver) Lead(ctx context.Context, d *db.Delegation) (*db.Member, error) {
	return r.member(ctx, d.LeadID)
}

func (r *delegationResolver) Delegate(ctx context.Context, d *db.Delegation) (*db.Member, error) {
	return r.member(ctx, d.DelegateID)
}

func (r *scorecardResolver) Steps(ctx context.Context, c *db.Scorecard) ([]*db.ScorecardStep, error) {
	return r.app.Steps(ctx, c)
}

func (r *scorecardResolver) Dues(ctx context.Context, c *db.Scorecard) ([]*app.StepDue, error) {
	return r.app.CardDues(ctx, c)
}

func (r *scorecardResolver) Awaits(ctx context.Context, c *db.Scorecard) (*db.Member, error) {
	id, err := r.app.Awaited(ctx, auth.ActorIn(ctx), c)
	if err != nil {
		return nil, err
	}
	return r.member(ctx, id)
}

func (r *scorecardResolver) SelfReview(ctx context.Context, c *db.Scorecard) (*db.SelfReview, error) {
	return r.app.SelfReview(ctx, c)
}

func (r *scorecardResolver) Acknowledgement(ctx context.Context, c *db.Scorecard) (*db.Acknowledgement, error) {
	return r.app.Acknowledgement(ctx, c)
}

func (r *scorecardResolver) FinalizedAt(_ context.Context, c *db.Scorecard) (*db.Instant, error) {
	return instant(c.FinalizedAt), nil
}

func (r *scorecardResolver) AppealUntil(ctx context.Context, c *db.Scorecard) (*rules.Day, error) {
	return r.app.AppealUntil(ctx, c)
}

func (r *scorecardResolver) Appeals(ctx context.Context, c *db.Scorecard) ([]*db.Appeal, error) {
	return r.app.AppealsOfCard(ctx, c)
}

// instant is null for what hasn't happened.
func instant(at db.Instant) *db.Instant {
	if at.IsZero() {
		return nil
	}
	return &at
}
