package tabular

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/rules"
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		cell, want string
		mark       Mark
	}{
		{"1,234", "1234", Point}, {"1,234,567.891", "1234567.891", Point}, {"1.234,56", "1234.56", Comma}, {"1.234.567", "1234567", Comma},
		{"¥1,234.50", "1234.5", Point}, {"￥ 12", "12", Point}, {"$-5", "-5", Point}, {"-$5", "-5", Point}, {"US$ 3.2", "3.2", Point}, {"12元", "12", Point},
		{"13.5%", "0.135", Point}, {"13,5 %", "0.135", Comma}, {"1.2万", "12000", Point}, {"3亿", "300000000", Point}, {"1.5w", "15000", Point}, {"2k", "2000", Point},
		{"(45.10)", "-45.1", Point}, {"（45.10）", "-45.1", Point}, {"−7", "-7", Point}, {"+7", "7", Point}, {"１２３", "123", Point}, {" 5 ", "5", Point},
		{"1 234 567", "1234567", Point}, {"1'234", "1234", Point}, {"1.2E+3", "1200", Point}, {"5e-05", "0.00005", Point}, {".5", "0.5", Point}, {"5.", "5", Point},
		{"0", "0", Point}, {"99999999999.999999", "99999999999.999999", Point}, {"0,000001", "0.000001", Comma}, {"007", "7", Point}, {"1,234,56", "", Point}, {"12,34", "", Point}, {"1234,567", "", Point}, {"1.5", "", Comma}, {",123", "", Point},
		{"1.2.3", "", Point}, {"1-2", "", Point}, {"1 2", "", Point}, {"(5", "", Point}, {"5)", "", Point}, {"¥", "", Point}, {"%", "", Point}, {"12%%", "", Point},
		{"100000000000", "", Point}, {"1000亿", "", Point}, {"1e99", "", Point}, {"abc", "", Point}, {"0x10", "", Point},
	} {
		number, err := ParseNumber(c.cell, c.mark)
		if c.want == "" {
			assert.Error(t, err, c.cell)
			continue
		}
		require.NoError(t, err, c.cell)
		assert.False(t, number.Null, c.cell)
		assert.Equal(t, c.want, number.Value.String(), c.cell)
	}
	for _, cell := range []string{"", " ", "-", "--", "—", "N/A", "< 10", "<10", "＜10", "#DIV/0!", "(not set)", "暂无"} {
		number, err := ParseNumber(cell, Point)
		require.NoError(t, err, cell)
		assert.True(t, number.Null, cell)
	}
	artefact, err := ParseNumber("0.30000000000000004", Point)
	require.NoError(t, err)
	assert.Equal(t, Number{Value: 300_000, Rounded: true}, artefact)
	share, err := ParseNumber("100%", Point)
	require.NoError(t, err)
	assert.Equal(t, Number{Value: 1_000_000, Percent: true}, share)
}

func TestNumberErrorsNameTheCharacter(t *testing.T) {
	for cell, want := range map[string]string{
		"5,9O2.10": "character 4 is the letter O", "12,34": "character 3 is a comma", "1.2.3": `character 4 is '.'`, "l2": "character 1 is the letter l",
		"￥1,0O0": "character 5 is the letter O", "(5": "ends too early", "¥": "ends too early",
	} {
		_, err := ParseNumber(cell, Point)
		assert.ErrorContains(t, err, want, cell)
	}
}

func TestMarkOfAColumn(t *testing.T) {
	for want, columns := range map[Mark][][]string{
		Point: {{"1,234"}, {"1,234", "5"}, {"1.5"}, {"1,234.5"}, {"1,234,567"}, {}, {"1.234"}, {"0.123"}},
		Comma: {{"1.234,56"}, {"1,5", "2.000"}, {"1.234.567"}, {"0,123"}, {"¥ 1,5"}},
	} {
		for _, column := range columns {
			var marks Marks
			for _, cell := range column {
				marks.Observe(cell)
			}
			assert.Equal(t, string(want), string(marks.Mark()), "%v", column)
		}
	}
}

func TestDateOrderOfAColumn(t *testing.T) {
	for _, c := range []struct {
		cells     []string
		want      DateOrder
		ambiguous int
	}{
		{[]string{"2/1/21", "2/28/21"}, MDY, 0}, {[]string{"2/1/21", "28/2/21"}, DMY, 0}, {[]string{"2/1/21", "3/4/21"}, "", 2},
		{[]string{"2026/9/1"}, YMD, 0}, {[]string{"20220329"}, YMD, 0}, {[]string{"2026年01月02日03时04分05秒"}, YMD, 0}, {[]string{"21/02/01"}, "", 2}, {[]string{"01/02/03"}, "", 3},
		{[]string{"21/02/01", "21/02/28"}, "", 2}, {[]string{"21/02/01", "31/12/01"}, "", 2}, {[]string{"99/02/28", "21/02/28"}, YMD, 0},
		{[]string{"2/28/21", "28/2/21"}, "", 0}, {[]string{"foo", "bar"}, "", 0}, {nil, "", 0}, {[]string{"", "1 Feb 2021"}, DMY, 0},
		{[]string{"2/1/2021 12:00 AM", "2/13/2021 1:05 PM"}, MDY, 0}, {[]string{"1.5.2026", "13.5.2026"}, DMY, 0},
	} {
		var orders DateOrders
		for _, cell := range c.cells {
			orders.Observe(cell)
		}
		order, ambiguous := orders.Order()
		assert.Equal(t, c.want, order, "%v", c.cells)
		assert.Len(t, ambiguous, c.ambiguous, "%v", c.cells)
	}
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		cell  string
		order DateOrder
		want  rules.Day
	}{
		{"2/1/21", MDY, "2021-02-01"}, {"2/1/21", DMY, "2021-01-02"}, {"2026/9/1", DMY, "2026-09-01"}, {"20220329", MDY, "2022-03-29"},
		{"2026年01月02日03时04分05秒", YMD, "2026-01-02"}, {"2026-09-01 12:30:59", YMD, "2026-09-01"}, {"2026-09-01T00:00:00Z", YMD, "2026-09-01"},
		{"2026-09-01T00:00:00.123+08:00", YMD, "2026-09-01"}, {"1-Feb-21", DMY, "2021-02-01"}, {"Feb 1, 2021", YMD, "2021-02-01"}, {"２０２６／９／１", YMD, "2026-09-01"},
		{"21/02/28", YMD, "2021-02-28"}, {"2026-02-30", YMD, ""}, {"13/13/21", DMY, ""}, {"2026-09", YMD, ""}, {"44228", YMD, ""}, {"2026-09-01x", YMD, ""}, {"1 Foo 2021", DMY, ""}, {"", YMD, ""},
	} {
		day, err := ParseDate(c.cell, c.order)
		assert.Equal(t, c.want, day, c.cell)
		assert.Equal(t, c.want == "", err != nil, c.cell)
	}
	order, err := ParseDateOrder("DMY")
	require.NoError(t, err)
	assert.Equal(t, DMY, order)
	_, err = ParseDateOrder("dym")
	assert.Error(t, err)
}

func TestPersonalData(t *testing.T) {
	for _, c := range []struct {
		title string
		cells []string
		want  PersonalKind
	}{
		{"联系", []string{"13812345678", "+86 139-1234-5678", "138****5678", ""}, Phone},
		{"id", []string{"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"}, OpenID},
		{"no", []string{"11010519491231002X"}, IdentityCard},
		{"order", []string{"110105194912310021"}, NotPersonal},
		{"手机号", nil, Phone},
		{"impressions", []string{"13812345678", "5", "6"}, NotPersonal},
		{"leads", []string{"5", "12"}, NotPersonal},
	} {
		column := NewPersonalColumn(c.title)
		for _, cell := range c.cells {
			column.Observe(cell)
		}
		assert.Equal(t, c.want, column.Kind(), c.title)
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"1,234", "1.234,56", "¥1.2万", "(45.10)", "5,9O2.10", "1e-5", "< 10", "１２％"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		for _, mark := range []Mark{Point, Comma} {
			number, err := ParseNumber(cell, mark)
			if err != nil || number.Null {
				continue
			}
			again, err := ParseNumber(number.Value.String(), Point)
			require.NoError(t, err)
			require.Equal(t, number.Value, again.Value)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2/1/21", "2026/9/1", "20220329", "2026年01月02日03时04分05秒", "1-Feb-21", "2026-09-01T00:00:00Z"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		var orders DateOrders
		orders.Observe(cell)
		orders.Order()
		for _, order := range dateOrders {
			day, err := ParseDate(cell, order)
			if err != nil {
				continue
			}
			parsed, err := rules.ParseDay(string(day))
			require.NoError(t, err)
			require.Equal(t, day, parsed)
		}
	})
}
