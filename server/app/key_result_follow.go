package app

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// followMetrics brings the key results that follow a metric or a formula up to date: its figure from the
// cycle's first day to today. It runs whenever facts changed.
func (a *App) followMetrics(ctx context.Context) error {
	rows, err := db.OpenMetricKeyResults(ctx, a.db.Reader)
	if err != nil || len(rows) == 0 {
		return err
	}
	company, err := db.TheCompany(ctx, a.db.Reader)
	if err != nil {
		return err
	}
	catalog, err := a.catalogAt(ctx, company.CatalogVersion)
	if err != nil {
		return err
	}
	directory, err := a.directoryAt(ctx, company.OrgVersion)
	if err != nil {
		return err
	}
	var ids []string
	for _, k := range rows {
		ids = append(ids, k.ObjectiveID)
	}
	objectives, err := db.ObjectivesByIDs(ctx, a.db.Reader, ids)
	if err != nil {
		return err
	}
	f := &follower{app: a, catalog: catalog, directory: directory, today: a.today(company), objectives: map[string]*db.Objective{}, readers: map[rules.Period]*figureReader{}}
	for _, o := range objectives {
		f.objectives[o.ID] = o
	}
	for _, k := range rows {
		if err := f.follow(ctx, k); err != nil {
			return err
		}
	}
	return nil
}

// follower reads the figures of each cycle once.
type follower struct {
	app        *App
	catalog    *Catalog
	directory  *Directory
	today      rules.Day
	objectives map[string]*db.Objective
	readers    map[rules.Period]*figureReader
}

func (f *follower) follow(ctx context.Context, k *db.KeyResult) error {
	o := f.objectives[k.ObjectiveID]
	if o == nil || o.Cycle.First() > f.today {
		return nil
	}
	reader := f.readers[o.Cycle]
	if reader == nil {
		var err error
		span := rules.Span{From: o.Cycle.First(), To: min(f.today, o.Cycle.Last())}
		if reader, err = newFigureReader(ctx, f.app.db.Reader, f.catalog, f.directory, f.today, span); err != nil {
			return err
		}
		f.readers[o.Cycle] = reader
	}
	version, err := f.catalog.followed(k, o.Cycle)
	if err != nil || version == nil {
		return err
	}
	figures, err := reader.of(ctx, f.directory.scopeOf(k))
	if err != nil {
		return err
	}
	value := version.measure(figures, figures.Figures)
	now := *k
	now.Current = nil
	if value.Value != nil {
		steps, err := rules.StepsOf(*value.Value)
		if err != nil {
			return nil // too large to be kept: the last value stands
		}
		now.Current = &steps
	}
	if !figures.through.IsZero() {
		now.CurrentDay, now.HeardOn = figures.through, max(k.HeardOn, figures.through)
	}
	now.Explained = db.Optional(version.explain(value).Text)
	return f.app.storeFollowed(ctx, o, k, &now)
}

// followed is the metric's version for a cycle, or the key result's own formula.
func (c *Catalog) followed(k *db.KeyResult, p rules.Period) (*MetricVersion, error) {
	if k.MetricID != "" {
		metric := c.Metric(k.MetricID)
		if metric == nil || metric.For(p.Last()).Formula == nil {
			return nil, nil
		}
		return metric.For(p.Last()), nil
	}
	formula, err := rules.ParseFormula(string(k.Formula), c.formulaNames())
	if err != nil {
		return nil, err
	}
	return &MetricVersion{MetricVersion: &db.MetricVersion{Unit: k.Unit}, Formula: formula}, nil
}

func (d *Directory) scopeOf(k *db.KeyResult) whose {
	switch {
	case k.ScopeMemberID != "":
		return members(k.ScopeMemberID)
	case k.ScopeTeamID == d.Root().ID:
		return companys
	}
	return teams(k.ScopeTeamID)
}

// storeFollowed keeps a key result's new value, if it is one.
func (a *App) storeFollowed(ctx context.Context, o *db.Objective, before, now *db.KeyResult) error {
	if sameSteps(before.Current, now.Current) && before.CurrentDay == now.CurrentDay && before.HeardOn == now.HeardOn && before.Explained == now.Explained {
		return nil
	}
	touched := []rules.Period{o.Cycle}
	err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) error {
		if err := touchCycle(ctx, tx, o.Cycle); err != nil {
			if CodeOf(err) == Conflict {
				touched = nil
				return nil // closed meanwhile
			}
			return err
		}
		above, err := cyclesAbove(ctx, tx, o)
		if err != nil {
			return err
		}
		touched = append(touched, above...)
		if err := db.TouchCycles(ctx, tx, above); err != nil {
			return err
		}
		if !now.CurrentDay.IsZero() {
			if err := db.SetKeyResultDay(ctx, tx, &db.KeyResultDay{KeyResultID: now.ID, Day: now.CurrentDay, Value: now.Current}); err != nil {
				return err
			}
		}
		return db.Update(ctx, tx, now, "current", "current_day", "heard_on", "explained")
	})
	if err == nil {
		a.tellCycles(ctx, touched)
	}
	return err
}

func sameSteps(x, y *rules.Steps) bool {
	return (x == nil) == (y == nil) && (x == nil || *x == *y)
}
