package graph_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// hidden is a company in which the content team has something to hide below what everybody sees.
type hidden struct {
	*apptest.World
	t       *testing.T
	handler http.Handler

	company, open, theirs                                  *app.Objective // public: the company's, the content team's below it, the other team's
	openResult                                             *app.KeyResult
	objective, keyResult, checkIn, step, stepResult, below string // ids of what is private
}

func newHidden(t *testing.T, w *apptest.World) *hidden {
	h := &hidden{World: w, t: t, handler: graph.NewHandler(gen.NewExecutableSchema(graph.NewSchema(w.App)), graph.Options{Rate: -1, Batch: graph.Batch(w.App, graph.BatchWait)})}
	root, err := w.App.Company(w.Ctx, auth.System())
	require.NoError(t, err)
	yes := true
	h.company = h.set(w.Executive, app.CreateObjectiveInput{Title: "The company's", Cycle: "2026-Q3", OwnerTeamID: &root.ID, IncludeChildren: &yes})
	h.open = h.set(w.Lead, app.CreateObjectiveInput{Title: "Open", Cycle: "2026-Q3", OwnerTeamID: &w.Content.ID, ParentID: &h.company.ID, IncludeChildren: &yes})
	h.openResult = h.measure(w.Lead, h.open)
	h.report(w.Lead, h.openResult)
	h.theirs = h.set(w.OtherLead, app.CreateObjectiveInput{Title: "Theirs", Cycle: "2026-Q3", OwnerTeamID: &w.Growth.ID, ParentID: &h.company.ID})
	h.report(w.OtherLead, h.measure(w.OtherLead, h.theirs))
	return h
}

// hide makes a private objective with everything that an objective can have, and with ties to public ones.
func (h *hidden) hide() {
	private, steps := app.ObjectivePrivate, rules.KeyResultMilestone
	secret := h.set(h.Lead, app.CreateObjectiveInput{Title: "Geheimnis", Cycle: "2026-Q3", OwnerTeamID: &h.Content.ID, Visibility: &private, ParentKeyResultID: &h.openResult.ID})
	k := h.measure(h.Lead, secret)
	h.objective, h.keyResult, h.checkIn = secret.ID, k.ID, h.report(h.Lead, k)
	made, err := h.App.CreateKeyResult(h.Ctx, h.Lead, app.CreateKeyResultInput{ObjectiveID: secret.ID, Title: "Geheimnis", Kind: &steps, Milestones: []*app.MilestoneInput{{Title: "Geheimnis"}}})
	require.NoError(h.t, err)
	found, err := h.App.Milestones(h.Ctx, made)
	require.NoError(h.t, err)
	h.step, h.stepResult = found[0].ID, made.ID
	for _, parent := range []*app.Objective{secret, h.company, h.open, h.theirs} {
		below := h.set(h.Lead, app.CreateObjectiveInput{Title: "Geheimnis", Cycle: "2026-Q3", OwnerTeamID: &h.Content.ID, Visibility: &private, ParentID: &parent.ID})
		h.report(h.Lead, h.measure(h.Lead, below))
		h.below = below.ID
	}
	_, err = h.App.UpdateObjective(h.Ctx, h.Lead, app.UpdateObjectiveInput{ObjectiveID: secret.ID, Supports: []string{h.open.ID, h.theirs.ID}})
	require.NoError(h.t, err)
	_, err = h.App.UpdateObjective(h.Ctx, h.Lead, app.UpdateObjectiveInput{ObjectiveID: h.open.ID, Supports: []string{secret.ID}})
	require.NoError(h.t, err)
	_, err = h.App.CommentOnObjective(h.Ctx, h.Member, app.CommentOnObjectiveInput{ObjectiveID: secret.ID, Text: "Geheimnis", Mentions: []string{h.OtherMember.MemberID()}})
	require.NoError(h.t, err)
}

func (h *hidden) set(actor *auth.Actor, in app.CreateObjectiveInput) *app.Objective {
	o, err := h.App.CreateObjective(h.Ctx, actor, in)
	require.NoError(h.t, err)
	return o
}

func (h *hidden) measure(actor *auth.Actor, o *app.Objective) *app.KeyResult {
	k, err := h.App.CreateKeyResult(h.Ctx, actor, app.CreateKeyResultInput{ObjectiveID: o.ID, Title: "K", Start: apptest.Dec("0"), Target: apptest.Dec("10")})
	require.NoError(h.t, err)
	return k
}

func (h *hidden) report(actor *auth.Actor, k *app.KeyResult) string {
	c, err := h.App.CheckInKeyResult(h.Ctx, actor, app.CheckInKeyResultInput{KeyResultID: k.ID, Value: *apptest.Dec("4")})
	require.NoError(h.t, err)
	return c.ID
}

func (h *hidden) outsiders() map[string]*auth.Actor {
	return map[string]*auth.Actor{"other member": h.OtherMember, "other lead": h.OtherLead, "HR": h.HR, "FINANCE": h.Finance, "EXECUTIVE": h.Executive,
		"ADMIN": h.Admin, "okr:read": h.Token(auth.ScopeOKRRead)}
}

func (h *hidden) answer(actor *auth.Actor, query string) string {
	b := &twoWays{t: h.t}
	return b.answer(h.handler, actor, query, nil)
}

// whatEverybodySees are the ways to figures, lists and counts in which something private could show.
const publicNode = `{title progress progressAWeekAgo trend{day progress} health weight keyResults{progress health} children{title} supports{title} supportedBy{title} parent{title} carriedFrom{title} comments{totalCount} grade}`

func (h *hidden) whatEverybodySees() []string {
	list := []string{
		`{cycles{period state elapsed objectives retrospective}}`,
		`{cycle(period:"2026-Q3"){objectives}}`,
		`{alignmentTree(cycle:"2026-Q3"){coverage unaligned checkIns{member{name} standing keyResults overdue lastDay} nodes{id parentId parentKeyResultId title progress progressAWeekAgo health healthAWeekAgo supports keyResults{id progress}}}}`,
		`{alignmentTree(cycle:"2026-Q3",depth:2){coverage unaligned nodes{title owner{...on Team{name lead{name}}}}}}`,
		`{alignmentTree(cycle:"2026-Q3",root:"` + h.open.ID + `"){nodes{title}}}`,
		`{alignmentTree(cycle:"2026"){nodes{title}}}`,
		`{objectives{totalCount nodes` + publicNode + `}}`,
		`{objectives(first:1){totalCount pageInfo{hasNextPage} nodes{title}}}`,
		`{objectives(filter:{search:"geheim"}){totalCount nodes{title}}}`,
		`{objectives(filter:{team:"` + h.Content.ID + `"}){totalCount}}`,
		`{objectives(filter:{cycle:"2026-Q3",health:BEHIND}){totalCount}}`,
		`{objectives(filter:{cycle:"2026-Q3",mine:true}){totalCount}}`,
		`{objective(id:"` + h.theirs.ID + `"){abilities}}`,
		`{keyResult(id:"` + h.openResult.ID + `"){progress current health objective{children{title}} checkIns{totalCount} trend{value}}}`,
		`{checkInsDue{title objective{title}}}`,
	}
	for _, o := range []*app.Objective{h.company, h.open, h.theirs} {
		list = append(list, `{objective(id:"`+o.ID+`")`+publicNode+`}`, `{node(id:"`+o.ID+`"){...on Objective`+publicNode+`}}`,
			// What an editor may do is refused or done in the same words.
			`mutation{setOkrWeights(input:{objectiveId:"`+o.ID+`",weights:[]}){objective{title}}}`)
	}
	return list
}

// idPaths are the ways to name something: the ids of an objective, a key result, a check-in and a step are put in.
func (h *hidden) idPaths() []string {
	return []string{
		`{node(id:"OBJ"){__typename id}}`, `{node(id:"KR"){__typename id}}`, `{node(id:"CHK"){__typename id}}`, `{node(id:"STEP"){__typename id}}`,
		`{objective(id:"OBJ"){title progress}}`, `{objective(id:"KR"){title}}`, `{keyResult(id:"KR"){title checkIns{totalCount}}}`, `{keyResult(id:"OBJ"){title}}`,
		`{alignmentTree(cycle:"2026-Q3",root:"OBJ"){nodes{title}}}`, `{alignmentTree(cycle:"2026-Q3",root:"OBJ",depth:1){coverage}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2020-Q1",parentId:"OBJ"}){objective{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2020-Q1",parentKeyResultId:"KR"}){objective{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2020-Q1",parentId:"OBJ",parentKeyResultId:"KR"}){objective{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2020-Q1",parentId:"` + h.theirs.ID + `",parentKeyResultId:"KR"}){objective{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2020-Q1",parentId:"OBJ",parentKeyResultId:"` + h.openResult.ID + `"}){objective{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2030-Q1",parentId:"OBJ"}){objective{id}}}`,
		`mutation{updateObjective(input:{objectiveId:"OBJ",title:"T"}){objective{id}}}`, `mutation{updateObjective(input:{objectiveId:"OBJ",title:"",expectedVersion:9}){objective{id}}}`,
		`mutation{updateObjective(input:{objectiveId:"` + h.theirs.ID + `",supports:["OBJ"]}){objective{id}}}`,
		`mutation{updateObjective(input:{objectiveId:"` + h.company.ID + `",supports:["` + h.theirs.ID + `","OBJ"]}){objective{id}}}`,
		`mutation{alignObjective(input:{objectiveId:"OBJ"}){objective{id}}}`, `mutation{alignObjective(input:{objectiveId:"OBJ",parentId:"OBJ"}){objective{id}}}`,
		`mutation{alignObjective(input:{objectiveId:"` + h.theirs.ID + `",parentId:"OBJ"}){objective{id}}}`,
		`mutation{alignObjective(input:{objectiveId:"` + h.theirs.ID + `",parentKeyResultId:"KR"}){objective{id}}}`,
		`mutation{alignObjective(input:{objectiveId:"` + h.company.ID + `",parentId:"OBJ",parentKeyResultId:"KR"}){objective{id}}}`,
		`mutation{createKeyResult(input:{objectiveId:"OBJ",title:"K",start:0,target:0}){keyResult{id}}}`,
		`mutation{updateKeyResult(input:{keyResultId:"KR",title:"K"}){keyResult{id}}}`, `mutation{updateKeyResult(input:{keyResultId:"KR",low:3,removed:true}){keyResult{id}}}`,
		`mutation{setOkrWeights(input:{objectiveId:"OBJ",weights:[]}){objective{id}}}`, `mutation{setOkrWeights(input:{objectiveId:"OBJ",weights:[{id:"KR",weight:1}]}){objective{id}}}`,
		`mutation{setOkrWeights(input:{objectiveId:"` + h.company.ID + `",weights:[{id:"OBJ",weight:1}]}){objective{id}}}`,
		`mutation{checkInKeyResult(input:{keyResultId:"KR",value:3}){keyResult{id}}}`, `mutation{checkInKeyResult(input:{keyResultId:"KR",value:3,confidence:11,day:"2031-01-01"}){keyResult{id}}}`,
		`mutation{completeMilestone(input:{milestoneId:"STEP",doneOn:"2026-09-01"}){keyResult{id}}}`, `mutation{completeMilestone(input:{milestoneId:"STEP",doneOn:"2031-09-01"}){keyResult{id}}}`,
		`mutation{commentOnObjective(input:{objectiveId:"OBJ",text:"Well"}){comment{id}}}`, `mutation{commentOnObjective(input:{objectiveId:"OBJ",text:""}){comment{id}}}`,
		`mutation{gradeKeyResult(input:{keyResultId:"KR",grade:"0.4"}){keyResult{id}}}`, `mutation{gradeKeyResult(input:{keyResultId:"KR",grade:"7"}){keyResult{id}}}`,
		`mutation{carryOverObjectives(input:{objectives:["OBJ"],to:"2027-Q1"}){objectives{id}}}`, `mutation{carryOverObjectives(input:{objectives:["OBJ"],to:"2020-Q1"}){objectives{id}}}`,
		`mutation{createObjective(input:{title:"T",cycle:"2026-Q3",ownerMemberId:"OBJ"}){objective{id}}}`,
		`mutation{commentOnObjective(input:{objectiveId:"` + h.theirs.ID + `",text:"Well",mentions:["OBJ"]}){comment{id}}}`,
	}
}

// Whoever may not see an objective is answered the same, byte for byte, whether it is there or not.
func TestNoPathLeadsToAPrivateObjective(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		h := newHidden(t, w)
		outsiders, before := h.outsiders(), map[string]string{}
		for name, actor := range outsiders {
			for _, query := range h.whatEverybodySees() {
				before[name+query] = h.answer(actor, query)
			}
		}
		h.hide()
		// The company's objective really has something below it that its own editor doesn't see.
		require.Contains(t, h.answer(h.Member, `{objective(id:"`+h.company.ID+`"){children{title}}}`), "Geheimnis")
		missing := func(prefix string) string { return prefix + "00000000-0000-7000-8000-000000000000" }
		prefixOf := func(id string) string { return id[:strings.Index(id, "_")+1] }
		for name, actor := range outsiders {
			for _, query := range h.whatEverybodySees() {
				require.Equal(t, before[name+query], h.answer(actor, query), "%s: %s", name, query)
			}
			for _, query := range h.idPaths() {
				for _, objective := range []string{h.objective, h.below} {
					var there, absent, told []string
					for place, id := range map[string]string{"OBJ": objective, "KR": h.keyResult, "CHK": h.checkIn, "STEP": h.step} {
						there, absent = append(there, place, id), append(absent, place, missing(prefixOf(id)))
						told = append(told, id, missing(prefixOf(id))) // what was sent may be echoed
					}
					wanted := h.answer(actor, strings.NewReplacer(absent...).Replace(query))
					answer := h.answer(actor, strings.NewReplacer(there...).Replace(query))
					require.Equal(t, wanted, strings.NewReplacer(told...).Replace(answer), "%s: %s", name, query)
				}
			}
			if name != "okr:read" {
				log := h.answer(actor, `{auditLog(first:100){nodes{subjectName before after reason}}}`)
				require.NotContains(t, log, "Geheimnis", name)
			}
		}
		require.NotContains(t, h.answer(h.OtherMember, `{auditLog(first:100,subject:"`+h.objective+`"){totalCount}}`), `"totalCount":1`)
	})
}

// Making something private that others aligned private objectives to is not refused: that would tell of them.
func TestWhatIsHiddenHoldsUpNobody(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		h := newHidden(t, w)
		h.hide()
		private := app.ObjectivePrivate
		_, err := w.App.UpdateObjective(w.Ctx, w.OtherLead, app.UpdateObjectiveInput{ObjectiveID: h.theirs.ID, Visibility: &private})
		require.NoError(t, err)
		require.NotContains(t, h.answer(w.OtherMember, `{alignmentTree(cycle:"2026-Q3"){nodes{title}}}`), "Geheimnis")
		mine := h.answer(w.Member, `{alignmentTree(cycle:"2026-Q3"){nodes{title}}}`)
		require.Equal(t, 5, strings.Count(mine, "Geheimnis"), mine)
		require.NotContains(t, mine, "Theirs")
		closed, err := w.App.CloseCycle(w.Ctx, w.HR, app.CloseCycleInput{Cycle: "2026-Q3"})
		require.NoError(t, err)
		require.Equal(t, 1, closed.GradedByProposal, "what is private is in no count")
	})
}

// A watcher is told of nothing that they may not see; what comes next is the next thing that they may.
func TestSubscriptionsTellNothingPrivate(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		h := newHidden(t, w)
		w.Now = w.Now.Add(time.Minute)
		ctx, cancel := context.WithTimeout(auth.WithActor(w.Ctx, w.OtherMember), 20*time.Second)
		defer cancel()
		watching := graph.NewSchema(w.App).Resolvers.Subscription()
		reports, err := watching.CheckedIn(ctx, "2026-Q3")
		require.NoError(t, err)
		trees, err := watching.TreeChanged(ctx, "2026-Q3")
		require.NoError(t, err)
		h.hide()
		w.Now = w.Now.Add(time.Minute)
		public := h.report(w.Lead, h.openResult)
		report := <-reports
		require.Equal(t, public, report.ID)
		for range 3 {
			select {
			case tree := <-trees:
				for _, o := range tree.Nodes {
					require.NotEqual(t, "Geheimnis", o.Title)
				}
			case <-time.After(time.Second):
			}
		}
	})
}
