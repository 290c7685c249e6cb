// Package graph is GraphQL in and out: it binds the schema to package app, batches relations and names
// errors. A resolver is one call; nothing here computes, decides or touches a database.
package graph

import (
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
)

// Resolver answers the schema's fields by app.
type Resolver struct{ app *app.App }

// NewSchema is the executable schema over an app.
func NewSchema(a *app.App) gen.Config {
	r := &Resolver{a}
	return gen.Config{Resolvers: r, Directives: gen.DirectiveRoot{Flat: r.flat}}
}

// Each type's resolvers lie in the file of its section.
type (
	queryResolver        struct{ *Resolver }
	mutationResolver     struct{ *Resolver }
	subscriptionResolver struct{ *Resolver }
)

// Query answers root fields.
func (r *Resolver) Query() gen.QueryResolver { return &queryResolver{r} }

// Mutation answers mutations.
func (r *Resolver) Mutation() gen.MutationResolver { return &mutationResolver{r} }

// Subscription answers subscriptions.
func (r *Resolver) Subscription() gen.SubscriptionResolver { return &subscriptionResolver{r} }

// text is an optional argument; "" where it was left out.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// optional is null for "".
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func names(zh, en string) *gen.Names {
	if en == "" {
		en = zh
	}
	return &gen.Names{Zh: zh, En: en}
}
