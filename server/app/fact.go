package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

// MaxFacts is the most that one call of RecordFacts brings.
const MaxFacts = 10_000

// Facts may speak of days from the first one on, until tomorrow.
const firstFactDay rules.Day = "2000-01-01"

// FactInput is a fact as sent. Day and value come as text, so that a bad one is its row's error.
type FactInput struct {
	Day      RawDay
	Measure  string
	Value    RawDecimal
	Channel  *string
	Account  *string
	Campaign *string
	Team     *string
	Member   *string
}

// RawDay is a day that has not been checked.
type RawDay string

// RawDecimal is a decimal that has not been checked.
type RawDecimal string

// RecordFactsInput is up to 10,000 facts.
type RecordFactsInput struct {
	IdempotencyKey *string
	Atomic         *bool
	Create         *bool
	Facts          []*FactInput
}

// RecordFactsResult says what became of the rows.
type RecordFactsResult struct {
	Accepted  int64
	Unchanged int64
	Errors    []*FactError
	ImportID  string
}

// catchUp takes the catalog as it is now that nobody else changes facts: whoever went before may have made the channel
// that this call would make.
func (p *Policy) catchUp(ctx context.Context, tx bun.Tx) error {
	now, err := db.CurrentVersions(ctx, tx)
	if err != nil || now.CatalogVersion == p.catalog.version {
		return err
	}
	p.catalog, err = readCatalog(ctx, tx)
	return err
}

// FactError is why a row was not kept.
type FactError struct {
	Row                          int
	Field, Code, Reason, Message string
}

// RecordFacts keeps facts: ADMIN, HR, scope facts:write, a lead for own teams and members. Good rows
// are kept and bad ones listed; with Atomic all or none. The same idempotency key and input give the
// same answer and have no second effect.
func (a *App) RecordFacts(ctx context.Context, actor *auth.Actor, in RecordFactsInput) (*RecordFactsResult, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.recordsAnything() {
		return nil, errForbidden
	}
	if len(in.Facts) > MaxFacts {
		return nil, badInput("facts", "TOO_MANY", "%d facts in one call; send at most %d", len(in.Facts), MaxFacts)
	}
	result := &RecordFactsResult{}
	err = a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := db.LockFacts(ctx, tx); err != nil {
			return err
		}
		return a.once(ctx, tx, actor, "recordFacts", in.IdempotencyKey, in, result, func() error {
			if err := policy.catchUp(ctx, tx); err != nil {
				return err
			}
			return a.recordFacts(ctx, tx, policy, in, result)
		})
	})
	if err != nil {
		return nil, coded("facts", err)
	}
	actor.Versions = db.Versions{}
	if result.Accepted > 0 {
		a.factsChanged(ctx)
	}
	return result, nil
}

// factsChanged wakes what follows from new facts.
func (a *App) factsChanged(ctx context.Context) {
	a.stir()
	a.live.Tell(ctx, live.Facts, live.Work)
}

// once runs a verb's writes unless a call with the same key has; then its answer is given again. The
// same key with another input is a CONFLICT.
func (a *App) once(ctx context.Context, tx bun.Tx, actor *auth.Actor, operation string, key *string, input, answer any, write func() error) error {
	if text(key) == "" {
		return write()
	}
	if err := checkText("idempotencyKey", *key, 1, 200); err != nil {
		return err
	}
	packed, err := json.Marshal(input)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(packed)
	hash := hex.EncodeToString(sum[:])
	if err := db.LockIdempotencyKey(ctx, tx, actor.Key(), operation, *key); err != nil {
		return err
	}
	known, err := db.IdempotentAnswer(ctx, tx, actor.Key(), operation, *key)
	switch {
	case err == nil && known.InputHash != hash:
		return &Error{Code: Conflict, Field: "idempotencyKey", Reason: "KEY_REUSED", Message: "this idempotency key was used with another input; use a new one"}
	case err == nil:
		return json.Unmarshal([]byte(known.Answer), answer)
	case !errors.Is(err, db.ErrNotFound):
		return err
	}
	if err := write(); err != nil {
		return err
	}
	return db.Insert(ctx, tx, &db.IdempotencyKey{Caller: actor.Key(), Operation: operation, Key: *key, InputHash: hash,
		Answer: asJSON(answer), At: a.now()})
}

// goodFact is a fact that can be kept.
type goodFact struct {
	series *db.Series
	day    rules.Day
	value  rules.Steps
	row    int
}

func (a *App) recordFacts(ctx context.Context, tx bun.Tx, policy *Policy, in RecordFactsInput, result *RecordFactsResult) error {
	imported := a.newImport(policy.actor, kindOf(policy.actor))
	names, err := newFactNames(ctx, tx, policy.catalog, policy.directory, in.Create != nil && *in.Create, imported.ID, a.now())
	if err != nil {
		return err
	}
	good := a.checkFacts(policy, names, in, imported, result)
	if len(good) == 0 || (in.Atomic != nil && *in.Atomic && len(result.Errors) > 0) {
		return nil
	}
	imported.Created = names.made()
	imported.Provisional = policy.feedsOwnScore(imported.Kind, good)
	imported.RowCount, imported.RowsTotal = int64(len(in.Facts)), int64(len(in.Facts))
	if err := a.keepFacts(ctx, tx, policy, names, imported, good, result); err != nil {
		return err
	}
	result.ImportID = imported.ID
	return a.audit(ctx, tx, policy.actor, entry("recordFacts", imported.ID, importName(imported), nil,
		map[string]any{"number": imported.Number, "added": imported.Added, "replaced": imported.Replaced, "unchanged": imported.Unchanged}, ""))
}

func kindOf(actor *auth.Actor) db.ImportKind {
	if actor.Member != nil {
		return db.ImportManual
	}
	return db.ImportAPI
}

func (a *App) newImport(actor *auth.Actor, kind db.ImportKind) *db.Import {
	i := &db.Import{ID: db.NewID(db.ImportPrefix), Kind: kind, State: db.ImportRunning, ActorID: actor.MemberID(), ActorName: actor.Name(), At: a.now()}
	if actor.Token != nil {
		i.ActorID = actor.Token.ID
	}
	return i
}

// checkFacts reads the rows; what is wrong with a row goes to the result's errors.
func (a *App) checkFacts(policy *Policy, names *factNames, in RecordFactsInput, imported *db.Import, result *RecordFactsResult) []goodFact {
	var good []goodFact
	seen := map[db.Series]*db.Series{}
	for row, f := range in.Facts {
		fact, rounded, problem := checkFact(policy, names, f)
		if problem != nil {
			result.Errors = append(result.Errors, &FactError{row, problem.Field, problem.Code, problem.Reason, problem.Message})
			continue
		}
		if rounded {
			imported.Rounded++
		}
		if known := seen[*fact.series]; known != nil {
			fact.series = known
		} else {
			seen[*fact.series] = fact.series
		}
		fact.row = row
		good = append(good, fact)
	}
	return good
}

func checkFact(policy *Policy, names *factNames, f *FactInput) (fact goodFact, rounded bool, problem *rowError) {
	day, problem := checkFactDay(string(f.Day), policy.today)
	if problem != nil {
		return fact, false, problem
	}
	series, problem := names.series(rawFact{Measure: f.Measure, Channel: text(f.Channel), Account: text(f.Account),
		Campaign: text(f.Campaign), Team: text(f.Team), Member: text(f.Member)})
	if problem != nil {
		return fact, false, problem
	}
	value, rounded, err := rules.ParseSteps(string(f.Value))
	if err != nil {
		return fact, false, &rowError{Field: "value", Code: string(BadInput), Reason: "BAD_NUMBER", Message: err.Error()}
	}
	if problem := checkFactValue(names.catalog.Measure(f.Measure), value); problem != nil {
		return fact, false, problem
	}
	if !policy.records(&series) {
		return fact, false, &rowError{Field: "team", Code: string(Forbidden), Reason: "FORBIDDEN",
			Message: "a lead records facts for own teams and members; this one is somebody else's"}
	}
	return goodFact{series: &series, day: day, value: value}, rounded, nil
}

func checkFactDay(text string, today rules.Day) (rules.Day, *rowError) {
	day, err := rules.ParseDay(text)
	switch {
	case err != nil:
		return "", &rowError{Field: "day", Code: string(BadInput), Reason: "BAD_DAY", Message: err.Error()}
	case day < firstFactDay || day > today.AddDays(1):
		return "", &rowError{Field: "day", Code: string(BadInput), Reason: "DAY_OUT_OF_RANGE",
			Message: string(day) + " is outside the days that facts may have: from " + string(firstFactDay) + " to tomorrow"}
	}
	return day, nil
}

func checkFactValue(measure *db.Measure, value rules.Steps) *rowError {
	if value < 0 && !measure.Money {
		return &rowError{Field: "value", Code: string(BadInput), Reason: "NEGATIVE",
			Message: value.String() + " is negative; only money may be"}
	}
	return nil
}

// feedsOwnScore tells whether facts entered by hand count on a card of the member who enters them, or
// on that of their home team.
func (p *Policy) feedsOwnScore(kind db.ImportKind, facts []goodFact) bool {
	if kind != db.ImportManual {
		return false
	}
	id := p.actor.MemberID()
	placement := p.directory.PlacementOn(id, p.today)
	if placement == nil || placement.PositionID == "" {
		return false
	}
	t := touched{}
	for _, f := range facts {
		p.directory.touch(t, p.catalog.series(f.series))
	}
	return len(t[members(id)]) > 0 || len(t[teams(placement.TeamID)]) > 0
}

// keepFacts writes good facts as one import, within the caller's transaction and under its lock.
func (a *App) keepFacts(ctx context.Context, tx bun.Tx, policy *Policy, names *factNames, imported *db.Import, good []goodFact, result *RecordFactsResult) error {
	if err := names.store(ctx, tx); err != nil {
		return err
	}
	var err error
	if imported.Number, err = db.NextImportNumber(ctx, tx); err != nil {
		return err
	}
	if imported.WrittenSeq, err = db.NextWrittenSeq(ctx, tx); err != nil {
		return err
	}
	if err := db.EnsureSeries(ctx, tx, distinctSeries(good)); err != nil {
		return err
	}
	staged, repeated := stageOf(imported.Number, good)
	if err := db.Insert(ctx, tx, imported); err != nil {
		return err
	}
	if err := db.StageIn(ctx, tx, staged); err != nil {
		return err
	}
	if imported.Late, err = db.LateInStage(ctx, tx, imported.Number, policy.catalog.closedSpans()); err != nil {
		return err
	}
	counts, err := db.Merge(ctx, tx, imported.Number, imported.Number, int64(len(staged)))
	if err != nil {
		return err
	}
	imported.State, imported.Added, imported.Replaced, imported.Unchanged = db.ImportDone, counts.Added, counts.Replaced, counts.Unchanged+repeated
	imported.Totals = totalsOf(good)
	result.Accepted, result.Unchanged = counts.Added+counts.Replaced, imported.Unchanged
	return db.Update(ctx, tx, imported, "state", "added", "replaced", "unchanged", "late", "totals")
}

func distinctSeries(facts []goodFact) []*db.Series {
	seen := map[*db.Series]bool{}
	var series []*db.Series
	for _, f := range facts {
		if !seen[f.series] {
			seen[f.series] = true
			series = append(series, f.series)
		}
	}
	return series
}

// stageOf lets the last of several rows of one call that speak of the same fact win, as if they had
// been sent one after another, and counts the others.
func stageOf(number int64, facts []goodFact) (staged []db.StagedFact, repeated int64) {
	type key struct {
		series int64
		day    rules.Day
	}
	at := map[key]int{}
	for _, f := range facts {
		row := db.StagedFact{Stage: number, SeriesID: f.series.ID, Day: f.day, Value: f.value, RowNumber: int64(f.row)}
		if i, ok := at[key{f.series.ID, f.day}]; ok {
			staged[i] = row
			repeated++
			continue
		}
		at[key{f.series.ID, f.day}] = len(staged)
		staged = append(staged, row)
	}
	return staged, repeated
}

func totalsOf(facts []goodFact) []db.ImportTotal {
	sums := map[string]rules.Decimal{}
	for _, f := range facts {
		sums[f.series.MeasureKey] = sums[f.series.MeasureKey].Add(f.value.Decimal())
	}
	return sortedTotals(sums)
}

func sortedTotals(sums map[string]rules.Decimal) []db.ImportTotal {
	totals := []db.ImportTotal{}
	for measure, sum := range sums {
		totals = append(totals, db.ImportTotal{Measure: measure, Value: sum})
	}
	slices.SortFunc(totals, func(x, y db.ImportTotal) int { return strings.Compare(x.Measure, y.Measure) })
	return totals
}

// closedSpans are the days of closed periods.
func (c *Catalog) closedSpans() []rules.Span {
	var spans []rules.Span
	for p := range c.PeriodStates {
		if c.Closed(p) {
			spans = append(spans, p.Span())
		}
	}
	return spans
}

func importName(i *db.Import) string {
	if i.FileName != "" {
		return string(i.FileName)
	}
	return string(i.Kind)
}
