package rules

// ValueState says what a metric's value is worth.
type ValueState string

// The states of a metric's value: it was computed, it could not be, or its condition rules it out.
const (
	ValueScored        ValueState = "SCORED"
	ValueNoData        ValueState = "NO_DATA"
	ValueNotApplicable ValueState = "NOT_APPLICABLE"
)

// LineState says how a scorecard's line enters the score.
type LineState string

// The states of a line. All but SCORED give the line's weight to its section.
const (
	LineScored        LineState = "SCORED"
	LineNotApplicable LineState = "NOT_APPLICABLE"
	LineExcluded      LineState = "EXCLUDED"
	LineMissing       LineState = "MISSING"
)

// ScorecardState is a step in the life of a scorecard.
type ScorecardState string

// The steps in order.
const (
	Planned       ScorecardState = "PLANNED"
	Live          ScorecardState = "LIVE"
	SelfReview    ScorecardState = "SELF_REVIEW"
	ManagerReview ScorecardState = "MANAGER_REVIEW"
	Calibrated    ScorecardState = "CALIBRATED"
	Final         ScorecardState = "FINAL"
)

// Section is a part of a scorecard with a budget of weight.
type Section string

// The sections in the order they are shown.
const (
	Result    Section = "RESULT"
	Process   Section = "PROCESS"
	Behaviour Section = "BEHAVIOUR"
)

// Sections lists the sections in the order they are shown.
var Sections = []Section{Result, Process, Behaviour}

// LineScope says whose facts a line is computed from.
type LineScope string

// The scopes; TEAM is the member's home team.
const (
	ScopeMember  LineScope = "MEMBER"
	ScopeTeam    LineScope = "TEAM"
	ScopeCompany LineScope = "COMPANY"
)

// Method turns a metric's value into a line's score.
type Method string

// The methods.
const (
	MethodRatio        Method = "RATIO"
	MethodLinear       Method = "LINEAR"
	MethodLadder       Method = "LADDER"
	MethodDeduction    Method = "DEDUCTION"
	MethodAllOrNothing Method = "ALL_OR_NOTHING"
	MethodRating       Method = "RATING"
)

// Direction says which way a metric is good.
type Direction string

// The directions.
const (
	Higher Direction = "HIGHER"
	Lower  Direction = "LOWER"
	Range  Direction = "RANGE"
)

// Unit says how a metric's value is written.
type Unit string

// The units. A PERCENT is kept as a share: 0.135 is written 13.50%.
const (
	UnitPercent  Unit = "PERCENT"
	UnitRatio    Unit = "RATIO"
	UnitCurrency Unit = "CURRENCY"
	UnitCount    Unit = "COUNT"
	UnitPoints   Unit = "POINTS"
)

// Aggregation says how a measure's facts become one figure.
type Aggregation string

// SUM adds; LAST takes the newest value of each series, for stock figures such as followers.
const (
	Sum  Aggregation = "SUM"
	Last Aggregation = "LAST"
)

// TargetKind says where a target comes from.
type TargetKind string

// The kinds of target.
const (
	TargetAbsolute   TargetKind = "ABSOLUTE"
	TargetPerChannel TargetKind = "PER_CHANNEL"
	TargetRelative   TargetKind = "RELATIVE"
)

// BaselineKind says what a relative target is relative to.
type BaselineKind string

// The baselines.
const (
	BaselinePrevious BaselineKind = "PREVIOUS_PERIOD"
	BaselineYearAgo  BaselineKind = "YEAR_AGO"
	BaselineFixed    BaselineKind = "FIXED"
)

// Condition says when a metric applies.
type Condition string

// NO_OFFLINE_EVENTS leaves out months touched by an offline event of the scope or above it.
const (
	ConditionNone            Condition = "NONE"
	ConditionNoOfflineEvents Condition = "NO_OFFLINE_EVENTS"
)

// Reason says why a value is not SCORED, or why a line is not.
type Reason string

// The reasons that the rules give; a person's reason is kept beside them as text.
const (
	ReasonNoFacts        Reason = "NO_FACTS"         // a measure has no fact in the scope and period
	ReasonDivisionByZero Reason = "DIVISION_BY_ZERO" // the denominator is 0
	ReasonNoRate         Reason = "NO_RATE"          // no exchange rate was in force on a fact's day
	ReasonOfflineEvents  Reason = "OFFLINE_EVENTS"   // every month was touched by an offline event
	ReasonSmallSample    Reason = "SMALL_SAMPLE"     // the denominator is below the metric's minimum
	ReasonNoTarget       Reason = "NO_TARGET"        // the method needs a target and there is none
	ReasonNoRating       Reason = "NO_RATING"        // nobody whose rating counts has rated
	ReasonRoundOpen      Reason = "ROUND_OPEN"       // several rate, and their round hasn't closed
	ReasonMonthlyCard    Reason = "MONTHLY_CARD"     // behaviour is rated by quarter
	ReasonAway           Reason = "AWAY"             // the member was away for nearly all of the line's days
	ReasonShortPart      Reason = "SHORT_PART"       // the stay that the line belongs to is too short
)
