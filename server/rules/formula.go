package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/shopspring/decimal"
)

const (
	maxFormulaLength = 2000
	maxFormulaNodes  = 500
)

// Measure is an additive quantity that facts are recorded in, as far as a formula must know it.
type Measure struct {
	Key         string
	Aggregation Aggregation
	Money       bool
}

// Catalog is what a formula may name.
type Catalog struct {
	Measures []Measure
	Groups   []string // keys of channel groups
	Channels []string // keys of channels; nil admits any, for formulas written before their channels
}

// Formula is a checked expression over aggregated measures. It is immutable.
type Formula struct {
	source string
	root   node
}

// The nodes of a formula. reading takes one figure from the facts; everything else is arithmetic.
type (
	node     any
	number   struct{ value Decimal }
	negation struct{ of node }
	binary   struct {
		operator    string
		left, right node
	}
	reading struct {
		function string // sum, closing, opening, growth
		measure  Measure
		filter   Filter
	}
	monthlyMean struct{ of node }
)

// FilterKind says what limits a reading.
type FilterKind string

// The kinds of filter; the empty one lets every fact in.
const (
	FilterNone    FilterKind = ""
	FilterOnline  FilterKind = "online"
	FilterOffline FilterKind = "offline"
	FilterGroup   FilterKind = "group"
	FilterChannel FilterKind = "channel"
)

// Filter limits a reading to channels by their flag, their group or their key. Facts without a
// channel pass no filter but the empty one.
type Filter struct {
	Kind FilterKind
	Key  string // of a group or a channel
}

// String is the filter as a formula writes it, "" for none.
func (f Filter) String() string {
	switch f.Kind {
	case FilterNone:
		return ""
	case FilterOnline, FilterOffline:
		return fmt.Sprintf("%q", string(f.Kind))
	}
	return fmt.Sprintf("%s(%q)", f.Kind, f.Key)
}

// ParseFormula reads and checks a formula: numbers, + − * /, parentheses and the functions
//
//	sum(measure[, filter])       the sum of a SUM measure
//	closing(measure[, filter])   a LAST measure at the end
//	opening(measure[, filter])   a LAST measure at the beginning
//	growth(measure[, filter])    closing ÷ opening − 1
//	mean_monthly(expression)     the mean over the period's months
//
// where a filter is "online" or "offline" (the channel's flag), the key of a channel group,
// group("key") or channel("key"). Anything else is refused with an *Error that carries line and column.
func ParseFormula(source string, catalog Catalog) (*Formula, error) {
	if err := checkSource(source); err != nil {
		return nil, err
	}
	tree, err := parser.ParseWithConfig(source, parserConfig())
	if err != nil {
		return nil, syntaxError(source, err)
	}
	check := checker{source: source, catalog: catalog}
	root, err := check.expression(tree.Node)
	if err != nil {
		return nil, err
	}
	formula := &Formula{source: source, root: root}
	if len(formula.Measures()) == 0 {
		return nil, check.refuse(tree.Node, `read one, for example sum("leads")`, "the formula reads no measure")
	}
	return formula, nil
}

func checkSource(source string) error {
	switch {
	case strings.TrimSpace(source) == "":
		return invalid("", `write one, for example sum("customers") / sum("leads")`, "the formula is empty")
	case !utf8.ValidString(source):
		return invalid("", "save the text as UTF-8", "the formula is not valid UTF-8")
	case utf8.RuneCountInString(source) > maxFormulaLength:
		return invalid("", "split it into several metrics", "the formula has more than %d characters", maxFormulaLength)
	}
	return nil
}

// parserConfig names our functions, since the parser would read "sum" as its own loop over a list.
func parserConfig() *conf.Config {
	config := &conf.Config{MaxNodes: maxFormulaNodes, DisableIfOperator: true, Functions: conf.FunctionsTable{}}
	for _, name := range formulaFunctions {
		config.Functions[name] = &builtin.Function{Name: name}
	}
	return config
}

var formulaFunctions = []string{"sum", "closing", "opening", "growth", "mean_monthly", "group", "channel"}

func syntaxError(source string, err error) error {
	var at *file.Error
	if !errors.As(err, &at) {
		return invalid("", "check the formula's spelling", "the formula cannot be read")
	}
	message, remedy := at.Message, "check the parentheses, quotes and operators before this place"
	if strings.Contains(message, "maximum allowed nodes") {
		message, remedy = fmt.Sprintf("the formula has more than %d parts", maxFormulaNodes), "split it into several metrics"
	}
	return formulaError(source, at.From, CodeInvalid, remedy, message)
}

func formulaError(source string, offset int, code Code, remedy, message string) *Error {
	before := []rune(source)
	before = before[:min(max(offset, 0), len(before))]
	line := 1 + strings.Count(string(before), "\n")
	column := len(before) - lastNewline(before)
	return &Error{Code: code, Line: line, Column: column, Remedy: remedy, Message: message,
		Place: fmt.Sprintf("line %d, column %d", line, column)}
}

// lastNewline is the index of the last line break, -1 without one.
func lastNewline(text []rune) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == '\n' {
			return i
		}
	}
	return -1
}

// checker turns the parser's tree into ours and lets nothing through that is not listed here.
type checker struct {
	source   string
	catalog  Catalog
	inMonths bool // inside mean_monthly
}

func (c *checker) refuse(at ast.Node, remedy, format string, args ...any) *Error {
	return formulaError(c.source, at.Location().From, CodeInvalid, remedy, fmt.Sprintf(format, args...))
}

func (c *checker) unknown(at ast.Node, kind, name string, known []string) *Error {
	remedy := "use one of the " + kind + "s that exist"
	if nearest := Nearest(name, known); nearest != "" {
		remedy = fmt.Sprintf("did you mean %q?", nearest)
	}
	return formulaError(c.source, at.Location().From, CodeUnknown, remedy, fmt.Sprintf("there is no %s %s", kind, quoted(name)))
}

func (c *checker) expression(n ast.Node) (node, error) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		return c.literal(n, decimal.NewFromInt(int64(n.Value)))
	case *ast.FloatNode:
		return c.literal(n, decimal.NewFromFloat(n.Value))
	case *ast.UnaryNode:
		return c.unary(n)
	case *ast.BinaryNode:
		return c.binary(n)
	case *ast.CallNode:
		return c.call(n)
	case *ast.StringNode:
		return nil, c.refuse(n, `put it into a function, for example sum("leads")`, "a text cannot stand here")
	case *ast.IdentifierNode:
		return nil, c.refuse(n, fmt.Sprintf("write sum(%q) for a measure", n.Value), "the name %s cannot stand alone", quoted(n.Value))
	}
	return nil, c.refuse(n, "use numbers, + - * /, parentheses and the functions sum, closing, opening, growth, mean_monthly",
		"a formula cannot contain this")
}

func (c *checker) literal(at ast.Node, value Decimal) (node, error) {
	if value.Abs().GreaterThanOrEqual(MaxFact) || value.Exponent() < -divisionPlaces {
		return nil, c.refuse(at, "use at most 12 decimal places and less than 100,000,000,000", "the number is out of range")
	}
	return number{value}, nil
}

func (c *checker) unary(n *ast.UnaryNode) (node, error) {
	if n.Operator != "-" {
		return nil, c.refuse(n, "use + - * /", "the operator %s cannot be used", n.Operator)
	}
	of, err := c.expression(n.Node)
	return negation{of}, err
}

func (c *checker) binary(n *ast.BinaryNode) (node, error) {
	if !slices.Contains([]string{"+", "-", "*", "/"}, n.Operator) {
		return nil, c.refuse(n, "use + - * /", "the operator %s cannot be used", n.Operator)
	}
	left, err := c.expression(n.Left)
	if err != nil {
		return nil, err
	}
	right, err := c.expression(n.Right)
	return binary{n.Operator, left, right}, err
}

func (c *checker) call(n *ast.CallNode) (node, error) {
	name, ok := n.Callee.(*ast.IdentifierNode)
	if !ok {
		return nil, c.refuse(n, "call a function by its name", "this cannot be called")
	}
	switch name.Value {
	case "sum", "closing", "opening", "growth":
		return c.reading(n, name.Value)
	case "mean_monthly":
		return c.monthlyMean(n)
	case "group", "channel":
		return nil, c.refuse(n, fmt.Sprintf(`use it inside a function: sum("leads", %s("…"))`, name.Value), "%s is a filter", name.Value)
	}
	return nil, c.unknown(n, "function", name.Value, formulaFunctions)
}

func (c *checker) monthlyMean(n *ast.CallNode) (node, error) {
	if len(n.Arguments) != 1 {
		return nil, c.refuse(n, `write mean_monthly(growth("followers"))`, "mean_monthly takes one expression")
	}
	if c.inMonths {
		return nil, c.refuse(n, "remove the inner mean_monthly", "a month has no months of its own")
	}
	c.inMonths = true
	of, err := c.expression(n.Arguments[0])
	c.inMonths = false
	return monthlyMean{of}, err
}

func (c *checker) reading(n *ast.CallNode, function string) (node, error) {
	if len(n.Arguments) < 1 || len(n.Arguments) > 2 {
		return nil, c.refuse(n, fmt.Sprintf(`write %s("leads") or %s("leads", "online")`, function, function),
			"%s takes a measure and at most one filter", function)
	}
	measure, err := c.measure(n.Arguments[0], function)
	if err != nil || len(n.Arguments) == 1 {
		return reading{function: function, measure: measure}, err
	}
	filter, err := c.filter(n.Arguments[1])
	return reading{function, measure, filter}, err
}

func (c *checker) measure(at ast.Node, function string) (Measure, error) {
	key, ok := at.(*ast.StringNode)
	if !ok {
		return Measure{}, c.refuse(at, fmt.Sprintf(`write %s("leads")`, function), "the measure must be a text in quotes")
	}
	i := slices.IndexFunc(c.catalog.Measures, func(m Measure) bool { return m.Key == key.Value })
	if i < 0 {
		return Measure{}, c.unknown(at, "measure", key.Value, c.measureKeys())
	}
	return c.catalog.Measures[i], c.agrees(at, c.catalog.Measures[i], function)
}

func (c *checker) agrees(at ast.Node, measure Measure, function string) error {
	stock := measure.Aggregation == Last
	switch {
	case stock && function == "sum":
		return c.refuse(at, "use closing, opening or growth", "%q is a stock figure and cannot be summed over days", measure.Key)
	case !stock && function != "sum":
		return c.refuse(at, "use sum", "%q is summed over days and has no %s", measure.Key, function)
	}
	return nil
}

func (c *checker) measureKeys() []string {
	keys := make([]string, len(c.catalog.Measures))
	for i, m := range c.catalog.Measures {
		keys[i] = m.Key
	}
	return keys
}

func (c *checker) filter(at ast.Node) (Filter, error) {
	switch n := at.(type) {
	case *ast.StringNode:
		if kind := FilterKind(n.Value); kind == FilterOnline || kind == FilterOffline {
			return Filter{Kind: kind}, nil
		}
		return c.named(n, FilterGroup)
	case *ast.CallNode:
		if name, ok := n.Callee.(*ast.IdentifierNode); ok && len(n.Arguments) == 1 {
			if kind := FilterKind(name.Value); kind == FilterGroup || kind == FilterChannel {
				return c.named(n.Arguments[0], kind)
			}
		}
	}
	return Filter{}, c.refuse(at, `write "online", "offline", a channel group in quotes, group("…") or channel("…")`, "this is not a filter")
}

func (c *checker) named(at ast.Node, kind FilterKind) (Filter, error) {
	key, ok := at.(*ast.StringNode)
	if !ok {
		return Filter{}, c.refuse(at, fmt.Sprintf(`write %s("…")`, kind), "the key must be a text in quotes")
	}
	known, described := c.catalog.Groups, "channel group"
	if kind == FilterChannel {
		known, described = c.catalog.Channels, "channel"
	}
	if !slices.Contains(known, key.Value) && (kind == FilterGroup || known != nil) {
		return Filter{}, c.unknown(at, described, key.Value, known)
	}
	return Filter{Kind: kind, Key: key.Value}, nil
}

// Source is the formula's text as it was written.
func (f *Formula) Source() string { return f.source }

// Measures lists the keys of the measures the formula reads, sorted, each once.
func (f *Formula) Measures() []string {
	var keys []string
	walk(f.root, func(n node) {
		if r, ok := n.(reading); ok {
			keys = append(keys, r.measure.Key)
		}
	})
	slices.Sort(keys)
	return slices.Compact(keys)
}

// HasMonths tells whether the formula takes a mean over months, so that its figures are needed by month.
func (f *Formula) HasMonths() (found bool) {
	walk(f.root, func(n node) {
		_, mean := n.(monthlyMean)
		found = found || mean
	})
	return found
}

func walk(n node, visit func(node)) {
	visit(n)
	switch n := n.(type) {
	case negation:
		walk(n.of, visit)
	case monthlyMean:
		walk(n.of, visit)
	case binary:
		walk(n.left, visit)
		walk(n.right, visit)
	}
}
