package db

import (
	"context"

	"github.com/uptrace/bun"
)

// CompanyValue is what the company stands for; a thanks names one.
type CompanyValue struct {
	bun.BaseModel `bun:"table:company_values"`

	ID        string `bun:",pk"`
	NameZh    string
	NameEn    string
	Ord       int
	RetiredAt Instant
}

// CompanyValues lists the values in order; retired: those that were retired too.
func CompanyValues(ctx context.Context, idb bun.IDB, retired bool) ([]*CompanyValue, error) {
	return all[CompanyValue](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if !retired {
			q = q.Where("retired_at = 0")
		}
		return q.Order("ord", "id")
	})
}

// Thanks is what a member thanks another for.
type Thanks struct {
	bun.BaseModel `bun:"table:thanks"`

	ID           string `bun:",pk"`
	FromID       string
	ToID         string
	ValueID      string
	Words        string
	At           Instant
	TakenBackAt  Instant // by the sender; 0: it stands
	HiddenAt     Instant // by HR; 0: it is shown
	HiddenBy     string
	HiddenReason Optional
}

// ReactionKind is one of the few ways to join in a thanks.
type ReactionKind string

// The reactions.
const (
	ReactionHeart ReactionKind = "HEART"
	ReactionClap  ReactionKind = "CLAP"
	ReactionBulb  ReactionKind = "BULB"
)

// ThanksReaction is a member's reaction to a thanks.
type ThanksReaction struct {
	bun.BaseModel `bun:"table:thanks_reactions"`

	ThanksID string       `bun:",pk"`
	MemberID string       `bun:",pk"`
	Kind     ReactionKind `bun:",pk"`
}

// ThanksFilter says which thanks are asked for; zero values don't narrow. Those taken back are in none.
type ThanksFilter struct {
	FromID, ToID string
	SeesHidden   bool   // all that were hidden
	SenderID     string // whose own are seen though hidden
}

// ThanksFeed lists thanks, newest first, and counts all of them.
func ThanksFeed(ctx context.Context, idb bun.IDB, f ThanksFilter, offset, limit int) ([]*Thanks, int, error) {
	rows := []*Thanks{}
	q := idb.NewSelect().Model(&rows).Where("taken_back_at = 0")
	if f.FromID != "" {
		q = q.Where("from_id = ?", f.FromID)
	}
	if f.ToID != "" {
		q = q.Where("to_id = ?", f.ToID)
	}
	if !f.SeesHidden {
		q = q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("hidden_at = 0").WhereOr("from_id = ?", f.SenderID)
		})
	}
	n, err := q.OrderExpr("at DESC, id DESC").Offset(int64(offset)).Limit(int64(limit)).ScanAndCount(ctx)
	return rows, int(n), translate(err)
}

// ThanksByID finds a thanks; ErrNotFound if there is none.
func ThanksByID(ctx context.Context, idb bun.IDB, id string) (*Thanks, error) {
	return one[Thanks](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// ThanksByIDs lists some thanks.
func ThanksByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Thanks, error) {
	return all[Thanks](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// ThanksGivenSince counts what a member gave since an instant, taken back or not, and keeps others of the same member
// from giving until the transaction ends.
func ThanksGivenSince(ctx context.Context, tx bun.Tx, memberID string, since Instant) (int, error) {
	if err := lockFor(ctx, tx, "thanks."+memberID); err != nil {
		return 0, err
	}
	n, err := tx.NewSelect().Model((*Thanks)(nil)).Where("from_id = ?", memberID).Where("at >= ?", since).Count(ctx)
	return int(n), translate(err)
}

// ChangeThanks stores that a thanks was taken back or hidden, once; ErrConflict where it was before.
func ChangeThanks(ctx context.Context, tx bun.Tx, t *Thanks) error {
	return changedOne(tx.NewUpdate().Model(t).Column("taken_back_at", "hidden_at", "hidden_by", "hidden_reason").WherePK().
		Where("taken_back_at = 0").Where("hidden_at = 0").Exec(ctx))
}

// ToggleReaction takes a reaction away where it is there and keeps it where it isn't.
func ToggleReaction(ctx context.Context, tx bun.Tx, r *ThanksReaction) error {
	n, err := affected(tx.NewDelete().Model(r).WherePK().Exec(ctx))
	if err != nil || n > 0 {
		return err
	}
	_, err = tx.NewInsert().Model(r).On("CONFLICT DO NOTHING").Exec(ctx)
	return translate(err)
}

// ThanksReactions lists the reactions to some thanks.
func ThanksReactions(ctx context.Context, idb bun.IDB, ids []string) ([]*ThanksReaction, error) {
	return all[ThanksReaction](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("thanks_id IN ?", in(ids)) })
}

// ThanksReceived counts the thanks that each member on boards received from an instant until before another.
func ThanksReceived(ctx context.Context, idb bun.IDB, from, before Instant) ([]BoardRow, error) {
	rows := []BoardRow{}
	err := idb.NewSelect().TableExpr("thanks AS t").ColumnExpr("t.to_id AS subject_id").ColumnExpr("count(*) AS figure").
		Join("JOIN members AS m ON m.id = t.to_id").Where("m.active").Where("NOT m.hidden_from_boards").
		Where("t.taken_back_at = 0").Where("t.hidden_at = 0").Where("t.at >= ?", from).Where("t.at < ?", before).
		Group("t.to_id").Scan(ctx, &rows)
	return rows, translate(err)
}
