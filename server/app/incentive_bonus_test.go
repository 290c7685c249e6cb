package app_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// earners are those of the team, who all have the same base.
func (b *bonusWorld) earners() []*auth.Actor { return []*auth.Actor{b.Chen, b.Xia, b.Qin, b.Feng} }

// earning is a quarter that has ended, in which everybody's base is 4,500.00: 程远 (97.82) and 秦朗 (102.79) have an A, 夏一诺
// (88.40) a B, 冯佳 (100.00) an A for 69 of 92 days.
func earning(w *apptest.World) *bonusWorld {
	b := newBonusWorld(w)
	for _, who := range b.earners() {
		b.base(who, "2026-10-01", "4500")
	}
	return b
}

// refused tells for which reason something was refused.
func refused(err error) string {
	if e := (*app.Error)(nil); errors.As(err, &e) {
		return e.Reason
	}
	return ""
}

// rescored gives a final card of the quarter another total, by other facts and a revision.
func (b *bonusWorld) rescored(who *auth.Actor, total string) {
	b.T.Helper()
	b.score(who, total, q4.Last().AddDays(-3))
	revision, err := b.App.ReviseScorecard(b.Ctx, b.HR, app.RevisionInput{ScorecardID: b.Card(who, q4).ID, Reason: "the figures were others"})
	require.NoError(b.T, err)
	require.Equal(b.T, total, apptest.Score(revision.Total))
}

// appealed gives somebody's line another score on appeal.
func (b *bonusWorld) appealed(who *auth.Actor, key, score string) {
	b.T.Helper()
	card := b.Card(who, q4)
	line := b.Line(card, key).ID
	appeal, err := b.App.FileAppeal(b.Ctx, who, app.FileAppealInput{ScorecardID: card.ID, LineID: &line, Words: "Some reports weren't counted."})
	require.NoError(b.T, err)
	_, err = b.App.RuleOnAppeal(b.Ctx, b.HR, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "They were indeed not counted.", Score: apptest.Dec(score)})
	require.NoError(b.T, err)
}

func (b *bonusWorld) differs(run *db.IncentiveRun) *app.Discrepancy {
	b.T.Helper()
	found, err := b.App.Discrepancy(b.Ctx, b.Finance, run)
	require.NoError(b.T, err)
	return found
}

// A granted appeal that raises a B to an A is 4,500.00 × (1.2 − 1.0) = 900.00 more; what another was paid too much isn't
// taken from them.
func TestAGrantedAppealIsPaidTheDifference(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := earning(w)
		plan := b.bonusPlan(app.IncentiveTermsInput{})
		b.quarterEnds(q4)
		run := b.pay(b.approve(b.run(plan, q4)))
		b.wants(run, map[*auth.Actor]int64{b.Chen: 540000, b.Xia: 450000, b.Qin: 540000, b.Feng: 405000})
		require.Nil(t, b.differs(run))

		b.appealed(b.Xia, "reports_on_time", "110")
		require.Equal(t, "103.52", apptest.Score(b.Card(b.Xia, q4).Total))
		b.rescored(b.Chen, "85.00")
		found := b.differs(run)
		require.Equal(t, []int64{90000, -90000, 2}, []int64{found.Due, found.TooMuch, int64(found.Members)})

		trueUp := b.run(plan, q4)
		require.Equal(t, 1, trueUp.Seq)
		b.wants(trueUp, map[*auth.Actor]int64{b.Xia: 90000, b.Chen: 0})
		require.True(t, b.differs(run).Reported)
		b.pay(b.approve(trueUp))
		require.Nil(t, b.differs(run), "settled once")
		_, err := b.App.CalculateIncentiveRun(b.Ctx, b.Finance, app.CalculateIncentiveRunInput{PlanID: plan.ID, Period: q4, IdempotencyKey: b.key()})
		require.Equal(t, "NO_DIFFERENCE", refused(err))

		b.rescored(b.Chen, "97.82")
		require.Zero(t, b.run(plan, q4).Paid, "what they had all the time")

		for _, year := range []rules.Period{"2026", "2027"} {
			s, err := b.App.Statement(b.Ctx, b.Xia, b.Xia.MemberID(), year)
			require.NoError(t, err)
			require.Equal(t, map[rules.Period]int64{"2026": 540000}[year], s.Paid, year)
		}
		b.quarterEnds("2027-Q1")
		next := b.run(plan, "2027-Q1")
		require.Equal(t, int64(540000), b.amounts(next)[b.Chen.MemberID()], "nothing is taken from a person")
	})
}

// Where the plan takes back, what was paid too much is taken from one later payout, by at most a fifth of it.
func TestATakeBackIsAFifthOfOneLaterPayout(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := earning(w)
		yes, rule := true, "薪酬制度 7.3"
		plan := b.bonusPlan(app.IncentiveTermsInput{TakeBack: &yes, Policy: &rule})
		b.quarterEnds(q4)
		b.approve(b.run(plan, q4))
		b.rescored(b.Chen, "50.00") // a D: 5,400.00 too much
		b.rescored(b.Qin, "85.00")  // a B: 900.00 too much
		b.approve(b.run(plan, q4))
		open, err := db.OpenTakeBacks(w.Ctx, w.DB.Reader, plan.ID, "2027-12-31")
		require.NoError(t, err)
		require.Len(t, open, 2)
		require.Equal(t, rules.Day("2028-01-08"), open[0].LapsesOn)

		b.quarterEnds("2027-Q1")
		next := b.approve(b.run(plan, "2027-Q1"))
		amounts := b.amounts(next)
		require.Equal(t, int64(540000-108000), amounts[b.Chen.MemberID()], "at most 20 % of the payout")
		require.Equal(t, int64(540000-90000), amounts[b.Qin.MemberID()], "no more than was too much")
		require.Equal(t, int64(540000), amounts[b.Feng.MemberID()])
		require.Nil(t, b.differs(next), "what was held back isn't owed")

		b.quarterEnds("2027-Q2")
		require.Equal(t, int64(540000), b.amounts(b.run(plan, "2027-Q2"))[b.Chen.MemberID()], "of one later payout, not of two")

		b.rescored(b.Chen, "97.82") // it was right at first
		b.wants(b.approve(b.run(plan, q4)), map[*auth.Actor]int64{b.Chen: 108000})
	})
}

// A take-back lapses after twelve months, and a later correction that raises the score again cancels it.
func TestATakeBackLapsesAndIsCancelled(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := earning(w)
		yes, rule := true, "薪酬制度 7.3"
		lapsing := b.bonusPlan(app.IncentiveTermsInput{TakeBack: &yes, Policy: &rule})
		cancelled := b.bonusPlan(app.IncentiveTermsInput{TakeBack: &yes, Policy: &rule})
		b.quarterEnds(q4)
		for _, plan := range []*app.Incentive{lapsing, cancelled} {
			b.approve(b.run(plan, q4))
		}
		b.rescored(b.Chen, "85.00")
		for _, plan := range []*app.Incentive{lapsing, cancelled} {
			require.Zero(t, b.approve(b.run(plan, q4)).Paid)
		}
		b.rescored(b.Chen, "97.82")
		require.Zero(t, b.approve(b.run(cancelled, q4)).Paid, "they have it all the time")
		b.quarterEnds("2027-Q1")
		require.Equal(t, int64(540000), b.amounts(b.run(cancelled, "2027-Q1"))[b.Chen.MemberID()])
		b.at("2028-01-08")
		require.Equal(t, int64(450000), b.previewed(lapsing, "2027-Q1")[b.Chen.MemberID()], "on its last day")
		b.at("2028-01-09")
		require.Equal(t, int64(540000), b.previewed(lapsing, "2027-Q1")[b.Chen.MemberID()])
	})
}

// previewed are the amounts of a run that is stored nowhere.
func (b *bonusWorld) previewed(plan *app.Incentive, p rules.Period) map[string]int64 {
	b.T.Helper()
	_, payouts, err := b.App.PreviewRun(b.Ctx, b.Finance, plan.ID, p)
	require.NoError(b.T, err)
	amounts := map[string]int64{}
	for _, one := range payouts {
		amounts[one.MemberID] = one.Amount
	}
	return amounts
}

// What a bonus comes to by the terms: threshold, days, absence, leaving, bounds, the base on the last day, none.
func TestABonusFollowsItsTerms(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := earning(w)
		b.base(b.Chen, "2026-12-01", "5000") // the one on the last day counts
		b.base(b.Chen, "2027-01-01", "9000") // and none that begins later
		away(w, b.Qin, "2026-11-01", day("2026-11-30"))
		noBase := w.AddMember("新人", "nobase", w.Growth.ID, "user_growth")
		b.Scores[noBase] = "90"
		b.at("2026-11-20")
		yes, days := true, 70
		plans := map[string]*app.Incentive{}
		for name, terms := range map[string]app.IncentiveTermsInput{"plain": {}, "threshold": {Threshold: apptest.Dec("97.82")}, "least days": {LeastDays: &days}, "absence": {CountAbsence: &yes},
			"leavers": {LeaversForgo: &yes}, "bounds": {Floor: apptest.Dec("4600"), Cap: apptest.Dec("5500")}, "positions": {Positions: []string{"content_operations"}}} {
			plans[name] = b.bonusPlan(terms)
		}
		b.quarterEnds(q4)
		gone, last := false, rules.Day("2027-01-04")
		_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: b.Xia.MemberID(), Active: &gone, LastDay: &last})
		require.NoError(t, err)
		plain := map[*auth.Actor]int64{b.Chen: 600000, b.Xia: 450000, b.Qin: 363913, b.Feng: 405000} // 秦朗 5,400.00 × 62 ÷ 92
		with := func(other map[*auth.Actor]int64) map[*auth.Actor]int64 {
			all := map[*auth.Actor]int64{}
			for who, amount := range plain {
				all[who] = amount
			}
			for who, amount := range other {
				if all[who] = amount; amount < 0 {
					delete(all, who)
				}
			}
			return all
		}
		for name, want := range map[string]map[*auth.Actor]int64{
			"plain":      plain,
			"threshold":  with(map[*auth.Actor]int64{b.Xia: 0}), // 97.82 itself reaches it
			"least days": with(map[*auth.Actor]int64{b.Feng: -1, b.Qin: -1}),
			"absence":    with(map[*auth.Actor]int64{b.Qin: 540000}),
			"leavers":    with(map[*auth.Actor]int64{b.Xia: -1}),
			"bounds":     with(map[*auth.Actor]int64{b.Chen: 550000, b.Xia: 460000, b.Qin: 460000, b.Feng: 460000}),
			"positions":  {},
		} {
			run := b.run(plans[name], q4)
			amounts := map[string]int64{}
			for who, amount := range want {
				amounts[who.MemberID()] = amount
			}
			require.Equal(t, amounts, b.amounts(run), name)
			reasons := map[string]string{}
			for _, one := range run.Basis.Excluded {
				reasons[one.MemberID] = one.Reason
			}
			excluded := map[string]string{noBase.MemberID(): app.ExcludedNoBase}
			switch name {
			case "least days":
				excluded[b.Feng.MemberID()], excluded[b.Qin.MemberID()] = app.ExcludedShort, app.ExcludedShort
			case "leavers":
				excluded[b.Xia.MemberID()] = app.ExcludedLeft
			case "positions":
				continue // the content team has none
			}
			require.Equal(t, excluded, reasons, name)
		}
	})
}

// A run is approved as it was calculated, within the budget, or not at all; a rejected one leaves its period free.
func TestARunIsApprovedAsCalculatedAndWithinTheBudget(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := earning(w)
		enough, short := b.bonusPlan(app.IncentiveTermsInput{Budget: apptest.Dec("19350.00")}), b.bonusPlan(app.IncentiveTermsInput{Budget: apptest.Dec("19349.99")})
		b.quarterEnds(q4)
		decide := func(run *db.IncentiveRun, approve bool) error {
			reason := "not so"
			_, err := w.App.DecideIncentiveRun(w.Ctx, b.Second, app.DecideIncentiveRunInput{RunID: run.ID, Approve: approve, Reason: &reason, IdempotencyKey: b.key()})
			return err
		}
		over := b.run(short, q4)
		require.Equal(t, "OVER_BUDGET", refused(decide(over, true)))
		kept, err := db.IncentiveRunByID(w.Ctx, w.DB.Reader, over.ID)
		require.NoError(t, err)
		require.Equal(t, db.RunCalculated, kept.State)
		require.NoError(t, decide(over, false))
		require.NotEqual(t, over.ID, b.run(short, q4).ID, "a rejected run leaves the period free")

		for name, change := range map[string]func(){
			"a base":  func() { b.base(b.Chen, "2026-11-01", "4400") },
			"a score": func() { b.rescored(b.Xia, "91.00") }, // the same grade, and another total
			"an absence": func() {
				away(w, b.Feng, "2026-12-01", day("2026-12-02"))
			},
		} {
			run := b.run(enough, q4)
			change()
			require.Equal(t, "MOVED", refused(decide(run, true)), name)
			require.NoError(t, decide(run, false), name)
		}
		b.base(b.Chen, "2026-11-01", "4500")
		run := b.run(enough, q4)
		require.NoError(t, decide(run, true))

		b.base(b.Chen, "2026-11-01", "5000")
		require.Equal(t, "OVER_BUDGET", refused(decide(b.run(enough, q4), true)), "with its true-up too")
	})
}

// A plan on the year to date goes quarter by quarter; what it carries lapses with the year, or doesn't where it says so; and a
// pool may be kept for the team.
func TestWhatAPlanCarriesOverTheYearsEnd(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newBonusWorld(w)
		b.at("2027-06-20")
		yes, yearToDate := true, rules.SettleYearToDate
		terms := func(carries, fund *bool) *app.IncentiveTermsInput {
			terms := b.savingTerms()
			terms.Settlement, terms.Guard, terms.CarryYears, terms.Fund = &yearToDate, nil, carries, fund
			return terms
		}
		lapsing, carrying, fund := b.plan(rules.CostSaving, "2027-Q3", terms(nil, nil)), b.plan(rules.CostSaving, "2027-Q3", terms(&yes, nil)), b.plan(rules.CostSaving, "2027-Q3", terms(&yes, &yes))
		spent := map[rules.Period]string{"2027-Q3": "5000", "2027-Q4": "5900", "2028-Q1": "4000"} // of 5,000.00: 0, −900, 1,000
		for _, p := range []rules.Period{"2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"} {
			if spend := spent[p]; spend != "" {
				b.at(p.First().AddDays(20))
				b.spent(b.community, "1000", spend, "40", p.First().AddDays(10))
			}
			b.quarterEnds(p)
		}
		_, err := w.App.CalculateIncentiveRun(w.Ctx, w.Finance, app.CalculateIncentiveRunInput{PlanID: lapsing.ID, Period: "2027-Q4", IdempotencyKey: b.key()})
		require.Equal(t, "EARLIER_OPEN", refused(err))
		for _, plan := range []*app.Incentive{lapsing, carrying, fund} {
			require.Zero(t, b.approve(b.run(plan, "2027-Q3")).Pool)
			lost := b.approve(b.run(plan, "2027-Q4"))
			require.Equal(t, []int64{0, -18000}, []int64{lost.Pool, lost.Carry})
		}
		for plan, pool := range map[*app.Incentive]int64{lapsing: 20000, carrying: 2000, fund: 2000} {
			run := b.approve(b.run(plan, "2028-Q1"))
			require.Equal(t, []int64{pool, 0}, []int64{run.Pool, run.Carry})
			amounts := b.amounts(run)
			if plan == fund {
				require.Equal(t, map[string]int64{"": pool}, amounts, "kept for the team")
			} else {
				require.Len(t, amounts, 4)
			}
		}
	})
}

// One of four sharers sees the pool and the sum of the weights; of three it would tell too much, and who sees everybody's amounts
// sees it all the same.
func TestOneOfThreeSharersDoesNotSeeThePool(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newBonusWorld(w)
		days, terms := 70, b.savingTerms()
		four := b.plan(rules.CostSaving, q4, terms)
		terms.LeastDays = &days // 冯佳 has 69
		three := b.plan(rules.CostSaving, q4, terms)
		b.at("2026-11-20")
		savedInQ4(b)
		b.quarterEnds(q4)
		for plan, shown := range map[*app.Incentive]bool{four: true, three: false} {
			run := b.approve(b.run(plan, q4))
			payouts, err := db.PayoutsOf(w.Ctx, w.DB.Reader, []string{run.ID})
			require.NoError(t, err)
			for _, payout := range payouts {
				if payout.MemberID != b.Chen.MemberID() {
					_, err := w.App.PayoutByID(w.Ctx, b.Chen, payout.ID)
					require.Equal(t, app.NotFound, app.CodeOf(err))
					continue
				}
				for actor, sees := range map[*auth.Actor]bool{b.Chen: shown, w.OtherLead: shown, w.Finance: true} {
					item, err := w.App.PayoutByID(w.Ctx, actor, payout.ID)
					require.NoError(t, err)
					pool, weights, err := w.App.PoolOf(w.Ctx, actor, item)
					require.NoError(t, err)
					require.Equal(t, []bool{sees, sees}, []bool{pool != nil, weights != nil}, actor.Member.Name)
				}
			}
		}
	})
}
