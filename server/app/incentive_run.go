package app

import (
	"context"
	"errors"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// A run gives a plan's pool and payouts for a period: CALCULATED, then APPROVED by somebody else, then PAID; or REJECTED with
// a reason. From APPROVED on it never changes: what later corrections find is a difference until a true-up pays it.

// moneyPatience is how long a verb about money goes on after its caller has gone: it must not be broken off by a browser.
const moneyPatience = 5 * time.Minute

// incentiveCalculation is everything that a run of a plan for a period is calculated with.
type incentiveCalculation struct {
	incentive *Incentive
	version   *db.IncentiveVersion
	account   rules.PoolAccount
	earlier   *earlierRuns
	takeBacks []*db.TakeBack
	figures   *incentiveFigures
}

// calculate calculates a period's run, or its true-up once the period's run stands. CONFLICT where the period isn't closed, no
// terms hold in it, or another run of the plan waits for its decision.
func (a *App) calculate(ctx context.Context, idb bun.IDB, policy *Policy, incentive *Incentive, p rules.Period) (*incentiveCalculation, error) {
	c := &incentiveCalculation{incentive: incentive}
	if c.version = incentive.For(p); c.version == nil {
		return nil, badInput("period", "NO_TERMS", "no approved terms of this plan hold in %s", p)
	}
	if !incentive.Kind.Pays() {
		return nil, badInput("planId", "NO_MONEY", "a plan of this kind pays no money")
	}
	if err := policy.checkRunnable(incentive.Kind, p); err != nil {
		return nil, err
	}
	runs, err := db.IncentiveRunsOf(ctx, idb, incentive.ID)
	if err != nil {
		return nil, err
	}
	if err := c.read(incentive, runs, p); err != nil {
		return nil, err
	}
	return c, a.readCalculation(ctx, idb, policy, c, p)
}

// checkRunnable refuses a period that isn't over, or whose scorecards aren't final.
func (p *Policy) checkRunnable(kind rules.IncentiveKind, period rules.Period) error {
	switch {
	case period.Last() >= p.today:
		return badInput("period", "NOT_ENDED", "the period %s runs until %s; it can be run from the day after", period, period.Last())
	case kind != rules.AwardMoney && !p.catalog.Closed(period):
		return conflict("NOT_CLOSED", "%s isn't closed; its scorecards have to be final first", period)
	}
	return nil
}

// read finds the account of the plan and what the period was given, from the runs that weren't rejected.
func (c *incentiveCalculation) read(incentive *Incentive, runs []*db.IncentiveRun, p rules.Period) error {
	c.earlier = &earlierRuns{}
	settled := map[rules.Period]bool{}
	for _, run := range runs {
		switch {
		case run.State == db.RunCalculated && (run.Period == p || incentive.Kind.HasPool()):
			return conflict("WAITS", "run #%d of this plan waits for its decision; decide on it first", run.Number)
		case !run.State.Stands():
			continue
		case run.Period == p:
			c.earlier.runs = append(c.earlier.runs, run)
			c.version = incentive.Version(run.Version)
		}
		settled[run.Period] = true
	}
	c.account = accountOf(&c.version.Terms, runs, p)
	if c.version.Terms.Settlement != rules.SettleYearToDate || len(c.earlier.runs) > 0 {
		return nil
	}
	for before := p.Previous(); before.First() >= yearOf(p).First() && incentive.For(before) != nil; before = before.Previous() {
		if !settled[before] {
			return conflict("EARLIER_OPEN", "the plan settles on the year to date; run %s first", before)
		}
	}
	return nil
}

func yearOf(p rules.Period) rules.Period { return rules.PeriodOf(rules.Year, p.First()) }

// accountOf is how far a plan has come in the year of a period, by the runs that stand; what is carried lapses with the year
// unless the plan carries it on.
func accountOf(t *rules.IncentiveTerms, runs []*db.IncentiveRun, p rules.Period) rules.PoolAccount {
	account := rules.PoolAccount{}
	for _, run := range runs { // in the order in which they were made
		if !run.State.Stands() {
			continue
		}
		if yearOf(run.Period) == yearOf(p) {
			account = rules.PoolAccount{Counted: run.Counted, Carry: run.Carry}
		} else if t.CarryYears {
			account.Carry = run.Carry
		}
	}
	return account
}

func (a *App) readCalculation(ctx context.Context, idb bun.IDB, policy *Policy, c *incentiveCalculation, p rules.Period) (err error) {
	if len(c.earlier.runs) > 0 {
		if err := c.earlier.read(ctx, idb); err != nil {
			return err
		}
	} else if c.version.Terms.TakeBack {
		if c.takeBacks, err = db.OpenTakeBacks(ctx, idb, c.incentive.ID, policy.today); err != nil {
			return err
		}
	}
	c.figures, err = a.figuresOfIncentive(ctx, idb, policy, c.incentive.Kind, &c.version.Terms, p)
	return err
}

func (c *incentiveCalculation) outcome() (*incentiveOutcome, error) {
	o, err := c.figures.outcome(c.account, c.earlier, c.takeBacks)
	if err != nil {
		return nil, err
	}
	o.run.PlanID, o.run.Version = c.incentive.ID, c.version.Version
	return o, nil
}

// CalculateIncentiveRunInput asks for a run.
type CalculateIncentiveRunInput struct {
	PlanID         string
	Period         rules.Period
	IdempotencyKey string
}

// RunAnswer names a run: what the same call again is answered.
type RunAnswer struct {
	RunID string
}

// CalculateIncentiveRun calculates a plan's run for a closed period, or once that stands its true-up: FINANCE, where it pays them
// nothing. The same idempotency key gives the same run; without it a second run of the period is a CONFLICT.
func (a *App) CalculateIncentiveRun(ctx context.Context, actor *auth.Actor, in CalculateIncentiveRunInput) (*db.IncentiveRun, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.runsIncentives() {
		return nil, errForbidden
	}
	incentive, err := a.incentive(ctx, policy, in.PlanID)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), moneyPatience)
	defer cancel()
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	answer := &RunAnswer{}
	e := entry("calculateIncentiveRun", "", incentive.NameZh+" "+string(in.Period), nil, nil, "")
	err = a.changeOnce(ctx, actor, "calculateIncentiveRun", in.IdempotencyKey, in, answer, e, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockIncentivePlan(ctx, tx, incentive.ID); err != nil {
			return err
		}
		run, err := a.putRun(ctx, tx, policy, incentive, in.Period)
		if err != nil {
			return err
		}
		answer.RunID, e.SubjectID, e.After = run.ID, db.Optional(run.ID), db.Optional(asJSON(runFacts(run)))
		return nil
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	a.live.Tell(ctx, live.Incentives)
	return db.IncentiveRunByID(ctx, a.db.Reader, answer.RunID)
}

// putRun stores the run of a period, or its next true-up.
func (a *App) putRun(ctx context.Context, tx bun.Tx, policy *Policy, incentive *Incentive, p rules.Period) (*db.IncentiveRun, error) {
	c, err := a.calculate(ctx, tx, policy, incentive, p)
	if err != nil {
		return nil, err
	}
	o, err := c.outcome()
	if err != nil {
		return nil, err
	}
	if o.run.Seq > 0 && !o.moves(c.account) {
		return nil, conflict("NO_DIFFERENCE", "run #%d of %s is as today's data give it; there is nothing to correct", c.earlier.runs[0].Number, p)
	}
	if o.pays(policy.actor.MemberID()) {
		return nil, errOwnMoney
	}
	o.run.ID, o.run.CalculatedBy, o.run.CalculatedAt = db.NewID(db.IncentiveRunPrefix), policy.actor.MemberID(), a.now()
	for _, payout := range o.payouts {
		payout.ID, payout.RunID = db.NewID(db.PayoutPrefix), o.run.ID
	}
	if err := db.InsertIncentiveRun(ctx, tx, o.run, o.payouts); err != nil {
		if errors.Is(err, db.ErrConflict) {
			return nil, conflict("RUN", "%s was run already; look at its run", p)
		}
		return nil, err
	}
	return o.run, nil
}

// pays tells whether an outcome gives a member something, or takes something from what they get.
func (o *incentiveOutcome) pays(memberID string) bool {
	for _, p := range o.payouts {
		if p.MemberID == memberID {
			return true
		}
	}
	return false
}

// runFacts are what the log says of a run: sums alone.
func runFacts(run *db.IncentiveRun) map[string]any {
	return map[string]any{"number": run.Number, "state": run.State, "pool": run.Pool, "paid": run.Paid, "unpaid": run.Unpaid, "carry": run.Carry, "payees": run.Payees, "fingerprint": run.Fingerprint}
}

// changeOnce is a change that the same key makes once; the same call again is answered as the first, and isn't logged again.
func (a *App) changeOnce(ctx context.Context, actor *auth.Actor, operation, key string, input, answer any, e *db.AuditEntry, writes func(ctx context.Context, tx bun.Tx) error) error {
	if key == "" {
		return badInput("idempotencyKey", "REQUIRED", "give a key of your own making, and the same one when you repeat the call")
	}
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		return a.once(ctx, tx, actor, operation, &key, input, answer, func() error {
			if err := writes(ctx, tx); err != nil {
				return err
			}
			return a.audit(ctx, tx, actor, e)
		})
	})
	actor.Versions = db.Versions{}
	return err
}

// RunByID finds a run; NOT_FOUND where the actor may not see runs.
func (a *App) RunByID(ctx context.Context, actor *auth.Actor, id string) (*db.IncentiveRun, error) {
	_, run, err := a.runSeen(ctx, actor, id)
	return run, err
}

func (a *App) runSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.IncentiveRun, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	missing := notThere("runId", nil, "there is no such run, or you may not see it")
	if !policy.seesRuns() {
		return nil, nil, missing
	}
	run, err := db.IncentiveRunByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil, nil, missing
	}
	return policy, run, err
}

// DecideIncentiveRunInput approves or rejects a run.
type DecideIncentiveRunInput struct {
	RunID          string
	Approve        bool
	Reason         *string // needed to reject
	IdempotencyKey string
}

// DecideIncentiveRun approves or rejects a run that waits: FINANCE and HR; not who calculated it, nor whom it pays. Approving makes
// it final. CONFLICT where today's data give another run, or the plan's budget of the year is exceeded.
func (a *App) DecideIncentiveRun(ctx context.Context, actor *auth.Actor, in DecideIncentiveRunInput) (*db.IncentiveRun, error) {
	policy, run, err := a.runSeen(ctx, actor, in.RunID)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	if !policy.decidesRun(run) {
		return nil, errSecondPerson
	}
	least := 0
	if !in.Approve {
		least = 3
	}
	if err := checkText("reason", text(in.Reason), least, 2000); err != nil {
		return nil, err
	}
	incentive, err := a.incentive(ctx, policy, run.PlanID)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), moneyPatience)
	defer cancel()
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	e := entry("decideIncentiveRun", run.ID, incentive.NameZh+" "+string(run.Period), db.RunCalculated, nil, text(in.Reason))
	err = a.changeOnce(ctx, actor, "decideIncentiveRun", in.IdempotencyKey, in, &RunAnswer{run.ID}, e, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockIncentivePlan(ctx, tx, run.PlanID); err != nil {
			return err
		}
		return a.decideRun(ctx, tx, policy, incentive, in, e)
	})
	if err != nil {
		return nil, coded("runId", err)
	}
	a.live.Tell(ctx, live.Incentives)
	decided, err := db.IncentiveRunByID(ctx, a.db.Reader, run.ID)
	if err != nil || decided.State != db.RunApproved {
		return decided, err
	}
	return decided, a.tellOfRun(ctx, policy, decided)
}

func (a *App) decideRun(ctx context.Context, tx bun.Tx, policy *Policy, incentive *Incentive, in DecideIncentiveRunInput, e *db.AuditEntry) error {
	run, err := db.IncentiveRunByID(ctx, tx, in.RunID)
	if err != nil {
		return err
	}
	if run.State != db.RunCalculated {
		return conflict("DECIDED", "run #%d is %s already", run.Number, run.State)
	}
	own, err := db.IsPaidBy(ctx, tx, run.ID, policy.actor.MemberID())
	switch {
	case err != nil:
		return err
	case own:
		return errOwnMoney
	}
	run.State, run.DecidedBy, run.DecidedAt, run.Decision = db.RunRejected, policy.actor.MemberID(), a.now(), db.Optional(text(in.Reason))
	if in.Approve {
		run.State = db.RunApproved
		if err := a.approve(ctx, tx, policy, incentive, run); err != nil {
			return err
		}
	}
	e.After = db.Optional(asJSON(runFacts(run)))
	return db.MoveRun(ctx, tx, run, db.RunCalculated, "decided_by", "decided_at", "decision")
}

// approve checks that a run is still what today's data give and lies within the budget, and settles what was paid too much.
func (a *App) approve(ctx context.Context, tx bun.Tx, policy *Policy, incentive *Incentive, run *db.IncentiveRun) error {
	runs, err := db.IncentiveRunsOf(ctx, tx, incentive.ID)
	if err != nil {
		return err
	}
	others := make([]*db.IncentiveRun, 0, len(runs))
	for _, other := range runs {
		if other.ID != run.ID {
			others = append(others, other)
		}
	}
	c := &incentiveCalculation{incentive: incentive, version: incentive.Version(run.Version)}
	if err := c.read(incentive, others, run.Period); err != nil {
		return err
	}
	if err := a.readCalculation(ctx, tx, policy, c, run.Period); err != nil {
		return err
	}
	o, err := c.outcome()
	if err != nil {
		return err
	}
	if o.run.Fingerprint != run.Fingerprint {
		return conflict("MOVED", "the data behind run #%d have changed since it was calculated; reject it and calculate anew", run.Number)
	}
	if err := a.checkBudget(ctx, tx, &c.version.Terms, run, c.figures.Places); err != nil {
		return err
	}
	for _, t := range o.takeBacks {
		t.TakenRunID = run.ID
		if err := db.UseTakeBack(ctx, tx, t); err != nil {
			return err
		}
	}
	return a.putTakeBacks(ctx, tx, policy, c, run, o)
}

// checkBudget refuses a run with which the plan would pay more in the year than it may.
func (a *App) checkBudget(ctx context.Context, tx bun.Tx, t *rules.IncentiveTerms, run *db.IncentiveRun, places int32) error {
	if t.Budget == nil {
		return nil
	}
	budget, err := rules.Minor(*t.Budget, places)
	if err != nil {
		return err
	}
	paid, err := db.PaidInYear(ctx, tx, run.PlanID, yearOf(run.Period))
	if err != nil {
		return err
	}
	if paid+run.Paid > budget {
		return conflict("OVER_BUDGET", "with this run the plan would pay %s in %s, and its budget is %s; a version with a higher budget has to be approved first",
			rules.Major(paid+run.Paid, places).StringFixed(places), yearOf(run.Period), t.Budget.StringFixed(places))
	}
	return nil
}

// takeBackMonths is how long what was paid too much may be taken back.
const takeBackMonths = 12

// putTakeBacks keeps what a true-up found paid too much to persons, where the plan takes it back, in place of what earlier
// ones of the period had found and nothing was taken of yet.
func (a *App) putTakeBacks(ctx context.Context, tx bun.Tx, policy *Policy, c *incentiveCalculation, run *db.IncentiveRun, o *incentiveOutcome) error {
	if !c.version.Terms.TakeBack {
		return nil
	}
	var rows []*db.TakeBack
	lapses := rules.DayOf(policy.today.Time().AddDate(0, takeBackMonths, 0))
	for _, p := range o.payouts {
		for _, open := range c.earlier.takeBacks {
			if open.MemberID == p.MemberID && open.TakenRunID == "" {
				open.TakenRunID = run.ID
				if err := db.UseTakeBack(ctx, tx, open); err != nil {
					return err
				}
			}
		}
		if p.MemberID != "" && p.Owed < p.Before {
			rows = append(rows, &db.TakeBack{ID: db.NewID(db.TakeBackPrefix), RunID: run.ID, PlanID: run.PlanID, MemberID: p.MemberID, Amount: p.Before - p.Owed, LapsesOn: lapses})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return db.Insert(ctx, tx, &rows)
}

// PayIncentiveRunInput says that a run was paid with the payroll of a day.
type PayIncentiveRunInput struct {
	RunID          string
	PayDay         *rules.Day // nil: today
	IdempotencyKey string
}

// PayIncentiveRun notes that an approved run was paid: FINANCE, where it pays them nothing.
func (a *App) PayIncentiveRun(ctx context.Context, actor *auth.Actor, in PayIncentiveRunInput) (*db.IncentiveRun, error) {
	policy, run, err := a.runSeen(ctx, actor, in.RunID)
	if err != nil {
		return nil, err
	}
	if !policy.runsIncentives() {
		return nil, errForbidden
	}
	day := policy.today
	if in.PayDay != nil {
		day = *in.PayDay
	}
	if day < run.Period.Last() || day > policy.today.AddDays(366) {
		return nil, badInput("payDay", "OUT_OF_RANGE", "%s is not between the period's end and a year from today", day)
	}
	e := entry("payIncentiveRun", run.ID, string(run.Period), db.RunApproved, nil, "")
	err = a.changeOnce(ctx, actor, "payIncentiveRun", in.IdempotencyKey, in, &RunAnswer{run.ID}, e, func(ctx context.Context, tx bun.Tx) error {
		run, err := db.IncentiveRunByID(ctx, tx, in.RunID)
		if err != nil {
			return err
		}
		if run.State != db.RunApproved {
			return conflict("NOT_APPROVED", "run #%d is %s; only an approved run is paid, and once", run.Number, run.State)
		}
		own, err := db.IsPaidBy(ctx, tx, run.ID, actor.MemberID())
		if err != nil {
			return err
		}
		if own {
			return errOwnMoney
		}
		run.State, run.PaidBy, run.PaidAt, run.PayDay = db.RunPaid, actor.MemberID(), a.now(), string(day)
		e.After = db.Optional(asJSON(runFacts(run)))
		return db.MoveRun(ctx, tx, run, db.RunApproved, "paid_by", "paid_at", "pay_day")
	})
	if err != nil {
		return nil, coded("runId", err)
	}
	a.live.Tell(ctx, live.Incentives)
	return db.IncentiveRunByID(ctx, a.db.Reader, run.ID)
}
