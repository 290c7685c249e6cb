package db

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Measure is an additive quantity that facts are recorded in.
type Measure struct {
	bun.BaseModel `bun:"table:measures"`

	Key         string `bun:",pk"`
	NameZh      string
	NameEn      string
	Aggregation rules.Aggregation
	Money       bool
	Ord         int
}

// Metric is the part of a metric that has no versions.
type Metric struct {
	bun.BaseModel `bun:"table:metrics"`

	ID   string `bun:",pk"`
	Key  string
	Ord  int
	Band *Band `bun:"type:text"`
}

// Band is an industry figure shown beside a metric, never scored.
type Band struct {
	Low, High      rules.Decimal
	NoteZh, NoteEn string
}

// MetricVersion is a metric's definition for the periods that end on or after SinceDay.
type MetricVersion struct {
	bun.BaseModel `bun:"table:metric_versions"`

	MetricID       string `bun:",pk"`
	Version        int    `bun:",pk"`
	SinceDay       string
	NameZh         string
	NameEn         string
	DescriptionZh  string
	DescriptionEn  string
	SourceZh       string
	SourceEn       string
	Unit           rules.Unit
	Direction      rules.Direction
	Section        rules.Section
	Condition      rules.Condition
	Formula        string
	OwnerID        string
	MinDenominator *rules.Decimal
}

// Target is what a metric aims at from a period on.
type Target struct {
	bun.BaseModel `bun:"table:targets"`

	ID            string `bun:",pk"`
	MetricID      string
	Kind          rules.TargetKind
	FromPeriod    rules.Period
	PeriodKind    rules.PeriodKind
	ChannelID     string
	GroupKey      string
	Value         *rules.Decimal
	High          *rules.Decimal
	Change        *rules.Decimal
	Baseline      rules.BaselineKind
	BaselineValue *rules.Decimal
	Fallback      *rules.Decimal
}

// RatingLevel is a described level of a behaviour scale.
type RatingLevel struct {
	bun.BaseModel `bun:"table:rating_levels"`

	MetricKey     string `bun:",pk"`
	Level         int    `bun:",pk"`
	Points        rules.Steps
	DescriptionZh string
	DescriptionEn string
}

// Template is a version of the lines that a position's (or, without position, a team's) card is made of.
type Template struct {
	bun.BaseModel `bun:"table:templates"`

	ID         string `bun:",pk"`
	PositionID string
	Version    int
	FromPeriod rules.Period
	NameZh     string
	NameEn     string
}

// TemplateLine is a weighted line of a template.
type TemplateLine struct {
	bun.BaseModel `bun:"table:template_lines"`

	ID          string `bun:",pk"`
	TemplateID  string
	Ord         int
	MetricID    string
	Section     rules.Section
	Scope       rules.LineScope
	Method      rules.Method
	Weight      rules.Decimal
	Cap         *rules.Decimal
	Floor       *rules.Decimal
	Threshold   *rules.Decimal
	Stretch     *rules.Decimal
	Points      *rules.Decimal
	Bands       []rules.Band `bun:"type:text"`
	Inverse     bool
	Examination rules.Decimal
}

// Measures lists all measures.
func Measures(ctx context.Context, idb bun.IDB) ([]*Measure, error) {
	return all[Measure](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("ord") })
}

// Metrics lists all metrics.
func Metrics(ctx context.Context, idb bun.IDB) ([]*Metric, error) {
	return all[Metric](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("ord", "id") })
}

// MetricVersions lists all versions, each metric's oldest first.
func MetricVersions(ctx context.Context, idb bun.IDB) ([]*MetricVersion, error) {
	return all[MetricVersion](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("metric_id", "version") })
}

// Targets lists all targets in the order they were set.
func Targets(ctx context.Context, idb bun.IDB) ([]*Target, error) {
	return all[Target](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("id") })
}

// RatingLevels lists all levels, each scale's lowest first.
func RatingLevels(ctx context.Context, idb bun.IDB) ([]*RatingLevel, error) {
	return all[RatingLevel](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("metric_key", "level") })
}

// Templates lists all versions of all templates, oldest first.
func Templates(ctx context.Context, idb bun.IDB) ([]*Template, error) {
	return all[Template](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("position_id", "version") })
}

// TemplateLines lists the lines of all templates in order.
func TemplateLines(ctx context.Context, idb bun.IDB) ([]*TemplateLine, error) {
	return all[TemplateLine](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("template_id", "ord") })
}
