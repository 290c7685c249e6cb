package main

import (
	"database/sql"
	"net/http"
	"os"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"
)

// The bare limits of trees: the bytes of Okra's own answer from memory, with and without the two reads that it
// is made of.

func (l *limits) openTree(file string) (err error) {
	if l.answer, err = os.ReadFile(file); err != nil {
		return err
	}
	address := os.Getenv("BENCH_DATABASE")
	if path, ok := strings.CutPrefix(address, "sqlite:"); ok {
		l.sql, err = sql.Open("sqlite", path)
	} else {
		l.sql, err = sql.Open("pgx", address)
	}
	return err
}

func (l *limits) static(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(l.answer)
}

// bareObjective and bareResult are what a tree is made of.
type bareObjective struct {
	ID, Title, Owner, Parent, ParentResult string
	Weight                                 int64
}

type bareResult struct {
	ID, Objective, Title           string
	Start, Target, Current, Weight sql.NullInt64
}

const (
	objectiveColumns = "o.id, o.title, o.owner_member_id, o.parent_id, o.parent_key_result_id, o.weight"
	resultColumns    = "k.id, k.objective_id, k.title, k.start, k.target, k.current, k.weight"
	below            = ` FROM bench_paths p JOIN objectives o ON o.id = p.id `
	inSubtree        = ` WHERE p.path >= $1 AND p.path < $1 || '0'` // '0' follows '/'
)

func (l *limits) tree(w http.ResponseWriter, r *http.Request) {
	if l.read(w, r, "SELECT "+objectiveColumns+" FROM objectives o WHERE o.cycle = $1 ORDER BY o.id",
		"SELECT "+resultColumns+" FROM key_results k JOIN objectives o ON o.id = k.objective_id WHERE o.cycle = $1 ORDER BY k.objective_id, k.ord", r.URL.Query().Get("cycle")) {
		l.static(w, r)
	}
}

func (l *limits) subtree(w http.ResponseWriter, r *http.Request) {
	if l.read(w, r, "SELECT "+objectiveColumns+below+inSubtree,
		"SELECT "+resultColumns+below+"JOIN key_results k ON k.objective_id = o.id"+inSubtree, r.URL.Query().Get("root")) {
		_, _ = w.Write(l.answer[:len(l.answer)/50]) // as many bytes as a subtree has
	}
}

// read scans both tables.
func (l *limits) read(w http.ResponseWriter, r *http.Request, objectives, results, argument string) bool {
	var list []*bareObjective
	var keyResults []*bareResult
	err := scan(r, l.sql, objectives, argument, func(rows *sql.Rows) error {
		o := new(bareObjective)
		list = append(list, o)
		return rows.Scan(&o.ID, &o.Title, &o.Owner, &o.Parent, &o.ParentResult, &o.Weight)
	})
	if err == nil {
		err = scan(r, l.sql, results, argument, func(rows *sql.Rows) error {
			k := new(bareResult)
			keyResults = append(keyResults, k)
			return rows.Scan(&k.ID, &k.Objective, &k.Title, &k.Start, &k.Target, &k.Current, &k.Weight)
		})
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
	return err == nil
}

func scan(r *http.Request, d *sql.DB, query, argument string, one func(*sql.Rows) error) error {
	rows, err := d.QueryContext(r.Context(), query, argument)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := one(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
