package rules

import "time"

// WorkCalendar says which days are worked: Monday to Friday, but for the days it names. China's
// holidays move working days onto weekends; both are named.
type WorkCalendar map[Day]bool

// Works tells whether a day is worked.
func (c WorkCalendar) Works(d Day) bool {
	if works, named := c[d]; named {
		return works
	}
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// Add is the n-th working day after a day; the day itself doesn't count.
func (c WorkCalendar) Add(d Day, n int) Day {
	for n > 0 {
		d = d.AddDays(1)
		if c.Works(d) {
			n--
		}
	}
	return d
}

// Between counts the working days after one day up to and including another; negative if the other is earlier.
func (c WorkCalendar) Between(from, to Day) int {
	if to < from {
		return -c.Between(to, from)
	}
	n := 0
	for from < to {
		from = from.AddDays(1)
		if c.Works(from) {
			n++
		}
	}
	return n
}
