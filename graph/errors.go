package graph

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/okra-performance/okra/server/app"
)

// The codes of extensions.code beside those of package app.
const (
	codeBadRequest        = "BAD_REQUEST"               // not GraphQL over HTTP
	codeTooLarge          = "TOO_LARGE"                 // the body or the upload
	codeTooComplex        = "TOO_COMPLEX"               // the query; see limits.go and cost.go
	codePersistedNotFound = "PERSISTED_QUERY_NOT_FOUND" // send the text once more
	codeTimeout           = "TIMEOUT"                   // it took more than 30 s
	codeInternal          = "INTERNAL"                  // ours; extensions.id is in the log
	codeUnauthenticated   = string(app.Unauthenticated)
	codeBadInput          = string(app.BadInput)
	codeRateLimited       = string(app.RateLimited)
)

const maxMessage = 300 // runes: a parser's message may hold the whole query

func refusal(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}

func tooComplex(format string, args ...any) *gqlerror.Error {
	return refusal(codeTooComplex, fmt.Sprintf(format, args...))
}

var errTimeout = refusal(codeTimeout, "this took too long")

// presenter turns errors into what callers may see: a sentence and a code from the documented list.
// What has no code is told to nobody; it is logged with an id, and the id is the answer.
type presenter struct {
	log *slog.Logger
}

func (p *presenter) present(ctx context.Context, err error) *gqlerror.Error {
	out := &gqlerror.Error{Extensions: map[string]any{}}
	var located *gqlerror.Error
	if errors.As(err, &located) {
		out.Path, out.Locations = located.Path, located.Locations
	}
	if out.Path == nil {
		out.Path = graphql.GetPath(ctx)
	}
	var known *app.Error
	switch {
	case errors.As(err, &known):
		out.Message = known.Message
		describe(out.Extensions, string(known.Code), cmp.Or(known.Field, argumentPath(ctx, out.Path)), known.Reason)
	case errors.Is(err, context.DeadlineExceeded):
		out.Message = errTimeout.Message
		describe(out.Extensions, codeTimeout, "", "")
	case located != nil && located.Extensions["code"] != nil:
		p.protocol(out, located)
	case located != nil && argumentPath(ctx, located.Path) != "":
		out.Message = located.Message
		describe(out.Extensions, codeBadInput, argumentPath(ctx, located.Path), "INVALID")
	default:
		id := p.internal(ctx, err)
		out.Message = internalMessage(id)
		describe(out.Extensions, codeInternal, "", "")
		out.Extensions["id"] = id
	}
	out.Message = cut(out.Message)
	return out
}

// protocol presents what was refused before it was executed. A variable that does not fit its type is
// bad input, whose field is known.
func (p *presenter) protocol(out, refused *gqlerror.Error) {
	out.Message = refused.Message
	code, _ := refused.Extensions["code"].(string)
	if code == errcode.ValidationFailed && len(refused.Path) > 0 && refused.Path[0] == ast.PathName("variable") {
		out.Path = nil
		describe(out.Extensions, codeBadInput, fieldName(refused.Path[1:]), "INVALID")
		return
	}
	if len(out.Path) == 0 {
		out.Path = nil
	}
	describe(out.Extensions, code, "", "")
}

func describe(extensions map[string]any, code, field, reason string) {
	extensions["code"] = code
	if field != "" {
		extensions["field"] = field
	}
	if reason != "" {
		extensions["reason"] = reason
	}
}

// argumentPath is where in the arguments of the current field an error lies: scalars that can't be read
// are told with a path that goes on below the field's own.
func argumentPath(ctx context.Context, path ast.Path) string {
	field := graphql.GetFieldContext(ctx)
	if field == nil {
		return ""
	}
	own := field.Path()
	if len(path) <= len(own) {
		return ""
	}
	for i, element := range own {
		if path[i] != element {
			return ""
		}
	}
	name, ok := path[len(own)].(ast.PathName)
	if !ok || field.Field.Field == nil || field.Field.Definition == nil || field.Field.Definition.Arguments.ForName(string(name)) == nil {
		return ""
	}
	return fieldName(path[len(own):])
}

// fieldName writes a path as extensions.field has it: relative to the input, "facts.3.day".
func fieldName(path ast.Path) string {
	parts := make([]string, 0, len(path))
	for i, element := range path {
		switch e := element.(type) {
		case ast.PathName:
			if i == 0 && e == "input" && len(path) > 1 {
				continue
			}
			parts = append(parts, string(e))
		case ast.PathIndex:
			parts = append(parts, strconv.Itoa(int(e)))
		}
	}
	return cut(strings.Join(parts, "."))
}

// internal logs an error that has no code and gives the id it has in the log. Nobody waits for the
// answer to a request that was given up, so that is no error.
func (p *presenter) internal(ctx context.Context, err error) string {
	random := make([]byte, 8)
	_, _ = rand.Read(random) // never fails
	id := hex.EncodeToString(random)
	if errors.Is(err, context.Canceled) {
		return id
	}
	attributes := []any{"id", id, "error", err}
	if graphql.HasOperationContext(ctx) {
		attributes = append(attributes, "operation", cut(graphql.GetOperationContext(ctx).OperationName), "path", graphql.GetPath(ctx).String())
	}
	p.log.ErrorContext(ctx, "internal error", attributes...)
	return id
}

func internalMessage(id string) string { return "internal error " + id }

// recovered turns a panic into an error, with its stack for the log.
func recovered(_ context.Context, cause any) error {
	return fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
}

// codeIn is the code of the first error; "" if there is none.
func codeIn(list gqlerror.List) string {
	if len(list) == 0 {
		return ""
	}
	code, _ := list[0].Extensions["code"].(string)
	return code
}

func cut(text string) string {
	runes := []rune(text)
	if len(runes) <= maxMessage {
		return text
	}
	return string(runes[:maxMessage-1]) + "…"
}
