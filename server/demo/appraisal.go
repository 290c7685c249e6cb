package demo

import (
	"errors"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// appraise takes a quarter that has ended through its appraisal: everybody looks back, causes are examined, leads confirm,
// HR publishes, people answer. In the last closed quarter peers rate in the content team, and the leads level.
func (s *story) appraise(quarter int) error {
	p := s.calendar.quarters[quarter]
	s.at(p.Last().AddDays(3), 16)
	in := app.StartAppraisalInput{Period: p}
	if quarter == 2 {
		in.Raters = &rules.RaterWeights{Lead: decimal.NewFromInt(60), Self: decimal.NewFromInt(10), Peers: decimal.NewFromInt(30)}
	}
	if _, err := s.app.StartAppraisal(s.ctx, s.people["hr"], in); err != nil {
		return err
	}
	steps := []func(p rules.Period) error{s.lookBack, s.explainFigures, s.sendReviews, s.close, s.acknowledge, s.settleIncentives}
	switch quarter {
	case 1:
		steps = append(steps, s.appealGranted, s.correctIncentives)
	case 2:
		steps = slices.Insert(steps, 0, s.gatherRatings)
		steps = slices.Insert(steps, 4, s.level)
		steps = append(steps, s.appealDismissed, s.talk)
	}
	for i, step := range steps {
		if err := step(p); err != nil {
			return fmt.Errorf("appraisal of %s, step %d: %w", p, i+1, err)
		}
	}
	if err := s.careers(quarter); err != nil {
		return fmt.Errorf("careers after %s: %w", p, err)
	}
	if err := s.payOut(p); err != nil {
		return fmt.Errorf("paying after %s: %w", p, err)
	}
	if quarter == 2 {
		if err := s.dispute(p); err != nil {
			return fmt.Errorf("disputes after %s: %w", p, err)
		}
	}
	return s.readNotices()
}

// readNotices lets everybody have read what they were told so far.
func (s *story) readNotices() error {
	for _, actor := range s.people {
		if _, err := s.app.ReadNotices(s.ctx, actor, app.ReadNoticesInput{}); err != nil {
			return err
		}
	}
	return nil
}

// byID finds somebody by the id of the member.
func (s *story) byID(id string) *auth.Actor {
	for _, actor := range s.people {
		if actor.MemberID() == id {
			return actor
		}
	}
	return nil
}

// leadOf is who appraises a card: the team's lead for its members, the department's lead for the leads and the teams, HR
// for the department and the company.
func (s *story) leadOf(subjectID string) *auth.Actor {
	for _, g := range groups {
		if subjectID == s.teams[g.key].ID {
			return s.people["executive"]
		}
		for i, p := range g.people {
			if s.people[p.account].MemberID() != subjectID {
				continue
			}
			if i == 0 {
				return s.people["executive"]
			}
			return s.people[g.people[0].account]
		}
	}
	return s.people["hr"]
}

// answerable is who speaks for a card: the member, a team's lead; nil for the company.
func (s *story) answerable(subjectID string) *auth.Actor {
	for _, g := range groups {
		if subjectID == s.teams[g.key].ID {
			return s.people[g.people[0].account]
		}
	}
	if subjectID == s.teams["marketing"].ID {
		return s.people["executive"]
	}
	return s.byID(subjectID)
}

func (s *story) cardsAt(p rules.Period, state rules.ScorecardState) ([]*db.Scorecard, error) {
	round, err := s.app.Appraisal(s.ctx, s.people["hr"], p)
	if err != nil {
		return nil, err
	}
	rows, err := round.Cards()
	var cards []*db.Scorecard
	for _, row := range rows {
		if row.Card.State == state {
			cards = append(cards, row.Card)
		}
	}
	return cards, err
}

// gatherRatings lets the content team rate one another.
func (s *story) gatherRatings(p rules.Period) error {
	team := groups[0].people
	for i, rated := range team[1:] {
		member := s.people[rated.account]
		var peers []*auth.Actor
		in := app.PeersInput{MemberID: member.MemberID(), Period: p}
		for j, peer := range team[1:] {
			if j != i {
				peers, in.PeerIDs = append(peers, s.people[peer.account]), append(in.PeerIDs, s.people[peer.account].MemberID())
			}
		}
		if _, err := s.app.ConfirmPeers(s.ctx, s.people[team[0].account], in); err != nil {
			return err
		}
		for j, rater := range append(peers, member) {
			ratings := app.SubmitRatingsInput{MemberID: member.MemberID(), Period: p}
			for _, scale := range []string{"teamwork", "initiative"} {
				level := min(5, max(2, levelOf("content", i+1, scale)+j%3-1))
				ratings.Ratings = append(ratings.Ratings, &app.GivenRatingInput{Metric: scale, Level: level, Comment: examples[level]})
			}
			if err := s.app.SubmitRatings(s.ctx, rater, ratings); err != nil {
				return err
			}
		}
	}
	_, err := s.app.CloseRatings(s.ctx, s.people["hr"], app.CloseRatingsInput{Period: p})
	return err
}

var lookedBack = []string{
	"重点放在了内容节奏和选题上，发布更稳定；下一季希望把复盘做到每周一次。",
	"线索质量比数量更让我在意，和数据组一起改了两版漏斗口径。",
	"平台规则变动后试了三种新形式，其中两种已固定下来。",
	"协作上补位较多，自己的计划有两次延后，已和主管说明。",
}

// lookBack lets everybody say something of their card.
func (s *story) lookBack(p rules.Period) error {
	s.at(p.Last().AddDays(4), 10)
	cards, err := s.cardsAt(p, rules.SelfReview)
	for i, card := range cards {
		who := s.answerable(card.SubjectID)
		if who == nil {
			_, err = s.app.SkipSelfReview(s.ctx, s.people["hr"], app.StepInput{ScorecardID: card.ID})
		} else {
			_, err = s.app.SubmitSelfReview(s.ctx, who, app.SelfReviewInput{ScorecardID: card.ID, Words: lookedBack[i%len(lookedBack)]})
		}
		if err != nil {
			return err
		}
	}
	return err
}

// explainFigures records why figures were missed. Follower growth fell with the platform's change of rules and is
// excluded; a second person approves. The rest is one's own doing.
func (s *story) explainFigures(p rules.Period) error {
	s.at(p.Last().AddDays(5), 9)
	hr := s.people["hr"]
	reviews, err := s.app.AttributionReviews(s.ctx, hr, app.ReviewsQuery{Period: p})
	if err != nil {
		return err
	}
	catalog, err := s.app.Catalog(s.ctx)
	if err != nil {
		return err
	}
	for _, review := range reviews {
		if review.State != db.AttributionOpen || review.Kind != rules.Shortfall {
			continue
		}
		by := s.explainer(review)
		in := app.CauseInput{ReviewID: review.ID, Cause: rules.CauseExecution, Explanation: "排期和资源安排上准备不足，下季度调整。", ExpectedVersion: review.Version}
		if by != hr && p == s.calendar.quarters[2] && catalog.Metric(review.MetricID).Key == "follower_growth" {
			exclude := rules.DecideExclude
			in.Cause, in.Decision = rules.CausePlatformChange, &exclude
			in.Explanation = "平台调整推荐规则后，全行业涨粉同步下滑；内容质量和发布节奏没有变化。"
			in.Evidence = []*app.EvidenceInput{{PlatformEventID: &s.algorithm}}
		}
		recorded, err := s.app.RecordCause(s.ctx, by, in)
		if err != nil {
			return fmt.Errorf("%s of %s: %w", review.MetricID, review.SubjectID, err)
		}
		if recorded.State != db.AttributionProposed {
			continue
		}
		decide := app.DecideReviewInput{ReviewID: recorded.ID, Approve: true, Reason: example("对照了同行数据和平台公告，属外部原因。"), ExpectedVersion: recorded.Version}
		if _, err := s.app.DecideAttributionReview(s.ctx, hr, decide); err != nil {
			return err
		}
	}
	return s.app.Recompute(s.ctx)
}

// explainer is who records a figure's cause: whoever appraises the member, leads the team; HR for the company.
func (s *story) explainer(r *db.AttributionReview) *auth.Actor {
	if r.Scope == rules.ScopeMember {
		return s.leadOf(r.SubjectID)
	}
	if who := s.answerable(r.SubjectID); who != nil {
		return who
	}
	return s.people["hr"]
}

// sendReviews lets the leads confirm their people's cards.
func (s *story) sendReviews(p rules.Period) error {
	s.at(p.Last().AddDays(5), 15)
	cards, err := s.cardsAt(p, rules.ManagerReview)
	if err != nil {
		return err
	}
	for _, card := range cards {
		if _, err := s.app.SubmitReview(s.ctx, s.leadOf(card.SubjectID), app.StepInput{ScorecardID: card.ID, Remark: example("和数据核对过，按约定的目标看是这个结果。")}); err != nil {
			return err
		}
	}
	return nil
}

// level is the leads' meeting: they raise what one lead had seen of one person's teamwork alone.
func (s *story) level(p rules.Period) error {
	s.at(p.Last().AddDays(6), 10)
	in := app.OpenLevellingInput{Period: p, TeamID: s.teams["marketing"].ID}
	for _, g := range groups {
		in.Participants = append(in.Participants, s.people[g.people[0].account].MemberID())
	}
	meeting, err := s.app.OpenLevelling(s.ctx, s.people["hr"], in)
	if err != nil {
		return err
	}
	line, err := s.lineOf(s.people["songanqi"], p, "teamwork")
	if err != nil {
		return err
	}
	score := line.Score.Decimal().Add(decimal.NewFromInt(10))
	change := app.LevelScoreInput{LevellingID: meeting.ID, LineID: line.ID, Score: score, Reason: "大促期间支援内容组两周，三位主管都提到；原评分只看了本组。"}
	if _, err := s.app.LevelScore(s.ctx, s.people["hr"], change); err != nil {
		return err
	}
	_, err = s.app.CloseLevelling(s.ctx, s.people["hr"], app.CloseLevellingInput{LevellingID: meeting.ID, Minutes: "四位主管对照了各组的行为评分尺度；调整一处，其余不变。"})
	return err
}

func (s *story) lineOf(who *auth.Actor, p rules.Period, metric string) (*db.ScorecardLine, error) {
	card, err := s.app.Scorecard(s.ctx, s.people["hr"], who.MemberID(), p)
	if err != nil {
		return nil, err
	}
	catalog, err := s.app.Catalog(s.ctx)
	if err != nil {
		return nil, err
	}
	for _, line := range card.Lines {
		if catalog.Metric(line.MetricID).Key == metric {
			return line, nil
		}
	}
	return nil, fmt.Errorf("%s has no line %s", who.Member.Name, metric)
}

// acknowledge lets most people answer their result; some of the last quarter haven't yet.
func (s *story) acknowledge(p rules.Period) error {
	s.at(p.Last().AddDays(7), 11)
	cards, err := s.cardsAt(p, rules.Final)
	for i, card := range cards {
		who := s.answerable(card.SubjectID)
		if who == nil || (p == s.calendar.quarters[2] && i%5 == 4) {
			continue
		}
		in := app.AcknowledgeInput{ScorecardID: card.ID, Agreed: i%7 != 3}
		if !in.Agreed {
			in.Remark = example("已阅。希望下季度的目标更早沟通。")
		}
		if _, err := s.app.AcknowledgeScorecard(s.ctx, who, in); err != nil {
			return err
		}
	}
	return err
}

// appealGranted: matched pieces weren't counted; the line gets its points, in a second revision.
func (s *story) appealGranted(p rules.Period) error {
	line, appeal, err := s.appeal(p, "hesiyuan", "original_match", "有六篇改编内容没有计入原创匹配，附上选题单。")
	if err != nil {
		return err
	}
	score := decimal.Min(line.Score.Decimal().Add(decimal.NewFromInt(6)), decimal.NewFromInt(120))
	_, err = s.app.RuleOnAppeal(s.ctx, s.people["hr"], app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "核对选题单后确认漏计，按六篇补记。", Score: &score})
	return err
}

// appealDismissed: what is objected to was decided with everybody's data.
func (s *story) appealDismissed(p rules.Period) error {
	_, appeal, err := s.appeal(p, "luoyiming", "publishing_on_time", "两次延迟是因为素材晚到，希望不计。")
	if err != nil {
		return err
	}
	_, err = s.app.RuleOnAppeal(s.ctx, s.people["hr"], app.RuleInput{AppealID: appeal.ID, Grant: false, Ruling: "延迟前没有申请改期，同组其他人按同一口径计算，维持原结果。"})
	return err
}

func (s *story) appeal(p rules.Period, account, metric, words string) (*db.ScorecardLine, *db.Appeal, error) {
	s.at(p.Last().AddDays(8), 14)
	who := s.people[account]
	line, err := s.lineOf(who, p, metric)
	if err != nil {
		return nil, nil, err
	}
	appeal, err := s.app.FileAppeal(s.ctx, who, app.FileAppealInput{ScorecardID: line.ScorecardID, LineID: &line.ID, Words: words})
	if err != nil {
		return nil, nil, err
	}
	s.at(p.Last().AddDays(10), 10)
	return line, appeal, nil
}

// talk is what leads write down after the last closed quarter: an interview, and a plan to improve.
func (s *story) talk(p rules.Period) error {
	lead, member := s.people["lead"], s.people["member"]
	card, err := s.app.Scorecard(s.ctx, lead, member.MemberID(), p)
	if err != nil {
		return err
	}
	note, _, err := s.app.SaveInterviewNote(s.ctx, lead, app.SaveInterviewNoteInput{ScorecardID: card.ID, Strengths: "选题稳，跨组协作主动。",
		Gaps: "阅读率受平台规则影响时调整偏慢。", Actions: "每周看一次分渠道阅读率；十月底前试两种新标题结构。"})
	if err != nil {
		return err
	}
	for _, who := range []*auth.Actor{lead, member} {
		if note, _, err = s.app.ConfirmInterviewNote(s.ctx, who, app.ConfirmInterviewNoteInput{NoteID: note.ID, ExpectedVersion: note.Version}); err != nil {
			return err
		}
	}
	coached := s.people["suwanqing"]
	if card, err = s.app.Scorecard(s.ctx, lead, coached.MemberID(), p); err != nil {
		return err
	}
	plan, _, err := s.app.OpenImprovementPlan(s.ctx, lead, app.OpenImprovementPlanInput{ScorecardID: card.ID, Goals: "阅读率回到 14% 以上；每月至少两篇原创长文。",
		Support: "每周一次一对一；和数据组一起复盘四篇推文。", EndDay: p.Last().AddDays(70)})
	if err != nil {
		return err
	}
	_, _, err = s.app.NoteImprovement(s.ctx, coached, app.NoteImprovementInput{PlanID: plan.ID, Words: "第一次复盘完成，列出了三个改进点。"})
	return err
}

// putTargets puts the current quarter's targets to two teams a month before: most agree, one says nothing, one objects
// and is heard.
func (s *story) putTargets() error {
	p := s.calendar.quarters[3]
	catalog, err := s.app.Catalog(s.ctx)
	if err != nil {
		return err
	}
	var objected *db.Plan
	for _, g := range groups[:2] {
		lead := s.people[g.people[0].account]
		for _, person := range g.people[1:] {
			member := s.people[person.account]
			usual, err := s.app.Plans(s.ctx, lead, member.MemberID(), p)
			if err != nil {
				return err
			}
			in := app.ProposePlanInput{MemberID: member.MemberID(), Period: p}
			for _, line := range usual.Usual {
				in.Lines = append(in.Lines, &app.PlanLineInput{Metric: catalog.Metric(line.MetricID).Key, Scope: line.Scope, Weight: line.Weight})
			}
			plan, err := s.app.ProposePlan(s.ctx, lead, in)
			if err != nil {
				return err
			}
			answer := app.AnswerPlanInput{PlanID: plan.ID, Agree: true}
			switch person.account {
			case "suwanqing":
				continue // silence is delivered, not agreed
			case "qinlang":
				answer.Agree, answer.Words, objected = false, example("互动率受素材影响大，希望参与率的权重再高一些。"), plan
			}
			if _, err := s.app.AnswerPlan(s.ctx, member, answer); err != nil {
				return err
			}
		}
	}
	_, err = s.app.UpholdPlan(s.ctx, s.people["hr"], app.UpholdPlanInput{PlanID: objected.ID, Reason: "两种权重按上季数据试算差异不到一分，先按岗位模板执行，季中再看。"})
	s.at(rules.DayOf(s.now).AddDays(10), 9)
	return errors.Join(err, s.app.DeliverPlans(s.ctx))
}
