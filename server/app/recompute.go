package app

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"golang.org/x/sync/errgroup"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/ranking"
	"github.com/okra-performance/okra/server/rules"
)

// The recomputation brings live cards up to date with the facts. Whatever changes facts or
// definitions notes in its own transaction what became stale; one instance at a time works that off.
// Doing it twice does no harm, so a note is deleted only after the cards are stored.

const (
	recomputeLease = "recompute"
	staleBatch     = 20000
	cardBatch      = 100
)

// RunRecomputation works off stale figures until the context ends: woken by this process, told by
// others, and looking by itself every two seconds, should a message be lost.
func (a *App) RunRecomputation(ctx context.Context) {
	told, cancel := a.live.Watch(live.Work)
	defer cancel()
	tick := time.NewTicker(2 * time.Second)
	defer tick.Stop()
	for {
		if err := a.Recompute(ctx); err != nil && ctx.Err() == nil {
			a.log.Error("recomputation", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-a.wake:
		case <-told:
		case <-tick.C:
		}
	}
}

// stir wakes the recomputation here, or lets another instance do it.
func (a *App) stir() {
	select {
	case a.wake <- struct{}{}:
	default: // it is awake
	}
}

// settle waits until nothing is stale, working it off itself where nobody else does; after the given
// time it gives up, and what is stored answers.
func (a *App) settle(ctx context.Context, patience time.Duration) error {
	if known := auth.ActorIn(ctx).Versions; known.CatalogVersion != 0 && !known.Stale {
		return nil // nothing was when the request came
	}
	deadline := time.Now().Add(patience)
	for {
		stale, err := db.AnyStale(ctx, a.db.Reader)
		if err != nil || !stale || time.Now().After(deadline) {
			return err
		}
		if err := a.Recompute(ctx); err != nil {
			return err
		}
	}
}

// Recompute works off everything that is stale. Where another instance is at it, it waits a moment.
func (a *App) Recompute(ctx context.Context) error {
	stale, err := db.AnyStale(ctx, a.db.Reader)
	if err != nil || !stale {
		return err
	}
	return a.withLease(ctx, recomputeLease, func(ctx context.Context) error {
		for {
			rows, err := db.StaleFigures(ctx, a.db.Reader, staleBatch)
			if err != nil || len(rows) == 0 {
				return err
			}
			if err := a.recompute(ctx, rows); err != nil {
				return err
			}
		}
	})
}

// touched are the measures whose figures changed, for each scope.
type touched map[whose]map[string]bool

func (t touched) add(w whose, measure string) {
	if t[w] == nil {
		t[w] = map[string]bool{}
	}
	t[w][measure] = true
}

// recompute works off a batch of stale figures.
func (a *App) recompute(ctx context.Context, rows []*db.StaleFigure) error {
	// Definitions are read after the list of what is stale, so that they are at least as new.
	versions, err := db.CurrentVersions(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	catalog, err := a.catalogAt(ctx, versions.CatalogVersion)
	if err != nil {
		return err
	}
	directory, err := a.directoryAt(ctx, versions.OrgVersion)
	if err != nil {
		return err
	}
	periods, err := a.stalePeriods(ctx, catalog, directory, rows)
	if err != nil {
		return err
	}
	for _, p := range slices.SortedFunc(maps.Keys(periods), rules.Period.Compare) {
		if err := a.recomputePeriod(ctx, catalog, directory, p, periods[p]); err != nil {
			return fmt.Errorf("period %s: %w", p, err)
		}
	}
	if err := a.followMetrics(ctx); err != nil {
		return fmt.Errorf("key results: %w", err)
	}
	return db.DeleteStale(ctx, a.db, rows)
}

// staleCards are the cards of a period that have to be looked at again: all, those that read what was
// touched, and some by name.
type staleCards struct {
	all      bool
	touched  touched
	subjects map[string]bool
}

// stalePeriods says which cards of which open periods have to be looked at again.
func (a *App) stalePeriods(ctx context.Context, c *Catalog, d *Directory, rows []*db.StaleFigure) (map[rules.Period]*staleCards, error) {
	open, err := a.openPeriods(ctx, c)
	if err != nil {
		return nil, err
	}
	series, err := a.staleSeries(ctx, rows)
	if err != nil {
		return nil, err
	}
	periods := map[rules.Period]*staleCards{}
	cards := func(p rules.Period) *staleCards {
		if periods[p] == nil {
			periods[p] = &staleCards{touched: touched{}, subjects: map[string]bool{}}
		}
		return periods[p]
	}
	for _, row := range rows {
		s, subjectPeriod, subjectID := series[row.SeriesID], rules.Period(""), ""
		if row.SeriesID == 0 {
			subjectPeriod, subjectID = row.Subject()
		}
		for _, p := range open {
			switch {
			case row.SeriesID == 0 && subjectID != "" && subjectPeriod == p:
				cards(p).subjects[subjectID] = true
			case row.SeriesID == 0 && subjectID == "" && (subjectPeriod == "" || subjectPeriod == p):
				cards(p).all = true
			case s != nil && reaches(c, s, rules.Period(row.Month), p) && !cards(p).all:
				d.touch(cards(p).touched, c.series(s))
			}
		}
	}
	return periods, nil
}

func (a *App) staleSeries(ctx context.Context, rows []*db.StaleFigure) (map[int64]*db.Series, error) {
	var ids []int64
	for _, row := range rows {
		if row.SeriesID != 0 {
			ids = append(ids, row.SeriesID)
		}
	}
	byID := map[int64]*db.Series{}
	slices.Sort(ids)
	for batch := range slices.Chunk(slices.Compact(ids), 5000) {
		series, err := db.SeriesByIDs(ctx, a.db.Reader, batch)
		if err != nil {
			return nil, err
		}
		for _, s := range series {
			byID[s.ID] = s
		}
	}
	return byID, nil
}

// reaches tells whether facts of a month enter a period's figures: those within it, a stock of
// before that is carried into it, and the period that a relative target is measured against.
func reaches(c *Catalog, s *db.Series, month, p rules.Period) bool {
	if p.ContainsPeriod(month) {
		return true
	}
	if m := c.measures[s.MeasureKey]; m != nil && m.Aggregation == rules.Last && month.Last() < p.First() {
		return true
	}
	return p.Previous().ContainsPeriod(month) || p.YearAgo().ContainsPeriod(month)
}

// openPeriods lists the periods with facts that aren't closed.
func (a *App) openPeriods(ctx context.Context, c *Catalog) ([]rules.Period, error) {
	first, err := db.FirstDay(ctx, a.db.Reader)
	if err != nil || first.IsZero() {
		return nil, err
	}
	last, err := db.LatestDay(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	var open []rules.Period
	for _, kind := range []rules.PeriodKind{rules.Month, rules.Quarter, rules.Year} {
		for p := rules.PeriodOf(kind, first); p.First() <= last; p = p.Next() {
			if !c.Closed(p) {
				open = append(open, p)
			}
		}
	}
	return open, nil
}

// touch notes whose figures a series enters. It may name more than the rules will count, never fewer.
func (d *Directory) touch(t touched, s rules.Series) {
	t.add(companys, s.Measure)
	team := func(id string) {
		for _, above := range d.Above(id) {
			t.add(teams(above), s.Measure)
		}
	}
	member := func(id string) {
		t.add(members(id), s.Measure)
		for _, p := range d.Placements[id] {
			team(p.TeamID)
		}
	}
	switch {
	case s.Member != "":
		member(s.Member)
		if s.Team != "" {
			team(s.Team)
		}
		return
	case s.Team != "":
		team(s.Team)
	}
	for _, a := range d.Assignments {
		subject, id := assignedThing(a)
		if (subject == rules.SubjectCampaign && id == s.Campaign) || (subject == rules.SubjectAccount && id == s.Account) ||
			(subject == rules.SubjectChannel && id == s.Channel) {
			if a.MemberID != "" {
				member(a.MemberID)
			}
			if a.TeamID != "" {
				team(a.TeamID)
			}
		}
	}
}

// include tells whether a subject's card is among those to be looked at again.
func (sc *staleCards) include(c *Catalog, s *subject) bool {
	if sc.all || sc.subjects[s.id] {
		return true
	}
	return slices.ContainsFunc(s.pieces(), func(piece *subject) bool { return sc.touches(c, piece) })
}

// touches tells whether figures changed that a subject's lines read.
func (sc *staleCards) touches(c *Catalog, s *subject) bool {
	for _, line := range s.template.Lines {
		measures := sc.touched[s.whose(line.Scope)]
		version := c.Metric(line.MetricID).Latest()
		if len(measures) == 0 || version.Formula == nil {
			continue
		}
		if slices.ContainsFunc(version.Formula.Measures(), func(m string) bool { return measures[m] }) {
			return true
		}
	}
	return false
}

// recomputePeriod computes and stores the cards of a period that are stale.
func (a *App) recomputePeriod(ctx context.Context, c *Catalog, d *Directory, p rules.Period, stale *staleCards) error {
	co, err := a.newComputation(ctx, a.db.Reader, c, d, p, max(a.today(c.Company), p.First()))
	if err != nil {
		return err
	}
	subjects := co.subjects(stale)
	if err := co.preload(ctx, subjects); err != nil {
		return err
	}
	for batch := range slices.Chunk(subjects, cardBatch) {
		if err := a.recomputeCards(ctx, co, batch); err != nil {
			return err
		}
	}
	return nil
}

// subjects lists the teams and members whose cards are stale.
func (co *computation) subjects(stale *staleCards) []*subject {
	var subjects []*subject
	for _, team := range co.directory.Teams {
		if s := co.team(team.ID); s != nil && stale.include(co.catalog, s) {
			subjects = append(subjects, s)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(co.directory.Placements)) {
		if s := co.member(id); s != nil && stale.include(co.catalog, s) {
			subjects = append(subjects, s)
		}
	}
	return subjects
}

// recomputeCards computes and stores some cards in one transaction, and tells who watches them.
func (a *App) recomputeCards(ctx context.Context, co *computation, subjects []*subject) error {
	known, err := knownCards(ctx, a.db.Reader, subjects, co.period)
	if err != nil {
		return err
	}
	var cards []*db.Scorecard
	for _, s := range subjects {
		before := known[s.id]
		if before != nil && before.State == rules.Final || before == nil && s.gone {
			continue
		}
		card, err := co.card(ctx, s, before)
		if err != nil {
			return err
		}
		cards = append(cards, card)
	}
	version, err := a.storeCards(ctx, co, cards)
	if err != nil {
		return err
	}
	return a.tellCards(ctx, &Policy{catalog: co.catalog, directory: co.directory}, cards, version)
}

func knownCards(ctx context.Context, idb bun.IDB, subjects []*subject, p rules.Period) (map[string]*db.Scorecard, error) {
	ids := make([]string, len(subjects))
	for i, s := range subjects {
		ids[i] = s.id
	}
	cards, err := db.LatestOf(ctx, idb, ids, p)
	if err != nil {
		return nil, err
	}
	return withLines(ctx, idb, cards)
}

// withLines loads the lines of cards, and gives the cards by subject.
func withLines(ctx context.Context, idb bun.IDB, cards []*db.Scorecard) (map[string]*db.Scorecard, error) {
	byID, bySubject, ids := map[string]*db.Scorecard{}, map[string]*db.Scorecard{}, make([]string, len(cards))
	for i, card := range cards {
		ids[i], byID[card.ID], bySubject[card.SubjectID] = card.ID, card, card
	}
	lines, err := db.LinesOf(ctx, idb, ids)
	for _, line := range lines {
		card := byID[line.ScorecardID]
		card.Lines = append(card.Lines, line)
	}
	return bySubject, err
}

func (a *App) storeCards(ctx context.Context, co *computation, cards []*db.Scorecard) (version int64, err error) {
	day := a.today(co.catalog.Company)
	err = a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.SaveScorecards(ctx, tx, cards); err != nil {
			return err
		}
		if day >= co.period.First() {
			days := make([]*db.ScorecardDay, len(cards))
			for i, card := range cards {
				days[i] = dayOf(card, day)
			}
			if err := db.PutScorecardDays(ctx, tx, days); err != nil {
				return err
			}
		}
		if err := a.beginExaminations(ctx, tx, cards); err != nil {
			return err
		}
		version, err = db.BumpBoards(ctx, tx)
		return err
	})
	return version, err
}

// dayOf is how a card stands at the end of a day.
func dayOf(card *db.Scorecard, day rules.Day) *db.ScorecardDay {
	row := &db.ScorecardDay{ScorecardID: card.ID, Day: day, Total: card.Total}
	for _, line := range card.Lines {
		row.Lines = append(row.Lines, db.LineDay{Line: line.ID, Actual: line.Actual, Score: line.Score, Weight: line.EffectiveWeight})
	}
	return row
}

// tellCards brings cached leaderboards up to date and tells who watches the cards.
func (a *App) tellCards(ctx context.Context, p *Policy, cards []*db.Scorecard, version int64) error {
	topics := map[string]bool{}
	ids := make([]string, len(cards))
	for i, card := range cards {
		ids[i] = card.SubjectID
		topics[live.Scorecard(card.SubjectID, string(card.Period))] = true
		topics[live.Board(string(card.Period), string(card.SubjectKind))] = true
	}
	if a.boards != nil {
		hidden, err := db.HiddenMembers(ctx, a.db.Reader, ids)
		if err != nil {
			return err
		}
		err = a.boards.Advance(ctx, version-1, version, func(key string) []ranking.Change { return p.boardChanges(key, cards, hidden) })
		if err != nil {
			a.log.Warn("leaderboards will be read from the database", "error", err)
		}
	}
	a.live.Tell(ctx, slices.Sorted(maps.Keys(topics))...)
	return nil
}

// RebuildDays computes anew how the live cards of a period stood at the end of each of its days so far,
// from the facts of those days: the command line alone, for a company whose facts all came at once.
func (a *App) RebuildDays(ctx context.Context, actor *auth.Actor, p rules.Period) error {
	if !actor.System {
		return errForbidden
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return err
	}
	directory, err := a.Directory(ctx)
	if err != nil {
		return err
	}
	days, ctx := errgroup.WithContext(ctx) // each reads much, and writes little
	days.SetLimit(runtime.GOMAXPROCS(0))
	for day := p.First(); day < min(a.today(catalog.Company), p.Last().AddDays(1)); day = day.AddDays(1) {
		days.Go(func() error { return a.rebuildDay(ctx, catalog, directory, p, day) })
	}
	return days.Wait()
}

func (a *App) rebuildDay(ctx context.Context, c *Catalog, d *Directory, p rules.Period, day rules.Day) error {
	co, err := a.newComputation(ctx, a.db.Reader, c, d, p, day)
	if err != nil {
		return err
	}
	if err := co.reader.preload(ctx); err != nil {
		return err
	}
	subjects := co.subjects(&staleCards{all: true})
	known, err := knownCards(ctx, a.db.Reader, subjects, p)
	if err != nil {
		return err
	}
	var days []*db.ScorecardDay
	for _, s := range subjects {
		before := known[s.id]
		if before == nil || before.State == rules.Final {
			continue
		}
		card, err := co.card(ctx, s, before)
		if err != nil {
			return err
		}
		days = append(days, dayOf(card, day))
	}
	return a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error { return db.PutScorecardDays(ctx, tx, days) })
}
