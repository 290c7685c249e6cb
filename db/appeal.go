package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// AppealState says how far an appeal is.
type AppealState string

// An appeal is ruled on once, and once more where the member escalates it.
const (
	AppealFiled     AppealState = "FILED"
	AppealEscalated AppealState = "ESCALATED"
	AppealGranted   AppealState = "GRANTED"
	AppealDismissed AppealState = "DISMISSED"
	AppealWithdrawn AppealState = "WITHDRAWN"
)

// Open tells whether somebody has still to rule.
func (s AppealState) Open() bool { return s == AppealFiled || s == AppealEscalated }

// Appeal is a member's objection to a final card.
type Appeal struct {
	bun.BaseModel `bun:"table:appeals"`

	ID           string `bun:",pk"`
	ScorecardID  string
	LineID       string // "": something missing
	SubjectID    string
	Period       rules.Period
	Words        string
	Evidence     []string `bun:"type:text"`
	State        AppealState
	Due          rules.Day
	FiledAt      Instant
	RuledBy      string
	Ruling       Optional
	RuledAt      Instant
	EscalatedAt  Instant
	Escalation   Optional
	FirstRuledBy string
	FirstRuling  Optional
	RevisionID   string
	Score        *Score // that a granted appeal gave the line; nil: computed anew alone
}

// AppealByID finds an appeal; ErrNotFound if there is none.
func AppealByID(ctx context.Context, idb bun.IDB, id string) (*Appeal, error) {
	return one[Appeal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// AppealsIn lists a period's appeals, newest first.
func AppealsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Appeal, error) {
	return all[Appeal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Order("filed_at DESC", "id")
	})
}

// AppealsOf lists the appeals of somebody's cards of a period, newest first.
func AppealsOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*Appeal, error) {
	return all[Appeal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Order("filed_at DESC", "id")
	})
}

// UpdateAppeal stores an appeal that was read in a state; ErrConflict where it is in another by now.
func UpdateAppeal(ctx context.Context, tx bun.Tx, a *Appeal, before AppealState) error {
	return changedOne(tx.NewUpdate().Model(a).WherePK().Where("state = ?", before).Exec(ctx))
}

// CalendarDay is a holiday on a weekday, or a working day on a weekend.
type CalendarDay struct {
	bun.BaseModel `bun:"table:calendar_days"`

	Day     rules.Day `bun:",pk"`
	Working bool
	Name    string
}

// CalendarDays lists the company's special days in order.
func CalendarDays(ctx context.Context, idb bun.IDB) ([]*CalendarDay, error) {
	return all[CalendarDay](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("day") })
}

// ReplaceCalendar sets the special days of a year.
func ReplaceCalendar(ctx context.Context, tx bun.Tx, year rules.Period, days []*CalendarDay) error {
	if _, err := tx.NewDelete().Model((*CalendarDay)(nil)).Where("day >= ?", year.First()).Where("day <= ?", year.Last()).Exec(ctx); err != nil {
		return translate(err)
	}
	if len(days) == 0 {
		return nil
	}
	return Insert(ctx, tx, &days)
}
