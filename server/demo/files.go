package demo

import (
	"encoding/csv"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/okra-performance/okra/server/rules"
)

// file is an export that somebody imports: rows by day under a header.
type file struct {
	name   string
	header []string
	rows   [][]string // the first cell is the day
}

// between cuts the rows of some days out of a file.
func (f *file) between(name string, span rules.Span) *file {
	cut := &file{name: name, header: f.header}
	for _, row := range f.rows {
		if span.Contains(rules.Day(row[0])) {
			cut.rows = append(cut.rows, row)
		}
	}
	return cut
}

// write stores a file as CSV, in a folder.
func (f *file) write(folder string) (path string, err error) {
	path = filepath.Join(folder, f.name)
	var text strings.Builder
	w := csv.NewWriter(&text)
	if err := w.WriteAll(append([][]string{f.header}, f.rows...)); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, []byte(text.String()), 0o600)
}

// exports are the files of the whole story, before they are cut by month.
type exports struct {
	calendar calendar
	random   *rand.Rand
	late     rules.Day // 小红书 of this day came after its quarter was closed
	missing  rules.Day // 百度搜索 has no data of this day
}

var channelHeader = []string{"日期", "渠道", "账号", "推广活动", "展现量", "点击量", "访问量", "线索", "成交新客", "订单数", "消耗", "收入", "老客收入"}

var channelMeasures = []string{"impressions", "clicks", "visits", "leads", "customers", "orders", "spend", "revenue", "returning_revenue"}

// channels is the daily report of all channels.
func (e *exports) channels(quarter int) *file {
	f := &file{header: channelHeader}
	days := e.calendar.days(quarter)
	means := e.means(quarter)
	for i, p := range channelPlans {
		weight := season
		if p.group == "offline" {
			weight = offlineDay
		}
		parts := max(len(p.campaigns), 1)
		for part := range parts {
			account, campaign, share := "", "", 1.0
			if len(p.campaigns) > 0 {
				account, campaign, share = p.name+"品牌号", p.campaigns[part], []float64{0.62, 0.38}[part]
			}
			columns := map[string][]string{}
			for _, measure := range channelMeasures {
				places := 0
				if measure == "spend" || measure == "revenue" || measure == "returning_revenue" {
					places = 2
				}
				columns[measure] = draw(e.random, days, means[i][measure]*share, weight, places)
			}
			for j, day := range days {
				if weight(day) == 0 || (p.key == "baidu_search" && day == e.missing) {
					continue
				}
				row := []string{string(day), p.name, account, campaign}
				for _, measure := range channelMeasures {
					row = append(row, columns[measure][j])
				}
				f.rows = append(f.rows, row)
			}
		}
	}
	return f.byDay()
}

func (f *file) byDay() *file {
	slices.SortStableFunc(f.rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return f
}

// means are each channel's daily means in a quarter, so that the company's shares come out.
func (e *exports) means(quarter int) []map[string]float64 {
	const now = quarters - 1
	list := make([]map[string]float64, len(channelPlans))
	var leads, leadsNow, customersNow, spend, revenueNow, otherOrders float64
	for _, p := range channelPlans {
		leads, leadsNow = leads+p.leads[quarter], leadsNow+p.leads[now]
		customersNow, revenueNow = customersNow+p.customers, revenueNow+p.revenue
		spend += p.leads[quarter] * p.cpl[quarter]
	}
	customers, revenue := leads*conversion[quarter], spend*(1+netROI[quarter])
	for i, p := range channelPlans {
		grown := p.leads[quarter] / p.leads[now]
		list[i] = map[string]float64{"impressions": p.impressions * grown, "clicks": p.clicks * grown, "visits": p.visits * grown,
			"leads": p.leads[quarter], "customers": customers * (p.customers * grown) / sumCustomers(quarter), "orders": p.orders * grown,
			"spend": p.leads[quarter] * p.cpl[quarter], "revenue": revenue * p.revenue / revenueNow,
			"returning_revenue": revenue * p.revenue / revenueNow * returning[quarter]}
		if p.group != "private_domain" {
			otherOrders += list[i]["orders"]
		}
	}
	for i, p := range channelPlans {
		if p.group == "private_domain" {
			list[i]["orders"] = otherOrders * privateOrders[quarter] / (1 - privateOrders[quarter])
		}
	}
	return list
}

func sumCustomers(quarter int) float64 {
	sum := 0.0
	for _, p := range channelPlans {
		sum += p.customers * p.leads[quarter] / p.leads[quarters-1]
	}
	return sum
}

// followers is the follower count of each channel at the end of each day, with what the community does.
func (e *exports) followers(quarter int) *file {
	f := &file{header: []string{"日期", "渠道", "粉丝数", "阅读量", "互动量", "社群活跃人天", "社群成员人天"}}
	days := e.calendar.days(quarter)
	for _, p := range channelPlans {
		if p.followers[0] == 0 {
			continue
		}
		reads := draw(e.random, days, p.impressions*0.4+800, season, 0)
		for j, day := range days {
			row := []string{string(day), p.name, followersOn(e.calendar, p, quarter, day), reads[j], part(reads[j], interaction[quarter]), "", ""}
			if p.group == "private_domain" {
				row[6] = row[2]
				row[5] = part(row[6], community[quarter])
			}
			f.rows = append(f.rows, row)
		}
	}
	return f.byDay()
}

// part is a share of a whole figure, rounded.
func part(whole string, share float64) string {
	n, _ := strconv.ParseFloat(whole, 64)
	return strconv.FormatFloat(math.Round(n*share), 'f', 0, 64)
}

// role is what a team's members did, week by week.
func (e *exports) role(g group, quarter int) *file {
	plans := rolePlans[g.key]
	f := &file{header: []string{"日期", "成员"}}
	for _, p := range plans {
		f.header = append(f.header, titles[p.whole], titles[p.part])
	}
	mondays := e.mondays(quarter)
	for i, member := range g.people {
		counters := make([]counter, len(plans))
		for _, day := range mondays {
			row := []string{string(day), member.number}
			for j, p := range plans {
				whole, done := counters[j].next(p.weekly*(1+0.1*e.random.NormFloat64()), min(p.share[quarter]*(skill(g.key, i, j)+form(g, i, j, quarter)), p.atMost))
				row = append(row, whole, done)
			}
			f.rows = append(f.rows, row)
		}
	}
	return f.byDay()
}

// skill is how a member compares with the plan: the same person is good at the same things all year.
func skill(team string, member, plan int) float64 {
	random := rand.New(rand.NewPCG(uint64(len(team))*31+uint64(team[0]), uint64(member*7+plan))) //nolint:gosec // a story, not a secret
	return 1 + 0.035*random.NormFloat64()
}

// form is how much better than usual a member did in one of the two quarters before the last closed one, so that not everybody
// who leads now has done so all year. It evens out within a team: the plan's figures stay. The data team is steady.
func form(g group, member, plan, quarter int) float64 {
	if quarter > 1 || g.key == "data" {
		return 0
	}
	own, sum := 0.0, 0.0
	for i := range g.people {
		random := rand.New(rand.NewPCG(uint64(g.key[0])*101+uint64(quarter), uint64(i*7+plan))) //nolint:gosec // a story, not a secret
		draw := 0.05 * random.NormFloat64()
		if sum += draw; i == member {
			own = draw
		}
	}
	return own - sum/float64(len(g.people))
}

// counter rounds running sums, so that a share comes out over the weeks.
type counter struct{ whole, part, givenWhole, givenPart float64 }

func (c *counter) next(amount, share float64) (whole, part string) {
	c.whole += max(amount, 0)
	w := math.Round(c.whole) - c.givenWhole
	c.givenWhole += w
	c.part = c.givenWhole * share
	p := min(max(math.Round(c.part)-c.givenPart, 0), w)
	c.givenPart += p
	return strconv.FormatFloat(w, 'f', 0, 64), strconv.FormatFloat(p, 'f', 0, 64)
}

func (e *exports) mondays(quarter int) []rules.Day {
	var days []rules.Day
	span := e.calendar.span(quarter)
	for d := span.From; d <= span.To; d = d.AddDays(1) {
		if d == span.From || d.Weekday() == 1 {
			days = append(days, d)
		}
	}
	return days
}

// events is what the events team's members spent and brought in: two days a month each.
func (e *exports) events(g group, quarter int) *file {
	f := &file{header: []string{"日期", "成员", titles["event_cost"], titles["event_return"], titles["proposals_adopted"]}}
	for i, member := range g.people {
		adopted := max(proposals[quarter]+i%3-1, 0)
		for _, month := range e.calendar.quarters[quarter].Months() {
			for half, offset := range []int{4 + i, 17 + i} {
				day := month.First().AddDays(offset)
				if !e.calendar.span(quarter).Contains(day) {
					continue
				}
				cost := eventCost * (1 + 0.08*e.random.NormFloat64())
				back := cost * (1 + eventROI[quarter]*skill(g.key, i, 9)*(1+0.04*e.random.NormFloat64()))
				proposal := "0"
				if half == 0 && adopted > 0 {
					proposal, adopted = strconv.Itoa(1+adopted/4), adopted-1-adopted/4
				}
				f.rows = append(f.rows, []string{string(day), member.number, money(cost), money(back), proposal})
			}
		}
	}
	return f.byDay()
}

func money(amount float64) string { return strconv.FormatFloat(amount, 'f', 2, 64) }

// habits is what each team is measured by as a team, week by week.
func (e *exports) habits(quarter int) *file {
	f := &file{header: []string{"日期", "团队"}}
	for _, p := range teamHabits {
		f.header = append(f.header, titles[p.whole], titles[p.part])
	}
	for _, g := range groups {
		counters := make([]counter, len(teamHabits))
		for _, day := range e.mondays(quarter) {
			row := []string{string(day), g.name}
			for j, p := range teamHabits {
				whole, done := counters[j].next(p.weekly, p.share[quarter])
				row = append(row, whole, done)
			}
			f.rows = append(f.rows, row)
		}
	}
	return f.byDay()
}
