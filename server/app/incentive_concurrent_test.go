package app_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// atOnce is how many callers ask for the same at the same time.
const atOnce = 50

// together lets callers of two instances do the same at once, and gives the runs that they were answered and how often each code.
func (b *bonusWorld) together(do func(ctx context.Context, a *app.App, actor *auth.Actor, n int) (*db.IncentiveRun, error), actor *auth.Actor) (runs map[string]int, codes map[app.Code]int) {
	b.T.Helper()
	instances := []*app.App{b.App, b.Instance()}
	runs, codes = map[string]int{}, map[app.Code]int{}
	var lock sync.Mutex
	var callers sync.WaitGroup
	gate := make(chan struct{})
	for n := range atOnce {
		asking := *actor // a request has an actor of its own
		callers.Go(func() {
			<-gate
			run, err := do(b.Ctx, instances[n%2], &asking, n)
			lock.Lock()
			defer lock.Unlock()
			if err != nil {
				codes[app.CodeOf(err)]++
				return
			}
			runs[run.ID+" "+string(run.State)]++
		})
	}
	close(gate)
	callers.Wait()
	return runs, codes
}

// Whoever asks at once, with one key or each with their own: there is one run with its payouts once, one decision on it, and
// it is paid once.
func TestTheSameRunAskedForAtOnceIsMadeOnce(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPaidWorld(w)
		p.quarterEnds(q4)
		for name, key := range map[string]func(what string, n int) string{
			"one key":    func(what string, _ int) string { return "the " + what },
			"own keys":   func(what string, n int) string { return fmt.Sprint(what, " ", n) },
			"three keys": func(what string, n int) string { return fmt.Sprint("shared ", what, " ", n%3) },
		} {
			plan := p.bonusPlan(app.IncentiveTermsInput{})
			once := func(what string, actor *auth.Actor, do func(ctx context.Context, a *app.App, actor *auth.Actor, key string) (*db.IncentiveRun, error)) {
				t.Helper()
				runs, codes := p.together(func(ctx context.Context, a *app.App, actor *auth.Actor, n int) (*db.IncentiveRun, error) {
					return do(ctx, a, actor, key(what, n)+" of "+name)
				}, actor)
				require.Len(t, runs, 1, "%s, %s: %v", what, name, codes)
				answered := 0
				for _, n := range runs {
					answered = n
				}
				require.Equal(t, atOnce, answered+codes[app.Conflict], "%s, %s: refused otherwise: %v", what, name, codes)
				switch name {
				case "one key":
					require.Equal(t, atOnce, answered, what)
				case "own keys":
					require.Equal(t, 1, answered, what)
				}
			}
			once("calculation", w.Finance, func(ctx context.Context, a *app.App, actor *auth.Actor, key string) (*db.IncentiveRun, error) {
				return a.CalculateIncentiveRun(ctx, actor, app.CalculateIncentiveRunInput{PlanID: plan.ID, Period: q4, IdempotencyKey: key})
			})
			runs, err := db.IncentiveRunsOf(w.Ctx, w.DB.Reader, plan.ID)
			require.NoError(t, err)
			require.Len(t, runs, 1)
			payouts, err := db.PayoutsOf(w.Ctx, w.DB.Reader, []string{runs[0].ID})
			require.NoError(t, err)
			require.Len(t, payouts, 6, "each of the team once")
			p.amounts(runs[0])
			once("decision", p.Second, func(ctx context.Context, a *app.App, actor *auth.Actor, key string) (*db.IncentiveRun, error) {
				return a.DecideIncentiveRun(ctx, actor, app.DecideIncentiveRunInput{RunID: runs[0].ID, Approve: true, IdempotencyKey: key})
			})
			once("payment", w.Finance, func(ctx context.Context, a *app.App, actor *auth.Actor, key string) (*db.IncentiveRun, error) {
				return a.PayIncentiveRun(ctx, actor, app.PayIncentiveRunInput{RunID: runs[0].ID, IdempotencyKey: key})
			})
			p.amounts(runs[0])
			for action, subject := range map[string]string{"calculateIncentiveRun": runs[0].ID, "decideIncentiveRun": runs[0].ID, "payIncentiveRun": runs[0].ID} {
				logged, err := w.DB.NewSelect().Model((*db.AuditEntry)(nil)).Where("action = ?", action).Where("subject_id = ?", subject).Count(w.Ctx)
				require.NoError(t, err)
				require.EqualValues(t, 1, logged, action)
			}
		}
	})
}

// Of two who decide otherwise at once one does, and nobody approves what another has rejected.
func TestOneOfManyDecisionsHolds(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPaidWorld(w)
		p.quarterEnds(q4)
		run := p.runIn(db.RunCalculated)
		runs, codes := p.together(func(ctx context.Context, a *app.App, actor *auth.Actor, n int) (*db.IncentiveRun, error) {
			reason := "not so"
			return a.DecideIncentiveRun(ctx, actor, app.DecideIncentiveRunInput{RunID: run.ID, Approve: n%2 == 0, Reason: &reason, IdempotencyKey: fmt.Sprint("decision ", n)})
		}, p.HR)
		require.Len(t, runs, 1)
		require.Equal(t, map[app.Code]int{app.Conflict: atOnce - 1}, codes)
	})
}
