package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// PeriodState says where a period stands; one without a row is OPEN.
type PeriodState struct {
	bun.BaseModel `bun:"table:period_states"`

	Period   rules.Period `bun:",pk"`
	State    PeriodStanding
	ClosedAt Instant
}

// PeriodStanding is where a period stands.
type PeriodStanding string

// Where a period can stand.
const (
	PeriodOpen   PeriodStanding = "OPEN"
	PeriodReview PeriodStanding = "REVIEW"
	PeriodClosed PeriodStanding = "CLOSED"
)

// PeriodStates lists the periods that aren't simply open.
func PeriodStates(ctx context.Context, idb bun.IDB) ([]*PeriodState, error) {
	return all[PeriodState](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("period") })
}

// PutPeriodState sets where a period stands.
func PutPeriodState(ctx context.Context, idb bun.IDB, s *PeriodState) error {
	_, err := idb.NewInsert().Model(s).On("CONFLICT (period) DO UPDATE").
		Set("state = EXCLUDED.state").Set("closed_at = EXCLUDED.closed_at").Exec(ctx)
	return translate(err)
}

// PeriodIsClosed tells whether a period is closed.
func PeriodIsClosed(ctx context.Context, idb bun.IDB, p rules.Period) (bool, error) {
	return idb.NewSelect().Model((*PeriodState)(nil)).Where("period = ?", p).Where("state = ?", PeriodClosed).Exists(ctx)
}
