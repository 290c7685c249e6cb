package app_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
)

func thank(w *apptest.World, from, to *auth.Actor) (*db.Thanks, error) {
	values, err := w.App.CompanyValues(w.Ctx, w.Member, false)
	require.NoError(w.T, err)
	require.Len(w.T, values, 4, "a new company has four values")
	return w.App.GiveThanks(w.Ctx, from, app.GiveThanksInput{MemberID: to.MemberID(), ValueID: values[0].ID, Words: "快闪现场的问答整理得又快又全。"})
}

func feed(w *apptest.World, actor *auth.Actor, view app.ThanksView) []*db.Thanks {
	w.T.Helper()
	c, err := w.App.ThanksFeed(w.Ctx, actor, view, app.Page{First: 100})
	require.NoError(w.T, err)
	return c.Nodes
}

func TestColleaguesThankEachOther(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		open, cancel := w.App.Live().Watch(live.Recognition)
		defer cancel()
		given, err := thank(w, w.OtherMember, w.Member)
		require.NoError(t, err)
		require.NotEmpty(t, <-open, "an open feed sees it")
		_, err = thank(w, w.Member, w.Member)
		require.Equal(t, app.BadInput, code(err), "nobody thanks themselves")
		require.Len(t, feed(w, w.Admin, app.ThanksAll), 1)
		require.Len(t, feed(w, w.Member, app.ThanksToMe), 1)
		require.Empty(t, feed(w, w.Member, app.ThanksFromMe))
		require.Len(t, feed(w, w.OtherMember, app.ThanksFromMe), 1)
		unread, err := w.App.UnreadNotices(w.Ctx, w.Member)
		require.NoError(t, err)
		require.Equal(t, 1, unread, "the thanked is told")

		react := func(actor *auth.Actor) error {
			_, err := w.App.React(w.Ctx, actor, app.ReactInput{ThanksID: given.ID, Kind: db.ReactionHeart})
			return err
		}
		require.Equal(t, app.Forbidden, code(react(w.OtherMember)), "not to what one wrote")
		require.NoError(t, react(w.Member))
		require.NoError(t, react(w.Lead))
		require.NoError(t, react(w.Lead))
		found, err := w.App.Reactions(w.Ctx, []string{given.ID})
		require.NoError(t, err)
		require.Equal(t, []*app.ReactionCount{{Kind: db.ReactionHeart, Count: 1, Mine: true}}, app.CountReactions(w.Member, found[given.ID]))

		_, err = w.App.HideThanks(w.Ctx, w.Lead, app.HideThanksInput{ThanksID: given.ID, Reason: "names a customer"})
		require.Equal(t, app.Forbidden, code(err))
		_, err = w.App.HideThanks(w.Ctx, w.HR, app.HideThanksInput{ThanksID: given.ID, Reason: "names a customer"})
		require.NoError(t, err)
		require.Empty(t, feed(w, w.Member, app.ThanksAll), "the thanked doesn't see it any more")
		require.Len(t, feed(w, w.OtherMember, app.ThanksAll), 1, "who wrote it reads why")
		require.Len(t, feed(w, w.HR, app.ThanksAll), 1)
		_, err = w.App.ThanksByID(w.Ctx, w.Member, given.ID)
		require.Equal(t, app.NotFound, code(err))
	})
}

func TestAThanksIsTakenBackWithinADay(t *testing.T) {
	w := apptest.SQLite(t)
	first, err := thank(w, w.Member, w.Lead)
	require.NoError(t, err)
	_, err = w.App.TakeThanksBack(w.Ctx, w.HR, app.ThanksInput{ThanksID: first.ID})
	require.Equal(t, app.Forbidden, code(err))
	second, err := thank(w, w.Member, w.Lead)
	require.NoError(t, err)
	_, err = w.App.TakeThanksBack(w.Ctx, w.Member, app.ThanksInput{ThanksID: second.ID})
	require.NoError(t, err)
	require.Len(t, feed(w, w.HR, app.ThanksAll), 1, "not even HR sees it")
	w.Now = w.Now.Add(25 * time.Hour)
	_, err = w.App.TakeThanksBack(w.Ctx, w.Member, app.ThanksInput{ThanksID: first.ID})
	require.Equal(t, app.Conflict, code(err))
}

// Thirty at once leave twenty: what is taken back counts too, so that nobody is flooded with notices.
func TestTwentyThanksADay(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		early, err := thank(w, w.Member, w.Lead)
		require.NoError(t, err)
		_, err = w.App.TakeThanksBack(w.Ctx, w.Member, app.ThanksInput{ThanksID: early.ID})
		require.NoError(t, err)
		var sent sync.WaitGroup
		var counted sync.Mutex
		outcomes := map[app.Code]int{}
		for range 30 {
			sent.Go(func() {
				actor := *w.Member
				_, err := thank(w, &actor, w.Lead)
				counted.Lock()
				defer counted.Unlock()
				outcomes[code(err)]++
			})
		}
		sent.Wait()
		require.Equal(t, map[app.Code]int{"": 19, app.RateLimited: 11}, outcomes)
		w.Now = w.Now.Add(24 * time.Hour)
		_, err = thank(w, w.Member, w.Lead)
		require.NoError(t, err)
	})
}

// The board by thanks received: ties, the hidden left out, with Redis and without, by period and position.
func TestTheBoardByThanks(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		give := func(from, to *auth.Actor) *db.Thanks {
			given, err := thank(w, from, to)
			require.NoError(t, err)
			return given
		}
		give(w.Lead, w.Member)
		give(w.HR, w.Member)
		give(w.Lead, w.OtherMember)
		give(w.HR, w.OtherMember)
		give(w.Member, w.Lead)
		taken := give(w.Member, w.Colleague)
		_, err := w.App.TakeThanksBack(w.Ctx, w.Member, app.ThanksInput{ThanksID: taken.ID})
		require.NoError(t, err)
		board := func(q app.LeaderboardQuery) string {
			q.Period, q.Subject, q.ByThanks, q.First = "2026-Q3", db.SubjectMember, true, 10
			b, err := w.App.Leaderboard(w.Ctx, w.HR, q)
			require.NoError(t, err)
			top, err := b.Top(w.Ctx, 10)
			require.NoError(t, err)
			text := ""
			for _, p := range top {
				text += fmt.Sprint(p.Rank, " ", p.Score, " ", p.Tied, "; ")
			}
			return text
		}
		require.Equal(t, "1 2 true; 1 2 true; 3 1 false; ", board(app.LeaderboardQuery{}))
		require.Equal(t, "1 2 false; 2 1 false; ", board(app.LeaderboardQuery{PeerGroup: "content_operations"}))
		hidden := true
		_, err = w.App.UpdateProfile(w.Ctx, w.OtherMember, app.UpdateProfileInput{HiddenFromBoards: &hidden})
		require.NoError(t, err)
		require.Equal(t, "1 2 false; 2 1 false; ", board(app.LeaderboardQuery{}))
		_, err = w.App.Leaderboard(w.Ctx, w.HR, app.LeaderboardQuery{Period: "2026-Q3", Subject: db.SubjectTeam, ByThanks: true})
		require.Equal(t, app.BadInput, code(err))
		mine, err := w.App.Leaderboard(w.Ctx, w.Member, app.LeaderboardQuery{Period: "2026-Q3", Subject: db.SubjectMember, ByThanks: true})
		require.NoError(t, err)
		place, err := mine.Mine(w.Ctx)
		require.NoError(t, err)
		require.Equal(t, 1, place.Rank)
	})
}
