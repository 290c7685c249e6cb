package app_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// okrs sets objectives in the world of a test.
type okrs struct {
	*apptest.World
	t *testing.T
}

func (o okrs) objective(actor *auth.Actor, in app.CreateObjectiveInput) *app.Objective {
	o.t.Helper()
	if in.Cycle == "" {
		in.Cycle = "2026-Q3"
	}
	made, err := o.App.CreateObjective(o.Ctx, actor, in)
	require.NoError(o.t, err)
	return made
}

func (o okrs) keyResult(actor *auth.Actor, objective *app.Objective, start, target, weight string) *app.KeyResult {
	o.t.Helper()
	made, err := o.App.CreateKeyResult(o.Ctx, actor, app.CreateKeyResultInput{ObjectiveID: objective.ID, Title: start + " to " + target,
		Start: exactly(start), Target: exactly(target), Weight: exactly(weight)})
	require.NoError(o.t, err)
	return made
}

func (o okrs) checkIn(actor *auth.Actor, k *app.KeyResult, value string) *app.CheckIn {
	o.t.Helper()
	made, err := o.App.CheckInKeyResult(o.Ctx, actor, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly(value)})
	require.NoError(o.t, err)
	return made
}

func (o okrs) progress(actor *auth.Actor, id string) string {
	o.t.Helper()
	found, err := o.App.ObjectiveByID(o.Ctx, actor, id)
	require.NoError(o.t, err)
	return inDigits(found.Progress)
}

func exactly(text string) *rules.Decimal {
	d := decimal.RequireFromString(text)
	return &d
}

func inDigits(d *rules.Decimal) string {
	if d == nil {
		return ""
	}
	return rules.FormatDecimal(*d)
}

func eachOKR(t *testing.T, test func(t *testing.T, o okrs)) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) { test(t, okrs{w, t}) })
}

func TestTheWorkedExampleOfObjectives(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		q3 := o.objective(o.Member, app.CreateObjectiveInput{Title: "提升私域贡献"})
		require.Equal(t, "", o.progress(o.Member, q3.ID), "no value yet is not 0")
		var results []*app.KeyResult
		for _, k := range [][3]string{{"0", "0.40", "0.28"}, {"0.18", "0.25", "0.222"}, {"0.215", "0.35", "0.332"}} {
			made := o.keyResult(o.Member, q3, k[0], k[1], "1")
			results = append(results, o.checkIn(o.Member, made, k[2]).Of)
		}
		require.Equal(t, []string{"0.7", "0.6", "0.866667"}, []string{inDigits(results[0].Progress), inDigits(results[1].Progress), inDigits(results[2].Progress)})
		require.Equal(t, "0.722222", o.progress(o.Member, q3.ID))
		weights := []*app.OkrWeightInput{{ID: results[0].ID, Weight: *exactly("2")}, {ID: results[1].ID, Weight: *exactly("1")}, {ID: results[2].ID, Weight: *exactly("1")}}
		weighted, err := o.App.SetOkrWeights(o.Ctx, o.Member, app.SetOkrWeightsInput{ObjectiveID: q3.ID, Weights: weights})
		require.NoError(t, err)
		require.Equal(t, "0.716667", inDigits(weighted.Progress))
		_, err = o.App.SetOkrWeights(o.Ctx, o.Member, app.SetOkrWeightsInput{ObjectiveID: q3.ID, Weights: weights[:2]})
		require.Equal(t, app.BadInput, app.CodeOf(err), "weights are set together")
		down := o.keyResult(o.Member, q3, "8", "5", "0")
		require.Equal(t, "0.6", inDigits(o.checkIn(o.Member, down, "6.2").Of.Progress))
	})
}

func TestOfTheLatestDayTheLatestEntryCounts(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		k := o.keyResult(o.Member, o.objective(o.Member, app.CreateObjectiveInput{Title: "O"}), "0", "10", "1")
		report := func(day rules.Day, value string) *app.KeyResult {
			made, err := o.App.CheckInKeyResult(o.Ctx, o.Member, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly(value), Day: &day})
			require.NoError(t, err)
			return made.Of
		}
		require.Equal(t, "2", report("2026-09-01", "2").Current.String())
		require.Equal(t, "5", report("2026-09-07", "5").Current.String())
		require.Equal(t, "5", report("2026-09-03", "9").Current.String(), "an earlier day changes the trend alone")
		corrected := report("2026-09-07", "4")
		require.Equal(t, "4", corrected.Current.String(), "a correction is a new entry")
		c, err := o.App.CheckIns(o.Ctx, corrected, app.Page{First: 10})
		require.NoError(t, err)
		var replaced []bool
		for _, entry := range c.Nodes {
			replaced = append(replaced, entry.Replaced)
		}
		require.Equal(t, []bool{false, true, false, false}, replaced, "history is not rewritten")
		trend, err := o.App.KeyResultTrend(o.Ctx, corrected)
		require.NoError(t, err)
		require.Equal(t, []string{"2", "9", "4"}, []string{inDigits(trend[0].Value), inDigits(trend[1].Value), inDigits(trend[2].Value)})
		for _, day := range []rules.Day{"2026-09-09", "2026-06-30"} {
			_, err := o.App.CheckInKeyResult(o.Ctx, o.Member, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly("1"), Day: &day})
			require.Equal(t, app.BadInput, app.CodeOf(err), day)
		}
	})
}

// A key result bound to a metric moves by itself as facts arrive.
func TestKeyResultsFollowTheirMetric(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		_, err := o.App.CreateChannel(o.Ctx, o.Admin, app.CreateChannelInput{Key: "gzh", Name: "公众号", Group: "official_account"})
		require.NoError(t, err)
		channel := "gzh"
		followers := func(day, value string) {
			o.Record(&app.FactInput{Day: app.RawDay(day), Measure: "followers", Value: app.RawDecimal(value), Channel: &channel})
		}
		followers("2026-06-30", "10000")
		root, err := o.App.Company(o.Ctx, auth.System())
		require.NoError(t, err)
		company := o.objective(o.Executive, app.CreateObjectiveInput{Title: "公司目标", OwnerTeamID: &root.ID})
		kind, formula := rules.KeyResultMetric, `growth("followers", "official_account")`
		k, err := o.App.CreateKeyResult(o.Ctx, o.Executive, app.CreateKeyResultInput{ObjectiveID: company.ID, Title: "粉丝 +40%", Kind: &kind, Formula: &formula, Start: exactly("0"), Target: exactly("0.4")})
		require.NoError(t, err)
		require.Nil(t, k.Progress)
		followers("2026-09-01", "12800")
		moved, err := o.App.KeyResultByID(o.Ctx, o.OtherMember, k.ID)
		require.NoError(t, err)
		require.Equal(t, "0.28", moved.Current.String())
		require.Equal(t, "0.7", inDigits(moved.Progress))
		require.Equal(t, rules.Day("2026-09-01"), moved.CurrentDay)
		require.Equal(t, "0.7", o.progress(o.OtherMember, company.ID))
		_, err = o.App.CheckInKeyResult(o.Ctx, o.Executive, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly("1")})
		require.Equal(t, app.BadInput, app.CodeOf(err))
	})
}

func TestWhatIsPrivateCountsInNothingThatOthersSee(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		private := app.ObjectivePrivate
		open := o.objective(o.Lead, app.CreateObjectiveInput{Title: "Open", OwnerTeamID: &o.Content.ID})
		before, err := o.App.AlignmentTree(o.Ctx, o.OtherMember, "2026-Q3", "", nil)
		require.NoError(t, err)
		secret := o.objective(o.Lead, app.CreateObjectiveInput{Title: "Secret", OwnerTeamID: &o.Content.ID, Visibility: &private, ParentID: &open.ID})
		o.checkIn(o.Lead, o.keyResult(o.Lead, secret, "0", "10", "1"), "5")
		require.Equal(t, "", o.progress(o.Lead, open.ID), "not even where its team looks: there is one figure for all")
		inner := o.objective(o.Lead, app.CreateObjectiveInput{Title: "Secret too", OwnerTeamID: &o.Content.ID, Visibility: &private, ParentID: &secret.ID})
		o.checkIn(o.Lead, o.keyResult(o.Lead, inner, "0", "10", "1"), "10")
		require.Equal(t, "0.5", o.progress(o.Member, secret.ID))
		require.Equal(t, "1", o.progress(o.Member, inner.ID))

		for _, actor := range []*auth.Actor{o.OtherMember, o.OtherLead, o.HR, o.Executive, o.Admin, o.Token(auth.ScopeOKRRead)} {
			tree, err := o.App.AlignmentTree(o.Ctx, actor, "2026-Q3", "", nil)
			require.NoError(t, err)
			require.Len(t, tree.Nodes, 1)
			require.Equal(t, before.Coverage(), tree.Coverage())
			require.Equal(t, before.Unaligned(), tree.Unaligned())
			require.Empty(t, tree.CheckInReports())
			_, err = o.App.ObjectiveByID(o.Ctx, actor, secret.ID)
			require.Equal(t, app.NotFound, app.CodeOf(err))
			list, err := o.App.Objectives(o.Ctx, actor, app.ObjectivesQuery{}, app.Page{First: 10})
			require.NoError(t, err)
			require.Equal(t, 1, list.Total)
			found, err := o.App.ObjectiveByID(o.Ctx, actor, open.ID)
			require.NoError(t, err)
			children, err := o.App.VisibleObjectives(o.Ctx, actor, found.Aligned)
			require.NoError(t, err)
			require.Empty(t, children)
		}
		cycle, err := o.App.Cycle(o.Ctx, o.OtherMember, "2026-Q3")
		require.NoError(t, err)
		n, err := o.App.CountObjectives(o.Ctx, cycle)
		require.NoError(t, err)
		require.Equal(t, 1, n)
		// A stranger learns as much of a hidden objective as of one that isn't there.
		missing := "obj_00000000-0000-7000-8000-000000000000"
		for _, id := range []string{secret.ID, missing} {
			_, err := o.App.CreateObjective(o.Ctx, o.OtherMember, app.CreateObjectiveInput{Title: "Guess", Cycle: "2026-Q3", ParentID: &id})
			var told *app.Error
			require.True(t, errors.As(err, &told))
			require.Equal(t, app.Error{Code: app.NotFound, Field: "parentId", Reason: "NOT_FOUND", Message: "there is no such objective, or you may not see it"}, *told)
		}
		_, err = o.App.CreateObjective(o.Ctx, o.Member, app.CreateObjectiveInput{Title: "Public below private", Cycle: "2026-Q3", ParentID: &secret.ID})
		require.Equal(t, app.BadInput, app.CodeOf(err))
	})
}

func TestTwoMovesAtOnceMakeNoLoop(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		for range 5 {
			a, b := o.objective(o.Member, app.CreateObjectiveInput{Title: "A"}), o.objective(o.Member, app.CreateObjectiveInput{Title: "B"})
			var moves sync.WaitGroup
			errs := make([]error, 2)
			for i, pair := range [][2]*app.Objective{{a, b}, {b, a}} {
				moves.Go(func() {
					actor := *o.Member
					_, errs[i] = o.App.AlignObjective(o.Ctx, &actor, app.AlignObjectiveInput{ObjectiveID: pair[0].ID, ParentID: &pair[1].ID})
				})
			}
			moves.Wait()
			require.True(t, (errs[0] == nil) != (errs[1] == nil), "%v, %v", errs[0], errs[1])
		}
	})
}

func TestManyEditorsLoseNothing(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		top := o.objective(o.Member, app.CreateObjectiveInput{Title: "O"})
		var results []*app.KeyResult
		for range 10 {
			results = append(results, o.keyResult(o.Member, top, "0", "10", "1"))
		}
		var editors sync.WaitGroup
		errs := make([]error, 20)
		for i := range errs {
			editors.Go(func() {
				actor := *o.Member
				if i%2 == 0 {
					_, errs[i] = o.App.CheckInKeyResult(o.Ctx, &actor, app.CheckInKeyResultInput{KeyResultID: results[i/2].ID, Value: *exactly("5")})
					return
				}
				_, errs[i] = o.App.CommentOnObjective(o.Ctx, &actor, app.CommentOnObjectiveInput{ObjectiveID: top.ID, Text: fmt.Sprint("remark ", i)})
			})
		}
		editors.Wait()
		for _, err := range errs {
			require.NoError(t, err)
		}
		require.Equal(t, "0.5", o.progress(o.Member, top.ID))
		found, err := o.App.ObjectiveByID(o.Ctx, o.Member, top.ID)
		require.NoError(t, err)
		comments, err := o.App.Comments(o.Ctx, found, app.Page{First: 50})
		require.NoError(t, err)
		require.Equal(t, 10, comments.Total)
		version, title := int(found.Version), "Renamed"
		_, err = o.App.UpdateObjective(o.Ctx, o.Member, app.UpdateObjectiveInput{ObjectiveID: top.ID, Title: &title, ExpectedVersion: &version})
		require.NoError(t, err)
		_, err = o.App.UpdateObjective(o.Ctx, o.Member, app.UpdateObjectiveInput{ObjectiveID: top.ID, Title: &title, ExpectedVersion: &version})
		require.Equal(t, app.Conflict, app.CodeOf(err), "the second is told")
	})
}

func TestAClosedCycleRefusesEveryChange(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		year := o.objective(o.Executive, app.CreateObjectiveInput{Title: "Year", Cycle: "2026", OwnerTeamID: pointerTo(o.root())})
		top := o.objective(o.Member, app.CreateObjectiveInput{Title: "Top", ParentID: &year.ID})
		k := o.checkIn(o.Member, o.keyResult(o.Member, top, "0", "10", "1"), "7.3").Of
		kind := rules.KeyResultMilestone
		steps, err := o.App.CreateKeyResult(o.Ctx, o.Member, app.CreateKeyResultInput{ObjectiveID: top.ID, Title: "Steps", Kind: &kind, Milestones: []*app.MilestoneInput{{Title: "One"}, {Title: "Two"}}})
		require.NoError(t, err)
		milestones, err := o.App.Milestones(o.Ctx, steps)
		require.NoError(t, err)
		today := rules.Day("2026-09-08")
		_, err = o.App.CompleteMilestone(o.Ctx, o.Member, app.CompleteMilestoneInput{MilestoneID: milestones[0].ID, DoneOn: &today})
		require.NoError(t, err)
		below := o.objective(o.Member, app.CreateObjectiveInput{Title: "Below", Cycle: "2026-Q4", State: pointerTo(rules.ObjectiveActive)})
		_, err = o.App.GradeKeyResult(o.Ctx, o.Member, app.GradeKeyResultInput{KeyResultID: k.ID, Grade: *exactly("0.9"), Reason: pointerTo("delivered late, but whole")})
		require.NoError(t, err)
		_, err = o.App.GradeKeyResult(o.Ctx, o.Member, app.GradeKeyResultInput{KeyResultID: k.ID, Grade: *exactly("0.8")})
		require.Equal(t, app.BadInput, app.CodeOf(err), "what differs from the proposal needs a reason")
		closed, err := o.App.CloseCycle(o.Ctx, o.HR, app.CloseCycleInput{Cycle: "2026-Q3", Retrospective: pointerTo("Learned.")})
		require.NoError(t, err)
		require.Equal(t, 1, closed.GradedByProposal)
		require.Equal(t, "0.615", o.progress(o.Member, top.ID))
		require.Equal(t, "0.615", o.progress(o.Member, year.ID))
		found, err := o.App.ObjectiveByID(o.Ctx, o.Member, top.ID)
		require.NoError(t, err)
		require.Equal(t, "0.7", inDigits(found.Grade()))

		title, weight := "Changed", *exactly("2")
		for name, change := range map[string]func() error{
			"createObjective": func() error {
				_, err := o.App.CreateObjective(o.Ctx, o.Member, app.CreateObjectiveInput{Title: "New", Cycle: "2026-Q3"})
				return err
			},
			"updateObjective": func() error {
				_, err := o.App.UpdateObjective(o.Ctx, o.Member, app.UpdateObjectiveInput{ObjectiveID: top.ID, Title: &title})
				return err
			},
			"alignObjective": func() error {
				_, err := o.App.AlignObjective(o.Ctx, o.Member, app.AlignObjectiveInput{ObjectiveID: top.ID})
				return err
			},
			"createKeyResult": func() error {
				_, err := o.App.CreateKeyResult(o.Ctx, o.Member, app.CreateKeyResultInput{ObjectiveID: top.ID, Title: "K", Start: exactly("0"), Target: exactly("1")})
				return err
			},
			"updateKeyResult": func() error {
				_, err := o.App.UpdateKeyResult(o.Ctx, o.Member, app.UpdateKeyResultInput{KeyResultID: k.ID, Title: &title})
				return err
			},
			"setOkrWeights": func() error {
				_, err := o.App.SetOkrWeights(o.Ctx, o.Member, app.SetOkrWeightsInput{ObjectiveID: top.ID, Weights: []*app.OkrWeightInput{{ID: k.ID, Weight: weight}, {ID: steps.ID, Weight: weight}}})
				return err
			},
			"checkInKeyResult": func() error {
				_, err := o.App.CheckInKeyResult(o.Ctx, o.Member, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: weight})
				return err
			},
			"completeMilestone": func() error {
				_, err := o.App.CompleteMilestone(o.Ctx, o.Member, app.CompleteMilestoneInput{MilestoneID: milestones[1].ID, DoneOn: &today})
				return err
			},
			"commentOnObjective": func() error {
				_, err := o.App.CommentOnObjective(o.Ctx, o.Member, app.CommentOnObjectiveInput{ObjectiveID: top.ID, Text: "late"})
				return err
			},
			"gradeKeyResult": func() error {
				_, err := o.App.GradeKeyResult(o.Ctx, o.Member, app.GradeKeyResultInput{KeyResultID: k.ID, Grade: *exactly("1"), Reason: &title})
				return err
			},
			"updateCycle": func() error {
				_, err := o.App.UpdateCycle(o.Ctx, o.HR, app.UpdateCycleInput{Cycle: "2026-Q3", StaleDays: pointerTo(3)})
				return err
			},
			"closeCycle": func() error {
				_, err := o.App.CloseCycle(o.Ctx, o.HR, app.CloseCycleInput{Cycle: "2026-Q3"})
				return err
			},
		} {
			require.Equal(t, app.Conflict, app.CodeOf(change()), name)
		}
		_, err = o.App.AlignObjective(o.Ctx, o.Member, app.AlignObjectiveInput{ObjectiveID: below.ID, ParentID: &top.ID})
		require.Error(t, err, "nothing aligns to what is closed")
		require.Equal(t, "0.615", o.progress(o.Member, top.ID))

		carried, err := o.App.CarryOverObjectives(o.Ctx, o.Member, app.CarryOverObjectivesInput{Objectives: []string{top.ID}, To: "2026-Q4"})
		require.NoError(t, err)
		require.Len(t, carried, 1)
		require.Equal(t, top.ID, carried[0].CarriedFromID)
		require.Equal(t, rules.ObjectiveDraft, carried[0].State)
		require.Len(t, carried[0].KeyResults, 2)
		require.Equal(t, "7.3", carried[0].KeyResults[0].Start.String(), "it begins where it stood")
		require.Equal(t, "1", carried[0].KeyResults[1].Target.String(), "only the step that is not done goes along")
	})
}

func (o okrs) root() string {
	company, err := o.App.Company(o.Ctx, auth.System())
	require.NoError(o.t, err)
	return company.ID
}

func pointerTo[T any](v T) *T { return &v }

func TestTheTreeHoldsACycleAndWhatStandsAboveIt(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		root := o.root()
		year := o.objective(o.Executive, app.CreateObjectiveInput{Title: "Year", Cycle: "2026", OwnerTeamID: &root})
		team := o.objective(o.Lead, app.CreateObjectiveInput{Title: "Team", OwnerTeamID: &o.Content.ID, ParentID: &year.ID})
		mine := o.objective(o.Member, app.CreateObjectiveInput{Title: "Mine", ParentID: &team.ID})
		alone := o.objective(o.OtherMember, app.CreateObjectiveInput{Title: "Alone"})
		o.checkIn(o.Member, o.keyResult(o.Member, mine, "0", "10", "1"), "4")
		tree, err := o.App.AlignmentTree(o.Ctx, o.Token(auth.ScopeOKRRead), "2026-Q3", "", nil)
		require.NoError(t, err)
		var titles []string
		for _, node := range tree.Nodes {
			titles = append(titles, node.Title)
		}
		require.Equal(t, []string{"Year", "Team", "Mine", "Alone"}, titles, "each after the one it aligns to")
		require.True(t, tree.Nodes[0].Context)
		require.Equal(t, "0.4", inDigits(tree.Nodes[0].Progress))
		require.Equal(t, "0.666667", inDigits(tree.Coverage()))
		require.Equal(t, 1, tree.Unaligned())
		part, err := o.App.AlignmentTree(o.Ctx, o.Member, "2026-Q3", team.ID, pointerTo(1))
		require.NoError(t, err)
		require.Len(t, part.Nodes, 1)
		_, err = o.App.UpdateObjective(o.Ctx, o.OtherMember, app.UpdateObjectiveInput{ObjectiveID: alone.ID, State: pointerTo(rules.ObjectiveCancelled)})
		require.NoError(t, err)
		after, err := o.App.AlignmentTree(o.Ctx, o.Member, "2026-Q3", "", nil)
		require.NoError(t, err)
		require.Len(t, after.Nodes, 3)
		require.Greater(t, after.Version(), tree.Version())
	})
}

func TestHealthAndWhoKeepsUp(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		mine := o.objective(o.Member, app.CreateObjectiveInput{Title: "Mine"})
		k := o.keyResult(o.Member, mine, "0", "10", "1")
		report := func(day rules.Day, value string) {
			_, err := o.App.CheckInKeyResult(o.Ctx, o.Member, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *exactly(value), Day: &day})
			require.NoError(t, err)
		}
		standing := func() (rules.Health, app.CheckInStanding) {
			tree, err := o.App.AlignmentTree(o.Ctx, o.HR, "2026-Q3", "", nil)
			require.NoError(t, err)
			return tree.Nodes[0].Health, tree.CheckInReports()[0].Standing
		}
		health, keeps := standing()
		require.Equal(t, rules.NoData, health)
		require.Equal(t, app.CheckInsNever, keeps)
		report("2026-09-08", "8")
		health, keeps = standing() // 70 of 92 days have passed: 0.8 of 0.76
		require.Equal(t, rules.OnTrack, health)
		require.Equal(t, app.CheckInsOnTime, keeps)
		report("2026-09-08", "3")
		health, _ = standing()
		require.Equal(t, rules.Behind, health)
		o.Now = o.Now.AddDate(0, 0, 8)
		health, keeps = standing()
		require.Equal(t, rules.Stale, health)
		require.Equal(t, app.CheckInsLate, keeps)
		due, err := o.App.CheckInsDue(o.Ctx, o.Member)
		require.NoError(t, err)
		require.Len(t, due, 1)
		require.Equal(t, rules.Day("2026-09-15"), *due[0].Due())
	})
}

func TestDraftingAQuarterFromTemplates(t *testing.T) {
	eachOKR(t, func(t *testing.T, o okrs) {
		kind, metric := rules.KeyResultMetric, "read_rate"
		_, err := o.App.SaveObjectiveTemplates(o.Ctx, o.HR, app.SaveObjectiveTemplatesInput{Position: "content_operations", Objectives: []*app.ObjectiveDraftInput{
			{Title: "让内容被读到", KeyResults: []*app.KeyResultDraftInput{{Title: "阅读率", Kind: &kind, Metric: &metric, Start: exactly("0.1"), Target: exactly("0.15")}}}}})
		require.NoError(t, err)
		drafts, err := o.App.DraftObjectives(o.Ctx, o.Lead, app.DraftObjectivesInput{Cycle: "2026-Q4"})
		require.NoError(t, err)
		require.Len(t, drafts, 3, "the lead's own people, the lead among them")
		require.Equal(t, rules.ObjectiveDraft, drafts[0].State)
		require.Equal(t, db.CycleDraft, cycleState(t, o, "2026-Q4"))
		again, err := o.App.DraftObjectives(o.Ctx, o.HR, app.DraftObjectivesInput{Cycle: "2026-Q4"})
		require.NoError(t, err)
		require.Empty(t, again, "nobody gets a second one")
	})
}

func cycleState(t *testing.T, o okrs, p rules.Period) db.CycleState {
	cycle, err := o.App.Cycle(o.Ctx, o.HR, p)
	require.NoError(t, err)
	return cycle.State
}
