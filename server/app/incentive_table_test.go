package app_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// paidWorld is a bonusWorld in which somebody of FINANCE and somebody of HR are of the team that is paid, and everybody has a
// base.
type paidWorld struct {
	*bonusWorld
	Third, PaidFinance, PaidHR *auth.Actor
}

func newPaidWorld(w *apptest.World) *paidWorld {
	p := &paidWorld{bonusWorld: newBonusWorld(w)}
	p.Third = w.AddMember("方正", "third", mustRoot(w), "", db.RoleFinance)
	p.PaidFinance = w.AddMember("财务专员", "paidfinance", w.Growth.ID, "user_growth", db.RoleFinance)
	p.PaidHR = w.AddMember("人事专员", "paidhr", w.Growth.ID, "user_growth", db.RoleHR)
	p.Scores[p.PaidFinance], p.Scores[p.PaidHR] = "90", "90"
	for who := range p.Scores {
		p.base(who, "2026-10-01", "4000")
	}
	p.at("2026-11-20")
	return p
}

// base sets what somebody's quarterly bonus is a multiple of.
func (b *bonusWorld) base(who *auth.Actor, from rules.Day, amount string) {
	b.T.Helper()
	by := b.Second
	_, err := b.App.SetBonusBases(b.Ctx, by, app.SetBonusBasesInput{Bases: []*app.BonusBaseInput{
		{MemberID: who.MemberID(), Schedule: rules.Quarter, From: from, Amount: *apptest.Dec(amount)}}})
	require.NoError(b.T, err)
}

// bonusPlan is one approved in the quarter for which it holds, whenever it is asked for.
func (b *bonusWorld) bonusPlan(terms app.IncentiveTermsInput) *app.Incentive {
	b.T.Helper()
	now := b.Now
	defer func() { b.Now = now }()
	b.at("2026-11-20")
	terms.Schedule = rules.Quarter
	if terms.Teams == nil {
		terms.Teams = []string{b.Growth.ID}
	}
	return b.plan(rules.KPIBonus, q4, &terms)
}

// runIn is a run of a plan of its own that has come to a state.
func (p *paidWorld) runIn(state db.RunState) *db.IncentiveRun {
	p.T.Helper()
	run := p.run(p.bonusPlan(app.IncentiveTermsInput{}), q4)
	if state == db.RunCalculated {
		return run
	}
	if state == db.RunRejected {
		reason := "not so"
		run, err := p.App.DecideIncentiveRun(p.Ctx, p.Second, app.DecideIncentiveRunInput{RunID: run.ID, Reason: &reason, IdempotencyKey: p.key()})
		require.NoError(p.T, err)
		return run
	}
	if run = p.approve(run); state == db.RunPaid {
		return p.pay(run)
	}
	return run
}

// versionIn is a plan whose one version has come to a state.
func (p *paidWorld) versionIn(state db.VersionState) *app.Incentive {
	p.T.Helper()
	kind, name := rules.KPIBonus, "方案"
	incentive, err := p.App.SaveIncentivePlan(p.Ctx, p.Finance, app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: "2027-Q2",
		Terms: &app.IncentiveTermsInput{Schedule: rules.Quarter, Teams: []string{p.Growth.ID}}})
	require.NoError(p.T, err)
	if state == db.VersionDraft {
		return incentive
	}
	incentive, err = p.App.ProposeIncentiveVersion(p.Ctx, p.Finance, app.IncentiveVersionInput{PlanID: incentive.ID, Version: 1})
	require.NoError(p.T, err)
	if state == db.VersionProposed {
		return incentive
	}
	reason := "not so"
	incentive, err = p.App.DecideIncentiveVersion(p.Ctx, p.Second, app.DecideIncentiveVersionInput{PlanID: incentive.ID, Version: 1, Approve: state == db.VersionApproved, Reason: &reason})
	require.NoError(p.T, err)
	return incentive
}

// payers try everything with runs, in the order of the tables' columns.
var payers = []string{"calculated it", "approved it", "FINANCE", "paid FINANCE", "HR", "paid HR", "ADMIN", "EXECUTIVE", "lead", "member", "token", "system"}

func (p *paidWorld) payers() map[string]*auth.Actor {
	return map[string]*auth.Actor{"calculated it": p.Finance, "approved it": p.Second, "FINANCE": p.Third, "paid FINANCE": p.PaidFinance, "HR": p.HR, "paid HR": p.PaidHR,
		"ADMIN": p.Admin, "EXECUTIVE": p.Executive, "lead": p.OtherLead, "member": p.Chen, "token": p.Token(auth.ScopeIncentivesRead), "system": auth.System()}
}

// With a run that is CALCULATED, APPROVED, PAID, REJECTED: "." done, F forbidden, C not in this state, N not seen. Nobody
// calculates, decides or pays what pays them, and who calculated it doesn't decide.
var runTable = map[string]string{
	"calculate": "CCC. CCC. CCC. CCCF FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF",
	"approve":   "FFFF .CCC .CCC FCCC .CCC FCCC NNNN FFFF NNNN NNNN FFFF FFFF",
	"reject":    "FFFF .CCC .CCC FCCC .CCC FCCC NNNN FFFF NNNN NNNN FFFF FFFF",
	"pay":       "C.CC C.CC C.CC CFCC FFFF FFFF NNNN FFFF NNNN NNNN FFFF FFFF",
	"export":    "C..C C..C C..C C..C FFFF FFFF NNNN FFFF NNNN NNNN FFFF FFFF",
}

// With a version that is DRAFT, PROPOSED, APPROVED, REJECTED; the first wrote and proposed it, the second decided.
var versionTable = map[string]string{
	"save":     ".C.. .C.. .C.. FCFF .C.. FCFF FFFF FFFF FFFF FFFF FFFF FFFF",
	"propose":  ".CCC .CCC .CCC FCCC .CCC FCCC FFFF FFFF FFFF FFFF FFFF FFFF",
	"withdraw": "C.CC CFCC CFCC CFCC CFCC CFCC FFFF FFFF FFFF FFFF FFFF FFFF",
	"approve":  "CFCC C.CC C.CC CFCC C.CC CFCC FFFF FFFF FFFF FFFF FFFF FFFF",
	"reject":   "CFCC C.CC C.CC CFCC C.CC CFCC FFFF FFFF FFFF FFFF FFFF FFFF",
	"discard":  ".CCC .CCC .CCC .CCC .CCC .CCC FFFF FFFF FFFF FFFF FFFF FFFF",
}

// deciding approves or rejects with a reason.
func deciding(approve bool) (bool, *string) {
	reason := "looked at it"
	return approve, &reason
}

func TestEveryActOnARunInEveryStateByEveryRole(t *testing.T) {
	p := newPaidWorld(apptest.SQLite(t))
	p.quarterEnds(q4)
	decide := func(approve bool) func(actor *auth.Actor, run *db.IncentiveRun) error {
		return func(actor *auth.Actor, run *db.IncentiveRun) error {
			in := app.DecideIncentiveRunInput{RunID: run.ID, IdempotencyKey: p.key()}
			in.Approve, in.Reason = deciding(approve)
			_, err := p.App.DecideIncentiveRun(p.Ctx, actor, in)
			return err
		}
	}
	acts := map[string]func(actor *auth.Actor, run *db.IncentiveRun) error{
		"calculate": func(actor *auth.Actor, run *db.IncentiveRun) error {
			_, err := p.App.CalculateIncentiveRun(p.Ctx, actor, app.CalculateIncentiveRunInput{PlanID: run.PlanID, Period: run.Period, IdempotencyKey: p.key()})
			return err
		},
		"approve": decide(true), "reject": decide(false),
		"pay": func(actor *auth.Actor, run *db.IncentiveRun) error {
			_, err := p.App.PayIncentiveRun(p.Ctx, actor, app.PayIncentiveRunInput{RunID: run.ID, IdempotencyKey: p.key()})
			return err
		},
		"export": func(actor *auth.Actor, run *db.IncentiveRun) error {
			_, err := p.App.ExportPayroll(p.Ctx, actor, app.ExportPayrollInput{RunID: run.ID, Format: app.PayrollCSV})
			return err
		},
	}
	people, got := p.payers(), map[string]map[string]string{}
	for _, state := range []db.RunState{db.RunCalculated, db.RunApproved, db.RunPaid, db.RunRejected} {
		run := p.runIn(state)
		for _, act := range slices.Sorted(maps.Keys(acts)) {
			if got[act] == nil {
				got[act] = map[string]string{}
			}
			for _, name := range payers {
				letter := outcomeLetter(acts[act](people[name], run))
				if got[act][name] += letter; letter == "." {
					run = p.runIn(state)
				}
			}
		}
	}
	compareTable(t, runTable, got)
}

func TestEveryActOnTermsInEveryStateByEveryRole(t *testing.T) {
	p := newPaidWorld(apptest.SQLite(t))
	decide := func(approve bool) func(actor *auth.Actor, plan *app.Incentive) error {
		return func(actor *auth.Actor, plan *app.Incentive) error {
			in := app.DecideIncentiveVersionInput{PlanID: plan.ID, Version: 1}
			in.Approve, in.Reason = deciding(approve)
			_, err := p.App.DecideIncentiveVersion(p.Ctx, actor, in)
			return err
		}
	}
	acts := map[string]func(actor *auth.Actor, plan *app.Incentive) error{
		"save": func(actor *auth.Actor, plan *app.Incentive) error {
			_, err := p.App.SaveIncentivePlan(p.Ctx, actor, app.SaveIncentivePlanInput{PlanID: &plan.ID, From: "2027-Q3",
				Terms: &app.IncentiveTermsInput{Schedule: rules.Quarter, Teams: []string{p.Growth.ID}, Threshold: apptest.Dec("60")}})
			return err
		},
		"propose": func(actor *auth.Actor, plan *app.Incentive) error {
			_, err := p.App.ProposeIncentiveVersion(p.Ctx, actor, app.IncentiveVersionInput{PlanID: plan.ID, Version: 1})
			return err
		},
		"withdraw": func(actor *auth.Actor, plan *app.Incentive) error {
			_, err := p.App.WithdrawIncentiveVersion(p.Ctx, actor, app.IncentiveVersionInput{PlanID: plan.ID, Version: 1})
			return err
		},
		"approve": decide(true), "reject": decide(false),
		"discard": func(actor *auth.Actor, plan *app.Incentive) error {
			_, err := p.App.DiscardIncentiveDraft(p.Ctx, actor, app.IncentiveVersionInput{PlanID: plan.ID, Version: 1})
			return err
		},
	}
	people, got := p.payers(), map[string]map[string]string{}
	for _, state := range []db.VersionState{db.VersionDraft, db.VersionProposed, db.VersionApproved, db.VersionRejected} {
		plan := p.versionIn(state)
		for _, act := range slices.Sorted(maps.Keys(acts)) {
			if got[act] == nil {
				got[act] = map[string]string{}
			}
			for _, name := range payers {
				letter := outcomeLetter(acts[act](people[name], plan))
				if got[act][name] += letter; letter == "." {
					plan = p.versionIn(state)
				}
			}
		}
	}
	compareTable(t, versionTable, got)
}

func compareTable(t *testing.T, table map[string]string, got map[string]map[string]string) {
	t.Helper()
	want := map[string]map[string]string{}
	for act, row := range table {
		letters := strings.Fields(row)
		require.Len(t, letters, len(payers))
		want[act] = map[string]string{}
		for i, name := range payers {
			want[act][name] = letters[i]
		}
	}
	require.Equal(t, want, got)
}

// Whoever calculated a run never decides on it: not with other roles, not after losing FINANCE and getting it back, not in the
// place of somebody they stand in for.
func TestWhoCalculatedARunNeverDecidesOnIt(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPaidWorld(w)
		p.quarterEnds(q4)
		run := p.runIn(db.RunCalculated)
		tries := func(why string) {
			t.Helper()
			member, err := db.MemberByID(w.Ctx, w.DB.Reader, w.Finance.MemberID())
			require.NoError(t, err)
			for _, approve := range []bool{true, false} {
				in := app.DecideIncentiveRunInput{RunID: run.ID, IdempotencyKey: p.key()}
				in.Approve, in.Reason = deciding(approve)
				_, err := w.App.DecideIncentiveRun(w.Ctx, &auth.Actor{Member: member, Address: "127.0.0.1"}, in)
				require.Contains(t, []app.Code{app.Forbidden, app.NotFound}, app.CodeOf(err), why)
			}
		}
		for _, roles := range [][]db.Role{{db.RoleFinance}, {db.RoleFinance, db.RoleHR, db.RoleAdmin, db.RoleExecutive}, {db.RoleHR}, {db.RoleAdmin}, {}, {db.RoleFinance}} {
			_, err := w.App.UpdateMember(w.Ctx, auth.System(), app.UpdateMemberInput{MemberID: w.Finance.MemberID(), Roles: &roles})
			require.NoError(t, err)
			tries(strings.Join(roleNames(roles), "+"))
		}
		today := p.Now.Format("2006-01-02")
		_, err := w.App.Delegate(w.Ctx, w.HR, app.DelegateInput{LeadID: w.OtherLead.MemberID(), DelegateID: w.Finance.MemberID(), From: rules.Day(today), To: rules.Day(today).AddDays(20), Reason: "away"})
		require.NoError(t, err)
		tries("standing in for a lead")
		kept, err := db.IncentiveRunByID(w.Ctx, w.DB.Reader, run.ID)
		require.NoError(t, err)
		require.Equal(t, run, kept)
		require.Equal(t, db.RunApproved, p.approve(run).State, "somebody else does")
	})
}

func roleNames(roles []db.Role) []string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return names
}

// The database itself refuses to change what was decided, whoever asks it.
func TestTheDatabaseKeepsWhatWasDecided(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPaidWorld(w)
		p.quarterEnds(q4)
		for state, changes := range map[db.RunState][]string{
			db.RunCalculated: {"DELETE FROM incentive_runs WHERE id = ?", "UPDATE payouts SET amount = amount + 1 WHERE run_id = ?", "DELETE FROM payouts WHERE run_id = ?"},
			db.RunApproved: {"DELETE FROM incentive_runs WHERE id = ?", "UPDATE payouts SET amount = 1 WHERE run_id = ?", "UPDATE payouts SET member_id = 'mem_x' WHERE run_id = ?",
				"DELETE FROM payouts WHERE run_id = ?", "UPDATE incentive_runs SET paid = 1 WHERE id = ?", "UPDATE incentive_runs SET basis = '{}' WHERE id = ?",
				"UPDATE incentive_runs SET decided_by = 'mem_x' WHERE id = ?", "UPDATE incentive_runs SET id = 'run_x' WHERE id = ?",
				"UPDATE incentive_runs SET state = 'CALCULATED' WHERE id = ?", "UPDATE incentive_runs SET state = 'REJECTED' WHERE id = ?"},
			db.RunPaid: {"DELETE FROM incentive_runs WHERE id = ?", "UPDATE payouts SET amount = 1 WHERE run_id = ?", "DELETE FROM payouts WHERE run_id = ?",
				"UPDATE incentive_runs SET state = 'APPROVED' WHERE id = ?", "UPDATE incentive_runs SET pay_day = '2030-01-01' WHERE id = ?", "UPDATE incentive_runs SET paid_by = 'mem_x' WHERE id = ?"},
			db.RunRejected: {"DELETE FROM incentive_runs WHERE id = ?", "UPDATE incentive_runs SET state = 'CALCULATED' WHERE id = ?", "UPDATE incentive_runs SET state = 'APPROVED' WHERE id = ?"},
		} {
			run := p.runIn(state)
			before := p.stored(run)
			for _, change := range changes {
				_, err := w.DB.ExecContext(w.Ctx, change, run.ID)
				require.Error(t, err, "%s: %s", state, change)
			}
			require.Equal(t, before, p.stored(run))
		}
		plan := p.versionIn(db.VersionApproved)
		for _, change := range []string{"UPDATE incentive_versions SET terms = '{}' WHERE plan_id = ?", "UPDATE incentive_versions SET state = 'DRAFT' WHERE plan_id = ?", "DELETE FROM incentive_versions WHERE plan_id = ?"} {
			_, err := w.DB.ExecContext(w.Ctx, change, plan.ID)
			require.Error(t, err, change)
		}
	})
}

// stored is all that is kept of a run.
func (b *bonusWorld) stored(run *db.IncentiveRun) []map[string]any {
	b.T.Helper()
	var all []map[string]any
	for _, q := range []string{"SELECT * FROM incentive_runs WHERE id = ?", "SELECT * FROM payouts WHERE run_id = ? ORDER BY id"} {
		rows := []map[string]any{}
		require.NoError(b.T, b.DB.NewRaw(q, run.ID).Scan(b.Ctx, &rows))
		require.NotEmpty(b.T, rows)
		all = append(all, rows...)
	}
	return all
}
