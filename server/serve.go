package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/okra-performance/okra"
	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/web"
)

type serveCommand struct {
	Addr           string   `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"The address to listen on."`
	RedisURL       string   `placeholder:"URL" help:"redis://… for leaderboards from memory and several instances; without it the database answers."`
	Secret         string   `placeholder:"TEXT" help:"Signs tokens. Made and kept beside the embedded database; required with PostgreSQL."`
	PublicURL      string   `placeholder:"URL" help:"Where people reach this server, such as https://okra.example.com."`
	TrustedProxies []string `placeholder:"NET,…" help:"Addresses and networks of proxies whose X-Forwarded-For is believed."`
	Origins        []string `placeholder:"URL,…" help:"Origins of other sites whose pages may use the API."`
	MaxUpload      size     `default:"256MiB" placeholder:"SIZE" help:"The largest file that may be uploaded."`
	RateLimit      float64  `default:"100" help:"Operations a second and caller, twice that at once; 0 for no limit."`
	Dev            bool     `help:"Introspection and suggestions for everybody."`
	DemoExposed    bool     `help:"Serve a demo company, whose passwords everybody knows, beyond this machine."`
	AsOf           string   `placeholder:"DAY" help:"Rehearse a later day, such as 2027-01-08: the server takes it for today. On this machine alone."`
}

// size is a number of bytes, written 1048576 or 1MiB.
type size int64

// UnmarshalText reads a size.
func (s *size) UnmarshalText(text []byte) error {
	number, shift := string(text), 0
	for unit, by := range map[string]int{"KiB": 10, "MiB": 20, "GiB": 30} {
		if rest, ok := strings.CutSuffix(number, unit); ok {
			number, shift = rest, by
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	if err != nil || n <= 0 || n > 1<<40>>shift {
		return fmt.Errorf("%q is no size such as 256MiB", text)
	}
	*s = size(n << shift)
	return nil
}

// Run serves until it is told to stop.
func (c serveCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	s := &serving{serveCommand: c, database: all.Database, log: all.logger(t), terminal: t, stopping: make(chan struct{})}
	if err := s.check(); err != nil {
		return err
	}
	d, err := all.open(ctx)
	if err != nil {
		return err
	}
	s.db = d
	return errors.Join(s.run(ctx), d.Close())
}

// serving is a server while it runs.
type serving struct {
	serveCommand
	database Database
	log      *slog.Logger
	terminal *terminal

	public   *url.URL
	options  web.Options
	secret   string
	db       *db.DB
	redis    *redis.Client
	app      *app.App
	stopping chan struct{}
	ahead    time.Duration // of the real time, in a rehearsal
}

// check refuses wrong options before anything is opened.
func (s *serving) check() (err error) {
	if _, _, err := net.SplitHostPort(s.Addr); err != nil {
		return usage("--addr (OKRA_ADDR): %q is no HOST:PORT", s.Addr)
	}
	if s.public, err = parseOrigin(s.PublicURL); err != nil {
		return usage("--public-url (OKRA_PUBLIC_URL): %w", err)
	}
	for _, origin := range s.Origins {
		if _, err := parseOrigin(origin); err != nil {
			return usage("--origins (OKRA_ORIGINS): %w", err)
		}
	}
	if s.options.TrustedProxies, err = web.ParseProxies(s.TrustedProxies); err != nil {
		return usage("--trusted-proxies (OKRA_TRUSTED_PROXIES): %w", err)
	}
	if s.RedisURL != "" {
		if s.redis, err = ranking.Connect(s.RedisURL); err != nil {
			return usage("--redis-url (OKRA_REDIS_URL): %w", err)
		}
	}
	if s.RateLimit == 0 {
		s.RateLimit = -1
	}
	return s.checkRehearsal()
}

// checkRehearsal sets the clock ahead. What is done then would stand in the books at days that haven't come: it is for this
// machine alone.
func (s *serving) checkRehearsal() error {
	if s.AsOf == "" {
		return nil
	}
	day, err := rules.ParseDay(s.AsOf)
	today := rules.DayOf(time.Now())
	switch {
	case err != nil || day < today:
		return usage("--as-of (OKRA_AS_OF): %q is no day from today on, such as 2027-01-08", s.AsOf)
	case !isLoopback(s.Addr):
		return usage("--as-of (OKRA_AS_OF): a rehearsal is for this machine alone, and --addr (OKRA_ADDR) is %s", s.Addr)
	}
	s.ahead = time.Duration(rules.DaysBetween(today, day)) * 24 * time.Hour
	return nil
}

func parseOrigin(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || (text != "" && (u.Host == "" || (u.Scheme != "https" && u.Scheme != "http"))) {
		return nil, fmt.Errorf("%q is no address such as https://okra.example.com", text)
	}
	return u, nil
}

func (s *serving) run(ctx context.Context) (err error) {
	if s.secret, err = s.database.secret(s.Secret); err != nil {
		return err
	}
	company, err := db.TheCompany(ctx, s.db.Reader)
	if err != nil && !errors.Is(err, db.ErrNotFound) {
		return err
	}
	if company != nil && company.Demo && !s.DemoExposed && !isLoopback(s.Addr) {
		return usage("--addr (OKRA_ADDR): %s is beyond this machine, and the passwords of a demo company are known to everybody; give --demo-exposed if that is meant", s.Addr)
	}
	listener, err := net.Listen("tcp", s.Addr)
	if err != nil {
		return fmt.Errorf("--addr (OKRA_ADDR): %w", err)
	}
	hub := live.NewHub(s.redis, s.log)
	s.app = app.New(app.Options{DB: s.db, Live: hub, Boards: s.boards(company), Secret: s.secret, Log: s.log, Clock: func() time.Time { return time.Now().Add(s.ahead) }})
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	ended := s.work(working, hub)
	s.announce(company, listener)
	err = web.Serve(ctx, listener, s.routes(), s.log, func() { close(s.stopping) })
	stop()
	ended.Wait()
	return err
}

func isLoopback(addr string) bool {
	host, _, _ := net.SplitHostPort(addr) // it was checked
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

func (s *serving) boards(company *db.Company) *ranking.Cache {
	if s.redis == nil {
		return nil
	}
	installation := "new"
	if company != nil {
		installation = company.ID
	}
	return ranking.New(s.redis, installation)
}

// work begins what goes on beside the requests.
func (s *serving) work(ctx context.Context, hub *live.Hub) *sync.WaitGroup {
	runner := s.app.Jobs()
	runner.Every("tidy", time.Hour, s.app.Tidy)
	runner.Every("tell", 10*time.Minute, s.app.TellOfTheDay)
	runner.Every("appraisals", 10*time.Minute, s.app.RunAppraisals)
	runner.Every("awards", 10*time.Minute, s.app.RunAwards)
	runner.Every("plans", 10*time.Minute, s.app.DeliverPlans)
	ended := new(sync.WaitGroup)
	ended.Go(func() { hub.Listen(ctx) })
	ended.Go(func() { s.app.RunRecomputation(ctx) })
	ended.Go(func() { runner.Run(ctx) })
	return ended
}

func (s *serving) routes() http.Handler {
	metrics := web.NewMetrics()
	metrics.Gauge("okra_database_connections", "Open connections of the database.", func() float64 { return float64(s.db.Stats().OpenConnections) })
	hosts := []string{}
	for _, origin := range append([]string{s.PublicURL}, s.Origins...) {
		if u, err := parseOrigin(origin); err == nil && u.Host != "" {
			hosts = append(hosts, u.Host)
		}
	}
	s.options.GraphQL = graph.NewHandler(gen.NewExecutableSchema(graph.NewSchema(s.app)), graph.Options{
		Authenticate: s.authenticate, Rights: s.rights, Stopping: s.stopping, Batch: graph.Batch(s.app, graph.BatchWait), Observe: metrics.Operation,
		Origins: hosts, MaxUpload: int64(s.MaxUpload), Rate: s.RateLimit, Dev: s.Dev, Log: s.log,
	})
	s.options.Schema, s.options.Authenticate, s.options.Ready = okra.Schema, s.authenticate, s.ready
	s.options.Secure, s.options.Origins = s.public.Scheme == "https", s.Origins
	s.options.Metrics, s.options.Log = metrics, s.log
	return web.New(s.options)
}

// authenticate gives a token that is not valid the one error that the layers above know.
func (s *serving) authenticate(ctx context.Context, bearer, address string) (*auth.Actor, error) {
	actor, err := s.app.Authenticate(ctx, bearer, address)
	if app.CodeOf(err) == app.Unauthenticated {
		return nil, auth.ErrToken
	}
	return actor, err
}

// rights tells when what a member may do changes. A partner's token is looked at again every few seconds:
// nothing is told of it.
func (s *serving) rights(ctx context.Context, actor *auth.Actor) <-chan struct{} {
	changed := make(chan struct{})
	told, cancel := s.app.Live().Watch(live.Rights(actor.Key()))
	go func() {
		defer cancel()
		look := time.NewTicker(tokenCheck)
		defer look.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-look.C:
				if !s.revoked(ctx, actor) {
					continue
				}
			case <-told:
			}
			close(changed)
			return
		}
	}()
	return changed
}

const tokenCheck = 4 * time.Second

func (s *serving) revoked(ctx context.Context, actor *auth.Actor) bool {
	if actor.Token == nil {
		return false
	}
	token, err := db.APITokenByHash(ctx, s.db.Reader, actor.Token.Hash)
	return errors.Is(err, db.ErrNotFound) || (err == nil && !token.RevokedAt.IsZero())
}

func (s *serving) ready(ctx context.Context) (map[string]string, error) {
	parts := map[string]string{"database": "ok", "redis": "off"}
	if s.redis != nil {
		parts["redis"] = "ok"
		if s.redis.Ping(ctx).Err() != nil {
			parts["redis"] = "degraded" // the database answers in its place
		}
	}
	err := s.app.Ready(ctx)
	if err != nil {
		parts["database"] = "failed"
	}
	return parts, err
}

// announce says where the server is, and how to get in.
func (s *serving) announce(company *db.Company, listener net.Listener) {
	address := listener.Addr().String()
	if host, port, err := net.SplitHostPort(address); err == nil && isLoopback(address) && host == "127.0.0.1" {
		address = "localhost:" + port
	}
	where := "http://" + address
	if s.PublicURL != "" {
		where = s.PublicURL
	}
	fmt.Fprintf(s.terminal.out, "\n  Okra %s is at %s\n", version, where)
	switch {
	case company == nil:
		fmt.Fprintln(s.terminal.out, "  There is no company yet: okra admin create --email … --name … --company …")
	case company.Demo:
		fmt.Fprintf(s.terminal.out, "  Demo company: sign in as %s@demo.okra.example, password okra-demo\n", strings.Join(demoSignIns, ", "))
	}
	fmt.Fprintln(s.terminal.out)
}

var demoSignIns = []string{"admin", "hr", "finance", "executive", "lead", "member"}
