package graph

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/okra-performance/okra/server/auth"
)

// Analysing a query must be cheap whatever the query, so its shape is checked before it is validated:
// merging the fields of a selection takes the square of its size, and fragments that spread fragments
// double it with every line. The library's own complexity limit would walk all of that, so it is not used.
const (
	maxCharacters = 10000
	maxAliases    = 30
	maxDirectives = 50
	maxSelections = 400 // with fragments expanded
	maxFragments  = 50
	maxSpreads    = 100
	maxDepth      = 12 // below __schema and __type it doesn't count
	maxProblems   = 20 // that one answer lists
)

// limits look at each operation of every transport: its text before it is validated, its cost, its
// caller's rate and what it asks of the schema itself after that.
type limits struct {
	documents *textCache[*ast.QueryDocument]
	persisted *textCache[string]
	rates     *rateLimits
	openToAll bool // introspection
}

// ExtensionName names the limits among the executor's extensions.
func (l *limits) ExtensionName() string { return "Limits" }

// Validate accepts every schema.
func (l *limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters runs before parsing.
func (l *limits) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	actor := auth.ActorIn(ctx)
	if !l.rates.take(actor.Key(), 1) {
		return refusal(codeRateLimited, "too many requests; wait a second")
	}
	if err := l.recall(actor, params); err != nil {
		return err
	}
	if _, known := l.documents.Get(ctx, params.Query); known {
		return nil // it passed before
	}
	return checkShape(params.Query)
}

// MutateOperationContext runs after validation.
func (l *limits) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	actor := auth.ActorIn(ctx)
	mayIntrospect := l.openToAll || !actor.IsAnonymous()
	operation.DisableIntrospection = !mayIntrospect
	roots, introspects := rootFields(operation.Operation.SelectionSet)
	if introspects && !mayIntrospect {
		return refusal(codeUnauthenticated, "sign in to read the schema, or take it from /schema.graphql")
	}
	if !l.rates.take(actor.Key(), roots-1) { // thirty aliased sign-ins count as thirty
		return refusal(codeRateLimited, "too many requests; wait a second")
	}
	if err := setCost(operation); err != nil {
		return err
	}
	l.remember(ctx, actor, operation)
	return nil
}

// rootFields counts an operation's root fields, and tells whether one asks for the whole schema.
func rootFields(set ast.SelectionSet) (count int, introspects bool) {
	for _, selection := range set {
		var inner ast.SelectionSet
		switch s := selection.(type) {
		case *ast.Field:
			count++
			introspects = introspects || s.Name == "__schema"
			continue
		case *ast.InlineFragment:
			inner = s.SelectionSet
		case *ast.FragmentSpread:
			inner = s.Definition.SelectionSet
		}
		n, i := rootFields(inner)
		count, introspects = count+n, introspects || i
	}
	return count, introspects
}

func isIntrospection(field *ast.Field) bool {
	return field.Name == "__schema" || field.Name == "__type"
}

// checkShape refuses a text that would be costly to validate.
func checkShape(query string) *gqlerror.Error {
	if len(query) > maxCharacters && utf8.RuneCountInString(query) > maxCharacters {
		return tooComplex("the query is longer than %d characters", maxCharacters)
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, parserTokens)
	if err != nil {
		problem, ok := err.(*gqlerror.Error) //nolint:errorlint // the parser gives no other
		if !ok {
			problem = gqlerror.Errorf("the query cannot be read")
		}
		if strings.Contains(problem.Message, "token limit") {
			return tooComplex("the query has more than %d tokens", parserTokens)
		}
		errcode.Set(problem, errcode.ParseFailed)
		return problem
	}
	return newShape(document).check()
}

// shape is the size of a document. Fragments are measured once each.
type shape struct {
	document                    *ast.QueryDocument
	fragments                   map[string]*extent
	aliases, directives, spread int
}

// extent is the size of a selection set with its fragments expanded.
type extent struct {
	selections, depth int
	open              bool // it is being measured: a spread of it is a cycle
}

// saturated is more than any limit, and small enough that sums of it stay far from overflow.
const saturated = 1 << 30

func newShape(document *ast.QueryDocument) *shape {
	return &shape{document: document, fragments: map[string]*extent{}}
}

func (s *shape) check() *gqlerror.Error {
	if len(s.document.Fragments) > maxFragments {
		return tooComplex("the query has more than %d fragments", maxFragments)
	}
	whole := extent{}
	for _, operation := range s.document.Operations {
		s.directives += len(operation.Directives)
		for _, variable := range operation.VariableDefinitions {
			s.directives += len(variable.Directives)
		}
		whole.add(s.measure(operation.SelectionSet), 0)
	}
	for _, fragment := range s.document.Fragments {
		whole.depth = max(whole.depth, s.fragment(fragment.Name).depth)
		if s.fragment(fragment.Name).selections > maxSelections {
			whole.selections = saturated
		}
	}
	switch {
	case whole.selections > maxSelections:
		return tooComplex("the query selects more than %d fields, fragments counted where they are used", maxSelections)
	case whole.depth > maxDepth:
		return tooComplex("the query is nested deeper than %d", maxDepth)
	case s.aliases > maxAliases:
		return tooComplex("the query has more than %d aliases", maxAliases)
	case s.directives > maxDirectives:
		return tooComplex("the query has more than %d directives", maxDirectives)
	case s.spread > maxSpreads:
		return tooComplex("the query uses fragments more than %d times", maxSpreads)
	}
	return nil
}

func (s *shape) measure(set ast.SelectionSet) extent {
	size := extent{}
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			s.directives += len(selection.Directives)
			if selection.Alias != selection.Name {
				s.aliases++
			}
			inner := s.measure(selection.SelectionSet)
			if isIntrospection(selection) {
				inner.depth = 0
			}
			inner.selections++
			size.add(inner, 1)
		case *ast.InlineFragment:
			s.directives += len(selection.Directives)
			inner := s.measure(selection.SelectionSet)
			inner.selections++
			size.add(inner, 0)
		case *ast.FragmentSpread:
			s.directives += len(selection.Directives)
			s.spread++
			inner := s.fragment(selection.Name)
			inner.selections++
			size.add(inner, 0)
		}
	}
	return size
}

func (s *shape) fragment(name string) extent {
	if known, ok := s.fragments[name]; ok {
		if known.open {
			return extent{selections: saturated, depth: saturated}
		}
		return *known
	}
	size := &extent{open: true}
	s.fragments[name] = size
	if definition := s.document.Fragments.ForName(name); definition != nil {
		s.directives += len(definition.Directives)
		measured := s.measure(definition.SelectionSet)
		*size = measured
	}
	size.open = false
	return *size
}

func (e *extent) add(inner extent, levels int) {
	e.selections = min(e.selections+inner.selections, saturated)
	e.depth = max(e.depth, min(inner.depth+levels, saturated))
}
