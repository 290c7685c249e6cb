package graph

import (
	"container/list"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/okra-performance/okra/server/auth"
)

// Automatic persisted queries: a signed-in caller sends the hash of a text that was validated before
// instead of the text. Nothing is kept for strangers, and nothing that does not validate.

// persistedHash is the hash that a request carries; "" if none.
func persistedHash(params *graphql.RawParams) (string, *gqlerror.Error) {
	extension, ok := params.Extensions["persistedQuery"]
	if !ok || extension == nil {
		return "", nil
	}
	fields, _ := extension.(map[string]any)
	hash, _ := fields["sha256Hash"].(string)
	version, _ := fields["version"].(json.Number)
	if version.String() != "1" || len(hash) != 2*sha256.Size {
		return "", refusal(codeBadRequest, "persistedQuery must have version 1 and a sha256Hash")
	}
	return hash, nil
}

// recall puts the text of a persisted query into the request.
func (l *limits) recall(actor *auth.Actor, params *graphql.RawParams) *gqlerror.Error {
	hash, err := persistedHash(params)
	if err != nil || hash == "" {
		return err
	}
	if params.Query != "" {
		if hashOf(params.Query) != hash {
			return refusal(codeBadRequest, "the sha256Hash is not that of the query")
		}
		return nil
	}
	if !actor.IsAnonymous() {
		if text, ok := l.persisted.Get(context.Background(), hash); ok {
			params.Query = text
			return nil
		}
	}
	return refusal(codePersistedNotFound, "PersistedQueryNotFound") // the message that clients look for
}

// remember keeps the text of a persisted query that was validated.
func (l *limits) remember(ctx context.Context, actor *auth.Actor, operation *graphql.OperationContext) {
	if actor.IsAnonymous() {
		return
	}
	hash, err := persistedHash(&graphql.RawParams{Extensions: operation.Extensions})
	if err == nil && hash != "" {
		l.persisted.Add(ctx, hash, operation.RawQuery)
	}
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// textCache keeps what was used last, within a number of bytes of texts: keys, and values that are texts.
type textCache[V any] struct {
	mu      sync.Mutex
	limit   int
	bytes   int
	order   *list.List // the one used last in front
	entries map[string]*list.Element
}

type cached[V any] struct {
	key   string
	value V
	bytes int
}

var _ graphql.Cache[string] = (*textCache[string])(nil)

func newTextCache[V any](limit int) *textCache[V] {
	return &textCache[V]{limit: limit, order: list.New(), entries: map[string]*list.Element{}}
}

// Get finds a value.
func (c *textCache[V]) Get(_ context.Context, key string) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.entries[key]
	if !ok {
		return value, false
	}
	c.order.MoveToFront(element)
	return element.Value.(*cached[V]).value, true
}

// Add keeps a value, and forgets the ones not used for longest where the room is needed.
func (c *textCache[V]) Add(_ context.Context, key string, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.entries[key]; known {
		return
	}
	entry := &cached[V]{key: key, value: value, bytes: len(key)}
	if text, ok := any(value).(string); ok {
		entry.bytes += len(text)
	}
	c.entries[key] = c.order.PushFront(entry)
	c.bytes += entry.bytes
	for c.bytes > c.limit {
		oldest := c.order.Remove(c.order.Back()).(*cached[V])
		delete(c.entries, oldest.key)
		c.bytes -= oldest.bytes
	}
}
