package app

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// Events lists the events that touch a range of days; with a team those that count for it.
func (a *App) Events(ctx context.Context, actor *auth.Actor, span rules.Span, teamID string) ([]*db.Event, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkRange("range", span); err != nil {
		return nil, err
	}
	events, err := db.EventsIn(ctx, a.db.Reader, span)
	if teamID != "" {
		above := policy.directory.Above(teamID)
		events = slices.DeleteFunc(events, func(e *db.Event) bool { return e.TeamID != "" && !slices.Contains(above, e.TeamID) })
	}
	return events, err
}

// PlatformEvents lists the platform events within a range of days; with a channel its own and those of all.
func (a *App) PlatformEvents(ctx context.Context, actor *auth.Actor, span rules.Span, channel string) ([]*db.PlatformEvent, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := checkRange("range", span); err != nil {
		return nil, err
	}
	events, err := db.PlatformEventsIn(ctx, a.db.Reader, span)
	if channel != "" {
		found := policy.catalog.ChannelNamed(channel)
		if found == nil {
			return nil, badInput("channel", "UNKNOWN", "there is no channel %s", shown(channel))
		}
		events = slices.DeleteFunc(events, func(e *db.PlatformEvent) bool { return e.ChannelID != "" && e.ChannelID != found.ID })
	}
	return events, err
}

// RecordEventInput is something held on days.
type RecordEventInput struct {
	Name     string
	FirstDay rules.Day
	LastDay  *rules.Day
	Offline  bool
	TeamID   *string
}

// RecordEvent keeps an event: ADMIN, HR; a lead for own teams. Offline ones switch conditions, so that
// figures are looked at again.
func (a *App) RecordEvent(ctx context.Context, actor *auth.Actor, in RecordEventInput) (*db.Event, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.recordsEvent(text(in.TeamID)); err != nil {
		return nil, err
	}
	event := &db.Event{ID: db.NewID(db.EventPrefix), Name: in.Name, FirstDay: in.FirstDay, LastDay: in.FirstDay, Offline: in.Offline, TeamID: text(in.TeamID)}
	if in.LastDay != nil {
		event.LastDay = *in.LastDay
	}
	if err := policy.checkEvent(event); err != nil {
		return nil, err
	}
	err = a.change(ctx, actor, entry("recordEvent", event.ID, event.Name, nil, event, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, event); err != nil {
			return err
		}
		return db.MarkStale(ctx, tx, "")
	})
	if err != nil {
		return nil, coded("", err)
	}
	a.factsChanged(ctx)
	return event, nil
}

func (p *Policy) checkEvent(e *db.Event) error {
	if err := checkName("name", e.Name); err != nil {
		return err
	}
	if e.LastDay < e.FirstDay {
		return badInput("lastDay", "ORDER", "the last day %s is before the first, %s", e.LastDay, e.FirstDay)
	}
	if e.TeamID != "" {
		return p.checkTeam("teamId", e.TeamID)
	}
	return checkEventDay("firstDay", e.FirstDay, p.today)
}

func checkEventDay(field string, day, today rules.Day) error {
	if day < firstFactDay || day > today.AddDays(366) {
		return badInput(field, "DAY_OUT_OF_RANGE", "%s is not between %s and a year from now", day, firstFactDay)
	}
	return nil
}

// RecordPlatformEventInput is a change of a platform's rules.
type RecordPlatformEventInput struct {
	Day         rules.Day
	Channel     *string
	Description string
}

// RecordPlatformEvent keeps a platform event: ADMIN, HR and leads.
func (a *App) RecordPlatformEvent(ctx context.Context, actor *auth.Actor, in RecordPlatformEventInput) (*db.PlatformEvent, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.recordsPlatformEvent(); err != nil {
		return nil, err
	}
	event := &db.PlatformEvent{ID: db.NewID(db.PlatformEventPrefix), Day: in.Day, Description: in.Description}
	if err := checkText("description", in.Description, 1, 1000); err != nil {
		return nil, err
	}
	if err := checkEventDay("day", in.Day, policy.today); err != nil {
		return nil, err
	}
	if text(in.Channel) != "" {
		channel := policy.catalog.ChannelNamed(*in.Channel)
		if channel == nil {
			return nil, badInput("channel", "UNKNOWN", "there is no channel %s", shown(*in.Channel))
		}
		event.ChannelID = channel.ID
	}
	err = a.change(ctx, actor, entry("recordPlatformEvent", event.ID, event.Description, nil, event, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.Insert(ctx, tx, event)
	})
	if err != nil {
		return nil, coded("", err)
	}
	a.factsChanged(ctx)
	return event, nil
}

// EventByID finds an event; NOT_FOUND if there is none.
func (a *App) EventByID(ctx context.Context, id string) (*db.Event, error) {
	e, err := db.EventByID(ctx, a.db.Reader, id)
	return e, coded("", err)
}

// PlatformEventByID finds a platform event; NOT_FOUND if there is none.
func (a *App) PlatformEventByID(ctx context.Context, id string) (*db.PlatformEvent, error) {
	e, err := db.PlatformEventByID(ctx, a.db.Reader, id)
	return e, coded("", err)
}
