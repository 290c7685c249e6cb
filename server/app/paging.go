package app

import (
	"encoding/base64"
	"strconv"
	"strings"
)

// MaxPage is the most that a page of a list holds.
const MaxPage = 100

// Page asks for a part of a list.
type Page struct {
	First int
	After string
}

// Connection is a page of a list with what Relay wants to know of it.
type Connection[T any] struct {
	Nodes       []T
	Cursors     []string
	HasNext     bool
	HasPrevious bool
	Total       int
}

func (p Page) size() (int, error) {
	if p.First < 0 || p.First > MaxPage {
		return 0, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", p.First, MaxPage)
	}
	return p.First, nil
}

const cursorPrefix = "at:"

func cursorOf(position int64) string {
	return base64.RawURLEncoding.EncodeToString([]byte(cursorPrefix + strconv.FormatInt(position, 10)))
}

func (p Page) position() (int64, error) {
	if p.After == "" {
		return 0, nil
	}
	text, err := base64.RawURLEncoding.DecodeString(p.After)
	number, ok := strings.CutPrefix(string(text), cursorPrefix)
	position, numberErr := strconv.ParseInt(number, 10, 64)
	if err != nil || !ok || numberErr != nil || position < 0 {
		return 0, badInput("after", "BAD_CURSOR", "after is not a cursor of this list; pass an endCursor as it was given")
	}
	return position, nil
}

// page reads one entry more than asked for, to know whether there are more.
func page[T any](p Page, read func(after int64, limit int) ([]T, int, error), position func(T) int64) (*Connection[T], error) {
	size, err := p.size()
	if err != nil {
		return nil, err
	}
	after, err := p.position()
	if err != nil {
		return nil, err
	}
	nodes, total, err := read(after, size+1)
	if err != nil {
		return nil, err
	}
	c := &Connection[T]{HasNext: len(nodes) > size, HasPrevious: after > 0, Total: total}
	c.Nodes = nodes[:min(size, len(nodes))]
	for _, node := range c.Nodes {
		c.Cursors = append(c.Cursors, cursorOf(position(node)))
	}
	return c, nil
}

// pageOf cuts a page out of a whole list.
func pageOf[T any](p Page, list []T) (*Connection[T], error) {
	size, err := p.size()
	if err != nil {
		return nil, err
	}
	after, err := p.position()
	if err != nil {
		return nil, err
	}
	start := min(int(after), len(list))
	end := min(start+size, len(list))
	c := &Connection[T]{Nodes: list[start:end], HasNext: end < len(list), HasPrevious: start > 0, Total: len(list)}
	for i := range c.Nodes {
		c.Cursors = append(c.Cursors, cursorOf(int64(start+i+1)))
	}
	return c, nil
}

// offsetPage reads a page by its place in the list.
func offsetPage[T any](p Page, read func(offset, limit int) ([]T, int, error)) (*Connection[T], error) {
	size, err := p.size()
	if err != nil {
		return nil, err
	}
	after, err := p.position()
	if err != nil {
		return nil, err
	}
	nodes, total, err := read(int(after), max(size, 1))
	if err != nil {
		return nil, coded("", err)
	}
	c := &Connection[T]{Nodes: nodes[:min(size, len(nodes))], HasNext: int(after)+size < total, HasPrevious: after > 0, Total: total}
	for i := range c.Nodes {
		c.Cursors = append(c.Cursors, cursorOf(after+int64(i)+1))
	}
	return c, nil
}
