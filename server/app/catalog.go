package app

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Catalog is everything that defines figures: company, channels, measures, metrics, targets and
// templates. Instances remember it until its version counts up.
type Catalog struct {
	version      int64
	Company      *db.Company
	Positions    []*db.Position
	Groups       []*db.ChannelGroup
	Channels     []*db.Channel
	Accounts     map[string][]*db.Account // by channel
	Measures     []*db.Measure
	Metrics      []*MetricDefinition
	Scales       map[string][]*db.RatingLevel // by the metric's key
	Templates    []*TemplateDefinition
	Rates        []*db.ExchangeRate
	PeriodStates map[rules.Period]*db.PeriodState
	Policies     map[rules.Period]*db.ChannelPolicy // by the period from which they hold

	positions  map[string]*db.Position
	channels   map[string]*db.Channel
	channelKey map[string]*db.Channel
	groups     map[string]*db.ChannelGroup
	measures   map[string]*db.Measure
	metrics    map[string]*MetricDefinition
	metricKey  map[string]*MetricDefinition
	rates      rules.Rates
}

// MetricDefinition is a metric with all its versions and targets.
type MetricDefinition struct {
	*db.Metric
	Versions []*MetricVersion
	Targets  []*db.Target
}

// MetricVersion is a version with its formula checked.
type MetricVersion struct {
	*db.MetricVersion
	Formula    *rules.Formula // nil: a rating
	perChannel bool           // some target of the metric is per channel
}

// Latest is the newest version.
func (m *MetricDefinition) Latest() *MetricVersion { return m.Versions[len(m.Versions)-1] }

// For is the version that holds for a period: the newest one that was there before the period ended.
func (m *MetricDefinition) For(last rules.Day) *MetricVersion {
	for i := len(m.Versions) - 1; i > 0; i-- {
		if m.Versions[i].SinceDay <= string(last) {
			return m.Versions[i]
		}
	}
	return m.Versions[0]
}

// TemplateDefinition is a version of a template with its lines.
type TemplateDefinition struct {
	*db.Template
	Lines []*db.TemplateLine
}

// catalogAt gives the catalog of a version, from memory where it is there.
func (a *App) catalogAt(ctx context.Context, version int64) (*Catalog, error) {
	a.memory.Lock()
	known := a.catalog
	a.memory.Unlock()
	if known != nil && known.version == version {
		return known, nil
	}
	read, err := readCatalog(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	a.memory.Lock()
	a.catalog = read
	a.memory.Unlock()
	return read, nil
}

// Catalog is the catalog as it is now.
func (a *App) Catalog(ctx context.Context) (*Catalog, error) {
	v, err := a.versions(ctx)
	if err != nil {
		return nil, err
	}
	return a.catalogAt(ctx, v.CatalogVersion)
}

func readCatalog(ctx context.Context, idb bun.IDB) (*Catalog, error) {
	// The version is read first: a change in between makes it look older than it is, never newer.
	company, err := db.TheCompany(ctx, idb)
	if err != nil {
		return nil, err
	}
	c := &Catalog{version: company.CatalogVersion, Company: company}
	for _, read := range []func() error{
		func() (err error) { c.Positions, err = db.Positions(ctx, idb); return },
		func() (err error) { c.Groups, err = db.ChannelGroups(ctx, idb); return },
		func() (err error) { c.Channels, err = db.Channels(ctx, idb); return },
		func() (err error) { c.Measures, err = db.Measures(ctx, idb); return },
		func() (err error) { c.Rates, err = db.ExchangeRates(ctx, idb); return },
		func() error { return c.readAccounts(ctx, idb) },
		func() error { return c.readScales(ctx, idb) },
		func() error { return c.readPeriods(ctx, idb) },
		func() error { return c.readPolicies(ctx, idb) },
		func() error { c.index(); return c.readMetrics(ctx, idb) },
		func() error { return c.readTemplates(ctx, idb) },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *Catalog) readAccounts(ctx context.Context, idb bun.IDB) error {
	accounts, err := db.Accounts(ctx, idb)
	c.Accounts = map[string][]*db.Account{}
	for _, account := range accounts {
		c.Accounts[account.ChannelID] = append(c.Accounts[account.ChannelID], account)
	}
	return err
}

func (c *Catalog) readScales(ctx context.Context, idb bun.IDB) error {
	levels, err := db.RatingLevels(ctx, idb)
	c.Scales = map[string][]*db.RatingLevel{}
	for _, level := range levels {
		c.Scales[level.MetricKey] = append(c.Scales[level.MetricKey], level)
	}
	return err
}

func (c *Catalog) readPeriods(ctx context.Context, idb bun.IDB) error {
	states, err := db.PeriodStates(ctx, idb)
	c.PeriodStates = map[rules.Period]*db.PeriodState{}
	for _, state := range states {
		c.PeriodStates[state.Period] = state
	}
	return err
}

func (c *Catalog) readPolicies(ctx context.Context, idb bun.IDB) error {
	policies, err := db.NewestChannelPolicies(ctx, idb)
	c.Policies = map[rules.Period]*db.ChannelPolicy{}
	for _, policy := range policies {
		c.Policies[policy.Period] = policy
	}
	return err
}

func (c *Catalog) index() {
	c.positions, c.channels, c.channelKey = map[string]*db.Position{}, map[string]*db.Channel{}, map[string]*db.Channel{}
	c.groups, c.measures = map[string]*db.ChannelGroup{}, map[string]*db.Measure{}
	for _, p := range c.Positions {
		c.positions[p.ID] = p
	}
	for _, ch := range c.Channels {
		c.channels[ch.ID], c.channelKey[ch.Key] = ch, ch
	}
	for _, g := range c.Groups {
		c.groups[g.Key] = g
	}
	for _, m := range c.Measures {
		c.measures[m.Key] = m
	}
	var rates []rules.Rate
	for _, r := range c.Rates {
		rates = append(rates, rules.Rate{Currency: r.Currency, From: r.FromDay, Rate: r.Rate})
	}
	c.rates = rules.NewRates(c.Company.Currency, rates)
}

func (c *Catalog) readMetrics(ctx context.Context, idb bun.IDB) error {
	metrics, err := db.Metrics(ctx, idb)
	if err != nil {
		return err
	}
	c.metrics, c.metricKey = map[string]*MetricDefinition{}, map[string]*MetricDefinition{}
	for _, m := range metrics {
		definition := &MetricDefinition{Metric: m}
		c.Metrics = append(c.Metrics, definition)
		c.metrics[m.ID], c.metricKey[m.Key] = definition, definition
	}
	versions, err := db.MetricVersions(ctx, idb)
	if err != nil {
		return err
	}
	names := c.formulaNames()
	for _, v := range versions {
		version := &MetricVersion{MetricVersion: v}
		if v.Formula != "" {
			if version.Formula, err = rules.ParseFormula(v.Formula, names); err != nil {
				return err
			}
		}
		c.metrics[v.MetricID].Versions = append(c.metrics[v.MetricID].Versions, version)
	}
	targets, err := db.Targets(ctx, idb)
	for _, t := range targets {
		metric := c.metrics[t.MetricID]
		metric.Targets = append(metric.Targets, t)
		for _, version := range metric.Versions {
			version.perChannel = version.perChannel || t.Kind == rules.TargetPerChannel
		}
	}
	return err
}

// formulaNames is what a formula may name.
func (c *Catalog) formulaNames() rules.Catalog {
	names := rules.Catalog{}
	for _, m := range c.Measures {
		names.Measures = append(names.Measures, rules.Measure{Key: m.Key, Aggregation: m.Aggregation, Money: m.Money})
	}
	for _, g := range c.Groups {
		names.Groups = append(names.Groups, g.Key)
	}
	return names
}

func (c *Catalog) readTemplates(ctx context.Context, idb bun.IDB) error {
	templates, err := db.Templates(ctx, idb)
	if err != nil {
		return err
	}
	byID := map[string]*TemplateDefinition{}
	for _, t := range templates {
		definition := &TemplateDefinition{Template: t}
		c.Templates = append(c.Templates, definition)
		byID[t.ID] = definition
	}
	lines, err := db.TemplateLines(ctx, idb)
	for _, l := range lines {
		byID[l.TemplateID].Lines = append(byID[l.TemplateID].Lines, l)
	}
	return err
}

// TemplateFor is the template that holds for a position ("": teams) and period; nil if there is none.
// Of those that began by the period's first day the newest version counts.
func (c *Catalog) TemplateFor(positionID string, p rules.Period) *TemplateDefinition {
	var best *TemplateDefinition
	for _, t := range c.Templates {
		begun := t.FromPeriod == "" || t.FromPeriod.First() <= p.First()
		if t.PositionID == positionID && begun && (best == nil || t.Version > best.Version) {
			best = t
		}
	}
	return best
}

// Template finds a version of a template by its id; nil if there is none.
func (c *Catalog) Template(id string) *TemplateDefinition {
	for _, t := range c.Templates {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// Closed tells whether a period is closed.
func (c *Catalog) Closed(p rules.Period) bool {
	state := c.PeriodStates[p]
	return state != nil && state.State == db.PeriodClosed
}

// Channel finds a channel by its id; nil if there is none.
func (c *Catalog) Channel(id string) *db.Channel { return c.channels[id] }

// ChannelNamed finds a channel by key or id; nil if there is none.
func (c *Catalog) ChannelNamed(name string) *db.Channel {
	if channel := c.channelKey[name]; channel != nil {
		return channel
	}
	return c.channels[name]
}

// Group finds a channel group by its key; nil if there is none.
func (c *Catalog) Group(key string) *db.ChannelGroup { return c.groups[key] }

// Measure finds a measure by its key; nil if there is none.
func (c *Catalog) Measure(key string) *db.Measure { return c.measures[key] }

// Metric finds a metric by its id; nil if there is none.
func (c *Catalog) Metric(id string) *MetricDefinition { return c.metrics[id] }

// MetricNamed finds a metric by its key; nil if there is none.
func (c *Catalog) MetricNamed(key string) *MetricDefinition { return c.metricKey[key] }

// Position finds a position by its id; nil if there is none.
func (c *Catalog) Position(id string) *db.Position { return c.positions[id] }

// PositionNamed finds a position by its key; nil if there is none.
func (c *Catalog) PositionNamed(key string) *db.Position {
	for _, p := range c.Positions {
		if p.Key == key {
			return p
		}
	}
	return nil
}

func (c *Catalog) zone() *time.Location { return zone(c.Company.Timezone) }

func startOf(d rules.Day, zone *time.Location) time.Time {
	t := d.Time()
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, zone)
}
