package rules

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// Grade is a band of totals from From up to the next better grade, with its coefficient for pay.
type Grade struct {
	Key         string
	From        Decimal
	Coefficient Decimal
}

// Grades are ordered from the best down; the last begins at 0.
type Grades []Grade

// DefaultGrades are S from 105, A from 95, B from 80, C from 60 and D below, with the coefficients
// 1.5, 1.2, 1.0, 0.6 and 0.
func DefaultGrades() Grades {
	grade := func(key string, from, tenths int64) Grade {
		return Grade{key, decimal.NewFromInt(from), decimal.New(tenths, -1)}
	}
	return Grades{grade("S", 105, 15), grade("A", 95, 12), grade("B", 80, 10), grade("C", 60, 6), grade("D", 0, 0)}
}

// Validate refuses grades that are not strictly ordered from the best down to 0, or whose
// coefficients rise on the way.
func (g Grades) Validate() error {
	if len(g) == 0 || !g[len(g)-1].From.IsZero() {
		return invalid("grades", "let the last grade begin at 0", "some totals have no grade")
	}
	for i, grade := range g {
		place := fmt.Sprintf("grades[%d]", i)
		switch {
		case grade.Coefficient.IsNegative():
			return invalid(place, "use 0 or more", "the coefficient is negative")
		case i > 0 && !grade.From.LessThan(g[i-1].From):
			return invalid(place, "order the grades from the best down", "the grade does not begin below the one before it")
		case i > 0 && grade.Coefficient.GreaterThan(g[i-1].Coefficient):
			return invalid(place, "let a better grade have the higher coefficient", "the coefficient is above the better grade's")
		}
	}
	return nil
}

// Of is the grade of a total.
func (g Grades) Of(total Decimal) Grade {
	for _, grade := range g {
		if total.GreaterThanOrEqual(grade.From) {
			return grade
		}
	}
	return g[len(g)-1]
}

// Coefficient is the grade's coefficient, or, where linear, the one on the straight line between the
// bounds of the grades around the total, which avoids the cliff at each bound.
func (g Grades) Coefficient(total Decimal, linear bool) Decimal {
	if !linear {
		return g.Of(total).Coefficient
	}
	for i, grade := range g {
		if total.LessThan(grade.From) {
			continue
		}
		if i == 0 {
			return grade.Coefficient
		}
		above := g[i-1]
		rise := above.Coefficient.Sub(grade.Coefficient).Mul(total.Sub(grade.From))
		return grade.Coefficient.Add(Div(rise, above.From.Sub(grade.From)))
	}
	return g[len(g)-1].Coefficient
}
