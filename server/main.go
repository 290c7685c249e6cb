// Command okra serves Okra and does what an administrator does beside it. It only wires: options, the
// database, the parts, the routes.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	_ "time/tzdata" // companies have time zones, small machines and containers no list of them

	"github.com/alecthomas/kong"
)

// version is set when the binary is built.
var version = "dev"

// commands are the command line. Every flag may be given as an OKRA_… variable as well.
type commands struct {
	Database

	Serve   serveCommand   `cmd:"" help:"Serve the interface and the API."`
	Demo    demoCommand    `cmd:"" help:"Fill an empty database with the demo company."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to this version. Serving does so too."`
	Import  importCommand  `cmd:"" help:"Import a CSV or XLSX file of facts, all of it or nothing."`
	Admin   struct {
		Create createAdminCommand `cmd:"" help:"Create an administrator, and the company where there is none."`
	} `cmd:"" help:"Administrators."`
	Token struct {
		Create createTokenCommand `cmd:"" help:"Create a partner's API token and print it, this once."`
	} `cmd:"" help:"API tokens."`
	Backup  backupCommand  `cmd:"" help:"Write the database into a file, while it is in use or not."`
	Restore restoreCommand `cmd:"" help:"Fill an empty database from a backup of either kind of database."`
	Audit   struct {
		Verify verifyAuditCommand `cmd:"" help:"Check that no entry of the audit log was altered."`
	} `cmd:"" help:"The audit log."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

// Exit codes.
const (
	exitFailed = 1 // it could not be done
	exitUsage  = 2 // it was asked for wrongly
)

// usageError says that a command was asked for wrongly, in one line.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errReported ends a command that has told what is wrong already.
var errReported = errors.New("reported")

// terminal is what a command talks to.
type terminal struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	// Most memory is an answer's or a row's and soon let go: collecting it a quarter as often gives back a tenth
	// to a third of the time. GOGC and GOMEMLIMIT, where they are set, hold.
	if _, chosen := os.LookupEnv("GOGC"); !chosen {
		debug.SetGCPercent(400)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], &terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	os.Exit(code)
}

// run does one command and gives its exit code.
func run(ctx context.Context, args []string, t *terminal) (code int) {
	if len(args) == 0 {
		args = []string{"--help"}
	}
	if args[0] == "help" {
		if len(args) == 1 { // the options of serving are what most come for
			run(ctx, []string{"--help"}, t)
			fmt.Fprintln(t.out)
			args = append(args, "serve")
		}
		args = append(args[1:], "--help")
	}
	helped := false
	line, err := kong.New(&commands{}, kong.Name("okra"), kong.Description("Okra, a performance system for marketing teams."),
		kong.DefaultEnvars("OKRA"), kong.Writers(t.out, t.err), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Exit(func(int) { helped = true }), kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(t))
	if err != nil {
		fmt.Fprintln(t.err, "okra:", err)
		return exitUsage
	}
	parsed, err := line.Parse(args)
	if helped {
		return 0
	}
	if err != nil {
		fmt.Fprintln(t.err, "okra:", err)
		return exitUsage
	}
	switch err := parsed.Run(); {
	case err == nil:
		return 0
	case errors.Is(err, errReported):
		return exitFailed
	default:
		fmt.Fprintln(t.err, "okra:", err)
		if errors.As(err, &usageError{}) {
			return exitUsage
		}
		return exitFailed
	}
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(t *terminal) error {
	fmt.Fprintln(t.out, "okra", version)
	return nil
}
