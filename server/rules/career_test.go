package rules

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// 0.2 × 6 = 1.2 → 2 places.
func TestPlacesOfThePeerGroupsTop(t *testing.T) {
	terms := UsualCareerTerms()
	for n, want := range map[int]int{5: 1, 6: 2, 10: 2, 11: 3, 24: 5, 25: 5, 26: 6} {
		require.Equal(t, want, terms.Places(n), "%d people", n)
	}
}

func TestJudgingAQuarter(t *testing.T) {
	full := CareerQuarter{HasCard: true, HasTotal: true, Days: 92, Present: 92, Company: Peers{Members: 24, Ahead: 4}}
	with := func(change func(q *CareerQuarter)) CareerQuarter {
		q := full
		change(&q)
		return q
	}
	position := func(members, ahead int) CareerQuarter {
		return with(func(q *CareerQuarter) { q.Position = Peers{members, ahead} })
	}
	for name, c := range map[string]struct {
		quarter CareerQuarter
		want    CareerVerdict
	}{
		"first of six":                     {position(6, 0), CareerVerdict{CareerTop, "", CareerPosition, 1, 6, 2}},
		"second of six":                    {position(6, 1), CareerVerdict{CareerTop, "", CareerPosition, 2, 6, 2}},
		"third of six":                     {position(6, 2), CareerVerdict{CareerOutside, "", CareerPosition, 3, 6, 2}},
		"first of five":                    {position(5, 0), CareerVerdict{CareerTop, "", CareerPosition, 1, 5, 1}},
		"second of five":                   {position(5, 1), CareerVerdict{CareerOutside, "", CareerPosition, 2, 5, 1}},
		"four give way to the company":     {position(4, 0), CareerVerdict{CareerTop, "", CareerCompany, 5, 24, 5}},
		"and the company decides":          {with(func(q *CareerQuarter) { q.Company.Ahead = 5 }), CareerVerdict{CareerOutside, "", CareerCompany, 6, 24, 5}},
		"a small company compares nobody":  {with(func(q *CareerQuarter) { q.Position, q.Company = Peers{2, 0}, Peers{4, 0} }), CareerVerdict{CareerNeutral, NeutralGroup, "", 0, 0, 0}},
		"46 of 92 days count":              {with(func(q *CareerQuarter) { q.Present, q.Position = 46, Peers{6, 0} }), CareerVerdict{CareerTop, "", CareerPosition, 1, 6, 2}},
		"45 of 92 are neutral, even first": {with(func(q *CareerQuarter) { q.Present, q.Position = 45, Peers{6, 0} }), CareerVerdict{CareerNeutral, NeutralAway, "", 0, 0, 0}},
		"away without a card":              {CareerQuarter{Days: 92, Present: 10}, CareerVerdict{CareerNeutral, NeutralAway, "", 0, 0, 0}},
		"there without a card":             {CareerQuarter{Days: 92, Present: 92}, CareerVerdict{CareerMissing, "", "", 0, 0, 0}},
		"a card without a total":           {with(func(q *CareerQuarter) { q.HasTotal = false }), CareerVerdict{CareerNeutral, NeutralTotal, "", 0, 0, 0}},
	} {
		require.Equal(t, c.want, UsualCareerTerms().Judge(c.quarter), name)
	}
}

// T top, o outside, - neutral, x missing.
func standings(text string) []CareerStanding {
	known := map[rune]CareerStanding{'T': CareerTop, 'o': CareerOutside, '-': CareerNeutral, 'x': CareerMissing}
	var list []CareerStanding
	for _, r := range text {
		list = append(list, known[r])
	}
	return list
}

func TestQuartersInARow(t *testing.T) {
	for text, want := range map[string]CareerRow{
		"":        {0, -1, nil},
		"TT":      {2, -1, nil},
		"TTT":     {3, 2, []int{0, 1, 2}},
		"T-T-T":   {3, 4, []int{0, 2, 4}},
		"TTT-":    {3, 2, []int{0, 1, 2}},
		"TToTT":   {2, -1, nil},
		"TTxT":    {1, -1, nil},
		"TTTT":    {4, 2, []int{0, 1, 2}},
		"TTTo":    {0, 2, []int{0, 1, 2}},
		"oTTTxTT": {2, 3, []int{1, 2, 3}},
		"---":     {0, -1, nil},
	} {
		require.Equal(t, want, UsualCareerTerms().Row(standings(text)), text)
	}
}

func TestANeutralQuarterNeverChangesARow(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 20)) //nolint:gosec // a test
	terms := UsualCareerTerms()
	for range 2000 {
		var row []CareerStanding
		for range random.IntN(9) {
			row = append(row, []CareerStanding{CareerTop, CareerTop, CareerOutside, CareerMissing, CareerNeutral}[random.IntN(5)])
		}
		more := slices.Insert(slices.Clone(row), random.IntN(len(row)+1), CareerNeutral)
		before, after := terms.Row(row), terms.Row(more)
		require.Equal(t, before.Count, after.Count, "%v %v", row, more)
		require.Equal(t, before.Earned >= 0, after.Earned >= 0)
		without := slices.DeleteFunc(slices.Clone(row), func(s CareerStanding) bool { return s == CareerNeutral })
		require.Equal(t, terms.Row(without).Count, before.Count)
	}
}

// peers counts who is ahead of one of some totals, as the database does.
func peersAmong(totals []int, own int) Peers {
	p := Peers{Members: len(totals)}
	for _, other := range totals {
		if other > own {
			p.Ahead++
		}
	}
	return p
}

// Whatever the order of the others, the same total has the same place; a higher one never loses it, and who ties with
// somebody within the top is within it too.
func TestAHigherTotalNeverLosesThePlace(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 2)) //nolint:gosec // a test
	terms := UsualCareerTerms()
	judged := func(totals []int, own int) CareerVerdict {
		return terms.Judge(CareerQuarter{HasCard: true, HasTotal: true, Days: 90, Present: 90, Position: peersAmong(totals, own)})
	}
	for range 2000 {
		totals := make([]int, 5+random.IntN(30))
		for i := range totals {
			totals[i] = 8000 + random.IntN(12)*100
		}
		own := totals[0]
		verdict := judged(totals, own)
		shuffled := slices.Clone(totals)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		require.Equal(t, verdict, judged(shuffled, own))
		raised := slices.Clone(totals)
		raised[0] += random.IntN(500)
		higher := judged(raised, raised[0])
		require.LessOrEqual(t, higher.Rank, verdict.Rank)
		if verdict.Standing == CareerTop {
			require.Equal(t, CareerTop, higher.Standing)
		}
		within := 0
		for _, total := range totals {
			if judged(totals, total).Standing == CareerTop {
				within++
			}
		}
		require.GreaterOrEqual(t, within, terms.Places(len(totals)), "ties at the edge are in, nobody is put out")
	}
}

func TestTheLifeOfAnEligibility(t *testing.T) {
	states := []EligibilityState{Eligible, CareerTalked, CareerDecided, CareerRead, CareerDone, CareerEnded, CareerGone}
	got := ""
	for _, state := range states {
		for _, act := range CareerActs {
			if next, ok := state.After(act); ok {
				got += fmt.Sprintln(state, act, next)
			}
		}
	}
	require.Equal(t, `ELIGIBLE TALK TALKED
ELIGIBLE WITHDRAW WITHDRAWN
TALKED TALK TALKED
TALKED DECIDE DECIDED
TALKED WITHDRAW WITHDRAWN
DECIDED CONFIRM CONFIRMED
DECIDED FINISH DONE
DECIDED END ENDED
CONFIRMED FINISH DONE
CONFIRMED END ENDED
`, got)
	for _, state := range states {
		require.False(t, state.Open() && state.Decided(), state)
	}
	require.False(t, CareerGone.Open() || CareerGone.Decided(), "what was withdrawn uses nothing up")
}
