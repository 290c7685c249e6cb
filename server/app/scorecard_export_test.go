package app_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// sheetOf opens a workbook; cell finds a value by the titles of its column and row.
func sheetOf(t *testing.T, content []byte) (*excelize.File, string, [][]string) {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	require.NoError(t, err)
	sheet := file.GetSheetName(0)
	rows, err := file.GetRows(sheet, excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	return file, sheet, rows
}

func sheetRow(t *testing.T, rows [][]string, column int, title string) (int, []string) {
	t.Helper()
	for i, row := range rows {
		if len(row) > column && row[column] == title {
			return i + 1, row
		}
	}
	t.Fatalf("no row %s", title)
	return 0, nil
}

func TestAScorecardIsExportedAsAWorkbook(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		card := w.Card(w.Member, q3)
		english, name := db.English, `=HYPERLINK("http://example.org")`
		_, err := w.App.UpdateMember(w.Ctx, w.Admin, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Name: &name})
		require.NoError(t, err)
		export, err := w.App.ExportScorecard(w.Ctx, w.Lead, app.ExportScorecardInput{ScorecardID: card.ID, Language: &english})
		require.NoError(t, err)
		require.Contains(t, export.FileName, "2026-Q3")
		file, sheet, rows := sheetOf(t, export.Content)
		at, row := sheetRow(t, rows, 1, "Read rate")
		require.Equal(t, "0.135", row[5])
		require.Equal(t, "90", row[10], "a score that can be summed")
		kind, err := file.GetCellType(sheet, cellAt(t, 11, at))
		require.NoError(t, err)
		require.NotEqual(t, excelize.CellTypeSharedString, kind, "a number, not a text")
		_, row = sheetRow(t, rows, 0, "Total")
		require.Equal(t, "97.78", row[1])
		at, row = sheetRow(t, rows, 0, "Member")
		require.Equal(t, name, row[1])
		formula, err := file.GetCellFormula(sheet, cellAt(t, 2, at))
		require.NoError(t, err)
		require.Empty(t, formula, "a name is a name")

		chinese := db.Chinese
		export, err = w.App.ExportScorecard(w.Ctx, w.Member, app.ExportScorecardInput{ScorecardID: card.ID, Language: &chinese})
		require.NoError(t, err)
		_, _, rows = sheetOf(t, export.Content)
		sheetRow(t, rows, 0, "总分")
		sheetRow(t, rows, 1, "阅读率")

		_, err = w.App.ExportScorecard(w.Ctx, w.Colleague, app.ExportScorecardInput{ScorecardID: card.ID})
		require.Equal(t, app.NotFound, app.CodeOf(err))
		_, err = w.App.ExportScorecard(w.Ctx, w.Token(auth.ScopeMetricsRead), app.ExportScorecardInput{ScorecardID: card.ID})
		require.Equal(t, app.NotFound, app.CodeOf(err))
		log, err := w.App.AuditLog(w.Ctx, w.HR, app.AuditQuery{Action: "exportScorecard", Page: app.Page{First: 10}})
		require.NoError(t, err)
		require.Len(t, log.Nodes, 2, "who took it")
		require.Equal(t, w.Lead.Member.Name, log.Nodes[1].ActorName)
	})
}

func cellAt(t *testing.T, column, row int) string {
	t.Helper()
	at, err := excelize.CoordinatesToCellName(column, row)
	require.NoError(t, err)
	return at
}
