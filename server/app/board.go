package app

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// boardKey names a leaderboard.
type boardKey struct {
	db.BoardKey
	position    string // only members of this position
	parent      string // only teams directly below this one
	improvement bool   // ranked by the change against the period before
	recognition bool   // ranked by thanks received; never in the cache
}

const byImprovement = "improvement"

func (k boardKey) String() string {
	by := ""
	switch {
	case k.improvement:
		by = byImprovement
	case k.recognition:
		by = "recognition"
	}
	return strings.Join([]string{string(k.Period), string(k.Subject), k.MetricID, k.position, k.parent, by}, "|")
}

func parseBoardKey(text string) (boardKey, bool) {
	parts := strings.Split(text, "|")
	if len(parts) != 6 {
		return boardKey{}, false
	}
	return boardKey{BoardKey: db.BoardKey{Period: rules.Period(parts[0]), Subject: db.SubjectKind(parts[1]), MetricID: parts[2]},
		position: parts[3], parent: parts[4], improvement: parts[5] == byImprovement}, true
}

// standing is somebody's place: the figure as displayed (hundredths of a score, steps of a metric),
// the rank, and the index in the board's order.
type standing struct {
	id     string
	figure int64
	rank   int
	index  int
}

// stretch is a run of places of a board, with what it says of the whole.
type stretch struct {
	total  int
	places []standing
	middle []int64   // two figures whose mean is the median; none on an empty board
	own    *standing // of whoever was asked for beside the run; nil where they aren't ranked
}

// standings answers questions about a ranked board.
type standings interface {
	first(ctx context.Context, n int) (stretch, error) // without median and own place
	slice(ctx context.Context, start, stop int, own string) (stretch, error)
	positions(ctx context.Context, ids []string) (map[string]standing, error)
}

// memoryBoard is a board ranked in memory.
type memoryBoard struct {
	version int64
	places  []standing
	at      map[string]int
	ahead   int64 // sign: −1 where the highest figure is first
}

func rankBoard(entries []ranking.Entry, version, ahead int64) *memoryBoard {
	direction := rules.Higher
	if ahead > 0 {
		direction = rules.Lower
	}
	list := make([]rules.Entry, len(entries))
	for i, e := range entries {
		list[i] = rules.Entry{ID: e.ID, Score: decimal.NewFromInt(e.Figure)}
	}
	b := &memoryBoard{version: version, at: make(map[string]int, len(entries)), ahead: ahead}
	for i, place := range rules.Rank(list, direction) {
		b.places = append(b.places, standing{place.ID, place.Score.IntPart(), place.Rank, i})
		b.at[place.ID] = i
	}
	return b
}

func (b *memoryBoard) first(ctx context.Context, n int) (stretch, error) {
	return b.slice(ctx, 0, n-1, "")
}

func (b *memoryBoard) slice(_ context.Context, start, stop int, own string) (stretch, error) {
	n := len(b.places)
	run := stretch{total: n}
	if n > 0 {
		run.middle = []int64{b.places[(n-1)/2].figure, b.places[n/2].figure}
	}
	if start < n && start <= stop {
		run.places = b.places[start:min(stop+1, n)]
	}
	if i, ok := b.at[own]; ok {
		run.own = &b.places[i]
	}
	return run, nil
}

func (b *memoryBoard) positions(_ context.Context, ids []string) (map[string]standing, error) {
	found := map[string]standing{}
	for _, id := range ids {
		if i, ok := b.at[id]; ok {
			found[id] = b.places[i]
		}
	}
	return found, nil
}

// cachedBoard reads a board from Redis, and where it misses from the database, which it then puts into
// the cache. Either way the answer is the same.
type cachedBoard struct {
	app     *App
	key     boardKey
	version int64
	load    func(ctx context.Context) (*memoryBoard, error)
	ahead   int64
}

func (b *cachedBoard) first(ctx context.Context, n int) (stretch, error) {
	s, err := b.app.boards.First(ctx, b.key.String(), b.version, n)
	if err != nil {
		memory, err := b.fallBack(ctx, err)
		if err != nil {
			return stretch{}, err
		}
		return memory.first(ctx, n)
	}
	return b.stretch(s, 0), nil
}

// stretch ranks a run that begins at an index.
func (b *cachedBoard) stretch(s *ranking.Slice, start int) stretch {
	run := stretch{total: s.Total, places: make([]standing, 0, len(s.Entries))}
	rank := s.Better + 1
	for i, e := range s.Entries {
		if i > 0 && e.Figure != s.Entries[i-1].Figure {
			rank = start + i + 1
		}
		run.places = append(run.places, standing{e.ID, e.Figure * b.ahead, rank, start + i})
	}
	return run
}

func (b *cachedBoard) slice(ctx context.Context, start, stop int, own string) (stretch, error) {
	s, err := b.app.boards.Slice(ctx, b.key.String(), b.version, start, max(start, stop), own)
	if err != nil {
		memory, err := b.fallBack(ctx, err)
		if err != nil {
			return stretch{}, err
		}
		return memory.slice(ctx, start, stop, own)
	}
	run := b.stretch(s, start)
	for _, figure := range s.Middle {
		run.middle = append(run.middle, figure*b.ahead)
	}
	if len(run.middle) == 1 {
		run.middle = append(run.middle, run.middle[0])
	}
	if s.Own != nil {
		run.own = b.standing(own, *s.Own)
	}
	return run, nil
}

func (b *cachedBoard) standing(id string, p ranking.Position) *standing {
	return &standing{id, p.Figure * b.ahead, p.Better + 1, p.Index}
}

func (b *cachedBoard) positions(ctx context.Context, ids []string) (map[string]standing, error) {
	found, err := b.app.boards.Positions(ctx, b.key.String(), b.version, ids)
	if err != nil {
		memory, err := b.fallBack(ctx, err)
		if err != nil {
			return nil, err
		}
		return memory.positions(ctx, ids)
	}
	places := make(map[string]standing, len(found))
	for id, p := range found {
		places[id] = *b.standing(id, p)
	}
	return places, nil
}

func (b *cachedBoard) fallBack(ctx context.Context, miss error) (*memoryBoard, error) {
	if !errors.Is(miss, ranking.ErrMiss) {
		return nil, miss
	}
	memory, err := b.load(ctx)
	if err != nil {
		return nil, err
	}
	if name := b.key.String(); !b.app.boards.Rests() && b.app.beginFilling(name) {
		go b.fill(context.WithoutCancel(ctx), name, memory)
	}
	return memory, nil
}

// fill puts a board into the cache. If it can't, the next miss tries again.
func (b *cachedBoard) fill(ctx context.Context, name string, memory *memoryBoard) {
	defer b.app.endFilling(name)
	entries := make([]ranking.Entry, len(memory.places))
	for i, p := range memory.places {
		entries[i] = ranking.Entry{ID: p.id, Figure: p.figure * b.ahead}
	}
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	if err := b.app.boards.Fill(ctx, name, memory.version, entries); err != nil {
		b.app.log.Debug("a leaderboard was not cached", "board", name, "error", err)
	}
}

// beginFilling lets one at a time fill a board.
func (a *App) beginFilling(name string) bool {
	a.memory.Lock()
	defer a.memory.Unlock()
	if a.filling[name] {
		return false
	}
	a.filling[name] = true
	return true
}

func (a *App) endFilling(name string) {
	a.memory.Lock()
	defer a.memory.Unlock()
	delete(a.filling, name)
}

// standings gives a board in the version of the actor's request, or newer.
func (a *App) standings(p *Policy, key boardKey, version int64) standings {
	if key.recognition { // few rows, which no version counts
		return &loadedBoard{load: func(ctx context.Context) (*memoryBoard, error) {
			entries, err := a.thanksEntries(ctx, p, key, key.Period.Last().AddDays(1))
			return rankBoard(entries, version, p.catalog.ahead(key)), err
		}}
	}
	ahead := p.catalog.ahead(key)
	load := func(ctx context.Context) (*memoryBoard, error) { return a.boardFromDatabase(ctx, p, key, version) }
	if a.boards != nil && !key.improvement {
		return &cachedBoard{app: a, key: key, version: version, load: load, ahead: ahead}
	}
	return &loadedBoard{load: load}
}

// loadedBoard ranks in memory when first asked.
type loadedBoard struct {
	load   func(ctx context.Context) (*memoryBoard, error)
	memory *memoryBoard
}

func (b *loadedBoard) board(ctx context.Context) (board *memoryBoard, err error) {
	if b.memory == nil {
		b.memory, err = b.load(ctx)
	}
	return b.memory, err
}

func (b *loadedBoard) first(ctx context.Context, n int) (stretch, error) {
	return b.slice(ctx, 0, n-1, "")
}

func (b *loadedBoard) slice(ctx context.Context, start, stop int, own string) (stretch, error) {
	board, err := b.board(ctx)
	if err != nil {
		return stretch{}, err
	}
	return board.slice(ctx, start, stop, own)
}

func (b *loadedBoard) positions(ctx context.Context, ids []string) (map[string]standing, error) {
	board, err := b.board(ctx)
	if err != nil {
		return nil, err
	}
	return board.positions(ctx, ids)
}

// ahead is the sign by which figures sort best first: −1 where the highest is first.
func (c *Catalog) ahead(key boardKey) int64 {
	if metric := c.Metric(key.MetricID); metric != nil && !key.improvement && metric.Latest().Direction == rules.Lower {
		return 1
	}
	return -1
}

const rememberedBoards = 64

// boardFromDatabase ranks a board from the database, unless the same was just done.
func (a *App) boardFromDatabase(ctx context.Context, p *Policy, key boardKey, version int64) (*memoryBoard, error) {
	name := key.String()
	a.memory.Lock()
	known := a.ranked[name]
	a.memory.Unlock()
	if known != nil && known.version >= version {
		return known, nil
	}
	// The version is read before the rows: a change in between makes the board look older, never newer.
	now, err := db.CurrentVersions(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	entries, err := a.boardEntries(ctx, p, key)
	if err != nil {
		return nil, err
	}
	board := rankBoard(entries, now.BoardVersion, p.catalog.ahead(key))
	a.memory.Lock()
	defer a.memory.Unlock()
	if len(a.ranked) >= rememberedBoards {
		clear(a.ranked)
	}
	a.ranked[name] = board
	return board, nil
}

// boardEntries are the figures of those whom a board ranks.
func (a *App) boardEntries(ctx context.Context, p *Policy, key boardKey) ([]ranking.Entry, error) {
	rows, err := db.BoardRows(ctx, a.db.Reader, key.BoardKey)
	if err != nil {
		return nil, err
	}
	before := map[string]int64{}
	if key.improvement {
		earlier := key.BoardKey
		earlier.Period = key.Period.Previous()
		old, err := db.BoardRows(ctx, a.db.Reader, earlier)
		if err != nil {
			return nil, err
		}
		for _, row := range old {
			before[row.SubjectID] = p.catalog.displayed(key.MetricID, row.Figure)
		}
	}
	var entries []ranking.Entry
	for _, row := range rows {
		if !p.directory.ranks(key, row.SubjectID, row.PositionID) {
			continue
		}
		figure := p.catalog.displayed(key.MetricID, row.Figure)
		if key.improvement {
			old, ok := before[row.SubjectID]
			if !ok {
				continue
			}
			figure -= old
		}
		entries = append(entries, ranking.Entry{ID: row.SubjectID, Figure: figure})
	}
	return entries, nil
}

// thanksEntries count the thanks that members received in a board's period before a day.
func (a *App) thanksEntries(ctx context.Context, p *Policy, key boardKey, before rules.Day) ([]ranking.Entry, error) {
	zone := p.catalog.zone()
	rows, err := db.ThanksReceived(ctx, a.db.Reader, db.At(startOf(key.Period.First(), zone)), db.At(startOf(before, zone)))
	if err != nil {
		return nil, err
	}
	var entries []ranking.Entry
	for _, row := range rows {
		if placement := p.directory.PlacementOn(row.SubjectID, min(p.today, key.Period.Last())); placement != nil {
			row.PositionID = placement.PositionID
		}
		if p.directory.ranks(key, row.SubjectID, row.PositionID) {
			entries = append(entries, ranking.Entry{ID: row.SubjectID, Figure: row.Figure})
		}
	}
	return entries, nil
}

// ranks tells whether a board's narrowing lets somebody in. Team boards show siblings under a parent,
// without one the teams that have no teams below.
func (d *Directory) ranks(key boardKey, subjectID, positionID string) bool {
	if key.Subject == db.SubjectMember {
		return key.position == "" || key.position == positionID
	}
	team := d.Team(subjectID)
	if team == nil {
		return false
	}
	if key.parent != "" {
		return team.ParentID == key.parent
	}
	return len(d.Children(subjectID)) == 0
}

// displayed rounds a metric's figure (steps) to the places that it is shown with: who ties on screen
// ties on the board. Totals have 2 places anyway.
func (c *Catalog) displayed(metricID string, figure int64) int64 {
	metric := c.Metric(metricID)
	if metric == nil {
		return figure
	}
	places := int32(6)
	switch metric.Latest().Unit {
	case rules.UnitPercent:
		places = 4
	case rules.UnitCurrency, rules.UnitRatio:
		places = 2
	}
	return rules.Steps(figure).Decimal().Round(places).Shift(6).IntPart()
}

// boardChanges are the new figures of cards on a cached board.
func (p *Policy) boardChanges(text string, cards []*db.Scorecard, hidden []string) []ranking.Change {
	key, ok := parseBoardKey(text)
	if !ok {
		return nil
	}
	var changes []ranking.Change
	for _, card := range cards {
		if card.Period != key.Period || card.SubjectKind != key.Subject {
			continue
		}
		change := ranking.Change{ID: card.SubjectID}
		if figure := p.catalog.figureOf(card, key.MetricID); figure != nil && p.directory.ranks(key, card.SubjectID, card.PositionID) &&
			!slices.Contains(hidden, card.SubjectID) {
			signed := *figure * p.catalog.ahead(key)
			change.Figure = &signed
		}
		changes = append(changes, change)
	}
	return changes
}

// figureOf is a card's figure on a board; nil for none.
func (c *Catalog) figureOf(card *db.Scorecard, metricID string) *int64 {
	if metricID == "" {
		if card.Total == nil {
			return nil
		}
		total := int64(*card.Total)
		return &total
	}
	for _, line := range card.Lines {
		if line.MetricID == metricID && line.ActualSteps != nil && line.Part == len(card.Parts) { // where they are now
			figure := c.displayed(metricID, int64(*line.ActualSteps))
			return &figure
		}
	}
	return nil
}
