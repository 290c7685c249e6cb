package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/rules"
)

const q3 = rules.Period("2026-Q3")

// workedExample records the facts of a content operator's quarter: read rate 13.5 % of 15 %, original
// match 84 % of 80 %, conversion 3.81 % of 3.0 % × 1.2, CPL 4.60 of 5.00, ROI 5.6 of 5, publishing 96 %.
func (w *world) workedExample() {
	w.t.Helper()
	rate := rules.TargetRelative
	_, err := w.app.SetTarget(w.ctx, w.admin, app.SetTargetInput{Metric: "conversion_rate", Kind: &rate, Change: dec("0.2"), BaselineValue: dec("0.03")})
	require.NoError(w.t, err)
	_, err = w.app.SetTarget(w.ctx, w.admin, app.SetTargetInput{Metric: "cpl", Value: dec("5")})
	require.NoError(w.t, err)
	day := "2026-07-15"
	w.record(
		memberFact(w.member, day, "message_reads", "4050"), memberFact(w.member, day, "deliveries", "30000"),
		memberFact(w.member, day, "content_matched", "168"), memberFact(w.member, day, "content_reviewed", "200"),
		memberFact(w.member, day, "posts_on_time", "48"), memberFact(w.member, day, "posts_due", "50"),
		teamFact(w.content, day, "leads", "10000"), teamFact(w.content, day, "customers", "381"),
		teamFact(w.content, day, "spend", "46000"), teamFact(w.content, day, "revenue", "303600"),
	)
	card := w.card(w.member, q3)
	w.rate(w.lead, card, "teamwork", 4)
	w.rate(w.lead, card, "initiative", 5)
}

func TestWorkedExampleOfAScorecard(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.workedExample()
		card := w.card(w.member, q3)
		for key, want := range map[string]string{
			"read_rate": "90.00", "original_match": "105.00", "conversion_rate": "105.83", "cpl": "108.00",
			"marketing_roi": "112.00", "publishing_on_time": "96.00", "teamwork": "80.00", "initiative": "100.00",
		} {
			require.Equal(t, want, score(w.line(card, key).Score), key)
		}
		require.Equal(t, "97.78", score(card.Total))
		require.Equal(t, "A", string(card.Grade))
		require.False(t, card.Provisional)
		require.Equal(t, "99.40", score(card.Sections[0].Score))
	})
}

func TestLinesDeclaredNotApplicable(t *testing.T) {
	for key, want := range map[string]string{"read_rate": "102.72", "publishing_on_time": "98.23"} {
		t.Run(key, func(t *testing.T) {
			each(t, func(t *testing.T, w *world) {
				w.workedExample()
				line := w.line(w.card(w.member, q3), key)
				err := w.app.DeclareLineNotApplicable(w.ctx, w.lead, app.DeclareInput{LineID: line.ID, Reason: "on loan to another team"})
				require.NoError(t, err)
				card := w.card(w.member, q3)
				require.Equal(t, want, score(card.Total))
				declared := w.line(card, key)
				require.Equal(t, line.ID, declared.ID, "a live card's lines keep their ids")
				require.Equal(t, rules.LineNotApplicable, declared.State)
				require.Equal(t, "on loan to another team", string(declared.Note))
			})
		})
	}
}

func TestABadResultCannotBeDeclaredAway(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.workedExample()
		w.record(memberFact(w.member, "2026-07-16", "deliveries", "30000"))
		line := w.line(w.card(w.member, q3), "read_rate")
		err := w.app.DeclareLineNotApplicable(w.ctx, w.lead, app.DeclareInput{LineID: line.ID, Reason: "a bad quarter"})
		require.Equal(t, app.BadInput, app.CodeOf(err))
	})
}

func TestNobodyRatesThemselves(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.workedExample()
		w.record(memberFact(w.lead, "2026-07-15", "posts_due", "10"))
		own := w.line(w.card(w.lead, q3), "teamwork")
		err := w.app.RateLine(w.ctx, w.lead, app.RateLineInput{LineID: own.ID, Level: 5})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
	})
}

func TestFollowerGrowthLeavesOutMonthsWithOfflineEvents(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for day, followers := range map[string]string{"2026-03-31": "10000", "2026-04-30": "13400", "2026-05-31": "16348", "2026-06-30": "22069"} {
			w.record(memberFact(w.otherMember, day, "followers", followers))
		}
		_, err := w.app.RecordEvent(w.ctx, w.hr, app.RecordEventInput{Name: "门店快闪", FirstDay: "2026-05-09", Offline: true, TeamID: &w.growth.ID})
		require.NoError(t, err)
		catalog, err := w.app.Catalog(w.ctx)
		require.NoError(t, err)
		value, err := w.app.MetricValue(w.ctx, w.otherMember, catalog.MetricNamed("follower_growth"), "2026-Q2", app.FigureFilter{Member: w.otherMember.MemberID()})
		require.NoError(t, err)
		require.Equal(t, "0.345", value.Actual.Round(4).String())
		line := w.line(w.card(w.otherMember, "2026-Q2"), "follower_growth")
		require.Equal(t, "114.99", score(line.Score), "0.344975… ÷ 0.3")
	})
}

func TestPerChannelAttainmentFollowsTheWeights(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		perChannel := rules.TargetPerChannel
		var weights []*app.ChannelWeightInput
		for _, c := range []struct{ key, group, target, weight, leads, spend string }{
			{"a", "social", "5", "40", "1240", "5208"}, {"b", "search", "8", "35", "430", "3612"}, {"c", "media", "20", "25", "90", "1890"},
		} {
			_, err := w.app.CreateChannel(w.ctx, w.admin, app.CreateChannelInput{Key: c.key, Name: "渠道" + c.key, Group: c.group})
			require.NoError(t, err)
			_, err = w.app.SetTarget(w.ctx, w.admin, app.SetTargetInput{Metric: "cpl", Kind: &perChannel, Channel: &c.key, Value: dec(c.target)})
			require.NoError(t, err)
			weights = append(weights, &app.ChannelWeightInput{Channel: c.key, Weight: *dec(c.weight)})
			leads, spend := teamFact(w.content, "2026-08-01", "leads", c.leads), teamFact(w.content, "2026-08-01", "spend", c.spend)
			leads.Channel, spend.Channel = &c.key, &c.key
			w.record(leads, spend)
		}
		_, err := w.app.SetChannelWeights(w.ctx, w.hr, app.SetChannelWeightsInput{Period: q3, Weights: weights})
		require.NoError(t, err)
		card, err := w.app.TeamScorecard(w.ctx, w.hr, w.content.ID, q3)
		require.NoError(t, err)
		line := w.line(card, "cpl")
		require.Equal(t, "103.40", score(line.Score))
		require.Len(t, line.Channels, 3)
		require.Nil(t, line.Target)
	})
}

func TestClosingMakesCardsFinalForGood(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.workedExample()
		w.now = w.now.AddDate(0, 2, 0)
		_, err := w.app.ClosePeriod(w.ctx, w.lead, app.ClosePeriodInput{Period: q3})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		blocked, err := w.app.ClosePeriod(w.ctx, w.hr, app.ClosePeriodInput{Period: q3})
		require.NoError(t, err)
		require.NotEmpty(t, blocked.Blockers, "colleagues without data hold it up")
		require.Zero(t, blocked.Finalized)
	})
}
