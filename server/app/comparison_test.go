package app_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

// closedExample is the worked example, its quarter closed.
func closedExample(w *apptest.World) *db.Scorecard {
	w.T.Helper()
	workedExample(w)
	w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
	closeQuarter(w)
	card := w.Card(w.Member, q3)
	require.Equal(w.T, rules.Final, card.State)
	require.Equal(w.T, "97.78", apptest.Score(card.Total))
	return card
}

// closeQuarter closes the quarter without an appraisal: what is missing is rated, or doesn't apply.
func closeQuarter(w *apptest.World) {
	w.T.Helper()
	override := "a small company"
	result, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3, Override: &override})
	require.NoError(w.T, err)
	for _, blocker := range result.Blockers {
		card, err := w.App.ScorecardByID(w.Ctx, w.HR, blocker.Scorecard.ID)
		require.NoError(w.T, err)
		lead := able(w, card, "RATE")
		for _, line := range blocker.Lines {
			if line.Reason == "NOT_RATED" {
				require.NoError(w.T, w.App.RateLine(w.Ctx, lead, app.RateLineInput{LineID: line.Line.ID, Level: 4}))
				continue
			}
			require.NoError(w.T, w.App.DeclareLineNotApplicable(w.Ctx, lead, app.DeclareInput{LineID: line.Line.ID, Reason: "no figures yet"}))
		}
	}
	result, err = w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3, Override: &override})
	require.NoError(w.T, err)
	require.Empty(w.T, result.Blockers)
}

// sealed waits until the fingerprints of what was closed are taken.
func sealed(w *apptest.World) {
	w.T.Helper()
	w.Work()
	require.Eventually(w.T, func() bool {
		n, err := w.DB.NewSelect().Table("jobs").Where("kind = ?", "sealFacts").Where("state <> ?", db.JobDone).Count(w.Ctx)
		return err == nil && n == 0
	}, 20*time.Second, 20*time.Millisecond)
}

func compared(w *apptest.World, id string) *app.Comparison {
	w.T.Helper()
	c, err := w.App.Comparison(w.Ctx, w.Member, id)
	require.NoError(w.T, err)
	return c
}

func lineOf(w *apptest.World, c *app.Comparison, key string) *app.LineComparison {
	w.T.Helper()
	id := w.Line(c.Card, key).ID
	for _, line := range c.Lines {
		if line.Then != nil && line.Then.ID == id {
			return line
		}
	}
	w.T.Fatalf("no line %s", key)
	return nil
}

func TestRecomputeAndCompareNamesAChangedFact(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		sealed(w)
		same := compared(w, card.ID)
		require.True(t, same.Same)
		require.True(t, same.Traced)
		require.Empty(t, same.Facts)
		require.NotNil(t, same.FactsIntact)
		require.True(t, *same.FactsIntact)

		w.Now = w.Now.Add(time.Hour)
		changing := []*app.FactInput{
			apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "4500"), // was 4050
			apptest.MemberFact(w.Member, "2026-07-16", "message_reads", "1"),    // there was none
			apptest.MemberFact(w.Member, "2026-10-01", "message_reads", "9"),    // not in the quarter
			apptest.MemberFact(w.OtherMember, "2026-07-15", "message_reads", "9"),
		}
		result, err := w.App.RecordFacts(w.Ctx, w.HR, app.RecordFactsInput{Facts: changing})
		require.NoError(t, err)
		require.Empty(t, result.Errors)
		c := compared(w, card.ID)
		require.False(t, c.Same)
		require.True(t, *c.FactsIntact, "what was then is still known")
		require.Len(t, c.Facts, 2)
		added, replaced := c.Facts[0], c.Facts[1]
		require.Equal(t, rules.Day("2026-07-16"), added.Day)
		require.Nil(t, added.Before)
		require.Equal(t, "1", added.After.Decimal().String())
		require.Equal(t, rules.Day("2026-07-15"), replaced.Day)
		require.Equal(t, "message_reads", replaced.Series.MeasureKey)
		require.Equal(t, w.Member.MemberID(), replaced.Series.MemberID)
		require.Equal(t, "4050", replaced.Before.Decimal().String())
		require.Equal(t, "4500", replaced.After.Decimal().String())
		require.Equal(t, w.HR.Member.Name, replaced.ByName)
		require.Equal(t, result.ImportID, replaced.Import.ID)
		require.Equal(t, []app.ComparisonReason{app.ChangedFacts}, lineOf(w, c, "read_rate").Reasons)
		require.True(t, lineOf(w, c, "original_match").Same)
		require.Equal(t, "97.78", apptest.Score(w.Card(w.Member, q3).Total), "the card stays as it is")

		w.Now = w.Now.Add(time.Hour)
		_, err = w.App.UndoImport(w.Ctx, w.Admin, result.ImportID)
		require.NoError(t, err)
		c = compared(w, card.ID)
		require.True(t, c.Same, "as it was before")
		require.Empty(t, c.Facts, "what was touched is as it was")
	})
}

func TestRecomputeAndCompareSeesAnUndoneImport(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		result, err := w.App.RecordFacts(w.Ctx, w.HR, app.RecordFactsInput{Facts: []*app.FactInput{apptest.MemberFact(w.Member, "2026-07-15", "posts_on_time", "49")}})
		require.NoError(t, err)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		closeQuarter(w)
		card := w.Card(w.Member, q3)
		_, err = w.App.UndoImport(w.Ctx, w.Admin, result.ImportID)
		require.NoError(t, err)
		c := compared(w, card.ID)
		require.Len(t, c.Facts, 1)
		require.True(t, c.Facts[0].Undone)
		require.Equal(t, w.Admin.Member.Name, c.Facts[0].ByName, "who undid it, not who sent it")
		require.Equal(t, "49", c.Facts[0].Before.Decimal().String())
		require.Equal(t, "48", c.Facts[0].After.Decimal().String())
		require.Nil(t, c.FactsIntact, "no fingerprint was taken yet")
		sealed(w)
		require.True(t, *compared(w, card.ID).FactsIntact, "it is taken of the facts as they stood then, however late")
	})
}

// Whoever writes past Okra into its tables is found out by the fingerprint.
func TestAFingerprintTellsThatTheHistoryWasChanged(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		sealed(w)
		_, err := w.DB.NewUpdate().Table("facts").Set("value = value + 1000000").Where("day = ?", "2026-07-15").Exec(w.Ctx)
		require.NoError(t, err)
		c := compared(w, card.ID)
		require.False(t, *c.FactsIntact)
	})
}

func TestRecomputeAndCompareTellsTargetsFromFacts(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		_, err := w.DB.NewUpdate().Table("targets").Set("value = ?", "6").Where("metric_id = ?", w.Line(card, "cpl").MetricID).Exec(w.Ctx)
		require.NoError(t, err)
		_, err = w.App.CreateChannel(w.Ctx, w.Admin, app.CreateChannelInput{Key: "any", Name: "任何", Group: "social"}) // definitions are read anew
		require.NoError(t, err)
		c := compared(w, card.ID)
		require.False(t, c.Same)
		line := lineOf(w, c, "cpl")
		require.Equal(t, []app.ComparisonReason{app.ChangedTarget}, line.Reasons)
		require.Equal(t, "5", line.Then.Target.String())
		require.Equal(t, "6", line.Now.Target.String())
	})
}

func TestARevisionIsComparedWithItsOwnFacts(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		first := closedExample(w)
		w.Record(apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "4500"))
		second, err := w.App.ReviseScorecard(w.Ctx, w.HR, app.RevisionInput{ScorecardID: first.ID, Reason: "late figures"})
		require.NoError(t, err)
		sealed(w)
		c := compared(w, second.ID)
		require.True(t, c.Same)
		require.Empty(t, c.Facts)
		require.True(t, *c.FactsIntact)
		c = compared(w, first.ID)
		require.False(t, c.Same)
		require.Len(t, c.Facts, 1, "the first one still rests on what was")
	})
}

// A month is final as soon as its lead confirms it, before the period is closed.
func TestAMonthKeepsWhatItRestedOn(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		_, err := w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: "2026-07"})
		require.NoError(t, err)
		card := w.Card(w.Member, "2026-07")
		for _, blocker := range app.BlockersOf(card) {
			require.NoError(t, w.App.DeclareLineNotApplicable(w.Ctx, w.Lead, app.DeclareInput{LineID: blocker.Line.ID, Reason: "no figures yet"}))
		}
		for _, line := range w.Card(w.Member, "2026-07").Lines {
			if line.CaseID != "" {
				examined, err := w.App.AttributionReviewByID(w.Ctx, w.Lead, line.CaseID)
				require.NoError(t, err)
				keep := rules.DecideKeep
				_, err = w.App.RecordCause(w.Ctx, w.Lead, app.CauseInput{ReviewID: examined.ID, Cause: rules.CauseExecution, Explanation: "our own doing",
					Evidence: []*app.EvidenceInput{{Note: optional("a report")}}, Decision: &keep, ExpectedVersion: examined.Version})
				require.NoError(t, err)
			}
		}
		final, err := w.App.SubmitReview(w.Ctx, w.Lead, app.StepInput{ScorecardID: card.ID})
		require.NoError(t, err)
		require.Equal(t, rules.Final, final.State)
		w.Record(apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "4500"))
		c := compared(w, card.ID)
		require.True(t, c.Traced)
		require.Len(t, c.Facts, 1)
		require.Equal(t, "4050", c.Facts[0].Before.Decimal().String())
		sealed(w)
		require.True(t, *compared(w, card.ID).FactsIntact)
	})
}

// What became final before places were kept is still computed anew; its changed facts can't be named.
func TestAnOldFinalCardIsComparedWithoutItsFacts(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		card := closedExample(w)
		_, err := w.DB.NewDelete().Table("snapshots").Where("scorecard_id = ?", card.ID).Exec(w.Ctx)
		require.NoError(t, err)
		w.Record(apptest.MemberFact(w.Member, "2026-07-15", "message_reads", "4500"))
		c := compared(w, card.ID)
		require.False(t, c.Traced)
		require.False(t, c.Same)
		require.Empty(t, c.Facts)
		require.Nil(t, c.FactsIntact)
		require.NotEqual(t, apptest.Score(card.Total), apptest.Score(c.TotalNow()))
	})
}
