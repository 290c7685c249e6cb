package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// CareerEligibility is what quarters in a row within the top of the peer group earned a member, and what became of it.
type CareerEligibility struct {
	bun.BaseModel `bun:"table:career_eligibilities"`

	ID          string `bun:",pk"`
	MemberID    string
	Period      rules.Period      // with which the row was complete
	Quarters    []rules.Period    `bun:"type:text"`
	Terms       rules.CareerTerms `bun:"type:text"` // what was asked then
	State       rules.EligibilityState
	At          Instant
	Due         rules.Day // the last day for a decision
	TalkedOn    rules.Day
	Wish        rules.Advance // the member's; "": open
	WishWords   Optional
	Advice      Optional // the lead's
	TalkedBy    string
	TalkedAt    Instant
	Decision    rules.Advance
	Plan        Optional
	PlanDay     rules.Day
	DecidedBy   string
	DecidedAt   Instant
	ConfirmedAt Instant
	DoneOn      rules.Day
	DoneBy      string
	EndedBy     string
	EndedAt     Instant
	Reason      Optional
	UnfoundedAt Instant // since when a decided one no longer stands on such a row; 0: it does
	Version     int64
}

// EligibilityByID finds an eligibility; ErrNotFound if there is none.
func EligibilityByID(ctx context.Context, idb bun.IDB, id string) (*CareerEligibility, error) {
	return one[CareerEligibility](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// Eligibilities lists those of some members, the newest quarter first; nil: of everybody.
func Eligibilities(ctx context.Context, idb bun.IDB, memberIDs []string) ([]*CareerEligibility, error) {
	return all[CareerEligibility](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if memberIDs != nil {
			q = q.Where("member_id IN ?", in(memberIDs))
		}
		return q.Order("period DESC", "at DESC", "id DESC")
	})
}

// EligibilitiesUnderWay lists those of active members that wait for somebody, the most urgent first.
func EligibilitiesUnderWay(ctx context.Context, idb bun.IDB) ([]*CareerEligibility, error) {
	return all[CareerEligibility](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("state IN ?", in([]rules.EligibilityState{rules.Eligible, rules.CareerTalked, rules.CareerDecided, rules.CareerRead})).
			Where("member_id IN (?)", idb.NewSelect().Model((*Member)(nil)).Column("id").Where("active")).Order("due", "id")
	})
}

// AddEligibilities stores those that aren't there yet, and gives the ids of those that it stored: a member has one for a
// row of quarters, and one open at a time.
func AddEligibilities(ctx context.Context, tx bun.Tx, rows []*CareerEligibility) ([]string, error) {
	added := []string{}
	for batch := range slices.Chunk(rows, 200) {
		ids := []string{}
		if _, err := tx.NewInsert().Model(&batch).On("CONFLICT DO NOTHING").Returning("id").Exec(ctx, &ids); err != nil {
			return nil, translate(err)
		}
		added = append(added, ids...)
	}
	return added, nil
}

// MoveEligibility stores an eligibility that was read in a state and version, and counts it up; ErrConflict where it is in
// another by now.
func MoveEligibility(ctx context.Context, tx bun.Tx, e *CareerEligibility, from rules.EligibilityState) error {
	before := e.Version
	e.Version++
	return changedOne(tx.NewUpdate().Model(e).WherePK().Where("version = ?", before).Where("state = ?", from).Exec(ctx))
}

// LockCareers lets one transaction at a time find out who has become eligible.
func LockCareers(ctx context.Context, tx bun.Tx) error { return lockFor(ctx, tx, "careers") }

// CareerCard is somebody's card of a quarter with their place among their peers. Places are of those with a total.
type CareerCard struct {
	ID             string
	SubjectID      string
	Period         rules.Period
	PositionID     string
	State          rules.ScorecardState
	Total          *Score
	Parts          []ScorecardPart `bun:"type:text"`
	Members        int             // of the position, with a total
	Ahead          int             // of them, with a higher one
	CompanyMembers int
	CompanyAhead   int
}

// CareerCardsOf lists a member's cards in force of some periods with their places, which the database counts: in the
// company where the position has fewer people than least, else 0.
func CareerCardsOf(ctx context.Context, idb bun.IDB, memberID string, periods []rules.Period, least int) ([]*CareerCard, error) {
	cards := []*CareerCard{}
	position := func() *bun.SelectQuery { return peersOf(idb).Where("p.position_id = c.position_id") }
	err := idb.NewSelect().TableExpr("scorecards AS c").
		Column("c.id", "c.subject_id", "c.period", "c.position_id", "c.state", "c.total", "c.parts").
		ColumnExpr("(?) AS members", position()).
		ColumnExpr("(?) AS ahead", position().Where("p.total > c.total")).
		ColumnExpr("CASE WHEN (?) < ? THEN (?) ELSE 0 END AS company_members", position(), least, peersOf(idb)).
		ColumnExpr("CASE WHEN (?) < ? THEN (?) ELSE 0 END AS company_ahead", position(), least, peersOf(idb).Where("p.total > c.total")).
		Where("c.subject_id = ?", memberID).Where("c.period IN ?", in(periods)).Where("c.latest").
		Order("c.period").Scan(ctx, &cards)
	return cards, translate(err)
}

func peersOf(idb bun.IDB) *bun.SelectQuery {
	return idb.NewSelect().TableExpr("scorecards AS p").ColumnExpr("count(*)").
		Where("p.period = c.period").Where("p.latest").Where("p.subject_kind = 'MEMBER'").Where("p.total IS NOT NULL")
}

// CareerCards lists cards in force of some periods with their places, by member and period: of some members, or of everybody
// for nil.
func CareerCards(ctx context.Context, idb bun.IDB, memberIDs []string, periods []rules.Period) ([]*CareerCard, error) {
	cards := []*CareerCard{}
	const among = "OVER (PARTITION BY c.total IS NULL, c.period, c.position_id"
	const amongAll = "OVER (PARTITION BY c.total IS NULL, c.period"
	ranked := idb.NewSelect().TableExpr("scorecards AS c").
		Column("c.id", "c.subject_id", "c.period", "c.position_id", "c.state", "c.total", "c.parts").
		ColumnExpr("count(*) "+among+") AS members").ColumnExpr("rank() "+among+" ORDER BY c.total DESC) - 1 AS ahead").
		ColumnExpr("count(*) "+amongAll+") AS company_members").ColumnExpr("rank() "+amongAll+" ORDER BY c.total DESC) - 1 AS company_ahead").
		Where("c.subject_kind = ?", SubjectMember).Where("c.period IN ?", in(periods)).Where("c.latest")
	q := idb.NewSelect().TableExpr("(?) AS r", ranked).ColumnExpr("r.*").Order("r.subject_id", "r.period")
	if memberIDs != nil {
		q = q.Where("r.subject_id IN ?", in(memberIDs))
	}
	return cards, translate(q.Scan(ctx, &cards))
}
