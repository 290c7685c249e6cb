package demo

// The figures that the demo company has to hit: quarters from the one three before the current to the
// current one. Daily values are drawn around them and rescaled, so that they come out whatever the day.

const quarters = 4

type channelPlan struct {
	key, name, group string
	leads            [quarters]float64 // a day
	cpl              [quarters]float64
	// In the current quarter, a day.
	impressions, clicks, visits, customers, orders, revenue float64
	followers                                               [quarters + 1]float64 // at quarters' ends, the last one now
	target                                                  string                // CPL
	weight                                                  string
	campaigns                                               []string
}

var channelPlans = []channelPlan{
	{key: "wechat_official", name: "公众号", group: "official_account", leads: [4]float64{22, 31, 38, 45}, cpl: [4]float64{15, 14.5, 14, 13.78},
		impressions: 6500, clicks: 760, visits: 410, customers: 2.2, orders: 35, revenue: 19250,
		followers: [5]float64{3020, 6780, 13780, 15800, 20200}, target: "15", weight: "10"},
	{key: "private_community", name: "私域社群", group: "private_domain", leads: [4]float64{12, 18, 24, 32}, cpl: [4]float64{9.5, 9, 9.2, 9.69},
		impressions: 21000, clicks: 1050, visits: 890, customers: 2.7, orders: 56, revenue: 29400,
		followers: [5]float64{1620, 3640, 7400, 8480, 9600}, target: "10", weight: "10"},
	{key: "douyin", name: "抖音广告", group: "social", leads: [4]float64{92, 150, 128, 165}, cpl: [4]float64{33.2, 31.8, 40.5, 35.76},
		impressions: 262000, clicks: 3400, visits: 2700, customers: 4.9, orders: 34, revenue: 23300,
		followers: [5]float64{4160, 9330, 18960, 21740, 24600}, target: "36", weight: "35", campaigns: []string{"秋季新品_信息流", "达人合拍"}},
	{key: "xiaohongshu", name: "小红书", group: "social", leads: [4]float64{30, 62, 52, 70}, cpl: [4]float64{44, 43, 52, 48.57},
		impressions: 110000, clicks: 3500, visits: 900, customers: 3.1, orders: 24, revenue: 15800,
		followers: [5]float64{3200, 7150, 14560, 16680, 18900}, target: "45", weight: "20", campaigns: []string{"达人种草", "品牌专区"}},
	{key: "baidu_search", name: "百度搜索", group: "search", leads: [4]float64{30, 34, 36, 38}, cpl: [4]float64{78, 82, 87, 85.79},
		impressions: 14000, clicks: 630, visits: 560, customers: 2.3, orders: 13, revenue: 10000, target: "80", weight: "10", campaigns: []string{"品牌词", "品类词"}},
	{key: "offline_events", name: "线下活动", group: "offline", leads: [4]float64{92, 104, 70, 107}, cpl: [4]float64{31, 30, 33, 29.91},
		impressions: 1600, clicks: 165, visits: 139, customers: 2.2, orders: 5, revenue: 6600, target: "35", weight: "15"},
}

// The company's shares, by quarter.
var (
	conversion    = [quarters]float64{0.0316, 0.0371, 0.0367, 0.0381}
	netROI        = [quarters]float64{4.00, 5.31, 4.64, 5.25}
	returning     = [quarters]float64{0.569, 0.589, 0.605, 0.592}
	privateOrders = [quarters]float64{0.176, 0.179, 0.213, 0.333}
	interaction   = [quarters]float64{0.051, 0.053, 0.047, 0.056}
	community     = [quarters]float64{0.165, 0.172, 0.18, 0.222}
)

// ratePlan is a share that members of a position are measured by: part of whole.
type ratePlan struct {
	part, whole string
	weekly      float64 // of the whole, a week
	share       [quarters]float64
	atMost      float64
}

// rolePlans are what each team's members do, by team.
var rolePlans = map[string][]ratePlan{
	"content": {
		{"message_reads", "deliveries", 3600, [4]float64{0.156, 0.142, 0.124, 0.135}, 1},
		{"content_matched", "content_reviewed", 14, [4]float64{0.82, 0.84, 0.78, 0.84}, 1},
		{"posts_on_time", "posts_due", 6, [4]float64{0.96, 0.98, 0.92, 0.96}, 1},
	},
	"growth": {
		{"participants", "invited", 900, [4]float64{0.112, 0.091, 0.106, 0.123}, 1},
		{"questions_in_time", "questions_asked", 60, [4]float64{0.95, 0.955, 0.94, 0.957}, 1},
		{"interactions", "reads", 5200, [4]float64{0.051, 0.053, 0.047, 0.056}, 1},
	},
	"data": {
		{"steps_correct", "steps_checked", 48, [4]float64{0.96, 0.93, 0.97, 0.955}, 1},
		{"reports_on_time", "reports_due", 5, [4]float64{1, 0.958, 1, 0.972}, 1},
	},
	"events": {
		{"milestones_on_time", "milestones_due", 9, [4]float64{0.97, 0.96, 0.95, 0.98}, 1},
	},
}

// What the events team's members bring in.
var (
	eventROI  = [quarters]float64{6.4, 9.1, 7.2, 8.4}
	proposals = [quarters]int{3, 2, 4, 2}
)

const eventCost = 35000.0

// teamHabits are what every team is measured by as a team.
var teamHabits = []ratePlan{
	{"posts_on_time", "posts_due", 3, [4]float64{0.96, 0.98, 0.93, 0.97}, 1},
	{"reports_on_time", "reports_due", 2, [4]float64{1, 0.96, 1, 0.97}, 1},
}
