package graph_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// A payout of ¥7,653.21 on a base of ¥6,377.68, and a sum of ¥30,612.84 for a run of four.
const theAmount, theBase, theSum = "7653.21", "6377.68", "30612.84"

// givenTo is an approved run, calculated by FINANCE and approved by HR, that gives each of the members the amount.
func (o *operations) givenTo(members ...*auth.Actor) (*db.IncentiveRun, []*db.Payout) {
	o.count++
	base, coefficient, weights := int64(637768), apptest.Dec("1.2"), apptest.Dec("400")
	run := &db.IncentiveRun{ID: db.NewID(db.IncentiveRunPrefix), PlanID: theBonusPlan(o), Version: 1, Period: "2026-08", Seq: o.count, State: db.RunCalculated,
		Pool: 765321 * int64(len(members)), Paid: 765321 * int64(len(members)), Payees: len(members),
		Basis: db.RunBasis{Places: 2, Weights: weights}, CalculatedBy: o.Finance.MemberID(), CalculatedAt: db.At(o.Now)}
	var payouts []*db.Payout
	for _, m := range members {
		payouts = append(payouts, &db.Payout{ID: db.NewID(db.PayoutPrefix), RunID: run.ID, MemberID: m.MemberID(), TeamID: o.Content.ID, Amount: 765321, Owed: 765321,
			Basis: db.PayoutBasis{Card: o.card.ID, Base: &base, BaseFrom: "2026-01-01", Coefficient: coefficient}})
	}
	require.NoError(o.t, o.DB.In(o.Ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.InsertIncentiveRun(ctx, tx, run, payouts); err != nil {
			return err
		}
		run.State, run.DecidedBy, run.DecidedAt = db.RunApproved, o.HR.MemberID(), db.At(o.Now)
		return db.MoveRun(ctx, tx, run, db.RunCalculated, "decided_by", "decided_at")
	}))
	return run, payouts
}

// What somebody was given shows to them, to who leads them, HR, FINANCE and a token with the scope: by no path to anybody else.
// The base that it rests on isn't even the lead's or the token's to see, nor is the run that made it the member's.
func TestNobodyElseFindsWhatSomebodyWasGiven(t *testing.T) {
	o := newOperations(t)
	_, schema := publishedSchema(t)
	run, payouts := o.givenTo(o.Member)
	_, err := o.App.SetBonusBases(o.Ctx, o.Finance, app.SetBonusBasesInput{Bases: []*app.BonusBaseInput{{MemberID: o.Member.MemberID(), Schedule: rules.Month, From: "2026-01-01", Amount: *apptest.Dec(theBase)}}})
	require.NoError(t, err)
	dispute, err := o.App.FileDispute(o.Ctx, o.Member, app.FileDisputeInput{PayoutID: &payouts[0].ID, Words: "it should be more"})
	require.NoError(t, err)
	queries := map[string]string{
		"statement":       fmt.Sprintf(`{statement(member:%q,year:"2026")%s}`, o.Member.MemberID(), everyField(schema, "Statement", 2)),
		"items":           fmt.Sprintf(`{statement(member:%q,year:"2026"){items{amount{amount} owed{amount} base{amount} baseFrom earlier{amount{amount} base{amount}}} estimates{base{amount}} disputes{payout{amount{amount} base{amount}}}}}`, o.Member.MemberID()),
		"notices":         `{notices` + everyField(schema, "NoticeConnection", 2) + `}`,
		"auditLog":        `{auditLog{nodes` + everyField(schema, "AuditEntry", 2) + `}}`,
		"waits":           `{waits` + everyField(schema, "AppraisalWait", 2) + `}`,
		"incentiveRuns":   `{incentiveRuns{nodes` + everyField(schema, "IncentiveRun", 1) + `}}`,
		"runPayouts":      fmt.Sprintf(`{node(id:%q){...on IncentiveRun{payouts{totalCount nodes{amount{amount} owed{amount}}}}}}`, run.ID),
		"planRuns":        `{incentivePlans{runs{pool{amount} paid{amount} payouts{nodes{amount{amount}}}}}}`,
		"incentiveCosts":  `{incentiveCosts(year:"2026"){quarters{teams{paid{amount} people}}}}`,
		"payoutDisputes":  `{payoutDisputes` + everyField(schema, "PayoutDispute", 2) + `}`,
		"bonusBases":      fmt.Sprintf(`{bonusBases(member:%q)%s}`, o.Member.MemberID(), everyField(schema, "BonusBase", 2)),
		"bonusBases.all":  `{bonusBases` + everyField(schema, "BonusBase", 2) + `}`,
		"dispute":         fmt.Sprintf(`{node(id:%q){...on PayoutDispute{payout{amount{amount} owed{amount} base{amount}} words}}}`, dispute.ID),
		"answerDispute":   fmt.Sprintf(`mutation{answerDispute(input:{disputeId:%q,grant:true,answer:"it is set right"}){dispute{payout{amount{amount}}}}}`, dispute.ID),
		"withdrawDispute": fmt.Sprintf(`mutation{withdrawDispute(input:{disputeId:%q}){dispute{payout{amount{amount}}}}}`, dispute.ID),
	}
	maps.Copy(queries, fieldByField(schema, fmt.Sprintf(`{node(id:%q){...on Payout%%s}}`, payouts[0].ID), "Payout", 2))
	export := fmt.Sprintf(`mutation{exportPayroll(input:{runId:%q,format:CSV}){content}}`, run.ID)

	strangers := map[string]*auth.Actor{}
	for i, actor := range o.actors() {
		if !slices.Contains([]string{"anonymous", "self", "lead", "HR", "FINANCE"}, roleNames[i]) {
			strangers[roleNames[i]] = actor
		}
	}
	for role, actor := range strangers {
		for what, query := range queries {
			body := o.answer(actor, query)
			require.NotContains(t, body, "GRAPHQL_VALIDATION_FAILED", what)
			require.NotContains(t, body, "TOO_COMPLEX", what)
			require.NotContains(t, body, theAmount, "%s finds the amount by %s", role, what)
			require.NotContains(t, body, theBase, "%s finds the base by %s", role, what)
			require.NotContains(t, body, "it should be more", "%s finds the words by %s", role, what)
		}
		require.NotContains(t, o.answer(actor, export), `"content"`, role)
	}

	token := o.Token(auth.ScopeIncentivesRead)
	for role, actor := range map[string]*auth.Actor{"self": o.Member, "lead": o.Lead, "HR": o.HR, "FINANCE": o.Finance, "token": token} {
		for what, query := range map[string]string{"statement": queries["statement"], "node": queries["Payout.amount"], "dispute": queries["dispute"]} {
			require.Contains(t, o.answer(actor, query), theAmount, "%s sees the amount by %s", role, what)
		}
	}
	for role, actor := range map[string]*auth.Actor{"lead": o.Lead, "token": token} {
		for what, query := range queries {
			require.NotContains(t, o.answer(actor, query), theBase, "%s finds the base by %s", role, what)
		}
	}
	for _, what := range []string{"items", "Payout.base", "bonusBases"} {
		require.Contains(t, o.answer(o.Member, queries[what]), theBase, what)
	}
	for role, actor := range map[string]*auth.Actor{"self": o.Member, "lead": o.Lead} {
		require.Contains(t, o.answer(actor, fmt.Sprintf(`{node(id:%q){...on Payout{run{id}}}}`, payouts[0].ID)), `"run":null`, role)
	}
	require.Contains(t, o.answer(o.Finance, fmt.Sprintf(`{node(id:%q){...on Payout{run{id}}}}`, payouts[0].ID)), run.ID)
	require.Contains(t, o.answer(o.Finance, fmt.Sprintf(`{node(id:%q){...on Payout{run{id} scorecard{id}}}}`, payouts[0].ID)), `"scorecard":null`, "FINANCE has no way into the scorecard")
	require.Contains(t, o.answer(o.Lead, fmt.Sprintf(`{node(id:%q){...on Payout{scorecard{id}}}}`, payouts[0].ID)), o.card.ID)

	var file struct {
		Data struct{ ExportPayroll struct{ Content string } }
	}
	require.NoError(t, json.Unmarshal([]byte(o.answer(o.Finance, export)), &file))
	content, err := base64.StdEncoding.DecodeString(file.Data.ExportPayroll.Content)
	require.NoError(t, err)
	require.Contains(t, strings.ReplaceAll(string(content), ",", ""), theAmount)
}

// EXECUTIVE sees what a run of four comes to, and of none of them what they got.
func TestExecutivesSeeSumsAlone(t *testing.T) {
	o := newOperations(t)
	third := o.AddMember("成员", "extra", o.Content.ID, "content_operations")
	run, _ := o.givenTo(o.Member, o.Colleague, o.OtherMember, third)
	body := o.answer(o.Executive, fmt.Sprintf(`{node(id:%q){...on IncentiveRun{paid{amount} payouts{nodes{amount{amount}}}}}}`, run.ID))
	require.Contains(t, body, theSum)
	require.NotContains(t, body, theAmount)
}

// A statement asks the database as often for forty items, each disputed, as for four; so do the disputes of all.
func TestAStatementAsksAsOftenForMany(t *testing.T) {
	asOften(t, 4, 40, func(items int) int64 {
		o := newOperations(t)
		for range items {
			_, payouts := o.givenTo(o.Member)
			require.NoError(t, db.Insert(o.Ctx, o.DB, &db.PayoutDispute{ID: db.NewID(db.DisputePrefix), MemberID: o.Member.MemberID(), PayoutID: payouts[0].ID, PlanID: theBonusPlan(o), Period: "2026-08",
				Words: "it should be more", State: db.DisputeFiled, Due: "2026-10-01", FiledAt: db.At(o.Now)}))
		}
		return o.queries(func() {
			dispute := `{acts member{name} plan{name{zh}} answerers{name} answeredBy{name} payout{runNumber amount{amount} run{id}}}`
			statement := fmt.Sprintf(`{statement(member:%q,year:"2026"){paid{amount} items{amount{amount} pool{amount} weights batch base{amount} team{name} plan{name{zh}} run{number} scorecard{revision total}
				calculatedBy{name} decidedBy{name} earlier{amount{amount} run{id} scorecard{id}}} estimates{amount{amount}} years{paid{amount}} disputes%s}}`, o.Member.MemberID(), dispute)
			require.Contains(t, o.answer(o.HR, statement), theAmount)
			require.Equal(t, ".", o.ask(o.HR, `{payoutDisputes`+dispute+`}`))
		})
	})
}
