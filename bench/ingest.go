package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// ingest measures row 9: a large file by the command, against COPY into a stage and one merge.
func (b *bench) ingest(ctx context.Context) error {
	rows := int(1_000_000 * b.scale)
	file := filepath.Join(b.folder, "facts.csv")
	if err := writeFacts(file, rows); err != nil {
		return err
	}
	r := &row{number: "9", name: fmt.Sprintf("import %d rows of CSV, PostgreSQL", rows), limit: "COPY and one merge", unit: "s", reach: "1.5", better: "≤"}
	memory, undo := int64(0), 0.0
	for range b.rounds {
		bare, err := b.copyAndMerge(ctx, file)
		if err != nil {
			return err
		}
		address, err := b.database()
		if err != nil {
			return err
		}
		took, peak, err := b.importFile(ctx, address, file)
		if err != nil {
			return err
		}
		if undo, err = undoImport(ctx, address); err != nil {
			return err
		}
		memory = max(memory, peak)
		r.okra, r.bare, r.ratio = append(r.okra, took), append(r.bare, bare), append(r.ratio, took/bare)
		fmt.Printf("row 9: %.1f s of %.1f s, %d MB\n", took, bare, peak>>20)
	}
	r.note = fmt.Sprintf("at most %d MB of memory; reach 256 MB; undone in %.1f s", memory>>20, undo)
	b.rows = append(b.rows, r)

	sqlite := &row{number: "9", name: fmt.Sprintf("import %d rows of CSV, SQLite", rows), limit: "COPY and one merge on PostgreSQL", unit: "s", reach: "–", better: ""}
	address := "sqlite:" + filepath.Join(b.folder, "okra.db")
	took, peak, err := b.importFile(ctx, address, file)
	if err != nil {
		return err
	}
	if undo, err = undoImport(ctx, address); err != nil {
		return err
	}
	sqlite.okra, sqlite.bare, sqlite.ratio = []float64{took}, []float64{median(r.bare)}, []float64{took / median(r.bare)}
	sqlite.note = fmt.Sprintf("once; %d MB of memory; undone in %.1f s", peak>>20, undo)
	b.rows = append(b.rows, sqlite)
	return nil
}

// writeFacts makes a file: as many campaigns as it takes, over ninety days.
func writeFacts(path string, rows int) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	fmt.Fprintln(w, "date,channel group,campaign,leads")
	for i := range rows {
		day := rules.Day("2026-01-01").AddDays(i % 90)
		fmt.Fprintf(w, "%s,social,campaign_%06d,%d\n", day, i/90, i%1000)
	}
	return errors.Join(w.Flush(), file.Close())
}

// copyAndMerge is what the fastest program would do with the same file.
func (b *bench) copyAndMerge(ctx context.Context, path string) (seconds float64, err error) {
	address, err := b.database()
	if err != nil {
		return 0, err
	}
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return 0, err
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, `CREATE UNLOGGED TABLE stage (day text, channel text, campaign text, value bigint);
		CREATE TABLE target (day text, channel text, campaign text, value bigint, PRIMARY KEY (day, channel, campaign))`); err != nil {
		return 0, err
	}
	start := time.Now()
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer func() { _ = file.Close() }()
	source := &csvSource{reader: csv.NewReader(bufio.NewReaderSize(file, 1<<20))}
	source.reader.ReuseRecord = true
	if _, err := source.reader.Read(); err != nil {
		return 0, err
	}
	if _, err := conn.CopyFrom(ctx, pgx.Identifier{"stage"}, []string{"day", "channel", "campaign", "value"}, source); err != nil {
		return 0, err
	}
	_, err = conn.Exec(ctx, `INSERT INTO target SELECT * FROM stage ON CONFLICT (day, channel, campaign) DO UPDATE SET value = EXCLUDED.value
		WHERE target.value IS DISTINCT FROM EXCLUDED.value`)
	return time.Since(start).Seconds(), err
}

type csvSource struct {
	reader *csv.Reader
	record []string
	err    error
}

func (s *csvSource) Next() bool {
	s.record, s.err = s.reader.Read()
	return s.err == nil
}

func (s *csvSource) Values() ([]any, error) {
	value, err := strconv.ParseInt(s.record[3], 10, 64)
	return []any{s.record[0], s.record[1], s.record[2], value * 1_000_000}, err
}

func (s *csvSource) Err() error {
	if errors.Is(s.err, io.EOF) {
		return nil
	}
	return s.err
}

// importFile runs the command on a fresh company, and gives the time and the most memory it took.
func (b *bench) importFile(ctx context.Context, address, file string) (seconds float64, peak int64, err error) {
	d, err := db.Open(address)
	if err != nil {
		return 0, 0, err
	}
	if err := d.Migrate(ctx); err != nil {
		return 0, 0, err
	}
	err = app.New(app.Options{DB: d, Secret: secret}).CreateCompany(ctx, auth.System(), app.CreateCompanyInput{Name: "Bench"})
	if err = errors.Join(err, d.Close()); err != nil {
		return 0, 0, err
	}
	command := exec.CommandContext(ctx, b.binary, "import", file, "--create")
	command.Env = append(os.Environ(), "OKRA_DATABASE_URL="+address, "OKRA_SECRET="+secret)
	start := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		return 0, 0, fmt.Errorf("%w: %s", err, out)
	}
	seconds = time.Since(start).Seconds()
	if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
		peak = usage.Maxrss << 10
	}
	return seconds, peak, nil
}

// undoImport takes the only import back.
func undoImport(ctx context.Context, address string) (seconds float64, err error) {
	d, err := db.Open(address)
	if err != nil {
		return 0, err
	}
	defer func() { _ = d.Close() }()
	a := app.New(app.Options{DB: d, Secret: secret})
	list, err := a.Imports(ctx, auth.System(), app.Page{First: 1})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	_, err = a.UndoImport(ctx, auth.System(), list.Nodes[0].ID)
	return time.Since(start).Seconds(), err
}
