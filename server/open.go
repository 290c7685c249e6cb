package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/web"
)

// Database are the options of every command.
type Database struct {
	DatabaseURL string `default:"sqlite:data/okra.db" placeholder:"URL" help:"The database: sqlite:PATH or postgres://…"`
	LogLevel    string `default:"info" enum:"debug,info,warn,error" help:"The least level that is logged: ${enum}."`
	LogFormat   string `default:"text" enum:"text,json" help:"How the log is written: ${enum}."`
}

func (o Database) logger(t *terminal) *slog.Logger {
	level := new(slog.LevelVar)
	_ = level.UnmarshalText([]byte(o.LogLevel)) // it is one of the four
	options := &slog.HandlerOptions{Level: level}
	var handler slog.Handler = slog.NewTextHandler(t.err, options)
	if o.LogFormat == "json" {
		handler = slog.NewJSONHandler(t.err, options)
	}
	return slog.New(web.LogRequestIDs(handler))
}

// open opens and migrates the database.
func (o Database) open(ctx context.Context) (*db.DB, error) {
	d, err := db.Open(o.DatabaseURL)
	if err != nil {
		return nil, usage("--database-url (OKRA_DATABASE_URL): %w", err)
	}
	if err := d.Migrate(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// with runs a command's work on an app of its own.
func (o Database) with(ctx context.Context, t *terminal, work func(d *db.DB, a *app.App) error) error {
	d, err := o.open(ctx)
	if err != nil {
		return err
	}
	err = work(d, app.New(app.Options{DB: d, Secret: auth.RandomText(), Log: o.logger(t)})) // it signs nobody in
	return errors.Join(err, d.Close())
}

const minSecret = 16

// secret is what tokens are signed with. On the embedded database it is made on the first start and kept
// beside it; with PostgreSQL, which several instances may share, it must be given.
func (o Database) secret(given string) (string, error) {
	if given != "" {
		if len(given) < minSecret {
			return "", usage("--secret (OKRA_SECRET): %d characters are too few, %d or more are needed", len(given), minSecret)
		}
		return given, nil
	}
	path, embedded := strings.CutPrefix(o.DatabaseURL, "sqlite:")
	if !embedded {
		return "", usage("--secret (OKRA_SECRET) is required with PostgreSQL: the same random text for every instance")
	}
	file := filepath.Join(filepath.Dir(path), "secret")
	kept, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		made := auth.RandomText()
		if err := os.WriteFile(file, []byte(made), 0o600); err != nil {
			return "", fmt.Errorf("the secret could not be kept: %w", err)
		}
		return made, nil
	}
	if err == nil && len(kept) < minSecret {
		err = fmt.Errorf("%s is too short; delete it to have one made, which ends every session", file)
	}
	return string(kept), err
}

type migrateCommand struct{}

// Run migrates.
func (migrateCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	d, err := all.open(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(t.out, "the database is at this version")
	return d.Close()
}
