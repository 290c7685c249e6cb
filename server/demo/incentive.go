package demo

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

// moneys are the demo company's plans, and what became of them. 陆予安 calculates, 高敏 approves.
type moneys struct {
	bonus, saving, profit *app.Incentive
	keys                  int
}

func amount(text string) *rules.Decimal {
	d := decimal.RequireFromString(text)
	return &d
}

// setBases gives everybody a bonus base of ¥3,000 to ¥6,000 a quarter; leads have the most.
func (s *story) setBases() error {
	in := app.SetBonusBasesInput{}
	for i, g := range groups {
		for j, p := range g.people {
			base := decimal.NewFromInt(int64(4500 - 300*j + 100*i))
			if j == 0 {
				base = decimal.NewFromInt(6000)
			}
			in.Bases = append(in.Bases, &app.BonusBaseInput{MemberID: s.people[p.account].MemberID(), Schedule: rules.Quarter, From: s.calendar.quarters[0].First(), Amount: base})
		}
	}
	_, err := s.app.SetBonusBases(s.ctx, s.people["finance"], in)
	return err
}

// plan drafts, submits and approves a plan.
func (s *story) incentive(kind rules.IncentiveKind, zh, en string, from rules.Period, terms *app.IncentiveTermsInput) (*app.Incentive, error) {
	finance, second := s.people["finance"], s.people["gaomin"]
	plan, err := s.app.SaveIncentivePlan(s.ctx, finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &zh, NameEn: &en, From: from, Terms: terms})
	if err != nil {
		return nil, err
	}
	if _, err := s.app.ProposeIncentiveVersion(s.ctx, finance, app.IncentiveVersionInput{PlanID: plan.ID, Version: 1}); err != nil {
		return nil, err
	}
	return s.app.DecideIncentiveVersion(s.ctx, second, app.DecideIncentiveVersionInput{PlanID: plan.ID, Version: 1, Approve: true})
}

// promise makes the plans that hold from the first quarter on.
func (s *story) promise() (err error) {
	if err := s.setBases(); err != nil {
		return err
	}
	first := s.calendar.quarters[0]
	s.money.bonus, err = s.incentive(rules.KPIBonus, "季度绩效奖金", "Quarterly KPI bonus", first, &app.IncentiveTermsInput{Schedule: rules.Quarter, Threshold: amount("60"), Budget: amount("600000")})
	if err != nil {
		return err
	}
	quarters, group := 3, 5
	_, err = s.incentive(rules.CareerPath, "晋升通道", "Career path", first, &app.IncentiveTermsInput{Schedule: rules.Quarter, Quarters: &quarters, TopShare: amount("0.2"), LeastGroup: &group})
	return err
}

// promiseShares makes the plans that hold from the second quarter on: what leads cost in the first are the baselines.
func (s *story) promiseShares() (err error) {
	second := s.calendar.quarters[1]
	s.at(second.First().AddDays(-6), 15)
	marketing, yearToDate := []string{s.teams["marketing"].ID}, rules.SettleYearToDate
	terms := &app.IncentiveTermsInput{Schedule: rules.Quarter, Teams: marketing, Rate: amount("0.2"), Settlement: &yearToDate, Budget: amount("50000"),
		Guard: &app.GuardInput{Metric: "conversion_rate", Baseline: *amount("0.03"), Share: *amount("0.95")}}
	for i, cost := range []string{"15", "9.5", "33.2", "44", "78", "31"} {
		terms.Baselines = append(terms.Baselines, &app.BaselineInput{Channel: channelPlans[i].key, Cost: *amount(cost)})
	}
	if s.money.saving, err = s.incentive(rules.CostSaving, "降本奖励", "Lead cost saving", second, terms); err != nil {
		return err
	}
	formula, unit, direction, section := `sum("revenue") - sum("spend")`, rules.UnitCurrency, rules.Higher, rules.Result
	if _, err := s.app.SaveMetric(s.ctx, s.people["hr"], app.SaveMetricInput{Key: "marketing_profit", Names: &app.NamesInput{Zh: "营销利润"}, Unit: unit, Direction: direction, Section: section, Formula: &formula}); err != nil {
		return err
	}
	metric := "marketing_profit"
	s.money.profit, err = s.incentive(rules.ProfitShare, "超额利润分享", "Profit share", second,
		&app.IncentiveTermsInput{Schedule: rules.Quarter, Teams: marketing, Rate: amount("0.1"), Metric: &metric, TargetProfit: amount("6700000"), Budget: amount("100000")})
	return err
}

func (s *story) moneyKey() string {
	s.money.keys++
	return fmt.Sprint("demo ", s.money.keys)
}

// settleIncentives calculates and approves what the quarter that was closed has earned.
func (s *story) settleIncentives(p rules.Period) error {
	for _, plan := range []*app.Incentive{s.money.bonus, s.money.saving, s.money.profit} {
		if plan == nil || plan.For(p) == nil {
			continue
		}
		if err := s.settleIncentive(plan, p, 7); err != nil {
			return fmt.Errorf("%s of %s: %w", plan.NameEn, p, err)
		}
	}
	return nil
}

// settleIncentive calculates a plan's run some days after the quarter, and approves it the day after. The latest profit
// share still waits for that.
func (s *story) settleIncentive(plan *app.Incentive, p rules.Period, days int) error {
	s.at(p.Last().AddDays(days), 14)
	run, err := s.app.CalculateIncentiveRun(s.ctx, s.people["finance"], app.CalculateIncentiveRunInput{PlanID: plan.ID, Period: p, IdempotencyKey: s.moneyKey()})
	if err != nil {
		return err
	}
	if plan == s.money.profit && p == s.calendar.quarters[2] {
		return nil
	}
	s.at(p.Last().AddDays(days+1), 10)
	_, err = s.app.DecideIncentiveRun(s.ctx, s.people["gaomin"], app.DecideIncentiveRunInput{RunID: run.ID, Approve: true, IdempotencyKey: s.moneyKey()})
	return err
}

// correctIncentives trues up what a granted appeal has changed.
func (s *story) correctIncentives(p rules.Period) error {
	for _, plan := range []*app.Incentive{s.money.bonus, s.money.saving} {
		if err := s.settleIncentive(plan, p, 18); err != nil && app.CodeOf(err) != app.Conflict { // nothing is different
			return fmt.Errorf("true-up of %s of %s: %w", plan.NameEn, p, err)
		}
	}
	return nil
}

// payOut notes what was paid with the payroll of the month after a quarter.
func (s *story) payOut(p rules.Period) error {
	payday := p.Last().AddDays(30)
	if payday > s.calendar.today {
		return nil
	}
	s.at(payday, 17)
	runs, err := s.app.IncentiveRuns(s.ctx, s.people["finance"], app.RunsQuery{State: db.RunApproved, Page: app.Page{First: 100}})
	if err != nil {
		return err
	}
	for _, run := range runs.Nodes {
		if _, err := s.app.PayIncentiveRun(s.ctx, s.people["finance"], app.PayIncentiveRunInput{RunID: run.ID, PayDay: &payday, IdempotencyKey: s.moneyKey()}); err != nil {
			return err
		}
	}
	return nil
}

// dispute lets two people ask about their statements: one is answered, the other waits.
func (s *story) dispute(p rules.Period) error {
	s.later(p.Last().AddDays(33), 11)
	answered, err := s.app.FileDispute(s.ctx, s.people["hesiyuan"], app.FileDisputeInput{PlanID: &s.money.saving.ID, Period: &p, Words: "本季降本奖励为什么没有金额？"})
	if err != nil {
		return err
	}
	s.later(p.Last().AddDays(35), 11)
	if _, err := s.app.AnswerDispute(s.ctx, s.people["hr"], app.AnswerDisputeInput{DisputeID: answered.ID, Answer: "本季投放超支，年内累计为负，奖金池为 0，差额由团队结转，不扣个人。"}); err != nil {
		return err
	}
	s.at(s.calendar.today.AddDays(-1), 16)
	_, err = s.app.FileDispute(s.ctx, s.people["member"], app.FileDisputeInput{Period: &p, Words: "缺少会员日专项奖：方案里写了按场次发放，明细里没有。"})
	return err
}
