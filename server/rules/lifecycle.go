package rules

// Act is what moves a scorecard from one step to the next (domain §5.4).
type Act string

// The acts. A period that begins or ends moves its cards by itself; people do the rest.
const (
	ActOpenReview   Act = "OPEN_REVIEW"   // the period has ended and its appraisal has begun
	ActSubmitSelf   Act = "SUBMIT_SELF"   // the member has looked back
	ActSkipSelf     Act = "SKIP_SELF"     // the member's days have passed without it
	ActSubmitReview Act = "SUBMIT_REVIEW" // the lead has appraised
	ActReturn       Act = "RETURN"        // back to the step before, with a reason
	ActFinalize     Act = "FINALIZE"      // published
)

// Acts lists the acts in the order of a card's life.
var Acts = []Act{ActOpenReview, ActSubmitSelf, ActSkipSelf, ActSubmitReview, ActReturn, ActFinalize}

// ScorecardStates lists the steps in order.
var ScorecardStates = []ScorecardState{Planned, Live, SelfReview, ManagerReview, Calibrated, Final}

type lifeStep struct {
	state ScorecardState
	act   Act
}

var life = map[lifeStep]ScorecardState{
	{Live, ActOpenReview}:            SelfReview,
	{SelfReview, ActSubmitSelf}:      ManagerReview,
	{SelfReview, ActSkipSelf}:        ManagerReview,
	{ManagerReview, ActSubmitReview}: Calibrated,
	{ManagerReview, ActReturn}:       SelfReview,
	{Calibrated, ActReturn}:          ManagerReview,
	{Calibrated, ActFinalize}:        Final,
}

// A month goes from LIVE to the lead, who confirms it, and is final.
var monthsLife = map[lifeStep]ScorecardState{
	{Live, ActOpenReview}:            ManagerReview,
	{ManagerReview, ActSubmitReview}: Final,
}

// After is the step that an act leads to on a card of a kind of period; ok is false where the act
// can't be done at that step. A FINAL card is left by no act.
func (s ScorecardState) After(act Act, kind PeriodKind) (next ScorecardState, ok bool) {
	if kind == Month {
		next, ok = monthsLife[lifeStep{s, act}]
		return next, ok
	}
	next, ok = life[lifeStep{s, act}]
	return next, ok
}

// InReview tells whether a card is on its way between the end of its period and its publication.
func (s ScorecardState) InReview() bool {
	return s == SelfReview || s == ManagerReview || s == Calibrated
}
