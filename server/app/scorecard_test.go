package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

const q3 = rules.Period("2026-Q3")

// workedExample records the facts of a content operator's quarter: read rate 13.5 % of 15 %, original
// match 84 % of 80 %, conversion 3.81 % of 3.0 % × 1.2, CPL 4.60 of 5.00, ROI 5.6 of 5, publishing 96 %.
func workedExample(w *apptest.World) {
	w.T.Helper()
	rate := rules.TargetRelative
	_, err := w.App.SetTarget(w.Ctx, w.Admin, app.SetTargetInput{Metric: "conversion_rate", Kind: &rate, Change: apptest.Dec("0.2"), BaselineValue: apptest.Dec("0.03")})
	require.NoError(w.T, err)
	_, err = w.App.SetTarget(w.Ctx, w.Admin, app.SetTargetInput{Metric: "cpl", Value: apptest.Dec("5")})
	require.NoError(w.T, err)
	day := "2026-07-15"
	w.Record(
		apptest.MemberFact(w.Member, day, "message_reads", "4050"), apptest.MemberFact(w.Member, day, "deliveries", "30000"),
		apptest.MemberFact(w.Member, day, "content_matched", "168"), apptest.MemberFact(w.Member, day, "content_reviewed", "200"),
		apptest.MemberFact(w.Member, day, "posts_on_time", "48"), apptest.MemberFact(w.Member, day, "posts_due", "50"),
		apptest.TeamFact(w.Content, day, "leads", "10000"), apptest.TeamFact(w.Content, day, "customers", "381"),
		apptest.TeamFact(w.Content, day, "spend", "46000"), apptest.TeamFact(w.Content, day, "revenue", "303600"),
	)
	card := w.Card(w.Member, q3)
	w.Rate(w.Lead, card, "teamwork", 4)
	w.Rate(w.Lead, card, "initiative", 5)
}

func TestWorkedExampleOfAScorecard(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		card := w.Card(w.Member, q3)
		for key, want := range map[string]string{
			"read_rate": "90.00", "original_match": "105.00", "conversion_rate": "105.83", "cpl": "108.00",
			"marketing_roi": "112.00", "publishing_on_time": "96.00", "teamwork": "80.00", "initiative": "100.00",
		} {
			require.Equal(t, want, apptest.Score(w.Line(card, key).Score), key)
		}
		require.Equal(t, "97.78", apptest.Score(card.Total))
		require.Equal(t, "A", string(card.Grade))
		require.False(t, card.Provisional)
		require.Equal(t, "99.40", apptest.Score(card.Sections[0].Score))
	})
}

func TestLinesDeclaredNotApplicable(t *testing.T) {
	for key, want := range map[string]string{"read_rate": "102.72", "publishing_on_time": "98.23"} {
		t.Run(key, func(t *testing.T) {
			apptest.Each(t, func(t *testing.T, w *apptest.World) {
				workedExample(w)
				line := w.Line(w.Card(w.Member, q3), key)
				err := w.App.DeclareLineNotApplicable(w.Ctx, w.Lead, app.DeclareInput{LineID: line.ID, Reason: "on loan to another team"})
				require.NoError(t, err)
				card := w.Card(w.Member, q3)
				require.Equal(t, want, apptest.Score(card.Total))
				declared := w.Line(card, key)
				require.Equal(t, line.ID, declared.ID, "a live card's lines keep their ids")
				require.Equal(t, rules.LineNotApplicable, declared.State)
				require.Equal(t, "on loan to another team", string(declared.Note))
			})
		})
	}
}

func TestABadResultCannotBeDeclaredAway(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		w.Record(apptest.MemberFact(w.Member, "2026-07-16", "deliveries", "30000"))
		line := w.Line(w.Card(w.Member, q3), "read_rate")
		err := w.App.DeclareLineNotApplicable(w.Ctx, w.Lead, app.DeclareInput{LineID: line.ID, Reason: "a bad quarter"})
		require.Equal(t, app.BadInput, app.CodeOf(err))
	})
}

func TestNobodyRatesThemselves(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		w.Record(apptest.MemberFact(w.Lead, "2026-07-15", "posts_due", "10"))
		own := w.Line(w.Card(w.Lead, q3), "teamwork")
		err := w.App.RateLine(w.Ctx, w.Lead, app.RateLineInput{LineID: own.ID, Level: 5})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
	})
}

func TestFollowerGrowthLeavesOutMonthsWithOfflineEvents(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		for day, followers := range map[string]string{"2026-03-31": "10000", "2026-04-30": "13400", "2026-05-31": "16348", "2026-06-30": "22069"} {
			w.Record(apptest.MemberFact(w.OtherMember, day, "followers", followers))
		}
		_, err := w.App.RecordEvent(w.Ctx, w.HR, app.RecordEventInput{Name: "门店快闪", FirstDay: "2026-05-09", Offline: true, TeamID: &w.Growth.ID})
		require.NoError(t, err)
		catalog, err := w.App.Catalog(w.Ctx)
		require.NoError(t, err)
		value, err := w.App.MetricValue(w.Ctx, w.OtherMember, catalog.MetricNamed("follower_growth"), "2026-Q2", app.FigureFilter{Member: w.OtherMember.MemberID()})
		require.NoError(t, err)
		require.Equal(t, "0.345", value.Actual.Round(4).String())
		line := w.Line(w.Card(w.OtherMember, "2026-Q2"), "follower_growth")
		require.Equal(t, "114.99", apptest.Score(line.Score), "0.344975… ÷ 0.3")
	})
}

func TestPerChannelAttainmentFollowsTheWeights(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		perChannel := rules.TargetPerChannel
		var weights []*app.ChannelWeightInput
		for _, c := range []struct{ key, group, target, weight, leads, spend string }{
			{"a", "social", "5", "40", "1240", "5208"}, {"b", "search", "8", "35", "430", "3612"}, {"c", "media", "20", "25", "90", "1890"},
		} {
			_, err := w.App.CreateChannel(w.Ctx, w.Admin, app.CreateChannelInput{Key: c.key, Name: "渠道" + c.key, Group: c.group})
			require.NoError(t, err)
			_, err = w.App.SetTarget(w.Ctx, w.Admin, app.SetTargetInput{Metric: "cpl", Kind: &perChannel, Channel: &c.key, Value: apptest.Dec(c.target)})
			require.NoError(t, err)
			weights = append(weights, &app.ChannelWeightInput{Channel: c.key, Weight: *apptest.Dec(c.weight)})
			leads, spend := apptest.TeamFact(w.Content, "2026-08-01", "leads", c.leads), apptest.TeamFact(w.Content, "2026-08-01", "spend", c.spend)
			leads.Channel, spend.Channel = &c.key, &c.key
			w.Record(leads, spend)
		}
		_, err := w.App.SetChannelWeights(w.Ctx, w.HR, app.SetChannelWeightsInput{Period: q3, Weights: weights})
		require.NoError(t, err)
		card, err := w.App.TeamScorecard(w.Ctx, w.HR, w.Content.ID, q3)
		require.NoError(t, err)
		line := w.Line(card, "cpl")
		require.Equal(t, "103.40", apptest.Score(line.Score))
		require.Len(t, line.Channels, 3)
		require.Nil(t, line.Target)
	})
}

func TestClosingMakesCardsFinalForGood(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		w.Now = w.Now.AddDate(0, 2, 0)
		_, err := w.App.ClosePeriod(w.Ctx, w.Lead, app.ClosePeriodInput{Period: q3})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		blocked, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3})
		require.NoError(t, err)
		require.NotEmpty(t, blocked.Blockers, "colleagues without data hold it up")
		require.Zero(t, blocked.Finalized)
	})
}
