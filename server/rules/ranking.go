package rules

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"
)

// Entry is a member or team with the figure it is ranked by, as displayed.
type Entry struct {
	ID    string
	Score Decimal
}

// Place is an entry's place on a board.
type Place struct {
	Entry
	Rank int
}

// Rank orders entries by standard competition ranking (1, 2, 2, 4): the highest first, or the
// lowest where less is better; within a tie by id.
func Rank(entries []Entry, direction Direction) []Place {
	sorted := slices.Clone(entries)
	slices.SortFunc(sorted, func(a, b Entry) int {
		order := b.Score.Cmp(a.Score)
		if direction == Lower {
			order = -order
		}
		return cmp.Or(order, cmp.Compare(a.ID, b.ID))
	})
	places := make([]Place, len(sorted))
	for i, entry := range sorted {
		places[i] = Place{entry, i + 1}
		if i > 0 && entry.Score.Equal(sorted[i-1].Score) {
			places[i].Rank = places[i-1].Rank
		}
	}
	return places
}

// Median is the middle score of a board in order, or the mean of the middle two; false for an empty board.
func Median(board []Place) (Decimal, bool) {
	n := len(board)
	if n == 0 {
		return decimal.Zero, false
	}
	return Div(board[(n-1)/2].Score.Add(board[n/2].Score), two), true
}

// BoardSetting says how much of a board team mates see.
type BoardSetting string

// The settings: the top and one's own neighbourhood, everything, or one's own place alone.
const (
	BoardTop   BoardSetting = "TOP"
	BoardOpen  BoardSetting = "OPEN"
	BoardLeads BoardSetting = "LEADS"
)

const (
	boardTop        = 10
	boardNeighbours = 5
)

// ShownPlace is a place as one viewer sees it. An Anonymous one has no id.
type ShownPlace struct {
	Place
	Anonymous bool
}

// Visible is the part of a ranked board that a team mate sees. With TOP these are the first ten and
// the viewer's place with five neighbours on either side, places below the median without a name;
// with OPEN all; with LEADS the viewer's own place. Who may see whole boards needs no call.
func Visible(board []Place, viewer string, setting BoardSetting) []ShownPlace {
	own := slices.IndexFunc(board, func(p Place) bool { return p.ID == viewer })
	median, _ := Median(board)
	var shown []ShownPlace
	for i, place := range board {
		if !inView(i, own, setting) {
			continue
		}
		row := ShownPlace{Place: place}
		if setting == BoardTop && i != own && belowMedian(board, place, median) {
			row.ID, row.Anonymous = "", true
		}
		shown = append(shown, row)
	}
	return shown
}

func inView(i, own int, setting BoardSetting) bool {
	switch setting {
	case BoardOpen:
		return true
	case BoardTop:
		return i < boardTop || (own >= 0 && i >= own-boardNeighbours && i <= own+boardNeighbours)
	}
	return i == own
}

// belowMedian compares in the board's own direction, which its ends tell.
func belowMedian(board []Place, place Place, median Decimal) bool {
	best, worst := board[0].Score, board[len(board)-1].Score
	if best.GreaterThanOrEqual(worst) {
		return place.Score.LessThan(median)
	}
	return place.Score.GreaterThan(median)
}

// RankChange is how many places were gained since then: the old rank minus the new, nil for newcomers.
func RankChange(before *int, now int) *int {
	if before == nil {
		return nil
	}
	change := *before - now
	return &change
}

// Improvement is an entry's score now and in its last period.
type Improvement struct {
	ID            string
	Previous, Now Decimal
}

// MostImproved ranks by the rise of the displayed score against the last period.
func MostImproved(improvements []Improvement) []Place {
	entries := make([]Entry, len(improvements))
	for i, improvement := range improvements {
		entries[i] = Entry{improvement.ID, improvement.Now.Sub(improvement.Previous)}
	}
	return Rank(entries, Higher)
}
