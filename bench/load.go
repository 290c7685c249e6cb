package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// target is something to be asked over and over.
type target struct {
	url, bearer string
	body        []byte // nil: GET
	client      *http.Client
}

func newTarget(url, bearer string, query string, variables map[string]any) *target {
	t := &target{url: url, bearer: bearer, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	if query != "" {
		t.body, _ = json.Marshal(map[string]any{"query": query, "variables": variables})
	}
	return t
}

// plain asks for answers without compression, as the bare limits give them.
func (t *target) plain() *target {
	t.client.Transport = &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}
	return t
}

func (t *target) ask() ([]byte, error) {
	method, body := http.MethodGet, io.Reader(nil)
	if t.body != nil {
		method, body = http.MethodPost, bytes.NewReader(t.body)
	}
	request, err := http.NewRequest(method, t.url, body)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+t.bearer)
	response, err := t.client.Do(request)
	if err != nil {
		return nil, err
	}
	answer, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answered %d: %s", t.url, response.StatusCode, answer)
	}
	return answer, err
}

// rate asks over a number of connections for a while, and gives the answers a second.
func (t *target) rate(connections int, d time.Duration) (float64, error) {
	var asked atomic.Int64
	var failed atomic.Value
	var wait sync.WaitGroup
	start := time.Now()
	for range connections {
		wait.Go(func() {
			for time.Since(start) < d {
				if _, err := t.ask(); err != nil {
					failed.Store(err)
					return
				}
				asked.Add(1)
			}
		})
	}
	wait.Wait()
	if err, ok := failed.Load().(error); ok {
		return 0, err
	}
	return float64(asked.Load()) / time.Since(start).Seconds(), nil
}
