package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// NoticeKind is what somebody is told of.
type NoticeKind string

// The kinds of notices.
const (
	NoticeMention      NoticeKind = "MENTION"
	NoticeCheckInsDue  NoticeKind = "CHECK_INS_DUE"
	NoticeWeeklyDigest NoticeKind = "WEEKLY_DIGEST"
	NoticeAppraisal    NoticeKind = "APPRAISAL"
	NoticeIncentive    NoticeKind = "INCENTIVE"
	NoticeRecognition  NoticeKind = "RECOGNITION"
)

// Notice is something that a member is told of, for them alone.
type Notice struct {
	bun.BaseModel `bun:"table:notices"`

	ID          string `bun:",pk"`
	MemberID    string
	Kind        NoticeKind
	Ref         string // what it is about: nobody is told of the same twice
	Day         rules.Day
	At          Instant
	ReadAt      Instant
	ByID        string
	ObjectiveID string
	CommentID   string
	Content     string // JSON, by kind
}

// AddNotices keeps notices; those that were given before are left as they are. It gives the new ones.
func AddNotices(ctx context.Context, idb bun.IDB, notices []*Notice) ([]*Notice, error) {
	added := []*Notice{}
	for batch := range slices.Chunk(notices, 500) {
		ids := []string{}
		if _, err := idb.NewInsert().Model(&batch).On("CONFLICT (member_id, kind, ref) DO NOTHING").Returning("id").Exec(ctx, &ids); err != nil {
			return nil, translate(err)
		}
		for _, n := range batch {
			if slices.Contains(ids, n.ID) {
				added = append(added, n)
			}
		}
	}
	return added, nil
}

// Notices lists what a member was told of, newest first, and counts all of it.
func Notices(ctx context.Context, idb bun.IDB, memberID string, unread bool, offset, limit int) ([]*Notice, int, error) {
	rows := []*Notice{}
	q := idb.NewSelect().Model(&rows).Where("member_id = ?", memberID)
	if unread {
		q = q.Where("read_at = 0")
	}
	n, err := q.OrderExpr("at DESC, id DESC").Offset(int64(offset)).Limit(int64(limit)).ScanAndCount(ctx)
	return rows, int(n), translate(err)
}

// NoticeByID finds a notice; ErrNotFound if there is none.
func NoticeByID(ctx context.Context, idb bun.IDB, id string) (*Notice, error) {
	return one[Notice](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// NoticesByIDs lists those of some notices that are a member's.
func NoticesByIDs(ctx context.Context, idb bun.IDB, memberID string, ids []string) ([]*Notice, error) {
	return all[Notice](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).Where("id IN ?", in(ids))
	})
}

// UnreadNotices counts what a member was told of and has not read.
func UnreadNotices(ctx context.Context, idb bun.IDB, memberID string) (int, error) {
	n, err := idb.NewSelect().Model((*Notice)(nil)).Where("member_id = ?", memberID).Where("read_at = 0").Count(ctx)
	return int(n), translate(err)
}

// ReadNotices notes that a member has read some notices, or all where ids is nil.
func ReadNotices(ctx context.Context, idb bun.IDB, memberID string, ids []string, at Instant) error {
	q := idb.NewUpdate().Model((*Notice)(nil)).Set("read_at = ?", at).Where("member_id = ?", memberID).Where("read_at = 0")
	if ids != nil {
		q = q.Where("id IN ?", in(ids))
	}
	_, err := q.Exec(ctx)
	return translate(err)
}

// ForgetNotices deletes those of before an instant.
func ForgetNotices(ctx context.Context, idb bun.IDB, before Instant) error {
	_, err := idb.NewDelete().Model((*Notice)(nil)).Where("at < ?", before).Exec(ctx)
	return translate(err)
}
