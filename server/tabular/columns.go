package tabular

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/okra-performance/okra/server/rules"
)

// Field is what a column means: one of the parts of a fact below, or a measure by its key.
type Field string

// The parts of a fact, and of the long form. Ignore drops a column.
const (
	FieldDate         Field = "date"
	FieldPeriod       Field = "period"
	FieldChannelGroup Field = "channel_group"
	FieldChannel      Field = "channel"
	FieldAccount      Field = "account"
	FieldCampaign     Field = "campaign"
	FieldTeam         Field = "team"
	FieldMember       Field = "member"
	FieldMetric       Field = "metric"
	FieldValue        Field = "value"
	Ignore            Field = "ignore"
)

// Form is how facts lie in rows.
type Form string

// Wide has a column per measure; Long has a row per measure, with its name and its value.
const (
	Wide Form = "WIDE"
	Long Form = "LONG"
)

// Column is a column with a meaning.
type Column struct {
	Index    int
	Title    string
	Field    Field
	Currency string // where the title says it: "Amount spent (USD)"
}

// IsMeasure tells whether the column holds values of a measure.
func (c Column) IsMeasure() bool { return !isPart(c.Field) }

// Mapping is what the columns of a file mean.
type Mapping struct {
	Form    Form
	Columns []Column
	Unknown []string // titles that mean nothing known, in their order; they are not stored
}

// Column is the column of a field.
func (m Mapping) Column(field Field) (Column, bool) {
	for _, c := range m.Columns {
		if c.Field == field {
			return c, true
		}
	}
	return Column{}, false
}

// Names are a measure's key and the other names it goes by, for measures that a company added.
type Names struct {
	Key   string
	Names []string
}

var parts = []Field{FieldDate, FieldPeriod, FieldChannelGroup, FieldChannel, FieldAccount, FieldCampaign, FieldTeam, FieldMember, FieldMetric, FieldValue, Ignore}

func isPart(f Field) bool { return slices.Contains(parts, f) }

// normalise makes titles comparable: without case, spaces, "_" and byte order marks.
func normalise(title string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' || r == '\t' || r == '\uFEFF' || r == '\n' || r == '\r' {
			return -1
		}
		return r
	}, strings.ToLower(narrow(title)))
}

// aliases are the titles of exports, the preferred one first where a file may have several.
var aliases = map[Field][]string{
	FieldDate:         {"day", "日期", "统计日期", "数据日期", "c date", "stat date", "reporting starts", "时间", "发表时间", "首次发布时间", "发布时间"},
	FieldPeriod:       {"month", "周期", "月份", "考核周期", "统计周期"},
	FieldChannelGroup: {"category", "渠道组", "渠道分组", "渠道分类", "渠道类型", "类别", "default channel group", "session default channel group", "session primary channel group (default channel group)"},
	FieldChannel:      {"channel name", "渠道", "渠道名称", "来源渠道"},
	FieldAccount:      {"account name", "账号", "账号名称", "账户", "账户名称", "店铺", "店铺名称"},
	FieldCampaign:     {"campaign name", "推广活动", "推广活动名称", "活动名称", "推广计划", "推广计划名称", "广告计划", "广告计划名称", "广告系列"},
	FieldTeam:         {"team name", "团队", "团队名称", "部门", "小组"},
	FieldMember:       {"member name", "成员", "成员姓名", "员工", "姓名", "负责人"},
	FieldMetric:       {"measure", "指标", "基础指标", "指标名称"},
	FieldValue:        {"值", "数值", "指标值"},

	"impressions":           {"展现量", "展示量", "曝光", "曝光量", "展现", "impr.", "imps", "展示次数"},
	"clicks":                {"点击", "点击量", "点击数", "link clicks", "clicks (all)"},
	"visits":                {"访问量", "访问次数", "访客数", "sessions", "访问"},
	"leads":                 {"线索", "线索数", "线索量", "表单数", "leads generated", "销售线索"},
	"customers":             {"成交新客", "新客", "新客数", "成交客户", "成交客户数", "new customers"},
	"orders":                {"订单", "订单数", "订单量", "purchases", "成交订单数"},
	"spend":                 {"mark spent", "marketing spend", "amount spent", "spent", "cost", "消耗", "花费", "消费", "投放消耗", "广告花费", "支出"},
	"revenue":               {"收入", "营收", "销售额", "成交金额", "total revenue", "purchases conversion value", "支付金额"},
	"returning_revenue":     {"老客收入", "老客户收入", "老客成交金额", "returning customers revenue", "returning customers' revenue"},
	"followers":             {"累积关注人数", "累计关注人数", "粉丝总数", "粉丝数", "粉丝", "总粉丝数"},
	"deliveries":            {"送达人数", "送达数", "送达量", "送达", "delivered"},
	"message_reads":         {"公众号消息阅读次数", "消息阅读数", "消息阅读次数"},
	"reads":                 {"阅读次数", "总阅读次数", "阅读量", "阅读数", "阅读(播放)量", "观看量", "播放量", "阅读"},
	"interactions":          {"互动", "互动量", "互动数", "互动次数", "engagements"},
	"invited":               {"邀请", "邀请人数", "受邀人数", "invitations"},
	"participants":          {"参与人数", "活动参与人数", "参与", "attendees"},
	"content_reviewed":      {"审核内容数", "已审内容", "内容审核数", "reviewed content"},
	"content_matched":       {"匹配内容数", "原创匹配数", "内容匹配数", "matched content"},
	"steps_checked":         {"核对步骤数", "漏斗核对步骤", "核查步骤数", "funnel steps checked"},
	"steps_correct":         {"正确步骤数", "漏斗正确步骤", "核对正确步骤数", "funnel steps correct"},
	"reports_due":           {"应交报告", "应交报告数", "应提交报告数"},
	"reports_on_time":       {"按时报告", "及时报告数", "按时提交报告数"},
	"posts_due":             {"应发布内容", "应发布数", "应发布内容数", "计划发布数"},
	"posts_on_time":         {"按时发布内容", "及时发布数", "按时发布数", "按时发布内容数"},
	"event_return":          {"活动回报", "活动收入", "活动产出"},
	"event_cost":            {"活动成本", "活动费用", "活动投入"},
	"proposals_adopted":     {"创新方案采纳数", "方案采纳数", "采纳方案数", "采纳方案"},
	"community_active_days": {"社群活跃人天", "活跃人天", "active community member-days"},
	"community_member_days": {"社群成员人天", "成员人天", "community member-days"},
	"milestones_due":        {"应完成节点", "应完成节点数", "活动节点数"},
	"milestones_on_time":    {"准时节点", "准时节点数", "按时完成节点数"},
	"questions_asked":       {"社群提问数", "提问数", "community questions asked"},
	"questions_in_time":     {"及时回复数", "及时响应数", "按时回复提问数", "community questions answered in time"},
	"valid_leads":           {"有效线索", "有效线索数", "有效线索量"},
	"gmv":                   {"成交总额", "商品交易总额", "交易总额", "gross merchandise value"},
	"refunds":               {"退款", "退款金额", "退款额"},
}

// meaning is a field that a title stands for, with its rank among the field's titles.
type meaning struct {
	field Field
	rank  int
}

var builtIn = index(aliases, nil)

// index turns the table round; every field also goes by its own key, before all else.
func index(table map[Field][]string, added []Names) map[string]meaning {
	byTitle := map[string]meaning{}
	for field, titles := range table {
		byTitle[normalise(string(field))] = meaning{field, 0}
		for rank, title := range titles {
			byTitle[normalise(title)] = meaning{field, rank + 1}
		}
	}
	for _, measure := range added {
		for rank, name := range append([]string{measure.Key}, measure.Names...) {
			byTitle[normalise(name)] = meaning{Field(measure.Key), rank}
		}
	}
	return byTitle
}

// currencyTitle matches a currency at the end of a title: "Amount spent (USD)", "花费(CNY)".
var currencyTitle = regexp.MustCompile(`^(.*?)[(\[]([A-Za-z]{3})[)\]]$`)

func understand(title string, known map[string]meaning) (meaning, string, bool) {
	name := normalise(title)
	if m, ok := known[name]; ok {
		return m, "", true
	}
	if match := currencyTitle.FindStringSubmatch(name); match != nil {
		m, ok := known[match[1]]
		return m, strings.ToUpper(match[2]), ok && !isPart(m.field)
	}
	return meaning{}, "", false
}

// countKnown counts the titles of a row that mean something.
func countKnown(cells []string) (known int) {
	for _, cell := range cells {
		if _, _, ok := understand(cell, builtIn); ok {
			known++
		}
	}
	return known
}

// MapColumns gives each column its meaning by its title. said are the meanings that a person gave,
// by title, and go before the titles; "ignore" drops a column. measures are the company's own.
// Where several titles mean the same field the preferred one is taken and the others are listed as
// unknown. Refused: a title or field in said that does not exist, two columns with equal claims to a
// field, and a file in which no column holds a value.
func MapColumns(header []string, said map[string]string, measures []Names) (Mapping, error) {
	known := builtIn
	if len(measures) > 0 {
		known = index(aliases, measures)
	}
	chosen, err := sayings(header, said, known)
	if err != nil {
		return Mapping{}, err
	}
	best := map[Field]candidate{}
	for i, title := range header {
		if err := compete(best, propose(i, title, chosen, known)); err != nil {
			return Mapping{}, err
		}
	}
	return mapping(header, chosen, best)
}

type candidate struct {
	Column
	rank int
}

// said is the strongest claim to a field.
const saidRank = -1

func sayings(header []string, said map[string]string, known map[string]meaning) (map[string]Field, error) {
	chosen := map[string]Field{}
	for _, title := range slices.Sorted(maps.Keys(said)) {
		at := slices.IndexFunc(header, func(h string) bool { return normalise(h) == normalise(title) })
		if at < 0 {
			return nil, refuse(didYouMean(title, header, "use a title of the file"), "there is no column %s", shown(title))
		}
		field, err := fieldNamed(said[title], known)
		if err != nil {
			return nil, err
		}
		chosen[normalise(title)] = field
	}
	return chosen, nil
}

func fieldNamed(name string, known map[string]meaning) (Field, error) {
	if normalise(name) == string(Ignore) || name == "-" || name == "" {
		return Ignore, nil
	}
	if m, ok := known[normalise(name)]; ok {
		return m.field, nil
	}
	var fields []string
	for _, m := range known {
		fields = append(fields, string(m.field))
	}
	return "", refuse(didYouMean(name, fields, "use date, channel, campaign, … or the key of a measure"), "there is no field %s", shown(name))
}

func didYouMean(name string, known []string, otherwise string) string {
	if nearest := rules.Nearest(name, known); nearest != "" {
		return fmt.Sprintf("did you mean %q?", nearest)
	}
	return otherwise
}

func propose(index int, title string, chosen map[string]Field, known map[string]meaning) candidate {
	m, currency, ok := understand(title, known)
	if field, isSaid := chosen[normalise(title)]; isSaid {
		m, ok = meaning{field, saidRank}, true
	}
	if !ok {
		m.field = ""
	}
	return candidate{Column{index, title, m.field, currency}, m.rank}
}

func compete(best map[Field]candidate, c candidate) error {
	if c.Field == "" || c.Field == Ignore {
		return nil
	}
	other, taken := best[c.Field]
	if taken && other.rank == c.rank {
		return &Error{Column: c.Title, Message: fmt.Sprintf("it means %s, and so does column %d", c.Field, other.Index+1),
			Remedy: fmt.Sprintf(`say which one to leave out, for example --map %q`, c.Title+"=ignore")}
	}
	if !taken || c.rank < other.rank {
		best[c.Field] = c
	}
	return nil
}

func mapping(header []string, chosen map[string]Field, best map[Field]candidate) (Mapping, error) {
	m := Mapping{Form: Wide}
	taken := map[int]bool{}
	for _, c := range best {
		m.Columns, taken[c.Index] = append(m.Columns, c.Column), true
	}
	slices.SortFunc(m.Columns, func(a, b Column) int { return a.Index - b.Index })
	for i, title := range header {
		if !taken[i] && chosen[normalise(title)] != Ignore && title != "" {
			m.Unknown = append(m.Unknown, title)
		}
	}
	_, named := m.Column(FieldMetric)
	_, valued := m.Column(FieldValue)
	if named && valued {
		m.Form = Long
	} else if !slices.ContainsFunc(m.Columns, Column.IsMeasure) {
		return m, refuse(`name one, for example --map "Cost=spend"`, "no column holds a measure")
	}
	return m, nil
}

// MeasureNamed is the key of the measure that a cell of the long form names; false when it names none.
func MeasureNamed(cell string, measures []Names) (key string, ok bool) {
	known := builtIn
	if len(measures) > 0 {
		known = index(nil, measures)
		if m, found := known[normalise(cell)]; found {
			return string(m.field), true
		}
		known = builtIn
	}
	m, found := known[normalise(cell)]
	return string(m.field), found && !isPart(m.field)
}
