package graph

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The cost of a query is the number of fields that it may answer: each field 1, a mutation's root field
// 10. What lies under a list counts once per entry: as many as `first` or `last` says, at most 100,
// 20 where it says nothing, and 5 for lists that are not paged. It is told in every response's
// extensions as {"cost": {"requested": …, "limit": …}}.
const (
	maxCost      = 100_000
	mutationCost = 10
	defaultPage  = 20
	maxPage      = 100
	shortList    = 5
	costKey      = "cost"
)

// setCost computes the cost of an operation and refuses what costs too much.
func setCost(operation *graphql.OperationContext) *gqlerror.Error {
	c := &costing{variables: operation.Variables, fragments: map[*ast.FragmentDefinition]int{}}
	cost := c.of(operation.Operation.SelectionSet, false)
	if operation.Operation.Operation == ast.Mutation {
		roots, _ := rootFields(operation.Operation.SelectionSet)
		cost = plus(cost, times(roots, mutationCost-1))
	}
	operation.Stats.SetExtension(costKey, cost)
	if cost > maxCost {
		return tooComplex("the query costs %d, the limit is %d: ask for shorter pages or fewer nested lists", cost, maxCost)
	}
	return nil
}

type costExtension struct {
	Requested int `json:"requested"`
	Limit     int `json:"limit"`
}

// reportCost tells the cost in the response.
func reportCost(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if response == nil || !graphql.HasOperationContext(ctx) {
		return response
	}
	if cost, ok := graphql.GetOperationContext(ctx).Stats.GetExtension(costKey).(int); ok {
		if response.Extensions == nil {
			response.Extensions = map[string]any{}
		}
		response.Extensions[costKey] = costExtension{Requested: cost, Limit: maxCost}
	}
	return response
}

// costing walks a validated operation, each fragment once. paged says that the selection lies right
// under a paged field, so that its `nodes` or `edges` are counted already.
type costing struct {
	variables map[string]any
	fragments map[*ast.FragmentDefinition]int
}

func (c *costing) of(set ast.SelectionSet, paged bool) int {
	sum := 0
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			sum = plus(sum, c.field(s, paged))
		case *ast.InlineFragment:
			sum = plus(sum, c.of(s.SelectionSet, paged))
		case *ast.FragmentSpread:
			sum = plus(sum, c.fragment(s.Definition, paged))
		}
	}
	return sum
}

func (c *costing) fragment(definition *ast.FragmentDefinition, paged bool) int {
	if paged { // rare and short: the fields of a connection
		return c.of(definition.SelectionSet, paged)
	}
	cost, known := c.fragments[definition]
	if !known {
		cost = c.of(definition.SelectionSet, false)
		c.fragments[definition] = cost
	}
	return cost
}

func (c *costing) field(field *ast.Field, inPage bool) int {
	size, paged := c.page(field)
	if !paged && !inPage && field.Definition != nil && field.Definition.Type.Elem != nil {
		size = shortList
	}
	return plus(1, times(size, c.of(field.SelectionSet, paged)))
}

// page is how many entries a paged field may answer.
func (c *costing) page(field *ast.Field) (size int, paged bool) {
	if field.Definition == nil {
		return 1, false
	}
	size = 1
	for _, name := range []string{"first", "last"} {
		definition := field.Definition.Arguments.ForName(name)
		if definition == nil {
			continue
		}
		if !paged {
			size, paged = defaultPage, true
		}
		value := definition.DefaultValue
		if given := field.Arguments.ForName(name); given != nil {
			value = given.Value
		}
		if n, ok := c.number(value); ok {
			return n, true
		}
	}
	return size, paged
}

// number reads a page's size, clamped before anything is multiplied with it.
func (c *costing) number(value *ast.Value) (int, bool) {
	if value == nil {
		return 0, false
	}
	v, err := value.Value(c.variables)
	if err != nil {
		return 0, false
	}
	var n int64
	switch v := v.(type) {
	case int:
		n = int64(v)
	case int64:
		n = v
	case json.Number:
		if n, err = v.Int64(); err != nil {
			n = maxPage
		}
	default:
		return 0, false
	}
	return int(min(max(n, 1), maxPage)), true
}

func plus(a, b int) int { return min(a+b, saturated) }

func times(a, b int) int { return min(a*b, saturated) }
