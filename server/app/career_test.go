package app_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// scores are totals of a quarter by who they are of; others have what is left.
type scores map[*auth.Actor]int

// closeRanked closes a quarter in which everybody's own lines have the score of their total. The growth team does data analysis
// here, so that three people have one position and two another.
func closeRanked(w *apptest.World, p rules.Period, totals scores) {
	w.T.Helper()
	w.Now = p.Last().AddDays(12).Time().Add(3 * time.Hour)
	for _, who := range []*auth.Actor{w.OtherLead, w.OtherMember} {
		move(w, who, w.Growth, "data_analysis", "2000-01-01")
	}
	for who, total := range totals {
		shares := map[string][]int{"message_reads deliveries": {15 * total, 10000}, "content_matched content_reviewed": {80 * total, 10000}, "posts_on_time posts_due": {total, 100}}
		if who == w.OtherLead || who == w.OtherMember {
			shares = map[string][]int{"steps_correct steps_checked": {95 * total, 10000}, "reports_on_time reports_due": {total, 100}}
		}
		for measures, counts := range shares {
			part, whole, _ := strings.Cut(measures, " ")
			day := string(p.First().AddDays(81))
			w.Record(apptest.MemberFact(who, day, part, fmt.Sprint(counts[0])), apptest.MemberFact(who, day, whole, fmt.Sprint(counts[1])))
		}
	}
	require.NoError(w.T, w.App.Recompute(w.Ctx))
	for _, kind := range []db.SubjectKind{db.SubjectMember, db.SubjectTeam} {
		found, err := w.App.Scorecards(w.Ctx, w.HR, app.ScorecardsQuery{Period: p, Subject: kind, Page: app.Page{First: 100}})
		require.NoError(w.T, err)
		for _, card := range found.Nodes {
			for _, blocker := range app.BlockersOf(card) {
				require.NoError(w.T, w.App.DeclareLineNotApplicable(w.Ctx, w.HR, app.DeclareInput{LineID: blocker.Line.ID, Reason: "no figures"}))
			}
		}
	}
	require.NoError(w.T, w.App.Recompute(w.Ctx))
	override := "a small company"
	result, err := w.App.ClosePeriod(w.Ctx, w.HR, app.ClosePeriodInput{Period: p, Override: &override})
	require.NoError(w.T, err)
	require.Empty(w.T, result.Blockers)
	require.NoError(w.T, w.App.SettleCareers(w.Ctx))
}

func career(w *apptest.World, who *auth.Actor) *app.Career {
	w.T.Helper()
	c, err := w.App.Career(w.Ctx, who, who.MemberID())
	require.NoError(w.T, err)
	require.NotNil(w.T, c)
	return c
}

// shownQuarters are a career's closed quarters in short.
func shownQuarters(c *app.Career) string {
	text := ""
	for _, q := range c.Quarters {
		text += fmt.Sprintf("%s %s", q.Period, q.Standing)
		if q.Group != "" {
			text += fmt.Sprintf(" %d/%d of %d %s", q.Rank, q.Members, q.Places, q.Group)
		}
		if q.Neutral != "" {
			text += " " + string(q.Neutral)
		}
		text += "; "
	}
	return text
}

// Five people have cards, fewer in each position: they are ranked in the company, whose first is within the top. Q1 90 of the
// member, Q2 a tie with the colleague at the edge, Q3 96: three in a row.
func TestThreeQuartersInARowEarnAnEligibility(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		closeRanked(w, "2026-Q1", scores{w.Member: 90, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
		c := career(w, w.Member)
		require.Equal(t, 1, c.Count, shownQuarters(c))
		require.Nil(t, c.Current())
		closeRanked(w, "2026-Q2", scores{w.Member: 90, w.Colleague: 90, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
		require.Equal(t, 2, career(w, w.Member).Count)
		require.Equal(t, 1, career(w, w.Colleague).Count, "tied at the edge")
		closeRanked(w, "2026-Q3", scores{w.Member: 96, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})

		c = career(w, w.Member)
		require.Equal(t, "2026-Q1 TOP 1/5 of 1 COMPANY; 2026-Q2 TOP 1/5 of 1 COMPANY; 2026-Q3 TOP 1/5 of 1 COMPANY; ", shownQuarters(c))
		require.Equal(t, 3, c.Count)
		e := c.Current()
		require.NotNil(t, e)
		require.Equal(t, rules.Eligible, e.State)
		require.Equal(t, []rules.Period{"2026-Q1", "2026-Q2", "2026-Q3"}, e.Quarters)
		require.Equal(t, rules.Day("2026-12-31"), e.Due, "the end of the quarter in which it was earned")
		other := career(w, w.Colleague)
		require.Equal(t, 0, other.Count)
		require.Equal(t, "2026-Q1 OUTSIDE 2/5 of 1 COMPANY; 2026-Q2 TOP 1/5 of 1 COMPANY; 2026-Q3 OUTSIDE 2/5 of 1 COMPANY; ", shownQuarters(other))
		require.Nil(t, other.Current())

		require.NoError(t, w.App.SettleCareers(w.Ctx))
		require.NoError(t, w.Instance().SettleCareers(w.Ctx))
		require.Len(t, career(w, w.Member).Eligibilities, 1, "once for a row, however often it is looked at")
		unread, err := w.App.UnreadNotices(w.Ctx, w.Member)
		require.NoError(t, err)
		require.Equal(t, 1, unread)

		closeRanked(w, "2026-Q4", scores{w.Member: 40, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
		c = career(w, w.Member)
		require.Equal(t, e.ID, c.Current().ID, "what was earned stays until somebody decides")
		require.Equal(t, 3, c.Count)
	})
}

// threeInARow are three closed quarters that the member was first in.
func threeInARow(w *apptest.World) *db.CareerEligibility {
	w.T.Helper()
	for _, p := range []rules.Period{"2026-Q1", "2026-Q2", "2026-Q3"} {
		closeRanked(w, p, scores{w.Member: 90, w.Colleague: 88, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
	}
	e := career(w, w.Member).Current()
	require.NotNil(w.T, e)
	return e
}

// appealed lets somebody appeal against a line, and HR grant it with a score: of 90 and 120 the total is
// (70·90 + 20·120) ÷ 90 = 96.67.
func appealed(w *apptest.World, who *auth.Actor, p rules.Period, score string) {
	w.T.Helper()
	card := w.Card(who, p)
	line := w.Line(card, "publishing_on_time").ID
	appeal, err := w.App.FileAppeal(w.Ctx, who, app.FileAppealInput{ScorecardID: card.ID, LineID: &line, Words: "Ten posts weren't counted."})
	require.NoError(w.T, err)
	_, err = w.App.RuleOnAppeal(w.Ctx, w.HR, app.RuleInput{AppealID: appeal.ID, Grant: true, Ruling: "They were indeed not counted.", Score: apptest.Dec(score)})
	require.NoError(w.T, err)
}

// A colleague's granted appeal takes the member's first place away, another gives it back: both ways, by the job.
func TestAGrantedAppealRecomputesTheRow(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		e := threeInARow(w)
		w.Work()
		appealed(w, w.Colleague, "2026-Q3", "120")
		waitFor(t, func() bool { return career(w, w.Member).Current() == nil })
		c := career(w, w.Member)
		require.Equal(t, 0, c.Count)
		require.Len(t, c.Eligibilities, 1)
		require.Equal(t, rules.CareerGone, c.Eligibilities[0].State)
		require.Equal(t, db.Optional("2026-Q3"), c.Eligibilities[0].Reason, "the reason names the quarter")
		require.Equal(t, "OUTSIDE", string(c.Quarters[2].Standing))

		appealed(w, w.Member, "2026-Q3", "120")
		waitFor(t, func() bool { return career(w, w.Member).Current() != nil })
		again := career(w, w.Member).Current()
		require.NotEqual(t, e.ID, again.ID, "what was withdrawn stays as it is; it is earned anew")
		require.Equal(t, 3, career(w, w.Member).Count)
	})
}

// waitFor waits for a job of another goroutine.
func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	require.Eventually(t, done, 30*time.Second, 10*time.Millisecond)
}

// talked notes the talk, decided decides: as the lead and as HR.
func talked(w *apptest.World, e *db.CareerEligibility) *db.CareerEligibility {
	w.T.Helper()
	wish := rules.Promotion
	e, err := w.App.NoteCareerTalk(w.Ctx, w.Lead, app.NoteCareerTalkInput{EligibilityID: e.ID, Wish: &wish, WishWords: "To guide a newcomer", Advice: "Promote to senior", ExpectedVersion: e.Version})
	require.NoError(w.T, err)
	return e
}

func decidedCareer(w *apptest.World, e *db.CareerEligibility) *db.CareerEligibility {
	w.T.Helper()
	e, err := w.App.DecideCareer(w.Ctx, w.HR, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Promotion, Plan: "Senior operator; guides one newcomer", PlanDay: "2026-12-01", ExpectedVersion: e.Version})
	require.NoError(w.T, err)
	return e
}

// A decision begins the row anew and stays as it is; a revision only marks it, and takes the mark back.
func TestADecisionBeginsTheRowAnew(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		e := decidedCareer(w, talked(w, threeInARow(w)))
		require.NoError(t, w.App.SettleCareers(w.Ctx))
		c := career(w, w.Member)
		require.Equal(t, 0, c.Count, "the quarters are used up")
		require.Len(t, c.Eligibilities, 1)
		require.Equal(t, rules.CareerDecided, c.Current().State)

		appealed(w, w.Colleague, "2026-Q3", "120")
		require.NoError(t, w.App.SettleCareers(w.Ctx))
		marked := career(w, w.Member).Current()
		require.Equal(t, rules.CareerDecided, marked.State)
		require.NotZero(t, marked.UnfoundedAt)
		require.Equal(t, e.Plan, marked.Plan)
		appealed(w, w.Member, "2026-Q3", "120")
		require.NoError(t, w.App.SettleCareers(w.Ctx))
		require.Zero(t, career(w, w.Member).Current().UnfoundedAt)

		closeRanked(w, "2026-Q4", scores{w.Member: 90, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
		require.Equal(t, 1, career(w, w.Member).Count)
	})
}

// A leave over most of a quarter, and a quarter joined after its middle, neither count nor break; one without a card breaks.
func TestNeutralQuartersNeitherCountNorBreak(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		away(w, w.Member, "2026-04-10", day("2026-06-20"))
		all := scores{w.Member: 90, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50}
		closeRanked(w, "2026-Q1", all)
		closeRanked(w, "2026-Q2", all)
		c := career(w, w.Member)
		require.Equal(t, 1, c.Count)
		require.Equal(t, "2026-Q1 TOP 1/5 of 1 COMPANY; 2026-Q2 NEUTRAL MOSTLY_AWAY; ", shownQuarters(c))

		w.Now = time.Date(2026, 9, 1, 2, 0, 0, 0, time.UTC)
		newcomer := w.AddMember("新人", "newcomer", w.Content.ID, "")
		move(w, newcomer, w.Content, "content_operations", "2026-08-20")
		_, err := w.DB.NewDelete().Model((*db.Placement)(nil)).Where("member_id = ?", newcomer.MemberID()).Where("from_day < ?", "2026-08-20").Exec(w.Ctx)
		require.NoError(t, err)
		require.NoError(t, db.BumpOrg(w.Ctx, w.DB))
		all[w.Member] = 90
		closeRanked(w, "2026-Q3", all)
		require.Equal(t, 2, career(w, w.Member).Count)
		joined := career(w, newcomer)
		require.Equal(t, "2026-Q3 NEUTRAL MOSTLY_AWAY; ", shownQuarters(joined), "what was before they came isn't shown")

		_, err = w.DB.NewDelete().Model((*db.Scorecard)(nil)).Where("subject_id = ?", w.Member.MemberID()).Where("period = ?", "2026-Q3").Where("NOT latest").Exec(w.Ctx)
		require.NoError(t, err)
		_, err = w.DB.NewUpdate().Model((*db.Scorecard)(nil)).Set("latest = ?", false).Where("subject_id = ?", w.Member.MemberID()).Where("period = ?", "2026-Q3").Exec(w.Ctx)
		require.NoError(t, err)
		c = career(w, w.Member)
		require.Equal(t, 0, c.Count, "a quarter without a final card breaks the row")
		require.Equal(t, rules.CareerMissing, c.Quarters[2].Standing)
	})
}

// Five of a position are compared among themselves.
func TestAPositionOfFiveIsItsOwnGroup(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		all := scores{w.Member: 90, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 99}
		for i := range 2 {
			all[w.AddMember(fmt.Sprint("成员", i), fmt.Sprint("more", i), w.Content.ID, "content_operations")] = 40
		}
		closeRanked(w, "2026-Q1", all)
		require.Equal(t, "2026-Q1 TOP 1/5 of 1 POSITION; ", shownQuarters(career(w, w.Member)))
		require.Equal(t, "2026-Q1 TOP 1/7 of 2 COMPANY; ", shownQuarters(career(w, w.OtherMember)))
		list, err := w.App.Careers(w.Ctx, w.HR, app.CareersQuery{Page: app.Page{First: 100}})
		require.NoError(t, err)
		for _, c := range list.Nodes {
			one, err := w.App.Career(w.Ctx, w.HR, c.MemberID)
			require.NoError(t, err)
			require.Equal(t, shownQuarters(one), shownQuarters(c), "one by one or all at once")
		}
	})
}

// The running quarter is shown as it stands, counts for nothing, and nobody else's total stands anywhere.
func TestTheRunningQuarterIsProvisional(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		closeRanked(w, "2026-Q2", scores{w.Member: 90, w.Colleague: 80, w.Lead: 70, w.OtherLead: 60, w.OtherMember: 50})
		w.Now = time.Date(2026, 9, 8, 9, 0, 0, 0, time.UTC)
		workedExample(w)
		c := career(w, w.Member)
		require.Equal(t, 1, c.Count)
		require.Len(t, c.Running, 1)
		require.Equal(t, rules.Period("2026-Q3"), c.Running[0].Period)
		require.True(t, c.Running[0].Provisional)
		require.Equal(t, "97.78", apptest.Score(c.Running[0].Total))
	})
}

// Who may do what at which step: actor × step.
func TestWhoDoesWhatOnTheCareerPath(t *testing.T) {
	w := apptest.SQLite(t)
	delegate := w.AddMember("代评", "delegate", w.Growth.ID, "user_growth")
	above := w.AddMember("顾问", "above", rootOf(w).ID, "")
	w.MakeLead(rootOf(w), above)
	_, err := w.App.Delegate(w.Ctx, w.HR, app.DelegateInput{LeadID: w.Lead.MemberID(), DelegateID: delegate.MemberID(), From: "2026-09-08", To: "2026-12-31", Reason: "away"})
	require.NoError(t, err)
	w.Now = time.Date(2026, 10, 20, 3, 0, 0, 0, time.UTC)
	actors := []struct {
		name string
		who  *auth.Actor
	}{{"self", w.Member}, {"lead", w.Lead}, {"lead's lead", above}, {"HR", w.HR}, {"other lead", w.OtherLead}, {"colleague", w.Colleague}, {"delegate", delegate},
		{"EXECUTIVE", w.Executive}, {"FINANCE", w.Finance}, {"ADMIN", w.Admin}, {"token", w.Token(auth.ScopeScorecardsRead)}}
	steps := []struct {
		name  string
		state rules.EligibilityState
		do    func(actor *auth.Actor, e *db.CareerEligibility) error
		want  string // a letter for each actor: . done, F FORBIDDEN, N NOT_FOUND
	}{
		{"talk", rules.Eligible, func(actor *auth.Actor, e *db.CareerEligibility) error {
			_, err := w.App.NoteCareerTalk(w.Ctx, actor, app.NoteCareerTalkInput{EligibilityID: e.ID, WishWords: "none yet", Advice: "training", ExpectedVersion: 1})
			return err
		}, "F..FNNNNNNN"},
		{"decide", rules.CareerTalked, func(actor *auth.Actor, e *db.CareerEligibility) error {
			_, err := w.App.DecideCareer(w.Ctx, actor, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Training, Plan: "A course", PlanDay: "2026-12-01", ExpectedVersion: 1})
			return err
		}, "FF..NNNNNNN"},
		{"confirm", rules.CareerDecided, func(actor *auth.Actor, e *db.CareerEligibility) error {
			_, err := w.App.ConfirmCareer(w.Ctx, actor, app.ConfirmCareerInput{EligibilityID: e.ID, ExpectedVersion: 1})
			return err
		}, ".FFFNNNNNNN"},
		{"finish", rules.CareerRead, func(actor *auth.Actor, e *db.CareerEligibility) error {
			_, err := w.App.FinishCareer(w.Ctx, actor, app.FinishCareerInput{EligibilityID: e.ID, ExpectedVersion: 1})
			return err
		}, "F...NNNNNNN"},
		{"end", rules.CareerRead, func(actor *auth.Actor, e *db.CareerEligibility) error {
			_, err := w.App.EndCareer(w.Ctx, actor, app.EndCareerInput{EligibilityID: e.ID, Reason: "they leave", ExpectedVersion: 1})
			return err
		}, "FF..NNNNNNN"},
	}
	for _, step := range steps {
		got := ""
		for _, actor := range actors {
			e := apptest.Eligibility(w, w.Member, step.state)
			err := step.do(actor.who, e)
			switch app.CodeOf(err) {
			case app.Forbidden:
				got += "F"
			case app.NotFound:
				got += "N"
			default:
				require.NoError(t, err, "%s by %s", step.name, actor.name)
				got += "."
			}
			_, err = w.DB.NewDelete().Model(e).WherePK().Exec(w.Ctx)
			require.NoError(t, err)
		}
		require.Equal(t, step.want, got, step.name)
	}
	// HR's own is decided by another, and a second person decides.
	own := apptest.Eligibility(w, w.HR, rules.CareerTalked)
	_, err = w.App.DecideCareer(w.Ctx, w.HR, app.DecideCareerInput{EligibilityID: own.ID, Decision: rules.Training, Plan: "A course", PlanDay: "2026-12-01", ExpectedVersion: 1})
	require.Equal(t, app.Forbidden, app.CodeOf(err))
	e := apptest.Eligibility(w, w.Colleague, rules.Eligible)
	e, err = w.App.NoteCareerTalk(w.Ctx, above, app.NoteCareerTalkInput{EligibilityID: e.ID, WishWords: "none yet", Advice: "training", ExpectedVersion: 1})
	require.NoError(t, err)
	_, err = w.App.DecideCareer(w.Ctx, above, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Training, Plan: "A course", PlanDay: "2026-12-01", ExpectedVersion: e.Version})
	require.Equal(t, app.Forbidden, app.CodeOf(err), "who noted the talk doesn't decide")
}

func rootOf(w *apptest.World) *db.Team {
	w.T.Helper()
	directory, err := w.App.Directory(w.Ctx)
	require.NoError(w.T, err)
	return directory.Root()
}

// Steps are done in order, once, on what was read; each person concerned is told and waited for.
func TestTheStepsOfAnEligibility(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		e := apptest.Eligibility(w, w.Member, rules.Eligible)
		awaited := func(who *auth.Actor, kind app.WaitKind) {
			t.Helper()
			waits, err := w.App.Waits(w.Ctx, who)
			require.NoError(t, err)
			require.Len(t, waits, 1)
			require.Equal(t, kind, waits[0].Kind)
			require.Equal(t, w.Member.MemberID(), waits[0].SubjectID)
		}
		awaited(w.Lead, app.WaitCareerTalk)
		_, err := w.App.DecideCareer(w.Ctx, w.HR, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Promotion, Plan: "Senior", PlanDay: "2026-12-01", ExpectedVersion: e.Version})
		require.Equal(t, "TALK_FIRST", reasonOf(err), "the member is heard before anybody decides")
		e = talked(w, e)
		_, err = w.App.NoteCareerTalk(w.Ctx, w.Lead, app.NoteCareerTalkInput{EligibilityID: e.ID, WishWords: "another", Advice: "another", ExpectedVersion: 1})
		require.Equal(t, "VERSION", reasonOf(err))
		awaited(w.HR, app.WaitCareerDecision)
		_, err = w.App.DecideCareer(w.Ctx, w.HR, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Promotion, Plan: "Senior", PlanDay: "2026-09-07", ExpectedVersion: e.Version})
		require.Equal(t, "PAST", reasonOf(err))
		e = decidedCareer(w, e)
		_, err = w.App.DecideCareer(w.Ctx, w.HR, app.DecideCareerInput{EligibilityID: e.ID, Decision: rules.Training, Plan: "Another", PlanDay: "2026-12-01", ExpectedVersion: e.Version})
		require.Equal(t, "CAREER_STEP", reasonOf(err), "a decision doesn't change")
		awaited(w.Member, app.WaitCareerRead)
		e, err = w.App.ConfirmCareer(w.Ctx, w.Member, app.ConfirmCareerInput{EligibilityID: e.ID, ExpectedVersion: e.Version})
		require.NoError(t, err)
		waits, err := w.App.Waits(w.Ctx, w.Lead)
		require.NoError(t, err)
		require.Empty(t, waits, "its day is far off")
		w.Now = time.Date(2026, 11, 20, 3, 0, 0, 0, time.UTC)
		awaited(w.Lead, app.WaitCareerPlan)
		e, err = w.App.FinishCareer(w.Ctx, w.Lead, app.FinishCareerInput{EligibilityID: e.ID, ExpectedVersion: e.Version})
		require.NoError(t, err)
		require.Equal(t, rules.CareerDone, e.State)
		require.Equal(t, rules.Day("2026-11-20"), e.DoneOn)
		for who, want := range map[*auth.Actor]int{w.Member: 3, w.Lead: 2, w.HR: 1} {
			unread, err := w.App.UnreadNotices(w.Ctx, who)
			require.NoError(t, err)
			require.Equal(t, want, unread, who.Member.Name)
		}
		log, err := w.App.AuditLog(w.Ctx, w.HR, app.AuditQuery{Subject: e.ID, Page: app.Page{First: 10}})
		require.NoError(t, err)
		var acts []string
		for _, one := range log.Nodes {
			acts = append(acts, one.Action)
			require.NotContains(t, string(one.Before+one.After+one.Reason), "newcomer", "the log doesn't say what was talked about")
		}
		require.Equal(t, []string{"finishCareer", "confirmCareer", "decideCareer", "noteCareerTalk"}, acts)
	})
}

func reasonOf(err error) string {
	var known *app.Error
	if errors.As(err, &known) {
		return known.Reason
	}
	return ""
}
