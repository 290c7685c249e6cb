// Package jobs does work that outlives a request. Jobs lie in the database, put there by the transaction
// that asks for them; each is leased by one instance, and taken over by another when its holder dies.
package jobs

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/okra-performance/okra/db"
)

const (
	poll        = time.Second      // should nobody wake the runner
	leaseTime   = 20 * time.Second // how long a dead holder keeps a job from the others
	maxAttempts = 10
	longestWait = time.Hour
	workers     = 2
	finishTime  = 5 * time.Second // to note how a job ended while the process stops
)

// Handler does a job. It may be called again with the same arguments, after an error or when its
// process died halfway, so that doing it twice must do no harm.
type Handler func(ctx context.Context, args string) error

// Runner does the jobs of the kinds that it has handlers for, and what is to be done every now and then.
type Runner struct {
	db       *db.DB
	log      *slog.Logger
	owner    string
	lease    time.Duration
	handlers map[string]Handler
	hopeless map[string]Handler
	periodic []periodic
	wake     chan struct{}
}

type periodic struct {
	name     string
	interval time.Duration
	work     func(ctx context.Context) error
}

// New makes a runner; register handlers, then Run it.
func New(d *db.DB, log *slog.Logger) *Runner {
	id := make([]byte, 8)
	_, _ = rand.Read(id) // never fails
	return &Runner{db: d, log: log, owner: hex.EncodeToString(id), lease: leaseTime,
		handlers: map[string]Handler{}, hopeless: map[string]Handler{}, wake: make(chan struct{}, workers)}
}

// Handle names who does the jobs of a kind.
func (r *Runner) Handle(kind string, handler Handler) { r.handlers[kind] = handler }

// Hopeless names who tidies up after a job of a kind that failed for good.
func (r *Runner) Hopeless(kind string, handler Handler) { r.hopeless[kind] = handler }

// New is a job to be put down by the transaction that asks for it. Wake the runner after the commit.
func (r *Runner) New(kind, args string) *db.Job {
	return &db.Job{ID: db.NewID(db.JobPrefix), Kind: kind, Args: args, State: db.JobWaiting, RunAt: db.At(time.Now())}
}

// NewOwn is a job that its maker does at once, by DoOwn. Should the process die, others find it.
func (r *Runner) NewOwn(kind, args string) *db.Job {
	job := r.New(kind, args)
	job.Attempts, job.LeaseOwner, job.LeaseUntil = 1, r.owner, db.At(time.Now().Add(r.lease))
	return job
}

// ErrTaken says that a job went to another instance, since this one was not heard of for too long.
var ErrTaken = errors.New("another instance has taken the job over")

// DoOwn does a job that NewOwn made, while somebody waits for it: what fails is not tried again.
func (r *Runner) DoOwn(ctx context.Context, job *db.Job, handler Handler) error {
	held, failure := r.do(ctx, job, handler)
	if !held {
		return ErrTaken
	}
	job.State, job.Error, job.LeaseOwner, job.LeaseUntil = db.JobDone, "", "", 0
	if failure != nil {
		job.State, job.Error = db.JobFailed, failure.Error()
	}
	return errors.Join(failure, r.store(ctx, job))
}

// Every does some work once an interval, by one instance of all that share the database. An error is
// logged, and the next turn tries again.
func (r *Runner) Every(name string, interval time.Duration, work func(ctx context.Context) error) {
	r.periodic = append(r.periodic, periodic{name: name, interval: interval, work: work})
}

// Wake tells the runner that there is a job, so that it need not find it by itself.
func (r *Runner) Wake() {
	select {
	case r.wake <- struct{}{}:
	default: // all workers are told already
	}
}

// Run works until the context ends. Jobs that are interrupted by it are given back at once.
func (r *Runner) Run(ctx context.Context) {
	var running sync.WaitGroup
	for range workers {
		running.Go(func() { r.work(ctx) })
	}
	for _, p := range r.periodic {
		running.Go(func() { r.repeat(ctx, p) })
	}
	running.Wait()
}

func (r *Runner) work(ctx context.Context) {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for ctx.Err() == nil {
		did, err := r.next(ctx)
		if err != nil && ctx.Err() == nil {
			r.log.Error("jobs", "error", err)
		}
		if did && err == nil {
			continue
		}
		select {
		case <-ctx.Done():
		case <-r.wake:
		case <-tick.C:
		}
	}
}

// next does one job; false if there is none.
func (r *Runner) next(ctx context.Context) (bool, error) {
	now := time.Now()
	job, err := db.LeaseJob(ctx, r.db, r.owner, db.At(now), db.At(now.Add(r.lease)))
	if errors.Is(err, db.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	held, failure := r.do(ctx, job, r.handlers[job.Kind])
	if !held {
		return true, nil // another instance has it now
	}
	return true, r.finish(ctx, job, failure)
}

// do calls the handler and keeps the lease meanwhile. A lost lease cancels the handler.
func (r *Runner) do(ctx context.Context, job *db.Job, handler Handler) (held bool, failure error) {
	if handler == nil {
		return true, fmt.Errorf("no handler for jobs of kind %q", job.Kind)
	}
	ctx, cancel := context.WithCancel(ctx)
	lost := make(chan bool, 1)
	go func() { lost <- r.keep(ctx, job, cancel) }()
	failure = safely(func() error { return handler(ctx, job.Args) })
	cancel()
	return !<-lost, failure
}

// keep prolongs the lease until the context ends; it tells whether the lease was lost.
func (r *Runner) keep(ctx context.Context, job *db.Job, cancel context.CancelFunc) (lost bool) {
	tick := time.NewTicker(r.lease / 3)
	defer tick.Stop()
	until := time.Now().Add(r.lease)
	for {
		select {
		case <-ctx.Done():
			return false
		case <-tick.C:
		}
		next := time.Now().Add(r.lease)
		held, err := db.KeepLease(ctx, r.db, job.ID, r.owner, db.At(next))
		switch {
		case ctx.Err() != nil:
			return false
		case err == nil && held:
			until = next
		case err == nil || time.Now().After(until):
			r.log.Warn("the lease of a job was lost", "job", job.ID, "kind", job.Kind, "error", err)
			cancel()
			return true
		}
	}
}

func (r *Runner) finish(ctx context.Context, job *db.Job, failure error) error {
	now := time.Now()
	job.State, job.Error, job.LeaseOwner, job.LeaseUntil = db.JobDone, "", "", 0
	switch {
	case failure == nil:
	case ctx.Err() != nil: // the process stops: the job goes on elsewhere, or after the restart
		job.State, job.RunAt = db.JobWaiting, db.At(now)
	case job.Attempts >= maxAttempts:
		job.State, job.Error = db.JobFailed, failure.Error()
		r.log.Error("a job failed for good", "job", job.ID, "kind", job.Kind, "error", failure)
		if tidy := r.hopeless[job.Kind]; tidy != nil {
			if err := safely(func() error { return tidy(ctx, job.Args) }); err != nil {
				return err // the lease ends, and the job is tried once more
			}
		}
	default:
		job.State, job.Error, job.RunAt = db.JobWaiting, failure.Error(), db.At(now.Add(backoff(job.Attempts)))
		r.log.Warn("a job failed and will be tried again", "job", job.ID, "kind", job.Kind, "attempt", job.Attempts, "error", failure)
	}
	return r.store(ctx, job)
}

func (r *Runner) store(ctx context.Context, job *db.Job) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishTime)
	defer cancel()
	return db.FinishJob(ctx, r.db, job)
}

// backoff is the wait after an attempt: 2 s, 4 s, 8 s, … an hour.
func backoff(attempt int) time.Duration {
	return min(time.Second<<min(attempt, 20), longestWait)
}

// repeat does periodic work. The lease ends with the interval, so that whichever instance comes first
// after that does the next turn.
func (r *Runner) repeat(ctx context.Context, p periodic) {
	tick := time.NewTicker(min(p.interval, 10*time.Second))
	defer tick.Stop()
	for {
		now := time.Now()
		owner := fmt.Sprintf("%s/%d", r.owner, now.UnixNano()) // a holder per turn: the last one, too, waits
		mine, err := db.TakeLease(ctx, r.db, "every:"+p.name, owner, db.At(now), db.At(now.Add(p.interval)))
		if err == nil && mine {
			err = safely(func() error { return p.work(ctx) })
		}
		if err != nil && ctx.Err() == nil {
			r.log.Error("periodic work", "name", p.name, "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func safely(work func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
		}
	}()
	return work()
}
