package graph

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/okra-performance/okra/server/auth"
)

// The graphql-transport-ws protocol. The library's transport takes any number of subscriptions, the same
// id twice, reads the token once for ever, and a reader that stops reading pins its goroutines; so the
// protocol is spoken here.

const (
	subprotocol      = "graphql-transport-ws"
	initTime         = 10 * time.Second
	silence          = 3 * pingInterval // after which a peer that answers no ping is gone
	maxSubscriptions = 20
	maxInit          = 16 << 10
	maxID            = 100
)

// Close codes of the protocol.
const (
	closeInvalid      websocket.StatusCode = 4400
	closeUnauthorized websocket.StatusCode = 4401
	closeForbidden    websocket.StatusCode = 4403 // clients connect again, with a new token
	closeSubprotocol  websocket.StatusCode = 4406
	closeInitTimeout  websocket.StatusCode = 4408
	closeDuplicate    websocket.StatusCode = 4409
	closeInitTwice    websocket.StatusCode = 4429
)

type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// socket is one connection. Every write has a deadline, after which the connection is cut.
type socket struct {
	gateway *gateway
	conn    *websocket.Conn
	ctx     context.Context // carries the actor, once there is one
	heard   atomic.Int64    // when the peer was last heard of

	mu     sync.Mutex
	active map[string]*subscription
	tasks  sync.WaitGroup
}

type subscription struct{ cancel context.CancelFunc }

func (g *gateway) serveSocket(w http.ResponseWriter, r *http.Request) {
	address := auth.ActorIn(r.Context()).Address
	leave, ok := g.streams.enter("socket:" + address)
	if !ok {
		newReply(w, r).refuse(http.StatusTooManyRequests, codeRateLimited, "too many open sockets")
		return
	}
	defer leave()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{subprotocol}, OriginPatterns: g.Origins})
	if err != nil {
		return // Accept has answered
	}
	defer func() { _ = conn.CloseNow() }()
	if conn.Subprotocol() != subprotocol {
		_ = conn.Close(closeSubprotocol, "speak "+subprotocol)
		return
	}
	ctx, cancel := context.WithCancel(auth.WithoutCookies(r.Context()))
	s := &socket{gateway: g, conn: conn, ctx: ctx, active: map[string]*subscription{}}
	defer s.tasks.Wait()
	defer cancel()
	s.heard.Store(time.Now().UnixNano())
	if s.begin(address) {
		s.listen()
	}
}

// begin waits for connection_init with a token, for a while.
func (s *socket) begin(address string) bool {
	late := time.AfterFunc(initTime, func() { _ = s.conn.Close(closeInitTimeout, "connection initialisation timeout") })
	defer late.Stop()
	s.conn.SetReadLimit(maxInit)
	first, ok := s.read()
	if !ok {
		return false
	}
	if first.Type != "connection_init" {
		_ = s.conn.Close(closeUnauthorized, "send connection_init first")
		return false
	}
	payload := struct{ Authorization string }{} // as a header's name, in any case
	if len(first.Payload) > 0 && json.Unmarshal(first.Payload, &payload) != nil {
		_ = s.conn.Close(closeInvalid, "malformed connection_init")
		return false
	}
	bearer := bearerIn(payload.Authorization)
	actor, err := s.gateway.Authenticate(s.ctx, bearer, address)
	if err != nil || actor.IsAnonymous() {
		_ = s.conn.Close(closeForbidden, "the token is not valid or has ended")
		return false
	}
	rightful, cancel, err := s.gateway.whileRightful(auth.WithActor(s.ctx, actor), actor, bearer)
	if err != nil {
		_ = s.conn.Close(closeForbidden, "the token is not valid or has ended")
		return false
	}
	s.ctx = rightful
	s.tasks.Go(func() { defer cancel(); s.guard() })
	s.conn.SetReadLimit(maxBody)
	return s.write(message{Type: "connection_ack"})
}

// guard pings the peer and closes the socket when its rights end.
func (s *socket) guard() {
	ping := time.NewTicker(pingInterval)
	defer ping.Stop()
	for {
		select {
		case <-s.ctx.Done():
			switch cause := context.Cause(s.ctx); {
			case errors.Is(cause, errStopping):
				_ = s.conn.Close(websocket.StatusGoingAway, cause.Error())
			case errors.Is(cause, errTokenEnded), errors.Is(cause, errRightsChanged):
				_ = s.conn.Close(closeForbidden, cause.Error())
			}
			return
		case <-ping.C:
			if time.Since(time.Unix(0, s.heard.Load())) > silence {
				_ = s.conn.CloseNow()
				return
			}
			s.write(message{Type: "ping"})
		}
	}
}

func (s *socket) listen() {
	for {
		m, ok := s.read()
		if !ok {
			return
		}
		switch m.Type {
		case "subscribe":
			if !s.subscribe(m) {
				return
			}
		case "complete":
			s.mu.Lock()
			if sub := s.active[m.ID]; sub != nil {
				sub.cancel()
				delete(s.active, m.ID)
			}
			s.mu.Unlock()
		case "ping":
			s.write(message{Type: "pong"})
		case "pong":
		case "connection_init":
			_ = s.conn.Close(closeInitTwice, "too many initialisation requests")
			return
		default:
			_ = s.conn.Close(closeInvalid, "unknown message type")
			return
		}
	}
}

// subscribe begins an operation; false if the socket was closed for it.
func (s *socket) subscribe(m message) bool {
	if m.ID == "" || len(m.ID) > maxID {
		_ = s.conn.Close(closeInvalid, "subscribe needs an id of at most 100 characters")
		return false
	}
	ctx, cancel := context.WithCancel(auth.WithActor(s.ctx, auth.ActorIn(s.ctx).Afresh()))
	sub := &subscription{cancel: cancel}
	s.mu.Lock()
	_, taken := s.active[m.ID]
	full := len(s.active) >= maxSubscriptions
	if !taken && !full {
		s.active[m.ID] = sub
	}
	s.mu.Unlock()
	switch {
	case taken:
		cancel()
		_ = s.conn.Close(closeDuplicate, "there is a subscriber of this id")
		return false
	case full:
		cancel()
		s.fail(m.ID, gqlerror.List{refusal(codeRateLimited, "more than 20 operations at once on one socket")})
		return true
	}
	s.tasks.Go(func() {
		defer s.forget(m.ID, sub)
		s.operate(ctx, m)
	})
	return true
}

// forget makes room for another operation of this id, unless the peer has begun one already.
func (s *socket) forget(id string, sub *subscription) {
	sub.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.active[id] == sub {
		delete(s.active, id)
	}
}

func (s *socket) operate(ctx context.Context, m message) {
	g := s.gateway
	defer func() {
		if cause := recover(); cause != nil {
			id := (&presenter{log: g.Log}).internal(ctx, recovered(ctx, cause))
			s.fail(m.ID, gqlerror.List{refusal(codeInternal, internalMessage(id))})
		}
	}()
	params, err := decodeParams(m.Payload)
	if err != nil {
		s.fail(m.ID, gqlerror.List{refusal(codeBadRequest, err.Error())})
		return
	}
	ctx = graphql.StartOperationTrace(ctx)
	operation, refused := g.prepare(ctx, params)
	if refused != nil {
		s.fail(m.ID, refused.Errors)
		return
	}
	if operation.Operation.Operation != ast.Subscription {
		s.write(message{ID: m.ID, Type: "next", Payload: encode(g.answer(ctx, operation), false)})
		s.finish(ctx, m.ID)
		return
	}
	for answer := range g.subscribe(ctx, operation) {
		if !s.write(message{ID: m.ID, Type: "next", Payload: answer}) {
			return
		}
	}
	s.finish(ctx, m.ID)
}

// finish tells the end of an operation, unless the peer or the socket ended it.
func (s *socket) finish(ctx context.Context, id string) {
	if ctx.Err() == nil {
		s.write(message{ID: id, Type: "complete"})
	}
}

func (s *socket) fail(id string, problems gqlerror.List) {
	payload, err := json.Marshal(problems)
	if err == nil {
		s.write(message{ID: id, Type: "error", Payload: payload})
	}
}

func (s *socket) read() (m message, ok bool) {
	kind, text, err := s.conn.Read(context.WithoutCancel(s.ctx)) // guard closes it with the right code
	if err != nil {
		return m, false
	}
	s.heard.Store(time.Now().UnixNano())
	if kind != websocket.MessageText || json.Unmarshal(text, &m) != nil {
		_ = s.conn.Close(closeInvalid, "malformed message")
		return m, false
	}
	return m, true
}

// write sends a message in time, or cuts the connection: a peer that stops reading holds nothing up.
func (s *socket) write(m message) bool {
	text, err := json.Marshal(m)
	if err != nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), writeTime)
	defer cancel()
	if err := s.conn.Write(ctx, websocket.MessageText, text); err != nil {
		_ = s.conn.CloseNow()
		return false
	}
	return true
}
