package main

import (
	"context"
	"fmt"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
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
		return fillDemo(ctx, d, a)
	})
}

// demoPassword is everybody's; it is in the README.
const demoPassword = "okra-demo"

func fillDemo(ctx context.Context, d *db.DB, a *app.App) error {
	if err := a.CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: "Demo", Demo: true}); err != nil {
		return err
	}
	hash, err := auth.NewPasswords().Hash(ctx, demoPassword)
	if err != nil {
		return err
	}
	roles := map[string][]db.Role{"admin": {db.RoleAdmin}, "hr": {db.RoleHR}, "finance": {db.RoleFinance}, "executive": {db.RoleExecutive}}
	for _, name := range demoSignIns {
		member, _, err := a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: name, Email: name + "@demo.okra.example", Roles: roles[name]})
		if err != nil {
			return err
		}
		if err := db.Update(ctx, d, &db.Member{ID: member.ID, PasswordHash: hash}, "password_hash"); err != nil {
			return err
		}
	}
	return nil
}
