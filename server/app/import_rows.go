package app

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
	"github.com/okra-performance/okra/server/tabular"
)

const (
	maxErrors      = 100  // that are listed; all are counted
	previewRows    = 12   // without errors
	previewWrong   = 40   // with errors
	stageBatch     = 5000 // facts
	blockRows      = 1000
	rememberedDays = 5000 // a file has many rows a day, and reading one takes as long as all else of a row
)

// errNotWritten ends reading when writing has failed, which knows why.
var errNotWritten = errors.New("what was read could not be written")

type waitingFact struct {
	series db.Series
	day    rules.Day
	value  rules.Steps
	row    int64
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
	} else if f.imported.ErrorCount == 0 && !f.keepCells(ctx, row) {
		return errNotWritten
	}
	if len(f.waiting) >= stageBatch && !f.stage(ctx) {
		return errNotWritten
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
	if day, known := f.days[cell]; known {
		values[c.Index] = string(day)
		return day, true
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
	if len(f.days) < rememberedDays {
		f.days[cell] = day
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

// keepCells keeps the mapped cells of a row as sent, for whoever traces a figure back. It tells, like stage,
// whether there is any use in reading on.
func (f *fileReading) keepCells(ctx context.Context, row tabular.Row) bool {
	kept := db.BlockRow{Row: int64(row.Number), Cells: make([]string, len(f.columns))}
	for i, c := range f.columns {
		kept.Cells[i] = row.Cells[c.Index]
	}
	f.block = append(f.block, kept)
	return len(f.block) < blockRows || f.keepBlock(ctx)
}

func (f *fileReading) keepBlock(ctx context.Context) bool {
	if len(f.block) == 0 || f.in.DryRun {
		return true
	}
	rows := f.block
	f.block = make([]db.BlockRow, 0, blockRows)
	return f.keeping.do(func() error {
		block, err := db.NewImportBlock(f.imported.ID, rows)
		if err != nil {
			return err
		}
		return db.KeepBlock(ctx, f.app.db, block)
	})
}

// stage moves the waiting facts to the stage, behind the reading. With errors there is nothing to stage for any
// more; a dry run stages only series that exist already.
func (f *fileReading) stage(ctx context.Context) bool {
	waiting := f.waiting
	f.waiting = make([]waitingFact, 0, stageBatch)
	if f.imported.ErrorCount > 0 && !f.in.DryRun {
		return true
	}
	return f.staging.do(func() error { return f.stageBatch(ctx, waiting) })
}

// stageBatch runs behind the reading, which touches neither series nor counts of the stage meanwhile.
func (f *fileReading) stageBatch(ctx context.Context, waiting []waitingFact) error {
	if err := f.identify(ctx, waiting); err != nil {
		return err
	}
	facts := make([]db.StagedFact, 0, len(waiting))
	for _, w := range waiting {
		id := f.series[w.series]
		if id == 0 {
			f.unseen++
			continue
		}
		facts = append(facts, db.StagedFact{Stage: f.imported.Stage, SeriesID: id, Day: w.day, Value: w.value, RowNumber: w.row})
	}
	f.staged += int64(len(facts))
	return db.Stage(ctx, f.app.db, facts)
}

// identify finds the ids of series met for the first time.
func (f *fileReading) identify(ctx context.Context, waiting []waitingFact) error {
	var missing []*db.Series
	for _, w := range waiting {
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

// finishReading looks for facts that stand in two rows, and for what should be warned of.
func (f *fileReading) finishReading(ctx context.Context) error {
	f.imported.Totals = sortedTotals(f.sums)
	f.imported.Created = f.names.made()
	twins, total, err := db.StageTwins(ctx, f.app.db, f.imported.Stage, maxErrors)
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
	doubles, err := db.DoublesInStage(ctx, f.app.db, f.imported.Stage)
	if err != nil {
		return err
	}
	if f.imported.Late, err = db.LateInStage(ctx, f.app.db, f.imported.Stage, f.policy.catalog.closedSpans()); err != nil {
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
