package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Absence are days on which a member is away under protection, such as statutory leave. Why is kept nowhere.
type Absence struct {
	bun.BaseModel `bun:"table:absences"`

	ID       string `bun:",pk"`
	MemberID string
	FromDay  rules.Day
	ToDay    rules.Day // "": until it is ended
	ActorID  string
	At       Instant
}

// Span are its days; To is empty while it lasts.
func (a *Absence) Span() rules.Span { return rules.Span{From: a.FromDay, To: a.ToDay} }

// Absences lists all absences, each member's oldest first.
func Absences(ctx context.Context, idb bun.IDB) ([]*Absence, error) {
	return all[Absence](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("member_id", "from_day", "id") })
}

// AbsenceByID finds an absence; ErrNotFound if there is none.
func AbsenceByID(ctx context.Context, idb bun.IDB, id string) (*Absence, error) {
	return one[Absence](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// DeleteAbsence takes an absence back that hasn't begun.
func DeleteAbsence(ctx context.Context, idb bun.IDB, id string) error {
	return changedOne(idb.NewDelete().Model((*Absence)(nil)).Where("id = ?", id).Exec(ctx))
}

// LastDays are the last days of work of those who have left, by member.
func LastDays(ctx context.Context, idb bun.IDB) (map[string]rules.Day, error) {
	left, err := all[Member](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Column("id", "last_day").Where("last_day IS NOT NULL")
	})
	days := make(map[string]rules.Day, len(left))
	for _, m := range left {
		days[m.ID] = m.LastDay
	}
	return days, err
}
