// Package starter is what a new company begins with: measures, channel groups, metrics with their
// targets, rating scales, positions and the templates of their scorecards, as data.
package starter

import (
	"embed"
	"fmt"

	"github.com/goccy/go-yaml"

	"github.com/okra-performance/okra/server/rules"
)

//go:embed *.yaml
var files embed.FS

// Text is said in Chinese and in English.
type Text struct{ Zh, En string }

// Kit is all of the starter kit, each list in the order it is shown in.
type Kit struct {
	Measures  []Measure
	Groups    []Group
	Metrics   []Metric
	Scales    []Scale
	Positions []Position
	Templates []Template
	Grades    []Grade
	Budgets   rules.Budgets
	Awards    []Award
	Values    []Text
}

// Measure is an additive quantity that facts are recorded in.
type Measure struct {
	Key         string
	Name        Text
	Aggregation rules.Aggregation
	Money       bool
}

// Group is a channel group.
type Group struct {
	Key  string
	Name Text
}

// Metric is a formula over measures with what it aims at. One without a target is shown and not scored.
type Metric struct {
	Key            string
	Name           Text
	Description    Text
	Source         Text
	Formula        string
	Unit           rules.Unit
	Decimals       int // shown after the mark, of a percentage where Unit is PERCENT
	Direction      rules.Direction
	Section        rules.Section
	Condition      rules.Condition
	MinDenominator *rules.Decimal `yaml:"minDenominator"`
	Target         *Target
	Band           *Band
}

// Target is a metric's target. Amounts of money per group are by currency, so that a company begins
// with a round figure in its own.
type Target struct {
	Kind       rules.TargetKind
	PeriodKind rules.PeriodKind `yaml:"periodKind"` // the only kind of period it holds for; "" for every kind
	Value      *rules.Decimal
	Groups     map[string]map[string]rules.Decimal // group → currency → amount
	Baseline   rules.BaselineKind
	Change     *rules.Decimal
	Fallback   *rules.Decimal
}

// Rule is the target as it holds from a period on, in the company's currency.
func (t Target) Rule(from rules.Period, currency string) rules.TargetRule {
	rule := rules.TargetRule{From: from, PeriodKind: t.PeriodKind, Kind: t.Kind, Value: t.Value, Baseline: t.Baseline, Fallback: t.Fallback}
	if t.Change != nil {
		rule.Change = *t.Change
	}
	for group, amounts := range t.Groups {
		if amount, ok := amounts[currency]; ok {
			if rule.Groups == nil {
				rule.Groups = map[string]rules.Decimal{}
			}
			rule.Groups[group] = amount
		}
	}
	return rule
}

// Band is the range usual elsewhere. It is shown beside the figure and never scored.
type Band struct {
	Low, High rules.Decimal
	Note      Text
}

// Scale is a behaviour rated by levels; it stands in templates where a metric does.
type Scale struct {
	Key         string
	Name        Text
	Description Text
	Levels      []Level // from the lowest
}

// Level is one described level of a scale.
type Level struct {
	Points      int
	Description Text
}

// Position is a kind of job with what its appraisal looks at.
type Position struct {
	Key   string
	Name  Text
	Focus Text
}

// Template is the lines of a position's scorecard, or of a team's where Position is empty.
type Template struct {
	Position string
	Name     Text
	Lines    []Line
}

// Line is a weighted line; Metric is the key of a metric or of a scale.
type Line struct {
	Metric  string
	Section rules.Section
	Weight  rules.Decimal
	Scope   rules.LineScope
	Method  rules.Method
}

// Grade is a band of totals with its coefficient for pay.
type Grade struct {
	Key         string
	From        rules.Decimal
	Coefficient rules.Decimal
}

// Award is given for each month: by nomination, or by rule where it names a metric.
type Award struct {
	Name          Text
	About         Text
	Badge         string
	Winner        string         // MEMBER or TEAM
	NominationDay int            `yaml:"nominationDay"` // last one, of the month after
	DecisionDay   int            `yaml:"decisionDay"`   // last one of votes and figures, of the month after
	Metric        string         // key
	MinSample     *rules.Decimal `yaml:"minSample"`
}

// Load reads the kit. An error means that the program was built with a broken kit.
func Load() (*Kit, error) {
	kit := &Kit{}
	for _, name := range []string{"catalogue.yaml", "metrics.yaml", "scorecards.yaml", "recognition.yaml"} {
		content, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := yaml.UnmarshalWithOptions(content, kit, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("starter: %s: %w", name, err)
		}
	}
	return kit, nil
}

// Catalog is what the kit's formulas may name.
func (k *Kit) Catalog() rules.Catalog {
	catalog := rules.Catalog{}
	for _, m := range k.Measures {
		catalog.Measures = append(catalog.Measures, rules.Measure{Key: m.Key, Aggregation: m.Aggregation, Money: m.Money})
	}
	for _, g := range k.Groups {
		catalog.Groups = append(catalog.Groups, g.Key)
	}
	return catalog
}

// Metric is the metric with the key, nil without one.
func (k *Kit) Metric(key string) *Metric {
	for i := range k.Metrics {
		if k.Metrics[i].Key == key {
			return &k.Metrics[i]
		}
	}
	return nil
}

// Scale is the scale with the key, nil without one.
func (k *Kit) Scale(key string) *Scale {
	for i := range k.Scales {
		if k.Scales[i].Key == key {
			return &k.Scales[i]
		}
	}
	return nil
}
