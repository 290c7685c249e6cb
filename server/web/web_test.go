package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
)

func built() fstest.MapFS {
	return fstest.MapFS{
		"index.html":          {Data: []byte("<!doctype html><title>Okra</title>")},
		"okra.svg":            {Data: []byte("<svg/>")},
		"assets/main-3f2a.js": {Data: []byte(strings.Repeat("console.log('okra');", 100))},
	}
}

func options() Options {
	return Options{
		Log: slog.New(slog.DiscardHandler), SPA: built(), Schema: "type Query",
		Ready: func(context.Context) (map[string]string, error) { return map[string]string{"redis": "off"}, nil },
		Authenticate: func(_ context.Context, bearer, address string) (*auth.Actor, error) {
			switch bearer {
			case "good":
				return &auth.Actor{Member: &db.Member{ID: "mem_1"}, Address: address}, nil
			case "down":
				return nil, errors.New("no connection to 10.0.0.5")
			}
			return nil, auth.ErrToken
		},
		GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			actor := auth.ActorIn(r.Context())
			_, _ = io.WriteString(w, actor.MemberID()+" "+actor.Address+" "+auth.CookiesIn(r.Context()).Refresh())
		}),
	}
}

func ask(o Options, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	r.RemoteAddr = "192.0.2.7:4711"
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	New(o).ServeHTTP(w, r)
	return w
}

func TestTheSPA(t *testing.T) {
	for _, path := range []string{"/", "/scorecards/2026-Q3", "/index.html"} {
		w := ask(options(), http.MethodGet, path)
		require.Equal(t, 200, w.Code, path)
		require.Equal(t, "no-cache", w.Header().Get("Cache-Control"))
		require.Contains(t, w.Body.String(), "<title>Okra")
		require.Equal(t, http.StatusNotModified, ask(options(), http.MethodGet, path, "If-None-Match", w.Header().Get("ETag")).Code)
	}
	w := ask(options(), http.MethodGet, "/assets/main-3f2a.js", "Accept-Encoding", "gzip")
	require.Equal(t, forever, w.Header().Get("Cache-Control"))
	require.Contains(t, w.Header().Get("Content-Type"), "javascript")
	z, err := gzip.NewReader(w.Body)
	require.NoError(t, err)
	text, err := io.ReadAll(z)
	require.NoError(t, err)
	require.Contains(t, string(text), "okra")
	require.Equal(t, 404, ask(options(), http.MethodGet, "/assets/main-0000.js").Code)
	require.Equal(t, 405, ask(options(), http.MethodPost, "/").Code)

	o := options()
	o.SPA = fstest.MapFS{".gitkeep": {}}
	w = ask(o, http.MethodGet, "/")
	require.Equal(t, 503, w.Code)
	require.Contains(t, w.Body.String(), "make build")
}

func TestWhoIsAsking(t *testing.T) {
	require.Equal(t, " 192.0.2.7 ", ask(options(), http.MethodPost, "/graphql").Body.String())
	require.Equal(t, " 192.0.2.7 r1", ask(options(), http.MethodPost, "/graphql", "Cookie", "okra_refresh=r1").Body.String())
	require.Equal(t, "mem_1 192.0.2.7 ", ask(options(), http.MethodPost, "/graphql", "Authorization", "bearer good").Body.String())
	require.Equal(t, " 192.0.2.7 ", ask(options(), http.MethodPost, "/graphql", "Authorization", "Bearer bad").Body.String())
	w := ask(options(), http.MethodPost, "/graphql", "Authorization", "Bearer down")
	require.Equal(t, 503, w.Code)
	require.NotContains(t, w.Body.String(), "10.0.0.5")
}

func TestOnlyTrustedProxiesAreBelieved(t *testing.T) {
	spoofed := []string{"X-Forwarded-For", "6.6.6.6, 198.51.100.4, 10.1.1.1", "X-Forwarded-Proto", "https"}
	w := ask(options(), http.MethodPost, "/graphql", spoofed...)
	require.Equal(t, " 192.0.2.7 ", w.Body.String())
	require.Empty(t, w.Header().Get("Strict-Transport-Security"))

	o := options()
	var err error
	o.TrustedProxies, err = ParseProxies([]string{"192.0.2.7", "10.0.0.0/8"})
	require.NoError(t, err)
	w = ask(o, http.MethodPost, "/graphql", spoofed...)
	require.Equal(t, " 198.51.100.4 ", w.Body.String())
	require.NotEmpty(t, w.Header().Get("Strict-Transport-Security"))

	_, err = ParseProxies([]string{"everybody"})
	require.ErrorContains(t, err, "everybody")
}

func TestHeadersAndProbes(t *testing.T) {
	w := ask(options(), http.MethodGet, "/healthz")
	require.Equal(t, "ok\n", w.Body.String())
	csp := w.Header().Get("Content-Security-Policy")
	require.Contains(t, csp, "script-src 'self';")
	require.Contains(t, csp, "frame-ancestors 'none'")
	require.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
	require.Len(t, w.Header().Get(requestHeader), 16)

	require.JSONEq(t, `{"ready":true,"parts":{"redis":"off"}}`, ask(options(), http.MethodGet, "/readyz").Body.String())
	o := options()
	o.Ready = func(context.Context) (map[string]string, error) { return nil, errors.New("password wrong for okra") }
	w = ask(o, http.MethodGet, "/readyz")
	require.Equal(t, 503, w.Code)
	require.NotContains(t, w.Body.String(), "password")

	require.Equal(t, "type Query", ask(options(), http.MethodGet, "/schema.graphql").Body.String())
	require.Contains(t, ask(options(), http.MethodGet, "/metrics").Body.String(), "go_goroutines")
}

func TestOriginsAreOffUnlessListed(t *testing.T) {
	require.Empty(t, ask(options(), http.MethodOptions, "/graphql", "Origin", "https://a.example").Header().Get("Access-Control-Allow-Origin"))
	o := options()
	o.Origins = []string{"https://a.example"}
	require.Equal(t, "https://a.example", ask(o, http.MethodOptions, "/graphql", "Origin", "https://a.example").Header().Get("Access-Control-Allow-Origin"))
	require.Empty(t, ask(o, http.MethodOptions, "/graphql", "Origin", "https://b.example").Header().Get("Access-Control-Allow-Origin"))
}

func TestTheLogHoldsNoSecrets(t *testing.T) {
	log := &bytes.Buffer{}
	o := options()
	o.Log = slog.New(LogRequestIDs(slog.NewTextHandler(log, nil)))
	w := ask(o, http.MethodPost, "/graphql?query=hunter2", "Authorization", "Bearer hunter2", "Cookie", "okra_refresh=hunter2")
	require.Contains(t, log.String(), "request="+w.Header().Get(requestHeader))
	require.NotContains(t, log.String(), "hunter2")
}

func TestStoppingLetsRequestsEnd(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	inside, stopping := make(chan struct{}), make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(inside)
		<-stopping
		time.Sleep(100 * time.Millisecond)
		_, _ = io.WriteString(w, "done")
	})
	ctx, cancel := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() {
		served <- Serve(ctx, listener, handler, slog.New(slog.DiscardHandler), func() { close(stopping) })
	}()
	answered := make(chan string, 1)
	go func() {
		response, err := http.Get("http://" + listener.Addr().String()) //nolint:noctx // a test's own server
		if err != nil {
			answered <- err.Error()
			return
		}
		text, _ := io.ReadAll(response.Body)
		answered <- string(text)
	}()
	<-inside
	cancel()
	require.NoError(t, <-served)
	require.Equal(t, "done", <-answered)
}
