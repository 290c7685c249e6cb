// Package app is what Okra does: one method per verb, each load → decide → store. Who may do what is
// decided in policy.go alone; figures come from package rules; all writes of a verb are one transaction
// together with its audit entry, and watchers are told after the commit.
package app

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/jobs"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// App holds what the verbs need.
type App struct {
	db        *db.DB
	live      *live.Hub
	boards    *ranking.Cache // nil without Redis
	jobs      *jobs.Runner
	passwords *auth.Passwords
	tokens    *auth.Tokens
	clock     func() time.Time
	log       *slog.Logger
	instance  string // tells this process from others that hold leases
	signIns   *signInLimits

	leasing   sync.Mutex // one holder of a lease within this process
	aligning  sync.Mutex // guards alignments
	memory    sync.Mutex
	catalog   *Catalog
	directory *Directory
	members   knownMembers
	ranked    map[string]*memoryBoard
	midnights map[string]map[string]int
	filling   map[string]bool // boards on their way into the cache
	lines     map[string]*rememberedLines
	wake      chan struct{} // work for the recomputation

	alignments map[rules.Period]*Alignment

	discrepancies map[string]knownDiscrepancy // by run
}

// Options are what App is made of. Live, Clock and Log have defaults.
type Options struct {
	DB        *db.DB
	Live      *live.Hub
	Boards    *ranking.Cache
	Secret    string
	Passwords *auth.Passwords
	Clock     func() time.Time
	Log       *slog.Logger
}

// New makes an App.
func New(o Options) *App {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Passwords == nil {
		o.Passwords = auth.NewPasswords()
	}
	if o.Live == nil {
		o.Live = live.NewHub(nil, o.Log)
	}
	id := make([]byte, 8)
	_, _ = rand.Read(id) // never fails
	a := &App{db: o.DB, live: o.Live, boards: o.Boards, passwords: o.Passwords, tokens: auth.NewTokens(o.Secret, o.Clock),
		clock: o.Clock, log: o.Log, instance: hex.EncodeToString(id), signIns: newSignInLimits(o.Clock), wake: make(chan struct{}, 1),
		ranked: map[string]*memoryBoard{}, midnights: map[string]map[string]int{},
		filling: map[string]bool{}, lines: map[string]*rememberedLines{}, alignments: map[rules.Period]*Alignment{},
		discrepancies: map[string]knownDiscrepancy{}}
	a.jobs = jobs.New(o.DB, o.Log)
	a.jobs.Handle(importJob, a.workOffImport)
	a.jobs.Hopeless(importJob, a.giveImportUp)
	a.jobs.Handle(sealJob, a.sealFacts)
	a.jobs.Handle(careerJob, func(ctx context.Context, _ string) error { return a.SettleCareers(ctx) })
	return a
}

// Jobs does what outlives a request, once somebody runs it.
func (a *App) Jobs() *jobs.Runner { return a.jobs }

func (a *App) now() db.Instant { return db.At(a.clock()) }

// today is the day in the company's time zone.
func (a *App) today(company *db.Company) rules.Day {
	return rules.DayOf(a.clock().In(zone(company.Timezone)))
}

// zones remembers time zones by their names: reading one from its file takes longer than most queries.
var zones sync.Map

// zone is a time zone by its name, UTC where there is none.
func zone(name string) *time.Location {
	if known, ok := zones.Load(name); ok {
		return known.(*time.Location) //nolint:errcheck,forcetypeassert // nothing else is stored
	}
	loaded, err := time.LoadLocation(name)
	if err != nil {
		loaded = time.UTC
	}
	zones.Store(name, loaded)
	return loaded
}

// change runs a verb's writes in one transaction, with its audit entry as the last of them.
func (a *App) change(ctx context.Context, actor *auth.Actor, entry *db.AuditEntry, writes func(ctx context.Context, tx bun.Tx) error) error {
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := writes(ctx, tx); err != nil {
			return err
		}
		return a.audit(ctx, tx, actor, entry)
	})
	actor.Versions = db.Versions{} // what the request remembers is old now
	return err
}

// versions are the counters as the request knows them, or as they are now.
func (a *App) versions(ctx context.Context) (db.Versions, error) {
	if known := auth.ActorIn(ctx).Versions; known.CatalogVersion != 0 {
		return known, nil
	}
	v, err := db.CurrentVersions(ctx, a.db.Reader)
	return v, coded("", err)
}

// Ready tells whether requests can be served.
func (a *App) Ready(ctx context.Context) error {
	if err := a.db.Ping(ctx); err != nil {
		return fmt.Errorf("database: %w", err)
	}
	migrated, err := a.db.Migrated(ctx)
	if err == nil && !migrated {
		err = errors.New("migrations are missing")
	}
	return err
}

// Live is where changes are told.
func (a *App) Live() *live.Hub { return a.live }

// keyLifetime is how long an idempotency key is remembered.
const keyLifetime = 30 * 24 * time.Hour

// longestImport is how long an attempt at a file may take before it is taken for a dead one.
const longestImport = 24 * time.Hour

// Tidy forgets what nobody may ask for any more.
func (a *App) Tidy(ctx context.Context) error {
	now := time.Now() // stages and jobs are about real time
	return errors.Join(
		db.ForgetIdempotencyKeys(ctx, a.db, db.At(a.clock().Add(-keyLifetime))),
		db.ForgetNotices(ctx, a.db, db.At(a.clock().Add(-noticeLifetime))),
		db.ForgetJobs(ctx, a.db, db.At(now.Add(-keyLifetime))),
		db.ClearOldStages(ctx, a.db, now.Add(-longestImport)))
}
