package app_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

var sharedRaters = &rules.RaterWeights{Lead: *apptest.Dec("60"), Self: *apptest.Dec("10"), Peers: *apptest.Dec("30")}

// roundOfRatings is the worked example after its quarter, whose behaviour is rated by lead, member and four peers.
func roundOfRatings(w *apptest.World) []*auth.Actor {
	w.T.Helper()
	workedExample(w)
	peers := []*auth.Actor{w.Colleague, w.OtherMember, w.AddMember("郑雨桐", "peer3", w.Content.ID, "content_operations"), w.AddMember("吴子墨", "peer4", w.Content.ID, "content_operations")}
	w.Now = time.Date(2026, 10, 2, 2, 0, 0, 0, time.UTC)
	_, err := w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: q3, Raters: sharedRaters})
	require.NoError(w.T, err)
	require.NoError(w.T, w.App.Recompute(w.Ctx))
	return peers
}

func peersOf(w *apptest.World, peers []*auth.Actor) app.PeersInput {
	in := app.PeersInput{MemberID: w.Member.MemberID(), Period: q3}
	for _, peer := range peers {
		in.PeerIDs = append(in.PeerIDs, peer.MemberID())
	}
	return in
}

func levels(w *apptest.World, teamwork, initiative int) app.SubmitRatingsInput {
	why := "an example that everybody saw"
	return app.SubmitRatingsInput{MemberID: w.Member.MemberID(), Period: q3, Ratings: []*app.GivenRatingInput{
		{Metric: "teamwork", Level: teamwork, Comment: &why}, {Metric: "initiative", Level: initiative, Comment: &why}}}
}

// The lead gave 40 and 50, the member gives 50 and 50, peers 30, 40, 50 and 30, 30, 30: 60/10/30 of them are 41 and 44
// of 50, BEHAVIOUR 85.00 and the total (70·99.40 + 20·96 + 10·85) ÷ 100.
func TestSeveralRateBehaviour(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		peers := roundOfRatings(w)
		open := w.Card(w.Member, q3)
		require.Equal(t, rules.ReasonRoundOpen, rules.Reason(w.Line(open, "teamwork").Reason))
		require.Nil(t, w.Line(open, "teamwork").Score)
		require.Equal(t, "98.64", apptest.Score(open.Total), "(70·99.40 + 20·96) ÷ 90: nothing of a rating shows while the round is open")

		_, err := w.App.ConfirmPeers(w.Ctx, w.Member, peersOf(w, peers[:3]))
		require.Equal(t, app.Forbidden, app.CodeOf(err), "the member proposes")
		_, err = w.App.ProposePeers(w.Ctx, w.Member, peersOf(w, append([]*auth.Actor{w.Lead}, peers[:3]...)))
		require.Equal(t, app.BadInput, app.CodeOf(err), "the lead is no peer")
		_, err = w.App.ProposePeers(w.Ctx, w.Member, peersOf(w, peers[:2]))
		require.Equal(t, app.BadInput, app.CodeOf(err), "two would not stay anonymous")
		_, err = w.App.ProposePeers(w.Ctx, w.Member, peersOf(w, peers[:3]))
		require.NoError(t, err)
		require.Equal(t, app.Forbidden, app.CodeOf(w.App.SubmitRatings(w.Ctx, peers[0], levels(w, 3, 3))), "a proposed peer is not asked yet")
		_, err = w.App.ConfirmPeers(w.Ctx, w.Lead, peersOf(w, peers[:3]))
		require.NoError(t, err)
		_, err = w.App.ProposePeers(w.Ctx, w.Member, peersOf(w, peers[1:]))
		require.Equal(t, app.Conflict, app.CodeOf(err), "confirmed is confirmed")

		tasks, err := w.App.RatingTasks(w.Ctx, peers[0])
		require.NoError(t, err)
		require.Len(t, tasks, 2, "the colleague's own, and the member's")
		require.True(t, tasks[0].Own)
		require.Len(t, tasks[1].Scales, 2)

		require.Equal(t, app.Forbidden, app.CodeOf(w.App.SubmitRatings(w.Ctx, peers[3], levels(w, 3, 3))), "who isn't asked doesn't rate")
		incomplete := levels(w, 3, 3)
		incomplete.Ratings = incomplete.Ratings[:1]
		require.Equal(t, app.BadInput, app.CodeOf(w.App.SubmitRatings(w.Ctx, peers[0], incomplete)))
		for i, level := range []int{3, 4, 5} {
			require.NoError(t, w.App.SubmitRatings(w.Ctx, peers[i], levels(w, level, 3)))
		}
		require.NoError(t, w.App.SubmitRatings(w.Ctx, w.Member, levels(w, 5, 5)))
		require.Equal(t, "98.64", apptest.Score(w.Card(w.Member, q3).Total))

		_, err = w.App.CloseRatings(w.Ctx, w.Lead, app.CloseRatingsInput{Period: q3})
		require.Equal(t, app.Forbidden, app.CodeOf(err))
		_, err = w.App.CloseRatings(w.Ctx, w.HR, app.CloseRatingsInput{Period: q3})
		require.NoError(t, err)
		card := w.Card(w.Member, q3)
		require.Equal(t, "82.00", apptest.Score(w.Line(card, "teamwork").Score), "41 of 50")
		require.Equal(t, "88.00", apptest.Score(w.Line(card, "initiative").Score), "44 of 50")
		require.Equal(t, "97.28", apptest.Score(card.Total))
		require.Equal(t, "(60 × 40 + 10 × 50 + 30 × 40) ÷ 100 ÷ 50", string(w.Line(card, "teamwork").Explained))

		require.Equal(t, app.Conflict, app.CodeOf(w.App.SubmitRatings(w.Ctx, peers[0], levels(w, 1, 1))), "a closed round takes nothing")
		_, err = w.App.ConfirmPeers(w.Ctx, w.Lead, peersOf(w, peers))
		require.Equal(t, app.Conflict, app.CodeOf(err), "nor other peers")
		_, err = w.App.ChangeAppraisal(w.Ctx, w.HR, app.ChangeAppraisalInput{Period: q3, Raters: &rules.RaterWeights{Lead: *apptest.Dec("10"), Peers: *apptest.Dec("90")}, Reason: "more of them"})
		require.Equal(t, app.Conflict, app.CodeOf(err), "nor other weights")
	})
}

// Two ratings of peers count for nothing and show nowhere: 60/10 of 40 and 50 are 41.43 of 50.
func TestFewerThanThreePeersCountForNothing(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		peers := roundOfRatings(w)
		_, err := w.App.ConfirmPeers(w.Ctx, w.Lead, peersOf(w, peers[:3]))
		require.NoError(t, err)
		require.NoError(t, w.App.SubmitRatings(w.Ctx, peers[0], levels(w, 1, 1)))
		require.NoError(t, w.App.SubmitRatings(w.Ctx, peers[1], levels(w, 1, 1)))
		require.NoError(t, w.App.SubmitRatings(w.Ctx, w.Member, levels(w, 5, 5)))
		w.Now = time.Date(2026, 10, 20, 2, 0, 0, 0, time.UTC)
		require.NoError(t, w.App.RunAppraisals(w.Ctx), "its last day has passed")
		require.NoError(t, w.App.Recompute(w.Ctx))
		line := w.Line(w.Card(w.Member, q3), "teamwork")
		require.Equal(t, "82.86", apptest.Score(line.Score))
		require.Nil(t, line.Rating.Peers)
	})
}

// What nobody but the lead can say is said before the card goes on.
func TestTheLeadsOwnRatingIsNeverLeftOut(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		roundOfRatings(w)
		colleague := w.Colleague
		w.Record(apptest.MemberFact(colleague, "2026-07-15", "posts_on_time", "9"), apptest.MemberFact(colleague, "2026-07-15", "posts_due", "10"))
		in := levels(w, 4, 4)
		in.MemberID = colleague.MemberID()
		require.NoError(t, w.App.SubmitRatings(w.Ctx, colleague, in))
		_, err := w.App.CloseRatings(w.Ctx, w.HR, app.CloseRatingsInput{Period: q3})
		require.NoError(t, err)
		card := w.Card(colleague, q3)
		require.Equal(t, "80.00", apptest.Score(w.Line(card, "teamwork").Score), "the member's alone so far")
		reasons := map[string]string{}
		for _, blocker := range app.BlockersOf(card) {
			reasons[blocker.Line.ID] = blocker.Reason
		}
		require.Equal(t, "NOT_RATED", reasons[w.Line(card, "teamwork").ID])
	})
}

func TestRatingsOneByOneAreForHRWithAReason(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		peers := roundOfRatings(w)
		_, err := w.App.ConfirmPeers(w.Ctx, w.Lead, peersOf(w, peers[:3]))
		require.NoError(t, err)
		require.NoError(t, w.App.SubmitRatings(w.Ctx, peers[0], levels(w, 2, 3)))
		in := app.RevealRatingsInput{MemberID: w.Member.MemberID(), Period: q3, Reason: "a complaint of 2 October"}
		for _, actor := range []*auth.Actor{w.Member, w.Lead, w.Executive, w.Admin, peers[0]} {
			_, err := w.App.RevealRatings(w.Ctx, actor, in)
			require.Equal(t, app.Forbidden, app.CodeOf(err))
		}
		silent := in
		silent.Reason = ""
		_, err = w.App.RevealRatings(w.Ctx, w.HR, silent)
		require.Equal(t, app.BadInput, app.CodeOf(err))
		rows, err := w.App.RevealRatings(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.Len(t, rows, 2)
		log, err := w.App.AuditLog(w.Ctx, w.HR, app.AuditQuery{Page: app.Page{First: 1}})
		require.NoError(t, err)
		require.Equal(t, "revealRatings", log.Nodes[0].Action)
		require.Equal(t, in.Reason, string(log.Nodes[0].Reason))
		in.MemberID = w.HR.MemberID()
		_, err = w.App.RevealRatings(w.Ctx, w.HR, in)
		require.Equal(t, app.Forbidden, app.CodeOf(err), "HR sees their own as any member does")
	})
}

// Whoever moved within the quarter is rated once, for both parts of their card.
func TestAMoversBehaviourIsRatedOnce(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		roundOfRatings(w)
		from, position := rules.Day("2026-08-16"), "user_growth"
		_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), TeamID: &w.Growth.ID, Position: &position, From: &from})
		require.NoError(t, err)
		require.NoError(t, w.App.Recompute(w.Ctx))
		require.Len(t, w.Card(w.Member, q3).Parts, 2)
		tasks, err := w.App.RatingTasks(w.Ctx, w.Member)
		require.NoError(t, err)
		require.Len(t, tasks[0].Scales, 2)
		require.NoError(t, w.App.SubmitRatings(w.Ctx, w.Member, levels(w, 4, 4)))
	})
}

// What is taken away as a workbook says no more than the screen: the same before and after three and four peers have
// rated, and afterwards one mean and nobody's words.
func TestAWorkbookGivesNoPeerAway(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		peers := roundOfRatings(w)
		_, err := w.App.ConfirmPeers(w.Ctx, w.Lead, peersOf(w, peers))
		require.NoError(t, err)
		taken := func(actor *auth.Actor) [][]string {
			export, err := w.App.ExportScorecard(w.Ctx, actor, app.ExportScorecardInput{ScorecardID: w.Card(w.Member, q3).ID})
			require.NoError(t, err)
			_, _, rows := sheetOf(t, export.Content)
			return rows
		}
		own, leads := taken(w.Member), taken(w.Lead)
		for i, level := range []int{2, 3, 5, 4} {
			require.NoError(t, w.App.SubmitRatings(w.Ctx, peers[i], levels(w, level, level)))
			require.Equal(t, own, taken(w.Member))
			require.Equal(t, leads, taken(w.Lead))
		}
		_, err = w.App.CloseRatings(w.Ctx, w.HR, app.CloseRatingsInput{Period: q3})
		require.NoError(t, err)
		for _, row := range taken(w.Lead) {
			require.NotContains(t, row, "an example that everybody saw")
		}
	})
}
