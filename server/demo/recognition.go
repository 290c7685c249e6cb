package demo

import (
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// choosers are the group that chooses the star of the month; the first is its chair.
var choosers = []string{"executive", "lead", "hanzhuo", "penghaoran", "liangbowen"}

// star is a month's nominations: the first one wins, by the votes of the group or, where tied, by its chair.
type star struct {
	nominations []nomination
	tied        bool
	votes       int // of the group; 0: nobody chose anybody
}

type nomination struct{ nominee, by, reason string }

// stars are those of the months since the story began, over and over.
var stars = []star{
	{nominations: []nomination{{"tangruoxi", "chenzhiyuan", "线索去重规则，把三个渠道的重复线索一次剔干净。"}, {"qinlang", "hanzhuo", "抖音短链改成一人一码，来源再没混过。"}}, votes: 4},
	{nominations: []nomination{{"songanqi", "liangbowen", "会员日问答卡片，现场不用排队问。"}, {"luoyiming", "lead", "标题库按点击率排了序，谁都能用。"}}, votes: 5},
	{nominations: []nomination{{"hesiyuan", "member", "三城首发共用一套物料包，少印了一半。"}, {"mengshuheng", "penghaoran", "漏斗断点每天早上自动发到群里。"}}, votes: 4, tied: true},
	{nominations: []nomination{{"chenzhiyuan", "tangruoxi", "漏斗口径自动对账，月底不再手工核。"}, {"songanqi", "jiangxueying", "签到改成小程序，排队少了十分钟。"}}, votes: 4},
	{nominations: []nomination{{"xujiahe", "fangzimo", "社群问答做成小程序卡片，夜里也有人答。"}}, votes: 0},
	{nominations: []nomination{{"jiangxueying", "songanqi", "快闪预约改为小程序排队，到场率涨了。"}, {"suwanqing", "dingruohan", "老客专属推送按咖啡机型号分了组。"}}, votes: 5},
	{nominations: []nomination{{"fangzimo", "yeqinghe", "邀请海报带了层级码，谁带来的一看便知。"}}, votes: 3},
	{nominations: []nomination{{"member", "hesiyuan", "把人群分组推送做成模板，三个账号直接套用，其他小组也在用。"}, {"baijingshu", "fanzhongyu", "周报模板自动取数，每人省半天。"}, {"hejingxing", "songanqi", "场地清单共享，谁用都能改。"}}, votes: 4},
}

type thanksPlan struct {
	from, to string
	value    int
	words    string
}

// thanksGiven are what colleagues thank each other for, ten a quarter.
var thanksGiven = [quarters][]thanksPlan{
	{
		{"hesiyuan", "jiangxueying", 0, "帮我把活动页的咖啡机型号全核了一遍。"}, {"xujiahe", "tangruoxi", 1, "线索为什么掉，陪我一条一条查到了投放设置。"}, {"lead", "hanzhuo", 2, "排期冲突先来找我商量，谢谢。"},
		{"songanqi", "jiangxueying", 3, "说周五交的物料，周四就到了。"}, {"chenzhiyuan", "member", 0, "用户访谈的录音整理得很细。"}, {"fangzimo", "songanqi", 2, "现场人手不够，二话不说来帮忙。"},
		{"suwanqing", "hesiyuan", 1, "找到了阅读率下降那天的原因。"}, {"qinlang", "chenzhiyuan", 3, "答应的看板当天就上线了。"}, {"dingruohan", "lead", 2, "周会上替我们把难处讲清楚了。"}, {"baijingshu", "songanqi", 0, "把客户的原话带回来给我们看。"},
	},
	{
		{"tangruoxi", "jiangxueying", 3, "快闪的数据当晚就补齐了。"}, {"yeqinghe", "member", 2, "社群素材要得急，当天给了三版。"}, {"member", "chenzhiyuan", 1, "帮我把漏斗的口径讲明白了。"}, {"hejingxing", "liangbowen", 2, "方案被退回时，一起改到晚上。"},
		{"luoyiming", "hesiyuan", 3, "值班表说到做到，一次没落。"}, {"hanzhuo", "tangruoxi", 1, "查出了重复计算的那 41 条线索。"}, {"tianyuwei", "songanqi", 0, "替排队的客人倒水，客人都记得。"}, {"mengshuheng", "penghaoran", 2, "口径改之前先告诉了所有人。"},
		{"shaoyutong", "qinlang", 3, "新人手册写得很全。"}, {"fanzhongyu", "jiangxueying", 0, "回访电话一个个打完了。"},
	},
	{
		{"songanqi", "member", 0, "活动推文照着客人的问题写，现场少问了一半。"}, {"hejingxing", "songanqi", 1, "把迟到的供应商一家家问清了原因。"}, {"xujiahe", "hesiyuan", 2, "夜里帮忙换了落地页的图。"}, {"penghaoran", "member", 1, "追到了退订的真正原因。"}, {"liangbowen", "jiangxueying", 3, "三场快闪，场场准时开。"},
		{"dingruohan", "suwanqing", 2, "把自己的选题让给了我。"}, {"fangzimo", "chenzhiyuan", 1, "小红书归因的疑点讲得很清楚。"}, {"lusiqi", "songanqi", 0, "下雨天还把雨具备齐了。"}, {"member", "jiangxueying", 2, "活动素材按我们的模板给，省了不少事。"}, {"baijingshu", "tangruoxi", 3, "报表每周一早上准时到。"},
	},
	{
		{"luoyiming", "songanqi", 2, "借给我们的直播间布置得很用心。"}, {"lead", "hesiyuan", 3, "答应的分组模板一周就给到了全组。"}, {"hanzhuo", "chenzhiyuan", 2, "提前两天说清楚渠道口径要改，我们来得及调投放。"}, {"tangruoxi", "member", 1, "阅读率那天的异常，一起查到了推送时间。"},
		{"jiangxueying", "songanqi", 0, "会员日的问答卡片，客人拍照带走了。"}, {"tianyuwei", "jiangxueying", 2, "活动前一晚一起改完动线图，谢谢。"}, {"qinlang", "tangruoxi", 1, "带我把百度缺的那天从后台补了回来，还写了步骤。"}, {"hesiyuan", "jiangxueying", 3, "说好的复盘当天就发出来了。"},
		{"songanqi", "member", 0, "快闪现场的问答整理得又快又全。"}, {"suwanqing", "member", 2, "新账号的推送模板手把手教会了我。"},
	},
}

// chooseGroup names who chooses the star of the month.
func (s *story) chooseGroup() error {
	award, err := s.award(db.ByNomination)
	if err != nil {
		return err
	}
	version := int(award.Version)
	in := app.SaveAwardInput{AwardID: &award.ID, Names: &app.NamesInput{Zh: award.NameZh, En: &award.NameEn}, About: &app.NamesInput{Zh: award.AboutZh, En: &award.AboutEn}, Badge: award.Badge,
		Schedule: award.Schedule, Winner: award.Winner, Method: award.Method, NominationDay: &award.NominationDay, DecisionDay: award.DecisionDay, ExpectedVersion: &version}
	for _, account := range choosers {
		in.Choosers = append(in.Choosers, s.people[account].MemberID())
	}
	_, err = s.app.SaveAward(s.ctx, s.people["hr"], in)
	return err
}

// award is the one of the kit that is found in a way.
func (s *story) award(method db.AwardMethod) (*db.Award, error) {
	awards, err := s.app.Awards(s.ctx, s.people["hr"], false)
	if err != nil {
		return nil, err
	}
	if awards[0].Method == method {
		return awards[0], nil
	}
	return awards[1], nil
}

// starOf is a month's place in the story.
func (s *story) starOf(month rules.Period) star {
	n := 0
	for p := s.calendar.quarters[0].Months()[0]; p != month; p = p.Next() {
		n++
	}
	return stars[n%len(stars)]
}

// praise lets members nominate within a month, as far as it has come.
func (s *story) praise(month rules.Period) error {
	award, err := s.award(db.ByNomination)
	if err != nil {
		return err
	}
	for i, n := range s.starOf(month).nominations {
		day := month.First().AddDays(3 + 6*i)
		if day > s.calendar.today {
			return nil
		}
		s.at(day, 11)
		in := app.NominateInput{RoundID: db.RoundID(award.ID, month), NomineeID: s.people[n.nominee].MemberID(), Reason: n.reason}
		if _, err := s.app.Nominate(s.ctx, s.people[n.by], in); err != nil {
			return err
		}
	}
	return nil
}

// honour lets the group choose, and HR announce what the votes and the rule say, once a month's days for it have come.
func (s *story) honour(month rules.Period) error {
	award, err := s.award(db.ByNomination)
	if err != nil {
		return err
	}
	day := month.DayAfter(award.NominationDay + 1)
	if day > s.calendar.today {
		return nil
	}
	s.at(day, 10)
	if err := s.vote(award, month); err != nil {
		return err
	}
	if day = month.DayAfter(award.DecisionDay + 1); day > s.calendar.today {
		return nil
	}
	s.at(day, 10)
	if err := s.app.RunAwards(s.ctx); err != nil {
		return err
	}
	rounds, err := s.app.OpenAwardRounds(s.ctx, s.people["hr"])
	if err != nil {
		return err
	}
	for _, round := range rounds {
		if round.Period == month {
			if err := s.announce(round); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *story) vote(award *db.Award, month rules.Period) error {
	plan := s.starOf(month)
	for i, account := range choosers[:plan.votes] {
		choice := plan.nominations[0]
		if plan.tied && i%2 == 1 {
			choice = plan.nominations[1]
		}
		in := app.VoteInput{RoundID: db.RoundID(award.ID, month), NomineeID: s.people[choice.nominee].MemberID()}
		if _, err := s.app.Vote(s.ctx, s.people[account], in); err != nil {
			return err
		}
	}
	return nil
}

// sharedReasons are why HR gives the conversion award to one of teams that share every channel, and so rise alike.
var sharedReasons = map[string]string{
	"growth":  "四个小组共用渠道，涨幅相同；本月的落地页由用户增长组改版。",
	"content": "四个小组共用渠道，涨幅相同；本月成交多来自内容运营组的推送。",
	"events":  "四个小组共用渠道，涨幅相同；本月的到店转化由活动策划组带动。",
	"data":    "四个小组共用渠道，涨幅相同；本月的线索清洗由数据分析组完成。",
}

// announce decides what is tied, and announces.
func (s *story) announce(round *app.AwardRound) error {
	if round.Phase == rules.AwardTied {
		actor, in := s.people["hr"], app.DecideTieInput{RoundID: round.ID}
		if round.Award.Method == db.ByNomination {
			actor, in.NomineeID, in.Reason = s.people[choosers[0]], s.people[s.starOf(round.Period).nominations[0].nominee].MemberID(), "能直接省下成本，其他城市也马上用上了。"
		} else {
			key := groups[round.Period.First().Time().Month()%time.Month(len(groups))].key
			in.NomineeID, in.Reason = s.teams[key].ID, sharedReasons[key]
		}
		if _, err := s.app.DecideTie(s.ctx, actor, in); err != nil {
			return err
		}
	}
	seen, err := s.app.AwardRoundByID(s.ctx, s.people["hr"], round.ID) // as HR sees it, whoever decided
	if err != nil || seen.Phase != rules.AwardReady {
		return err
	}
	in := app.AnnounceInput{RoundID: round.ID}
	if winner := seen.Outcome(); winner != "" {
		in.WinnerID = &winner
	}
	_, err = s.app.AnnounceAward(s.ctx, s.people["hr"], in)
	return err
}

// thank spreads a quarter's thanks over its days, as far as they have come, with some who join in.
func (s *story) thank(quarter int) error {
	values, err := s.app.CompanyValues(s.ctx, s.people["hr"], false)
	if err != nil {
		return err
	}
	span := s.calendar.span(quarter)
	days := rules.DaysBetween(span.From, span.To)
	for i, plan := range thanksGiven[quarter] {
		s.at(span.From.AddDays((i+1)*days/len(thanksGiven[quarter])), 9+i%8)
		given, err := s.app.GiveThanks(s.ctx, s.people[plan.from], app.GiveThanksInput{MemberID: s.people[plan.to].MemberID(), ValueID: values[plan.value].ID, Words: plan.words})
		if err != nil {
			return err
		}
		if err := s.joinIn(given, 3*i+quarter); err != nil {
			return err
		}
	}
	return nil
}

// joinIn lets up to eight react to a thanks, but its sender.
func (s *story) joinIn(given *db.Thanks, seed int) error {
	for i := range seed % 9 {
		who := s.reactor(seed + 5*i)
		if who.MemberID() == given.FromID {
			continue
		}
		kind := []db.ReactionKind{db.ReactionHeart, db.ReactionHeart, db.ReactionClap, db.ReactionBulb}[(seed+i)%4]
		if _, err := s.app.React(s.ctx, who, app.ReactInput{ThanksID: given.ID, Kind: kind}); err != nil {
			return err
		}
	}
	return nil
}

// reactor is one of the 24, around and around.
func (s *story) reactor(n int) *auth.Actor {
	g := groups[n%len(groups)]
	return s.people[g.people[(n/len(groups))%len(g.people)].account]
}
