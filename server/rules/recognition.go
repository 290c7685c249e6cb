package rules

import (
	"cmp"
	"slices"
)

// Rise is somebody's figure of a metric in a period and in the one before.
type Rise struct {
	ID          string
	Before, Now FormulaValue
}

// LargestRise finds whose figure rose most relative to the period before: Now ÷ Before − 1, and where less is better
// 1 − Now ÷ Before. Only those count whose sample (the denominator) reaches the least in both periods and whose earlier
// figure is above 0; only a rise wins. Equal rises go to the larger sample of the period, then to the lower id. winner is
// "" where nobody rose; compared is how many could be compared.
func LargestRise(list []Rise, direction Direction, least Decimal) (winner string, compared int) {
	type risen struct {
		id           string
		rise, sample Decimal
	}
	var risers []risen
	for _, r := range list {
		if !r.Now.sampled(least) || !r.Before.sampled(least) || !r.Before.Value.IsPositive() {
			continue
		}
		compared++
		rise := Div(*r.Now.Value, *r.Before.Value).Sub(one)
		if direction == Lower {
			rise = rise.Neg()
		}
		if rise.IsPositive() {
			risers = append(risers, risen{r.ID, rise, *r.Now.Denominator})
		}
	}
	if len(risers) == 0 {
		return "", compared
	}
	best := slices.MinFunc(risers, func(a, b risen) int {
		return cmp.Or(b.rise.Cmp(a.rise), b.sample.Cmp(a.sample), cmp.Compare(a.id, b.id))
	})
	return best.id, compared
}

// sampled tells whether there is a figure made from enough.
func (v FormulaValue) sampled(least Decimal) bool {
	return v.State == ValueScored && v.Value != nil && v.Denominator != nil && v.Denominator.GreaterThanOrEqual(least)
}

// IsShare tells whether the formula divides, so that it has a sample: its denominator.
func (f *Formula) IsShare() bool {
	division, ok := f.root.(binary)
	return ok && division.operator == "/"
}

// Leading are those with the most votes, by id; none where nobody voted.
func Leading(votes []string) []string {
	counts, most := map[string]int{}, 0
	for _, id := range votes {
		counts[id]++
		most = max(most, counts[id])
	}
	var leading []string
	for id, n := range counts {
		if n == most {
			leading = append(leading, id)
		}
	}
	slices.Sort(leading)
	return leading
}

// AwardPhase is where an award is in a period.
type AwardPhase string

// The phases. By rule: RUNNING, READY, ANNOUNCED; TIED only where the group's votes leave it open.
const (
	AwardRunning    AwardPhase = "RUNNING"    // figures still come in
	AwardNominating AwardPhase = "NOMINATING" // members nominate
	AwardChoosing   AwardPhase = "CHOOSING"   // the group votes
	AwardTied       AwardPhase = "TIED"       // the chair decides
	AwardReady      AwardPhase = "READY"      // clear, or nobody: to be announced
	AwardAnnounced  AwardPhase = "ANNOUNCED"
)

// DayAfter is a day of the month that follows a period.
func (p Period) DayAfter(day int) Day { return p.Last().AddDays(day) }
