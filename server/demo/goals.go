package demo

import "github.com/okra-performance/okra/server/rules"

// goal is an objective of the story.
type goal struct {
	name    string // how others speak of it
	title   string
	owner   string // "company", a team's key or a person's account
	parent  string // a goal of this quarter, or of the year
	key     int    // the key result of the parent that it aligns to, from 1; 0: the parent itself
	results []result

	aspirational, private, draft, withChildren bool

	words         string // its description
	retrospective string
	carry         bool // goes on in the next quarter, below its first goal
}

// result is a key result of the story. Reported values go from start to target at a pace: 1 reaches the target on
// the last day of the quarter.
type result struct {
	title         string
	unit          rules.Unit
	start, target string
	pace          float64
	places        int32

	metric, formula string // METRIC
	low, high       string // GUARD; its values lie around the start
	steps           []string

	silent int     // days since the last report; 0: a few
	never  bool    // nobody has reported yet
	sure   int     // confidence
	weight string  // 1 unless said
	by     string  // the person responsible, if it isn't the owner
	grade  float64 // 0: as proposed
	why    string
	notes  []string // beside the latest reports, the latest first
}

const silentForLong = 16

// yearGoals hold for each year that the story touches.
var yearGoals = []goal{
	{name: "year", title: "让私域成为第二条增长曲线", owner: "company", withChildren: true, aspirational: true,
		words: "公域流量越来越贵，复购和口碑来自我们自己的用户。", retrospective: "方向被证明是对的，节奏比计划慢了一个季度。",
		results: []result{
			{title: "私域订单占全年订单 30%", start: "0.15", target: "0.30", metric: "private_order_share"},
			{title: "全年转化率提升到 3.8%", start: "0.03", target: "0.038", metric: "conversion_rate"}}},
}

// quarterGoals are the quarters' goals, from the one three before the current to the current one.
var quarterGoals = [quarters][]goal{
	{
		{name: "base", title: "搭好私域的底子", owner: "company", parent: "year", retrospective: "先有规则再拉群，这一步走对了。", results: []result{
			{title: "粉丝总量翻一番", start: "0", target: "1", formula: `growth("followers")`},
			{title: "私域订单占比达到 18%", start: "0.15", target: "0.18", metric: "private_order_share", grade: 0.8, why: "口径在季中调整过一次，按调整前的数看略低"}}},
		{name: "content", title: "公众号恢复稳定更新", owner: "content", parent: "base", key: 1, results: []result{
			{title: "每周推文 5 篇，全季 60 篇", unit: rules.UnitCount, start: "0", target: "60", pace: 1}}},
		{name: "events", title: "办出第一场城市咖啡节", owner: "events", parent: "base", carry: true, retrospective: "场地合同拖到季末，顺延到下季度。", results: []result{
			{title: "签约供应商", unit: rules.UnitCount, start: "0", target: "12", pace: 0.5},
			{title: "筹备节点", steps: []string{"选址", "预算批复", "招商", "试运营"}, pace: 0.5}}},
	},
	{
		{name: "grow", title: "让新客来得更准", owner: "company", parent: "year", key: 2, retrospective: "大促放大了好渠道，也放大了坏渠道。", results: []result{
			{title: "净投产比达到 5", unit: rules.UnitRatio, start: "4", target: "5", metric: "marketing_roi"},
			{title: "转化率达到 3.6%", start: "0.0316", target: "0.036", metric: "conversion_rate"}}},
		{name: "growth", title: "投放计划按人群重做", owner: "growth", parent: "grow", results: []result{
			{title: "人群包从 12 个收敛到 5 个", unit: rules.UnitCount, start: "12", target: "5", pace: 1},
			{title: "新客占比", start: "0.41", target: "0.55", places: 3, pace: 0.8}}},
		{name: "reports", title: "周报从三天缩短到半天", owner: "penghaoran", parent: "grow", carry: true, retrospective: "取数脚本还有一半没有迁移。", results: []result{
			{title: "出报告所需小时", unit: rules.UnitCount, start: "24", target: "4", pace: 0.6}}},
	},
	{
		{name: "steady", title: "在算法变动里站稳基本盘", owner: "company", parent: "year", retrospective: "私域接住了平台少给的流量，投放回报没有守住。", results: []result{
			{title: "私域订单占比达到 22%", start: "0.179", target: "0.22", metric: "private_order_share"},
			{title: "净投产比不低于 5", unit: rules.UnitRatio, start: "4", target: "5", metric: "marketing_roi", grade: 0.5, why: "平台规则变动占了缺口的一半，复核记录在案"},
			{title: "退款率守在 6% 以内", start: "0.048", high: "0.06", places: 3, by: "finance"}}},
		{name: "content", title: "把推荐流量换成订阅流量", owner: "content", parent: "steady", key: 1, results: []result{
			{title: "星标订阅用户", unit: rules.UnitCount, start: "3200", target: "6000", pace: 0.9}}},
		{name: "community", title: "社群分层运营", owner: "growth", parent: "steady", key: 1, aspirational: true, results: []result{
			{title: "完成分层的社群", unit: rules.UnitCount, start: "0", target: "40", pace: 0.7},
			{title: "社群响应及时率", start: "0.92", target: "0.96", metric: "response_on_time"}}},
		{name: "member", title: "写一套新品种草模板", owner: "member", parent: "content", results: []result{
			{title: "可复用的模板", unit: rules.UnitCount, start: "0", target: "8", pace: 1}}},
		{name: "suppliers", title: "建立供应商评估体系", owner: "songanqi", parent: "steady", carry: true, retrospective: "打分表定了，复评还没跑完一轮。", results: []result{
			{title: "完成评估的供应商", unit: rules.UnitCount, start: "0", target: "60", pace: 0.6}}},
	},
	{
		{name: "private", title: "提升私域流量贡献占比", owner: "company", parent: "year", key: 1,
			words: "公众号带来人，社群留住人，小程序成交。三个关键结果各看一段。", results: []result{
				{title: "微信公众号粉丝增长 40%", start: "0", target: "0.40", formula: `growth("followers", "official_account")`},
				{title: "社群活跃度从 18% 提升到 25%", start: "0.18", target: "0.25", metric: "community_activity"},
				{title: "私域订单占比达 35%", start: "0.215", target: "0.35", metric: "private_order_share"}}},
		{name: "returns", title: "让每一分投放都看得见回报", owner: "company", parent: "year", key: 2, results: []result{
			{title: "净投产比达到 5.5", unit: rules.UnitRatio, start: "4.6", target: "5.5", metric: "marketing_roi", weight: "2"},
			{title: "转化率达到 3.9%", start: "0.0367", target: "0.039", metric: "conversion_rate"},
			{title: "退款率守在 6% 以内", start: "0.047", high: "0.06", places: 3, by: "finance", sure: 8}}},
		{name: "content", title: "让内容成为私域的入口", owner: "content", parent: "private", key: 1, results: []result{
			{title: "文末入群人数", unit: rules.UnitCount, start: "0", target: "2400", pace: 1, sure: 8, notes: []string{"把入群卡片挪到文中之后明显变快"}},
			{title: "阅读率回到 14.5%", start: "0.124", target: "0.145", metric: "read_rate"}}},
		{name: "community", title: "社群从热闹到有用", owner: "growth", parent: "private", key: 2, withChildren: true, results: []result{
			{title: "每周有成交的社群", unit: rules.UnitCount, start: "18", target: "60", pace: 0.8, sure: 6, notes: []string{"周末的群需要人值守"}},
			{title: "社群响应及时率", start: "0.94", target: "0.97", metric: "response_on_time"}}},
		{name: "data", title: "看板当天出数", owner: "data", parent: "returns", results: []result{
			{title: "人工取数从每周 20 小时降到 6 小时", unit: rules.UnitCount, start: "20", target: "6", places: 1, pace: 1, sure: 7},
			{title: "数据源接入", steps: []string{"投放后台", "电商后台", "社群工具", "线下签到"}, pace: 1}}},
		{name: "events", title: "线下活动带来能成交的客户", owner: "events", parent: "returns", results: []result{
			{title: "到场客户转化率", start: "0.021", target: "0.030", places: 4, pace: 0.4, sure: 3, notes: []string{"到场的人多，留下联系方式的少", "换了签到流程，还看不出效果"}},
			{title: "与门店联办的场次", unit: rules.UnitCount, start: "0", target: "24", pace: 0.9, sure: 7}}},
		{name: "member", title: "写出被收藏过万的长文", owner: "member", parent: "content", results: []result{
			{title: "收藏总数", unit: rules.UnitCount, start: "0", target: "30000", pace: 0.95, silent: 6, sure: 7, notes: []string{"手冲入门那篇还在涨"}},
			{title: "退稿率守在两成以内", start: "0.14", high: "0.2", places: 2, silent: 9, sure: 6}}},
		{name: "topics", title: "选题库每周更新", owner: "hesiyuan", parent: "content", results: []result{
			{title: "入库选题", unit: rules.UnitCount, start: "0", target: "120", pace: 0.7, silent: silentForLong, sure: 5}}},
		{name: "menu", title: "公众号菜单改版", owner: "xujiahe", parent: "community", results: []result{
			{title: "菜单点击率", start: "0.021", target: "0.045", places: 4, pace: 0.8, silent: 9, sure: 6}}},
		{name: "checkout", title: "小程序下单少走两步", owner: "fangzimo", parent: "private", key: 3, results: []result{
			{title: "下单平均耗时（秒）", unit: rules.UnitCount, start: "95", target: "45", places: 1, pace: 0.5, sure: 4, notes: []string{"支付页的改动排到了下个版本"}}}},
		{name: "attribution", title: "归因模型上线", owner: "tangruoxi", parent: "data", aspirational: true, results: []result{
			{title: "上线节点", steps: []string{"口径评审", "离线回测", "数据回填", "灰度", "全量", "复盘"}, pace: 1}}},
		{name: "stores", title: "与二十家门店建立联办机制", owner: "jiangxueying", parent: "events", results: []result{
			{title: "签约门店", unit: rules.UnitCount, start: "0", target: "40", pace: 1.05, sure: 8}}},
		{name: "video", title: "视频号试水", owner: "luoyiming", parent: "content", draft: true, aspirational: true, results: []result{
			{title: "完播率", start: "0.1", target: "0.25", never: true}}},
		{name: "craft", title: "学会活动摄影，给团队省下外包费", owner: "lusiqi", results: []result{
			{title: "自己拍摄的活动", unit: rules.UnitCount, start: "0", target: "10", never: true}}},
		{name: "reliance", title: "降低对单一平台的依赖", owner: "growth", parent: "private", private: true, words: "谈判结束前不外传。", results: []result{
			{title: "最大平台占线索的比重", start: "0.46", target: "0.36", places: 3, pace: 0.8, sure: 5}}},
	},
}

// lessons are what was learned from the quarters that are closed.
var lessons = [quarters - 1]string{
	"做得好：底子搭起来了。要改：目标定得太散，下季度公司级只留一个。",
	"做得好：大促的人群拆分。要改：关键结果里还有任务，写成结果再提交。",
	"做得好：算法变动后两周内转向私域。要改：有风险的要早说，三个目标到季末才亮红灯。",
}

// remark is said about a goal of the current quarter.
type remark struct {
	by, goal, text string
	to             []string // spoken to
}

var remarks = []remark{
	{by: "executive", goal: "private", text: "三个关键结果里我最关心订单占比，其余两个是手段。"},
	{by: "lead", goal: "private", text: "公众号这边本周加推一次老客回访，@许嘉禾 菜单位置请预留。", to: []string{"xujiahe"}},
	{by: "hanzhuo", goal: "community", text: "值守排班表已经放到群公告，周末先试两周。"},
	{by: "executive", goal: "events", text: "落后不要紧，先弄清楚是到场的人不对，还是现场没有接住。@梁博文", to: []string{"liangbowen"}},
}

// support is a goal of the current quarter that helps another without counting there.
var support = map[string][]string{"attribution": {"private", "returns"}, "stores": {"community"}, "data": {"private"}}

// templates are the first drafts of a new quarter, by position.
var templates = map[string][]goal{
	"content_operations": {{title: "让内容带来订阅", results: []result{{title: "阅读率达到 15%", start: "0.12", target: "0.15", metric: "read_rate"}, {title: "原创长文", unit: rules.UnitCount, start: "0", target: "12"}}}},
	"user_growth":        {{title: "让新来的人留下", results: []result{{title: "活动参与率达到 12%", start: "0.1", target: "0.12", metric: "participation_rate"}, {title: "退群率守在 5% 以内", start: "0", high: "0.05"}}}},
	"data_analysis":      {{title: "让数字被用起来", results: []result{{title: "漏斗分析准确率达到 97%", start: "0.93", target: "0.97", metric: "funnel_accuracy"}, {title: "被采纳的分析建议", unit: rules.UnitCount, start: "0", target: "6"}}}},
	"event_planning":     {{title: "让活动自己回本", results: []result{{title: "活动投产比达到 8", unit: rules.UnitRatio, start: "6", target: "8", metric: "event_roi"}, {title: "沉淀为手册的活动", unit: rules.UnitCount, start: "0", target: "3"}}}},
}
