package tabular

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

const (
	maxUnzipped    = 64 << 20 // the library's own limit is 16 GB
	maxUnzippedXML = 16 << 20 // beyond it a sheet is unpacked to disk
	lastSerial     = 2958465  // 9999-12-31
)

// xlsxRows walks the first sheet twice in step: once as the numbers are kept, for exactness, and
// once as they are shown, which alone tells a date from a number.
type xlsxRows struct {
	file      *excelize.File
	raw       *excelize.Rows
	formatted *excelize.Rows
	since1904 bool
	row       int
}

func (s *Sheet) openXLSX(r io.ReaderAt, size int64) (err error) {
	defer recoverXLSX(&err)
	if size > maxUnzipped {
		return refuse("split it, or save it as CSV", "the file is larger than %d MiB", maxUnzipped>>20)
	}
	file, err := excelize.OpenReader(io.NewSectionReader(r, 0, size), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzippedXML})
	if err != nil {
		return unreadableXLSX(err)
	}
	rows, err := newXLSXRows(file)
	if err != nil {
		return errors.Join(unreadableXLSX(err), file.Close())
	}
	s.Format, s.rows = FormatXLSX, rows
	return nil
}

func unreadableXLSX(err error) error {
	return refuse(fmt.Sprintf("open it and save it again as .xlsx of at most %d MiB unpacked, or as CSV", maxUnzipped>>20),
		"the workbook cannot be read (%s)", err)
}

// recoverXLSX turns a panic of the library over a damaged workbook into a refusal of the file.
func recoverXLSX(err *error) {
	if problem := recover(); problem != nil {
		*err = unreadableXLSX(errors.New("it is damaged"))
	}
}

func newXLSXRows(file *excelize.File) (*xlsxRows, error) {
	sheets := file.GetSheetList()
	if len(sheets) == 0 {
		return nil, errors.New("it has no sheet")
	}
	properties, err := file.GetWorkbookProps()
	if err != nil {
		return nil, err
	}
	raw, err := file.Rows(sheets[0])
	if err != nil {
		return nil, err
	}
	formatted, err := file.Rows(sheets[0])
	if err != nil {
		return nil, errors.Join(err, raw.Close())
	}
	return &xlsxRows{file: file, raw: raw, formatted: formatted, since1904: properties.Date1904 != nil && *properties.Date1904}, nil
}

func (x *xlsxRows) close() error {
	return errors.Join(x.raw.Close(), x.formatted.Close(), x.file.Close())
}

func (x *xlsxRows) next() (rec record, err error) {
	defer recoverXLSX(&err)
	if !x.raw.Next() || !x.formatted.Next() {
		return record{}, errors.Join(x.raw.Error(), io.EOF)
	}
	x.row++
	cells, err := x.raw.Columns(excelize.Options{RawCellValue: true})
	if err != nil {
		return record{}, unreadableXLSX(err)
	}
	shown, err := x.formatted.Columns(excelize.Options{ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd"})
	if err != nil {
		return record{}, unreadableXLSX(err)
	}
	for i := range cells {
		if i < len(shown) && cells[i] != shown[i] {
			cells[i] = x.text(cells[i], shown[i])
		}
	}
	return record{x.row, cells}, nil
}

// dateShown matches what a date's number format shows: three parts, or a month's name.
var dateShown = regexp.MustCompile(`\d+ ?[-/.年] ?\d+ ?[-/.月] ?\d+|\d[- ][A-Z][a-z]{2}|[A-Z][a-z]{2,8}[- ,]+\d`)

// text is the kept number, or the day as ISO text where the cell shows a date.
func (x *xlsxRows) text(raw, shown string) string {
	serial, err := strconv.ParseFloat(raw, 64)
	if err != nil || serial < 1 || serial > lastSerial || !dateShown.MatchString(shown) {
		return raw
	}
	at, err := excelize.ExcelDateToTime(serial, x.since1904)
	if err != nil {
		return raw
	}
	if serial == float64(int64(serial)) {
		return at.Format("2006-01-02")
	}
	return at.Format("2006-01-02 15:04:05")
}
