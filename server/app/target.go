package app

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// targetRules are a metric's targets in the terms of the rules. Targets per channel that begin
// together are one rule.
func (c *Catalog) targetRules(m *MetricDefinition) []rules.TargetRule {
	var list []rules.TargetRule
	for _, t := range m.Targets {
		rule := rules.TargetRule{From: t.FromPeriod, PeriodKind: t.PeriodKind, Kind: t.Kind, Value: t.Value, Low: t.Value, High: t.High,
			Baseline: t.Baseline, Fixed: t.BaselineValue, Fallback: t.Fallback}
		if rule.From == "" {
			rule.From = firstPeriod
		}
		if t.Change != nil {
			rule.Change = *t.Change
		}
		if t.Kind != rules.TargetPerChannel {
			list = replaceRule(list, rule)
			continue
		}
		list = c.addChannelTarget(list, rule, t)
	}
	return carryChannelTargets(list)
}

// firstPeriod is when a target that holds from the beginning begins.
const firstPeriod rules.Period = "2000"

func (c *Catalog) addChannelTarget(list []rules.TargetRule, rule rules.TargetRule, t *db.Target) []rules.TargetRule {
	at := -1
	for i := range list {
		if list[i].Kind == rules.TargetPerChannel && list[i].From == rule.From && list[i].PeriodKind == rule.PeriodKind {
			at = i
		}
	}
	if at < 0 {
		rule.Value, rule.Low, rule.Channels, rule.Groups = nil, nil, map[string]rules.Decimal{}, map[string]rules.Decimal{}
		list = replaceRule(list, rule)
		at = len(list) - 1
	}
	if channel := c.channels[t.ChannelID]; channel != nil {
		list[at].Channels[channel.Key] = *t.Value
	} else if t.GroupKey != "" {
		list[at].Groups[t.GroupKey] = *t.Value
	}
	return list
}

// replaceRule lets the rule set last win among those that begin together.
func replaceRule(list []rules.TargetRule, rule rules.TargetRule) []rules.TargetRule {
	kept := list[:0]
	for _, other := range list {
		if other.From.First() != rule.From.First() || other.PeriodKind != rule.PeriodKind {
			kept = append(kept, other)
		}
	}
	return append(kept, rule)
}

// carryChannelTargets lets a channel keep its target when a later rule speaks of other channels only.
func carryChannelTargets(list []rules.TargetRule) []rules.TargetRule {
	for i := range list {
		for j := range list {
			earlier := list[j].Kind == rules.TargetPerChannel && list[i].Kind == rules.TargetPerChannel &&
				list[j].PeriodKind == list[i].PeriodKind && list[j].From.First() < list[i].From.First()
			if earlier {
				keepMissing(list[i].Channels, list[j].Channels)
				keepMissing(list[i].Groups, list[j].Groups)
			}
		}
	}
	return list
}

func keepMissing(to, from map[string]rules.Decimal) {
	for key, value := range from {
		if _, set := to[key]; !set {
			to[key] = value
		}
	}
}

// targetFor resolves a metric's target for a period; baseline gives the metric's value in another
// period. The target is nil where there is none, with the reason.
func (c *Catalog) targetFor(ctx context.Context, m *MetricDefinition, p rules.Period,
	baseline func(ctx context.Context, p rules.Period) (*rules.Decimal, error),
) (*rules.Target, rules.Reason, error) {
	rule, ok := rules.TargetFor(c.targetRules(m), p)
	if !ok {
		return nil, rules.ReasonNoTarget, nil
	}
	var base *rules.Decimal
	if before := rule.BaselinePeriod(p); before != "" {
		var err error
		if base, err = baseline(ctx, before); err != nil {
			return nil, "", err
		}
	}
	target, reason := rule.Resolve(p, base, c.rates)
	return target, reason, nil
}
