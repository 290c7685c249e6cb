package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// alignTo sets what an objective aligns to, within the transaction that stores it: "" is nothing.
func (a *App) alignTo(ctx context.Context, tx bun.Tx, p *Policy, row *db.Objective, parentID, keyResultID string) error {
	if err := db.LockAlignment(ctx, tx); err != nil {
		return err
	}
	field, message := "parentId", "there is no such objective, or you may not see it"
	if keyResultID != "" {
		// A hidden key result is told of in the words for a missing one, whatever the reason.
		field, message = "parentKeyResultId", "there is no such key result of that objective, or you may not see it"
		k, err := db.KeyResultByID(ctx, tx, keyResultID)
		if err != nil || k.Removed || (parentID != "" && k.ObjectiveID != parentID) {
			return notThere(field, err, message)
		}
		parentID = k.ObjectiveID
	}
	row.ParentID, row.ParentKeyResultID = parentID, keyResultID
	if parentID == "" {
		return nil
	}
	parent, err := db.ObjectiveByID(ctx, tx, parentID)
	if err != nil || !p.seesObjective(parent) {
		return notThere(field, err, message)
	}
	switch {
	case parent.State == rules.ObjectiveCancelled:
		return badInput("parentId", "CANCELLED", "the objective to align to was given up")
	case parent.PrivateTeamID != "" && parent.PrivateTeamID != row.PrivateTeamID:
		return badInput("parentId", "PRIVATE", "only what is private to the same team can align to a private objective")
	}
	above, err := db.CycleByPeriod(ctx, tx, parent.Cycle)
	if err != nil {
		return err
	}
	if above.State == db.CycleClosed {
		return badInput("parentId", "CYCLE_CLOSED", "the cycle %s of that objective is closed", parent.Cycle)
	}
	return checkWayUp(ctx, tx, row, parent)
}

// checkWayUp refuses loops, cycles in the wrong order, and trees that are too deep.
func checkWayUp(ctx context.Context, tx bun.Tx, row, parent *db.Objective) error {
	parents := map[string]string{}
	depth := 1
	for above := parent; above.ParentID != ""; depth++ {
		if depth >= maxAlignmentDepth-1 {
			return badInput("parentId", "TOO_DEEP", "objectives align at most %d levels deep", maxAlignmentDepth)
		}
		parents[above.ID] = above.ParentID
		next, err := db.ObjectiveByID(ctx, tx, above.ParentID)
		if err != nil {
			return err
		}
		if next.ID == row.ID {
			break
		}
		above = next
	}
	return coded("", rules.Aligns(row.ID, parent.ID, row.Cycle, parent.Cycle, func(id string) string { return parents[id] }))
}

// AlignObjectiveInput is where an objective goes.
type AlignObjectiveInput struct {
	ObjectiveID       string
	ParentID          *string
	ParentKeyResultID *string
	Weight            *rules.Decimal
}

// Alignments is what alignObjective did, with what it aligned to before.
type Alignments struct {
	Objective                 *Objective
	PreviousParentID          *string
	PreviousParentKeyResultID *string
}

// AlignObjective aligns an objective, with everything below it, to another one or to nothing.
func (a *App) AlignObjective(ctx context.Context, actor *auth.Actor, in AlignObjectiveInput) (*Alignments, error) {
	policy, row, err := a.editable(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	done := &Alignments{}
	err = a.changeOKR(ctx, actor, okrChange{action: "alignObjective", objective: row, before: map[string]string{"parentId": row.ParentID, "parentKeyResultId": row.ParentKeyResultID}, after: in},
		func(ctx context.Context, tx bun.Tx, o *db.Objective) (err error) {
			done.PreviousParentID, done.PreviousParentKeyResultID = optionalID(o.ParentID), optionalID(o.ParentKeyResultID)
			if err := a.alignTo(ctx, tx, policy, o, text(in.ParentID), text(in.ParentKeyResultID)); err != nil {
				return err
			}
			if in.Weight != nil {
				if o.Weight, err = stepsOf("weight", *in.Weight); err != nil {
					return err
				}
			}
			o.Version++
			return db.Update(ctx, tx, o, "parent_id", "parent_key_result_id", "weight", "version")
		})
	if err != nil {
		return nil, err
	}
	done.Objective, err = a.ObjectiveByID(ctx, actor, row.ID)
	return done, err
}

func optionalID(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}
