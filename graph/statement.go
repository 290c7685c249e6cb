package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Statement(ctx context.Context, member string, year rules.Period) (*app.Statement, error) {
	return r.app.Statement(ctx, auth.ActorIn(ctx), member, year)
}

func (r *queryResolver) BonusBases(ctx context.Context, member *string) ([]*db.BonusBase, error) {
	if member == nil {
		return r.app.AllBonusBases(ctx, auth.ActorIn(ctx))
	}
	list, err := r.app.BonusBasesOf(ctx, auth.ActorIn(ctx), *member)
	return append([]*db.BonusBase{}, list...), err
}

func (r *mutationResolver) SetBonusBases(ctx context.Context, input app.SetBonusBasesInput) (*gen.SetBonusBasesPayload, error) {
	bases, err := r.app.SetBonusBases(ctx, auth.ActorIn(ctx), input)
	return &gen.SetBonusBasesPayload{Bases: bases}, err
}

type bonusBaseResolver struct{ *Resolver }

// BonusBase answers a base's fields.
func (r *Resolver) BonusBase() gen.BonusBaseResolver { return &bonusBaseResolver{r} }

func (r *bonusBaseResolver) Member(ctx context.Context, b *db.BonusBase) (*db.Member, error) {
	return r.member(ctx, b.MemberID)
}

func (r *bonusBaseResolver) Amount(ctx context.Context, b *db.BonusBase) (*app.Money, error) {
	return r.money(ctx, b.Amount)
}

func (r *bonusBaseResolver) SetBy(ctx context.Context, b *db.BonusBase) (*db.Member, error) {
	return r.member(ctx, b.SetBy)
}

type statementResolver struct{ *Resolver }

// Statement answers a statement's fields.
func (r *Resolver) Statement() gen.StatementResolver { return &statementResolver{r} }

func (r *statementResolver) Member(ctx context.Context, s *app.Statement) (*db.Member, error) {
	return r.member(ctx, s.MemberID)
}

func (r *statementResolver) Paid(ctx context.Context, s *app.Statement) (*app.Money, error) {
	return r.money(ctx, s.Paid)
}

func (r *statementResolver) Approved(ctx context.Context, s *app.Statement) (*app.Money, error) {
	return r.money(ctx, s.Approved)
}

func (r *statementResolver) Waiting(ctx context.Context, s *app.Statement) (*app.Money, error) {
	return r.money(ctx, s.Waiting)
}

type statementYearResolver struct{ *Resolver }

// StatementYear answers what was paid for a year.
func (r *Resolver) StatementYear() gen.StatementYearResolver { return &statementYearResolver{r} }

func (r *statementYearResolver) Paid(ctx context.Context, y *app.StatementYear) (*app.Money, error) {
	return r.money(ctx, y.Paid)
}

type payoutEstimateResolver struct{ *Resolver }

// PayoutEstimate answers an estimate's fields.
func (r *Resolver) PayoutEstimate() gen.PayoutEstimateResolver { return &payoutEstimateResolver{r} }

func (r *payoutEstimateResolver) Plan(ctx context.Context, e *app.Estimate) (*app.Incentive, error) {
	return r.incentive(ctx, e.Plan.ID)
}

func (r *payoutEstimateResolver) Amount(ctx context.Context, e *app.Estimate) (*app.Money, error) {
	return r.money(ctx, e.Amount)
}

func (r *payoutEstimateResolver) Total(_ context.Context, e *app.Estimate) (*rules.Decimal, error) {
	return scoreOf(e.Basis.Total), nil
}

func (r *payoutEstimateResolver) Grade(_ context.Context, e *app.Estimate) (*string, error) {
	return optional(string(e.Basis.Grade)), nil
}

func (r *payoutEstimateResolver) Coefficient(_ context.Context, e *app.Estimate) (*rules.Decimal, error) {
	return e.Basis.Coefficient, nil
}

func (r *payoutEstimateResolver) Base(ctx context.Context, e *app.Estimate) (*app.Money, error) {
	return r.baseOf(ctx, e.MemberID, e.Basis)
}

// baseOf is the bonus base that an amount rests on, for who may see the member's.
func (r *Resolver) baseOf(ctx context.Context, memberID string, basis db.PayoutBasis) (*app.Money, error) {
	sees, err := r.app.SeesBonusBase(ctx, auth.ActorIn(ctx), memberID)
	if err != nil || !sees {
		return nil, err
	}
	return r.maybeMoney(ctx, basis.Base)
}

func (r *payoutEstimateResolver) Days(_ context.Context, e *app.Estimate) (int32, error) {
	return count(e.Basis.Days), nil
}

func (r *payoutEstimateResolver) Of(_ context.Context, e *app.Estimate) (int32, error) {
	return count(e.Basis.Of), nil
}

func scoreOf(s *db.Score) *rules.Decimal {
	if s == nil {
		return nil
	}
	d := s.Decimal()
	return &d
}
