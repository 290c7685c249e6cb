package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Event is something held on days, for a team and those below it, or (”) for the whole company.
type Event struct {
	bun.BaseModel `bun:"table:events"`

	ID       string `bun:",pk"`
	Name     string
	FirstDay rules.Day
	LastDay  rules.Day
	Offline  bool
	TeamID   string
}

// PlatformEvent is a change of a platform's rules, of one channel or (”) of all.
type PlatformEvent struct {
	bun.BaseModel `bun:"table:platform_events"`

	ID          string `bun:",pk"`
	Day         rules.Day
	ChannelID   string
	Description string
}

// EventsIn lists the events that touch a span of days.
func EventsIn(ctx context.Context, idb bun.IDB, span rules.Span) ([]*Event, error) {
	return all[Event](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("first_day <= ?", span.To).Where("last_day >= ?", span.From).Order("first_day", "id")
	})
}

// PlatformEventsIn lists the platform events within a span of days.
func PlatformEventsIn(ctx context.Context, idb bun.IDB, span rules.Span) ([]*PlatformEvent, error) {
	return all[PlatformEvent](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("day >= ?", span.From).Where("day <= ?", span.To).Order("day", "id")
	})
}

// EventByID finds an event; ErrNotFound if there is none.
func EventByID(ctx context.Context, idb bun.IDB, id string) (*Event, error) {
	return one[Event](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// PlatformEventByID finds a platform event; ErrNotFound if there is none.
func PlatformEventByID(ctx context.Context, idb bun.IDB, id string) (*PlatformEvent, error) {
	return one[PlatformEvent](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}
