package rules

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
)

// Line is one weighted line of a template. Its weight is percent of the whole scorecard.
type Line struct {
	Metric  string // key
	Section Section
	Weight  Decimal
	Scope   LineScope
	Scoring
}

// Budgets are the weights of the sections; they sum to 100.
type Budgets map[Section]Decimal

// DefaultBudgets are 70 for results, 20 for process and 10 for behaviour.
func DefaultBudgets() Budgets {
	return Budgets{Result: decimal.NewFromInt(70), Process: decimal.NewFromInt(20), Behaviour: decimal.NewFromInt(10)}
}

// Validate refuses budgets that are negative or do not sum to 100.
func (b Budgets) Validate() error {
	sum := decimal.Zero
	for section, budget := range b {
		if budget.IsNegative() {
			return invalid(string(section), "use 0 or more", "a budget of %s cannot be used", FormatDecimal(budget))
		}
		sum = sum.Add(budget)
	}
	if !sum.Equal(hundred) {
		return invalid("budgets", "let the sections sum to 100", "the sections sum to %s", FormatDecimal(sum))
	}
	return nil
}

// ValidateTemplate refuses lines that cannot be scored, and sections whose lines do not sum exactly
// to their budget, each error naming the section and the difference. All errors are joined.
func ValidateTemplate(lines []Line, budgets Budgets) error {
	problems := []error{budgets.Validate()}
	sums := map[Section]Decimal{}
	for i, line := range lines {
		sums[line.Section] = sums[line.Section].Add(line.Weight)
		problems = append(problems, line.validate(fmt.Sprintf("lines[%d]", i)))
	}
	for _, section := range Sections {
		problems = append(problems, compareBudget(section, sums[section], budgets[section]))
	}
	return errors.Join(problems...)
}

func (l Line) validate(place string) error {
	if !l.Weight.IsPositive() {
		return invalid(place+".weight", "use a number above 0 or remove the line", "a weight of %s cannot be used", FormatDecimal(l.Weight))
	}
	if _, known := DefaultBudgets()[l.Section]; !known {
		return invalid(place+".section", "use RESULT, PROCESS or BEHAVIOUR", "there is no section %s", quoted(string(l.Section)))
	}
	var problem *Error
	if errors.As(l.Scoring.Validate(), &problem) {
		problem.Place = place + "." + problem.Place
		return problem
	}
	return nil
}

func compareBudget(section Section, sum, budget Decimal) error {
	difference := budget.Sub(sum)
	switch {
	case difference.IsPositive():
		return invalid(string(section), "add "+FormatDecimal(difference)+" to its lines", "the lines sum to %s of %s", FormatDecimal(sum), FormatDecimal(budget))
	case difference.IsNegative():
		return invalid(string(section), "take "+FormatDecimal(difference.Neg())+" from its lines", "the lines sum to %s of %s", FormatDecimal(sum), FormatDecimal(budget))
	}
	return nil
}

// Applies tells whether a section is scored in a period of the kind: behaviour is rated by quarter,
// so a month's card has none.
func (s Section) Applies(kind PeriodKind) bool { return s != Behaviour || kind != Month }

// CardLine is a line's part in the roll-up. Score is the one shown: a manual change where there is one.
type CardLine struct {
	Section     Section
	Weight      Decimal
	State       LineState
	Score       *Decimal
	Provisional bool // computed from figures that may still change
}

// Card is a scorecard rolled up. Total is nil when nothing, or less than half of the nominal
// weight, is scored.
type Card struct {
	Total            *Decimal
	Sections         []SectionScore
	EffectiveWeights []Decimal // per line, percent of the whole; 0 for a line that is not scored
	ScoredWeight     Decimal   // nominal, percent of the whole
	Provisional      bool
	InsufficientData bool
}

// SectionScore is a section's score with 2 places, nil without a scored line, and its weight in the total.
type SectionScore struct {
	Section         Section
	Budget          Decimal
	EffectiveWeight Decimal
	Score           *Decimal
}

// RollUp computes section scores from the line scores as shown and the total from the section
// scores as shown: section = Σ w·s ÷ Σ w over its scored lines, total = Σ budget·section ÷ Σ budget
// over sections with one, each rounded to 2 places. What is not scored gives its weight to its
// section, an empty section to the others; a missing line makes the card provisional.
func RollUp(lines []CardLine, budgets Budgets) Card {
	card := Card{EffectiveWeights: make([]Decimal, len(lines))}
	nominal := decimal.Zero
	for _, line := range lines {
		nominal = nominal.Add(line.Weight)
		card.Provisional = card.Provisional || line.Provisional || line.State == LineMissing
		if line.scored() {
			card.ScoredWeight = card.ScoredWeight.Add(line.Weight)
		}
	}
	weights := card.addSections(lines, budgets)
	card.weigh(lines, weights)
	card.InsufficientData = len(lines) == 0 || card.ScoredWeight.Mul(two).LessThan(nominal)
	if card.InsufficientData {
		card.Total = nil
	}
	return card
}

func (l CardLine) scored() bool { return l.State == LineScored && l.Score != nil }

// addSections fills the sections and the total, and returns the scored weight of each section.
func (c *Card) addSections(lines []CardLine, budgets Budgets) map[Section]Decimal {
	weights := map[Section]Decimal{}
	sum, total := decimal.Zero, decimal.Zero
	for _, section := range Sections {
		score := SectionScore{Section: section, Budget: budgets[section]}
		if points, weight := sectionSum(lines, section); weight.IsPositive() {
			weights[section] = weight
			rounded := RoundScore(Div(points, weight))
			score.Score = &rounded
			sum, total = sum.Add(score.Budget.Mul(rounded)), total.Add(score.Budget)
		}
		c.Sections = append(c.Sections, score)
	}
	if total.IsPositive() {
		rounded := RoundScore(Div(sum, total))
		c.Total = &rounded
		c.weighSections(total)
	}
	return weights
}

func sectionSum(lines []CardLine, section Section) (points, weight Decimal) {
	for _, line := range lines {
		if line.Section == section && line.scored() {
			points, weight = points.Add(line.Weight.Mul(*line.Score)), weight.Add(line.Weight)
		}
	}
	return points, weight
}

func (c *Card) weighSections(total Decimal) {
	for i, section := range c.Sections {
		if section.Score != nil {
			c.Sections[i].EffectiveWeight = Div(section.Budget.Mul(hundred), total)
		}
	}
}

func (c *Card) weigh(lines []CardLine, weights map[Section]Decimal) {
	for i, line := range lines {
		for _, section := range c.Sections {
			if line.scored() && section.Section == line.Section {
				c.EffectiveWeights[i] = Div(section.EffectiveWeight.Mul(line.Weight), weights[line.Section])
			}
		}
	}
}

// DefaultReviewThreshold is the attainment below which a result line's cause is examined.
var DefaultReviewThreshold = decimal.New(8, -1)

// windfall is the attainment from which a figure is examined as too good.
var windfall = decimal.New(15, -1)

// fulfilment is the attainment, or score ÷ 100 for methods without one.
func (l LineScore) fulfilment() *Decimal {
	if l.Attainment != nil || l.Score == nil {
		return l.Attainment
	}
	share := Div(*l.Score, hundred)
	return &share
}

// NeedsReview tells whether a scored line is so low that its cause must be recorded.
func (l LineScore) NeedsReview(threshold Decimal) bool {
	f := l.fulfilment()
	return l.State == LineScored && f != nil && f.LessThan(threshold)
}

// IsWindfall tells whether a scored line's attainment is 1.5 or more, which is shown and never deducted.
func (l LineScore) IsWindfall() bool {
	f := l.fulfilment()
	return l.State == LineScored && f != nil && f.GreaterThanOrEqual(windfall)
}
