package db

import (
	"context"

	"github.com/uptrace/bun"
)

// Job is work that outlives a request. It is put down in the transaction that asks for it, and done
// by whichever instance leases it first; a lease that runs out, because its holder died, may be
// taken by another.
type Job struct {
	bun.BaseModel `bun:"table:jobs"`

	ID         string `bun:",pk"`
	Kind       string
	Args       string
	State      string
	Attempts   int
	RunAt      Instant
	LeaseOwner string
	LeaseUntil Instant
	Error      string
}

// The states of a job.
const (
	JobWaiting = "WAITING"
	JobDone    = "DONE"
	JobFailed  = "FAILED"
)

// LeaseJob takes the oldest due job that nobody holds; ErrNotFound if there is none.
func LeaseJob(ctx context.Context, idb bun.IDB, owner string, now, until Instant) (*Job, error) {
	due := idb.NewSelect().Model((*Job)(nil)).Column("id").Where("state = ?", JobWaiting).
		Where("run_at <= ?", now).Where("lease_until <= ?", now).Order("run_at", "id").Limit(1)
	if IsPostgres(idb) {
		due = due.For("UPDATE SKIP LOCKED")
	}
	job := new(Job)
	err := idb.NewUpdate().Model(job).Set("lease_owner = ?", owner).Set("lease_until = ?", until).
		Set("attempts = attempts + 1").Where("id = (?)", due).Returning("*").Scan(ctx)
	return job, translate(err)
}

// KeepLease prolongs the lease of a job; false if another has taken it.
func KeepLease(ctx context.Context, idb bun.IDB, id, owner string, until Instant) (bool, error) {
	n, err := affected(idb.NewUpdate().Model((*Job)(nil)).Set("lease_until = ?", until).
		Where("id = ?", id).Where("lease_owner = ?", owner).Exec(ctx))
	return n == 1, err
}

// FinishJob stores how a job ended.
func FinishJob(ctx context.Context, idb bun.IDB, job *Job) error {
	return Update(ctx, idb, job, "state", "run_at", "lease_owner", "lease_until", "error")
}

// ForgetJobs deletes those that ended and were due before an instant.
func ForgetJobs(ctx context.Context, idb bun.IDB, before Instant) error {
	_, err := idb.NewDelete().Model((*Job)(nil)).Where("state <> ?", JobWaiting).Where("run_at < ?", before).Exec(ctx)
	return translate(err)
}

// Lease is a name that one process at a time may hold.
type Lease struct {
	bun.BaseModel `bun:"table:leases"`

	Name  string `bun:",pk"`
	Owner string
	Until Instant
}

// TakeLease takes or prolongs a lease unless another holds it; it tells whether it did.
func TakeLease(ctx context.Context, idb bun.IDB, name, owner string, now, until Instant) (bool, error) {
	n, err := affected(idb.NewInsert().Model(&Lease{Name: name, Owner: owner, Until: until}).
		On("CONFLICT (name) DO UPDATE").Set("owner = EXCLUDED.owner").Set("until = EXCLUDED.until").
		Where("lease.owner = EXCLUDED.owner OR lease.until <= ?", now).Exec(ctx))
	return n == 1, err
}

// DropLease gives a lease back.
func DropLease(ctx context.Context, idb bun.IDB, name, owner string) error {
	_, err := idb.NewDelete().Model((*Lease)(nil)).Where("name = ?", name).Where("owner = ?", owner).Exec(ctx)
	return translate(err)
}
