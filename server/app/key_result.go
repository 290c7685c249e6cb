package app

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

const (
	maxMilestones = 50
	maxEvidence   = 10
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

// Milestones gives a key result's steps.
func (a *App) Milestones(ctx context.Context, k *KeyResult) ([]*db.Milestone, error) {
	return db.Milestones(ctx, a.db.Reader, k.ID)
}

// CheckIns pages through what was reported of a key result, the latest day first.
func (a *App) CheckIns(ctx context.Context, k *KeyResult, p Page) (*Connection[*CheckIn], error) {
	return offsetPage(p, func(offset, limit int) ([]*CheckIn, int, error) {
		// One more before the page tells whether the first of it was replaced.
		before := min(offset, 1)
		rows, n, err := db.CheckIns(ctx, a.db.Reader, k.ID, offset-before, limit+before)
		var list []*CheckIn
		for i, row := range rows {
			replaced := i > 0 && rows[i-1].Day == row.Day
			list = append(list, &CheckIn{CheckIn: row, Of: k, Replaced: replaced})
		}
		return list[min(before, len(list)):], n, err
	})
}

// CheckIn is what was reported of a key result.
type CheckIn struct {
	*db.CheckIn
	Of       *KeyResult
	Replaced bool
}

// CheckInByID finds a check-in whose objective the actor sees; NOT_FOUND if there is none.
func (a *App) CheckInByID(ctx context.Context, actor *auth.Actor, id string) (*CheckIn, error) {
	row, err := db.CheckInByID(ctx, a.db.Reader, id)
	if err != nil {
		return nil, coded("", err)
	}
	k, err := a.KeyResultByID(ctx, actor, row.KeyResultID)
	if err != nil {
		return nil, err
	}
	return &CheckIn{CheckIn: row, Of: k}, nil
}

// CheckInsDue lists the actor's key results whose check-in is due within two days or overdue, the most overdue first.
func (a *App) CheckInsDue(ctx context.Context, actor *auth.Actor) ([]*KeyResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if actor.MemberID() == "" {
		return nil, errForbidden
	}
	cycles, err := db.Cycles(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	due := []*KeyResult{}
	for _, cycle := range cycles {
		if cycle.State != db.CycleActive {
			continue
		}
		al, err := a.alignment(ctx, policy.today, cycle.Period)
		if err != nil {
			return nil, err
		}
		for _, o := range al.nodes {
			for _, k := range o.KeyResults {
				day := k.Due()
				if o.Cycle == cycle.Period && day != nil && *day <= policy.today.AddDays(2) && policy.responsible(k) == actor.MemberID() && policy.seesObjective(o.Objective) {
					due = append(due, k)
				}
			}
		}
	}
	slices.SortStableFunc(due, func(x, y *KeyResult) int { return cmp.Compare(*x.Due(), *y.Due()) })
	return due, nil
}

// MilestoneInput is a step.
type MilestoneInput struct {
	Title string
	Due   *rules.Day
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

func newMilestones(row *db.KeyResult, steps []*MilestoneInput) ([]*db.Milestone, error) {
	if len(steps) < 1 || len(steps) > maxMilestones {
		return nil, badInput("milestones", "OUT_OF_RANGE", "there are %d steps; name 1 to %d", len(steps), maxMilestones)
	}
	none, all := rules.Steps(0), rules.Steps(len(steps))*one
	row.Unit, row.Start, row.Target, row.Current = rules.UnitCount, &none, &all, &none
	var rows []*db.Milestone
	for i, step := range steps {
		if err := checkName("milestones."+indexText(i)+".title", step.Title); err != nil {
			return nil, err
		}
		m := &db.Milestone{ID: db.NewID(db.MilestonePrefix), KeyResultID: row.ID, Ord: i, Title: step.Title}
		if step.Due != nil {
			m.Due = *step.Due
		}
		rows = append(rows, m)
	}
	return rows, nil
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

// SetOkrWeightsInput are the weights of all key results of an objective, or of all that aligns to it directly.
type SetOkrWeightsInput struct {
	ObjectiveID string
	Weights     []*OkrWeightInput
}

// OkrWeightInput is one weight.
type OkrWeightInput struct {
	ID     string
	Weight rules.Decimal
}

// SetOkrWeights sets weights together.
func (a *App) SetOkrWeights(ctx context.Context, actor *auth.Actor, in SetOkrWeightsInput) (*Objective, error) {
	_, o, err := a.editable(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	weights := map[string]rules.Steps{}
	for i, w := range in.Weights {
		field := "weights." + indexText(i)
		if _, twice := weights[w.ID]; twice {
			return nil, badInput(field+".id", "TWICE", "it is named twice")
		}
		if weights[w.ID], err = stepsOf(field+".weight", w.Weight); err != nil {
			return nil, err
		}
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "setOkrWeights", objective: o, after: in}, func(ctx context.Context, tx bun.Tx, o *db.Objective) error {
		return setWeights(ctx, tx, o, weights)
	})
	if err != nil {
		return nil, err
	}
	return a.ObjectiveByID(ctx, actor, o.ID)
}

func setWeights(ctx context.Context, tx bun.Tx, o *db.Objective, weights map[string]rules.Steps) error {
	results, err := db.KeyResultsOf(ctx, tx, []string{o.ID})
	if err != nil {
		return err
	}
	aligned, err := db.AlignedTo(ctx, tx, []string{o.ID})
	if err != nil {
		return err
	}
	aligned = slices.DeleteFunc(aligned, func(child *db.Objective) bool {
		hidden := child.PrivateTeamID != "" && child.PrivateTeamID != o.PrivateTeamID // counts nowhere here, and must not be told of
		return child.ParentKeyResultID != "" || child.State == rules.ObjectiveCancelled || hidden
	})
	setsAll := func(n int, id func(i int) string) bool {
		for i := range n {
			if _, set := weights[id(i)]; !set {
				return false
			}
		}
		return n > 0 && n == len(weights)
	}
	switch {
	case setsAll(len(results), func(i int) string { return results[i].ID }):
		for _, k := range results {
			k.Weight, k.Version = weights[k.ID], k.Version+1
			if err := db.Update(ctx, tx, k, "weight", "version"); err != nil {
				return err
			}
		}
		return nil
	case setsAll(len(aligned), func(i int) string { return aligned[i].ID }):
		for _, child := range aligned {
			child.Weight, child.Version = weights[child.ID], child.Version+1
			if err := db.Update(ctx, tx, child, "weight", "version"); err != nil {
				return err
			}
		}
		return nil
	}
	return badInput("weights", "NOT_ALL", "set the weights of all %d key results, or of all %d objectives that align to it, each once", len(results), len(aligned))
}

// CheckInKeyResultInput is what is reported.
type CheckInKeyResultInput struct {
	KeyResultID string
	Value       rules.Decimal
	Day         *rules.Day
	Confidence  *int
	Note        *string
	Evidence    []string
}

// CheckInKeyResult reports a key result's value on a day. Nothing is rewritten: a correction is one more entry.
func (a *App) CheckInKeyResult(ctx context.Context, actor *auth.Actor, in CheckInKeyResultInput) (*CheckIn, error) {
	policy, o, k, err := a.keyResultOf(ctx, actor, in.KeyResultID)
	if err != nil {
		return nil, err
	}
	if err := allow(policy.checksIn(o, k)); err != nil {
		return nil, err
	}
	row, err := policy.checkIn(o, k, in)
	if err != nil {
		return nil, err
	}
	row.At = a.now()
	err = a.changeOKR(ctx, actor, okrChange{action: "checkInKeyResult", objective: o, subjectID: k.ID, after: row}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		return storeCheckIn(ctx, tx, row)
	})
	if err != nil {
		return nil, err
	}
	a.live.Tell(ctx, live.CheckIns(string(o.Cycle)))
	now, err := a.KeyResultByID(ctx, actor, k.ID)
	return &CheckIn{CheckIn: row, Of: now}, err
}

func (p *Policy) checkIn(o *db.Objective, k *db.KeyResult, in CheckInKeyResultInput) (*db.CheckIn, error) {
	row := &db.CheckIn{ID: db.NewID(db.CheckInPrefix), KeyResultID: k.ID, Day: p.today, Confidence: in.Confidence, Note: db.Optional(text(in.Note)),
		Evidence: in.Evidence, MemberID: p.actor.MemberID()}
	if in.Day != nil {
		row.Day = *in.Day
	}
	var err error
	switch {
	case k.Kind == rules.KeyResultMetric:
		return nil, badInput("keyResultId", "METRIC", "this key result follows its metric by itself; record facts instead")
	case k.Kind == rules.KeyResultMilestone:
		return nil, badInput("keyResultId", "MILESTONE", "this key result counts its steps; mark a step done instead")
	case o.State != rules.ObjectiveActive:
		return nil, conflict("NOT_ACTIVE", "the objective is %s; check in once it is ACTIVE", o.State)
	case row.Day > p.today:
		return nil, badInput("day", "IN_FUTURE", "%s is in the future", row.Day)
	case !o.Cycle.Contains(row.Day):
		return nil, badInput("day", "OUT_OF_CYCLE", "%s is not within the cycle, %s to %s", row.Day, o.Cycle.First(), o.Cycle.Last())
	case in.Confidence != nil && (*in.Confidence < 0 || *in.Confidence > 10):
		return nil, badInput("confidence", "OUT_OF_RANGE", "confidence is %d; it must be between 0 and 10", *in.Confidence)
	}
	if row.Value, err = stepsOf("value", in.Value); err != nil {
		return nil, err
	}
	if err := checkText("note", string(row.Note), 0, maxNote); err != nil {
		return nil, err
	}
	return row, checkEvidence(in.Evidence)
}

func checkEvidence(links []string) error {
	if len(links) > maxEvidence {
		return badInput("evidence", "TOO_LONG", "at most %d links are kept", maxEvidence)
	}
	for i, link := range links {
		u, err := url.Parse(link)
		if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || len(link) > 1000 {
			return badInput("evidence."+indexText(i), "BAD_LINK", "a link begins with https:// or http:// and has at most 1,000 characters")
		}
		if err := checkName("evidence."+indexText(i), link[:min(len(link), maxName)]); err != nil {
			return err
		}
	}
	return nil
}

// storeCheckIn keeps an entry; of the latest day the latest entry is the key result's value.
func storeCheckIn(ctx context.Context, tx bun.Tx, row *db.CheckIn) error {
	if err := db.Insert(ctx, tx, row); err != nil {
		return err
	}
	if err := db.SetKeyResultDay(ctx, tx, &db.KeyResultDay{KeyResultID: row.KeyResultID, Day: row.Day, Value: &row.Value}); err != nil {
		return err
	}
	k, err := db.KeyResultByID(ctx, tx, row.KeyResultID)
	if err != nil {
		return err
	}
	k.Version++
	if row.Day >= k.CurrentDay {
		k.Current, k.CurrentDay, k.HeardOn = &row.Value, row.Day, max(k.HeardOn, row.Day)
		if row.Confidence != nil {
			k.Confidence = row.Confidence
		}
	}
	return db.Update(ctx, tx, k, "current", "current_day", "heard_on", "confidence", "version")
}

// CompleteMilestoneInput says whether a step is done.
type CompleteMilestoneInput struct {
	MilestoneID string
	DoneOn      *rules.Day
}

// CompleteMilestone marks a step done or not.
func (a *App) CompleteMilestone(ctx context.Context, actor *auth.Actor, in CompleteMilestoneInput) (*KeyResult, error) {
	step, err := db.MilestoneByID(ctx, a.db.Reader, in.MilestoneID)
	if err != nil && CodeOf(coded("", err)) != NotFound {
		return nil, err
	}
	id := ""
	if step != nil {
		id = step.KeyResultID
	}
	policy, o, k, err := a.keyResultOf(ctx, actor, id)
	if CodeOf(err) == NotFound {
		return nil, notThere("milestoneId", nil, "there is no such step, or you may not see it")
	}
	if err != nil {
		return nil, err
	}
	if err := allow(policy.checksIn(o, k)); err != nil {
		return nil, err
	}
	if in.DoneOn != nil && (*in.DoneOn > policy.today || *in.DoneOn < firstFactDay) {
		return nil, badInput("doneOn", "DAY_OUT_OF_RANGE", "%s is not between %s and today", *in.DoneOn, firstFactDay)
	}
	err = a.changeOKR(ctx, actor, okrChange{action: "completeMilestone", objective: o, subjectID: k.ID, before: step, after: in}, func(ctx context.Context, tx bun.Tx, _ *db.Objective) error {
		step.DoneOn = ""
		if in.DoneOn != nil {
			step.DoneOn = *in.DoneOn
		}
		if err := db.Update(ctx, tx, step, "done_on"); err != nil {
			return err
		}
		return countMilestones(ctx, tx, k.ID, policy.today)
	})
	if err != nil {
		return nil, err
	}
	return a.KeyResultByID(ctx, actor, k.ID)
}

func countMilestones(ctx context.Context, tx bun.Tx, keyResultID string, today rules.Day) error {
	steps, err := db.Milestones(ctx, tx, keyResultID)
	if err != nil {
		return err
	}
	k, err := db.KeyResultByID(ctx, tx, keyResultID)
	if err != nil {
		return err
	}
	done := rules.Steps(0)
	for _, step := range steps {
		if !step.DoneOn.IsZero() {
			done += one
		}
	}
	k.Current, k.CurrentDay, k.HeardOn, k.Version = &done, today, today, k.Version+1
	if err := db.SetKeyResultDay(ctx, tx, &db.KeyResultDay{KeyResultID: k.ID, Day: today, Value: &done}); err != nil {
		return err
	}
	return db.Update(ctx, tx, k, "current", "current_day", "heard_on", "version")
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

// CheckInMark remembers which check-ins of a cycle were told.
type CheckInMark struct {
	from db.Instant
	told map[string]bool
}

// CheckInsBegin marks the present: what is reported from now on is new.
func (a *App) CheckInsBegin() *CheckInMark {
	return &CheckInMark{from: a.now(), told: map[string]bool{}}
}

// CheckInsSince lists the check-ins of a cycle after a mark that the actor sees, oldest first, each once.
func (a *App) CheckInsSince(ctx context.Context, actor *auth.Actor, p rules.Period, mark *CheckInMark) ([]*CheckIn, error) {
	rows, err := db.CheckInsSince(ctx, a.db.Reader, p, mark.from)
	if err != nil {
		return nil, err
	}
	var fresh []*CheckIn
	for _, row := range rows {
		if mark.told[row.ID] {
			continue
		}
		mark.told[row.ID] = true
		c, err := a.CheckInByID(ctx, actor, row.ID)
		switch {
		case CodeOf(err) == NotFound:
		case err != nil:
			return nil, err
		default:
			fresh = append(fresh, c)
		}
	}
	return fresh, nil
}
