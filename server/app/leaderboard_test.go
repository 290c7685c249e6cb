package app_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func board(t *testing.T, a *app.App, actor *auth.Actor, q app.LeaderboardQuery) []app.Place {
	t.Helper()
	q.Period = q3
	if q.Subject == "" {
		q.Subject = db.SubjectMember
	}
	b, err := a.Leaderboard(context.Background(), actor, q)
	require.NoError(t, err)
	c, err := b.Places(context.Background(), app.Page{First: 100})
	require.NoError(t, err)
	places := []app.Place{}
	for _, p := range c.Nodes {
		places = append(places, *p)
	}
	return places
}

// people adds members to a team and gives them a read rate and the rest of a content operator's facts.
func people(w *apptest.World, n int) []*auth.Actor {
	actors := []*auth.Actor{w.Member, w.Colleague, w.Lead}
	for i := range n {
		actors = append(actors, w.AddMember(fmt.Sprintf("成员%02d", i), fmt.Sprintf("m%d", i), w.Content.ID, "content_operations"))
	}
	return actors
}

func setScore(w *apptest.World, actor *auth.Actor, reads int) {
	w.Record(apptest.MemberFact(actor, "2026-07-15", "message_reads", fmt.Sprint(reads)), apptest.MemberFact(actor, "2026-07-15", "deliveries", "1000"),
		apptest.MemberFact(actor, "2026-07-15", "content_matched", "80"), apptest.MemberFact(actor, "2026-07-15", "content_reviewed", "100"))
}

// The board from Redis equals the one from the database under random changes with ties, and while Redis
// is flushed in between. Few distinct figures make many ties.
func TestTheBoardFromRedisEqualsTheOneFromTheDatabase(t *testing.T) {
	w := withRedis(t)
	plain := w.WithoutRedis()
	random := rand.New(rand.NewPCG(1, 2))
	actors := people(w, 12)
	for round := range 25 {
		actor := actors[random.IntN(len(actors))]
		switch random.IntN(6) {
		case 0:
			hidden := random.IntN(2) == 0
			_, err := w.App.UpdateProfile(w.Ctx, actor, app.UpdateProfileInput{HiddenFromBoards: &hidden})
			require.NoError(t, err)
		case 1:
			flushRedis(t)
		default:
			setScore(w, actor, 100+10*random.IntN(6))
		}
		for _, q := range []app.LeaderboardQuery{{}, {ByMetric: true, Metric: "read_rate"}, {PeerGroup: "content_operations"}, {Subject: db.SubjectTeam},
			{PlacesOnly: true, First: 3}, {PlacesOnly: true, First: 100}} {
			want := board(t, plain, w.HR, q)
			require.Equal(t, want, board(t, w.App, w.HR, q), "round %d, first asked", round)
			require.Equal(t, want, board(t, w.App, w.HR, q), "round %d, asked again", round)
		}
	}
}

func flushRedis(t *testing.T) {
	t.Helper()
	options, err := redis.ParseURL(os.Getenv("OKRA_TEST_REDIS_URL"))
	require.NoError(t, err)
	client := redis.NewClient(options)
	require.NoError(t, client.FlushDB(context.Background()).Err())
	require.NoError(t, client.Close())
}

func TestRanksAreSharedAndSkipped(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		actors := people(w, 1)
		for i, reads := range []int{150, 140, 140, 130} {
			setScore(w, actors[i], reads)
		}
		places := board(t, w.App, w.HR, app.LeaderboardQuery{})
		require.Len(t, places, 4)
		var ranks []int
		for _, p := range places {
			ranks = append(ranks, p.Rank)
		}
		require.Equal(t, []int{1, 2, 2, 4}, ranks)
		require.True(t, places[1].Tied && places[2].Tied && !places[0].Tied)
	})
}

func TestTeamMatesSeeTheTopAndTheirNeighboursAlone(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		actors := people(w, 27) // 30 in all; index i has rank i+1
		for i, actor := range actors {
			setScore(w, actor, 160-2*i)
		}
		viewer, far := actors[20], actors[29]
		b, err := w.App.Leaderboard(w.Ctx, viewer, app.LeaderboardQuery{Period: q3, Subject: db.SubjectMember})
		require.NoError(t, err)
		top, err := b.Top(w.Ctx, 50)
		require.NoError(t, err)
		named := map[int]bool{}
		for _, p := range top {
			named[p.Rank] = p.SubjectID != ""
		}
		for rank := 1; rank <= 10; rank++ {
			require.True(t, named[rank], "the first ten by name")
		}
		require.NotContains(t, named, 13)
		require.Contains(t, named, 18, "a neighbour's place")
		require.False(t, named[18], "below the median without a name")
		require.True(t, named[21], "one's own place")
		none, err := b.RankOf(w.Ctx, far.MemberID())
		require.NoError(t, err)
		require.Nil(t, none)
		around, err := b.Around(w.Ctx, far.MemberID(), 5)
		require.NoError(t, err)
		require.Empty(t, around)

		lead := board(t, w.App, w.Lead, app.LeaderboardQuery{})
		require.Len(t, lead, 30, "a lead sees their own people everywhere")
	})
}

func TestMostImproved(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		for _, f := range []struct {
			actor    *auth.Actor
			day, got string
		}{{w.Member, "2026-05-01", "120"}, {w.Member, "2026-07-01", "150"}, {w.Colleague, "2026-05-01", "150"}, {w.Colleague, "2026-07-01", "150"}} {
			w.Record(apptest.MemberFact(f.actor, f.day, "message_reads", f.got), apptest.MemberFact(f.actor, f.day, "deliveries", "1000"),
				apptest.MemberFact(f.actor, f.day, "content_matched", "80"), apptest.MemberFact(f.actor, f.day, "content_reviewed", "100"))
		}
		places := board(t, w.App, w.HR, app.LeaderboardQuery{Improvement: true})
		require.Len(t, places, 2)
		require.Equal(t, w.Member.MemberID(), places[0].SubjectID)
		require.Equal(t, app.DecimalText("0.00"), places[1].Score)
	})
}

// Another instance on the same database and Redis answers with the new score and rank at once, and
// whoever watches there is told.
func TestASecondInstanceSeesNewFacts(t *testing.T) {
	w := withRedis(t)
	second := w.Instance()
	setScore(w, w.Member, 120)
	setScore(w, w.Colleague, 140)
	require.Equal(t, w.Colleague.MemberID(), board(t, second, w.HR, app.LeaderboardQuery{})[0].SubjectID)
	setScore(w, w.Member, 160)
	require.Equal(t, w.Member.MemberID(), board(t, second, w.HR, app.LeaderboardQuery{})[0].SubjectID)
	card, err := second.Scorecard(w.Ctx, w.Member, w.Member.MemberID(), rules.Period("2026-Q3"))
	require.NoError(t, err)
	require.Equal(t, "106.67", apptest.Score(w.Line(card, "read_rate").Score))
}
