package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

func (r *queryResolver) RatingTasks(ctx context.Context) ([]*app.RatingTask, error) {
	return r.app.RatingTasks(ctx, auth.ActorIn(ctx))
}

func (r *mutationResolver) ProposePeers(ctx context.Context, input app.PeersInput) (*gen.PeersPayload, error) {
	card, err := r.app.ProposePeers(ctx, auth.ActorIn(ctx), input)
	return &gen.PeersPayload{Scorecard: card}, err
}

func (r *mutationResolver) ConfirmPeers(ctx context.Context, input app.PeersInput) (*gen.PeersPayload, error) {
	card, err := r.app.ConfirmPeers(ctx, auth.ActorIn(ctx), input)
	return &gen.PeersPayload{Scorecard: card}, err
}

func (r *mutationResolver) SubmitRatings(ctx context.Context, input app.SubmitRatingsInput) (*gen.SubmitRatingsPayload, error) {
	if err := r.app.SubmitRatings(ctx, auth.ActorIn(ctx), input); err != nil {
		return nil, err
	}
	tasks, err := r.app.RatingTasks(ctx, auth.ActorIn(ctx))
	return &gen.SubmitRatingsPayload{Tasks: tasks}, err
}

func (r *mutationResolver) CloseRatings(ctx context.Context, input app.CloseRatingsInput) (*gen.CloseRatingsPayload, error) {
	round, err := r.app.CloseRatings(ctx, auth.ActorIn(ctx), input)
	return &gen.CloseRatingsPayload{Appraisal: round}, err
}

func (r *mutationResolver) RemindRaters(ctx context.Context, input app.RemindRatersInput) (*gen.RemindRatersPayload, error) {
	told, err := r.app.RemindRaters(ctx, auth.ActorIn(ctx), input)
	return &gen.RemindRatersPayload{Told: count(told)}, err
}

func (r *mutationResolver) RevealRatings(ctx context.Context, input app.RevealRatingsInput) (*gen.RevealRatingsPayload, error) {
	rows, err := r.app.RevealRatings(ctx, auth.ActorIn(ctx), input)
	return &gen.RevealRatingsPayload{Ratings: rows}, err
}

func (r *scorecardResolver) Raters(ctx context.Context, c *db.Scorecard) (*app.CardRaters, error) {
	return r.app.CardRaters(ctx, auth.ActorIn(ctx), c)
}

func (r *scorecardResolver) LeadRatings(ctx context.Context, c *db.Scorecard) ([]*db.Rating, error) {
	return r.app.LeadRatings(ctx, auth.ActorIn(ctx), c)
}

type scorecardRatersResolver struct{ *Resolver }

// ScorecardRaters answers the fields of who rates on a card.
func (r *Resolver) ScorecardRaters() gen.ScorecardRatersResolver { return &scorecardRatersResolver{r} }

func (r *scorecardRatersResolver) Acts(_ context.Context, c *app.CardRaters) ([]gen.RaterAct, error) {
	acts := make([]gen.RaterAct, len(c.Acts))
	for i, act := range c.Acts {
		acts[i] = gen.RaterAct(act)
	}
	return acts, nil
}

type peerSelectionResolver struct{ *Resolver }

// PeerSelection answers the fields of a choice of peers.
func (r *Resolver) PeerSelection() gen.PeerSelectionResolver { return &peerSelectionResolver{r} }

func (r *peerSelectionResolver) Peers(ctx context.Context, s *db.PeerSelection) ([]*db.Member, error) {
	peers := make([]*db.Member, len(s.Peers))
	for i, id := range s.Peers {
		var err error
		if peers[i], err = r.member(ctx, id); err != nil {
			return nil, err
		}
	}
	return peers, nil
}

func (r *peerSelectionResolver) ConfirmedBy(ctx context.Context, s *db.PeerSelection) (*db.Member, error) {
	return r.member(ctx, s.ConfirmedBy)
}

type ratingTaskResolver struct{ *Resolver }

// RatingTask answers the fields of a rating that is asked for.
func (r *Resolver) RatingTask() gen.RatingTaskResolver { return &ratingTaskResolver{r} }

func (r *ratingTaskResolver) Subject(ctx context.Context, t *app.RatingTask) (*db.Member, error) {
	return r.member(ctx, t.SubjectID)
}

type ratedScaleResolver struct{ *Resolver }

// RatedScale answers the fields of a scale.
func (r *Resolver) RatedScale() gen.RatedScaleResolver { return &ratedScaleResolver{r} }

func (r *ratedScaleResolver) Metric(ctx context.Context, s *app.RatedScale) (*app.MetricDefinition, error) {
	return r.metric(ctx, s.MetricID)
}

type revealedRatingResolver struct{ *Resolver }

// RevealedRating answers the fields of one rater's rating.
func (r *Resolver) RevealedRating() gen.RevealedRatingResolver { return &revealedRatingResolver{r} }

func (r *revealedRatingResolver) Rater(ctx context.Context, row *db.RaterRating) (*db.Member, error) {
	return r.member(ctx, row.RaterID)
}

func (r *revealedRatingResolver) Metric(ctx context.Context, row *db.RaterRating) (*app.MetricDefinition, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.MetricNamed(row.MetricKey), nil
}
