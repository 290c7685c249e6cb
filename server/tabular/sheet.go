package tabular

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Format is the kind of file.
type Format string

// The formats that are read.
const (
	FormatDelimited Format = "DELIMITED"
	FormatXLSX      Format = "XLSX"
	FormatHTML      Format = "HTML"
)

// Row is one row of data. Cells has the header's length.
type Row struct {
	Number  int // as the file counts, from 1
	Cells   []string
	Total   bool   // a row of totals, such as advertising accounts append
	Problem *Error // set when the row cannot be used
}

// Sheet is an open file, positioned after its header.
type Sheet struct {
	Format    Format
	Encoding  string // UTF-8, UTF-16LE, UTF-16BE or GBK; "" for XLSX
	Separator rune   // of delimited text
	Header    []string
	HeaderRow int
	Preamble  []string // what stood above the header, a line per row

	rows    source
	waiting []record // read while the header was looked for
	file    io.Closer
}

// source yields the rows of a file, empty ones included or not, and io.EOF at the end.
type source interface {
	next() (record, error)
	close() error
}

type record struct {
	number int
	cells  []string
}

// OpenFile opens a file by path; see Open.
func OpenFile(path string) (*Sheet, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	sheet, err := Open(f, info.Size(), path)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	sheet.file = f
	return sheet, nil
}

// Open recognises the format, the encoding and the separator and finds the header below whatever
// stands above it. The file is not held in memory; to read it twice, open it twice. Refused with an
// *Error: a file that is empty, binary, in the old XLS format, or without a header.
func Open(r io.ReaderAt, size int64, name string) (*Sheet, error) {
	start := make([]byte, min(size, 4096))
	if _, err := io.ReadFull(io.NewSectionReader(r, 0, size), start); err != nil {
		return nil, err
	}
	sheet := &Sheet{}
	if err := sheet.recognise(r, size, start); err != nil {
		return nil, inFile(name, err)
	}
	if err := sheet.findHeader(); err != nil {
		return nil, errors.Join(inFile(name, err), sheet.rows.close())
	}
	return sheet, nil
}

func inFile(name string, err error) error {
	var refused *Error
	if errors.As(err, &refused) {
		refused.File = filepath.Base(name)
	}
	return err
}

func (s *Sheet) recognise(r io.ReaderAt, size int64, start []byte) error {
	switch {
	case len(bytes.TrimSpace(start)) == 0:
		return refuse("export it again", "the file is empty")
	case bytes.HasPrefix(start, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		return refuse("open it and save it as .xlsx or CSV", "the file is in the old binary XLS format")
	case bytes.HasPrefix(start, []byte("%PDF")):
		return refuse("export a table as .xlsx or CSV", "the file is a PDF")
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		return s.openXLSX(r, size)
	}
	return s.openText(r, size)
}

// Next gives the next row of data, skipping empty ones, and io.EOF after the last.
func (s *Sheet) Next() (Row, error) {
	for {
		rec, err := s.read()
		if err != nil {
			return Row{}, err
		}
		if !blank(rec.cells) {
			return s.row(rec), nil
		}
	}
}

func (s *Sheet) read() (record, error) {
	if len(s.waiting) > 0 {
		rec := s.waiting[0]
		s.waiting = s.waiting[1:]
		return rec, nil
	}
	return s.rows.next()
}

func (s *Sheet) row(rec record) Row {
	row := Row{Number: rec.number, Total: isTotal(rec.cells)}
	width := len(s.Header)
	if len(rec.cells) > width && !blank(rec.cells[width:]) {
		row.Problem = &Error{Row: rec.number, Message: "the row has more cells than the header",
			Remedy: "put quotes around cells that contain the separator"}
	}
	row.Cells = append(rec.cells, make([]string, max(0, width-len(rec.cells)))...)[:width]
	for i, cell := range row.Cells {
		if strings.ContainsRune(cell, '\uFFFD') && row.Problem == nil {
			row.Problem = &Error{Row: rec.number, Column: s.Header[i], Message: "a character cannot be read in this encoding", Remedy: "save the file as UTF-8"}
		}
	}
	return row
}

// Close frees what the sheet holds open.
func (s *Sheet) Close() error {
	err := s.rows.close()
	if s.file != nil {
		err = errors.Join(err, s.file.Close())
	}
	return err
}

func blank(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

var totalWords = []string{"total", "totals", "grandtotal", "合计", "总计", "累计", "汇总"}

// isTotal looks at the first cell that is not empty.
func isTotal(cells []string) bool {
	for _, cell := range cells {
		word := normalise(cell)
		if word == "" {
			continue
		}
		for _, total := range totalWords {
			if word == total || strings.HasPrefix(word, total+":") {
				return true
			}
		}
		return false
	}
	return false
}

const (
	searchRows  = 40 // how far down a header may stand
	knownTitles = 2  // how many titles must be known for a row to be the header
)

// findHeader takes the row with the most known titles; without one, the first row that is as wide
// as most rows are.
func (s *Sheet) findHeader() error {
	var rows []record
	for len(rows) < searchRows {
		rec, err := s.rows.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		rows = append(rows, rec)
	}
	at, _ := headerIn(rows)
	if at < 0 {
		return refuse("put a row of column titles above the data", "the file has no row of column titles")
	}
	for _, rec := range rows[:at] {
		if !blank(rec.cells) {
			s.Preamble = append(s.Preamble, strings.TrimRight(strings.Join(rec.cells, " "), " "))
		}
	}
	s.Header, s.HeaderRow, s.waiting = titles(rows[at].cells), rows[at].number, rows[at+1:]
	return nil
}

// headerIn gives the index of the header and how many of its titles are known, -1 without one.
func headerIn(rows []record) (at, known int) {
	at = -1
	for i, rec := range rows {
		if n := countKnown(rec.cells); n >= knownTitles && n > known {
			at, known = i, n
		}
	}
	if at >= 0 {
		return at, known
	}
	width, _ := usualWidth(rows)
	for i, rec := range rows {
		if cells := titles(rec.cells); len(cells) == width && width > 0 && !isComment(cells) {
			return i, 0
		}
	}
	return -1, 0
}

func isComment(cells []string) bool { return strings.HasPrefix(cells[0], "#") }

// usualWidth is the commonest number of cells up to the last one that is not empty, and how many rows have it.
func usualWidth(rows []record) (width, count int) {
	counts := map[int]int{}
	for _, rec := range rows {
		if n := len(titles(rec.cells)); n > 0 {
			counts[n]++
		}
	}
	for n, c := range counts {
		if c > count || (c == count && n > width) {
			width, count = n, c
		}
	}
	return width, count
}

// titles trims the cells and drops empty ones at the end.
func titles(cells []string) []string {
	trimmed := make([]string, len(cells))
	last := 0
	for i, cell := range cells {
		trimmed[i] = strings.TrimSpace(cell)
		if trimmed[i] != "" {
			last = i + 1
		}
	}
	return trimmed[:last]
}
