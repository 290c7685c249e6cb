package db

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/server/rules"
)

// CycleState is a step in the life of a cycle.
type CycleState string

// The states of a cycle. Nothing changes in a closed one.
const (
	CycleDraft  CycleState = "DRAFT"
	CycleActive CycleState = "ACTIVE"
	CycleClosed CycleState = "CLOSED"
)

// Cycle is a period that objectives are set for.
type Cycle struct {
	bun.BaseModel `bun:"table:cycles"`

	Period        rules.Period `bun:",pk"`
	State         CycleState
	StaleDays     int
	Retrospective Optional
	ClosedAt      Instant
	Version       int64
}

// Objective is what is to be achieved in a cycle. One of the owners is set; the root team is the company.
type Objective struct {
	bun.BaseModel `bun:"table:objectives"`

	ID                string `bun:",pk"`
	Cycle             rules.Period
	Title             string
	Description       string
	OwnerTeamID       string
	OwnerMemberID     string
	Kind              rules.ObjectiveKind
	State             rules.ObjectiveState
	PrivateTeamID     string // '': everybody sees it
	ParentID          string
	ParentKeyResultID string
	Weight            rules.Steps
	IncludeChildren   bool
	Retrospective     Optional
	CarriedFromID     string
	TemplateID        string
	FinalProgress     *rules.Decimal
	CreatedAt         Instant
	Version           int64
}

// KeyResult measures an objective. Values are in steps.
type KeyResult struct {
	bun.BaseModel `bun:"table:key_results"`

	ID            string `bun:",pk"`
	ObjectiveID   string
	Ord           int
	Title         string
	Kind          rules.KeyResultKind
	Unit          rules.Unit
	Start         *rules.Steps
	Target        *rules.Steps
	Low           *rules.Steps
	High          *rules.Steps
	Current       *rules.Steps
	CurrentDay    rules.Day
	HeardOn       rules.Day
	Weight        rules.Steps
	Confidence    *int
	ResponsibleID string
	MetricID      string
	Formula       Optional
	ScopeTeamID   string
	ScopeMemberID string
	Explained     Optional
	Grade         *rules.Steps
	GradeReason   Optional
	FinalProgress *rules.Decimal
	Removed       bool
	Version       int64
}

// Milestone is a step of a key result.
type Milestone struct {
	bun.BaseModel `bun:"table:milestones"`

	ID          string `bun:",pk"`
	KeyResultID string
	Ord         int
	Title       string
	Due         rules.Day
	DoneOn      rules.Day
}

// KeyResultDay is a key result's value at the end of a day.
type KeyResultDay struct {
	bun.BaseModel `bun:"table:key_result_days"`

	KeyResultID string    `bun:",pk"`
	Day         rules.Day `bun:",pk"`
	Value       *rules.Steps
}

// CheckIn is what was reported of a key result; it is never rewritten.
type CheckIn struct {
	bun.BaseModel `bun:"table:check_ins"`

	ID          string `bun:",pk"`
	KeyResultID string
	Day         rules.Day
	Value       rules.Steps
	Confidence  *int
	Note        Optional
	Evidence    []string `bun:"type:text"`
	MemberID    string
	At          Instant
}

// Comment is a remark on an objective.
type Comment struct {
	bun.BaseModel `bun:"table:comments"`

	ID          string `bun:",pk"`
	ObjectiveID string
	MemberID    string
	At          Instant
	Words       string
	Mentions    []string `bun:"type:text"`
}

// ObjectiveTemplate is a first draft of an objective for a position.
type ObjectiveTemplate struct {
	bun.BaseModel `bun:"table:objective_templates"`

	ID         string `bun:",pk"`
	PositionID string
	Ord        int
	Title      string
	Kind       rules.ObjectiveKind
	KeyResults []KeyResultDraft `bun:"type:text"`
}

// KeyResultDraft is a first draft of a key result.
type KeyResultDraft struct {
	Title    string
	Kind     rules.KeyResultKind
	Unit     rules.Unit
	Start    *rules.Steps `json:",omitempty"`
	Target   *rules.Steps `json:",omitempty"`
	Low      *rules.Steps `json:",omitempty"`
	High     *rules.Steps `json:",omitempty"`
	MetricID string       `json:",omitempty"`
	Formula  Optional     `json:",omitempty"`
	Weight   rules.Steps
}

// Cycles lists all cycles, the latest first.
func Cycles(ctx context.Context, idb bun.IDB) ([]*Cycle, error) {
	return all[Cycle](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("period DESC") })
}

// CycleByPeriod finds a cycle; ErrNotFound if there is none.
func CycleByPeriod(ctx context.Context, idb bun.IDB, p rules.Period) (*Cycle, error) {
	return one[Cycle](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("period = ?", p) })
}

// BeginCycle makes sure that a cycle is there.
func BeginCycle(ctx context.Context, idb bun.IDB, c *Cycle) error {
	_, err := idb.NewInsert().Model(c).On("CONFLICT (period) DO NOTHING").Exec(ctx)
	return translate(err)
}

// TouchCycle counts an open cycle's version up, which also keeps other writers of it waiting until the
// transaction ends; ErrConflict if it is closed.
func TouchCycle(ctx context.Context, idb bun.IDB, p rules.Period) error {
	result, err := idb.NewUpdate().Model((*Cycle)(nil)).Set("version = version + 1").Where("period = ?", p).Where("state <> ?", CycleClosed).Exec(ctx)
	if err != nil {
		return translate(err)
	}
	if n, _ := result.RowsAffected(); n == 0 {
		return ErrConflict
	}
	return nil
}

// TouchCycles counts versions up, whatever the cycles' states.
func TouchCycles(ctx context.Context, idb bun.IDB, periods []rules.Period) error {
	_, err := idb.NewUpdate().Model((*Cycle)(nil)).Set("version = version + 1").Where("period IN ?", in(periods)).Exec(ctx)
	return translate(err)
}

// ObjectiveByID finds an objective; ErrNotFound if there is none.
func ObjectiveByID(ctx context.Context, idb bun.IDB, id string) (*Objective, error) {
	return one[Objective](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// idBatch is how many ids one query names.
const idBatch = 1000

// batched reads rows by ids, some at a time.
func batched[T any](ids []string, read func(ids []string) ([]*T, error)) ([]*T, error) {
	found := []*T{}
	for start := 0; start < len(ids); start += idBatch {
		rows, err := read(ids[start:min(start+idBatch, len(ids))])
		if err != nil {
			return nil, err
		}
		found = append(found, rows...)
	}
	return found, nil
}

// ObjectivesByIDs finds objectives; those that don't exist are left out.
func ObjectivesByIDs(ctx context.Context, idb bun.IDB, ids []string) ([]*Objective, error) {
	return batched(ids, func(ids []string) ([]*Objective, error) {
		return all[Objective](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id IN ?", in(ids)) })
	})
}

// ObjectivesOfCycle lists a cycle's objectives in the order of their making.
func ObjectivesOfCycle(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Objective, error) {
	return scanned(ctx, idb.NewSelect().Model((*Objective)(nil)).Where("cycle = ?", p).Order("id"), (*Objective).scan)
}

// scanned reads rows by hand, each with its columns in the order of the model's fields. There may be tens of
// thousands, for which Bun takes twice as long.
func scanned[T any](ctx context.Context, q *bun.SelectQuery, scan func(row *T, rows *sql.Rows) error) ([]*T, error) {
	rows, err := q.Rows(ctx)
	if err != nil {
		return nil, translate(err)
	}
	defer func() { _ = rows.Close() }()
	list := []*T{}
	for rows.Next() {
		row := new(T)
		if err := scan(row, rows); err != nil {
			return nil, err
		}
		list = append(list, row)
	}
	return list, translate(rows.Err())
}

func (o *Objective) scan(rows *sql.Rows) (err error) {
	var final sql.NullString
	if err := rows.Scan(&o.ID, (*string)(&o.Cycle), &o.Title, &o.Description, &o.OwnerTeamID, &o.OwnerMemberID, (*string)(&o.Kind), (*string)(&o.State),
		&o.PrivateTeamID, &o.ParentID, &o.ParentKeyResultID, (*int64)(&o.Weight), &o.IncludeChildren, (*string)(&o.Retrospective), &o.CarriedFromID,
		&o.TemplateID, &final, (*int64)(&o.CreatedAt), &o.Version); err != nil {
		return err
	}
	o.FinalProgress, err = decimalIn(final)
	return err
}

func decimalIn(text sql.NullString) (*rules.Decimal, error) {
	if !text.Valid {
		return nil, nil
	}
	d, err := rules.ParseDecimal(text.String)
	return &d, err
}

// AlignedTo lists the objectives that align to any of these.
func AlignedTo(ctx context.Context, idb bun.IDB, parentIDs []string) ([]*Objective, error) {
	return batched(parentIDs, func(ids []string) ([]*Objective, error) {
		return all[Objective](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("parent_id <> ''").Where("parent_id IN ?", in(ids)).Order("id")
		})
	})
}

// AlignedFromOtherCycles lists the objectives of other cycles that align to one of a cycle.
func AlignedFromOtherCycles(ctx context.Context, idb bun.IDB, p rules.Period) ([]*Objective, error) {
	return all[Objective](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("parent_id <> ''").Where("cycle <> ?", p).
			Where("parent_id IN (?)", idb.NewSelect().Model((*Objective)(nil)).Column("id").Where("cycle = ?", p)).Order("id")
	})
}

// Objectives lists every objective.
func Objectives(ctx context.Context, idb bun.IDB) ([]*Objective, error) {
	return all[Objective](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("id") })
}

// KeyResultByID finds a key result, a removed one too; ErrNotFound if there is none.
func KeyResultByID(ctx context.Context, idb bun.IDB, id string) (*KeyResult, error) {
	return one[KeyResult](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// KeyResultsOfCycle lists the key results of a cycle's objectives in their order.
func KeyResultsOfCycle(ctx context.Context, idb bun.IDB, p rules.Period) ([]*KeyResult, error) {
	return scanned(ctx, idb.NewSelect().Model((*KeyResult)(nil)).Where("NOT removed").
		Where("objective_id IN (?)", idb.NewSelect().Model((*Objective)(nil)).Column("id").Where("cycle = ?", p)).Order("objective_id", "ord", "id"), (*KeyResult).scan)
}

func (k *KeyResult) scan(rows *sql.Rows) (err error) {
	var start, target, low, high, current, confidence, grade sql.NullInt64
	var day, final sql.NullString
	if err := rows.Scan(&k.ID, &k.ObjectiveID, &k.Ord, &k.Title, (*string)(&k.Kind), (*string)(&k.Unit), &start, &target, &low, &high, &current,
		&day, (*string)(&k.HeardOn), (*int64)(&k.Weight), &confidence, &k.ResponsibleID, &k.MetricID, (*string)(&k.Formula), &k.ScopeTeamID,
		&k.ScopeMemberID, (*string)(&k.Explained), &grade, (*string)(&k.GradeReason), &final, &k.Removed, &k.Version); err != nil {
		return err
	}
	k.Start, k.Target, k.Low, k.High, k.Current, k.Grade = steps(start), steps(target), steps(low), steps(high), steps(current), steps(grade)
	k.CurrentDay = rules.Day(day.String)
	if confidence.Valid {
		n := int(confidence.Int64)
		k.Confidence = &n
	}
	k.FinalProgress, err = decimalIn(final)
	return err
}

func steps(n sql.NullInt64) *rules.Steps {
	if !n.Valid {
		return nil
	}
	s := rules.Steps(n.Int64)
	return &s
}

// KeyResultsOf lists the key results of objectives in their order.
func KeyResultsOf(ctx context.Context, idb bun.IDB, objectiveIDs []string) ([]*KeyResult, error) {
	return batched(objectiveIDs, func(ids []string) ([]*KeyResult, error) {
		return all[KeyResult](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("NOT removed").Where("objective_id IN ?", in(ids)).Order("objective_id", "ord", "id")
		})
	})
}

// OpenMetricKeyResults lists the key results of open cycles that follow a metric, with their cycles.
func OpenMetricKeyResults(ctx context.Context, idb bun.IDB) ([]*KeyResult, error) {
	return all[KeyResult](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("NOT removed").Where("kind = ?", rules.KeyResultMetric).
			Where("objective_id IN (?)", idb.NewSelect().Model((*Objective)(nil)).Column("id").
				Where("cycle IN (?)", idb.NewSelect().Model((*Cycle)(nil)).Column("period").Where("state <> ?", CycleClosed))).Order("id")
	})
}

// Supports are the pairs that begin or end at any of these objectives.
func Supports(ctx context.Context, idb bun.IDB, ids []string) ([]*ObjectiveSupport, error) {
	return all[ObjectiveSupport](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.WhereOr("objective_id IN ?", in(ids)).WhereOr("supported_id IN ?", in(ids)).Order("objective_id", "supported_id")
	})
}

// SupportsIn are the pairs that begin at objectives of these cycles.
func SupportsIn(ctx context.Context, idb bun.IDB, cycles []rules.Period) ([]*ObjectiveSupport, error) {
	return all[ObjectiveSupport](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("objective_id IN (?)", idb.NewSelect().Model((*Objective)(nil)).Column("id").Where("cycle IN ?", in(cycles))).
			Order("objective_id", "supported_id")
	})
}

// ObjectiveSupport says that one objective supports another without counting there.
type ObjectiveSupport struct {
	bun.BaseModel `bun:"table:objective_supports"`

	ObjectiveID string `bun:",pk"`
	SupportedID string `bun:",pk"`
}

// ReplaceSupports sets what an objective supports.
func ReplaceSupports(ctx context.Context, idb bun.IDB, id string, supported []string) error {
	if _, err := idb.NewDelete().Model((*ObjectiveSupport)(nil)).Where("objective_id = ?", id).Exec(ctx); err != nil {
		return translate(err)
	}
	for _, other := range supported {
		if err := Insert(ctx, idb, &ObjectiveSupport{ObjectiveID: id, SupportedID: other}); err != nil {
			return err
		}
	}
	return nil
}

// Milestones lists the steps of a key result in their order.
func Milestones(ctx context.Context, idb bun.IDB, keyResultID string) ([]*Milestone, error) {
	return all[Milestone](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("key_result_id = ?", keyResultID).Order("ord", "id")
	})
}

// MilestoneByID finds a step; ErrNotFound if there is none.
func MilestoneByID(ctx context.Context, idb bun.IDB, id string) (*Milestone, error) {
	return one[Milestone](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// CheckIns lists the latest of a key result's check-ins, the latest day first, and counts all of them.
func CheckIns(ctx context.Context, idb bun.IDB, keyResultID string, offset, limit int) ([]*CheckIn, int, error) {
	rows := []*CheckIn{}
	n, err := idb.NewSelect().Model(&rows).Where("key_result_id = ?", keyResultID).
		OrderExpr("day DESC, at DESC, id DESC").Offset(int64(offset)).Limit(int64(limit)).ScanAndCount(ctx)
	return rows, int(n), translate(err)
}

// CheckInByID finds a check-in; ErrNotFound if there is none.
func CheckInByID(ctx context.Context, idb bun.IDB, id string) (*CheckIn, error) {
	return one[CheckIn](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// LatestCheckIn is the check-in that counts: of the latest day the latest entry; ErrNotFound if there is none.
func LatestCheckIn(ctx context.Context, idb bun.IDB, keyResultID string) (*CheckIn, error) {
	return one[CheckIn](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("key_result_id = ?", keyResultID).OrderExpr("day DESC, at DESC, id DESC")
	})
}

// SetKeyResultDay keeps a key result's value at the end of a day.
func SetKeyResultDay(ctx context.Context, idb bun.IDB, d *KeyResultDay) error {
	_, err := idb.NewInsert().Model(d).On("CONFLICT (key_result_id, day) DO UPDATE").Set("value = EXCLUDED.value").Exec(ctx)
	return translate(err)
}

// KeyResultDays lists the values of key results by day, oldest first.
func KeyResultDays(ctx context.Context, idb bun.IDB, keyResultIDs []string) ([]*KeyResultDay, error) {
	rows, err := batched(keyResultIDs, func(ids []string) ([]*KeyResultDay, error) {
		return all[KeyResultDay](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("key_result_id IN ?", in(ids)) })
	})
	slices.SortFunc(rows, func(x, y *KeyResultDay) int {
		return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.KeyResultID, y.KeyResultID))
	})
	return rows, err
}

// KeyResultsThen are the values of key results of some cycles at the end of a day; those never spoken of until then
// are left out.
func KeyResultsThen(ctx context.Context, idb bun.IDB, cycles []rules.Period, day rules.Day) (map[string]*KeyResultDay, error) {
	rows := []*KeyResultDay{}
	latest := idb.NewSelect().Model((*KeyResultDay)(nil)).ModelTableExpr("key_result_days AS l").ColumnExpr("MAX(l.day)").
		Where("l.key_result_id = d.key_result_id").Where("l.day <= ?", day)
	err := idb.NewSelect().Model(&rows).ModelTableExpr("key_result_days AS d").ColumnExpr("d.*").Where("d.day = (?)", latest).
		Where("d.key_result_id IN (?)", idb.NewSelect().TableExpr("key_results AS k").Column("k.id").
			Join("JOIN objectives AS o ON o.id = k.objective_id").Where("o.cycle IN ?", in(cycles))).Scan(ctx)
	then := make(map[string]*KeyResultDay, len(rows))
	for _, row := range rows {
		then[row.KeyResultID] = row
	}
	return then, translate(err)
}

// CheckInsSince lists the check-ins of a cycle from an instant on, oldest first.
func CheckInsSince(ctx context.Context, idb bun.IDB, p rules.Period, from Instant) ([]*CheckIn, error) {
	return all[CheckIn](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("at >= ?", from).Where("key_result_id IN (?)", idb.NewSelect().TableExpr("key_results AS k").Column("k.id").
			Join("JOIN objectives AS o ON o.id = k.objective_id").Where("o.cycle = ?", p)).Order("at", "id")
	})
}

// LockAlignment lets one transaction at a time change what aligns to what: of two moves that would make a
// loop together, the second sees the first.
func LockAlignment(ctx context.Context, idb bun.IDB) error {
	_, err := idb.NewUpdate().Model((*Company)(nil)).Set("timezone = timezone").Where("TRUE").Exec(ctx)
	return translate(err)
}

// Comments lists the latest remarks on an objective, and counts all of them.
func Comments(ctx context.Context, idb bun.IDB, objectiveID string, offset, limit int) ([]*Comment, int, error) {
	rows := []*Comment{}
	n, err := idb.NewSelect().Model(&rows).Where("objective_id = ?", objectiveID).OrderExpr("at DESC, id DESC").Offset(int64(offset)).Limit(int64(limit)).ScanAndCount(ctx)
	return rows, int(n), translate(err)
}

// CommentByID finds a remark; ErrNotFound if there is none.
func CommentByID(ctx context.Context, idb bun.IDB, id string) (*Comment, error) {
	return one[Comment](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("id = ?", id) })
}

// ObjectiveTemplates lists the drafts of all positions.
func ObjectiveTemplates(ctx context.Context, idb bun.IDB) ([]*ObjectiveTemplate, error) {
	return all[ObjectiveTemplate](ctx, idb, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Order("position_id", "ord", "id") })
}

// ReplaceObjectiveTemplates sets the drafts of a position.
func ReplaceObjectiveTemplates(ctx context.Context, idb bun.IDB, positionID string, templates []*ObjectiveTemplate) error {
	if _, err := idb.NewDelete().Model((*ObjectiveTemplate)(nil)).Where("position_id = ?", positionID).Exec(ctx); err != nil {
		return translate(err)
	}
	if len(templates) == 0 {
		return nil
	}
	return Insert(ctx, idb, &templates)
}
