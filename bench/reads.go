package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

const (
	secret   = "a secret for the bench"
	boardKey = "bench:board"
	roundFor = 4 * time.Second
)

// company is the workload in a database of its own.
type company struct {
	url      string
	period   rules.Period
	member   string // whose card is read, and who stands in the middle of the board
	session  string // their access token
	exec     string // an executive's
	people   int
	database *db.DB
}

// reads measures rows 1, 2, 3 and 7.
func (b *bench) reads(ctx context.Context) error {
	c, err := b.build(ctx)
	if err != nil {
		return err
	}
	okra, err := b.serve(c.url, b.redis)
	if err != nil {
		return err
	}
	bare, err := b.serveBare(c.url)
	if err != nil {
		return err
	}
	months := c.period.Months()
	viewer := `query Viewer{viewer{id name}}`
	top := `query Top($p:Period!){leaderboard(period:$p,subject:MEMBER,by:TOTAL){total top(first:50){rank score subject{id}}}}`
	around := `query Around($p:Period!,$id:ID!){leaderboard(period:$p,subject:MEMBER,by:TOTAL){total around(id:$id,span:5){rank score subject{id}}}}`
	card := `query Card($p:Period!,$id:ID!){scorecard(member:$id,period:$p){total grade sections{kind score lines{weight actual target attainment score state}}}}`
	variables := map[string]any{"p": c.period, "id": c.member}
	for _, m := range []struct {
		row         *row
		connections int
		okra, bare  *target
		contains    string
	}{
		{&row{number: "1", name: "viewer { id name }, 16 connections", limit: "one pgx query and the token check", reach: "0.8", better: "≥"}, 16,
			newTarget(okra, c.session, viewer, nil), newTarget(bare+"/viewer", c.session, "", nil), c.member},
		{&row{number: "2", name: fmt.Sprintf("leaderboard top 50 of %d, 16 connections", c.people), limit: "go-redis pipeline", reach: "0.3", better: "≥"}, 16,
			newTarget(okra, c.exec, top, map[string]any{"p": c.period}), newTarget(bare+"/top", c.exec, "", nil), fmt.Sprintf(`"total":%d`, c.people)},
		{&row{number: "3", name: fmt.Sprintf("around me ± 5 of %d, 16 connections", c.people), limit: "go-redis", reach: "0.2", better: "≥"}, 16,
			newTarget(okra, c.exec, around, variables), newTarget(bare+"/around?id="+c.member, c.exec, "", nil), c.member},
		{&row{number: "7", name: "one scorecard for a quarter, 8 connections", limit: "its SQL read of the roll-ups", reach: "0.4", better: "≥"}, 8,
			newTarget(okra, c.session, card, variables),
			newTarget(fmt.Sprintf("%s/card?id=%s&from=%s&to=%s", bare, c.member, months[0], months[2]), c.session, "", nil), `"total":"`},
	} {
		if !b.wants(m.row.number) {
			continue
		}
		if err := b.compare(m.row, m.connections, m.okra, m.bare, m.contains); err != nil {
			return err
		}
	}
	return nil
}

// compare measures a row in interleaved rounds. What is answered is checked once.
func (b *bench) compare(r *row, connections int, okra, bare *target, contains string) error {
	for range 20 { // warm both, and let caches fill
		if _, err := bare.ask(); err != nil {
			return err
		}
		answer, err := okra.ask()
		if err != nil {
			return err
		}
		if !bytes.Contains(answer, []byte(contains)) {
			return fmt.Errorf("row %s: the answer lacks %s: %.500s", r.number, contains, answer)
		}
		time.Sleep(20 * time.Millisecond)
	}
	r.unit = "/s"
	for range b.rounds {
		bareRate, err := bare.rate(connections, roundFor)
		if err != nil {
			return err
		}
		okraRate, err := okra.rate(connections, roundFor)
		if err != nil {
			return err
		}
		r.okra, r.bare, r.ratio = append(r.okra, okraRate), append(r.bare, bareRate), append(r.ratio, okraRate/bareRate)
	}
	b.rows = append(b.rows, r)
	fmt.Printf("row %s: %.0f/s of %.0f/s\n", r.number, median(r.okra), median(r.bare))
	return nil
}

// database makes an empty database on the PostgreSQL server.
func (b *bench) database() (string, error) {
	admin, err := sql.Open("pgx", b.pg)
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("okra_bench_%d", time.Now().UnixNano())
	if _, err := admin.Exec("CREATE DATABASE " + name); err != nil {
		return "", err
	}
	b.cleanup = append(b.cleanup, func() {
		_, _ = admin.Exec("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)")
		_ = admin.Close()
	})
	address, err := url.Parse(b.pg)
	if err != nil {
		return "", err
	}
	address.Path = "/" + name
	return address.String(), nil
}

// build makes the company: one member with real facts and a real card, the others with scores.
func (b *bench) build(ctx context.Context) (*company, error) {
	address, err := b.database()
	if err != nil {
		return nil, err
	}
	c := &company{url: address, people: int(100_000 * b.scale)}
	if c.database, err = db.Open(address); err != nil {
		return nil, err
	}
	b.cleanup = append(b.cleanup, func() { _ = c.database.Close() })
	if err := c.database.Migrate(ctx); err != nil {
		return nil, err
	}
	if err := c.found(ctx, c.app()); err != nil {
		return nil, err
	}
	if err := c.multiply(ctx, int(500*b.scale)); err != nil {
		return nil, err
	}
	return c, b.copyBoard(ctx, c)
}

func (c *company) app() *app.App {
	return app.New(app.Options{DB: c.database, Secret: secret, Passwords: auth.NewTestPasswords()})
}

func (c *company) found(ctx context.Context, a *app.App) error {
	if err := a.CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: "Bench"}); err != nil {
		return err
	}
	company, err := a.Company(ctx, auth.System())
	if err != nil {
		return err
	}
	today := a.Today(company)
	c.period = rules.PeriodOf(rules.Quarter, today)
	position, password := "content_operations", "correct horse"
	member, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: "林晓雯", Email: "member@bench.example", Position: &position, Password: &password})
	if err != nil {
		return err
	}
	c.member = member.ID
	if _, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: "顾明哲", Email: "executive@bench.example", Password: &password, Roles: []db.Role{db.RoleExecutive}}); err != nil {
		return err
	}
	var facts []*app.FactInput
	for day := c.period.First(); day <= today; day = day.AddDays(1) {
		for measure, value := range map[string]string{"message_reads": "75", "deliveries": "500", "content_matched": "4", "content_reviewed": "5",
			"posts_on_time": "1", "posts_due": "1", "leads": "100", "customers": "4", "spend": "500", "revenue": "3100"} {
			facts = append(facts, &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Member: &c.member})
		}
	}
	if _, err := a.RecordFacts(ctx, auth.System(), app.RecordFactsInput{Facts: facts}); err != nil {
		return err
	}
	if err := a.Recompute(ctx); err != nil {
		return err
	}
	for email, token := range map[string]*string{"member@bench.example": &c.session, "executive@bench.example": &c.exec} {
		signedIn, err := a.SignIn(ctx, email, password, "127.0.0.1", "bench")
		if err != nil {
			return err
		}
		*token = signedIn.AccessToken
	}
	return nil
}

// multiply adds people with scores, and facts of some of them, straight into the tables.
func (c *company) multiply(ctx context.Context, withFacts int) error {
	first := string(c.period.First())
	for _, step := range []string{
		fmt.Sprintf(`INSERT INTO members (id, name, email, number, password_hash, roles, language, hidden_from_boards, active, created_at)
			SELECT 'mem_' || lpad(i::text, 36, '0'), '成员' || i, 'p' || i || '@bench.example', '', '', '[]', 'ZH', false, true, 0 FROM generate_series(1, %d) i`, c.people-1),
		`INSERT INTO placements (member_id, from_day, team_id, position_id)
			SELECT m.id, '2000-01-01', p.team_id, p.position_id FROM members m, placements p WHERE m.email LIKE 'p%' AND p.member_id = '` + c.member + `'`,
		`INSERT INTO scorecards (id, subject_kind, subject_id, period, revision, latest, revision_reason, state, team_id, position_id, template_id, total, grade,
				coefficient, provisional, insufficient_data, scored_weight, sections, data_through, computed_at, version, late_dismissed)
			SELECT 'crd_' || m.id, 'MEMBER', m.id, c.period, 1, true, '', 'LIVE', c.team_id, c.position_id, c.template_id,
				6000 + (right(m.id, 8)::bigint * 7919) % 5500, 'B', '1', true, false, '100', '[]', c.data_through, c.computed_at, 1, ''
			FROM members m, scorecards c WHERE m.email LIKE 'p%' AND c.subject_id = '` + c.member + `' AND c.period = '` + string(c.period) + `'`,
		fmt.Sprintf(`INSERT INTO fact_series (measure_key, channel_id, account_id, campaign_id, team_id, member_id)
			SELECT k.key, '', '', '', '', m.id FROM (SELECT key FROM measures ORDER BY ord LIMIT 12) k, (SELECT id FROM members WHERE email LIKE 'p%%' ORDER BY id LIMIT %d) m`, withFacts),
		`INSERT INTO facts (series_id, day, value, import_number, row_number)
			SELECT s.id, to_char('` + first + `'::date + d, 'YYYY-MM-DD'), 1000000 * (1 + d % 7), 1, d FROM fact_series s, generate_series(0, 89) d
			WHERE s.member_id LIKE 'mem_0000%' ON CONFLICT DO NOTHING`,
		`INSERT INTO fact_months SELECT series_id, substr(day, 1, 7), sum(value), count(*), min(day), 1000000, max(day), 1000000 FROM facts f
			WHERE NOT EXISTS (SELECT 1 FROM fact_months m WHERE m.series_id = f.series_id) GROUP BY series_id, substr(day, 1, 7)`,
		`UPDATE companies SET org_version = org_version + 1, board_version = board_version + 1`,
		`DELETE FROM stale_figures`,
		`ANALYZE`,
	} {
		if _, err := c.database.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("%.60s…: %w", step, err)
		}
	}
	return nil
}

// copyBoard gives the bare limit a sorted set of its own.
func (b *bench) copyBoard(ctx context.Context, c *company) error {
	options, err := redis.ParseURL(b.redis)
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	rows, err := db.BoardRows(ctx, c.database, db.BoardKey{Period: c.period, Subject: db.SubjectMember})
	if err != nil {
		return err
	}
	pipe := client.Pipeline()
	pipe.Del(ctx, boardKey)
	for _, r := range rows {
		pipe.ZAdd(ctx, boardKey, redis.Z{Score: -float64(r.Figure), Member: r.SubjectID})
	}
	_, err = pipe.Exec(ctx)
	return err
}

// serve starts the real server on a database.
func (b *bench) serve(database, redisURL string) (string, error) {
	address := freeAddress()
	command := exec.Command(b.binary, "serve")
	command.Env = append(os.Environ(), "OKRA_ADDR="+address, "OKRA_DATABASE_URL="+database, "OKRA_REDIS_URL="+redisURL, "OKRA_SECRET="+secret,
		"OKRA_RATE_LIMIT=0", "OKRA_LOG_LEVEL=error")
	if err := b.start(command); err != nil {
		return "", err
	}
	return "http://" + address + "/graphql", waitFor(address)
}

func (b *bench) serveBare(database string, options ...string) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	address := freeAddress()
	command := exec.Command(self, "-limits", address)
	command.Env = append(append(os.Environ(), "BENCH_DATABASE="+database), options...)
	if err := b.start(command); err != nil {
		return "", err
	}
	return "http://" + address, waitFor(address)
}

func (b *bench) start(command *exec.Cmd) error {
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		return err
	}
	b.cleanup = append(b.cleanup, func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	return nil
}

func freeAddress() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

func waitFor(address string) error {
	for range 200 {
		if conn, err := net.Dial("tcp", address); err == nil {
			return conn.Close()
		}
		time.Sleep(50 * time.Millisecond)
	}
	return fmt.Errorf("%s did not answer", strings.TrimSpace(address))
}
