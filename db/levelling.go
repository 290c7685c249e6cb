package db

import (
	"context"
	"errors"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// LevellingState says whether a levelling meeting goes on.
type LevellingState string

// A meeting is open, and closed once.
const (
	LevellingOpen   LevellingState = "OPEN"
	LevellingClosed LevellingState = "CLOSED"
)

// Levelling is a meeting in which leads compare and level the scores of a team and of those below it.
type Levelling struct {
	bun.BaseModel `bun:"table:levellings"`

	ID           string `bun:",pk"`
	Period       rules.Period
	TeamID       string
	State        LevellingState
	Participants []string           `bun:"type:text"`
	Bounds       []rules.GradeBound `bun:"type:text"`
	OpenedBy     string
	OpenedAt     Instant
	ClosedBy     string
	ClosedAt     Instant
	Minutes      Optional
	Version      int64 // counts what was done in it
}

// LevellingChange is a score that a meeting gave one line of somebody's card, in place of the computed one.
type LevellingChange struct {
	bun.BaseModel `bun:"table:levelling_changes"`

	ID          string `bun:",pk"`
	LevellingID string
	SubjectID   string
	Period      rules.Period
	MetricID    string
	Scope       rules.LineScope
	Computed    Score // when it was changed
	Score       Score
	Reason      string
	ActorID     string
	At          Instant
}

// LevellingLook says that somebody looked at a meeting's figures on a day.
type LevellingLook struct {
	bun.BaseModel `bun:"table:levelling_looks"`

	LevellingID string    `bun:",pk"`
	MemberID    string    `bun:",pk"`
	Day         rules.Day `bun:",pk"`
}

// LevellingByID finds a meeting; ErrNotFound if there is none.
func LevellingByID(ctx context.Context, idb bun.IDB, id string) (*Levelling, error) {
	return one[Levelling](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// LevellingsByIDs finds meetings.
func LevellingsByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Levelling, error) {
	return all[Levelling](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
}

// LevellingsIn lists a period's meetings, newest first.
func LevellingsIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Levelling, error) {
	return all[Levelling](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Order("opened_at DESC", "id")
	})
}

// TouchLevelling counts up the version of an open meeting, so that two who act in it come one after the other and
// nobody acts in one that is being closed; ErrConflict where it is closed.
func TouchLevelling(ctx context.Context, tx bun.Tx, id string) error {
	return changedOne(tx.NewUpdate().Model((*Levelling)(nil)).Set("version = version + 1").Where("id = ?", id).
		Where("state = ?", LevellingOpen).Exec(ctx))
}

// CloseLevelling closes an open meeting; ErrConflict where it is closed already.
func CloseLevelling(ctx context.Context, tx bun.Tx, l *Levelling) error {
	return changedOne(tx.NewUpdate().Model(l).Column("state", "closed_by", "closed_at", "minutes").WherePK().
		Where("state = ?", LevellingOpen).Exec(ctx))
}

// LevellingChangesIn lists a period's changes, oldest first: of two on one line the later one holds.
func LevellingChangesIn(ctx context.Context, idb bun.IDB, p rules.Period) ([]*LevellingChange, error) {
	return all[LevellingChange](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p).Order("at", "id") })
}

// LevellingChangesOf lists the changes on somebody's card of a period, oldest first.
func LevellingChangesOf(ctx context.Context, idb bun.IDB, subjectID string, p rules.Period) ([]*LevellingChange, error) {
	return all[LevellingChange](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Where("subject_id = ?", subjectID).Order("at", "id")
	})
}

// LevellingChangeByID finds a change; ErrNotFound if there is none.
func LevellingChangeByID(ctx context.Context, idb bun.IDB, id string) (*LevellingChange, error) {
	return one[LevellingChange](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// PutLevellingChange gives a line its score in a meeting, in place of the one that the same meeting gave it before.
func PutLevellingChange(ctx context.Context, tx bun.Tx, c *LevellingChange) error {
	_, err := tx.NewInsert().Model(c).On("CONFLICT (levelling_id, subject_id, metric_id, scope) DO UPDATE").
		Set("computed = EXCLUDED.computed").Set("score = EXCLUDED.score").Set("reason = EXCLUDED.reason").
		Set("actor_id = EXCLUDED.actor_id").Set("at = EXCLUDED.at").Exec(ctx)
	return translate(err)
}

// DeleteLevellingChange takes a change back; ErrConflict where it isn't there any more.
func DeleteLevellingChange(ctx context.Context, tx bun.Tx, id string) error {
	return changedOne(tx.NewDelete().Model((*LevellingChange)(nil)).Where("id = ?", id).Exec(ctx))
}

// LineLevelling is the change that holds for a line, with whose card it is on.
type LineLevelling struct {
	LevellingChange `bun:",extend"`

	LineID      string
	CardState   rules.ScorecardState
	SubjectKind SubjectKind
}

// LevellingsOfLines finds the changes for lines, by line and oldest first: on final cards the one that gave the line its
// score, on others all.
func LevellingsOfLines(ctx context.Context, idb bun.IDB, lineIDs []string) ([]*LineLevelling, error) {
	rows := []*LineLevelling{}
	err := idb.NewSelect().TableExpr("levelling_changes AS c").
		ColumnExpr("c.*").ColumnExpr("l.id AS line_id").ColumnExpr("s.state AS card_state").ColumnExpr("s.subject_kind").
		Join("JOIN scorecards AS s ON s.subject_id = c.subject_id AND s.period = c.period").
		Join("JOIN scorecard_lines AS l ON l.scorecard_id = s.id AND l.metric_id = c.metric_id AND l.scope = c.scope").
		Where("l.id IN ?", in(lineIDs)).Where("l.levelling_id = c.id OR s.state <> ?", rules.Final).
		Order("l.id", "c.at", "c.id").Scan(ctx, &rows)
	return rows, translate(err)
}

// Look keeps that somebody looked at a meeting's figures on a day; false where it is known.
func Look(ctx context.Context, tx bun.Tx, look *LevellingLook) (first bool, err error) {
	result, err := tx.NewInsert().Model(look).On("CONFLICT DO NOTHING").Exec(ctx)
	if err != nil {
		return false, translate(err)
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// Looked tells whether somebody's look of a day is kept already.
func Looked(ctx context.Context, idb bun.IDB, look *LevellingLook) (bool, error) {
	return idb.NewSelect().Model(look).WherePK().Exists(ctx)
}

// KeepLevellingChangeID gives a change the id of the one that its meeting made on the same line before.
func KeepLevellingChangeID(ctx context.Context, tx bun.Tx, c *LevellingChange) error {
	known, err := one[LevellingChange](ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("levelling_id = ?", c.LevellingID).Where("subject_id = ?", c.SubjectID).Where("metric_id = ?", c.MetricID).Where("scope = ?", c.Scope)
	})
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err == nil {
		c.ID = known.ID
	}
	return err
}
