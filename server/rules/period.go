package rules

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"
)

// Period is a month "2026-07", a quarter "2026-Q3" or a year "2026" in the company's time zone.
// The zero value is no period.
type Period string

// PeriodKind is the length of a period.
type PeriodKind string

// The kinds of period.
const (
	Month   PeriodKind = "MONTH"
	Quarter PeriodKind = "QUARTER"
	Year    PeriodKind = "YEAR"
)

// ParsePeriod reads "2026-07", "2026-Q3" or "2026"; years run from 2000 to 2999.
func ParsePeriod(text string) (Period, error) {
	if !isPeriod(text) {
		return "", invalid("", "write a month like 2026-07, a quarter like 2026-Q3 or a year like 2026",
			"%s is not a period", quoted(text))
	}
	return Period(text), nil
}

func isPeriod(text string) bool {
	if len(text) < 4 || text[0] != '2' || !onlyDigits(text[:4]) {
		return false
	}
	switch {
	case len(text) == 4:
		return true
	case len(text) != 7 || text[4] != '-':
		return false
	case text[5] == 'Q':
		return text[6] >= '1' && text[6] <= '4'
	}
	month, err := strconv.Atoi(text[5:])
	return err == nil && onlyDigits(text[5:]) && month >= 1 && month <= 12
}

// PeriodOf is the period of the given kind that contains the day.
func PeriodOf(kind PeriodKind, d Day) Period {
	t := d.Time()
	return periodAt(kind, t.Year(), int(t.Month()))
}

func periodAt(kind PeriodKind, year, month int) Period {
	switch kind {
	case Year:
		return Period(fmt.Sprintf("%04d", year))
	case Quarter:
		return Period(fmt.Sprintf("%04d-Q%d", year, (month+2)/3))
	}
	return Period(fmt.Sprintf("%04d-%02d", year, month))
}

// Kind tells a month from a quarter from a year; "" for no period.
func (p Period) Kind() PeriodKind {
	switch {
	case p == "":
		return ""
	case len(p) == 4:
		return Year
	case p[5] == 'Q':
		return Quarter
	}
	return Month
}

func (p Period) start() (year, month int) {
	year, _ = strconv.Atoi(string(p[:4]))
	switch p.Kind() {
	case Year:
		return year, 1
	case Quarter:
		return year, int(p[6]-'1')*3 + 1
	}
	month, _ = strconv.Atoi(string(p[5:]))
	return year, month
}

func (k PeriodKind) months() int {
	switch k {
	case Year:
		return 12
	case Quarter:
		return 3
	}
	return 1
}

// First is the period's first day.
func (p Period) First() Day {
	year, month := p.start()
	return Day(fmt.Sprintf("%04d-%02d-01", year, month))
}

// Last is the period's last day.
func (p Period) Last() Day {
	year, month := p.start()
	return DayOf(time.Date(year, time.Month(month+p.Kind().months()), 0, 0, 0, 0, 0, time.UTC))
}

// Span is the period as a run of days.
func (p Period) Span() Span { return Span{From: p.First(), To: p.Last()} }

// Days counts the period's days.
func (p Period) Days() int { return DaysBetween(p.First(), p.Last()) + 1 }

// Months lists the period's months in order; a month lists itself.
func (p Period) Months() []Period {
	year, month := p.start()
	months := make([]Period, p.Kind().months())
	for i := range months {
		months[i] = periodAt(Month, year, month+i)
	}
	return months
}

// Next is the period of the same kind that follows.
func (p Period) Next() Period { return PeriodOf(p.Kind(), p.Last().AddDays(1)) }

// Previous is the period of the same kind before.
func (p Period) Previous() Period { return PeriodOf(p.Kind(), p.First().AddDays(-1)) }

// YearAgo is the same period one year before.
func (p Period) YearAgo() Period {
	year, month := p.start()
	return periodAt(p.Kind(), year-1, month)
}

// Enclosing lists the longer periods that contain this one: a month's quarter and year, a quarter's
// year, none for a year.
func (p Period) Enclosing() []Period {
	year, month := p.start()
	switch p.Kind() {
	case Month:
		return []Period{periodAt(Quarter, year, month), periodAt(Year, year, month)}
	case Quarter:
		return []Period{periodAt(Year, year, month)}
	}
	return nil
}

// Contains tells whether the day lies in the period.
func (p Period) Contains(d Day) bool { return p.First() <= d && d <= p.Last() }

// ContainsPeriod tells whether all of other lies in the period.
func (p Period) ContainsPeriod(other Period) bool {
	return p.First() <= other.First() && other.Last() <= p.Last()
}

// Overlaps tells whether the two have a day in common.
func (p Period) Overlaps(other Period) bool {
	return p.First() <= other.Last() && other.First() <= p.Last()
}

// Compare orders by first day, and a longer period before a shorter one that begins with it.
func (p Period) Compare(other Period) int {
	switch a, b := p.First(), other.First(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return other.Kind().months() - p.Kind().months()
}

// Value stores the period as text, no period as NULL.
func (p Period) Value() (driver.Value, error) {
	if p == "" {
		return nil, nil
	}
	return string(p), nil
}

// Scan reads text or NULL.
func (p *Period) Scan(source any) (err error) {
	switch v := source.(type) {
	case nil:
		*p = ""
	case string:
		*p, err = ParsePeriod(v)
	case []byte:
		*p, err = ParsePeriod(string(v))
	default:
		err = fmt.Errorf("rules: cannot read a period from %T", source)
	}
	return err
}
