package db

import (
	"context"

	"github.com/uptrace/bun"
)

// IdempotencyKey keeps the answer of a call, so that the same call again has no second effect.
type IdempotencyKey struct {
	bun.BaseModel `bun:"table:idempotency_keys"`

	Caller    string `bun:",pk"`
	Operation string `bun:",pk"`
	Key       string `bun:",pk"`
	InputHash string
	Answer    string
	At        Instant
}

// LockIdempotencyKey lets calls with the same key go one after another, until the transaction ends.
func LockIdempotencyKey(ctx context.Context, tx bun.Tx, caller, operation, key string) error {
	return lockFor(ctx, tx, "key "+caller+" "+operation+" "+key)
}

// IdempotentAnswer finds what a call with this key answered; ErrNotFound if there was none.
func IdempotentAnswer(ctx context.Context, idb bun.IDB, caller, operation, key string) (*IdempotencyKey, error) {
	return one[IdempotencyKey](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("caller = ?", caller).Where("operation = ?", operation).Where("key = ?", key)
	})
}

// aboutMoney are the operations whose keys are kept as long as what they made: a call that is repeated years later still
// pays nothing twice.
var aboutMoney = []string{"calculateIncentiveRun", "decideIncentiveRun", "payIncentiveRun"}

// ForgetIdempotencyKeys deletes those of before an instant, but not the keys of what pays money.
func ForgetIdempotencyKeys(ctx context.Context, idb bun.IDB, before Instant) error {
	_, err := idb.NewDelete().Model((*IdempotencyKey)(nil)).Where("at < ?", before).Where("operation NOT IN ?", in(aboutMoney)).Exec(ctx)
	return translate(err)
}
