package app

import (
	"context"
	"math"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// OKRs is a cycle's alignment as one actor sees it.
type OKRs struct {
	*Alignment
	policy *Policy
	app    *App
}

// okrs prepares a cycle for an actor; FORBIDDEN for tokens without okr:read.
func (a *App) okrs(ctx context.Context, actor *auth.Actor, p rules.Period) (*OKRs, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesOKRs() {
		return nil, errForbidden
	}
	al, err := a.alignment(ctx, policy.today, p)
	if err != nil {
		return nil, err
	}
	return &OKRs{Alignment: al, policy: policy, app: a}, nil
}

// AlignmentTree is a cycle's tree as one actor sees it.
type AlignmentTree struct {
	*OKRs
	Nodes    []*Objective
	isCommon bool // the whole of it, of which nothing is private
}

// AlignmentTree gives the objectives of a cycle and their ancestors that an actor sees: with a root only what
// aligns to it, with a depth only so many levels. NOT_FOUND for a root that isn't in the tree.
func (a *App) AlignmentTree(ctx context.Context, actor *auth.Actor, p rules.Period, root string, depth *int) (*AlignmentTree, error) {
	okrs, err := a.okrs(ctx, actor, p)
	if err != nil {
		return nil, err
	}
	if depth != nil && (*depth < 1 || *depth > 100) {
		return nil, badInput("depth", "OUT_OF_RANGE", "depth is %d; it must be between 1 and 100", *depth)
	}
	tree := &AlignmentTree{OKRs: okrs}
	if root == "" && depth == nil && !okrs.hasPrivate {
		tree.Nodes, tree.isCommon = okrs.nodes, true
		return tree, nil
	}
	levels := math.MaxInt
	if depth != nil {
		levels = *depth
	}
	if root != "" {
		top := okrs.objectives[root]
		if top == nil || !top.inTree() || !okrs.policy.seesObjective(top.Objective) {
			return nil, &Error{Code: NotFound, Field: "root", Reason: "NOT_FOUND", Message: "there is no such objective in this cycle, or you may not see it"}
		}
		tree.walk(top, levels)
		return tree, nil
	}
	for _, o := range okrs.nodes {
		if tree.ParentOf(o) == "" {
			tree.walk(o, levels)
		}
	}
	return tree, nil
}

// walk adds an objective and so many levels of what aligns to it, as far as the actor sees them.
func (t *AlignmentTree) walk(o *Objective, levels int) {
	if levels == 0 || !o.inTree() || !t.policy.seesObjective(o.Objective) {
		return
	}
	t.Nodes = append(t.Nodes, o)
	for _, child := range o.Aligned {
		t.walk(child, levels-1)
	}
}

// maxRemembered is how many answers an alignment keeps.
const maxRemembered = 4

// Remembered gives what was written of the tree under a key, or writes and keeps it: only where every actor
// sees the same tree.
func (t *AlignmentTree) Remembered(key string, write func() ([]byte, error)) ([]byte, error) {
	if !t.isCommon {
		return write()
	}
	t.writtenMu.Lock()
	known := t.written[key]
	t.writtenMu.Unlock()
	if known != nil {
		return known, nil
	}
	made, err := write()
	if err != nil {
		return nil, err
	}
	t.writtenMu.Lock()
	defer t.writtenMu.Unlock()
	if t.written == nil || len(t.written) >= maxRemembered {
		t.written = map[string][]byte{}
	}
	t.written[key] = made
	return made, nil
}

// Version counts up with every change that the tree shows.
func (t *AlignmentTree) Version() int64 {
	sum := int64(0)
	for _, version := range t.involved {
		sum += version
	}
	return sum
}

// ParentOf gives the id of the objective that a node aligns to, "" if the actor doesn't see it.
func (t *AlignmentTree) ParentOf(o *Objective) string {
	parent := t.objectives[o.ParentID]
	if parent == nil || !t.policy.seesObjective(parent.Objective) {
		return ""
	}
	return parent.ID
}

// SupportsOf gives the ids of the tree's objectives that a node supports, as far as the actor sees them.
func (t *AlignmentTree) SupportsOf(o *Objective) []string { return o.supportsSeenBy(t.policy) }

// SupportsInTree gives the ids of the objectives of its tree that one supports, as far as the actor sees them.
func (a *App) SupportsInTree(ctx context.Context, actor *auth.Actor, o *Objective) ([]string, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return o.supportsSeenBy(policy), nil
}

func (o *Objective) supportsSeenBy(p *Policy) []string {
	ids := []string{}
	for _, id := range o.alignment.supports[o.ID] {
		if other := o.alignment.objectives[id]; other != nil && other.inTree() && p.seesObjective(other.Objective) {
			ids = append(ids, id)
		}
	}
	return ids
}

// public are the tree's own objectives that everybody sees: what is private is in no count.
func (al *Alignment) public() []*Objective {
	var list []*Objective
	for _, o := range al.nodes {
		if !o.Context && o.PrivateTeamID == "" {
			list = append(list, o)
		}
	}
	return list
}

// Coverage is the share of the public objectives below the company's own that reach one of these; nil if
// there are none.
func (t *AlignmentTree) Coverage() *rules.Decimal {
	all, reaching, _ := t.reach()
	if all == 0 {
		return nil
	}
	share := rules.Div(decimal.NewFromInt(int64(reaching)), decimal.NewFromInt(int64(all)))
	return &share
}

// Unaligned counts the public objectives of teams and members that align to nothing.
func (t *AlignmentTree) Unaligned() int {
	_, _, unaligned := t.reach()
	return unaligned
}

// reach counts the public objectives below the company's own, those that reach one of these, and those that
// align to nothing.
func (t *AlignmentTree) reach() (all, reaching, unaligned int) {
	root := t.policy.directory.Root().ID
	for _, o := range t.public() {
		if o.OwnerTeamID == root {
			continue
		}
		all++
		if o.ParentID == "" {
			unaligned++
		}
		for above := t.objectives[o.ParentID]; above != nil; above = t.objectives[above.ParentID] {
			if above.OwnerTeamID == root {
				reaching++
				break
			}
		}
	}
	return all, reaching, unaligned
}

// CheckInStanding is how somebody keeps up with check-ins.
type CheckInStanding string

// The standings.
const (
	CheckInsOnTime CheckInStanding = "ON_TIME"
	CheckInsLate   CheckInStanding = "LATE"
	CheckInsNever  CheckInStanding = "NEVER"
)

// CheckInReport is how somebody keeps up with check-ins in a cycle.
type CheckInReport struct {
	MemberID   string
	Standing   CheckInStanding
	KeyResults int
	Overdue    int
	LastDay    *rules.Day
}

// CheckInReports tells of everybody who has key results of active public objectives to speak of.
func (t *AlignmentTree) CheckInReports() []*CheckInReport {
	byMember := map[string]*CheckInReport{}
	reports := []*CheckInReport{}
	for _, o := range t.public() {
		if o.State != rules.ObjectiveActive {
			continue
		}
		for _, k := range o.KeyResults {
			id := t.policy.responsible(k)
			if k.Kind == rules.KeyResultMetric || id == "" {
				continue
			}
			report := byMember[id]
			if report == nil {
				report = &CheckInReport{MemberID: id}
				byMember[id] = report
				reports = append(reports, report)
			}
			report.count(k)
		}
	}
	for _, report := range reports {
		switch {
		case report.LastDay == nil:
			report.Standing = CheckInsNever
		case report.Overdue > 0:
			report.Standing = CheckInsLate
		default:
			report.Standing = CheckInsOnTime
		}
	}
	return reports
}

func (r *CheckInReport) count(k *KeyResult) {
	r.KeyResults++
	if k.isStale() {
		r.Overdue++
	}
	if day := k.CurrentDay; !day.IsZero() && (r.LastDay == nil || *r.LastDay < day) {
		r.LastDay = &day
	}
}
