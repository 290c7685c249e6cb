package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// A dispute waits for everybody who may answer it, until one of them does; FINANCE's own waits for HR alone.
func TestADisputeWaitsForWhoMayAnswerIt(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		waiting := func(actor *auth.Actor) []string {
			waits, err := w.App.Waits(w.Ctx, actor)
			require.NoError(t, err)
			subjects := []string{}
			for _, wait := range waits {
				if wait.Kind == app.WaitDispute {
					require.Equal(t, rules.Period("2026-08"), wait.Period)
					subjects = append(subjects, wait.SubjectID)
				}
			}
			return subjects
		}
		period := rules.Period("2026-08")
		file := func(actor *auth.Actor) string {
			d, err := w.App.FileDispute(w.Ctx, actor, app.FileDisputeInput{Period: &period, Words: "something is missing"})
			require.NoError(t, err)
			return d.ID
		}
		id := file(w.Member)
		file(w.Finance)
		require.ElementsMatch(t, []string{w.Member.MemberID(), w.Finance.MemberID()}, waiting(w.HR))
		require.Equal(t, []string{w.Member.MemberID()}, waiting(w.Finance))
		for _, actor := range []*auth.Actor{w.Member, w.Lead, w.Executive, w.Admin} {
			require.Empty(t, waiting(actor))
		}
		_, err := w.App.AnswerDispute(w.Ctx, w.Finance, app.AnswerDisputeInput{DisputeID: id, Answer: "the plan began later"})
		require.NoError(t, err)
		require.Equal(t, []string{w.Finance.MemberID()}, waiting(w.HR))
		require.Empty(t, waiting(w.Finance))
	})
}
