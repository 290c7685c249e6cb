package demo

import "github.com/okra-performance/okra/db"

// Password is everybody's password in the demo company, which is served on loopback only.
const Password = "okra-demo"

const domain = "@demo.okra.example"

// person is somebody in the demo company. The first of each team leads it.
type person struct {
	name, account, number string
	roles                 []db.Role
}

// staff have roles and no position of their own.
var staff = []person{
	{name: "袁野", account: "admin", number: "A001", roles: []db.Role{db.RoleAdmin}},
	{name: "沈知秋", account: "hr", number: "A002", roles: []db.Role{db.RoleHR}},
	{name: "陆予安", account: "finance", number: "A003", roles: []db.Role{db.RoleFinance}},
	{name: "高敏", account: "gaomin", number: "A004", roles: []db.Role{db.RoleFinance}},
	{name: "顾明哲", account: "executive", number: "A005", roles: []db.Role{db.RoleExecutive}},
}

type group struct {
	key, name, position string
	people              []person
}

// groups are the four teams of the marketing department, six people each.
var groups = []group{
	{"content", "内容运营组", "content_operations", []person{
		{name: "周岚", account: "lead", number: "M101"}, {name: "林晓雯", account: "member", number: "M102"},
		{name: "何思远", account: "hesiyuan", number: "M103"}, {name: "罗一鸣", account: "luoyiming", number: "M104"},
		{name: "苏晚晴", account: "suwanqing", number: "M105"}, {name: "丁若涵", account: "dingruohan", number: "M106"}}},
	{"growth", "用户增长组", "user_growth", []person{
		{name: "韩卓", account: "hanzhuo", number: "M201"}, {name: "许嘉禾", account: "xujiahe", number: "M202"},
		{name: "方子墨", account: "fangzimo", number: "M203"}, {name: "叶清荷", account: "yeqinghe", number: "M204"},
		{name: "秦朗", account: "qinlang", number: "M205"}, {name: "邵雨桐", account: "shaoyutong", number: "M206"}}},
	{"data", "数据分析组", "data_analysis", []person{
		{name: "彭浩然", account: "penghaoran", number: "M301"}, {name: "唐若溪", account: "tangruoxi", number: "M302"},
		{name: "陈致远", account: "chenzhiyuan", number: "M303"}, {name: "孟书恒", account: "mengshuheng", number: "M304"},
		{name: "白静姝", account: "baijingshu", number: "M305"}, {name: "范仲宇", account: "fanzhongyu", number: "M306"}}},
	{"events", "活动策划组", "event_planning", []person{
		{name: "梁博文", account: "liangbowen", number: "M401"}, {name: "宋安琪", account: "songanqi", number: "M402"},
		{name: "江雪莹", account: "jiangxueying", number: "M403"}, {name: "贺景行", account: "hejingxing", number: "M404"},
		{name: "卢思齐", account: "lusiqi", number: "M405"}, {name: "田雨薇", account: "tianyuwei", number: "M406"}}},
}

// SignIns are the accounts that a first start names.
func SignIns() []string {
	return []string{"member" + domain, "lead" + domain, "hr" + domain, "executive" + domain, "finance" + domain, "admin" + domain}
}
