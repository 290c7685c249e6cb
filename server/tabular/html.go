package tabular

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// htmlRows reads the rows of all tables of a page, in order. Such pages are what some back ends
// export under the name .xls.
type htmlRows struct {
	tokens *html.Tokenizer
	row    int
	cells  []string
	text   strings.Builder
	inCell bool
}

func newHTMLRows(r io.Reader) *htmlRows {
	tokens := html.NewTokenizer(r)
	tokens.SetMaxBuf(maxRecord)
	return &htmlRows{tokens: tokens}
}

func (h *htmlRows) close() error { return nil }

func (h *htmlRows) next() (record, error) {
	for {
		kind := h.tokens.Next()
		if kind == html.ErrorToken {
			return h.end(h.tokens.Err())
		}
		if rec, done := h.take(kind); done {
			return rec, nil
		}
		if h.text.Len() > maxRecord {
			return record{}, tooLong(h.row)
		}
	}
}

func (h *htmlRows) end(err error) (record, error) {
	if errors.Is(err, html.ErrBufferExceeded) {
		return record{}, tooLong(h.row)
	}
	if rec, done := h.finishRow(); done && errors.Is(err, io.EOF) {
		return rec, nil
	}
	return record{}, err
}

func (h *htmlRows) take(kind html.TokenType) (record, bool) {
	switch kind {
	case html.TextToken:
		if h.inCell {
			h.text.Write(h.tokens.Text())
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, _ := h.tokens.TagName()
		return h.open(string(name))
	case html.EndTagToken:
		name, _ := h.tokens.TagName()
		return h.shut(string(name))
	}
	return record{}, false
}

// open begins a row or a cell, ending the one before: closing tags may be missing.
func (h *htmlRows) open(tag string) (record, bool) {
	switch tag {
	case "tr":
		rec, done := h.finishRow()
		h.row++
		return rec, done
	case "td", "th":
		h.finishCell()
		h.inCell = true
	case "br":
		h.text.WriteByte(' ')
	}
	return record{}, false
}

func (h *htmlRows) shut(tag string) (record, bool) {
	switch tag {
	case "td", "th":
		h.finishCell()
	case "tr", "table":
		return h.finishRow()
	}
	return record{}, false
}

func (h *htmlRows) finishCell() {
	if h.inCell {
		h.cells = append(h.cells, strings.TrimSpace(html.UnescapeString(h.text.String())))
	}
	h.text.Reset()
	h.inCell = false
}

func (h *htmlRows) finishRow() (record, bool) {
	h.finishCell()
	if len(h.cells) == 0 {
		return record{}, false
	}
	rec := record{number: max(h.row, 1), cells: h.cells}
	h.cells = nil
	return rec, true
}
