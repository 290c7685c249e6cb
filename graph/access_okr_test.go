package graph_test

import (
	"context"
	"fmt"
	"maps"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, okrAccess) }

const (
	okrReaders   = "U.........FFF"
	itsEditors   = "U.F.F.FFFFFFF" // of an objective of the member's
	itsTeam      = "U.0.000000FFF" // who sees what is private to the team
	teamsEditors = "UFN.NNNNNNFFF" // of what is private to the team
	cycleRunners = "UFFFF.F.FFFFF"
)

// objective is a new public objective of the member's.
func objective(o *operations) string {
	o.count++
	id := o.Member.MemberID()
	made, err := o.App.CreateObjective(o.Ctx, o.HR, app.CreateObjectiveInput{Title: fmt.Sprint("Objective ", o.count), Cycle: "2026-Q3", OwnerMemberID: &id})
	require.NoError(o.t, err)
	return made.ID
}

// privateObjective is one of the content team's that nobody else sees.
func privateObjective(o *operations) string {
	private := app.ObjectivePrivate
	made, err := o.App.CreateObjective(o.Ctx, o.Lead, app.CreateObjectiveInput{Title: "Private", Cycle: "2026-Q3", OwnerTeamID: &o.Content.ID, Visibility: &private})
	require.NoError(o.t, err)
	return made.ID
}

func keyResultOf(id func(o *operations) string) func(o *operations) string {
	return func(o *operations) string {
		from, to := decimal.Zero, decimal.NewFromInt(10)
		made, err := o.App.CreateKeyResult(o.Ctx, o.Lead, app.CreateKeyResultInput{ObjectiveID: id(o), Title: "Key result", Start: &from, Target: &to})
		require.NoError(o.t, err)
		return made.ID
	}
}

func milestone(o *operations) string {
	kind := rules.KeyResultMilestone
	made, err := o.App.CreateKeyResult(o.Ctx, o.Lead, app.CreateKeyResultInput{ObjectiveID: objective(o), Title: "Steps", Kind: &kind, Milestones: []*app.MilestoneInput{{Title: "One"}}})
	require.NoError(o.t, err)
	steps, err := o.App.Milestones(o.Ctx, made)
	require.NoError(o.t, err)
	return steps[0].ID
}

var (
	keyResult        = keyResultOf(objective)
	privateKeyResult = keyResultOf(privateObjective)
)

func theNotice(o *operations) string { return noticeFor(o, o.Member) }

// noticeFor tells somebody of a remark.
func noticeFor(o *operations, actor *auth.Actor) string {
	_, err := o.App.CommentOnObjective(o.Ctx, o.Lead, app.CommentOnObjectiveInput{ObjectiveID: objective(o), Text: "look", Mentions: []string{actor.MemberID()}})
	require.NoError(o.t, err)
	c, err := o.App.Notices(o.Ctx, actor, false, app.Page{First: 1})
	require.NoError(o.t, err)
	return c.Nodes[0].ID
}

var okrAccess = map[string]access{
	"Query.node@objective":        query(okrReaders, `{node(id:"%s"){id}}`, objective),
	"Query.node@private":          query(itsTeam, `{node(id:"%s"){id}}`, privateObjective),
	"Query.node@privateKeyResult": query(itsTeam, `{node(id:"%s"){id}}`, privateKeyResult),
	"Query.cycles":                query(okrReaders, `{cycles{period objectives}}`),
	"Query.cycle":                 query(okrReaders, `{cycle(period:"2026-Q3"){objectives}}`),
	"Query.objective":             query(okrReaders, `{objective(id:"%s"){title progress parent{title} keyResults{progress} comments{totalCount}}}`, objective),
	"Query.objective@private":     query(itsTeam, `{objective(id:"%s"){title}}`, privateObjective),
	"Query.keyResult":             query(okrReaders, `{keyResult(id:"%s"){title checkIns{totalCount} trend{day}}}`, keyResult),
	"Query.keyResult@private":     query(itsTeam, `{keyResult(id:"%s"){title}}`, privateKeyResult),
	"Query.objectives":            query(okrReaders, `{objectives{totalCount}}`),
	"Query.alignmentTree":         query(okrReaders, `{alignmentTree(cycle:"2026-Q3"){coverage unaligned checkIns{overdue} nodes{title}}}`),
	"Query.alignmentTree@private": query("U.N.NNNNNNFFF", `{alignmentTree(cycle:"2026-Q3",root:"%s"){nodes{title}}}`, privateObjective),
	"Query.notices":               query("U........FFFF", `{notices(unread:true){totalCount nodes{kind digest{objectives}}}}`),
	"Query.node@notice":           query("U.00000000000", `{node(id:"%s"){id ...on Notice{comment{text}}}}`, theNotice),
	"Mutation.readNotices":        query("U........FFFF", `mutation{readNotices(input:{}){unread}}`),
	"Subscription.unreadNotices": watched("U........FFFF", func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.UnreadNotices(ctx)
		return err
	}),
	"Query.checkInsDue":        query("U........FFFF", `{checkInsDue{id}}`),
	"Query.objectiveTemplates": query(okrReaders, `{objectiveTemplates{id}}`),

	"Mutation.createObjective":           query("U........FFFF", `mutation{createObjective(input:{title:"%s",cycle:"2026-Q3"}){objective{id}}}`, fresh),
	"Mutation.createObjective@member":    query(itsEditors, `mutation{createObjective(input:{title:"O",cycle:"2026-Q3",ownerMemberId:"%s"}){objective{id}}}`, theMember),
	"Mutation.createObjective@team":      query("UFF.F.FFFFFFF", `mutation{createObjective(input:{title:"O",cycle:"2026-Q3",ownerTeamId:"%s"}){objective{id}}}`, theTeam),
	"Mutation.createObjective@company":   query(cycleRunners, `mutation{createObjective(input:{title:"O",cycle:"2026-Q3",ownerTeamId:"%s"}){objective{id}}}`, theCompany),
	"Mutation.createObjective@private":   query("U.N.NBBBBFFFF", `mutation{createObjective(input:{title:"O",cycle:"2026-Q3",parentId:"%s",visibility:TEAM}){objective{id}}}`, privateObjective),
	"Mutation.updateObjective":           query(itsEditors, `mutation{updateObjective(input:{objectiveId:"%s",title:"T"}){objective{id}}}`, objective),
	"Mutation.updateObjective@private":   query(teamsEditors, `mutation{updateObjective(input:{objectiveId:"%s",title:"T"}){objective{id}}}`, privateObjective),
	"Mutation.alignObjective":            query(itsEditors, `mutation{alignObjective(input:{objectiveId:"%s"}){objective{id}}}`, objective),
	"Mutation.createKeyResult":           query(itsEditors, `mutation{createKeyResult(input:{objectiveId:"%s",title:"K",start:0,target:1}){keyResult{id}}}`, objective),
	"Mutation.createKeyResult@private":   query(teamsEditors, `mutation{createKeyResult(input:{objectiveId:"%s",title:"K",start:0,target:1}){keyResult{id}}}`, privateObjective),
	"Mutation.updateKeyResult":           query(itsEditors, `mutation{updateKeyResult(input:{keyResultId:"%s",title:"K"}){keyResult{id}}}`, keyResult),
	"Mutation.updateKeyResult@private":   query(teamsEditors, `mutation{updateKeyResult(input:{keyResultId:"%s",title:"K"}){keyResult{id}}}`, privateKeyResult),
	"Mutation.setOkrWeights":             query("UBFBFBFFFFFFF", `mutation{setOkrWeights(input:{objectiveId:"%s",weights:[]}){objective{id}}}`, objective),
	"Mutation.checkInKeyResult":          query(itsEditors, `mutation{checkInKeyResult(input:{keyResultId:"%s",value:3}){keyResult{id progress}}}`, keyResult),
	"Mutation.checkInKeyResult@private":  query(teamsEditors, `mutation{checkInKeyResult(input:{keyResultId:"%s",value:3}){keyResult{id progress}}}`, privateKeyResult),
	"Mutation.completeMilestone":         query(itsEditors, `mutation{completeMilestone(input:{milestoneId:"%s",doneOn:"2026-09-01"}){keyResult{progress}}}`, milestone),
	"Mutation.commentOnObjective":        query("U........FFFF", `mutation{commentOnObjective(input:{objectiveId:"%s",text:"Well done"}){comment{id}}}`, objective),
	"Mutation.commentOnObjective@secret": query("U.N.NNNNNNFFF", `mutation{commentOnObjective(input:{objectiveId:"%s",text:"Well done"}){comment{id}}}`, privateObjective),
	"Mutation.gradeKeyResult":            query(itsEditors, `mutation{gradeKeyResult(input:{keyResultId:"%s",grade:"0.3",reason:"as agreed"}){keyResult{grade}}}`, keyResult),
	"Mutation.updateCycle":               query("UFFFFBFBFFFFF", `mutation{updateCycle(input:{cycle:"2026-Q3",staleDays:0}){cycle{period}}}`),
	"Mutation.closeCycle":                query("UFFFFNFNFFFFF", `mutation{closeCycle(input:{cycle:"2020-Q1"}){cycle{period}}}`),
	"Mutation.carryOverObjectives":       query("UBFBFBFFFFFFF", `mutation{carryOverObjectives(input:{objectives:["%s"],to:"2026-Q4"}){objectives{id}}}`, objective),
	"Mutation.draftObjectives":           query("UFFCCCFFFFFFF", `mutation{draftObjectives(input:{cycle:"2026-Q4"}){objectives{id}}}`),
	"Mutation.saveObjectiveTemplates":    query("UFFFFBFFBFFFF", `mutation{saveObjectiveTemplates(input:{position:"nobody",objectives:[]}){templates{id}}}`),

	"Subscription.checkedIn": watched(okrReaders, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.CheckedIn(ctx, "2026-Q3")
		return err
	}),
	"Subscription.treeChanged": watched(okrReaders, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.TreeChanged(ctx, "2026-Q3")
		return err
	}),
}

func theCompany(o *operations) string {
	company, err := o.App.Company(o.Ctx, auth.System())
	require.NoError(o.t, err)
	return company.ID
}
