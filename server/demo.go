package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/demo"
	"github.com/okra-performance/okra/server/rules"
)

type demoCommand struct {
	IfEmpty bool `help:"Do nothing, rather than fail, where there is a company already."`
}

// Run fills an empty database with the demo company.
func (c demoCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	return all.with(ctx, t, func(d *db.DB, a *app.App) error {
		there, err := a.HasCompany(ctx)
		switch {
		case err != nil:
			return err
		case there && c.IfEmpty:
			return nil
		case there:
			return usage("there is a company already; the demo company needs a database of its own")
		}
		fmt.Fprintln(t.err, "making the demo company…")
		return makeDemo(ctx, d)
	})
}

// makeDemo makes the demo company in a file of its own and then takes it in at once: a first start that
// is interrupted leaves no half of it behind.
func makeDemo(ctx context.Context, d *db.DB) error {
	folder, err := os.MkdirTemp("", "okra-demo-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	file := filepath.Join(folder, "demo.db")
	made, err := db.OpenScratch(file)
	if err != nil {
		return err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // this process does nothing else
	err = made.Migrate(ctx)
	if err == nil {
		err = demo.Build(ctx, made, auth.RandomText(), today())
	}
	if err = errors.Join(err, made.Close()); err != nil {
		return err
	}
	return d.Restore(ctx, file)
}

// today is the day where the demo company is.
func today() rules.Day {
	zone, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		zone = time.FixedZone("CST", 8*60*60)
	}
	return rules.DayOf(time.Now().In(zone))
}
