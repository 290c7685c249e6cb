package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// payouts measures row 15: a payout run of 100,000 members, asked for over HTTP, against one INSERT … SELECT that computes base ×
// coefficient from the same cards and bases into the same columns, in one transaction.
func (b *bench) payouts(ctx context.Context) (err error) {
	c, err := b.build(ctx)
	if err != nil {
		return err
	}
	p := rules.PeriodOf(rules.Quarter, c.period.First()).Previous()
	token, plans, err := c.finance(ctx, p, b.rounds)
	if err != nil {
		return err
	}
	address, err := b.serve(c.url, b.redis)
	if err != nil {
		return err
	}
	r := &row{number: "15", name: fmt.Sprintf("payout run of %d members, PostgreSQL", c.people), limit: "one INSERT … SELECT", unit: "ms", reach: "5", better: "≤"}
	for i, plan := range plans {
		bare, err := c.barePayouts(ctx, p)
		if err != nil {
			return err
		}
		start := time.Now()
		people, err := calculate(ctx, address, token, plan, p)
		if err != nil {
			return err
		}
		took := float64(time.Since(start).Microseconds()) / 1000
		if people != c.people {
			return fmt.Errorf("row 15: %d of %d get something", people, c.people)
		}
		r.okra, r.bare, r.ratio = append(r.okra, took), append(r.bare, bare), append(r.ratio, took/bare)
		fmt.Printf("row 15: %d: %.0f ms of %.0f ms\n", i, took, bare)
	}
	b.rows = append(b.rows, r)
	return nil
}

// finance gives everybody a final card and a base in a quarter, and a plan for each round; the token is of who calculates.
func (c *company) finance(ctx context.Context, p rules.Period, rounds int) (token string, plans []string, err error) {
	steps := []string{
		`INSERT INTO scorecards (id, subject_kind, subject_id, period, revision, latest, revision_reason, state, team_id, position_id, template_id, total, grade,
				coefficient, provisional, insufficient_data, scored_weight, sections, data_through, computed_at, version, late_dismissed)
			SELECT 'fin_' || subject_id, subject_kind, subject_id, '` + string(p) + `', 1, true, '', 'FINAL', team_id, position_id, template_id,
				coalesce(total, 9000), 'B', '1.2', false, false, '100', '[]', data_through, computed_at, 1, ''
			FROM scorecards WHERE subject_kind = 'MEMBER' AND period = '` + string(c.period) + `'`,
		`INSERT INTO bonus_bases SELECT subject_id, 'QUARTER', '2000-01-01', 300000 + (abs(hashtext(subject_id)) % 1000) * 100, '', 0
			FROM scorecards WHERE subject_kind = 'MEMBER' AND period = '` + string(p) + `'`,
		`UPDATE placements SET from_day = '2000-01-01'`,
		`DELETE FROM stale_figures`, `ANALYZE`,
	}
	a := c.app()
	password, from := "correct horse", rules.Day("2000-01-01")
	people := []*auth.Actor{}
	for _, name := range []string{"finance", "second"} {
		m, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: name, Email: name + "@bench.example", Password: &password, Roles: []db.Role{db.RoleFinance}, From: &from})
		if err != nil {
			return "", nil, err
		}
		people = append(people, &auth.Actor{Member: m})
	}
	for _, step := range steps {
		if _, err := c.database.ExecContext(ctx, step); err != nil {
			return "", nil, fmt.Errorf("%.60s…: %w", step, err)
		}
	}
	err = errors.Join(db.PutPeriodState(ctx, c.database, &db.PeriodState{Period: p, State: db.PeriodClosed}), db.BumpCatalog(ctx, c.database), db.BumpOrg(ctx, c.database))
	if err != nil {
		return "", nil, err
	}
	earlier := app.New(app.Options{DB: c.database, Secret: secret, Passwords: auth.NewTestPasswords(), Clock: func() time.Time { return p.First().Time().Add(12 * time.Hour) }})
	for i := range rounds {
		kind, name := rules.KPIBonus, fmt.Sprint("奖金 ", i)
		plan, err := earlier.SaveIncentivePlan(ctx, people[0], app.SaveIncentivePlanInput{Kind: &kind, NameZh: &name, From: p, Terms: &app.IncentiveTermsInput{Schedule: rules.Quarter, Positions: []string{"content_operations"}}})
		if err != nil {
			return "", nil, err
		}
		if _, err := earlier.ProposeIncentiveVersion(ctx, people[0], app.IncentiveVersionInput{PlanID: plan.ID, Version: 1}); err != nil {
			return "", nil, err
		}
		if _, err := earlier.DecideIncentiveVersion(ctx, people[1], app.DecideIncentiveVersionInput{PlanID: plan.ID, Version: 1, Approve: true}); err != nil {
			return "", nil, err
		}
		plans = append(plans, plan.ID)
	}
	if err := a.Recompute(ctx); err != nil {
		return "", nil, err
	}
	signedIn, err := a.SignIn(ctx, "finance@bench.example", password, "127.0.0.1", "bench")
	if err != nil {
		return "", nil, err
	}
	return signedIn.AccessToken, plans, nil
}

// calculate asks for a run and gives how many get something.
func calculate(ctx context.Context, address, token, plan string, p rules.Period) (people int, err error) {
	body, err := json.Marshal(map[string]any{"query": `mutation($plan: ID!, $period: Period!, $key: String!) { calculateIncentiveRun(input: {planId: $plan, period: $period, idempotencyKey: $key}) { run { payees } } }`,
		"variables": map[string]any{"plan": plan, "period": p, "key": plan}})
	if err != nil {
		return 0, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer func() { _ = response.Body.Close() }()
	answer := struct {
		Data struct {
			CalculateIncentiveRun struct{ Run struct{ Payees int } }
		}
		Errors []struct{ Message string }
	}{}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return 0, err
	}
	if len(answer.Errors) > 0 {
		return 0, errors.New(answer.Errors[0].Message)
	}
	return answer.Data.CalculateIncentiveRun.Run.Payees, nil
}

// barePayouts writes the same payouts by SQL alone, into a table of the same shape, and gives the milliseconds.
func (c *company) barePayouts(ctx context.Context, p rules.Period) (float64, error) {
	for _, step := range []string{"DROP TABLE IF EXISTS bare_payouts", "CREATE TABLE bare_payouts (LIKE payouts INCLUDING ALL)"} {
		if _, err := c.database.ExecContext(ctx, step); err != nil {
			return 0, err
		}
	}
	start := time.Now()
	err := c.database.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO bare_payouts (id, run_id, member_id, team_id, amount, owed, before, taken_back, basis)
			SELECT 'pay_' || right(s.id, 36), 'run', s.subject_id, s.team_id, round(b.amount * s.coefficient::numeric), round(b.amount * s.coefficient::numeric), 0, 0,
				json_build_object('Card', s.id, 'Revision', s.revision, 'Total', s.total, 'Grade', s.grade, 'Coefficient', s.coefficient, 'Base', b.amount, 'BaseFrom', b.from_day, 'Days', 92, 'Of', 92)::text
			FROM scorecards s JOIN bonus_bases b ON b.member_id = s.subject_id AND b.schedule = 'QUARTER'
			WHERE s.period = ? AND s.subject_kind = 'MEMBER' AND s.latest AND s.state = 'FINAL'`, p)
		return err
	})
	return float64(time.Since(start).Microseconds()) / 1000, err
}
