package app

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// A plan are the targets of a period, put to the member before it begins (domain §5.4, PLANNED): which of the position's
// lines count, with what weight, and against which target. The member agrees or objects by a day; silence is
// "delivered", not "agreed". Scores are made by the newest version that counts, and by the position's template before
// there is one; a change within the period needs a reason, and counts once it was answered anew.

// PlanLineInput is a line of the position's template as the lead wants it.
type PlanLineInput struct {
	Metric string
	Scope  rules.LineScope
	Weight rules.Decimal
	Target *rules.Decimal // nil: the metric's
}

// ProposePlanInput puts targets to a member.
type ProposePlanInput struct {
	MemberID string
	Period   rules.Period
	Lines    []*PlanLineInput
	Due      *rules.Day // nil: five working days from today
	Reason   *string    // needed once the period has begun
}

// ProposePlan puts lines, weights and targets to a member for a period: whoever reviews the member, until the card is
// under review. It takes the place of a version that still waits.
func (a *App) ProposePlan(ctx context.Context, actor *auth.Actor, in ProposePlanInput) (*db.Plan, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.proposesPlan(in.MemberID) {
		return nil, errForbidden
	}
	if err := a.checkPlannable(ctx, policy, in.MemberID, in.Period); err != nil {
		return nil, err
	}
	if err := in.check(policy.today); err != nil {
		return nil, err
	}
	calendar, err := a.workCalendar(ctx)
	if err != nil {
		return nil, err
	}
	plan := &db.Plan{ID: db.NewID(db.PlanPrefix), SubjectID: in.MemberID, Period: in.Period, State: rules.PlanProposed, Reason: db.Optional(text(in.Reason)),
		Due: calendar.Add(policy.today, rules.PlanDays), ProposedBy: actor.MemberID(), ProposedAt: a.now()}
	if in.Due != nil {
		plan.Due = *in.Due
	}
	if err := policy.fillPlan(plan, in.Lines); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("proposePlan", plan.ID, string(in.Period), nil, in, text(in.Reason)), func(ctx context.Context, tx bun.Tx) error {
		known, err := db.PlansOf(ctx, tx, in.MemberID, in.Period)
		if err != nil {
			return err
		}
		plan.Version = 1
		if len(known) > 0 {
			plan.Version = known[0].Version + 1
		}
		if err := db.ReplacePlans(ctx, tx, in.MemberID, in.Period); err != nil {
			return err
		}
		return db.Insert(ctx, tx, plan)
	})
	if err != nil {
		return nil, coded("memberId", err)
	}
	return plan, a.tellOfPlan(ctx, policy, plan, plan.SubjectID, PlanPut)
}

// checkPlannable refuses a period that is over or far off, and a card that is under review.
func (a *App) checkPlannable(ctx context.Context, policy *Policy, memberID string, period rules.Period) error {
	switch {
	case policy.catalog.Closed(period):
		return conflict("CLOSED", "the period %s is closed already", period)
	case period.First() > policy.today.AddDays(366):
		return badInput("period", "OUT_OF_RANGE", "%s begins more than a year from today", period)
	}
	card, err := db.ScorecardOf(ctx, a.db, memberID, period)
	if errors.Is(err, db.ErrNotFound) {
		return nil
	}
	if err == nil && card.State != rules.Planned && card.State != rules.Live {
		return conflict("IN_REVIEW", "the scorecard is at %s; its targets don't change any more", card.State)
	}
	return err
}

// check refuses a last day that can't be kept, and a change within the period that doesn't say why.
func (in *ProposePlanInput) check(today rules.Day) error {
	switch {
	case in.Due != nil && *in.Due < today:
		return badInput("due", "PAST", "%s has passed; use today or a later day", *in.Due)
	case in.Due != nil && *in.Due > in.Period.Last():
		return badInput("due", "OUT_OF_RANGE", "%s is after the period's end", *in.Due)
	case in.Period.First() <= today:
		return checkText("reason", text(in.Reason), 3, 2000)
	}
	return checkText("reason", text(in.Reason), 0, 2000)
}

// plannedDay is the day whose placement says by which position somebody is planned for a period: today within it, else
// its first day.
func (p *Policy) plannedDay(period rules.Period) rules.Day {
	return max(period.First(), min(p.today, period.Last()))
}

// planTemplate is the template by which a member is planned; nil without a position or a template.
func (p *Policy) planTemplate(memberID string, period rules.Period) *TemplateDefinition {
	placement := p.directory.PlacementOn(memberID, p.plannedDay(period))
	if placement == nil || placement.PositionID == "" {
		return nil
	}
	return p.catalog.TemplateFor(placement.PositionID, period)
}

// fillPlan takes the template's lines with the weights and targets given; each section sums to its budget.
func (p *Policy) fillPlan(plan *db.Plan, inputs []*PlanLineInput) error {
	template := p.planTemplate(plan.SubjectID, plan.Period)
	if template == nil {
		return badInput("memberId", "NO_TEMPLATE", "this member has no position with a template for %s", plan.Period)
	}
	plan.TemplateID = template.ID
	var lines []rules.Line
	for i, in := range inputs {
		place := "lines." + indexText(i)
		at := slices.IndexFunc(template.Lines, func(l *db.TemplateLine) bool {
			return p.catalog.Metric(l.MetricID).Key == in.Metric && l.Scope == in.Scope
		})
		if at < 0 {
			return badInput(place+".metric", "UNKNOWN", "the position's template has no line %s of this scope", shown(in.Metric))
		}
		line := db.PlanLine{TemplateLine: *template.Lines[at], Target: in.Target}
		line.Weight = in.Weight
		metric := p.catalog.Metric(line.MetricID)
		if in.Target != nil {
			if err := p.catalog.checkOwnTarget(place+".target", metric, &line, plan.Period); err != nil {
				return err
			}
		}
		plan.Lines, lines = append(plan.Lines, line), append(lines, p.catalog.ruleLine(&line.TemplateLine))
	}
	return coded("lines", rules.ValidateTemplate(lines, p.catalog.Company.Budgets))
}

// checkOwnTarget refuses a target of somebody's own where it would say nothing: on a line of the team or company, on a
// rating, a range, or a target per channel.
func (c *Catalog) checkOwnTarget(place string, metric *MetricDefinition, line *db.PlanLine, period rules.Period) error {
	version := metric.For(period.Last())
	rule, ok := rules.TargetFor(c.targetRules(metric), period)
	switch {
	case line.Scope != rules.ScopeMember:
		return badInput(place, "NOT_OWN", "this line counts the figure of the team or the company; its target is theirs")
	case line.Method == rules.MethodRating || version.Direction == rules.Range:
		return badInput(place, "NO_TARGET", "this line is not held against one figure")
	case ok && rule.Kind == rules.TargetPerChannel:
		return badInput(place, "PER_CHANNEL", "this line has a target for each channel")
	case !line.Target.IsPositive():
		return badInput(place, "OUT_OF_RANGE", "a target is above 0")
	}
	if _, err := rules.StepsOf(*line.Target); err != nil {
		return coded(place, err)
	}
	return nil
}

// AnswerPlanInput is a member's word on what was put to them.
type AnswerPlanInput struct {
	PlanID string
	Agree  bool
	Words  *string // needed with an objection
}

// AnswerPlan agrees to a plan or objects to it: the member, while it waits. An objection says why.
func (a *App) AnswerPlan(ctx context.Context, actor *auth.Actor, in AnswerPlanInput) (*db.Plan, error) {
	policy, plan, err := a.targetPlan(ctx, actor, in.PlanID)
	if err != nil {
		return nil, err
	}
	if !policy.answersPlan(plan) {
		return nil, errForbidden
	}
	if plan.State != rules.PlanProposed {
		return nil, conflict("ANSWERED", "this plan is %s; it doesn't wait for an answer", plan.State)
	}
	least := 3
	plan.State = rules.PlanObjected
	if in.Agree {
		least, plan.State = 0, rules.PlanAgreed
	}
	if err := checkText("words", text(in.Words), least, 2000); err != nil {
		return nil, err
	}
	plan.Words, plan.AnsweredAt = db.Optional(text(in.Words)), a.now()
	if err := a.movePlan(ctx, actor, entry("answerPlan", plan.ID, string(plan.Period), rules.PlanProposed, plan.State, text(in.Words)), plan, rules.PlanProposed); err != nil {
		return nil, err
	}
	return plan, a.tellOfPlan(ctx, policy, plan, plan.ProposedBy, PlanAnswered)
}

// UpholdPlanInput lets a plan stand despite an objection.
type UpholdPlanInput struct {
	PlanID string
	Reason string
}

// UpholdPlan lets a plan stand that the member objected to, with a reason: HR and whoever leads the one who proposed it;
// never who proposed, nor the member. Otherwise the lead proposes another version.
func (a *App) UpholdPlan(ctx context.Context, actor *auth.Actor, in UpholdPlanInput) (*db.Plan, error) {
	policy, plan, err := a.targetPlan(ctx, actor, in.PlanID)
	if err != nil {
		return nil, err
	}
	if !policy.upholds(plan) {
		return nil, errForbidden
	}
	if plan.State != rules.PlanObjected {
		return nil, conflict("NOT_OBJECTED", "nobody waits for a decision on this plan")
	}
	if err := checkText("reason", in.Reason, 3, 2000); err != nil {
		return nil, err
	}
	plan.State, plan.DecidedBy, plan.DecidedAt, plan.Decision = rules.PlanUpheld, actor.MemberID(), a.now(), db.Optional(in.Reason)
	if err := a.movePlan(ctx, actor, entry("upholdPlan", plan.ID, string(plan.Period), rules.PlanObjected, plan.State, in.Reason), plan, rules.PlanObjected); err != nil {
		return nil, err
	}
	return plan, a.tellOfPlan(ctx, policy, plan, plan.SubjectID, PlanDecided)
}

func (a *App) movePlan(ctx context.Context, actor *auth.Actor, e *db.AuditEntry, plan *db.Plan, from rules.PlanState) error {
	err := a.change(ctx, actor, e, func(ctx context.Context, tx bun.Tx) error {
		if err := db.MovePlan(ctx, tx, plan, from); err != nil || !plan.State.Counts() {
			return err
		}
		return db.MarkSubjectStale(ctx, tx, plan.Period, plan.SubjectID)
	})
	if err != nil {
		return coded("planId", err)
	}
	a.stir()
	a.live.Tell(ctx, live.Scorecard(plan.SubjectID, string(plan.Period)))
	return nil
}

// targetPlan finds a plan; NOT_FOUND where it may not be seen.
func (a *App) targetPlan(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Plan, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	plan, err := db.PlanByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) || (err == nil && !policy.seesMember(plan.SubjectID)) {
		return nil, nil, notThere("planId", nil, "there is no such plan, or you may not see it")
	}
	return policy, plan, err
}

// DeliverPlans lets plans count whose day has passed without an answer.
func (a *App) DeliverPlans(ctx context.Context) error {
	open, err := db.OpenPlans(ctx, a.db.Reader)
	if err != nil || len(open) == 0 {
		return err
	}
	policy, err := a.policy(ctx, auth.System())
	if err != nil {
		return err
	}
	for _, plan := range open {
		if plan.State != rules.PlanProposed || plan.Due >= policy.today {
			continue
		}
		plan.State = rules.PlanDelivered
		err := a.movePlan(ctx, auth.System(), entry("deliverPlan", plan.ID, string(plan.Period), rules.PlanProposed, plan.State, ""), plan, rules.PlanProposed)
		if err != nil && CodeOf(err) != Conflict { // answered meanwhile
			return err
		}
	}
	return nil
}

// Plans are somebody's plan for a period, and what it is made from.
type Plans struct {
	MemberID string
	Period   rules.Period
	Usual    []*UsualLine // the template's lines
	Versions []*db.Plan   // newest first
	Begun    bool         // a change needs a reason
	Proposes bool         // the viewer may put another version
}

// Plans are a member's plan for a period: who sees the member's scorecard; nil for others.
func (a *App) Plans(ctx context.Context, actor *auth.Actor, memberID string, period rules.Period) (*Plans, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil || !policy.seesMember(memberID) {
		return nil, err
	}
	plans := &Plans{MemberID: memberID, Period: period, Begun: period.First() <= policy.today, Usual: []*UsualLine{}}
	if template := policy.planTemplate(memberID, period); template != nil {
		if plans.Usual, err = a.usualLines(ctx, policy, memberID, period, template); err != nil {
			return nil, err
		}
	}
	if plans.Versions, err = db.PlansOf(ctx, a.db.Reader, memberID, period); err != nil {
		return nil, err
	}
	if policy.proposesPlan(memberID) {
		plans.Proposes = len(plans.Usual) > 0 && a.checkPlannable(ctx, policy, memberID, period) == nil
	}
	return plans, nil
}

// UsualLine is a line of the position's template with the target that its metric has.
type UsualLine struct {
	*db.TemplateLine
	Target     *rules.Decimal
	TargetLow  *rules.Decimal
	TargetHigh *rules.Decimal
	PerChannel bool
	Ownable    bool // the member may have a target of their own
}

func (a *App) usualLines(ctx context.Context, policy *Policy, memberID string, period rules.Period, template *TemplateDefinition) ([]*UsualLine, error) {
	co, err := a.newComputation(ctx, a.db.Reader, policy.catalog, policy.directory, period, policy.today)
	if err != nil {
		return nil, err
	}
	s := &subject{kind: db.SubjectMember, id: memberID, team: policy.directory.HomeOn(memberID, policy.plannedDay(period))}
	lines := make([]*UsualLine, len(template.Lines))
	for i, line := range template.Lines {
		metric := policy.catalog.Metric(line.MetricID)
		lines[i] = &UsualLine{TemplateLine: line}
		if line.Method == rules.MethodRating {
			continue
		}
		target, _, err := policy.catalog.targetFor(ctx, metric, period, co.baseline(metric, s.whose(line.Scope)))
		if err != nil {
			return nil, err
		}
		one := decimal.NewFromInt(1)
		lines[i].Ownable = policy.catalog.checkOwnTarget("", metric, &db.PlanLine{TemplateLine: *line, Target: &one}, period) == nil
		if target != nil {
			lines[i].Target, lines[i].TargetLow, lines[i].TargetHigh = target.Value, target.Low, target.High
			lines[i].PerChannel = target.Kind == rules.TargetPerChannel
		}
	}
	return lines, nil
}

// PlanActs are what the actor may do with a plan.
func (a *App) PlanActs(ctx context.Context, actor *auth.Actor, plan *db.Plan) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	acts := []string{}
	if plan.State == rules.PlanProposed && policy.answersPlan(plan) {
		acts = append(acts, "ANSWER")
	}
	if plan.State == rules.PlanObjected && policy.upholds(plan) {
		acts = append(acts, "UPHOLD")
	}
	return acts, nil
}

// PlanStanding is how far somebody's plan is.
type PlanStanding struct {
	MemberID string
	Plan     *db.Plan // the newest version; nil: none
}

// PlanStandings lists how far the plans of a period are: of people one leads, of all for HR.
func (a *App) PlanStandings(ctx context.Context, actor *auth.Actor, period rules.Period) ([]*PlanStanding, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.isTold() {
		return nil, errForbidden
	}
	plans, err := db.PlansIn(ctx, a.db.Reader, period)
	if err != nil {
		return nil, err
	}
	people, err := db.Members(ctx, a.db.Reader)
	standings := []*PlanStanding{}
	for _, m := range people {
		if !m.Active || !policy.seesPlanning(m.ID) || policy.planTemplate(m.ID, period) == nil {
			continue
		}
		standing := &PlanStanding{MemberID: m.ID}
		if at := slices.IndexFunc(plans, func(p *db.Plan) bool { return p.SubjectID == m.ID }); at >= 0 {
			standing.Plan = plans[at]
		}
		standings = append(standings, standing)
	}
	return standings, err
}

// planWaits lists the plans that wait for an answer or a decision.
func (a *App) planWaits(ctx context.Context, policy *Policy) ([]*Wait, error) {
	open, err := db.OpenPlans(ctx, a.db.Reader)
	var waits []*Wait
	for _, plan := range open {
		wait := &Wait{Kind: WaitPlan, MemberID: plan.SubjectID, Period: plan.Period, Due: plan.Due, SubjectID: plan.SubjectID}
		if plan.State == rules.PlanObjected {
			wait.Kind, wait.MemberID = WaitObjection, plan.ProposedBy
		}
		if policy.isAwaited(wait) {
			waits = append(waits, wait)
		}
	}
	return waits, err
}

// tellOfPlan tells somebody what became of a plan.
func (a *App) tellOfPlan(ctx context.Context, policy *Policy, plan *db.Plan, who string, event AppraisalEvent) error {
	return a.tellOf(ctx, []*db.Notice{a.noticeOf(who, plan.ID, policy.today, AppraisalNotice{Event: event, Period: plan.Period, SubjectID: plan.SubjectID})})
}
