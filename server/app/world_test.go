package app_test

import (
	"context"
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

// world is a small company: two teams under the company, each with a lead and a member, and one person
// per role. Its clock stands still on 8 September 2026.
type world struct {
	t   *testing.T
	ctx context.Context
	db  *db.DB
	app *app.App
	now time.Time

	content, growth                                 *db.Team
	admin, hr, finance, executive                   *auth.Actor
	lead, member, colleague, otherLead, otherMember *auth.Actor
}

// each builds the world on every database at hand, with Redis beside PostgreSQL where there is one.
func each(t *testing.T, test func(t *testing.T, w *world)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) { test(t, newWorld(t, d)) })
}

func newWorld(t *testing.T, d *db.DB) *world {
	t.Helper()
	w := &world{t: t, ctx: context.Background(), db: d, now: time.Date(2026, 9, 8, 9, 0, 0, 0, time.UTC)}
	w.app = w.instance()
	require.NoError(t, w.app.CreateCompany(w.ctx, auth.System(), app.CreateCompanyInput{Name: "禾丘咖啡"}))
	w.content, w.growth = w.team("content", "内容运营组"), w.team("growth", "用户增长组")
	root, err := w.app.Directory(w.ctx)
	require.NoError(t, err)
	company := root.Root().ID
	w.admin = w.person("袁野", "admin", company, "", db.RoleAdmin)
	w.hr = w.person("沈知秋", "hr", company, "", db.RoleHR)
	w.finance = w.person("陆予安", "finance", company, "", db.RoleFinance)
	w.executive = w.person("顾明哲", "executive", company, "", db.RoleExecutive)
	w.lead = w.person("周岚", "lead", w.content.ID, "content_operations")
	w.member = w.person("林晓雯", "member", w.content.ID, "content_operations")
	w.colleague = w.person("何思远", "colleague", w.content.ID, "content_operations")
	w.otherLead = w.person("韩卓", "otherlead", w.growth.ID, "user_growth")
	w.otherMember = w.person("许嘉禾", "othermember", w.growth.ID, "user_growth")
	w.leads(w.content, w.lead)
	w.leads(w.growth, w.otherLead)
	return w
}

// instance is one more okra on the same database, and on the same Redis where there is one.
func (w *world) instance() *app.App {
	options := app.Options{DB: w.db, Secret: "a secret for tests", Passwords: auth.NewTestPasswords(), Clock: func() time.Time { return w.now }}
	if url := os.Getenv("OKRA_TEST_REDIS_URL"); url != "" && db.IsPostgres(w.db) {
		client, err := ranking.Connect(url)
		require.NoError(w.t, err)
		w.t.Cleanup(func() { _ = client.Close() })
		options.Boards = ranking.New(client, w.t.Name()+w.now.String())
		options.Live = live.NewHub(client, nil)
	}
	return app.New(options)
}

func (w *world) team(key, name string) *db.Team {
	w.t.Helper()
	team, err := w.app.CreateTeam(w.ctx, auth.System(), app.CreateTeamInput{Key: key, Name: name})
	require.NoError(w.t, err)
	return team
}

func (w *world) person(name, account, teamID, position string, roles ...db.Role) *auth.Actor {
	w.t.Helper()
	password := "correct horse"
	in := app.CreateMemberInput{Name: name, Email: account + "@okra.example", TeamID: &teamID, Roles: roles, Password: &password}
	if position != "" {
		in.Position = &position
	}
	member, _, err := w.app.CreateMember(w.ctx, auth.System(), in)
	require.NoError(w.t, err)
	return &auth.Actor{Member: member, Address: "127.0.0.1"}
}

func (w *world) leads(team *db.Team, actor *auth.Actor) {
	w.t.Helper()
	id, from := actor.MemberID(), rules.Day("2026-01-01")
	_, err := w.app.UpdateTeam(w.ctx, auth.System(), app.UpdateTeamInput{TeamID: team.ID, LeadID: &id, From: &from})
	require.NoError(w.t, err)
}

// token is a partner's token with scopes.
func (w *world) token(scopes ...string) *auth.Actor {
	w.t.Helper()
	secret, _, err := w.app.CreateAPIToken(w.ctx, w.admin, app.CreateAPITokenInput{Name: "partner", Scopes: scopes, ExpiresInDays: 30})
	require.NoError(w.t, err)
	actor, err := w.app.Authenticate(w.ctx, secret, "127.0.0.1")
	require.NoError(w.t, err)
	return actor
}

func memberFact(actor *auth.Actor, day, measure, value string) *app.FactInput {
	id := actor.MemberID()
	return &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Member: &id}
}

func teamFact(team *db.Team, day, measure, value string) *app.FactInput {
	return &app.FactInput{Day: app.RawDay(day), Measure: measure, Value: app.RawDecimal(value), Team: &team.ID}
}

// record keeps facts as the command line; every row must be good.
func (w *world) record(facts ...*app.FactInput) *app.RecordFactsResult {
	w.t.Helper()
	result, err := w.app.RecordFacts(w.ctx, auth.System(), app.RecordFactsInput{Facts: facts})
	require.NoError(w.t, err)
	require.Empty(w.t, result.Errors)
	return result
}

func (w *world) card(actor *auth.Actor, period rules.Period) *db.Scorecard {
	w.t.Helper()
	card, err := w.app.Scorecard(w.ctx, actor, actor.MemberID(), period)
	require.NoError(w.t, err)
	require.NotNil(w.t, card)
	return card
}

// line finds a line of a card by its metric's key.
func (w *world) line(card *db.Scorecard, key string) *db.ScorecardLine {
	w.t.Helper()
	catalog, err := w.app.Catalog(w.ctx)
	require.NoError(w.t, err)
	for _, line := range card.Lines {
		if catalog.Metric(line.MetricID).Key == key {
			return line
		}
	}
	w.t.Fatalf("no line %s", key)
	return nil
}

func (w *world) rate(by *auth.Actor, card *db.Scorecard, key string, level int) {
	w.t.Helper()
	comment := "for example"
	err := w.app.RateLine(w.ctx, by, app.RateLineInput{LineID: w.line(card, key).ID, Level: level, Comment: &comment})
	require.NoError(w.t, err)
}

func dec(text string) *rules.Decimal {
	d := decimal.RequireFromString(text)
	return &d
}

func score(s *db.Score) string {
	if s == nil {
		return "none"
	}
	return rules.FormatScore(s.Decimal())
}
