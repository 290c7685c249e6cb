package graph

import (
	"context"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

// The executor spends a goroutine, a context and a map on each entry of a list, which makes a large
// answer many times dearer than its bytes. A field with the directive @flat is answered without it: what
// is selected below is collected once, and each entry appends its JSON to one buffer.
//
// The price: below such a field no directive of the schema runs, no field can fail and no null
// propagates. So a type is written here with only those of its fields that need no permission beyond
// that of the @flat field itself and that are in memory already. If anything else is selected, the
// executor does the whole field. flat_test.go holds the two ways against each other.

// appender appends an object's JSON, or that of one of its fields.
type appender[T any] func(out []byte, v T) []byte

// flatType is an object type. field tells how one of its fields is written; nil: only the executor can.
type flatType[T any] struct {
	name       string
	implements []string
	field      func(operation *graphql.OperationContext, field graphql.CollectedField) appender[T]
}

// compile tells how a selection of the type is written; nil: only the executor can.
func (t flatType[T]) compile(operation *graphql.OperationContext, set ast.SelectionSet) appender[T] {
	type step struct {
		key   string
		write appender[T]
	}
	var steps []step
	for i, field := range graphql.CollectFields(operation, set, append([]string{t.name}, t.implements...)) {
		write := t.field(operation, field)
		if field.Name == "__typename" {
			write = func(out []byte, _ T) []byte { return appendText(out, t.name) }
		}
		if write == nil {
			return nil
		}
		key := `"` + field.Alias + `":` // names hold nothing that JSON escapes
		if i > 0 {
			key = "," + key
		}
		steps = append(steps, step{key, write})
	}
	return func(out []byte, v T) []byte {
		out = append(out, '{')
		for _, s := range steps {
			out = s.write(append(out, s.key...), v)
		}
		return append(out, '}')
	}
}

// written is JSON that is done.
type written []byte

// MarshalGQL writes it.
func (j written) MarshalGQL(w io.Writer) { _, _ = w.Write(j) }

func appendList[T any](out []byte, list []T, write appender[T]) []byte {
	out = append(out, '[')
	for i, v := range list {
		if i > 0 {
			out = append(out, ',')
		}
		out = write(out, v)
	}
	return append(out, ']')
}

func appendText(out []byte, text string) []byte {
	const hex = "0123456789abcdef"
	out = append(out, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c < 0x20:
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		default:
			out = append(out, c)
		}
	}
	return append(out, '"')
}

func appendDecimal(out []byte, d *rules.Decimal) []byte {
	if d == nil {
		return append(out, "null"...)
	}
	return appendText(out, rules.FormatDecimal(*d))
}

func appendSteps(out []byte, s *rules.Steps) []byte {
	if s == nil {
		return append(out, "null"...)
	}
	return append(s.Append(append(out, '"')), '"')
}

// appendOptional writes null for "".
func appendOptional(out []byte, text string) []byte {
	if text == "" {
		return append(out, "null"...)
	}
	return appendText(out, text)
}

func appendInt(out []byte, n int) []byte { return strconv.AppendInt(out, int64(n), 10) }

// flat is the directive @flat.
func (r *Resolver) flat(ctx context.Context, of any, next graphql.Resolver) (any, error) {
	result, err := next(ctx)
	if err != nil {
		return nil, err
	}
	switch v := result.(type) {
	case []*app.Place:
		return r.flatPlaces(ctx, v)
	case []*app.Objective:
		if tree, ok := of.(*app.AlignmentTree); ok {
			return r.flatNodes(ctx, tree)
		}
	}
	return result, nil
}
