package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Rating is the level that a lead gave a member on a behaviour scale for a period.
type Rating struct {
	bun.BaseModel `bun:"table:ratings"`

	SubjectID string       `bun:",pk"`
	Period    rules.Period `bun:",pk"`
	MetricKey string       `bun:",pk"`
	Level     int
	Comment   string
	ActorID   string
	At        Instant
}

// PeerSelectionState says how far the choice of somebody's peers is.
type PeerSelectionState string

// The states of a choice of peers.
const (
	PeersProposed  PeerSelectionState = "PROPOSED"  // by the member
	PeersConfirmed PeerSelectionState = "CONFIRMED" // by the lead: they are asked
)

// PeerSelection are the peers who are asked to rate a member for a period.
type PeerSelection struct {
	bun.BaseModel `bun:"table:peer_selections"`

	SubjectID   string       `bun:",pk"`
	Period      rules.Period `bun:",pk"`
	Peers       []string     `bun:"type:text"`
	State       PeerSelectionState
	ProposedAt  Instant
	ConfirmedBy string
	ConfirmedAt Instant
}

// PeerSelectionsIn lists a period's choices of peers.
func PeerSelectionsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*PeerSelection, error) {
	return all[PeerSelection](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p).Order("subject_id") })
}

// PeerSelectionOf finds who is asked to rate somebody; ErrNotFound if nobody was chosen.
func PeerSelectionOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) (*PeerSelection, error) {
	return one[PeerSelection](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p)
	})
}

// PutPeerSelection sets who is asked to rate somebody.
func PutPeerSelection(ctx context.Context, idb bun.IDB, s *PeerSelection) error {
	_, err := idb.NewInsert().Model(s).On("CONFLICT (subject_id, period) DO UPDATE").Set("peers = EXCLUDED.peers").Set("state = EXCLUDED.state").
		Set("proposed_at = EXCLUDED.proposed_at").Set("confirmed_by = EXCLUDED.confirmed_by").Set("confirmed_at = EXCLUDED.confirmed_at").Exec(ctx)
	return translate(err)
}

// RaterRating is the level that a member gave themselves, or a peer, on one scale.
type RaterRating struct {
	bun.BaseModel `bun:"table:rater_ratings"`

	SubjectID string       `bun:",pk"`
	Period    rules.Period `bun:",pk"`
	RaterID   string       `bun:",pk"`
	MetricKey string       `bun:",pk"`
	Level     int
	Comment   string
	At        Instant
}

// RaterRatingsIn lists all that was given in a period, in no order that tells who was first.
func RaterRatingsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*RaterRating, error) {
	return all[RaterRating](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Order("subject_id", "rater_id", "metric_key")
	})
}

// RaterRatingsBy lists what a rater gave in a period.
func RaterRatingsBy(ctx context.Context, idb bun.IDB, raterID string, p rules.Period) ([]*RaterRating, error) {
	return all[RaterRating](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("rater_id = ?", raterID).Where("period = ?", p).Order("subject_id", "metric_key")
	})
}

// RaterRatingsOf lists what was given to somebody in a period.
func RaterRatingsOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*RaterRating, error) {
	return all[RaterRating](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Order("rater_id", "metric_key")
	})
}

// PutRaterRatings keeps what a rater gives, in place of what they gave before.
func PutRaterRatings(ctx context.Context, idb bun.IDB, ratings []*RaterRating) error {
	_, err := idb.NewInsert().Model(&ratings).On("CONFLICT (subject_id, period, rater_id, metric_key) DO UPDATE").
		Set("level = EXCLUDED.level").Set("comment = EXCLUDED.comment").Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// RatingResult is what the members and their peers came to on one scale when their round closed, in points.
type RatingResult struct {
	bun.BaseModel `bun:"table:rating_results"`

	SubjectID string       `bun:",pk"`
	Period    rules.Period `bun:",pk"`
	MetricKey string       `bun:",pk"`
	Self      *rules.Decimal
	Peers     *rules.Decimal
}

// RatingResultsIn lists what a period's round came to.
func RatingResultsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*RatingResult, error) {
	return all[RatingResult](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// LockRatings lets one transaction at a time hand in ratings, choose raters or close a round.
func LockRatings(ctx context.Context, tx bun.Tx) error { return lockFor(ctx, tx, "ratings") }

// CloseRatings ends a period's round; ErrConflict where it is closed.
func CloseRatings(ctx context.Context, tx bun.Tx, p rules.Period, at Instant) error {
	return changedOne(tx.NewUpdate().Model((*Appraisal)(nil)).Set("ratings_closed_at = ?", at).Where("period = ?", p).Where("ratings_closed_at = 0").Exec(ctx))
}

// RatingsIn lists a period's ratings.
func RatingsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Rating, error) {
	return all[Rating](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// PutRating sets a rating.
func PutRating(ctx context.Context, idb bun.IDB, r *Rating) error {
	_, err := idb.NewInsert().Model(r).On("CONFLICT (subject_id, period, metric_key) DO UPDATE").
		Set("level = EXCLUDED.level").Set("comment = EXCLUDED.comment").Set("actor_id = EXCLUDED.actor_id").
		Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// LeadRatingsOf lists what leads gave somebody in a period.
func LeadRatingsOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*Rating, error) {
	return all[Rating](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Order("metric_key")
	})
}
