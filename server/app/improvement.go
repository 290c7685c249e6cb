package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// ImprovementPlans lists the plans that the actor may see, newest first, or those that are going on.
func (a *App) ImprovementPlans(ctx context.Context, actor *auth.Actor, open bool) ([]*db.ImprovementPlan, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	plans, err := db.AllImprovementPlans(ctx, a.db.Reader, open)
	return slices.DeleteFunc(plans, func(p *db.ImprovementPlan) bool { return !policy.seesFollowUp(db.SubjectMember, p.MemberID) }), err
}

// ImprovementPlanByID finds a plan; NOT_FOUND where the actor may not see it.
func (a *App) ImprovementPlanByID(ctx context.Context, actor *auth.Actor, id string) (*db.ImprovementPlan, error) {
	_, _, plan, err := a.improvementSeen(ctx, actor, id)
	return plan, err
}

func (a *App) improvementSeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Scorecard, *db.ImprovementPlan, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, nil, err
	}
	plan, err := db.ImprovementPlanByID(ctx, a.db.Reader, id)
	if err != nil || !policy.seesFollowUp(db.SubjectMember, plan.MemberID) {
		return nil, nil, nil, notThere("planId", err, "there is no such improvement plan, or you may not see it")
	}
	card, err := db.ScorecardByID(ctx, a.db.Reader, plan.ScorecardID)
	return policy, card, plan, err
}

// openPlan loads a plan that is going on.
func (a *App) openPlan(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Scorecard, *db.ImprovementPlan, error) {
	policy, card, plan, err := a.improvementSeen(ctx, actor, id)
	if err == nil && plan.Outcome != "" {
		err = conflict("PLAN_ENDED", "this improvement plan has ended")
	}
	return policy, card, plan, err
}

// CanOpenImprovementPlan tells whether the actor may open a plan for a card.
func (a *App) CanOpenImprovementPlan(ctx context.Context, actor *auth.Actor, card *db.Scorecard) (bool, error) {
	policy, err := a.policy(ctx, actor)
	return err == nil && card.State == rules.Final && card.Latest && card.SubjectKind == db.SubjectMember && policy.plansImprovement(card.SubjectID), err
}

// OpenImprovementPlanInput is a new plan.
type OpenImprovementPlanInput struct {
	ScorecardID string
	Goals       string
	Support     string
	StartDay    *rules.Day
	EndDay      rules.Day
}

// longestPlan is how many days a plan may last.
const longestPlan = 366

// OpenImprovementPlan opens a plan for a member's final card: lead chain, HR; nobody for themselves. The log says that
// it was opened, and not what it says.
func (a *App) OpenImprovementPlan(ctx context.Context, actor *auth.Actor, in OpenImprovementPlanInput) (*db.ImprovementPlan, *db.Scorecard, error) {
	policy, card, err := a.cardToFollowUp(ctx, actor, in.ScorecardID)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case card.SubjectKind != db.SubjectMember:
		return nil, nil, badInput("scorecardId", "NOT_A_MEMBER", "an improvement plan is opened for a member's scorecard")
	case !policy.plansImprovement(card.SubjectID):
		return nil, nil, errForbidden
	case card.State != rules.Final || !card.Latest:
		return nil, nil, conflict("NOT_FINAL", "an improvement plan is opened for the final revision in force")
	}
	plan := &db.ImprovementPlan{ID: db.NewID(db.ImprovementPrefix), ScorecardID: card.ID, MemberID: card.SubjectID, Period: card.Period, Goals: in.Goals,
		Support: in.Support, StartDay: policy.today, EndDay: in.EndDay, OpenedBy: actor.MemberID(), OpenedAt: a.now(), Version: 1, Notes: []*db.ImprovementNote{}}
	if in.StartDay != nil {
		plan.StartDay = *in.StartDay
	}
	if plan.StartDay < card.Period.First() || plan.StartDay > policy.today.AddDays(longestPlan) {
		return nil, nil, badInput("startDay", "OUT_OF_RANGE", "%s is too far off; a plan begins between the scorecard's period and a year from now", plan.StartDay)
	}
	if err := checkPlan(plan); err != nil {
		return nil, nil, err
	}
	err = a.change(ctx, actor, entry("openImprovementPlan", plan.ID, string(plan.Period), nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		earlier, err := db.ImprovementPlansOf(ctx, tx, plan.MemberID, plan.Period)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(earlier, func(p *db.ImprovementPlan) bool { return p.Outcome == "" }) {
			return conflict("PLAN_OPEN", "an improvement plan for this scorecard is going on; change that one, or end it first")
		}
		return db.Insert(ctx, tx, plan)
	})
	if err != nil {
		return nil, nil, coded("scorecardId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)))
	return plan, card, a.tellFollowUp(ctx, policy, plan.MemberID, ImprovementOpened, card, plan.ID)
}

func checkPlan(plan *db.ImprovementPlan) error {
	if err := checkText("goals", plan.Goals, 3, 5000); err != nil {
		return err
	}
	if err := checkText("support", plan.Support, 3, 5000); err != nil {
		return err
	}
	switch {
	case plan.EndDay < plan.StartDay:
		return badInput("endDay", "BEFORE_START", "%s is before the first day %s", plan.EndDay, plan.StartDay)
	case plan.EndDay > plan.StartDay.AddDays(longestPlan):
		return badInput("endDay", "OUT_OF_RANGE", "a plan lasts a year at most; use %s or an earlier day", plan.StartDay.AddDays(longestPlan))
	}
	return nil
}

// ChangeImprovementPlanInput changes a plan that is going on.
type ChangeImprovementPlanInput struct {
	PlanID          string
	Goals           *string
	Support         *string
	EndDay          *rules.Day
	ExpectedVersion int64
}

// ChangeImprovementPlan changes a plan that is going on: lead chain, HR; nobody their own.
func (a *App) ChangeImprovementPlan(ctx context.Context, actor *auth.Actor, in ChangeImprovementPlanInput) (*db.ImprovementPlan, *db.Scorecard, error) {
	policy, card, plan, err := a.planToChange(ctx, actor, in.PlanID, in.ExpectedVersion)
	if err != nil {
		return nil, nil, err
	}
	if in.Goals != nil {
		plan.Goals = *in.Goals
	}
	if in.Support != nil {
		plan.Support = *in.Support
	}
	if in.EndDay != nil {
		plan.EndDay = *in.EndDay
	}
	if err := checkPlan(plan); err != nil {
		return nil, nil, err
	}
	return a.storePlan(ctx, policy, "changeImprovementPlan", plan, card)
}

// planToChange loads a plan that is going on for who may change it, as they read it.
func (a *App) planToChange(ctx context.Context, actor *auth.Actor, id string, expected int64) (*Policy, *db.Scorecard, *db.ImprovementPlan, error) {
	policy, card, plan, err := a.openPlan(ctx, actor, id)
	switch {
	case err != nil && CodeOf(err) != Conflict:
		return nil, nil, nil, err
	case !policy.plansImprovement(plan.MemberID):
		return nil, nil, nil, errForbidden
	case err != nil:
		return nil, nil, nil, err
	case plan.Version != expected:
		return nil, nil, nil, errVersion
	}
	return policy, card, plan, nil
}

func (a *App) storePlan(ctx context.Context, policy *Policy, action string, plan *db.ImprovementPlan, card *db.Scorecard) (*db.ImprovementPlan, *db.Scorecard, error) {
	err := a.change(ctx, policy.actor, entry(action, plan.ID, string(plan.Period), nil, nil, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.UpdateImprovementPlan(ctx, tx, plan) })
	if err != nil {
		return nil, nil, versionOr("planId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)))
	return plan, card, a.tellFollowUp(ctx, policy, plan.MemberID, ImprovementChanged, card, plan.ID+versionText(plan.Version))
}

// NoteImprovementInput says how a plan goes.
type NoteImprovementInput struct {
	PlanID string
	Day    *rules.Day
	Words  string
}

// NoteImprovement notes how a plan that is going on goes: the member, lead chain, HR.
func (a *App) NoteImprovement(ctx context.Context, actor *auth.Actor, in NoteImprovementInput) (*db.ImprovementPlan, *db.Scorecard, error) {
	policy, card, plan, err := a.openPlan(ctx, actor, in.PlanID)
	if err != nil {
		return nil, nil, err
	}
	day, err := dayOfTalk("day", in.Day, min(plan.StartDay, policy.today), policy.today)
	if err != nil {
		return nil, nil, err
	}
	if err := checkText("words", in.Words, 3, 5000); err != nil {
		return nil, nil, err
	}
	note := &db.ImprovementNote{ID: db.NewID(db.ImprovementNotePrefix), PlanID: plan.ID, Day: day, Words: in.Words, ActorID: actor.MemberID(), At: a.now()}
	err = a.change(ctx, actor, entry("noteImprovement", plan.ID, string(plan.Period), nil, nil, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.Insert(ctx, tx, note) })
	if err != nil {
		return nil, nil, coded("planId", err)
	}
	a.live.Tell(ctx, live.Scorecard(card.SubjectID, string(card.Period)))
	other := plan.MemberID
	if other == actor.MemberID() {
		other = plan.OpenedBy
	}
	if err := a.tellFollowUp(ctx, policy, other, ImprovementChanged, card, note.ID); err != nil {
		return nil, nil, err
	}
	plan, err = db.ImprovementPlanByID(ctx, a.db.Reader, plan.ID)
	return plan, card, err
}

// EndImprovementPlanInput says how a plan ended.
type EndImprovementPlanInput struct {
	PlanID          string
	Outcome         db.ImprovementOutcome
	Words           string
	ExpectedVersion int64
}

// EndImprovementPlan ends a plan with an outcome: lead chain, HR; nobody their own. Nothing follows from it by itself.
func (a *App) EndImprovementPlan(ctx context.Context, actor *auth.Actor, in EndImprovementPlanInput) (*db.ImprovementPlan, *db.Scorecard, error) {
	policy, card, plan, err := a.planToChange(ctx, actor, in.PlanID, in.ExpectedVersion)
	if err != nil {
		return nil, nil, err
	}
	if err := checkText("words", in.Words, 3, 5000); err != nil {
		return nil, nil, err
	}
	plan.Outcome, plan.OutcomeWords, plan.EndedBy, plan.EndedAt = in.Outcome, db.Optional(in.Words), actor.MemberID(), a.now()
	return a.storePlan(ctx, policy, "endImprovementPlan", plan, card)
}

// ImprovementAbilities are what the actor may do with a plan.
func (a *App) ImprovementAbilities(ctx context.Context, actor *auth.Actor, plan *db.ImprovementPlan) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || plan.Outcome != "" || !policy.seesFollowUp(db.SubjectMember, plan.MemberID) {
		return []string{}, err
	}
	abilities := []string{"NOTE"}
	if policy.plansImprovement(plan.MemberID) {
		abilities = append(abilities, "CHANGE", "END")
	}
	return abilities, nil
}
