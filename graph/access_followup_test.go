package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, followUpAccess) }

// july is over on the world's day.
const july rules.Period = "2026-07"

// theFinalCard is the member's of July, closed when first asked for.
func theFinalCard(o *operations) string {
	card := o.Card(o.Member, july)
	if card.State == rules.Final {
		return card.ID
	}
	for _, kind := range []db.SubjectKind{db.SubjectMember, db.SubjectTeam} {
		found, err := o.App.Scorecards(o.Ctx, o.HR, app.ScorecardsQuery{Period: july, Subject: kind, Page: app.Page{First: 100}})
		require.NoError(o.t, err)
		for _, card := range found.Nodes {
			for _, blocker := range app.BlockersOf(card) {
				o.declare(card, blocker.Line)
			}
		}
	}
	require.NoError(o.t, o.App.Recompute(o.Ctx))
	override := "a small company"
	result, err := o.App.ClosePeriod(o.Ctx, o.HR, app.ClosePeriodInput{Period: july, Override: &override})
	require.NoError(o.t, err)
	require.Empty(o.t, result.Blockers)
	return o.Card(o.Member, july).ID
}

// declare takes a line without data out of the way of closing, by whoever may.
func (o *operations) declare(card *db.Scorecard, line *db.ScorecardLine) {
	var err error
	for _, actor := range []*auth.Actor{o.HR, o.Lead, o.OtherLead} {
		if err = o.App.DeclareLineNotApplicable(o.Ctx, actor, app.DeclareInput{LineID: line.ID, Reason: "no figures"}); err == nil {
			return
		}
	}
	require.NoError(o.t, err, card.SubjectID)
}

func (o *operations) note() *db.InterviewNote {
	id := theFinalCard(o)
	card, err := o.App.ScorecardByID(o.Ctx, o.Lead, id)
	require.NoError(o.t, err)
	key := db.CardKey{SubjectID: card.SubjectID, Period: card.Period}
	notes, err := o.App.InterviewNotes(o.Ctx, []db.CardKey{key})
	require.NoError(o.t, err)
	note := notes[key]
	if note == nil {
		note, _, err = o.App.SaveInterviewNote(o.Ctx, o.Lead, app.SaveInterviewNoteInput{ScorecardID: id, Actions: "as agreed"})
		require.NoError(o.t, err)
	}
	return note
}

func (o *operations) plan() *db.ImprovementPlan {
	id := theFinalCard(o)
	plans, err := o.App.ImprovementPlans(o.Ctx, o.HR, true)
	require.NoError(o.t, err)
	if len(plans) > 0 {
		return plans[0]
	}
	plan, _, err := o.App.OpenImprovementPlan(o.Ctx, o.Lead, app.OpenImprovementPlanInput{ScorecardID: id, Goals: "better", Support: "a course", EndDay: "2026-12-31"})
	require.NoError(o.t, err)
	return plan
}

func theNote(o *operations) string        { return o.note().ID }
func theNoteVersion(o *operations) string { return fmt.Sprint(o.note().Version) }
func thePlan(o *operations) string        { return o.plan().ID }
func thePlanVersion(o *operations) string { return fmt.Sprint(o.plan().Version) }

// theUnplannedCard is the final card, no plan for it going on.
func theUnplannedCard(o *operations) string {
	plan := o.plan()
	_, _, err := o.App.EndImprovementPlan(o.Ctx, o.HR, app.EndImprovementPlanInput{PlanID: plan.ID, Outcome: db.ImprovementEnded, Words: "for a new one", ExpectedVersion: plan.Version})
	require.NoError(o.t, err)
	return plan.ScorecardID
}

const (
	plannedFor = "UFN.N.NNNNNNN" // what is done to a plan of the member's
	whoSeesIt  = "U.N.N.N.NNN.N" // who sees the member's card
	membersOwn = "U.0.0.0000000" // what follows a final card: the member, the lead chain and HR
)

var followUpAccess = map[string]access{
	"Query.scorecardComparison": query(whoSeesIt, `{scorecardComparison(scorecardId:"%s"){same totalNow lines{then{score} now{score} reasons} facts{day before after byName}}}`, theFinalCard),
	"Query.improvementPlans":    query(everybody, `{improvementPlans{goals}}`),
	"Query.node@note":           query(membersOwn, `{node(id:"%s"){id}}`, theNote),
	"Query.node@plan":           query(membersOwn, `{node(id:"%s"){id}}`, thePlan),

	"Scorecard.interviewNote": {"U.0.0.0000000", func(o *operations, actor *auth.Actor) string {
		theNote(o)
		return o.inner(actor, fmt.Sprintf(`{scorecard(member:"%s",period:"2026-07"){interviewNote{strengths gaps actions}}}`, o.Member.MemberID()), "interviewNote")
	}},
	"Scorecard.improvementPlans": {"U.0.0.0000000", func(o *operations, actor *auth.Actor) string {
		thePlan(o)
		return o.inner(actor, fmt.Sprintf(`{scorecard(member:"%s",period:"2026-07"){improvementPlans{goals}}}`, o.Member.MemberID()), "improvementPlans")
	}},
	"Scorecard.followUp@team": query("U.0.0.0.000.0", `{teamScorecard(team:"%s",period:"2026-Q3"){interviewNote{strengths} improvementPlans{goals} canInterview canOpenImprovementPlan}}`, theTeam),

	"Mutation.exportScorecard":       query(whoSeesIt, `mutation{exportScorecard(input:{scorecardId:"%s"}){fileName}}`, theCard),
	"Mutation.saveInterviewNote":     query("UFN.NFNFNNNFN", `mutation{saveInterviewNote(input:{scorecardId:"%s",strengths:"s",gaps:"g",actions:"agreed",expectedVersion:%s}){note{id}}}`, theFinalCard, theNoteVersion),
	"Mutation.confirmInterviewNote":  query("U.N.NFNNNNNNN", `mutation{confirmInterviewNote(input:{noteId:"%s",expectedVersion:%s}){note{id}}}`, theNote, theNoteVersion),
	"Mutation.openImprovementPlan":   query("UFN.N.NFNNNFN", `mutation{openImprovementPlan(input:{scorecardId:"%s",goals:"better",support:"a course",endDay:"2026-12-31"}){plan{id}}}`, theUnplannedCard),
	"Mutation.changeImprovementPlan": query(plannedFor, `mutation{changeImprovementPlan(input:{planId:"%s",goals:"still better",expectedVersion:%s}){plan{id}}}`, thePlan, thePlanVersion),
	"Mutation.noteImprovement":       query("U.N.N.NNNNNNN", `mutation{noteImprovement(input:{planId:"%s",words:"on the way"}){plan{id}}}`, thePlan),
	"Mutation.endImprovementPlan":    query(plannedFor, `mutation{endImprovementPlan(input:{planId:"%s",outcome:REACHED,words:"reached",expectedVersion:%s}){plan{id}}}`, thePlan, thePlanVersion),
}

// inner asks for a card's field: 0 where the card is null, or the field null or empty.
func (o *operations) inner(actor *auth.Actor, query, field string) string {
	if outcome := o.ask(actor, query); outcome != "." {
		return outcome
	}
	answer := struct {
		Data struct{ Scorecard map[string]json.RawMessage }
	}{}
	require.NoError(o.t, json.Unmarshal([]byte(o.body(actor, query)), &answer))
	if value := string(answer.Data.Scorecard[field]); value == "null" || value == "[]" {
		return "0"
	}
	return "."
}
