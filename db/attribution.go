package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// AttributionState says how far an examination is.
type AttributionState string

// An examination waits for its cause, then for a second person, and is decided.
const (
	AttributionOpen     AttributionState = "OPEN"
	AttributionProposed AttributionState = "PROPOSED"
	AttributionDecided  AttributionState = "DECIDED"
)

// AttributionReview is the examination of one figure: a metric's, of one scope in one period. Its decision holds for
// every scorecard with that line.
type AttributionReview struct {
	bun.BaseModel `bun:"table:attribution_reviews"`

	ID             string `bun:",pk"`
	MetricID       string
	Scope          rules.LineScope
	SubjectID      string // member or team; "": the company
	Period         rules.Period
	Kind           rules.AttributionKind
	State          AttributionState
	Cause          rules.Cause
	Explanation    Optional
	Evidence       []Evidence `bun:"type:text"`
	Decision       rules.Decision
	Target         *rules.Decimal
	ReplacementID  string
	ProposedBy     string
	ProposedAt     Instant
	DecidedBy      string
	DecidedAt      Instant
	DecisionReason Optional
	Version        int64
}

// Evidence supports a cause: a platform event by its id, a link, or words.
type Evidence struct {
	PlatformEventID string `json:",omitempty"`
	Link            string `json:",omitempty"`
	Note            string `json:",omitempty"`
}

// AttributionReviewsIn lists a period's reviews.
func AttributionReviewsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*AttributionReview, error) {
	return all[AttributionReview](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p).Order("id") })
}

// AttributionReviewByID finds a review; ErrNotFound if there is none.
func AttributionReviewByID(ctx context.Context, idb bun.IDB, id string) (*AttributionReview, error) {
	return one[AttributionReview](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// AddAttributionReviews opens reviews; those that are there are left as they are.
func AddAttributionReviews(ctx context.Context, idb bun.IDB, reviews []*AttributionReview) error {
	if len(reviews) == 0 {
		return nil
	}
	_, err := idb.NewInsert().Model(&reviews).On("CONFLICT (period, metric_id, scope, subject_id) DO NOTHING").Exec(ctx)
	return translate(err)
}

// UpdateAttributionReview stores a review that was read at a version; ErrConflict where somebody was faster.
func UpdateAttributionReview(ctx context.Context, tx bun.Tx, r *AttributionReview) error {
	before := r.Version
	r.Version++
	return changedOne(tx.NewUpdate().Model(r).ExcludeColumn("id", "metric_id", "scope", "subject_id", "period", "kind").
		Where("id = ?", r.ID).Where("version = ?", before).Exec(ctx))
}

// AttributionReviewsByIDs finds reviews.
func AttributionReviewsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*AttributionReview, error) {
	return all[AttributionReview](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// CardsWithLines lists the cards in force of a period that have lines of some metrics, with these lines alone.
func CardsWithLines(ctx context.Context, idb bun.IDB, p rules.Period, metricIDs []string) ([]*Scorecard, error) {
	lines, err := all[ScorecardLine](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("metric_id IN ?", in(metricIDs)).Where("scorecard_id IN (?)",
			idb.NewSelect().Model((*Scorecard)(nil)).Column("id").Where("period = ?", p).Where("latest")).Order("scorecard_id", "ord")
	})
	if err != nil {
		return nil, err
	}
	byCard, ids := map[string][]*ScorecardLine{}, []string{}
	for _, line := range lines {
		if byCard[line.ScorecardID] == nil {
			ids = append(ids, line.ScorecardID)
		}
		byCard[line.ScorecardID] = append(byCard[line.ScorecardID], line)
	}
	cards, err := ScorecardsByIDs(ctx, idb, ids)
	for _, card := range cards {
		card.Lines = byCard[card.ID]
	}
	return cards, err
}
