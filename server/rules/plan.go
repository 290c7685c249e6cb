package rules

// PlanState says how far the targets are that a lead puts to a member for a period (domain §5.4, PLANNED).
type PlanState string

// The states of a plan. Silence is DELIVERED, never AGREED.
const (
	PlanProposed  PlanState = "PROPOSED"
	PlanAgreed    PlanState = "AGREED"
	PlanObjected  PlanState = "OBJECTED"
	PlanDelivered PlanState = "DELIVERED" // its day passed without an answer
	PlanUpheld    PlanState = "UPHELD"    // an objection was heard by somebody else, and the plan stands
	PlanReplaced  PlanState = "REPLACED"  // another version took its place before it counted
)

// Counts tells whether scores are made by a plan: what was only proposed, or objected to, changes nothing.
func (s PlanState) Counts() bool { return s == PlanAgreed || s == PlanDelivered || s == PlanUpheld }

// Open tells whether a plan still waits for somebody.
func (s PlanState) Open() bool { return s == PlanProposed || s == PlanObjected }

// PlanDays are the working days that a member has to answer a plan, unless the lead gives more.
const PlanDays = 5
