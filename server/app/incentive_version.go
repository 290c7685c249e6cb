package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// The course of a plan's terms: drafted, proposed, withdrawn or decided on. Each act needs a right and a state of its own.

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
