package web

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

const readyTime = 2 * time.Second

// ready answers 200 when requests can be served and 503 when not, with what is degraded. Why goes to the
// log, not to whoever asks.
func (o Options) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTime)
	defer cancel()
	parts, err := o.Ready(ctx)
	status, answer := http.StatusOK, map[string]any{"ready": err == nil, "parts": parts}
	if err != nil {
		status = http.StatusServiceUnavailable
		o.Log.WarnContext(ctx, "not ready", "error", err)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(answer)
}
