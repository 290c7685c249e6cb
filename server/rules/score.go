package rules

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// Scoring says how a line turns its metric's value into a score.
type Scoring struct {
	Method    Method
	Direction Direction
	Inverse   bool     // LOWER by target ÷ actual
	Cap       *Decimal // RATIO: the highest attainment that counts, 1.2 unless set
	Floor     *Decimal // RATIO: an attainment below it scores 0
	Threshold *Decimal // LINEAR, as a share of the target: scores 60
	Stretch   *Decimal // LINEAR, as a share of the target: scores 120
	Bands     []Band   // LADDER
	Points    Decimal  // DEDUCTION: points lost per occurrence
	TopPoints Decimal  // RATING: points of the scale's top level
}

// Band scores an actual in [From, To). A nil end is open.
type Band struct {
	From, To *Decimal
	Score    Decimal
}

var (
	linearFloor = decimal.NewFromInt(60)
	linearTop   = decimal.NewFromInt(120)
	forty       = decimal.NewFromInt(40)
	twenty      = decimal.NewFromInt(20)
)

// LineInput is what a line's score is made from.
type LineInput struct {
	Value    MetricValue
	Target   *Target            // nil when there is none
	NoTarget Reason             // why, when Target is nil
	Weights  map[string]Decimal // of channels by id, for a target per channel; nil for equal
	Points   *Decimal           // RATING: the rated points; nil while nobody has rated
}

// LineScore is a line's outcome. Score has 2 places and is set when State is SCORED; attainment is
// exact and set where the method has one.
type LineScore struct {
	State      LineState
	Reason     Reason
	Score      *Decimal
	Attainment *Decimal
	Channels   []ChannelAttainment
}

// ScoreLine scores one line. A value without data is MISSING; one that does not apply, or lacks
// the target that its method needs, is NOT_APPLICABLE.
func ScoreLine(s Scoring, in LineInput) LineScore {
	if s.Method == MethodRating {
		return s.rating(in.Points)
	}
	line := LineScore{}
	line.Attainment, line.Channels = s.attain(in)
	if state, reason := s.standing(in, line); state != LineScored {
		return LineScore{State: state, Reason: reason}
	}
	score := RoundScore(s.score(in, line.Attainment))
	line.State, line.Score = LineScored, &score
	return line
}

func (s Scoring) rating(points *Decimal) LineScore {
	if points == nil {
		return LineScore{State: LineMissing, Reason: ReasonNoRating}
	}
	score := RoundScore(clamp(Div(points.Mul(hundred), s.TopPoints), decimal.Zero, hundred))
	return LineScore{State: LineScored, Score: &score}
}

func (s Scoring) attain(in LineInput) (*Decimal, []ChannelAttainment) {
	judge := Judgement{Direction: s.Direction, Inverse: s.Inverse, Cap: s.cap()}
	if in.perChannel() {
		rows, mean := judge.PerChannel(in.Value.Channels, in.Target, in.Weights)
		return mean, rows
	}
	if in.Value.Value == nil {
		return nil, nil
	}
	return judge.Attainment(*in.Value.Value, in.Target), nil
}

func (in LineInput) perChannel() bool { return in.Target != nil && in.Target.Kind == TargetPerChannel }

// cap is where more attainment stops to count.
func (s Scoring) cap() Decimal {
	switch {
	case s.Method == MethodLinear && s.Stretch != nil:
		return *s.Stretch
	case s.Cap != nil:
		return *s.Cap
	}
	return DefaultCap
}

// standing says whether the line can be scored, and if not, in what state it is left.
func (s Scoring) standing(in LineInput, line LineScore) (LineState, Reason) {
	v := in.Value
	byChannel := len(line.Channels) > 0 && s.needsTarget()
	switch {
	case s.needsTarget() && in.Target == nil && in.NoTarget != "":
		return LineNotApplicable, in.NoTarget
	case v.State == ValueNotApplicable && !(byChannel && v.Reason == ReasonNoRate):
		return LineNotApplicable, v.Reason
	case s.needsTarget() && in.Target == nil:
		return LineNotApplicable, ReasonNoTarget
	case v.State == ValueNoData && !byChannel:
		return LineMissing, v.Reason
	case s.needsTarget() && line.Attainment == nil:
		return LineNotApplicable, ReasonNoTarget
	}
	return LineScored, ""
}

func (s Scoring) needsTarget() bool {
	return s.Method == MethodRatio || s.Method == MethodLinear || s.Method == MethodAllOrNothing
}

func (s Scoring) score(in LineInput, attainment *Decimal) Decimal {
	switch s.Method {
	case MethodLinear:
		return s.linear(*attainment)
	case MethodLadder:
		return s.ladder(*in.Value.Value)
	case MethodDeduction:
		lost := s.Points.Mul(*in.Value.Value)
		return clamp(hundred.Sub(lost), decimal.Zero, hundred)
	case MethodAllOrNothing:
		return s.allOrNothing(in, *attainment)
	}
	return s.ratio(*attainment)
}

func (s Scoring) ratio(a Decimal) Decimal {
	if s.Floor != nil && a.LessThan(*s.Floor) {
		return decimal.Zero
	}
	return hundred.Mul(clamp(a, decimal.Zero, s.cap()))
}

// linear runs on the attainment, which is the share of the target, mirrored at it for LOWER.
func (s Scoring) linear(a Decimal) Decimal {
	threshold, stretch := *s.Threshold, *s.Stretch
	switch {
	case a.LessThan(threshold):
		return decimal.Zero
	case a.LessThan(one):
		return linearFloor.Add(Div(forty.Mul(a.Sub(threshold)), one.Sub(threshold)))
	case a.LessThan(stretch):
		return hundred.Add(Div(twenty.Mul(a.Sub(one)), stretch.Sub(one)))
	}
	return linearTop
}

func (s Scoring) ladder(x Decimal) Decimal {
	for _, band := range s.Bands {
		if (band.From == nil || x.GreaterThanOrEqual(*band.From)) && (band.To == nil || x.LessThan(*band.To)) {
			return band.Score
		}
	}
	return decimal.Zero
}

// allOrNothing compares the actual itself where it can: a rounded quotient could turn a near miss into 1.
func (s Scoring) allOrNothing(in LineInput, a Decimal) Decimal {
	met := a.GreaterThanOrEqual(one)
	if x := in.Value.Value; !in.perChannel() && x != nil {
		met = s.meets(*x, in.Target)
	}
	if met {
		return hundred
	}
	return decimal.Zero
}

func (s Scoring) meets(x Decimal, t *Target) bool {
	switch s.Direction {
	case Lower:
		return x.LessThanOrEqual(*t.Value)
	case Range:
		return x.GreaterThanOrEqual(*t.Low) && x.LessThanOrEqual(*t.High)
	}
	return x.GreaterThanOrEqual(*t.Value)
}

// Validate refuses a scoring that could not give every value a score within 0 and 120 (within the
// cap, for RATIO).
func (s Scoring) Validate() error {
	if s.Direction == Range && (s.Method == MethodLinear || s.Method == MethodDeduction) {
		return invalid("method", "use RATIO, LADDER or ALL_OR_NOTHING", "a metric with a range cannot be scored by %s", s.Method)
	}
	if s.Inverse && s.Direction != Lower {
		return invalid("inverse", "leave it off", "target ÷ actual is for metrics of which less is better")
	}
	switch s.Method {
	case MethodRatio:
		return s.validateRatio()
	case MethodLinear:
		return s.validateLinear()
	case MethodLadder:
		return validateBands(s.Bands)
	case MethodDeduction:
		return positive("points", &s.Points)
	case MethodRating:
		return positive("topPoints", &s.TopPoints)
	case MethodAllOrNothing:
		return nil
	}
	return invalid("method", "use RATIO, LINEAR, LADDER, DEDUCTION, ALL_OR_NOTHING or RATING", "there is no method %s", quoted(string(s.Method)))
}

func (s Scoring) validateRatio() error {
	if c := s.cap(); c.LessThan(one) || c.GreaterThan(two) {
		return invalid("cap", "use a number from 1 to 2", "a cap of %s cannot be used", FormatDecimal(c))
	}
	if s.Floor != nil && (s.Floor.IsNegative() || s.Floor.GreaterThan(one)) {
		return invalid("floor", "use a number from 0 to 1", "a floor of %s cannot be used", FormatDecimal(*s.Floor))
	}
	return nil
}

func (s Scoring) validateLinear() error {
	if s.Threshold == nil || !s.Threshold.IsPositive() || s.Threshold.GreaterThanOrEqual(one) {
		return invalid("threshold", "use a share of the target between 0 and 1, such as 0.8", "LINEAR needs a threshold below the target")
	}
	if s.Stretch == nil || s.Stretch.LessThanOrEqual(one) || s.Stretch.GreaterThan(two) {
		return invalid("stretch", "use a share of the target above 1 and up to 2, such as 1.2", "LINEAR needs a stretch above the target")
	}
	return nil
}

// validateBands wants the bands in order, each beginning where the one before ends, the first and
// the last open, so that every value falls into exactly one.
func validateBands(bands []Band) error {
	if len(bands) == 0 {
		return invalid("bands", "add a band", "LADDER has no bands")
	}
	for i, band := range bands {
		place := fmt.Sprintf("bands[%d]", i)
		if band.Score.IsNegative() || band.Score.GreaterThan(linearTop) {
			return invalid(place, "use a score from 0 to 120", "a score of %s cannot be used", FormatDecimal(band.Score))
		}
		if band.From != nil && band.To != nil && !band.From.LessThan(*band.To) {
			return invalid(place, "let it end above its beginning", "the band is empty")
		}
		if err := joins(bands, i, place); err != nil {
			return err
		}
	}
	return nil
}

func joins(bands []Band, i int, place string) error {
	if i == 0 && bands[i].From != nil {
		return invalid(place, "leave the beginning of the first band open", "lower values fall into no band")
	}
	if i == len(bands)-1 {
		if bands[i].To != nil {
			return invalid(place, "leave the end of the last band open", "higher values fall into no band")
		}
		return nil
	}
	end, next := bands[i].To, bands[i+1].From
	if end == nil || next == nil || !end.Equal(*next) {
		return invalid(place, "let each band end where the next begins", "there is a gap or an overlap after this band")
	}
	return nil
}
