package rules

import "time"

// Working days: by which the steps of an appraisal are usually due after its period, within which a final scorecard
// is appealed against and a ruling escalated, and within which an appeal is ruled on (domain §5.4).
const (
	SelfReviewDays    = 5
	ManagerReviewDays = 10
	CalibrationDays   = 13
	PublicationDays   = 15
	AppealDays        = 7
	RulingDays        = 5
)

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
