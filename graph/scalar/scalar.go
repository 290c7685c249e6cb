// Package scalar writes and reads the schema's scalars. It stands apart from package graph because the
// generated code needs it.
package scalar

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

// Node is anything with an id that the root field `node` finds.
type Node any

// Subject is a member, a team or the company.
type Subject any

func quoted(text string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(text)) })
}

// MarshalString writes a text.
func MarshalString(text string) graphql.Marshaler { return graphql.MarshalString(text) }

// UnmarshalString reads a text; nothing else is taken for one. A NUL is refused here, for all texts: no
// database takes it.
func UnmarshalString(v any) (string, error) {
	text, ok := v.(string)
	switch {
	case !ok && v != nil:
		return "", fmt.Errorf("%T is not a text", v)
	case strings.ContainsRune(text, 0):
		return "", errors.New("a NUL character is in the text; remove it")
	}
	return text, nil
}

// MarshalID writes an id.
func MarshalID(id string) graphql.Marshaler { return graphql.MarshalID(id) }

// UnmarshalID reads an id, which may come as a number.
func UnmarshalID(v any) (string, error) {
	id, err := graphql.UnmarshalID(v)
	if err != nil {
		return "", err
	}
	return UnmarshalString(id)
}

// digits reads a decimal from a string or a JSON number, digit by digit.
func digits(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case int:
		return strconv.Itoa(v), nil
	case float64:
		return decimal.NewFromFloat(v).String(), nil
	}
	return "", fmt.Errorf("%T is not a decimal; send a string such as \"0.135\"", v)
}

// MarshalDecimal writes up to 6 places, as a string.
func MarshalDecimal(d rules.Decimal) graphql.Marshaler { return quoted(rules.FormatDecimal(d)) }

// maxDigits bounds what a decimal of an input may be made of.
const maxDigits = 40

// UnmarshalDecimal reads plain decimal notation.
func UnmarshalDecimal(v any) (rules.Decimal, error) {
	text, err := digits(v)
	if err != nil {
		return rules.Decimal{}, err
	}
	if len(text) > maxDigits {
		return rules.Decimal{}, fmt.Errorf("a decimal of %d characters is too long", len(text))
	}
	return rules.ParseDecimal(text)
}

// MarshalSteps writes a quantity kept in steps.
func MarshalSteps(s rules.Steps) graphql.Marshaler { return quoted(s.String()) }

// UnmarshalSteps reads plain decimal notation.
func UnmarshalSteps(v any) (rules.Steps, error) {
	text, err := digits(v)
	if err != nil {
		return 0, err
	}
	steps, _, err := rules.ParseSteps(text)
	return steps, err
}

// MarshalScore writes exactly 2 places.
func MarshalScore(s db.Score) graphql.Marshaler { return quoted(rules.FormatScore(s.Decimal())) }

// UnmarshalScore is never called: no input holds a score.
func UnmarshalScore(any) (db.Score, error) { return 0, errors.New("a score can't be sent") }

// MarshalDecimalText writes a decimal as it is displayed.
func MarshalDecimalText(t app.DecimalText) graphql.Marshaler { return quoted(string(t)) }

// UnmarshalDecimalText is never called: no input holds a displayed decimal.
func UnmarshalDecimalText(any) (app.DecimalText, error) {
	return "", errors.New("a displayed figure can't be sent")
}

// MarshalRawDecimal writes what was sent.
func MarshalRawDecimal(d app.RawDecimal) graphql.Marshaler { return quoted(string(d)) }

// UnmarshalRawDecimal takes any text or number; the row that it belongs to is checked later.
func UnmarshalRawDecimal(v any) (app.RawDecimal, error) {
	text, err := digits(v)
	return app.RawDecimal(text), err
}

// MarshalDay writes 2026-09-07, no day as null.
func MarshalDay(d rules.Day) graphql.Marshaler {
	if d.IsZero() {
		return graphql.Null
	}
	return quoted(string(d))
}

// UnmarshalDay reads a day that the calendar has.
func UnmarshalDay(v any) (rules.Day, error) {
	text, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%T is not a day; send a string such as \"2026-09-07\"", v)
	}
	return rules.ParseDay(text)
}

// MarshalRawDay writes what was sent.
func MarshalRawDay(d app.RawDay) graphql.Marshaler { return quoted(string(d)) }

// UnmarshalRawDay takes any text; the row that it belongs to is checked later.
func UnmarshalRawDay(v any) (app.RawDay, error) {
	text, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%T is not a day; send a string such as \"2026-09-07\"", v)
	}
	return app.RawDay(text), nil
}

// MarshalPeriod writes 2026-07, 2026-Q3 or 2026.
func MarshalPeriod(p rules.Period) graphql.Marshaler { return quoted(string(p)) }

// UnmarshalPeriod reads a month, quarter or year.
func UnmarshalPeriod(v any) (rules.Period, error) {
	text, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%T is not a period; send a string such as \"2026-Q3\"", v)
	}
	return rules.ParsePeriod(text)
}

// MarshalInstant writes RFC 3339 in UTC, no instant as null.
func MarshalInstant(i db.Instant) graphql.Marshaler {
	if i.IsZero() {
		return graphql.Null
	}
	return quoted(i.Time().Format(time.RFC3339Nano))
}

// UnmarshalInstant reads RFC 3339.
func UnmarshalInstant(v any) (db.Instant, error) {
	text, ok := v.(string)
	if !ok {
		return 0, fmt.Errorf("%T is not an instant; send a string such as \"2026-09-07T01:12:00Z\"", v)
	}
	t, err := time.Parse(time.RFC3339, text)
	return db.At(t), err
}

// MarshalOptional writes a text, a missing one as null.
func MarshalOptional(o db.Optional) graphql.Marshaler {
	if o == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(o))
}

// UnmarshalOptional reads a text.
func UnmarshalOptional(v any) (db.Optional, error) {
	text, err := graphql.UnmarshalString(v)
	return db.Optional(text), err
}
