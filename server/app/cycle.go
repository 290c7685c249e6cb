package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Cycle is a cycle as one actor sees it.
type Cycle struct {
	*db.Cycle
	policy *Policy
}

// Cycles lists all cycles, the latest first.
func (a *App) Cycles(ctx context.Context, actor *auth.Actor) ([]*Cycle, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	rows, err := db.Cycles(ctx, a.db.Reader)
	list := []*Cycle{}
	for _, row := range rows {
		list = append(list, &Cycle{row, policy})
	}
	return list, err
}

// Cycle finds a cycle; nil if it has no objective yet.
func (a *App) Cycle(ctx context.Context, actor *auth.Actor, p rules.Period) (*Cycle, error) {
	cycles, err := a.Cycles(ctx, actor)
	for _, c := range cycles {
		if c.Period == p {
			return c, nil
		}
	}
	return nil, err
}

// Elapsed is the share of the cycle that has passed; all of a closed one.
func (c *Cycle) Elapsed() rules.Decimal {
	return (&Objective{Objective: &db.Objective{Cycle: c.Period}, cycle: c.Cycle}).cycleElapsed(c.policy.today)
}

// MayRun tells whether the actor may activate, close and set it.
func (c *Cycle) MayRun() bool { return c.policy.runsCycles() }

// CountObjectives counts the cycle's public objectives, cancelled ones left out.
func (a *App) CountObjectives(ctx context.Context, c *Cycle) (int, error) {
	al, err := a.alignment(ctx, c.policy.today, c.Period)
	if err != nil {
		return 0, err
	}
	return len(al.public()), nil
}

// CycleOf is the cycle of an objective, or of its alignment tree.
func (a *App) CycleOf(ctx context.Context, actor *auth.Actor, o *Objective) (*Cycle, error) {
	policy, err := a.policy(ctx, actor)
	return &Cycle{o.cycle, policy}, err
}

// TreeCycle is a tree's cycle; a draft if it has no objective yet.
func (t *AlignmentTree) TreeCycle() *Cycle {
	c := t.cycles[t.cycle]
	if c == nil {
		c = &db.Cycle{Period: t.cycle, State: db.CycleDraft, StaleDays: firstStaleDays}
	}
	return &Cycle{c, t.policy}
}

// UpdateCycleInput is how a cycle is run; nil stays.
type UpdateCycleInput struct {
	Cycle     rules.Period
	State     *db.CycleState
	StaleDays *int
}

// UpdateCycle begins a cycle, or sets how it is run.
func (a *App) UpdateCycle(ctx context.Context, actor *auth.Actor, in UpdateCycleInput) (*Cycle, error) {
	_, row, err := a.runnable(ctx, actor, in.Cycle)
	if err != nil {
		return nil, err
	}
	before := *row
	if in.State != nil {
		if *in.State != db.CycleActive {
			return nil, badInput("state", "OUT_OF_RANGE", "a cycle can only be set ACTIVE; closeCycle closes it")
		}
		row.State = *in.State
	}
	if in.StaleDays != nil {
		if *in.StaleDays < 1 || *in.StaleDays > 90 {
			return nil, badInput("staleDays", "OUT_OF_RANGE", "staleDays is %d; it must be between 1 and 90", *in.StaleDays)
		}
		row.StaleDays = *in.StaleDays
	}
	err = a.change(ctx, actor, entry("updateCycle", string(row.Period), string(row.Period), before, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := touchCycle(ctx, tx, row.Period); err != nil {
			return err
		}
		return db.Update(ctx, tx, row, "state", "stale_days")
	})
	if err != nil {
		return nil, coded("", err)
	}
	a.tellCycles(ctx, []rules.Period{row.Period})
	return a.Cycle(ctx, actor, row.Period)
}

// runnable finds an open cycle for whoever may run it.
func (a *App) runnable(ctx context.Context, actor *auth.Actor, p rules.Period) (*Policy, *db.Cycle, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if err := allow(policy.runsCycles()); err != nil {
		return nil, nil, err
	}
	row, err := db.CycleByPeriod(ctx, a.db.Reader, p)
	if err != nil {
		return nil, nil, notThere("cycle", err, "there is no cycle "+string(p)+"; it comes into being with its first objective")
	}
	if row.State == db.CycleClosed {
		return nil, nil, conflict("CYCLE_CLOSED", "the cycle %s is closed; nothing in it changes any more", p)
	}
	return policy, row, nil
}

// CloseCycleInput freezes a cycle.
type CloseCycleInput struct {
	Cycle         rules.Period
	Retrospective *string
}

// ClosedCycle is what closing did.
type ClosedCycle struct {
	Cycle            *Cycle
	GradedByProposal int
}

// CloseCycle grades what nobody has graded as its progress suggests, keeps all progress as it is, and freezes the
// cycle: nothing in it changes any more.
func (a *App) CloseCycle(ctx context.Context, actor *auth.Actor, in CloseCycleInput) (*ClosedCycle, error) {
	policy, row, err := a.runnable(ctx, actor, in.Cycle)
	if err != nil {
		return nil, err
	}
	if row.State != db.CycleActive {
		return nil, conflict("NOT_ACTIVE", "the cycle %s has not begun", in.Cycle)
	}
	if err := checkText("retrospective", text(in.Retrospective), 0, 10_000); err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	done := &ClosedCycle{}
	touched := []rules.Period{in.Cycle}
	err = a.change(ctx, actor, entry("closeCycle", string(row.Period), string(row.Period), nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := touchCycle(ctx, tx, in.Cycle); err != nil {
			return err
		}
		// Read after the cycle is locked, so that what is frozen is what everybody was told.
		al, err := readAlignment(ctx, tx, policy.today, in.Cycle)
		if err != nil {
			return err
		}
		for p := range al.involved {
			touched = append(touched, p)
		}
		row.State, row.Retrospective, row.ClosedAt = db.CycleClosed, db.Optional(text(in.Retrospective)), a.now()
		if done.GradedByProposal, err = al.freeze(ctx, tx); err != nil {
			return err
		}
		if err := db.TouchCycles(ctx, tx, touched[1:]); err != nil {
			return err
		}
		return db.Update(ctx, tx, row, "state", "retrospective", "closed_at")
	})
	if err != nil {
		return nil, coded("", err)
	}
	a.tellCycles(ctx, touched)
	done.Cycle, err = a.Cycle(ctx, actor, in.Cycle)
	return done, err
}

// freeze keeps the progress of the cycle's objectives and key results, and grades what has no grade yet. Drafts
// that never began are given up.
func (al *Alignment) freeze(ctx context.Context, tx bun.Tx) (gradedByProposal int, err error) {
	for _, o := range al.objectives {
		if o.Cycle != al.cycle || o.State == rules.ObjectiveCancelled {
			continue
		}
		final := *o.Objective
		final.State, final.FinalProgress, final.Version = rules.ObjectiveClosed, o.Progress, o.Version+1
		if o.State == rules.ObjectiveDraft {
			final.State = rules.ObjectiveCancelled
		}
		if err := db.Update(ctx, tx, &final, "state", "final_progress", "version"); err != nil {
			return 0, err
		}
		for _, k := range o.KeyResults {
			frozen := *k.KeyResult
			frozen.FinalProgress, frozen.Version = k.Progress, k.Version+1
			if frozen.Grade == nil {
				proposed, err := rules.StepsOf(k.ProposedGrade())
				if err != nil {
					return 0, err
				}
				frozen.Grade = &proposed
				if o.PrivateTeamID == "" { // what is private is in no count
					gradedByProposal++
				}
			}
			if err := db.Update(ctx, tx, &frozen, "final_progress", "grade", "version"); err != nil {
				return 0, err
			}
		}
	}
	return gradedByProposal, nil
}

// CarryOverObjectivesInput is what goes on in another cycle.
type CarryOverObjectivesInput struct {
	Objectives []string
	To         rules.Period
}

const maxCarried = 100

// CarryOverObjectives makes drafts of objectives of closed cycles, each with a link back; their key results begin
// where they stood.
func (a *App) CarryOverObjectives(ctx context.Context, actor *auth.Actor, in CarryOverObjectivesInput) ([]*Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if len(in.Objectives) < 1 || len(in.Objectives) > maxCarried {
		return nil, badInput("objectives", "OUT_OF_RANGE", "name 1 to %d objectives", maxCarried)
	}
	var drafts []*draft
	for i, id := range in.Objectives {
		field := "objectives." + indexText(i)
		old, err := a.ObjectiveByID(ctx, actor, id)
		switch {
		case CodeOf(err) == NotFound:
			return nil, notThere(field, nil, "there is no such objective, or you may not see it")
		case err != nil:
			return nil, err
		case !policy.editsObjective(old.Objective):
			return nil, errForbidden
		case slices.Contains(in.Objectives[:i], id):
			return nil, badInput(field, "TWICE", "the objective is named twice")
		case old.cycle.State != db.CycleClosed:
			return nil, badInput(field, "NOT_CLOSED", "its cycle %s is not closed; align or change the objective itself", old.Cycle)
		case in.To.First() <= old.Cycle.First():
			return nil, badInput("to", "ORDER", "the cycle %s does not come after %s", in.To, old.Cycle)
		}
		d, err := a.carriedOver(ctx, policy, old, in.To)
		if err != nil {
			return nil, err
		}
		drafts = append(drafts, d)
	}
	return a.storeDrafts(ctx, actor, policy, "carryOverObjectives", in.To, drafts, in)
}

// carriedOver is an objective as it goes on: only the steps that are not done go with it.
func (a *App) carriedOver(ctx context.Context, p *Policy, old *Objective, to rules.Period) (*draft, error) {
	row := *old.Objective
	row.ID, row.Cycle, row.State, row.CarriedFromID, row.FinalProgress, row.Retrospective = db.NewID(db.ObjectivePrefix), to, rules.ObjectiveDraft, old.ID, nil, ""
	row.ParentID, row.ParentKeyResultID, row.TemplateID, row.CreatedAt, row.Version = "", "", "", a.now(), 1
	d := &draft{objective: &row}
	for _, k := range old.KeyResults {
		next := *k.KeyResult
		next.ID, next.ObjectiveID, next.Version, next.HeardOn, next.Confidence = db.NewID(db.KeyResultPrefix), row.ID, 1, p.today, nil
		next.Grade, next.GradeReason, next.FinalProgress = nil, "", nil
		if next.Kind == rules.KeyResultMilestone {
			open, err := a.openSteps(ctx, k, next.ID)
			if err != nil {
				return nil, err
			}
			if len(open) == 0 {
				continue
			}
			none, all := rules.Steps(0), rules.Steps(len(open))*one
			next.Start, next.Target, next.Current = &none, &all, &none
			d.steps = append(d.steps, open...)
		} else {
			next.Current, next.CurrentDay = nil, ""
			if k.Current != nil && k.Target != nil && *k.Current != *k.Target && k.Kind == rules.KeyResultNumber {
				next.Start = k.Current
			}
		}
		d.results = append(d.results, &next)
	}
	return d, nil
}

func (a *App) openSteps(ctx context.Context, k *KeyResult, keyResultID string) (open []*db.Milestone, err error) {
	steps, err := db.Milestones(ctx, a.db.Reader, k.ID)
	for _, step := range steps {
		if step.DoneOn.IsZero() {
			open = append(open, &db.Milestone{ID: db.NewID(db.MilestonePrefix), KeyResultID: keyResultID, Ord: len(open), Title: step.Title})
		}
	}
	return open, err
}

// draft is an objective to be, with its key results and their steps.
type draft struct {
	objective *db.Objective
	results   []*db.KeyResult
	steps     []*db.Milestone
}

// storeDrafts keeps drafts of a cycle together.
func (a *App) storeDrafts(ctx context.Context, actor *auth.Actor, p *Policy, action string, cycle rules.Period, drafts []*draft, in any) ([]*Objective, error) {
	err := a.change(ctx, actor, entry(action, string(cycle), string(cycle), nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := beginCycle(ctx, tx, p.today, cycle); err != nil {
			return err
		}
		for _, d := range drafts {
			if err := db.Insert(ctx, tx, d.objective); err != nil {
				return err
			}
			if err := insertAll(ctx, tx, d.results); err != nil {
				return err
			}
			if err := insertAll(ctx, tx, d.steps); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, coded("", err)
	}
	a.tellCycles(ctx, []rules.Period{cycle})
	stored := []*Objective{}
	for _, d := range drafts {
		o, err := a.ObjectiveByID(ctx, actor, d.objective.ID)
		if err != nil {
			return nil, err
		}
		stored = append(stored, o)
	}
	return stored, nil
}

func insertAll[T any](ctx context.Context, tx bun.Tx, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	return db.Insert(ctx, tx, &rows)
}
