package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Protected absence: the days alone. Why somebody is away is asked and kept nowhere.

// RecordAbsenceInput are days on which a member is away.
type RecordAbsenceInput struct {
	MemberID string
	From     rules.Day
	To       *rules.Day // nil: until it is ended
}

const longestAbsence = 1096 // days: three years

// RecordAbsence records days on which a member is away under protection: HR, not their own. They count for nothing on the
// member's cards that aren't final. BAD_USER_INPUT naming the field, CONFLICT where the days overlap known ones.
func (a *App) RecordAbsence(ctx context.Context, actor *auth.Actor, in RecordAbsenceInput) (*db.Member, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.recordsAbsences(in.MemberID) {
		return nil, errForbidden
	}
	member, err := db.MemberByID(ctx, a.db.Reader, in.MemberID)
	if err != nil {
		return nil, notThere("memberId", err, "there is no such member")
	}
	row := &db.Absence{ID: db.NewID(db.AbsencePrefix), MemberID: member.ID, FromDay: in.From, ActorID: actor.MemberID(), At: a.now()}
	if in.To != nil {
		row.ToDay = *in.To
	}
	switch {
	case in.From < firstFactDay || in.From > policy.today.AddDays(366):
		return nil, badInput("from", "DAY_OUT_OF_RANGE", "%s is not between %s and a year from today", in.From, firstFactDay)
	case in.To != nil && *in.To < in.From:
		return nil, badInput("to", "OUT_OF_ORDER", "%s is before %s", *in.To, in.From)
	case in.To != nil && rules.DaysBetween(in.From, *in.To) >= longestAbsence:
		return nil, badInput("to", "OUT_OF_RANGE", "at most %d days can be recorded at once; leave it out where the end isn't known", longestAbsence)
	}
	err = a.change(ctx, actor, entry("recordAbsence", row.ID, member.Name, nil, absenceFacts(row), ""), func(ctx context.Context, tx bun.Tx) error {
		if err := a.reorganised(ctx, tx); err != nil { // first: it makes others wait
			return err
		}
		known, err := db.Absences(ctx, tx)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(known, func(other *db.Absence) bool { return other.MemberID == row.MemberID && overlap(other, row) }) {
			return &Error{Code: Conflict, Field: "from", Reason: "OVERLAPS", Message: "some of these days are recorded already; record the others alone"}
		}
		return db.Insert(ctx, tx, row)
	})
	return member, a.afterReorganising(ctx, "from", err)
}

func overlap(x, y *db.Absence) bool {
	return (y.ToDay == "" || x.FromDay <= y.ToDay) && (x.ToDay == "" || y.FromDay <= x.ToDay)
}

// absenceFacts is what the audit log keeps of an absence: whose, and the days.
func absenceFacts(row *db.Absence) map[string]any {
	return map[string]any{"member": row.MemberID, "from": row.FromDay, "to": row.ToDay}
}

// EndAbsenceInput ends an absence.
type EndAbsenceInput struct {
	AbsenceID string
	LastDay   *rules.Day // nil: yesterday
}

// EndAbsence ends an absence with a day, or takes it back where that lies before its first: HR, not their own.
func (a *App) EndAbsence(ctx context.Context, actor *auth.Actor, in EndAbsenceInput) (*db.Member, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	row, err := db.AbsenceByID(ctx, a.db.Reader, in.AbsenceID)
	if err != nil || !policy.seesAbsences(row.MemberID) {
		return nil, notThere("absenceId", err, "there is no such absence, or you may not see it")
	}
	if !policy.recordsAbsences(row.MemberID) {
		return nil, errForbidden
	}
	before := absenceFacts(row)
	last := policy.today.AddDays(-1)
	if in.LastDay != nil {
		last = *in.LastDay
	}
	if row.ToDay != "" && last > row.ToDay {
		return nil, badInput("lastDay", "OUT_OF_RANGE", "the absence ends on %s; record the days after it by themselves", row.ToDay)
	}
	if last > policy.today.AddDays(longestAbsence) {
		return nil, badInput("lastDay", "OUT_OF_RANGE", "%s is too far away", last)
	}
	row.ToDay = last
	var after any = absenceFacts(row)
	store := func(ctx context.Context, tx bun.Tx) error { return db.Update(ctx, tx, row, "to_day") }
	if last < row.FromDay {
		after, store = nil, func(ctx context.Context, tx bun.Tx) error { return db.DeleteAbsence(ctx, tx, row.ID) }
	}
	member, err := db.MemberByID(ctx, a.db.Reader, row.MemberID)
	if err != nil {
		return nil, coded("absenceId", err)
	}
	err = a.change(ctx, actor, entry("endAbsence", row.ID, member.Name, before, after, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := store(ctx, tx); err != nil {
			return err
		}
		return a.reorganised(ctx, tx)
	})
	return member, a.afterReorganising(ctx, "absenceId", err)
}
