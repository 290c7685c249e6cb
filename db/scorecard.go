package db

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Score is a score in hundredths: 9778 is 97.78.
type Score int64

// ScoreOf is a score with 2 places.
func ScoreOf(d rules.Decimal) *Score {
	score := Score(d.Shift(2).IntPart())
	return &score
}

// Decimal is the score as a number.
func (s Score) Decimal() rules.Decimal { return decimal.New(int64(s), -2) }

// SubjectKind tells members from teams.
type SubjectKind string

// Who has scorecards and is ranked.
const (
	SubjectMember SubjectKind = "MEMBER"
	SubjectTeam   SubjectKind = "TEAM"
)

// Scorecard is one member's or team's result for one period. A FINAL one never changes: a correction
// is a new revision, and Latest marks the one in force. Scores are in hundredths.
type Scorecard struct {
	bun.BaseModel `bun:"table:scorecards"`

	ID               string `bun:",pk"`
	SubjectKind      SubjectKind
	SubjectID        string
	Period           rules.Period
	Revision         int
	Latest           bool
	RevisionReason   Optional
	State            rules.ScorecardState
	TeamID           string
	PositionID       string
	TemplateID       string
	Total            *Score
	Grade            Optional
	Coefficient      *rules.Decimal
	Provisional      bool
	InsufficientData bool
	ScoredWeight     rules.Decimal
	Sections         []ScorecardSection `bun:"type:text"`
	DataThrough      rules.Day
	ComputedAt       Instant
	Version          int64 // counts computations: lines change with it alone
	LateDismissed    string
	FinalizedAt      Instant         // 0: not final
	ReviewerID       string          // who confirmed it as the lead
	Parts            []ScorecardPart `bun:"type:text"` // the stays it is made of; none: one place all period long

	Lines    []*ScorecardLine `bun:"-"`
	FactsSeq int64            `bun:"-"` // of a revision that is being made: the facts it was computed from
}

// ScorecardSection is a section's budget and outcome.
type ScorecardSection struct {
	Kind         rules.Section
	Budget       rules.Decimal
	Score        *Score
	Contribution *Score
}

// ScorecardPart is a stay in a team and position as a part of a member's card, with what it comes to by itself.
type ScorecardPart struct {
	Number     int // from 1; lines name it
	TeamID     string
	PositionID string
	TemplateID string
	LeadID     string // who led the member at its end
	rules.Span
	Days             int           // that count: without absence
	Running          bool          // its days weren't over when it was computed
	Share            rules.Decimal // percent of the card's total; 0: it doesn't count
	Total            *Score        // nil: insufficient data, or too short
	InsufficientData bool
	Sections         []ScorecardSection
}

// Counts tells whether the part has enough days to be appraised.
func (p *ScorecardPart) Counts() bool { return p.Days >= rules.ShortestPart }

// Part is a part of a card by its number; nil for none.
func (c *Scorecard) Part(number int) *ScorecardPart {
	for i := range c.Parts {
		if c.Parts[i].Number == number {
			return &c.Parts[i]
		}
	}
	return nil
}

// SpanOf are the days that a line of the card counts.
func (c *Scorecard) SpanOf(line *ScorecardLine) rules.Span {
	if part := c.Part(line.Part); part != nil {
		return part.Span
	}
	return c.Period.Span()
}

// WeightOf is a line's weight in the card's total, percent: within its part, times the share of the part.
func (c *Scorecard) WeightOf(line *ScorecardLine) rules.Decimal {
	if part := c.Part(line.Part); part != nil {
		return rules.Div(line.EffectiveWeight.Mul(part.Share), decimal.NewFromInt(100))
	}
	return line.EffectiveWeight
}

// Exempt tells whether there is nothing to appraise: the member was away all period long, or there for a few days alone.
func (c *Scorecard) Exempt() bool {
	for i := range c.Parts {
		if c.Parts[i].Counts() {
			return false
		}
	}
	return len(c.Parts) > 0
}

// ScorecardLine is a line of a scorecard with everything that explains it.
type ScorecardLine struct {
	bun.BaseModel `bun:"table:scorecard_lines"`

	ID              string `bun:",pk"`
	ScorecardID     string
	Ord             int
	MetricID        string
	MetricVersion   int
	Section         rules.Section
	Scope           rules.LineScope
	Method          rules.Method
	Weight          rules.Decimal
	EffectiveWeight rules.Decimal
	Target          *rules.Decimal
	TargetLow       *rules.Decimal
	TargetHigh      *rules.Decimal
	Baseline        *rules.Decimal
	Actual          *rules.Decimal
	ActualSteps     *rules.Steps
	Attainment      *rules.Decimal
	Score           *Score
	Contribution    *Score
	State           rules.LineState
	Reason          Optional
	Note            Optional
	Provisional     bool
	Explained       Optional
	Terms           []rules.Term  `bun:"type:text"`
	Channels        []ChannelPart `bun:"type:text"`
	Cap             *rules.Decimal
	Examination     rules.Decimal
	ComputedScore   *Score         // where an appeal or a levelling meeting changed the score
	LevellingID     string         // the meeting's change that gave a final line its score
	Rating          *LineRating    `bun:"type:text"` // what makes a behaviour line's score; nil for others
	CaseID          string         // the review of its cause
	ReplacedBy      string         // the metric that is measured in its place
	Part            int            // the number of its part; 0: the card isn't split
	NominalTarget   *rules.Decimal // the whole period's, where the target is pro-rated
}

// MeasuredBy is the metric whose figure the line shows: another than its own where a review replaced it.
func (l *ScorecardLine) MeasuredBy() string {
	if l.ReplacedBy != "" {
		return l.ReplacedBy
	}
	return l.MetricID
}

// LineRating are the points that each group of raters gave on a behaviour line, and what they come to.
type LineRating struct {
	rules.Ratings
	Weights rules.RaterWeights
	Points  rules.Decimal
	Top     rules.Decimal // points of the top level
}

// ChannelPart is a channel's part of a per-channel attainment.
type ChannelPart struct {
	ChannelID  string
	Weight     *rules.Decimal
	Actual     *rules.Decimal
	Target     *rules.Decimal
	Attainment *rules.Decimal
}

// ScorecardDay is how a live card stood at the end of a day.
type ScorecardDay struct {
	bun.BaseModel `bun:"table:scorecard_days"`

	ScorecardID string    `bun:",pk"`
	Day         rules.Day `bun:",pk"`
	Total       *Score
	Lines       []LineDay `bun:"type:text"`
}

// LineDay is how a line stood at the end of a day.
type LineDay struct {
	Line   string         `json:"l"`
	Actual *rules.Decimal `json:"a,omitempty"`
	Score  *Score         `json:"s,omitempty"`
	Weight rules.Decimal  `json:"w"`
}

// Declaration says that a line doesn't apply to somebody in a period, and why.
type Declaration struct {
	bun.BaseModel `bun:"table:declarations"`

	SubjectID string          `bun:",pk"`
	Period    rules.Period    `bun:",pk"`
	MetricID  string          `bun:",pk"`
	Scope     rules.LineScope `bun:",pk"`
	Reason    string
	ActorID   string
	At        Instant
}

// ScorecardByID finds a card without its lines; ErrNotFound if there is none.
func ScorecardByID(ctx context.Context, idb bun.IDB, id string) (*Scorecard, error) {
	return one[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// ScorecardOf finds somebody's card in force for a period, without its lines; ErrNotFound if there is none. Every
// open scorecard asks it, so that on PostgreSQL it goes past Bun to a prepared statement.
func ScorecardOf(ctx context.Context, d *DB, subjectID string, p rules.Period) (*Scorecard, error) {
	if d.hot == nil {
		return one[Scorecard](ctx, d.Reader, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Where("latest")
		})
	}
	c, sections, parts := &Scorecard{Latest: true}, "", ""
	err := d.hot.QueryRow(ctx, `SELECT id, subject_kind, subject_id, period, revision, revision_reason, state, team_id, position_id, template_id, total, grade,
			coefficient, provisional, insufficient_data, scored_weight, COALESCE(sections, 'null'), COALESCE(data_through, ''), computed_at, version, late_dismissed, finalized_at, reviewer_id, COALESCE(parts, 'null')
		FROM scorecards WHERE subject_id = $1 AND period = $2 AND latest`, subjectID, string(p)).
		Scan(&c.ID, &c.SubjectKind, &c.SubjectID, (*string)(&c.Period), &c.Revision, &c.RevisionReason, &c.State, &c.TeamID, &c.PositionID, &c.TemplateID, &c.Total, &c.Grade,
			&c.Coefficient, &c.Provisional, &c.InsufficientData, &c.ScoredWeight, &sections, (*string)(&c.DataThrough), (*int64)(&c.ComputedAt), &c.Version, &c.LateDismissed,
			(*int64)(&c.FinalizedAt), &c.ReviewerID, &parts)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return c, errors.Join(json.Unmarshal([]byte(sections), &c.Sections), json.Unmarshal([]byte(parts), &c.Parts))
}

// ScorecardsByIDs finds cards, without lines.
func ScorecardsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Scorecard, error) {
	list := []*Scorecard{}
	for batch := range slices.Chunk(ids, 5000) {
		rows, err := all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(batch)) })
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}

// RevisionsOf lists all revisions of somebody's card for a period, newest first.
func RevisionsOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*Scorecard, error) {
	return all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period = ?", p).Order("revision DESC")
	})
}

// ScorecardsIn lists a period's cards in force of one kind, without lines.
func ScorecardsIn(ctx context.Context, idb bun.IDB, kind SubjectKind, p rules.Period) ([]*Scorecard, error) {
	return all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Where("subject_kind = ?", kind).Where("latest")
	})
}

// ScorecardsOf lists somebody's cards in force for some periods, without lines.
func ScorecardsOf(ctx context.Context, idb bun.IDB, subjectID string, periods []rules.Period) ([]*Scorecard, error) {
	return all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id = ?", subjectID).Where("period IN ?", in(periods)).Where("latest")
	})
}

// ScorecardPeriods lists the periods that have cards.
func ScorecardPeriods(ctx context.Context, idb bun.IDB) ([]rules.Period, error) {
	periods := []rules.Period{}
	err := idb.NewSelect().Model((*Scorecard)(nil)).ColumnExpr("DISTINCT period").Scan(ctx, &periods)
	return periods, translate(err)
}

// LinesOf lists the lines of cards, each card's in order.
func LinesOf(ctx context.Context, idb bun.IDB, cardIDs []string) ([]*ScorecardLine, error) {
	return all[ScorecardLine](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("scorecard_id IN ?", in(cardIDs)).Order("scorecard_id", "ord")
	})
}

// LineByID finds a line; ErrNotFound if there is none.
func LineByID(ctx context.Context, idb bun.IDB, id string) (*ScorecardLine, error) {
	return one[ScorecardLine](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// SaveScorecards stores cards that aren't final and their lines in place of what they were; a card that has become final
// meanwhile is left as it is. Lines keep their ids. The step of a card that is known is not touched.
func SaveScorecards(ctx context.Context, tx bun.Tx, cards []*Scorecard) error {
	for batch := range slices.Chunk(cards, 100) {
		if err := saveScorecards(ctx, tx, batch); err != nil {
			return err
		}
	}
	return nil
}

func saveScorecards(ctx context.Context, tx bun.Tx, cards []*Scorecard) error {
	stored := []string{}
	_, err := tx.NewInsert().Model(&cards).On("CONFLICT (id) DO UPDATE").
		Set("team_id = EXCLUDED.team_id").Set("position_id = EXCLUDED.position_id").Set("template_id = EXCLUDED.template_id").
		Set("total = EXCLUDED.total").Set("grade = EXCLUDED.grade").
		Set("coefficient = EXCLUDED.coefficient").Set("provisional = EXCLUDED.provisional").
		Set("insufficient_data = EXCLUDED.insufficient_data").Set("scored_weight = EXCLUDED.scored_weight").
		Set("sections = EXCLUDED.sections").Set("data_through = EXCLUDED.data_through").Set("parts = EXCLUDED.parts").
		Set("computed_at = EXCLUDED.computed_at").Set("version = scorecard.version + 1").
		Where("scorecard.state <> ?", rules.Final).Returning("id").Exec(ctx, &stored)
	if err != nil || len(stored) == 0 {
		return translate(err)
	}
	if _, err := tx.NewDelete().Model((*ScorecardLine)(nil)).Where("scorecard_id IN ?", in(stored)).Exec(ctx); err != nil {
		return translate(err)
	}
	var lines []*ScorecardLine
	for _, card := range cards {
		if slices.Contains(stored, card.ID) {
			lines = append(lines, card.Lines...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return Insert(ctx, tx, &lines)
}

// PutScorecardDays stores how cards stand on a day.
func PutScorecardDays(ctx context.Context, idb bun.IDB, days []*ScorecardDay) error {
	for batch := range slices.Chunk(days, 500) {
		if _, err := idb.NewInsert().Model(&batch).On("CONFLICT (scorecard_id, day) DO UPDATE").
			Set("total = EXCLUDED.total").Set("lines = EXCLUDED.lines").Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}

// ScorecardDays lists how a card stood, oldest day first.
func ScorecardDays(ctx context.Context, idb bun.IDB, cardID string) ([]*ScorecardDay, error) {
	return all[ScorecardDay](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Column("scorecard_id", "day", "total").Where("scorecard_id = ?", cardID).Order("day")
	})
}

// ScorecardDayBefore finds how a card last stood on or before a day; ErrNotFound if it is younger.
func ScorecardDayBefore(ctx context.Context, idb bun.IDB, cardID string, day rules.Day) (*ScorecardDay, error) {
	return one[ScorecardDay](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("scorecard_id = ?", cardID).Where("day <= ?", day).Order("day DESC")
	})
}

// Supersede takes a final card out of force; the next revision is. ErrConflict where it is out of force already.
func Supersede(ctx context.Context, tx bun.Tx, cardID string) error {
	return changedOne(tx.NewUpdate().Model((*Scorecard)(nil)).Set("latest = ?", false).Where("id = ?", cardID).Where("latest").Exec(ctx))
}

// DismissLate notes why late facts change nothing on a final card.
func DismissLate(ctx context.Context, tx bun.Tx, cardID, reason string) error {
	_, err := tx.NewUpdate().Model((*Scorecard)(nil)).Set("late_dismissed = ?", reason).Where("id = ?", cardID).Exec(ctx)
	return translate(err)
}

// DeclarationsIn lists a period's declarations.
func DeclarationsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Declaration, error) {
	return all[Declaration](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// PutDeclaration sets a declaration.
func PutDeclaration(ctx context.Context, idb bun.IDB, d *Declaration) error {
	_, err := idb.NewInsert().Model(d).On("CONFLICT (subject_id, period, metric_id, scope) DO UPDATE").
		Set("reason = EXCLUDED.reason").Set("actor_id = EXCLUDED.actor_id").Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// DeleteDeclaration takes a declaration back.
func DeleteDeclaration(ctx context.Context, idb bun.IDB, d *Declaration) error {
	_, err := idb.NewDelete().Model(d).WherePK().Exec(ctx)
	return translate(err)
}

// MembersCardsIn lists the members' cards in force of a period by the teams that they were in, without lines.
func MembersCardsIn(ctx context.Context, idb bun.IDB, p rules.Period, teamIDs []string) ([]*Scorecard, error) {
	return all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Where("subject_kind = ?", SubjectMember).Where("latest").Where("team_id IN ?", in(teamIDs)).Order("id")
	})
}

// LatestOf lists the cards in force of some subjects for a period, without lines.
func LatestOf(ctx context.Context, idb bun.IDB, subjectIDs []string, p rules.Period) ([]*Scorecard, error) {
	return all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("subject_id IN ?", in(subjectIDs)).Where("period = ?", p).Where("latest")
	})
}

// FinalizeScorecards makes live cards final.
func FinalizeScorecards(ctx context.Context, tx bun.Tx, ids []string, at Instant) error {
	for batch := range slices.Chunk(ids, 5000) {
		if _, err := tx.NewUpdate().Model((*Scorecard)(nil)).Set("state = ?", rules.Final).Set("finalized_at = ?", at).Where("id IN ?", in(batch)).
			Where("state <> ?", rules.Final).Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}
