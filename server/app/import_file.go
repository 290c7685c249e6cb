package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/jobs"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/tabular"
)

// A file is read twice: once to understand its columns as wholes (date order, decimal marks, personal
// data), once to read its rows. Rows go to a stage as they are read, so that memory does not grow
// with the file; one transaction then lets all of them in, or none.
//
// An import outlives the process that took its file in. One transaction puts down the import, the file in
// pieces and the job; whichever instance has the job reads the file from there, from its beginning, and should
// it die, another one does. Each attempt has a stage of its own, and the import names the one that may be
// let in: an attempt that was thought dead and wakes changes nothing.

const (
	importJob      = "import"
	importPatience = 10 // seconds that StartImport waits for the end unless told otherwise, and at most
	importPart     = 1 << 20
)

// FileImport is a file to be imported and how it is to be read. Path is where it lies during the call.
type FileImport struct {
	Path           string `json:"-"`
	Name           string
	DryRun         bool `json:"-"`
	Create         bool
	Map            map[string]string    // column title → measure or part; "" leaves the column
	DateOrder      string               // dmy, mdy or ymd, for dates that leave it open
	Corrections    map[CellAt]string    // cells put right
	Wait           *int                 `json:"-"` // seconds that StartImport waits for the end, up to 10; nil: 10
	IdempotencyKey *string              `json:"-"`
	Progress       func(rows, of int64) `json:"-"` // told every now and then by ImportFile
}

// CellAt is a cell of a file: its row as the file counts, and the column's position from 0.
type CellAt struct {
	Row    int64
	Column int
}

// MarshalText lets a cell be a key of a JSON object.
func (c CellAt) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%d:%d", c.Row, c.Column), nil
}

// UnmarshalText reads what MarshalText wrote.
func (c *CellAt) UnmarshalText(text []byte) error {
	row, column, _ := strings.Cut(string(text), ":")
	var rowErr, columnErr error
	c.Row, rowErr = strconv.ParseInt(row, 10, 64)
	c.Column, columnErr = strconv.Atoi(column)
	return errors.Join(rowErr, columnErr)
}

// importOrder is what the job of an import knows. Of the sender it has names only: rights are looked at
// when the file is read, so that whoever lost them meanwhile imports nothing.
type importOrder struct {
	ImportID string
	File     FileImport
	MemberID string
	TokenID  string // neither: the command line
	Address  string
}

// StartImport imports a file beside the requests, on this instance or another: ADMIN, HR, scope
// facts:write, a lead for own teams and members. It answers when the import has ended or, after the
// given wait, while it waits or runs. The same idempotency key and file give the same import. With DryRun the file
// is read at once, and nothing is written.
func (a *App) StartImport(ctx context.Context, actor *auth.Actor, in FileImport) (*db.Import, error) {
	policy, err := a.importPolicy(ctx, actor, in)
	if err != nil {
		return nil, err
	}
	if in.DryRun {
		return a.previewFile(ctx, policy, in)
	}
	id, err := a.orderImport(ctx, policy, in, a.jobs.New)
	if err != nil {
		return nil, err
	}
	a.jobs.Wake()
	wait := importPatience
	if in.Wait != nil {
		wait = *in.Wait
	}
	return a.awaitImport(ctx, id, wait)
}

// ImportFile imports a file like StartImport, within the call: for the command line, where somebody
// waits for the end and can try again. Only an import whose process is killed goes on elsewhere.
func (a *App) ImportFile(ctx context.Context, actor *auth.Actor, in FileImport) (*db.Import, error) {
	policy, err := a.importPolicy(ctx, actor, in)
	if err != nil {
		return nil, err
	}
	if in.DryRun {
		return a.previewFile(ctx, policy, in)
	}
	var own *db.Job
	id, err := a.orderImport(ctx, policy, in, func(kind, args string) *db.Job {
		own = a.jobs.NewOwn(kind, args)
		return own
	})
	if err != nil {
		return nil, err
	}
	err = a.jobs.DoOwn(ctx, own, func(ctx context.Context, _ string) error { return a.attemptImport(ctx, actor, id, in) })
	switch {
	case errors.Is(err, jobs.ErrTaken):
		return a.awaitImport(ctx, id, importPatience)
	case err != nil:
		return nil, errors.Join(coded("file", err), a.breakOff(ctx, id))
	}
	return db.ImportByID(ctx, a.db.Reader, id)
}

// importPolicy refuses whoever may import nothing at all.
func (a *App) importPolicy(ctx context.Context, actor *auth.Actor, in FileImport) (*Policy, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.recordsAnything() {
		return nil, errForbidden
	}
	return policy, in.check()
}

// maxCell is how long a column's title or a cell put right may be, in characters.
const maxCell = 1000

func (in *FileImport) check() error {
	if in.IdempotencyKey != nil {
		if err := checkText("idempotencyKey", *in.IdempotencyKey, 0, 200); err != nil {
			return err
		}
	}
	if in.Wait != nil && (*in.Wait < 0 || *in.Wait > importPatience) {
		return badInput("wait", "OUT_OF_RANGE", "wait is %d; it must be between 0 and %d seconds", *in.Wait, importPatience)
	}
	for title := range in.Map {
		if err := checkText("columnMap", title, 0, maxCell); err != nil {
			return err
		}
	}
	for _, cell := range in.Corrections {
		if err := checkText("corrections", cell, 0, maxCell); err != nil {
			return err
		}
	}
	return checkName("file", filepath.Base(in.Name))
}

// orderImport puts down an import, its file and its job, and gives the import's id. Where the
// idempotency key is known that is the earlier import, and nothing is put down.
func (a *App) orderImport(ctx context.Context, policy *Policy, in FileImport, newJob func(kind, args string) *db.Job) (string, error) {
	sum, size, err := checksum(in.Path)
	if err != nil {
		return "", err
	}
	actor := policy.actor
	imported := a.newImport(actor, db.ImportFile)
	imported.State = db.ImportQueued
	imported.FileName, imported.Checksum, imported.Size = db.Optional(filepath.Base(in.Name)), db.Optional(sum), size
	order := importOrder{ImportID: imported.ID, File: in, MemberID: actor.MemberID(), Address: actor.Address}
	if actor.Token != nil {
		order.TokenID = actor.Token.ID
	}
	input := struct {
		Checksum string
		File     FileImport
	}{sum, in}
	answer := imported.ID
	err = a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		return a.once(ctx, tx, actor, "startImport", in.IdempotencyKey, input, &answer, func() error {
			if err := keepFile(ctx, tx, imported.ID, in.Path); err != nil {
				return err
			}
			if err := db.Insert(ctx, tx, newJob(importJob, asJSON(order))); err != nil {
				return err
			}
			var err error
			if imported.Number, err = db.NextImportNumber(ctx, tx); err != nil { // late: others wait for theirs from here on
				return err
			}
			return db.Insert(ctx, tx, imported)
		})
	})
	return answer, coded("file", err)
}

func checksum(path string) (sum string, size int64, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer func() { _ = file.Close() }()
	hash := sha256.New()
	size, err = io.Copy(hash, file)
	return hex.EncodeToString(hash.Sum(nil)), size, err
}

// keepFile stores a file in pieces, for whoever will read it.
func keepFile(ctx context.Context, tx bun.Tx, importID, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	content := make([]byte, importPart)
	for part := 0; ; part++ {
		n, err := io.ReadFull(file, content)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			return err
		}
		packed, err := db.NewImportPart(importID, part, content[:n])
		if err != nil {
			return err
		}
		if err := db.Insert(ctx, tx, packed); err != nil {
			return err
		}
	}
}

// fetchFile writes the kept pieces into a file; done removes it.
func (a *App) fetchFile(ctx context.Context, importID string) (path string, done func(), err error) {
	file, err := os.CreateTemp("", "okra-import-*")
	if err != nil {
		return "", nil, err
	}
	done = func() { _ = os.Remove(file.Name()) }
	for part := 0; err == nil; part++ {
		var kept *db.ImportPart
		if kept, err = db.ImportPartOf(ctx, a.db.Reader, importID, part); err == nil {
			_, err = kept.WriteTo(file)
		}
	}
	if errors.Is(err, db.ErrNotFound) { // after the last one
		err = nil
	}
	if err = errors.Join(err, file.Close()); err != nil {
		done()
		return "", nil, err
	}
	return file.Name(), done, nil
}

// awaitImport gives an import when it has ended, or as it is after some seconds.
func (a *App) awaitImport(ctx context.Context, id string, seconds int) (*db.Import, error) {
	changed, cancel := a.live.Watch(live.Import(id))
	defer cancel()
	patience := time.NewTimer(time.Duration(seconds) * time.Second)
	defer patience.Stop()
	for waited := false; ; {
		i, err := db.ImportByID(ctx, a.db.Reader, id)
		if err != nil || waited || (i.State != db.ImportQueued && i.State != db.ImportRunning) {
			return i, coded("", err)
		}
		select {
		case <-changed:
		case <-patience.C:
			waited = true
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// workOffImport is the handler of an import's job.
func (a *App) workOffImport(ctx context.Context, args string) error {
	var order importOrder
	if err := json.Unmarshal([]byte(args), &order); err != nil {
		return err
	}
	actor, err := a.importSender(ctx, order)
	if err != nil {
		return err
	}
	path, done, err := a.fetchFile(ctx, order.ImportID)
	if err != nil {
		return err
	}
	defer done()
	order.File.Path = path
	return a.attemptImport(ctx, actor, order.ImportID, order.File)
}

// importSender is who sent a file, with the rights they have by now: an anonymous one if they have none left.
func (a *App) importSender(ctx context.Context, order importOrder) (actor *auth.Actor, err error) {
	actor = &auth.Actor{Address: order.Address}
	switch {
	case order.MemberID != "":
		if actor.Member, err = db.MemberByID(ctx, a.db.Reader, order.MemberID); err == nil && !actor.Member.Active {
			actor.Member = nil
		}
	case order.TokenID != "":
		actor.Token, err = db.APITokenByID(ctx, a.db.Reader, order.TokenID)
		if err == nil && (!actor.Token.RevokedAt.IsZero() || actor.Token.ExpiresAt <= a.now()) {
			actor.Token = nil
		}
	default:
		actor.System = true
	}
	return actor, err
}

// giveImportUp puts an import on record as failed whose job failed too often.
func (a *App) giveImportUp(ctx context.Context, args string) error {
	var order importOrder
	if err := json.Unmarshal([]byte(args), &order); err != nil {
		return err
	}
	return a.breakOff(ctx, order.ImportID)
}

// breakOff puts an import on record as failed through no fault of its file.
func (a *App) breakOff(ctx context.Context, id string) error {
	return a.refuseImport(ctx, id, &Error{Code: "INTERRUPTED", Reason: "INTERRUPTED",
		Message: "the import was broken off and nothing was written; import the file again"})
}

// refuseImport puts an import on record as failed as a whole.
func (a *App) refuseImport(ctx context.Context, id string, why *Error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	i, err := a.beginImport(ctx, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	f := &fileReading{app: a, imported: i}
	f.addError(db.ImportError{Column: -1, Field: db.Optional(why.Field), Code: string(why.Code), Reason: why.Reason, Message: why.Message})
	return f.fail(ctx)
}

// beginImport makes this the attempt that may end an import; ErrNotFound where it has ended.
func (a *App) beginImport(ctx context.Context, id string) (*db.Import, error) {
	var begun *db.Import
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		i, err := db.ImportByID(ctx, tx, id)
		if err != nil {
			return err
		}
		if i.State != db.ImportQueued && i.State != db.ImportRunning {
			return db.ErrNotFound
		}
		if err := db.ClearStage(ctx, tx, i.Stage); err != nil {
			return err
		}
		begun = &db.Import{ID: i.ID, Number: i.Number, Kind: i.Kind, State: db.ImportRunning, FileName: i.FileName, Checksum: i.Checksum,
			Size: i.Size, ActorID: i.ActorID, ActorName: i.ActorName, At: i.At, Stage: db.NewStage(time.Now())}
		return db.BeginImport(ctx, tx, begun)
	})
	return begun, err
}

// attemptImport reads a file into facts, from its beginning. What is wrong with the file is on record
// then, and no error; an error means that another attempt may succeed. An import that has ended is left alone.
func (a *App) attemptImport(ctx context.Context, actor *auth.Actor, id string, in FileImport) error {
	i, err := a.beginImport(ctx, id)
	if errors.Is(err, db.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	f, err := a.newReading(ctx, actor, in, i)
	if err == nil {
		err = f.run(ctx)
	}
	var problem *Error
	switch {
	case errors.Is(err, errSuperseded):
		return nil
	case err == nil || !errors.As(coded("", err), &problem) || problem.Code == Conflict: // a conflict is settled by another attempt
		return err
	case problem.Code == Unauthenticated: // the sender has left meanwhile
		problem = errForbidden
	}
	return a.refuseImport(ctx, id, problem)
}

// errSuperseded says that another attempt at the same import has begun since.
var errSuperseded = errors.New("another attempt has taken the import over")

// fileReading is an attempt at a file.
type fileReading struct {
	app      *App
	policy   *Policy
	names    *factNames
	in       FileImport
	imported *db.Import

	columns   []fileColumn
	form      tabular.Form
	dates     tabular.DateOrder
	days      map[string]rules.Day // by the cells that are good
	series    map[db.Series]int64
	forbidden map[db.Series]bool
	staging   *behind // of facts
	keeping   *behind // of cells
	waiting   []waitingFact
	block     []db.BlockRow
	sums      map[string]rules.Decimal
	staged    int64
	unseen    int64 // facts of series that a dry run doesn't make
	totals    int   // rows of totals that the file ends with
	wrong     int   // rows with errors in the preview
	told      time.Time
}

func (a *App) newReading(ctx context.Context, actor *auth.Actor, in FileImport, i *db.Import) (*fileReading, error) {
	actor.Versions = db.Versions{} // time has passed since it was sent
	policy, err := a.importPolicy(ctx, actor, in)
	if err != nil {
		return nil, err
	}
	names, err := newFactNames(ctx, a.db.Reader, policy.catalog, policy.directory, in.Create, i.ID, a.now())
	return &fileReading{app: a, policy: policy, names: names, in: in, imported: i,
		series: map[db.Series]int64{}, sums: map[string]rules.Decimal{}, forbidden: map[db.Series]bool{}, days: map[string]rules.Day{}}, err
}

func (f *fileReading) run(ctx context.Context) error {
	if err := f.read(ctx); err != nil {
		return err
	}
	if f.imported.ErrorCount > 0 {
		return f.fail(ctx)
	}
	return f.merge(ctx)
}

// read reads the file into the stage. What is wrong with the file is the import's errors afterwards.
func (f *fileReading) read(ctx context.Context) error {
	err := f.survey(ctx)
	if err == nil && f.imported.ErrorCount == 0 {
		f.staging, f.keeping = newBehind(), newBehind()
		err = f.readRows(ctx)
		if err == nil {
			f.stage(ctx)
			f.keepBlock(ctx)
		}
		if writing := errors.Join(f.staging.finish(), f.keeping.finish()); err == nil || errors.Is(err, errNotWritten) {
			err = writing
		}
		if err == nil {
			err = f.finishReading(ctx)
		}
	}
	var problem *tabular.Error
	if errors.As(err, &problem) {
		f.addError(db.ImportError{Row: int64(problem.Row), Column: -1, Field: db.Optional(problem.Column), Code: string(BadInput), Reason: "BAD_FILE", Message: problem.Error()})
		return nil
	}
	return err
}

// previewFile reads a file and compares it with the facts in force; nothing of it stays.
func (a *App) previewFile(ctx context.Context, policy *Policy, in FileImport) (*db.Import, error) {
	sum, size, err := checksum(in.Path)
	if err != nil {
		return nil, err
	}
	i := a.newImport(policy.actor, db.ImportFile)
	i.State, i.Stage = db.ImportPreview, db.NewStage(time.Now())
	i.FileName, i.Checksum, i.Size = db.Optional(filepath.Base(in.Name)), db.Optional(sum), size
	f, err := a.newReading(ctx, policy.actor, in, i)
	if err != nil {
		return nil, err
	}
	err = f.read(ctx)
	if err == nil && i.ErrorCount == 0 {
		var counts db.MergeCounts
		counts, err = db.CompareStage(ctx, a.db, i.Stage)
		i.Added, i.Replaced, i.Unchanged = counts.Added+f.unseen, counts.Replaced, counts.Unchanged
	}
	clearing, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	return i, coded("file", errors.Join(err, db.ClearStage(clearing, a.db, i.Stage)))
}

// fail puts a file that can't be imported on record with its errors; facts stay as they were.
func (f *fileReading) fail(ctx context.Context) error {
	i := f.imported
	i.State = db.ImportFailed
	stage := i.Stage
	err := f.app.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := f.end(ctx, tx); err != nil {
			return err
		}
		if err := db.ClearStage(ctx, tx, stage); err != nil {
			return err
		}
		return db.DeleteBlocks(ctx, tx, i.ID)
	})
	f.app.live.Tell(ctx, live.Import(i.ID))
	return err
}

// end stores how the import ended, unless another attempt has begun.
func (f *fileReading) end(ctx context.Context, tx bun.Tx) error {
	err := db.EndImport(ctx, tx, f.imported)
	if errors.Is(err, db.ErrNotFound) {
		err = errSuperseded
	}
	return err
}

// merge lets the stage into the facts.
func (f *fileReading) merge(ctx context.Context) error {
	a, i, actor := f.app, f.imported, f.policy.actor
	stage := i.Stage
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockFacts(ctx, tx); err != nil {
			return err
		}
		staged, err := db.StagedCount(ctx, tx, stage)
		if err != nil {
			return err
		}
		if staged != f.staged { // PostgreSQL empties stages when it comes back from a crash
			return fmt.Errorf("%d of %d facts are left in the stage", staged, f.staged)
		}
		if i.WrittenSeq, err = db.NextWrittenSeq(ctx, tx); err != nil {
			return err
		}
		if err := f.names.store(ctx, tx); err != nil {
			return err
		}
		counts, err := db.Merge(ctx, tx, stage, i.Number, staged)
		if err != nil {
			return err
		}
		i.State, i.Added, i.Replaced, i.Unchanged = db.ImportDone, counts.Added, counts.Replaced, counts.Unchanged
		if err := f.end(ctx, tx); err != nil {
			return err
		}
		return a.audit(ctx, tx, actor, entry("startImport", i.ID, importName(i), nil,
			map[string]any{"number": i.Number, "rows": i.RowCount, "added": counts.Added, "replaced": counts.Replaced, "unchanged": counts.Unchanged}, ""))
	})
	if err != nil {
		return err
	}
	actor.Versions = db.Versions{}
	a.live.Tell(ctx, live.Import(i.ID))
	if i.Added+i.Replaced > 0 {
		a.factsChanged(ctx)
	}
	return nil
}
