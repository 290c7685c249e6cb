package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// BonusBaseInput is a member's bonus base from a day on.
type BonusBaseInput struct {
	MemberID string
	Schedule rules.PeriodKind
	From     rules.Day
	Amount   rules.Decimal // major units of the company's currency
}

// SetBonusBasesInput sets several at once.
type SetBonusBasesInput struct {
	Bases []*BonusBaseInput
}

// maxBases is how many bases are set at once.
const maxBases = 1000

// SetBonusBases sets what KPI bonuses are a multiple of: FINANCE and HR, nobody their own. One from the same day is
// replaced; what that changes of approved runs shows as their difference. All or none.
func (a *App) SetBonusBases(ctx context.Context, actor *auth.Actor, in SetBonusBasesInput) ([]*db.BonusBase, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	if len(in.Bases) == 0 || len(in.Bases) > maxBases {
		return nil, badInput("bases", "OUT_OF_RANGE", "send 1 to %d bases at once", maxBases)
	}
	places, err := rules.MinorPlaces(policy.catalog.Company.Currency)
	if err != nil {
		return nil, coded("bases", err)
	}
	ids := make([]string, len(in.Bases))
	for i, b := range in.Bases {
		ids[i] = b.MemberID
	}
	known, err := db.MembersByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	exists := map[string]bool{}
	for _, m := range known {
		exists[m.ID] = true
	}
	seen := map[db.BonusBase]bool{}
	rows := make([]*db.BonusBase, len(in.Bases))
	for i, b := range in.Bases {
		place := "bases." + indexText(i)
		row, err := policy.bonusBase(place, b, places)
		switch {
		case err != nil:
			return nil, err
		case !exists[b.MemberID]:
			return nil, notThere(place+".memberId", nil, "there is no such member")
		case seen[db.BonusBase{MemberID: row.MemberID, Schedule: row.Schedule, FromDay: row.FromDay}]:
			return nil, badInput(place, "TWICE", "this base stands in the list twice")
		}
		seen[db.BonusBase{MemberID: row.MemberID, Schedule: row.Schedule, FromDay: row.FromDay}] = true
		row.SetBy, row.SetAt, rows[i] = actor.MemberID(), a.now(), row
	}
	subject := rows[0].MemberID
	if len(rows) > 1 {
		subject = ""
	}
	// Amounts are read by HR and FINANCE; the log, which others read too, says whose was set from when.
	var said []map[string]any
	for _, row := range rows {
		said = append(said, map[string]any{"memberId": row.MemberID, "schedule": row.Schedule, "from": row.FromDay})
	}
	err = a.change(ctx, actor, entry("setBonusBases", subject, "", nil, said, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.PutBonusBases(ctx, tx, rows)
	})
	return rows, coded("bases", err)
}

func (p *Policy) bonusBase(place string, in *BonusBaseInput, places int32) (*db.BonusBase, error) {
	switch {
	case !p.setsBonusBase(in.MemberID):
		return nil, errOwnMoney
	case in.Schedule != rules.Month && in.Schedule != rules.Quarter:
		return nil, badInput(place+".schedule", "OUT_OF_RANGE", "a base is for a MONTH or a QUARTER")
	case in.From < firstFactDay || in.From > p.today.AddDays(366):
		return nil, badInput(place+".from", "DAY_OUT_OF_RANGE", "%s is not between %s and a year from today", in.From, firstFactDay)
	case in.Amount.IsNegative() || in.Amount.GreaterThanOrEqual(rules.MaxFact) || !in.Amount.Equal(in.Amount.Round(places)):
		return nil, badInput(place+".amount", "OUT_OF_RANGE", "give an amount of 0 or more with at most %d places", places)
	}
	units, err := rules.Minor(in.Amount, places)
	return &db.BonusBase{MemberID: in.MemberID, Schedule: in.Schedule, FromDay: in.From, Amount: units}, coded(place+".amount", err)
}

// SeesBonusBase tells whether the actor may see what a member's bonus is a multiple of. An amount that rests on it
// is for more people than the base is.
func (a *App) SeesBonusBase(ctx context.Context, actor *auth.Actor, memberID string) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && policy.seesBonusBase(memberID), err
}

// BonusBasesOf lists a member's bonus bases, the newest first; nil for who may not see them.
func (a *App) BonusBasesOf(ctx context.Context, actor *auth.Actor, memberID string) ([]*db.BonusBase, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || !policy.seesBonusBase(memberID) {
		return nil, err
	}
	return db.BonusBasesOf(ctx, a.db.Reader, memberID)
}
