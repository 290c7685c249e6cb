package graph

import (
	"sync"
	"time"
)

// rateLimits give each caller a bucket of operations that refills steadily. They are kept per instance:
// with several instances a caller has as many times the rate.
type rateLimits struct {
	rate, burst float64
	mu          sync.Mutex
	buckets     map[string]*bucket
	swept       time.Time
}

type bucket struct {
	left float64
	at   time.Time
}

const sweepInterval = time.Minute

// newRateLimits makes limits of a rate a second; a negative rate never limits.
func newRateLimits(rate, burst float64) *rateLimits {
	return &rateLimits{rate: rate, burst: burst, buckets: map[string]*bucket{}, swept: time.Now()}
}

// take takes n operations from a caller's bucket; false if they are not there.
func (r *rateLimits) take(caller string, n int) bool {
	if r.rate < 0 || n <= 0 {
		return true
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	now := time.Now()
	r.sweep(now)
	b := r.buckets[caller]
	if b == nil {
		b = &bucket{left: r.burst, at: now}
		r.buckets[caller] = b
	}
	b.left, b.at = min(b.left+now.Sub(b.at).Seconds()*r.rate, r.burst), now
	if b.left < float64(n) {
		return false
	}
	b.left -= float64(n)
	return true
}

// sweep forgets callers whose buckets are full again.
func (r *rateLimits) sweep(now time.Time) {
	if now.Sub(r.swept) < sweepInterval {
		return
	}
	r.swept = now
	for caller, b := range r.buckets {
		if b.left+now.Sub(b.at).Seconds()*r.rate >= r.burst {
			delete(r.buckets, caller)
		}
	}
}

// streamCount bounds the sockets and event streams that are open at once, of a caller and in all.
type streamCount struct {
	mu     sync.Mutex
	total  int
	caller map[string]int
}

const (
	maxStreams          = 20_000
	maxStreamsPerCaller = 100
)

func newStreamCount() *streamCount { return &streamCount{caller: map[string]int{}} }

// enter counts a stream; false if there are too many. leave is called when it ends.
func (s *streamCount) enter(caller string) (leave func(), ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.total >= maxStreams || s.caller[caller] >= maxStreamsPerCaller {
		return nil, false
	}
	s.total++
	s.caller[caller]++
	return sync.OnceFunc(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.total--
		if s.caller[caller]--; s.caller[caller] == 0 {
			delete(s.caller, caller)
		}
	}), true
}
