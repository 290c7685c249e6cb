package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Plan are the lines, weights and targets that a lead puts to a member for a period. A change is a new version.
type Plan struct {
	bun.BaseModel `bun:"table:plans"`

	ID         string `bun:",pk"`
	SubjectID  string
	Period     rules.Period
	Version    int
	TemplateID string
	Lines      []PlanLine `bun:"type:text"`
	Reason     Optional
	State      rules.PlanState
	Due        rules.Day
	ProposedBy string
	ProposedAt Instant
	Words      Optional
	AnsweredAt Instant
	DecidedBy  string
	DecidedAt  Instant
	Decision   Optional
}

// PlanLine is a template's line with the weight of the plan, and the member's own target where it has one.
type PlanLine struct {
	TemplateLine
	Target *rules.Decimal // nil: the metric's
}

// PlansOf lists the versions of somebody's plan for a period, newest first.
func PlansOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*Plan, error) {
	return all[Plan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Order("version DESC")
	})
}

// PlansIn lists a period's plans, newest version of each member first.
func PlansIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Plan, error) {
	return all[Plan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Order("subject_id", "version DESC")
	})
}

// OpenPlans lists the plans that wait for an answer, or for somebody to hear an objection.
func OpenPlans(ctx context.Context, idb bun.IDB) ([]*Plan, error) {
	return all[Plan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("state IN (?, ?)", rules.PlanProposed, rules.PlanObjected).Order("due", "id")
	})
}

// PlanByID finds a plan; ErrNotFound if there is none.
func PlanByID(ctx context.Context, idb bun.IDB, id string) (*Plan, error) {
	return one[Plan](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// ReplacePlans takes the open versions of somebody's plan back before another is proposed.
func ReplacePlans(ctx context.Context, tx bun.Tx, subjectID string, p rules.Period) error {
	_, err := tx.NewUpdate().Model((*Plan)(nil)).Set("state = ?", rules.PlanReplaced).Where("subject_id = ?", subjectID).Where("period = ?", p).
		Where("state IN (?, ?)", rules.PlanProposed, rules.PlanObjected).Exec(ctx)
	return translate(err)
}

// MovePlan stores an answer to a plan or a decision on it; ErrConflict where it isn't at the state expected.
func MovePlan(ctx context.Context, tx bun.Tx, plan *Plan, from rules.PlanState) error {
	return changedOne(tx.NewUpdate().Model(plan).Column("state", "words", "answered_at", "decided_by", "decided_at", "decision").WherePK().
		Where("state = ?", from).Exec(ctx))
}
