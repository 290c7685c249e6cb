// Package apptest is a small company for tests of what is built on app.
package apptest

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/dbtest"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// Password is everybody's.
const Password = "correct horse"

// World is a small company: two teams under the company, each with a lead and a member, and one person
// per role. Its clock stands still on 8 September 2026.
type World struct {
	T   testing.TB
	Ctx context.Context
	DB  *db.DB
	App *app.App
	Now time.Time

	Installation string // what the boards of its instances share in Redis, and nobody else

	Content, Growth                                 *db.Team
	Admin, HR, Finance, Executive                   *auth.Actor
	Lead, Member, Colleague, OtherLead, OtherMember *auth.Actor
}

// Each gives a test the world on every database at hand, with Redis beside PostgreSQL where there is one.
func Each(t *testing.T, test func(t *testing.T, w *World)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	if os.Getenv("OKRA_TEST_POSTGRES_URL") != "" {
		t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
	}
}

// The world is built once for each kind of database, and copied.
var (
	onSQLite, onPostgres World
	sqliteTemplate       = &dbtest.Template{Build: onSQLite.build}
	postgresTemplate     = &dbtest.Template{Build: onPostgres.build}
)

// SQLite is the world on SQLite.
func SQLite(t testing.TB) *World {
	t.Helper()
	d := sqliteTemplate.SQLite(t)
	return onSQLite.copied(t, d)
}

// Postgres is the world on PostgreSQL, with Redis where there is one; the test is skipped without a server.
func Postgres(t testing.TB) *World {
	t.Helper()
	d := postgresTemplate.Postgres(t)
	return onPostgres.copied(t, d)
}

// copied is the same world for one test, with people of its own.
func (w *World) copied(t testing.TB, d *db.DB) *World {
	c := *w
	c.T, c.DB, c.Installation = t, d, db.NewID("run")
	for _, actor := range []**auth.Actor{&c.Admin, &c.HR, &c.Finance, &c.Executive, &c.Lead, &c.Member, &c.Colleague, &c.OtherLead, &c.OtherMember} {
		own, member := **actor, *(*actor).Member
		own.Member = &member
		*actor = &own
	}
	c.App = c.Instance()
	return &c
}

// building stands in for a test while the world is built: whatever fails ends the process.
type building struct{ testing.TB }

func (building) Helper()                           {}
func (building) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
func (building) FailNow()                          { panic("the world could not be built") }

func (w *World) build(d *db.DB) error {
	w.T, w.Ctx, w.DB, w.Now = building{}, context.Background(), d, time.Date(2026, 9, 8, 9, 0, 0, 0, time.UTC)
	w.App = w.WithoutRedis()
	if err := w.App.CreateCompany(w.Ctx, auth.System(), app.CreateCompanyInput{Name: "禾丘咖啡"}); err != nil {
		return err
	}
	w.Content, w.Growth = w.AddTeam("content", "内容运营组"), w.AddTeam("growth", "用户增长组")
	directory, err := w.App.Directory(w.Ctx)
	if err != nil {
		return err
	}
	company := directory.Root().ID
	w.Admin = w.AddMember("袁野", "admin", company, "", db.RoleAdmin)
	w.HR = w.AddMember("沈知秋", "hr", company, "", db.RoleHR)
	w.Finance = w.AddMember("陆予安", "finance", company, "", db.RoleFinance)
	w.Executive = w.AddMember("顾明哲", "executive", company, "", db.RoleExecutive)
	w.Lead = w.AddMember("周岚", "lead", w.Content.ID, "content_operations")
	w.Member = w.AddMember("林晓雯", "member", w.Content.ID, "content_operations")
	w.Colleague = w.AddMember("何思远", "colleague", w.Content.ID, "content_operations")
	w.OtherLead = w.AddMember("韩卓", "otherlead", w.Growth.ID, "user_growth")
	w.OtherMember = w.AddMember("许嘉禾", "othermember", w.Growth.ID, "user_growth")
	w.MakeLead(w.Content, w.Lead)
	w.MakeLead(w.Growth, w.OtherLead)
	return nil
}

// Instance is one more okra on the same database, and on the same Redis where there is one.
func (w *World) Instance() *app.App {
	options := app.Options{DB: w.DB, Secret: "a secret for tests", Passwords: auth.NewTestPasswords(), Clock: func() time.Time { return w.Now }}
	if url := os.Getenv("OKRA_TEST_REDIS_URL"); url != "" && db.IsPostgres(w.DB) {
		client, err := ranking.Connect(url)
		require.NoError(w.T, err)
		w.T.Cleanup(func() { _ = client.Close() })
		options.Boards = ranking.New(client, w.Installation)
		options.Live = live.NewHub(client, nil)
	}
	return app.New(options)
}

// AddTeam makes a team below the company.
func (w *World) AddTeam(key, name string) *db.Team {
	w.T.Helper()
	team, err := w.App.CreateTeam(w.Ctx, auth.System(), app.CreateTeamInput{Key: key, Name: name})
	require.NoError(w.T, err)
	return team
}

// AddMember makes a member, and who they are when they ask.
func (w *World) AddMember(name, account, teamID, position string, roles ...db.Role) *auth.Actor {
	w.T.Helper()
	password := Password
	in := app.CreateMemberInput{Name: name, Email: account + "@okra.example", TeamID: &teamID, Roles: roles, Password: &password}
	if position != "" {
		in.Position = &position
	}
	member, _, err := w.App.CreateMember(w.Ctx, auth.System(), in)
	require.NoError(w.T, err)
	return &auth.Actor{Member: member, Address: "127.0.0.1"}
}

// MakeLead lets somebody lead a team since the year began.
func (w *World) MakeLead(team *db.Team, actor *auth.Actor) {
	w.T.Helper()
	id, from := actor.MemberID(), rules.Day("2026-01-01")
	_, err := w.App.UpdateTeam(w.Ctx, auth.System(), app.UpdateTeamInput{TeamID: team.ID, LeadID: &id, From: &from})
	require.NoError(w.T, err)
}

// Token is a partner's token with scopes.
func (w *World) Token(scopes ...string) *auth.Actor {
	w.T.Helper()
	secret, _, err := w.App.CreateAPIToken(w.Ctx, w.Admin, app.CreateAPITokenInput{Name: "partner", Scopes: scopes, ExpiresInDays: 30})
	require.NoError(w.T, err)
	actor, err := w.App.Authenticate(w.Ctx, secret, "127.0.0.1")
	require.NoError(w.T, err)
	return actor
}

// MemberFact is a fact sent with a member.
func MemberFact(actor *auth.Actor, day, measure, value string) *app.FactInput {
	id := actor.MemberID()
	return &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Member: &id}
}

// TeamFact is a fact sent with a team.
func TeamFact(team *db.Team, day, measure, value string) *app.FactInput {
	return &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Team: &team.ID}
}

// Record keeps facts as the command line; every row must be good.
func (w *World) Record(facts ...*app.FactInput) *app.RecordFactsResult {
	w.T.Helper()
	result, err := w.App.RecordFacts(w.Ctx, auth.System(), app.RecordFactsInput{Facts: facts})
	require.NoError(w.T, err)
	require.Empty(w.T, result.Errors)
	return result
}

// Card is the actor's own card.
func (w *World) Card(actor *auth.Actor, period rules.Period) *db.Scorecard {
	w.T.Helper()
	card, err := w.App.Scorecard(w.Ctx, actor, actor.MemberID(), period)
	require.NoError(w.T, err)
	require.NotNil(w.T, card)
	return card
}

// Line finds a line of a card by its metric's key.
func (w *World) Line(card *db.Scorecard, key string) *db.ScorecardLine {
	w.T.Helper()
	catalog, err := w.App.Catalog(w.Ctx)
	require.NoError(w.T, err)
	for _, line := range card.Lines {
		if catalog.Metric(line.MetricID).Key == key {
			return line
		}
	}
	w.T.Fatalf("no line %s", key)
	return nil
}

// Rate lets somebody rate a line.
func (w *World) Rate(by *auth.Actor, card *db.Scorecard, key string, level int) {
	w.T.Helper()
	comment := "for example"
	err := w.App.RateLine(w.Ctx, by, app.RateLineInput{LineID: w.Line(card, key).ID, Level: level, Comment: &comment})
	require.NoError(w.T, err)
}

// Dec is a decimal.
func Dec(text string) *rules.Decimal {
	d := decimal.RequireFromString(text)
	return &d
}

// Score is a score as it is shown.
func Score(s *db.Score) string {
	if s == nil {
		return "none"
	}
	return rules.FormatScore(s.Decimal())
}

// Work does what outlives a request, until the test ends.
func (w *World) Work() {
	ctx, stop := context.WithCancel(w.Ctx)
	ended := make(chan struct{})
	go func() { defer close(ended); w.App.Jobs().Run(ctx) }()
	w.T.Cleanup(func() { stop(); <-ended })
}

// WithoutRedis is one more okra on the same database, without Redis.
func (w *World) WithoutRedis() *app.App {
	return app.New(app.Options{DB: w.DB, Secret: "a secret for tests", Passwords: auth.NewTestPasswords(), Clock: func() time.Time { return w.Now }})
}
