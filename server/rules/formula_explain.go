package rules

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Term is a piece of an explanation. Operators and parentheses have a text alone; an operand that
// was read from facts also says from which, so that a screen can lead to them.
type Term struct {
	Text     string
	Function string // sum, closing or opening; "" for an operator or a plain number
	Measure  string
	Filter   string
	Month    Period // set inside a mean over months
	Value    *Decimal
}

// Explanation is a formula with its numbers put in. The texts of the terms, one after the other,
// are the left side of Text.
type Explanation struct {
	Text  string // "4,812 ÷ 35,644 = 13.50%"
	Terms []Term
}

// Explain writes the formula with its numbers, and its value in the unit with the given decimals.
// What has no number is shown as "–".
func (f *Formula) Explain(figures *Figures, unit Unit, decimals int) Explanation {
	e := explainer{figures: figures}
	e.write(f.root, WholeRange, 0)
	result := "–"
	if value := f.Evaluate(figures); value.Value != nil {
		result = FormatValue(*value.Value, unit, decimals)
	}
	var text strings.Builder
	for _, term := range e.terms {
		text.WriteString(term.Text)
	}
	return Explanation{Text: text.String() + " = " + result, Terms: e.terms}
}

// FormatValue writes a metric's value: a PERCENT as a hundredfold with its sign, a COUNT or POINTS
// without trailing zeros, the others with exactly the given decimals.
func FormatValue(value Decimal, unit Unit, decimals int) string {
	places := int32(min(max(decimals, 0), 6))
	switch unit {
	case UnitPercent:
		return grouped(value.Shift(2).StringFixed(places)) + "%"
	case UnitCount, UnitPoints:
		return grouped(FormatDecimal(value))
	}
	return grouped(value.StringFixed(places))
}

// grouped puts commas between thousands and writes a true minus sign.
func grouped(text string) string {
	digits, negative := strings.CutPrefix(text, "-")
	whole, fraction, hasPoint := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if hasPoint {
		whole += "." + fraction
	}
	if negative {
		return "−" + whole
	}
	return whole
}

type explainer struct {
	figures *Figures
	terms   []Term
}

func (e *explainer) sign(text string) { e.terms = append(e.terms, Term{Text: text}) }

// How strongly an operator binds; a weaker one inside a stronger one needs parentheses.
const (
	bindsSum = iota + 1
	bindsProduct
	bindsTight
)

func (e *explainer) write(n node, part, outer int) {
	switch n := n.(type) {
	case number:
		e.terms = append(e.terms, Term{Text: grouped(n.value.String()), Value: &n.value})
	case negation:
		e.enclosed(bindsSum, outer, func() { e.sign("−"); e.write(n.of, part, bindsTight) })
	case binary:
		e.binary(n, part, outer)
	case monthlyMean:
		e.mean(n, outer)
	case reading:
		e.reading(n, part, outer)
	}
}

func (e *explainer) enclosed(own, outer int, inside func()) {
	if own < outer {
		e.sign("(")
		defer e.sign(")")
	}
	inside()
}

func (e *explainer) binary(n binary, part, outer int) {
	own := map[string]int{"+": bindsSum, "-": bindsSum, "*": bindsProduct, "/": bindsProduct}[n.operator]
	sign := map[string]string{"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}[n.operator]
	e.enclosed(own, outer, func() {
		e.write(n.left, part, own)
		e.sign(sign)
		e.write(n.right, part, own+1)
	})
}

func (e *explainer) reading(r reading, part, outer int) {
	if r.function != "growth" {
		e.operand(r, r.function, part)
		return
	}
	e.enclosed(bindsSum, outer, func() {
		e.operand(r, "closing", part)
		e.sign(" ÷ ")
		e.operand(r, "opening", part)
		e.sign(" − 1")
	})
}

func (e *explainer) operand(r reading, function string, part int) {
	term := Term{Text: "–", Function: function, Measure: r.measure.Key, Filter: r.filter.String()}
	if part != WholeRange {
		term.Month = e.figures.parts[part].Month
	}
	r.function = function
	if value := evaluateReading(r, e.figures, part); value.ok() {
		term.Value, term.Text = &value.value, grouped(FormatDecimal(value.value))
		if r.measure.Money {
			term.Text = grouped(value.value.StringFixed(2))
		}
	}
	e.terms = append(e.terms, term)
}

func (e *explainer) mean(n monthlyMean, outer int) {
	months := countedMonths(n, e.figures)
	if len(months) == 0 {
		e.sign("–")
		return
	}
	if len(months) == 1 {
		e.write(n.of, months[0], outer)
		return
	}
	e.enclosed(bindsProduct, outer, func() {
		e.sign("(")
		for i, part := range months {
			if i > 0 {
				e.sign(" + ")
			}
			e.write(n.of, part, bindsProduct)
		}
		e.sign(")")
		count := decimal.NewFromInt(int64(len(months)))
		e.terms = append(e.terms, Term{Text: " ÷ "}, Term{Text: strconv.Itoa(len(months)), Value: &count})
	})
}
