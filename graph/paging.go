package graph

import (
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
)

func page(first *int32, after *string, otherwise int) app.Page {
	p := app.Page{First: otherwise, After: text(after)}
	if first != nil {
		p.First = int(*first)
	}
	return p
}

func pageInfo[T any](c *app.Connection[T]) *gen.PageInfo {
	info := &gen.PageInfo{HasNextPage: c.HasNext, HasPreviousPage: c.HasPrevious}
	if n := len(c.Cursors); n > 0 {
		info.StartCursor, info.EndCursor = &c.Cursors[0], &c.Cursors[n-1]
	}
	return info
}

// edges pairs the entries of a page with their cursors.
func edges[T, E any](c *app.Connection[T], edge func(cursor string, node T) *E) []*E {
	list := make([]*E, len(c.Nodes))
	for i, node := range c.Nodes {
		list[i] = edge(c.Cursors[i], node)
	}
	return list
}

// count is a number of rows in GraphQL's terms: nothing that is counted here comes near 2³¹.
func count[N int | int64](n N) int32 { return int32(n) } //nolint:gosec // see above
