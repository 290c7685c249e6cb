package app

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"
	"golang.org/x/sync/errgroup"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Alignment is a cycle's objectives with everything that their progress depends on, rolled up. Instances
// remember it until one of the cycles in it counts its version up; it is shared and never changed.
type Alignment struct {
	cycles     map[rules.Period]*db.Cycle
	involved   map[rules.Period]int64 // versions of the cycles whose objectives are in it
	cycle      rules.Period
	today      rules.Day
	nodes      []*Objective // of the cycle and, as context, above it: each after the one it aligns to
	objectives map[string]*Objective
	all        []*Objective // the same, as they were made
	keyResults map[string]*KeyResult
	supports   map[string][]string      // by objective: what it supports without counting there
	hasPrivate bool                     // some node is private
	silences   map[rules.Period]silence // made by the roll-up, read by everybody

	pastMu sync.Mutex
	past   *Past // a week ago; nil until asked for

	writtenMu sync.Mutex
	written   map[string][]byte // answers by what was asked
}

// Objective is an objective in its alignment.
type Objective struct {
	*db.Objective
	Progress   *rules.Decimal
	Health     rules.Health
	KeyResults []*KeyResult
	Aligned    []*Objective // of whatever cycle, cancelled ones left out
	Context    bool         // of an enclosing cycle
	cycle      *db.Cycle
	alignment  *Alignment
}

// OwnerID is the member or team whose it is.
func (o *Objective) OwnerID() string { return cmp.Or(o.OwnerMemberID, o.OwnerTeamID) }

// KeyResult is a key result in its alignment.
type KeyResult struct {
	*db.KeyResult
	Progress *rules.Decimal
	Health   rules.Health
	Of       *Objective
}

// rule is the key result in the terms of the rules.
func (k *KeyResult) rule() *rules.KeyResult {
	r := new(rules.KeyResult)
	k.fill(r)
	return r
}

func (k *KeyResult) fill(r *rules.KeyResult) {
	*r = rules.KeyResult{ID: k.ID, Kind: k.Kind, Weight: k.Weight.Decimal(), Final: k.FinalProgress}
	if k.Start != nil {
		r.Start = k.Start.Decimal()
	}
	if k.Target != nil {
		r.Target = k.Target.Decimal()
	}
	r.Low, r.High, r.Current = decimalOf(k.Low), decimalOf(k.High), decimalOf(k.Current)
}

func decimalOf(s *rules.Steps) *rules.Decimal {
	if s == nil {
		return nil
	}
	d := s.Decimal()
	return &d
}

// rule is the objective in the terms of the rules, its key results filled in as told.
func (o *Objective) rule(fill func(k *KeyResult, r *rules.KeyResult)) *rules.Objective {
	r := &rules.Objective{ID: o.ID, Parent: o.ParentID, ParentKeyResult: o.ParentKeyResultID, Weight: o.Weight.Decimal(),
		Contributes: o.contributes(), IncludeChildren: o.IncludeChildren, Frozen: o.cycle.State == db.CycleClosed, Final: o.FinalProgress}
	results := make([]rules.KeyResult, len(o.KeyResults))
	r.KeyResults = make([]*rules.KeyResult, len(o.KeyResults))
	for i, k := range o.KeyResults {
		fill(k, &results[i])
		r.KeyResults[i] = &results[i]
	}
	return r
}

// contributes: what is private counts in nothing that others see.
func (o *Objective) contributes() bool {
	if o.PrivateTeamID != "" {
		parent := o.alignment.objectives[o.ParentID]
		if parent == nil || parent.PrivateTeamID != o.PrivateTeamID {
			return false
		}
	}
	return o.State.Contributes()
}

// alignment gives a cycle's objectives as they are now.
func (a *App) alignment(ctx context.Context, today rules.Day, p rules.Period) (*Alignment, error) {
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	a.aligning.Lock() // one reader at a time makes it, the others find it
	defer a.aligning.Unlock()
	cycles, err := db.Cycles(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	if known := a.alignments[p]; known != nil && known.isCurrent(cycles, today) {
		return known, nil
	}
	read, err := readAlignment(ctx, a.db.Reader, today, p)
	if err != nil {
		return nil, err
	}
	if len(a.alignments) >= rememberedCycles {
		clear(a.alignments)
	}
	a.alignments[p] = read
	return read, nil
}

// rememberedCycles is how many alignments an instance keeps.
const rememberedCycles = 12

func (al *Alignment) isCurrent(cycles []*db.Cycle, today rules.Day) bool {
	versions := map[rules.Period]int64{}
	for _, c := range cycles {
		versions[c.Period] = c.Version
	}
	for p, version := range al.involved {
		if versions[p] != version {
			return false
		}
	}
	return al.today == today
}

// readAlignment reads a cycle's objectives, their ancestors, whatever else aligns to any of these, and all key
// results. The versions are read first: a change in between makes it look older than it is, never newer.
func readAlignment(ctx context.Context, idb bun.IDB, today rules.Day, p rules.Period) (*Alignment, error) {
	cycles, err := db.Cycles(ctx, idb)
	if err != nil {
		return nil, err
	}
	al := &Alignment{cycles: map[rules.Period]*db.Cycle{}, involved: map[rules.Period]int64{}, cycle: p, today: today,
		silences: map[rules.Period]silence{}}
	for _, c := range cycles {
		al.cycles[c.Period] = c
	}
	al.involved[p] = 0 // it may not be there yet
	if c := al.cycles[p]; c != nil {
		al.involved[p] = c.Version
	}
	var own []*db.Objective
	var results []*db.KeyResult
	reads, together := errgroup.WithContext(ctx) // the two large ones at the same time
	if _, inside := idb.(bun.Tx); inside {
		reads.SetLimit(1) // a transaction does one thing at a time
	}
	reads.Go(func() (err error) { own, err = db.ObjectivesOfCycle(together, idb, p); return err })
	reads.Go(func() (err error) { results, err = db.KeyResultsOfCycle(together, idb, p); return err })
	if err := reads.Wait(); err != nil {
		return nil, err
	}
	al.objectives = make(map[string]*Objective, len(own))
	al.keyResults = make(map[string]*KeyResult, len(results))
	al.add(own, false)
	above, err := al.addAncestors(ctx, idb, own)
	if err != nil {
		return nil, err
	}
	if err := al.addDescendants(ctx, idb, above); err != nil {
		return nil, err
	}
	if err := al.addKeyResults(ctx, idb, results); err != nil {
		return nil, err
	}
	if err := al.addSupports(ctx, idb); err != nil {
		return nil, err
	}
	al.link()
	al.rollUp()
	return al, nil
}

func (al *Alignment) add(rows []*db.Objective, context bool) (added []*db.Objective) {
	for _, row := range rows {
		if al.objectives[row.ID] != nil {
			continue
		}
		o := &Objective{Objective: row, Context: context, cycle: al.cycles[row.Cycle], alignment: al}
		if o.cycle == nil { // came into being since
			o.cycle = &db.Cycle{Period: row.Cycle, State: db.CycleDraft}
		}
		al.objectives[row.ID] = o
		al.all = append(al.all, o)
		al.involved[row.Cycle] = o.cycle.Version
		added = append(added, row)
	}
	return added
}

// addAncestors adds what is above, and gives its ids.
func (al *Alignment) addAncestors(ctx context.Context, idb bun.IDB, rows []*db.Objective) (above []string, err error) {
	for len(rows) > 0 {
		var missing []string
		for _, row := range rows {
			if row.ParentID != "" && al.objectives[row.ParentID] == nil && !slices.Contains(missing, row.ParentID) {
				missing = append(missing, row.ParentID)
			}
		}
		if rows, err = db.ObjectivesByIDs(ctx, idb, missing); err != nil {
			return nil, err
		}
		for _, row := range al.add(rows, true) {
			above = append(above, row.ID)
		}
	}
	return above, nil
}

// addDescendants adds what aligns from other cycles: progress depends on it.
func (al *Alignment) addDescendants(ctx context.Context, idb bun.IDB, above []string) error {
	rows, err := db.AlignedFromOtherCycles(ctx, idb, al.cycle)
	if err != nil {
		return err
	}
	for parents := above; ; {
		below, err := db.AlignedTo(ctx, idb, parents)
		if err != nil {
			return err
		}
		added := al.add(append(rows, below...), false)
		if len(added) == 0 {
			return nil
		}
		rows, parents = nil, nil
		for _, row := range added {
			parents = append(parents, row.ID)
		}
	}
}

// addKeyResults adds the cycle's key results, and reads those of the other objectives.
func (al *Alignment) addKeyResults(ctx context.Context, idb bun.IDB, own []*db.KeyResult) error {
	var others []string
	for id, o := range al.objectives {
		if o.Cycle != al.cycle {
			others = append(others, id)
		}
	}
	more, err := db.KeyResultsOf(ctx, idb, others)
	if err != nil {
		return err
	}
	for _, row := range append(own, more...) {
		if o := al.objectives[row.ObjectiveID]; o != nil {
			k := &KeyResult{KeyResult: row, Of: o}
			o.KeyResults = append(o.KeyResults, k)
			al.keyResults[row.ID] = k
		}
	}
	return nil
}

func (al *Alignment) addSupports(ctx context.Context, idb bun.IDB) error {
	pairs, err := db.SupportsIn(ctx, idb, slices.Collect(maps.Keys(al.involved)))
	al.supports = map[string][]string{}
	for _, pair := range pairs {
		al.supports[pair.ObjectiveID] = append(al.supports[pair.ObjectiveID], pair.SupportedID)
	}
	return err
}

// link puts children below their parents, and the tree's objectives in order: each after its parent,
// siblings as they were made.
func (al *Alignment) link() {
	slices.SortFunc(al.all, func(x, y *Objective) int { return cmp.Compare(x.ID, y.ID) })
	var tops []*Objective
	for _, o := range al.all {
		parent := al.objectives[o.ParentID]
		if parent != nil && o.State != rules.ObjectiveCancelled {
			parent.Aligned = append(parent.Aligned, o)
		}
		if o.inTree() && (parent == nil || !parent.inTree()) {
			tops = append(tops, o)
		}
	}
	var walk func(o *Objective)
	walk = func(o *Objective) {
		if !o.inTree() {
			return
		}
		al.nodes = append(al.nodes, o)
		al.hasPrivate = al.hasPrivate || o.PrivateTeamID != ""
		for _, child := range o.Aligned {
			walk(child)
		}
	}
	for _, o := range tops {
		walk(o)
	}
}

// inTree: the cycle's objectives that were not given up, and their ancestors.
func (o *Objective) inTree() bool {
	return o.State != rules.ObjectiveCancelled && (o.Context || o.Cycle == o.alignment.cycle)
}

func (al *Alignment) rollUp() {
	list := make([]*rules.Objective, 0, len(al.all))
	for _, o := range al.all {
		list = append(list, o.rule((*KeyResult).fill))
	}
	progress := rules.RollUpProgress(list)
	paces := map[rules.Period]rules.Pace{}
	for _, o := range al.all {
		pace, known := paces[o.Cycle]
		if !known {
			pace = rules.PaceAt(o.cycleElapsed(al.today))
			paces[o.Cycle] = pace
		}
		stale := false
		for _, k := range o.KeyResults {
			k.Progress = progress.Of(k.ID)
			silent := k.isStale()
			stale = stale || silent
			k.Health = pace.Health(k.Progress, silent)
		}
		o.Progress = progress.Of(o.ID)
		o.Health = pace.Health(o.Progress, stale)
	}
}

func (o *Objective) cycleElapsed(today rules.Day) rules.Decimal {
	if o.cycle.State == db.CycleClosed {
		return decimal.NewFromInt(1)
	}
	return rules.Elapsed(o.Cycle, today)
}

// isStale: nothing was heard of it for longer than the cycle allows, counted from the cycle's first day at the
// earliest. What is closed, a draft or has not begun isn't.
func (k *KeyResult) isStale() bool {
	if k.Of.cycle.State == db.CycleClosed || k.Of.State != rules.ObjectiveActive {
		return false
	}
	silence := k.Of.alignment.silenceOf(k.Of.cycle)
	return max(k.HeardOn, silence.first) < silence.before
}

// silence is what makes key results of a cycle stale: not heard of before a day, its first day at the earliest.
type silence struct{ first, before rules.Day }

// silenceOf works with days once a cycle: there may be thousands of key results.
func (al *Alignment) silenceOf(c *db.Cycle) silence {
	known, ok := al.silences[c.Period]
	if !ok {
		known = silence{c.Period.First(), rules.StaleBefore(al.today, c.StaleDays)}
		al.silences[c.Period] = known
	}
	return known
}

// Alignment is what the objective was rolled up in.
func (o *Objective) Alignment() *Alignment { return o.alignment }

// responsible is who keeps a key result up to date: who is named, the objective's owner, or the team's lead.
func (p *Policy) responsible(k *KeyResult) string {
	switch {
	case k.ResponsibleID != "":
		return k.ResponsibleID
	case k.Of.OwnerMemberID != "":
		return k.Of.OwnerMemberID
	}
	return p.directory.LeadOn(k.Of.OwnerTeamID, p.today)
}
