package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

type createAdminCommand struct {
	Email    string `required:"" placeholder:"E-MAIL" help:"The administrator's address, to sign in with."`
	Name     string `required:"" help:"The administrator's name."`
	Company  string `placeholder:"NAME" help:"The company's name; required where there is none yet."`
	Currency string `default:"CNY" help:"The company's currency, ISO 4217."`
	Timezone string `default:"Asia/Shanghai" help:"The company's time zone."`
	Password string `placeholder:"TEXT" help:"The password, 10 characters or more; asked for if not given. Better as OKRA_PASSWORD than as a flag, which others see."`
}

// Run creates an administrator, after the company with the starter kit where there is none.
func (c createAdminCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	return all.with(ctx, t, func(_ *db.DB, a *app.App) error {
		there, err := a.HasCompany(ctx)
		if err != nil {
			return err
		}
		if !there && c.Company == "" {
			return usage("--company is required: there is no company yet")
		}
		password := c.Password
		if password == "" {
			if password, err = askPassword(t); err != nil {
				return err
			}
		}
		if !there {
			err := a.CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: c.Company, Currency: c.Currency, Timezone: c.Timezone})
			if err != nil {
				return err
			}
			fmt.Fprintf(t.out, "created the company %s with the starter kit\n", c.Company)
		}
		_, _, err = a.CreateMember(ctx, auth.System(), app.CreateMemberInput{Name: c.Name, Email: c.Email, Roles: []db.Role{db.RoleAdmin}, Password: &password})
		if err != nil {
			return err
		}
		fmt.Fprintf(t.out, "created the administrator %s\n", c.Email)
		return nil
	})
}

// askPassword asks twice without showing it, or reads a line where nobody sits in front.
func askPassword(t *terminal) (string, error) {
	file, ok := t.in.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		line, err := bufio.NewReader(t.in).ReadString('\n')
		if password := strings.TrimRight(line, "\r\n"); password != "" {
			return password, nil
		}
		return "", errors.Join(usage("a password is needed: set OKRA_PASSWORD"), err)
	}
	answers := [2]string{}
	for i, question := range []string{"Password: ", "Once more: "} {
		fmt.Fprint(t.err, question)
		answer, err := term.ReadPassword(int(file.Fd()))
		fmt.Fprintln(t.err)
		if err != nil {
			return "", err
		}
		answers[i] = string(answer)
	}
	if answers[0] != answers[1] {
		return "", usage("the two passwords differ")
	}
	return answers[0], nil
}

type createTokenCommand struct {
	Name    string   `required:"" help:"What the token is for."`
	Scope   []string `required:"" placeholder:"SCOPE,…" help:"What it may do: facts:write, metrics:read, scorecards:read, okr:read, incentives:read."`
	Expires string   `default:"90d" placeholder:"DAYS" help:"How long it lasts, up to 366d."`
}

// Run creates a token and prints it; only its hash is kept.
func (c createTokenCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	days, err := strconv.Atoi(strings.TrimSuffix(c.Expires, "d"))
	if err != nil {
		return usage("--expires: %q is no number of days such as 90d", c.Expires)
	}
	return all.with(ctx, t, func(_ *db.DB, a *app.App) error {
		secret, _, err := a.CreateAPIToken(ctx, auth.System(), app.CreateAPITokenInput{Name: c.Name, Scopes: c.Scope, ExpiresInDays: days})
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, secret)
		return nil
	})
}
