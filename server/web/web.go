// Package web is HTTP: routes, the SPA, health, metrics and headers. It decides nothing; GraphQL comes to it as
// a handler, and who is asking as a function.
package web

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"

	"github.com/okra-performance/okra/frontend"
	"github.com/okra-performance/okra/server/auth"
)

// Options are what the routes are made of.
type Options struct {
	GraphQL http.Handler
	Schema  string // as published
	// Authenticate finds who a bearer token belongs to: auth.ErrToken if to nobody.
	Authenticate func(ctx context.Context, bearer, address string) (*auth.Actor, error)
	// Ready tells whether requests can be served, and how the parts are that may be degraded.
	Ready          func(ctx context.Context) (parts map[string]string, err error)
	TrustedProxies []netip.Prefix // whose X-Forwarded-For and X-Forwarded-Proto are believed
	Secure         bool           // reached by https, whatever the connection to us is
	Origins        []string       // of pages elsewhere that may ask the API
	Metrics        *Metrics
	Log            *slog.Logger
	SPA            fs.FS // the built SPA; the embedded one
}

// New makes the routes.
func New(o Options) http.Handler {
	if o.SPA == nil {
		o.SPA = frontend.Dist
	}
	if o.Metrics == nil {
		o.Metrics = NewMetrics()
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", o.allowOrigins(o.identify(o.GraphQL)))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok\n") })
	mux.HandleFunc("GET /readyz", o.ready)
	mux.Handle("GET /metrics", o.Metrics.handler())
	mux.HandleFunc("GET /schema.graphql", func(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, o.Schema) })
	mux.Handle("/", newSPA(o.SPA))
	return o.observe(o.headers(mux))
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text))
}

// identify puts the actor and the cookies into the context. A token that is not valid, or has ended, makes a
// stranger: what strangers may do, such as signing in and renewing the session, still works, and
// everything else answers UNAUTHENTICATED.
func (o Options) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		address := o.address(r)
		actor := &auth.Actor{Address: address}
		if scheme, bearer, _ := strings.Cut(r.Header.Get("Authorization"), " "); strings.EqualFold(scheme, "Bearer") {
			known, err := o.Authenticate(r.Context(), strings.TrimSpace(bearer), address)
			switch {
			case err == nil:
				actor = known
			case !errors.Is(err, auth.ErrToken):
				o.unavailable(w, r, err)
				return
			}
		}
		ctx := auth.WithCookies(auth.WithActor(r.Context(), actor), w, r, o.isSecure(r))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// unavailable answers when nobody can be told who they are, because the database doesn't answer.
func (o Options) unavailable(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() == nil {
		o.Log.ErrorContext(r.Context(), "authentication", "error", err)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Retry-After", "1")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write([]byte(`{"errors":[{"message":"the database does not answer; try again","extensions":{"code":"INTERNAL","id":"` + RequestID(r.Context()) + `"}}]}`))
}
