// Package live tells watchers that something changed: within the process, and through Redis to the
// other instances. It carries topics only; whoever is told reads again, with their own rights.
package live

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// Hub connects those who tell with those who watch.
type Hub struct {
	redis *redis.Client // nil: one instance alone
	log   *slog.Logger
	mu    sync.Mutex
	watch map[string]map[chan string]bool
	quiet time.Time // nothing is published before: Redis did not answer
	owing bool      // somebody was not told, and will be
}

const (
	channel   = "okra:live"
	everybody = "*"
	separator = "\n"
)

// NewHub makes a hub; client may be nil, and log.
func NewHub(client *redis.Client, log *slog.Logger) *Hub {
	if log == nil {
		log = slog.Default()
	}
	return &Hub{redis: client, log: log, watch: map[string]map[chan string]bool{}}
}

// Watch gives a channel that receives a topic each time something on it changed. Changes that follow
// one another faster than they are read become one. cancel ends it.
func (h *Hub) Watch(topics ...string) (changed <-chan string, cancel func()) {
	c := make(chan string, len(topics)+1)
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, topic := range topics {
		if h.watch[topic] == nil {
			h.watch[topic] = map[chan string]bool{}
		}
		h.watch[topic][c] = true
	}
	return c, func() { h.forget(c, topics) }
}

func (h *Hub) forget(c chan string, topics []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, topic := range topics {
		delete(h.watch[topic], c)
		if len(h.watch[topic]) == 0 {
			delete(h.watch, topic)
		}
	}
}

// Tell says that something on the topics changed. Other instances hear of it when Redis is there; a
// lost message is made good by the next one, or when the connection comes back.
func (h *Hub) Tell(ctx context.Context, topics ...string) {
	h.dispatch(topics)
	if h.redis == nil || len(topics) == 0 || h.isQuiet() {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 200*time.Millisecond)
	defer cancel()
	if err := h.redis.Publish(ctx, channel, strings.Join(topics, separator)).Err(); err != nil {
		h.log.Warn("other instances were not told", "error", err)
		h.beQuiet()
	}
}

// beQuiet lets nobody wait for a Redis that did not answer, and makes good afterwards what was missed:
// every instance reads everything anew.
func (h *Hub) beQuiet() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.quiet = time.Now().Add(quietTime)
	if h.owing {
		return
	}
	h.owing = true
	time.AfterFunc(quietTime, h.makeGood)
}

func (h *Hub) makeGood() {
	ctx, cancel := context.WithTimeout(context.Background(), quietTime)
	defer cancel()
	err := h.redis.Publish(ctx, channel, everybody).Err()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.owing = err != nil && !errors.Is(err, redis.ErrClosed); h.owing {
		time.AfterFunc(quietTime, h.makeGood)
	}
}

// quietTime is how long nobody waits for a Redis that did not answer.
const quietTime = 2 * time.Second

func (h *Hub) isQuiet() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return time.Now().Before(h.quiet)
}

func (h *Hub) dispatch(topics []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, topic := range topics {
		if topic == everybody {
			for name, watchers := range h.watch {
				wake(watchers, name)
			}
			continue
		}
		wake(h.watch[topic], topic)
	}
}

func wake(watchers map[chan string]bool, topic string) {
	for c := range watchers {
		select {
		case c <- topic:
		default: // it has enough to read
		}
	}
}

// Listen passes on what other instances tell, until the context ends. After a lost connection
// everybody is told, since nobody knows what was missed.
func (h *Hub) Listen(ctx context.Context) {
	if h.redis == nil {
		return
	}
	for ctx.Err() == nil {
		h.listen(ctx)
		select {
		case <-ctx.Done():
		case <-time.After(500 * time.Millisecond):
		}
	}
}

func (h *Hub) listen(ctx context.Context) {
	subscription := h.redis.Subscribe(ctx, channel)
	defer func() { _ = subscription.Close() }()
	// The client's reads hear of a deadline, but of no cancellation: without this a server with Redis never stops.
	defer context.AfterFunc(ctx, func() { _ = subscription.Close() })()
	if _, err := subscription.Receive(ctx); err != nil {
		return
	}
	h.dispatch([]string{everybody})
	for {
		message, err := subscription.ReceiveMessage(ctx)
		if err != nil {
			return
		}
		h.dispatch(strings.Split(message.Payload, separator))
	}
}
