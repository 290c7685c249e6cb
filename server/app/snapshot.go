package app

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// A final card keeps what it was made of. Facts are not copied: their history is complete, so that a place in the order
// of writing gives them back exactly. What is kept of them beside that place is a fingerprint, to tell that the history
// itself is as it was; it is taken by a job after the closing, from the facts as of that place.

const sealJob = "sealFacts"

// sealArgs name what is to be sealed.
type sealArgs struct {
	Period   rules.Period
	FactsSeq int64
}

// errMoved says that facts or definitions changed since the cards were computed.
var errMoved = conflict("BUSY", "figures are being recomputed; try again in a moment")

// snapshotClosing stores what the cards of a period were made of as they become final, within the closing's
// transaction; errMoved where something has changed since they were computed.
func (a *App) snapshotClosing(ctx context.Context, tx bun.Tx, c *Catalog, cards []*db.Scorecard) error {
	if err := db.LockFacts(ctx, tx); err != nil {
		return err
	}
	if err := a.checkStill(ctx, tx, c, cards[0].Period); err != nil {
		return err
	}
	seq, err := db.FactsSeq(ctx, tx)
	if err != nil {
		return err
	}
	rows := make([]*db.Snapshot, 0, len(cards))
	for _, card := range cards {
		if card.State != rules.Final {
			rows = append(rows, a.snapshotOf(c, card, seq))
		}
	}
	return a.keepSnapshots(ctx, tx, rows, sealArgs{cards[0].Period, seq})
}

// checkStill is errMoved where cards of a period may have to be looked at again. What has to elsewhere is none of its
// business: facts of today come all day long.
func (a *App) checkStill(ctx context.Context, tx bun.Tx, c *Catalog, p rules.Period) error {
	rows, err := db.StaleFigures(ctx, tx, staleBatch)
	if err != nil || len(rows) == 0 {
		return err
	}
	if len(rows) == staleBatch {
		return errMoved
	}
	directory, err := a.Directory(ctx)
	if err != nil {
		return err
	}
	periods, err := a.stalePeriods(ctx, c, directory, rows)
	if err == nil && periods[p] != nil {
		err = errMoved
	}
	return err
}

// snapshotRevision stores what a revision was made of; errMoved where facts have changed since it was computed.
func (a *App) snapshotRevision(ctx context.Context, tx bun.Tx, c *Catalog, fresh *db.Scorecard) error {
	if err := db.LockFacts(ctx, tx); err != nil {
		return err
	}
	seq, err := db.FactsSeq(ctx, tx)
	if err != nil {
		return err
	}
	if seq != fresh.FactsSeq {
		return errMoved
	}
	return a.keepSnapshots(ctx, tx, []*db.Snapshot{a.snapshotOf(c, fresh, seq)}, sealArgs{fresh.Period, seq})
}

func (a *App) snapshotOf(c *Catalog, card *db.Scorecard, seq int64) *db.Snapshot {
	row := &db.Snapshot{ScorecardID: card.ID, FactsSeq: seq, TemplateID: card.TemplateID, At: a.now(),
		Terms: db.SnapshotTerms{Budgets: c.Company.Budgets, Grades: c.Company.Grades, ChannelWeights: c.weightsFor(card.Period)}}
	if template := c.Template(card.TemplateID); template != nil {
		row.TemplateVersion = template.Version
	}
	return row
}

func (a *App) keepSnapshots(ctx context.Context, tx bun.Tx, rows []*db.Snapshot, args sealArgs) error {
	for batch := range slices.Chunk(rows, 500) {
		if err := db.Insert(ctx, tx, &batch); err != nil {
			return err
		}
	}
	text, err := json.Marshal(args)
	if err != nil {
		return err
	}
	return db.Insert(ctx, tx, a.jobs.New(sealJob, string(text)))
}

// sealFacts takes the fingerprints of the facts behind the cards that became final together.
func (a *App) sealFacts(ctx context.Context, args string) error {
	var what sealArgs
	if err := json.Unmarshal([]byte(args), &what); err != nil {
		return err
	}
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return err
	}
	directory, err := a.Directory(ctx)
	if err != nil {
		return err
	}
	cards, err := db.SnapshotCards(ctx, a.db.Reader, what.Period, what.FactsSeq)
	if err != nil {
		return err
	}
	sealed, err := a.sealsBy(ctx, what.Period, what.FactsSeq)
	if err != nil {
		return err
	}
	read := catalog.measuresBehind(cards)
	for _, w := range slices.SortedFunc(maps.Keys(read), compareWhose) {
		for _, seal := range sealed[w] { // for cards that became final before, or by an attempt that was broken off
			delete(read[w], seal.MeasureKey)
		}
		if len(read[w]) == 0 {
			continue
		}
		seals, err := a.sealsFor(ctx, a.db.Reader, &figureReader{catalog: catalog, directory: directory, measures: slices.Sorted(maps.Keys(read[w]))}, w, what)
		if err != nil {
			return err
		}
		if err := db.KeepSeals(ctx, a.db, seals); err != nil {
			return err
		}
	}
	return nil
}

func compareWhose(x, y whose) int {
	return cmp.Or(cmp.Compare(x.scope, y.scope), cmp.Compare(x.id, y.id))
}

// sealsBy gives the fingerprints of a period by whose figures they are.
func (a *App) sealsBy(ctx context.Context, p rules.Period, seq int64) (map[whose][]*db.FactSeal, error) {
	rows, err := db.FactSealsOf(ctx, a.db.Reader, p, seq)
	by := map[whose][]*db.FactSeal{}
	for _, row := range rows {
		w := whose{row.Scope, row.SubjectID}
		by[w] = append(by[w], row)
	}
	return by, err
}

// measuresBehind are the measures that the lines of cards read, by whose they are.
func (c *Catalog) measuresBehind(cards []*db.Scorecard) touched {
	read := touched{}
	for _, card := range cards {
		for _, line := range card.Lines {
			for _, measure := range c.measuresOf(line) {
				read.add(whoseLine(card, line), measure)
			}
		}
	}
	return read
}

// measuresOf are the measures that a line's formula reads, in the version that it was made with.
func (c *Catalog) measuresOf(line *db.ScorecardLine) []string {
	if metric := c.Metric(line.MeasuredBy()); metric != nil {
		for _, v := range metric.Versions {
			if v.Version == line.MetricVersion && v.Formula != nil {
				return v.Formula.Measures()
			}
		}
	}
	return nil
}

// beginning is the first day that facts may have: a stock is carried from as far back.
const beginning rules.Day = "2000-01-01"

// factSpan is where the facts of a measure lie that enter a period's figures.
func (c *Catalog) factSpan(measure string, p rules.Period) rules.Span {
	span := p.Span()
	if m := c.measures[measure]; m != nil && m.Aggregation == rules.Last {
		span.From = beginning
	}
	return span
}

// sealsFor takes the fingerprint of each measure that the reader reads, of one whose figures they are.
func (a *App) sealsFor(ctx context.Context, idb bun.IDB, r *figureReader, w whose, what sealArgs) ([]*db.FactSeal, error) {
	rows, err := db.SeriesWhere(ctx, idb, r.filter(w))
	if err != nil {
		return nil, err
	}
	byMeasure := map[string]*db.FactSeal{}
	for _, measure := range r.measures {
		byMeasure[measure] = &db.FactSeal{FactsSeq: what.FactsSeq, Period: what.Period, Scope: w.scope, SubjectID: w.id, MeasureKey: measure, Series: []db.SealedSeries{}}
	}
	for _, row := range rows {
		series := r.catalog.series(row)
		if spans := r.scope(w).Spans(series, r.catalog.factSpan(series.Measure, what.Period)); len(spans) > 0 {
			seal := byMeasure[series.Measure]
			seal.Series = append(seal.Series, db.SealedSeries{ID: row.ID, Spans: spans})
		}
	}
	seals := make([]*db.FactSeal, 0, len(byMeasure))
	for _, measure := range r.measures {
		seal := byMeasure[measure]
		if seal.Fingerprint, seal.Facts, err = fingerprint(ctx, idb, seal, r.catalog.factSpan(measure, what.Period)); err != nil {
			return nil, err
		}
		seals = append(seals, seal)
	}
	return seals, nil
}

// fingerprint is the SHA-256 of the facts that a seal speaks of as they stood then: a line for each with series, day
// and value in steps of 10⁻⁶, ordered by series and day.
func fingerprint(ctx context.Context, idb bun.IDB, seal *db.FactSeal, span rules.Span) (string, int64, error) {
	ids, spans := make([]int64, len(seal.Series)), map[int64][]rules.Span{}
	for i, s := range seal.Series {
		ids[i], spans[s.ID] = s.ID, s.Spans
	}
	facts, err := db.FactsAt(ctx, idb, ids, span, seal.FactsSeq)
	if err != nil {
		return "", 0, err
	}
	hash, n := sha256.New(), int64(0)
	for _, f := range facts {
		if slices.ContainsFunc(spans[f.SeriesID], func(s rules.Span) bool { return s.Contains(f.Day) }) {
			n++
			_, _ = fmt.Fprintf(hash, "%s %d %s %d\n", seal.MeasureKey, f.SeriesID, f.Day, f.Value) // never fails
		}
	}
	return hex.EncodeToString(hash.Sum(nil)), n, nil
}

// closingPatience is how often what needs figures that stand still begins anew.
const closingPatience = 5

// untilStill does what needs figures that stand still, anew where they moved meanwhile.
func (a *App) untilStill(ctx context.Context, work func() error) error {
	for attempt := 1; ; attempt++ {
		err := work()
		if !errors.Is(err, errMoved) || attempt == closingPatience {
			return err
		}
		auth.ActorIn(ctx).Versions = db.Versions{} // what the request knew when it came is old
	}
}
