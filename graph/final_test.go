//go:build !race

package graph_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// calls is how many mutations a run sends at a final card.
const calls = 1000

// ofItself are the columns of a final card that say what became of it and not what it is: a revision took its place,
// late facts were dismissed.
var ofItself = []string{"latest", "late_dismissed"}

// kept is all that is stored of a final card, and its explanation as the API gives it.
func (s *sweep) kept(cardID string) string {
	var text strings.Builder
	for _, q := range []string{"SELECT * FROM scorecards WHERE id = ?", "SELECT * FROM scorecard_lines WHERE scorecard_id = ? ORDER BY ord", "SELECT * FROM snapshots WHERE scorecard_id = ?"} {
		rows := []map[string]any{}
		require.NoError(s.t, s.DB.NewRaw(q, cardID).Scan(s.Ctx, &rows))
		require.NotEmpty(s.t, rows, q)
		for _, row := range rows {
			for _, column := range slices.Sorted(maps.Keys(row)) {
				if !slices.Contains(ofItself, column) {
					fmt.Fprintf(&text, "%s=%v\n", column, row[column])
				}
			}
		}
	}
	explained := s.body(s.HR, fmt.Sprintf(`{node(id:"%s"){... on Scorecard{state revision revisionReason total grade coefficient provisional insufficientData scoredWeight computedAt finalizedAt dataThrough
		sections{kind budget score contribution lines{id section scope method weight effectiveWeight target targetLow targetHigh baseline actual attainment score contribution
		state reason note provisional explained cap examination metricVersion computedScore channels{weight actual target attainment} terms{text value}}}}}}`, cardID))
	require.NotContains(s.t, explained, `"errors"`)
	require.Contains(s.t, explained, "explained")
	return text.String() + explained
}

// mayDo are those to whom the table of rights allows an operation, whatever its example came to there.
func mayDo(actors []*auth.Actor, operation string) []*auth.Actor {
	var may []*auth.Actor
	for i, letter := range accessTable["Mutation."+operation].rights {
		if strings.ContainsRune(".BC", letter) {
			may = append(may, actors[i])
		}
	}
	return may
}

// No sequence of calls changes a final card: mutations that there are, by everybody, with good input and bad, aimed at
// the card, its lines, its period and its facts. What corrects it is a revision of its own.
func TestNoSequenceOfCallsChangesAFinalScorecard(t *testing.T) {
	text, err := os.ReadFile("../schema.graphql")
	require.NoError(t, err)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	require.NoError(t, err)
	mutations := slices.DeleteFunc(slices.Clone(schema.Mutation.Fields), func(f *ast.FieldDefinition) bool {
		return strings.HasPrefix(f.Name, "__") || len(f.Arguments) == 0 || f.Name == "signIn" || f.Name == "changePassword" // of people, and slow by design
	})
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		s := &sweep{operations: operationsIn(t, w), schema: schema}
		w.Record(apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "300"), apptest.MemberFact(w.Member, "2026-07-15", "deliveries", "30000"))
		final := theFinalCard(s.operations)
		card, err := w.App.ScorecardByID(w.Ctx, w.HR, final)
		require.NoError(t, err)
		s.known, s.mutation = s.examples(), &ast.FieldDefinition{}
		before := s.kept(final)
		chance := rand.New(rand.NewPCG(20260731, 5)) //nolint:gosec // the same calls each time
		accepted, actors := map[string]int{}, s.actors()
		for range calls {
			s.mutation = mutations[chance.IntN(len(mutations))]
			s.count++
			aim := final // or the revision that has taken its place
			if s.count%2 == 0 {
				aim = w.Card(w.Member, july).ID
			}
			s.aimed = map[string]any{"scorecardId": aim, "lineId": card.Lines[chance.IntN(len(card.Lines))].ID, "memberId": w.Member.MemberID(),
				"period": []string{"2026-07", "2026-07", "2026-Q3", "2026"}[chance.IntN(4)], "day": fmt.Sprintf("2026-07-%02d", 1+chance.IntN(31)), "value": fmt.Sprint(chance.IntN(5000)),
				"recordFacts.measure": []string{"message_reads", "deliveries", "posts_due"}[chance.IntN(3)], "level": 1 + chance.IntN(5), "score": fmt.Sprint(chance.IntN(120)), "metric": "read_rate",
				"key": fmt.Sprint("k", s.count), "number": fmt.Sprint("n", s.count), "email": fmt.Sprintf("m%d@okra.example", s.count), "idempotencyKey": fmt.Sprint("call ", s.count)}
			input := s.mutation.Arguments[0].Type
			example := s.example("input", input)
			if places := s.fields(nil, input); len(places) > 0 && chance.IntN(4) == 0 {
				place := places[chance.IntN(len(places))]
				values := badFor(place.of, schema.Types[place.of.Name()])
				if value := values[chance.IntN(len(values))]; value.name != "a megabyte" {
					example = s.put(example, place.path, input, value.value)
				}
			}
			s.actor = actors[chance.IntN(len(actors))]
			if may := mayDo(actors, s.mutation.Name); len(may) > 0 && chance.IntN(3) > 0 {
				s.actor = may[chance.IntN(len(may))]
			}
			if refused, _ := s.send(example); len(refused) == 0 {
				accepted[s.mutation.Name]++
			}
		}
		require.NoError(t, w.App.Recompute(w.Ctx))
		require.Equal(t, before, s.kept(final))
		for _, name := range []string{"reviseScorecard", "recordFacts", "openImprovementPlan", "setTarget"} {
			require.Positive(t, accepted[name], "the calls are refused alike: %v", accepted)
		}
		revision := w.Card(w.Member, july)
		require.NotEqual(t, final, revision.ID)
		require.Greater(t, revision.Revision, 1)
		require.NotEmpty(t, revision.RevisionReason)
	})
}
