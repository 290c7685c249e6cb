package tabular

import (
	"bytes"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestAWorkbookKeepsNumbersAndTextsApart(t *testing.T) {
	short, long := decimal.RequireFromString("1234.5678"), decimal.RequireFromString("12345678901234.567891")
	content, err := Workbook(`绩效/考核:表 "a long title that goes on"`, [][]Cell{
		{{Text: "title", Bold: true}}, {{Number: &short, Format: "0.00"}, {Number: &long}, {Text: "=1+1"}, {Text: "@SUM(A1)"}, {Text: "-2+3|cmd"}, {}},
	})
	require.NoError(t, err)
	file, err := excelize.OpenReader(bytes.NewReader(content))
	require.NoError(t, err)
	sheet := file.GetSheetName(0)
	require.LessOrEqual(t, len([]rune(sheet)), 31)
	for cell, want := range map[string]string{"A2": "1234.5678", "B2": "12345678901234.567891", "C2": "=1+1", "D2": "@SUM(A1)", "E2": "-2+3|cmd"} {
		value, err := file.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		require.Equal(t, want, value, "%s, no digit lost", cell)
		formula, err := file.GetCellFormula(sheet, cell)
		require.NoError(t, err)
		require.Empty(t, formula, "%s is nothing to run", cell)
		kind, err := file.GetCellType(sheet, cell)
		require.NoError(t, err)
		require.Equal(t, cell != "A2", kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString, "%s: a number is one, a text too", cell)
	}
}
