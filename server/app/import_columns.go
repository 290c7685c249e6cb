package app

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/tabular"
)

// fileColumn is a column that is read.
type fileColumn struct {
	tabular.Column
	mark tabular.Mark
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
