package rules

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Decimal is an exact decimal number; no float ever touches a fact, a score or money.
type Decimal = decimal.Decimal

// divisionPlaces is where a division ends; below the line score nothing else is rounded.
const divisionPlaces = 12

var (
	one     = decimal.NewFromInt(1)
	two     = decimal.NewFromInt(2)
	hundred = decimal.NewFromInt(100)
)

// Div divides to 12 places, half away from zero. It panics when b is zero: whether that means
// "no data" or "not applicable" is for the caller to say before dividing.
func Div(a, b Decimal) Decimal { return a.DivRound(b, divisionPlaces) }

// RoundScore rounds a score to the 2 places it is shown with, half away from zero.
func RoundScore(d Decimal) Decimal { return d.Round(2) }

// FormatScore writes a score with exactly 2 places ("90.00").
func FormatScore(d Decimal) string { return d.StringFixed(2) }

// FormatDecimal writes up to 6 places without trailing zeros ("0.135", "12").
func FormatDecimal(d Decimal) string {
	text := d.Round(6).String()
	if strings.ContainsRune(text, '.') {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// ParseDecimal reads plain decimal notation: an optional sign, digits, an optional point and digits.
// Exponents are refused, so that no short text stands for a number of a million digits.
func ParseDecimal(text string) (Decimal, error) {
	if !isPlainNumber(text) {
		return Decimal{}, invalid("", "write it like 1234.5", "%s is not a number", quoted(text))
	}
	return decimal.NewFromString(text)
}

func isPlainNumber(text string) bool {
	const longest = 64
	digits := strings.TrimLeft(text, "+-")
	if len(text) > longest || len(text)-len(digits) > 1 {
		return false
	}
	whole, fraction, hasPoint := strings.Cut(digits, ".")
	return whole+fraction != "" && onlyDigits(whole) && onlyDigits(fraction) && (!hasPoint || fraction != "")
}

func onlyDigits(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}

// Steps is a quantity in steps of 10⁻⁶: the form in which facts are stored, since every number that
// a database sums must be an integer.
type Steps int64

const (
	stepPlaces   = 6
	stepsPerUnit = 1_000_000
)

// MaxFact bounds the absolute value of one fact, exclusively: 10¹¹.
var MaxFact = decimal.New(1, 11)

// ParseSteps reads a fact's value in plain decimal notation. A value of more than 6 places is
// rounded half away from zero and reported as rounded. Refused: what is no number, and an absolute
// value of 10¹¹ or more.
func ParseSteps(text string) (steps Steps, rounded bool, err error) {
	d, err := ParseDecimal(text)
	if err != nil {
		return 0, false, err
	}
	exact := d.Round(stepPlaces)
	if exact.Abs().GreaterThanOrEqual(MaxFact) {
		return 0, false, overflow("")
	}
	steps, err = StepsOf(exact)
	return steps, !exact.Equal(d), err
}

// StepsOf converts to steps, rounding to 6 places half away from zero; a value outside the range of
// 64 bits is an error with CodeOverflow.
func StepsOf(d Decimal) (Steps, error) {
	if d.NumDigits()+int(d.Exponent()) > 14 {
		return 0, overflow("")
	}
	scaled := d.Shift(stepPlaces).Round(0).BigInt()
	if !scaled.IsInt64() {
		return 0, overflow("")
	}
	return Steps(scaled.Int64()), nil
}

// Decimal is the quantity itself.
func (s Steps) Decimal() Decimal { return decimal.NewFromBigInt(big.NewInt(int64(s)), -stepPlaces) }

// Add sums two quantities; a sum outside 64 bits is an error with CodeOverflow, never a wrapped number.
func (s Steps) Add(other Steps) (Steps, error) {
	if (other > 0 && s > math.MaxInt64-other) || (other < 0 && s < math.MinInt64-other) {
		return 0, overflow("")
	}
	return s + other, nil
}

// String writes the quantity without trailing zeros.
func (s Steps) String() string { return string(s.Append(nil)) }

// Append appends what String gives; answers of tens of thousands of figures are made of it.
func (s Steps) Append(out []byte) []byte {
	n := uint64(s)
	if s < 0 {
		out = append(out, '-')
		n = -n
	}
	out = strconv.AppendUint(out, n/stepsPerUnit, 10)
	rest := n % stepsPerUnit
	if rest == 0 {
		return out
	}
	out = append(out, '.')
	for place := uint64(stepsPerUnit / 10); rest > 0; place /= 10 {
		out = append(out, byte('0'+rest/place)) //nolint:gosec // a digit
		rest %= place
	}
	return out
}

func clamp(d, low, high Decimal) Decimal {
	return decimal.Max(low, decimal.Min(d, high))
}
