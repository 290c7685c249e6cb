package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Appraisal is the round in which a period's cards are reviewed.
type Appraisal struct {
	bun.BaseModel `bun:"table:appraisals"`

	Period          rules.Period       `bun:",pk"`
	Dues            AppraisalDues      `bun:"type:text"`
	Raters          rules.RaterWeights `bun:"type:text"`
	RatingsClosedAt Instant            // 0: the round of ratings is open, or the lead alone rates
	StartedAt       Instant
	StartedBy       string
}

// RoundOpen tells whether what several raters gave is still being gathered.
func (a *Appraisal) RoundOpen() bool { return !a.Raters.LeadAlone() && a.RatingsClosedAt.IsZero() }

// AppraisalDues are the last days of the steps.
type AppraisalDues struct {
	Ratings       rules.Day // of the round of ratings; "": the lead alone rates
	SelfReview    rules.Day
	ManagerReview rules.Day
	Calibration   rules.Day
	Publication   rules.Day
}

// Appraisals lists the rounds, newest period first.
func Appraisals(ctx context.Context, idb bun.IDB) ([]*Appraisal, error) {
	return all[Appraisal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("period DESC") })
}

// AppraisalOf finds the round of a period; ErrNotFound if there is none.
func AppraisalOf(ctx context.Context, idb bun.IDB, p rules.Period) (*Appraisal, error) {
	return one[Appraisal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// PutAppraisal starts a round, or changes its days and weights.
func PutAppraisal(ctx context.Context, idb bun.IDB, a *Appraisal) error {
	_, err := idb.NewInsert().Model(a).On("CONFLICT (period) DO UPDATE").Set("dues = EXCLUDED.dues").Set("raters = EXCLUDED.raters").Exec(ctx)
	return translate(err)
}

// LockAppraisal lets those who open a meeting and who close the period come one after the other.
func LockAppraisal(ctx context.Context, tx bun.Tx, p rules.Period) error {
	_, err := tx.NewUpdate().Model((*Appraisal)(nil)).Set("started_at = started_at").Where("period = ?", p).Exec(ctx)
	return translate(err)
}

// ScorecardStep is what was done to a card on its way.
type ScorecardStep struct {
	bun.BaseModel `bun:"table:scorecard_steps"`

	ID          string `bun:",pk"`
	ScorecardID string
	Act         rules.Act
	Before      rules.ScorecardState
	After       rules.ScorecardState
	Remark      Optional
	ActorID     string
	ForID       string
	At          Instant
}

// MoveScorecard takes a card from one step to the next; ErrConflict where it stands elsewhere by now.
func MoveScorecard(ctx context.Context, tx bun.Tx, card *Scorecard, to rules.ScorecardState) error {
	return changedOne(tx.NewUpdate().Model((*Scorecard)(nil)).Set("state = ?", to).Set("reviewer_id = ?", card.ReviewerID).
		Set("finalized_at = ?", card.FinalizedAt).Where("id = ?", card.ID).Where("state = ?", card.State).Where("latest").Exec(ctx))
}

// OpenReviews takes the live cards of a period that has ended into their review, and gives their ids.
func OpenReviews(ctx context.Context, tx bun.Tx, p rules.Period, to rules.ScorecardState) ([]string, error) {
	ids := []string{}
	_, err := tx.NewUpdate().Model((*Scorecard)(nil)).Set("state = ?", to).Where("period = ?", p).Where("latest").
		Where("state = ?", rules.Live).Returning("id").Exec(ctx, &ids)
	return ids, translate(err)
}

// StepsOf lists what was done to a card and the revisions before it, oldest first.
func StepsOf(ctx context.Context, idb bun.IDB, card *Scorecard) ([]*ScorecardStep, error) {
	revisions := idb.NewSelect().Model((*Scorecard)(nil)).Column("id").Where("subject_id = ?", card.SubjectID).Where("period = ?", card.Period).
		Where("revision <= ?", card.Revision)
	return all[ScorecardStep](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("scorecard_id IN (?)", revisions).Order("at", "id")
	})
}

// StepsIn lists what was done to the cards of a period, oldest first.
func StepsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*ScorecardStep, error) {
	return all[ScorecardStep](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("scorecard_id IN (?)", idb.NewSelect().Model((*Scorecard)(nil)).Column("id").Where("period = ?", p)).Order("at", "id")
	})
}

// SelfReview is what a member says of a card before the lead appraises it.
type SelfReview struct {
	bun.BaseModel `bun:"table:self_reviews"`

	SubjectID string       `bun:",pk"`
	Period    rules.Period `bun:",pk"`
	Words     string
	Remarks   []SelfRemark `bun:"type:text"`
	Evidence  []string     `bun:"type:text"`
	At        Instant
}

// SelfRemark is what a member says of one line.
type SelfRemark struct {
	MetricID string
	Scope    rules.LineScope
	Words    string
}

// SelfReviewOf finds what was said of a card; ErrNotFound if nothing.
func SelfReviewOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) (*SelfReview, error) {
	return one[SelfReview](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p)
	})
}

// PutSelfReview keeps what a member says.
func PutSelfReview(ctx context.Context, idb bun.IDB, r *SelfReview) error {
	_, err := idb.NewInsert().Model(r).On("CONFLICT (subject_id, period) DO UPDATE").Set("words = EXCLUDED.words").
		Set("remarks = EXCLUDED.remarks").Set("evidence = EXCLUDED.evidence").Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// Extension is a later last day for one step of one card.
type Extension struct {
	bun.BaseModel `bun:"table:extensions"`

	SubjectID string               `bun:",pk"`
	Period    rules.Period         `bun:",pk"`
	Step      rules.ScorecardState `bun:",pk"`
	Due       rules.Day
	Reason    string
	ActorID   string
	At        Instant
}

// ExtensionsIn lists a period's extensions.
func ExtensionsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Extension, error) {
	return all[Extension](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// PutExtension sets an extension.
func PutExtension(ctx context.Context, idb bun.IDB, e *Extension) error {
	_, err := idb.NewInsert().Model(e).On("CONFLICT (subject_id, period, step) DO UPDATE").Set("due = EXCLUDED.due").
		Set("reason = EXCLUDED.reason").Set("actor_id = EXCLUDED.actor_id").Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// Delegation lets somebody review in a lead's place for some days.
type Delegation struct {
	bun.BaseModel `bun:"table:delegations"`

	ID         string `bun:",pk"`
	LeadID     string
	DelegateID string
	FromDay    rules.Day
	ToDay      rules.Day
	Reason     string
	ActorID    string
	At         Instant
}

// Delegations lists them, newest first.
func Delegations(ctx context.Context, idb bun.IDB) ([]*Delegation, error) {
	return all[Delegation](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("from_day DESC", "id") })
}

// DelegationByID finds a delegation; ErrNotFound if there is none.
func DelegationByID(ctx context.Context, idb bun.IDB, id string) (*Delegation, error) {
	return one[Delegation](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// Acknowledgement is what a member said to a final card.
type Acknowledgement struct {
	bun.BaseModel `bun:"table:acknowledgements"`

	ScorecardID string `bun:",pk"`
	Agreed      bool
	Remark      Optional
	At          Instant
}

// AcknowledgementsOf lists what was said to some cards.
func AcknowledgementsOf(ctx context.Context, idb bun.IDB, cardIDs []string) ([]*Acknowledgement, error) {
	list := []*Acknowledgement{}
	for batch := range slices.Chunk(cardIDs, 5000) {
		rows, err := all[Acknowledgement](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("scorecard_id IN ?", in(batch)) })
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}
