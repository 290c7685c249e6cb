package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

const campaigns, campaignsUS = "../tabular/testdata/campaigns-2021-02.csv", "../tabular/testdata/campaigns-2021-02-us.csv"

func (w *world) importFile(path string) *db.Import {
	w.t.Helper()
	i, err := w.app.ImportFile(w.ctx, auth.System(), app.FileImport{Path: path, Name: filepath.Base(path), Create: true,
		Map: map[string]string{"Orders": "customers"}})
	require.NoError(w.t, err)
	return i
}

func (w *world) metric(key string, f app.FigureFilter) string {
	w.t.Helper()
	catalog, err := w.app.Catalog(w.ctx)
	require.NoError(w.t, err)
	value, err := w.app.MetricValue(w.ctx, w.member, catalog.MetricNamed(key), "2021-02", f)
	require.NoError(w.t, err)
	if value.Actual == nil {
		return "none"
	}
	return value.Actual.StringFixed(4)
}

// rounded is a metric's figure as it is displayed.
func (w *world) rounded(key string, f app.FigureFilter) string {
	w.t.Helper()
	return dec(w.metric(key, f)).StringFixed(2)
}

func totals(i *db.Import) map[string]string {
	sums := map[string]string{}
	for _, total := range i.Totals {
		sums[total.Measure] = total.Value.String()
	}
	return sums
}

func TestImportOfARealFile(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		first := w.importFile(campaigns)
		require.Empty(t, first.Errors)
		require.Equal(t, db.ImportDone, first.State)
		require.EqualValues(t, 308, first.RowCount)
		require.EqualValues(t, 308*6, first.Added)
		require.Equal(t, map[string]string{"impressions": "1577722399", "spend": "30590879.82", "clicks": "2999919", "leads": "65579",
			"customers": "8043", "revenue": "42889366"}, totals(first))

		require.Equal(t, "466.4737", w.metric("cpl", app.FigureFilter{}))
		for group, want := range map[string][3]string{
			"social": {"439.67", "0.0840", "-0.1368"}, "search": {"486.90", "0.1165", "0.0707"},
			"influencer": {"490.31", "0.1779", "1.5429"}, "media": {"495.29", "0.1543", "0.2241"},
		} {
			f := app.FigureFilter{ChannelGroup: group}
			require.Equal(t, want, [3]string{w.rounded("cpl", f), w.metric("conversion_rate", f), w.metric("marketing_roi", f)}, group)
		}
		require.Equal(t, "0.1226", w.metric("conversion_rate", app.FigureFilter{}))
		require.Equal(t, "0.4020", w.metric("marketing_roi", app.FigureFilter{}))
		require.Equal(t, "0.0019", w.metric("ctr", app.FigureFilter{}))

		again := w.importFile(campaigns)
		require.EqualValues(t, 308*6, again.Unchanged)
		require.Zero(t, again.Added+again.Replaced)

		us := w.importFile(campaignsUS)
		require.Empty(t, us.Errors)
		require.Zero(t, us.Added)
		require.Equal(t, "30590883", totals(us)["spend"])
		require.NotZero(t, us.Replaced)

		undone, err := w.app.UndoImport(w.ctx, w.hr, us.ID)
		require.NoError(t, err)
		require.EqualValues(t, us.Replaced, undone.Restored)
		require.Zero(t, undone.Removed)
		require.Equal(t, "466.4737", w.metric("cpl", app.FigureFilter{}))

		gone, err := w.app.UndoImport(w.ctx, w.hr, first.ID)
		require.NoError(t, err)
		require.EqualValues(t, 308*6, gone.Removed)
		require.Equal(t, "none", w.metric("cpl", app.FigureFilter{}))
		catalog, err := w.app.Catalog(w.ctx)
		require.NoError(t, err)
		require.Empty(t, catalog.Channels, "channels that only the import made are gone")
		left, err := w.app.Campaigns(w.ctx, w.hr, "", "", 100)
		require.NoError(t, err)
		require.Empty(t, left)
	})
}

func TestASpellingThatDiffersInCaseIsTheSameCampaign(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.importFile(campaigns)
		text, err := os.ReadFile(campaigns)
		require.NoError(t, err)
		copied := filepath.Join(t.TempDir(), "copy.csv")
		require.NoError(t, os.WriteFile(copied, []byte(strings.Replace(string(text), "facebOOK_tier2", "facebook_tier2", 1)), 0o600))
		again := w.importFile(copied)
		require.Empty(t, again.Created)
		require.Zero(t, again.Added+again.Replaced)
		all, err := w.app.Campaigns(w.ctx, w.hr, "", "", 100)
		require.NoError(t, err)
		require.Len(t, all, 11)
	})
}

func TestABrokenFileIsReportedWholeAndWritesNothing(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		file := filepath.Join(t.TempDir(), "broken.csv")
		require.NoError(t, os.WriteFile(file, []byte("date,channel group,leads,spend\n2021-02-01,social,12,5,9O2.10\n2021-02-31,social,3,4\n2021-02-02,socail,-3,4\n2021-02-03,social,1,x\n"), 0o600))
		i, err := w.app.ImportFile(w.ctx, auth.System(), app.FileImport{Path: file, Name: "broken.csv", Create: true})
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
		through, err := w.app.DataThrough(w.ctx)
		require.NoError(t, err)
		require.Nil(t, through)
	})
}

func TestADryRunWritesNothing(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		preview, err := w.app.ImportFile(w.ctx, w.hr, app.FileImport{Path: campaigns, Name: "c.csv", Create: true, DryRun: true})
		require.NoError(t, err)
		require.Equal(t, db.ImportPreview, preview.State)
		require.EqualValues(t, 308*6, preview.Added)
		require.NotEmpty(t, preview.Preview)
		through, err := w.app.DataThrough(w.ctx)
		require.NoError(t, err)
		require.Nil(t, through)
		list, err := w.app.Imports(w.ctx, w.hr, app.Page{First: 10})
		require.NoError(t, err)
		require.Empty(t, list.Nodes)
	})
}

func TestRecordFactsKeepsHistoryAndSaysWhatChanged(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		first := w.record(memberFact(w.member, "2026-07-01", "posts_due", "10"))
		require.EqualValues(t, 1, first.Accepted)
		same := w.record(memberFact(w.member, "2026-07-01", "posts_due", "10.0"))
		require.EqualValues(t, [2]int64{0, 1}, [2]int64{same.Accepted, same.Unchanged})
		corrected := w.record(memberFact(w.member, "2026-07-01", "posts_due", "12"), memberFact(w.member, "2026-07-01", "posts_on_time", "9"))
		require.EqualValues(t, 2, corrected.Accepted)
		line := w.line(w.card(w.member, q3), "publishing_on_time")
		require.Equal(t, "75.00", score(line.Score))
		facts, err := w.app.LineFacts(w.ctx, w.member, line, app.LineFactsQuery{Page: app.Page{First: 10}, Measure: "posts_due"})
		require.NoError(t, err)
		require.Len(t, facts.Nodes, 1)
		require.Len(t, facts.Nodes[0].History, 1)
		require.Equal(t, "10", facts.Nodes[0].History[0].Value.String())
	})
}

func TestAtomicCallsKeepAllOrNone(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		yes := true
		in := app.RecordFactsInput{Atomic: &yes, Facts: []*app.FactInput{
			memberFact(w.member, "2026-07-01", "posts_due", "10"), memberFact(w.member, "2026-02-30", "posts_due", "10"), memberFact(w.member, "2026-07-02", "nonsense", "1")}}
		result, err := w.app.RecordFacts(w.ctx, w.hr, in)
		require.NoError(t, err)
		require.Zero(t, result.Accepted)
		require.Len(t, result.Errors, 2)
		require.Equal(t, [2]string{"day", "measure"}, [2]string{result.Errors[0].Field, result.Errors[1].Field})
		no := false
		in.Atomic = &no
		result, err = w.app.RecordFacts(w.ctx, w.hr, in)
		require.NoError(t, err)
		require.EqualValues(t, 1, result.Accepted)
	})
}

func TestAnIdempotencyKeyHasOneEffect(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		key := "order-4711"
		in := app.RecordFactsInput{IdempotencyKey: &key, Facts: []*app.FactInput{memberFact(w.member, "2026-07-01", "posts_due", "10")}}
		first, err := w.app.RecordFacts(w.ctx, w.hr, in)
		require.NoError(t, err)
		again, err := w.app.RecordFacts(w.ctx, w.hr, in)
		require.NoError(t, err)
		require.Equal(t, first, again)
		in.Facts[0].Value = "11"
		_, err = w.app.RecordFacts(w.ctx, w.hr, in)
		require.Equal(t, app.Conflict, app.CodeOf(err))
	})
}

func TestLeadsRecordForTheirOwnPeople(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		result, err := w.app.RecordFacts(w.ctx, w.lead, app.RecordFactsInput{Facts: []*app.FactInput{
			memberFact(w.member, "2026-07-01", "posts_due", "10"), memberFact(w.otherMember, "2026-07-01", "posts_due", "10"), teamFact(w.growth, "2026-07-01", "leads", "1")}})
		require.NoError(t, err)
		require.EqualValues(t, 1, result.Accepted)
		require.Len(t, result.Errors, 2)
		require.Equal(t, "FORBIDDEN", result.Errors[0].Code)
		_, err = w.app.RecordFacts(w.ctx, w.member, app.RecordFactsInput{})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
	})
}

func TestEntriesForOnesOwnScoreWaitForSomebodyElse(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		result, err := w.app.RecordFacts(w.ctx, w.lead, app.RecordFactsInput{Facts: []*app.FactInput{
			memberFact(w.lead, "2026-07-01", "posts_due", "10"), memberFact(w.lead, "2026-07-01", "posts_on_time", "10")}})
		require.NoError(t, err)
		require.Empty(t, result.Errors)
		require.True(t, w.line(w.card(w.lead, q3), "publishing_on_time").Provisional)
		_, err = w.app.ConfirmFacts(w.ctx, w.lead, result.ImportID)
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		_, err = w.app.ConfirmFacts(w.ctx, w.hr, result.ImportID)
		require.NoError(t, err)
		require.False(t, w.line(w.card(w.lead, q3), "publishing_on_time").Provisional)
	})
}
