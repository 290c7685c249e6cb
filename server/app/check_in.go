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

// CheckIns pages through what was reported of a key result, the latest day first.
func (a *App) CheckIns(ctx context.Context, k *KeyResult, p Page) (*Connection[*CheckIn], error) {
	return offsetPage(p, func(offset, limit int) ([]*CheckIn, int, error) {
		// One more before the page tells whether the first of it was replaced.
		before := min(offset, 1)
		rows, n, err := db.CheckIns(ctx, a.db.Reader, k.ID, offset-before, limit+before)
		var list []*CheckIn
		for i, row := range rows {
			replaced := i > 0 && rows[i-1].Day == row.Day
			list = append(list, &CheckIn{CheckIn: row, Of: k, Replaced: replaced})
		}
		return list[min(before, len(list)):], n, err
	})
}

// CheckIn is what was reported of a key result.
type CheckIn struct {
	*db.CheckIn
	Of       *KeyResult
	Replaced bool
}

// CheckInByID finds a check-in whose objective the actor sees; NOT_FOUND if there is none.
func (a *App) CheckInByID(ctx context.Context, actor *auth.Actor, id string) (*CheckIn, error) {
	row, err := db.CheckInByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	k, err := a.KeyResultByID(ctx, actor, row.KeyResultID)
	if err != nil {
		return nil, err
	}
	return &CheckIn{CheckIn: row, Of: k}, nil
}

// CheckInsDue lists the actor's key results whose check-in is due within two days or overdue, the most overdue first.
func (a *App) CheckInsDue(ctx context.Context, actor *auth.Actor) ([]*KeyResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if actor.MemberID() == "" {
		return nil, errForbidden
	}
	cycles, err := db.Cycles(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	due := []*KeyResult{}
	for _, cycle := range cycles {
		if cycle.State != db.CycleActive {
			continue
		}
		al, err := a.alignment(ctx, policy.today, cycle.Period)
		if err != nil {
			return nil, err
		}
		for _, o := range al.nodes {
			for _, k := range o.KeyResults {
				day := k.Due()
				if o.Cycle == cycle.Period && day != nil && *day <= policy.today.AddDays(2) && policy.responsible(k) == actor.MemberID() && policy.seesObjective(o.Objective) {
					due = append(due, k)
				}
			}
		}
	}
	slices.SortStableFunc(due, func(x, y *KeyResult) int { return cmp.Compare(*x.Due(), *y.Due()) })
	return due, nil
}

// CheckInKeyResultInput is what is reported.
type CheckInKeyResultInput struct {
	KeyResultID string
	Value       rules.Decimal
	Day         *rules.Day
	Confidence  *int
	Note        *string
	Evidence    []string
}

// CheckInKeyResult reports a key result's value on a day. Nothing is rewritten: a correction is one more entry.
func (a *App) CheckInKeyResult(ctx context.Context, actor *auth.Actor, in CheckInKeyResultInput) (*CheckIn, error) {
	policy, o, k, err := a.keyResultOf(ctx, actor, in.KeyResultID)
	if err != nil {
		return nil, err
	}
	if err := allow(policy.checksIn(o, k)); err != nil {
		return nil, err
	}
	row, err := policy.checkIn(o, k, in)
	if err != nil {
		return nil, err
	}
	row.At = a.now()
	err = a.changeOKR(ctx, actor, okrChange{action: "checkInKeyResult", objective: o, subjectID: k.ID, after: row}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		return storeCheckIn(ctx, tx, row)
	})
	if err != nil {
		return nil, err
	}
	a.live.Tell(ctx, live.CheckIns(string(o.Cycle)))
	now, err := a.KeyResultByID(ctx, actor, k.ID)
	return &CheckIn{CheckIn: row, Of: now}, err
}

func (p *Policy) checkIn(o *db.Objective, k *db.KeyResult, in CheckInKeyResultInput) (*db.CheckIn, error) {
	row := &db.CheckIn{ID: db.NewID(db.CheckInPrefix), KeyResultID: k.ID, Day: p.today, Confidence: in.Confidence, Note: db.Optional(text(in.Note)),
		Evidence: in.Evidence, MemberID: p.actor.MemberID()}
	if in.Day != nil {
		row.Day = *in.Day
	}
	var err error
	switch {
	case k.Kind == rules.KeyResultMetric:
		return nil, badInput("keyResultId", "METRIC", "this key result follows its metric by itself; record facts instead")
	case k.Kind == rules.KeyResultMilestone:
		return nil, badInput("keyResultId", "MILESTONE", "this key result counts its steps; mark a step done instead")
	case o.State != rules.ObjectiveActive:
		return nil, conflict("NOT_ACTIVE", "the objective is %s; check in once it is ACTIVE", o.State)
	case row.Day > p.today:
		return nil, badInput("day", "IN_FUTURE", "%s is in the future", row.Day)
	case !o.Cycle.Contains(row.Day):
		return nil, badInput("day", "OUT_OF_CYCLE", "%s is not within the cycle, %s to %s", row.Day, o.Cycle.First(), o.Cycle.Last())
	case in.Confidence != nil && (*in.Confidence < 0 || *in.Confidence > 10):
		return nil, badInput("confidence", "OUT_OF_RANGE", "confidence is %d; it must be between 0 and 10", *in.Confidence)
	}
	if row.Value, err = stepsOf("value", in.Value); err != nil {
		return nil, err
	}
	if err := checkText("note", string(row.Note), 0, maxNote); err != nil {
		return nil, err
	}
	return row, checkEvidence(in.Evidence)
}

// storeCheckIn keeps an entry; of the latest day the latest entry is the key result's value.
func storeCheckIn(ctx context.Context, tx bun.Tx, row *db.CheckIn) error {
	if err := db.Insert(ctx, tx, row); err != nil {
		return err
	}
	if err := db.SetKeyResultDay(ctx, tx, &db.KeyResultDay{KeyResultID: row.KeyResultID, Day: row.Day, Value: &row.Value}); err != nil {
		return err
	}
	k, err := db.KeyResultByID(ctx, tx, row.KeyResultID)
	if err != nil {
		return err
	}
	k.Version++
	if row.Day >= k.CurrentDay {
		k.Current, k.CurrentDay, k.HeardOn = &row.Value, row.Day, max(k.HeardOn, row.Day)
		if row.Confidence != nil {
			k.Confidence = row.Confidence
		}
	}
	return db.Update(ctx, tx, k, "current", "current_day", "heard_on", "confidence", "version")
}

// CheckInMark remembers which check-ins of a cycle were told.
type CheckInMark struct {
	from db.Instant
	told map[string]bool
}

// CheckInsBegin marks the present: what is reported from now on is new.
func (a *App) CheckInsBegin() *CheckInMark {
	return &CheckInMark{from: a.now(), told: map[string]bool{}}
}

// CheckInsSince lists the check-ins of a cycle after a mark that the actor sees, oldest first, each once.
func (a *App) CheckInsSince(ctx context.Context, actor *auth.Actor, p rules.Period, mark *CheckInMark) ([]*CheckIn, error) {
	rows, err := db.CheckInsSince(ctx, a.db.Reader, p, mark.from)
	if err != nil {
		return nil, err
	}
	var fresh []*CheckIn
	for _, row := range rows {
		if mark.told[row.ID] {
			continue
		}
		mark.told[row.ID] = true
		c, err := a.CheckInByID(ctx, actor, row.ID)
		switch {
		case CodeOf(err) == NotFound:
		case err != nil:
			return nil, err
		default:
			fresh = append(fresh, c)
		}
	}
	return fresh, nil
}
