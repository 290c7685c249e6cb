package rules

import "github.com/shopspring/decimal"

// CareerTerms say what earns an eligibility on the career path (domain §9, CAREER).
type CareerTerms struct {
	Quarters   int     // in a row within the top of the peer group
	Share      Decimal // of the peer group that is its top
	LeastGroup int     // people with a total; below that the position gives way to the company, and the company to nothing
}

// UsualCareerTerms are three quarters in a row within the top 20 % of at least five.
func UsualCareerTerms() CareerTerms {
	return CareerTerms{Quarters: 3, Share: decimal.New(2, -1), LeastGroup: 5}
}

// Places is the rank up to which somebody is within the top of n people: ceil(share·n).
func (t CareerTerms) Places(n int) int {
	return int(t.Share.Mul(decimal.NewFromInt(int64(n))).Ceil().IntPart())
}

// CareerStanding is what a closed quarter means for somebody's row.
type CareerStanding string

// The standings. TOP counts, NEUTRAL neither counts nor breaks, the others break.
const (
	CareerTop     CareerStanding = "TOP"
	CareerOutside CareerStanding = "OUTSIDE"
	CareerNeutral CareerStanding = "NEUTRAL"
	CareerMissing CareerStanding = "MISSING" // no final card
)

// CareerNeutrality is why a quarter is neutral.
type CareerNeutrality string

// Why a quarter is neutral.
const (
	NeutralAway  CareerNeutrality = "MOSTLY_AWAY" // fewer than half of its days: on leave, joined late, or left early
	NeutralTotal CareerNeutrality = "NO_TOTAL"    // the final card has too few data for a total
	NeutralGroup CareerNeutrality = "SMALL_GROUP" // too few people to compare with, in the whole company
)

// CareerGroup is whom somebody is ranked among.
type CareerGroup string

// The groups.
const (
	CareerPosition CareerGroup = "POSITION"
	CareerCompany  CareerGroup = "COMPANY"
)

// Peers are people with a total in a group, the one who is ranked among them.
type Peers struct {
	Members int
	Ahead   int // with a higher total, as displayed
}

// CareerQuarter is what is known of somebody in a quarter.
type CareerQuarter struct {
	HasCard, HasTotal bool
	Days, Present     int // of the quarter; on which they were there
	Position, Company Peers
}

// CareerVerdict is how a quarter is judged. Rank, Members and Places are 0 where nobody was ranked.
type CareerVerdict struct {
	Standing CareerStanding
	Neutral  CareerNeutrality // "": it isn't
	Group    CareerGroup      // "": not ranked
	Rank     int              // standard competition rank (1, 2, 2, 4)
	Members  int
	Places   int // the last rank within the top; ties at it are in
}

// Judge says what a quarter means: absence first, since it excuses a missing card as well as a low rank.
func (t CareerTerms) Judge(q CareerQuarter) CareerVerdict {
	switch {
	case 2*q.Present < q.Days:
		return CareerVerdict{Standing: CareerNeutral, Neutral: NeutralAway}
	case !q.HasCard:
		return CareerVerdict{Standing: CareerMissing}
	case !q.HasTotal:
		return CareerVerdict{Standing: CareerNeutral, Neutral: NeutralTotal}
	case q.Position.Members >= t.LeastGroup:
		return t.rank(CareerPosition, q.Position)
	case q.Company.Members >= t.LeastGroup:
		return t.rank(CareerCompany, q.Company)
	}
	return CareerVerdict{Standing: CareerNeutral, Neutral: NeutralGroup}
}

func (t CareerTerms) rank(group CareerGroup, peers Peers) CareerVerdict {
	v := CareerVerdict{Standing: CareerOutside, Group: group, Rank: peers.Ahead + 1, Members: peers.Members, Places: t.Places(peers.Members)}
	if v.Rank <= v.Places {
		v.Standing = CareerTop
	}
	return v
}

// CareerRow is how far quarters in order, the oldest first, have come.
type CareerRow struct {
	Count  int   // in a row now
	Earned int   // the place of the first quarter with which a row was complete; -1: none was
	Of     []int // the places of the quarters that earned it
}

// Row counts the quarters in a row.
func (t CareerTerms) Row(standings []CareerStanding) CareerRow {
	row := CareerRow{Earned: -1}
	var counted []int
	for i, standing := range standings {
		switch standing {
		case CareerNeutral:
			continue
		case CareerTop:
			counted = append(counted, i)
		default:
			counted = nil
		}
		if row.Earned < 0 && len(counted) == t.Quarters {
			row.Earned, row.Of = i, counted
		}
	}
	row.Count = len(counted)
	return row
}

// EligibilityState is where an eligibility stands.
type EligibilityState string

// The states in the order of a life.
const (
	Eligible      EligibilityState = "ELIGIBLE"  // the lead is to talk with the member
	CareerTalked  EligibilityState = "TALKED"    // a second person is to decide
	CareerDecided EligibilityState = "DECIDED"   // the member is to confirm having read it
	CareerRead    EligibilityState = "CONFIRMED" // to be carried out
	CareerDone    EligibilityState = "DONE"      // carried out
	CareerEnded   EligibilityState = "ENDED"     // the decision was ended with a reason
	CareerGone    EligibilityState = "WITHDRAWN" // the row no longer holds after a revision
)

// CareerAct is what is done to an eligibility.
type CareerAct string

// The acts.
const (
	CareerTalk     CareerAct = "TALK"
	CareerDecide   CareerAct = "DECIDE"
	CareerConfirm  CareerAct = "CONFIRM"
	CareerFinish   CareerAct = "FINISH"
	CareerEnd      CareerAct = "END"
	CareerWithdraw CareerAct = "WITHDRAW"
)

// CareerActs lists the acts in the order of a life.
var CareerActs = []CareerAct{CareerTalk, CareerDecide, CareerConfirm, CareerFinish, CareerEnd, CareerWithdraw}

type careerStep struct {
	state EligibilityState
	act   CareerAct
}

var careerLife = map[careerStep]EligibilityState{
	{Eligible, CareerTalk}:         CareerTalked,
	{Eligible, CareerWithdraw}:     CareerGone,
	{CareerTalked, CareerTalk}:     CareerTalked, // written anew
	{CareerTalked, CareerDecide}:   CareerDecided,
	{CareerTalked, CareerWithdraw}: CareerGone,
	{CareerDecided, CareerConfirm}: CareerRead,
	{CareerDecided, CareerFinish}:  CareerDone, // nobody's silence holds it up
	{CareerDecided, CareerEnd}:     CareerEnded,
	{CareerRead, CareerFinish}:     CareerDone,
	{CareerRead, CareerEnd}:        CareerEnded,
}

// After is the state that an act leads to; ok is false where the act can't be done.
func (s EligibilityState) After(act CareerAct) (next EligibilityState, ok bool) {
	next, ok = careerLife[careerStep{s, act}]
	return next, ok
}

// Open tells whether nothing has been decided yet: a revision may still withdraw it.
func (s EligibilityState) Open() bool { return s == Eligible || s == CareerTalked }

// Decided tells whether a decision was made: the quarters up to it are used up.
func (s EligibilityState) Decided() bool { return !s.Open() && s != CareerGone }

// Advance is what an eligibility is decided as.
type Advance string

// The decisions.
const (
	Promotion Advance = "PROMOTION"
	Training  Advance = "TRAINING"
)
