package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// live lets a quarter pass: goals are set and spoken of, files come in month by month, months are closed,
// leads rate, and the quarter is closed.
func (s *story) live(quarter int) error {
	if err := s.note(quarter); err != nil {
		return err
	}
	if err := s.setGoals(quarter); err != nil {
		return err
	}
	sources := s.sources(quarter)
	for _, span := range s.deliveries(quarter) {
		if err := s.say(span.To); err != nil {
			return err
		}
		if err := s.praise(span.From.Month()); err != nil {
			return err
		}
		for _, source := range sources {
			if err := s.deliver(source, span, quarter); err != nil {
				return err
			}
		}
		if quarter < 3 {
			if err := s.close(span.From.Month()); err != nil {
				return err
			}
		}
		if quarter == 0 && span.To.AddDays(1) == s.calendar.quarters[0].Months()[2].First() {
			if err := s.promiseShares(); err != nil {
				return err
			}
		}
		if err := s.honour(span.From.Month()); err != nil {
			return err
		}
		if quarter == 2 && span.To.AddDays(1) == s.calendar.quarters[2].Months()[2].First() {
			if err := s.putTargets(); err != nil {
				return err
			}
		}
	}
	if err := s.thank(quarter); err != nil {
		return err
	}
	s.at(min(s.calendar.span(quarter).To.AddDays(3), s.calendar.today), 15)
	if err := s.rateAll(quarter); err != nil {
		return err
	}
	if quarter == 3 {
		return s.say(s.calendar.today)
	}
	if err := s.appraise(quarter); err != nil {
		return err
	}
	keep := app.KeepChannelPolicyInput{Period: s.calendar.quarters[quarter], Basis: rules.CostPerLead}
	if _, err := s.app.KeepChannelPolicy(s.ctx, s.people["hr"], keep); err != nil {
		return err
	}
	return s.closeGoals(quarter)
}

// source is an export and who imports it.
type source struct {
	name string
	file *file
	by   string
}

func (s *story) sources(quarter int) []source {
	list := []source{
		{"渠道日报", s.files.channels(quarter), "admin"},
		{"粉丝与社群", s.files.followers(quarter), "admin"},
		{"团队流程", s.files.habits(quarter), "hr"},
	}
	for _, g := range groups {
		list = append(list, source{g.name + "_明细", s.files.role(g, quarter), g.people[0].account})
	}
	return append(list, source{"活动结算", s.files.events(groups[3], quarter), groups[3].people[0].account})
}

// deliveries are the spans of days that files come in.
func (s *story) deliveries(quarter int) []rules.Span {
	var spans []rules.Span
	whole := s.calendar.span(quarter)
	for _, month := range s.calendar.quarters[quarter].Months() {
		if span, ok := month.Span().Intersect(whole); ok {
			spans = append(spans, span)
		}
	}
	return spans
}

// deliver imports what a source has for some days, on the morning after them.
func (s *story) deliver(src source, span rules.Span, quarter int) error {
	name := fmt.Sprintf("%s_%s-%s.csv", src.name, strings.ReplaceAll(string(span.From[2:]), "-", ""), strings.ReplaceAll(string(span.To[5:]), "-", ""))
	cut := src.file.between(name, span)
	if quarter == 2 && src.name == "渠道日报" {
		cut.rows = without(cut.rows, s.files.late)
	}
	if len(cut.rows) == 0 {
		return nil
	}
	s.at(span.To.AddDays(1), 8)
	return s.importFile(cut, src.by)
}

// without leaves out what 小红书 had on a day.
func without(rows [][]string, day rules.Day) [][]string {
	var kept [][]string
	for _, row := range rows {
		if rules.Day(row[0]) != day || row[1] != "小红书" {
			kept = append(kept, row)
		}
	}
	return kept
}

func (s *story) importFile(f *file, account string) error {
	path, err := f.write(s.folder)
	if err != nil {
		return err
	}
	i, err := s.app.ImportFile(s.ctx, s.people[account], app.FileImport{Path: path, Name: f.name, Create: true})
	if err == nil && i.State != db.ImportDone {
		err = fmt.Errorf("%s: %s", f.name, i.Errors[0].Message)
	}
	return err
}

// close closes a period that has ended; HR does it two days later.
func (s *story) close(p rules.Period) error {
	s.at(p.Last().AddDays(2), 18)
	if p.Kind() == rules.Quarter {
		s.at(p.Last().AddDays(6), 18)
	}
	result, err := s.app.ClosePeriod(s.ctx, s.people["hr"], app.ClosePeriodInput{Period: p})
	if err == nil && len(result.Blockers) > 0 {
		blocker := result.Blockers[0]
		err = fmt.Errorf("closing %s is held up: %s %s, %d cards", p, blocker.Scorecard.SubjectID, blocker.Reason, len(result.Blockers))
	}
	return err
}

// rateAll lets the leads rate their people and the department's lead the teams. In the current quarter
// two of the four have not done so yet.
func (s *story) rateAll(quarter int) error {
	p := s.calendar.quarters[quarter]
	var ratings []*rating
	for i, g := range groups {
		if quarter == 3 && i > 1 {
			break
		}
		for j, member := range g.people {
			by := g.people[0].account
			if j == 0 {
				by = "executive"
			}
			for _, scale := range []string{"teamwork", "initiative"} {
				ratings = append(ratings, &rating{by: by, subject: s.people[member.account].MemberID(), scale: scale, level: levelOf(g.key, j, scale)})
			}
		}
		ratings = append(ratings, &rating{by: "executive", subject: s.teams[g.key].ID, scale: "agile_team", level: levelOf(g.key, 6, "agile_team")})
	}
	if quarter < 3 {
		directory, err := s.app.Directory(s.ctx)
		if err != nil {
			return err
		}
		for _, id := range []string{s.teams["marketing"].ID, directory.Root().ID} {
			ratings = append(ratings, &rating{by: "hr", subject: id, scale: "agile_team", level: 4})
		}
	}
	return s.rate(ratings, p)
}

// rating is a level that somebody gives somebody on a scale.
type rating struct {
	by, subject, scale string
	level              int
	line               string
}

// rate finds all lines first, so that the cards are computed once.
func (s *story) rate(ratings []*rating, p rules.Period) error {
	for _, r := range ratings {
		if err := s.findLine(r, p); err != nil {
			return err
		}
	}
	for _, r := range ratings {
		if r.line == "" {
			continue
		}
		in := app.RateLineInput{LineID: r.line, Level: r.level, Comment: examples[r.level]}
		if err := s.app.RateLine(s.ctx, s.people[r.by], in); err != nil {
			return err
		}
	}
	return nil
}

func (s *story) findLine(r *rating, p rules.Period) error {
	read := s.app.Scorecard
	if db.Kind(r.subject) == db.TeamPrefix {
		read = s.app.TeamScorecard
	}
	card, err := read(s.ctx, s.people[r.by], r.subject, p)
	if err != nil || card == nil {
		return err
	}
	catalog, err := s.app.Catalog(s.ctx)
	if err != nil {
		return err
	}
	for _, line := range card.Lines {
		if catalog.Metric(line.MetricID).Key == r.scale {
			r.line = line.ID
		}
	}
	return nil
}

func levelOf(team string, member int, scale string) int {
	random := rand.New(rand.NewPCG(uint64(team[0]), uint64(member*len(scale)))) //nolint:gosec // a story, not a secret
	return []int{3, 4, 4, 4, 5, 5}[random.IntN(6)]
}

func example(text string) *string { return &text }

// examples are what a lead writes beside a level.
var examples = map[int]*string{3: nil, 4: nil, 5: example("主动补位并按周通报进展，例如大促期间的值班安排。")}

// note keeps what happened around the figures: an offline event, and a platform's change of rules.
func (s *story) note(quarter int) error {
	p := s.calendar.quarters[quarter]
	s.at(p.First(), 10)
	switch quarter {
	case 1:
		day := p.Months()[1].First().AddDays(8)
		last := day.AddDays(1)
		_, err := s.app.RecordEvent(s.ctx, s.people["hr"], app.RecordEventInput{Name: "城市咖啡节", FirstDay: day, LastDay: &last, Offline: true})
		return err
	case 2:
		day, channel := p.Months()[1].First().AddDays(5), "xiaohongshu"
		event, err := s.app.RecordPlatformEvent(s.ctx, s.people["lead"], app.RecordPlatformEventInput{Day: day, Channel: &channel, Description: "推荐流下调带货笔记"})
		if err == nil {
			s.algorithm = event.ID
		}
		return err
	case 3:
		day, channel := p.First().AddDays(12), "wechat_official"
		if day >= s.calendar.today {
			return nil
		}
		_, err := s.app.RecordPlatformEvent(s.ctx, s.people["lead"], app.RecordPlatformEventInput{Day: day, Channel: &channel, Description: "订阅消息改为算法排序"})
		return err
	}
	return nil
}

// catchUp brings the story to the present: a file that came late, an entry by hand that waits for
// somebody else, and the course of the live cards.
func (s *story) catchUp() error {
	s.at(s.calendar.today, 8)
	late := s.sources(2)[0].file.between("小红书_补数.csv", rules.Span{From: s.files.late, To: s.files.late})
	late.rows = onlyXiaohongshu(late.rows)
	if err := s.importFile(late, "admin"); err != nil {
		return err
	}
	if yesterday := s.calendar.today.AddDays(-1); s.calendar.quarters[3].Contains(yesterday) {
		team := s.teams["content"].ID
		if _, err := s.app.RecordFacts(s.ctx, s.people["lead"], app.RecordFactsInput{Facts: []*app.FactInput{
			{Day: app.RawDay(yesterday), Measure: "leads", Value: "41", Team: &team}}}); err != nil {
			return err
		}
	}
	if err := s.app.Recompute(s.ctx); err != nil {
		return err
	}
	return s.app.RebuildDays(s.ctx, auth.System(), s.calendar.quarters[3])
}

func onlyXiaohongshu(rows [][]string) [][]string {
	var kept [][]string
	for _, row := range rows {
		if row[1] == "小红书" {
			kept = append(kept, row)
		}
	}
	return kept
}
