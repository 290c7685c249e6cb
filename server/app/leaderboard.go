package app

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// LeaderboardQuery asks for a leaderboard.
type LeaderboardQuery struct {
	Period      rules.Period
	Subject     db.SubjectKind
	ByMetric    bool
	ByThanks    bool   // received in the period; members alone
	Metric      string // key, with ByMetric
	PeerGroup   string // key of a position
	Parent      string // id of a team
	Improvement bool
	First       int  // how many of the first places will be read: they come with the survey, in one call
	PlacesOnly  bool // neither the median nor the actor's own place will be read
}

// Leaderboard is a ranking as one actor may see it.
type Leaderboard struct {
	Query       LeaderboardQuery
	Total       int
	Provisional bool
	Metric      *MetricDefinition

	app    *App
	policy *Policy
	key    boardKey
	places standings
	median *decimal.Decimal
	own    *standing
	ahead  []standing     // the first places, as far as the survey read them
	past   map[string]int // ranks at the last midnight; nil until asked for
}

// DecimalText is a decimal as it is displayed: scores with 2 places.
type DecimalText string

// Place is a place on a leaderboard; no subject: hidden from the actor.
type Place struct {
	Rank      int
	Score     DecimalText
	Change    *int
	SubjectID string
	Tied      bool
	Mine      bool
}

// Leaderboard prepares a leaderboard for an actor: any member, and tokens with scorecards:read. How much
// of it they see is the company's setting, the lead chain, HR and EXECUTIVE seeing more.
func (a *App) Leaderboard(ctx context.Context, actor *auth.Actor, q LeaderboardQuery) (*Leaderboard, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesBoards() {
		return nil, errForbidden
	}
	b := &Leaderboard{Query: q, app: a, policy: policy, Provisional: !policy.catalog.Closed(q.Period)}
	if b.key, err = b.boardKey(); err != nil {
		return nil, err
	}
	if err := a.settle(ctx, settlePatience); err != nil {
		return nil, err
	}
	version, err := a.boardVersion(ctx)
	if err != nil {
		return nil, err
	}
	b.places = a.standings(policy, b.key, version)
	return b, b.survey(ctx)
}

// boardVersion is the version of what leaderboards show: as the request found it, unless figures had to
// be recomputed since.
func (a *App) boardVersion(ctx context.Context) (int64, error) {
	if known := auth.ActorIn(ctx).Versions; known.CatalogVersion != 0 && !known.Stale {
		return known.BoardVersion, nil
	}
	now, err := db.CurrentVersions(ctx, a.db.Reader)
	return now.BoardVersion, err
}

func (b *Leaderboard) boardKey() (boardKey, error) {
	key := boardKey{BoardKey: db.BoardKey{Period: b.Query.Period, Subject: b.Query.Subject}, parent: b.Query.Parent, improvement: b.Query.Improvement,
		recognition: b.Query.ByThanks}
	switch {
	case b.Query.ByThanks && b.Query.Subject != db.SubjectMember:
		return key, badInput("subject", "MEMBERS_ONLY", "members are thanked, not teams; ask for members")
	case b.Query.ByThanks && b.Query.Improvement:
		return key, badInput("improvement", "NOT_OF_THANKS", "thanks are counted, not compared with the period before; leave improvement out")
	}
	if b.Query.ByMetric {
		b.Metric = b.policy.catalog.MetricNamed(b.Query.Metric)
		if b.Metric == nil {
			return key, badInput("metric", "UNKNOWN", "there is no metric %s", shown(b.Query.Metric))
		}
		key.MetricID = b.Metric.ID
	}
	if b.Query.PeerGroup != "" {
		position := b.policy.catalog.PositionNamed(b.Query.PeerGroup)
		if position == nil {
			return key, badInput("peerGroup", "UNKNOWN", "there is no position %s", shown(b.Query.PeerGroup))
		}
		key.position = position.ID
	}
	if b.Query.Parent != "" && b.policy.directory.Team(b.Query.Parent) == nil {
		return key, badInput("parent", "UNKNOWN", "there is no team %s", shown(b.Query.Parent))
	}
	return key, nil
}

// survey finds the size, the median and the actor's own place, on which what they see depends, and the
// first places.
func (b *Leaderboard) survey(ctx context.Context) (err error) {
	var run stretch
	if b.Query.PlacesOnly && b.Visibility() == rules.BoardOpen {
		run, err = b.places.first(ctx, b.Query.First+1) // the one after tells a tie
	} else {
		run, err = b.places.slice(ctx, 0, b.Query.First, b.ownID())
	}
	if err != nil {
		return err
	}
	b.Total, b.own, b.ahead = run.total, run.own, run.places
	if len(run.middle) == 2 {
		median := decimal.NewFromInt(run.middle[0]).Add(decimal.NewFromInt(run.middle[1])).Div(decimal.NewFromInt(2))
		b.median = &median
	}
	return nil
}

// slice gives the places from start to stop.
func (b *Leaderboard) slice(ctx context.Context, start, stop int) ([]standing, error) {
	if stop < len(b.ahead) || len(b.ahead) == b.Total {
		return b.ahead[min(start, len(b.ahead)):min(stop+1, len(b.ahead))], nil
	}
	run, err := b.places.slice(ctx, start, stop, "")
	return run.places, err
}

// ownID is whose place is the actor's own: theirs, or their home team's. Without a position nobody is ranked.
func (b *Leaderboard) ownID() string {
	placement := b.policy.directory.PlacementOn(b.policy.actor.MemberID(), b.policy.today)
	switch {
	case b.key.recognition:
		return b.policy.actor.MemberID()
	case placement == nil:
		return ""
	case b.key.Subject == db.SubjectTeam:
		return placement.TeamID
	case placement.PositionID == "":
		return ""
	}
	return placement.MemberID
}

// Median is the median of the scores; nil when nobody is ranked.
func (b *Leaderboard) Median() *DecimalText {
	if b.median == nil {
		return nil
	}
	text := b.text(*b.median)
	return &text
}

// text writes a figure as it is displayed.
func (b *Leaderboard) text(figure decimal.Decimal) DecimalText {
	if b.key.recognition {
		return DecimalText(rules.FormatDecimal(figure))
	}
	if b.Metric == nil {
		return DecimalText(rules.FormatScore(figure.Shift(-2)))
	}
	return DecimalText(rules.FormatDecimal(figure.Shift(-6)))
}

// Visibility is how much the actor sees.
func (b *Leaderboard) Visibility() rules.BoardSetting {
	if b.policy.seesWholeBoards() {
		return rules.BoardOpen
	}
	return b.policy.catalog.Company.BoardVisibility
}

// ComparedWith is the day at whose beginning the ranks were that changes refer to.
func (b *Leaderboard) ComparedWith() *rules.Day {
	if b.policy.today <= b.key.Period.First() || !b.Provisional {
		return nil
	}
	return &b.policy.today
}

const (
	shownTop        = 10
	shownNeighbours = 5
	maxSpan         = 25
)

// shows tells whether the actor sees a place at all: under TOP the first ten and their own place with
// its neighbours, under LEADS their own alone; their own people's everywhere.
func (b *Leaderboard) shows(s standing) bool {
	switch b.Visibility() {
	case rules.BoardOpen:
		return true
	case rules.BoardTop:
		if s.index < shownTop || (b.own != nil && abs(db.Score(s.index-b.own.index)) <= shownNeighbours) {
			return true
		}
	}
	return s.id == b.ownID() || b.policy.seesSubject(b.key.Subject, s.id)
}

// names tells whether a shown place carries its name: below the median only to whoever may see the
// scorecard anyway, and to everyone on an open board. Thanks stand in a feed that every member reads.
func (b *Leaderboard) names(s standing) bool {
	if b.key.recognition || b.Visibility() == rules.BoardOpen || s.id == b.ownID() || b.policy.seesSubject(b.key.Subject, s.id) {
		return true
	}
	ahead := b.policy.catalog.ahead(b.key)
	return b.median == nil || decimal.NewFromInt(s.figure*ahead).LessThanOrEqual(b.median.Mul(decimal.NewFromInt(ahead)))
}

// Top gives the first places that the actor may see.
func (b *Leaderboard) Top(ctx context.Context, first int) ([]*Place, error) {
	if first < 0 || first > MaxPage {
		return nil, badInput("first", "OUT_OF_RANGE", "first is %d; it must be between 0 and %d", first, MaxPage)
	}
	return b.run(ctx, 0, first-1)
}

// Around gives the places around somebody, as far as the actor may see them; none when somebody isn't
// ranked or may not be looked for.
func (b *Leaderboard) Around(ctx context.Context, id string, span int) ([]*Place, error) {
	if span < 0 || span > maxSpan {
		return nil, badInput("span", "OUT_OF_RANGE", "span is %d; it must be between 0 and %d", span, maxSpan)
	}
	found, err := b.places.positions(ctx, []string{id})
	centre, ok := found[id]
	if err != nil || !ok || !b.looksFor(centre) {
		return []*Place{}, err
	}
	return b.run(ctx, max(centre.index-span, 0), centre.index+span)
}

// looksFor tells whether the actor may ask for somebody's place by id.
func (b *Leaderboard) looksFor(s standing) bool { return b.shows(s) && b.names(s) }

// RankOf gives somebody's place; nil when they aren't ranked or may not be looked for.
func (b *Leaderboard) RankOf(ctx context.Context, id string) (*Place, error) {
	found, err := b.places.positions(ctx, []string{id})
	s, ok := found[id]
	if err != nil || !ok || !b.looksFor(s) {
		return nil, err
	}
	places, err := b.run(ctx, s.index, s.index)
	if err != nil || len(places) == 0 {
		return nil, err
	}
	return places[0], nil
}

// Mine gives the actor's own place; nil when they aren't ranked.
func (b *Leaderboard) Mine(ctx context.Context) (*Place, error) {
	if b.own == nil {
		return nil, nil
	}
	return b.RankOf(ctx, b.own.id)
}

// Places pages through all places that the actor may see.
func (b *Leaderboard) Places(ctx context.Context, p Page) (*Connection[*Place], error) {
	if b.Visibility() == rules.BoardOpen {
		size, err := p.size()
		if err != nil {
			return nil, err
		}
		start, err := p.position()
		if err != nil {
			return nil, err
		}
		places, err := b.run(ctx, int(start), int(start)+size-1)
		c := &Connection[*Place]{Nodes: places, HasNext: int(start)+len(places) < b.Total, HasPrevious: start > 0, Total: b.Total}
		for i := range places {
			c.Cursors = append(c.Cursors, cursorOf(start+int64(i)+1))
		}
		return c, err
	}
	all, err := b.run(ctx, 0, b.Total-1)
	if err != nil {
		return nil, err
	}
	return pageOf(p, all)
}

// run gives the places from start to stop that the actor may see.
func (b *Leaderboard) run(ctx context.Context, start, stop int) ([]*Place, error) {
	places := []*Place{}
	if stop < start {
		return places, nil
	}
	// One more on each side tells ties at the edges.
	list, err := b.slice(ctx, max(start-1, 0), stop+1)
	if err != nil {
		return nil, err
	}
	for i, s := range list {
		if s.index < start || s.index > stop || !b.shows(s) {
			continue
		}
		place := &Place{Rank: s.rank, Score: b.text(decimal.NewFromInt(s.figure)), Mine: s.id == b.ownID(),
			Tied: (i > 0 && list[i-1].rank == s.rank) || (i+1 < len(list) && list[i+1].rank == s.rank)}
		if b.names(s) {
			place.SubjectID = s.id
			if place.Change, err = b.change(ctx, s); err != nil {
				return nil, err
			}
		}
		places = append(places, place)
	}
	return places, nil
}

// change is the rank at the last midnight minus the rank now; nil for newcomers and closed periods.
func (b *Leaderboard) change(ctx context.Context, s standing) (*int, error) {
	if b.ComparedWith() == nil || b.key.improvement {
		return nil, nil
	}
	if b.past == nil {
		var err error
		if b.past, err = b.app.midnightRanks(ctx, b.policy, b.key); err != nil {
			return nil, err
		}
	}
	before, ok := b.past[s.id]
	if !ok {
		return nil, nil
	}
	return rules.RankChange(&before, s.rank), nil
}

// midnightRanks are the ranks at the beginning of today. They stay the same all day, so that they are
// remembered.
func (a *App) midnightRanks(ctx context.Context, p *Policy, key boardKey) (map[string]int, error) {
	name := key.String() + "|" + string(p.today) + "|" + indexText(int(p.directory.version))
	a.memory.Lock()
	known := a.midnights[name]
	a.memory.Unlock()
	if known != nil {
		return known, nil
	}
	entries, err := a.midnightEntries(ctx, p, key)
	if err != nil {
		return nil, err
	}
	ranks := map[string]int{}
	for _, place := range rankBoard(entries, 0, p.catalog.ahead(key)).places {
		ranks[place.id] = place.rank
	}
	a.memory.Lock()
	defer a.memory.Unlock()
	if len(a.midnights) >= rememberedBoards {
		clear(a.midnights)
	}
	a.midnights[name] = ranks
	return ranks, nil
}

// midnightEntries are the figures at the beginning of today.
func (a *App) midnightEntries(ctx context.Context, p *Policy, key boardKey) ([]ranking.Entry, error) {
	if key.recognition {
		return a.thanksEntries(ctx, p, key, p.today)
	}
	rows, err := db.BoardRows(ctx, a.db.Reader, key.BoardKey)
	if err != nil {
		return nil, err
	}
	days, err := db.DayFigures(ctx, a.db.Reader, key.BoardKey, p.today)
	if err != nil {
		return nil, err
	}
	var entries []ranking.Entry
	for _, row := range rows {
		if day := days[row.CardID]; day != nil && p.directory.ranks(key, row.SubjectID, row.PositionID) {
			if figure := p.catalog.figureThen(day, key.MetricID, row.LineID); figure != nil {
				entries = append(entries, ranking.Entry{ID: row.SubjectID, Figure: *figure})
			}
		}
	}
	return entries, nil
}

// figureThen is the figure on a board at the end of a day; nil for none.
func (c *Catalog) figureThen(day *db.ScorecardDay, metricID, lineID string) *int64 {
	if metricID == "" {
		if day.Total == nil {
			return nil
		}
		total := int64(*day.Total)
		return &total
	}
	at := slices.IndexFunc(day.Lines, func(l db.LineDay) bool { return l.Line == lineID })
	if at < 0 || day.Lines[at].Actual == nil {
		return nil
	}
	steps, err := rules.StepsOf(*day.Lines[at].Actual)
	if err != nil {
		return nil
	}
	figure := c.displayed(metricID, int64(steps))
	return &figure
}

// RankDay is a rank at the end of a day.
type RankDay struct {
	Day  rules.Day
	Rank *int
}

// MyDays gives the actor's own rank at the end of each of the last days, by total.
func (b *Leaderboard) MyDays(ctx context.Context, days int) ([]*RankDay, error) {
	if days < 1 || days > 92 {
		return nil, badInput("days", "OUT_OF_RANGE", "days is %d; it must be between 1 and 92", days)
	}
	if b.own == nil || b.key.MetricID != "" || b.key.improvement || b.key.recognition {
		return []*RankDay{}, nil
	}
	span := rules.Span{From: b.policy.today.AddDays(1 - days), To: b.policy.today}
	rows, err := db.BoardDays(ctx, b.app.db.Reader, b.key.BoardKey, span)
	if err != nil {
		return nil, err
	}
	byDay := map[rules.Day][]ranking.Entry{}
	for _, row := range rows {
		if b.policy.directory.ranks(b.key, row.SubjectID, row.PositionID) {
			byDay[row.Day] = append(byDay[row.Day], ranking.Entry{ID: row.SubjectID, Figure: row.Total})
		}
	}
	ranks := []*RankDay{}
	for day := span.From; day <= span.To; day = day.AddDays(1) {
		place := &RankDay{Day: day}
		board := rankBoard(byDay[day], 0, b.policy.catalog.ahead(b.key))
		if i, ok := board.at[b.own.id]; ok {
			place.Rank = &board.places[i].rank
		}
		if place.Rank != nil || len(ranks) > 0 {
			ranks = append(ranks, place)
		}
	}
	return ranks, nil
}
