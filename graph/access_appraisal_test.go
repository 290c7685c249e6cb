package graph_test

import (
	"maps"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, appraisalAccess) }

const (
	memberActs  = "UCNFNFNFNNNFN" // what a member does with their card; no appraisal was started
	leadActs    = "UFNCNFNFNNNFN"
	leadOrHR    = "UFNCNCNFNNNFN"
	hrOnTheCard = "UFNFNCNFNNNFN"
	nobodysOwn  = "UNNNNNNNNNNNN" // there is none
)

// theReview is the review of the member's read rate, far below its target.
func theReview(o *operations) string {
	line := o.Line(o.Card(o.Member, "2026-Q3"), "read_rate")
	if line.CaseID != "" {
		return line.CaseID
	}
	o.Record(apptest.MemberFact(o.Member, "2026-07-04", "message_reads", "1"), apptest.MemberFact(o.Member, "2026-07-04", "deliveries", "100"))
	review, err := o.App.OpenAttributionReview(o.Ctx, o.Lead, app.OpenReviewInput{LineID: o.Line(o.Card(o.Member, "2026-Q3"), "read_rate").ID})
	require.NoError(o.t, err)
	return review.ID
}

// theTargets is one that the member agreed to.
func theTargets(o *operations) string {
	plans, err := o.App.Plans(o.Ctx, o.Lead, o.Member.MemberID(), "2027-Q1")
	require.NoError(o.t, err)
	if len(plans.Versions) > 0 {
		return plans.Versions[0].ID
	}
	plan := proposed(o, "2027-Q1")
	_, err = o.App.AnswerPlan(o.Ctx, o.Member, app.AnswerPlanInput{PlanID: plan.ID, Agree: true})
	require.NoError(o.t, err)
	return plan.ID
}

// proposed puts the template's lines to the member.
func proposed(o *operations, period rules.Period) *db.Plan {
	plans, err := o.App.Plans(o.Ctx, o.Lead, o.Member.MemberID(), period)
	require.NoError(o.t, err)
	catalog, err := o.App.Catalog(o.Ctx)
	require.NoError(o.t, err)
	in := app.ProposePlanInput{MemberID: o.Member.MemberID(), Period: period}
	for _, line := range plans.Usual {
		in.Lines = append(in.Lines, &app.PlanLineInput{Metric: catalog.Metric(line.MetricID).Key, Scope: line.Scope, Weight: line.Weight})
	}
	plan, err := o.App.ProposePlan(o.Ctx, o.Lead, in)
	require.NoError(o.t, err)
	return plan
}

func theLead(o *operations) string      { return o.Lead.MemberID() }
func theOtherLead(o *operations) string { return o.OtherLead.MemberID() }

var appraisalAccess = map[string]access{
	"Query.appraisal":          query("U00000000FF0F", `{appraisal(period:"2020-Q1"){startedAt}}`),
	"Query.appraisals":         query("U........FF.F", `{appraisals{startedAt}}`),
	"Query.waits":              query("U........FFFF", `{waits{kind}}`),
	"Query.delegations":        query(everybody, `{delegations{id}}`),
	"Query.calendarDays":       query(everybody, `{calendarDays{day}}`),
	"Query.attributionReviews": query(everybody, `{attributionReviews(period:"2026-Q3"){id}}`),
	"Query.attributionReview":  query("U.0.0.0.000.0", `{attributionReview(id:"%s"){id}}`, theReview),
	"Query.node@review":        query("U.0.0.0.000.0", `{node(id:"%s"){id}}`, theReview),
	"Query.appeals":            query(everybody, `{appeals(period:"2026-Q3"){id}}`),
	"Query.appeal":             query("U000000000000", `{appeal(id:"apl_none"){id}}`),

	"Mutation.startAppraisal":       query("UFFFFBFFFFFFF", `mutation{startAppraisal(input:{period:"2026-Q3",dues:{selfReview:"2020-10-05"}}){appraisal{startedAt}}}`),
	"Mutation.changeAppraisal":      query("UFFFFCFFFFFFF", `mutation{changeAppraisal(input:{period:"2026-Q1",dues:{},reason:"because"}){appraisal{startedAt}}}`),
	"Mutation.submitSelfReview":     query(memberActs, `mutation{submitSelfReview(input:{scorecardId:"%s",words:"w"}){scorecard{id}}}`, theCard),
	"Mutation.skipSelfReview":       query(leadOrHR, `mutation{skipSelfReview(input:{scorecardId:"%s"}){scorecard{id}}}`, theCard),
	"Mutation.submitReview":         query(leadActs, `mutation{submitReview(input:{scorecardId:"%s"}){scorecard{id}}}`, theCard),
	"Mutation.returnScorecard":      query(leadOrHR, `mutation{returnScorecard(input:{scorecardId:"%s",reason:"because"}){scorecard{id}}}`, theCard),
	"Mutation.extendStep":           query(hrOnTheCard, `mutation{extendStep(input:{scorecardId:"%s",step:SELF_REVIEW,due:"2026-10-20",reason:"because"}){scorecard{id}}}`, theCard),
	"Mutation.acknowledgeScorecard": query(memberActs, `mutation{acknowledgeScorecard(input:{scorecardId:"%s",agreed:true}){scorecard{id}}}`, theCard),
	"Mutation.remind":               query(hrOnTheCard, `mutation{remind(input:{scorecardId:"%s"}){member{id}}}`, theCard),
	"Mutation.delegateReviews": query("UFF.F.FFFFFFF",
		`mutation{delegateReviews(input:{leadId:"%s",delegateId:"%s",from:"2026-12-10",to:"2026-12-12",reason:"away"}){delegation{id}}}`, theLead, theOtherLead),
	"Mutation.endDelegation": query(nobodysOwn, `mutation{endDelegation(input:{delegationId:"dlg_none"}){delegation{id}}}`),
	"Mutation.setCalendar":   query(adminAndHR, `mutation{setCalendar(input:{year:"2026",days:[]}){days{day}}}`),

	"Query.memberPlans":      query("U.0.0.0.000.0", `{memberPlans(member:"%s",period:"2026-Q4"){usual{weight} versions{id}}}`, theMember),
	"Query.planStandings":    query("U........FFFF", `{planStandings(period:"2026-Q4"){member{id}}}`),
	"Mutation.proposePlan":   query("UFFBFFFFFFFFF", `mutation{proposePlan(input:{memberId:"%s",period:"2026-Q4",lines:[]}){plan{id}}}`, theMember),
	"Mutation.answerPlan":    query("UCNFNFNFNNNFN", `mutation{answerPlan(input:{planId:"%s",agree:true}){plan{id}}}`, theTargets),
	"Mutation.upholdPlan":    query("UFNFNCNFNNNFN", `mutation{upholdPlan(input:{planId:"%s",reason:"because"}){plan{id}}}`, theTargets),
	"Query.ratingTasks":      query("U........FFFF", `{ratingTasks{due}}`),
	"Mutation.proposePeers":  query("UCFFFFFFFFFFF", `mutation{proposePeers(input:{memberId:"%s",period:"2026-Q3",peerIds:[]}){scorecard{id}}}`, theMember),
	"Mutation.confirmPeers":  query("UFFCFFFFFFFFF", `mutation{confirmPeers(input:{memberId:"%s",period:"2026-Q3",peerIds:[]}){scorecard{id}}}`, theMember),
	"Mutation.submitRatings": query("UCCCCCCCCFFFF", `mutation{submitRatings(input:{memberId:"%s",period:"2026-Q3",ratings:[]}){tasks{due}}}`, theMember),
	"Mutation.closeRatings":  query("UFFFFCFFFFFFF", `mutation{closeRatings(input:{period:"2026-Q1"}){appraisal{startedAt}}}`),
	"Mutation.remindRaters":  query("UFFFFCFFFFFFF", `mutation{remindRaters(input:{period:"2026-Q1"}){told}}`),
	"Mutation.revealRatings": query(hrOnly, `mutation{revealRatings(input:{memberId:"%s",period:"2026-Q3",reason:"because"}){ratings{level}}}`, theMember),
	"Scorecard.leadRatings":  query("U.0.0.0.000.0", `{scorecard(member:"%s",period:"2026-Q3"){leadRatings{level} raters{due}}}`, theMember),

	"Mutation.openAttributionReview":   query("UFNBNBNFNNNFN", `mutation{openAttributionReview(input:{lineId:"%s"}){review{id}}}`, theLine),
	"Mutation.recordCause":             query("UFNCNCNFNNNFN", `mutation{recordCause(input:{reviewId:"%s",cause:MARKET,explanation:"because",expectedVersion:99}){review{id}}}`, theReview),
	"Mutation.decideAttributionReview": query(hrOnTheCard, `mutation{decideAttributionReview(input:{reviewId:"%s",approve:true,expectedVersion:99}){review{id}}}`, theReview),
	"Mutation.reopenAttributionReview": query(hrOnTheCard, `mutation{reopenAttributionReview(input:{reviewId:"%s",reason:"because",expectedVersion:99}){review{id}}}`, theReview),

	"Mutation.fileAppeal":     query(memberActs, `mutation{fileAppeal(input:{scorecardId:"%s",words:"What I have to say"}){appeal{id}}}`, theCard),
	"Mutation.ruleOnAppeal":   query(nobodysOwn, `mutation{ruleOnAppeal(input:{appealId:"apl_none",grant:true,ruling:"What was decided"}){appeal{id}}}`),
	"Mutation.escalateAppeal": query(nobodysOwn, `mutation{escalateAppeal(input:{appealId:"apl_none",words:"What I have to say"}){appeal{id}}}`),
	"Mutation.withdrawAppeal": query(nobodysOwn, `mutation{withdrawAppeal(input:{appealId:"apl_none"}){appeal{id}}}`),
}
