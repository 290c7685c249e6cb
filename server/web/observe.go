package web

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

const (
	requestHeader = "X-Request-Id"
	answerTime    = 2 * time.Minute // for a whole answer; streams and uploads set their own
)

type requestKey struct{}

// RequestID is the id of the request that a context belongs to; "" if none.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// LogRequestIDs adds the request's id to whatever is logged with its context.
func LogRequestIDs(handler slog.Handler) slog.Handler { return requestIDs{handler} }

type requestIDs struct{ slog.Handler }

func (h requestIDs) Handle(ctx context.Context, record slog.Record) error {
	if id := RequestID(ctx); id != "" {
		record.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, record)
}

func (h requestIDs) WithAttrs(attributes []slog.Attr) slog.Handler {
	return requestIDs{h.Handler.WithAttrs(attributes)}
}

func (h requestIDs) WithGroup(name string) slog.Handler { return requestIDs{h.Handler.WithGroup(name)} }

// observe gives each request an id and a deadline, logs it and counts it. Of the address only the path is
// logged: parameters may hold anything.
func (o Options) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		random := make([]byte, 8)
		_, _ = rand.Read(random) // never fails
		id := hex.EncodeToString(random)
		w.Header().Set(requestHeader, id)
		ctx := context.WithValue(r.Context(), requestKey{}, id)
		_ = http.NewResponseController(w).SetWriteDeadline(began.Add(answerTime))
		recorder := &recorder{ResponseWriter: w, status: http.StatusOK}
		o.Metrics.enter()
		defer func() {
			took := time.Since(began)
			route := routeOf(r.URL.Path)
			o.Metrics.leave(route, recorder.status, took)
			level := slog.LevelDebug // pages and probes
			if route == "/graphql" {
				level = slog.LevelInfo
			}
			o.Log.Log(ctx, level, "request", "method", r.Method, "path", short(r.URL.Path), "status", recorder.status,
				"bytes", recorder.bytes, "ms", float64(took.Microseconds())/1000, "address", o.address(r))
		}()
		next.ServeHTTP(recorder, r.WithContext(ctx))
	})
}

// routeOf keeps the number of labels small.
func routeOf(path string) string {
	switch path {
	case "/graphql", "/healthz", "/readyz", "/metrics", "/schema.graphql":
		return path
	}
	return "/"
}

func short(path string) string {
	path = strings.ToValidUTF8(path, "")
	if len(path) > 100 {
		return path[:100]
	}
	return path
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(p []byte) (int, error) {
	n, err := r.ResponseWriter.Write(p)
	r.bytes += int64(n)
	return n, err
}

// Unwrap lets streams flush and sockets take the connection over.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
