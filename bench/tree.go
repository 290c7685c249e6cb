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

// trees measures rows 5 and 6 on PostgreSQL, row 11 on SQLite, and row 12 by trees of a tenth and a hundredth.
func (b *bench) trees(ctx context.Context) error {
	address, err := b.database()
	if err != nil {
		return err
	}
	whole, err := b.plant(ctx, address, b.redis, 1)
	if err != nil {
		return err
	}
	rows := treeRows(whole, "5", "PostgreSQL")
	rows = append(rows, comparison{row: &row{number: "6", name: fmt.Sprintf("subtree of %d, PostgreSQL", subtree), limit: "its indexed SQL read", reach: "5", better: "≤"},
		okra: whole.branch, bare: newTarget(whole.bare+"/subtree?root="+whole.top, whole.exec, "", nil).plain()})
	if b.wants("12") {
		for _, times := range []float64{10, 100} {
			address, err := b.database()
			if err != nil {
				return err
			}
			part, err := b.plant(ctx, address, b.redis, 1/times)
			if err != nil {
				return err
			}
			name := fmt.Sprintf("whole tree, cold, %d objectives against %d", whole.objectives, part.objectives)
			rows = append(rows, comparison{row: &row{number: "12", name: name, limit: fmt.Sprintf("%g times the smaller", times), reach: "1", better: "≤"},
				okra: whole.all, bare: part.all, before: whole.touch, beforeBare: part.touch, times: times})
		}
	}
	if b.wants("11") {
		embedded, err := b.plant(ctx, "sqlite:"+filepath.Join(b.folder, "tree.db"), "", 1)
		if err != nil {
			return err
		}
		rows = append(rows, treeRows(embedded, "11", "SQLite")...)
	}
	for _, r := range rows {
		if err := b.times(r); err != nil {
			return err
		}
	}
	return nil
}

// planted is a server with a tree.
type planted struct {
	*company
	objectives  int
	top         string // the one with a subtree of its own
	address     string
	answer      []byte
	bare        string // where the limits are served
	all, branch *target
}

// touch makes the tree old, as every change of it does.
func (p *planted) touch() error {
	_, err := p.database.ExecContext(context.Background(), "UPDATE cycles SET version = version + 1")
	return err
}

func (b *bench) plant(ctx context.Context, address, redisURL string, part float64) (*planted, error) {
	p := &planted{company: &company{url: address, people: 1}, address: address, objectives: int(10_000 * b.scale * part)}
	var err error
	if p.database, err = db.Open(address); err != nil {
		return nil, err
	}
	b.cleanup = append(b.cleanup, func() { _ = p.database.Close() })
	if err := p.database.Migrate(ctx); err != nil {
		return nil, err
	}
	if err := p.found(ctx, p.app()); err != nil {
		return nil, err
	}
	if p.top, err = p.grow(ctx, p.objectives); err != nil {
		return nil, err
	}
	okra, err := b.serve(address, redisURL)
	if err != nil {
		return nil, err
	}
	query := `query Tree($c:Period!,$r:ID){alignmentTree(cycle:$c,root:$r){version nodes{id parentId parentKeyResultId title progress health context owner{id name} keyResults{id title start target current progress}}}}`
	p.all = newTarget(okra, p.exec, query, map[string]any{"c": p.period}).plain()
	p.branch = newTarget(okra, p.exec, query, map[string]any{"c": p.period, "r": p.top}).plain()
	if p.answer, err = p.all.ask(); err != nil {
		return nil, err
	}
	if n := bytes.Count(p.answer, []byte(`"parentId"`)); n != p.objectives {
		return nil, fmt.Errorf("the tree has %d objectives, not %d: %.300s", n, p.objectives, p.answer)
	}
	file := filepath.Join(b.folder, fmt.Sprintf("tree%d.json", len(b.cleanup)))
	if err := os.WriteFile(file, p.answer, 0o600); err != nil {
		return nil, err
	}
	p.bare, err = b.serveBare(address, "BENCH_ANSWER="+file)
	return p, err
}

// treeRows are the two rows of a whole tree.
func treeRows(p *planted, number, what string) []comparison {
	static, reads := newTarget(p.bare+"/static", p.exec, "", nil).plain(), newTarget(p.bare+"/tree?cycle="+string(p.period), p.exec, "", nil).plain()
	size := fmt.Sprintf("%d + %d, %.1f MB, %s", p.objectives, resultsPer*p.objectives, float64(len(p.answer))/1e6, what)
	return []comparison{
		{row: &row{number: number, name: "whole tree, cold, " + size, limit: "the same bytes and the two SQL reads", reach: "4", better: "≤"}, okra: p.all, bare: reads, before: p.touch},
		{row: &row{number: number, name: "whole tree, unchanged, " + size, limit: "the same bytes", reach: "3", better: "≤"}, okra: p.all, bare: static},
	}
}

// comparison is a row that compares the time of one answer.
type comparison struct {
	row                *row
	okra, bare         *target
	before, beforeBare func() error // run before each answer, unmeasured
	times              float64      // the limit counts so many times; 0: once
}

// times measures a row in interleaved rounds, each the median of some answers.
func (b *bench) times(c comparison) error {
	c.row.unit = "ms"
	for range b.rounds {
		bare, err := c.bare.median(c.beforeBare)
		if err != nil {
			return err
		}
		bare *= max(c.times, 1)
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
