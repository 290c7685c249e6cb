// Command bench measures Okra's promises of performance: each row as a ratio, inside one run, to a bare
// limit doing the same without Okra. The server under test is the real binary; load comes from this
// process, the limits from another one. It prints a table and writes bench/results.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// row is a line of the results.
type row struct {
	number, name, limit string
	unit                string
	reach               string
	okra, bare, ratio   []float64
	better              string // which way the ratio is better: "≥" or "≤"
	note                string
}

func main() {
	log.SetFlags(0)
	limits := flag.String("limits", "", "serve the bare limits at this address (used by bench itself)")
	rounds := flag.Int("rounds", 5, "rounds of each row")
	scale := flag.Float64("scale", 1, "work size; 1 is the promise's")
	only := flag.String("only", "", "rows to measure, such as 1,2,9; all unless given")
	binary := flag.String("okra", "bin/okra", "the binary under test")
	flag.Parse()
	if *limits != "" {
		log.Fatal(serveLimits(*limits))
	}
	b := &bench{rounds: *rounds, scale: *scale, binary: *binary, only: strings.Split(*only, ",")}
	if err := b.run(context.Background()); err != nil {
		log.Fatal("bench: ", err)
	}
}

// bench is one run.
type bench struct {
	rounds  int
	scale   float64
	binary  string
	only    []string
	rows    []*row
	folder  string
	pg      string // a server on which databases may be made
	redis   string
	cleanup []func()
}

func (b *bench) wants(number string) bool { return b.only[0] == "" || slices.Contains(b.only, number) }

func (b *bench) run(ctx context.Context) error {
	b.pg, b.redis = os.Getenv("OKRA_TEST_POSTGRES_URL"), os.Getenv("OKRA_TEST_REDIS_URL")
	if b.pg == "" || b.redis == "" {
		return fmt.Errorf("needs PostgreSQL and Redis: run it as make bench")
	}
	folder, err := os.MkdirTemp("", "okra-bench-*")
	if err != nil {
		return err
	}
	b.folder = folder
	defer func() {
		for _, f := range slices.Backward(b.cleanup) {
			f()
		}
		_ = os.RemoveAll(folder)
	}()
	if b.wants("1") || b.wants("2") || b.wants("3") || b.wants("7") {
		if err := b.reads(ctx); err != nil {
			return err
		}
	}
	if b.wants("5") || b.wants("6") || b.wants("11") || b.wants("12") {
		if err := b.trees(ctx); err != nil {
			return err
		}
	}
	if b.wants("8") {
		if err := b.closing(ctx); err != nil {
			return err
		}
	}
	if b.wants("9") {
		if err := b.ingest(ctx); err != nil {
			return err
		}
	}
	if b.wants("15") {
		if err := b.payouts(ctx); err != nil {
			return err
		}
	}
	return b.report()
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	if len(sorted) == 0 {
		return 0
	}
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

// report prints the table and keeps it.
func (b *bench) report() error {
	var text strings.Builder
	fmt.Fprintf(&text, "# Results\n\nMeasured %s on %d cores, %s, %s, %s; work size × %g, %d rounds, interleaved; median (least – most).\n"+
		"Load from a process of its own, over HTTP, authenticated. PostgreSQL and Redis on the same machine, without fsync on either side.\n\n",
		time.Now().Format("2006-01-02"), runtime.NumCPU(), runtime.Version(), version("postgres"), version("redis-server"), b.scale, b.rounds)
	text.WriteString("| row | work | Okra | bare limit | ratio | reach | |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, r := range b.rows {
		ratio := median(r.ratio)
		fmt.Fprintf(&text, "| %s | %s | %.1f %s | %.1f %s, %s | **%.2f** (%.2f – %.2f) | %s %s | %s |\n", r.number, r.name, median(r.okra), r.unit,
			median(r.bare), r.unit, r.limit, ratio, slices.Min(r.ratio), slices.Max(r.ratio), r.better, r.reach, r.note)
	}
	fmt.Print(text.String())
	if b.only[0] != "" {
		return nil // a part is not the results
	}
	return os.WriteFile(filepath.Join("bench", "results.md"), []byte(text.String()), 0o644)
}

func version(program string) string {
	if program == "postgres" {
		found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
		if len(found) > 0 {
			program = found[len(found)-1]
		}
	}
	out, err := exec.Command(program, "--version").Output()
	if err != nil {
		return program
	}
	text := strings.TrimSpace(string(out))
	for _, end := range []string{" (Debian", " sha="} {
		text, _, _ = strings.Cut(text, end)
	}
	return text
}
