package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// events are what somebody was told of an appraisal, newest first.
func events(w *apptest.World, actor *auth.Actor) []app.AppraisalEvent {
	w.T.Helper()
	found, err := w.App.Notices(w.Ctx, actor, false, app.Page{First: 50})
	require.NoError(w.T, err)
	list := []app.AppraisalEvent{}
	for _, n := range found.Nodes {
		what, err := w.App.NoticeAppraisal(n)
		require.NoError(w.T, err)
		if what != nil {
			list = append(list, what.Event)
		}
	}
	return list
}

func TestAnInterviewIsConfirmedByBoth(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		talk := app.SaveInterviewNoteInput{ScorecardID: card.ID, Strengths: "Reads the platform well", Gaps: "Reading rate", Actions: "Two titles tested a week"}
		_, _, err := w.App.SaveInterviewNote(w.Ctx, w.Member, talk)
		require.Equal(t, app.Forbidden, app.CodeOf(err), "nobody writes their own")
		_, _, err = w.App.SaveInterviewNote(w.Ctx, w.OtherLead, talk)
		require.Equal(t, app.NotFound, app.CodeOf(err))
		note, _, err := w.App.SaveInterviewNote(w.Ctx, w.Lead, talk)
		require.NoError(t, err)
		require.Contains(t, events(w, w.Member), app.InterviewWritten)

		note, _, err = w.App.ConfirmInterviewNote(w.Ctx, w.Member, app.ConfirmInterviewNoteInput{NoteID: note.ID, ExpectedVersion: note.Version})
		require.NoError(t, err)
		require.Contains(t, events(w, w.Lead), app.InterviewConfirmed)
		_, _, err = w.App.ConfirmInterviewNote(w.Ctx, w.Member, app.ConfirmInterviewNoteInput{NoteID: note.ID, ExpectedVersion: note.Version})
		require.Equal(t, app.Conflict, app.CodeOf(err), "once")
		_, _, err = w.App.ConfirmInterviewNote(w.Ctx, w.Lead, app.ConfirmInterviewNoteInput{NoteID: note.ID, ExpectedVersion: note.Version - 1})
		require.Equal(t, app.Conflict, app.CodeOf(err), "what is confirmed is what was read")
		note, _, err = w.App.ConfirmInterviewNote(w.Ctx, w.Lead, app.ConfirmInterviewNoteInput{NoteID: note.ID, ExpectedVersion: note.Version})
		require.NoError(t, err)
		require.NotZero(t, note.MemberConfirmedAt)
		require.NotZero(t, note.LeadConfirmedAt)

		talk.Actions = "Three titles tested a week"
		_, _, err = w.App.SaveInterviewNote(w.Ctx, w.Lead, talk)
		require.Equal(t, app.Conflict, app.CodeOf(err), "written on what was read")
		talk.ExpectedVersion = &note.Version
		note, _, err = w.App.SaveInterviewNote(w.Ctx, w.Lead, talk)
		require.NoError(t, err)
		require.Zero(t, note.MemberConfirmedAt, "what was confirmed was another wording")
		require.Zero(t, note.LeadConfirmedAt)

		revision, err := w.App.ReviseScorecard(w.Ctx, w.HR, app.RevisionInput{ScorecardID: card.ID, Reason: "late figures"})
		require.NoError(t, err)
		key := db.CardKey{SubjectID: revision.SubjectID, Period: revision.Period}
		kept, err := w.App.InterviewNotes(w.Ctx, []db.CardKey{key})
		require.NoError(t, err)
		require.Equal(t, note.ID, kept[key].ID, "a revision keeps what was talked about")
	})
}

func TestAnInterviewNeedsAFinalCard(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		_, _, err := w.App.SaveInterviewNote(w.Ctx, w.Lead, app.SaveInterviewNoteInput{ScorecardID: w.Card(w.Member, q3).ID, Actions: "too early"})
		require.Equal(t, app.Conflict, app.CodeOf(err))
		_, _, err = w.App.OpenImprovementPlan(w.Ctx, w.Lead, app.OpenImprovementPlanInput{ScorecardID: w.Card(w.Member, q3).ID, Goals: "too early", Support: "none", EndDay: "2026-12-31"})
		require.Equal(t, app.Conflict, app.CodeOf(err))
	})
}

func TestAnImprovementPlanRunsAndEnds(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		in := app.OpenImprovementPlanInput{ScorecardID: card.ID, Goals: "A reading rate of 15 %", Support: "A course and two hours a week", EndDay: "2026-12-31"}
		_, _, err := w.App.OpenImprovementPlan(w.Ctx, w.Member, in)
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		plan, _, err := w.App.OpenImprovementPlan(w.Ctx, w.Lead, in)
		require.NoError(t, err)
		require.Equal(t, rules.Day("2026-10-09"), plan.StartDay)
		require.Contains(t, events(w, w.Member), app.ImprovementOpened)
		_, _, err = w.App.OpenImprovementPlan(w.Ctx, w.HR, in)
		require.Equal(t, app.Conflict, app.CodeOf(err), "one at a time")

		for _, who := range []*auth.Actor{w.Member, w.Lead, w.HR} {
			seen, err := w.App.SeesFollowUp(w.Ctx, who, card)
			require.NoError(t, err)
			require.True(t, seen, who.Member.Name)
			list, err := w.App.ImprovementPlans(w.Ctx, who, true)
			require.NoError(t, err)
			require.Len(t, list, 1, who.Member.Name)
		}
		for _, who := range []*auth.Actor{w.Executive, w.Admin, w.Finance, w.Colleague, w.OtherLead, w.Token(auth.ScopeScorecardsRead)} {
			seen, err := w.App.SeesFollowUp(w.Ctx, who, card)
			require.NoError(t, err)
			require.False(t, seen)
			list, err := w.App.ImprovementPlans(w.Ctx, who, false)
			require.NoError(t, err)
			require.Empty(t, list)
			_, err = w.App.ImprovementPlanByID(w.Ctx, who, plan.ID)
			require.Equal(t, app.NotFound, app.CodeOf(err))
		}

		plan, _, err = w.App.NoteImprovement(w.Ctx, w.Member, app.NoteImprovementInput{PlanID: plan.ID, Words: "First course done"})
		require.NoError(t, err)
		require.Len(t, plan.Notes, 1)
		require.Contains(t, events(w, w.Lead), app.ImprovementChanged)
		goals := "A reading rate of 14 %"
		_, _, err = w.App.ChangeImprovementPlan(w.Ctx, w.Member, app.ChangeImprovementPlanInput{PlanID: plan.ID, Goals: &goals, ExpectedVersion: plan.Version})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		plan, _, err = w.App.ChangeImprovementPlan(w.Ctx, w.Lead, app.ChangeImprovementPlanInput{PlanID: plan.ID, Goals: &goals, ExpectedVersion: plan.Version})
		require.NoError(t, err)
		before := w.Card(w.Member, q3)
		plan, _, err = w.App.EndImprovementPlan(w.Ctx, w.HR, app.EndImprovementPlanInput{PlanID: plan.ID, Outcome: db.ImprovementReached, Words: "14.2 % in November", ExpectedVersion: plan.Version})
		require.NoError(t, err)
		require.Equal(t, before, w.Card(w.Member, q3), "nothing follows from it")
		_, _, err = w.App.NoteImprovement(w.Ctx, w.Lead, app.NoteImprovementInput{PlanID: plan.ID, Words: "and on"})
		require.Equal(t, app.Conflict, app.CodeOf(err), "it has ended")

		// The log says that, and not what; and the card's own history, which more people see, says neither.
		log, err := w.App.AuditLog(w.Ctx, w.HR, app.AuditQuery{Subject: plan.ID, Page: app.Page{First: 20}})
		require.NoError(t, err)
		var actions []string
		for _, e := range log.Nodes {
			actions = append(actions, e.Action)
			require.Empty(t, e.Before)
			require.Empty(t, e.After)
			require.Empty(t, e.Reason)
		}
		require.Equal(t, []string{"endImprovementPlan", "changeImprovementPlan", "noteImprovement", "openImprovementPlan"}, actions)
		changes, err := w.App.Changes(w.Ctx, card, 50)
		require.NoError(t, err)
		for _, change := range changes {
			require.NotContains(t, change.Action, "Improvement")
		}
	})
}
