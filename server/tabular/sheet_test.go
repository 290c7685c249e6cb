package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func open(t *testing.T, content []byte, name string) *Sheet {
	t.Helper()
	sheet, err := Open(bytes.NewReader(content), int64(len(content)), name)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, sheet.Close()) })
	return sheet
}

func all(t *testing.T, sheet *Sheet) []Row {
	t.Helper()
	var rows []Row
	for {
		row, err := sheet.Next()
		if errors.Is(err, io.EOF) {
			return rows
		}
		require.NoError(t, err)
		rows = append(rows, row)
	}
}

func fields(t *testing.T, sheet *Sheet) map[Field]string {
	t.Helper()
	mapping, err := MapColumns(sheet.Header, nil, nil)
	require.NoError(t, err)
	found := map[Field]string{}
	for _, c := range mapping.Columns {
		found[c.Field] = c.Title
	}
	return found
}

func TestCampaignExport(t *testing.T) {
	sheet, err := OpenFile("testdata/campaigns-2021-02.csv")
	require.NoError(t, err)
	defer sheet.Close()
	assert.Equal(t, utf8Name, sheet.Encoding)
	assert.Equal(t, map[Field]string{FieldDate: "C Date", FieldCampaign: "Campaign Name", FieldChannelGroup: "Category", "impressions": "Impressions",
		"spend": "Mark Spent", "clicks": "Clicks", "leads": "Leads", "orders": "Orders", "revenue": "Revenue"}, fields(t, sheet))
	mapping, _ := MapColumns(sheet.Header, nil, nil)
	assert.Equal(t, []string{"ID", "Campaign ID", "Ro Mi"}, mapping.Unknown)
	rows := all(t, sheet)
	assert.Equal(t, countLines(t, "testdata/campaigns-2021-02.csv")-1, len(rows))
	assert.Equal(t, 2, rows[0].Number)
	assert.Equal(t, []string{"1", "2021-02-01", "facebook_tier1", "social", "349043", "148263", "7307.37", "1210", "13", "1", "4981.0", ""}, rows[0].Cells)
}

func countLines(t *testing.T, path string) (n int) {
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.Lines(string(content)) {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}

func TestCampaignExportOfTheUS(t *testing.T) {
	sheet, err := OpenFile("testdata/campaigns-2021-02-us.csv")
	require.NoError(t, err)
	defer sheet.Close()
	found := fields(t, sheet)
	assert.Equal(t, "c_date", found[FieldDate])
	assert.Equal(t, "campaign_name", found[FieldCampaign])
	assert.Equal(t, "mark_spent", found["spend"])
	assert.Equal(t, "category", found[FieldChannelGroup])
	assert.Len(t, found, 9)
	mapping, err := MapColumns(sheet.Header, nil, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"id", "campaign_id"}, mapping.Unknown)
	date, _ := mapping.Column(FieldDate)
	var orders DateOrders
	rows := all(t, sheet)
	for _, row := range rows {
		orders.Observe(row.Cells[date.Index])
		require.Nil(t, row.Problem)
	}
	order, ambiguous := orders.Order()
	assert.Equal(t, MDY, order)
	assert.Empty(t, ambiguous)
	day, err := ParseDate(rows[0].Cells[date.Index], order)
	require.NoError(t, err)
	assert.Equal(t, "2021-02-01", string(day))
}

const small = "日期,渠道,线索,消耗\n2026-07-01,抖音,5,\"1,234.50\"\n2026-07-02,百度,6,2"

func TestEncodings(t *testing.T) {
	encode := func(e interface{ Bytes([]byte) ([]byte, error) }) []byte {
		b, err := e.Bytes([]byte(small))
		require.NoError(t, err)
		return b
	}
	late := "date,channel,leads\n" + strings.Repeat("2026-07-01,a,1\n", 10_000) + "2026-07-02,抖音,5\n"
	lateGBK, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(late))
	require.NoError(t, err)
	for want, content := range map[string][]byte{
		"UTF-8":        []byte(small),
		"UTF-8 mark":   append([]byte{0xEF, 0xBB, 0xBF}, small...),
		"GBK":          encode(simplifiedchinese.GBK.NewEncoder()),
		"GBK late":     lateGBK,
		"UTF-16LE":     encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()),
		"UTF-16BE":     encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()),
		"UTF-16LE raw": encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()),
		"UTF-16BE raw": encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()),
	} {
		sheet := open(t, content, "x.csv")
		assert.True(t, strings.HasPrefix(want, sheet.Encoding), "%s: %s", want, sheet.Encoding)
		rows := all(t, sheet)
		if want == "GBK late" {
			assert.Equal(t, []string{"2026-07-02", "抖音", "5"}, rows[10_000].Cells)
			continue
		}
		require.Len(t, rows, 2, want)
		assert.Equal(t, []string{"日期", "渠道", "线索", "消耗"}, sheet.Header, want)
		assert.Equal(t, []string{"2026-07-01", "抖音", "5", "1,234.50"}, rows[0].Cells, want)
		assert.Equal(t, []string{"2026-07-02", "百度", "6", "2"}, rows[1].Cells, want)
	}
}

func TestSeparatorsPreamblesAndQuotes(t *testing.T) {
	cases := map[string]struct {
		content   string
		separator rune
		header    []string
		number    int
		first     []string
	}{
		"semicolons and decimal commas": {"date;spend;leads\n2026-07-01;1,5;2\n2026-07-02;2,5;3\n", ';', []string{"date", "spend", "leads"}, 2, []string{"2026-07-01", "1,5", "2"}},
		"tabs":                          {"date\tspend\n2026-07-01\t1\n", '\t', []string{"date", "spend"}, 2, []string{"2026-07-01", "1"}},
		"bars":                          {"date|spend\r\n2026-07-01|1\r\n", '|', []string{"date", "spend"}, 2, []string{"2026-07-01", "1"}},
		"old Mac line ends":             {"date,spend\r2026-07-01,1\r", ',', []string{"date", "spend"}, 2, []string{"2026-07-01", "1"}},
		"separator line":                {"sep=;\ndate;spend\n2026-07-01;1", ';', []string{"date", "spend"}, 3, []string{"2026-07-01", "1"}},
		"comments":                      {"# Start date: 20260801\n# End date: 20260831\n\nSession primary channel group (Default Channel Group),Sessions,Total revenue\nDirect,5,1\n", ',', []string{"Session primary channel group (Default Channel Group)", "Sessions", "Total revenue"}, 5, []string{"Direct", "5", "1"}},
		"title and empty column":        {"七月报表,,,\n日期,线索,消耗,\n2026-07-01,1,2,\n", ',', []string{"日期", "线索", "消耗"}, 3, []string{"2026-07-01", "1", "2"}},
		"unknown titles":                {"foo,bar\n1,2\n", ',', []string{"foo", "bar"}, 2, []string{"1", "2"}},
		"quotes":                        {"date,campaign,leads\n2026-07-01,\"a \"\"b\"\", c\nd\",3\n", ',', []string{"date", "campaign", "leads"}, 2, []string{"2026-07-01", "a \"b\", c\nd", "3"}},
		"quote inside":                  {"date,campaign,leads\n2026-07-01,5\" screen,3\n", ',', []string{"date", "campaign", "leads"}, 2, []string{"2026-07-01", "5\" screen", "3"}},
		"short row":                     {"date,campaign,leads\n2026-07-01,x\n", ',', []string{"date", "campaign", "leads"}, 2, []string{"2026-07-01", "x", ""}},
	}
	for name, c := range cases {
		sheet := open(t, []byte(c.content), "x.csv")
		assert.Equal(t, string(c.separator), string(sheet.Separator), name)
		assert.Equal(t, c.header, sheet.Header, name)
		rows := all(t, sheet)
		require.NotEmpty(t, rows, name)
		assert.Equal(t, c.first, rows[0].Cells, name)
		assert.Equal(t, c.number, rows[0].Number, name)
		assert.Nil(t, rows[0].Problem, name)
	}
	sheet := open(t, []byte("# Start date: 20260801\ndate,leads\n2026-08-01,1\n"), "x.csv")
	assert.Equal(t, []string{"# Start date: 20260801"}, sheet.Preamble)
}

func TestRowsWithProblemsAndTotals(t *testing.T) {
	rows := all(t, open(t, []byte("date,spend,leads\n2026-07-01,1,234,5\n\nTotal,9,9\n合计,1,1\n2026-07-02,total,1\n"), "x.csv"))
	require.Len(t, rows, 4)
	require.NotNil(t, rows[0].Problem)
	assert.ErrorContains(t, rows[0].Problem, "row 2: the row has more cells than the header")
	assert.Equal(t, []bool{false, true, true, false}, []bool{rows[0].Total, rows[1].Total, rows[2].Total, rows[3].Total})
	assert.Equal(t, 4, rows[1].Number)

	latin := all(t, open(t, []byte("date,campaign,leads\n2026-07-01,caf\xe9,1\n"), "x.csv"))
	require.NotNil(t, latin[0].Problem)
	assert.Contains(t, latin[0].Problem.Remedy, "UTF-8")

	unclosed := "date,campaign,leads\n" + strings.Repeat("2026-07-02,x,1\n", 50) + "2026-07-01,\"never closed,1\n"
	sheet := open(t, []byte(unclosed), "x.csv")
	var err error
	for err == nil {
		_, err = sheet.Next()
	}
	assert.ErrorContains(t, err, "row 52: a quote is opened and never closed")
}

func TestFilesThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ content, remedy string }{
		"BIFF":        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 100), ".xlsx or CSV"},
		"empty":       {" \n\n", "export it again"},
		"nothing":     {"", "export it again"},
		"PDF":         {"%PDF-1.7", "CSV"},
		"binary":      {"ab\x00\x01\x02c", "CSV"},
		"XML":         {"<?xml version=\"1.0\"?><Workbook></Workbook>", "CSV"},
		"broken XLSX": {"PK\x03\x04garbage", ".xlsx"},
	} {
		_, err := Open(strings.NewReader(c.content), int64(len(c.content)), "/tmp/export.xls")
		var refused *Error
		require.ErrorAs(t, err, &refused, name)
		assert.Contains(t, refused.Remedy, c.remedy, name)
		assert.ErrorContains(t, err, "export.xls: ")
	}
}

func TestHTMLNamedXLS(t *testing.T) {
	page := `<html><head><meta charset="utf-8"></head><body><table><tr><td colspan=3>用户分析</td></tr>
<tr><th>时间</th><th>新关注人数</th><th>累积关注人数</th></tr><tr><td>2026-07-01</td><td>5</td><td>1,200&nbsp;</td></tr><tr><td>2026-07-02<td>6<td>A&amp;B</table></body></html>`
	sheet := open(t, []byte(page), "user_analysis.xls")
	assert.Equal(t, FormatHTML, sheet.Format)
	assert.Equal(t, []string{"时间", "新关注人数", "累积关注人数"}, sheet.Header)
	rows := all(t, sheet)
	require.Len(t, rows, 2)
	assert.Equal(t, 3, rows[0].Number)
	number, err := ParseNumber(rows[0].Cells[2], Point)
	require.NoError(t, err)
	assert.Equal(t, "1200", number.Value.String())
	assert.Equal(t, []string{"2026-07-02", "6", "A&B"}, rows[1].Cells)
	assert.Equal(t, "累积关注人数", fields(t, sheet)["followers"])
}

func TestXLSX(t *testing.T) {
	book := excelize.NewFile()
	style := func(format string) int {
		id, err := book.NewStyle(&excelize.Style{CustomNumFmt: &format})
		require.NoError(t, err)
		return id
	}
	require.NoError(t, book.SetSheetRow("Sheet1", "A1", &[]any{"七月"}))
	require.NoError(t, book.SetSheetRow("Sheet1", "A2", &[]any{"日期", "渠道", "消耗", "线索"}))
	day := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	for i, format := range []string{"m/d/yyyy", "yyyy\"年\"m\"月\"d\"日\"", "d-mmm-yy"} {
		row := i + 3
		require.NoError(t, book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", row), &[]any{day.AddDate(0, 0, i), "抖音", 0.1234567, 5}))
		require.NoError(t, book.SetCellStyle("Sheet1", fmt.Sprintf("A%d", row), fmt.Sprintf("A%d", row), style(format)))
		require.NoError(t, book.SetCellStyle("Sheet1", fmt.Sprintf("C%d", row), fmt.Sprintf("C%d", row), style("0.0")))
	}
	require.NoError(t, book.SetSheetRow("Sheet1", "A7", &[]any{time.Date(2026, 7, 9, 13, 30, 0, 0, time.UTC), "百度", 46204, "--"}))
	var content bytes.Buffer
	require.NoError(t, book.Write(&content))

	sheet := open(t, content.Bytes(), "x.xlsx")
	assert.Equal(t, FormatXLSX, sheet.Format)
	assert.Equal(t, []string{"日期", "渠道", "消耗", "线索"}, sheet.Header)
	rows := all(t, sheet)
	require.Len(t, rows, 4)
	for i, want := range []string{"2026-07-01", "2026-07-02", "2026-07-03"} {
		assert.Equal(t, want, rows[i].Cells[0])
	}
	number, err := ParseNumber(rows[0].Cells[2], Point)
	require.NoError(t, err)
	assert.Equal(t, Number{Value: 123_457, Rounded: true}, number, "the exact number, not the one shown")
	assert.Equal(t, 7, rows[3].Number)
	parsed, err := ParseDate(rows[3].Cells[0], NoDateOrder)
	require.NoError(t, err)
	assert.Equal(t, "2026-07-09", string(parsed))
	assert.Equal(t, "46204", rows[3].Cells[2], "a number is not taken for a day")
}

func FuzzOpen(f *testing.F) {
	for _, seed := range []string{small, "a;b\n\"x\"\"\n;1", "\xff\xfea\x00,\x00b\x00", "<table><tr><td>date<td>leads</table>", "sep=|\ndate|leads\n1|2", "PK\x03\x04", "# x\n日期\t线索\r\n2026-01-01\t1"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		sheet, err := Open(bytes.NewReader(content), int64(len(content)), "x")
		if err != nil {
			return
		}
		defer sheet.Close()
		for range 1000 {
			row, err := sheet.Next()
			if err != nil {
				return
			}
			require.Len(t, row.Cells, len(sheet.Header))
		}
	})
}
