package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// farthestPlan is how many days ahead a decision's day may lie.
const farthestPlan = 731

// planSoon is how many days before its day a decision that is to be carried out begins to wait for the lead.
const planSoon = 14

// EligibilityByID finds an eligibility; NOT_FOUND where the actor may not see it.
func (a *App) EligibilityByID(ctx context.Context, actor *auth.Actor, id string) (*db.CareerEligibility, error) {
	_, e, err := a.eligibilitySeen(ctx, actor, id)
	return e, err
}

func (a *App) eligibilitySeen(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.CareerEligibility, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	e, err := db.EligibilityByID(ctx, a.db.Reader, id)
	if err != nil || !policy.seesCareer(e.MemberID) {
		return nil, nil, notThere("eligibilityId", err, "there is no such eligibility, or you may not see it")
	}
	return policy, e, nil
}

// careerStep is an act on an eligibility: it is asked for, checked, stored, and told.
type careerStep struct {
	act      rules.CareerAct
	id       string
	expected int64
	audited  string                                         // the action
	reason   string                                         // of the audit entry
	change   func(p *Policy, e *db.CareerEligibility) error // checks the input and takes it over
	event    AppraisalEvent
	told     func(p *Policy, e *db.CareerEligibility) []string
}

// stepCareer does an act. The log says that it was done, and not what was said. FORBIDDEN, CONFLICT where the eligibility
// stands elsewhere or somebody changed it meanwhile.
func (a *App) stepCareer(ctx context.Context, actor *auth.Actor, step careerStep) (*db.CareerEligibility, error) {
	policy, e, err := a.eligibilitySeen(ctx, actor, step.id)
	if err != nil {
		return nil, err
	}
	before := e.State
	next, ok := before.After(step.act)
	switch {
	case !policy.actsOnCareer(step.act, e):
		return nil, errForbidden
	case !ok && before == rules.Eligible && step.act == rules.CareerDecide:
		return nil, conflict("TALK_FIRST", "the talk with the member is noted before anybody decides")
	case !ok:
		return nil, conflict("CAREER_STEP", "this eligibility is %s; that can't be done now", before)
	case e.Version != step.expected:
		return nil, errVersion
	}
	if err := step.change(policy, e); err != nil {
		return nil, err
	}
	e.State = next
	name := ""
	if m, err := db.MemberByID(ctx, a.db.Reader, e.MemberID); err == nil {
		name = m.Name
	}
	var notices []*db.Notice
	err = a.change(ctx, actor, entry(step.audited, e.ID, name, before, next, step.reason), func(ctx context.Context, tx bun.Tx) error {
		if err := db.MoveEligibility(ctx, tx, e, before); err != nil {
			return err
		}
		for _, who := range step.told(policy, e) {
			if who != "" && who != actor.MemberID() {
				notices = append(notices, a.careerNotice(policy, e, who, step.event))
			}
		}
		if notices, err = db.AddNotices(ctx, tx, notices); err != nil || step.act != rules.CareerDecide {
			return err
		}
		return a.careersMoved(ctx, tx, e.Period) // quarters after it may have earned another by now
	})
	if err != nil {
		return nil, versionOr("eligibilityId", err)
	}
	a.jobs.Wake()
	a.tell(ctx, notices)
	return e, nil
}

// NoteCareerTalkInput is what was said in the talk about an eligibility.
type NoteCareerTalkInput struct {
	EligibilityID   string
	HeldOn          *rules.Day
	Wish            *rules.Advance // the member's; nil: open
	WishWords       string
	Advice          string
	ExpectedVersion int64
}

// NoteCareerTalk notes the talk about an eligibility, until it is decided: who rates the member.
func (a *App) NoteCareerTalk(ctx context.Context, actor *auth.Actor, in NoteCareerTalkInput) (*db.CareerEligibility, error) {
	return a.stepCareer(ctx, actor, careerStep{act: rules.CareerTalk, id: in.EligibilityID, expected: in.ExpectedVersion, audited: "noteCareerTalk", event: CareerTalkNoted,
		change: func(p *Policy, e *db.CareerEligibility) error {
			day, err := dayOfTalk("heldOn", in.HeldOn, e.Period.First(), p.today)
			if err != nil {
				return err
			}
			if err := checkText("wishWords", in.WishWords, 3, 2000); err != nil {
				return err
			}
			if err := checkText("advice", in.Advice, 3, 2000); err != nil {
				return err
			}
			e.TalkedOn, e.Wish, e.WishWords, e.Advice, e.TalkedBy, e.TalkedAt = day, "", db.Optional(in.WishWords), db.Optional(in.Advice), actor.MemberID(), a.now()
			if in.Wish != nil {
				e.Wish = *in.Wish
			}
			return nil
		},
		told: func(p *Policy, e *db.CareerEligibility) []string { return []string{e.MemberID, p.careerDecider(e)} }})
}

// DecideCareerInput is the decision on an eligibility.
type DecideCareerInput struct {
	EligibilityID   string
	Decision        rules.Advance
	Plan            string
	PlanDay         rules.Day
	ExpectedVersion int64
}

// DecideCareer decides an eligibility as promotion or training, with a plan and a day, once: HR or a lead above the nearest
// one, not who noted the talk.
func (a *App) DecideCareer(ctx context.Context, actor *auth.Actor, in DecideCareerInput) (*db.CareerEligibility, error) {
	return a.stepCareer(ctx, actor, careerStep{act: rules.CareerDecide, id: in.EligibilityID, expected: in.ExpectedVersion, audited: "decideCareer", event: CareerDecision,
		change: func(p *Policy, e *db.CareerEligibility) error {
			if err := checkText("plan", in.Plan, 3, 5000); err != nil {
				return err
			}
			switch {
			case in.PlanDay < p.today:
				return badInput("planDay", "PAST", "%s has passed; use today or a later day", in.PlanDay)
			case in.PlanDay > p.today.AddDays(farthestPlan):
				return badInput("planDay", "OUT_OF_RANGE", "%s is more than two years away", in.PlanDay)
			}
			e.Decision, e.Plan, e.PlanDay, e.DecidedBy, e.DecidedAt = in.Decision, db.Optional(in.Plan), in.PlanDay, actor.MemberID(), a.now()
			return nil
		},
		told: func(p *Policy, e *db.CareerEligibility) []string {
			return []string{e.MemberID, p.reviewer(db.SubjectMember, e.MemberID)}
		}})
}

// ConfirmCareerInput confirms a decision as it was read.
type ConfirmCareerInput struct {
	EligibilityID   string
	ExpectedVersion int64
}

// ConfirmCareer says that the member has read what was decided.
func (a *App) ConfirmCareer(ctx context.Context, actor *auth.Actor, in ConfirmCareerInput) (*db.CareerEligibility, error) {
	return a.stepCareer(ctx, actor, careerStep{act: rules.CareerConfirm, id: in.EligibilityID, expected: in.ExpectedVersion, audited: "confirmCareer", event: CareerReadBy,
		change: func(_ *Policy, e *db.CareerEligibility) error {
			e.ConfirmedAt = a.now()
			return nil
		},
		told: func(p *Policy, e *db.CareerEligibility) []string {
			return distinct(e.DecidedBy, p.reviewer(db.SubjectMember, e.MemberID))
		}})
}

// FinishCareerInput says when a decision was carried out.
type FinishCareerInput struct {
	EligibilityID   string
	DoneOn          *rules.Day
	ExpectedVersion int64
}

// FinishCareer says that a decision was carried out, and on which day: lead chain, HR; never the member.
func (a *App) FinishCareer(ctx context.Context, actor *auth.Actor, in FinishCareerInput) (*db.CareerEligibility, error) {
	return a.stepCareer(ctx, actor, careerStep{act: rules.CareerFinish, id: in.EligibilityID, expected: in.ExpectedVersion, audited: "finishCareer", event: CareerFinished,
		change: func(p *Policy, e *db.CareerEligibility) error {
			day, err := dayOfTalk("doneOn", in.DoneOn, rules.DayOf(e.DecidedAt.Time().In(p.catalog.zone())), p.today)
			e.DoneOn, e.DoneBy = day, actor.MemberID()
			return err
		},
		told: func(_ *Policy, e *db.CareerEligibility) []string { return []string{e.MemberID} }})
}

// EndCareerInput ends a decision.
type EndCareerInput struct {
	EligibilityID   string
	Reason          string
	ExpectedVersion int64
}

// EndCareer ends a decision that wasn't carried out, with a reason: HR or a lead above the nearest one. The quarters stay used
// up.
func (a *App) EndCareer(ctx context.Context, actor *auth.Actor, in EndCareerInput) (*db.CareerEligibility, error) {
	return a.stepCareer(ctx, actor, careerStep{act: rules.CareerEnd, id: in.EligibilityID, expected: in.ExpectedVersion, audited: "endCareer", event: CareerStopped,
		change: func(_ *Policy, e *db.CareerEligibility) error {
			e.EndedBy, e.EndedAt, e.Reason = actor.MemberID(), a.now(), db.Optional(in.Reason)
			return checkText("reason", in.Reason, 3, 2000)
		},
		told: func(p *Policy, e *db.CareerEligibility) []string {
			return distinct(e.MemberID, p.reviewer(db.SubjectMember, e.MemberID))
		}})
}

func distinct(ids ...string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// CareerAbilities are what the actor may do with an eligibility as it stands.
func (a *App) CareerAbilities(ctx context.Context, actor *auth.Actor, e *db.CareerEligibility) ([]rules.CareerAct, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	abilities := []rules.CareerAct{}
	for _, act := range rules.CareerActs {
		if _, ok := e.State.After(act); ok && policy.actsOnCareer(act, e) {
			abilities = append(abilities, act)
		}
	}
	return abilities, nil
}

// CareerAwaits is the person whom an eligibility waits for; "": HR, or nobody.
func (a *App) CareerAwaits(ctx context.Context, actor *auth.Actor, e *db.CareerEligibility) (string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return "", err
	}
	if wait := policy.careerWait(e); wait != nil {
		return wait.MemberID, nil
	}
	return "", nil
}

// careerWait is whom an eligibility waits for; nil for nobody.
func (p *Policy) careerWait(e *db.CareerEligibility) *Wait {
	wait := &Wait{Period: e.Period, SubjectID: e.MemberID, Due: e.Due}
	switch e.State {
	case rules.Eligible:
		wait.Kind, wait.MemberID = WaitCareerTalk, p.reviewer(db.SubjectMember, e.MemberID)
	case rules.CareerTalked:
		wait.Kind, wait.MemberID = WaitCareerDecision, p.careerDecider(e)
	case rules.CareerDecided:
		wait.Kind, wait.MemberID = WaitCareerRead, e.MemberID
		wait.Due = rules.DayOf(e.DecidedAt.Time().In(p.catalog.zone())).AddDays(7)
	case rules.CareerRead:
		wait.Kind, wait.MemberID, wait.Due = WaitCareerPlan, p.reviewer(db.SubjectMember, e.MemberID), e.PlanDay
	default:
		return nil
	}
	return wait
}

// careerWaits lists what of careers waits for the actor. What is to be carried out waits from two weeks before its day.
func (a *App) careerWaits(ctx context.Context, policy *Policy) ([]*Wait, error) {
	rows, err := db.EligibilitiesUnderWay(ctx, a.db.Reader)
	var waits []*Wait
	acts := map[WaitKind]rules.CareerAct{WaitCareerTalk: rules.CareerTalk, WaitCareerDecision: rules.CareerDecide, WaitCareerRead: rules.CareerConfirm, WaitCareerPlan: rules.CareerFinish}
	for _, e := range rows {
		wait := policy.careerWait(e)
		if wait == nil || !policy.isAwaited(wait) || !policy.actsOnCareer(acts[wait.Kind], e) ||
			(wait.Kind == WaitCareerPlan && wait.Due > policy.today.AddDays(planSoon)) {
			continue
		}
		waits = append(waits, wait)
	}
	return waits, err
}
