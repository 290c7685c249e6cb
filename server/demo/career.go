package demo

import (
	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

// advance is what became of somebody's eligibility.
type advance struct {
	account, wish, advice string
	wished                rules.Advance
	decided               rules.Advance // "": nobody has yet
	plan                  string
	state                 rules.EligibilityState
}

// advances are told after the last closed quarter, of those who have earned one; whoever isn't named waits for the talk.
var advances = []advance{
	{account: "tangruoxi", wished: rules.Promotion, wish: "带一个新人", advice: "晋升为高级数据分析", state: rules.CareerTalked},
	{account: "lead", wished: rules.Promotion, wish: "把内容中台做起来", advice: "晋升为内容负责人，兼管两个组的选题", decided: rules.Promotion,
		plan: "晋升为高级内容运营经理；先兼管选题会一个季度，再接手两个组的排期。", state: rules.CareerRead},
	{account: "fangzimo", wished: rules.Training, wish: "想系统学投放建模", advice: "专项培训：投放归因与预算模型", decided: rules.Training,
		plan: "八周投放建模培训，每周半天，结课时用一个渠道的真实预算做复盘。", state: rules.CareerDecided},
	{account: "mengshuheng", wished: rules.Training, wish: "补统计方法", advice: "专项培训：实验设计", decided: rules.Training,
		plan: "两天实验设计工作坊，之后负责一次落地页对照实验。", state: rules.CareerDone},
}

// careers finds who has earned an eligibility by the quarter that was closed; after the last one people talk and decide.
func (s *story) careers(quarter int) error {
	if err := s.app.SettleCareers(s.ctx); err != nil || quarter != 2 {
		return err
	}
	last := s.calendar.quarters[quarter].Last()
	for _, step := range []struct {
		days int
		do   func(a advance, e *db.CareerEligibility) error
	}{{22, s.noteCareerTalk}, {29, s.decideCareer}, {31, s.followDecision}} {
		s.later(last.AddDays(step.days), 10)
		for _, a := range advances {
			career, err := s.app.Career(s.ctx, s.people["hr"], s.people[a.account].MemberID())
			if err != nil {
				return err
			}
			if e := career.Current(); e != nil {
				if err := step.do(a, e); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// later sets the clock to a day that has come by the day of the demo; else it stays where it is.
func (s *story) later(d rules.Day, hour int) {
	if d <= s.calendar.today {
		s.at(d, hour)
	}
}

func (s *story) noteCareerTalk(a advance, e *db.CareerEligibility) error {
	_, err := s.app.NoteCareerTalk(s.ctx, s.leadOf(e.MemberID), app.NoteCareerTalkInput{EligibilityID: e.ID, Wish: &a.wished, WishWords: a.wish, Advice: a.advice, ExpectedVersion: e.Version})
	return err
}

// decideCareer lets the department's lead decide, and HR for the leads.
func (s *story) decideCareer(a advance, e *db.CareerEligibility) error {
	if a.decided == "" {
		return nil
	}
	by := s.people["executive"]
	if s.leadOf(e.MemberID) == by {
		by = s.people["hr"]
	}
	_, err := s.app.DecideCareer(s.ctx, by, app.DecideCareerInput{EligibilityID: e.ID, Decision: a.decided, Plan: a.plan,
		PlanDay: s.calendar.quarters[2].Last().AddDays(62), ExpectedVersion: e.Version})
	return err
}

func (s *story) followDecision(a advance, e *db.CareerEligibility) (err error) {
	if a.state == rules.CareerRead || a.state == rules.CareerDone {
		e, err = s.app.ConfirmCareer(s.ctx, s.byID(e.MemberID), app.ConfirmCareerInput{EligibilityID: e.ID, ExpectedVersion: e.Version})
	}
	if err == nil && a.state == rules.CareerDone {
		_, err = s.app.FinishCareer(s.ctx, s.leadOf(e.MemberID), app.FinishCareerInput{EligibilityID: e.ID, ExpectedVersion: e.Version})
	}
	return err
}
