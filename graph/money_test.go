package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// paid is a company in which July was paid: five people of the content team, one of them a true-up besides, and two of the
// growth team by a plan of its own.
type paid struct {
	*operations
	run, trueUp, few *db.IncentiveRun
	payout, dispute  string // the member's
	card             string // from which it was paid
	plan             string
}

func newPaid(t *testing.T) *paid {
	p := &paid{operations: newOperations(t)}
	people := []*auth.Actor{p.Member, p.Colleague}
	for i, team := range []*db.Team{p.Content, p.Content, p.Content, p.Growth, p.Growth} {
		people = append(people, p.AddMember(fmt.Sprint("同事", i), fmt.Sprint("paid", i), team.ID, "content_operations"))
	}
	for _, who := range people {
		for measure, value := range map[string]string{"message_reads": "4500", "deliveries": "30000", "content_matched": "160", "content_reviewed": "200", "posts_on_time": "50", "posts_due": "50"} {
			p.Record(apptest.MemberFact(who, "2026-07-15", measure, value))
		}
	}
	theFinalCard(p.operations)
	for i, who := range people {
		p.base(who, fmt.Sprintf("%d.%02d", 1111*(i+3), 9+i*7))
	}
	growth := p.teamPlan("增长组奖金", p.Growth)
	p.plan = p.bonusPlan().ID
	p.run, p.few = p.paidRun(p.plan), p.paidRun(growth)
	require.Equal(t, 5, p.run.Payees, "%v", p.run.Basis.Excluded)
	require.Equal(t, 2, p.few.Payees, "%v", p.few.Basis.Excluded)
	p.base(p.Member, "4321.09")
	p.trueUp = p.paidRun(p.plan)
	require.Equal(t, 1, p.trueUp.Payees)
	payout := p.payoutOf(p.run)
	p.payout, p.card = payout.ID, payout.Basis.Card
	d, err := p.App.FileDispute(p.Ctx, p.Member, app.FileDisputeInput{PayoutID: &p.payout, Words: "something is missing"})
	require.NoError(t, err)
	p.dispute = d.ID
	p.base(p.Member, "4987.65") // and once more: a difference that no true-up has settled
	return p
}

func (p *paid) base(who *auth.Actor, amount string) {
	_, err := p.App.SetBonusBases(p.Ctx, p.HR, app.SetBonusBasesInput{Bases: []*app.BonusBaseInput{{MemberID: who.MemberID(), Schedule: rules.Month, From: july.First(), Amount: *apptest.Dec(amount)}}})
	require.NoError(p.t, err)
}

// teamPlan is a monthly bonus of a team, approved in June.
func (p *paid) teamPlan(name string, team *db.Team) string {
	now := p.Now
	defer func() { p.Now = now }()
	p.Now = time.Date(2026, 6, 15, 9, 0, 0, 0, time.UTC)
	kind := rules.KPIBonus
	incentive, err := p.App.SaveIncentivePlan(p.Ctx, p.Finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: july, Terms: &app.IncentiveTermsInput{Schedule: rules.Month, Teams: []string{team.ID}}})
	require.NoError(p.t, err)
	_, err = p.App.ProposeIncentiveVersion(p.Ctx, p.Finance, app.IncentiveVersionInput{PlanID: incentive.ID, Version: 1})
	require.NoError(p.t, err)
	_, err = p.App.DecideIncentiveVersion(p.Ctx, p.HR, app.DecideIncentiveVersionInput{PlanID: incentive.ID, Version: 1, Approve: true})
	require.NoError(p.t, err)
	return incentive.ID
}

func (p *paid) paidRun(plan string) *db.IncentiveRun {
	p.count++
	run, err := p.App.CalculateIncentiveRun(p.Ctx, p.Finance, app.CalculateIncentiveRunInput{PlanID: plan, Period: july, IdempotencyKey: fmt.Sprint("run ", p.count)})
	require.NoError(p.t, err)
	_, err = p.App.DecideIncentiveRun(p.Ctx, p.HR, app.DecideIncentiveRunInput{RunID: run.ID, Approve: true, IdempotencyKey: fmt.Sprint("decision ", p.count)})
	require.NoError(p.t, err)
	run, err = p.App.PayIncentiveRun(p.Ctx, p.Finance, app.PayIncentiveRunInput{RunID: run.ID, IdempotencyKey: fmt.Sprint("payment ", p.count)})
	require.NoError(p.t, err)
	return run
}

func (p *paid) payoutOf(run *db.IncentiveRun) *db.Payout {
	payouts, err := db.PayoutsOf(p.Ctx, p.DB.Reader, []string{run.ID})
	require.NoError(p.t, err)
	at := slices.IndexFunc(payouts, func(one *db.Payout) bool { return one.MemberID == p.Member.MemberID() })
	require.GreaterOrEqual(p.t, at, 0)
	return payouts[at]
}

// amounts are as they would be shown.
func amounts(units ...int64) []string {
	list := []string{}
	for _, u := range units {
		list = append(list, rules.FormatDecimal(rules.Major(u, 2)))
	}
	return list
}

// deepest asks for every field of a type, each as deep as one query may be, at most four levels.
func (p *paid) deepest(schema *ast.Schema, root, name string) map[string]string {
	queries := fieldByField(schema, root, name, 1)
	for depth := 2; depth <= 4; depth++ {
		for field, query := range fieldByField(schema, root, name, depth) {
			if !strings.Contains(p.answer(&auth.Actor{}, query), "TOO_COMPLEX") {
				queries[field] = query
			}
		}
	}
	return queries
}

// ways are the queries and mutations by which an amount could be reached: every field of everything that has to do with money or
// with what people did, each a few levels deep.
func (p *paid) ways(schema *ast.Schema) map[string]string {
	ways := p.deepest(schema, "%s", "Query")
	member := p.Member.MemberID()
	for kind, id := range map[string]string{"IncentiveRun": p.run.ID, "IncentiveRun of a true-up": p.trueUp.ID, "IncentiveRun of few": p.few.ID, "Payout": p.payout, "Payout of a true-up": p.payoutOf(p.trueUp).ID,
		"PayoutDispute": p.dispute, "IncentivePlan": p.plan, "Member": member, "Scorecard": p.card} {
		name, _, _ := strings.Cut(kind, " ")
		for field, query := range p.deepest(schema, `{node(id:"`+id+`"){...on `+name+`%s}}`, name) {
			ways["node "+kind+" "+field] = query
		}
	}
	for name, root := range map[string]struct{ query, kind string }{
		"statement":           {`statement(member:"` + member + `",year:"2026")`, "Statement"},
		"bonusBases":          {`bonusBases(member:"` + member + `")`, "BonusBase"},
		"incentiveCosts":      {`incentiveCosts(year:"2026")`, "IncentiveCosts"},
		"simulateIncentive":   {`simulateIncentive(input:{planId:"` + p.plan + `",year:"2026"})`, "Simulation"},
		"incentivePreview":    {`incentivePreview(plan:"` + p.plan + `",period:"2026-07")`, "IncentivePreview"},
		"scorecards":          {`scorecards(period:"2026-07")`, "ScorecardConnection"},
		"leaderboard":         {`leaderboard(period:"2026-07",subject:MEMBER,by:TOTAL)`, "Leaderboard"},
		"awardWall":           {`awardWall(year:"2026")`, "AwardRound"},
		"dashboard":           {`dashboard(range:{from:"2026-07-01",to:"2026-07-31"})`, "Dashboard"},
		"appraisal":           {`appraisal(period:"2026-07")`, "Appraisal"},
		"simulateIncentive 2": {`simulateIncentive(input:{kind:KPI_BONUS,year:"2026",terms:{schedule:MONTH,teams:["` + p.Content.ID + `"],threshold:"60"}})`, "Simulation"},
	} {
		for field, query := range p.deepest(schema, "{"+root.query+"%s}", root.kind) {
			ways[name+" "+field] = query
		}
	}
	for name, query := range map[string]string{
		"calculate": `mutation{calculateIncentiveRun(input:{planId:"` + p.plan + `",period:"2026-07",idempotencyKey:"leak"}){run{number}}}`,
		"decide":    `mutation{decideIncentiveRun(input:{runId:"` + p.run.ID + `",approve:true,idempotencyKey:"leak"}){run{number paid{amount}}}}`,
		"pay":       `mutation{payIncentiveRun(input:{runId:"` + p.run.ID + `",idempotencyKey:"leak"}){run{number paid{amount}}}}`,
		"export":    `mutation{exportPayroll(input:{runId:"` + p.run.ID + `",format:CSV}){content sum{amount}}}`,
		"dispute":   `mutation{fileDispute(input:{payoutId:"` + p.payout + `",words:"it should be more"}){dispute{payout{amount{amount}}}}}`,
		"answer":    `mutation{answerDispute(input:{disputeId:"` + p.dispute + `",grant:true,answer:"it is set right"}){dispute{payout{amount{amount}}}}}`,
		"withdraw":  `mutation{withdrawDispute(input:{disputeId:"` + p.dispute + `"}){dispute{payout{amount{amount}}}}}`,
		"audit log": `{auditLog(first:100){nodes{action before after reason}}}`,
		"runs":      `{incentiveRuns(first:20){nodes{number pool{amount} paid{amount} unpaid{amount} carry{amount} weights step{gross{amount} pool{amount}} payouts(first:50){nodes{amount{amount}}} discrepancy{due{amount} tooMuch{amount} pool{amount} members}}}}`,
	} {
		ways[name] = query
	}
	return ways
}

// Nobody but who may sees what another got, nor what would tell it: not a colleague, another lead, ADMIN or a partner's token by any
// field, and EXECUTIVE no sum of so few that it is one person's, nor two sums that differ by one.
func TestNobodySeesAnAmountOfAnother(t *testing.T) {
	p := newPaid(t)
	_, schema := publishedSchema(t)
	of, trueUp := p.payoutOf(p.run), p.payoutOf(p.trueUp)
	total := p.run.Paid + p.trueUp.Paid
	own := amounts(of.Amount, trueUp.Amount, trueUp.Owed, of.Amount+trueUp.Amount, 498765, 432109, *of.Basis.Base, 498765-432109)
	sums := amounts(p.run.Paid, total, p.few.Paid, total+p.few.Paid)
	mayNotSee := map[string][]string{"EXECUTIVE": slices.Concat(own, amounts(p.few.Paid, total, total+p.few.Paid)), "lead": amounts(498765, 432109, *of.Basis.Base)}
	actors := map[string]*auth.Actor{"EXECUTIVE": p.Executive, "lead": p.Lead, "colleague": p.Colleague, "other member": p.OtherMember, "other lead": p.OtherLead, "ADMIN": p.Admin, "nobody": {}}
	for _, scope := range []string{auth.ScopeOKRRead, auth.ScopeMetricsRead, auth.ScopeScorecardsRead, auth.ScopeFactsWrite} {
		actors[scope] = p.Token(scope)
	}
	for name := range actors {
		if mayNotSee[name] == nil {
			mayNotSee[name] = slices.Concat(own, sums)
		}
	}
	ways := p.ways(schema)
	reached := map[string]bool{}
	for _, way := range slices.Sorted(maps.Keys(ways)) {
		for name, actor := range actors {
			body := p.answer(actor, ways[way])
			require.NotContains(t, body, "TOO_COMPLEX", way)
			require.NotContains(t, body, "GRAPHQL_VALIDATION_FAILED", way+" "+ways[way]+body)
			for _, amount := range mayNotSee[name] {
				if strings.Contains(body, amount) || strings.Contains(body, strings.ReplaceAll(amount, ".", "")) {
					t.Errorf("%s sees %s by %s: %s", name, amount, way, around(body, amount))
				}
			}
		}
		if !strings.HasPrefix(ways[way], "mutation") {
			body := p.answer(p.HR, ways[way])
			for _, amount := range slices.Concat(own, sums) {
				reached[amount] = reached[amount] || strings.Contains(body, amount)
			}
		}
	}
	for _, amount := range slices.Concat(own[:3], own[4:6], sums[:1], sums[2:]) {
		require.True(t, reached[amount], "the ways lead to %s where it may be seen", amount)
	}
	executive := p.answer(p.Executive, `{incentiveCosts(year:"2026"){paid{amount} leftOut}}`)
	require.Contains(t, executive, amounts(p.run.Paid)[0], "the sum of five people is shown")
	require.Contains(t, executive, `"leftOut":2`)
}

func around(body, amount string) string {
	at := max(0, strings.Index(body, amount))
	return body[max(0, at-120):min(len(body), at+40)]
}
