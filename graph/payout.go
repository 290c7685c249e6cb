package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

type payoutResolver struct{ *Resolver }

// Payout answers a payout's fields.
func (r *Resolver) Payout() gen.PayoutResolver { return &payoutResolver{r} }

func (r *payoutResolver) Member(ctx context.Context, p *app.StatementItem) (*db.Member, error) {
	return r.member(ctx, p.MemberID)
}

func (r *payoutResolver) Team(ctx context.Context, p *app.StatementItem) (*db.Team, error) {
	return r.team(ctx, p.TeamID)
}

func (r *payoutResolver) Plan(ctx context.Context, p *app.StatementItem) (*app.Incentive, error) {
	return r.incentive(ctx, p.Run.PlanID)
}

func (r *payoutResolver) Kind(_ context.Context, p *app.StatementItem) (rules.IncentiveKind, error) {
	return p.Plan.Kind, nil
}

func (r *payoutResolver) Version(_ context.Context, p *app.StatementItem) (int32, error) {
	return count(p.Run.Version), nil
}

func (r *payoutResolver) Period(_ context.Context, p *app.StatementItem) (rules.Period, error) {
	return p.Run.Period, nil
}

func (r *payoutResolver) RunNumber(_ context.Context, p *app.StatementItem) (int32, error) {
	return count(p.Run.Number), nil
}

func (r *payoutResolver) TrueUp(_ context.Context, p *app.StatementItem) (bool, error) {
	return p.Run.Seq > 0, nil
}

func (r *payoutResolver) State(_ context.Context, p *app.StatementItem) (db.RunState, error) {
	return p.Run.State, nil
}

func (r *payoutResolver) Amount(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	return r.money(ctx, p.Amount)
}

func (r *payoutResolver) Owed(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	return r.money(ctx, p.Owed)
}

func (r *payoutResolver) Before(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	return r.money(ctx, p.Before)
}

func (r *payoutResolver) TakenBack(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	return r.money(ctx, p.TakenBack)
}

func (r *payoutResolver) Scorecard(ctx context.Context, p *app.StatementItem) (*db.Scorecard, error) {
	if p.Basis.Card == "" {
		return nil, nil
	}
	card, err := r.app.ScorecardByID(ctx, auth.ActorIn(ctx), p.Basis.Card)
	if app.CodeOf(err) == app.NotFound {
		return nil, nil
	}
	return card, err
}

func (r *payoutResolver) Revision(_ context.Context, p *app.StatementItem) (*int32, error) {
	return someCount(p.Basis.Revision), nil
}

func (r *payoutResolver) Total(_ context.Context, p *app.StatementItem) (*rules.Decimal, error) {
	return scoreOf(p.Basis.Total), nil
}

func (r *payoutResolver) Grade(_ context.Context, p *app.StatementItem) (*string, error) {
	return optional(string(p.Basis.Grade)), nil
}

func (r *payoutResolver) Coefficient(_ context.Context, p *app.StatementItem) (*rules.Decimal, error) {
	return p.Basis.Coefficient, nil
}

func (r *payoutResolver) Base(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	sees, err := r.app.SeesBonusBase(ctx, auth.ActorIn(ctx), p.MemberID)
	if err != nil || !sees {
		return nil, err
	}
	return r.maybeMoney(ctx, p.Basis.Base)
}

func (r *payoutResolver) BaseFrom(_ context.Context, p *app.StatementItem) (*rules.Day, error) {
	if p.Basis.BaseFrom.IsZero() {
		return nil, nil
	}
	return &p.Basis.BaseFrom, nil
}

func (r *payoutResolver) Days(_ context.Context, p *app.StatementItem) (*int32, error) {
	return someCount(p.Basis.Days), nil
}

func (r *payoutResolver) Of(_ context.Context, p *app.StatementItem) (*int32, error) {
	return someCount(p.Basis.Of), nil
}

func (r *payoutResolver) Weight(_ context.Context, p *app.StatementItem) (*rules.Decimal, error) {
	return p.Basis.Weight, nil
}

func (r *payoutResolver) Exact(_ context.Context, p *app.StatementItem) (*rules.Decimal, error) {
	if p.Basis.Exact == nil {
		return nil, nil
	}
	exact := p.Basis.Exact.Shift(-p.Run.Basis.Places)
	return &exact, nil
}

func (r *payoutResolver) Whole(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	if p.Basis.Exact == nil {
		return nil, nil
	}
	return r.money(ctx, p.Basis.Whole)
}

func (r *payoutResolver) Extra(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	if p.Basis.Exact == nil {
		return nil, nil
	}
	return r.money(ctx, p.Basis.Extra)
}

func (r *payoutResolver) Bound(_ context.Context, p *app.StatementItem) (*rules.Bound, error) {
	if p.Basis.Held == rules.Unbound {
		return nil, nil
	}
	return &p.Basis.Held, nil
}

func (r *payoutResolver) Pool(ctx context.Context, p *app.StatementItem) (*app.Money, error) {
	pool, _, err := r.app.PoolOf(ctx, auth.ActorIn(ctx), p)
	if err != nil {
		return nil, err
	}
	return r.maybeMoney(ctx, pool)
}

func (r *payoutResolver) Weights(ctx context.Context, p *app.StatementItem) (*rules.Decimal, error) {
	_, weights, err := r.app.PoolOf(ctx, auth.ActorIn(ctx), p)
	return weights, err
}

func (r *payoutResolver) Grant(_ context.Context, p *app.StatementItem) (*string, error) {
	return optional(p.Basis.Grant), nil
}

func (r *payoutResolver) Sharers(_ context.Context, p *app.StatementItem) (*int32, error) {
	return someCount(p.Basis.Sharers), nil
}

func (r *payoutResolver) Earlier(ctx context.Context, p *app.StatementItem) ([]*app.StatementItem, error) {
	return r.app.EarlierOf(ctx, auth.ActorIn(ctx), p)
}

func (r *payoutResolver) CalculatedBy(ctx context.Context, p *app.StatementItem) (*db.Member, error) {
	return r.member(ctx, p.Run.CalculatedBy)
}

func (r *payoutResolver) CalculatedAt(_ context.Context, p *app.StatementItem) (db.Instant, error) {
	return p.Run.CalculatedAt, nil
}

func (r *payoutResolver) DecidedBy(ctx context.Context, p *app.StatementItem) (*db.Member, error) {
	return r.member(ctx, p.Run.DecidedBy)
}

func (r *payoutResolver) DecidedAt(_ context.Context, p *app.StatementItem) (*db.Instant, error) {
	return instant(p.Run.DecidedAt), nil
}

func (r *payoutResolver) PayDay(_ context.Context, p *app.StatementItem) (*rules.Day, error) {
	return payDay(p.Run), nil
}

func (r *payoutResolver) Batch(ctx context.Context, p *app.StatementItem) (*string, error) {
	batch, err := r.app.BatchOf(ctx, p.Run)
	return optional(batch), err
}
