package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// InterviewNote is what member and lead talked about after somebody's card of a period became final.
type InterviewNote struct {
	bun.BaseModel `bun:"table:interview_notes"`

	ID                string `bun:",pk"`
	SubjectID         string
	Period            rules.Period
	ScorecardID       string // the revision that was talked about
	HeldOn            rules.Day
	Strengths         string
	Gaps              string
	Actions           string
	LeadID            string
	WrittenAt         Instant
	MemberConfirmedBy string
	MemberConfirmedAt Instant // 0: not yet, or changed since
	LeadConfirmedAt   Instant
	Version           int64
}

// InterviewNoteByID finds a note; ErrNotFound if there is none.
func InterviewNoteByID(ctx context.Context, idb bun.IDB, id string) (*InterviewNote, error) {
	return one[InterviewNote](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// InterviewNoteOf finds what was talked about somebody's card of a period; ErrNotFound if nothing.
func InterviewNoteOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) (*InterviewNote, error) {
	return one[InterviewNote](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p)
	})
}

// CardKey names somebody's card of a period, whatever its revision.
type CardKey struct {
	SubjectID string
	Period    rules.Period
}

// inKeys narrows rows of some column and period to those of keys, and to a few more.
func inKeys(q *bun.SelectQuery, column string, keys []CardKey) *bun.SelectQuery {
	var subjects []string
	var periods []rules.Period
	for _, key := range keys {
		subjects, periods = append(subjects, key.SubjectID), append(periods, key.Period)
	}
	return q.Where("? IN ?", bun.Ident(column), in(subjects)).Where("period IN ?", in(periods))
}

// InterviewNotesOf finds what was talked about some cards.
func InterviewNotesOf(ctx context.Context, idb bun.IDB, keys []CardKey) (map[CardKey]*InterviewNote, error) {
	rows, err := all[InterviewNote](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return inKeys(q, "subject_id", keys) })
	notes := map[CardKey]*InterviewNote{}
	for _, n := range rows {
		notes[CardKey{n.SubjectID, n.Period}] = n
	}
	return notes, err
}

// ImprovementPlansByCard lists the plans that were opened for some cards, newest first.
func ImprovementPlansByCard(ctx context.Context, idb bun.IDB, keys []CardKey) (map[CardKey][]*ImprovementPlan, error) {
	rows, err := ImprovementPlans(ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return inKeys(q, "member_id", keys) })
	plans := map[CardKey][]*ImprovementPlan{}
	for _, key := range keys {
		plans[key] = []*ImprovementPlan{}
	}
	for _, p := range rows {
		key := CardKey{p.MemberID, p.Period}
		plans[key] = append(plans[key], p)
	}
	return plans, err
}

// UpdateInterviewNote stores a note that was read in a version, and counts it up; ErrConflict where it is in another by now.
func UpdateInterviewNote(ctx context.Context, tx bun.Tx, n *InterviewNote) error {
	before := n.Version
	n.Version++
	return changedOne(tx.NewUpdate().Model(n).WherePK().Where("version = ?", before).Exec(ctx))
}

// ImprovementOutcome says how an improvement plan ended; "": it is going on.
type ImprovementOutcome string

// The outcomes.
const (
	ImprovementReached    ImprovementOutcome = "REACHED"
	ImprovementNotReached ImprovementOutcome = "NOT_REACHED"
	ImprovementEnded      ImprovementOutcome = "ENDED"
)

// ImprovementPlan is a plan to improve, opened for a final card.
type ImprovementPlan struct {
	bun.BaseModel `bun:"table:improvement_plans"`

	ID           string `bun:",pk"`
	ScorecardID  string
	MemberID     string
	Period       rules.Period
	Goals        string
	Support      string
	StartDay     rules.Day
	EndDay       rules.Day
	OpenedBy     string
	OpenedAt     Instant
	Outcome      ImprovementOutcome
	OutcomeWords Optional
	EndedBy      string
	EndedAt      Instant
	Version      int64

	Notes []*ImprovementNote `bun:"-"`
}

// ImprovementNote says how a plan went on a day. Notes are never changed.
type ImprovementNote struct {
	bun.BaseModel `bun:"table:improvement_notes"`

	ID      string `bun:",pk"`
	PlanID  string
	Day     rules.Day
	Words   string
	ActorID string
	At      Instant
}

// ImprovementPlans lists plans with their notes, newest first: those that a filter chooses.
func ImprovementPlans(ctx context.Context, idb bun.IDB, where func(*bun.SelectQuery) *bun.SelectQuery) ([]*ImprovementPlan, error) {
	plans, err := all[ImprovementPlan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return where(q).Order("opened_at DESC", "id DESC")
	})
	if err != nil || len(plans) == 0 {
		return plans, err
	}
	byID, ids := map[string]*ImprovementPlan{}, make([]string, len(plans))
	for i, p := range plans {
		ids[i], byID[p.ID], p.Notes = p.ID, p, []*ImprovementNote{}
	}
	notes, err := all[ImprovementNote](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("plan_id IN ?", in(ids)).Order("day", "at", "id")
	})
	for _, n := range notes {
		byID[n.PlanID].Notes = append(byID[n.PlanID].Notes, n)
	}
	return plans, err
}

// ImprovementPlanByID finds a plan with its notes; ErrNotFound if there is none.
func ImprovementPlanByID(ctx context.Context, idb bun.IDB, id string) (*ImprovementPlan, error) {
	plans, err := ImprovementPlans(ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
	if err == nil && len(plans) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return plans[0], nil
}

// ImprovementPlansOf lists the plans that were opened for a member's cards of a period, newest first.
func ImprovementPlansOf(ctx context.Context, idb bun.IDB, memberID string, p rules.Period) ([]*ImprovementPlan, error) {
	return ImprovementPlans(ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("member_id = ?", memberID).Where("period = ?", p)
	})
}

// AllImprovementPlans lists all plans, newest first, or those that are going on.
func AllImprovementPlans(ctx context.Context, idb bun.IDB, open bool) ([]*ImprovementPlan, error) {
	return ImprovementPlans(ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if open {
			q = q.Where("outcome = ''")
		}
		return q
	})
}

// UpdateImprovementPlan stores a plan that was read in a version, and counts it up; ErrConflict where it is in another by
// now, or has ended.
func UpdateImprovementPlan(ctx context.Context, tx bun.Tx, p *ImprovementPlan) error {
	before := p.Version
	p.Version++
	return changedOne(tx.NewUpdate().Model(p).WherePK().Where("version = ?", before).Where("outcome = ''").Exec(ctx))
}
