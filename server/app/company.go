package app

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/db/starter"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// CreateCompanyInput is the one company of an installation.
type CreateCompanyInput struct {
	Name     string
	Currency string // ISO 4217; "" is CNY
	Timezone string // IANA; "" is Asia/Shanghai
	Demo     bool
}

var currencyPattern = regexp.MustCompile(`^[A-Z]{3}$`)

func (in *CreateCompanyInput) check() error {
	if in.Currency == "" {
		in.Currency = "CNY"
	}
	if in.Timezone == "" {
		in.Timezone = "Asia/Shanghai"
	}
	if err := checkName("company", in.Name); err != nil {
		return err
	}
	if !currencyPattern.MatchString(in.Currency) {
		return badInput("currency", "BAD_CURRENCY", "currency %q must be three capital letters of ISO 4217, such as CNY", in.Currency)
	}
	if _, err := time.LoadLocation(in.Timezone); err != nil {
		return badInput("timezone", "BAD_TIMEZONE", "there is no time zone %q; use an IANA name such as Asia/Shanghai", in.Timezone)
	}
	return nil
}

// CreateCompany makes the installation's company with the starter kit: the command line alone. CONFLICT
// if there is one.
func (a *App) CreateCompany(ctx context.Context, actor *auth.Actor, in CreateCompanyInput) error {
	if !actor.System {
		return errForbidden
	}
	if err := in.check(); err != nil {
		return err
	}
	if _, err := db.TheCompany(ctx, a.db); !errors.Is(err, db.ErrNotFound) {
		if err == nil {
			err = conflict("COMPANY_EXISTS", "there is a company already; one installation serves one")
		}
		return err
	}
	kit, err := starter.Load()
	if err != nil {
		return err
	}
	root := &db.Team{ID: db.NewID(db.TeamPrefix), Key: "company", Name: in.Name, CreatedAt: a.now()}
	company := &db.Company{ID: root.ID, Currency: in.Currency, Timezone: in.Timezone, BoardVisibility: rules.BoardTop,
		Budgets: kit.Budgets, Demo: in.Demo, OrgVersion: 1, CatalogVersion: 1, BoardVersion: 1, CreatedAt: a.now()}
	for _, g := range kit.Grades {
		company.Grades = append(company.Grades, rules.Grade{Key: g.Key, From: g.From, Coefficient: g.Coefficient})
	}
	return coded("company", a.change(ctx, actor, entry("createCompany", root.ID, in.Name, nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		for _, row := range []any{root, company} {
			if err := db.Insert(ctx, tx, row); err != nil {
				return err
			}
		}
		if err := storeKit(ctx, tx, kit, in.Currency); err != nil {
			return err
		}
		return storeHonours(ctx, tx, kit)
	}))
}

// HasCompany tells whether the installation has its company.
func (a *App) HasCompany(ctx context.Context) (bool, error) {
	_, err := db.TheCompany(ctx, a.db)
	if errors.Is(err, db.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// storeKit turns the starter kit into rows.
func storeKit(ctx context.Context, tx bun.Tx, kit *starter.Kit, currency string) error {
	k := &kitRows{currency: currency, positions: map[string]string{}, metrics: map[string]string{}}
	k.catalogue(kit)
	k.definitions(kit)
	if err := k.addTemplates(kit); err != nil {
		return err
	}
	for _, rows := range []any{&k.measures, &k.groups, &k.positionRows, &k.metricRows, &k.versions, &k.targets, &k.levels, &k.templates, &k.lines} {
		if err := db.Insert(ctx, tx, rows); err != nil {
			return err
		}
	}
	return nil
}

type kitRows struct {
	currency     string
	positions    map[string]string // key → id
	metrics      map[string]string
	measures     []*db.Measure
	groups       []*db.ChannelGroup
	positionRows []*db.Position
	metricRows   []*db.Metric
	versions     []*db.MetricVersion
	targets      []*db.Target
	levels       []*db.RatingLevel
	templates    []*db.Template
	lines        []*db.TemplateLine
}

func (k *kitRows) catalogue(kit *starter.Kit) {
	for i, m := range kit.Measures {
		k.measures = append(k.measures, &db.Measure{Key: m.Key, NameZh: m.Name.Zh, NameEn: m.Name.En, Aggregation: m.Aggregation, Money: m.Money, Ord: i})
	}
	for i, g := range kit.Groups {
		k.groups = append(k.groups, &db.ChannelGroup{Key: g.Key, NameZh: g.Name.Zh, NameEn: g.Name.En, Ord: i})
	}
	for i, p := range kit.Positions {
		row := &db.Position{ID: db.NewID(db.PositionPrefix), Key: p.Key, NameZh: p.Name.Zh, NameEn: p.Name.En, FocusZh: p.Focus.Zh, FocusEn: p.Focus.En, Ord: i}
		k.positionRows, k.positions[p.Key] = append(k.positionRows, row), row.ID
	}
}

func (k *kitRows) definitions(kit *starter.Kit) {
	for i, m := range kit.Metrics {
		row := &db.Metric{ID: db.NewID(db.MetricPrefix), Key: m.Key, Ord: i}
		if m.Band != nil {
			row.Band = &db.Band{Low: m.Band.Low, High: m.Band.High, NoteZh: m.Band.Note.Zh, NoteEn: m.Band.Note.En}
		}
		k.metricRows, k.metrics[m.Key] = append(k.metricRows, row), row.ID
		k.versions = append(k.versions, &db.MetricVersion{MetricID: row.ID, Version: 1, NameZh: m.Name.Zh, NameEn: m.Name.En,
			DescriptionZh: m.Description.Zh, DescriptionEn: m.Description.En, SourceZh: m.Source.Zh, SourceEn: m.Source.En, Unit: m.Unit,
			Direction: m.Direction, Section: m.Section, Condition: m.Condition, Formula: m.Formula, MinDenominator: m.MinDenominator})
		if m.Target != nil {
			k.addTargets(row.ID, m.Target)
		}
	}
	for i, s := range kit.Scales {
		row := &db.Metric{ID: db.NewID(db.MetricPrefix), Key: s.Key, Ord: len(kit.Metrics) + i}
		k.metricRows, k.metrics[s.Key] = append(k.metricRows, row), row.ID
		k.versions = append(k.versions, &db.MetricVersion{MetricID: row.ID, Version: 1, NameZh: s.Name.Zh, NameEn: s.Name.En,
			DescriptionZh: s.Description.Zh, DescriptionEn: s.Description.En, Unit: rules.UnitPoints, Direction: rules.Higher,
			Section: rules.Behaviour, Condition: rules.ConditionNone})
		for level, l := range s.Levels {
			k.levels = append(k.levels, &db.RatingLevel{MetricKey: s.Key, Level: level + 1, Points: rules.Steps(l.Points) * 1_000_000,
				DescriptionZh: l.Description.Zh, DescriptionEn: l.Description.En})
		}
	}
}

func (k *kitRows) addTargets(metricID string, t *starter.Target) {
	rule := t.Rule("", k.currency)
	row := db.Target{MetricID: metricID, Kind: rule.Kind, PeriodKind: rule.PeriodKind, Value: rule.Value, Baseline: rule.Baseline, Fallback: rule.Fallback}
	if t.Change != nil {
		row.Change = t.Change
	}
	if rule.Kind != rules.TargetPerChannel {
		row.ID = db.NewID(db.TargetPrefix)
		k.targets = append(k.targets, &row)
		return
	}
	for group, amount := range rule.Groups {
		perGroup := row
		perGroup.ID, perGroup.GroupKey, perGroup.Value = db.NewID(db.TargetPrefix), group, &amount
		k.targets = append(k.targets, &perGroup)
	}
}

func (k *kitRows) addTemplates(kit *starter.Kit) error {
	for _, t := range kit.Templates {
		row := &db.Template{ID: db.NewID(db.TemplatePrefix), PositionID: k.positions[t.Position], Version: 1, NameZh: t.Name.Zh, NameEn: t.Name.En}
		k.templates = append(k.templates, row)
		for i, l := range t.Lines {
			k.lines = append(k.lines, &db.TemplateLine{ID: db.NewID(db.TemplateLinePrefix), TemplateID: row.ID, Ord: i, MetricID: k.metrics[l.Metric],
				Section: l.Section, Scope: l.Scope, Method: l.Method, Weight: l.Weight, Examination: defaultExamination})
		}
	}
	return nil
}

// defaultExamination is the attainment below which a RESULT line's cause is examined.
var defaultExamination = decimal.New(8, -1)

// CompanyPeriod is a period and where it stands.
type CompanyPeriod struct {
	Period   rules.Period
	Kind     rules.PeriodKind
	FirstDay rules.Day
	LastDay  rules.Day
	State    db.PeriodStanding
	ClosedAt *db.Instant
}

func (c *Catalog) period(p rules.Period) *CompanyPeriod {
	row := &CompanyPeriod{Period: p, Kind: p.Kind(), FirstDay: p.First(), LastDay: p.Last(), State: db.PeriodOpen}
	if state := c.PeriodStates[p]; state != nil {
		row.State = state.State
		if !state.ClosedAt.IsZero() {
			row.ClosedAt = &state.ClosedAt
		}
	}
	return row
}

// CompanyPeriod is where a period stands.
func (a *App) CompanyPeriod(ctx context.Context, p rules.Period) (*CompanyPeriod, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.period(p), nil
}

// Company is the company; refused to whoever has not signed in.
func (a *App) Company(ctx context.Context, actor *auth.Actor) (*db.Company, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	return policy.catalog.Company, nil
}

// Today is the day it is in the company's time zone.
func (a *App) Today(company *db.Company) rules.Day { return a.today(company) }

// DataThrough is the day of the latest fact; nil before the first.
func (a *App) DataThrough(ctx context.Context) (*rules.Day, error) {
	day, err := db.LatestDay(ctx, a.db.Reader)
	if err != nil || day.IsZero() {
		return nil, err
	}
	return &day, nil
}

// Periods lists the periods from the first fact to today, newest first.
func (a *App) Periods(ctx context.Context, kind *rules.PeriodKind) ([]*CompanyPeriod, error) {
	catalog, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	today := a.today(catalog.Company)
	first, err := db.FirstDay(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	if first.IsZero() {
		first = today
	}
	periods := []*CompanyPeriod{}
	for _, k := range []rules.PeriodKind{rules.Month, rules.Quarter, rules.Year} {
		if kind != nil && *kind != k {
			continue
		}
		for p := rules.PeriodOf(k, first); p.First() <= today; p = p.Next() {
			periods = append(periods, catalog.period(p))
		}
	}
	slices.Reverse(periods)
	return periods, nil
}

// UpdateCompanyInput changes the company's settings; nil leaves them.
type UpdateCompanyInput struct {
	Name            *string
	BoardVisibility *rules.BoardSetting
}

// UpdateCompany changes the company's settings: ADMIN.
func (a *App) UpdateCompany(ctx context.Context, actor *auth.Actor, in UpdateCompanyInput) (*db.Company, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.configures(); err != nil {
		return nil, err
	}
	company, root := *policy.catalog.Company, *policy.directory.Root()
	before := map[string]any{"name": root.Name, "boardVisibility": company.BoardVisibility}
	if in.Name != nil {
		if err := checkName("name", *in.Name); err != nil {
			return nil, err
		}
		root.Name = *in.Name
	}
	if in.BoardVisibility != nil {
		company.BoardVisibility = *in.BoardVisibility
	}
	err = a.change(ctx, actor, entry("updateCompany", company.ID, root.Name, before, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Update(ctx, tx, &root, "name"); err != nil {
			return err
		}
		if err := db.Update(ctx, tx, &company, "board_visibility"); err != nil {
			return err
		}
		return errors.Join(db.BumpCatalog(ctx, tx), db.BumpOrg(ctx, tx))
	})
	return &company, coded("", err)
}

// Now is the present instant.
func (a *App) Now() db.Instant { return a.now() }

// DataThroughFor is the day of the latest fact, for who may see the company's figures.
func (a *App) DataThroughFor(ctx context.Context, actor *auth.Actor) (*rules.Day, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if !policy.seesCompanyFigures() {
		return nil, errForbidden
	}
	return a.DataThrough(ctx)
}
