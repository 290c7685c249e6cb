package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Payout is what a run gives a member, or keeps as a team's fund. It never changes; its state is the run's. Money is in
// minor units.
type Payout struct {
	bun.BaseModel `bun:"table:payouts"`

	ID        string `bun:",pk"`
	RunID     string
	MemberID  string // "": a team's fund
	TeamID    string
	Amount    int64       // that is paid: never negative
	Owed      int64       // what the period comes to in all
	Before    int64       // what earlier runs of the period gave
	TakenBack int64       // of what was once paid too much
	Basis     PayoutBasis `bun:"type:text"`
}

// PayoutBasis is the arithmetic of a payout.
type PayoutBasis struct {
	Card        string         `json:",omitempty"` // the card's revision that made it
	Revision    int            `json:",omitempty"`
	Total       *Score         `json:",omitempty"`
	Grade       Optional       `json:",omitempty"`
	Coefficient *rules.Decimal `json:",omitempty"`
	Base        *int64         `json:",omitempty"` // minor units
	BaseFrom    rules.Day      `json:",omitempty"`
	Days        int            `json:",omitempty"` // in the plan's scope
	Of          int            `json:",omitempty"` // days of the period
	Weight      *rules.Decimal `json:",omitempty"`
	Exact       *rules.Decimal `json:",omitempty"` // minor units
	Whole       int64          `json:",omitempty"`
	Extra       int64          `json:",omitempty"`
	Held        rules.Bound    `json:",omitempty"`
	Grant       string         `json:",omitempty"` // the award that was given
	Sharers     int            `json:",omitempty"` // of a team's award
}

func insertPayouts(ctx context.Context, tx bun.Tx, payouts []*Payout) error {
	for batch := range slices.Chunk(payouts, 1000) {
		if _, err := tx.NewInsert().Model(&batch).Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}

// PayoutByID finds a payout; ErrNotFound if there is none.
func PayoutByID(ctx context.Context, idb bun.IDB, id string) (*Payout, error) {
	return one[Payout](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// PayoutsByIDs finds payouts.
func PayoutsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Payout, error) {
	return all[Payout](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// PayoutsOf lists the payouts of runs, of each in the order in which they were made.
func PayoutsOf(ctx context.Context, idb bun.IDB, runIDs []string) ([]*Payout, error) {
	return all[Payout](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("run_id IN ?", in(runIDs)).Order("run_id", "id")
	})
}

// PayoutPage lists some payouts of a run by place, and counts them all.
func PayoutPage(ctx context.Context, idb bun.IDB, runID string, offset, limit int) ([]*Payout, int, error) {
	rows := []*Payout{}
	total, err := idb.NewSelect().Model(&rows).Where("run_id = ?", runID).Order("amount DESC", "id").Offset(int64(offset)).Limit(int64(limit)).ScanAndCount(ctx)
	return rows, int(total), translate(err)
}

// PayoutsTo lists what a member was given by runs that weren't rejected, the newest first.
func PayoutsTo(ctx context.Context, idb bun.IDB, memberID string) ([]*Payout, error) {
	return all[Payout](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).
			Where("run_id IN (?)", idb.NewSelect().Model((*IncentiveRun)(nil)).Column("id").Where("state <> ?", RunRejected)).Order("id DESC")
	})
}

// IsPaidBy tells whether a run gives a member something.
func IsPaidBy(ctx context.Context, idb bun.IDB, runID, memberID string) (bool, error) {
	found, err := idb.NewSelect().Model((*Payout)(nil)).Where("run_id = ?", runID).Where("member_id = ?", memberID).Exists(ctx)
	return found, translate(err)
}

// RunsPaying tells which of some runs give a member something.
func RunsPaying(ctx context.Context, idb bun.IDB, memberID string, runIDs []string) ([]string, error) {
	var ids []string
	err := idb.NewSelect().Model((*Payout)(nil)).Distinct().Column("run_id").Where("member_id = ?", memberID).Where("run_id IN ?", in(runIDs)).Scan(ctx, &ids)
	return ids, translate(err)
}

// PaidInYear sums what the standing runs of a plan paid for periods of a year.
func PaidInYear(ctx context.Context, idb bun.IDB, planID string, year rules.Period) (int64, error) {
	var sum int64
	err := idb.NewSelect().Model((*IncentiveRun)(nil)).ColumnExpr("coalesce(sum(paid), 0)").Where("plan_id = ?", planID).
		Where("state IN (?, ?)", RunApproved, RunPaid).Where("period LIKE ?", string(year)+"%").Scan(ctx, &sum)
	return sum, translate(err)
}

// BonusBase is the amount that a member's KPI bonus is a multiple of, from a day on, for a month or a quarter.
type BonusBase struct {
	bun.BaseModel `bun:"table:bonus_bases"`

	MemberID string           `bun:",pk"`
	Schedule rules.PeriodKind `bun:",pk"`
	FromDay  rules.Day        `bun:",pk"`
	Amount   int64
	SetBy    string
	SetAt    Instant
}

// BonusBases lists the bases of a schedule that were in force on a day or begin before it, of each member the newest first.
func BonusBases(ctx context.Context, idb bun.IDB, schedule rules.PeriodKind, until rules.Day) ([]*BonusBase, error) {
	return all[BonusBase](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("schedule = ?", schedule).Where("from_day <= ?", until).Order("member_id", "from_day DESC")
	})
}

// BonusBasesOf lists a member's bases, the newest first.
func BonusBasesOf(ctx context.Context, idb bun.IDB, memberID string) ([]*BonusBase, error) {
	return all[BonusBase](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).Order("from_day DESC", "schedule")
	})
}

// PutBonusBases stores bases in place of those from the same day.
func PutBonusBases(ctx context.Context, tx bun.Tx, bases []*BonusBase) error {
	for batch := range slices.Chunk(bases, 1000) {
		_, err := tx.NewInsert().Model(&batch).On("CONFLICT (member_id, schedule, from_day) DO UPDATE").
			Set("amount = EXCLUDED.amount").Set("set_by = EXCLUDED.set_by").Set("set_at = EXCLUDED.set_at").Exec(ctx)
		if err != nil {
			return translate(err)
		}
	}
	return nil
}

// TakeBack is what a correction found paid too much to somebody: it is taken from one later payout of the plan, or lapses.
type TakeBack struct {
	bun.BaseModel `bun:"table:take_backs"`

	ID         string `bun:",pk"`
	RunID      string
	PlanID     string
	MemberID   string
	Amount     int64
	LapsesOn   rules.Day
	TakenRunID string // "": not yet
	Taken      int64
}

// OpenTakeBacks lists what may still be taken back by a plan on a day, from corrections that stand; the oldest first.
func OpenTakeBacks(ctx context.Context, idb bun.IDB, planID string, day rules.Day) ([]*TakeBack, error) {
	return all[TakeBack](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("plan_id = ?", planID).Where("taken_run_id = ''").Where("lapses_on >= ?", day).
			Where("run_id IN (?)", idb.NewSelect().Model((*IncentiveRun)(nil)).Column("id").Where("state IN (?, ?)", RunApproved, RunPaid)).Order("id")
	})
}

// TakeBacksOf lists what corrections found paid too much, whatever became of it.
func TakeBacksOf(ctx context.Context, idb bun.IDB, runIDs []string) ([]*TakeBack, error) {
	return all[TakeBack](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("run_id IN ?", in(runIDs)).Order("id") })
}

// UseTakeBack notes that a run took something back; ErrConflict where another has.
func UseTakeBack(ctx context.Context, tx bun.Tx, t *TakeBack) error {
	return changedOne(tx.NewUpdate().Model(t).Column("taken_run_id", "taken").WherePK().Where("taken_run_id = ''").Exec(ctx))
}

// FinalCard is what a run reads of a member's final card in force.
type FinalCard struct {
	bun.BaseModel `bun:"table:scorecards"`

	ID          string
	SubjectID   string
	Revision    int
	Total       *Score
	Grade       Optional
	Coefficient *rules.Decimal
}

// FinalCards lists the members' final cards in force of a period, by member.
func FinalCards(ctx context.Context, idb bun.IDB, p rules.Period) ([]*FinalCard, error) {
	return all[FinalCard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Where("subject_kind = ?", SubjectMember).Where("latest").Where("state = ?", rules.Final).Order("subject_id")
	})
}

// TeamPayout is what a member got in a period as one of a team.
type TeamPayout struct {
	Period   rules.Period
	TeamID   string
	MemberID string
	Paid     int64
}

// PaidByTeam sums what runs gave, by period, team and member.
func PaidByTeam(ctx context.Context, idb bun.IDB, runs []*IncentiveRun) ([]*TeamPayout, error) {
	ids := make([]string, len(runs))
	for i, run := range runs {
		ids[i] = run.ID
	}
	rows := []*TeamPayout{}
	err := idb.NewSelect().TableExpr("payouts AS p").Join("JOIN incentive_runs AS r ON r.id = p.run_id").
		ColumnExpr("r.period, p.team_id, p.member_id, sum(p.amount) AS paid").Where("p.run_id IN ?", in(ids)).Where("p.amount > 0").
		GroupExpr("r.period, p.team_id, p.member_id").OrderExpr("r.period, p.team_id, p.member_id").Scan(ctx, &rows)
	return rows, translate(err)
}
