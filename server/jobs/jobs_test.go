package jobs

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
)

func newRunner(d *db.DB) *Runner { return New(d, slog.New(slog.DiscardHandler)) }

func put(t *testing.T, d *db.DB, kind, args string) string {
	t.Helper()
	job := &db.Job{ID: db.NewID(db.JobPrefix), Kind: kind, Args: args, State: db.JobWaiting, RunAt: db.At(time.Now())}
	require.NoError(t, db.Insert(t.Context(), d, job))
	return job.ID
}

func look(t *testing.T, d *db.DB, id string) *db.Job {
	t.Helper()
	job := new(db.Job)
	require.NoError(t, d.NewSelect().Model(job).Where("id = ?", id).Scan(t.Context()))
	return job
}

// start runs a runner until the test ends, or stop is called.
func start(t *testing.T, r *Runner) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { r.Run(ctx); close(done) }()
	stop = sync.OnceFunc(func() { cancel(); <-done })
	t.Cleanup(stop)
	return stop
}

func TestAJobIsDoneOnceByTwoRunners(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var done atomic.Int32
		ids := []string{}
		for range 20 {
			ids = append(ids, put(t, d, "count", "1"))
		}
		for range 2 {
			r := newRunner(d)
			r.Handle("count", func(context.Context, string) error { done.Add(1); return nil })
			start(t, r)
		}
		for _, id := range ids {
			require.Eventually(t, func() bool { return look(t, d, id).State == db.JobDone }, 10*time.Second, 10*time.Millisecond)
		}
		require.Equal(t, int32(20), done.Load())
	})
}

func TestWakeBeatsThePolling(t *testing.T) {
	d := dbtest.SQLite(t)
	r := newRunner(d)
	args := make(chan string, 1)
	r.Handle("tell", func(_ context.Context, a string) error { args <- a; return nil })
	start(t, r)
	time.Sleep(50 * time.Millisecond) // both workers have found nothing
	put(t, d, "tell", `{"n":1}`)
	r.Wake()
	select {
	case a := <-args:
		require.Equal(t, `{"n":1}`, a)
	case <-time.After(700 * time.Millisecond):
		t.Fatal("not woken")
	}
}

func TestAFailureIsTriedAgainAndTheTenthIsFinal(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		r := newRunner(d)
		r.Handle("fail", func(context.Context, string) error { panic("no luck") })
		id := put(t, d, "fail", "")
		for attempt := 1; attempt <= maxAttempts; attempt++ {
			did, err := r.next(t.Context())
			require.NoError(t, err)
			require.True(t, did)
			job := look(t, d, id)
			require.Equal(t, attempt, job.Attempts)
			require.Contains(t, job.Error, "no luck")
			if attempt == maxAttempts {
				require.Equal(t, db.JobFailed, job.State)
				break
			}
			require.Equal(t, db.JobWaiting, job.State)
			require.Greater(t, job.RunAt, db.At(time.Now()))
			job.RunAt = db.At(time.Now().Add(-time.Second))
			require.NoError(t, db.FinishJob(t.Context(), d, job))
		}
		did, err := r.next(t.Context())
		require.NoError(t, err)
		require.False(t, did)
	})
}

func TestAnInterruptedJobIsGivenBackAtOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		r := newRunner(d)
		working := make(chan struct{})
		r.Handle("long", func(ctx context.Context, _ string) error {
			close(working)
			<-ctx.Done()
			return ctx.Err()
		})
		id := put(t, d, "long", "")
		stop := start(t, r)
		<-working
		stop()
		job := look(t, d, id)
		require.Equal(t, db.JobWaiting, job.State)
		require.Zero(t, job.LeaseUntil)
		require.LessOrEqual(t, job.RunAt, db.At(time.Now()))
	})
}

func TestADeadHoldersJobIsTakenOver(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		id := put(t, d, "work", "")
		past := time.Now().Add(-2 * leaseTime)
		_, err := d.NewUpdate().Model((*db.Job)(nil)).Set("lease_owner = 'dead'").Set("lease_until = ?", db.At(past)).Where("id = ?", id).Exec(t.Context())
		require.NoError(t, err)
		r := newRunner(d)
		r.Handle("work", func(context.Context, string) error { return nil })
		did, err := r.next(t.Context())
		require.NoError(t, err)
		require.True(t, did)
		require.Equal(t, db.JobDone, look(t, d, id).State)
	})
}

func TestALongJobKeepsItsLeaseAndALostOneStopsIt(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		r := newRunner(d)
		r.lease = 300 * time.Millisecond
		id := put(t, d, "long", "")
		r.Handle("long", func(ctx context.Context, _ string) error {
			time.Sleep(500 * time.Millisecond)
			_, err := db.LeaseJob(ctx, d, "thief", db.At(time.Now()), db.At(time.Now().Add(time.Hour)))
			require.ErrorIs(t, err, db.ErrNotFound, "the lease is kept")
			_, err = d.NewUpdate().Model((*db.Job)(nil)).Set("lease_owner = 'thief'").Where("id = ?", id).Exec(ctx)
			require.NoError(t, err)
			<-ctx.Done()
			return ctx.Err()
		})
		did, err := r.next(t.Context())
		require.NoError(t, err)
		require.True(t, did)
		job := look(t, d, id)
		require.Equal(t, "thief", job.LeaseOwner, "who lost the job doesn't write to it")
	})
}

func TestPeriodicWorkIsDoneByOneInstanceATurn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var turns atomic.Int32
		for range 3 {
			r := newRunner(d)
			r.Every("sweep", 200*time.Millisecond, func(context.Context) error { turns.Add(1); return errors.New("goes on anyway") })
			start(t, r)
		}
		time.Sleep(1100 * time.Millisecond)
		require.GreaterOrEqual(t, turns.Load(), int32(3))
		require.LessOrEqual(t, turns.Load(), int32(6))
	})
}
