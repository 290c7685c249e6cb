package app

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// payee is whom a payout is for: a member, or the fund of a team; of an award, for one time that it was given.
type payee struct{ member, team, grant string }

func payeeOf(p *db.Payout) payee {
	if p.MemberID == "" {
		return payee{team: p.TeamID}
	}
	return payee{member: p.MemberID, grant: p.Basis.Grant}
}

// earlierRuns are what a period was given already: its run and its true-ups that stand, and what was taken back of it since.
type earlierRuns struct {
	runs      []*db.IncentiveRun
	payouts   []*db.Payout // of each run after those of the runs before
	takeBacks []*db.TakeBack
}

func (e *earlierRuns) read(ctx context.Context, idb bun.IDB) error {
	payouts, err := db.PayoutsOf(ctx, idb, e.ids())
	if err != nil {
		return err
	}
	for _, id := range e.ids() {
		for _, p := range payouts {
			if p.RunID == id {
				e.payouts = append(e.payouts, p)
			}
		}
	}
	e.takeBacks, err = db.TakeBacksOf(ctx, idb, e.ids())
	return err
}

func (e *earlierRuns) ids() []string {
	ids := make([]string, len(e.runs))
	for i, run := range e.runs {
		ids[i] = run.ID
	}
	return ids
}

// given sums what each has of the period: what was held back for another one was given, what another held back of this
// wasn't. settled is what the period came to for each when it was looked at last.
func (e *earlierRuns) given() (sums, settled map[payee]int64) {
	sums, settled = map[payee]int64{}, map[payee]int64{}
	for _, p := range e.payouts {
		sums[payeeOf(p)] += p.Amount + p.TakenBack
		settled[payeeOf(p)] = p.Owed
	}
	for _, t := range e.takeBacks {
		sums[payee{member: t.MemberID}] -= t.Taken
	}
	return sums, settled
}

// total is what was split of the period's pool, what of it was left over, by how much persons were given more than it, and
// what has counted.
func (e *earlierRuns) total() (split, unpaid, overpaid int64, counted rules.Decimal) {
	paid := int64(0)
	for _, run := range e.runs {
		split, paid, unpaid = run.Basis.Split, paid+run.Paid, unpaid+run.Unpaid
		if run.Basis.Step != nil {
			counted = counted.Add(run.Basis.Step.Counted)
		}
	}
	return split, unpaid, paid + unpaid - split, counted
}

// incentiveOutcome is what a run comes to.
type incentiveOutcome struct {
	run       *db.IncentiveRun
	payouts   []*db.Payout
	takeBacks []*db.TakeBack // that it uses
	negative  int64          // of a true-up: what was paid too much to persons, as a sum below 0
}

// outcome calculates a period's run, or after one its true-up: the differences between what the period comes to now and
// what it was given.
func (f *incentiveFigures) outcome(account rules.PoolAccount, earlier *earlierRuns, takeBacks []*db.TakeBack) (*incentiveOutcome, error) {
	o := &incentiveOutcome{run: &db.IncentiveRun{Period: f.Period, Seq: len(earlier.runs), State: db.RunCalculated, Counted: account.Counted, Carry: account.Carry,
		Basis: db.RunBasis{Places: f.Places, Channels: f.Channels, Guard: f.Guard, Profit: f.Profit, Excluded: f.Excluded}}}
	owed, err := f.owed(o, account, earlier)
	if err != nil {
		return nil, err
	}
	o.addPayouts(owed, earlier)
	o.takeBack(takeBacks, len(earlier.runs) == 0)
	for _, p := range o.payouts {
		o.run.Paid += p.Amount
		if p.Amount > 0 {
			o.run.Payees++
		}
	}
	if f.Kind.HasPool() {
		_, unpaid, _, _ := earlier.total()
		step := o.run.Basis.Step
		o.run.Unpaid -= unpaid
		o.run.Pool = o.run.Paid + o.run.Unpaid
		o.run.Carry = step.CarryIn + step.Gross - o.run.Pool // what persons were given too much is the pool's to bear
		step.Pool, step.Carry = o.run.Pool, o.run.Carry
	} else {
		o.run.Pool = o.run.Paid
	}
	o.run.Fingerprint, err = f.fingerprint(account, earlier, takeBacks)
	return o, err
}

// owed is what the period comes to for each.
func (f *incentiveFigures) owed(o *incentiveOutcome, account rules.PoolAccount, earlier *earlierRuns) ([]*db.Payout, error) {
	switch f.Kind {
	case rules.KPIBonus:
		return f.bonuses()
	case rules.AwardMoney:
		return f.awards()
	}
	pool, err := f.pool(o, account, earlier)
	if err != nil {
		return nil, err
	}
	return f.split(o, pool)
}

func (f *incentiveFigures) bonuses() ([]*db.Payout, error) {
	payouts := make([]*db.Payout, 0, len(f.Claims))
	for _, c := range f.Claims {
		amount, err := f.Terms.Bonus(c.Base.Amount, c.Card.Total.Decimal(), orZero(c.Card.Coefficient), c.Days, f.Period.Days(), f.Places)
		if err != nil {
			return nil, coded("period", err)
		}
		basis := c.basis(f.Period)
		basis.Base, basis.BaseFrom = &c.Base.Amount, c.Base.FromDay
		payouts = append(payouts, &db.Payout{MemberID: c.MemberID, TeamID: c.TeamID, Owed: amount, Basis: basis})
	}
	return payouts, nil
}

func (c *incentiveClaim) basis(p rules.Period) db.PayoutBasis {
	return db.PayoutBasis{Card: c.Card.ID, Revision: c.Card.Revision, Total: c.Card.Total, Grade: c.Card.Grade, Coefficient: c.Card.Coefficient, Days: c.Days, Of: p.Days()}
}

// pool settles the period and gives what is to be split in all, what was split already included.
func (f *incentiveFigures) pool(o *incentiveOutcome, account rules.PoolAccount, earlier *earlierRuns) (int64, error) {
	if len(earlier.runs) == 0 {
		step, err := f.Terms.Settle(account, f.amount(), f.held(), f.Places)
		if err != nil {
			return 0, coded("period", err)
		}
		o.run.Basis.Step, o.run.Counted, o.run.Basis.Split = &step, step.After().Counted, step.Pool
		return step.Pool, nil
	}
	split, _, overpaid, counted := earlier.total()
	step, err := f.Terms.Correct(account, counted, f.amount(), f.held(), f.Places)
	if err != nil {
		return 0, coded("period", err)
	}
	o.run.Basis.Step, o.run.Counted, o.run.Basis.Split = &step, step.After().Counted, step.Resplit(split, overpaid)
	return o.run.Basis.Split, nil
}

// split gives a pool to the members by their weights, or to the team's fund.
func (f *incentiveFigures) split(o *incentiveOutcome, pool int64) ([]*db.Payout, error) {
	if f.Terms.Fund {
		return []*db.Payout{{TeamID: f.Terms.Teams[0], Owed: pool}}, nil
	}
	bounds, err := f.Terms.Bounds(f.Places)
	if err != nil {
		return nil, coded("period", err)
	}
	shares, sum, sharers := make([]rules.Share, len(f.Claims)), decimal.Zero, 0
	for i, c := range f.Claims {
		shares[i] = rules.Share{ID: c.MemberID, Weight: rules.PoolWeight(c.Card.Total.Decimal(), c.Days, f.Period.Days())}
		sum = sum.Add(shares[i].Weight)
		if shares[i].Weight.IsPositive() {
			sharers++
		}
	}
	if pool > 0 && !sum.IsPositive() {
		return nil, conflict("NO_WEIGHTS", "there is a pool for %s and nobody with a score to share it", f.Period)
	}
	amounts, unpaid, err := rules.AllocateBounded(pool, shares, bounds)
	if err != nil {
		return nil, coded("period", err)
	}
	o.run.Unpaid, o.run.Basis.Weights, o.run.Basis.Sharers = unpaid, &sum, sharers
	payouts := make([]*db.Payout, len(f.Claims))
	for i, c := range f.Claims {
		basis := c.basis(f.Period)
		basis.Weight, basis.Exact, basis.Whole, basis.Extra, basis.Held = &shares[i].Weight, &amounts[i].Exact, amounts[i].Whole, amounts[i].Extra, amounts[i].Held
		payouts[i] = &db.Payout{MemberID: c.MemberID, TeamID: c.TeamID, Owed: amounts[i].Amount(), Basis: basis}
	}
	return payouts, nil
}

// addPayouts pays what is owed and wasn't given yet. A true-up lists what the period comes to otherwise than when it was
// looked at last; what was paid too much is paid nothing.
func (o *incentiveOutcome) addPayouts(owed []*db.Payout, earlier *earlierRuns) {
	given, settled := earlier.given()
	for _, p := range owed {
		who := payeeOf(p)
		p.Before = given[who]
		if then, known := settled[who]; !known || then != p.Owed {
			o.addPayout(p)
		}
		delete(settled, who)
	}
	for _, who := range slices.SortedFunc(maps.Keys(settled), func(x, y payee) int {
		return cmp.Or(cmp.Compare(x.member, y.member), cmp.Compare(x.team, y.team), cmp.Compare(x.grant, y.grant))
	}) {
		if settled[who] != 0 { // nothing is owed to them any more
			o.addPayout(&db.Payout{MemberID: who.member, TeamID: who.team, Before: given[who], Basis: db.PayoutBasis{Grant: who.grant}})
		}
	}
}

func (o *incentiveOutcome) addPayout(p *db.Payout) {
	p.Amount = max(0, p.Owed-p.Before)
	o.negative += min(0, p.Owed-p.Before)
	o.payouts = append(o.payouts, p)
}

// takeBack holds back, in a period's own run, what corrections found paid too much: of one payout of a member, at most a fifth.
func (o *incentiveOutcome) takeBack(list []*db.TakeBack, own bool) {
	if !own {
		return
	}
	for _, t := range list {
		at := slices.IndexFunc(o.payouts, func(p *db.Payout) bool { return p.MemberID == t.MemberID && p.Amount > 0 && p.TakenBack == 0 })
		if at < 0 {
			continue
		}
		taken := rules.TakenBack(t.Amount, o.payouts[at].Amount)
		if taken == 0 {
			continue
		}
		o.payouts[at].TakenBack, o.payouts[at].Amount = taken, o.payouts[at].Amount-taken
		used := *t
		used.Taken = taken
		o.takeBacks = append(o.takeBacks, &used)
	}
}

// moves tells whether a true-up would pay or carry anything.
func (o *incentiveOutcome) moves(account rules.PoolAccount) bool {
	return len(o.payouts) > 0 || o.run.Pool != 0 || o.run.Carry != account.Carry || !o.run.Counted.Equal(account.Counted)
}
