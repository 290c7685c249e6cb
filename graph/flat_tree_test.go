package graph_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// grow makes a tree with everything that its nodes tell apart: odd titles, owners of each kind, private branches of
// two teams, ancestors from the year, all kinds of key results with and without values, now and a week ago.
func grow(t *testing.T, w *apptest.World) {
	set := func(actor *auth.Actor, in app.CreateObjectiveInput) *app.Objective {
		if in.Cycle == "" {
			in.Cycle = "2026-Q3"
		}
		o, err := w.App.CreateObjective(w.Ctx, actor, in)
		require.NoError(t, err)
		return o
	}
	measure := func(actor *auth.Actor, o *app.Objective, in app.CreateKeyResultInput) *app.KeyResult {
		in.ObjectiveID = o.ID
		k, err := w.App.CreateKeyResult(w.Ctx, actor, in)
		require.NoError(t, err)
		return k
	}
	report := func(actor *auth.Actor, k *app.KeyResult, day rules.Day, value string, sure int) {
		_, err := w.App.CheckInKeyResult(w.Ctx, actor, app.CheckInKeyResultInput{KeyResultID: k.ID, Day: &day, Value: *apptest.Dec(value), Confidence: &sure})
		require.NoError(t, err)
	}
	root, err := w.App.Company(w.Ctx, auth.System())
	require.NoError(t, err)
	private, aspirational, draft, yes := app.ObjectivePrivate, rules.Aspirational, rules.ObjectiveDraft, true
	guard, steps, follows, formula := rules.KeyResultGuard, rules.KeyResultMilestone, rules.KeyResultMetric, `sum("leads")`

	year := set(w.Executive, app.CreateObjectiveInput{Title: "The \"year\" \\ /", Cycle: "2026", OwnerTeamID: &root.ID, IncludeChildren: &yes})
	yearResult := measure(w.Executive, year, app.CreateKeyResultInput{Title: "empty", Start: apptest.Dec("0"), Target: apptest.Dec("1")})
	content := set(w.Lead, app.CreateObjectiveInput{Title: "emoji 🥬👩‍🔬 and \u2028 and \u2029 <&>", OwnerTeamID: &w.Content.ID, ParentKeyResultID: &yearResult.ID})
	numbers := measure(w.Lead, content, app.CreateKeyResultInput{Title: "0.010 → 0.020", Start: apptest.Dec("0.01"), Target: apptest.Dec("0.02"), Weight: apptest.Dec("2.5")})
	report(w.Lead, numbers, "2026-08-20", "0.012345", 3)
	report(w.Lead, numbers, "2026-09-07", "0.017", 7)
	measure(w.Lead, content, app.CreateKeyResultInput{Title: "guard", Kind: &guard, Low: apptest.Dec("-1")})
	measure(w.Lead, content, app.CreateKeyResultInput{Title: "steps", Kind: &steps, Milestones: []*app.MilestoneInput{{Title: "1"}, {Title: "2"}}})
	measure(w.Lead, content, app.CreateKeyResultInput{Title: "metric", Kind: &follows, Formula: &formula, Start: apptest.Dec("0"), Target: apptest.Dec("9")})
	member := w.Member.MemberID()
	own := set(w.Member, app.CreateObjectiveInput{Title: "𠮷 e\u0301", OwnerMemberID: &member, ParentID: &content.ID, Kind: &aspirational})
	report(w.Member, measure(w.Member, own, app.CreateKeyResultInput{Title: "down", Start: apptest.Dec("8"), Target: apptest.Dec("5")}), "2026-08-01", "9", 0)
	set(w.Member, app.CreateObjectiveInput{Title: "draft", OwnerMemberID: &member, State: &draft})
	supporting := func(actor *auth.Actor, o *app.Objective, ids ...string) {
		_, err := w.App.UpdateObjective(w.Ctx, actor, app.UpdateObjectiveInput{ObjectiveID: o.ID, Supports: ids})
		require.NoError(t, err)
	}
	supporting(w.Member, own, year.ID, content.ID)
	for _, team := range []struct {
		lead *auth.Actor
		id   string
	}{{w.Lead, w.Content.ID}, {w.OtherLead, w.Growth.ID}} {
		secret := set(team.lead, app.CreateObjectiveInput{Title: "secret", OwnerTeamID: &team.id, ParentID: &content.ID, Visibility: &private})
		supporting(team.lead, secret, content.ID)
		report(team.lead, measure(team.lead, secret, app.CreateKeyResultInput{Title: "K", Start: apptest.Dec("0"), Target: apptest.Dec("4")}), "2026-09-01", "3", 10)
		set(team.lead, app.CreateObjectiveInput{Title: "below a secret", OwnerTeamID: &team.id, ParentID: &secret.ID, Visibility: &private})
	}
}

func TestFlatTreesAreWhatTheExecutorWrites(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		grow(t, w)
		b := newTwoWays(t, w)
		const everything = `id parentId parentKeyResultId title cycle progress progressAWeekAgo health healthAWeekAgo kind state visibility context supports
			owner{__typename ...on Member{id name} ...on Team{id name}}
			keyResults{id title kind unit start target low high current currentDay weight confidence progress health}`
		outsider := w.AddMember("外人", "outsider", w.Growth.ID, "user_growth")
		for i, actor := range []*auth.Actor{w.Member, w.Lead, w.OtherMember, w.OtherLead, w.HR, w.Executive, outsider, w.Token(auth.ScopeOKRRead)} {
			for _, tree := range []string{`alignmentTree(cycle:"2026-Q3")`, `alignmentTree(cycle:"2026")`, `alignmentTree(cycle:"2026-Q3",depth:1)`, `alignmentTree(cycle:"2030-Q1")`} {
				b.same(actor, `{`+tree+`{version coverage unaligned nodes{`+everything+`}}}`, nil, true)
				b.same(actor, `{`+tree+`{nodes{__typename}}}`, nil, true)
			}
			tree := `alignmentTree(cycle:"2026-Q3")`
			b.same(actor, `{`+tree+`{nodes{a:id b:id __typename t:__typename keyResults{x:__typename now:current then:current}}}}`, nil, true)
			b.same(actor, `query($yes:Boolean!,$no:Boolean!){`+tree+`{nodes{...N title @skip(if:$yes) health @include(if:$yes) state @include(if:$no)
					...on AlignmentNode @include(if:$yes){kind} ...@skip(if:$yes){context}}}}
				fragment N on AlignmentNode{id keyResults{id} ...M} fragment M on AlignmentNode{keyResults{title ...K @include(if:$yes)} owner{...on Node{id}}}
				fragment K on AlignmentKeyResult{progress weight @skip(if:$yes)}`, map[string]any{"yes": true, "no": false}, true)
			// Fields of the same name are merged, whichever selection names them first.
			b.same(actor, `{`+tree+`{nodes{keyResults{id}owner{...on Team{name}}} nodes{title owner{...on Member{name}} keyResults{title id}}}}`, nil, true)
			b.same(actor, `{one:`+tree+`{nodes{id}} two:`+tree+`{nodes{title}}}`, nil, true)
			b.same(actor, `query Same{`+tree+`{nodes{title}}}`, nil, true)
			b.same(actor, `query($d:Int){alignmentTree(cycle:"2026-Q3",depth:$d){nodes{title}}}`, map[string]any{"d": 1 + i%3}, true)
			b.same(actor, `query($d:Int){alignmentTree(cycle:"2026-Q3",depth:$d){nodes{title}}}`, map[string]any{"d": nil}, true)
			b.same(actor, `{`+tree+`{nodes{id owner{...on Member{id position{key}}}}}}`, nil, false)
		}
		w.Now = w.Now.Add(7 * 24 * time.Hour) // a week ago there was something
		b.same(w.Member, `{alignmentTree(cycle:"2026-Q3"){nodes{`+everything+`}}}`, nil, true)
	})
}

// What one caller is answered is no other's answer, and none that has gone stale.
func TestRememberedTreesBelongToWhoSeesThem(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		b := newTwoWays(t, w)
		query := `{alignmentTree(cycle:"2026-Q3"){nodes{title progressAWeekAgo owner{...on Member{name}}}}}`
		for n := range 3 {
			id := w.Member.MemberID()
			_, err := w.App.CreateObjective(w.Ctx, w.Member, app.CreateObjectiveInput{Title: fmt.Sprint("public ", n), Cycle: "2026-Q3", OwnerMemberID: &id})
			require.NoError(t, err)
			for range 2 { // the second time from memory
				for _, actor := range []*auth.Actor{w.Member, w.OtherMember} {
					b.same(actor, query, nil, true)
				}
			}
		}
		name := "another name"
		_, err := w.App.UpdateMember(w.Ctx, w.HR, app.UpdateMemberInput{MemberID: w.Member.MemberID(), Name: &name})
		require.NoError(t, err)
		require.Contains(t, b.answer(b.flat, w.OtherMember, query, nil), name)
		grow(t, w)
		for _, actor := range []*auth.Actor{w.Member, w.OtherMember, w.HR} {
			b.same(actor, query, nil, true)
		}
		w.Now = w.Now.Add(8 * 24 * time.Hour)
		b.same(w.OtherMember, query, nil, true)
	})
}
