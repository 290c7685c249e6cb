//go:build !race

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const (
	earners = 300 // long enough for kills to fall into the middle of runs
	months  = 24
	bonus   = 400000 // minor units, of which each gets 1.2
)

// TestARunSurvivesKills kills the server at random while runs are calculated, approved and paid, each call repeated with its key until
// it is acknowledged. In the end each run is there once, whole, and was paid once.
func TestARunSurvivesKills(t *testing.T) {
	kills := 5
	if soak() {
		kills = 50
	}
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		newPaying(t, "sqlite:"+filepath.Join(t.TempDir(), "okra.db"), "", kills).endure(kills)
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		newPaying(t, dbtest.PostgresURL(t), os.Getenv("OKRA_TEST_REDIS_URL"), kills).endure(kills)
	})
}

// paying is a mortal server that pays bonuses.
type paying struct {
	*mortal
	plans  []string
	months []rules.Period
	runs   int // that were acknowledged as paid
}

func newPaying(t *testing.T, url, redis string, kills int) *paying {
	p := &paying{mortal: newMortal(t, url, redis)}
	d, ctx := p.open(), t.Context()
	defer func() { require.NoError(t, d.Close()) }()
	for at := rules.PeriodOf(rules.Month, p.today).Previous(); len(p.months) < months; at = at.Previous() {
		p.months = append(p.months, at)
	}
	first := p.months[months-1]
	a := app.New(app.Options{DB: d, Secret: killSecret})
	earlier := app.New(app.Options{DB: d, Secret: killSecret, Clock: func() time.Time { return first.First().Time().Add(12 * time.Hour) }})
	quick := app.New(app.Options{DB: d, Secret: killSecret, Passwords: auth.NewTestPasswords()}) // for who never signs in
	team, err := a.CreateTeam(ctx, auth.System(), app.CreateTeamInput{Key: "earners", Name: "Earners"})
	require.NoError(t, err)
	root, err := a.Directory(ctx)
	require.NoError(t, err)
	rootID, password, position, from := root.Root().ID, killPassword, "content_operations", rules.Day("2020-01-01")
	people := []*auth.Actor{}
	for _, name := range []string{"calculates", "approves"} {
		m, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: name, Email: name + "@okra.example", TeamID: &rootID, Roles: []db.Role{db.RoleFinance}, Password: &password})
		require.NoError(t, err)
		people = append(people, &auth.Actor{Member: m})
	}
	total, coefficient := db.Score(9500), decimal.New(12, -1)
	bases, cards := []*db.BonusBase{}, []*db.Scorecard{}
	for i := range earners {
		m, _, err := quick.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: fmt.Sprint("Earner ", i), Email: fmt.Sprintf("e%d@okra.example", i), TeamID: &team.ID, Position: &position, From: &from})
		require.NoError(t, err)
		bases = append(bases, &db.BonusBase{MemberID: m.ID, Schedule: rules.Month, FromDay: from, Amount: bonus})
		for _, month := range p.months {
			cards = append(cards, &db.Scorecard{ID: db.NewID("crd"), SubjectKind: db.SubjectMember, SubjectID: m.ID, Period: month, Revision: 1, Latest: true, State: rules.Final,
				TeamID: team.ID, Total: &total, Grade: "A", Coefficient: &coefficient, FinalizedAt: db.At(month.Last().AddDays(1).Time())})
		}
	}
	for _, month := range p.months {
		require.NoError(t, db.PutPeriodState(ctx, d, &db.PeriodState{Period: month, State: db.PeriodClosed}))
	}
	require.NoError(t, db.BumpCatalog(ctx, d))
	_, err = d.NewInsert().Model(&bases).Exec(ctx)
	require.NoError(t, err)
	for at := 0; at < len(cards); at += 500 {
		some := cards[at:min(at+500, len(cards))]
		_, err = d.NewInsert().Model(&some).Exec(ctx)
		require.NoError(t, err)
	}
	for n := range 8 * kills {
		kind, name := rules.KPIBonus, fmt.Sprint("Bonus ", n)
		plan, err := earlier.SaveIncentivePlan(ctx, people[0], app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: first, Terms: &app.IncentiveTermsInput{Schedule: rules.Month, Teams: []string{team.ID}}})
		require.NoError(t, err)
		_, err = earlier.ProposeIncentiveVersion(ctx, people[0], app.IncentiveVersionInput{PlanID: plan.ID, Version: 1})
		require.NoError(t, err)
		_, err = earlier.DecideIncentiveVersion(ctx, people[1], app.DecideIncentiveVersionInput{PlanID: plan.ID, Version: 1, Approve: true})
		require.NoError(t, err)
		p.plans = append(p.plans, plan.ID)
	}
	require.NoError(t, a.Recompute(ctx)) // so that kills fall into runs
	return p
}

func (p *paying) endure(kills int) {
	p.survive(kills, p.pay)
	p.verify(kills)
}

func (p *paying) signIn(ctx context.Context, name string) (string, error) {
	signedIn := struct{ SignIn struct{ AccessToken string } }{}
	err := p.ask(ctx, "", `mutation($e: String!, $p: String!) { signIn(input: {email: $e, password: $p}) { accessToken } }`, map[string]any{"e": name + "@okra.example", "p": killPassword}, &signedIn)
	return signedIn.SignIn.AccessToken, err
}

// answered is a run as the API answers.
type answered struct {
	Run struct {
		ID, State string
		Payees    int
		Paid      struct{ Amount string }
	}
}

const asAnswered = `{ run { id state payees paid { amount } } }`

// pay calculates, approves and pays one run after another.
func (p *paying) pay(ctx context.Context) error {
	calculates, err := p.signIn(ctx, "calculates")
	if err != nil {
		return err
	}
	approves, err := p.signIn(ctx, "approves")
	if err != nil {
		return err
	}
	for ; !p.over(); p.runs++ {
		if p.runs >= len(p.plans)*months {
			return fmt.Errorf("all %d runs were paid before the last kill", p.runs)
		}
		calculated, approved, paid := struct{ CalculateIncentiveRun answered }{}, struct{ DecideIncentiveRun answered }{}, struct{ PayIncentiveRun answered }{}
		key := fmt.Sprint("run ", p.runs)
		if err := p.ask(ctx, calculates, `mutation($plan: ID!, $period: Period!, $key: String!) { calculateIncentiveRun(input: {planId: $plan, period: $period, idempotencyKey: $key}) `+asAnswered+` }`,
			map[string]any{"plan": p.plans[p.runs/months], "period": p.months[p.runs%months], "key": key}, &calculated); err != nil {
			return err
		}
		run := calculated.CalculateIncentiveRun.Run
		if err := p.ask(ctx, approves, `mutation($run: ID!, $key: String!) { decideIncentiveRun(input: {runId: $run, approve: true, idempotencyKey: $key}) `+asAnswered+` }`,
			map[string]any{"run": run.ID, "key": key}, &approved); err != nil {
			return err
		}
		if err := p.ask(ctx, calculates, `mutation($run: ID!, $key: String!) { payIncentiveRun(input: {runId: $run, idempotencyKey: $key}) `+asAnswered+` }`,
			map[string]any{"run": run.ID, "key": key}, &paid); err != nil {
			return err
		}
		if got := paid.PayIncentiveRun.Run; got.ID != run.ID || got.State != string(db.RunPaid) || got.Payees != earners || got.Paid != run.Paid {
			return fmt.Errorf("run %d was answered %v, and then %v", p.runs, run, got)
		}
	}
	return nil
}

// verify looks at what is stored: as many runs as were acknowledged, each with its payouts once.
func (p *paying) verify(kills int) {
	d, ctx, t := p.open(), p.t.Context(), p.t
	defer func() { require.NoError(t, d.Close()) }()
	number := func(query string) (n int64) {
		t.Helper()
		require.NoError(t, d.NewRaw(query).Scan(ctx, &n))
		return n
	}
	t.Logf("%d kills, %d runs", kills, p.runs)
	each := int64(bonus * 12 / 10)
	require.EqualValues(t, p.runs, number("SELECT count(*) FROM incentive_runs"))
	require.EqualValues(t, p.runs, number("SELECT count(*) FROM (SELECT DISTINCT plan_id, period FROM incentive_runs) AS r"))
	require.EqualValues(t, p.runs, number(fmt.Sprintf("SELECT count(*) FROM incentive_runs WHERE state = 'PAID' AND seq = 0 AND payees = %d AND paid = %d AND pool = paid", earners, earners*each)))
	require.EqualValues(t, p.runs*earners, number("SELECT count(*) FROM payouts"))
	require.EqualValues(t, p.runs*earners, number(fmt.Sprintf("SELECT count(*) FROM (SELECT DISTINCT run_id, member_id FROM payouts WHERE amount = %d) AS p", each)))
	for _, action := range []string{"calculateIncentiveRun", "decideIncentiveRun", "payIncentiveRun"} {
		require.EqualValues(t, p.runs, number(fmt.Sprintf("SELECT count(*) FROM audit_entries WHERE action = '%s'", action)), action)
	}
}
