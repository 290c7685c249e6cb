package tabular

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/okra-performance/okra/server/rules"
)

// DateOrder is the order of day, month and year in a column of dates.
type DateOrder string

// The orders. NoDateOrder stands for a column that holds no dates.
const (
	NoDateOrder DateOrder = ""
	YMD         DateOrder = "ymd"
	DMY         DateOrder = "dmy"
	MDY         DateOrder = "mdy"
)

var dateOrders = []DateOrder{YMD, MDY, DMY}

// ParseDateOrder reads the name of an order as a person gives it.
func ParseDateOrder(text string) (DateOrder, error) {
	for _, order := range dateOrders {
		if strings.EqualFold(text, string(order)) {
			return order, nil
		}
	}
	return NoDateOrder, refuse("use ymd, mdy or dmy", "%s is not an order of dates", shown(text))
}

var (
	compactDate = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	partedDate  = regexp.MustCompile(`^(\d{1,4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,4})日?`)
	namedDay    = regexp.MustCompile(`^(\d{1,2})[-. ]+([A-Za-z]{3,9})\.?[-, ]+(\d{4}|\d{2})\b`)
	namedMonth  = regexp.MustCompile(`^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\b`)
	// timeOfDay is what may follow a date; it is not kept.
	timeOfDay = regexp.MustCompile(`^[ T,]*(\d{1,2}[:时点]\d{1,2}([:分](\d{1,2}(\.\d+)?)?秒?)?( ?[AaPp][Mm])?( ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$`)
)

// dateParts are the three numbers of a date as written; month names leave one order only.
type dateParts struct {
	parts [3]string
	only  DateOrder
}

func splitDate(cell string) (dateParts, bool) {
	text := strings.TrimSpace(narrow(cell))
	if m := compactDate.FindStringSubmatch(text); m != nil {
		return dateParts{[3]string(m[1:]), YMD}, true
	}
	if m := namedDay.FindStringSubmatch(text); m != nil {
		return dateParts{[3]string{m[1], monthNumber(m[2]), m[3]}, DMY}, followedByTime(text, m[0])
	}
	if m := namedMonth.FindStringSubmatch(text); m != nil {
		return dateParts{[3]string{monthNumber(m[1]), m[2], m[3]}, MDY}, followedByTime(text, m[0])
	}
	if m := partedDate.FindStringSubmatch(text); m != nil {
		return dateParts{parts: [3]string(m[1:])}, followedByTime(text, m[0])
	}
	return dateParts{}, false
}

func followedByTime(text, date string) bool { return timeOfDay.MatchString(text[len(date):]) }

// monthNumber reads an English month by its first three letters, "" for anything else.
func monthNumber(name string) string {
	for month := time.January; month <= time.December; month++ {
		if full := month.String(); strings.EqualFold(name, full) || strings.EqualFold(name, full[:3]) {
			return strconv.Itoa(int(month))
		}
	}
	return ""
}

// in is the day that the parts mean in an order, if they can be read so at all.
func (d dateParts) in(order DateOrder) (rules.Day, bool) {
	if d.only != "" && d.only != order {
		return "", false
	}
	year, month, day := d.parts[0], d.parts[1], d.parts[2]
	switch order {
	case DMY:
		year, day = d.parts[2], d.parts[0]
	case MDY:
		year, month, day = d.parts[2], d.parts[0], d.parts[1]
	}
	if len(month) > 2 || len(day) > 2 || (len(year) != 4 && len(year) != 2) {
		return "", false
	}
	if len(year) == 2 {
		year = "20" + year
	}
	parsed, err := rules.ParseDay(fmt.Sprintf("%s-%02s-%02s", year, month, day))
	return parsed, err == nil
}

// ParseDate reads a cell as a day in the column's order; a date that begins with a year of four
// digits is read as such whatever the order. A time of day is dropped.
func ParseDate(cell string, order DateOrder) (rules.Day, error) {
	if day, err := rules.ParseDay(cell); err == nil {
		return day, nil
	}
	parts, ok := splitDate(cell)
	if ok {
		for _, try := range []DateOrder{order, parts.evident()} {
			if day, fits := parts.in(try); fits {
				return day, nil
			}
		}
	}
	return "", refuse("write it like 2026-07-31", "%s is not a date in the order %s", shown(cell), order)
}

// evident is the order that a date's own form leaves no doubt about, else none.
func (d dateParts) evident() DateOrder {
	if d.only == "" && len(d.parts[0]) == 4 {
		return YMD
	}
	return d.only
}

// DateOrders infers the order of a column of dates from all of its cells. The zero value is ready.
type DateOrders struct {
	dates, unreadable int
	evident           map[DateOrder]int
	possible          map[DateOrder]int
	ambiguous         int // dates that more than one order can read
	known             map[string]splitCell
}

// splitCell is what splitDate made of a cell.
type splitCell struct {
	dateParts
	ok bool
}

const maxKnownCells = 5000

// split remembers cells: a column has many rows a day.
func (d *DateOrders) split(cell string) (dateParts, bool) {
	if known, seen := d.known[cell]; seen {
		return known.dateParts, known.ok
	}
	parts, ok := splitDate(cell)
	if d.known == nil {
		d.known = map[string]splitCell{}
	}
	if len(d.known) < maxKnownCells && len(cell) < 40 {
		d.known[cell] = splitCell{parts, ok}
	}
	return parts, ok
}

// Observe takes a cell into account; blank cells say nothing.
func (d *DateOrders) Observe(cell string) {
	if strings.TrimSpace(cell) == "" {
		return
	}
	parts, ok := d.split(cell)
	if !ok {
		d.unreadable++
		return
	}
	d.dates++
	d.count(parts)
}

func (d *DateOrders) count(parts dateParts) {
	if d.evident == nil {
		d.evident, d.possible = map[DateOrder]int{}, map[DateOrder]int{}
	}
	if order := parts.evident(); order != "" {
		d.evident[order]++
		return
	}
	d.ambiguous++
	for _, order := range dateOrders {
		if _, fits := parts.in(order); fits {
			d.possible[order]++
		}
	}
}

// Order is the one order in which every date of the column can be read. It is NoDateOrder when the
// column holds no dates, or dates of several orders. When more than one order remains the answer is
// ambiguous, with the candidates: a person must say which.
func (d *DateOrders) Order() (order DateOrder, ambiguous []DateOrder) {
	if d.dates == 0 || d.unreadable > d.dates {
		return NoDateOrder, nil
	}
	if d.ambiguous == 0 {
		return d.commonest(), nil
	}
	var candidates []DateOrder
	for _, candidate := range dateOrders {
		if d.possible[candidate] == d.ambiguous {
			candidates = append(candidates, candidate)
		}
	}
	switch len(candidates) {
	case 0:
		return NoDateOrder, nil
	case 1:
		return candidates[0], nil
	}
	return NoDateOrder, candidates
}

// commonest is the order of dates that leave no doubt: each is read by its own form anyway.
func (d *DateOrders) commonest() DateOrder {
	best := NoDateOrder
	for _, order := range dateOrders {
		if d.evident[order] > d.evident[best] {
			best = order
		}
	}
	return best
}
