package app_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func day(d rules.Day) *rules.Day { return &d }

// move gives somebody another team and position from a day on.
func move(w *apptest.World, who *auth.Actor, team *db.Team, position string, from rules.Day) {
	w.T.Helper()
	_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: who.MemberID(), TeamID: &team.ID, Position: &position, From: &from})
	require.NoError(w.T, err)
}

func away(w *apptest.World, who *auth.Actor, from rules.Day, to *rules.Day) {
	w.T.Helper()
	_, err := w.App.RecordAbsence(w.Ctx, w.HR, app.RecordAbsenceInput{MemberID: who.MemberID(), From: from, To: to})
	require.NoError(w.T, err)
}

// lineIn finds a line of a part by its metric's key.
func lineIn(w *apptest.World, card *db.Scorecard, part int, key string) *db.ScorecardLine {
	w.T.Helper()
	catalog, err := w.App.Catalog(w.Ctx)
	require.NoError(w.T, err)
	for _, line := range card.Lines {
		if line.Part == part && catalog.Metric(line.MetricID).Key == key {
			return line
		}
	}
	w.T.Fatalf("part %d has no line %s", part, key)
	return nil
}

// movedInAugust is the worked example's member, who goes over to user growth on 16 August. There: followers 10,000 → 13,000 →
// 16,250, 27.5 % a month of 30 %; participation 12 % of 10 %; conversion 3.6 % of 3.6 %; CPL 5.50 of 5.00; returning
// customers 54 % of 60 %; answered in time 95 % of 95 %.
func movedInAugust(w *apptest.World) {
	w.T.Helper()
	workedExample(w)
	move(w, w.Member, w.Growth, "user_growth", "2026-08-16")
	w.Record(
		apptest.MemberFact(w.Member, "2026-08-10", "followers", "10000"), apptest.MemberFact(w.Member, "2026-08-31", "followers", "13000"), apptest.MemberFact(w.Member, "2026-09-07", "followers", "16250"),
		apptest.MemberFact(w.Member, "2026-08-20", "participants", "120"), apptest.MemberFact(w.Member, "2026-08-20", "invited", "1000"),
		apptest.MemberFact(w.Member, "2026-08-16", "questions_in_time", "190"), apptest.MemberFact(w.Member, "2026-08-16", "questions_asked", "200"),
		apptest.TeamFact(w.Growth, "2026-08-20", "leads", "1000"), apptest.TeamFact(w.Growth, "2026-08-20", "customers", "36"), apptest.TeamFact(w.Growth, "2026-08-20", "spend", "5500"),
		apptest.TeamFact(w.Growth, "2026-08-20", "revenue", "10000"), apptest.TeamFact(w.Growth, "2026-08-20", "returning_revenue", "5400"),
		// What each team did while the member wasn't there, and the member in another position's figures.
		apptest.TeamFact(w.Growth, "2026-08-15", "leads", "9000"), apptest.TeamFact(w.Growth, "2026-08-15", "spend", "90000"),
		apptest.TeamFact(w.Content, "2026-08-16", "leads", "9000"), apptest.TeamFact(w.Content, "2026-08-16", "spend", "90000"),
		apptest.MemberFact(w.Member, "2026-08-15", "questions_asked", "500"), apptest.MemberFact(w.Member, "2026-08-16", "posts_due", "500"),
	)
}

// RESULT of the second part: (25·91.67 + 15·120 + 10·100 + 10·90 + 10·90) ÷ 70 = 98.45; its total (70·98.45 + 20·100 +
// 10·90) ÷ 100 = 97.92 (97.915). Together (46·97.78 + 46·97.92) ÷ 92 = 97.85.
func TestAMoveSplitsACardByDays(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		before := w.Card(w.Member, q3)
		require.Empty(t, before.Parts)
		movedInAugust(w)
		card := w.Card(w.Member, q3)
		require.Len(t, card.Parts, 2)
		for number, key := range map[int]map[string]string{
			1: {"read_rate": "90.00", "original_match": "105.00", "conversion_rate": "105.83", "cpl": "108.00", "marketing_roi": "112.00", "publishing_on_time": "96.00", "teamwork": "80.00", "initiative": "100.00"},
			2: {"follower_growth": "91.67", "participation_rate": "120.00", "conversion_rate": "100.00", "cpl": "90.00", "clv_share": "90.00", "response_on_time": "100.00", "teamwork": "80.00", "initiative": "100.00"},
		} {
			for key, want := range key {
				require.Equal(t, want, apptest.Score(lineIn(w, card, number, key).Score), "%d %s", number, key)
			}
		}
		first, second := card.Parts[0], card.Parts[1]
		require.Equal(t, rules.Span{From: "2026-07-01", To: "2026-08-15"}, first.Span)
		require.Equal(t, rules.Span{From: "2026-08-16", To: "2026-09-30"}, second.Span)
		require.Equal(t, []string{"97.78", "97.92", "97.85"}, []string{apptest.Score(first.Total), apptest.Score(second.Total), apptest.Score(card.Total)})
		require.Equal(t, []string{w.Lead.MemberID(), w.OtherLead.MemberID()}, []string{first.LeadID, second.LeadID})
		require.Equal(t, "50", first.Share.String())
		require.Equal(t, []string{"98.93", "98.00", "90.00"}, []string{apptest.Score(card.Sections[0].Score), apptest.Score(card.Sections[1].Score), apptest.Score(card.Sections[2].Score)})
		require.Equal(t, w.Growth.ID, card.TeamID, "the card is where the member is")
		require.Equal(t, "A", string(card.Grade))

		require.Equal(t, w.Line(before, "read_rate").ID, lineIn(w, card, 1, "read_rate").ID, "lines keep their ids")
		growth := lineIn(w, card, 2, "teamwork").ID
		require.NotEqual(t, lineIn(w, card, 1, "teamwork").ID, growth)
		w.Record(apptest.MemberFact(w.Member, "2026-09-07", "invited", "1"))
		again := w.Card(w.Member, q3)
		require.Equal(t, growth, lineIn(w, again, 2, "teamwork").ID)
		require.Equal(t, lineIn(w, card, 1, "cpl").ID, lineIn(w, again, 1, "cpl").ID)

		colleague := w.Card(w.Colleague, q3)
		require.Empty(t, colleague.Parts, "whoever stays has a card as ever")
		require.Zero(t, colleague.Lines[0].Part)
	})
}

func TestTheFactsOfAPartAreThoseOfItsDays(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		card := w.Card(w.Member, q3)
		days := func(part int, key string) []rules.Day {
			views, err := w.App.LineDays(w.Ctx, w.OtherLead, lineIn(w, card, part, key))
			require.NoError(t, err)
			var list []rules.Day
			for _, view := range views {
				list = append(list, view.Day)
			}
			return list
		}
		require.Equal(t, []rules.Day{"2026-07-15"}, days(1, "cpl"), "the former team's, until the move")
		require.Equal(t, []rules.Day{"2026-08-20"}, days(2, "cpl"), "the new team's, from the move on")
		require.Equal(t, []rules.Day{"2026-08-16"}, days(2, "response_on_time"))
		require.Equal(t, []rules.Day{"2026-07-15"}, days(1, "publishing_on_time"))
		facts, err := w.App.LineFacts(w.Ctx, w.OtherLead, lineIn(w, card, 1, "cpl"), app.LineFactsQuery{Day: day("2026-08-16"), Page: app.Page{First: 10}})
		require.NoError(t, err)
		require.Empty(t, facts.Nodes)
	})
}

// The lead of today rates for both; a cause that is decided, and what doesn't apply, hold on every part with that line.
func TestDecisionsHoldForEveryPart(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		card := w.Card(w.Member, q3)
		err := w.App.RateLine(w.Ctx, w.Lead, app.RateLineInput{LineID: lineIn(w, card, 1, "teamwork").ID, Level: 2})
		require.Equal(t, app.NotFound, app.CodeOf(err), "the former lead leads no more")
		require.NoError(t, w.App.RateLine(w.Ctx, w.OtherLead, app.RateLineInput{LineID: lineIn(w, card, 2, "teamwork").ID, Level: 2}))
		require.NoError(t, w.App.DeclareLineNotApplicable(w.Ctx, w.OtherLead, app.DeclareInput{LineID: lineIn(w, card, 2, "initiative").ID, Reason: "on loan all quarter"}))
		card = w.Card(w.Member, q3)
		for _, part := range []int{1, 2} {
			require.Equal(t, "40.00", apptest.Score(lineIn(w, card, part, "teamwork").Score))
			require.Equal(t, rules.LineNotApplicable, lineIn(w, card, part, "initiative").State)
		}
	})
}

func TestTargetsOfCountsArePortionedOut(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		move(w, w.OtherMember, w.Growth, "event_planning", "2026-08-16")
		w.Record(apptest.MemberFact(w.OtherMember, "2026-08-20", "proposals_adopted", "1"), apptest.MemberFact(w.OtherMember, "2026-07-20", "proposals_adopted", "9"))
		line := lineIn(w, w.Card(w.OtherMember, q3), 2, "proposals_adopted")
		require.Equal(t, []string{"1.5", "3", "66.67"}, []string{line.Target.String(), line.NominalTarget.String(), apptest.Score(line.Score)}, "46 of 92 days")
		rate := lineIn(w, w.Card(w.OtherMember, q3), 2, "event_roi")
		require.Equal(t, "8", rate.Target.String(), "a ratio is the same on any number of days")
		require.Nil(t, rate.NominalTarget)

		away(w, w.OtherMember, "2026-09-01", day("2026-09-23"))
		card := w.Card(w.OtherMember, q3)
		line = lineIn(w, card, 2, "proposals_adopted")
		require.Equal(t, []string{"0.75", "3", "120.00"}, []string{line.Target.String(), line.NominalTarget.String(), apptest.Score(line.Score)}, "23 of 92 days")
		require.Equal(t, 23, card.Parts[1].Days)
		require.Equal(t, w.Card(w.Colleague, q3).Parts, []db.ScorecardPart(nil))
	})
}

func TestDaysOfAbsenceCountForNothing(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		w.Record(apptest.MemberFact(w.Member, "2026-08-05", "posts_due", "50"))
		require.Equal(t, "48.00", apptest.Score(w.Line(w.Card(w.Member, q3), "publishing_on_time").Score), "48 of 100")
		away(w, w.Member, "2026-08-01", day("2026-08-31"))
		card := w.Card(w.Member, q3)
		require.Equal(t, "97.78", apptest.Score(card.Total), "what fell due meanwhile isn't theirs")
		require.Len(t, card.Parts, 1)
		require.Equal(t, 61, card.Parts[0].Days)
		days, err := w.App.LineDays(w.Ctx, w.Member, w.Line(card, "publishing_on_time"))
		require.NoError(t, err)
		require.Len(t, days, 1)
	})
}

func TestWhoIsAwayAllPeriodIsNotAppraised(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		away(w, w.Member, "2026-06-20", nil)
		card := w.Card(w.Member, q3)
		require.Nil(t, card.Total)
		require.True(t, card.Exempt())
		for _, line := range card.Lines {
			require.Equal(t, rules.LineNotApplicable, line.State)
			require.Equal(t, string(rules.ReasonAway), string(line.Reason))
		}
		board, err := w.App.Leaderboard(w.Ctx, w.HR, app.LeaderboardQuery{Period: q3, Subject: db.SubjectMember})
		require.NoError(t, err)
		places, err := board.Top(w.Ctx, 50)
		require.NoError(t, err)
		for _, place := range places {
			require.NotEqual(t, w.Member.MemberID(), place.SubjectID)
		}
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		result, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3})
		require.NoError(t, err)
		require.NotEmpty(t, result.Blockers, "colleagues without data hold it up")
		for _, blocker := range result.Blockers {
			require.NotEqual(t, card.ID, blocker.Scorecard.ID)
		}
	})
}

func TestJoiningAndLeavingWithinAPeriod(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		gone, last := false, rules.Day("2026-08-09")
		_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Active: &gone, LastDay: &last})
		require.NoError(t, err)
		w.Record(apptest.TeamFact(w.Content, "2026-08-20", "spend", "90000"), apptest.MemberFact(w.Member, "2026-08-20", "posts_due", "50"))
		card, err := w.App.Scorecard(w.Ctx, w.HR, w.Member.MemberID(), q3)
		require.NoError(t, err)
		require.Equal(t, "97.78", apptest.Score(card.Total), "of the days until they left")
		require.Equal(t, []int{40}, []int{card.Parts[0].Days})
		before := rules.Day("2026-06-30")
		_, err = w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Active: &gone, LastDay: &before})
		require.NoError(t, err)
		card, err = w.App.Scorecard(w.Ctx, w.HR, w.Member.MemberID(), q3)
		require.NoError(t, err)
		require.Nil(t, card.Total, "a card that was made before it was known that they had left")
		require.True(t, card.Exempt())
		back := true
		_, err = w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Active: &back})
		require.NoError(t, err)
		require.Empty(t, w.Card(w.Member, q3).Parts)

		from, position, password := rules.Day("2026-08-16"), "event_planning", apptest.Password
		joined, _, err := w.App.CreateMember(w.Ctx, w.HR, app.CreateMemberInput{Name: "新同事", Email: "new@okra.example", TeamID: &w.Growth.ID, Position: &position, From: &from, Password: &password})
		require.NoError(t, err)
		who := &auth.Actor{Member: joined}
		w.Record(apptest.MemberFact(who, "2026-08-20", "proposals_adopted", "1"))
		card = w.Card(who, q3)
		require.Len(t, card.Parts, 1)
		require.Equal(t, from, card.Parts[0].From)
		require.Equal(t, "1.5", w.Line(card, "proposals_adopted").Target.String())
	})
}

func TestWhoRecordsAndSeesAbsences(t *testing.T) {
	w := apptest.SQLite(t)
	in := app.RecordAbsenceInput{MemberID: w.Member.MemberID(), From: "2026-08-01", To: day("2026-08-31")}
	for name, actor := range map[string]*auth.Actor{"self": w.Member, "lead": w.Lead, "ADMIN": w.Admin, "FINANCE": w.Finance, "EXECUTIVE": w.Executive} {
		_, err := w.App.RecordAbsence(w.Ctx, actor, in)
		require.Equal(t, app.Forbidden, app.CodeOf(err), name)
	}
	_, err := w.App.RecordAbsence(w.Ctx, w.HR, app.RecordAbsenceInput{MemberID: w.HR.MemberID(), From: "2026-08-01"})
	require.Equal(t, app.Forbidden, app.CodeOf(err), "nobody their own")
	member, err := w.App.RecordAbsence(w.Ctx, w.HR, in)
	require.NoError(t, err)
	_, err = w.App.RecordAbsence(w.Ctx, w.HR, app.RecordAbsenceInput{MemberID: w.Member.MemberID(), From: "2026-08-31"})
	require.Equal(t, app.Conflict, app.CodeOf(err), "a day is recorded once")
	for name, c := range map[string]struct {
		actor *auth.Actor
		sees  int
	}{"self": {w.Member, 1}, "lead": {w.Lead, 1}, "HR": {w.HR, 1}, "colleague": {w.Colleague, 0}, "other lead": {w.OtherLead, 0}, "ADMIN": {w.Admin, 0}, "FINANCE": {w.Finance, 0}, "EXECUTIVE": {w.Executive, 0}} {
		view, err := w.App.View(w.Ctx, c.actor, member)
		require.NoError(t, err)
		require.Len(t, view.Absences, c.sees, name)
	}
	view, err := w.App.View(w.Ctx, w.HR, member)
	require.NoError(t, err)
	id := view.Absences[0].ID
	_, err = w.App.EndAbsence(w.Ctx, w.Lead, app.EndAbsenceInput{AbsenceID: id})
	require.Equal(t, app.Forbidden, app.CodeOf(err))
	_, err = w.App.EndAbsence(w.Ctx, w.Colleague, app.EndAbsenceInput{AbsenceID: id})
	require.Equal(t, app.NotFound, app.CodeOf(err))
	_, err = w.App.EndAbsence(w.Ctx, w.HR, app.EndAbsenceInput{AbsenceID: id, LastDay: day("2026-09-01")})
	require.Equal(t, app.BadInput, app.CodeOf(err), "an end isn't put off")
	_, err = w.App.EndAbsence(w.Ctx, w.HR, app.EndAbsenceInput{AbsenceID: id, LastDay: day("2026-08-09")})
	require.NoError(t, err)
	view, err = w.App.View(w.Ctx, w.Member, member)
	require.NoError(t, err)
	require.Equal(t, rules.Day("2026-08-09"), view.Absences[0].ToDay)
	_, err = w.App.EndAbsence(w.Ctx, w.HR, app.EndAbsenceInput{AbsenceID: id, LastDay: day("2026-07-31")})
	require.NoError(t, err)
	view, err = w.App.View(w.Ctx, w.Member, member)
	require.NoError(t, err)
	require.Empty(t, view.Absences, "taken back")
}

// A part that was running is no longer once the period is over: the card is computed anew in closing, and the second part,
// which began after the last fact came, is among its blockers.
func TestClosingLooksAtPartsThatBeganSinceTheLastFact(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		workedExample(w)
		move(w, w.Member, w.Growth, "user_growth", "2026-09-20")
		before := w.Card(w.Member, q3)
		require.Equal(t, "97.78", apptest.Score(before.Total))
		require.Len(t, before.Parts, 1, "the second hasn't begun")
		require.Equal(t, w.Content.ID, before.TeamID)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		result, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: q3})
		require.NoError(t, err)
		var lines []*app.Blocker
		for _, blocker := range result.Blockers {
			if blocker.Scorecard.ID == before.ID {
				lines = blocker.Lines
			}
		}
		require.NotEmpty(t, lines)
		for _, line := range lines {
			require.Equal(t, 2, line.Line.Part)
		}
		card := w.Card(w.Member, q3)
		require.Len(t, card.Parts, 2)
		require.False(t, card.Parts[0].Running || card.Parts[1].Running)
		require.Equal(t, "97.78", apptest.Score(card.Total), "81 of 92 days are covered")
		require.Equal(t, []string{"100", "0"}, []string{card.Parts[0].Share.String(), card.Parts[1].Share.String()})
	})
}

// A move in a closed period, or an absence in it, changes nothing until HR corrects the card; then the stays are those it was
// made of, and what was known of absence is today's.
func TestARevisionKeepsTheStays(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		closeQuarter(w)
		final := w.Card(w.Member, q3)
		require.Equal(t, rules.Final, final.State)
		require.Equal(t, "97.85", apptest.Score(final.Total))

		move(w, w.Member, w.Content, "content_operations", "2026-09-10")
		away(w, w.Member, "2026-08-16", day("2026-09-10")) // 26 days, with nearly all of the second part's facts
		require.Equal(t, "97.85", apptest.Score(w.Card(w.Member, q3).Total))
		revised, err := w.App.ReviseScorecard(w.Ctx, w.HR, app.RevisionInput{ScorecardID: final.ID, Reason: "the absence was unknown"})
		require.NoError(t, err)
		require.Len(t, revised.Parts, 2)
		require.Equal(t, []int{46, 20}, []int{revised.Parts[0].Days, revised.Parts[1].Days})
		require.Equal(t, rules.Span{From: "2026-08-16", To: "2026-09-30"}, revised.Parts[1].Span)
	})
}

// Whoever appeals speaks of one part's line: teamwork at 100 in the second part, 80 in the first. BEHAVIOUR there is 100, the
// part (70·98.45 + 20·100 + 10·100) ÷ 100 = 98.92 (98.915), together (46·97.78 + 46·98.92) ÷ 92 = 98.35.
func TestAnAppealSpeaksOfOnePart(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		closeQuarter(w)
		final := w.Card(w.Member, q3)
		line := lineIn(w, final, 2, "teamwork").ID
		appeal, err := w.App.FileAppeal(w.Ctx, w.Member, app.FileAppealInput{ScorecardID: final.ID, LineID: &line, Words: "I helped the whole of September."})
		require.NoError(t, err)
		_, err = w.App.RuleOnAppeal(w.Ctx, w.HR, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "That was indeed left out.", Score: apptest.Dec("100")})
		require.NoError(t, err)
		card := w.Card(w.Member, q3)
		require.Equal(t, []string{"80.00", "100.00"}, []string{apptest.Score(lineIn(w, card, 1, "teamwork").Score), apptest.Score(lineIn(w, card, 2, "teamwork").Score)})
		require.Equal(t, "98.35", apptest.Score(card.Total))
	})
}

// Many who move on one day are read at once, and come out as they do one by one.
func TestManyMoversAtOnce(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		alone := w.Card(w.Member, q3)
		for i := range 10 {
			who := w.AddMember("同事", "mover"+string(rune('a'+i)), w.Content.ID, "content_operations")
			move(w, who, w.Growth, "user_growth", "2026-08-16")
		}
		together := w.Card(w.Member, q3)
		require.NotEqual(t, alone.Version, together.Version)
		for i, line := range together.Lines {
			require.Equal(t, apptest.Score(alone.Lines[i].Score), apptest.Score(line.Score))
			require.Equal(t, alone.Lines[i].Explained, line.Explained)
		}
		require.Equal(t, "97.85", apptest.Score(together.Total))
	})
}

// A score levelled on one part's line holds on the other's too: teamwork at 100 makes BEHAVIOUR 100 in both, the parts 98.78
// and 98.92 (98.915), and the card 98.85. The card itself shows what was computed until it is published.
func TestALevelledScoreHoldsOnEveryPart(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		_, err := w.App.StartAppraisal(w.Ctx, w.HR, app.StartAppraisalInput{Period: q3})
		require.NoError(t, err)
		_, err = w.App.SubmitSelfReview(w.Ctx, w.Member, app.SelfReviewInput{ScorecardID: w.Card(w.Member, q3).ID, Words: "done"})
		require.NoError(t, err)
		meeting, err := w.App.OpenLevelling(w.Ctx, w.HR, app.OpenLevellingInput{Period: q3, TeamID: w.Growth.ID, Participants: []string{w.OtherLead.MemberID()}})
		require.NoError(t, err)
		_, err = level(w, w.OtherLead, meeting, lineIn(w, w.Card(w.Member, q3), 2, "teamwork"), "100")
		require.NoError(t, err)
		row := rowOf(w, w.HR, meeting, w.Member)
		require.Equal(t, "98.85", apptest.Score(row.Total))
		card := w.Card(w.Member, q3)
		require.Equal(t, "97.85", apptest.Score(card.Total))
		require.Equal(t, []string{"97.78", "97.92"}, []string{apptest.Score(card.Parts[0].Total), apptest.Score(card.Parts[1].Total)}, "looking at it changes nothing")
	})
}

// CPL is 108 in the first part and far off in the second: what holds for both can't be said on the good one alone.
func TestABadPartCannotBeDeclaredAwayOnAGoodOne(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		w.Record(apptest.TeamFact(w.Growth, "2026-08-21", "spend", "5500"))
		card := w.Card(w.Member, q3)
		require.Equal(t, "108.00", apptest.Score(lineIn(w, card, 1, "cpl").Score))
		require.Equal(t, "0.00", apptest.Score(lineIn(w, card, 2, "cpl").Score))
		for _, part := range []int{1, 2} {
			err := w.App.DeclareLineNotApplicable(w.Ctx, w.OtherLead, app.DeclareInput{LineID: lineIn(w, card, part, "cpl").ID, Reason: "a bad quarter"})
			require.Equal(t, app.BadInput, app.CodeOf(err), "part %d", part)
		}
	})
}

// The team's line of the first part rests on the facts of the team that the member was in then.
func TestASplitCardIsComparedByTheTeamOfEachPart(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		movedInAugust(w)
		w.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		closeQuarter(w)
		sealed(w)
		card := w.Card(w.Member, q3)
		same := compared(w, card.ID)
		require.True(t, same.Same)
		require.True(t, *same.FactsIntact)
		w.Now = w.Now.Add(time.Hour)
		w.Record(apptest.TeamFact(w.Content, "2026-07-15", "customers", "300")) // was 381
		c := compared(w, card.ID)
		require.Len(t, c.Facts, 1)
		require.Equal(t, w.Content.ID, c.Facts[0].Series.TeamID)
		first := lineIn(w, card, 1, "conversion_rate").ID
		at := slices.IndexFunc(c.Lines, func(l *app.LineComparison) bool { return l.Then != nil && l.Then.ID == first })
		require.Equal(t, []app.ComparisonReason{app.ChangedFacts}, c.Lines[at].Reasons)
		require.NotNil(t, lineIn(w, card, 2, "conversion_rate"))
	})
}
