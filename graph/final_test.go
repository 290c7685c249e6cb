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

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
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

// decidedRuns are an approved run, and a paid one that was calculated from the final cards.
func (s *sweep) decidedRuns() (approved, paid *db.IncentiveRun) {
	_, err := s.App.SetBonusBases(s.Ctx, s.HR, app.SetBonusBasesInput{Bases: []*app.BonusBaseInput{
		{MemberID: s.Member.MemberID(), Schedule: rules.Month, From: july.First(), Amount: *apptest.Dec("4321.09")},
		{MemberID: s.Colleague.MemberID(), Schedule: rules.Month, From: july.First(), Amount: *apptest.Dec("3210.98")}}})
	require.NoError(s.t, err)
	paid, err = s.App.CalculateIncentiveRun(s.Ctx, s.Finance, app.CalculateIncentiveRunInput{PlanID: theBonusPlan(s.operations), Period: july, IdempotencyKey: "the run"})
	require.NoError(s.t, err)
	require.Positive(s.t, paid.Paid, "%v", paid.Basis.Excluded)
	_, err = s.App.DecideIncentiveRun(s.Ctx, s.HR, app.DecideIncentiveRunInput{RunID: paid.ID, Approve: true, IdempotencyKey: "the decision"})
	require.NoError(s.t, err)
	_, err = s.App.PayIncentiveRun(s.Ctx, s.Finance, app.PayIncentiveRunInput{RunID: paid.ID, IdempotencyKey: "the payday"})
	require.NoError(s.t, err)
	approved, _ = s.storedRun(db.RunApproved, s.HR)
	return approved, paid
}

// ofPayday are the columns of an approved run that say when it was paid, and by whom: they are written once.
var ofPayday = []string{"state", "paid_by", "paid_at", "pay_day"}

// keptRun is all that is stored of a run and its payouts but some columns, and its amounts as the API gives them.
func (s *sweep) keptRun(runID string, but ...string) string {
	var text strings.Builder
	for _, q := range []string{"SELECT * FROM incentive_runs WHERE id = ?", "SELECT * FROM payouts WHERE run_id = ? ORDER BY id"} {
		rows := []map[string]any{}
		require.NoError(s.t, s.DB.NewRaw(q, runID).Scan(s.Ctx, &rows))
		require.NotEmpty(s.t, rows, q)
		for _, row := range rows {
			for _, column := range slices.Sorted(maps.Keys(row)) {
				if !slices.Contains(but, column) {
					fmt.Fprintf(&text, "%s=%v\n", column, row[column])
				}
			}
		}
	}
	shown := s.body(s.HR, fmt.Sprintf(`{node(id:"%s"){... on IncentiveRun{number period trueUp pool{amount} paid{amount} unpaid{amount} carry{amount} decidedAt
		payouts{totalCount nodes{amount{amount} owed{amount} before{amount} takenBack{amount} total grade coefficient base{amount} days of}}}}}`, runID))
	require.NotContains(s.t, shown, `"errors"`)
	return text.String() + shown
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

// No sequence of calls changes a final card, nor what was approved or paid: mutations that there are, by everybody, with good
// input and bad, aimed at the card, its lines, its period and its facts, and at the runs and their payouts. What corrects the card
// is a revision of its own.
func TestNoSequenceOfCallsChangesWhatIsFinal(t *testing.T) {
	text, err := os.ReadFile("../schema.graphql")
	require.NoError(t, err)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	require.NoError(t, err)
	mutations := slices.DeleteFunc(slices.Clone(schema.Mutation.Fields), func(f *ast.FieldDefinition) bool {
		return strings.HasPrefix(f.Name, "__") || len(f.Arguments) == 0 || f.Name == "signIn" || f.Name == "changePassword" // of people, and slow by design
	})
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		s := &sweep{operations: operationsIn(t, w), schema: schema}
		w.Record(apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "300"), apptest.MemberFact(w.Member, "2026-07-15", "deliveries", "30000"),
			apptest.MemberFact(w.Colleague, "2026-07-15", "message_reads", "6000"), apptest.MemberFact(w.Colleague, "2026-07-15", "deliveries", "30000"),
			apptest.MemberFact(w.Colleague, "2026-07-15", "content_matched", "190"), apptest.MemberFact(w.Colleague, "2026-07-15", "content_reviewed", "200"),
			apptest.MemberFact(w.Colleague, "2026-07-15", "posts_on_time", "50"), apptest.MemberFact(w.Colleague, "2026-07-15", "posts_due", "50"))
		final := theFinalCard(s.operations)
		card, err := w.App.ScorecardByID(w.Ctx, w.HR, final)
		require.NoError(t, err)
		s.known, s.mutation = s.examples(), &ast.FieldDefinition{}
		approved, paid := s.decidedRuns()
		before, approvedBefore, paidBefore := s.kept(final), s.keptRun(approved.ID, ofPayday...), s.keptRun(paid.ID)
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
			if run := []*db.IncentiveRun{approved, paid, nil}[s.count%3]; run != nil {
				payouts, err := db.PayoutsOf(w.Ctx, w.DB.Reader, []string{run.ID})
				require.NoError(t, err)
				s.aimed["runId"], s.aimed["payoutId"], s.aimed["decideIncentiveRun.approve"] = run.ID, payouts[0].ID, s.count%2 == 0
				s.aimed["calculateIncentiveRun.planId"], s.aimed["saveIncentivePlan.planId"] = run.PlanID, run.PlanID
			}
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
		require.Equal(t, approvedBefore, s.keptRun(approved.ID, ofPayday...))
		require.Equal(t, paidBefore, s.keptRun(paid.ID))
		for _, name := range []string{"setBonusBases", "exportPayroll", "reviseScorecard", "recordFacts", "openImprovementPlan", "setTarget"} {
			require.Positive(t, accepted[name], "the calls are refused alike: %v", accepted)
		}
		revision := w.Card(w.Member, july)
		require.NotEqual(t, final, revision.ID)
		require.Greater(t, revision.Revision, 1)
		require.NotEmpty(t, revision.RevisionReason)
	})
}
