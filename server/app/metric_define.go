package app

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// NamesInput is a text in both languages; without English the Chinese one stands.
type NamesInput struct {
	Zh string
	En *string
}

func (n *NamesInput) en() string {
	if n.En == nil {
		return n.Zh
	}
	return *n.En
}

func (n *NamesInput) check(field string, most int) error {
	if n == nil {
		return nil
	}
	if err := checkText(field+".zh", n.Zh, 1, most); err != nil {
		return err
	}
	return checkText(field+".en", n.en(), 0, most)
}

// SaveMetricInput is a metric to be made, or a new version of one.
type SaveMetricInput struct {
	Key            string
	Names          *NamesInput
	Descriptions   *NamesInput
	Unit           rules.Unit
	Direction      rules.Direction
	Section        rules.Section
	Source         *NamesInput
	OwnerID        *string
	Formula        *string
	Condition      *rules.Condition
	MinDenominator *rules.Decimal
}

// SaveMetric makes a metric, or a new version that holds for periods that haven't ended: ADMIN, HR. A
// formula that doesn't parse is BAD_USER_INPUT at its place.
func (a *App) SaveMetric(ctx context.Context, actor *auth.Actor, in SaveMetricInput) (*MetricDefinition, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	if err := a.checkMetric(ctx, policy.catalog, in); err != nil {
		return nil, err
	}
	known := policy.catalog.MetricNamed(in.Key)
	version := in.version()
	var before any
	if known == nil {
		known = &MetricDefinition{Metric: &db.Metric{ID: db.NewID(db.MetricPrefix), Key: in.Key, Ord: len(policy.catalog.Metrics)}}
		version.Version = 1
	} else {
		latest := known.Latest()
		before, version.Version, version.SinceDay = latest.MetricVersion, latest.Version+1, string(policy.today)
	}
	version.MetricID = known.ID
	err = a.change(ctx, actor, entry("saveMetric", known.ID, version.NameZh, before, version, ""), func(ctx context.Context, tx bun.Tx) error {
		if version.Version == 1 {
			if err := db.Insert(ctx, tx, known.Metric); err != nil {
				return err
			}
		}
		if err := db.Insert(ctx, tx, version); err != nil {
			return err
		}
		return a.redefined(ctx, tx)
	})
	return a.definedMetric(ctx, in.Key, err)
}

func (a *App) definedMetric(ctx context.Context, key string, err error) (*MetricDefinition, error) {
	if err != nil {
		return nil, coded("", err)
	}
	a.afterRedefining(ctx)
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.MetricNamed(key), nil
}

func (a *App) checkMetric(ctx context.Context, c *Catalog, in SaveMetricInput) error {
	for _, err := range []error{checkKey("key", in.Key), in.Names.check("names", maxName), in.Descriptions.check("descriptions", 2000),
		in.Source.check("source", maxName), a.checkMember(ctx, "ownerId", text(in.OwnerID))} {
		if err != nil {
			return err
		}
	}
	if in.MinDenominator != nil && in.MinDenominator.IsNegative() {
		return badInput("minDenominator", "OUT_OF_RANGE", "the smallest denominator can't be negative")
	}
	if text(in.Formula) == "" {
		return nil
	}
	_, err := rules.ParseFormula(*in.Formula, c.formulaNames())
	return coded("formula", err)
}

func (in SaveMetricInput) version() *db.MetricVersion {
	v := &db.MetricVersion{NameZh: in.Names.Zh, NameEn: in.Names.en(), Unit: in.Unit, Direction: in.Direction, Section: in.Section,
		Condition: rules.ConditionNone, Formula: text(in.Formula), OwnerID: text(in.OwnerID), MinDenominator: in.MinDenominator}
	if in.Descriptions != nil {
		v.DescriptionZh, v.DescriptionEn = in.Descriptions.Zh, in.Descriptions.en()
	}
	if in.Source != nil {
		v.SourceZh, v.SourceEn = in.Source.Zh, in.Source.en()
	}
	if in.Condition != nil {
		v.Condition = *in.Condition
	}
	return v
}

// SetTargetInput is a target from a period on.
type SetTargetInput struct {
	Metric        string
	Kind          *rules.TargetKind
	From          *rules.Period
	PeriodKind    *rules.PeriodKind
	Value         *rules.Decimal
	High          *rules.Decimal
	Channel       *string
	ChannelGroup  *string
	Change        *rules.Decimal
	Baseline      *rules.BaselineKind
	BaselineValue *rules.Decimal
	Fallback      *rules.Decimal
}

// SetTarget sets a target from a period on; of those that begin together the one set last holds:
// ADMIN, HR. Closed periods keep the targets they were closed with.
func (a *App) SetTarget(ctx context.Context, actor *auth.Actor, in SetTargetInput) (*MetricDefinition, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	metric := policy.catalog.MetricNamed(in.Metric)
	if metric == nil {
		return nil, badInput("metric", "UNKNOWN", "there is no metric %s", shown(in.Metric))
	}
	row, err := policy.catalog.target(metric, in)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("setTarget", metric.ID, metric.Latest().NameZh, nil, row, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, row); err != nil {
			return err
		}
		return a.redefined(ctx, tx)
	})
	return a.definedMetric(ctx, in.Metric, err)
}

func (c *Catalog) target(metric *MetricDefinition, in SetTargetInput) (*db.Target, error) {
	row := &db.Target{ID: db.NewID(db.TargetPrefix), MetricID: metric.ID, Kind: rules.TargetAbsolute, Value: in.Value, High: in.High,
		Change: in.Change, BaselineValue: in.BaselineValue, Fallback: in.Fallback, GroupKey: text(in.ChannelGroup)}
	if in.Kind != nil {
		row.Kind = *in.Kind
	}
	if in.From != nil {
		row.FromPeriod = *in.From
	}
	if in.PeriodKind != nil {
		row.PeriodKind = *in.PeriodKind
	}
	if row.Kind == rules.TargetRelative {
		row.Baseline = rules.BaselineFixed
	}
	if in.Baseline != nil {
		row.Baseline = *in.Baseline
	}
	if row.GroupKey != "" && c.Group(row.GroupKey) == nil {
		return nil, badInput("channelGroup", "UNKNOWN", "there is no channel group %s", shown(row.GroupKey))
	}
	if text(in.Channel) != "" {
		channel := c.ChannelNamed(*in.Channel)
		if channel == nil {
			return nil, badInput("channel", "UNKNOWN", "there is no channel %s", shown(*in.Channel))
		}
		row.ChannelID = channel.ID
	}
	return row, c.checkTarget(metric, row)
}

func (c *Catalog) checkTarget(metric *MetricDefinition, row *db.Target) error {
	if row.Kind == rules.TargetPerChannel {
		if countSet(row.ChannelID, row.GroupKey) != 1 {
			return badInput("channel", "ONE_OF", "a target per channel names one of channel and channelGroup")
		}
		if row.Value == nil {
			return badInput("value", "REQUIRED", "a target per channel needs a value")
		}
	}
	if row.Kind == rules.TargetRelative && row.Change == nil {
		return badInput("change", "REQUIRED", "a relative target needs a change, such as 0.2 for +20 %%")
	}
	trial := &MetricDefinition{Metric: metric.Metric, Versions: metric.Versions, Targets: []*db.Target{row}}
	return coded("", c.targetRules(trial)[0].Validate(metric.Latest().Direction))
}

// SaveTemplateInput is a template's new version.
type SaveTemplateInput struct {
	Position *string
	Names    *NamesInput
	From     *rules.Period
	Lines    []*TemplateLineInput
}

// TemplateLineInput is a line as sent; nil takes what is usual.
type TemplateLineInput struct {
	Metric      string
	Section     *rules.Section
	Scope       *rules.LineScope
	Method      *rules.Method
	Weight      rules.Decimal
	Cap         *rules.Decimal
	Floor       *rules.Decimal
	Threshold   *rules.Decimal
	Stretch     *rules.Decimal
	Points      *rules.Decimal
	Bands       []*LadderBandInput
	Inverse     *bool
	Examination *rules.Decimal
}

// LadderBandInput is a band as sent.
type LadderBandInput struct {
	From, To *rules.Decimal
	Score    rules.Decimal
}

// SaveTemplate stores a new version of a position's (or the teams') template: ADMIN, HR. Refused, naming
// section and difference, when a section's weights don't sum to its budget. It holds from a period on.
func (a *App) SaveTemplate(ctx context.Context, actor *auth.Actor, in SaveTemplateInput) (*TemplateDefinition, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.definesFigures(); err != nil {
		return nil, err
	}
	t, err := policy.catalog.template(in)
	if err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("saveTemplate", t.ID, t.NameZh, nil, t, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, t.Template); err != nil {
			return err
		}
		if err := db.Insert(ctx, tx, &t.Lines); err != nil {
			return err
		}
		return a.redefined(ctx, tx)
	})
	if err != nil {
		return nil, coded("lines", err)
	}
	a.afterRedefining(ctx)
	return t, nil
}

func (c *Catalog) template(in SaveTemplateInput) (*TemplateDefinition, error) {
	t := &TemplateDefinition{Template: &db.Template{ID: db.NewID(db.TemplatePrefix), Version: 1, NameZh: "团队", NameEn: "Team"}}
	if text(in.Position) != "" {
		position := c.PositionNamed(*in.Position)
		if position == nil {
			return nil, badInput("position", "UNKNOWN", "there is no position %s", shown(*in.Position))
		}
		t.PositionID, t.NameZh, t.NameEn = position.ID, position.NameZh, position.NameEn
	}
	if in.From != nil {
		t.FromPeriod = *in.From
	}
	for _, known := range c.Templates {
		if known.PositionID == t.PositionID {
			t.Version = max(t.Version, known.Version+1)
			t.NameZh, t.NameEn = known.NameZh, known.NameEn
		}
	}
	if err := in.Names.check("names", maxName); err != nil {
		return nil, err
	}
	if in.Names != nil {
		t.NameZh, t.NameEn = in.Names.Zh, in.Names.en()
	}
	return t, c.addLines(t, in.Lines)
}

func (c *Catalog) addLines(t *TemplateDefinition, inputs []*TemplateLineInput) error {
	var lines []rules.Line
	for i, in := range inputs {
		metric := c.MetricNamed(in.Metric)
		if metric == nil {
			return badInput("lines."+indexText(i)+".metric", "UNKNOWN", "there is no metric %s", shown(in.Metric))
		}
		row := in.row(metric, t)
		row.Ord = i
		if err := c.checkLine(metric, row, "lines."+indexText(i)); err != nil {
			return err
		}
		t.Lines = append(t.Lines, row)
		lines = append(lines, c.ruleLine(row))
	}
	return coded("lines", rules.ValidateTemplate(lines, c.Company.Budgets))
}

// ruleLine is a template's line in the terms of the rules.
func (c *Catalog) ruleLine(row *db.TemplateLine) rules.Line {
	metric := c.Metric(row.MetricID)
	scoring := scoringOf(row, metric.Latest().Direction)
	if levels := c.Scales[metric.Key]; len(levels) > 0 {
		scoring.TopPoints = levels[len(levels)-1].Points.Decimal()
	}
	return rules.Line{Metric: metric.Key, Section: row.Section, Weight: row.Weight, Scope: row.Scope, Scoring: scoring}
}

func (in *TemplateLineInput) row(metric *MetricDefinition, t *TemplateDefinition) *db.TemplateLine {
	latest := metric.Latest()
	row := &db.TemplateLine{ID: db.NewID(db.TemplateLinePrefix), TemplateID: t.ID, MetricID: metric.ID, Section: latest.Section,
		Scope: rules.ScopeMember, Method: rules.MethodRatio, Weight: in.Weight, Cap: in.Cap, Floor: in.Floor, Threshold: in.Threshold,
		Stretch: in.Stretch, Points: in.Points, Inverse: in.Inverse != nil && *in.Inverse, Examination: defaultExamination}
	if t.PositionID == "" {
		row.Scope = rules.ScopeTeam
	}
	if latest.Formula == nil {
		row.Method = rules.MethodRating
	}
	if in.Section != nil {
		row.Section = *in.Section
	}
	if in.Scope != nil {
		row.Scope = *in.Scope
	}
	if in.Method != nil {
		row.Method = *in.Method
	}
	if in.Examination != nil {
		row.Examination = *in.Examination
	}
	for _, band := range in.Bands {
		row.Bands = append(row.Bands, rules.Band{From: band.From, To: band.To, Score: band.Score})
	}
	return row
}

func (c *Catalog) checkLine(metric *MetricDefinition, row *db.TemplateLine, field string) error {
	isRating := metric.Latest().Formula == nil
	switch {
	case isRating && row.Method != rules.MethodRating:
		return badInput(field+".method", "NEEDS_RATING", "%s has no formula: it can only be rated", metric.Key)
	case !isRating && row.Method == rules.MethodRating:
		return badInput(field+".method", "NOT_A_RATING", "%s has a formula: it can't be rated", metric.Key)
	case isRating && len(c.Scales[metric.Key]) == 0:
		return badInput(field+".metric", "NO_SCALE", "%s has no rating scale", metric.Key)
	case row.Examination.IsNegative() || row.Examination.GreaterThan(decimal.NewFromInt(2)):
		return badInput(field+".examination", "OUT_OF_RANGE", "the examination threshold is between 0 and 2")
	}
	return nil
}

// TemplatesIn lists the templates in force for a period.
func (c *Catalog) TemplatesIn(p rules.Period) []*TemplateDefinition {
	list := []*TemplateDefinition{}
	for _, t := range c.Templates {
		if current := c.TemplateFor(t.PositionID, p); current == t && !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// HoldsFrom is the period from which something holds; the first there can be, where none is set.
func HoldsFrom(p rules.Period) rules.Period {
	if p == "" {
		return firstPeriod
	}
	return p
}

// Templates lists the templates in force for a period, or for today's quarter.
func (a *App) Templates(ctx context.Context, actor *auth.Actor, p *rules.Period) ([]*TemplateDefinition, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if p == nil {
		today := rules.PeriodOf(rules.Quarter, policy.today)
		p = &today
	}
	return policy.catalog.TemplatesIn(*p), nil
}

// MeasuresOf lists the measures that a metric's formula reads.
func (a *App) MeasuresOf(ctx context.Context, m *MetricDefinition) ([]*db.Measure, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	measures := []*db.Measure{}
	if formula := m.Latest().Formula; formula != nil {
		for _, key := range formula.Measures() {
			measures = append(measures, catalog.Measure(key))
		}
	}
	return measures, nil
}
