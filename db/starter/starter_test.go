package starter

import (
	"regexp"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/rules"
)

func loaded(t *testing.T) *Kit {
	t.Helper()
	kit, err := Load()
	require.NoError(t, err)
	return kit
}

func said(t *testing.T, what string, texts ...Text) {
	t.Helper()
	for _, text := range texts {
		assert.NotEmpty(t, text.Zh, what)
		assert.NotEmpty(t, text.En, what)
	}
}

func TestKeysAreValidAndUnique(t *testing.T) {
	kit := loaded(t)
	keys := map[string][]string{}
	for _, m := range kit.Measures {
		keys["measure"] = append(keys["measure"], m.Key)
		said(t, m.Key, m.Name)
		assert.Contains(t, []rules.Aggregation{rules.Sum, rules.Last}, m.Aggregation, m.Key)
	}
	for _, g := range kit.Groups {
		keys["group"] = append(keys["group"], g.Key)
		said(t, g.Key, g.Name)
	}
	for _, m := range kit.Metrics {
		keys["metric"] = append(keys["metric"], m.Key)
	}
	for _, s := range kit.Scales {
		keys["metric"] = append(keys["metric"], s.Key)
	}
	for _, p := range kit.Positions {
		keys["position"] = append(keys["position"], p.Key)
		said(t, p.Key, p.Name, p.Focus)
	}
	valid := regexp.MustCompile(`^[a-z0-9_]{1,40}$`)
	for kind, list := range keys {
		seen := map[string]bool{}
		for _, key := range list {
			assert.Regexp(t, valid, key)
			assert.False(t, seen[key], "%s %s", kind, key)
			seen[key] = true
		}
	}
	assert.Len(t, kit.Measures, 36)
	assert.Len(t, kit.Groups, 7)
	assert.Len(t, kit.Metrics, 20)
	assert.Len(t, kit.Positions, 4)
	assert.Len(t, kit.Templates, 5)
}

func TestEveryFormulaParsesAndEveryTargetHolds(t *testing.T) {
	kit := loaded(t)
	for _, m := range kit.Metrics {
		said(t, m.Key, m.Name, m.Description, m.Source)
		_, err := rules.ParseFormula(m.Formula, kit.Catalog())
		assert.NoError(t, err, m.Key)
		assert.NotEmpty(t, m.Unit, m.Key)
		assert.NotEmpty(t, m.Condition, m.Key)
		if m.Target == nil {
			continue
		}
		for _, currency := range []string{"CNY", "USD"} {
			assert.NoError(t, m.Target.Rule("2026-Q1", currency).Validate(m.Direction), m.Key)
		}
	}
}

func TestTargetsOfTheArticle(t *testing.T) {
	kit := loaded(t)
	for key, want := range map[string]string{"online_share": "0.7", "follower_growth": "0.3", "marketing_roi": "5", "clv_share": "0.6", "read_rate": "0.15", "original_match": "0.8",
		"participation_rate": "0.1", "funnel_accuracy": "0.95", "reports_on_time": "1", "event_roi": "8", "proposals_adopted": "3", "publishing_on_time": "1",
		"interaction_rate": "0.05", "milestones_on_time": "1", "response_on_time": "0.95"} {
		assert.True(t, decimal.RequireFromString(want).Equal(*kit.Metric(key).Target.Value), key)
	}
	for _, key := range []string{"ctr", "private_order_share", "community_activity"} {
		assert.Nil(t, kit.Metric(key).Target, key)
	}
	conversion := kit.Metric("conversion_rate").Target.Rule("2026-Q1", "CNY")
	baseline := decimal.RequireFromString("0.03")
	conversion.Fixed = &baseline
	target, _ := conversion.Resolve("2026-Q3", nil, rules.NewRates("CNY", nil))
	assert.Equal(t, "0.036", target.Value.String())
	cpl := kit.Metric("cpl")
	assert.Equal(t, "36", cpl.Target.Rule("2026-Q1", "CNY").Groups["social"].String())
	assert.Equal(t, "5", cpl.Target.Rule("2026-Q1", "USD").Groups["social"].String())
	_, quarterly := rules.TargetFor([]rules.TargetRule{kit.Metric("proposals_adopted").Target.Rule("2026-Q1", "CNY")}, "2026-07")
	assert.False(t, quarterly, "a count's target holds for quarters alone")
}

func TestScalesHaveFiveDescribedLevels(t *testing.T) {
	kit := loaded(t)
	require.Len(t, kit.Scales, 3)
	for _, scale := range kit.Scales {
		said(t, scale.Key, scale.Name, scale.Description)
		require.Len(t, scale.Levels, 5, scale.Key)
		for i, level := range scale.Levels {
			assert.Equal(t, (i+1)*10, level.Points, scale.Key)
			said(t, scale.Key, level.Description)
		}
	}
	assert.Equal(t, "独立行动并定时汇报结果", kit.Scale("initiative").Levels[4].Description.Zh)
}

func TestEveryTemplateValidates(t *testing.T) {
	kit := loaded(t)
	for _, template := range kit.Templates {
		said(t, template.Position, template.Name)
		var lines []rules.Line
		for _, line := range template.Lines {
			lines = append(lines, ruleLine(t, kit, line))
		}
		assert.NoError(t, rules.ValidateTemplate(lines, kit.Budgets), template.Position)
	}
}

// ruleLine also checks that the line's metric exists and stands in the section it belongs to.
func ruleLine(t *testing.T, kit *Kit, line Line) rules.Line {
	scoring := rules.Scoring{Method: line.Method}
	if scale := kit.Scale(line.Metric); scale != nil {
		scoring.TopPoints = decimal.NewFromInt(int64(scale.Levels[len(scale.Levels)-1].Points))
		assert.Equal(t, rules.MethodRating, line.Method, line.Metric)
	} else {
		metric := kit.Metric(line.Metric)
		require.NotNil(t, metric, line.Metric)
		scoring.Direction = metric.Direction
		assert.Equal(t, metric.Section, line.Section, line.Metric)
		assert.NotNil(t, metric.Target, line.Metric)
	}
	return rules.Line{Metric: line.Metric, Section: line.Section, Weight: line.Weight, Scope: line.Scope, Scoring: scoring}
}

func TestGradesAndBudgetsAreTheDefaults(t *testing.T) {
	kit := loaded(t)
	require.Len(t, kit.Grades, 5)
	for i, grade := range rules.DefaultGrades() {
		assert.Equal(t, grade.Key, kit.Grades[i].Key)
		assert.True(t, grade.From.Equal(kit.Grades[i].From), grade.Key)
		assert.True(t, grade.Coefficient.Equal(kit.Grades[i].Coefficient), grade.Key)
	}
	for section, budget := range rules.DefaultBudgets() {
		assert.True(t, budget.Equal(kit.Budgets[section]), section)
	}
}
