package tabular

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryTitleIsUnique(t *testing.T) {
	seen := map[string]Field{}
	for field, titles := range aliases {
		for _, title := range append([]string{string(field)}, titles...) {
			other, taken := seen[normalise(title)]
			assert.False(t, taken, "%q means %s and %s", title, field, other)
			seen[normalise(title)] = field
		}
	}
}

func mapped(t *testing.T, header []string, said map[string]string, measures []Names) map[string]Field {
	t.Helper()
	mapping, err := MapColumns(header, said, measures)
	require.NoError(t, err)
	found := map[string]Field{}
	for _, c := range mapping.Columns {
		found[c.Title] = c.Field
	}
	return found
}

func TestExportsOfPlatforms(t *testing.T) {
	meta, err := MapColumns([]string{"Reporting starts", "Campaign name", "Amount spent (USD)", "Impressions", "Link clicks", "Clicks (all)", "Leads", "Purchases", "Purchases conversion value"}, nil, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Clicks (all)"}, meta.Unknown, "the preferred of two titles is taken")
	spend, ok := meta.Column("spend")
	require.True(t, ok)
	assert.Equal(t, "USD", spend.Currency)
	assert.Equal(t, map[string]Field{"发表时间": FieldDate, "总阅读次数": "reads", "送达人数": "deliveries", "公众号消息阅读次数": "message_reads"},
		mapped(t, []string{"内容标题", "发表时间", "总阅读人数", "总阅读次数", "送达人数", "公众号消息阅读次数"}, nil, nil))
	assert.Equal(t, map[string]Field{"首次发布时间": FieldDate, "曝光": "impressions", "观看量": "reads"}, mapped(t, []string{"笔记标题", "首次发布时间", "体裁", "曝光", "观看量", "点赞"}, nil, nil))
}

func TestLongForm(t *testing.T) {
	mapping, err := MapColumns([]string{"Period", "channel", "metric", "VALUE"}, nil, nil)
	require.NoError(t, err)
	assert.Equal(t, Long, mapping.Form)
	key, ok := MeasureNamed("Mark Spent", nil)
	assert.True(t, ok)
	assert.Equal(t, "spend", key)
	_, ok = MeasureNamed("channel", nil)
	assert.False(t, ok)
	key, ok = MeasureNamed("Demos held", []Names{{"demos", []string{"demos held"}}})
	assert.True(t, ok)
	assert.Equal(t, "demos", key)
}

func TestWhatAPersonSaysGoesFirst(t *testing.T) {
	header := []string{"C Date", "Campaign Name", "Campaign ID", "Cost", "Mark Spent"}
	said := map[string]string{"campaign_id": "Campaign", "COST": "spend", "markspent": "ignore"}
	assert.Equal(t, map[string]Field{"C Date": FieldDate, "Campaign ID": FieldCampaign, "Cost": "spend"}, mapped(t, header, said, nil))
	mapping, _ := MapColumns(header, said, nil)
	assert.Equal(t, []string{"Campaign Name"}, mapping.Unknown)
	assert.Equal(t, Field("demos"), mapped(t, []string{"date", "Demos held"}, nil, []Names{{"demos", []string{"demos held"}}})["Demos held"])
}

func TestMappingsThatAreRefused(t *testing.T) {
	for want, c := range map[string]struct {
		header []string
		said   map[string]string
	}{
		`did you mean "C Date"?`:      {[]string{"C Date", "leads"}, map[string]string{"C Dat": "date"}},
		`did you mean "leads"?`:       {[]string{"date", "x"}, map[string]string{"x": "laeds"}},
		"no column holds a measure":   {[]string{"date", "channel"}, nil},
		"and so does column 1":        {[]string{"Leads", "leads"}, nil},
		"it means leads, and so does": {[]string{"a", "b"}, map[string]string{"a": "leads", "b": "leads"}},
	} {
		_, err := MapColumns(c.header, c.said, nil)
		assert.ErrorContains(t, err, want)
	}
}
