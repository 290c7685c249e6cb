package app_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// honours is a company with its two awards, whose choosing group is the two leads and the EXECUTIVE, in September.
type honours struct {
	*apptest.World
	t          *testing.T
	star, rise *db.Award
}

func eachHonours(t *testing.T, test func(t *testing.T, h honours)) {
	t.Helper()
	apptest.Each(t, func(t *testing.T, w *apptest.World) { test(t, newHonours(t, w)) })
}

func newHonours(t *testing.T, w *apptest.World) honours {
	t.Helper()
	awards, err := w.App.Awards(w.Ctx, w.Member, false)
	require.NoError(t, err)
	require.Len(t, awards, 2, "a new company has both awards of the article")
	h := honours{World: w, t: t, star: awards[0], rise: awards[1]}
	require.Equal(t, "月度创新之星", h.star.NameZh)
	require.Equal(t, "转化率提升奖", h.rise.NameZh)
	h.star = h.group(h.star, w.Lead, w.OtherLead, w.Executive)
	return h
}

func (h honours) group(award *db.Award, choosers ...*auth.Actor) *db.Award {
	h.t.Helper()
	in := h.saving(award)
	for _, c := range choosers {
		in.Choosers = append(in.Choosers, c.MemberID())
	}
	saved, err := h.App.SaveAward(h.Ctx, h.HR, in)
	require.NoError(h.t, err)
	return saved
}

func (h honours) saving(award *db.Award) app.SaveAwardInput {
	version := int(award.Version)
	in := app.SaveAwardInput{AwardID: &award.ID, Names: &app.NamesInput{Zh: award.NameZh}, Badge: award.Badge, Schedule: award.Schedule, Winner: award.Winner,
		Method: award.Method, DecisionDay: award.DecisionDay, ExpectedVersion: &version}
	if award.Method == db.ByNomination {
		in.NominationDay = &award.NominationDay
	}
	return in
}

func (h honours) round(award *db.Award, p rules.Period) string { return db.RoundID(award.ID, p) }

func (h honours) nominate(by *auth.Actor, nomineeID string) error {
	_, err := h.App.Nominate(h.Ctx, by, app.NominateInput{RoundID: h.round(h.star, "2026-09"), NomineeID: nomineeID, Reason: "Made the push a template for all."})
	return err
}

func (h honours) vote(by *auth.Actor, nominee *auth.Actor) error {
	_, err := h.App.Vote(h.Ctx, by, app.VoteInput{RoundID: h.round(h.star, "2026-09"), NomineeID: nominee.MemberID()})
	return err
}

func (h honours) at(month time.Month, day int) {
	h.setClock(time.Date(2026, month, day, 2, 0, 0, 0, time.UTC))
}

func (h honours) setClock(now time.Time) { h.World.Now = now }

func (h honours) seen(by *auth.Actor, award *db.Award, p rules.Period) *app.AwardRound {
	h.t.Helper()
	round, err := h.App.AwardRoundByID(h.Ctx, by, h.round(award, p))
	require.NoError(h.t, err)
	return round
}

func code(err error) app.Code { return app.CodeOf(err) }

func TestAStarIsNominatedChosenAndAnnounced(t *testing.T) {
	eachHonours(t, func(t *testing.T, h honours) {
		require.Equal(t, app.Forbidden, code(h.nominate(h.Member, h.Member.MemberID())), "nobody nominates themselves")
		require.NoError(t, h.nominate(h.Colleague, h.Member.MemberID()))
		require.Equal(t, app.Conflict, code(h.nominate(h.Colleague, h.Member.MemberID())), "once for each nominee")
		require.NoError(t, h.nominate(h.Lead, h.OtherMember.MemberID()))
		require.Equal(t, app.Conflict, code(h.vote(h.Lead, h.Member)), "nominations come first")

		h.at(time.October, 4)
		require.NoError(t, h.App.RunAwards(h.Ctx))
		require.Equal(t, app.Conflict, code(h.nominate(h.HR, h.Member.MemberID())), "nominations are closed")
		require.Equal(t, app.Forbidden, code(h.vote(h.Colleague, h.Member)), "the group alone chooses")
		require.NoError(t, h.vote(h.Lead, h.Member), "whoever nominated another may vote")
		require.NoError(t, h.vote(h.Executive, h.OtherMember))
		require.NoError(t, h.vote(h.Executive, h.Member), "in the place of the earlier vote")
		round := h.seen(h.Executive, h.star, "2026-09")
		require.Equal(t, 2, round.Votes)
		require.Equal(t, 3, round.Group)
		require.Equal(t, h.Member.MemberID(), round.MyVote())
		require.Empty(t, h.seen(h.HR, h.star, "2026-09").MyVote())
		_, err := h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: round.ID, WinnerID: optional(h.Member.MemberID())})
		require.Equal(t, app.Conflict, code(err), "the group has until the fifth")

		h.at(time.October, 6)
		require.Empty(t, h.seen(h.Member, h.star, "2026-09").Outcome(), "before it is announced HR alone sees the outcome")
		require.Equal(t, h.Member.MemberID(), h.seen(h.HR, h.star, "2026-09").Outcome())
		require.NoError(t, h.App.RunAwards(h.Ctx))
		require.NoError(t, h.App.RunAwards(h.Ctx), "twice does no harm")
		round = h.seen(h.OtherMember, h.star, "2026-09")
		require.Equal(t, rules.AwardAnnounced, round.Phase)
		require.Equal(t, h.Member.MemberID(), round.WinnerID)
		require.Equal(t, []string{h.Colleague.MemberID()}, round.NominatedBy())
		require.Empty(t, round.Nominations(), "who did not win stays with who nominated them")
		grants, err := db.AwardGrantsIn(h.Ctx, h.DB, h.star.ID, "2026-09")
		require.NoError(t, err)
		require.Len(t, grants, 1)
		require.Equal(t, h.Member.MemberID(), grants[0].MemberID)
		require.Empty(t, grants[0].TeamID)
		require.Equal(t, "Made the push a template for all.", string(grants[0].Reason))
		wall, err := h.App.AwardWall(h.Ctx, h.Member, "2026")
		require.NoError(t, err)
		require.Len(t, wall, 1)

		_, err = h.App.WithdrawAward(h.Ctx, h.Lead, app.WithdrawAwardInput{GrantID: grants[0].ID, Reason: "It was somebody else's."})
		require.Equal(t, app.Forbidden, code(err))
		_, err = h.App.WithdrawAward(h.Ctx, h.HR, app.WithdrawAwardInput{GrantID: grants[0].ID, Reason: "It was somebody else's."})
		require.NoError(t, err)
		grants, err = db.AwardGrantsIn(h.Ctx, h.DB, h.star.ID, "2026-09")
		require.NoError(t, err)
		require.Empty(t, grants, "a plan of incentives pays nothing for it")
		badges, err := h.App.Badges(h.Ctx, []string{h.Member.MemberID()})
		require.NoError(t, err)
		require.Empty(t, badges[h.Member.MemberID()])
	})
}

// Who may do which step: nominate OtherMember; vote for OtherMember; decide a tie; announce.
func TestWhoDoesWhatForAnAward(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	token := h.Token(auth.ScopeScorecardsRead)
	nobody := &auth.Actor{}
	type step func(actor *auth.Actor) error
	check := func(name string, do step, want map[*auth.Actor]app.Code) {
		t.Helper()
		for actor, expected := range want {
			require.Equal(t, expected, code(do(actor)), "%s by %s", name, actor.Name())
		}
	}
	check("nominate", func(actor *auth.Actor) error { return h.nominate(actor, h.OtherMember.MemberID()) }, map[*auth.Actor]app.Code{
		nobody: app.Unauthenticated, token: app.NotFound, h.OtherMember: app.Forbidden, h.Member: "", h.Lead: "", h.OtherLead: "", h.HR: "", h.Admin: "", h.Finance: "", h.Executive: ""})
	require.NoError(t, h.nominate(h.Member, h.Colleague.MemberID()))
	require.NoError(t, h.nominate(h.Member, h.OtherLead.MemberID()), "one of the group is nominated")

	h.at(time.October, 4)
	check("vote", func(actor *auth.Actor) error { return h.vote(actor, h.OtherMember) }, map[*auth.Actor]app.Code{
		nobody: app.Unauthenticated, token: app.NotFound, h.OtherMember: app.Forbidden, h.Member: app.Forbidden, h.HR: app.Forbidden, h.Admin: app.Forbidden,
		h.OtherLead: app.Forbidden, h.Lead: ""})
	require.Equal(t, app.NotFound, code(h.vote(h.Lead, h.Admin)), "somebody nominated")
	require.NoError(t, h.vote(h.Executive, h.Colleague))

	h.at(time.October, 6)
	require.Equal(t, rules.AwardTied, h.seen(h.Member, h.star, "2026-09").Phase)
	require.Empty(t, h.seen(h.Executive, h.star, "2026-09").Tied(), "who is tied is the chair's to know")
	require.NoError(t, h.App.RunAwards(h.Ctx))
	h.at(time.October, 13)
	require.Contains(t, h.seen(h.HR, h.star, "2026-09").Abilities(), "DECIDE", "a chair who lets a week pass holds nobody up")
	h.at(time.October, 12)
	decide := func(actor *auth.Actor) error {
		_, err := h.App.DecideTie(h.Ctx, actor, app.DecideTieInput{RoundID: h.round(h.star, "2026-09"), NomineeID: h.OtherMember.MemberID(), Reason: "More teams can use it."})
		return err
	}
	check("decide", decide, map[*auth.Actor]app.Code{nobody: app.Unauthenticated, token: app.NotFound, h.OtherMember: app.Forbidden, h.Member: app.Forbidden,
		h.OtherLead: app.Forbidden, h.Executive: app.Forbidden, h.HR: app.Forbidden, h.Admin: app.Forbidden})
	require.NoError(t, decide(h.Lead))
	require.NotEqual(t, app.Code(""), code(decide(h.Lead)), "once")

	announce := func(actor *auth.Actor) error {
		_, err := h.App.AnnounceAward(h.Ctx, actor, app.AnnounceInput{RoundID: h.round(h.star, "2026-09"), WinnerID: optional(h.OtherMember.MemberID())})
		return err
	}
	_, err := h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: h.round(h.star, "2026-09"), WinnerID: optional(h.Colleague.MemberID())})
	require.Equal(t, app.Conflict, code(err), "what the votes say is announced, nothing else")
	check("announce", announce, map[*auth.Actor]app.Code{nobody: app.Unauthenticated, token: app.NotFound, h.OtherMember: app.Forbidden, h.Member: app.Forbidden,
		h.Lead: app.Forbidden, h.Admin: app.Forbidden, h.Executive: app.Forbidden, h.HR: ""})
	require.Equal(t, "More teams can use it.", string(h.seen(h.Member, h.star, "2026-09").Decision))
}

// HR who has won announces nothing of it, and doesn't see the outcome before.
func TestNobodyAnnouncesTheirOwnAward(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	second := h.AddMember("second HR", "hr2", h.Content.ID, "content_operations", db.RoleHR)
	require.NoError(t, h.nominate(h.Member, h.HR.MemberID()))
	h.at(time.October, 4)
	require.NoError(t, h.vote(h.Lead, h.HR))
	h.at(time.October, 6)
	require.Empty(t, h.seen(h.HR, h.star, "2026-09").Outcome())
	in := app.AnnounceInput{RoundID: h.round(h.star, "2026-09"), WinnerID: optional(h.HR.MemberID())}
	_, err := h.App.AnnounceAward(h.Ctx, h.HR, in)
	require.Equal(t, app.Forbidden, code(err))
	_, err = h.App.AnnounceAward(h.Ctx, second, in)
	require.NoError(t, err)
}

// A team's award is nominated neither by its lead nor by who belongs to it.
func TestNobodyNominatesTheirOwnTeam(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	nominations := 3
	award, err := h.App.SaveAward(h.Ctx, h.Admin, app.SaveAwardInput{Names: &app.NamesInput{Zh: "协作奖"}, Badge: db.BadgeHandshake, Schedule: rules.Quarter,
		Winner: db.SubjectTeam, Method: db.ByNomination, NominationDay: &nominations, DecisionDay: 5, Choosers: []string{h.Lead.MemberID(), h.OtherLead.MemberID(), h.Executive.MemberID()}})
	require.NoError(t, err)
	nominate := func(actor *auth.Actor) app.Code {
		_, err := h.App.Nominate(h.Ctx, actor, app.NominateInput{RoundID: h.round(award, "2026-Q3"), NomineeID: h.Content.ID, Reason: "Everybody learnt from them."})
		return code(err)
	}
	require.Equal(t, app.Forbidden, nominate(h.Lead))
	require.Equal(t, app.Forbidden, nominate(h.Member))
	require.Equal(t, app.Code(""), nominate(h.OtherMember))
	require.Equal(t, app.Code(""), nominate(h.Executive), "who leads far above may")
	h.at(time.October, 4)
	_, err = h.App.Vote(h.Ctx, h.Lead, app.VoteInput{RoundID: h.round(award, "2026-Q3"), NomineeID: h.Content.ID})
	require.Equal(t, app.Forbidden, code(err))
	_, err = h.App.Vote(h.Ctx, h.OtherLead, app.VoteInput{RoundID: h.round(award, "2026-Q3"), NomineeID: h.Content.ID})
	require.NoError(t, err)
	h.at(time.October, 6)
	require.NoError(t, h.App.RunAwards(h.Ctx))
	badges, err := h.App.Badges(h.Ctx, []string{h.Member.MemberID(), h.OtherMember.MemberID()})
	require.NoError(t, err)
	require.Len(t, badges[h.Member.MemberID()], 1, "the team's badge is its members'")
	require.Empty(t, badges[h.OtherMember.MemberID()])
}

// Twenty votes at once count once each, and none after the announcement.
func TestTwentyVotesAtOnce(t *testing.T) {
	eachHonours(t, func(t *testing.T, h honours) {
		var group []*auth.Actor
		for i := range 20 {
			group = append(group, h.AddMember(fmt.Sprint("评委", i), fmt.Sprint("chooser", i), h.Growth.ID, "user_growth"))
		}
		h.star = h.group(h.star, group...)
		require.NoError(t, h.nominate(h.Colleague, h.Member.MemberID()))
		h.at(time.October, 4)
		var sent sync.WaitGroup
		failures := make(chan error, 2*len(group))
		for _, one := range group {
			for range 2 { // a double click
				sent.Go(func() {
					actor := *one
					failures <- h.vote(&actor, h.Member)
				})
			}
		}
		sent.Wait()
		close(failures)
		for err := range failures {
			require.NoError(t, err)
		}
		require.Equal(t, 20, h.seen(h.Member, h.star, "2026-09").Votes)
	})
}

// rates lets both teams have leads and customers in a month.
func (h honours) rates(month string, content, growth int) {
	h.Record(apptest.TeamFact(h.Content, month+"-10", "leads", "1000"), apptest.TeamFact(h.Content, month+"-10", "customers", fmt.Sprint(content)),
		apptest.TeamFact(h.Growth, month+"-10", "leads", "1000"), apptest.TeamFact(h.Growth, month+"-10", "customers", fmt.Sprint(growth)))
}

func TestARuleNamesTheWinnerAndNotTheFigure(t *testing.T) {
	eachHonours(t, func(t *testing.T, h honours) {
		h.rates("2026-07", 40, 20)
		h.rates("2026-08", 44, 27) // +10 % and +35 %
		require.NoError(t, h.App.RunAwards(h.Ctx))
		round := h.seen(h.HR, h.rise, "2026-08")
		require.Equal(t, rules.AwardReady, round.Phase)
		require.Equal(t, h.Growth.ID, round.Outcome())
		require.Empty(t, h.seen(h.OtherMember, h.rise, "2026-08").Outcome(), "HR confirms first")

		h.rates("2026-08", 88, 27) // late facts turn it
		_, err := h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: round.ID, WinnerID: &h.Growth.ID})
		require.Equal(t, app.Conflict, code(err), "HR confirms what they saw")
		require.NoError(t, h.App.RunAwards(h.Ctx))
		_, err = h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: round.ID, WinnerID: &h.Content.ID})
		require.NoError(t, err)
		grants, err := db.AwardGrantsIn(h.Ctx, h.DB, h.rise.ID, "2026-08")
		require.NoError(t, err)
		require.Len(t, grants, 1)
		require.Equal(t, h.Content.ID, grants[0].TeamID)
		require.Empty(t, grants[0].MemberID)
		require.Empty(t, grants[0].Reason)

		// Whatever is kept or told of it holds the winner and no figure: not 4, 4.4, 8.8 %, nor the rise.
		told := []any{h.seen(h.HR, h.rise, "2026-08").AwardRound, grants}
		for _, actor := range []*auth.Actor{h.Member, h.OtherMember, h.HR} {
			notices, err := h.App.Notices(h.Ctx, actor, false, app.Page{First: 100})
			require.NoError(t, err)
			for _, n := range notices.Nodes {
				told = append(told, n.Content)
			}
		}
		log, err := h.App.AuditLog(h.Ctx, h.HR, app.AuditQuery{Subject: round.ID, Page: app.Page{First: 100}})
		require.NoError(t, err)
		require.NotEmpty(t, log.Nodes)
		for _, e := range log.Nodes {
			told = append(told, e.Before, e.After, e.Reason)
		}
		text, err := json.Marshal(told)
		require.NoError(t, err)
		for _, figure := range []string{"0.04", "0.044", "0.088", "1.2,", "0.35", "0.1,", "88", "4.4"} {
			require.False(t, strings.Contains(strings.ReplaceAll(string(text), grants[0].ID, ""), `:`+figure), figure)
		}
	})
}

func TestNoRiseNoAward(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	require.NoError(t, h.App.RunAwards(h.Ctx))
	require.Equal(t, rules.AwardRunning, h.seen(h.HR, h.rise, "2026-08").Phase, "without figures nothing is proposed")
	h.rates("2026-07", 40, 20)
	h.rates("2026-08", 39, 20)
	require.NoError(t, h.App.RunAwards(h.Ctx))
	round, err := h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: h.round(h.rise, "2026-08")})
	require.NoError(t, err)
	require.Equal(t, rules.AwardAnnounced, round.Phase)
	require.Empty(t, round.WinnerID)
	require.Nil(t, round.Grant)
	wall, err := h.App.AwardWall(h.Ctx, h.Member, "2026")
	require.NoError(t, err)
	require.Len(t, wall, 1, "the wall says that nobody got it")
}

func TestANominationIsTakenBack(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	require.NoError(t, h.nominate(h.Colleague, h.Member.MemberID()))
	mine := h.seen(h.Colleague, h.star, "2026-09").Nominations()
	require.Len(t, mine, 1)
	require.Empty(t, h.seen(h.OtherMember, h.star, "2026-09").Nominations())
	require.Empty(t, h.seen(h.Member, h.star, "2026-09").Nominations(), "who is nominated isn't told")
	require.Len(t, h.seen(h.Lead, h.star, "2026-09").Nominations(), 1)
	in := app.WithdrawNominationInput{NominationID: mine[0].ID}
	_, err := h.App.WithdrawNomination(h.Ctx, h.HR, in)
	require.Equal(t, app.NotFound, code(err))
	h.at(time.October, 4)
	_, err = h.App.WithdrawNomination(h.Ctx, h.Colleague, in)
	require.Equal(t, app.Conflict, code(err), "choosing has begun")
	h.at(time.October, 3)
	_, err = h.App.WithdrawNomination(h.Ctx, h.Colleague, in)
	require.NoError(t, err)
	require.NoError(t, h.nominate(h.Colleague, h.Member.MemberID()))
}

func TestAnAwardIsDefined(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	good := h.saving(h.rise)
	metric := "conversion_rate"
	good.Metric, good.MinSample = &metric, apptest.Dec("50")
	for _, actor := range []*auth.Actor{h.Member, h.Lead, h.Finance, h.Executive, h.Token(auth.ScopeScorecardsRead)} {
		_, err := h.App.SaveAward(h.Ctx, actor, good)
		require.Equal(t, app.Forbidden, code(err))
	}
	for field, change := range map[string]func(in *app.SaveAwardInput){
		"metric":      func(in *app.SaveAwardInput) { other := "proposals_adopted"; in.Metric = &other },
		"minSample":   func(in *app.SaveAwardInput) { in.MinSample = nil },
		"decisionDay": func(in *app.SaveAwardInput) { in.DecisionDay = 29 },
		"choosers":    func(in *app.SaveAwardInput) { in.Choosers = []string{h.Lead.MemberID()} },
		"winner":      func(in *app.SaveAwardInput) { in.Winner = db.SubjectMember },
	} {
		in := good
		change(&in)
		_, err := h.App.SaveAward(h.Ctx, h.HR, in)
		var refused *app.Error
		require.ErrorAs(t, err, &refused)
		require.Equal(t, app.BadInput, refused.Code)
		require.Equal(t, field, refused.Field)
	}
	saved, err := h.App.SaveAward(h.Ctx, h.Admin, good)
	require.NoError(t, err)
	require.Equal(t, int64(2), saved.Version)
	_, err = h.App.SaveAward(h.Ctx, h.Admin, good)
	require.Equal(t, app.Conflict, code(err), "somebody else's change is not overwritten")
	_, err = h.App.RetireAward(h.Ctx, h.HR, app.RetireAwardInput{AwardID: h.rise.ID, Retired: true})
	require.NoError(t, err)
	rounds, err := h.App.OpenAwardRounds(h.Ctx, h.Member)
	require.NoError(t, err)
	for _, r := range rounds {
		require.NotEqual(t, h.rise.ID, r.AwardID)
	}
}

// A company that was there before the migration has the same awards and values as one made after it.
func TestOldCompaniesHaveTheSameHonours(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		read := func() (awards []*db.Award, values []*db.CompanyValue) {
			awards, err := db.Awards(w.Ctx, w.DB, true)
			require.NoError(t, err)
			values, err = db.CompanyValues(w.Ctx, w.DB, true)
			require.NoError(t, err)
			for _, a := range awards {
				a.ID = ""
			}
			for _, v := range values {
				v.ID = ""
			}
			return awards, values
		}
		awards, values := read()
		migration, err := os.ReadFile("../../db/migrations/00014_recognition.sql")
		require.NoError(t, err)
		_, rows, found := strings.Cut(string(migration), "INSERT INTO")
		require.True(t, found)
		for _, statement := range append([]string{"DELETE FROM awards", "DELETE FROM company_values"}, strings.Split("INSERT INTO"+rows, ";\n")...) {
			if strings.TrimSpace(statement) != "" {
				_, err := w.DB.ExecContext(w.Ctx, statement)
				require.NoError(t, err, statement)
			}
		}
		migratedAwards, migratedValues := read()
		require.Equal(t, awards, migratedAwards)
		require.Equal(t, values, migratedValues)
	})
}

// A round that began before there was a group takes the first that is named; one with a group keeps it.
func TestARoundTakesTheFirstGroup(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		awards, err := w.App.Awards(w.Ctx, w.Member, false)
		require.NoError(t, err)
		h := honours{World: w, t: t, star: awards[0], rise: awards[1]}
		require.NoError(t, h.nominate(h.Colleague, h.Member.MemberID()))
		require.Zero(t, h.seen(h.HR, h.star, "2026-09").Group)
		h.star = h.group(h.star, h.Lead, h.OtherLead, h.Executive)
		require.Equal(t, 3, h.seen(h.HR, h.star, "2026-09").Group)
		h.star = h.group(h.star, h.Lead, h.OtherLead, h.Executive, h.OtherMember)
		require.Equal(t, 3, h.seen(h.HR, h.star, "2026-09").Group, "nobody changes who chooses once nominations are in")
		h.at(time.October, 4)
		require.Equal(t, app.Forbidden, code(h.vote(h.OtherMember, h.Member)))
		require.NoError(t, h.vote(h.OtherLead, h.Member))
	})
}

// Teams that rose alike are told apart by a person, with a reason, and not by an id.
func TestEqualRisesAreDecidedByHR(t *testing.T) {
	h := newHonours(t, apptest.SQLite(t))
	h.rates("2026-07", 40, 20)
	h.rates("2026-08", 48, 24)
	require.NoError(t, h.App.RunAwards(h.Ctx))
	round := h.seen(h.HR, h.rise, "2026-08")
	require.Equal(t, rules.AwardTied, round.Phase)
	require.ElementsMatch(t, []string{h.Content.ID, h.Growth.ID}, round.Tied())
	_, err := h.App.AnnounceAward(h.Ctx, h.HR, app.AnnounceInput{RoundID: round.ID, WinnerID: &h.Growth.ID})
	require.Equal(t, app.Conflict, code(err))
	in := app.DecideTieInput{RoundID: round.ID, NomineeID: h.Growth.ID, Reason: "Their page brought the rise."}
	for _, actor := range []*auth.Actor{h.Lead, h.Executive, h.Admin} {
		_, err = h.App.DecideTie(h.Ctx, actor, in)
		require.Equal(t, app.Forbidden, code(err))
	}
	_, err = h.App.DecideTie(h.Ctx, h.HR, in)
	require.NoError(t, err)
	h.rates("2026-08", 60, 24) // what was decided was about other figures
	require.NoError(t, h.App.RunAwards(h.Ctx))
	require.Equal(t, h.Content.ID, h.seen(h.HR, h.rise, "2026-08").Outcome())
}
