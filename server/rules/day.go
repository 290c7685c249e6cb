package rules

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Day is a calendar day in the company's time zone, "2006-01-02". The zero value is no day, which
// in a dated relation means "open". Days compare as text.
type Day string

const dayLayout = "2006-01-02"

// ParseDay reads "2006-01-02" and refuses what the calendar does not have.
func ParseDay(text string) (Day, error) {
	t, err := time.Parse(dayLayout, text)
	if err != nil || t.Year() < 1 || t.Format(dayLayout) != text {
		return "", invalid("", "write a day like 2026-07-31", "%s is not a day of the calendar", quoted(text))
	}
	return Day(text), nil
}

// DayOf is the day that t falls on in t's own location.
func DayOf(t time.Time) Day { return Day(t.Format(dayLayout)) }

// Time is the day's midnight in UTC; the zero time for no day.
func (d Day) Time() time.Time {
	t, err := time.Parse(dayLayout, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// IsZero tells whether there is no day.
func (d Day) IsZero() bool { return d == "" }

// AddDays moves n days forward, or back when n is negative.
func (d Day) AddDays(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Before tells whether d is earlier than other.
func (d Day) Before(other Day) bool { return d < other }

// After tells whether d is later than other.
func (d Day) After(other Day) bool { return d > other }

// DaysBetween counts the days from one day to another: 0 for the same day, negative backwards.
func DaysBetween(from, to Day) int {
	return int(to.Time().Sub(from.Time()) / (24 * time.Hour))
}

// Month is the month that contains the day.
func (d Day) Month() Period { return Period(d[:7]) }

// Monday is the first day of the day's week.
func (d Day) Monday() Day { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Value stores the day as text, no day as NULL.
func (d Day) Value() (driver.Value, error) {
	if d == "" {
		return nil, nil
	}
	return string(d), nil
}

// Scan reads text, a date or NULL.
func (d *Day) Scan(source any) error {
	switch v := source.(type) {
	case nil:
		*d = ""
	case time.Time:
		*d = DayOf(v)
	case string:
		return d.scanText(v)
	case []byte:
		return d.scanText(string(v))
	default:
		return fmt.Errorf("rules: cannot read a day from %T", source)
	}
	return nil
}

func (d *Day) scanText(text string) (err error) {
	if text == "" {
		*d = ""
		return nil
	}
	*d, err = ParseDay(text)
	return err
}

// Span is a run of days, both ends included.
type Span struct{ From, To Day }

// Contains tells whether the day lies in the span.
func (s Span) Contains(d Day) bool { return s.From <= d && d <= s.To }

// Intersect is the common part of two spans; ok is false when there is none.
func (s Span) Intersect(other Span) (common Span, ok bool) {
	common = Span{From: max(s.From, other.From), To: min(s.To, other.To)}
	return common, common.From <= common.To
}
