package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Appeals(ctx context.Context, period rules.Period) ([]*db.Appeal, error) {
	return r.app.Appeals(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) Appeal(ctx context.Context, id string) (*db.Appeal, error) {
	return hidden(r.app.AppealByID(ctx, auth.ActorIn(ctx), id))
}

func appealed(appeal *db.Appeal, err error) (*gen.AppealPayload, error) {
	return &gen.AppealPayload{Appeal: appeal}, err
}

func (r *mutationResolver) FileAppeal(ctx context.Context, input app.FileAppealInput) (*gen.AppealPayload, error) {
	return appealed(r.app.FileAppeal(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) RuleOnAppeal(ctx context.Context, input app.RuleInput) (*gen.AppealPayload, error) {
	return appealed(r.app.RuleOnAppeal(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) EscalateAppeal(ctx context.Context, input app.EscalateInput) (*gen.AppealPayload, error) {
	return appealed(r.app.EscalateAppeal(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) WithdrawAppeal(ctx context.Context, input app.WithdrawAppealInput) (*gen.AppealPayload, error) {
	return appealed(r.app.WithdrawAppeal(ctx, auth.ActorIn(ctx), input))
}

type appealResolver struct{ *Resolver }

// Appeal answers an appeal's fields.
func (r *Resolver) Appeal() gen.AppealResolver { return &appealResolver{r} }

func (r *appealResolver) Scorecard(ctx context.Context, e *db.Appeal) (*db.Scorecard, error) {
	return r.app.ScorecardByID(ctx, auth.ActorIn(ctx), e.ScorecardID)
}

func (r *appealResolver) Line(ctx context.Context, e *db.Appeal) (*db.ScorecardLine, error) {
	if e.LineID == "" {
		return nil, nil
	}
	return hidden(r.app.LineByID(ctx, auth.ActorIn(ctx), e.LineID))
}

func (r *appealResolver) RuledBy(ctx context.Context, e *db.Appeal) (*db.Member, error) {
	return r.member(ctx, e.RuledBy)
}

func (r *appealResolver) RuledAt(_ context.Context, e *db.Appeal) (*db.Instant, error) {
	return instant(e.RuledAt), nil
}

func (r *appealResolver) EscalatedAt(_ context.Context, e *db.Appeal) (*db.Instant, error) {
	return instant(e.EscalatedAt), nil
}

func (r *appealResolver) FirstRuledBy(ctx context.Context, e *db.Appeal) (*db.Member, error) {
	return r.member(ctx, e.FirstRuledBy)
}

func (r *appealResolver) Revision(ctx context.Context, e *db.Appeal) (*db.Scorecard, error) {
	if e.RevisionID == "" {
		return nil, nil
	}
	return hidden(r.app.ScorecardByID(ctx, auth.ActorIn(ctx), e.RevisionID))
}

func (r *appealResolver) Abilities(ctx context.Context, e *db.Appeal) ([]gen.AppealAbility, error) {
	list, err := r.app.AppealAbilities(ctx, auth.ActorIn(ctx), e)
	abilities := make([]gen.AppealAbility, len(list))
	for i, ability := range list {
		abilities[i] = gen.AppealAbility(ability)
	}
	return abilities, err
}
