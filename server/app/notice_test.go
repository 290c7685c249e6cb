package app_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (o okrs) notices(actor *auth.Actor) []*db.Notice {
	o.t.Helper()
	c, err := o.App.Notices(o.Ctx, actor, false, app.Page{First: 100})
	require.NoError(o.t, err)
	return c.Nodes
}

func (o okrs) tellOfTheDay(at string) {
	o.t.Helper()
	now, err := time.Parse(time.RFC3339, at)
	require.NoError(o.t, err)
	o.Now = now
	require.NoError(o.t, o.App.TellOfTheDay(o.Ctx))
}

func TestWhoIsSpokenToIsTold(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		changed, cancel := o.App.Live().Watch(live.Notices(o.Colleague.MemberID()))
		defer cancel()
		objective := o.objective(o.Member, app.CreateObjectiveInput{Title: "O"})
		speak := func(objectiveID string, to ...*auth.Actor) {
			in := app.CommentOnObjectiveInput{ObjectiveID: objectiveID, Text: "看一下"}
			for _, m := range to {
				in.Mentions = append(in.Mentions, m.MemberID())
			}
			_, err := o.App.CommentOnObjective(o.Ctx, o.Lead, in)
			require.NoError(t, err)
		}
		speak(objective.ID, o.Colleague, o.Lead)
		require.NotEmpty(t, <-changed, "whoever has them open")
		require.Empty(t, o.notices(o.Lead), "nobody is told what they said themselves")
		told := o.notices(o.Colleague)
		require.Len(t, told, 1)
		require.Equal(t, db.NoticeMention, told[0].Kind)
		remark, err := o.App.NoticeComment(o.Ctx, o.Colleague, told[0])
		require.NoError(t, err)
		require.Equal(t, "看一下", remark.Words)

		_, err = o.App.NoticeByID(o.Ctx, o.Member, told[0].ID)
		require.Equal(t, app.NotFound, app.CodeOf(err))
		_, err = o.App.ReadNotices(o.Ctx, o.Member, app.ReadNoticesInput{IDs: []string{told[0].ID}})
		require.Equal(t, app.NotFound, app.CodeOf(err))
		left, err := o.App.UnreadNotices(o.Ctx, o.Colleague)
		require.NoError(t, err)
		require.Equal(t, 1, left, "others can't read them away")
		left, err = o.App.ReadNotices(o.Ctx, o.Colleague, app.ReadNoticesInput{})
		require.NoError(t, err)
		require.Zero(t, left)

		private := app.ObjectivePrivate
		secret := o.objective(o.Lead, app.CreateObjectiveInput{Title: "Secret", OwnerTeamID: &o.Content.ID, Visibility: &private})
		speak(secret.ID, o.OtherMember, o.Colleague)
		require.Empty(t, o.notices(o.OtherMember), "who doesn't see the objective isn't told of it")
		require.Len(t, o.notices(o.Colleague), 2)
		_, err = o.App.UpdateObjective(o.Ctx, o.Member, app.UpdateObjectiveInput{ObjectiveID: objective.ID, Visibility: &private})
		require.NoError(t, err)
		o.move(o.Colleague, o.Growth.ID)
		for _, n := range o.notices(o.Colleague) {
			remark, err := o.App.NoticeComment(o.Ctx, o.Colleague, n)
			require.NoError(t, err)
			require.Nil(t, remark, "who may not see the objective any more doesn't see what was said of it")
		}
	})
}

func (o okrs) move(who *auth.Actor, teamID string) {
	from := rules.Day("2026-09-01")
	_, err := o.App.UpdateMember(o.Ctx, o.HR, app.UpdateMemberInput{MemberID: who.MemberID(), TeamID: &teamID, From: &from})
	require.NoError(o.t, err)
}

// A check-in is due seven days after the last one. 7 September 2026 is a Monday.
func TestPeopleAreRemindedOnceAndGetTheirDigestOnceAWeek(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		objective := o.objective(o.Member, app.CreateObjectiveInput{Title: "O"})
		k := o.keyResult(o.Member, objective, "0", "10", "1")
		o.checkInOn(k, "2026-09-07", "3")
		count := func(actor *auth.Actor, kind db.NoticeKind) (n int) {
			for _, notice := range o.notices(actor) {
				if notice.Kind == kind {
					n++
				}
			}
			return n
		}
		o.tellOfTheDay("2026-09-14T23:59:00Z") // in the morning of the 15th in Shanghai, before eight
		require.Empty(t, o.notices(o.Member))
		o.tellOfTheDay("2026-09-15T00:01:00Z")
		o.tellOfTheDay("2026-09-15T06:00:00Z")
		require.Equal(t, 1, count(o.Member, db.NoticeCheckInsDue))
		require.Equal(t, 1, count(o.Member, db.NoticeWeeklyDigest))
		require.Zero(t, count(o.OtherMember, db.NoticeWeeklyDigest), "who has no objectives gets no digest")
		reminder := o.notices(o.Member)
		for _, n := range reminder {
			due, err := o.App.NoticeKeyResults(o.Ctx, o.Member, n)
			require.NoError(t, err)
			if n.Kind == db.NoticeCheckInsDue {
				require.Equal(t, k.ID, due[0].ID)
			}
		}
		o.checkIn(o.Member, k, "8")
		o.tellOfTheDay("2026-09-20T03:00:00Z")
		require.Equal(t, 1, count(o.Member, db.NoticeWeeklyDigest), "one a week")
		o.tellOfTheDay("2026-09-21T03:00:00Z")
		require.Equal(t, 2, count(o.Member, db.NoticeWeeklyDigest))
		digest, err := o.App.NoticeDigest(o.Ctx, o.Member, o.notices(o.Member)[0])
		require.NoError(t, err)
		require.Equal(t, []int{1, 1, 0, 1, 0}, []int{digest.Objectives, digest.Improved, digest.Worsened, digest.Due, digest.Overdue})
		require.Equal(t, objective.ID, digest.Moved[0].Objective.ID)
		require.Equal(t, "0.3", inDigits(digest.Moved[0].Before))
		require.Equal(t, "0.8", inDigits(digest.Moved[0].Progress))

		o.Now = o.Now.Add(181 * 24 * time.Hour)
		require.NoError(t, o.App.Tidy(o.Ctx))
		require.Empty(t, o.notices(o.Member), "kept for 180 days")
	})
}
