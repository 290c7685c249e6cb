package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// Snapshot is what a final card was made of beside its lines. Its facts are those that stood after the write or undo
// FactsSeq.
type Snapshot struct {
	bun.BaseModel `bun:"table:snapshots"`

	ScorecardID     string `bun:",pk"`
	FactsSeq        int64
	TemplateID      string
	TemplateVersion int
	Terms           SnapshotTerms `bun:"type:text"`
	At              Instant
}

// SnapshotTerms are the company's terms by which a card was rolled up.
type SnapshotTerms struct {
	Budgets        rules.Budgets
	Grades         rules.Grades
	ChannelWeights map[string]rules.Decimal `json:",omitempty"`
}

// SnapshotOf finds what a card was made of; ErrNotFound for one that isn't final, or was before this was kept.
func SnapshotOf(ctx context.Context, idb bun.IDB, cardID string) (*Snapshot, error) {
	return one[Snapshot](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("scorecard_id = ?", cardID) })
}

// FactSeal is the fingerprint of the facts of one measure that stood behind the cards of a period, for one whose
// figures they are. Series says which counted, and on which days.
type FactSeal struct {
	bun.BaseModel `bun:"table:fact_seals"`

	FactsSeq    int64           `bun:",pk"`
	Period      rules.Period    `bun:",pk"`
	Scope       rules.LineScope `bun:",pk"`
	SubjectID   string          `bun:",pk"`
	MeasureKey  string          `bun:",pk"`
	Series      []SealedSeries  `bun:"type:text"`
	Facts       int64
	Fingerprint string
}

// SealedSeries is a series with the days on which it counted.
type SealedSeries struct {
	ID    int64        `json:"i"`
	Spans []rules.Span `json:"s"`
}

// FactSealsOf lists the fingerprints of a period's facts as they stood at a place in the order of writing.
func FactSealsOf(ctx context.Context, idb bun.IDB, p rules.Period, seq int64) ([]*FactSeal, error) {
	return all[FactSeal](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("facts_seq = ?", seq).Where("period = ?", p).Order("scope", "subject_id", "measure_key")
	})
}

// KeepSeals stores fingerprints; those that are there stay as they are.
func KeepSeals(ctx context.Context, idb bun.IDB, seals []*FactSeal) error {
	for batch := range slices.Chunk(seals, 500) {
		if _, err := idb.NewInsert().Model(&batch).On("CONFLICT DO NOTHING").Exec(ctx); err != nil {
			return translate(err)
		}
	}
	return nil
}

// SnapshotCards lists the cards of a period that were made final at a place in the order of writing, with their lines.
func SnapshotCards(ctx context.Context, idb bun.IDB, p rules.Period, seq int64) ([]*Scorecard, error) {
	cards, err := all[Scorecard](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("period = ?", p).Where("id IN (?)", idb.NewSelect().Model((*Snapshot)(nil)).Column("scorecard_id").Where("facts_seq = ?", seq)).Order("id")
	})
	if err != nil {
		return nil, err
	}
	byID, ids := map[string]*Scorecard{}, make([]string, len(cards))
	for i, card := range cards {
		ids[i], byID[card.ID] = card.ID, card
	}
	for batch := range slices.Chunk(ids, 1000) {
		lines, err := LinesOf(ctx, idb, batch)
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			byID[line.ScorecardID].Lines = append(byID[line.ScorecardID].Lines, line)
		}
	}
	return cards, nil
}

// FactsSeq is the place of the last write or undo in the order of writing.
func FactsSeq(ctx context.Context, idb bun.IDB) (int64, error) {
	var last int64
	err := idb.NewSelect().Model((*Import)(nil)).
		ColumnExpr("coalesce(max(CASE WHEN undone_seq > written_seq THEN undone_seq ELSE written_seq END), 0)").Scan(ctx, &last)
	return last, translate(err)
}

// everWritten are the values of series within a span that are in force or were: {0} series, {1} first day, {2} last day.
const everWritten = `(SELECT series_id, day, value, import_number, row_number FROM facts
	WHERE series_id IN ?0 AND day >= ?1 AND day <= ?2
	UNION ALL SELECT series_id, day, value, import_number, row_number FROM fact_history
	WHERE series_id IN ?0 AND day >= ?1 AND day <= ?2)`

// seriesAtOnce is how many series one statement names.
const seriesAtOnce = 1000

// FactsAt lists the facts of series within a span as they stood at a place in the order of writing, by series and day:
// of each the newest value whose import was in and not undone. No value is ever lost, so this is exact.
func FactsAt(ctx context.Context, idb bun.IDB, seriesIDs []int64, span rules.Span, seq int64) ([]*Fact, error) {
	facts := []*Fact{}
	for batch := range slices.Chunk(seriesIDs, seriesAtOnce) {
		rows := []*Fact{}
		err := idb.NewRaw(`SELECT series_id, day, value, import_number, row_number FROM (
				SELECT e.*, row_number() OVER (PARTITION BY e.series_id, e.day ORDER BY i.written_seq DESC, e.row_number DESC) AS newest
				FROM `+everWritten+` AS e JOIN imports i ON i.number = e.import_number
				WHERE i.written_seq <= ?3 AND NOT (i.undone_at <> 0 AND i.undone_seq <= ?3)) AS candidates
			WHERE newest = 1 ORDER BY series_id, day`, in(batch), span.From, span.To, seq).Scan(ctx, &rows)
		if err != nil {
			return nil, translate(err)
		}
		facts = append(facts, rows...)
	}
	return facts, nil
}

// FactTouch is a write or an undo that touched a fact.
type FactTouch struct {
	SeriesID     int64
	Day          rules.Day
	ImportNumber int64
	Undone       bool
	Seq          int64
}

// FactsTouched lists what was written or undone after a place in the order of writing, in series within a span; the
// earliest first. What was touched may be as it was.
func FactsTouched(ctx context.Context, idb bun.IDB, seriesIDs []int64, span rules.Span, seq int64) ([]*FactTouch, error) {
	touches := []*FactTouch{}
	for batch := range slices.Chunk(seriesIDs, seriesAtOnce) {
		rows := []*FactTouch{}
		err := idb.NewRaw(`SELECT e.series_id, e.day, e.import_number, i.undone_seq > ?3 AS undone,
				CASE WHEN i.undone_seq > ?3 THEN i.undone_seq ELSE i.written_seq END AS seq
			FROM `+everWritten+` AS e JOIN imports i ON i.number = e.import_number
			WHERE i.written_seq > ?3 OR i.undone_seq > ?3 ORDER BY seq`, in(batch), span.From, span.To, seq).Scan(ctx, &rows)
		if err != nil {
			return nil, translate(err)
		}
		touches = append(touches, rows...)
	}
	return touches, nil
}
