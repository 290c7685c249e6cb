package graph

import (
	"context"
	"time"

	"github.com/okra-performance/okra/server/app"
)

// calm is the least time between two answers of one subscription.
const calm = 300 * time.Millisecond

// watch answers at once and then whenever one of the topics is told, each time reading anew with the
// actor's own rights. It ends when the context does, when reading fails, or after an answer that is
// the last one.
func watch[T any](ctx context.Context, a *app.App, read func(context.Context) (T, error), last func(T) bool, topics ...string) (<-chan T, error) {
	changed, cancel := a.Live().Watch(topics...)
	first, err := read(ctx)
	if err != nil {
		cancel()
		return nil, err
	}
	answers := make(chan T, 1)
	go func() {
		defer close(answers)
		defer cancel()
		answered := time.Now()
		for value := first; ; {
			select {
			case answers <- value:
			case <-ctx.Done():
				return
			}
			if last != nil && last(value) {
				return
			}
			select {
			case <-changed:
			case <-ctx.Done():
				return
			}
			pause(ctx, calm-time.Since(answered))
			answered = time.Now()
			var err error
			if value, err = read(ctx); err != nil {
				return
			}
		}
	}()
	return answers, nil
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
