package db

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"testing/fstest"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations
var migrationFiles embed.FS

// Migrate brings the tables to this binary's version. Goose commits each step together with its
// number, so a killed migration is completed by the next start. Two processes may start at once: on
// PostgreSQL an advisory lock lets one go first; on SQLite the loser's step fails as a whole and is
// found done when tried again. A database newer than the binary is refused.
func (d *DB) Migrate(ctx context.Context) error {
	var err error
	for range 3 {
		if err = d.migrateOnce(ctx); err == nil || IsPostgres(d) || errors.As(err, new(*NewerError)) {
			return err
		}
	}
	return err
}

// NewerError says that a newer Okra has been at the database.
type NewerError struct{ Database, Binary int64 }

func (e *NewerError) Error() string {
	return fmt.Sprintf("the database is at version %d, this okra knows versions up to %d: start the newer okra, or restore a backup", e.Database, e.Binary)
}

func (d *DB) migrateOnce(ctx context.Context) error {
	provider, err := d.migrations()
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	current, known, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	if current > known {
		return &NewerError{Database: current, Binary: known}
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	return nil
}

// Migrated tells whether the tables are at this binary's version.
func (d *DB) Migrated(ctx context.Context) (bool, error) {
	provider, err := d.migrations()
	if err != nil {
		return false, err
	}
	current, known, err := provider.GetVersions(ctx)
	return current == known, err
}

func (d *DB) migrations() (*goose.Provider, error) {
	name, dialectName := "sqlite", goose.DialectSQLite3
	var options []goose.ProviderOption
	if IsPostgres(d) {
		name, dialectName = "postgres", goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	files, err := migrationsFor(name)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialectName, d.DB.DB, files, append(options, goose.WithDisableGlobalRegistry(true))...)
}

// migrationsFor joins the files that serve both databases with those of one of them.
func migrationsFor(name string) (fs.FS, error) {
	joined := fstest.MapFS{}
	for _, folder := range []string{"migrations", "migrations/" + name} {
		files, err := fs.Glob(migrationFiles, folder+"/*.sql")
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			text, err := migrationFiles.ReadFile(file)
			if err != nil {
				return nil, err
			}
			joined[file[len(folder)+1:]] = &fstest.MapFile{Data: text}
		}
	}
	return joined, nil
}
