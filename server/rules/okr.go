package rules

import "github.com/shopspring/decimal"

// ObjectiveKind says what is expected of an objective when its cycle closes.
type ObjectiveKind string

// COMMITTED expects a grade of 1.0, ASPIRATIONAL succeeds from 0.7.
const (
	Committed    ObjectiveKind = "COMMITTED"
	Aspirational ObjectiveKind = "ASPIRATIONAL"
)

// ObjectiveState is a step in the life of an objective.
type ObjectiveState string

// The states of an objective. ACTIVE and CLOSED ones contribute to what they align to.
const (
	ObjectiveDraft     ObjectiveState = "DRAFT"
	ObjectiveActive    ObjectiveState = "ACTIVE"
	ObjectiveClosed    ObjectiveState = "CLOSED"
	ObjectiveCancelled ObjectiveState = "CANCELLED"
)

// Contributes tells whether an objective in this state enters the progress of what it aligns to.
func (s ObjectiveState) Contributes() bool { return s == ObjectiveActive || s == ObjectiveClosed }

// KeyResultKind says where a key result's current value comes from.
type KeyResultKind string

// NUMBER is entered by check-ins, METRIC follows a metric, MILESTONE counts the steps that are done, GUARD
// is a figure to be kept within bounds.
const (
	KeyResultNumber    KeyResultKind = "NUMBER"
	KeyResultMetric    KeyResultKind = "METRIC"
	KeyResultMilestone KeyResultKind = "MILESTONE"
	KeyResultGuard     KeyResultKind = "GUARD"
)

// KeyResult is what the progress of a key result depends on. For a MILESTONE the start is 0 and the target
// the number of steps. For a GUARD start and target are not read; its bounds belong to what is kept.
type KeyResult struct {
	ID            string
	Kind          KeyResultKind
	Start, Target Decimal
	Low, High     *Decimal
	Current       *Decimal // nil: no value yet, which is not 0
	Weight        Decimal
	Final         *Decimal // progress as it was frozen, if its objective is
}

// Check refuses a key result whose progress would mean nothing: a target equal to the start, a guard
// without bounds or with bounds that cross, a negative weight.
func (k KeyResult) Check() error {
	switch {
	case k.Weight.IsNegative():
		return invalid("weight", "set 0 or more", "a weight can't be negative")
	case k.Kind != KeyResultGuard && k.Target.Equal(k.Start):
		return invalid("target", "set a target that differs from the start", "the target equals the start, %s", FormatDecimal(k.Start))
	case k.Kind == KeyResultGuard && k.Low == nil && k.High == nil:
		return invalid("low", "set the lowest value that is allowed, the highest, or both", "the guard has no bounds")
	case k.Kind == KeyResultGuard && k.Low != nil && k.High != nil && k.Low.GreaterThan(*k.High):
		return invalid("low", "set it to the upper bound or lower", "the lower bound %s is above the upper one %s", FormatDecimal(*k.Low), FormatDecimal(*k.High))
	}
	return nil
}

// Progress is clamp((current − start) ÷ (target − start), 0, 1), for increasing and decreasing targets alike;
// for a GUARD 1 while the bounds are kept and 0 while they are broken. nil: no value yet. Source: the
// definition of key results, domain §7.
func (k KeyResult) Progress() *Decimal {
	if k.Current == nil {
		return nil
	}
	if k.Kind == KeyResultGuard {
		kept := (k.Low == nil || !k.Current.LessThan(*k.Low)) && (k.High == nil || !k.Current.GreaterThan(*k.High))
		if kept {
			return &one
		}
		return &decimal.Zero
	}
	if k.Target.Equal(k.Start) {
		return nil // refused where it is entered
	}
	share := Div(k.Current.Sub(k.Start), k.Target.Sub(k.Start))
	switch {
	case share.IsNegative():
		share = decimal.Zero
	case share.GreaterThan(one):
		share = one
	}
	return &share
}

// Objective is a node of the alignment tree, as far as progress depends on it.
type Objective struct {
	ID              string
	Parent          string  // the objective that it aligns to; "" for none
	ParentKeyResult string  // the key result of it, where it aligns to one
	Weight          Decimal // within its parent
	Contributes     bool    // see ObjectiveState.Contributes
	IncludeChildren bool    // contributing children count beside its key results
	KeyResults      []*KeyResult
	Frozen          bool     // its cycle is closed: progress stays what it was
	Final           *Decimal // that progress; nil for none
}

// Progress is the progress of objectives and key results by their ids; what has none is left out.
type Progress map[string]Decimal

// Of is the progress of something; nil for none.
func (p Progress) Of(id string) *Decimal {
	if value, ok := p[id]; ok {
		return &value
	}
	return nil
}

// RollUpProgress gives the progress of all objectives and key results of a tree, in any order.
//
//   - A key result without a value of its own has the weighted mean of the objectives that align to it.
//   - An objective has Σ w·p ÷ Σ w over its key results with progress. Children that align to the objective
//     itself join with their weights where it says so, and where no key result has progress.
//   - Where all weights are 0 there is no progress.
//
// This is the one implementation behind the API, the tree, reports and exports.
func RollUpProgress(objectives []*Objective) Progress {
	r := rollUp{progress: make(Progress, 4*len(objectives)), children: map[string][]*Objective{}, done: make(map[string]bool, len(objectives))}
	for _, o := range objectives {
		switch {
		case !o.Contributes:
		case o.ParentKeyResult != "":
			r.children[o.ParentKeyResult] = append(r.children[o.ParentKeyResult], o)
		case o.Parent != "":
			r.children[o.Parent] = append(r.children[o.Parent], o)
		}
	}
	for _, o := range objectives {
		r.objective(o)
	}
	return r.progress
}

type rollUp struct {
	progress Progress
	children map[string][]*Objective // by the objective or key result that they align to
	done     map[string]bool
}

func (r *rollUp) objective(o *Objective) {
	if r.done[o.ID] {
		return
	}
	r.done[o.ID] = true // before its children, so that even a loop would end
	if o.Frozen {
		r.frozen(o)
		return
	}
	var sum weighted
	for _, k := range o.KeyResults {
		p := k.Progress()
		if p == nil {
			p = r.mean(k.ID)
		}
		if p != nil {
			r.progress[k.ID] = *p
			sum.add(k.Weight, *p)
		}
	}
	children := r.children[o.ID]
	for _, child := range children {
		r.objective(child)
	}
	if o.IncludeChildren || !sum.any {
		r.addAll(&sum, children)
	}
	if p := sum.mean(); p != nil {
		r.progress[o.ID] = *p
	}
}

func (r *rollUp) frozen(o *Objective) {
	if o.Final != nil {
		r.progress[o.ID] = *o.Final
	}
	for _, k := range o.KeyResults {
		if k.Final != nil {
			r.progress[k.ID] = *k.Final
		}
	}
}

// mean is the weighted mean of what aligns to a key result.
func (r *rollUp) mean(keyResult string) *Decimal {
	var sum weighted
	children := r.children[keyResult]
	for _, child := range children {
		r.objective(child)
	}
	r.addAll(&sum, children)
	return sum.mean()
}

func (r *rollUp) addAll(sum *weighted, children []*Objective) {
	for _, child := range children {
		if p, ok := r.progress[child.ID]; ok {
			sum.add(child.Weight, p)
		}
	}
}

// weighted is a weighted mean in the making.
type weighted struct {
	sum, weights Decimal
	any          bool
}

func (w *weighted) add(weight, value Decimal) {
	w.any = true
	w.weights = w.weights.Add(weight)
	w.sum = w.sum.Add(weight.Mul(value))
}

func (w *weighted) mean() *Decimal {
	if !w.weights.IsPositive() {
		return nil
	}
	m := Div(w.sum, w.weights)
	return &m
}

// Health is how an objective or a key result stands against the time that has passed.
type Health string

// The kinds of health, worst last but for the two that speak of missing knowledge.
const (
	OnTrack Health = "ON_TRACK"
	AtRisk  Health = "AT_RISK"
	Behind  Health = "BEHIND"
	Stale   Health = "STALE"
	NoData  Health = "NO_DATA"
)

var (
	onTrackFrom = decimal.New(9, -1)
	atRiskFrom  = decimal.New(7, -1)
)

// HealthOf compares progress with the elapsed share of the cycle: from 0.9 of it ON_TRACK, from 0.7 AT_RISK,
// else BEHIND. Stale comes before everything, whatever the owner claims.
func HealthOf(progress *Decimal, elapsed Decimal, stale bool) Health {
	return PaceAt(elapsed).Health(progress, stale)
}

// Pace is what progress is held against at a moment of a cycle: one for all that is in it.
type Pace struct{ onTrack, atRisk Decimal }

// PaceAt gives the pace for the elapsed share of a cycle. Progress has at most the places of a division, so
// rounding its bounds up to as many changes no comparison, and makes each a good deal quicker.
func PaceAt(elapsed Decimal) Pace {
	return Pace{elapsed.Mul(onTrackFrom).RoundCeil(divisionPlaces), elapsed.Mul(atRiskFrom).RoundCeil(divisionPlaces)}
}

// Health is HealthOf at the moment of the pace.
func (p Pace) Health(progress *Decimal, stale bool) Health {
	switch {
	case stale:
		return Stale
	case progress == nil:
		return NoData
	case !progress.LessThan(p.onTrack):
		return OnTrack
	case !progress.LessThan(p.atRisk):
		return AtRisk
	}
	return Behind
}

// Elapsed is the share of a cycle that has passed on a day: the days from its first to this one, both
// included, ÷ its days; 0 before it begins and 1 after it ends.
func Elapsed(cycle Period, day Day) Decimal {
	first, last := cycle.First(), cycle.Last()
	switch {
	case day < first:
		return decimal.Zero
	case day >= last:
		return one
	}
	return Div(decimal.NewFromInt(int64(DaysBetween(first, day)+1)), decimal.NewFromInt(int64(cycle.Days())))
}

// IdealPace is the value that a key result would have on a day if it moved evenly from its start to its
// target over the cycle. Guards have none.
func (k KeyResult) IdealPace(cycle Period, day Day) *Decimal {
	if k.Kind == KeyResultGuard {
		return nil
	}
	value := k.Start.Add(k.Target.Sub(k.Start).Mul(Elapsed(cycle, day)))
	return &value
}

// StaleBefore is the first day that is not too long ago on a day: a key result last spoken of before it is stale.
// It was spoken of by its latest check-in or, for a METRIC one, its latest fact; by its creation where there is none.
func StaleBefore(today Day, allowedDays int) Day { return today.AddDays(-allowedDays) }

// ProposedGrade is the grade that progress suggests when a cycle closes: rounded to one place, 0 where there
// is none.
func ProposedGrade(progress *Decimal) Decimal {
	if progress == nil {
		return decimal.Zero
	}
	return progress.Round(1)
}

// Succeeds tells whether a grade is what the kind of objective expects.
func (k ObjectiveKind) Succeeds(grade Decimal) bool {
	if k == Aspirational {
		return !grade.LessThan(atRiskFrom)
	}
	return !grade.LessThan(one)
}

// Aligns tells whether an objective may align to a parent: not to itself or one of its descendants, and not to
// one whose cycle ends before its own begins. parentOf gives the parent's id, "" at the top.
func Aligns(id, parent string, cycle, parentCycle Period, parentOf func(id string) string) error {
	for above, steps := parent, 0; above != ""; above, steps = parentOf(above), steps+1 {
		if above == id || steps > maxAlignment {
			return invalid("parentId", "choose an objective that is not below it", "the objective would be its own ancestor")
		}
	}
	if parentCycle.Last() < cycle.First() {
		return invalid("parentId", "choose an objective whose cycle ends later", "the cycle %s ends before %s begins", parentCycle, cycle)
	}
	return nil
}

// maxAlignment bounds a way up the tree.
const maxAlignment = 1000
