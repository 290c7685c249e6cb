package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

const (
	branch     = 7   // objectives below each, so that 10,000 are six deep
	subtree    = 200 // below one objective of its own, itself included
	resultsPer = 3
	asks       = 9 // of one round
)

// trees measures rows 5 and 6 on PostgreSQL and row 5 on SQLite, and row 12 for both sizes of row 5.
func (b *bench) trees(ctx context.Context) error {
	address, err := b.database()
	if err != nil {
		return err
	}
	if err := b.tree(ctx, address, b.redis, "5", "PostgreSQL", 1); err != nil {
		return err
	}
	if !b.wants("11") {
		return nil
	}
	return b.tree(ctx, "sqlite:"+filepath.Join(b.folder, "tree.db"), "", "11", "SQLite", 1)
}

func (b *bench) tree(ctx context.Context, address, redisURL, number, what string, part float64) error {
	c := &company{url: address, people: 1}
	var err error
	if c.database, err = db.Open(address); err != nil {
		return err
	}
	b.cleanup = append(b.cleanup, func() { _ = c.database.Close() })
	if err := c.database.Migrate(ctx); err != nil {
		return err
	}
	if err := c.found(ctx, c.app()); err != nil {
		return err
	}
	objectives := int(10_000 * b.scale * part)
	top, err := c.grow(ctx, objectives)
	if err != nil {
		return err
	}
	okra, err := b.serve(address, redisURL)
	if err != nil {
		return err
	}
	query := `query Tree($c:Period!,$r:ID){alignmentTree(cycle:$c,root:$r){version nodes{id parentId parentKeyResultId title progress health context owner{id name} keyResults{id title start target current progress}}}}`
	whole := newTarget(okra, c.exec, query, map[string]any{"c": c.period})
	whole.plain()
	branchOnly := newTarget(okra, c.exec, query, map[string]any{"c": c.period, "r": top})
	branchOnly.plain()
	answer, err := whole.ask()
	if err != nil {
		return err
	}
	if n := bytes.Count(answer, []byte(`"parentId"`)); n != objectives {
		return fmt.Errorf("row %s: the tree has %d objectives, not %d: %.300s", number, n, objectives, answer)
	}
	file := filepath.Join(b.folder, "tree.json")
	if err := os.WriteFile(file, answer, 0o600); err != nil {
		return err
	}
	bare, err := b.serveBare(address, "BENCH_ANSWER="+file)
	if err != nil {
		return err
	}
	static, reads, path := newTarget(bare+"/static", c.exec, "", nil), newTarget(bare+"/tree?cycle="+string(c.period), c.exec, "", nil), newTarget(bare+"/subtree?root="+top, c.exec, "", nil)
	for _, t := range []*target{static, reads, path} {
		t.plain()
	}
	size := fmt.Sprintf("%d + %d, %.1f MB, %s", objectives, resultsPer*objectives, float64(len(answer))/1e6, what)
	touch := func() error {
		_, err := c.database.ExecContext(ctx, "UPDATE cycles SET version = version + 1")
		return err
	}
	rows := []comparison{
		{&row{number: number, name: "whole tree, cold, " + size, limit: "the same bytes and the two SQL reads", reach: "4", better: "≤"}, whole, reads, touch},
		{&row{number: number, name: "whole tree, unchanged, " + size, limit: "the same bytes", reach: "3", better: "≤"}, whole, static, nil},
	}
	if number == "5" {
		rows = append(rows, comparison{&row{number: "6", name: fmt.Sprintf("subtree of %d, %s", subtree, what), limit: "its indexed SQL read", reach: "5", better: "≤"}, branchOnly, path, nil})
	}
	for _, r := range rows {
		if err := b.times(r); err != nil {
			return err
		}
	}
	return nil
}

// comparison is a row that compares the time of one answer.
type comparison struct {
	row        *row
	okra, bare *target
	before     func() error // runs before each of Okra's answers, unmeasured
}

// times measures a row in interleaved rounds, each the median of some answers.
func (b *bench) times(c comparison) error {
	c.row.unit = "ms"
	for range b.rounds {
		bare, err := c.bare.median(nil)
		if err != nil {
			return err
		}
		okra, err := c.okra.median(c.before)
		if err != nil {
			return err
		}
		c.row.okra, c.row.bare, c.row.ratio = append(c.row.okra, okra), append(c.row.bare, bare), append(c.row.ratio, okra/bare)
	}
	b.rows = append(b.rows, c.row)
	fmt.Printf("row %s: %.1f ms of %.1f ms\n", c.row.number, median(c.row.okra), median(c.row.bare))
	return nil
}

func (t *target) median(before func() error) (float64, error) {
	var took []float64
	for range asks {
		if before != nil {
			if err := before(); err != nil {
				return 0, err
			}
		}
		began := time.Now()
		if _, err := t.ask(); err != nil {
			return 0, err
		}
		took = append(took, float64(time.Since(began).Microseconds())/1000)
	}
	return median(took), nil
}

// grow adds a cycle of objectives with key results, and gives the one that has a subtree of its own.
func (c *company) grow(ctx context.Context, objectives int) (string, error) {
	if err := db.BeginCycle(ctx, c.database, &db.Cycle{Period: c.period, State: db.CycleActive, StaleDays: 90, Version: 1}); err != nil {
		return "", err
	}
	var rows []*db.Objective
	var results []*db.KeyResult
	add := func(parent string) string {
		o := &db.Objective{ID: db.NewID(db.ObjectivePrefix), Cycle: c.period, Title: fmt.Sprintf("把第 %d 件事做成", len(rows)), OwnerMemberID: c.member,
			Kind: rules.Committed, State: rules.ObjectiveActive, ParentID: parent, Weight: 1_000_000, Version: 1}
		rows = append(rows, o)
		for i := range resultsPer {
			none, all, now := rules.Steps(0), rules.Steps(100_000_000), rules.Steps((len(results)*37%101)*1_000_000)
			results = append(results, &db.KeyResult{ID: db.NewID(db.KeyResultPrefix), ObjectiveID: o.ID, Ord: i, Title: fmt.Sprintf("关键结果 %d", i+1), Kind: rules.KeyResultNumber,
				Unit: rules.UnitCount, Start: &none, Target: &all, Current: &now, CurrentDay: c.period.First(), HeardOn: c.period.First(), Weight: 1_000_000, Version: 1})
		}
		return o.ID
	}
	heap := func(n int) string {
		ids := make([]string, 0, n)
		for i := range n {
			parent := ""
			if i > 0 {
				parent = ids[(i-1)/branch]
			}
			ids = append(ids, add(parent))
		}
		return ids[0]
	}
	small := min(subtree, objectives/2)
	heap(objectives - small)
	top := heap(small)
	for start := 0; start < len(rows); start += 500 {
		part := rows[start:min(start+500, len(rows))]
		if err := db.Insert(ctx, c.database, &part); err != nil {
			return "", err
		}
	}
	for start := 0; start < len(results); start += 500 {
		part := results[start:min(start+500, len(results))]
		if err := db.Insert(ctx, c.database, &part); err != nil {
			return "", err
		}
	}
	if db.IsPostgres(c.database) {
		if err := c.addPaths(ctx); err != nil {
			return "", err
		}
	}
	_, err := c.database.ExecContext(ctx, "ANALYZE")
	return top, err
}

// addPaths gives the bare limit the quickest way to a subtree: a path that sorts below its root's.
func (c *company) addPaths(ctx context.Context) error {
	_, err := c.database.ExecContext(ctx, `CREATE TABLE bench_paths AS WITH RECURSIVE p (id, path) AS (
			SELECT id, id FROM objectives WHERE parent_id = ''
			UNION ALL SELECT o.id, p.path || '/' || o.id FROM objectives o JOIN p ON o.parent_id = p.id)
		SELECT id, path COLLATE "C" AS path FROM p;
		CREATE INDEX ON bench_paths (path)`)
	return err
}
