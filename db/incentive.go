package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// IncentivePlan is what a company pays for beside wages. Its terms have versions.
type IncentivePlan struct {
	bun.BaseModel `bun:"table:incentive_plans"`

	ID        string `bun:",pk"`
	Kind      rules.IncentiveKind
	NameZh    string
	NameEn    string
	CreatedBy string
	CreatedAt Instant
}

// VersionState says how far a version of a plan's terms is.
type VersionState string

// The states of a version. Approved terms hold from their first period on, until later ones do.
const (
	VersionDraft    VersionState = "DRAFT"
	VersionProposed VersionState = "PROPOSED"
	VersionApproved VersionState = "APPROVED"
	VersionRejected VersionState = "REJECTED"
)

// Open tells whether a version can still become another.
func (s VersionState) Open() bool { return s == VersionDraft || s == VersionProposed }

// IncentiveVersion are a plan's terms from a period on.
type IncentiveVersion struct {
	bun.BaseModel `bun:"table:incentive_versions"`

	PlanID     string `bun:",pk"`
	Version    int    `bun:",pk"`
	State      VersionState
	FromPeriod rules.Period
	ToPeriod   string               // "": open
	Terms      rules.IncentiveTerms `bun:"type:text"`
	Edits      int
	SavedBy    string
	SavedAt    Instant
	ProposedBy string
	ProposedAt Instant
	DecidedBy  string
	DecidedAt  Instant
	Decision   Optional
}

// Covers tells whether the version may hold in a period of its schedule.
func (v *IncentiveVersion) Covers(p rules.Period) bool {
	return p.Kind() == v.Terms.Schedule && p.First() >= v.FromPeriod.First() && (v.ToPeriod == "" || p.Last() <= rules.Period(v.ToPeriod).Last())
}

// IncentivePlans lists the plans in the order in which they were made.
func IncentivePlans(ctx context.Context, idb bun.IDB) ([]*IncentivePlan, error) {
	return all[IncentivePlan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("created_at", "id") })
}

// IncentivePlanByID finds a plan; ErrNotFound if there is none.
func IncentivePlanByID(ctx context.Context, idb bun.IDB, id string) (*IncentivePlan, error) {
	return one[IncentivePlan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// IncentiveVersions lists the versions of all plans, of each the newest first.
func IncentiveVersions(ctx context.Context, idb bun.IDB) ([]*IncentiveVersion, error) {
	return all[IncentiveVersion](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("plan_id", "version DESC") })
}

// IncentiveVersionsOf lists the versions of a plan, the newest first.
func IncentiveVersionsOf(ctx context.Context, idb bun.IDB, planID string) ([]*IncentiveVersion, error) {
	return all[IncentiveVersion](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("plan_id = ?", planID).Order("version DESC")
	})
}

// SaveDraft stores the terms of a draft that nobody changed since; ErrConflict otherwise.
func SaveDraft(ctx context.Context, tx bun.Tx, v *IncentiveVersion, edits int) error {
	return changedOne(tx.NewUpdate().Model(v).Column("state", "from_period", "to_period", "terms", "edits", "saved_by", "saved_at").WherePK().
		Where("state = ?", VersionDraft).Where("edits = ?", edits).Exec(ctx))
}

// MoveVersion stores how far a version is; ErrConflict where it isn't as expected, or was changed since.
func MoveVersion(ctx context.Context, tx bun.Tx, v *IncentiveVersion, from VersionState) error {
	return changedOne(tx.NewUpdate().Model(v).Column("state", "proposed_by", "proposed_at", "decided_by", "decided_at", "decision").WherePK().
		Where("state = ?", from).Where("edits = ?", v.Edits).Exec(ctx))
}

// DeleteDraft throws a draft away; ErrConflict where it is none.
func DeleteDraft(ctx context.Context, tx bun.Tx, v *IncentiveVersion) error {
	return changedOne(tx.NewDelete().Model(v).WherePK().Where("state = ?", VersionDraft).Exec(ctx))
}

// RunState says how far a run is.
type RunState string

// The states of a run. From APPROVED on it never changes but to PAID.
const (
	RunCalculated RunState = "CALCULATED"
	RunApproved   RunState = "APPROVED"
	RunPaid       RunState = "PAID"
	RunRejected   RunState = "REJECTED"
)

// Stands tells whether the amounts are final.
func (s RunState) Stands() bool { return s == RunApproved || s == RunPaid }

// IncentiveRun is a plan's calculation for a period, or a true-up of one (Seq > 0). Money is in minor units;
// payouts + unpaid = pool.
type IncentiveRun struct {
	bun.BaseModel `bun:"table:incentive_runs"`

	ID           string `bun:",pk"`
	Number       int64
	PlanID       string
	Version      int
	Period       rules.Period
	Seq          int
	State        RunState
	Pool         int64
	Paid         int64
	Unpaid       int64
	Carry        int64
	Counted      rules.Decimal
	Payees       int
	Basis        RunBasis `bun:"type:text"`
	Fingerprint  string
	CalculatedBy string
	CalculatedAt Instant
	DecidedBy    string
	DecidedAt    Instant
	Decision     Optional
	PaidBy       string
	PaidAt       Instant
	PayDay       string // "": not yet
}

// RunBasis is the arithmetic of a run: what its pool, or its payouts, came from.
type RunBasis struct {
	Places   int32
	Channels []RunChannel    `json:",omitempty"`
	Guard    *RunGuard       `json:",omitempty"`
	Profit   *rules.Decimal  `json:",omitempty"`
	Step     *rules.PoolStep `json:",omitempty"`
	Split    int64           `json:",omitempty"` // the pool of the period that was split, of a true-up in all
	Weights  *rules.Decimal  `json:",omitempty"` // sum of the members' weights
	Sharers  int             `json:",omitempty"` // members of a weight above 0
	Excluded []RunExcluded   `json:",omitempty"`
}

// RunChannel is a channel's part of what was saved.
type RunChannel struct {
	rules.ChannelSaving
	Saved rules.Decimal
}

// RunGuard is whether a plan's guard held.
type RunGuard struct {
	rules.Guard
	Actual      *rules.Decimal
	Numerator   *rules.Decimal
	Denominator *rules.Decimal
	Held        bool
}

// RunExcluded is somebody in the plan's scope who gets nothing, and why.
type RunExcluded struct {
	MemberID string
	Reason   string // see app
}

// IncentiveRunByID finds a run; ErrNotFound if there is none.
func IncentiveRunByID(ctx context.Context, idb bun.IDB, id string) (*IncentiveRun, error) {
	return one[IncentiveRun](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// IncentiveRunsByIDs finds runs.
func IncentiveRunsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*IncentiveRun, error) {
	return all[IncentiveRun](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// IncentiveRuns lists all runs, the newest first.
func IncentiveRuns(ctx context.Context, idb bun.IDB) ([]*IncentiveRun, error) {
	return all[IncentiveRun](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("number DESC") })
}

// IncentiveRunsOf lists a plan's runs that weren't rejected, in the order in which they were made.
func IncentiveRunsOf(ctx context.Context, idb bun.IDB, planID string) ([]*IncentiveRun, error) {
	return all[IncentiveRun](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("plan_id = ?", planID).Where("state <> ?", RunRejected).Order("number")
	})
}

// LockIncentivePlan lets what is done with a plan's runs go one after another, until the transaction ends.
func LockIncentivePlan(ctx context.Context, tx bun.Tx, planID string) error {
	return lockFor(ctx, tx, "incentive plan "+planID)
}

// InsertIncentiveRun numbers and stores a run with its payouts; ErrConflict where the period has one that wasn't rejected.
func InsertIncentiveRun(ctx context.Context, tx bun.Tx, run *IncentiveRun, payouts []*Payout) error {
	if err := lockFor(ctx, tx, "incentive runs"); err != nil {
		return err
	}
	last := int64(0)
	if err := tx.NewSelect().Model((*IncentiveRun)(nil)).ColumnExpr("coalesce(max(number), 0)").Scan(ctx, &last); err != nil {
		return translate(err)
	}
	run.Number = last + 1
	if err := Insert(ctx, tx, run); err != nil {
		return err
	}
	return insertPayouts(ctx, tx, payouts)
}

// MoveRun stores a decision on a run, or that it was paid; ErrConflict where it isn't at the state expected.
func MoveRun(ctx context.Context, tx bun.Tx, run *IncentiveRun, from RunState, columns ...string) error {
	return changedOne(tx.NewUpdate().Model(run).Column(append(columns, "state")...).WherePK().Where("state = ?", from).Exec(ctx))
}

// IncentiveMarks are numbers that are others once a run was decided, a bonus base was set, or a card was made final or revised.
func IncentiveMarks(ctx context.Context, idb bun.IDB) (runs, bases, cards int64, err error) {
	for _, one := range []struct {
		model any
		what  string
		to    *int64
	}{{(*IncentiveRun)(nil), "coalesce(sum(decided_at), 0) + count(*)", &runs}, {(*BonusBase)(nil), "coalesce(sum(set_at - 1700000000000000), 0) + count(*)", &bases},
		{(*Snapshot)(nil), "count(*)", &cards}} {
		if err := idb.NewSelect().Model(one.model).ColumnExpr(one.what).Scan(ctx, one.to); err != nil {
			return 0, 0, 0, translate(err)
		}
	}
	return runs, bases, cards, nil
}
