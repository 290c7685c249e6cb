package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

type importCommand struct {
	File      string   `arg:"" help:"A CSV, TSV or XLSX file."`
	DryRun    bool     `help:"Only say what would be imported."`
	Create    bool     `help:"Create channels, groups, accounts and campaigns that are met for the first time."`
	Map       []string `sep:"none" placeholder:"COLUMN=MEASURE" help:"Decide by hand what a column is; repeat for several. Nothing after = leaves it."`
	DateOrder string   `enum:",dmy,mdy,ymd" default:"" placeholder:"dmy|mdy|ymd" help:"How dates such as 1/2/21 are meant."`
}

// Run imports a file: nothing is written unless every row is right.
func (c importCommand) Run(ctx context.Context, t *terminal, all *commands) error {
	columns := map[string]string{}
	for _, pair := range c.Map {
		at := strings.LastIndex(pair, "=")
		if at <= 0 {
			return usage("--map: %q is no COLUMN=MEASURE", pair)
		}
		columns[pair[:at]] = pair[at+1:]
	}
	if info, err := os.Stat(c.File); err != nil || info.IsDir() {
		return usage("there is no file %s", c.File)
	}
	return all.with(ctx, t, func(_ *db.DB, a *app.App) error {
		bar := newProgress(t.err)
		imported, err := a.ImportFile(ctx, auth.System(), app.FileImport{Path: c.File, Name: filepath.Base(c.File), DryRun: c.DryRun,
			Create: c.Create, Map: columns, DateOrder: c.DateOrder, Progress: bar.show})
		bar.clear()
		if err != nil {
			return err
		}
		return report(t, imported)
	})
}

// report says what became of an import; an error if nothing was written that should have been.
func report(t *terminal, i *db.Import) error {
	for _, column := range i.Columns {
		if column.Use != db.ColumnMapped {
			fmt.Fprintf(t.err, "column %q is left: %s\n", column.Title, cmp.Or(column.Why, "it is unknown"))
		}
	}
	for _, warning := range i.Warnings {
		fmt.Fprintln(t.err, "note:", warning.Message)
	}
	if i.ErrorCount > 0 || i.State == db.ImportFailed {
		for _, e := range i.Errors {
			fmt.Fprintln(t.err, describeError(i, e))
		}
		if more := i.ErrorCount - int64(len(i.Errors)); more > 0 {
			fmt.Fprintf(t.err, "and %d more\n", more)
		}
		fmt.Fprintf(t.err, "nothing was written: %d errors in %s\n", i.ErrorCount, i.FileName)
		return errReported
	}
	if i.State == db.ImportPreview {
		fmt.Fprintf(t.out, "dry run: %d rows are right; nothing was written\n", i.RowsTotal)
		return nil
	}
	fmt.Fprintf(t.out, "imported %d rows as %s: %d facts added, %d replaced, %d unchanged\n", i.RowCount, i.ID, i.Added, i.Replaced, i.Unchanged)
	return nil
}

func describeError(i *db.Import, e db.ImportError) string {
	where := string(i.FileName)
	if e.Row > 0 {
		where += fmt.Sprintf(", row %d", e.Row)
	}
	switch {
	case e.Column >= 0 && e.Column < len(i.Columns):
		where += fmt.Sprintf(", column %q", i.Columns[e.Column].Title)
	case e.Field != "":
		where += fmt.Sprintf(", %s", e.Field)
	}
	text := where + ": " + e.Message
	if e.Suggestion != "" {
		text += " (did you mean " + string(e.Suggestion) + "?)"
	}
	return text
}

// progress draws a bar, where there is somebody to see it.
type progress struct {
	out     io.Writer
	visible bool
}

const barWidth = 40

func newProgress(out io.Writer) *progress {
	file, ok := out.(*os.File)
	return &progress{out: out, visible: ok && term.IsTerminal(int(file.Fd()))}
}

func (p *progress) show(rows, of int64) {
	if !p.visible || of <= 0 {
		return
	}
	done := int(min(rows, of) * barWidth / of)
	fmt.Fprintf(p.out, "\r[%s%s] %d of %d rows", strings.Repeat("█", done), strings.Repeat("·", barWidth-done), rows, of)
}

func (p *progress) clear() {
	if p.visible {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
