package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// okrChange is a change of an objective and what hangs on it.
type okrChange struct {
	action    string
	objective *db.Objective
	subjectID string
	before    any
	after     any
	reason    string
	hides     bool // the objective is private from now on
}

// changeOKR runs writes in a transaction that counts up the versions of the objective's cycle, which keeps
// other writers of it waiting, and of its ancestors' cycles; refused where the cycle is closed. The writes
// are given the objective as it is now.
func (a *App) changeOKR(ctx context.Context, actor *auth.Actor, c okrChange, writes func(ctx context.Context, tx bun.Tx, o *db.Objective) error) error {
	touched := []rules.Period{c.objective.Cycle}
	e := entry(c.action, cmp.Or(c.subjectID, c.objective.ID), c.objective.Title, c.before, c.after, c.reason)
	if c.objective.PrivateTeamID != "" || c.hides {
		e = entryOfPrivate(c.action, cmp.Or(c.subjectID, c.objective.ID))
	}
	err := a.change(ctx, actor, e, func(ctx context.Context, tx bun.Tx) error {
		if err := touchCycle(ctx, tx, c.objective.Cycle); err != nil {
			return err
		}
		now, err := db.ObjectiveByID(ctx, tx, c.objective.ID)
		if err != nil {
			return err
		}
		above, err := cyclesAbove(ctx, tx, now)
		if err != nil {
			return err
		}
		if err := writes(ctx, tx, now); err != nil {
			return err
		}
		more, err := cyclesAbove(ctx, tx, now)
		if err != nil {
			return err
		}
		for _, p := range append(above, more...) {
			if !slices.Contains(touched, p) {
				touched = append(touched, p)
			}
		}
		return db.TouchCycles(ctx, tx, touched[1:])
	})
	if err != nil {
		return coded("", err)
	}
	a.tellCycles(ctx, touched)
	return nil
}

// entryOfPrivate says that something was done to a private objective, and not what: more people read the audit log
// than may see the objective.
func entryOfPrivate(action, subjectID string) *db.AuditEntry {
	return entry(action, subjectID, "", nil, nil, "")
}

func touchCycle(ctx context.Context, tx bun.Tx, p rules.Period) error {
	err := db.TouchCycle(ctx, tx, p)
	if coded("", err) != nil && CodeOf(coded("", err)) == Conflict {
		return conflict("CYCLE_CLOSED", "the cycle %s is closed; nothing in it changes any more", p)
	}
	return err
}

// cyclesAbove are the cycles of an objective's ancestors.
func cyclesAbove(ctx context.Context, tx bun.Tx, o *db.Objective) (cycles []rules.Period, err error) {
	for steps := 0; o.ParentID != "" && steps < maxAlignmentDepth; steps++ {
		if o, err = db.ObjectiveByID(ctx, tx, o.ParentID); err != nil {
			return nil, err
		}
		cycles = append(cycles, o.Cycle)
	}
	return cycles, nil
}

func (a *App) tellCycles(ctx context.Context, cycles []rules.Period) {
	topics := make([]string, len(cycles))
	for i, p := range cycles {
		topics[i] = live.Cycle(string(p))
	}
	a.live.Tell(ctx, topics...)
}
