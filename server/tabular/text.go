package tabular

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	utf8Name    = "UTF-8"
	utf16LEName = "UTF-16LE"
	utf16BEName = "UTF-16BE"
	gbkName     = "GBK"
)

var decoders = map[string]encoding.Encoding{
	utf16LEName: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	utf16BEName: unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	gbkName:     simplifiedchinese.GB18030,
}

// openText opens delimited text or an HTML table.
func (s *Sheet) openText(r io.ReaderAt, size int64) error {
	whole := func() io.Reader { return io.NewSectionReader(r, 0, size) }
	name, err := sniffEncoding(whole())
	if err != nil {
		return err
	}
	s.Encoding = name
	decoded := func() *bufio.Reader { return bufio.NewReaderSize(decode(whole(), name), 64<<10) }
	start, err := decoded().Peek(16 << 10)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return err
	}
	if looksLikeHTML(start) {
		s.Format, s.rows = FormatHTML, newHTMLRows(decoded())
		return nil
	}
	if err := refuseOtherText(start); err != nil {
		return err
	}
	s.Format, s.Separator = FormatDelimited, sniffSeparator(start)
	s.rows = newDelimitedRows(decoded(), s.Separator)
	return nil
}

// decode gives the text in UTF-8 without a byte order mark. UTF-8 was found valid and goes through as it is.
func decode(r io.Reader, name string) io.Reader {
	if name != utf8Name {
		return decoders[name].NewDecoder().Reader(r)
	}
	plain := bufio.NewReaderSize(r, 64<<10)
	if mark, _ := plain.Peek(3); string(mark) == "\uFEFF" {
		_, _ = plain.Discard(3)
	}
	return plain
}

func refuseOtherText(start []byte) error {
	switch {
	case bytes.ContainsFunc(start, isControl):
		return refuse("export a table as .xlsx or CSV", "the file is binary")
	case bytes.HasPrefix(bytes.TrimSpace(start), []byte("<?xml")):
		return refuse("open it and save it as .xlsx or CSV", "the file is XML")
	}
	return nil
}

func isControl(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' }

// sniffEncoding goes by the byte order mark, then by zero bytes, then by whether all of the file is
// valid UTF-8: a file may be plain ASCII for megabytes before its first Chinese name.
func sniffEncoding(r io.Reader) (string, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	start, err := buffered.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	switch {
	case bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return utf16LEName, nil
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}):
		return utf16BEName, nil
	}
	if name := byZeros(start); name != "" {
		return name, nil
	}
	valid, err := isUTF8(buffered)
	if err != nil || valid {
		return utf8Name, err
	}
	return gbkName, nil
}

// byZeros recognises UTF-16 without a mark: digits and separators leave every other byte zero.
func byZeros(start []byte) string {
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(start) / 2; {
	case zeros[1]*10 > half*3 && zeros[0] == 0:
		return utf16LEName
	case zeros[0]*10 > half*3 && zeros[1] == 0:
		return utf16BEName
	}
	return ""
}

// isUTF8 checks block by block; a character may lie across the border of two.
func isUTF8(r io.Reader) (bool, error) {
	block, kept := make([]byte, 64<<10), 0
	for {
		n, err := r.Read(block[kept:])
		text := block[:kept+n]
		if errors.Is(err, io.EOF) {
			return utf8.Valid(text), nil
		}
		whole := len(text) - incomplete(text)
		if err != nil || !utf8.Valid(text[:whole]) {
			return false, err
		}
		kept = copy(block, text[whole:])
	}
}

// incomplete counts the bytes at the end that begin a character and do not finish it.
func incomplete(text []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if last := text[len(text)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}

func looksLikeHTML(start []byte) bool {
	lower := bytes.ToLower(bytes.TrimSpace(start))
	for _, tag := range []string{"<html", "<table", "<!doctype html", "<meta", "<head"} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return true
		}
	}
	return bytes.HasPrefix(lower, []byte("<")) && bytes.Contains(lower, []byte("<table")) && !bytes.Contains(lower, []byte("<workbook"))
}

// sniffSeparator reads the beginning with each separator and takes the one with which the most
// titles are known, then the most rows are of one width, then the rows are widest.
func sniffSeparator(start []byte) rune {
	if hint, ok := separatorHint(start); ok {
		return hint
	}
	best, bestScore := ',', [3]int{}
	for _, separator := range []rune{',', ';', '\t', '|'} {
		rows := sample(start, separator)
		width, count := usualWidth(rows)
		if width < 2 {
			continue
		}
		_, known := headerIn(rows)
		if score := [3]int{known, count, width}; less(bestScore, score) {
			best, bestScore = separator, score
		}
	}
	return best
}

func less(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// separatorHint reads the line "sep=;" that spreadsheets write.
func separatorHint(start []byte) (rune, bool) {
	line, _, _ := bytes.Cut(start, []byte("\n"))
	hint, ok := strings.CutPrefix(strings.TrimRight(string(line), "\r"), "sep=")
	if !ok || utf8.RuneCountInString(hint) != 1 {
		return 0, false
	}
	separator, _ := utf8.DecodeRuneInString(hint)
	return separator, true
}

func sample(start []byte, separator rune) []record {
	rows := newDelimitedRows(bufio.NewReader(bytes.NewReader(start)), separator)
	var records []record
	for len(records) < searchRows {
		rec, err := rows.next()
		if err != nil {
			return records
		}
		records = append(records, rec)
	}
	return records
}

// delimitedRows reads records by RFC 4180, leniently: quotes inside an unquoted cell are text. It
// bounds a record, so that a quote that is never closed cannot swallow the file.
type delimitedRows struct {
	reader    *bufio.Reader
	separator string
	lineEnd   byte
	line      int // lines read
}

const maxRecord = 1 << 20

func newDelimitedRows(reader *bufio.Reader, separator rune) *delimitedRows {
	d := &delimitedRows{reader: reader, separator: string(separator), lineEnd: '\n'}
	// Old Macs end lines with a carriage return alone.
	if start, _ := reader.Peek(4096); bytes.IndexByte(start, '\r') >= 0 && bytes.IndexByte(start, '\n') < 0 {
		d.lineEnd = '\r'
	}
	return d
}

func (d *delimitedRows) close() error { return nil }

func (d *delimitedRows) next() (record, error) {
	line, err := d.readLine()
	if err != nil {
		return record{}, err
	}
	rec := record{number: d.line}
	if strings.IndexByte(line, '"') < 0 {
		rec.cells = strings.Split(line, d.separator)
		return rec, nil
	}
	for more := true; more; {
		var cell string
		if cell, line, more, err = d.cell(line, rec.number); err != nil {
			return record{}, err
		}
		rec.cells = append(rec.cells, cell)
	}
	return rec, nil
}

// readLine gives the next line without its end, and io.EOF after the last.
func (d *delimitedRows) readLine() (string, error) {
	line, err := d.reader.ReadSlice(d.lineEnd)
	if errors.Is(err, bufio.ErrBufferFull) {
		line, err = d.readLong(bytes.Clone(line))
	}
	if len(line) == 0 || (err != nil && !errors.Is(err, io.EOF)) {
		return "", err
	}
	d.line++
	line = bytes.TrimSuffix(line, []byte{d.lineEnd})
	return string(bytes.TrimSuffix(line, []byte("\r"))), nil
}

func (d *delimitedRows) readLong(line []byte) ([]byte, error) {
	for {
		more, err := d.reader.ReadSlice(d.lineEnd)
		line = append(line, more...)
		if len(line) > maxRecord {
			return nil, tooLong(d.line + 1)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// cell cuts the first cell off a line; in quotes it may go on over the following lines.
func (d *delimitedRows) cell(line string, row int) (cell, rest string, more bool, err error) {
	if !strings.HasPrefix(line, `"`) {
		cell, rest, more = strings.Cut(line, d.separator)
		return cell, rest, more, nil
	}
	var text strings.Builder
	line = line[1:]
	for {
		inside, after, closed := strings.Cut(line, `"`)
		text.WriteString(inside)
		switch {
		case !closed:
			text.WriteByte('\n')
			line, err = d.continued(row, text.Len())
		case strings.HasPrefix(after, `"`): // written twice, it stands for itself
			text.WriteByte('"')
			line = after[1:]
		default:
			cell, rest, more = strings.Cut(after, d.separator)
			return text.String() + cell, rest, more, nil
		}
		if err != nil {
			return "", "", false, err
		}
	}
}

// continued reads the line on which a quoted cell goes on.
func (d *delimitedRows) continued(row, length int) (string, error) {
	if length > maxRecord {
		return "", tooLong(row)
	}
	line, err := d.readLine()
	if errors.Is(err, io.EOF) {
		return "", &Error{Row: row, Message: "a quote is opened and never closed", Remedy: `close it, or write it twice ("") where it is meant as text`}
	}
	return line, err
}

func tooLong(row int) *Error {
	return &Error{Row: row, Message: fmt.Sprintf("the row is longer than %d bytes", maxRecord),
		Remedy: "look for a quote that is opened and never closed"}
}
