package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// A simulation says what terms would have paid on the data of past periods. It stores nothing and is never a payout.

// SimulateInput are the terms to try, on the closed periods of a year. Without terms those of the plan's draft are tried, or
// those in force.
type SimulateInput struct {
	PlanID *string
	Kind   *rules.IncentiveKind
	Terms  *IncentiveTermsInput
	Year   rules.Period
	Vary   *Parameter
}

// Parameter is a term that a simulation varies.
type Parameter string

// The parameters.
const (
	VaryRate      Parameter = "RATE"
	VaryGuard     Parameter = "GUARD"
	VaryThreshold Parameter = "THRESHOLD"
	VaryCap       Parameter = "CAP"
	VaryTarget    Parameter = "TARGET_PROFIT"
)

// Simulation is what terms would have paid in a year, beside those in force. Money is in minor units.
type Simulation struct {
	Year      rules.Period
	Kind      rules.IncentiveKind
	Terms     *rules.IncentiveTerms
	Periods   []*SimulatedPeriod
	Skipped   []*SkippedPeriod
	Paid      int64
	Unpaid    int64
	Carry     int64
	Amount    rules.Decimal // saved, or above the target
	InForce   *int64        // what the terms in force would have paid in the same periods; nil: none were
	Version   *int          // that is in force
	Vary      Parameter     // "": nothing can be varied
	Variants  []*Variant
	People    []*SimulatedMember // nil for who may not see amounts
	OverSpent bool               // more than the budget

	PeopleCount int
	parameters  []Parameter
	people      map[string]*SimulatedMember
}

// Parameters are those that the terms have.
func (s *Simulation) Parameters() []Parameter { return append([]Parameter{}, s.parameters...) }

// SimulatedPeriod is what a period would have come to.
type SimulatedPeriod struct {
	Period  rules.Period
	Run     *db.IncentiveRun // never stored
	InForce *int64           // what the terms in force would have paid

	payeesInForce int
}

// SkippedPeriod is a period on which terms can't be tried, and why.
type SkippedPeriod struct {
	Period rules.Period
	Reason string
}

// Variant is what the year would have paid with another value of the varied parameter.
type Variant struct {
	Value   rules.Decimal
	Paid    int64
	Current bool
}

// SimulatedMember is what somebody would have got.
type SimulatedMember struct {
	MemberID string
	Amounts  []int64 // by period
	Sum      int64
}

// Why terms can't be tried on a period.
const (
	SkippedOpen     = "NOT_CLOSED"
	SkippedNoFigure = "NO_FIGURES"
)

// Simulate tries terms on the closed periods of a year: FINANCE, HR and EXECUTIVE. Who would get what is for who sees
// everybody's amounts.
func (a *App) Simulate(ctx context.Context, actor *auth.Actor, in SimulateInput) (*Simulation, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesRuns() || !policy.isTold() {
		return nil, errForbidden
	}
	if in.Year.Kind() != rules.Year {
		return nil, badInput("year", "WRONG_KIND", "terms are tried on a year, as 2026")
	}
	s, incentive, err := a.simulated(ctx, policy, &in)
	if err != nil {
		return nil, err
	}
	if in.Terms != nil && !policy.simulatesTerms(s.Kind) {
		return nil, errForbidden
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	trial := &trial{app: a, policy: policy, simulation: s}
	if err := trial.read(ctx, incentive); err != nil {
		return nil, err
	}
	if err := trial.run(s.Terms, s.add); err != nil {
		return nil, err
	}
	if err := trial.compare(incentive); err != nil {
		return nil, err
	}
	if err := trial.checkFew(); err != nil {
		return nil, err
	}
	if policy.simulatesTerms(s.Kind) {
		if err := trial.vary(in.Vary); err != nil {
			return nil, err
		}
	}
	if s.PeopleCount = len(s.People); !policy.seesAmounts() {
		s.People = nil
	}
	return s, nil
}

// simulated is a simulation that has its terms.
func (a *App) simulated(ctx context.Context, policy *Policy, in *SimulateInput) (*Simulation, *Incentive, error) {
	s := &Simulation{Year: in.Year, Periods: []*SimulatedPeriod{}, Skipped: []*SkippedPeriod{}, Variants: []*Variant{}, People: []*SimulatedMember{}, people: map[string]*SimulatedMember{}}
	var incentive *Incentive
	if in.PlanID != nil {
		var err error
		if incentive, err = a.incentive(ctx, policy, *in.PlanID); err != nil {
			return nil, nil, err
		}
		s.Kind, s.Terms = incentive.Kind, &incentive.Versions[0].Terms
	} else if in.Kind != nil {
		s.Kind = *in.Kind
	} else {
		return nil, nil, badInput("kind", "REQUIRED", "name a plan, or the kind of a new one")
	}
	if in.Terms != nil {
		terms, err := policy.terms(s.Kind, in.Terms)
		if err != nil {
			return nil, nil, err
		}
		s.Terms = terms
		if err := a.checkAward(ctx, terms); err != nil {
			return nil, nil, err
		}
	}
	switch {
	case s.Terms == nil:
		return nil, nil, badInput("terms", "REQUIRED", "give the terms to try")
	case !s.Kind.Pays():
		return nil, nil, badInput("kind", "NO_MONEY", "a plan of this kind pays no money")
	}
	return s, incentive, nil
}

// trial holds the figures of a year's periods, so that terms can be tried on them again and again.
type trial struct {
	app        *App
	policy     *Policy
	simulation *Simulation
	figures    []*incentiveFigures
	inForce    []*incentiveFigures // by the terms that were in force; nil entries: none
}

func (t *trial) read(ctx context.Context, incentive *Incentive) error {
	s := t.simulation
	for p := rules.PeriodOf(s.Terms.Schedule, s.Year.First()); yearOf(p) == s.Year && p.First() <= t.policy.today; p = p.Next() {
		if t.policy.checkRunnable(s.Kind, p) != nil {
			s.Skipped = append(s.Skipped, &SkippedPeriod{p, SkippedOpen})
			continue
		}
		figures, err := t.app.figuresOfIncentive(ctx, t.app.db.Reader, t.policy, s.Kind, s.Terms, p)
		if CodeOf(err) == Conflict {
			s.Skipped = append(s.Skipped, &SkippedPeriod{p, SkippedNoFigure})
			continue
		}
		if err != nil {
			return err
		}
		var before *incentiveFigures
		if incentive != nil {
			if v := incentive.For(p); v != nil {
				if before, err = t.app.figuresOfIncentive(ctx, t.app.db.Reader, t.policy, s.Kind, &v.Terms, p); err != nil && CodeOf(err) != Conflict {
					return err
				}
			}
		}
		t.figures, t.inForce = append(t.figures, figures), append(t.inForce, before)
	}
	return nil
}

// run tries terms on each period after the other, with what they carry.
func (t *trial) run(terms *rules.IncentiveTerms, each func(o *incentiveOutcome)) error {
	account := rules.PoolAccount{}
	for _, figures := range t.figures {
		o, err := figures.with(terms).outcome(account, &earlierRuns{}, nil)
		if err != nil {
			return err
		}
		account = rules.PoolAccount{Counted: o.run.Counted, Carry: o.run.Carry}
		each(o)
	}
	return nil
}

// with are the same figures under other terms of the same scope.
func (f *incentiveFigures) with(terms *rules.IncentiveTerms) *incentiveFigures {
	other := *f
	other.Terms = *terms
	if f.Guard != nil && terms.Guard != nil {
		guard := *f.Guard
		guard.Guard, guard.Held = *terms.Guard, terms.Guard.Holds(guard.Actual)
		other.Guard = &guard
	}
	return &other
}

// add notes what a period comes to.
func (s *Simulation) add(o *incentiveOutcome) {
	s.Periods = append(s.Periods, &SimulatedPeriod{Period: o.run.Period, Run: o.run})
	s.Paid, s.Unpaid, s.Carry = s.Paid+o.run.Paid, s.Unpaid+o.run.Unpaid, o.run.Carry
	if o.run.Basis.Step != nil {
		s.Amount = s.Amount.Add(o.run.Basis.Step.Amount)
	}
	for _, p := range o.payouts {
		if p.MemberID == "" {
			continue
		}
		m := s.people[p.MemberID]
		if m == nil {
			m = &SimulatedMember{MemberID: p.MemberID}
			s.people[p.MemberID], s.People = m, append(s.People, m)
		}
		for len(m.Amounts) < len(s.Periods) {
			m.Amounts = append(m.Amounts, 0)
		}
		m.Amounts[len(s.Periods)-1], m.Sum = m.Amounts[len(s.Periods)-1]+p.Amount, m.Sum+p.Amount
	}
}

// checkFew refuses sums of so few people that one would tell what one of them gets, to who sees sums alone.
func (t *trial) checkFew() error {
	for _, p := range t.simulation.Periods {
		if !t.policy.seesSumOf(p.Run.Payees) || !t.policy.seesSumOf(p.payeesInForce) {
			return &Error{Code: Forbidden, Reason: "TOO_FEW", Message: "so few people would get something in " + string(p.Period) + " that a sum would tell what one of them does; ask FINANCE"}
		}
	}
	return nil
}

// compare holds the terms in force against those tried, and the budget; it also puts those first who would get most.
func (t *trial) compare(incentive *Incentive) error {
	s := t.simulation
	for _, m := range s.People {
		for len(m.Amounts) < len(s.Periods) {
			m.Amounts = append(m.Amounts, 0)
		}
	}
	slices.SortFunc(s.People, func(x, y *SimulatedMember) int {
		return cmp.Or(cmp.Compare(y.Sum, x.Sum), cmp.Compare(x.MemberID, y.MemberID))
	})
	if s.Terms.Budget != nil && rules.Major(s.Paid, t.places()).GreaterThan(*s.Terms.Budget) {
		s.OverSpent = true
	}
	if incentive == nil {
		return nil
	}
	if v := incentive.InForce(t.policy.today); v != nil {
		s.Version = &v.Version
	}
	account, sum, any := rules.PoolAccount{}, int64(0), false
	for i, figures := range t.inForce {
		if figures == nil {
			continue
		}
		o, err := figures.outcome(account, &earlierRuns{}, nil)
		if err != nil {
			return err
		}
		account = rules.PoolAccount{Counted: o.run.Counted, Carry: o.run.Carry}
		s.Periods[i].payeesInForce = o.run.Payees
		s.Periods[i].InForce, sum, any = &o.run.Paid, sum+o.run.Paid, true
	}
	if any {
		s.InForce = &sum
	}
	return nil
}

func (t *trial) places() int32 {
	places, _ := rules.MinorPlaces(t.policy.catalog.Company.Currency) // it was read before
	return places
}

// vary tries other values of one parameter: the one asked for, else the first that the terms have.
func (t *trial) vary(asked *Parameter) error {
	s := t.simulation
	s.parameters = t.parameters()
	if len(s.parameters) == 0 {
		return nil
	}
	s.Vary = s.parameters[0]
	if asked != nil {
		if !slices.Contains(s.parameters, *asked) {
			return badInput("vary", "UNKNOWN", "these terms have no %s to vary", *asked)
		}
		s.Vary = *asked
	}
	current := *t.valueOf(s.Terms, s.Vary)
	for _, percent := range []int64{50, 75, 100, 125, 150} {
		value := current.Mul(decimal.New(percent, -2))
		if percent != 100 {
			value = value.Round(6)
		}
		terms := *s.Terms
		if !t.put(&terms, s.Vary, value) || terms.Validate(s.Kind, t.places()) != nil {
			continue
		}
		variant := &Variant{Value: value, Current: percent == 100}
		if err := t.run(&terms, func(o *incentiveOutcome) { variant.Paid += o.run.Paid }); err != nil {
			return err
		}
		s.Variants = append(s.Variants, variant)
	}
	return nil
}

// parameters are those that the terms have.
func (t *trial) parameters() []Parameter {
	var list []Parameter
	for _, p := range []Parameter{VaryRate, VaryGuard, VaryThreshold, VaryCap, VaryTarget} {
		if value := t.valueOf(t.simulation.Terms, p); value != nil && !value.IsZero() {
			list = append(list, p)
		}
	}
	return list
}

func (t *trial) valueOf(terms *rules.IncentiveTerms, p Parameter) *rules.Decimal {
	switch p {
	case VaryRate:
		return terms.Rate
	case VaryGuard:
		if terms.Guard != nil {
			return &terms.Guard.Share
		}
	case VaryThreshold:
		return terms.Threshold
	case VaryCap:
		return terms.Cap
	case VaryTarget:
		return terms.TargetProfit
	}
	return nil
}

// put sets a parameter, in whole minor units where it is money.
func (t *trial) put(terms *rules.IncentiveTerms, p Parameter, value rules.Decimal) bool {
	switch p {
	case VaryRate:
		terms.Rate = &value
	case VaryGuard:
		guard := *terms.Guard
		guard.Share = value
		terms.Guard = &guard
	case VaryThreshold:
		terms.Threshold = &value
	case VaryCap:
		value = value.Round(t.places())
		terms.Cap = &value
	case VaryTarget:
		value = value.Round(t.places())
		terms.TargetProfit = &value
	default:
		return false
	}
	return true
}

// PreviewRun is what calculating a run now would come to; it stores nothing. FINANCE and HR.
func (a *App) PreviewRun(ctx context.Context, actor *auth.Actor, planID string, p rules.Period) (*db.IncentiveRun, []*db.Payout, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if !policy.draftsIncentives() {
		return nil, nil, errForbidden
	}
	incentive, err := a.incentive(ctx, policy, planID)
	if err != nil {
		return nil, nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, nil, err
	}
	c, err := a.calculate(ctx, a.db.Reader, policy, incentive, p)
	if err != nil {
		return nil, nil, err
	}
	o, err := c.outcome()
	if err != nil {
		return nil, nil, err
	}
	return o.run, o.payouts, nil
}
