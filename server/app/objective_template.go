package app

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const maxTemplates = 10 // of one position

// ObjectiveTemplates lists the first drafts for new cycles.
func (a *App) ObjectiveTemplates(ctx context.Context, actor *auth.Actor) ([]*db.ObjectiveTemplate, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	return db.ObjectiveTemplates(ctx, a.db.Reader)
}

// SaveObjectiveTemplatesInput are all drafts of a position.
type SaveObjectiveTemplatesInput struct {
	Position   string
	Objectives []*ObjectiveDraftInput
}

// ObjectiveDraftInput is a draft of an objective.
type ObjectiveDraftInput struct {
	Title      string
	Kind       *rules.ObjectiveKind
	KeyResults []*KeyResultDraftInput
}

// KeyResultDraftInput is a draft of a key result.
type KeyResultDraftInput struct {
	Title   string
	Kind    *rules.KeyResultKind
	Unit    *rules.Unit
	Start   *rules.Decimal
	Target  *rules.Decimal
	Low     *rules.Decimal
	High    *rules.Decimal
	Metric  *string
	Formula *string
	Weight  *rules.Decimal
}

// SaveObjectiveTemplates sets a position's drafts: HR and ADMIN.
func (a *App) SaveObjectiveTemplates(ctx context.Context, actor *auth.Actor, in SaveObjectiveTemplatesInput) ([]*db.ObjectiveTemplate, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	position := policy.catalog.PositionNamed(in.Position)
	if position == nil {
		return nil, badInput("position", "UNKNOWN", "there is no position %s", shown(in.Position))
	}
	if len(in.Objectives) > maxTemplates {
		return nil, badInput("objectives", "TOO_LONG", "a position has at most %d drafts", maxTemplates)
	}
	rows := []*db.ObjectiveTemplate{}
	for i, draft := range in.Objectives {
		row, err := a.objectiveTemplate(ctx, policy, position.ID, draft)
		if err != nil {
			return nil, within("objectives."+indexText(i), err)
		}
		row.Ord = i
		rows = append(rows, row)
	}
	err = a.change(ctx, actor, entry("saveObjectiveTemplates", position.ID, position.NameZh, nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.ReplaceObjectiveTemplates(ctx, tx, position.ID, rows)
	})
	return rows, coded("", err)
}

// within puts a path before the field that an error is about.
func within(path string, err error) error {
	if e, ok := err.(*Error); ok && e.Field != "" { //nolint:errorlint // made here, never wrapped
		inner := *e
		inner.Field = joinPath(path, e.Field)
		return &inner
	}
	return err
}

// objectiveTemplate checks a draft as an objective of the position's holder would be checked.
func (a *App) objectiveTemplate(ctx context.Context, p *Policy, positionID string, in *ObjectiveDraftInput) (*db.ObjectiveTemplate, error) {
	row := &db.ObjectiveTemplate{ID: db.NewID(db.DraftPrefix), PositionID: positionID, Title: strings.TrimSpace(in.Title), Kind: rules.Committed, KeyResults: []db.KeyResultDraft{}}
	if in.Kind != nil {
		row.Kind = *in.Kind
	}
	if err := checkTitle(row.Title); err != nil {
		return nil, err
	}
	if len(in.KeyResults) > maxKeyResults {
		return nil, badInput("keyResults", "TOO_LONG", "an objective has at most %d key results", maxKeyResults)
	}
	holder := &db.Objective{OwnerTeamID: p.directory.Root().ID}
	for i, draft := range in.KeyResults {
		field := "keyResults." + indexText(i)
		if draft.Kind != nil && *draft.Kind == rules.KeyResultMilestone {
			return nil, badInput(field+".kind", "OUT_OF_RANGE", "steps can't be drafted; use NUMBER, METRIC or GUARD")
		}
		k, _, err := a.newKeyResult(ctx, p, holder, CreateKeyResultInput{Title: draft.Title, Kind: draft.Kind, Unit: draft.Unit, Start: draft.Start, Target: draft.Target,
			Low: draft.Low, High: draft.High, Weight: draft.Weight, Metric: draft.Metric, Formula: draft.Formula})
		if err != nil {
			return nil, within(field, err)
		}
		row.KeyResults = append(row.KeyResults, db.KeyResultDraft{Title: k.Title, Kind: k.Kind, Unit: k.Unit, Start: k.Start, Target: k.Target, Low: k.Low, High: k.High,
			MetricID: k.MetricID, Formula: k.Formula, Weight: k.Weight})
	}
	return row, nil
}

// DraftObjectivesInput is whom a cycle is drafted for.
type DraftObjectivesInput struct {
	Cycle     rules.Period
	Positions []string // nil: all
}

// DraftObjectives gives the holders of positions their templates' objectives as drafts: HR for everybody, a lead for
// own members. Whoever has one of a template in this cycle already gets no second one.
func (a *App) DraftObjectives(ctx context.Context, actor *auth.Actor, in DraftObjectivesInput) ([]*Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := allow(policy.actor.System || policy.actor.Has(db.RoleHR) || len(policy.directory.LedBy(actor.MemberID(), policy.today)) > 0); err != nil {
		return nil, err
	}
	for i, key := range in.Positions {
		if policy.catalog.PositionNamed(key) == nil {
			return nil, badInput("positions."+indexText(i), "UNKNOWN", "there is no position %s", shown(key))
		}
	}
	templates, err := db.ObjectiveTemplates(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	al, err := a.alignment(ctx, policy.today, in.Cycle)
	if err != nil {
		return nil, err
	}
	if len(templates) == 0 {
		return nil, conflict("NO_TEMPLATES", "no position has drafts; save some first")
	}
	var drafts []*draft
	for _, memberID := range policy.draftsFor() {
		for _, template := range templates {
			if policy.wantsDraft(al, in, template, memberID) {
				drafts = append(drafts, policy.drafted(template, memberID, in.Cycle, a.now()))
			}
		}
	}
	if len(drafts) == 0 {
		return []*Objective{}, nil
	}
	return a.storeDrafts(ctx, actor, policy, "draftObjectives", in.Cycle, drafts, in)
}

// draftsFor lists the members with a position that the actor may set objectives for, in the order of their ids.
func (p *Policy) draftsFor() []string {
	var ids []string
	for id := range p.directory.Placements {
		if placement := p.directory.PlacementOn(id, p.today); placement != nil && placement.PositionID != "" && p.setsObjectives("", id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func (p *Policy) wantsDraft(al *Alignment, in DraftObjectivesInput, template *db.ObjectiveTemplate, memberID string) bool {
	placement := p.directory.PlacementOn(memberID, p.today)
	position := p.catalog.positions[placement.PositionID]
	if placement.PositionID != template.PositionID || (in.Positions != nil && (position == nil || !slices.Contains(in.Positions, position.Key))) {
		return false
	}
	for _, o := range al.objectives {
		if o.Cycle == in.Cycle && o.OwnerMemberID == memberID && o.TemplateID == template.ID {
			return false
		}
	}
	return true
}

func (p *Policy) drafted(t *db.ObjectiveTemplate, memberID string, cycle rules.Period, at db.Instant) *draft {
	row := &db.Objective{ID: db.NewID(db.ObjectivePrefix), Cycle: cycle, Title: t.Title, OwnerMemberID: memberID, Kind: t.Kind, State: rules.ObjectiveDraft,
		Weight: one, TemplateID: t.ID, CreatedAt: at, Version: 1}
	made := &draft{objective: row}
	for i, d := range t.KeyResults {
		k := &db.KeyResult{ID: db.NewID(db.KeyResultPrefix), ObjectiveID: row.ID, Ord: i, Title: d.Title, Kind: d.Kind, Unit: d.Unit, Start: d.Start, Target: d.Target,
			Low: d.Low, High: d.High, HeardOn: p.today, Weight: d.Weight, MetricID: d.MetricID, Formula: d.Formula, Version: 1}
		if k.Kind == rules.KeyResultMetric {
			k.ScopeMemberID = memberID
		}
		made.results = append(made.results, k)
	}
	return made
}
