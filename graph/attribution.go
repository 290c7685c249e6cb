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

func (r *queryResolver) AttributionReviews(ctx context.Context, period rules.Period, open *bool) ([]*db.AttributionReview, error) {
	return r.app.AttributionReviews(ctx, auth.ActorIn(ctx), app.ReviewsQuery{Period: period, Open: open != nil && *open})
}

func (r *queryResolver) AttributionReview(ctx context.Context, id string) (*db.AttributionReview, error) {
	return hidden(r.app.AttributionReviewByID(ctx, auth.ActorIn(ctx), id))
}

func reviewed(review *db.AttributionReview, err error) (*gen.AttributionReviewPayload, error) {
	return &gen.AttributionReviewPayload{Review: review}, err
}

func (r *mutationResolver) OpenAttributionReview(ctx context.Context, input app.OpenReviewInput) (*gen.AttributionReviewPayload, error) {
	return reviewed(r.app.OpenAttributionReview(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) RecordCause(ctx context.Context, input app.CauseInput) (*gen.AttributionReviewPayload, error) {
	return reviewed(r.app.RecordCause(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) DecideAttributionReview(ctx context.Context, input app.DecideReviewInput) (*gen.AttributionReviewPayload, error) {
	return reviewed(r.app.DecideAttributionReview(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) ReopenAttributionReview(ctx context.Context, input app.ReopenReviewInput) (*gen.AttributionReviewPayload, error) {
	return reviewed(r.app.ReopenAttributionReview(ctx, auth.ActorIn(ctx), input))
}

type attributionReviewResolver struct{ *Resolver }

// AttributionReview answers a review's fields.
func (r *Resolver) AttributionReview() gen.AttributionReviewResolver {
	return &attributionReviewResolver{r}
}

func (r *attributionReviewResolver) Metric(ctx context.Context, a *db.AttributionReview) (*app.MetricDefinition, error) {
	return r.metric(ctx, a.MetricID)
}

func (r *attributionReviewResolver) Subject(ctx context.Context, a *db.AttributionReview) (scalar.Subject, error) {
	return r.anySubject(ctx, a.SubjectID)
}

func (r *attributionReviewResolver) Cause(_ context.Context, a *db.AttributionReview) (*rules.Cause, error) {
	if a.Cause == "" {
		return nil, nil
	}
	return &a.Cause, nil
}

func (r *attributionReviewResolver) Replacement(ctx context.Context, a *db.AttributionReview) (*app.MetricDefinition, error) {
	return r.anyMetric(ctx, a.ReplacementID)
}

func (r *attributionReviewResolver) ProposedBy(ctx context.Context, a *db.AttributionReview) (*db.Member, error) {
	return r.member(ctx, a.ProposedBy)
}

func (r *attributionReviewResolver) ProposedAt(_ context.Context, a *db.AttributionReview) (*db.Instant, error) {
	return instant(a.ProposedAt), nil
}

func (r *attributionReviewResolver) DecidedBy(ctx context.Context, a *db.AttributionReview) (*db.Member, error) {
	return r.member(ctx, a.DecidedBy)
}

func (r *attributionReviewResolver) DecidedAt(_ context.Context, a *db.AttributionReview) (*db.Instant, error) {
	return instant(a.DecidedAt), nil
}

func (r *attributionReviewResolver) Line(ctx context.Context, a *db.AttributionReview) (*db.ScorecardLine, error) {
	cards, err := r.app.Affected(ctx, auth.ActorIn(ctx), a)
	if err != nil || len(cards) == 0 {
		return nil, err
	}
	return cards[0].Lines[0], nil
}

func (r *attributionReviewResolver) Affected(ctx context.Context, a *db.AttributionReview) ([]*db.Scorecard, error) {
	return r.app.AffectedCards(ctx, auth.ActorIn(ctx), a)
}

func (r *attributionReviewResolver) AffectedCount(ctx context.Context, a *db.AttributionReview) (int32, error) {
	n, err := r.loaders(ctx).affected.Load(ctx, a.ID)
	return count(n), err
}

func (r *attributionReviewResolver) Outcome(ctx context.Context, a *db.AttributionReview, decision rules.Decision, target *rules.Decimal, replacement *string) (*app.Outcome, error) {
	return r.app.Outcome(ctx, auth.ActorIn(ctx), a, app.OutcomeQuery{Decision: decision, Target: target, Replacement: replacement})
}

func (r *attributionReviewResolver) Trend(ctx context.Context, a *db.AttributionReview) ([]*app.TrendPoint, error) {
	return r.app.FigureTrend(ctx, auth.ActorIn(ctx), a)
}

func (r *attributionReviewResolver) PlatformEvents(ctx context.Context, a *db.AttributionReview) ([]*db.PlatformEvent, error) {
	return r.app.PlatformEventsFor(ctx, a)
}

func (r *attributionReviewResolver) Peers(ctx context.Context, a *db.AttributionReview) ([]*app.Peer, error) {
	return r.app.Peers(ctx, auth.ActorIn(ctx), a)
}

func (r *attributionReviewResolver) DataQuality(ctx context.Context, a *db.AttributionReview) (*app.DataQuality, error) {
	return r.app.DataQuality(ctx, auth.ActorIn(ctx), a)
}

func (r *attributionReviewResolver) Abilities(ctx context.Context, a *db.AttributionReview) ([]gen.AttributionAbility, error) {
	list, err := r.app.ReviewAbilities(ctx, auth.ActorIn(ctx), a)
	abilities := make([]gen.AttributionAbility, len(list))
	for i, ability := range list {
		abilities[i] = gen.AttributionAbility(ability)
	}
	return abilities, err
}

type attributionEvidenceResolver struct{ *Resolver }

// AttributionEvidence answers a piece of evidence.
func (r *Resolver) AttributionEvidence() gen.AttributionEvidenceResolver {
	return &attributionEvidenceResolver{r}
}

func (r *attributionEvidenceResolver) PlatformEvent(ctx context.Context, e *db.Evidence) (*db.PlatformEvent, error) {
	if e.PlatformEventID == "" {
		return nil, nil
	}
	return hidden(r.app.PlatformEventByID(ctx, e.PlatformEventID))
}

func (r *attributionEvidenceResolver) Link(_ context.Context, e *db.Evidence) (*string, error) {
	return optional(e.Link), nil
}

func (r *attributionEvidenceResolver) Note(_ context.Context, e *db.Evidence) (*string, error) {
	return optional(e.Note), nil
}

type attributionPeerResolver struct{ *Resolver }

// AttributionPeer answers a peer's figures.
func (r *Resolver) AttributionPeer() gen.AttributionPeerResolver { return &attributionPeerResolver{r} }

func (r *attributionPeerResolver) Subject(ctx context.Context, p *app.Peer) (scalar.Subject, error) {
	return r.anySubject(ctx, p.SubjectID)
}

func (r *scorecardLineResolver) Review(ctx context.Context, l *db.ScorecardLine) (*db.AttributionReview, error) {
	return r.app.ReviewOfLine(ctx, auth.ActorIn(ctx), l)
}

func (r *scorecardLineResolver) ReplacedBy(ctx context.Context, l *db.ScorecardLine) (*app.MetricDefinition, error) {
	return r.anyMetric(ctx, l.ReplacedBy)
}

func (r *scorecardLineResolver) Examined(_ context.Context, l *db.ScorecardLine) (*rules.AttributionKind, error) {
	return app.Examined(l), nil
}

// anyMetric is a metric by its id; nil for "".
func (r *Resolver) anyMetric(ctx context.Context, id string) (*app.MetricDefinition, error) {
	if id == "" {
		return nil, nil
	}
	return r.metric(ctx, id)
}
