package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Notices(ctx context.Context, unread *bool, first *int32, after *string) (*gen.NoticeConnection, error) {
	c, err := r.app.Notices(ctx, auth.ActorIn(ctx), unread != nil && *unread, page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.NoticeConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, n *db.Notice) *gen.NoticeEdge { return &gen.NoticeEdge{Cursor: cursor, Node: n} })}, nil
}

func (r *mutationResolver) ReadNotices(ctx context.Context, input app.ReadNoticesInput) (*gen.ReadNoticesPayload, error) {
	unread, err := r.app.ReadNotices(ctx, auth.ActorIn(ctx), input)
	return &gen.ReadNoticesPayload{Unread: count(unread)}, err
}

func (r *subscriptionResolver) UnreadNotices(ctx context.Context) (<-chan int32, error) {
	read := func(ctx context.Context) (int32, error) {
		n, err := r.app.UnreadNotices(ctx, auth.ActorIn(ctx))
		return count(n), err
	}
	return watch(ctx, r.app, read, nil, live.Notices(auth.ActorIn(ctx).MemberID()))
}

type noticeResolver struct{ *Resolver }

// Notice answers a notice's fields.
func (r *Resolver) Notice() gen.NoticeResolver { return &noticeResolver{r} }

func (r *noticeResolver) By(ctx context.Context, n *db.Notice) (*db.Member, error) {
	return r.member(ctx, n.ByID)
}

func (r *noticeResolver) Objective(ctx context.Context, n *db.Notice) (*app.Objective, error) {
	return r.app.NoticeObjective(ctx, auth.ActorIn(ctx), n)
}

func (r *noticeResolver) Comment(ctx context.Context, n *db.Notice) (*db.Comment, error) {
	return r.app.NoticeComment(ctx, auth.ActorIn(ctx), n)
}

func (r *noticeResolver) KeyResults(ctx context.Context, n *db.Notice) ([]*app.KeyResult, error) {
	return r.app.NoticeKeyResults(ctx, auth.ActorIn(ctx), n)
}

func (r *noticeResolver) Digest(ctx context.Context, n *db.Notice) (*app.Digest, error) {
	return r.app.NoticeDigest(ctx, auth.ActorIn(ctx), n)
}

func (r *noticeResolver) Appraisal(_ context.Context, n *db.Notice) (*app.AppraisalNotice, error) {
	return r.app.NoticeAppraisal(n)
}

type appraisalNoticeResolver struct{ *Resolver }

// IncentiveNotice answers what a notice of incentives speaks of.
func (r *Resolver) IncentiveNotice() gen.IncentiveNoticeResolver { return &incentiveNoticeResolver{r} }

func (r *noticeResolver) Incentive(_ context.Context, n *db.Notice) (*app.IncentiveNotice, error) {
	return r.app.NoticeIncentive(n)
}

type incentiveNoticeResolver struct{ *Resolver }

func (r *incentiveNoticeResolver) Plan(ctx context.Context, n *app.IncentiveNotice) (*app.Incentive, error) {
	return r.incentive(ctx, n.PlanID)
}

func (r *incentiveNoticeResolver) Member(ctx context.Context, n *app.IncentiveNotice) (*db.Member, error) {
	return r.member(ctx, n.SubjectID)
}

// AppraisalNotice answers what a notice of an appraisal speaks of.
func (r *Resolver) AppraisalNotice() gen.AppraisalNoticeResolver { return &appraisalNoticeResolver{r} }

func (r *appraisalNoticeResolver) Period(_ context.Context, n *app.AppraisalNotice) (*rules.Period, error) {
	if n.Period == "" {
		return nil, nil
	}
	return &n.Period, nil
}

func (r *appraisalNoticeResolver) Subject(ctx context.Context, n *app.AppraisalNotice) (scalar.Subject, error) {
	return r.anySubject(ctx, n.SubjectID)
}

func (r *appraisalNoticeResolver) Scorecard(ctx context.Context, n *app.AppraisalNotice) (*db.Scorecard, error) {
	return r.app.NoticeScorecard(ctx, auth.ActorIn(ctx), n)
}

func (r *appraisalNoticeResolver) ReviewID(_ context.Context, n *app.AppraisalNotice) (*string, error) {
	return optional(n.ReviewID), nil
}

func (r *appraisalNoticeResolver) AppealID(_ context.Context, n *app.AppraisalNotice) (*string, error) {
	return optional(n.AppealID), nil
}

func (r *appraisalNoticeResolver) LevellingID(_ context.Context, n *app.AppraisalNotice) (*string, error) {
	return optional(n.LevellingID), nil
}
