package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const (
	maxTitle       = 200
	maxDescription = 4000
	maxKeyResults  = 20 // of one objective
	maxSupports    = 50
	firstStaleDays = 7
)

var one = rules.Steps(1_000_000)

// ObjectiveByID finds an objective that the actor sees; NOT_FOUND if there is none.
func (a *App) ObjectiveByID(ctx context.Context, actor *auth.Actor, id string) (*Objective, error) {
	found, err := a.ObjectivesByIDs(ctx, actor, []string{id})
	if err == nil && found[id] == nil {
		err = errNotFound
	}
	return found[id], err
}

// ObjectivesByIDs finds objectives by their ids, as far as the actor sees them.
func (a *App) ObjectivesByIDs(ctx context.Context, actor *auth.Actor, ids []string) (map[string]*Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	rows, err := db.ObjectivesByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	found := map[string]*Objective{}
	for _, row := range rows {
		if !policy.seesObjective(row) {
			continue
		}
		al, err := a.alignment(ctx, policy.today, row.Cycle) // remembered after the first of a cycle
		if err != nil {
			return nil, err
		}
		if o := al.objectives[row.ID]; o != nil {
			found[row.ID] = o
		}
	}
	return found, nil
}

// VisibleObjectives keeps those of a list that the actor sees.
func (a *App) VisibleObjectives(ctx context.Context, actor *auth.Actor, list []*Objective) ([]*Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	seen := []*Objective{}
	for _, o := range list {
		if o != nil && policy.seesObjective(o.Objective) {
			seen = append(seen, o)
		}
	}
	return seen, nil
}

// ParentOf gives what an objective aligns to, as far as the actor sees it; nil for nothing.
func (a *App) ParentOf(ctx context.Context, actor *auth.Actor, o *Objective) (*Objective, *KeyResult, error) {
	seen, err := a.VisibleObjectives(ctx, actor, []*Objective{o.alignment.objectives[o.ParentID]})
	if err != nil || len(seen) == 0 {
		return nil, nil, err
	}
	return seen[0], o.alignment.keyResults[o.ParentKeyResultID], nil
}

// Supports gives the objectives that one supports, and those that support it, as far as the actor sees them.
func (a *App) Supports(ctx context.Context, actor *auth.Actor, o *Objective) (supports, supportedBy []*Objective, err error) {
	pairs, err := db.Supports(ctx, a.db.Reader, []string{o.ID})
	if err != nil {
		return nil, nil, err
	}
	ids := []string{}
	for _, pair := range pairs {
		ids = append(ids, pair.ObjectiveID, pair.SupportedID)
	}
	found, err := a.ObjectivesByIDs(ctx, actor, ids)
	for _, pair := range pairs {
		if other := found[pair.SupportedID]; other != nil && pair.ObjectiveID == o.ID {
			supports = append(supports, other)
		}
		if other := found[pair.ObjectiveID]; other != nil && pair.SupportedID == o.ID {
			supportedBy = append(supportedBy, other)
		}
	}
	return supports, supportedBy, err
}

// ObjectivesQuery narrows the list of objectives; zero values don't narrow.
type ObjectivesQuery struct {
	Cycle  *rules.Period
	Team   *string
	Member *string
	State  *rules.ObjectiveState
	Kind   *rules.ObjectiveKind
	Health *rules.Health
	Search *string
	Mine   *bool
}

// Objectives pages through the objectives that the actor sees, the latest cycle first, then by title.
func (a *App) Objectives(ctx context.Context, actor *auth.Actor, q ObjectivesQuery, p Page) (*Connection[*Objective], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	cycles, err := db.Cycles(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	var found []*Objective
	for _, cycle := range cycles {
		if q.Cycle != nil && *q.Cycle != cycle.Period {
			continue
		}
		al, err := a.alignment(ctx, policy.today, cycle.Period)
		if err != nil {
			return nil, err
		}
		var list []*Objective
		for _, o := range al.objectives {
			if o.Cycle == cycle.Period && policy.seesObjective(o.Objective) && q.matches(policy, o) {
				list = append(list, o)
			}
		}
		slices.SortFunc(list, func(x, y *Objective) int { return cmp.Or(cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID)) })
		found = append(found, list...)
	}
	return pageOf(p, found)
}

func (q ObjectivesQuery) matches(p *Policy, o *Objective) bool {
	switch {
	case q.State == nil && o.State == rules.ObjectiveCancelled, q.State != nil && *q.State != o.State,
		q.Kind != nil && *q.Kind != o.Kind, q.Health != nil && *q.Health != o.Health,
		q.Member != nil && *q.Member != o.OwnerMemberID, q.Team != nil && !p.isAtOrBelow(o, *q.Team),
		q.Search != nil && !strings.Contains(fold(o.Title), fold(*q.Search)):
		return false
	}
	return q.Mine == nil || !*q.Mine || p.isMine(o)
}

func (p *Policy) isAtOrBelow(o *Objective, teamID string) bool {
	home := o.OwnerTeamID
	if o.OwnerMemberID != "" {
		home = p.directory.HomeOn(o.OwnerMemberID, p.today)
	}
	return slices.Contains(p.directory.Above(home), teamID)
}

func (p *Policy) isMine(o *Objective) bool {
	id := p.actor.MemberID()
	return id != "" && (o.OwnerMemberID == id || slices.ContainsFunc(o.KeyResults, func(k *KeyResult) bool { return p.responsible(k) == id }))
}

// ObjectiveAbilities lists what an actor may do with an objective.
func (a *App) ObjectiveAbilities(ctx context.Context, actor *auth.Actor, o *Objective) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	abilities := []string{}
	if o.cycle.State == db.CycleClosed {
		return abilities, nil
	}
	if policy.editsObjective(o.Objective) {
		abilities = append(abilities, "EDIT")
		if o.cycle.State == db.CycleActive {
			abilities = append(abilities, "GRADE")
		}
	}
	if slices.ContainsFunc(o.KeyResults, func(k *KeyResult) bool { return policy.checksIn(o.Objective, k.KeyResult) }) {
		abilities = append(abilities, "CHECK_IN")
	}
	return abilities, nil
}

// maxAlignmentDepth bounds how deep objectives align.
const maxAlignmentDepth = 30

// CreateObjectiveInput is a new objective.
type CreateObjectiveInput struct {
	Title             string
	Cycle             rules.Period
	Description       *string
	OwnerTeamID       *string
	OwnerMemberID     *string
	Kind              *rules.ObjectiveKind
	Visibility        *ObjectiveVisibility
	State             *rules.ObjectiveState
	ParentID          *string
	ParentKeyResultID *string
	Weight            *rules.Decimal
	IncludeChildren   *bool
}

// ObjectiveVisibility says who sees an objective.
type ObjectiveVisibility string

// The visibilities.
const (
	ObjectivePublic  ObjectiveVisibility = "PUBLIC"
	ObjectivePrivate ObjectiveVisibility = "TEAM"
)

// Visibility says who sees it.
func (o *Objective) Visibility() ObjectiveVisibility {
	if o.PrivateTeamID != "" {
		return ObjectivePrivate
	}
	return ObjectivePublic
}

// CreateObjective sets an objective, and makes its cycle where it is the first.
func (a *App) CreateObjective(ctx context.Context, actor *auth.Actor, in CreateObjectiveInput) (*Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if actor.Token != nil {
		return nil, errForbidden
	}
	row := &db.Objective{ID: db.NewID(db.ObjectivePrefix), Cycle: in.Cycle, Title: strings.TrimSpace(in.Title), Description: text(in.Description),
		OwnerTeamID: text(in.OwnerTeamID), OwnerMemberID: text(in.OwnerMemberID), Kind: rules.Committed, State: rules.ObjectiveActive,
		Weight: one, IncludeChildren: in.IncludeChildren != nil && *in.IncludeChildren, CreatedAt: a.now(), Version: 1}
	if in.Kind != nil {
		row.Kind = *in.Kind
	}
	if in.State != nil {
		row.State = *in.State
	}
	if err := a.checkNewObjective(ctx, policy, row, in); err != nil {
		return nil, err
	}
	err = a.createObjective(ctx, actor, policy, row, func(ctx context.Context, tx bun.Tx) error {
		return a.alignTo(ctx, tx, policy, row, text(in.ParentID), text(in.ParentKeyResultID))
	})
	if err != nil {
		return nil, err
	}
	return a.ObjectiveByID(ctx, actor, row.ID)
}

func (a *App) checkNewObjective(ctx context.Context, policy *Policy, row *db.Objective, in CreateObjectiveInput) (err error) {
	if row.OwnerTeamID == "" && row.OwnerMemberID == "" {
		row.OwnerMemberID = policy.actor.MemberID()
	}
	if err := a.checkOwner(ctx, policy, row); err != nil {
		return err
	}
	if err := checkObjectiveTexts(row); err != nil {
		return err
	}
	if row.State != rules.ObjectiveActive && row.State != rules.ObjectiveDraft {
		return badInput("state", "OUT_OF_RANGE", "a new objective is ACTIVE or DRAFT, not %s", row.State)
	}
	if in.Visibility != nil && *in.Visibility == ObjectivePrivate {
		if row.PrivateTeamID, err = policy.privateTo(row); err != nil {
			return err
		}
	}
	if in.Weight != nil {
		row.Weight, err = stepsOf("weight", *in.Weight)
	}
	return err
}

func (a *App) checkOwner(ctx context.Context, policy *Policy, row *db.Objective) error {
	switch {
	case row.OwnerTeamID != "" && row.OwnerMemberID != "":
		return badInput("ownerTeamId", "ONE_OF", "an objective has one owner: name a team or a member, not both")
	case row.OwnerTeamID != "":
		if err := policy.checkTeam("ownerTeamId", row.OwnerTeamID); err != nil {
			return err
		}
	case row.OwnerMemberID == "":
		return badInput("ownerMemberId", "REQUIRED", "name the owner: ownerTeamId or ownerMemberId")
	default:
		if err := a.checkMember(ctx, "ownerMemberId", row.OwnerMemberID); err != nil {
			return err
		}
	}
	return allow(policy.setsObjectives(row.OwnerTeamID, row.OwnerMemberID))
}

func checkObjectiveTexts(row *db.Objective) error {
	if strings.ContainsAny(row.Title, "\n\r\t") {
		return badInput("title", "CONTROL_CHARACTERS", "title contains a line break or tab; remove it")
	}
	if err := checkText("title", row.Title, 1, maxTitle); err != nil {
		return err
	}
	return checkText("description", row.Description, 0, maxDescription)
}

// privateTo is the team that a private objective is private to: its owner's.
func (p *Policy) privateTo(o *db.Objective) (string, error) {
	team := o.OwnerTeamID
	if o.OwnerMemberID != "" {
		team = p.directory.HomeOn(o.OwnerMemberID, p.today)
	}
	if team == "" || team == p.directory.Root().ID {
		return "", badInput("visibility", "NO_TEAM", "only what a team or one of its members owns can be private to a team")
	}
	return team, nil
}

// stepsOf reads a weight or value; weights must not be negative.
func stepsOf(field string, d rules.Decimal) (rules.Steps, error) {
	if d.Abs().GreaterThanOrEqual(rules.MaxFact) {
		return 0, badInput(field, "OUT_OF_RANGE", "%s is not between −10¹¹ and 10¹¹", field)
	}
	if d.IsNegative() && strings.HasSuffix(field, "weight") {
		return 0, badInput(field, "NEGATIVE", "a weight can't be negative; set 0 or more")
	}
	steps, err := rules.StepsOf(d)
	return steps, coded(field, err)
}

// createObjective stores a new objective and makes its cycle where it is the first.
func (a *App) createObjective(ctx context.Context, actor *auth.Actor, p *Policy, row *db.Objective, align func(ctx context.Context, tx bun.Tx) error) error {
	touched := []rules.Period{row.Cycle}
	e := entry("createObjective", row.ID, row.Title, nil, row, "")
	if row.PrivateTeamID != "" {
		e = entryOfPrivate("createObjective", row.ID)
	}
	err := a.change(ctx, actor, e, func(ctx context.Context, tx bun.Tx) error {
		if err := beginCycle(ctx, tx, p.today, row.Cycle); err != nil {
			return err
		}
		if err := align(ctx, tx); err != nil {
			return err
		}
		if err := db.Insert(ctx, tx, row); err != nil {
			return err
		}
		above, err := cyclesAbove(ctx, tx, row)
		if err != nil {
			return err
		}
		touched = append(touched, above...)
		return db.TouchCycles(ctx, tx, above)
	})
	if err != nil {
		return coded("", err)
	}
	a.tellCycles(ctx, touched)
	return nil
}

// beginCycle makes sure that a cycle is there and open, and lets one transaction at a time write to it. A
// cycle that has begun is ACTIVE from the first.
func beginCycle(ctx context.Context, tx bun.Tx, today rules.Day, p rules.Period) error {
	if p.First() < firstFactDay || p.Last() > today.AddDays(5*366) {
		return badInput("cycle", "DAY_OUT_OF_RANGE", "the cycle %s is not between %s and five years from now", p, firstFactDay)
	}
	state := db.CycleActive
	if p.First() > today {
		state = db.CycleDraft
	}
	if err := db.BeginCycle(ctx, tx, &db.Cycle{Period: p, State: state, StaleDays: firstStaleDays}); err != nil {
		return err
	}
	return touchCycle(ctx, tx, p)
}

func notThere(field string, err error, message string) error {
	if err != nil && CodeOf(coded("", err)) != NotFound {
		return err
	}
	return &Error{Code: NotFound, Field: field, Reason: "NOT_FOUND", Message: message}
}

// editable finds an objective that the actor may edit: NOT_FOUND for what they don't see, FORBIDDEN for what
// they only see.
func (a *App) editable(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Objective, error) {
	policy, row, err := a.visible(ctx, actor, id)
	if err != nil {
		return nil, nil, err
	}
	return policy, row, allow(policy.editsObjective(row))
}

func (a *App) visible(ctx context.Context, actor *auth.Actor, id string) (*Policy, *db.Objective, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if !policy.seesOKRs() {
		return nil, nil, errForbidden
	}
	row, err := db.ObjectiveByID(ctx, a.db.Reader, id)
	if err != nil || !policy.seesObjective(row) {
		return nil, nil, notThere("objectiveId", err, "there is no such objective, or you may not see it")
	}
	return policy, row, nil
}

// UpdateObjectiveInput is a change of an objective; nil stays.
type UpdateObjectiveInput struct {
	ObjectiveID     string
	ExpectedVersion *int
	Title           *string
	Description     *string
	Kind            *rules.ObjectiveKind
	State           *rules.ObjectiveState
	Visibility      *ObjectiveVisibility
	IncludeChildren *bool
	Supports        []string
	Retrospective   *string
}

// UpdateObjective changes an objective.
func (a *App) UpdateObjective(ctx context.Context, actor *auth.Actor, in UpdateObjectiveInput) (*Objective, error) {
	policy, row, err := a.editable(ctx, actor, in.ObjectiveID)
	if err != nil {
		return nil, err
	}
	if err := a.checkSupports(ctx, policy, row, in.Supports); err != nil {
		return nil, err
	}
	before := *row
	err = a.changeOKR(ctx, actor, okrChange{action: "updateObjective", objective: row, before: &before, after: in,
		hides: in.Visibility != nil && *in.Visibility == ObjectivePrivate}, func(ctx context.Context, tx bun.Tx, o *db.Objective) error {
		if err := expectVersion(in.ExpectedVersion, o.Version); err != nil {
			return err
		}
		if err := in.apply(policy, o); err != nil {
			return err
		}
		if in.Visibility != nil {
			if err := checkNeighbours(ctx, tx, o); err != nil {
				return err
			}
		}
		o.Version++
		if in.Supports != nil {
			if err := db.ReplaceSupports(ctx, tx, o.ID, in.Supports); err != nil {
				return err
			}
		}
		return db.Update(ctx, tx, o, "title", "description", "kind", "state", "private_team_id", "include_children", "retrospective", "version")
	})
	if err != nil {
		return nil, err
	}
	return a.ObjectiveByID(ctx, actor, row.ID)
}

func expectVersion(expected *int, version int64) error {
	if expected != nil && int64(*expected) != version {
		return conflict("VERSION", "it was changed meanwhile (version %d, you have seen %d); look again and repeat", version, *expected)
	}
	return nil
}

func (in UpdateObjectiveInput) apply(p *Policy, o *db.Objective) (err error) {
	if in.Title != nil {
		o.Title = strings.TrimSpace(*in.Title)
	}
	if in.Description != nil {
		o.Description = *in.Description
	}
	if in.Kind != nil {
		o.Kind = *in.Kind
	}
	if in.IncludeChildren != nil {
		o.IncludeChildren = *in.IncludeChildren
	}
	if in.Retrospective != nil {
		if err := checkText("retrospective", *in.Retrospective, 0, maxDescription); err != nil {
			return err
		}
		o.Retrospective = db.Optional(*in.Retrospective)
	}
	if in.State != nil {
		if *in.State == rules.ObjectiveClosed {
			return badInput("state", "OUT_OF_RANGE", "objectives are closed with their cycle, by closeCycle")
		}
		o.State = *in.State
	}
	if in.Visibility != nil {
		o.PrivateTeamID = ""
		if *in.Visibility == ObjectivePrivate {
			if o.PrivateTeamID, err = p.privateTo(o); err != nil {
				return err
			}
		}
	}
	return checkObjectiveTexts(o)
}

// checkNeighbours keeps what is public from aligning to what is private.
func checkNeighbours(ctx context.Context, tx bun.Tx, o *db.Objective) error {
	if o.ParentID != "" {
		parent, err := db.ObjectiveByID(ctx, tx, o.ParentID)
		if err != nil {
			return err
		}
		if parent.PrivateTeamID != "" && parent.PrivateTeamID != o.PrivateTeamID {
			return badInput("visibility", "PRIVATE", "it aligns to a private objective; align it to another first")
		}
	}
	below, err := db.AlignedTo(ctx, tx, []string{o.ID})
	if err != nil {
		return err
	}
	for _, child := range below {
		// One that is private to another team stays, and aligns to nothing for those who see it: a refusal would tell of it.
		if o.PrivateTeamID != "" && child.PrivateTeamID == "" {
			return badInput("visibility", "PRIVATE", "objectives that others see align to it; align these to another first")
		}
	}
	return nil
}

func (a *App) checkSupports(ctx context.Context, p *Policy, row *db.Objective, ids []string) error {
	if len(ids) > maxSupports {
		return badInput("supports", "TOO_LONG", "an objective supports at most %d others", maxSupports)
	}
	found, err := db.ObjectivesByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return err
	}
	for i, id := range ids {
		at := slices.IndexFunc(found, func(o *db.Objective) bool { return o.ID == id })
		switch {
		case at < 0 || !p.seesObjective(found[at]):
			return notThere("supports."+indexText(i), nil, "there is no such objective, or you may not see it")
		case id == row.ID:
			return badInput("supports."+indexText(i), "SELF", "an objective can't support itself")
		case slices.Contains(ids[:i], id):
			return badInput("supports."+indexText(i), "TWICE", "the objective is named twice")
		}
	}
	return nil
}

// Grade is an objective's grade: the weighted mean of its key results' grades, 2 places; nil until all are graded.
func (o *Objective) Grade() *rules.Decimal {
	sum, weights := decimal.Zero, decimal.Zero
	for _, k := range o.KeyResults {
		if k.Grade == nil {
			return nil
		}
		sum, weights = sum.Add(k.Weight.Decimal().Mul(k.Grade.Decimal())), weights.Add(k.Weight.Decimal())
	}
	if weights.IsZero() {
		return nil
	}
	grade := rules.Div(sum, weights).Round(2)
	return &grade
}
