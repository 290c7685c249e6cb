package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

const campaigns, campaignsUS = "../tabular/testdata/campaigns-2021-02.csv", "../tabular/testdata/campaigns-2021-02-us.csv"

func importFile(w *apptest.World, path string) *db.Import {
	w.T.Helper()
	i, err := w.App.ImportFile(w.Ctx, auth.System(), app.FileImport{Path: path, Name: filepath.Base(path), Create: true,
		Map: map[string]string{"Orders": "customers"}})
	require.NoError(w.T, err)
	return i
}

func metric(w *apptest.World, key string, f app.FigureFilter) string {
	w.T.Helper()
	catalog, err := w.App.Catalog(w.Ctx)
	require.NoError(w.T, err)
	value, err := w.App.MetricValue(w.Ctx, w.Member, catalog.MetricNamed(key), "2021-02", f)
	require.NoError(w.T, err)
	if value.Actual == nil {
		return "none"
	}
	return value.Actual.StringFixed(4)
}

// rounded is a metric's figure as it is displayed.
func rounded(w *apptest.World, key string, f app.FigureFilter) string {
	w.T.Helper()
	return apptest.Dec(metric(w, key, f)).StringFixed(2)
}

func totals(i *db.Import) map[string]string {
	sums := map[string]string{}
	for _, total := range i.Totals {
		sums[total.Measure] = total.Value.String()
	}
	return sums
}

func TestImportOfARealFile(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		first := importFile(w, campaigns)
		require.Empty(t, first.Errors)
		require.Equal(t, db.ImportDone, first.State)
		require.EqualValues(t, 308, first.RowCount)
		require.EqualValues(t, 308*6, first.Added)
		require.Equal(t, map[string]string{"impressions": "1577722399", "spend": "30590879.82", "clicks": "2999919", "leads": "65579",
			"customers": "8043", "revenue": "42889366"}, totals(first))

		require.Equal(t, "466.4737", metric(w, "cpl", app.FigureFilter{}))
		for group, want := range map[string][3]string{
			"social": {"439.67", "0.0840", "-0.1368"}, "search": {"486.90", "0.1165", "0.0707"},
			"influencer": {"490.31", "0.1779", "1.5429"}, "media": {"495.29", "0.1543", "0.2241"},
		} {
			f := app.FigureFilter{ChannelGroup: group}
			require.Equal(t, want, [3]string{rounded(w, "cpl", f), metric(w, "conversion_rate", f), metric(w, "marketing_roi", f)}, group)
		}
		require.Equal(t, "0.1226", metric(w, "conversion_rate", app.FigureFilter{}))
		require.Equal(t, "0.4020", metric(w, "marketing_roi", app.FigureFilter{}))
		require.Equal(t, "0.0019", metric(w, "ctr", app.FigureFilter{}))

		again := importFile(w, campaigns)
		require.EqualValues(t, 308*6, again.Unchanged)
		require.Zero(t, again.Added+again.Replaced)

		us := importFile(w, campaignsUS)
		require.Empty(t, us.Errors)
		require.Zero(t, us.Added)
		require.Equal(t, "30590883", totals(us)["spend"])
		require.NotZero(t, us.Replaced)

		undone, err := w.App.UndoImport(w.Ctx, w.HR, us.ID)
		require.NoError(t, err)
		require.EqualValues(t, us.Replaced, undone.Restored)
		require.Zero(t, undone.Removed)
		require.Equal(t, "466.4737", metric(w, "cpl", app.FigureFilter{}))

		gone, err := w.App.UndoImport(w.Ctx, w.HR, first.ID)
		require.NoError(t, err)
		require.EqualValues(t, 308*6, gone.Removed)
		require.Equal(t, "none", metric(w, "cpl", app.FigureFilter{}))
		catalog, err := w.App.Catalog(w.Ctx)
		require.NoError(t, err)
		require.Empty(t, catalog.Channels, "channels that only the import made are gone")
		left, err := w.App.Campaigns(w.Ctx, w.HR, "", "", 100)
		require.NoError(t, err)
		require.Empty(t, left)
	})
}

func TestASpellingThatDiffersInCaseIsTheSameCampaign(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		importFile(w, campaigns)
		text, err := os.ReadFile(campaigns)
		require.NoError(t, err)
		copied := filepath.Join(t.TempDir(), "copy.csv")
		require.NoError(t, os.WriteFile(copied, []byte(strings.Replace(string(text), "facebOOK_tier2", "facebook_tier2", 1)), 0o600))
		again := importFile(w, copied)
		require.Empty(t, again.Created)
		require.Zero(t, again.Added+again.Replaced)
		all, err := w.App.Campaigns(w.Ctx, w.HR, "", "", 100)
		require.NoError(t, err)
		require.Len(t, all, 11)
	})
}

func TestABrokenFileIsReportedWholeAndWritesNothing(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		file := filepath.Join(t.TempDir(), "broken.csv")
		require.NoError(t, os.WriteFile(file, []byte("date,channel group,leads,spend\n2021-02-01,social,12,5,9O2.10\n2021-02-31,social,3,4\n2021-02-02,socail,-3,4\n2021-02-03,social,1,x\n"), 0o600))
		i, err := w.App.ImportFile(w.Ctx, auth.System(), app.FileImport{Path: file, Name: "broken.csv", Create: true})
		require.NoError(t, err)
		require.Equal(t, db.ImportFailed, i.State)
		places := map[int64]string{}
		for _, e := range i.Errors {
			places[e.Row] += string(e.Field) + ";"
			require.NotEmpty(t, e.Message)
		}
		require.Contains(t, places[3], "date", "31 February")
		require.Contains(t, places[4], "channel group", "misspelled")
		require.Contains(t, places[4], "leads", "negative")
		require.Contains(t, places[5], "spend", "no number")
		through, err := w.App.DataThrough(w.Ctx)
		require.NoError(t, err)
		require.Nil(t, through)
	})
}

func TestADryRunWritesNothing(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		preview, err := w.App.ImportFile(w.Ctx, w.HR, app.FileImport{Path: campaigns, Name: "c.csv", Create: true, DryRun: true})
		require.NoError(t, err)
		require.Equal(t, db.ImportPreview, preview.State)
		require.EqualValues(t, 308*6, preview.Added)
		require.NotEmpty(t, preview.Preview)
		through, err := w.App.DataThrough(w.Ctx)
		require.NoError(t, err)
		require.Nil(t, through)
		list, err := w.App.Imports(w.Ctx, w.HR, app.Page{First: 10})
		require.NoError(t, err)
		require.Empty(t, list.Nodes)
	})
}

func TestRecordFactsKeepsHistoryAndSaysWhatChanged(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		first := w.Record(apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10"))
		require.EqualValues(t, 1, first.Accepted)
		same := w.Record(apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10.0"))
		require.EqualValues(t, [2]int64{0, 1}, [2]int64{same.Accepted, same.Unchanged})
		corrected := w.Record(apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "12"), apptest.MemberFact(w.Member, "2026-07-01", "posts_on_time", "9"))
		require.EqualValues(t, 2, corrected.Accepted)
		line := w.Line(w.Card(w.Member, q3), "publishing_on_time")
		require.Equal(t, "75.00", apptest.Score(line.Score))
		facts, err := w.App.LineFacts(w.Ctx, w.Member, line, app.LineFactsQuery{Page: app.Page{First: 10}, Measure: "posts_due"})
		require.NoError(t, err)
		require.Len(t, facts.Nodes, 1)
		require.Len(t, facts.Nodes[0].History, 1)
		require.Equal(t, "10", facts.Nodes[0].History[0].Value.String())
	})
}

func TestAtomicCallsKeepAllOrNone(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		yes := true
		in := app.RecordFactsInput{Atomic: &yes, Facts: []*app.FactInput{
			apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10"), apptest.MemberFact(w.Member, "2026-02-30", "posts_due", "10"), apptest.MemberFact(w.Member, "2026-07-02", "nonsense", "1")}}
		result, err := w.App.RecordFacts(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.Zero(t, result.Accepted)
		require.Len(t, result.Errors, 2)
		require.Equal(t, [2]string{"day", "measure"}, [2]string{result.Errors[0].Field, result.Errors[1].Field})
		no := false
		in.Atomic = &no
		result, err = w.App.RecordFacts(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.EqualValues(t, 1, result.Accepted)
	})
}

func TestAnIdempotencyKeyHasOneEffect(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		key := "order-4711"
		in := app.RecordFactsInput{IdempotencyKey: &key, Facts: []*app.FactInput{apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10")}}
		first, err := w.App.RecordFacts(w.Ctx, w.HR, in)
		require.NoError(t, err)
		again, err := w.App.RecordFacts(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.Equal(t, first, again)
		in.Facts[0].Value = "11"
		_, err = w.App.RecordFacts(w.Ctx, w.HR, in)
		require.Equal(t, app.Conflict, app.CodeOf(err))
	})
}

func TestLeadsRecordForTheirOwnPeople(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		result, err := w.App.RecordFacts(w.Ctx, w.Lead, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10"), apptest.MemberFact(w.OtherMember, "2026-07-01", "posts_due", "10"), apptest.TeamFact(w.Growth, "2026-07-01", "leads", "1")}})
		require.NoError(t, err)
		require.EqualValues(t, 1, result.Accepted)
		require.Len(t, result.Errors, 2)
		require.Equal(t, "FORBIDDEN", result.Errors[0].Code)
		_, err = w.App.RecordFacts(w.Ctx, w.Member, app.RecordFactsInput{})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
	})
}

func TestEntriesForOnesOwnScoreWaitForSomebodyElse(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		result, err := w.App.RecordFacts(w.Ctx, w.Lead, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(w.Lead, "2026-07-01", "posts_due", "10"), apptest.MemberFact(w.Lead, "2026-07-01", "posts_on_time", "10")}})
		require.NoError(t, err)
		require.Empty(t, result.Errors)
		require.True(t, w.Line(w.Card(w.Lead, q3), "publishing_on_time").Provisional)
		_, err = w.App.ConfirmFacts(w.Ctx, w.Lead, result.ImportID)
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		_, err = w.App.ConfirmFacts(w.Ctx, w.HR, result.ImportID)
		require.NoError(t, err)
		require.False(t, w.Line(w.Card(w.Lead, q3), "publishing_on_time").Provisional)
	})
}
