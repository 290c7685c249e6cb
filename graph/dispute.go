package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

func (r *queryResolver) PayoutDisputes(ctx context.Context) ([]*db.PayoutDispute, error) {
	return r.app.Disputes(ctx, auth.ActorIn(ctx))
}

func disputed(d *db.PayoutDispute, err error) (*gen.DisputePayload, error) {
	return &gen.DisputePayload{Dispute: d}, err
}

func (r *mutationResolver) FileDispute(ctx context.Context, input app.FileDisputeInput) (*gen.DisputePayload, error) {
	return disputed(r.app.FileDispute(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) AnswerDispute(ctx context.Context, input app.AnswerDisputeInput) (*gen.DisputePayload, error) {
	return disputed(r.app.AnswerDispute(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) WithdrawDispute(ctx context.Context, input app.WithdrawDisputeInput) (*gen.DisputePayload, error) {
	return disputed(r.app.WithdrawDispute(ctx, auth.ActorIn(ctx), input))
}

type payoutDisputeResolver struct{ *Resolver }

// PayoutDispute answers a dispute's fields.
func (r *Resolver) PayoutDispute() gen.PayoutDisputeResolver { return &payoutDisputeResolver{r} }

func (r *payoutDisputeResolver) Member(ctx context.Context, d *db.PayoutDispute) (*db.Member, error) {
	return r.member(ctx, d.MemberID)
}

func (r *payoutDisputeResolver) Payout(ctx context.Context, d *db.PayoutDispute) (*app.StatementItem, error) {
	return found(ctx, r.loaders(ctx).payouts, d.PayoutID)
}

func (r *payoutDisputeResolver) Plan(ctx context.Context, d *db.PayoutDispute) (*app.Incentive, error) {
	return r.incentive(ctx, d.PlanID)
}

func (r *payoutDisputeResolver) Answerers(ctx context.Context, d *db.PayoutDispute) ([]*db.Member, error) {
	standing, err := loaded(ctx, r.loaders(ctx).disputes, d)
	if standing == nil {
		return []*db.Member{}, err
	}
	return standing.Answerers, nil
}

func (r *payoutDisputeResolver) AnsweredBy(ctx context.Context, d *db.PayoutDispute) (*db.Member, error) {
	return r.member(ctx, d.AnsweredBy)
}

func (r *payoutDisputeResolver) AnsweredAt(_ context.Context, d *db.PayoutDispute) (*db.Instant, error) {
	return instant(d.AnsweredAt), nil
}

func (r *payoutDisputeResolver) Acts(ctx context.Context, d *db.PayoutDispute) ([]gen.DisputeAct, error) {
	standing, err := loaded(ctx, r.loaders(ctx).disputes, d)
	if standing == nil {
		return []gen.DisputeAct{}, err
	}
	acts := make([]gen.DisputeAct, len(standing.Acts))
	for i, act := range standing.Acts {
		acts[i] = gen.DisputeAct(act)
	}
	return acts, nil
}
