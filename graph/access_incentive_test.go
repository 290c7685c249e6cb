package graph_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, incentiveAccess) }

// theBonusPlan holds from July on: a monthly bonus of the content team, approved in June.
func (o *operations) bonusPlan() *app.Incentive {
	list, err := o.App.Incentives(o.Ctx, o.Finance)
	require.NoError(o.t, err)
	for _, incentive := range list {
		if incentive.NameZh == "月度绩效奖金" {
			return incentive
		}
	}
	now := o.Now
	defer func() { o.Now = now }()
	o.Now = time.Date(2026, 6, 15, 9, 0, 0, 0, time.UTC)
	kind, name := rules.KPIBonus, "月度绩效奖金"
	incentive, err := o.App.SaveIncentivePlan(o.Ctx, o.Finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: july,
		Terms: &app.IncentiveTermsInput{Schedule: rules.Month, Teams: []string{o.Content.ID}, Budget: apptest.Dec("100000")}})
	require.NoError(o.t, err)
	_, err = o.App.ProposeIncentiveVersion(o.Ctx, o.Finance, app.IncentiveVersionInput{PlanID: incentive.ID, Version: 1})
	require.NoError(o.t, err)
	incentive, err = o.App.DecideIncentiveVersion(o.Ctx, o.HR, app.DecideIncentiveVersionInput{PlanID: incentive.ID, Version: 1, Approve: true})
	require.NoError(o.t, err)
	return incentive
}

func theBonusPlan(o *operations) string { return o.bonusPlan().ID }

// storedRun is a run of the plan for August, calculated by FINANCE, that gives the member something.
func (o *operations) storedRun(state db.RunState, decidedBy *auth.Actor) (*db.IncentiveRun, *db.Payout) {
	o.count++
	run := &db.IncentiveRun{ID: db.NewID(db.IncentiveRunPrefix), PlanID: theBonusPlan(o), Version: 1, Period: "2026-08", Seq: o.count, State: db.RunCalculated, Pool: 100, Paid: 100, Payees: 1,
		Basis: db.RunBasis{Places: 2}, CalculatedBy: o.Finance.MemberID(), CalculatedAt: db.At(o.Now)}
	payout := &db.Payout{ID: db.NewID(db.PayoutPrefix), RunID: run.ID, MemberID: o.Member.MemberID(), TeamID: o.Content.ID, Amount: 100, Owed: 100}
	require.NoError(o.t, o.DB.In(o.Ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.InsertIncentiveRun(ctx, tx, run, []*db.Payout{payout}); err != nil || state == db.RunCalculated {
			return err
		}
		run.State, run.DecidedBy, run.DecidedAt = db.RunApproved, decidedBy.MemberID(), db.At(o.Now)
		return db.MoveRun(ctx, tx, run, db.RunCalculated, "decided_by", "decided_at")
	}))
	return run, payout
}

func aWaitingRun(o *operations) string   { run, _ := o.storedRun(db.RunCalculated, nil); return run.ID }
func anApprovedRun(o *operations) string { run, _ := o.storedRun(db.RunApproved, o.HR); return run.ID }
func aPayout(o *operations) string       { _, payout := o.storedRun(db.RunApproved, o.HR); return payout.ID }

// aDraft is a plan whose first version is a draft.
func (o *operations) draft(proposed bool) string {
	kind, name := rules.KPIBonus, "草稿"
	incentive, err := o.App.SaveIncentivePlan(o.Ctx, o.Finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: "2026-10", Terms: &app.IncentiveTermsInput{Schedule: rules.Month}})
	require.NoError(o.t, err)
	if proposed {
		_, err = o.App.ProposeIncentiveVersion(o.Ctx, o.Finance, app.IncentiveVersionInput{PlanID: incentive.ID, Version: 1})
		require.NoError(o.t, err)
	}
	return incentive.ID
}

func aDraft(o *operations) string    { return o.draft(false) }
func aProposal(o *operations) string { return o.draft(true) }

// aDispute is of a run in which HR had no part.
func aDispute(o *operations) string {
	_, payout := o.storedRun(db.RunApproved, o.Finance)
	d, err := o.App.FileDispute(o.Ctx, o.Member, app.FileDisputeInput{PayoutID: &payout.ID, Words: "something is missing"})
	require.NoError(o.t, err)
	return d.ID
}

const (
	financeAndHR = "UFFFF..FFFFFF"

	sumsToo      = "UFFFF...FFFFF" // FINANCE, HR, EXECUTIVE
	whosePayouts = "U.0.0..000000" // the member, the lead chain, HR, FINANCE

)

var incentiveAccess = map[string]access{
	"Query.incentivePlans":    query("U............", `{incentivePlans{name{zh}}}`),
	"Query.node@bonusPlan":    query("U........0000", `{node(id:"%s"){id}}`, theBonusPlan),
	"Query.node@draftPlan":    query("U0000...00000", `{node(id:"%s"){id}}`, aDraft),
	"Query.node@run":          query("U0000...00000", `{node(id:"%s"){id}}`, aWaitingRun),
	"Query.node@payout":       query(whosePayouts, `{node(id:"%s"){id}}`, aPayout),
	"Query.node@dispute":      query(whosePayouts, `{node(id:"%s"){id}}`, aDispute),
	"Query.incentiveRuns":     query(sumsToo, `{incentiveRuns{totalCount nodes{pool{amount}}}}`),
	"Query.incentivePreview":  query("UFFFFCCFFFFFF", `{incentivePreview(plan:"%s",period:"2026-08"){run{number}}}`, theBonusPlan),
	"Query.simulateIncentive": query("UFFFF...FFFFF", `{simulateIncentive(input:{planId:"%s",year:"2026"}){paid{amount} people{sum{amount}}}}`, theBonusPlan),
	// Two sums under terms of one's own can differ by one person.
	"Query.simulateIncentive@terms": query(financeAndHR, `{simulateIncentive(input:{kind:KPI_BONUS,year:"2026",terms:{schedule:MONTH}}){paid{amount}}}`),
	"Query.incentiveCosts":          query(sumsToo, `{incentiveCosts(year:"2026"){paid{amount}}}`),
	"Query.statement":               query(whosePayouts, `{statement(member:"%s",year:"2026"){paid{amount} items{amount{amount}}}}`, theMember),
	"Query.payoutDisputes":          query(financeAndHR, `{payoutDisputes{id}}`),
	"Query.bonusBases":              query(financeAndHR, `{bonusBases{amount{amount}}}`),
	"Query.bonusBases@member": {"U.000..000000", func(o *operations, actor *auth.Actor) string {
		_, err := o.App.SetBonusBases(o.Ctx, o.Finance, app.SetBonusBasesInput{Bases: []*app.BonusBaseInput{{MemberID: o.Member.MemberID(), Schedule: rules.Quarter, From: "2026-01-01", Amount: *apptest.Dec("4000")}}})
		require.NoError(o.t, err)
		asked := fmt.Sprintf(`{bonusBases(member:"%s"){amount{amount}}}`, o.Member.MemberID())
		if letter := o.ask(actor, asked); letter != "." || strings.Contains(o.body(actor, asked), "4000") {
			return letter
		}
		return "0" // an empty list
	}},

	"Mutation.saveIncentivePlan":        query(financeAndHR, `mutation{saveIncentivePlan(input:{kind:KPI_BONUS,nameZh:"奖金",from:"2026-Q4",terms:{schedule:QUARTER}}){plan{id}}}`),
	"Mutation.proposeIncentiveVersion":  query(financeAndHR, `mutation{proposeIncentiveVersion(input:{planId:"%s",version:1}){plan{id}}}`, aDraft),
	"Mutation.decideIncentiveVersion":   query("UFFFF.FFFFFFF", `mutation{decideIncentiveVersion(input:{planId:"%s",version:1,approve:true}){plan{id}}}`, aProposal),
	"Mutation.withdrawIncentiveVersion": query("UFFFFF.FFFFFF", `mutation{withdrawIncentiveVersion(input:{planId:"%s",version:1}){plan{id}}}`, aProposal),
	"Mutation.discardIncentiveDraft":    query(financeAndHR, `mutation{discardIncentiveDraft(input:{planId:"%s",version:1}){plan{id}}}`, aDraft),
	"Mutation.calculateIncentiveRun":    query("UFFFFFCFFFFFF", `mutation{calculateIncentiveRun(input:{planId:"%s",period:"2026-08",idempotencyKey:"k"}){run{id}}}`, theBonusPlan),
	"Mutation.decideIncentiveRun":       query("UNNNN.FFNNNNN", `mutation{decideIncentiveRun(input:{runId:"%s",approve:false,reason:"not so",idempotencyKey:"k"}){run{id}}}`, aWaitingRun),
	"Mutation.payIncentiveRun":          query("UNNNNF.FNNNNN", `mutation{payIncentiveRun(input:{runId:"%s",idempotencyKey:"k"}){run{id}}}`, anApprovedRun),
	"Mutation.exportPayroll":            query("UNNNNF.FNNNNN", `mutation{exportPayroll(input:{runId:"%s",format:CSV}){sum{amount}}}`, anApprovedRun),
	"Mutation.setBonusBases":            query(financeAndHR, `mutation{setBonusBases(input:{bases:[{memberId:"%s",schedule:QUARTER,from:"2026-01-01",amount:"4000"}]}){bases{amount{amount}}}}`, theMember),
	"Mutation.fileDispute":              query("U.NNNNNNNFFFF", `mutation{fileDispute(input:{payoutId:"%s",words:"it should be more"}){dispute{id}}}`, aPayout),
	"Mutation.answerDispute":            query("UFNFN.FNNNNNN", `mutation{answerDispute(input:{disputeId:"%s",grant:true,answer:"it is set right"}){dispute{id}}}`, aDispute),
	"Mutation.withdrawDispute":          query("U.NFNFFNNNNNN", `mutation{withdrawDispute(input:{disputeId:"%s"}){dispute{id}}}`, aDispute),

	"Subscription.incentivesChanged": watched(sumsToo, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.IncentivesChanged(ctx)
		return err
	}),
}
