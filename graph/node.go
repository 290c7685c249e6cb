package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

// Node finds anything by the kind that its id names. What one may not see reads as not found.
func (r *queryResolver) Node(ctx context.Context, id string) (scalar.Node, error) {
	actor := auth.ActorIn(ctx)
	catalog, err := r.app.SignedInCatalog(ctx, actor)
	if err != nil {
		return nil, err
	}
	switch db.Kind(id) {
	case db.TeamPrefix:
		return r.teamNode(ctx, catalog, id)
	case db.MemberPrefix:
		return node(r.app.Member(ctx, actor, id))
	case db.ChannelPrefix:
		return node(catalog.Channel(id), nil)
	case db.ChannelPolicyPrefix:
		return node(r.app.ChannelPolicyByID(ctx, actor, id))
	case db.AccountPrefix:
		return node(catalog.AccountByID(id), nil)
	case db.CampaignPrefix:
		return node(r.campaign(ctx, id))
	case db.MetricPrefix:
		return node(catalog.Metric(id), nil)
	case db.ImportPrefix:
		return node(r.app.Import(ctx, actor, id))
	case db.FactPrefix:
		return node(r.app.FactByID(ctx, actor, id))
	case db.EventPrefix:
		return node(r.app.EventByID(ctx, id))
	case db.PlatformEventPrefix:
		return node(r.app.PlatformEventByID(ctx, id))
	case db.ScorecardPrefix:
		return node(r.app.ScorecardByID(ctx, actor, id))
	case db.AttributionPrefix:
		return node(r.app.AttributionReviewByID(ctx, actor, id))
	case db.AppealPrefix:
		return node(r.app.AppealByID(ctx, actor, id))
	case db.LevellingPrefix:
		return node(r.app.LevellingByID(ctx, actor, id))
	case db.InterviewPrefix:
		return node(r.app.InterviewNoteByID(ctx, actor, id))
	case db.ImprovementPrefix:
		return node(r.app.ImprovementPlanByID(ctx, actor, id))
	case db.EligibilityPrefix:
		return node(r.app.EligibilityByID(ctx, actor, id))
	case db.ObjectivePrefix:
		return node(r.app.ObjectiveByID(ctx, actor, id))
	case db.KeyResultPrefix:
		return node(r.app.KeyResultByID(ctx, actor, id))
	case db.CheckInPrefix:
		return node(r.app.CheckInByID(ctx, actor, id))
	case db.NoticePrefix:
		return node(r.app.NoticeByID(ctx, actor, id))
	case db.IncentivePlanPrefix:
		return node(r.app.IncentiveByID(ctx, actor, id))
	case db.IncentiveRunPrefix:
		return node(r.app.RunByID(ctx, actor, id))
	case db.PayoutPrefix:
		return node(r.app.PayoutByID(ctx, actor, id))
	case db.DisputePrefix:
		return node(r.app.DisputeByID(ctx, actor, id))
	case db.AwardPrefix:
		return node(r.app.AwardByID(ctx, actor, id))
	case db.AwardRoundPrefix:
		return node(r.app.AwardRoundByID(ctx, actor, id))
	case db.GrantPrefix:
		return node(r.app.AwardGrantByID(ctx, actor, id))
	case db.ThanksPrefix:
		return node(r.app.ThanksByID(ctx, actor, id))
	case db.LinePrefix:
		return node(r.app.LineByID(ctx, actor, id))
	}
	return nil, nil
}

func (r *queryResolver) teamNode(ctx context.Context, catalog *app.Catalog, id string) (scalar.Node, error) {
	if catalog.Company.ID == id {
		return catalog.Company, nil
	}
	return node(r.Team(ctx, id))
}

// node is nil for what isn't there, so that the interface is nil too.
func node[T any](object *T, err error) (scalar.Node, error) {
	if app.CodeOf(err) == app.NotFound || (err == nil && object == nil) {
		return nil, nil
	}
	return object, err
}

// subject finds the member or team that something is about.
func (r *Resolver) subject(ctx context.Context, id string) (scalar.Subject, error) {
	if db.Kind(id) == db.MemberPrefix {
		return node(r.member(ctx, id))
	}
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	return node(directory.Team(id), nil)
}
