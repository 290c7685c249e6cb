package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/okra-performance/okra/db"
)

type backupCommand struct {
	File string `arg:"" help:"The file to write; it must not exist."`
}

// Run writes a backup, a SQLite file that restores into either database.
func (c backupCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	d, err := all.open(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(d.Backup(ctx, c.File), d.Close()); err != nil {
		return err
	}
	fmt.Fprintln(t.out, "wrote", c.File)
	return nil
}

type restoreCommand struct {
	File string `arg:"" type:"existingfile" help:"A file that okra backup wrote."`
}

// Run restores a backup into an empty database.
func (c restoreCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	d, err := all.open(ctx)
	if err != nil {
		return err
	}
	err = errors.Join(d.Restore(ctx, c.File), d.Close())
	if errors.Is(err, db.ErrNotEmpty) {
		return usage("%w: name an empty one with --database-url (OKRA_DATABASE_URL)", err)
	}
	if err == nil {
		fmt.Fprintln(t.out, "restored", c.File)
	}
	return err
}

type verifyAuditCommand struct{}

// Run checks the chain of the audit log.
func (verifyAuditCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	d, err := all.open(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }()
	altered, err := db.FirstAlteredAudit(ctx, d.Reader)
	if err != nil {
		return err
	}
	if altered > 0 {
		fmt.Fprintf(t.err, "okra: entry %d of the audit log was altered, or one before it is missing\n", altered)
		return errReported
	}
	fmt.Fprintln(t.out, "the audit log is whole")
	return nil
}
