package db

import (
	"context"

	"github.com/uptrace/bun"
)

// Session is a place where a member is signed in; its refresh tokens are one family.
type Session struct {
	bun.BaseModel `bun:"table:sessions"`

	ID         string `bun:",pk"`
	MemberID   string
	StartedAt  Instant
	LastUsedAt Instant
	ExpiresAt  Instant
	EndedAt    Instant
	UserAgent  string
	Address    string
}

// RefreshToken is a refresh token by its hash; used once, then only its successor counts.
type RefreshToken struct {
	bun.BaseModel `bun:"table:refresh_tokens"`

	Hash      string `bun:",pk"`
	SessionID string
	IssuedAt  Instant
	UsedAt    Instant
}

// APIToken is a partner's token by its hash.
type APIToken struct {
	bun.BaseModel `bun:"table:api_tokens"`

	ID         string `bun:",pk"`
	Name       string
	Hash       string
	Scopes     []string `bun:"type:text"`
	CreatedAt  Instant
	ExpiresAt  Instant
	LastUsedAt Instant
	RevokedAt  Instant
}

// SessionByID finds a session; ErrNotFound if there is none.
func SessionByID(ctx context.Context, idb bun.IDB, id string) (*Session, error) {
	return one[Session](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// OpenSessions lists a member's sessions that go on, the one used last first.
func OpenSessions(ctx context.Context, idb bun.IDB, memberID string, now Instant) ([]*Session, error) {
	return all[Session](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).Where("ended_at = 0").Where("expires_at > ?", now).Order("last_used_at DESC")
	})
}

// EndSessions ends a member's open sessions, except one (” for none), and counts them.
func EndSessions(ctx context.Context, idb bun.IDB, memberID, exceptID string, now Instant) (int, error) {
	result, err := idb.NewUpdate().Model((*Session)(nil)).Set("ended_at = ?", now).
		Where("member_id = ?", memberID).Where("id <> ?", exceptID).Where("ended_at = 0").Where("expires_at > ?", now).Exec(ctx)
	if err != nil {
		return 0, translate(err)
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// RefreshTokenByHash finds a refresh token; ErrNotFound if there is none.
func RefreshTokenByHash(ctx context.Context, idb bun.IDB, hash string) (*RefreshToken, error) {
	return one[RefreshToken](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("hash = ?", hash) })
}

// UseRefreshToken marks a token as used unless somebody was faster; it tells whether it did.
func UseRefreshToken(ctx context.Context, idb bun.IDB, hash string, now Instant) (bool, error) {
	result, err := idb.NewUpdate().Model((*RefreshToken)(nil)).Set("used_at = ?", now).
		Where("hash = ?", hash).Where("used_at = 0").Exec(ctx)
	if err != nil {
		return false, translate(err)
	}
	n, err := result.RowsAffected()
	return n == 1, err
}

// APITokenByHash finds a partner's token; ErrNotFound if there is none.
func APITokenByHash(ctx context.Context, idb bun.IDB, hash string) (*APIToken, error) {
	return one[APIToken](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("hash = ?", hash) })
}

// APITokenByID finds a partner's token; ErrNotFound if there is none.
func APITokenByID(ctx context.Context, idb bun.IDB, id string) (*APIToken, error) {
	return one[APIToken](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// APITokens lists partners' tokens, newest first.
func APITokens(ctx context.Context, idb bun.IDB) ([]*APIToken, error) {
	return all[APIToken](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("created_at DESC", "id DESC") })
}
