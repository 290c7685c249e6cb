package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/tabular"
)

// A file is read twice: once to understand its columns as wholes (date order, decimal marks, personal
// data), once to read its rows. Rows go to the stage as they are read, so that memory does not grow
// with the file; one transaction then lets all of them in, or none.

const (
	maxErrors    = 100  // that are listed; all are counted
	previewRows  = 12   // without errors
	previewWrong = 40   // with errors
	stageBatch   = 5000 // facts
	blockRows    = 1000
)

// FileImport is a file to be imported. Path is where it lies while it is read.
type FileImport struct {
	Path, Name     string
	DryRun, Create bool
	Map            map[string]string    // column title → measure or part; "" leaves the column
	DateOrder      string               // dmy, mdy or ymd, for dates that leave it open
	Corrections    map[CellAt]string    // cells put right
	Started        func(i *db.Import)   // told once the import is on record
	Progress       func(rows, of int64) // told every now and then
}

// CellAt is a cell of a file: its row as the file counts, and the column's position from 0.
type CellAt struct {
	Row    int64
	Column int
}

// ImportFile reads a file into facts, all of it or nothing: ADMIN, HR, scope facts:write, a lead for own
// teams and members. What is wrong with the file is not an error but part of the import, whose state
// is FAILED then; with DryRun it is PREVIEW and nothing is written.
func (a *App) ImportFile(ctx context.Context, actor *auth.Actor, in FileImport) (*db.Import, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.recordsAnything() {
		return nil, errForbidden
	}
	if err := checkName("file", filepath.Base(in.Name)); err != nil {
		return nil, err
	}
	imported := a.newImport(actor, db.ImportFile)
	sum, size, err := checksum(in.Path)
	if err != nil {
		return nil, err
	}
	imported.FileName, imported.Checksum, imported.Size = db.Optional(filepath.Base(in.Name)), db.Optional(sum), size
	names, err := newFactNames(ctx, a.db.Reader, policy.catalog, policy.directory, in.Create, imported.ID, a.now())
	if err != nil {
		return nil, err
	}
	f := &fileReading{app: a, policy: policy, names: names, in: in, imported: imported,
		series: map[db.Series]int64{}, sums: map[string]rules.Decimal{}, forbidden: map[db.Series]bool{}}
	return f.run(ctx)
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

// fileReading is a file on its way in.
type fileReading struct {
	app      *App
	policy   *Policy
	names    *factNames
	in       FileImport
	imported *db.Import

	columns   []fileColumn
	form      tabular.Form
	dates     tabular.DateOrder
	series    map[db.Series]int64
	forbidden map[db.Series]bool
	waiting   []waitingFact
	block     []db.BlockRow
	sums      map[string]rules.Decimal
	staged    int64
	unseen    int64 // facts of series that a dry run doesn't make
	totals    int   // rows of totals that the file ends with
	wrong     int   // rows with errors in the preview
	told      time.Time
}

// fileColumn is a column that is read.
type fileColumn struct {
	tabular.Column
	mark tabular.Mark
}

type waitingFact struct {
	series db.Series
	day    rules.Day
	value  rules.Steps
	row    int64
}

func (f *fileReading) run(ctx context.Context) (*db.Import, error) {
	if err := f.survey(ctx); err != nil {
		return f.unreadable(ctx, err)
	}
	if f.imported.ErrorCount > 0 {
		return f.fail(ctx)
	}
	if err := f.begin(ctx); err != nil {
		return nil, err
	}
	if err := f.readRows(ctx); err != nil {
		return f.broken(ctx, err)
	}
	if err := f.finishReading(ctx); err != nil {
		return f.broken(ctx, err)
	}
	switch {
	case f.in.DryRun:
		return f.preview(ctx)
	case f.imported.ErrorCount > 0:
		return f.fail(ctx)
	}
	if err := f.app.mergeImport(ctx, f.policy, f.imported, f.names); err != nil {
		return f.broken(ctx, err)
	}
	return f.imported, nil
}

// unreadable turns what is wrong with the file as a whole into the import's error.
func (f *fileReading) unreadable(ctx context.Context, err error) (*db.Import, error) {
	var problem *tabular.Error
	if !errors.As(err, &problem) {
		return nil, err
	}
	f.addError(db.ImportError{Row: int64(problem.Row), Column: -1, Field: db.Optional(problem.Column), Code: string(BadInput), Reason: "BAD_FILE", Message: problem.Error()})
	return f.fail(ctx)
}

// survey reads the whole file once to understand its columns.
func (f *fileReading) survey(ctx context.Context) error {
	sheet, err := tabular.OpenFile(f.in.Path)
	if err != nil {
		return err
	}
	defer func() { _ = sheet.Close() }()
	mapping, err := tabular.MapColumns(sheet.Header, f.in.Map, f.policy.catalog.titles())
	if err != nil {
		return err
	}
	look := newSurvey(sheet.Header, mapping)
	for {
		row, err := sheet.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if !row.Total {
			f.imported.RowsTotal++
			look.observe(row)
		}
		if f.imported.RowsTotal%10000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	f.form = mapping.Form
	f.understand(sheet.Header, mapping, look)
	return nil
}

// titles are the names that the company's measures go by.
func (c *Catalog) titles() []tabular.Names {
	names := make([]tabular.Names, len(c.Measures))
	for i, m := range c.Measures {
		names[i] = tabular.Names{Key: m.Key, Names: []string{m.NameZh, m.NameEn}}
	}
	return names
}

// survey is what is seen of each column on the first reading.
type survey struct {
	dates    map[int]*tabular.DateOrders
	marks    map[int]*tabular.Marks
	personal []*tabular.PersonalColumn
	filled   map[int]int64
}

func newSurvey(header []string, mapping tabular.Mapping) *survey {
	s := &survey{dates: map[int]*tabular.DateOrders{}, marks: map[int]*tabular.Marks{}, filled: map[int]int64{}}
	for _, title := range header {
		s.personal = append(s.personal, tabular.NewPersonalColumn(title))
	}
	for _, c := range mapping.Columns {
		switch {
		case c.Field == tabular.FieldDate || c.Field == tabular.FieldPeriod:
			s.dates[c.Index] = &tabular.DateOrders{}
		case c.IsMeasure() || c.Field == tabular.FieldValue:
			s.marks[c.Index] = &tabular.Marks{}
		}
	}
	return s
}

func (s *survey) observe(row tabular.Row) {
	for i, cell := range row.Cells {
		if orders := s.dates[i]; orders != nil {
			orders.Observe(cell)
		} else if marks := s.marks[i]; marks != nil {
			marks.Observe(cell)
		} else if i < len(s.personal) {
			s.personal[i].Observe(cell)
		}
	}
}

// understand decides what becomes of each column, and settles the order of dates.
func (f *fileReading) understand(header []string, mapping tabular.Mapping, look *survey) {
	byIndex := map[int]tabular.Column{}
	for _, c := range mapping.Columns {
		byIndex[c.Index] = c
	}
	for i, title := range header {
		column := db.ImportColumn{Index: i, Title: title, Use: db.ColumnUnknown, Why: "UNKNOWN"}
		c, mapped := byIndex[i]
		mapped = mapped && c.Field != tabular.Ignore
		switch kind := look.personal[i].Kind(); {
		case kind != tabular.NotPersonal && (!mapped || (!c.IsMeasure() && c.Field != tabular.FieldMember && c.Field != tabular.FieldDate)):
			column.Use, column.Why = db.ColumnPersonal, string(kind)
			f.imported.Warnings = append(f.imported.Warnings, db.ImportWarning{Code: "PERSONAL_COLUMN", Count: 1,
				Message: "column “" + title + "” looks like personal data and was refused"})
		case mapped:
			column.Use, column.Target, column.Why = db.ColumnMapped, db.Optional(c.Field), f.why(title, string(c.Field))
			f.columns = append(f.columns, fileColumn{Column: c, mark: markOf(look.marks[i])})
		}
		f.imported.Columns = append(f.imported.Columns, column)
	}
	f.settleDates(look)
}

func markOf(marks *tabular.Marks) tabular.Mark {
	if marks == nil {
		return tabular.Point
	}
	return marks.Mark()
}

func (f *fileReading) why(title, target string) string {
	for said := range f.in.Map {
		if strings.EqualFold(strings.ReplaceAll(strings.ReplaceAll(said, " ", ""), "_", ""), strings.ReplaceAll(strings.ReplaceAll(title, " ", ""), "_", "")) {
			return "MANUAL"
		}
	}
	if fold(title) == target {
		return "KEY"
	}
	return "ALIAS"
}

// settleDates takes the order that the whole column leaves; where that is none or several, a person
// must say it: a guess could put every figure on a wrong day.
func (f *fileReading) settleDates(look *survey) {
	at := slices.IndexFunc(f.columns, func(c fileColumn) bool { return c.Field == tabular.FieldDate || c.Field == tabular.FieldPeriod })
	if at < 0 {
		f.addError(db.ImportError{Column: -1, Field: "date", Code: string(BadInput), Reason: "NO_DATE_COLUMN",
			Message: "no column holds dates; name one by its title, or map it by hand"})
		return
	}
	column := f.columns[at]
	order, ambiguous := look.dates[column.Index].Order()
	if f.in.DateOrder != "" {
		said, err := tabular.ParseDateOrder(f.in.DateOrder)
		if err != nil {
			f.addError(db.ImportError{Column: column.Index, Field: db.Optional(column.Title), Code: string(BadInput), Reason: "BAD_DATE_ORDER", Message: err.Error()})
			return
		}
		f.dates = said
		return
	}
	if len(ambiguous) > 0 {
		f.addError(db.ImportError{Column: column.Index, Field: db.Optional(column.Title), Code: string(BadInput), Reason: "AMBIGUOUS_DATES",
			Message: "the dates in “" + column.Title + "” can be read in several ways; say which with --date-order dmy, mdy or ymd"})
		return
	}
	f.dates = order
}

// begin puts the import on record; a dry run only borrows a number for its stage.
func (f *fileReading) begin(ctx context.Context) error {
	if f.in.DryRun {
		f.imported.Number = -time.Now().UnixNano()
		f.imported.State = db.ImportPreview
		return nil
	}
	if err := f.app.numberImport(ctx, f.imported); err != nil {
		return err
	}
	if f.in.Started != nil {
		f.in.Started(f.imported)
	}
	return nil
}

// numberImport gives an import the next number and stores it.
func (a *App) numberImport(ctx context.Context, i *db.Import) error {
	for {
		number, err := db.NextImportNumber(ctx, a.db)
		if err != nil {
			return err
		}
		i.Number = number
		if err := db.Insert(ctx, a.db, i); !errors.Is(err, db.ErrConflict) {
			return err
		}
	}
}

func (f *fileReading) readRows(ctx context.Context) error {
	sheet, err := tabular.OpenFile(f.in.Path)
	if err != nil {
		return err
	}
	defer func() { _ = sheet.Close() }()
	for {
		row, err := sheet.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if row.Total {
			f.totals++
			continue
		}
		if err := f.readRow(ctx, row); err != nil {
			return err
		}
	}
}

func (f *fileReading) readRow(ctx context.Context, row tabular.Row) error {
	f.imported.RowCount++
	f.correct(row)
	before := f.imported.ErrorCount
	values := map[int]string{}
	if row.Problem != nil {
		f.addError(db.ImportError{Row: int64(row.Number), Column: -1, Code: string(BadInput), Reason: "BAD_ROW", Message: row.Problem.Error()})
	} else {
		f.readCells(row, values)
	}
	if f.in.DryRun {
		f.show(row, values, f.imported.ErrorCount > before)
	} else if f.imported.ErrorCount == 0 {
		if err := f.keepCells(ctx, row); err != nil {
			return err
		}
	}
	if len(f.waiting) >= stageBatch {
		if err := f.stage(ctx); err != nil {
			return err
		}
	}
	return f.tell(ctx)
}

func (f *fileReading) correct(row tabular.Row) {
	for i := range row.Cells {
		if right, ok := f.in.Corrections[CellAt{int64(row.Number), i}]; ok {
			row.Cells[i] = right
		}
	}
}

// readCells turns a row into facts; every cell that can't be read is an error of its own.
func (f *fileReading) readCells(row tabular.Row, values map[int]string) {
	raw := rawFact{}
	day, ok := rules.Day(""), true
	for _, c := range f.columns {
		cell := strings.TrimSpace(row.Cells[c.Index])
		switch c.Field {
		case tabular.FieldDate, tabular.FieldPeriod:
			day, ok = f.readDay(row, c, cell, values)
		case tabular.FieldChannelGroup:
			raw.Group = cell
		case tabular.FieldChannel:
			raw.Channel = cell
		case tabular.FieldAccount:
			raw.Account = cell
		case tabular.FieldCampaign:
			raw.Campaign = cell
		case tabular.FieldTeam:
			raw.Team = cell
		case tabular.FieldMember:
			raw.Member = cell
		case tabular.FieldMetric:
			raw.Measure = cell
		}
	}
	reported := map[string]bool{}
	for _, c := range f.columns {
		if f.holdsValue(c) {
			f.readValue(row, c, raw, day, ok, values, reported)
		}
	}
}

func (f *fileReading) holdsValue(c fileColumn) bool {
	if f.form == tabular.Long {
		return c.Field == tabular.FieldValue
	}
	return c.IsMeasure()
}

func (f *fileReading) readDay(row tabular.Row, c fileColumn, cell string, values map[int]string) (rules.Day, bool) {
	if cell == "" {
		f.cellError(row, c, "REQUIRED", "the date is missing", "")
		return "", false
	}
	day, err := tabular.ParseDate(cell, f.dates)
	if err != nil {
		f.cellError(row, c, "BAD_DAY", err.Error(), "")
		return "", false
	}
	if _, problem := checkFactDay(string(day), f.policy.today); problem != nil {
		f.cellError(row, c, problem.Reason, problem.Message, "")
		return "", false
	}
	values[c.Index] = string(day)
	return day, true
}

func (f *fileReading) readValue(row tabular.Row, c fileColumn, raw rawFact, day rules.Day, dayOK bool, values map[int]string, reported map[string]bool) {
	number, err := tabular.ParseNumber(row.Cells[c.Index], c.mark)
	if err != nil {
		f.cellError(row, c, "BAD_NUMBER", err.Error(), "")
		return
	}
	if number.Null {
		return // a blank cell is no fact
	}
	values[c.Index] = number.Value.String()
	if number.Rounded {
		f.imported.Rounded++
	}
	if raw.Measure = string(c.Field); f.form == tabular.Long {
		raw.Measure = f.longMeasure(row)
	}
	if measure := f.policy.catalog.Measure(raw.Measure); measure != nil {
		if problem := checkFactValue(measure, number.Value); problem != nil {
			f.cellError(row, c, problem.Reason, problem.Message, "")
			return
		}
	}
	series, problem := f.names.series(raw)
	if problem != nil {
		f.nameError(row, problem, reported)
		return
	}
	if dayOK {
		f.add(row, series, day, number.Value)
	}
}

func (f *fileReading) longMeasure(row tabular.Row) string {
	for _, c := range f.columns {
		if c.Field == tabular.FieldMetric {
			if key, ok := tabular.MeasureNamed(row.Cells[c.Index], f.policy.catalog.titles()); ok {
				return key
			}
			return row.Cells[c.Index]
		}
	}
	return ""
}

// nameError reports a name once per row, at the column that holds it.
func (f *fileReading) nameError(row tabular.Row, problem *rowError, reported map[string]bool) {
	if reported[problem.Field] {
		return
	}
	reported[problem.Field] = true
	for _, c := range f.columns {
		if string(c.Field) == problem.Field || (c.Field == tabular.FieldMetric && problem.Field == "measure") {
			f.cellError(row, c, problem.Reason, problem.Message, problem.Suggestion)
			return
		}
	}
	f.addError(db.ImportError{Row: int64(row.Number), Column: -1, Field: db.Optional(problem.Field), Code: problem.Code, Reason: problem.Reason,
		Message: problem.Message, Suggestion: db.Optional(problem.Suggestion)})
}

func (f *fileReading) add(row tabular.Row, series db.Series, day rules.Day, value rules.Steps) {
	allowed, known := f.forbidden[series]
	if !known {
		allowed = f.policy.records(&series)
		f.forbidden[series] = allowed
	}
	if !allowed {
		f.addError(db.ImportError{Row: int64(row.Number), Column: -1, Field: "team", Code: string(Forbidden), Reason: "FORBIDDEN",
			Message: "a lead imports facts for own teams and members; this row is somebody else's"})
		return
	}
	f.sums[series.MeasureKey] = f.sums[series.MeasureKey].Add(value.Decimal())
	f.waiting = append(f.waiting, waitingFact{series, day, value, int64(row.Number)})
}

func (f *fileReading) cellError(row tabular.Row, c fileColumn, reason, message, suggestion string) {
	f.addError(db.ImportError{Row: int64(row.Number), Column: c.Index, Field: db.Optional(c.Title), Value: db.Optional(cut(row.Cells[c.Index])), Code: string(BadInput),
		Reason: reason, Message: message, Suggestion: db.Optional(suggestion)})
}

func cut(cell string) string {
	if runes := []rune(cell); len(runes) > 100 {
		return string(runes[:100])
	}
	return cell
}

func (f *fileReading) addError(e db.ImportError) {
	f.imported.ErrorCount++
	if e.Column >= 0 && e.Column < len(f.imported.Columns) {
		f.imported.Columns[e.Column].ErrorCount++
	}
	if len(f.imported.Errors) < maxErrors {
		f.imported.Errors = append(f.imported.Errors, e)
	}
}

// show adds a row to the preview: the first ones, and those with errors.
func (f *fileReading) show(row tabular.Row, values map[int]string, wrong bool) {
	effect := "ADDED"
	if wrong {
		if f.wrong++; f.wrong > previewWrong {
			return
		}
		effect = "ERROR"
	} else if len(f.imported.Preview)-f.wrong >= previewRows {
		return
	}
	shown := db.ImportRow{Row: int64(row.Number), Effect: effect}
	for i, cell := range row.Cells {
		if i < len(f.imported.Columns) && f.imported.Columns[i].Use == db.ColumnPersonal {
			shown.Cells, shown.Read = append(shown.Cells, nil), append(shown.Read, nil)
			continue
		}
		text, read := cut(cell), (*string)(nil)
		if value, ok := values[i]; ok && value != strings.TrimSpace(cell) {
			read = &value
		}
		shown.Cells, shown.Read = append(shown.Cells, &text), append(shown.Read, read)
	}
	f.imported.Preview = append(f.imported.Preview, shown)
}

// keepCells keeps the mapped cells of a row as sent, for whoever traces a figure back.
func (f *fileReading) keepCells(ctx context.Context, row tabular.Row) error {
	kept := db.BlockRow{Row: int64(row.Number), Cells: make([]string, len(f.columns))}
	for i, c := range f.columns {
		kept.Cells[i] = row.Cells[c.Index]
	}
	if f.block = append(f.block, kept); len(f.block) < blockRows {
		return nil
	}
	return f.keepBlock(ctx)
}

func (f *fileReading) keepBlock(ctx context.Context) error {
	if len(f.block) == 0 || f.in.DryRun {
		return nil
	}
	block, err := db.NewImportBlock(f.imported.ID, f.block)
	if err != nil {
		return err
	}
	f.block = f.block[:0]
	return db.Insert(ctx, f.app.db, block)
}

// stage moves the waiting facts to the stage. With errors there is nothing to stage for any more; a
// dry run stages only series that exist already.
func (f *fileReading) stage(ctx context.Context) error {
	defer func() { f.waiting = f.waiting[:0] }()
	if f.imported.ErrorCount > 0 && !f.in.DryRun {
		return nil
	}
	if err := f.identify(ctx); err != nil {
		return err
	}
	facts := make([]db.StagedFact, 0, len(f.waiting))
	for _, w := range f.waiting {
		id := f.series[w.series]
		if id == 0 {
			f.unseen++
			continue
		}
		facts = append(facts, db.StagedFact{ImportNumber: f.imported.Number, SeriesID: id, Day: w.day, Value: w.value, RowNumber: w.row})
	}
	f.staged += int64(len(facts))
	return db.Stage(ctx, f.app.db, facts)
}

// identify finds the ids of series met for the first time.
func (f *fileReading) identify(ctx context.Context) error {
	var missing []*db.Series
	for _, w := range f.waiting {
		if _, known := f.series[w.series]; !known {
			f.series[w.series] = 0
			series := w.series
			missing = append(missing, &series)
		}
	}
	ensure := db.EnsureSeries
	if f.in.DryRun {
		ensure = db.FindSeries
	}
	if err := ensure(ctx, f.app.db, missing); err != nil {
		return err
	}
	for _, series := range missing {
		key := *series
		key.ID = 0
		f.series[key] = series.ID
	}
	return nil
}

// finishReading stages what is left and looks for facts that stand in two rows.
func (f *fileReading) finishReading(ctx context.Context) error {
	if err := f.stage(ctx); err != nil {
		return err
	}
	if err := f.keepBlock(ctx); err != nil {
		return err
	}
	f.imported.Totals = sortedTotals(f.sums)
	f.imported.Created = f.names.made()
	twins, total, err := db.StageTwins(ctx, f.app.db, f.imported.Number, maxErrors)
	if err != nil {
		return err
	}
	for _, twin := range twins {
		f.addError(db.ImportError{Row: twin.SecondRow, Column: -1, Code: string(BadInput), Reason: "DUPLICATE_ROW",
			Message: "rows " + rowText(twin.FirstRow) + " and " + rowText(twin.SecondRow) + " speak of the same fact of " + string(twin.Day) +
				"; add a column that tells them apart (account, campaign), or sum them up"})
	}
	f.imported.ErrorCount += int64(total - len(twins))
	return f.warn(ctx)
}

func rowText(row int64) string { return rules.Steps(row * 1_000_000).String() }

func (f *fileReading) warn(ctx context.Context) error {
	doubles, err := db.DoublesInStage(ctx, f.app.db, f.imported.Number)
	if err != nil {
		return err
	}
	if f.imported.Late, err = db.LateInStage(ctx, f.app.db, f.imported.Number, f.policy.catalog.closedSpans()); err != nil {
		return err
	}
	for _, w := range []db.ImportWarning{
		{Code: "DOUBLE_COUNT", Message: "facts without a member stand beside facts with one, of the same day, measure, channel, account and campaign", Count: doubles},
		{Code: "LATE", Message: "facts lie in closed periods: they change no final scorecard", Count: f.imported.Late},
		{Code: "ROUNDED", Message: "values with more than 6 decimals were rounded", Count: f.imported.Rounded},
		{Code: "TOTAL_ROWS", Message: "rows of totals were left out", Count: int64(f.totals)},
	} {
		if w.Count > 0 {
			f.imported.Warnings = append(f.imported.Warnings, w)
		}
	}
	return nil
}

// preview compares the stage with the facts in force and forgets it.
func (f *fileReading) preview(ctx context.Context) (*db.Import, error) {
	counts, err := db.CompareStage(ctx, f.app.db, f.imported.Number)
	if err != nil {
		return nil, err
	}
	f.imported.Added, f.imported.Replaced, f.imported.Unchanged = counts.Added+f.unseen, counts.Replaced, counts.Unchanged
	number := f.imported.Number
	f.imported.Number = 0
	return f.imported, db.ClearStage(ctx, f.app.db, number)
}

// fail puts a file that can't be imported on record with its errors; facts stay as they were.
func (f *fileReading) fail(ctx context.Context) (*db.Import, error) {
	if f.in.DryRun {
		f.imported.State, f.imported.Number = db.ImportPreview, 0
		return f.imported, nil
	}
	f.imported.State = db.ImportFailed
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	if f.imported.Number == 0 {
		return f.imported, f.app.numberImport(ctx, f.imported)
	}
	err := f.app.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.ClearStage(ctx, tx, f.imported.Number); err != nil {
			return err
		}
		if err := db.DeleteBlocks(ctx, tx, f.imported.ID); err != nil {
			return err
		}
		return db.UpdateImport(ctx, tx, f.imported)
	})
	f.app.live.Tell(ctx, live.Import(f.imported.ID))
	return f.imported, err
}

// broken puts an import that was broken off on record as failed, and passes the cause on.
func (f *fileReading) broken(ctx context.Context, cause error) (*db.Import, error) {
	var problem *tabular.Error
	if errors.As(cause, &problem) {
		return f.unreadable(ctx, cause)
	}
	f.addError(db.ImportError{Column: -1, Code: "INTERRUPTED", Reason: "INTERRUPTED", Message: "the import was broken off and nothing was written; import the file again"})
	if _, err := f.fail(ctx); err != nil {
		f.app.log.Error("a broken import was left behind", "import", f.imported.ID, "error", err)
	}
	return nil, coded("file", cause)
}

// tell passes the progress on, at most four times a second.
func (f *fileReading) tell(ctx context.Context) error {
	if f.imported.RowCount%256 != 0 || time.Since(f.told) < 250*time.Millisecond {
		return nil
	}
	f.told = time.Now()
	if f.in.Progress != nil {
		f.in.Progress(f.imported.RowCount, f.imported.RowsTotal)
	}
	if !f.in.DryRun {
		if err := db.Update(ctx, f.app.db, f.imported, "row_count", "rows_total"); err != nil {
			return err
		}
		f.app.live.Tell(ctx, live.Import(f.imported.ID))
	}
	return ctx.Err()
}

// mergeImport lets a staged import into the facts.
func (a *App) mergeImport(ctx context.Context, policy *Policy, imported *db.Import, names *factNames) error {
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockFacts(ctx, tx); err != nil {
			return err
		}
		var err error
		if imported.WrittenSeq, err = db.NextWrittenSeq(ctx, tx); err != nil {
			return err
		}
		if err := names.store(ctx, tx); err != nil {
			return err
		}
		staged, err := db.StagedCount(ctx, tx, imported.Number)
		if err != nil {
			return err
		}
		counts, err := db.Merge(ctx, tx, imported.Number, staged)
		if err != nil {
			return err
		}
		imported.State, imported.Added, imported.Replaced, imported.Unchanged = db.ImportDone, counts.Added, counts.Replaced, counts.Unchanged
		if err := db.UpdateImport(ctx, tx, imported); err != nil {
			return err
		}
		return a.audit(ctx, tx, policy.actor, entry("startImport", imported.ID, importName(imported), nil,
			map[string]any{"number": imported.Number, "rows": imported.RowCount, "added": counts.Added, "replaced": counts.Replaced, "unchanged": counts.Unchanged}, ""))
	})
	if err != nil {
		return err
	}
	policy.actor.Versions = db.Versions{}
	a.live.Tell(ctx, live.Import(imported.ID))
	if imported.Added+imported.Replaced > 0 {
		a.factsChanged(ctx)
	}
	return nil
}
