package app_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// examineReadRate lets the read rate's cause be examined below an attainment of 0.95.
func examineReadRate(w *apptest.World) {
	w.T.Helper()
	catalog, err := w.App.Catalog(w.Ctx)
	require.NoError(w.T, err)
	template := catalog.TemplateFor(catalog.PositionNamed("content_operations").ID, q3)
	in := app.SaveTemplateInput{Position: optional("content_operations"), From: period("2026-Q3")}
	for _, line := range template.Lines {
		row := &app.TemplateLineInput{Metric: catalog.Metric(line.MetricID).Key, Weight: line.Weight, Scope: &line.Scope, Method: &line.Method}
		if row.Metric == "read_rate" {
			row.Examination = apptest.Dec("0.95")
		}
		in.Lines = append(in.Lines, row)
	}
	_, err = w.App.SaveTemplate(w.Ctx, w.HR, in)
	require.NoError(w.T, err)
}

func optional(s string) *string                 { return &s }
func period(p rules.Period) *rules.Period       { return &p }
func decision(d rules.Decision) *rules.Decision { return &d }

// underReview is the worked example after its quarter, its appraisal begun; everybody who has a card is rated.
func underReview(w *apptest.World) {
	w.T.Helper()
	workedExample(w)
	examineReadRate(w)
	w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
	_, err := w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: q3})
	require.NoError(w.T, err)
}

func step(w *apptest.World, actor *auth.Actor) app.StepInput {
	return app.StepInput{ScorecardID: w.Card(actor, q3).ID}
}

func review(w *apptest.World, key string) *db.AttributionReview {
	w.T.Helper()
	line := w.Line(w.Card(w.Member, q3), key)
	found, err := w.App.ReviewOfLine(w.Ctx, w.Lead, line)
	require.NoError(w.T, err)
	require.NotNil(w.T, found)
	return found
}

func TestAQuarterIsAppraised(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		underReview(w)
		card := w.Card(w.Member, q3)
		require.Equal(t, rules.SelfReview, card.State)
		require.Equal(t, "97.78", apptest.Score(card.Total))

		words := app.SelfReviewInput{ScorecardID: card.ID, Words: "The platform changed its rules in August.",
			Remarks: []*app.LineRemarkInput{{LineID: w.Line(card, "read_rate").ID, Words: "Reach halved overnight."}}}
		_, err := w.App.SubmitSelfReview(w.Ctx, w.Lead, words)
		require.Equal(t, app.Forbidden, app.CodeOf(err), "nobody speaks for the member")
		_, err = w.App.SubmitSelfReview(w.Ctx, w.Member, words)
		require.NoError(t, err)

		_, err = w.App.SubmitReview(w.Ctx, w.Lead, step(w, w.Member))
		require.Equal(t, app.Conflict, app.CodeOf(err), "a cause that isn't decided blocks the lead")
		examined := review(w, "read_rate")
		event, err := w.App.RecordPlatformEvent(w.Ctx, w.HR, app.RecordPlatformEventInput{Day: "2026-08-03", Description: "The ranking changed"})
		require.NoError(t, err)
		examined, err = w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: examined.ID, Cause: rules.CausePlatformChange, Explanation: "The ranking changed on the third of August",
			Evidence: []*app.EvidenceInput{{PlatformEventID: &event.ID}}, Decision: decision(rules.DecideExclude), ExpectedVersion: examined.Version})
		require.NoError(t, err)
		require.Equal(t, db.AttributionProposed, examined.State)
		require.Equal(t, "97.78", apptest.Score(w.Card(w.Member, q3).Total), "a proposal changes nothing")
		_, err = w.App.DecideAttributionReview(w.Ctx, w.Lead, app.DecideReviewInput{ReviewID: examined.ID, Approve: true, ExpectedVersion: examined.Version})
		require.Equal(t, app.Forbidden, app.CodeOf(err), "a second person decides")
		_, err = w.App.DecideAttributionReview(w.Ctx, w.HR, app.DecideReviewInput{ReviewID: examined.ID, Approve: true, ExpectedVersion: examined.Version})
		require.NoError(t, err)
		card = w.Card(w.Member, q3)
		require.Equal(t, "102.72", apptest.Score(card.Total))
		require.Equal(t, rules.LineExcluded, w.Line(card, "read_rate").State)

		_, err = w.App.SubmitReview(w.Ctx, w.Lead, step(w, w.Member))
		require.NoError(t, err)
		sent := w.Card(w.Member, q3)
		require.Equal(t, rules.Calibrated, sent.State)
		require.Equal(t, w.Lead.MemberID(), sent.ReviewerID)
		err = w.App.RateLine(w.Ctx, w.Lead, app.RateLineInput{LineID: w.Line(sent, "teamwork").ID, Level: 3})
		require.Equal(t, app.Conflict, app.CodeOf(err), "what was sent is returned before it changes")

		closeAppraisal(w)
		final := w.Card(w.Member, q3)
		require.Equal(t, rules.Final, final.State)
		require.Equal(t, "102.72", apptest.Score(final.Total))
		_, err = w.App.AcknowledgeScorecard(w.Ctx, w.Member, app.AcknowledgeInput{ScorecardID: final.ID, Agreed: false, Remark: optional("Original match is too low")})
		require.NoError(t, err)

		line := w.Line(final, "original_match").ID
		appeal, err := w.App.FileAppeal(w.Ctx, w.Member, app.FileAppealInput{ScorecardID: final.ID, LineID: &line, Words: "Eight matched pieces weren't counted."})
		require.NoError(t, err)
		require.Equal(t, rules.Day("2026-10-16"), appeal.Due, "five working days on")
		_, err = w.App.RuleOnAppeal(w.Ctx, w.Lead, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "They were indeed not counted.", Score: apptest.Dec("110")})
		require.Equal(t, app.Forbidden, app.CodeOf(err), "not the lead who decided")
		_, err = w.App.RuleOnAppeal(w.Ctx, w.HR, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "They were indeed not counted.", Score: apptest.Dec("110")})
		require.NoError(t, err)
		second := w.Card(w.Member, q3)
		require.Equal(t, 2, second.Revision)
		require.Equal(t, "110.00", apptest.Score(w.Line(second, "original_match").Score))
		require.Equal(t, "105.00", apptest.Score(w.Line(second, "original_match").ComputedScore), "the computed score stands beside it")
		require.Equal(t, "104.47", apptest.Score(second.Total), "RESULT (20·110 + 10·105.83 + 5·108 + 5·112) ÷ 40 = 108.96; 70, 20 and 10 of 108.96, 96 and 90")
		first, err := w.App.ScorecardByID(w.Ctx, w.Member, final.ID)
		require.NoError(t, err)
		require.Equal(t, "102.72", apptest.Score(first.Total), "the first revision stays as it was")
		require.False(t, first.Latest)
		steps, err := w.App.Steps(w.Ctx, second)
		require.NoError(t, err)
		require.Equal(t, []rules.Act{rules.ActOpenReview, rules.ActSubmitSelf, rules.ActSubmitReview}, []rules.Act{steps[0].Act, steps[1].Act, steps[2].Act}, "a revision tells how it came about")
		changes, err := w.App.Changes(w.Ctx, second, 20)
		require.NoError(t, err)
		require.True(t, slices.ContainsFunc(changes, func(c *app.CardChange) bool {
			return c.Action == "decideAttributionReview" && c.Line == w.Line(second, "read_rate")
		}))
	})
}

// able is somebody who may do something with a card.
func able(w *apptest.World, card *db.Scorecard, ability string) *auth.Actor {
	w.T.Helper()
	for _, actor := range []*auth.Actor{w.Lead, w.OtherLead, w.HR} {
		if seen, err := w.App.ScorecardByID(w.Ctx, actor, card.ID); err == nil {
			abilities, err := w.App.Abilities(w.Ctx, actor, seen)
			require.NoError(w.T, err)
			if slices.Contains(abilities, ability) {
				return actor
			}
		}
	}
	w.T.Fatalf("nobody may %s %s", ability, card.SubjectID)
	return nil
}

// closeAppraisal takes every other card through its steps and closes the quarter.
func closeAppraisal(w *apptest.World) {
	w.T.Helper()
	sendAll(w)
	override := "a small company"
	result, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3, Override: &override})
	require.NoError(w.T, err)
	require.Empty(w.T, result.Blockers)
}

// sendAll takes every other card through its steps: nobody looks back, what is missing doesn't apply.
func sendAll(w *apptest.World) {
	w.T.Helper()
	round, err := w.App.Appraisal(w.Ctx, w.HR, q3)
	require.NoError(w.T, err)
	rows, err := round.Cards()
	require.NoError(w.T, err)
	now := w.Now
	for _, row := range rows {
		if row.Card.State != rules.SelfReview {
			continue
		}
		w.Now = time.Date(2026, 10, 20, 2, 0, 0, 0, time.UTC)
		_, err := w.App.SkipSelfReview(w.Ctx, w.HR, app.StepInput{ScorecardID: row.Card.ID})
		require.NoError(w.T, err)
	}
	w.Now = now
	for _, row := range rows {
		card, err := w.App.ScorecardByID(w.Ctx, w.HR, row.Card.ID)
		require.NoError(w.T, err)
		if card.State != rules.ManagerReview {
			continue
		}
		lead := able(w, card, "RATE")
		for _, line := range card.Lines {
			switch {
			case line.State == rules.LineMissing && line.Method == rules.MethodRating:
				require.NoError(w.T, w.App.RateLine(w.Ctx, lead, app.RateLineInput{LineID: line.ID, Level: 4}))
			case line.State == rules.LineMissing:
				require.NoError(w.T, w.App.DeclareLineNotApplicable(w.Ctx, lead, app.DeclareInput{LineID: line.ID, Reason: "no figures yet"}))
			}
		}
		require.NoError(w.T, w.App.Recompute(w.Ctx))
		_, err = w.App.SubmitReview(w.Ctx, lead, app.StepInput{ScorecardID: card.ID})
		require.NoError(w.T, err)
	}
}

// What each decision makes of 13.5 % read of 15 %: excluded, held against 13.5 %, or publishing on time (96 %) in its
// place. RESULT is then 106.46, 103.69 or 101.98.
func TestADecisionDoesWhatWasShownBefore(t *testing.T) {
	for _, c := range []struct {
		name  string
		query app.OutcomeQuery
		score string
		total string
	}{
		{"EXCLUDE", app.OutcomeQuery{Decision: rules.DecideExclude}, "none", "102.72"},
		{"ADJUST", app.OutcomeQuery{Decision: rules.DecideAdjust, Target: apptest.Dec("0.135")}, "100.00", "100.78"},
		{"REPLACE", app.OutcomeQuery{Decision: rules.DecideReplace, Replacement: optional("publishing_on_time")}, "96.00", "99.59"},
	} {
		t.Run(c.name, func(t *testing.T) {
			apptest.Each(t, func(t *testing.T, w *apptest.World) {
				underReview(w)
				r := review(w, "read_rate")
				outcome, err := w.App.Outcome(w.Ctx, w.Lead, r, c.query)
				require.NoError(t, err)
				require.Equal(t, c.score, apptest.Score(outcome.Score))
				require.Len(t, outcome.Cards, 1)
				require.Equal(t, c.total, apptest.Score(outcome.Cards[0].Total))
				require.Equal(t, "97.78", apptest.Score(w.Card(w.Member, q3).Total), "trying changes nothing")

				r, err = w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: r.ID, Cause: rules.CauseMarket, Explanation: "the market moved",
					Evidence: []*app.EvidenceInput{{Note: optional("a report")}}, Decision: &c.query.Decision, Target: c.query.Target, Replacement: c.query.Replacement, ExpectedVersion: r.Version})
				require.NoError(t, err)
				r, err = w.App.DecideAttributionReview(w.Ctx, w.HR, app.DecideReviewInput{ReviewID: r.ID, Approve: true, ExpectedVersion: r.Version})
				require.NoError(t, err)
				card := w.Card(w.Member, q3)
				require.Equal(t, c.total, apptest.Score(card.Total))
				require.Equal(t, c.score, apptest.Score(w.Line(card, "read_rate").Score))

				_, err = w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: r.ID, Cause: rules.CauseExecution, Explanation: "on second thoughts", ExpectedVersion: r.Version})
				require.Equal(t, app.Conflict, app.CodeOf(err), "what is decided isn't proposed away")
				_, err = w.App.ReopenAttributionReview(w.Ctx, w.HR, app.ReopenReviewInput{ReviewID: r.ID, Reason: "the report was wrong", ExpectedVersion: r.Version})
				require.NoError(t, err)
				require.Equal(t, "97.78", apptest.Score(w.Card(w.Member, q3).Total))
			})
		})
	}
}

// Who may do what with the member's card at each step: S self review, K skip it, R send the review, B return, T rate,
// N declare not applicable, X more time, V revise, A acknowledge, P appeal; - where the card may not be seen.
func TestWhoMayDoWhatAtEachStep(t *testing.T) {
	letters := map[string]string{"SUBMIT_SELF": "S", "SKIP_SELF": "K", "SUBMIT_REVIEW": "R", "RETURN": "B", "RATE": "T", "DECLARE_NOT_APPLICABLE": "N",
		"EXTEND": "X", "REVISE": "V", "ACKNOWLEDGE": "A", "APPEAL": "P"}
	w := apptest.SQLite(t)
	underReview(w)
	stands := func(want map[string]string) {
		t.Helper()
		got := map[string]string{}
		for name, actor := range map[string]*auth.Actor{"self": w.Member, "colleague": w.Colleague, "lead": w.Lead, "other lead": w.OtherLead, "HR": w.HR,
			"FINANCE": w.Finance, "EXECUTIVE": w.Executive, "ADMIN": w.Admin} {
			card, err := w.App.ScorecardByID(w.Ctx, actor, w.Card(w.Member, q3).ID)
			if err != nil {
				got[name] = "-"
				continue
			}
			abilities, err := w.App.Abilities(w.Ctx, actor, card)
			require.NoError(t, err)
			for _, ability := range abilities {
				got[name] += letters[ability]
			}
		}
		for _, name := range []string{"colleague", "other lead", "FINANCE", "ADMIN"} {
			want[name] = "-"
		}
		want["EXECUTIVE"] = got["EXECUTIVE"]
		require.Empty(t, got["EXECUTIVE"], "executives read")
		for name := range got {
			require.Equal(t, want[name], got[name], name)
		}
	}
	stands(map[string]string{"self": "S", "lead": "TNK", "HR": "NKX"})
	_, err := w.App.SubmitSelfReview(w.Ctx, w.Member, app.SelfReviewInput{ScorecardID: w.Card(w.Member, q3).ID, Words: "done"})
	require.NoError(t, err)
	stands(map[string]string{"lead": "TNRB", "HR": "NX"})

	_, err = w.App.ReturnScorecard(w.Ctx, w.Lead, app.RevisionInput{ScorecardID: w.Card(w.Member, q3).ID, Reason: "say more"})
	require.NoError(t, err)
	stands(map[string]string{"self": "S", "lead": "TNK", "HR": "NKX"})
	_, err = w.App.SubmitSelfReview(w.Ctx, w.Member, app.SelfReviewInput{ScorecardID: w.Card(w.Member, q3).ID, Words: "more"})
	require.NoError(t, err)
	r := review(w, "read_rate")
	_, err = w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: r.ID, Cause: rules.CauseExecution, Explanation: "it was ours", ExpectedVersion: r.Version})
	require.NoError(t, err)
	_, err = w.App.SubmitReview(w.Ctx, w.Lead, step(w, w.Member))
	require.NoError(t, err)
	stands(map[string]string{"HR": "BX"})
	closeAppraisal(w)
	stands(map[string]string{"self": "AP", "HR": "V"})
}

func TestADelegateReviewsInTheLeadsPlaceForItsDays(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		underReview(w)
		own := w.Card(w.OtherLead, q3)
		card := w.Card(w.Member, q3)
		_, err := w.App.ScorecardByID(w.Ctx, w.OtherLead, card.ID)
		require.Equal(t, app.NotFound, app.CodeOf(err))
		delegation, err := w.App.Delegate(w.Ctx, w.Lead, app.DelegateInput{LeadID: w.Lead.MemberID(), DelegateID: w.OtherLead.MemberID(), From: "2026-10-09", To: "2026-10-20", Reason: "on leave"})
		require.NoError(t, err)
		_, err = w.App.SubmitSelfReview(w.Ctx, w.Member, app.SelfReviewInput{ScorecardID: card.ID, Words: "done"})
		require.NoError(t, err)
		waits, err := w.App.Waits(w.Ctx, w.OtherLead)
		require.NoError(t, err)
		require.True(t, slices.ContainsFunc(waits, func(wait *app.Wait) bool { return wait.Kind == app.WaitReview && wait.CardID == card.ID }))
		_, err = w.App.ReturnScorecard(w.Ctx, w.OtherLead, app.RevisionInput{ScorecardID: card.ID, Reason: "say more"})
		require.NoError(t, err)
		steps, err := w.App.Steps(w.Ctx, card)
		require.NoError(t, err)
		require.Equal(t, w.Lead.MemberID(), steps[len(steps)-1].ForID, "the step says in whose place")
		_, err = w.App.SkipSelfReview(w.Ctx, w.OtherLead, app.StepInput{ScorecardID: own.ID})
		require.Equal(t, app.Forbidden, app.CodeOf(err), "a delegation says nothing of one's own card")
		_, err = w.App.EndDelegation(w.Ctx, w.Lead, app.EndDelegationInput{DelegationID: delegation.ID})
		require.NoError(t, err)
		_, err = w.App.ScorecardByID(w.Ctx, w.OtherLead, card.ID)
		require.Equal(t, app.NotFound, app.CodeOf(err))
	})
}

func TestASecondRulingIsSomebodyElses(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		second := w.AddMember("沈念", "hr2", w.Growth.ID, "", db.RoleHR)
		underReview(w)
		r := review(w, "read_rate")
		_, err := w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: r.ID, Cause: rules.CauseExecution, Explanation: "it was ours", ExpectedVersion: r.Version})
		require.NoError(t, err)
		closeAppraisal(w)
		appeal, err := w.App.FileAppeal(w.Ctx, w.Member, app.FileAppealInput{ScorecardID: w.Card(w.Member, q3).ID, Words: "An event of mine is missing."})
		require.NoError(t, err)
		_, err = w.App.FileAppeal(w.Ctx, w.Member, app.FileAppealInput{ScorecardID: w.Card(w.Member, q3).ID, Words: "And another one is too."})
		require.Equal(t, app.Conflict, app.CodeOf(err), "one at a time")
		_, err = w.App.RuleOnAppeal(w.Ctx, w.HR, app.RuleInput{AppealID: appeal.ID, Ruling: "Nothing is missing here."})
		require.NoError(t, err)
		_, err = w.App.EscalateAppeal(w.Ctx, w.Member, app.EscalateInput{AppealID: appeal.ID, Words: "It was held on the second of July."})
		require.NoError(t, err)
		_, err = w.App.RuleOnAppeal(w.Ctx, w.HR, app.RuleInput{AppealID: appeal.ID, Ruling: "Nothing is missing here."})
		require.Equal(t, app.Forbidden, app.CodeOf(err), "not who ruled first")
		w.Record(apptest.MemberFact(w.Member, "2026-07-20", "posts_on_time", "2"))
		ruled, err := w.App.RuleOnAppeal(w.Ctx, second, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "It was indeed held then."})
		require.NoError(t, err)
		require.Equal(t, db.AppealGranted, ruled.State)
		card := w.Card(w.Member, q3)
		require.Equal(t, 2, card.Revision)
		require.Equal(t, "100.00", apptest.Score(w.Line(card, "publishing_on_time").Score), "50 of 50 by today's data")
		_, err = w.App.EscalateAppeal(w.Ctx, w.Member, app.EscalateInput{AppealID: appeal.ID, Words: "Once more, if you please."})
		require.Equal(t, app.Conflict, app.CodeOf(err), "once")
	})
}
