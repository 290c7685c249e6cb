package app

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// drawnFigures are a quarter of some people and two channels; another draw of the same quarter is what corrections made of it.
func drawnFigures(t *rapid.T, p rules.Period, terms *rules.IncentiveTerms) *incentiveFigures {
	f := &incentiveFigures{Period: p, Kind: rules.CostSaving, Terms: *terms, Places: 2}
	for i := range rapid.IntRange(1, 5).Draw(t, "people") {
		total := db.Score(rapid.Int64Range(1, 12000).Draw(t, "total"))
		f.Claims = append(f.Claims, &incentiveClaim{MemberID: fmt.Sprint("mem_", i), TeamID: "team", Days: rapid.IntRange(1, 90).Draw(t, "days"), Card: &db.FinalCard{ID: "crd", Total: &total}})
	}
	for i := range 2 {
		baseline := decimal.NewFromInt(int64(5 + i))
		saving := rules.ChannelSaving{Channel: fmt.Sprint("chn_", i), Baseline: &baseline, Leads: decimal.NewFromInt(rapid.Int64Range(0, 500).Draw(t, "leads")), Spend: decimal.New(rapid.Int64Range(0, 300000).Draw(t, "spend"), -2)}
		f.Channels = append(f.Channels, db.RunChannel{ChannelSaving: saving, Saved: saving.Saved()})
	}
	return f
}

// Over any sequence of quarters and corrections what was paid, what was left unpaid and what is still carried are what the
// figures earn in all; nobody is paid less than nothing; each run's payouts and rest are its pool; and once a correction was
// made the same figures give no other.
func TestRunsAndTrueUpsConserveWhatWasEarned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rate := decimal.New(2, -1)
		terms := &rules.IncentiveTerms{Schedule: rules.Quarter, Rate: &rate, Settlement: rules.SettleEach}
		if rapid.Bool().Draw(t, "year to date") {
			terms.Settlement = rules.SettleYearToDate
		}
		if most := rapid.Int64Range(0, 200).Draw(t, "cap"); most > 0 {
			d := decimal.NewFromInt(most)
			terms.Cap = &d
		}
		account, earlier := rules.PoolAccount{}, map[rules.Period]*earlierRuns{}
		var gross, paid, unpaid int64
		p := rules.Period("2026-Q1")
		for range rapid.IntRange(1, 8).Draw(t, "runs") {
			of := p
			if len(earlier) > 0 && rapid.Bool().Draw(t, "correct") {
				of = rules.Period(fmt.Sprintf("2026-Q%d", rapid.IntRange(1, len(earlier)).Draw(t, "which")))
			} else if len(earlier) == 4 {
				continue
			} else {
				earlier[p] = &earlierRuns{}
				p = p.Next()
			}
			figures := drawnFigures(t, of, terms)
			o, err := figures.outcome(account, earlier[of], nil)
			require.NoError(t, err)
			o.run.ID, o.run.State = fmt.Sprint("run_", len(earlier[of].runs)), db.RunApproved
			sum := int64(0)
			for _, payout := range o.payouts {
				require.GreaterOrEqual(t, payout.Amount, int64(0))
				sum += payout.Amount
			}
			require.Equal(t, o.run.Pool, sum+o.run.Unpaid)
			gross, paid, unpaid = gross+o.run.Basis.Step.Gross, paid+o.run.Paid, unpaid+o.run.Unpaid
			require.Equal(t, gross, paid+unpaid+o.run.Carry)
			account = rules.PoolAccount{Counted: o.run.Counted, Carry: o.run.Carry}
			earlier[of].runs, earlier[of].payouts = append(earlier[of].runs, o.run), append(earlier[of].payouts, o.payouts...)

			again, err := figures.outcome(account, earlier[of], nil)
			require.NoError(t, err)
			require.Zero(t, again.run.Paid, "the same figures give no other")
			require.Equal(t, account.Carry, again.run.Carry)
		}
	})
}

// A payout is taken back from once, and at most by a fifth.
func TestWhatWasPaidTooMuchIsTakenFromOnePayout(t *testing.T) {
	total, base, coefficient := db.Score(9000), int64(400000), decimal.NewFromInt(1)
	f := &incentiveFigures{Period: "2026-Q4", Kind: rules.KPIBonus, Terms: rules.IncentiveTerms{Schedule: rules.Quarter, TakeBack: true}, Places: 2,
		Claims: []*incentiveClaim{{MemberID: "mem_1", Days: 92, Card: &db.FinalCard{Total: &total, Coefficient: &coefficient}, Base: &db.BonusBase{Amount: base}}}}
	o, err := f.outcome(rules.PoolAccount{}, &earlierRuns{}, []*db.TakeBack{{ID: "tbk_1", MemberID: "mem_1", Amount: 90000}, {ID: "tbk_2", MemberID: "mem_1", Amount: 100}, {ID: "tbk_3", MemberID: "mem_2", Amount: 100}})
	require.NoError(t, err)
	require.Len(t, o.payouts, 1)
	require.Equal(t, int64(80000), o.payouts[0].TakenBack)
	require.Equal(t, int64(320000), o.payouts[0].Amount)
	require.Equal(t, int64(400000), o.payouts[0].Owed)
	require.Len(t, o.takeBacks, 1, "one later payout bears one of them")
	require.Equal(t, int64(80000), o.takeBacks[0].Taken)
}
