package app

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// Import finds an import; NOT_FOUND where the actor may not see it.
func (a *App) Import(ctx context.Context, actor *auth.Actor, id string) (*db.Import, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	i, err := db.ImportByID(ctx, a.db.Reader, id)
	if err == nil && !policy.seesImport(i) {
		err = db.ErrNotFound
	}
	return i, coded("", err)
}

// Imports pages through imports, newest first: one's own; ADMIN and HR see all.
func (a *App) Imports(ctx context.Context, actor *auth.Actor, p Page) (*Connection[*db.Import], error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.recordsAnything() {
		return nil, errForbidden
	}
	mine := ""
	if !policy.seesImport(&db.Import{ActorID: "somebody else"}) {
		if mine = actor.MemberID(); actor.Token != nil {
			mine = actor.Token.ID
		}
	}
	return page(p, func(after int64, limit int) ([]*db.Import, int, error) {
		return db.ImportsBefore(ctx, a.db.Reader, mine, after, limit)
	}, func(i *db.Import) int64 { return i.Number })
}

// ImportRights are what the actor may do with an import.
func (a *App) ImportRights(ctx context.Context, actor *auth.Actor, i *db.Import) (undo, confirm bool, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return false, false, err
	}
	return i.State == db.ImportDone && policy.undoes(i), i.State == db.ImportDone && policy.confirms(i), nil
}

// UndoAffects counts the live scorecards that undoing an import would have to look at again.
func (a *App) UndoAffects(ctx context.Context, i *db.Import) (int, error) {
	if i.State != db.ImportDone {
		return 0, nil
	}
	rows, err := db.SeriesMonthsOf(ctx, a.db.Reader, i.Number)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return 0, err
	}
	directory, err := a.Directory(ctx)
	if err != nil {
		return 0, err
	}
	periods, err := a.stalePeriods(ctx, catalog, directory, rows)
	if err != nil {
		return 0, err
	}
	affected := 0
	for p, t := range periods {
		co := &computation{catalog: catalog, directory: directory, period: p, day: min(a.today(catalog.Company), p.Last())}
		affected += len(co.subjects(t))
	}
	return affected, nil
}

// UndoResult says what undoing an import did.
type UndoResult struct {
	Import            *db.Import
	Restored, Removed int64
}

// UndoImport takes an import back as a whole: facts get their earlier values, or are gone, and names that
// only it made are removed. ADMIN, HR, the command line; tokens and leads what they sent themselves.
func (a *App) UndoImport(ctx context.Context, actor *auth.Actor, id string) (*UndoResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	i, err := a.Import(ctx, actor, id)
	if err != nil {
		return nil, &Error{Code: NotFound, Field: "importId", Reason: "NOT_FOUND", Message: "there is no such import, or you may not see it"}
	}
	if !policy.undoes(i) {
		return nil, errForbidden
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Minute)
	defer cancel()
	result := &UndoResult{Import: i}
	err = a.change(ctx, actor, entry("undoImport", i.ID, importName(i), i.State, db.ImportUndone, ""), func(ctx context.Context, tx bun.Tx) error {
		return a.undoImport(ctx, tx, result)
	})
	if err != nil {
		return nil, coded("importId", err)
	}
	a.live.Tell(ctx, live.Import(i.ID))
	a.factsChanged(ctx)
	return result, nil
}

func (a *App) undoImport(ctx context.Context, tx bun.Tx, result *UndoResult) (err error) {
	if err := db.LockFacts(ctx, tx); err != nil {
		return err
	}
	if result.Import, err = db.ImportByID(ctx, tx, result.Import.ID); err != nil {
		return err
	}
	i := result.Import
	if i.State != db.ImportDone {
		return conflict("NOT_DONE", "the import is %s; only one that is in can be undone", i.State)
	}
	i.State, i.UndoneAt, i.Provisional = db.ImportUndone, a.now(), false
	if i.UndoneSeq, err = db.NextWrittenSeq(ctx, tx); err != nil {
		return err
	}
	if err := db.Update(ctx, tx, i, "state", "undone_at", "undone_seq", "provisional"); err != nil {
		return err
	}
	if result.Restored, result.Removed, err = db.Undo(ctx, tx, i.Number); err != nil {
		return err
	}
	if err := db.DeleteMadeBy(ctx, tx, i); err != nil {
		return err
	}
	return db.BumpCatalog(ctx, tx)
}

// ConfirmFacts confirms what somebody else entered by hand for their own score.
func (a *App) ConfirmFacts(ctx context.Context, actor *auth.Actor, id string) (*db.Import, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	i, err := db.ImportByID(ctx, a.db.Reader, id)
	if errors.Is(err, db.ErrNotFound) || (err == nil && !policy.seesImport(i) && !policy.confirms(i)) {
		return nil, &Error{Code: NotFound, Field: "importId", Reason: "NOT_FOUND", Message: "there is no such entry, or you may not see it"}
	}
	if err != nil {
		return nil, err
	}
	switch {
	case i.ActorID == actor.MemberID():
		return nil, errForbidden
	case !i.Provisional || i.State != db.ImportDone:
		return nil, conflict("NOT_PROVISIONAL", "the entry does not wait for a confirmation")
	case !policy.confirms(i):
		return nil, errForbidden
	}
	i.Provisional = false
	err = a.change(ctx, actor, entry("confirmFacts", i.ID, importName(i), nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Update(ctx, tx, i, "provisional"); err != nil {
			return err
		}
		return db.MarkStale(ctx, tx, "")
	})
	if err != nil {
		return nil, coded("importId", err)
	}
	a.factsChanged(ctx)
	return i, nil
}

// TracedFact is a fact with everything it is traced back to.
type TracedFact struct {
	*db.Fact
	Series  *db.Series
	Import  *db.Import
	Late    bool
	History []*TracedEntry // newest first
}

// TracedEntry is an earlier value of a fact.
type TracedEntry struct {
	*db.FactEntry
	Import *db.Import
}

// RawCell is a cell of a file as sent.
type RawCell struct {
	Title string
	Value string
}

// RawCells are the mapped cells of the file's row that brought a fact; none for calls and entries by hand.
func (a *App) RawCells(ctx context.Context, f *TracedFact) ([]*RawCell, error) {
	block, err := db.BlockAt(ctx, a.db.Reader, f.Import.ID, f.RowNumber)
	if errors.Is(err, db.ErrNotFound) {
		return []*RawCell{}, nil
	}
	if err != nil {
		return nil, err
	}
	rows, err := block.Rows()
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(rows, func(r db.BlockRow) bool { return r.Row == f.RowNumber })
	if at < 0 {
		return []*RawCell{}, nil
	}
	cells := []*RawCell{}
	for _, column := range f.Import.Columns {
		if column.Use == db.ColumnMapped && len(cells) < len(rows[at].Cells) {
			cells = append(cells, &RawCell{column.Title, rows[at].Cells[len(cells)]})
		}
	}
	return cells, nil
}

// trace finds what facts are traced back to.
func (a *App) trace(ctx context.Context, c *Catalog, series map[int64]*db.Series, facts []*db.Fact) ([]*TracedFact, error) {
	if len(facts) == 0 {
		return []*TracedFact{}, nil
	}
	ids, span := []int64{}, rules.Span{From: facts[0].Day, To: facts[0].Day}
	for _, f := range facts {
		ids = append(ids, f.SeriesID)
		span.From, span.To = min(span.From, f.Day), max(span.To, f.Day)
	}
	slices.Sort(ids)
	entries, err := db.HistoryOf(ctx, a.db.Reader, slices.Compact(ids), span)
	if err != nil {
		return nil, err
	}
	numbers := []int64{}
	for _, f := range facts {
		numbers = append(numbers, f.ImportNumber)
	}
	for _, e := range entries {
		numbers = append(numbers, e.ImportNumber)
	}
	imports, err := a.importsByNumber(ctx, numbers)
	if err != nil {
		return nil, err
	}
	traced := make([]*TracedFact, len(facts))
	for i, f := range facts {
		traced[i] = &TracedFact{Fact: f, Series: series[f.SeriesID], Import: imports[f.ImportNumber], History: []*TracedEntry{}}
		traced[i].Late = c.cameLate(f.Day, traced[i].Import.At)
		for _, e := range entries {
			if e.SeriesID == f.SeriesID && e.Day == f.Day {
				traced[i].History = append(traced[i].History, &TracedEntry{e, imports[e.ImportNumber]})
			}
		}
		slices.SortFunc(traced[i].History, func(x, y *TracedEntry) int { return int(y.Import.WrittenSeq - x.Import.WrittenSeq) })
	}
	return traced, nil
}

func (a *App) importsByNumber(ctx context.Context, numbers []int64) (map[int64]*db.Import, error) {
	slices.Sort(numbers)
	rows, err := db.ImportsByNumbers(ctx, a.db.Reader, slices.Compact(numbers))
	byNumber := make(map[int64]*db.Import, len(rows))
	for _, i := range rows {
		byNumber[i.Number] = i
	}
	return byNumber, err
}

// cameLate tells whether a fact of a day came after a period with that day was closed.
func (c *Catalog) cameLate(day rules.Day, at db.Instant) bool {
	for p, state := range c.PeriodStates {
		if c.Closed(p) && p.Contains(day) && at > state.ClosedAt {
			return true
		}
	}
	return false
}

// PublicID is the fact's id in the API: its series and day.
func (f *TracedFact) PublicID() string {
	return db.FactPrefix + "_" + indexText(int(f.SeriesID)) + "_" + string(f.Day)
}

// FactByID finds a fact by its id in the API; NOT_FOUND where the actor may not see it.
func (a *App) FactByID(ctx context.Context, actor *auth.Actor, id string) (*TracedFact, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	parts := strings.Split(id, "_")
	if len(parts) != 3 {
		return nil, errNotFound
	}
	number, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return nil, errNotFound
	}
	fact, err := db.FactAt(ctx, a.db.Reader, number, rules.Day(parts[2]))
	if err != nil {
		return nil, coded("", err)
	}
	series, err := db.SeriesByIDs(ctx, a.db.Reader, []int64{number})
	if err != nil || len(series) == 0 || !policy.seesFact(series[0]) {
		return nil, errors.Join(err, errNotFound)
	}
	traced, err := a.trace(ctx, policy.catalog, map[int64]*db.Series{number: series[0]}, []*db.Fact{fact})
	if err != nil {
		return nil, err
	}
	return traced[0], nil
}

const rowsAround = 5

// ImportRows are rows of an import as sent: of a dry run those of its preview, of a file that is in the
// first ones, or those around one. Calls and entries by hand have none.
func (a *App) ImportRows(ctx context.Context, i *db.Import, around int64) ([]*db.ImportRow, error) {
	rows := []*db.ImportRow{}
	for at := range i.Preview {
		rows = append(rows, &i.Preview[at])
	}
	if len(rows) > 0 || i.Kind != db.ImportFile {
		return rows, nil
	}
	from := max(around-rowsAround, 0)
	blocks, err := db.BlocksFrom(ctx, a.db.Reader, i.ID, from, from+2*rowsAround)
	if err != nil {
		return nil, err
	}
	for _, block := range blocks {
		list, err := block.Rows()
		if err != nil {
			return nil, err
		}
		for _, row := range list {
			if row.Row >= from && len(rows) <= 2*rowsAround {
				rows = append(rows, shownRow(i, row))
			}
		}
	}
	return rows, nil
}

// shownRow puts kept cells back into their columns; what was not mapped was not kept.
func shownRow(i *db.Import, row db.BlockRow) *db.ImportRow {
	shown := &db.ImportRow{Row: row.Row, Effect: "ADDED"}
	kept := row.Cells
	for _, column := range i.Columns {
		var cell *string
		if column.Use == db.ColumnMapped && len(kept) > 0 {
			cell, kept = &kept[0], kept[1:]
		}
		shown.Cells, shown.Read = append(shown.Cells, cell), append(shown.Read, nil)
	}
	return shown
}
