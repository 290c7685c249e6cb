package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// bonusWorld is a company in which the growth team of four shares what it saves.
type bonusWorld struct {
	*apptest.World
	Second                    *auth.Actor // another of FINANCE
	Chen, Xia, Qin, Feng      *auth.Actor // 程远, 夏一诺, 秦朗, 冯佳, of the growth team
	Scores                    map[*auth.Actor]string
	community, wechat, tiktok string
	keys                      int
}

// newBonusWorld stands in September 2026: nobody has facts, and the growth team has only those four.
func newBonusWorld(w *apptest.World) *bonusWorld {
	w.T.Helper()
	b := &bonusWorld{World: w, community: "private_community", wechat: "wechat_official", tiktok: "douyin"}
	b.Second = w.AddMember("高敏", "gaomin", mustRoot(w), "", db.RoleFinance)
	b.Chen, b.Xia = w.AddMember("程远", "chen", w.Growth.ID, "user_growth"), w.AddMember("夏一诺", "xia", w.Growth.ID, "user_growth")
	b.Qin = w.AddMember("秦朗", "qin", w.Growth.ID, "user_growth")
	joined, position, password := rules.Day("2026-10-24"), "user_growth", apptest.Password
	feng, _, err := w.App.CreateMember(w.Ctx, auth.System(), app.CreateMemberInput{Name: "冯佳", Email: "feng@okra.example", TeamID: &w.Growth.ID, Position: &position, From: &joined, Password: &password})
	require.NoError(w.T, err)
	b.Feng = &auth.Actor{Member: feng, Address: "127.0.0.1"}
	for _, gone := range []*auth.Actor{w.OtherLead, w.OtherMember} {
		move(w, gone, w.Content, "content_operations", "2026-01-01")
	}
	for key, name := range map[string]string{b.community: "私域社群", b.wechat: "公众号", b.tiktok: "抖音广告"} {
		_, err := w.App.CreateChannel(w.Ctx, w.Admin, app.CreateChannelInput{Key: key, Name: name, Group: "social"})
		require.NoError(w.T, err)
	}
	user, content := "user_growth", "content_operations"
	for _, position := range []*string{&user, &content, nil} {
		scope := rules.ScopeMember
		if position == nil {
			scope = rules.ScopeTeam
		}
		in := app.SaveTemplateInput{Position: position, From: periodOf(q4)}
		for _, line := range []struct {
			metric  string
			section rules.Section
			weight  string
		}{{"reports_on_time", rules.Result, "70"}, {"publishing_on_time", rules.Process, "20"}, {"milestones_on_time", rules.Behaviour, "10"}} {
			method := rules.MethodRatio
			in.Lines = append(in.Lines, &app.TemplateLineInput{Metric: line.metric, Section: &line.section, Scope: &scope, Method: &method, Weight: *apptest.Dec(line.weight)})
		}
		_, err := w.App.SaveTemplate(w.Ctx, w.HR, in)
		require.NoError(w.T, err)
	}
	b.Scores = map[*auth.Actor]string{b.Chen: "97.82", b.Xia: "88.40", b.Qin: "102.79", b.Feng: "100.00",
		w.Lead: "90", w.Member: "98", w.Colleague: "70", w.OtherLead: "80", w.OtherMember: "95"}
	return b
}

func periodOf(p rules.Period) *rules.Period { return &p }

func mustRoot(w *apptest.World) string {
	directory, err := w.App.Directory(w.Ctx)
	require.NoError(w.T, err)
	return directory.Root().ID
}

// at sets the clock to a day.
func (b *bonusWorld) at(day rules.Day) { b.Now = day.Time().Add(9 * time.Hour) }

func (b *bonusWorld) key() string {
	b.keys++
	return fmt.Sprint("key ", b.keys)
}

// score records facts that give somebody a total in a quarter, on a day.
func (b *bonusWorld) score(who *auth.Actor, total string, day rules.Day) {
	b.T.Helper()
	hundredths := apptest.Dec(total).Shift(2).String()
	var facts []*app.FactInput
	for _, pair := range [][2]string{{"reports_due", "reports_on_time"}, {"posts_due", "posts_on_time"}, {"milestones_due", "milestones_on_time"}} {
		facts = append(facts, apptest.MemberFact(who, string(day), pair[0], "10000"), apptest.MemberFact(who, string(day), pair[1], hundredths))
	}
	b.Record(facts...)
}

func (b *bonusWorld) channelFact(channel, measure, value string, day rules.Day) *app.FactInput {
	return &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Channel: &channel, Team: &b.Growth.ID}
}

// spent records what a channel cost and brought.
func (b *bonusWorld) spent(channel, leads, spend, customers string, day rules.Day) {
	b.Record(b.channelFact(channel, "leads", leads, day), b.channelFact(channel, "spend", spend, day), b.channelFact(channel, "customers", customers, day))
}

// savingTerms are the worked example's.
func (b *bonusWorld) savingTerms() *app.IncentiveTermsInput {
	settlement := rules.SettleEach
	return &app.IncentiveTermsInput{Schedule: rules.Quarter, Teams: []string{b.Growth.ID}, Rate: apptest.Dec("0.2"), Settlement: &settlement,
		Baselines: []*app.BaselineInput{{Channel: b.community, Cost: *apptest.Dec("5.00")}, {Channel: b.wechat, Cost: *apptest.Dec("8.00")}},
		Guard:     &app.GuardInput{Metric: "conversion_rate", Baseline: *apptest.Dec("0.03"), Share: *apptest.Dec("0.95")}}
}

// plan drafts, proposes and approves a plan.
func (b *bonusWorld) plan(kind rules.IncentiveKind, from rules.Period, terms *app.IncentiveTermsInput) *app.Incentive {
	b.T.Helper()
	name := "方案"
	incentive, err := b.App.SaveIncentivePlan(b.Ctx, b.Finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: from, Terms: terms})
	require.NoError(b.T, err)
	return b.approved(incentive)
}

func (b *bonusWorld) approved(incentive *app.Incentive) *app.Incentive {
	b.T.Helper()
	version := incentive.Versions[0].Version
	_, err := b.App.ProposeIncentiveVersion(b.Ctx, b.Finance, app.IncentiveVersionInput{PlanID: incentive.ID, Version: version})
	require.NoError(b.T, err)
	incentive, err = b.App.DecideIncentiveVersion(b.Ctx, b.Second, app.DecideIncentiveVersionInput{PlanID: incentive.ID, Version: version, Approve: true})
	require.NoError(b.T, err)
	return incentive
}

// quarterEnds closes a quarter in which everybody has their score.
func (b *bonusWorld) quarterEnds(p rules.Period) {
	b.T.Helper()
	b.at(p.Last().AddDays(8))
	for who, total := range b.Scores {
		if who == b.Feng && p.Last() < "2026-10-24" {
			continue
		}
		b.score(who, total, p.Last().AddDays(-3))
	}
	b.close(p)
}

func (b *bonusWorld) close(p rules.Period) {
	b.T.Helper()
	override := "for the test"
	result, err := b.App.ClosePeriod(b.Ctx, b.HR, app.ClosePeriodInput{Period: p, Override: &override})
	require.NoError(b.T, err)
	require.Empty(b.T, result.Blockers)
}

func (b *bonusWorld) run(incentive *app.Incentive, p rules.Period) *db.IncentiveRun {
	b.T.Helper()
	run, err := b.App.CalculateIncentiveRun(b.Ctx, b.Finance, app.CalculateIncentiveRunInput{PlanID: incentive.ID, Period: p, IdempotencyKey: b.key()})
	require.NoError(b.T, err)
	return run
}

func (b *bonusWorld) approve(run *db.IncentiveRun) *db.IncentiveRun {
	b.T.Helper()
	run, err := b.App.DecideIncentiveRun(b.Ctx, b.Second, app.DecideIncentiveRunInput{RunID: run.ID, Approve: true, IdempotencyKey: b.key()})
	require.NoError(b.T, err)
	return run
}

func (b *bonusWorld) pay(run *db.IncentiveRun) *db.IncentiveRun {
	b.T.Helper()
	run, err := b.App.PayIncentiveRun(b.Ctx, b.Finance, app.PayIncentiveRunInput{RunID: run.ID, IdempotencyKey: b.key()})
	require.NoError(b.T, err)
	return run
}

// amounts are what a run gives, by member.
func (b *bonusWorld) amounts(run *db.IncentiveRun) map[string]int64 {
	b.T.Helper()
	payouts, err := db.PayoutsOf(b.Ctx, b.DB.Reader, []string{run.ID})
	require.NoError(b.T, err)
	amounts, sum := map[string]int64{}, int64(0)
	for _, p := range payouts {
		amounts[p.MemberID] += p.Amount
		sum += p.Amount
	}
	require.Equal(b.T, run.Paid, sum)
	require.Equal(b.T, run.Pool, sum+run.Unpaid, "payouts + unpaid = pool")
	return amounts
}

func (b *bonusWorld) wants(run *db.IncentiveRun, want map[*auth.Actor]int64) {
	b.T.Helper()
	amounts := map[string]int64{}
	for who, amount := range want {
		amounts[who.MemberID()] = amount
	}
	require.Equal(b.T, amounts, b.amounts(run))
}

// 5.00 × 1,240 − 5,208 = 992; 8.00 × 430 − 3,612 = −172; 820 × 20 % = 164.00.
func savedInQ4(b *bonusWorld) {
	b.spent(b.community, "1240", "5208.00", "40", "2026-11-02")
	b.spent(b.wechat, "430", "3612.00", "20", "2026-11-02")
	b.spent(b.tiktok, "90", "1890.00", "2", "2026-11-02")
}

func TestASavedQuarterIsSharedByScoreAndDays(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newBonusWorld(w)
		plan := b.plan(rules.CostSaving, q4, b.savingTerms())
		b.at("2026-11-20")
		savedInQ4(b)
		b.quarterEnds(q4)
		run := b.run(plan, q4)
		b.wants(run, map[*auth.Actor]int64{b.Chen: 4407, b.Xia: 3983, b.Qin: 4631, b.Feng: 3379})
		require.Equal(t, int64(16400), run.Pool)
		require.Len(t, run.Basis.Channels, 3)
		require.Equal(t, "62", run.Basis.Guard.Numerator.String())
		require.True(t, run.Basis.Guard.Held)
		require.Equal(t, "364.01", run.Basis.Weights.String())
		b.pay(b.approve(run))

		_, err := b.App.CalculateIncentiveRun(b.Ctx, b.Finance, app.CalculateIncentiveRunInput{PlanID: plan.ID, Period: q4, IdempotencyKey: b.key()})
		require.Equal(t, app.Conflict, app.CodeOf(err), "nothing is different")

		b.Record(b.channelFact(b.wechat, "leads", "434", "2026-11-02")) // 4 leads more: 32.00, of which 6.40
		paid, err := db.IncentiveRunByID(b.Ctx, b.DB.Reader, run.ID)
		require.NoError(t, err)
		discrepancy, err := b.App.Discrepancy(b.Ctx, b.Finance, paid)
		require.NoError(t, err)
		require.Equal(t, int64(640), discrepancy.Due)
		trueUp := b.run(plan, q4)
		require.Equal(t, 1, trueUp.Seq)
		require.Equal(t, int64(640), trueUp.Paid)
		b.approve(trueUp)
		discrepancy, err = b.App.Discrepancy(b.Ctx, b.Finance, paid)
		require.NoError(t, err)
		require.Nil(t, discrepancy)
	})
}

// 800, −300, 600, −900 at 20 % pay 160, 0, 60, 0 and carry −180.
func TestAYearToDatePlanCarriesItsLosses(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newBonusWorld(w)
		b.at("2026-12-20")
		terms := b.savingTerms()
		yearToDate := rules.SettleYearToDate
		terms.Settlement, terms.Guard = &yearToDate, nil
		plan := b.plan(rules.CostSaving, "2027-Q1", terms)
		for i, want := range []struct {
			spend       string
			pool, carry int64
		}{{"4200", 16000, 0}, {"5300", 0, -6000}, {"4400", 6000, 0}, {"5900", 0, -18000}} {
			p := rules.Period(fmt.Sprintf("2027-Q%d", i+1))
			b.at(p.First().AddDays(20))
			b.spent(b.community, "1000", want.spend, "40", p.First().AddDays(10))
			b.quarterEnds(p)
			run := b.pay(b.approve(b.run(plan, p)))
			require.Equal(t, want.pool, run.Pool, p)
			require.Equal(t, want.carry, run.Carry, p)
			b.amounts(run)
		}
	})
}

// 500 saved at 20 % are 100.00, which three of one score share; who has no score gets nothing.
func TestEqualScoresShareAPoolToTheCent(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newBonusWorld(w)
		b.Scores[b.Chen], b.Scores[b.Xia], b.Scores[b.Qin], b.Scores[b.Feng] = "95", "95", "95", "0"
		plan := b.plan(rules.CostSaving, q4, b.savingTerms())
		b.at("2026-11-20")
		b.spent(b.community, "1000", "4500.00", "40", "2026-11-02")
		b.quarterEnds(q4)
		run := b.pay(b.approve(b.run(plan, q4)))
		require.Equal(t, int64(10000), run.Pool)
		require.Equal(t, 3, run.Basis.Sharers)
		first := slices.MinFunc([]*auth.Actor{b.Chen, b.Xia, b.Qin}, func(x, y *auth.Actor) int { return strings.Compare(x.MemberID(), y.MemberID()) })
		want := map[*auth.Actor]int64{b.Chen: 3333, b.Xia: 3333, b.Qin: 3333, b.Feng: 0}
		want[first] = 3334
		b.wants(run, want)
	})
}
