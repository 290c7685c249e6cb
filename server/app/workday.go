package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// workCalendar is the company's: weekends, but for the holidays and adjusted working days it keeps.
func (a *App) workCalendar(ctx context.Context) (rules.WorkCalendar, error) {
	rows, err := db.CalendarDays(ctx, a.db.Reader)
	calendar := rules.WorkCalendar{}
	for _, row := range rows {
		calendar[row.Day] = row.Working
	}
	return calendar, err
}

// CalendarDays lists the company's holidays and adjusted working days in order: every member and token.
func (a *App) CalendarDays(ctx context.Context, actor *auth.Actor) ([]*db.CalendarDay, error) {
	if _, err := a.policy(ctx, actor); err != nil {
		return nil, err
	}
	return db.CalendarDays(ctx, a.db.Reader)
}

// SetCalendarInput is a year's special days, together.
type SetCalendarInput struct {
	Year rules.Period
	Days []*CalendarDayInput
}

// CalendarDayInput is a holiday, or a weekend day that is worked.
type CalendarDayInput struct {
	Day     rules.Day
	Working bool
	Name    string
}

// SetCalendar sets the special days of a year in place of what they were: ADMIN, HR. Days that were counted
// already, such as until when an appeal is ruled on, stay as they are.
func (a *App) SetCalendar(ctx context.Context, actor *auth.Actor, in SetCalendarInput) ([]*db.CalendarDay, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	if in.Year.Kind() != rules.Year {
		return nil, badInput("year", "NOT_A_YEAR", "name a year, such as 2026")
	}
	if len(in.Days) > 366 {
		return nil, badInput("days", "TOO_LONG", "a year has at most 366 days")
	}
	rows, seen := []*db.CalendarDay{}, map[rules.Day]bool{}
	for i, d := range in.Days {
		field := "days." + indexText(i)
		switch {
		case !in.Year.Contains(d.Day):
			return nil, badInput(field+".day", "OUT_OF_RANGE", "%s isn't in %s", d.Day, in.Year)
		case seen[d.Day]:
			return nil, badInput(field+".day", "TWICE", "%s is there twice", d.Day)
		}
		if err := checkText(field+".name", d.Name, 1, 100); err != nil {
			return nil, err
		}
		seen[d.Day] = true
		rows = append(rows, &db.CalendarDay{Day: d.Day, Working: d.Working, Name: d.Name})
	}
	err = a.change(ctx, actor, entry("setCalendar", string(in.Year), string(in.Year), nil, rows, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.ReplaceCalendar(ctx, tx, in.Year, rows) })
	if err != nil {
		return nil, coded("days", err)
	}
	return db.CalendarDays(ctx, a.db.Reader)
}
