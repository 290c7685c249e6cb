// Package tabular reads the files that people export: delimited text in its encodings, XLSX, and
// HTML tables named .xls. Rows are streamed; cells are text until a column's meaning is known.
package tabular

import "fmt"

// Error refuses a file, a column or a cell: what is wrong, where, and what to do about it.
type Error struct {
	File      string // name, when the whole file is meant
	Row       int    // as the file counts, from 1; 0 when the whole file is meant
	Column    string // title, "" when no column is meant
	Character int    // within the cell, from 1; 0 when the whole cell is meant
	Message   string
	Remedy    string
}

// Error gives place, message and remedy.
func (e *Error) Error() string {
	text := e.Message
	if e.Column != "" {
		text = fmt.Sprintf("column %q: %s", e.Column, text)
	}
	if e.Row > 0 {
		text = fmt.Sprintf("row %d: %s", e.Row, text)
	}
	if e.File != "" {
		text = fmt.Sprintf("%s: %s", e.File, text)
	}
	if e.Remedy != "" {
		text += "; " + e.Remedy
	}
	return text
}

func refuse(remedy, format string, args ...any) *Error {
	return &Error{Message: fmt.Sprintf(format, args...), Remedy: remedy}
}

// shown quotes foreign text, cut so that a message stays readable.
func shown(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
