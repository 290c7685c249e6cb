package graph

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/server/auth"
)

// Server-sent events, each connection one operation: `next` for every answer, `complete` at the end. A
// stream whose rights end stops without `complete`, so that its reader comes again with a new token.

const (
	pingInterval = 15 * time.Second
	writeTime    = 10 * time.Second // a reader that stalls longer is dropped
)

func wantsEvents(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

func (g *gateway) serveEvents(reply *reply, w http.ResponseWriter, r *http.Request) {
	params, ok := readParams(reply, r)
	if !ok {
		return
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
	actor := auth.ActorIn(r.Context())
	leave, ok := g.streams.enter(actor.Key())
	if !ok {
		reply.refuse(http.StatusTooManyRequests, codeRateLimited, "too many open streams")
		return
	}
	defer leave()
	ctx := auth.WithoutCookies(r.Context())
	operation, refused := g.prepare(ctx, params)
	stream := newEventStream(w)
	if refused != nil {
		stream.send(next(encode(refused, true)))
		stream.send(complete)
		return
	}
	if operation.Operation.Operation != ast.Subscription {
		stream.send(next(encode(g.answer(ctx, operation), false)))
		stream.send(complete)
		return
	}
	ctx, cancel, err := g.whileRightful(ctx, actor, bearerIn(r.Header.Get("Authorization")))
	if err != nil {
		return // the token ended just now
	}
	defer cancel()
	g.stream(auth.WithActor(ctx, actor.Afresh()), stream, operation)
}

func (g *gateway) stream(ctx context.Context, stream *eventStream, operation *graphql.OperationContext) {
	answers := g.subscribe(ctx, operation)
	ping := time.NewTicker(pingInterval)
	defer ping.Stop()
	if !stream.send(comment) {
		return
	}
	for {
		event := comment
		select {
		case <-ctx.Done():
			return
		case <-ping.C:
		case answer, goesOn := <-answers:
			if !goesOn {
				if ctx.Err() == nil {
					stream.send(complete)
				}
				return
			}
			event = next(answer)
		}
		if !stream.send(event) {
			return
		}
	}
}

// subscribe gives a subscription's answers, encoded, until it or the context ends.
func (g *gateway) subscribe(ctx context.Context, operation *graphql.OperationContext) <-chan []byte {
	answers := make(chan []byte)
	go func() {
		defer close(answers)
		defer func() {
			if cause := recover(); cause != nil {
				(&presenter{log: g.Log}).internal(ctx, recovered(ctx, cause))
			}
		}()
		began := time.Now()
		responses, ctx := g.executor(ctx).DispatchOperation(ctx, operation)
		g.Observe(string(ast.Subscription), "", time.Since(began))
		for {
			response := responses(ctx)
			if response == nil {
				return
			}
			select {
			case answers <- encode(response, false):
			case <-ctx.Done():
				return
			}
		}
	}()
	return answers
}

var (
	comment  = []byte(":\n\n")
	complete = []byte("event: complete\ndata: \n\n")
)

func next(answer []byte) []byte {
	event := make([]byte, 0, len(answer)+24)
	event = append(event, "event: next\ndata: "...)
	event = append(event, bytes.ReplaceAll(answer, []byte("\n"), []byte(" "))...) // between tokens only
	return append(event, "\n\n"...)
}

// eventStream writes events, each at once and in time.
type eventStream struct {
	w          io.Writer
	controller *http.ResponseController
}

func newEventStream(w http.ResponseWriter) *eventStream {
	header := w.Header()
	header.Set("Content-Type", "text/event-stream; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Accel-Buffering", "no")
	return &eventStream{w: w, controller: http.NewResponseController(w)}
}

// send writes an event; false if the reader is gone or stalls.
func (s *eventStream) send(event []byte) bool {
	_ = s.controller.SetWriteDeadline(time.Now().Add(writeTime))
	if _, err := s.w.Write(event); err != nil {
		return false
	}
	return s.controller.Flush() == nil
}
