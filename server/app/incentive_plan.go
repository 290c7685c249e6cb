package app

import (
	"context"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// An incentive plan says what is paid beside wages (domain §9). Its terms are drafted, proposed, and approved by somebody
// else before the period from which they hold; approved terms never change, a change is another version.

// Incentive is a plan with those of its versions that the actor may see, the newest first.
type Incentive struct {
	*db.IncentivePlan
	Versions []*db.IncentiveVersion
}

// Version is a version by its number; nil for none.
func (i *Incentive) Version(number int) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.Version == number {
			return v
		}
	}
	return nil
}

// Draft is the version that is still open; nil for none.
func (i *Incentive) Draft() *db.IncentiveVersion {
	if len(i.Versions) > 0 && i.Versions[0].State.Open() {
		return i.Versions[0]
	}
	return nil
}

// For is the version that holds in a period of the plan's schedule; nil for none.
func (i *Incentive) For(p rules.Period) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.State == db.VersionApproved && v.FromPeriod.First() <= p.First() {
			if v.Covers(p) {
				return v
			}
			return nil // a later version ended the plan, or changed its schedule
		}
	}
	return nil
}

// InForce is the version that holds on a day; nil for none.
func (i *Incentive) InForce(today rules.Day) *db.IncentiveVersion {
	for _, v := range i.Versions {
		if v.State == db.VersionApproved && v.FromPeriod.First() <= today {
			if v.ToPeriod == "" || rules.Period(v.ToPeriod).Last() >= today {
				return v
			}
			return nil
		}
	}
	return nil
}

// Incentives lists the plans of which the actor sees a version, in the order in which they were made.
func (a *App) Incentives(ctx context.Context, actor *auth.Actor) ([]*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return a.incentives(ctx, policy)
}

func (a *App) incentives(ctx context.Context, policy *Policy) ([]*Incentive, error) {
	plans, err := db.IncentivePlans(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	versions, err := db.IncentiveVersions(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	list := []*Incentive{}
	for _, plan := range plans {
		incentive := &Incentive{IncentivePlan: plan}
		for _, v := range versions {
			if v.PlanID == plan.ID && policy.seesIncentiveVersion(v) {
				incentive.Versions = append(incentive.Versions, v)
			}
		}
		if len(incentive.Versions) > 0 {
			list = append(list, incentive)
		}
	}
	return list, nil
}

// IncentiveByID finds a plan; NOT_FOUND where the actor sees no version of it.
func (a *App) IncentiveByID(ctx context.Context, actor *auth.Actor, id string) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return a.incentive(ctx, policy, id)
}

func (a *App) incentive(ctx context.Context, policy *Policy, id string) (*Incentive, error) {
	missing := notThere("planId", nil, "there is no such incentive plan, or you may not see it")
	plan, err := db.IncentivePlanByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	versions, err := db.IncentiveVersionsOf(ctx, a.db.Reader, id)
	if err != nil {
		return nil, err
	}
	versions = slices.DeleteFunc(versions, func(v *db.IncentiveVersion) bool { return !policy.seesIncentiveVersion(v) })
	if len(versions) == 0 {
		return nil, missing
	}
	return &Incentive{plan, versions}, nil
}

// BaselineInput is what a lead of a channel cost before.
type BaselineInput struct {
	Channel string // key or name
	Cost    rules.Decimal
}

// GuardInput keeps cheap but worthless leads from paying.
type GuardInput struct {
	Metric   string
	Baseline rules.Decimal
	Share    rules.Decimal
}

// IncentiveTermsInput are a version's terms as sent; see rules.IncentiveTerms.
type IncentiveTermsInput struct {
	Schedule     rules.PeriodKind
	Teams        []string
	Positions    []string
	LeastDays    *int
	CountAbsence *bool
	LeaversForgo *bool
	Budget       *rules.Decimal
	Floor        *rules.Decimal
	Cap          *rules.Decimal
	Threshold    *rules.Decimal
	TakeBack     *bool
	Policy       *string
	Rate         *rules.Decimal
	Tiers        []*rules.RateTier
	WholeAmount  *bool
	Baselines    []*BaselineInput
	Guard        *GuardInput
	Settlement   *rules.Settlement
	CarryYears   *bool
	Fund         *bool
	Metric       *string
	TargetProfit *rules.Decimal
	Award        *string
	Amount       *rules.Decimal
	Quarters     *int
	TopShare     *rules.Decimal
	LeastGroup   *int
}

// terms checks what was sent and gives it in the terms of the rules.
func (p *Policy) terms(kind rules.IncentiveKind, in *IncentiveTermsInput) (*rules.IncentiveTerms, error) {
	t := &rules.IncentiveTerms{Schedule: in.Schedule, LeastDays: orNone(in.LeastDays), CountAbsence: orNone(in.CountAbsence), LeaversForgo: orNone(in.LeaversForgo),
		Budget: in.Budget, Floor: in.Floor, Cap: in.Cap, Threshold: in.Threshold, TakeBack: orNone(in.TakeBack), Policy: orNone(in.Policy),
		Rate: in.Rate, WholeAmount: orNone(in.WholeAmount), Settlement: orNone(in.Settlement), CarryYears: orNone(in.CarryYears), Fund: orNone(in.Fund),
		Metric: orNone(in.Metric), TargetProfit: in.TargetProfit, Award: orNone(in.Award), Amount: in.Amount,
		Quarters: orNone(in.Quarters), TopShare: in.TopShare, LeastGroup: orNone(in.LeastGroup)}
	if t.Settlement == "" && kind.HasPool() {
		t.Settlement = rules.SettleEach
	}
	for _, tier := range in.Tiers {
		t.Tiers = append(t.Tiers, *tier)
	}
	if err := checkText("terms.policy", t.Policy, 0, 500); err != nil {
		return nil, err
	}
	if err := p.scopeTerms(t, in); err != nil {
		return nil, err
	}
	if err := p.figureTerms(t, in); err != nil {
		return nil, err
	}
	places, err := rules.MinorPlaces(p.catalog.Company.Currency)
	if err != nil {
		return nil, coded("terms", err)
	}
	if err := t.Validate(kind, places); err != nil {
		return nil, coded("terms", err)
	}
	return t, nil
}

// scopeTerms finds the teams and positions that a plan is for.
func (p *Policy) scopeTerms(t *rules.IncentiveTerms, in *IncentiveTermsInput) error {
	for i, id := range in.Teams {
		if p.directory.Team(id) == nil {
			return badInput("terms.teams."+indexText(i), "UNKNOWN", "there is no such team")
		}
		t.Teams = appendSet(t.Teams, id)
	}
	for i, key := range in.Positions {
		position := p.catalog.PositionNamed(key)
		if position == nil {
			return badInput("terms.positions."+indexText(i), "UNKNOWN", "there is no position %s", shown(key))
		}
		t.Positions = appendSet(t.Positions, position.ID)
	}
	return nil
}

// figureTerms finds the channels and metrics that a plan counts by.
func (p *Policy) figureTerms(t *rules.IncentiveTerms, in *IncentiveTermsInput) error {
	for i, b := range in.Baselines {
		channel := p.catalog.ChannelNamed(b.Channel)
		if channel == nil {
			return badInput("terms.baselines."+indexText(i)+".channel", "UNKNOWN", "there is no channel %s", shown(b.Channel))
		}
		t.Baselines = append(t.Baselines, rules.Baseline{Channel: channel.ID, Cost: b.Cost})
	}
	if in.Guard != nil {
		if m := p.catalog.MetricNamed(in.Guard.Metric); m == nil || m.Latest().Formula == nil {
			return badInput("terms.guard.metric", "UNKNOWN", "there is no metric %s with a formula", shown(in.Guard.Metric))
		}
		t.Guard = &rules.Guard{Metric: in.Guard.Metric, Baseline: in.Guard.Baseline, Share: in.Guard.Share}
	}
	if t.Metric != "" {
		if m := p.catalog.MetricNamed(t.Metric); m == nil || m.Latest().Unit != rules.UnitCurrency {
			return badInput("terms.metric", "UNKNOWN", "there is no metric %s that is an amount of money", shown(t.Metric))
		}
	}
	return nil
}

// SaveIncentivePlanInput drafts a plan's terms, of a new plan or a new version of one.
type SaveIncentivePlanInput struct {
	PlanID          *string // nil: a new plan
	Kind            *rules.IncentiveKind
	NameZh          *string
	NameEn          *string
	From            rules.Period
	To              *rules.Period
	Terms           *IncentiveTermsInput
	ExpectedVersion *int // how often the draft was changed, as the actor knows it
}

// SaveIncentivePlan keeps a draft: FINANCE and HR, not whoever the plan would pay. A draft that is there is changed; else one
// is begun. CONFLICT where somebody changed it meanwhile, or it waits for approval.
func (a *App) SaveIncentivePlan(ctx context.Context, actor *auth.Actor, in SaveIncentivePlanInput) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	incentive, err := a.incentiveToSave(ctx, policy, &in)
	if err != nil {
		return nil, err
	}
	draft, err := a.draftOf(ctx, policy, incentive, &in)
	if err != nil {
		return nil, err
	}
	if !policy.setsIncentive(&draft.Terms) {
		return nil, errOwnMoney
	}
	var before any
	if known := incentive.Draft(); known != nil {
		before = known.Terms
	}
	err = a.change(ctx, actor, entry("saveIncentivePlan", incentive.ID, incentive.NameZh, before, draft.Terms, ""), func(ctx context.Context, tx bun.Tx) error {
		if in.PlanID == nil {
			if err := db.Insert(ctx, tx, incentive.IncentivePlan); err != nil {
				return err
			}
		}
		if draft.Edits == 1 {
			return db.Insert(ctx, tx, draft)
		}
		return db.SaveDraft(ctx, tx, draft, draft.Edits-1)
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	return a.incentive(ctx, policy, incentive.ID)
}

// incentiveToSave is the plan that a draft is for: one that is there, or a new one.
func (a *App) incentiveToSave(ctx context.Context, policy *Policy, in *SaveIncentivePlanInput) (*Incentive, error) {
	if in.PlanID != nil {
		incentive, err := a.incentive(ctx, policy, *in.PlanID)
		if err == nil && in.Kind != nil && *in.Kind != incentive.Kind {
			err = badInput("kind", "FIXED", "a plan keeps its kind; begin another plan")
		}
		return incentive, err
	}
	if in.ExpectedVersion != nil {
		return nil, badInput("expectedVersion", "NO_DRAFT", "a new plan has no draft yet; leave it out")
	}
	if in.Kind == nil {
		return nil, badInput("kind", "REQUIRED", "say what kind of plan it is")
	}
	if err := checkName("nameZh", orNone(in.NameZh)); err != nil {
		return nil, err
	}
	plan := &db.IncentivePlan{ID: db.NewID(db.IncentivePlanPrefix), Kind: *in.Kind, NameZh: *in.NameZh, NameEn: *in.NameZh, CreatedBy: policy.actor.MemberID(), CreatedAt: a.now()}
	if text(in.NameEn) != "" {
		if err := checkName("nameEn", *in.NameEn); err != nil {
			return nil, err
		}
		plan.NameEn = *in.NameEn
	}
	return &Incentive{IncentivePlan: plan}, nil
}

// draftOf is the draft with what was sent.
func (a *App) draftOf(ctx context.Context, policy *Policy, incentive *Incentive, in *SaveIncentivePlanInput) (*db.IncentiveVersion, error) {
	terms, err := policy.terms(incentive.Kind, in.Terms)
	if err != nil {
		return nil, err
	}
	if err := a.checkAward(ctx, terms); err != nil {
		return nil, err
	}
	draft := &db.IncentiveVersion{PlanID: incentive.ID, Version: 1, State: db.VersionDraft, Edits: 1}
	switch known := incentive.Draft(); {
	case known != nil && known.State == db.VersionProposed:
		return nil, conflict("PROPOSED", "version %d waits for approval; it can't be changed meanwhile", known.Version)
	case known != nil && in.ExpectedVersion != nil && *in.ExpectedVersion != known.Edits:
		return nil, conflict("TAKEN", "somebody changed the draft meanwhile; look at it again")
	case known != nil:
		draft.Version, draft.Edits = known.Version, known.Edits+1
	case len(incentive.Versions) > 0:
		draft.Version = incentive.Versions[0].Version + 1
	}
	draft.FromPeriod, draft.Terms, draft.SavedBy, draft.SavedAt = in.From, *terms, policy.actor.MemberID(), a.now()
	if in.From.Kind() != terms.Schedule {
		return nil, badInput("from", "WRONG_KIND", "the plan runs by %s; begin it with such a period", terms.Schedule)
	}
	if in.To != nil {
		if in.To.Kind() != terms.Schedule || in.To.First() < in.From.First() {
			return nil, badInput("to", "OUT_OF_ORDER", "end it with a period of the schedule, not before it begins")
		}
		draft.ToPeriod = string(*in.To)
	}
	return draft, nil
}

// IncentiveVersionInput names a version as the actor knows it.
type IncentiveVersionInput struct {
	PlanID          string
	Version         int
	ExpectedVersion *int // how often it was changed
}

func (a *App) versionAs(ctx context.Context, policy *Policy, in IncentiveVersionInput, state db.VersionState) (*Incentive, *db.IncentiveVersion, error) {
	incentive, err := a.incentive(ctx, policy, in.PlanID)
	if err != nil {
		return nil, nil, err
	}
	v := incentive.Version(in.Version)
	switch {
	case v == nil:
		return nil, nil, badInput("version", "UNKNOWN", "the plan has no version %d", in.Version)
	case v.State != state:
		return nil, nil, conflict("NOT_"+string(state), "version %d is %s", v.Version, v.State)
	case in.ExpectedVersion != nil && *in.ExpectedVersion != v.Edits:
		return nil, nil, conflict("TAKEN", "somebody changed it meanwhile; look at it again")
	}
	return incentive, v, nil
}

// checkBegins refuses terms that would hold from a period that is over, or, where they fix what it is held against, has
// begun.
func (p *Policy) checkBegins(kind rules.IncentiveKind, v *db.IncentiveVersion) error {
	switch {
	case kind.HasPool() && v.FromPeriod.First() <= p.today:
		return badInput("from", "BEGUN", "%s has begun; baselines and targets are fixed before a period begins", v.FromPeriod)
	case v.FromPeriod.Last() < p.today:
		return badInput("from", "PAST", "%s is over; begin with a period that isn't", v.FromPeriod)
	}
	return nil
}

// ProposeIncentiveVersion asks somebody else to approve a draft: FINANCE and HR, not whoever the plan would pay.
func (a *App) ProposeIncentiveVersion(ctx context.Context, actor *auth.Actor, in IncentiveVersionInput) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	incentive, v, err := a.versionAs(ctx, policy, in, db.VersionDraft)
	if err != nil {
		return nil, err
	}
	if !policy.setsIncentive(&v.Terms) {
		return nil, errOwnMoney
	}
	if err := policy.checkBegins(incentive.Kind, v); err != nil {
		return nil, err
	}
	v.State, v.ProposedBy, v.ProposedAt = db.VersionProposed, actor.MemberID(), a.now()
	err = a.change(ctx, actor, entry("proposeIncentiveVersion", incentive.ID, incentive.NameZh, db.VersionDraft, v.State, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.MoveVersion(ctx, tx, v, db.VersionDraft)
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	return a.incentive(ctx, policy, incentive.ID)
}

// WithdrawIncentiveVersion makes a proposal a draft again: whoever proposed it, as long as they are FINANCE or HR.
func (a *App) WithdrawIncentiveVersion(ctx context.Context, actor *auth.Actor, in IncentiveVersionInput) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	incentive, v, err := a.versionAs(ctx, policy, in, db.VersionProposed)
	if err != nil {
		return nil, err
	}
	if !policy.withdrawsIncentive(v) {
		return nil, errForbidden
	}
	v.State, v.ProposedBy, v.ProposedAt = db.VersionDraft, "", 0
	err = a.change(ctx, actor, entry("withdrawIncentiveVersion", incentive.ID, incentive.NameZh, db.VersionProposed, v.State, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.MoveVersion(ctx, tx, v, db.VersionProposed)
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	return a.incentive(ctx, policy, incentive.ID)
}

// DecideIncentiveVersionInput approves or rejects proposed terms.
type DecideIncentiveVersionInput struct {
	PlanID  string
	Version int
	Approve bool
	Reason  *string // needed to reject
}

// DecideIncentiveVersion approves or rejects proposed terms: FINANCE and HR; neither who wrote or proposed them, nor whoever
// they would pay.
func (a *App) DecideIncentiveVersion(ctx context.Context, actor *auth.Actor, in DecideIncentiveVersionInput) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	incentive, v, err := a.versionAs(ctx, policy, IncentiveVersionInput{PlanID: in.PlanID, Version: in.Version}, db.VersionProposed)
	if err != nil {
		return nil, err
	}
	if !policy.decidesIncentive(v) {
		return nil, errSecondPerson
	}
	least := 0
	if !in.Approve {
		least = 3
	}
	if err := checkText("reason", text(in.Reason), least, 2000); err != nil {
		return nil, err
	}
	v.State, v.DecidedBy, v.DecidedAt, v.Decision = db.VersionRejected, actor.MemberID(), a.now(), db.Optional(text(in.Reason))
	if in.Approve {
		v.State = db.VersionApproved
		if err := policy.checkBegins(incentive.Kind, v); err != nil {
			return nil, err
		}
		if err := a.checkUnrun(ctx, incentive, v); err != nil {
			return nil, err
		}
	}
	err = a.change(ctx, actor, entry("decideIncentiveVersion", incentive.ID, incentive.NameZh, db.VersionProposed, v.State, text(in.Reason)), func(ctx context.Context, tx bun.Tx) error {
		return db.MoveVersion(ctx, tx, v, db.VersionProposed)
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	return a.incentive(ctx, policy, incentive.ID)
}

// checkUnrun refuses terms for periods that were run already.
func (a *App) checkUnrun(ctx context.Context, incentive *Incentive, v *db.IncentiveVersion) error {
	runs, err := db.IncentiveRunsOf(ctx, a.db.Reader, incentive.ID)
	if err != nil {
		return err
	}
	for _, run := range runs {
		if run.Period.Last() >= v.FromPeriod.First() {
			return badInput("from", "RUN", "%s was run by version %d already; begin later", run.Period, run.Version)
		}
	}
	return nil
}

// DiscardIncentiveDraft throws a draft away: FINANCE and HR.
func (a *App) DiscardIncentiveDraft(ctx context.Context, actor *auth.Actor, in IncentiveVersionInput) (*Incentive, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.draftsIncentives() {
		return nil, errForbidden
	}
	incentive, v, err := a.versionAs(ctx, policy, in, db.VersionDraft)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("discardIncentiveDraft", incentive.ID, incentive.NameZh, v.Terms, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.DeleteDraft(ctx, tx, v)
	})
	if err != nil {
		return nil, coded("planId", err)
	}
	incentive.Versions = incentive.Versions[1:]
	return incentive, nil
}

var (
	errOwnMoney     = &Error{Code: Forbidden, Reason: "OWN_MONEY", Message: "nobody decides on their own money; ask somebody whom the plan doesn't pay"}
	errSecondPerson = &Error{Code: Forbidden, Reason: "SECOND_PERSON", Message: "somebody else has to decide: neither who made it nor whom it pays"}
)

// IncentivesByIDs finds plans, as far as the acting member may see them.
func (a *App) IncentivesByIDs(ctx context.Context, ids []string) (map[string]*Incentive, error) {
	list, err := a.Incentives(ctx, auth.ActorIn(ctx))
	found := map[string]*Incentive{}
	for _, incentive := range list {
		if slices.Contains(ids, incentive.ID) {
			found[incentive.ID] = incentive
		}
	}
	return found, err
}

// VersionActs are what the actor may do with a version.
func (a *App) VersionActs(ctx context.Context, actor *auth.Actor, v *db.IncentiveVersion) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	acts := []string{}
	switch {
	case err != nil:
		return nil, err
	case v.State == db.VersionDraft && policy.setsIncentive(&v.Terms):
		acts = append(acts, "DRAFT")
	case v.State == db.VersionProposed && policy.decidesIncentive(v):
		acts = append(acts, "DECIDE")
	case v.State == db.VersionProposed && policy.withdrawsIncentive(v):
		acts = append(acts, "WITHDRAW")
	}
	return acts, nil
}

// DraftsIncentives tells whether the actor may draft terms.
func (a *App) DraftsIncentives(ctx context.Context, actor *auth.Actor) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && policy.draftsIncentives(), err
}

// SeesBudgets tells whether the actor may see what a plan pays in all, and amounts what an award pays.
func (a *App) SeesBudgets(ctx context.Context, actor *auth.Actor) (budgets, amounts bool, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return false, false, err
	}
	return policy.seesBudgets(), policy.seesAmounts(), nil
}
