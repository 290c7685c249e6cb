package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// DisputeState says how far a dispute is.
type DisputeState string

// The states of a dispute.
const (
	DisputeFiled     DisputeState = "FILED"
	DisputeGranted   DisputeState = "GRANTED"
	DisputeDismissed DisputeState = "DISMISSED"
	DisputeWithdrawn DisputeState = "WITHDRAWN"
)

// PayoutDispute is a member's objection to an item of their statement, or to one that is missing.
type PayoutDispute struct {
	bun.BaseModel `bun:"table:payout_disputes"`

	ID         string `bun:",pk"`
	MemberID   string
	PayoutID   string // "": something is missing
	PlanID     string // of what is missing, where it is known
	Period     rules.Period
	Words      string
	State      DisputeState
	Due        rules.Day
	FiledAt    Instant
	AnsweredBy string
	AnsweredAt Instant // 0: open
	Answer     Optional
}

// DisputeByID finds a dispute; ErrNotFound if there is none.
func DisputeByID(ctx context.Context, idb bun.IDB, id string) (*PayoutDispute, error) {
	return one[PayoutDispute](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// DisputesOf lists a member's disputes, the newest first.
func DisputesOf(ctx context.Context, idb bun.IDB, memberID string) ([]*PayoutDispute, error) {
	return all[PayoutDispute](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).Order("filed_at DESC", "id")
	})
}

// Disputes lists all disputes, those that wait first and of these the one due first; then the newest.
func Disputes(ctx context.Context, idb bun.IDB) ([]*PayoutDispute, error) {
	return all[PayoutDispute](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.OrderExpr("CASE WHEN state = ? THEN 0 ELSE 1 END", DisputeFiled).OrderExpr("CASE WHEN state = ? THEN due ELSE '' END", DisputeFiled).Order("filed_at DESC", "id")
	})
}

// OpenDisputes lists the disputes that wait for an answer.
func OpenDisputes(ctx context.Context, idb bun.IDB) ([]*PayoutDispute, error) {
	return all[PayoutDispute](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("state = ?", DisputeFiled).Order("due", "id")
	})
}

// MoveDispute stores what became of a dispute; ErrConflict where it doesn't wait any more.
func MoveDispute(ctx context.Context, tx bun.Tx, d *PayoutDispute) error {
	return changedOne(tx.NewUpdate().Model(d).Column("state", "answered_by", "answered_at", "answer").WherePK().Where("state = ?", DisputeFiled).Exec(ctx))
}
