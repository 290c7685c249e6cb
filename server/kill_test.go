//go:build !race

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// asCommand makes the test's binary the okra command, so that a test can run okra as a process and kill it.
const asCommand = "OKRA_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// soak tells whether the long forms of the tests are asked for.
func soak() bool { return os.Getenv("OKRA_SOAK") != "" }

const (
	killSecret   = "a secret for the killed"
	killPassword = "a long password"
)

// TestAnAcknowledgedWriteSurvivesKills kills the server at random while clients record facts, rate and
// import files, each repeating what was not acknowledged. In the end all that was acknowledged is there, whole
// and once, and every import has ended.
func TestAnAcknowledgedWriteSurvivesKills(t *testing.T) {
	kills := 3
	if soak() {
		kills = 50
	}
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		newMortal(t, "sqlite:"+filepath.Join(t.TempDir(), "okra.db"), "").endure(kills)
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		newMortal(t, dbtest.PostgresURL(t), os.Getenv("OKRA_TEST_REDIS_URL")).endure(kills)
	})
}

// mortal is a server that is killed over and over, and what its clients were told.
type mortal struct {
	t            *testing.T
	url, address string
	binary       string
	env          []string
	log          *os.File
	today        rules.Day
	token        string // a partner's
	line         string // that the lead rates
	process      *exec.Cmd

	ending chan struct{} // clients finish what they are at
	acks   atomic.Int64
	calls  int // of recordFacts that were acknowledged
	rated  int // as acknowledged last
	rates  int
	files  [2]int
}

func newMortal(t *testing.T, url, redis string) *mortal {
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = log.Close() })
	m := &mortal{t: t, url: url, binary: os.Args[0], address: freeAddress(t), log: log,
		today: rules.DayOf(time.Now().UTC()), ending: make(chan struct{})}
	m.env = append(os.Environ(), asCommand+"=1", "OKRA_DATABASE_URL="+url, "OKRA_ADDR="+m.address, "OKRA_SECRET="+killSecret, "OKRA_RATE_LIMIT=0")
	if redis != "" {
		m.env = append(m.env, "OKRA_REDIS_URL="+redis)
	}
	m.found()
	return m
}

// open opens the database beside the server.
func (m *mortal) open() *db.DB {
	d, err := db.Open(m.url)
	require.NoError(m.t, err)
	return d
}

// found makes the company: a lead, somebody to rate, a partner.
func (m *mortal) found() {
	d, ctx, t := m.open(), m.t.Context(), m.t
	defer func() { require.NoError(t, d.Close()) }()
	require.NoError(t, d.Migrate(ctx))
	a := app.New(app.Options{DB: d, Secret: killSecret})
	require.NoError(t, a.CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: "Okra Ltd"}))
	team, err := a.CreateTeam(ctx, auth.System(), app.CreateTeamInput{Key: "content", Name: "Content"})
	require.NoError(t, err)
	people := map[string]*db.Member{}
	password, position, first := killPassword, "content_operations", rules.Day("2020-01-01")
	for _, name := range []string{"lead", "member"} {
		people[name], _, err = a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: name, Email: name + "@okra.example",
			TeamID: &team.ID, Position: &position, Password: &password})
		require.NoError(t, err)
	}
	_, err = a.UpdateTeam(ctx, auth.System(), app.UpdateTeamInput{TeamID: team.ID, LeadID: &people["lead"].ID, From: &first})
	require.NoError(t, err)
	m.token, _, err = a.CreateAPIToken(ctx, auth.System(), app.CreateAPITokenInput{Name: "partner", Scopes: []string{auth.ScopeFactsWrite}, ExpiresInDays: 1})
	require.NoError(t, err)
	fact := &app.FactInput{Day: app.RawDay(m.today), Measure: "posts_due", Value: "1", Member: &people["member"].ID}
	_, err = a.RecordFacts(ctx, auth.System(), app.RecordFactsInput{Facts: []*app.FactInput{fact}}) // there are cards where there are facts
	require.NoError(t, err)
	quarter := rules.PeriodOf(rules.Quarter, m.today)
	card, err := a.Scorecard(ctx, &auth.Actor{Member: people["lead"]}, people["member"].ID, quarter)
	require.NoError(t, err)
	at := slices.IndexFunc(card.Lines, func(l *db.ScorecardLine) bool { return l.Method == rules.MethodRating })
	m.line = card.Lines[at].ID
}

// start starts the server and waits until it answers.
func (m *mortal) start() {
	m.process = exec.Command(m.binary, "serve")
	m.process.Env, m.process.Stdout, m.process.Stderr = m.env, m.log, m.log
	require.NoError(m.t, m.process.Start())
	require.Eventually(m.t, func() bool { return get(m.address, "/readyz") == http.StatusOK }, 30*time.Second, 10*time.Millisecond)
}

func (m *mortal) endure(kills int) {
	m.survive(kills, m.recordFacts, m.rate,
		func(ctx context.Context) error { return m.importFiles(ctx, 0) }, func(ctx context.Context) error { return m.importFiles(ctx, 1) })
	m.verify(kills)
}

// survive kills the server at random while clients go on.
func (m *mortal) survive(kills int, work ...func(context.Context) error) {
	defer func() {
		_ = m.process.Process.Kill() // where the test has failed before the end
		if m.t.Failed() {
			log, _ := os.ReadFile(m.log.Name())
			m.t.Logf("the server's words:\n%s", log[max(0, len(log)-8000):])
		}
	}()
	m.start()
	ctx, stop := context.WithTimeout(m.t.Context(), time.Duration(kills)*10*time.Second+2*time.Minute)
	defer stop()
	var clients sync.WaitGroup
	for _, client := range work {
		clients.Go(func() {
			if err := client(ctx); err != nil {
				m.t.Error(err)
				stop()
			}
		})
	}
	for n := 0; n < kills && ctx.Err() == nil; n++ {
		before := m.acks.Load()
		select {
		case <-time.After(time.Duration(rand.Int64N(int64(2 * time.Second)))): // at random: nothing waits for it
		case <-ctx.Done():
		}
		require.NoError(m.t, m.process.Process.Kill())
		_ = m.process.Wait()
		m.start()
		require.Eventually(m.t, func() bool { return m.acks.Load() > before || ctx.Err() != nil }, 60*time.Second, 10*time.Millisecond, "writes go on")
	}
	close(m.ending)
	clients.Wait()
	require.NoError(m.t, ctx.Err())
	require.NoError(m.t, m.process.Process.Signal(syscall.SIGTERM))
	require.NoError(m.t, m.process.Wait(), "told to stop, it ends with 0")
}

// browsers keep their connections, as browsers do.
var browsers = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: loadUsers}}

// until repeats a request until the server acknowledges it; an answer with errors ends it.
func (m *mortal) until(ctx context.Context, request func() (*http.Request, error), answer any) error {
	pause := time.NewTicker(20 * time.Millisecond)
	defer pause.Stop()
	for ctx.Err() == nil {
		r, err := request()
		if err != nil {
			return err
		}
		reply, err := browsers.Do(r.WithContext(ctx))
		if err == nil {
			var body []byte
			body, err = io.ReadAll(reply.Body)
			_ = reply.Body.Close()
			if err == nil {
				return m.read(body, answer)
			}
		}
		<-pause.C // it is dead, and will come back
	}
	return ctx.Err()
}

func (m *mortal) read(body []byte, answer any) error {
	full := struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}{}
	if err := json.Unmarshal(body, &full); err != nil {
		return fmt.Errorf("answered %s: %w", body, err)
	}
	if len(full.Errors) > 0 {
		return fmt.Errorf("answered %s", body)
	}
	m.acks.Add(1)
	return json.Unmarshal(full.Data, answer)
}

func (m *mortal) ask(ctx context.Context, bearer, query string, variables map[string]any, answer any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	return m.until(ctx, func() (*http.Request, error) { return m.request("application/json", bearer, bytes.NewReader(body)) }, answer)
}

func (m *mortal) request(kind, bearer string, body io.Reader) (*http.Request, error) {
	r, err := http.NewRequest(http.MethodPost, "http://"+m.address+"/graphql", body)
	if err == nil {
		r.Header.Set("Content-Type", kind)
		if bearer != "" {
			r.Header.Set("Authorization", "Bearer "+bearer)
		}
	}
	return r, err
}

func (m *mortal) over() bool {
	select {
	case <-m.ending:
		return true
	default:
		return false
	}
}

// recordFacts records two facts a call, of a campaign of its own.
func (m *mortal) recordFacts(ctx context.Context) error {
	for n := 0; !m.over(); n++ {
		fact := func(measure string) map[string]any {
			return map[string]any{"day": string(m.today), "measure": measure, "value": fmt.Sprint(n + 1), "channel": "social", "campaign": callName(n)}
		}
		answer := struct{ RecordFacts struct{ Accepted int } }{}
		if err := m.ask(ctx, m.token, `mutation($input: RecordFactsInput!) { recordFacts(input: $input) { accepted } }`, map[string]any{"input": map[string]any{
			"idempotencyKey": callName(n), "create": true, "facts": []any{fact("clicks"), fact("leads")}}}, &answer); err != nil {
			return err
		}
		if answer.RecordFacts.Accepted != 2 {
			return fmt.Errorf("call %d: %d facts accepted", n, answer.RecordFacts.Accepted)
		}
		m.calls++
	}
	return nil
}

func callName(n int) string { return fmt.Sprintf("call %d", n) }

// rate rates one line over and over, 2 and 3 in turn.
func (m *mortal) rate(ctx context.Context) error {
	signedIn := struct{ SignIn struct{ AccessToken string } }{}
	err := m.ask(ctx, "", `mutation($p: String!) { signIn(input: {email: "lead@okra.example", password: $p}) { accessToken } }`, map[string]any{"p": killPassword}, &signedIn)
	for n := 0; err == nil && (n == 0 || !m.over()); n++ {
		answer := map[string]any{}
		m.rated = 2 + n%2
		err = m.ask(ctx, signedIn.SignIn.AccessToken, `mutation($line: ID!, $level: Int!) { rateLine(input: {lineId: $line, level: $level}) { line { score } } }`,
			map[string]any{"line": m.line, "level": m.rated}, &answer)
		m.rates++
	}
	return err
}

// fileRows is long enough for kills to fall into the middle of files.
const fileRows = 9000

// importFiles imports one file after another, each until it is in. The same key makes it the same import.
func (m *mortal) importFiles(ctx context.Context, lane int) error {
	for ; !m.over(); m.files[lane]++ {
		name := fmt.Sprintf("%d-%d.csv", lane, m.files[lane])
		kind, body, err := m.upload(name)
		if err != nil {
			return err
		}
		for state := ""; state != string(db.ImportDone); {
			answer := struct {
				StartImport struct{ Import struct{ State string } }
			}{}
			if err := m.until(ctx, func() (*http.Request, error) { return m.request(kind, m.token, bytes.NewReader(body)) }, &answer); err != nil {
				return err
			}
			if state = answer.StartImport.Import.State; state == string(db.ImportFailed) {
				return fmt.Errorf("%s failed", name)
			}
		}
	}
	return nil
}

func (m *mortal) upload(name string) (kind string, body []byte, err error) {
	text := &bytes.Buffer{}
	form := multipart.NewWriter(text)
	operations, err := json.Marshal(map[string]any{"query": `mutation($input: StartImportInput!) { startImport(input: $input) { import { state } } }`,
		"variables": map[string]any{"input": map[string]any{"file": nil, "create": true, "idempotencyKey": name}}})
	if err != nil {
		return "", nil, err
	}
	err = errors.Join(form.WriteField("operations", string(operations)), form.WriteField("map", `{"0":["variables.input.file"]}`))
	file, fileErr := form.CreateFormFile("0", name)
	if err = errors.Join(err, fileErr); err != nil {
		return "", nil, err
	}
	fmt.Fprintln(file, "date,channel group,campaign,leads")
	for row := range fileRows {
		fmt.Fprintf(file, "%s,social,%s %d,1\n", m.today.AddDays(-row%90), name, row/90)
	}
	err = form.Close()
	return form.FormDataContentType(), text.Bytes(), err
}

// verify compares the database with what was acknowledged.
func (m *mortal) verify(kills int) {
	d, ctx, t := m.open(), m.t.Context(), m.t
	defer func() { require.NoError(t, d.Close()) }()
	number := func(query string) (n int64) {
		t.Helper()
		require.NoError(t, d.NewRaw(query).Scan(ctx, &n))
		return n
	}
	t.Logf("%d kills, %d calls, %d ratings, %d files", kills, m.calls, m.rates, m.files[0]+m.files[1])

	sent := map[string]rules.Steps{}
	for n := range m.calls {
		sent[callName(n)] = rules.Steps(n+1) * 1_000_000
	}
	for _, measure := range []string{"clicks", "leads"} {
		facts := []struct {
			Name  string
			Value rules.Steps
		}{}
		require.NoError(t, d.NewRaw(`SELECT c.name, f.value FROM facts f JOIN fact_series s ON s.id = f.series_id
			JOIN campaigns c ON c.id = s.campaign_id WHERE s.measure_key = ? AND c.name LIKE 'call %'`, measure).Scan(ctx, &facts))
		there := map[string]rules.Steps{}
		for _, f := range facts {
			there[f.Name] = f.Value
		}
		require.True(t, maps.Equal(sent, there), measure)
	}
	require.EqualValues(t, m.calls, number("SELECT count(*) FROM imports WHERE kind = 'API' AND actor_name = 'partner'"), "each call had one effect")

	require.EqualValues(t, m.rated, number("SELECT level FROM ratings"), "the card itself follows when it is recomputed")
	require.LessOrEqual(t, int64(m.rates), number("SELECT count(*) FROM audit_entries WHERE action = 'rateLine'"))

	imports := []db.Import{}
	require.NoError(t, d.NewRaw("SELECT * FROM imports WHERE kind = 'FILE'").Scan(ctx, &imports))
	require.Len(t, imports, m.files[0]+m.files[1], "each file was imported once")
	for _, i := range imports {
		require.Equal(t, db.ImportDone, i.State)
		require.EqualValues(t, fileRows, i.Added, i.FileName)
		require.EqualValues(t, fileRows, number(fmt.Sprintf("SELECT count(*) FROM facts WHERE import_number = %d AND value = 1000000", i.Number)), i.FileName)
	}
	require.EqualValues(t, len(imports), number("SELECT count(*) FROM audit_entries WHERE action = 'startImport'"))
	require.Zero(t, number("SELECT count(*) FROM jobs WHERE state <> 'DONE'"))
	for _, table := range []string{"import_files", "fact_stage"} {
		require.Zero(t, number("SELECT count(*) FROM "+table), table)
	}
	const sums = "(SELECT series_id, substr(day, 1, 7) AS month, sum(value) AS total, count(*) AS days FROM facts GROUP BY 1, 2)"
	require.Equal(t, number("SELECT count(*) FROM fact_months"), number("SELECT count(*) FROM "+sums+` AS s
		JOIN fact_months m ON m.series_id = s.series_id AND m.month = s.month AND m.sum = s.total AND m.days = s.days`), "roll-ups are the sums of the facts")
	require.Equal(t, number("SELECT count(*) FROM fact_months"), number("SELECT count(*) FROM "+sums+" AS s"))

	audit := exec.Command(os.Args[0], "audit", "verify")
	audit.Env = m.env
	out, err := audit.CombinedOutput()
	require.NoError(t, err, string(out))
	require.True(t, strings.Contains(string(out), "whole"), string(out))
}
