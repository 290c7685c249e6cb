package rules

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func cardLine(section Section, weight, score string) CardLine {
	return CardLine{Section: section, Weight: dec(weight), State: LineScored, Score: ptr(score)}
}

// contentOperations is the worked example of one quarter.
func contentOperations() []CardLine {
	return []CardLine{
		cardLine(Result, "30", "90.00"), cardLine(Result, "20", "105.00"), cardLine(Result, "10", "105.83"),
		cardLine(Result, "5", "108.00"), cardLine(Result, "5", "112.00"), cardLine(Process, "20", "96.00"),
		cardLine(Behaviour, "5", "80.00"), cardLine(Behaviour, "5", "100.00"),
	}
}

func sectionScores(card Card) []string {
	var scores []string
	for _, section := range card.Sections {
		if section.Score == nil {
			scores = append(scores, "–")
			continue
		}
		scores = append(scores, FormatScore(*section.Score))
	}
	return scores
}

func TestRollUpWorkedExamples(t *testing.T) {
	card := RollUp(contentOperations(), DefaultBudgets())
	assert.Equal(t, []string{"99.40", "96.00", "90.00"}, sectionScores(card))
	assert.Equal(t, "97.78", FormatScore(*card.Total))
	assert.False(t, card.Provisional)

	excluded := contentOperations()
	excluded[0].State = LineExcluded
	card = RollUp(excluded, DefaultBudgets())
	assert.Equal(t, []string{"106.46", "96.00", "90.00"}, sectionScores(card))
	assert.Equal(t, "102.72", FormatScore(*card.Total))
	equalDec(t, "35", card.EffectiveWeights[1])
	equalDec(t, "0", card.EffectiveWeights[0])

	noProcess := contentOperations()
	noProcess[5].State = LineNotApplicable
	card = RollUp(noProcess, DefaultBudgets())
	assert.Equal(t, []string{"99.40", "–", "90.00"}, sectionScores(card))
	assert.Equal(t, "98.23", FormatScore(*card.Total))

	stepwise := RollUp([]CardLine{cardLine(Result, "40", "88.89"), cardLine(Result, "30", "85.71"), cardLine(Process, "20", "98.97"), cardLine(Behaviour, "10", "80.00")}, DefaultBudgets())
	assert.Equal(t, []string{"87.53", "98.97", "80.00"}, sectionScores(stepwise))
	assert.Equal(t, "89.07", FormatScore(*stepwise.Total))
}

func TestMissingLinesAreProvisionalNotZero(t *testing.T) {
	lines := contentOperations()
	lines[0].State, lines[0].Score = LineMissing, nil
	card := RollUp(lines, DefaultBudgets())
	assert.True(t, card.Provisional)
	assert.Equal(t, "102.72", FormatScore(*card.Total))
	assert.False(t, card.InsufficientData)

	lines[1].State = LineMissing
	card = RollUp(lines, DefaultBudgets())
	assert.False(t, card.InsufficientData, "exactly half of the weight is scored")
	lines[7].State = LineMissing
	card = RollUp(lines, DefaultBudgets())
	assert.True(t, card.InsufficientData)
	assert.Nil(t, card.Total)
	assert.True(t, RollUp(nil, DefaultBudgets()).InsufficientData)
}

func TestTemplatesAddUp(t *testing.T) {
	ratio := Scoring{Method: MethodRatio, Direction: Higher}
	lines := []Line{{"a", Result, dec("69.5"), ScopeMember, ratio}, {"b", Process, dec("21"), ScopeMember, ratio},
		{"c", Behaviour, dec("10"), ScopeMember, Scoring{Method: MethodRating, TopPoints: dec("50")}}}
	err := ValidateTemplate(lines, DefaultBudgets())
	assert.ErrorContains(t, err, "RESULT: the lines sum to 69.5 of 70; add 0.5 to its lines")
	assert.ErrorContains(t, err, "PROCESS: the lines sum to 21 of 20; take 1 from its lines")
	lines[0].Weight, lines[1].Weight = dec("70"), dec("20")
	assert.NoError(t, ValidateTemplate(lines, DefaultBudgets()))
	lines[2].TopPoints = decimal.Zero
	assert.ErrorContains(t, ValidateTemplate(lines, DefaultBudgets()), "lines[2].topPoints")
	assert.ErrorContains(t, ValidateTemplate(nil, Budgets{Result: dec("90")}), "the sections sum to 90")
	assert.Error(t, ValidateTemplate([]Line{{"a", "OTHER", decimal.Zero, ScopeMember, ratio}}, DefaultBudgets()))
}

func TestWeightsAreConserved(t *testing.T) {
	states := []LineState{LineScored, LineNotApplicable, LineExcluded, LineMissing}
	rapid.Check(t, func(t *rapid.T) {
		var lines []CardLine
		for range rapid.IntRange(1, 12).Draw(t, "lines") {
			score := decimal.New(rapid.Int64Range(0, 12_000).Draw(t, "score"), -2)
			lines = append(lines, CardLine{Section: rapid.SampledFrom(Sections).Draw(t, "section"), Score: &score,
				Weight: decimal.NewFromInt(rapid.Int64Range(1, 50).Draw(t, "weight")), State: rapid.SampledFrom(states).Draw(t, "state")})
		}
		card := RollUp(lines, DefaultBudgets())
		if card.ScoredWeight.IsZero() {
			return
		}
		sum := decimal.Sum(card.EffectiveWeights[0], card.EffectiveWeights[1:]...)
		if sum.Sub(hundred).Abs().GreaterThan(dec("0.0000001")) {
			t.Fatalf("effective weights sum to %s", sum)
		}
		if card.Total != nil && (card.Total.IsNegative() || card.Total.GreaterThan(dec("120"))) {
			t.Fatalf("total %s", card.Total)
		}
	})
}

func TestGrades(t *testing.T) {
	grades := DefaultGrades()
	require.NoError(t, grades.Validate())
	for total, want := range map[string]string{"105": "S", "104.99": "A", "95": "A", "94.99": "B", "80": "B", "60": "C", "59.99": "D", "0": "D"} {
		assert.Equal(t, want, grades.Of(dec(total)).Key, total)
	}
	equalDec(t, "1.2", grades.Coefficient(dec("104.99"), false))
	for total, want := range map[string]string{"110": "1.5", "105": "1.5", "100": "1.35", "95": "1.2", "87.5": "1.1", "70": "0.8", "30": "0.3", "0": "0"} {
		equalDec(t, want, grades.Coefficient(dec(total), true))
	}
	assert.Error(t, Grades{}.Validate())
	assert.Error(t, Grades{{"A", dec("1"), one}}.Validate())
	assert.Error(t, Grades{{"A", dec("0"), one}, {"B", dec("0"), one}}.Validate())
	assert.Error(t, Grades{{"A", dec("5"), one}, {"B", dec("0"), two}}.Validate())
}

func TestReviewThresholds(t *testing.T) {
	low := LineScore{State: LineScored, Attainment: ptr("0.79")}
	assert.True(t, low.NeedsReview(DefaultReviewThreshold))
	assert.True(t, LineScore{State: LineScored, Score: ptr("79.99")}.NeedsReview(DefaultReviewThreshold))
	assert.False(t, LineScore{State: LineScored, Score: ptr("80")}.NeedsReview(DefaultReviewThreshold))
	assert.False(t, LineScore{State: LineMissing}.NeedsReview(DefaultReviewThreshold))
	assert.True(t, LineScore{State: LineScored, Attainment: ptr("1.5")}.IsWindfall())
	assert.False(t, low.IsWindfall())
	assert.False(t, Behaviour.Applies(Month))
	assert.True(t, Behaviour.Applies(Quarter))
}
