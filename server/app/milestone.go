package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Milestones gives a key result's steps.
func (a *App) Milestones(ctx context.Context, k *KeyResult) ([]*db.Milestone, error) {
	return db.Milestones(ctx, a.db.Reader, k.ID)
}

// MilestoneInput is a step.
type MilestoneInput struct {
	Title string
	Due   *rules.Day
}

func newMilestones(row *db.KeyResult, steps []*MilestoneInput) ([]*db.Milestone, error) {
	if len(steps) < 1 || len(steps) > maxMilestones {
		return nil, badInput("milestones", "OUT_OF_RANGE", "there are %d steps; name 1 to %d", len(steps), maxMilestones)
	}
	none, all := rules.Steps(0), rules.Steps(len(steps))*one
	row.Unit, row.Start, row.Target, row.Current = rules.UnitCount, &none, &all, &none
	var rows []*db.Milestone
	for i, step := range steps {
		if err := checkName("milestones."+indexText(i)+".title", step.Title); err != nil {
			return nil, err
		}
		m := &db.Milestone{ID: db.NewID(db.MilestonePrefix), KeyResultID: row.ID, Ord: i, Title: step.Title}
		if step.Due != nil {
			m.Due = *step.Due
		}
		rows = append(rows, m)
	}
	return rows, nil
}

// CompleteMilestoneInput says whether a step is done.
type CompleteMilestoneInput struct {
	MilestoneID string
	DoneOn      *rules.Day
}

// CompleteMilestone marks a step done or not.
func (a *App) CompleteMilestone(ctx context.Context, actor *auth.Actor, in CompleteMilestoneInput) (*KeyResult, error) {
	step, err := db.MilestoneByID(ctx, a.db.Reader, in.MilestoneID)
	if err != nil && CodeOf(coded("", err)) != NotFound {
		return nil, err
	}
	id := ""
	if step != nil {
		id = step.KeyResultID
	}
	policy, o, k, err := a.keyResultOf(ctx, actor, id)
	if CodeOf(err) == NotFound {
		return nil, notThere("milestoneId", nil, "there is no such step, or you may not see it")
	}
	if err != nil {
		return nil, err
	}
	if err := allow(policy.checksIn(o, k)); err != nil {
		return nil, err
	}
	if in.DoneOn != nil && (*in.DoneOn > policy.today || *in.DoneOn < firstFactDay) {
		return nil, badInput("doneOn", "DAY_OUT_OF_RANGE", "%s is not between %s and today", *in.DoneOn, firstFactDay)
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "completeMilestone", objective: o, subjectID: k.ID, before: step, after: in}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		step.DoneOn = ""
		if in.DoneOn != nil {
			step.DoneOn = *in.DoneOn
		}
		if err := db.Update(ctx, tx, step, "done_on"); err != nil {
			return err
		}
		return countMilestones(ctx, tx, k.ID, policy.today)
	})
	if err != nil {
		return nil, err
	}
	return a.KeyResultByID(ctx, actor, k.ID)
}

func countMilestones(ctx context.Context, tx bun.Tx, keyResultID string, today rules.Day) error {
	steps, err := db.Milestones(ctx, tx, keyResultID)
	if err != nil {
		return err
	}
	k, err := db.KeyResultByID(ctx, tx, keyResultID)
	if err != nil {
		return err
	}
	done := rules.Steps(0)
	for _, step := range steps {
		if !step.DoneOn.IsZero() {
			done += one
		}
	}
	k.Current, k.CurrentDay, k.HeardOn, k.Version = &done, today, today, k.Version+1
	if err := db.SetKeyResultDay(ctx, tx, &db.KeyResultDay{KeyResultID: k.ID, Day: today, Value: &done}); err != nil {
		return err
	}
	return db.Update(ctx, tx, k, "current", "current_day", "heard_on", "version")
}
