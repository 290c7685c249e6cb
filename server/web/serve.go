package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

const (
	headerTime = 10 * time.Second
	idleTime   = 2 * time.Minute
	stopTime   = 20 * time.Second
	maxHeader  = 64 << 10
)

// Serve serves until the context ends. Then it calls stopping, so that streams and sockets close, takes
// nothing new, and lets what runs end within 20 seconds.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger, stopping func()) error {
	serving := &sync.WaitGroup{} // sockets are no longer the server's, so it would not wait for them
	server := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			serving.Add(1)
			defer serving.Done()
			handler.ServeHTTP(w, r)
		}),
		ReadHeaderTimeout: headerTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug), // broken connections of others
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping")
	stopping()
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	err := server.Shutdown(limit)
	ended := make(chan struct{})
	go func() { serving.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-limit.Done():
		err = errors.Join(err, errors.New("some requests did not end within 20 seconds"))
	}
	return err
}
