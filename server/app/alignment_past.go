package app

import (
	"context"
	"maps"
	"slices"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/rules"
)

// Past is how an alignment stood at the end of a day, with today's key results and weights.
type Past struct {
	Progress rules.Progress
	health   map[string]rules.Health // of what was there then
}

// HealthOf is the health of an objective; nil for one that wasn't there yet.
func (p *Past) HealthOf(id string) *rules.Health {
	if health, ok := p.health[id]; ok {
		return &health
	}
	return nil
}

// WeekAgo tells how everything in the alignment stood at the end of the day a week ago.
func (a *App) WeekAgo(ctx context.Context, al *Alignment) (*Past, error) {
	al.pastMu.Lock()
	defer al.pastMu.Unlock()
	if al.past != nil {
		return al.past, nil
	}
	company, err := db.TheCompany(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	day, where := al.today.AddDays(-7), zone(company.Timezone)
	then, err := db.KeyResultsThen(ctx, a.db.Reader, slices.Collect(maps.Keys(al.involved)), day)
	if err != nil {
		return nil, err
	}
	past := &Past{health: map[string]rules.Health{}}
	past.Progress = progressOn(day, al.all, then)
	for _, o := range al.all {
		created := rules.DayOf(o.CreatedAt.Time().In(where))
		if created > day || o.Cycle.First() > day {
			continue
		}
		stale := false
		for _, k := range o.KeyResults {
			stale = stale || k.wasStale(then[k.ID], created, day)
		}
		past.health[o.ID] = rules.HealthOf(past.Progress.Of(o.ID), o.cycleElapsed(day), stale)
	}
	al.past = past
	return past, nil
}

// progressOn rolls objectives up as they stood at the end of a day, from the values their key results had.
func progressOn(day rules.Day, list []*Objective, then map[string]*db.KeyResultDay) rules.Progress {
	were := make([]*rules.Objective, len(list))
	for i, o := range list {
		were[i] = o.rule(func(k *KeyResult, r *rules.KeyResult) {
			k.fill(r)
			r.Current = nil
			if known := then[k.ID]; known != nil {
				r.Current = decimalOf(known.Value)
			}
		})
		were[i].Frozen = were[i].Frozen && o.Cycle.Last() < day // it was not, while it ran
	}
	return rules.RollUpProgress(were)
}

// wasStale is isStale on an earlier day.
func (k *KeyResult) wasStale(then *db.KeyResultDay, created, day rules.Day) bool {
	if k.Of.cycle.State == db.CycleClosed || k.Of.State != rules.ObjectiveActive {
		return false
	}
	heard := max(created, k.Of.Cycle.First())
	if then != nil {
		heard = max(heard, then.Day)
	}
	if k.HeardOn <= day {
		heard = max(heard, k.HeardOn)
	}
	return heard < rules.StaleBefore(day, k.Of.cycle.StaleDays)
}

// ObjectivePoint is an objective's progress at the end of a day, beside the ideal pace.
type ObjectivePoint struct {
	Day      rules.Day
	Progress *rules.Decimal
	Ideal    rules.Decimal
}

// ObjectiveTrend gives an objective's progress from its cycle's first day to today or the last, day by day in a
// month, else week by week; the last point is its progress now. Earlier ones are rolled up with today's key
// results and weights.
func (a *App) ObjectiveTrend(ctx context.Context, o *Objective) ([]*ObjectivePoint, error) {
	branch := o.branch(nil)
	var ids []string
	for _, below := range branch {
		for _, k := range below.KeyResults {
			ids = append(ids, k.ID)
		}
	}
	days, err := db.KeyResultDays(ctx, a.db.Reader, ids)
	if err != nil {
		return nil, err
	}
	step, last := 7, min(o.alignment.today, o.Cycle.Last())
	if o.Cycle.Kind() == rules.Month {
		step = 1
	}
	points := []*ObjectivePoint{}
	then := map[string]*db.KeyResultDay{}
	for day := o.Cycle.First(); day < last; day = day.AddDays(step) {
		for len(days) > 0 && days[0].Day <= day {
			then[days[0].KeyResultID] = days[0]
			days = days[1:]
		}
		points = append(points, &ObjectivePoint{Day: day, Progress: progressOn(day, branch, then).Of(o.ID), Ideal: rules.Elapsed(o.Cycle, day)})
	}
	if o.Cycle.First() <= o.alignment.today {
		points = append(points, &ObjectivePoint{Day: last, Progress: o.Progress, Ideal: rules.Elapsed(o.Cycle, last)})
	}
	return points, nil
}

// branch adds the objective and everything that aligns to it.
func (o *Objective) branch(list []*Objective) []*Objective {
	list = append(list, o)
	for _, child := range o.Aligned {
		list = child.branch(list)
	}
	return list
}
