//go:build !race

package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const (
	loadUsers    = 200
	loadAccounts = 20 // people are signed in at several places
)

// TestTwoHundredUsersAtWork lets people look at boards, cards and dashboards while facts come in. No answer may
// be an error. The long form also holds the times of the answers and the memory to what is promised.
func TestTwoHundredUsersAtWork(t *testing.T) {
	if runtime.GOOS != "linux" || os.Getenv("OKRA_TEST_POSTGRES_URL") == "" {
		t.Skip("it reads /proc, and needs OKRA_TEST_POSTGRES_URL: make test starts a server and sets it")
	}
	lasting := 6 * time.Second
	if soak() {
		lasting = 5 * time.Minute // alone, since it measures
	} else {
		t.Parallel()
	}
	m := newMortal(t, dbtest.PostgresURL(t), os.Getenv("OKRA_TEST_REDIS_URL"))
	m.hire(loadAccounts)
	m.start()
	defer func() { _ = m.process.Process.Kill() }() // where the test has failed before the end

	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	sessions := m.signIn()
	took := make([][]time.Duration, loadUsers)
	var users sync.WaitGroup
	began := time.Now()
	for user := range loadUsers {
		users.Go(func() {
			times, err := m.work(ctx, user, sessions[user%loadAccounts], began.Add(lasting))
			if took[user] = times; err != nil && ctx.Err() == nil {
				t.Error(err)
				stop()
			}
		})
	}
	early := make(chan int, 1)
	time.AfterFunc(lasting/4, func() { early <- m.resident() })
	users.Wait()
	require.NoError(t, ctx.Err())
	late := m.resident()
	all := slices.Concat(took...)
	slices.Sort(all)
	p50, p99 := all[len(all)/2], all[len(all)*99/100]
	before := <-early
	t.Logf("%d answers in %s: half within %s, 99 %% within %s; %d MB after a quarter of the time, %d MB at the end", len(all), lasting, p50, p99, before>>10, late>>10)
	if soak() {
		require.Less(t, p99, 500*time.Millisecond)
		require.Less(t, late, before*3/2+32<<10, "memory is flat")
	}
	require.NoError(t, m.process.Process.Signal(syscall.SIGTERM))
	require.NoError(t, m.process.Wait(), "told to stop, it ends with 0")
}

// hire adds people to the lead's team.
func (m *mortal) hire(people int) {
	d, ctx, t := m.open(), m.t.Context(), m.t
	defer func() { require.NoError(t, d.Close()) }()
	a := app.New(app.Options{DB: d, Secret: killSecret})
	directory, err := a.Directory(ctx)
	require.NoError(t, err)
	password, position := killPassword, "content_operations"
	for n := range people {
		_, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: fmt.Sprint("user ", n), Email: fmt.Sprintf("user%d@okra.example", n),
			TeamID: &directory.Teams[len(directory.Teams)-1].ID, Position: &position, Password: &password})
		require.NoError(t, err)
	}
	require.NoError(t, a.Recompute(ctx))
}

// resident is how much memory the server takes, in kB.
func (m *mortal) resident() int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", m.process.Process.Pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kB, _ := strconv.Atoi(strings.Fields(after)[0])
	return kB
}

// session is where somebody is signed in.
type session struct {
	SignIn struct {
		AccessToken string
		Viewer      struct{ ID string }
	}
}

// signIn signs the people in one after another: a server lets few passwords be checked at once.
func (m *mortal) signIn() []session {
	sessions := make([]session, loadAccounts)
	for n := range sessions {
		require.NoError(m.t, m.ask(m.t.Context(), "", `mutation($e: String!, $p: String!) { signIn(input: {email: $e, password: $p}) { accessToken viewer { id } } }`,
			map[string]any{"e": fmt.Sprintf("user%d@okra.example", n), "p": killPassword}, &sessions[n]))
	}
	return sessions
}

// work is a user: asks, reads the answer for a moment, and asks for something else. It gives how long each answer took.
func (m *mortal) work(ctx context.Context, user int, signedIn session, until time.Time) (times []time.Duration, err error) {
	period := string(rules.PeriodOf(rules.Quarter, m.today))
	me := map[string]any{"p": period, "me": signedIn.SignIn.Viewer.ID, "d": string(m.today)}
	looks := []string{
		`query { viewer { id name } company { name today } }`,
		`query($p: Period!, $me: ID!) { scorecard(member: $me, period: $p) { total sections { lines { score state metric { key } } } } }`,
		`query($p: Period!) { leaderboard(period: $p, subject: MEMBER, by: TOTAL) { total top { rank } } }`,
		`query($d: Date!) { dashboard(range: {from: $d, to: $d}) { tiles { value { state } } } }`,
	}
	for n := 0; err == nil && ctx.Err() == nil && time.Now().Before(until); n++ {
		began, answer := time.Now(), map[string]any{}
		if user%20 == 0 && n%5 == 4 { // a partner
			fact := map[string]any{"day": string(m.today), "measure": "leads", "value": fmt.Sprint(n), "channel": "social", "campaign": callName(user)}
			err = m.ask(ctx, m.token, `mutation($input: RecordFactsInput!) { recordFacts(input: $input) { accepted } }`,
				map[string]any{"input": map[string]any{"create": true, "facts": []any{fact}}}, &answer)
		} else {
			look := looks[rand.IntN(len(looks))]
			variables := map[string]any{}
			for name, value := range me {
				if strings.Contains(look, "$"+name) {
					variables[name] = value
				}
			}
			err = m.ask(ctx, signedIn.SignIn.AccessToken, look, variables, &answer)
		}
		times = append(times, time.Since(began))
		select {
		case <-ctx.Done():
		case <-time.After(time.Second/2 + time.Duration(rand.Int64N(int64(time.Second)))): // people read what they asked for
		}
	}
	return times, err
}
