package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const q4 = rules.Period("2026-Q4")

// threeChannels are those of the worked example: 1,240, 430 and 90 leads at 4.20, 8.40 and 21.00, with
// targets of 5, 8 and 20. Their facts are the content team's.
func threeChannels(w *apptest.World) {
	w.T.Helper()
	perChannel := rules.TargetPerChannel
	for _, c := range []struct{ key, group, target string }{{"a", "social", "5"}, {"b", "search", "8"}, {"c", "media", "20"}} {
		_, err := w.App.CreateChannel(w.Ctx, w.Admin, app.CreateChannelInput{Key: c.key, Name: "渠道" + c.key, Group: c.group})
		require.NoError(w.T, err)
		_, err = w.App.SetTarget(w.Ctx, w.Admin, app.SetTargetInput{Metric: "cpl", Kind: &perChannel, Channel: &c.key, Value: apptest.Dec(c.target)})
		require.NoError(w.T, err)
	}
	threeChannelsOn(w, "2026-08-01")
}

func threeChannelsOn(w *apptest.World, day string) {
	w.T.Helper()
	for _, c := range []struct{ key, leads, spend string }{{"a", "1240", "5208"}, {"b", "430", "3612"}, {"c", "90", "1890"}} {
		leads, spend := apptest.TeamFact(w.Content, day, "leads", c.leads), apptest.TeamFact(w.Content, day, "spend", c.spend)
		leads.Channel, spend.Channel = &c.key, &c.key
		w.Record(leads, spend)
	}
}

func weights(a, b, c string) []*app.ChannelWeightInput {
	return []*app.ChannelWeightInput{{Channel: "a", Weight: *apptest.Dec(a)}, {Channel: "b", Weight: *apptest.Dec(b)}, {Channel: "c", Weight: *apptest.Dec(c)}}
}

func setWeights(w *apptest.World, p rules.Period, in []*app.ChannelWeightInput) {
	w.T.Helper()
	_, err := w.App.SetChannelWeights(w.Ctx, w.HR, app.SetChannelWeightsInput{Period: p, Weights: in})
	require.NoError(w.T, err)
}

// textual are weights as people write them.
func textual(lines []*db.ChannelPolicyLine) string {
	text := ""
	for _, line := range lines {
		text += line.Weight.String() + " "
	}
	return text
}

func cplScore(w *apptest.World, p rules.Period) string {
	w.T.Helper()
	card, err := w.App.TeamScorecard(w.Ctx, w.HR, w.Content.ID, p)
	require.NoError(w.T, err)
	return apptest.Score(w.Line(card, "cpl").Score)
}

func TestAnAdoptedPolicyHoldsFromTheNextPeriodOn(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		threeChannels(w)
		setWeights(w, q3, weights("40", "35", "25"))
		require.Equal(t, "103.40", cplScore(w, q3))
		seen := 1
		made, err := w.App.AdoptChannelPolicy(w.Ctx, w.HR, app.AdoptChannelPolicyInput{Period: q3, Basis: rules.CostPerLead, Weights: weights("55", "27", "18"), ExpectedVersion: &seen})
		require.NoError(t, err)
		require.Equal(t, db.PolicyAdopted, made.Act)
		require.Equal(t, "103.40", cplScore(w, q3), "this period's scores stay")

		w.Now = w.Now.AddDate(0, 2, 0)
		threeChannelsOn(w, "2026-10-10")
		require.Equal(t, "106.55", cplScore(w, q4))
		require.Equal(t, "106.55", cplScore(w, "2026-10"), "a month without weights of its own follows its quarter")
		require.Equal(t, "103.40", cplScore(w, q3))
		later, err := w.App.ChannelWeights(w.Ctx, w.Member, "2027-Q2")
		require.NoError(t, err)
		require.Equal(t, "55 27 18 ", textual(later), "it holds until a later one")
		earlier, err := w.App.ChannelWeights(w.Ctx, w.Member, "2026-Q2")
		require.NoError(t, err)
		require.Empty(t, earlier)
	})
}

func TestTwoPeopleCannotBothAnswerToOnePolicy(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		threeChannels(w)
		setWeights(w, q3, weights("40", "35", "25"))
		seen := 1
		_, err := w.App.KeepChannelPolicy(w.Ctx, w.Admin, app.KeepChannelPolicyInput{Period: q3, Basis: rules.CostPerLead, ExpectedVersion: &seen})
		require.NoError(t, err)
		_, err = w.App.AdoptChannelPolicy(w.Ctx, w.HR, app.AdoptChannelPolicyInput{Period: q3, Basis: rules.CostPerLead, Weights: weights("55", "27", "18"), ExpectedVersion: &seen})
		require.Equal(t, app.Conflict, app.CodeOf(err))
		inForce, err := w.App.ChannelWeights(w.Ctx, w.HR, q4)
		require.NoError(t, err)
		require.Equal(t, "40 35 25 ", textual(inForce))
	})
}

func TestEveryPolicyStaysAsItWasMade(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		threeChannels(w)
		setWeights(w, q3, weights("40", "35", "25"))
		_, err := w.App.AdoptChannelPolicy(w.Ctx, w.HR, app.AdoptChannelPolicyInput{Period: q3, Basis: rules.CostPerLead, Weights: weights("60", "25", "15")})
		require.NoError(t, err)
		_, err = w.App.KeepChannelPolicy(w.Ctx, w.Admin, app.KeepChannelPolicyInput{Period: q3, Basis: rules.CostPerCustomer})
		require.NoError(t, err)
		threeChannelsOn(w, "2026-08-02") // figures that come later change no policy of before
		setWeights(w, q3, weights("50", "30", "20"))
		history, err := w.App.ChannelPolicies(w.Ctx, w.Member, app.Page{First: 10})
		require.NoError(t, err)
		require.Equal(t, 4, history.Total)
		var acts []db.ChannelPolicyAct
		for _, policy := range history.Nodes {
			acts = append(acts, policy.Act)
		}
		require.Equal(t, []db.ChannelPolicyAct{db.PolicySet, db.PolicyKept, db.PolicyAdjusted, db.PolicySet}, acts)
		adjusted := history.Nodes[2]
		require.Equal(t, "60 25 15 ", textual(adjusted.Lines))
		require.Equal(t, w.HR.MemberID(), adjusted.ByID)
		require.Equal(t, q4, adjusted.Period)
		calculation := app.CalculationOf(adjusted)
		require.Equal(t, "6.085227", calculation.Cost.Round(6).String())
		require.Equal(t, int64(55), calculation.Channels[0].Proposed)
		require.Equal(t, "40", rules.FormatDecimal(calculation.Channels[0].Weight))
		require.Nil(t, app.CalculationOf(history.Nodes[3]))
	})
}

func TestClosedPeriodsTakeNoPolicy(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		threeChannels(w)
		_, err := w.App.KeepChannelPolicy(w.Ctx, w.HR, app.KeepChannelPolicyInput{Period: q3, Basis: rules.CostPerLead})
		require.Equal(t, app.Conflict, app.CodeOf(err), "there is nothing to keep")
		require.NoError(t, db.Insert(w.Ctx, w.DB, &db.PeriodState{Period: "2026-Q2", State: db.PeriodClosed}))
		require.NoError(t, db.BumpCatalog(w.Ctx, w.DB))
		_, err = w.App.AdoptChannelPolicy(w.Ctx, w.HR, app.AdoptChannelPolicyInput{Period: "2026-Q1", Basis: rules.CostPerLead, Weights: weights("40", "35", "25")})
		require.Equal(t, app.Conflict, app.CodeOf(err))
	})
}

// What is shown before a policy is adopted is what comes of it: same facts, same weights, same totals.
func TestAWhatIfIsWhatAdoptionBrings(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		threeChannels(w)
		setWeights(w, q3, weights("40", "35", "25"))
		before := w.Card(w.Member, q3)
		shown, err := w.App.ChannelWhatIf(w.Ctx, w.HR, q3, rules.CostPerLead, weights("55", "27", "18"))
		require.NoError(t, err)
		require.Equal(t, "6.085227", shown.CostBefore.Round(6).String())
		require.Equal(t, "5.380977", shown.CostAfter.StringFixed(6))
		require.Equal(t, "1990", shown.GotAfter.Round(0).String())
		require.Equal(t, apptest.Score(before.Total), apptest.Score(w.Card(w.Member, q3).Total), "nothing is stored")

		setWeights(w, q3, weights("55", "27", "18"))
		totals := map[string]*db.Scorecard{}
		for _, actor := range []*auth.Actor{w.Member, w.Colleague} {
			totals[actor.MemberID()] = w.Card(actor, q3)
		}
		directory, err := w.App.Directory(w.Ctx)
		require.NoError(t, err)
		for _, id := range []string{w.Content.ID, directory.Root().ID} {
			totals[id], err = w.App.TeamScorecard(w.Ctx, w.HR, id, q3)
			require.NoError(t, err)
		}
		told := 0
		for _, effect := range shown.Effects {
			for _, card := range effect.Cards {
				require.Equal(t, apptest.Score(totals[card.SubjectID].Total), apptest.Score(&card.After))
				require.NotEqual(t, card.Before, card.After)
				if card.SubjectID == w.Member.MemberID() {
					require.Equal(t, apptest.Score(before.Total), apptest.Score(&card.Before))
				}
				told++
			}
		}
		require.Equal(t, 3, told, "the company, the team and the member; the others have no total yet")
		require.Len(t, shown.Lines, 1)
		require.Equal(t, "106.55", apptest.Score(shown.Lines[0].After))
		require.Equal(t, "103.40", apptest.Score(shown.Lines[0].Before))
	})
}

func TestAWhatIfTellsOfNobodyWhomOneMayNotSee(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		threeChannels(w)
		setWeights(w, q3, weights("40", "35", "25"))
		directory, err := w.App.Directory(w.Ctx)
		require.NoError(t, err)
		company := directory.Root().ID // everybody is a member of it
		for _, c := range []struct {
			name  string
			actor *auth.Actor
			sees  []string
		}{
			{"ADMIN", w.Admin, []string{company}},
			{"a member", w.Member, []string{company, w.Content.ID, w.Member.MemberID()}},
			{"a member of another team", w.OtherMember, []string{company}},
			{"a lead", w.Lead, []string{company, w.Content.ID, w.Member.MemberID()}},
		} {
			shown, err := w.App.ChannelWhatIf(w.Ctx, c.actor, q3, rules.CostPerLead, weights("55", "27", "18"))
			require.NoError(t, err)
			var told []string
			for _, effect := range shown.Effects {
				for _, card := range effect.Cards {
					told = append(told, card.SubjectID)
				}
			}
			require.ElementsMatch(t, c.sees, told, c.name)
			require.Positive(t, shown.Hidden, c.name)
		}
	})
}
