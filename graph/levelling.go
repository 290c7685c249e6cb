package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Levellings(ctx context.Context, period rules.Period) ([]*app.LevellingMeeting, error) {
	return r.app.Levellings(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) Levelling(ctx context.Context, id string) (*app.LevellingMeeting, error) {
	return hidden(r.app.LevellingByID(ctx, auth.ActorIn(ctx), id))
}

func levelled(meeting *app.LevellingMeeting, err error) (*gen.LevellingPayload, error) {
	return &gen.LevellingPayload{Levelling: meeting}, err
}

func (r *mutationResolver) OpenLevelling(ctx context.Context, input app.OpenLevellingInput) (*gen.LevellingPayload, error) {
	return levelled(r.app.OpenLevelling(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) LevelScore(ctx context.Context, input app.LevelScoreInput) (*gen.LevellingPayload, error) {
	return levelled(r.app.LevelScore(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) UndoLevelling(ctx context.Context, input app.UndoLevellingInput) (*gen.LevellingPayload, error) {
	return levelled(r.app.UndoLevelling(ctx, auth.ActorIn(ctx), input))
}

func (r *mutationResolver) CloseLevelling(ctx context.Context, input app.CloseLevellingInput) (*gen.LevellingPayload, error) {
	return levelled(r.app.CloseLevelling(ctx, auth.ActorIn(ctx), input))
}

// members loads members in the order of their ids; those that aren't there are left out.
func (r *Resolver) members(ctx context.Context, ids []string) ([]*db.Member, error) {
	people := []*db.Member{}
	rows, err := r.loaders(ctx).members.LoadAll(ctx, ids)
	for _, m := range rows {
		if m != nil {
			people = append(people, m)
		}
	}
	return people, err
}

type levellingResolver struct{ *Resolver }

// Levelling answers a meeting's fields.
func (r *Resolver) Levelling() gen.LevellingResolver { return &levellingResolver{r} }

func (r *levellingResolver) Team(ctx context.Context, l *app.LevellingMeeting) (*db.Team, error) {
	return r.team(ctx, l.TeamID)
}

func (r *levellingResolver) Participants(ctx context.Context, l *app.LevellingMeeting) ([]*db.Member, error) {
	return r.members(ctx, l.Levelling.Participants)
}

func (r *levellingResolver) OpenedBy(ctx context.Context, l *app.LevellingMeeting) (*db.Member, error) {
	return r.member(ctx, l.Levelling.OpenedBy)
}

func (r *levellingResolver) ClosedBy(ctx context.Context, l *app.LevellingMeeting) (*db.Member, error) {
	return r.member(ctx, l.Levelling.ClosedBy)
}

func (r *levellingResolver) ClosedAt(_ context.Context, l *app.LevellingMeeting) (*db.Instant, error) {
	return instant(l.Levelling.ClosedAt), nil
}

func (r *levellingResolver) Abilities(_ context.Context, l *app.LevellingMeeting) ([]gen.LevellingAbility, error) {
	abilities := []gen.LevellingAbility{}
	for _, ability := range l.MayDo() {
		abilities = append(abilities, gen.LevellingAbility(ability))
	}
	return abilities, nil
}

type levellingRowResolver struct{ *Resolver }

// LevellingRow answers the fields of a person in a meeting.
func (r *Resolver) LevellingRow() gen.LevellingRowResolver { return &levellingRowResolver{r} }

func (r *levellingRowResolver) Member(ctx context.Context, l *app.LevellingRow) (*db.Member, error) {
	return r.member(ctx, l.MemberID)
}

func (r *levellingRowResolver) Position(ctx context.Context, l *app.LevellingRow) (*db.Position, error) {
	return r.position(ctx, l.PositionID)
}

func (r *levellingRowResolver) Team(ctx context.Context, l *app.LevellingRow) (*db.Team, error) {
	return r.team(ctx, l.TeamID)
}

func (r *levellingRowResolver) Lead(ctx context.Context, l *app.LevellingRow) (*db.Member, error) {
	return r.member(ctx, l.LeadID)
}

type levellingCellResolver struct{ *Resolver }

// LevellingCell answers the fields of a line in a meeting.
func (r *Resolver) LevellingCell() gen.LevellingCellResolver { return &levellingCellResolver{r} }

func (r *levellingCellResolver) Metric(ctx context.Context, c *app.LevellingCell) (*app.MetricDefinition, error) {
	return r.metric(ctx, c.MetricID)
}

func (r *levellingCellResolver) Cause(_ context.Context, c *app.LevellingCell) (*rules.Cause, error) {
	if c.Cause == "" {
		return nil, nil
	}
	return &c.Cause, nil
}

type levellingChangeResolver struct{ *Resolver }

// LevellingChange answers a change's fields.
func (r *Resolver) LevellingChange() gen.LevellingChangeResolver { return &levellingChangeResolver{r} }

func (r *levellingChangeResolver) Member(ctx context.Context, c *db.LevellingChange) (*db.Member, error) {
	return r.member(ctx, c.SubjectID)
}

func (r *levellingChangeResolver) Metric(ctx context.Context, c *db.LevellingChange) (*app.MetricDefinition, error) {
	return r.metric(ctx, c.MetricID)
}

func (r *levellingChangeResolver) By(ctx context.Context, c *db.LevellingChange) (*db.Member, error) {
	return r.member(ctx, c.ActorID)
}

type levellingLeadResolver struct{ *Resolver }

// LevellingLead answers the fields of a lead in comparison.
func (r *Resolver) LevellingLead() gen.LevellingLeadResolver { return &levellingLeadResolver{r} }

func (r *levellingLeadResolver) Lead(ctx context.Context, l *app.LevellingLead) (*db.Member, error) {
	return r.member(ctx, l.LeadID)
}

func (r *scorecardLineResolver) Levelling(ctx context.Context, l *db.ScorecardLine) (*db.LineLevelling, error) {
	row, err := found(ctx, r.loaders(ctx).levelled, l.ID)
	if err != nil {
		return nil, err
	}
	return r.app.SeenLevelling(ctx, auth.ActorIn(ctx), l, row)
}

type lineLevellingResolver struct{ *Resolver }

// LineLevelling answers what a meeting made of a line.
func (r *Resolver) LineLevelling() gen.LineLevellingResolver { return &lineLevellingResolver{r} }

func (r *lineLevellingResolver) By(ctx context.Context, l *db.LineLevelling) (*db.Member, error) {
	return r.member(ctx, l.ActorID)
}

func (r *lineLevellingResolver) Participants(ctx context.Context, l *db.LineLevelling) ([]*db.Member, error) {
	meeting, err := found(ctx, r.loaders(ctx).meetings, l.LevellingID)
	if err != nil || meeting == nil {
		return []*db.Member{}, err
	}
	return r.members(ctx, meeting.Participants)
}
