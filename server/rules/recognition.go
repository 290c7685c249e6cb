package rules

import "slices"

// Rise is somebody's figure of a metric in a period and in the one before.
type Rise struct {
	ID          string
	Before, Now FormulaValue
}

// LargestRise finds whose figure rose most relative to the period before: Now ÷ Before − 1, and where less is better
// 1 − Now ÷ Before. Only those count whose sample (the denominator) reaches the least in both periods and whose earlier
// figure is above 0; only a rise wins. Those who rose alike are all given, by id: a person decides among them. compared
// is how many could be compared.
func LargestRise(list []Rise, direction Direction, least Decimal) (leading []string, compared int) {
	var largest Decimal
	for _, r := range list {
		if !r.Now.sampled(least) || !r.Before.sampled(least) || !r.Before.Value.IsPositive() {
			continue
		}
		compared++
		rise := Div(*r.Now.Value, *r.Before.Value).Sub(one)
		if direction == Lower {
			rise = rise.Neg()
		}
		switch {
		case !rise.IsPositive() || rise.LessThan(largest):
			continue
		case rise.GreaterThan(largest):
			leading, largest = nil, rise
		}
		leading = append(leading, r.ID)
	}
	slices.Sort(leading)
	return leading, compared
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

// The phases. By rule: RUNNING, TIED, READY, ANNOUNCED.
const (
	AwardRunning    AwardPhase = "RUNNING"    // figures still come in
	AwardNominating AwardPhase = "NOMINATING" // members nominate
	AwardChoosing   AwardPhase = "CHOOSING"   // the group votes
	AwardTied       AwardPhase = "TIED"       // as many votes, or the same rise: the chair decides, by rule HR
	AwardReady      AwardPhase = "READY"      // clear, or nobody: to be announced
	AwardAnnounced  AwardPhase = "ANNOUNCED"
)

// DayAfter is a day of the month that follows a period.
func (p Period) DayAfter(day int) Day { return p.Last().AddDays(day) }
