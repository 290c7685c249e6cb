package app

import (
	"context"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const (
	maxMilestones = 50
	maxNote       = 2000
)

// KeyResultByID finds a key result whose objective the actor sees; NOT_FOUND if there is none.
func (a *App) KeyResultByID(ctx context.Context, actor *auth.Actor, id string) (*KeyResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	row, err := db.KeyResultByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	o, err := a.ObjectiveByID(ctx, actor, row.ObjectiveID)
	if err != nil {
		return nil, err
	}
	for _, k := range o.KeyResults {
		if k.ID == id {
			return k, nil
		}
	}
	return nil, errNotFound
}

// IdealPace is the value that even movement would have today; nil for guards.
func (k *KeyResult) IdealPace() *rules.Decimal {
	return k.rule().IdealPace(k.Of.Cycle, min(k.Of.alignment.today, k.Of.Cycle.Last()))
}

// Due is the day by which the next check-in is due; nil where none is.
func (k *KeyResult) Due() *rules.Day {
	if k.Kind == rules.KeyResultMetric || k.Of.cycle.State != db.CycleActive || k.Of.State != rules.ObjectiveActive {
		return nil
	}
	due := max(k.HeardOn, k.Of.Cycle.First()).AddDays(k.Of.cycle.StaleDays)
	return &due
}

// ProposedGrade is the grade that its progress suggests.
func (k *KeyResult) ProposedGrade() rules.Decimal { return rules.ProposedGrade(k.Progress) }

// Responsible is who keeps it up to date.
func (a *App) Responsible(ctx context.Context, actor *auth.Actor, k *KeyResult) (string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return "", err
	}
	return policy.responsible(k), nil
}

// KeyResultPoint is a key result's value at the end of a day, beside the ideal pace.
type KeyResultPoint struct {
	Day   rules.Day
	Value *rules.Decimal
	Ideal *rules.Decimal
}

// KeyResultTrend gives the days on which a key result's value was spoken of.
func (a *App) KeyResultTrend(ctx context.Context, k *KeyResult) ([]*KeyResultPoint, error) {
	days, err := db.KeyResultDays(ctx, a.db.Reader, []string{k.ID})
	if err != nil {
		return nil, err
	}
	points := []*KeyResultPoint{}
	for _, d := range days {
		points = append(points, &KeyResultPoint{Day: d.Day, Value: decimalOf(d.Value), Ideal: k.rule().IdealPace(k.Of.Cycle, d.Day)})
	}
	return points, nil
}

// CreateKeyResultInput is a new key result.
type CreateKeyResultInput struct {
	ObjectiveID   string
	Title         string
	Kind          *rules.KeyResultKind
	Unit          *rules.Unit
	Start         *rules.Decimal
	Target        *rules.Decimal
	Low           *rules.Decimal
	High          *rules.Decimal
	Weight        *rules.Decimal
	Metric        *string
	Formula       *string
	ScopeTeamID   *string
	ScopeMemberID *string
	Milestones    []*MilestoneInput
	ResponsibleID *string
}

// CreateKeyResult adds a key result to an objective.
func (a *App) CreateKeyResult(ctx context.Context, actor *auth.Actor, in CreateKeyResultInput) (*KeyResult, error) {
	policy, o, err := a.editable(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	row, steps, err := a.newKeyResult(ctx, policy, o, in)
	if err != nil {
		return nil, err
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "createKeyResult", objective: o, subjectID: row.ID, after: row}, func(ctx context.Context, tx bun.Tx, o *db.Objective) error {
		others, err := db.KeyResultsOf(ctx, tx, []string{o.ID})
		if err != nil {
			return err
		}
		if len(others) >= maxKeyResults {
			return badInput("objectiveId", "TOO_MANY", "an objective has at most %d key results", maxKeyResults)
		}
		row.Ord = len(others)
		if err := db.Insert(ctx, tx, row); err != nil || len(steps) == 0 {
			return err
		}
		return db.Insert(ctx, tx, &steps)
	})
	if err != nil {
		return nil, err
	}
	if row.Kind == rules.KeyResultMetric {
		if err := a.followMetrics(ctx); err != nil {
			return nil, err
		}
	}
	return a.KeyResultByID(ctx, actor, row.ID)
}

func (a *App) newKeyResult(ctx context.Context, p *Policy, o *db.Objective, in CreateKeyResultInput) (*db.KeyResult, []*db.Milestone, error) {
	row := &db.KeyResult{ID: db.NewID(db.KeyResultPrefix), ObjectiveID: o.ID, Title: strings.TrimSpace(in.Title), Kind: rules.KeyResultNumber, Unit: rules.UnitRatio,
		HeardOn: p.today, Weight: one, ResponsibleID: text(in.ResponsibleID), Version: 1}
	if in.Kind != nil {
		row.Kind = *in.Kind
	}
	if in.Unit != nil {
		row.Unit = *in.Unit
	}
	if err := checkTitle(row.Title); err != nil {
		return nil, nil, err
	}
	if err := a.checkMember(ctx, "responsibleId", row.ResponsibleID); err != nil {
		return nil, nil, err
	}
	for _, v := range []struct {
		field string
		given *rules.Decimal
		into  **rules.Steps
	}{{"start", in.Start, &row.Start}, {"target", in.Target, &row.Target}, {"low", in.Low, &row.Low}, {"high", in.High, &row.High}} {
		if v.given == nil {
			continue
		}
		steps, err := stepsOf(v.field, *v.given)
		if err != nil {
			return nil, nil, err
		}
		*v.into = &steps
	}
	if in.Weight != nil {
		var err error
		if row.Weight, err = stepsOf("weight", *in.Weight); err != nil {
			return nil, nil, err
		}
	}
	steps, err := p.source(row, o, in)
	if err != nil {
		return nil, nil, err
	}
	return row, steps, checkKeyResult(row)
}

func checkTitle(title string) error {
	return checkObjectiveTexts(&db.Objective{Title: title})
}

func checkKeyResult(row *db.KeyResult) error {
	for _, v := range []struct {
		field   string
		missing bool
	}{{"start", row.Start == nil}, {"target", row.Target == nil}} {
		if v.missing && row.Kind != rules.KeyResultGuard {
			return badInput(v.field, "REQUIRED", "%s is missing", v.field)
		}
	}
	return coded("", (&KeyResult{KeyResult: row}).rule().Check())
}

// source sets where a key result's values come from: its steps, or a metric or formula and whose figures it reads.
func (p *Policy) source(row *db.KeyResult, o *db.Objective, in CreateKeyResultInput) ([]*db.Milestone, error) {
	if row.Kind != rules.KeyResultMetric {
		if in.Metric != nil || in.Formula != nil || in.ScopeTeamID != nil || in.ScopeMemberID != nil {
			return nil, badInput("metric", "NOT_METRIC", "only a key result of kind METRIC follows a metric or a formula")
		}
		if row.Kind != rules.KeyResultMilestone {
			if len(in.Milestones) > 0 {
				return nil, badInput("milestones", "NOT_MILESTONE", "only a key result of kind MILESTONE has steps")
			}
			return nil, nil
		}
		return newMilestones(row, in.Milestones)
	}
	return nil, p.follow(row, o, in)
}

// follow sets which metric or formula a key result follows, and whose figures: those of the objective's
// owner unless others are named, which the actor must be allowed to see.
func (p *Policy) follow(row *db.KeyResult, o *db.Objective, in CreateKeyResultInput) error {
	if countSet(text(in.Metric), text(in.Formula)) != 1 {
		return badInput("metric", "ONE_OF", "a key result of kind METRIC names one of metric and formula")
	}
	if key := text(in.Metric); key != "" {
		metric := p.catalog.MetricNamed(key)
		if metric == nil || metric.Latest().Formula == nil {
			return badInput("metric", "UNKNOWN", "there is no metric %s with a formula", shown(key))
		}
		row.MetricID = metric.ID
	} else {
		if _, err := rules.ParseFormula(*in.Formula, p.catalog.formulaNames()); err != nil {
			return coded("formula", err)
		}
		row.Formula = db.Optional(*in.Formula)
	}
	row.ScopeTeamID, row.ScopeMemberID = o.OwnerTeamID, o.OwnerMemberID
	if in.ScopeTeamID != nil || in.ScopeMemberID != nil {
		row.ScopeTeamID, row.ScopeMemberID = text(in.ScopeTeamID), text(in.ScopeMemberID)
	}
	if countSet(row.ScopeTeamID, row.ScopeMemberID) != 1 {
		return badInput("scopeTeamId", "ONE_OF", "name whose figures are meant: a team's or a member's")
	}
	if row.ScopeTeamID == p.directory.Root().ID {
		return nil
	}
	_, err := p.whose(FigureFilter{Team: row.ScopeTeamID, Member: row.ScopeMemberID})
	if CodeOf(err) == NotFound {
		return &Error{Code: NotFound, Field: "scopeTeamId", Reason: "NOT_FOUND", Message: "there is no such team or member, or you may not see their figures"}
	}
	return err
}

// UpdateKeyResultInput is a change of a key result; nil stays.
type UpdateKeyResultInput struct {
	KeyResultID     string
	ExpectedVersion *int
	Title           *string
	Start           *rules.Decimal
	Target          *rules.Decimal
	Low             *rules.Decimal
	High            *rules.Decimal
	ResponsibleID   *string
	Removed         *bool
}

// keyResultOf finds a key result, its objective and who asks; NOT_FOUND if the actor doesn't see it.
func (a *App) keyResultOf(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Objective, *db.KeyResult, error) {
	row, err := db.KeyResultByID(ctx, a.db.Reader, id)
	if err != nil && CodeOf(coded("", err)) != NotFound {
		return nil, nil, nil, err
	}
	objectiveID := ""
	if row != nil {
		objectiveID = row.ObjectiveID
	}
	policy, o, err := a.visible(ctx, actor, objectiveID)
	if CodeOf(err) == NotFound || (err == nil && row.Removed) {
		err = notThere("keyResultId", nil, "there is no such key result, or you may not see it")
	}
	return policy, o, row, err
}

// UpdateKeyResult changes a key result.
func (a *App) UpdateKeyResult(ctx context.Context, actor *auth.Actor, in UpdateKeyResultInput) (*KeyResult, error) {
	policy, o, row, err := a.keyResultOf(ctx, actor, in.KeyResultID)
	if err != nil {
		return nil, err
	}
	if err := allow(policy.editsObjective(o)); err != nil {
		return nil, err
	}
	if err := a.checkMember(ctx, "responsibleId", text(in.ResponsibleID)); err != nil {
		return nil, err
	}
	var changed *db.KeyResult
	err = a.changeOKR(ctx, actor, okrChange{action: "updateKeyResult", objective: o, subjectID: row.ID, before: row, after: in}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		now, err := db.KeyResultByID(ctx, tx, row.ID)
		if err != nil {
			return err
		}
		if err := expectVersion(in.ExpectedVersion, now.Version); err != nil {
			return err
		}
		if err := in.apply(now); err != nil {
			return err
		}
		now.Version++
		changed = now
		return db.Update(ctx, tx, now, "title", "start", "target", "low", "high", "responsible_id", "removed", "version")
	})
	if err != nil {
		return nil, err
	}
	if changed.Removed {
		return a.removedKeyResult(ctx, actor, changed)
	}
	return a.KeyResultByID(ctx, actor, row.ID)
}

// removedKeyResult shows what was just taken out.
func (a *App) removedKeyResult(ctx context.Context, actor *auth.Actor, row *db.KeyResult) (*KeyResult, error) {
	o, err := a.ObjectiveByID(ctx, actor, row.ObjectiveID)
	if err != nil {
		return nil, err
	}
	return &KeyResult{KeyResult: row, Progress: (&KeyResult{KeyResult: row}).rule().Progress(), Health: rules.NoData, Of: o}, nil
}

func (in UpdateKeyResultInput) apply(k *db.KeyResult) error {
	if in.Title != nil {
		k.Title = strings.TrimSpace(*in.Title)
	}
	if in.ResponsibleID != nil {
		k.ResponsibleID = *in.ResponsibleID
	}
	if in.Removed != nil {
		k.Removed = *in.Removed
	}
	for _, v := range []struct {
		field string
		given *rules.Decimal
		into  **rules.Steps
		guard bool
	}{{"start", in.Start, &k.Start, false}, {"target", in.Target, &k.Target, false}, {"low", in.Low, &k.Low, true}, {"high", in.High, &k.High, true}} {
		if v.given == nil {
			continue
		}
		if k.Kind == rules.KeyResultMilestone || v.guard != (k.Kind == rules.KeyResultGuard) {
			return badInput(v.field, "NOT_OF_KIND", "a key result of kind %s has no %s to set", k.Kind, v.field)
		}
		steps, err := stepsOf(v.field, *v.given)
		if err != nil {
			return err
		}
		*v.into = &steps
	}
	if err := checkTitle(k.Title); err != nil {
		return err
	}
	return checkKeyResult(k)
}

// GradeKeyResultInput is a grade.
type GradeKeyResultInput struct {
	KeyResultID string
	Grade       rules.Decimal
	Reason      *string
}

// GradeKeyResult grades a key result of an active cycle, apart from its progress: what differs from the
// proposed grade needs a reason.
func (a *App) GradeKeyResult(ctx context.Context, actor *auth.Actor, in GradeKeyResultInput) (*KeyResult, error) {
	policy, o, row, err := a.keyResultOf(ctx, actor, in.KeyResultID)
	if err != nil {
		return nil, err
	}
	if err := allow(policy.editsObjective(o)); err != nil {
		return nil, err
	}
	known, err := a.KeyResultByID(ctx, actor, row.ID)
	if err != nil {
		return nil, err
	}
	switch {
	case in.Grade.IsNegative() || in.Grade.GreaterThan(decimal.NewFromInt(1)) || !in.Grade.Equal(in.Grade.Round(1)):
		return nil, badInput("grade", "OUT_OF_RANGE", "a grade is 0.0 to 1.0 with one place")
	case known.Of.cycle.State == db.CycleDraft:
		return nil, conflict("NOT_ACTIVE", "the cycle %s has not begun", o.Cycle)
	}
	if !in.Grade.Equal(known.ProposedGrade()) {
		if err := checkText("reason", text(in.Reason), 2, maxNote); err != nil {
			return nil, err
		}
	}
	grade, err := stepsOf("grade", in.Grade)
	if err != nil {
		return nil, err
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "gradeKeyResult", objective: o, subjectID: row.ID, before: row.Grade, after: in, reason: text(in.Reason)},
		func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
			now, err := db.KeyResultByID(ctx, tx, row.ID)
			if err != nil {
				return err
			}
			now.Grade, now.GradeReason, now.Version = &grade, db.Optional(text(in.Reason)), now.Version+1
			return db.Update(ctx, tx, now, "grade", "grade_reason", "version")
		})
	if err != nil {
		return nil, err
	}
	return a.KeyResultByID(ctx, actor, row.ID)
}
