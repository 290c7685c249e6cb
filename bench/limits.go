package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"

	"github.com/okra-performance/okra/server/auth"
)

// The bare limits: what a handler without Okra needs for the same answer.

type limits struct {
	pool   *pgxpool.Pool
	redis  *redis.Client
	tokens *auth.Tokens
	answer []byte  // what Okra answers for a whole tree
	sql    *sql.DB // PostgreSQL or SQLite, for trees
}

func serveLimits(address string) error {
	ctx := context.Background()
	l := &limits{tokens: auth.NewTokens(secret, time.Now)}
	mux := http.NewServeMux()
	if file := os.Getenv("BENCH_ANSWER"); file != "" {
		if err := l.openTree(file); err != nil {
			return err
		}
		mux.HandleFunc("/static", l.static)
		mux.HandleFunc("/tree", l.tree)
		mux.HandleFunc("/subtree", l.subtree)
		return http.ListenAndServe(address, mux)
	}
	pool, err := pgxpool.New(ctx, os.Getenv("BENCH_DATABASE"))
	if err != nil {
		return err
	}
	options, err := redis.ParseURL(os.Getenv("OKRA_TEST_REDIS_URL"))
	if err != nil {
		return err
	}
	l.pool, l.redis = pool, redis.NewClient(options)
	mux.HandleFunc("/viewer", l.viewer)
	mux.HandleFunc("/top", l.top)
	mux.HandleFunc("/around", l.around)
	mux.HandleFunc("/card", l.card)
	return http.ListenAndServe(address, mux)
}

// signedIn is the token check and the one query that every request needs.
func (l *limits) signedIn(r *http.Request) (id, name string, err error) {
	session, _, err := l.tokens.Session(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
	if err != nil {
		return "", "", err
	}
	err = l.pool.QueryRow(r.Context(), `SELECT m.id, m.name FROM sessions s JOIN members m ON m.id = s.member_id CROSS JOIN companies c
		WHERE s.id = $1 AND s.ended_at = 0 AND s.expires_at > $2 AND m.active`, session, time.Now().UnixMicro()).Scan(&id, &name)
	return id, name, err
}

func (l *limits) viewer(w http.ResponseWriter, r *http.Request) {
	id, name, err := l.signedIn(r)
	answer(w, map[string]any{"viewer": map[string]string{"id": id, "name": name}}, err)
}

type place struct {
	Rank  int     `json:"rank"`
	Score float64 `json:"score"`
	ID    string  `json:"id"`
}

func (l *limits) top(w http.ResponseWriter, r *http.Request) {
	pipe := l.redis.Pipeline()
	list, total := pipe.ZRangeWithScores(r.Context(), boardKey, 0, 49), pipe.ZCard(r.Context(), boardKey)
	_, err := pipe.Exec(r.Context())
	answer(w, map[string]any{"total": total.Val(), "places": places(list.Val(), 0)}, err)
}

func (l *limits) around(w http.ResponseWriter, r *http.Request) {
	me := r.URL.Query().Get("id")
	rank, err := l.redis.ZRank(r.Context(), boardKey, me).Result()
	if err != nil {
		answer(w, nil, err)
		return
	}
	start := max(rank-5, 0)
	pipe := l.redis.Pipeline()
	list, total := pipe.ZRangeWithScores(r.Context(), boardKey, start, rank+5), pipe.ZCard(r.Context(), boardKey)
	_, err = pipe.Exec(r.Context())
	answer(w, map[string]any{"total": total.Val(), "places": places(list.Val(), int(start))}, err)
}

func places(list []redis.Z, start int) []place {
	out := make([]place, len(list))
	for i, z := range list {
		id, _ := z.Member.(string)
		out[i] = place{Rank: start + i + 1, Score: -z.Score / 100, ID: id}
	}
	return out
}

type rollUp struct {
	Measure, Month string
	Sum            int64
}

// card reads what a scorecard for a quarter is made of from the monthly roll-ups.
func (l *limits) card(w http.ResponseWriter, r *http.Request) {
	rows, err := l.pool.Query(r.Context(), `SELECT s.measure_key, m.month, m.sum FROM fact_months m JOIN fact_series s ON s.id = m.series_id
		WHERE s.member_id = $1 AND m.month BETWEEN $2 AND $3`, r.URL.Query().Get("id"), r.URL.Query().Get("from"), r.URL.Query().Get("to"))
	if err != nil {
		answer(w, nil, err)
		return
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[rollUp])
	answer(w, map[string]any{"figures": list}, err)
}

func answer(w http.ResponseWriter, value any, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}
