// Package rules holds the company's rules as pure arithmetic: periods, formulas, targets, scores,
// rankings and allocations. Time and data come in as arguments; nothing here reads a clock or a store.
package rules

import (
	"fmt"
	"sort"
	"strings"
)

// Code names a kind of refusal for programs; people read the message.
type Code string

// The codes that errors of this package carry.
const (
	CodeInvalid  Code = "INVALID"  // the input is malformed
	CodeUnknown  Code = "UNKNOWN"  // the input names something that does not exist
	CodeOverflow Code = "OVERFLOW" // a sum or a value leaves the range that can be stored
)

// Error refuses an input: what is wrong, where, and what to do about it.
type Error struct {
	Code    Code
	Place   string // a field, a section, a channel, or "line 1, column 5"
	Line    int    // 1-based, for source text; 0 otherwise
	Column  int    // 1-based and in characters, for source text; 0 otherwise
	Message string
	Remedy  string
}

// Error gives the place, the message and the remedy in one sentence each.
func (e *Error) Error() string {
	text := e.Message
	if e.Place != "" {
		text = e.Place + ": " + text
	}
	if e.Remedy != "" {
		text += "; " + e.Remedy
	}
	return text
}

func invalid(place, remedy, format string, args ...any) *Error {
	return &Error{Code: CodeInvalid, Place: place, Remedy: remedy, Message: fmt.Sprintf(format, args...)}
}

func overflow(place string) *Error {
	return &Error{Code: CodeOverflow, Place: place, Message: "the figure is too large to be kept exactly",
		Remedy: "check the facts for a misplaced decimal mark"}
}

// quoted shows foreign text inside a message, cut so that a message stays readable.
func quoted(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return fmt.Sprintf("%q", text)
}

// Nearest returns the known name closest to name by edit distance, or "" when none is close
// enough (a third of its length) to be what was meant.
func Nearest(name string, known []string) string {
	sorted := append([]string(nil), known...)
	sort.Strings(sorted)
	best, bound := "", len([]rune(name))/3+1
	for _, candidate := range sorted {
		if d := editDistance(strings.ToLower(name), strings.ToLower(candidate)); d <= bound {
			best, bound = candidate, d-1
		}
	}
	return best
}

func editDistance(a, b string) int {
	left, right := []rune(a), []rune(b)
	row := make([]int, len(right)+1)
	for j := range row {
		row[j] = j
	}
	for i := range left {
		diagonal := row[0]
		row[0] = i + 1
		for j := range right {
			cost := diagonal
			if left[i] != right[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(right)]
}
