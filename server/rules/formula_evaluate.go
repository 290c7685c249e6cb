package rules

import "github.com/shopspring/decimal"

// FormulaValue is what a formula comes to. Value is set when State is SCORED. Where the formula is
// a division, Numerator and Denominator are set as far as they can be computed, whatever the state.
type FormulaValue struct {
	State       ValueState
	Reason      Reason
	Value       *Decimal
	Numerator   *Decimal
	Denominator *Decimal
}

// Evaluate computes the formula exactly, divisions to 12 places. A division by zero or a measure
// without any fact is NO_DATA; money without a rate, or a condition that leaves no month, is
// NOT_APPLICABLE.
func (f *Formula) Evaluate(figures *Figures) FormulaValue {
	if figures.allExcluded() {
		return FormulaValue{State: ValueNotApplicable, Reason: ReasonOfflineEvents}
	}
	value := evaluate(f.root, figures, WholeRange).formulaValue()
	if division, ok := f.root.(binary); ok && division.operator == "/" {
		value.Numerator = evaluate(division.left, figures, WholeRange).formulaValue().Value
		value.Denominator = evaluate(division.right, figures, WholeRange).formulaValue().Value
	}
	return value
}

// outcome is a number, or the state and reason why there is none.
type outcome struct {
	value  Decimal
	state  ValueState
	reason Reason
}

func scored(d Decimal) outcome { return outcome{value: d, state: ValueScored} }

func noData(reason Reason) outcome { return outcome{state: ValueNoData, reason: reason} }

func (o outcome) ok() bool { return o.state == ValueScored }

func (o outcome) formulaValue() FormulaValue {
	if !o.ok() {
		return FormulaValue{State: o.state, Reason: o.reason}
	}
	return FormulaValue{State: o.state, Value: &o.value}
}

func evaluate(n node, figures *Figures, part int) outcome {
	switch n := n.(type) {
	case number:
		return scored(n.value)
	case negation:
		of := evaluate(n.of, figures, part)
		of.value = of.value.Neg()
		return of
	case binary:
		return evaluateBinary(n, figures, part)
	case monthlyMean:
		return evaluateMean(n, figures)
	}
	return evaluateReading(n.(reading), figures, part)
}

func evaluateBinary(n binary, figures *Figures, part int) outcome {
	left, right := evaluate(n.left, figures, part), evaluate(n.right, figures, part)
	if !left.ok() || !right.ok() {
		return worse(left, right)
	}
	switch n.operator {
	case "+":
		return scored(left.value.Add(right.value))
	case "-":
		return scored(left.value.Sub(right.value))
	case "*":
		return scored(left.value.Mul(right.value))
	}
	return divided(left.value, right.value)
}

// worse picks the outcome to report of two of which at least one has no number: a missing rate can
// be remedied by the admin whatever the facts are, so it is named first.
func worse(left, right outcome) outcome {
	if left.ok() || right.state == ValueNotApplicable {
		return right
	}
	return left
}

func divided(a, b Decimal) outcome {
	if b.IsZero() {
		return noData(ReasonDivisionByZero)
	}
	return scored(Div(a, b))
}

func evaluateReading(r reading, figures *Figures, part int) outcome {
	total := figures.total(r.measure.Key, r.filter, part)
	switch {
	case total.NoRate:
		return outcome{state: ValueNotApplicable, reason: ReasonNoRate}
	case !total.HasFact:
		return noData(ReasonNoFacts)
	case r.function == "closing":
		return scored(total.Closing)
	case r.function == "opening":
		return scored(total.Opening)
	case r.function == "growth":
		return grown(total)
	}
	return scored(total.Sum)
}

func grown(total Cell) outcome {
	ratio := divided(total.Closing, total.Opening)
	ratio.value = ratio.value.Sub(one)
	return ratio
}

// evaluateMean takes the mean over the months that the condition leaves and that have data.
func evaluateMean(n monthlyMean, figures *Figures) outcome {
	months := countedMonths(n, figures)
	if len(months) == 0 {
		return noData(ReasonNoFacts)
	}
	sum := decimal.Zero
	for _, part := range months {
		month := evaluate(n.of, figures, part)
		if !month.ok() {
			return month
		}
		sum = sum.Add(month.value)
	}
	return divided(sum, decimal.NewFromInt(int64(len(months))))
}

// countedMonths lists the parts that enter a mean: not excluded, and not without data.
func countedMonths(n monthlyMean, figures *Figures) []int {
	var months []int
	for part, excluded := range figures.excluded {
		if !excluded && evaluate(n.of, figures, part).state != ValueNoData {
			months = append(months, part)
		}
	}
	return months
}
