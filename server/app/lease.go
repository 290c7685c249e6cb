package app

import (
	"context"
	"time"

	"github.com/okra-performance/okra/db"
)

// leaseTime is how long a lease holds without being kept up: after a crash another instance takes over then.
const leaseTime = 30 * time.Second

// withLease runs work while holding a lease; when another holds it, it waits 20 ms and leaves it to them.
func (a *App) withLease(ctx context.Context, name string, work func(ctx context.Context) error) error {
	a.leasing.Lock()
	defer a.leasing.Unlock()
	owned, err := a.takeLease(ctx, name)
	if err != nil {
		return err
	}
	if !owned {
		select {
		case <-ctx.Done():
		case <-time.After(20 * time.Millisecond):
		}
		return nil
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go a.keepLease(ctx, cancel, name)
	defer func() {
		dropCtx, done := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer done()
		if err := db.DropLease(dropCtx, a.db, name, a.instance); err != nil {
			a.log.Warn("lease was not given back", "lease", name, "error", err)
		}
	}()
	return work(ctx)
}

func (a *App) takeLease(ctx context.Context, name string) (bool, error) {
	now := time.Now() // leases are about real time, whatever the company's clock says
	return db.TakeLease(ctx, a.db, name, a.instance, db.At(now), db.At(now.Add(leaseTime)))
}

// keepLease prolongs a lease until the work ends, and ends the work if the lease was lost.
func (a *App) keepLease(ctx context.Context, cancel context.CancelFunc, name string) {
	tick := time.NewTicker(leaseTime / 3)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if owned, err := a.takeLease(ctx, name); err == nil && !owned {
				cancel()
				return
			}
		}
	}
}
