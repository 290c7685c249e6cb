package app_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// easierReads is the worked example's template with read rate at 25 against 13.5 %, and original match at 25.
func easierReads(w *apptest.World, reason string) app.ProposePlanInput {
	w.T.Helper()
	catalog, err := w.App.Catalog(w.Ctx)
	require.NoError(w.T, err)
	plans, err := w.App.Plans(w.Ctx, w.Lead, w.Member.MemberID(), q3)
	require.NoError(w.T, err)
	in := app.ProposePlanInput{MemberID: w.Member.MemberID(), Period: q3, Reason: optional(reason)}
	for _, line := range plans.Usual {
		row := &app.PlanLineInput{Metric: catalog.Metric(line.MetricID).Key, Scope: line.Scope, Weight: line.Weight}
		switch row.Metric {
		case "read_rate":
			row.Weight, row.Target = *apptest.Dec("25"), apptest.Dec("0.135")
		case "original_match":
			row.Weight = *apptest.Dec("25")
		}
		in.Lines = append(in.Lines, row)
	}
	return in
}

func total(w *apptest.World) string {
	w.T.Helper()
	require.NoError(w.T, w.App.Recompute(w.Ctx))
	return apptest.Score(w.Card(w.Member, q3).Total)
}

// RESULT (25·100 + 25·105 + 10·105.83 + 5·108 + 5·112) ÷ 70 = 104.05, total (70·104.05 + 20·96 + 10·90) ÷ 100.
const easier = "101.04"

func TestAPlanCountsOnceItWasAnswered(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		in := easierReads(w, "the ranking changed in August")
		_, err := w.App.ProposePlan(w.Ctx, w.OtherLead, in)
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		silent := in
		silent.Reason = nil
		_, err = w.App.ProposePlan(w.Ctx, w.Lead, silent)
		require.Equal(t, app.BadInput, app.CodeOf(err), "a change within the period says why")
		plan, err := w.App.ProposePlan(w.Ctx, w.Lead, in)
		require.NoError(t, err)
		require.Equal(t, rules.Day("2026-09-15"), plan.Due, "five working days on")
		require.Equal(t, "97.78", total(w), "what was only proposed changes nothing")

		_, err = w.App.AnswerPlan(w.Ctx, w.Lead, app.AnswerPlanInput{PlanID: plan.ID, Agree: true})
		require.Equal(t, app.Forbidden, app.CodeOf(err), "nobody agrees for the member")
		_, err = w.App.AnswerPlan(w.Ctx, w.Member, app.AnswerPlanInput{PlanID: plan.ID, Agree: true})
		require.NoError(t, err)
		require.Equal(t, easier, total(w))
		line := w.Line(w.Card(w.Member, q3), "read_rate")
		require.Equal(t, "0.135", line.Target.String())
		require.Equal(t, "25", line.Weight.String())
		_, err = w.App.AnswerPlan(w.Ctx, w.Member, app.AnswerPlanInput{PlanID: plan.ID, Agree: false, Words: optional("on second thoughts")})
		require.Equal(t, app.Conflict, app.CodeOf(err), "an answer is given once")

		harder := easierReads(w, "the ranking was changed back")
		harder.Lines[0].Target = apptest.Dec("0.27")
		_, err = w.App.ProposePlan(w.Ctx, w.Lead, harder)
		require.NoError(t, err)
		require.Equal(t, easier, total(w), "the plan that was agreed holds until the next one is answered")
	})
}

func TestAnObjectionIsHeardBySomebodyElse(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		plan, err := w.App.ProposePlan(w.Ctx, w.Lead, easierReads(w, "the ranking changed in August"))
		require.NoError(t, err)
		_, err = w.App.AnswerPlan(w.Ctx, w.Member, app.AnswerPlanInput{PlanID: plan.ID, Agree: false})
		require.Equal(t, app.BadInput, app.CodeOf(err), "an objection says why")
		_, err = w.App.AnswerPlan(w.Ctx, w.Member, app.AnswerPlanInput{PlanID: plan.ID, Agree: false, Words: optional("the weights were agreed in June")})
		require.NoError(t, err)
		require.Equal(t, "97.78", total(w))
		w.Now = time.Date(2026, 9, 20, 2, 0, 0, 0, time.UTC)
		require.NoError(t, w.App.DeliverPlans(w.Ctx))
		require.Equal(t, "97.78", total(w), "an objection is no silence")
		uphold := app.UpholdPlanInput{PlanID: plan.ID, Reason: "both heard; the target is fair"}
		for _, actor := range []*auth.Actor{w.Lead, w.Member} {
			_, err = w.App.UpholdPlan(w.Ctx, actor, uphold)
			require.Equal(t, app.Forbidden, app.CodeOf(err), actor.Member.Name)
		}
		_, err = w.App.UpholdPlan(w.Ctx, w.HR, uphold)
		require.NoError(t, err)
		require.Equal(t, easier, total(w))
	})
}

func TestSilenceIsDeliveredNotAgreed(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		_, err := w.App.ProposePlan(w.Ctx, w.Lead, easierReads(w, "the ranking changed in August"))
		require.NoError(t, err)
		w.Now = time.Date(2026, 9, 15, 2, 0, 0, 0, time.UTC)
		require.NoError(t, w.App.DeliverPlans(w.Ctx))
		require.Equal(t, "97.78", total(w), "its day hasn't passed")
		w.Now = time.Date(2026, 9, 16, 2, 0, 0, 0, time.UTC)
		require.NoError(t, w.App.DeliverPlans(w.Ctx))
		plans, err := w.App.Plans(w.Ctx, w.Member, w.Member.MemberID(), q3)
		require.NoError(t, err)
		require.Equal(t, rules.PlanDelivered, plans.Versions[0].State)
		require.True(t, plans.Versions[0].AnsweredAt.IsZero())
		require.Equal(t, easier, total(w))
	})
}

func TestAPlanKeepsTheSectionsAndMeasuresWhatIsTheMembers(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		for _, c := range []struct {
			name   string
			field  string
			change func(lines []*app.PlanLineInput)
		}{
			{"a section short of its budget", "lines.RESULT", func(l []*app.PlanLineInput) { l[0].Weight = *apptest.Dec("20") }},
			{"another's metric", "lines.0.metric", func(l []*app.PlanLineInput) { l[0].Metric = "follower_growth" }},
			{"a target of one's own for the team's figure", "lines.2.target", func(l []*app.PlanLineInput) { l[2].Target = apptest.Dec("0.01") }},
			{"a target of nothing", "lines.0.target", func(l []*app.PlanLineInput) { l[0].Target = apptest.Dec("0") }},
		} {
			in := easierReads(w, "because")
			c.change(in.Lines)
			_, err := w.App.ProposePlan(w.Ctx, w.Lead, in)
			require.Equal(t, app.BadInput, app.CodeOf(err), c.name)
			require.Equal(t, c.field, err.(*app.Error).Field, c.name)
		}
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		_, err := w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: q3})
		require.NoError(t, err)
		_, err = w.App.ProposePlan(w.Ctx, w.Lead, easierReads(w, "too late"))
		require.Equal(t, app.Conflict, app.CodeOf(err), "under review targets stand")
	})
}
