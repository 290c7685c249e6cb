package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/auth"
)

func urlQuery(query string) string { return url.Values{"query": {query}}.Encode() }

// peer is the other end of a socket.
type peer struct{ conn *websocket.Conn }

func open(t *testing.T, s *httptest.Server) *peer {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), strings.Replace(s.URL, "http", "ws", 1), &websocket.DialOptions{Subprotocols: []string{subprotocol}})
	require.NoError(t, err)
	conn.SetReadLimit(8 << 20)
	t.Cleanup(func() { _ = conn.CloseNow() })
	return &peer{conn: conn}
}

// dial opens a socket and signs it in.
func dial(t *testing.T, s *httptest.Server, token string) *peer {
	t.Helper()
	p := open(t, s)
	p.send(t, message{Type: "connection_init", Payload: json.RawMessage(`{"Authorization":"Bearer ` + token + `"}`)})
	require.Equal(t, "connection_ack", p.receive(t).Type)
	return p
}

func (p *peer) send(t *testing.T, m message) {
	t.Helper()
	text, err := json.Marshal(m)
	require.NoError(t, err)
	require.NoError(t, p.conn.Write(t.Context(), websocket.MessageText, text))
}

func (p *peer) subscribe(t *testing.T, id, query string) {
	t.Helper()
	payload, _ := json.Marshal(map[string]string{"query": query})
	p.send(t, message{ID: id, Type: "subscribe", Payload: payload})
}

func (p *peer) receive(t *testing.T) (m message) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	_, text, err := p.conn.Read(ctx)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &m))
	return m
}

// closed reads until the other end closes, and gives its code.
func (p *peer) closed(t *testing.T) websocket.StatusCode {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	for {
		if _, _, err := p.conn.Read(ctx); err != nil {
			return websocket.CloseStatus(err)
		}
	}
}

func TestASocketAnswersAndSubscribes(t *testing.T) {
	s, _ := server(t, Options{})
	p := dial(t, s, "good")
	p.subscribe(t, "q", "{viewer{name}}")
	m := p.receive(t)
	require.Equal(t, "next", m.Type)
	require.Contains(t, string(m.Payload), "李雷")
	require.Equal(t, "complete", p.receive(t).Type)

	p.subscribe(t, "t", "subscription{tick}")
	require.JSONEq(t, `{"tick":1}`, dataOf(t, p.receive(t)))
	require.JSONEq(t, `{"tick":2}`, dataOf(t, p.receive(t)))
	p.send(t, message{ID: "t", Type: "complete"})
	p.send(t, message{Type: "ping"})
	for m := p.receive(t); m.Type != "pong"; m = p.receive(t) {
		require.Equal(t, "next", m.Type) // what was on its way
	}
	p.subscribe(t, "t", "subscription{tick}") // its id is free again
	require.Equal(t, "next", p.receive(t).Type)
}

func dataOf(t *testing.T, m message) string {
	t.Helper()
	payload := struct{ Data json.RawMessage }{}
	require.NoError(t, json.Unmarshal(m.Payload, &payload))
	return string(payload.Data)
}

func TestASocketIsClosedWithTheRightCode(t *testing.T) {
	s, _ := server(t, Options{})
	for name, c := range map[string]struct {
		talk func(p *peer)
		code websocket.StatusCode
	}{
		"subscribing first": {func(p *peer) { p.subscribe(t, "1", "{__typename}") }, closeUnauthorized},
		"a bad token": {func(p *peer) {
			p.send(t, message{Type: "connection_init", Payload: json.RawMessage(`{"Authorization":"Bearer bad"}`)})
		}, closeForbidden},
		"no token": {func(p *peer) { p.send(t, message{Type: "connection_init"}) }, closeForbidden},
		"nonsense": {func(p *peer) { _ = p.conn.Write(t.Context(), websocket.MessageText, []byte("{")) }, closeInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, s)
			c.talk(p)
			require.Equal(t, c.code, p.closed(t))
		})
	}
	t.Run("an id twice", func(t *testing.T) {
		p := dial(t, s, "good")
		p.subscribe(t, "1", "subscription{tick}")
		p.subscribe(t, "1", "subscription{tick}")
		require.Equal(t, closeDuplicate, p.closed(t))
	})
	t.Run("init twice", func(t *testing.T) {
		p := dial(t, s, "good")
		p.send(t, message{Type: "connection_init"})
		require.Equal(t, closeInitTwice, p.closed(t))
	})
	t.Run("another protocol", func(t *testing.T) {
		conn, _, err := websocket.Dial(t.Context(), strings.Replace(s.URL, "http", "ws", 1), &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}})
		require.NoError(t, err)
		require.Equal(t, closeSubprotocol, (&peer{conn}).closed(t))
	})
	t.Run("another origin", func(t *testing.T) {
		_, response, err := websocket.Dial(t.Context(), strings.Replace(s.URL, "http", "ws", 1), &websocket.DialOptions{
			Subprotocols: []string{subprotocol}, HTTPHeader: http.Header{"Origin": {"https://evil.example"}}})
		require.Error(t, err)
		require.Equal(t, http.StatusForbidden, response.StatusCode)
	})
}

func TestTwentyOperationsASocket(t *testing.T) {
	s, _ := server(t, Options{})
	p := dial(t, s, "good")
	for i := range maxSubscriptions + 1 {
		p.subscribe(t, fmt.Sprint(i), "subscription{tick}")
	}
	for m := p.receive(t); m.Type != "error"; m = p.receive(t) {
		require.NotEqual(t, "20", m.ID)
	}
}

func TestASocketEndsWithItsRights(t *testing.T) {
	changed, stopping := make(chan struct{}), make(chan struct{})
	ends := time.Time{}
	o := Options{Stopping: stopping, Rights: func(context.Context, *auth.Actor) <-chan struct{} { return changed },
		Authenticate: func(context.Context, string, string) (*auth.Actor, error) {
			actor := *member
			actor.Ends = ends
			return &actor, nil
		}}
	s, _ := server(t, o)

	ends = time.Now().Add(200 * time.Millisecond)
	p := dial(t, s, "good")
	require.Equal(t, closeForbidden, p.closed(t))

	ends = time.Time{}
	p = dial(t, s, "good")
	close(changed)
	require.Equal(t, closeForbidden, p.closed(t))

	changed = nil
	p = dial(t, s, "good")
	close(stopping)
	require.Equal(t, websocket.StatusGoingAway, p.closed(t))
}

func TestAReaderThatStallsIsDroppedAndLeavesNothing(t *testing.T) {
	s, _ := server(t, Options{})
	before := runtime.NumGoroutine()
	p := dial(t, s, "good")
	for i := range 3 {
		p.subscribe(t, fmt.Sprint(i), "subscription{flood}")
	}
	require.Greater(t, runtime.NumGoroutine(), before)
	// It never reads again, and does not leave either.
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+1 }, writeTime+10*time.Second, 100*time.Millisecond)
}
