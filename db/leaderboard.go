package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// BoardKey names a leaderboard without its narrowing to a peer group or parent: those ranked and
// the figure they are ranked by (a metric's id, or "" for the total).
type BoardKey struct {
	Period   rules.Period
	Subject  SubjectKind
	MetricID string
}

// BoardRow is somebody's figure on a board: hundredths for totals, steps of 10⁻⁶ for metrics.
type BoardRow struct {
	SubjectID  string
	Figure     int64
	PositionID string
	TeamID     string
	CardID     string
	LineID     string // of a metric's board
}

// BoardRows lists everybody who has a figure on a board.
func BoardRows(ctx context.Context, idb bun.IDB, key BoardKey) ([]BoardRow, error) {
	rows := []BoardRow{}
	q := idb.NewSelect().TableExpr("scorecards AS c").
		ColumnExpr("c.subject_id").ColumnExpr("c.position_id").ColumnExpr("c.team_id").ColumnExpr("c.id AS card_id").
		Where("c.period = ?", key.Period).Where("c.subject_kind = ?", key.Subject).Where("c.latest")
	if key.Subject == SubjectMember {
		q = q.Join("JOIN members AS m ON m.id = c.subject_id").Where("m.active").Where("NOT m.hidden_from_boards")
	}
	if key.MetricID == "" {
		q = q.ColumnExpr("c.total AS figure").Where("c.total IS NOT NULL")
	} else {
		q = q.ColumnExpr("min(l.actual_steps) AS figure").ColumnExpr("min(l.id) AS line_id").Join("JOIN scorecard_lines AS l ON l.scorecard_id = c.id").
			Where("l.metric_id = ?", key.MetricID).Where("l.actual_steps IS NOT NULL").
			Where("NOT EXISTS (SELECT 1 FROM scorecard_lines AS later WHERE later.scorecard_id = l.scorecard_id AND later.part > l.part)"). // where they are now
			Group("c.subject_id", "c.position_id", "c.team_id", "c.id")
	}
	return rows, translate(q.Scan(ctx, &rows))
}

// HiddenMembers lists which of some members are left out of leaderboards: deactivated or hidden.
func HiddenMembers(ctx context.Context, idb bun.IDB, ids []string) ([]string, error) {
	hidden := []string{}
	err := idb.NewSelect().Model((*Member)(nil)).Column("id").Where("id IN ?", in(ids)).
		Where("NOT active OR hidden_from_boards").Scan(ctx, &hidden)
	return hidden, translate(err)
}

// DayRow is somebody's total at the end of a day.
type DayRow struct {
	SubjectID  string
	PositionID string
	TeamID     string
	Day        rules.Day
	Total      int64
}

// BoardDays lists everybody's totals at the ends of the days from one to another.
func BoardDays(ctx context.Context, idb bun.IDB, key BoardKey, span rules.Span) ([]DayRow, error) {
	rows := []DayRow{}
	err := idb.NewSelect().TableExpr("scorecard_days AS d").
		ColumnExpr("c.subject_id").ColumnExpr("c.position_id").ColumnExpr("c.team_id").Column("d.day", "d.total").
		Join("JOIN scorecards AS c ON c.id = d.scorecard_id").
		Where("c.period = ?", key.Period).Where("c.subject_kind = ?", key.Subject).Where("c.latest").
		Where("d.day >= ?", span.From).Where("d.day <= ?", span.To).Where("d.total IS NOT NULL").
		Order("d.day").Scan(ctx, &rows)
	return rows, translate(err)
}

// DayFigures lists how each card last stood before a day: totals, and the lines for a metric's board.
func DayFigures(ctx context.Context, idb bun.IDB, key BoardKey, before rules.Day) (map[string]*ScorecardDay, error) {
	days := []*ScorecardDay{}
	err := idb.NewSelect().Model(&days).ModelTableExpr("scorecard_days AS d").ColumnExpr("d.*").
		Join("JOIN scorecards AS c ON c.id = d.scorecard_id").
		Where("c.period = ?", key.Period).Where("c.subject_kind = ?", key.Subject).Where("c.latest").
		Where("d.day = (SELECT max(e.day) FROM scorecard_days e WHERE e.scorecard_id = c.id AND e.day < ?)", before).
		Scan(ctx)
	if err != nil {
		return nil, translate(err)
	}
	byCard := make(map[string]*ScorecardDay, len(days))
	for _, day := range days {
		byCard[day.ScorecardID] = day
	}
	return byCard, nil
}
