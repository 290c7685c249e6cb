package graph

import (
	"context"
	"errors"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vikstrous/dataloadgen"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
)

// loaders fetch rows that many objects of one answer name, in one query for all of them.
type loaders struct {
	members   *dataloadgen.Loader[string, *db.Member]
	campaigns *dataloadgen.Loader[string, *db.Campaign]
	notes     *dataloadgen.Loader[db.CardKey, *db.InterviewNote]
	plans     *dataloadgen.Loader[db.CardKey, []*db.ImprovementPlan]
	affected  *dataloadgen.Loader[string, int]               // cards on which the figure of a review counts
	levelled  *dataloadgen.Loader[string, *db.LineLevelling] // by line
	meetings  *dataloadgen.Loader[string, *db.Levelling]

	incentives *dataloadgen.Loader[string, *app.Incentive]
	runs       *dataloadgen.Loader[string, []*db.IncentiveRun] // by plan
	payouts    *dataloadgen.Loader[string, *app.StatementItem]
	disputes   *dataloadgen.Loader[*db.PayoutDispute, *app.DisputeStanding]
	cards      *dataloadgen.Loader[string, *db.Scorecard]
	ownRuns    *dataloadgen.Loader[string, bool] // that pay the viewer
	awards     *dataloadgen.Loader[string, *db.Award]
	values     *dataloadgen.Loader[string, *db.CompanyValue]
	thanks     *dataloadgen.Loader[string, *db.Thanks]
	reactions  *dataloadgen.Loader[string, []*db.ThanksReaction]
	badges     *dataloadgen.Loader[string, []*db.AwardGrant] // by member
}

type loadersKey struct{}

// BatchWait is how long a loader waits for the rest of a batch: fields of one level start within microseconds.
const BatchWait = 500 * time.Microsecond

// Batch gives each response its own loaders, so that a subscription's later answers see later rows.
func Batch(a *app.App, wait time.Duration) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		return next(context.WithValue(ctx, loadersKey{}, newLoaders(a, wait)))
	}
}

func newLoaders(a *app.App, patience time.Duration) *loaders {
	wait := dataloadgen.WithWait(patience)
	return &loaders{
		members:   dataloadgen.NewMappedLoader(a.MembersByIDs, wait),
		campaigns: dataloadgen.NewMappedLoader(a.CampaignsByIDs, wait),
		notes:     dataloadgen.NewMappedLoader(a.InterviewNotes, wait),
		plans:     dataloadgen.NewMappedLoader(a.ImprovementPlansByCard, wait),
		affected:  dataloadgen.NewMappedLoader(a.AffectedCounts, wait),
		levelled:  dataloadgen.NewMappedLoader(a.LevellingsOfLines, wait),
		meetings:  dataloadgen.NewMappedLoader(a.LevellingRows, wait),

		incentives: dataloadgen.NewMappedLoader(a.IncentivesByIDs, wait),
		runs:       dataloadgen.NewMappedLoader(a.RunsByPlans, wait),
		payouts:    dataloadgen.NewMappedLoader(a.PayoutsByIDs, wait),
		disputes:   dataloadgen.NewMappedLoader(a.DisputeStandings, wait),
		cards:      dataloadgen.NewMappedLoader(a.ScorecardsByIDs, wait),
		ownRuns:    dataloadgen.NewMappedLoader(a.OwnRuns, wait),
		awards:     dataloadgen.NewMappedLoader(a.AwardsByIDs, wait),
		values:     dataloadgen.NewMappedLoader(a.CompanyValuesByIDs, wait),
		thanks:     dataloadgen.NewMappedLoader(a.ThanksByIDs, wait),
		reactions:  dataloadgen.NewMappedLoader(a.Reactions, wait),
		badges:     dataloadgen.NewMappedLoader(a.Badges, wait),
	}
}

func (r *Resolver) loaders(ctx context.Context) *loaders {
	if l, ok := ctx.Value(loadersKey{}).(*loaders); ok {
		return l
	}
	return newLoaders(r.app, BatchWait)
}

// member loads a member; nil for "" and for whom there is none.
func (r *Resolver) member(ctx context.Context, id string) (*db.Member, error) {
	return found(ctx, r.loaders(ctx).members, id)
}

// campaign loads a campaign; nil for "".
func (r *Resolver) campaign(ctx context.Context, id string) (*db.Campaign, error) {
	return found(ctx, r.loaders(ctx).campaigns, id)
}

func found[T any](ctx context.Context, loader *dataloadgen.Loader[string, *T], id string) (*T, error) {
	if id == "" {
		return nil, nil
	}
	return loaded(ctx, loader, id)
}

// loaded is nil for what there is none of.
func loaded[K comparable, T any](ctx context.Context, loader *dataloadgen.Loader[K, *T], key K) (*T, error) {
	row, err := loader.Load(ctx, key)
	if errors.Is(err, dataloadgen.ErrNotFound) {
		return nil, nil
	}
	return row, err
}
