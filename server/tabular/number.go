package tabular

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/okra-performance/okra/server/rules"
)

// Mark is the character before the decimals.
type Mark rune

// The decimal marks.
const (
	Point Mark = '.'
	Comma Mark = ','
)

// Number is a cell read as a number.
type Number struct {
	Value   rules.Steps
	Null    bool // the cell says that there is no figure
	Rounded bool // it had more than 6 places, as the float artefacts of spreadsheets do
	Percent bool // it was written with %; Value is the share
}

// nullCells are what platforms write where they have no figure.
var nullCells = map[string]bool{"": true, "-": true, "--": true, "---": true, "—": true, "——": true, "–": true, "n/a": true, "na": true, "#n/a": true,
	"null": true, "nil": true, "none": true, "nan": true, "#div/0!": true, "#value!": true, "#ref!": true, "(notset)": true, "暂无": true, "暂无数据": true, "无": true, "/": true}

// ParseNumber reads a cell as a number with the column's decimal mark: thousands separators,
// currency signs, %, 万 and 亿 and negative amounts in parentheses are understood; "--" or "< 10"
// are no figure. An *Error names the first character that does not belong.
func ParseNumber(cell string, mark Mark) (Number, error) {
	if steps, ok := plainSteps(cell, mark); ok {
		return Number{Value: steps}, nil
	}
	scan := &numberScan{runes: []rune(narrow(cell)), mark: rune(mark)}
	if compact := strings.ToLower(strings.Join(strings.Fields(string(scan.runes)), "")); nullCells[compact] || isCensored(compact) {
		return Number{Null: true}, nil
	}
	if err := scan.read(); err != nil {
		return Number{}, err
	}
	return scan.number()
}

// plainSteps reads digits with at most six decimals, which is what nearly every cell of a large file is.
func plainSteps(cell string, mark Mark) (rules.Steps, bool) {
	whole, fraction, hasMark := strings.Cut(cell, string(mark))
	if whole == "" || len(whole) > 11 || len(fraction) > 6 || (hasMark && fraction == "") {
		return 0, false
	}
	steps := rules.Steps(0)
	for i := range len(whole) + 6 {
		digit := byte('0')
		if i < len(whole) {
			digit = whole[i]
		} else if i-len(whole) < len(fraction) {
			digit = fraction[i-len(whole)]
		}
		if digit < '0' || digit > '9' {
			return 0, false
		}
		steps = steps*10 + rules.Steps(digit-'0')
	}
	return steps, true
}

// isCensored recognises "<10": a platform hiding a small figure.
func isCensored(compact string) bool {
	digits, ok := strings.CutPrefix(compact, "<")
	return ok && digits != "" && strings.Trim(digits, "0123456789.,") == ""
}

// narrow writes full-width characters as their plain ones, one for one, so that positions stay.
func narrow(cell string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '−' || r == '﹣' || r == '‐' || r == '‑':
			return '-'
		case r == '￥':
			return '¥'
		case r == '\u3000' || r == '\u00a0' || r == '\u202f' || r == '\u2009':
			return ' '
		}
		return r
	}, cell)
}

// numberScan walks over a cell from left to right.
type numberScan struct {
	runes    []rune
	at       int
	mark     rune
	negative bool
	bracket  bool
	percent  bool
	whole    string
	fraction string
	shift    int // powers of ten from 万, 亿, an exponent
	group    rune
}

func (n *numberScan) peek() rune {
	if n.at < len(n.runes) {
		return n.runes[n.at]
	}
	return 0
}

func (n *numberScan) read() error {
	n.prefix()
	if err := n.digits(); err != nil {
		return err
	}
	if err := n.suffix(); err != nil {
		return err
	}
	if n.at < len(n.runes) || n.bracket {
		return n.stray()
	}
	return nil
}

var currencyWords = []string{"US$", "HK$", "CNY", "RMB", "USD", "EUR", "JPY", "GBP", "HKD", "¥", "$", "€", "£"}

func (n *numberScan) prefix() {
	for {
		switch r := n.peek(); {
		case unicode.IsSpace(r) && r != 0:
			n.at++
		case r == '(' && !n.bracket:
			n.bracket, n.negative = true, true
			n.at++
		case (r == '-' || r == '+') && !n.negative:
			n.negative = r == '-'
			n.at++
		default:
			if !n.word(currencyWords) {
				return
			}
		}
	}
}

// word steps over one of the words if it stands here.
func (n *numberScan) word(words []string) bool {
	for _, word := range words {
		length := len([]rune(word))
		if n.at+length <= len(n.runes) && strings.EqualFold(string(n.runes[n.at:n.at+length]), word) {
			n.at += length
			return true
		}
	}
	return false
}

func (n *numberScan) digits() error {
	start := n.at
	n.whole = n.run()
	for n.groupSeparator() {
		at := n.at
		n.at++
		digits := n.run()
		if len(digits) != 3 || len(n.whole) > 3 && at == start+len(n.whole) || n.whole == "" {
			if r := n.peek(); len(digits) < 3 && unicode.IsLetter(r) && units[r] == 0 {
				return n.stray()
			}
			n.at = at
			return n.misplaced()
		}
		n.whole += digits
	}
	if n.peek() == n.mark {
		n.at++
		n.fraction = n.run()
	}
	if n.whole+n.fraction == "" {
		return n.stray()
	}
	return nil
}

// groupSeparator tells whether a thousands separator stands here; a number uses one kind only.
func (n *numberScan) groupSeparator() bool {
	r := n.peek()
	thousands := (r == '.' || r == ',') && r != n.mark
	spaced := (r == ' ' || r == '\'' || r == '’') && n.at+1 < len(n.runes) && isDigit(n.runes[n.at+1])
	if (!thousands && !spaced) || (n.group != 0 && n.group != r) {
		return false
	}
	n.group = r
	return true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func (n *numberScan) run() string {
	start := n.at
	for isDigit(n.peek()) {
		n.at++
	}
	return string(n.runes[start:n.at])
}

// units are the multiples that platforms abbreviate to, as powers of ten.
var units = map[rune]int{'万': 4, '萬': 4, 'w': 4, 'W': 4, '亿': 8, '億': 8, '千': 3, 'k': 3, 'K': 3}

func (n *numberScan) suffix() error {
	n.exponent()
	for n.at < len(n.runes) {
		r := n.peek()
		switch {
		case unicode.IsSpace(r):
			n.at++
		case r == '%' && !n.percent:
			n.percent = true
			n.at++
		case r == ')' && n.bracket:
			n.bracket = false
			n.at++
		case units[r] > 0 && n.shift == 0:
			n.shift = units[r]
			n.at++
		case n.word([]string{"元"}) || n.word(currencyWords):
		default:
			return n.stray()
		}
	}
	return nil
}

// exponent reads the "E-05" that spreadsheets keep small numbers with.
func (n *numberScan) exponent() {
	const widest = 2 // digits
	if r := n.peek(); (r != 'E' && r != 'e') || n.at+1 >= len(n.runes) {
		return
	}
	end := n.at + 1
	if n.runes[end] == '+' || n.runes[end] == '-' {
		end++
	}
	first := end
	for end < len(n.runes) && isDigit(n.runes[end]) {
		end++
	}
	if end == first || end-first > widest {
		return
	}
	n.shift, _ = strconv.Atoi(string(n.runes[n.at+1 : end]))
	n.at = end
}

func (n *numberScan) number() (Number, error) {
	if n.percent {
		n.shift -= 2
	}
	fraction := n.fraction
	if fraction == "" {
		fraction = "0"
	}
	value, err := rules.ParseDecimal("0" + n.whole + "." + fraction)
	if err != nil {
		return Number{}, refuse("write it in full", "%s is not a number that can be kept", shown(string(n.runes)))
	}
	value = value.Shift(int32(n.shift))
	if n.negative {
		value = value.Neg()
	}
	if value.Abs().GreaterThanOrEqual(rules.MaxFact) {
		return Number{}, refuse("look for a misplaced decimal mark", "%s is too large", shown(string(n.runes)))
	}
	steps, err := rules.StepsOf(value)
	return Number{Value: steps, Percent: n.percent, Rounded: !steps.Decimal().Equal(value)}, err
}

func (n *numberScan) misplaced() error {
	name := map[rune]string{',': "comma", '.': "point"}[n.peek()]
	if name == "" {
		name = "character"
	}
	return &Error{Character: n.at + 1, Message: fmt.Sprintf("%s is not a number: character %d is a %s that separates no thousands", shown(string(n.runes)), n.at+1, name),
		Remedy: "correct the cell, or say which decimal mark the file uses"}
}

// stray names the character at which the cell stops being a number.
func (n *numberScan) stray() error {
	r := n.peek()
	message := "it ends too early"
	switch {
	case unicode.IsLetter(r):
		message = fmt.Sprintf("character %d is the letter %c", n.at+1, r)
	case r != 0:
		message = fmt.Sprintf("character %d is %q", n.at+1, r)
	}
	return &Error{Character: min(n.at+1, max(len(n.runes), 1)), Message: fmt.Sprintf("%s is not a number: %s", shown(string(n.runes)), message),
		Remedy: "correct the cell, or leave it empty where there is no figure"}
}

// Marks finds a column's decimal mark from all of its cells. The zero value is ready.
type Marks struct{ points, commas int }

// Observe takes a cell into account.
func (m *Marks) Observe(cell string) {
	cell = narrow(cell)
	points, commas := strings.Count(cell, "."), strings.Count(cell, ",")
	switch {
	case points > 0 && commas > 0:
		m.vote(strings.LastIndexByte(cell, '.') > strings.LastIndexByte(cell, ','))
	case points > 1:
		m.vote(false)
	case commas > 1:
		m.vote(true)
	case points == 1 && !looksGrouped(cell, "."):
		m.vote(true)
	case commas == 1 && !looksGrouped(cell, ","):
		m.vote(false)
	}
}

func (m *Marks) vote(point bool) {
	if point {
		m.points++
	} else {
		m.commas++
	}
}

// looksGrouped tells whether exactly three digits follow the only mark and one to three, not a
// lone 0, stand before it: such a cell says nothing.
func looksGrouped(cell, mark string) bool {
	before, after, _ := strings.Cut(cell, mark)
	return len(digitsAt(after, true)) == 3 && len(digitsAt(before, false)) <= 3 && digitsAt(before, false) != "0" && digitsAt(before, false) != ""
}

// digitsAt is the run of digits at the beginning or the end of a text.
func digitsAt(text string, beginning bool) string {
	if beginning {
		return text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
	}
	return text[len(strings.TrimRight(text, "0123456789")):]
}

// Mark is the decimal mark that most cells show, a point unless they say otherwise.
func (m *Marks) Mark() Mark {
	if m.commas > m.points {
		return Comma
	}
	return Point
}
