package db

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// ImportKind is how facts came.
type ImportKind string

// The kinds of import.
const (
	ImportFile   ImportKind = "FILE"
	ImportAPI    ImportKind = "API"
	ImportManual ImportKind = "MANUAL"
)

// ImportState is where an import stands.
type ImportState string

// The states of an import.
const (
	ImportPreview ImportState = "PREVIEW"
	ImportQueued  ImportState = "QUEUED"
	ImportRunning ImportState = "RUNNING"
	ImportDone    ImportState = "DONE"
	ImportFailed  ImportState = "FAILED"
	ImportUndone  ImportState = "UNDONE"
)

// Import is a unit of facts: a file, a call or an entry by hand.
type Import struct {
	bun.BaseModel `bun:"table:imports"`

	ID          string `bun:",pk"`
	Number      int64
	Kind        ImportKind
	State       ImportState
	FileName    Optional
	Checksum    Optional
	Size        int64
	ActorID     string
	ActorName   string
	At          Instant
	WrittenSeq  int64
	RowCount    int64
	RowsTotal   int64
	Added       int64
	Replaced    int64
	Unchanged   int64
	Rounded     int64
	Late        int64
	Provisional bool
	ErrorCount  int64
	Errors      []ImportError   `bun:"type:text"`
	Columns     []ImportColumn  `bun:"type:text"`
	Totals      []ImportTotal   `bun:"type:text"`
	Warnings    []ImportWarning `bun:"type:text"`
	Created     []string        `bun:"type:text"`
	UndoneAt    Instant
	UndoneSeq   int64 // its undoing's place in the order of writing; 0: not undone, or before this was kept
	Stage       int64 // where the attempt that may finish it stages; 0 where none does

	Preview []ImportRow `bun:"-"` // of a dry run, never stored
}

// ImportError is a cell that can't be read or a row that can't be kept. Column is -1 for a whole row.
type ImportError struct {
	Row        int64
	Column     int
	Field      Optional
	Value      Optional
	Code       string
	Reason     string
	Message    string
	Suggestion Optional
}

// ImportColumn is how a column was understood.
type ImportColumn struct {
	Index      int
	Title      string
	Use        ColumnUse
	Target     Optional
	Why        string
	ErrorCount int
}

// ColumnUse is what became of a file's column.
type ColumnUse string

// What can become of a column.
const (
	ColumnMapped   ColumnUse = "MAPPED"
	ColumnUnknown  ColumnUse = "UNKNOWN"
	ColumnPersonal ColumnUse = "PERSONAL"
)

// ImportTotal is a measure's sum over an import, in steps too large for 64 bits.
type ImportTotal struct {
	Measure string
	Value   rules.Decimal
}

// ImportWarning is something to know about an import.
type ImportWarning struct {
	Code    string
	Message string
	Count   int64
}

// ImportRow is a row of a dry run's preview; nil cells are personal data, nil values equal the cell.
type ImportRow struct {
	Row    int64
	Cells  []*string
	Read   []*string
	Effect string
}

// ImportByID finds an import; ErrNotFound if there is none.
func ImportByID(ctx context.Context, idb bun.IDB, id string) (*Import, error) {
	return one[Import](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// ImportsByNumbers lists imports by their numbers.
func ImportsByNumbers(ctx context.Context, idb bun.IDB, numbers []int64) ([]*Import, error) {
	return all[Import](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("number IN ?", in(numbers)) })
}

// ImportsBefore pages through imports, newest first: those of an actor (” for all) before a number (0: from the top).
func ImportsBefore(ctx context.Context, idb bun.IDB, actorID string, before int64, limit int) ([]*Import, int, error) {
	mine := func(q *bun.SelectQuery) *bun.SelectQuery {
		if actorID != "" {
			q = q.Where("actor_id = ?", actorID)
		}
		return q
	}
	total, err := mine(idb.NewSelect().Model((*Import)(nil))).Count(ctx)
	if err != nil {
		return nil, 0, translate(err)
	}
	rows, err := all[Import](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		if before > 0 {
			q = q.Where("number < ?", before)
		}
		return mine(q).Order("number DESC").Limit(int64(limit))
	})
	return rows, int(total), err
}

// NextImportNumber is one more than the last import's number. Nobody else gets one before the transaction ends.
func NextImportNumber(ctx context.Context, tx bun.Tx) (int64, error) {
	if err := lockFor(ctx, tx, "import numbers"); err != nil {
		return 0, err
	}
	var last sql.NullInt64
	err := tx.NewSelect().Model((*Import)(nil)).ColumnExpr("max(number)").Scan(ctx, &last)
	return last.Int64 + 1, translate(err)
}

// NextWrittenSeq is the place of a write or an undo in the order of writing; asked while facts are locked.
func NextWrittenSeq(ctx context.Context, idb bun.IDB) (int64, error) {
	last, err := FactsSeq(ctx, idb)
	return last + 1, err
}

// LockFacts lets one transaction at a time change facts; SQLite's single writer does that by itself.
func LockFacts(ctx context.Context, tx bun.Tx) error {
	return lockFor(ctx, tx, "facts")
}

// lockFor takes a lock by name that ends with the transaction.
func lockFor(ctx context.Context, tx bun.Tx, name string) error {
	if !IsPostgres(tx) {
		return nil
	}
	_, err := tx.NewRaw("SELECT pg_advisory_xact_lock(hashtext(?))", "okra."+name).Exec(ctx)
	return translate(err)
}

// ImportBlock is a run of a file's rows with their mapped cells as sent.
type ImportBlock struct {
	bun.BaseModel `bun:"table:import_blocks"`

	ImportID string `bun:",pk"`
	FirstRow int64  `bun:",pk"`
	LastRow  int64
	Cells    []byte
}

// BlockRow is a row of a block: its number in the file and its mapped cells in the columns' order.
type BlockRow struct {
	Row   int64    `json:"r"`
	Cells []string `json:"c"`
}

// NewImportBlock packs rows.
func NewImportBlock(importID string, rows []BlockRow) (*ImportBlock, error) {
	packed, err := pack(func(w io.Writer) error { return json.NewEncoder(w).Encode(rows) })
	return &ImportBlock{ImportID: importID, FirstRow: rows[0].Row, LastRow: rows[len(rows)-1].Row, Cells: packed}, err
}

func pack(write func(w io.Writer) error) ([]byte, error) {
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	err = errors.Join(write(zip), zip.Close())
	return packed.Bytes(), err
}

// KeepBlock stores a block, unless an attempt that was broken off has.
func KeepBlock(ctx context.Context, idb bun.IDB, block *ImportBlock) error {
	_, err := idb.NewInsert().Model(block).On("CONFLICT DO NOTHING").Exec(ctx)
	return translate(err)
}

// Rows unpacks a block.
func (b *ImportBlock) Rows() ([]BlockRow, error) {
	zip, err := gzip.NewReader(bytes.NewReader(b.Cells))
	if err != nil {
		return nil, err
	}
	var rows []BlockRow
	if err := json.NewDecoder(io.LimitReader(zip, 64<<20)).Decode(&rows); err != nil {
		return nil, err
	}
	return rows, nil
}

// BlockAt finds the block that holds a row; ErrNotFound if the import kept none.
func BlockAt(ctx context.Context, idb bun.IDB, importID string, row int64) (*ImportBlock, error) {
	return one[ImportBlock](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("import_id = ?", importID).Where("first_row <= ?", row).Where("last_row >= ?", row)
	})
}

// BlocksFrom lists an import's blocks that hold a row between two, at least the first that follows.
func BlocksFrom(ctx context.Context, idb bun.IDB, importID string, from, to int64) ([]*ImportBlock, error) {
	return all[ImportBlock](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("import_id = ?", importID).Where("last_row >= ?", from).Where("first_row <= ?", max(to, from+1)).Order("first_row").Limit(2)
	})
}

// DeleteBlocks forgets the rows of an import that came to nothing.
func DeleteBlocks(ctx context.Context, idb bun.IDB, importID string) error {
	_, err := idb.NewDelete().Model((*ImportBlock)(nil)).Where("import_id = ?", importID).Exec(ctx)
	return translate(err)
}

func affected(result sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, translate(err)
	}
	return result.RowsAffected()
}

// ProvisionalSeries lists the series that hold, within a span of days, a fact entered by hand that
// still waits for someone else's confirmation.
func ProvisionalSeries(ctx context.Context, idb bun.IDB, span rules.Span) ([]int64, error) {
	ids := []int64{}
	err := idb.NewSelect().TableExpr("facts AS f").ColumnExpr("DISTINCT f.series_id").
		Where("f.import_number IN (SELECT number FROM imports WHERE provisional)").
		Where("f.day >= ?", span.From).Where("f.day <= ?", span.To).Scan(ctx, &ids)
	return ids, translate(err)
}

// BeginImport makes i the attempt that may finish an import: whatever an earlier attempt found is
// forgotten.
func BeginImport(ctx context.Context, tx bun.Tx, i *Import) error {
	if err := DeleteBlocks(ctx, tx, i.ID); err != nil {
		return err
	}
	return updateImport(ctx, tx, i, func(q *bun.UpdateQuery) *bun.UpdateQuery { return q })
}

// EndImport stores how an attempt ended, and forgets the file. ErrNotFound where another attempt has begun
// since, or ended the import already.
func EndImport(ctx context.Context, tx bun.Tx, i *Import) error {
	stage := i.Stage
	i.Stage = 0
	err := updateImport(ctx, tx, i, func(q *bun.UpdateQuery) *bun.UpdateQuery {
		return q.Where("stage = ?", stage).Where("state IN ?", in([]ImportState{ImportQueued, ImportRunning}))
	})
	if err != nil {
		return err
	}
	_, err = tx.NewDelete().Model((*ImportPart)(nil)).Where("import_id = ?", i.ID).Exec(ctx)
	return translate(err)
}

// updateImport stores everything about an import that changes as it goes on.
func updateImport(ctx context.Context, tx bun.Tx, i *Import, where func(*bun.UpdateQuery) *bun.UpdateQuery) error {
	n, err := affected(where(tx.NewUpdate().Model(i).Column("state", "stage", "written_seq", "row_count", "rows_total", "added", "replaced",
		"unchanged", "rounded", "late", "error_count", "errors", "columns", "totals", "warnings", "created").WherePK()).Exec(ctx))
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	return err
}

// ImportPart is a piece of a file that is being imported.
type ImportPart struct {
	bun.BaseModel `bun:"table:import_files"`

	ImportID string `bun:",pk"`
	Part     int    `bun:",pk"`
	Content  []byte
}

// NewImportPart packs a piece of a file.
func NewImportPart(importID string, part int, content []byte) (*ImportPart, error) {
	packed, err := pack(func(w io.Writer) error { _, err := w.Write(content); return err })
	return &ImportPart{ImportID: importID, Part: part, Content: packed}, err
}

// WriteTo unpacks a piece.
func (p *ImportPart) WriteTo(w io.Writer) (int64, error) {
	zip, err := gzip.NewReader(bytes.NewReader(p.Content))
	if err != nil {
		return 0, err
	}
	return io.Copy(w, zip) //nolint:gosec // we packed it
}

// ImportPartOf finds a piece of an import's file, counted from 0; ErrNotFound after the last one.
func ImportPartOf(ctx context.Context, idb bun.IDB, importID string, part int) (*ImportPart, error) {
	return one[ImportPart](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("import_id = ?", importID).Where("part = ?", part)
	})
}

// SeriesMonthsOf lists the series and months in which an import's facts are in force.
func SeriesMonthsOf(ctx context.Context, idb bun.IDB, importNumber int64) ([]*StaleFigure, error) {
	rows := []*StaleFigure{}
	err := idb.NewSelect().TableExpr("facts").ColumnExpr("DISTINCT series_id, substr(day, 1, 7) AS month").
		Where("import_number = ?", importNumber).Scan(ctx, &rows)
	return rows, translate(err)
}
