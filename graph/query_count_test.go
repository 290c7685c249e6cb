package graph_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

// patience is how long the loaders of a counted answer wait for a batch's rest: so long that a busy machine cuts none in two.
const patience = 200 * time.Millisecond

type queryCount struct{ n atomic.Int64 }

func (*queryCount) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context { return ctx }
func (q *queryCount) AfterQuery(context.Context, *bun.QueryEvent)                      { q.n.Add(1) }

// queries counts how often the database is read for what HR asks, after what each request reads when it comes.
func (o *operations) queries(ask func()) int64 {
	o.handler = graph.NewHandler(gen.NewExecutableSchema(graph.NewSchema(o.App)), graph.Options{Rate: -1, Batch: graph.Batch(o.App, patience)})
	var err error
	o.HR.Versions, err = db.CurrentVersions(o.Ctx, o.DB.Reader)
	require.NoError(o.t, err)
	counted := &queryCount{}
	o.DB.Reader = o.DB.Reader.WithQueryHook(counted)
	ask()
	return counted.n.Load()
}

// asOften asserts that many objects are read with as many queries as few.
func asOften(t *testing.T, few, many int, asked func(n int) int64) {
	first := asked(few)
	require.Positive(t, first)
	require.Equal(t, first, asked(many))
}

// The overview and the list of reviews ask the database as often for fifteen people as for five, each of them with a
// figure whose cause is examined.
func TestAnAppraisalsOverviewAsksAsOftenForMany(t *testing.T) {
	asOften(t, 0, 10, func(extra int) int64 {
		o := newOperations(t)
		for i := range extra {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			o.Record(apptest.MemberFact(one, "2026-07-04", "message_reads", "1"), apptest.MemberFact(one, "2026-07-04", "deliveries", "100"))
		}
		o.Record(apptest.MemberFact(o.Member, "2026-07-04", "message_reads", "1"), apptest.MemberFact(o.Member, "2026-07-04", "deliveries", "100"))
		o.Now = time.Date(2026, 10, 9, 2, 0, 0, 0, time.UTC)
		_, err := o.App.StartAppraisal(o.Ctx, o.HR, app.StartAppraisalInput{Period: "2026-Q3"})
		require.NoError(t, err)
		reviews, err := o.App.AttributionReviews(o.Ctx, o.HR, app.ReviewsQuery{Period: "2026-Q3"})
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(reviews), extra+1)
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, `{appraisal(period:"2026-Q3"){cards{state blocked subject{name} team{name} awaits{name} delegate{name}}
				waits{kind member{name} subject{name} review{id affectedCount metric{key}} appeal{id}}}}`))
			require.Equal(t, ".", o.ask(o.HR, `{attributionReviews(period:"2026-Q3"){affectedCount metric{key} subject{name} proposedBy{name}}}`))
		})
	})
}

// A levelling meeting asks the database as often for thirty people, each with a score changed by hand, as for three; and
// so do the scorecards that show what it made of their lines.
func TestALevellingMeetingAsksAsOftenForMany(t *testing.T) {
	asOften(t, 3, 30, func(people int) int64 {
		o := newOperations(t)
		meeting := theMeeting(o)
		for i := range people {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			o.Record(apptest.MemberFact(one, "2026-07-04", "posts_on_time", "8"), apptest.MemberFact(one, "2026-07-04", "posts_due", "10"))
			line := o.Line(o.Card(one, "2026-Q3"), "publishing_on_time")
			require.NoError(t, db.Insert(o.Ctx, o.DB, &db.LevellingChange{ID: db.NewID(db.LevelChangePrefix), LevellingID: meeting, SubjectID: one.MemberID(), Period: "2026-Q3",
				MetricID: line.MetricID, Scope: line.Scope, Computed: 8000, Score: 9000, Reason: "because", ActorID: o.OtherLead.MemberID(), At: db.At(o.Now)}))
		}
		compared := `{levelling(id:"` + meeting + `"){team{name} participants{name} rows{member{name} position{key} team{name} lead{name} total change
			cells{metric{key} score computed outlier cause change{id by{name}}}} changes{member{name} metric{key} by{name}} distribution{mean} leads{lead{name} meanTotal}}}`
		require.Equal(t, ".", o.ask(o.HR, compared)) // the first look of the day is logged
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, compared))
			require.Equal(t, ".", o.ask(o.HR, `{scorecards(period:"2026-Q3",first:50){nodes{member{name} sections{lines{score levelling{score by{name} participants{name}}}}}}}`))
		})
	})
}

// What follows final cards is asked for as often for thirteen of them as for three.
func TestWhatFollowsCardsIsAskedForOnce(t *testing.T) {
	asOften(t, 0, 10, func(extra int) int64 {
		o := newOperations(t)
		people := []string{}
		for i := range extra {
			people = append(people, o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations").MemberID())
		}
		theFinalCard(o)
		for _, id := range append(people, o.Member.MemberID(), o.Colleague.MemberID()) {
			card, err := o.App.Scorecard(o.Ctx, o.HR, id, july)
			require.NoError(t, err)
			_, _, err = o.App.SaveInterviewNote(o.Ctx, o.Lead, app.SaveInterviewNoteInput{ScorecardID: card.ID, Actions: "as agreed"})
			require.NoError(t, err)
			plan, _, err := o.App.OpenImprovementPlan(o.Ctx, o.Lead, app.OpenImprovementPlanInput{ScorecardID: card.ID, Goals: "better", Support: "a course", EndDay: "2026-12-31"})
			require.NoError(t, err)
			_, _, err = o.App.NoteImprovement(o.Ctx, o.Lead, app.NoteImprovementInput{PlanID: plan.ID, Words: "on the way"})
			require.NoError(t, err)
		}
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, `{scorecards(period:"2026-07",first:50){nodes{canInterview interviewNote{actions lead{name} abilities} improvementPlans{goals openedBy{name} notes{words by{name}}}}}}`))
			require.Equal(t, ".", o.ask(o.HR, `{improvementPlans{goals member{name} openedBy{name} notes{words by{name}} abilities}}`))
		})
	})
}

// Scorecards of people who moved, and their absences, ask the database as often for fifteen as for five.
func TestPartsOfScorecardsAskAsOftenForMany(t *testing.T) {
	asOften(t, 5, 15, func(people int) int64 {
		o := newOperations(t)
		from, position := rules.Day("2026-08-16"), "user_growth"
		for i := range people {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			_, err := o.App.UpdateMember(o.Ctx, o.HR, app.UpdateMemberInput{MemberID: one.MemberID(), TeamID: &o.Growth.ID, Position: &position, From: &from})
			require.NoError(t, err)
			_, err = o.App.RecordAbsence(o.Ctx, o.HR, app.RecordAbsenceInput{MemberID: one.MemberID(), From: "2026-07-01", To: &from})
			require.NoError(t, err)
			require.Len(t, o.Card(one, "2026-Q3").Parts, 2)
		}
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, `{scorecards(period:"2026-Q3",first:50){nodes{member{name absences{from to} lastDay}
				parts{number team{name} position{key} lead{name} from to days share total insufficientData sections{kind budget score}} sections{lines{part target nominalTarget}}}}}`))
		})
	})
}

// The list of careers asks the database as often for thirty people as for three, each with an eligibility.
func TestTheListOfCareersAsksAsOftenForMany(t *testing.T) {
	asOften(t, 3, 30, func(people int) int64 {
		o := newOperations(t)
		for i := range people {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			o.Record(apptest.MemberFact(one, "2026-07-04", "posts_on_time", "8"), apptest.MemberFact(one, "2026-07-04", "posts_due", "10"))
			apptest.Eligibility(o.World, one, rules.CareerRead)
		}
		require.NoError(t, o.App.Recompute(o.Ctx))
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, `{careers(first:50){totalCount nodes{member{name team{name}} position{key} count quarters{period} running{rank position{key}}
				eligibilities{state} eligibility{abilities awaits{name} talkedBy{name} decidedBy{name}}}}}`))
		})
	})
}

// The feed, the wall and the badges of people ask the database as often for twenty as for two.
func TestRecognitionAsksAsOftenForMany(t *testing.T) {
	asOften(t, 2, 20, func(people int) int64 {
		o := newOperations(t)
		award := o.awardOf(5)
		for i := range people {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			thanks, err := o.App.GiveThanks(o.Ctx, one, app.GiveThanksInput{MemberID: o.Member.MemberID(), ValueID: theValue(o), Words: "谢谢"})
			require.NoError(t, err)
			_, err = o.App.React(o.Ctx, o.Lead, app.ReactInput{ThanksID: thanks.ID, Kind: db.ReactionClap})
			require.NoError(t, err)
			at := *award // one round of each award, all of them in August
			at.ID = db.NewID(db.AwardPrefix)
			require.NoError(t, db.Insert(o.Ctx, o.DB, &at))
			row := &db.AwardRound{ID: db.RoundID(at.ID, august), AwardID: at.ID, Period: august, Choosers: award.Choosers, State: db.RoundAnnounced, WinnerID: one.MemberID(), AnnouncedAt: db.At(o.Now)}
			require.NoError(t, db.Insert(o.Ctx, o.DB, row))
		}
		return o.queries(func() {
			require.Equal(t, ".", o.ask(o.HR, `{thanks(first:50){nodes{words from{name} to{name} value{names{zh}} reactions{kind count mine} acts}}}`))
			require.Equal(t, ".", o.ask(o.HR, `{awardWall(year:"2026"){award{names{zh} choosers{name}} winner{...on Member{name badges{award{names{zh}}}}} nominatedBy{name} grant{reason}}}`))
			require.Equal(t, ".", o.ask(o.HR, `{openAwardRounds{award{names{zh}} nominations{by{name} nominee{name}} acts}}`))
			require.Equal(t, ".", o.ask(o.HR, `{members(first:50){nodes{name badges{award{names{zh}} winner{name}}}}}`))
		})
	})
}

// The list of runs, and the payouts of one, ask the database as often for fifty as for five.
func TestRunsAndTheirPayoutsAskAsOftenForMany(t *testing.T) {
	asOften(t, 5, 50, func(n int) int64 {
		o := newOperations(t)
		run := &db.IncentiveRun{ID: db.NewID(db.IncentiveRunPrefix), PlanID: theBonusPlan(o), Version: 1, Period: "2026-08", State: db.RunCalculated, Basis: db.RunBasis{Places: 2}, CalculatedBy: o.Finance.MemberID(), CalculatedAt: db.At(o.Now)}
		payouts := []*db.Payout{}
		for i := range n {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			payouts = append(payouts, &db.Payout{ID: db.NewID(db.PayoutPrefix), RunID: run.ID, MemberID: one.MemberID(), TeamID: o.Content.ID, Amount: 100, Owed: 100})
			o.storedRun([]db.RunState{db.RunCalculated, db.RunApproved}[i%2], o.Finance)
		}
		require.NoError(t, o.DB.In(o.Ctx, func(ctx context.Context, tx bun.Tx) error { return db.InsertIncentiveRun(ctx, tx, run, payouts) }))
		return o.queries(func() {
			for _, query := range []string{
				`{incentiveRuns(first:50){totalCount nodes{number state trueUp plan{name{zh}} version{version} pool{amount} paid{amount} carry{amount} calculatedBy{name} decidedBy{name} paidBy{name} payees batch acts excluded{reason}}}}`,
				`{node(id:"` + run.ID + `"){...on IncentiveRun{payouts(first:50){totalCount nodes{member{name} team{name} plan{name{zh}} amount{amount} base{amount} pool{amount} weights calculatedBy{name} decidedBy{name} batch}}}}}`,
				`{simulateIncentive(input:{planId:"` + run.PlanID + `",year:"2026"}){paid{amount} people{member{name} sum{amount}}}}`,
			} {
				require.Equal(t, ".", o.ask(o.HR, query))
			}
		})
	})
}

// A simulation asks the database as often for thirty people as for three.
func TestASimulationAsksAsOftenForMany(t *testing.T) {
	asOften(t, 3, 30, func(n int) int64 {
		o := newOperations(t)
		plan, bases := theBonusPlan(o), []*db.BonusBase{}
		for i := range n {
			one := o.AddMember(fmt.Sprint("成员", i), fmt.Sprint("extra", i), o.Content.ID, "content_operations")
			for measure, value := range map[string]string{"message_reads": "4500", "deliveries": "30000", "content_matched": "160", "content_reviewed": "200", "posts_on_time": "50", "posts_due": "50"} {
				o.Record(apptest.MemberFact(one, "2026-07-15", measure, value))
			}
			bases = append(bases, &db.BonusBase{MemberID: one.MemberID(), Schedule: rules.Month, FromDay: "2026-01-01", Amount: 400000})
		}
		theFinalCard(o)
		require.NoError(t, db.Insert(o.Ctx, o.DB, &bases))
		return o.queries(func() {
			simulated := o.body(o.HR, `{simulateIncentive(input:{planId:"`+plan+`",year:"2026"}){paid{amount} peopleCount people{member{name} sum{amount}} periods{paid{amount}} variants{paid{amount}}}}`)
			require.Contains(t, simulated, fmt.Sprintf(`"peopleCount":%d`, n))
		})
	})
}
