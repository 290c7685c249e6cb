package graph

import (
	"context"
	"time"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) Cycles(ctx context.Context) ([]*app.Cycle, error) {
	return r.app.Cycles(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) Cycle(ctx context.Context, period rules.Period) (*app.Cycle, error) {
	return r.app.Cycle(ctx, auth.ActorIn(ctx), period)
}

func (r *queryResolver) Objective(ctx context.Context, id string) (*app.Objective, error) {
	return orNull(r.app.ObjectiveByID(ctx, auth.ActorIn(ctx), id))
}

func (r *queryResolver) KeyResult(ctx context.Context, id string) (*app.KeyResult, error) {
	return orNull(r.app.KeyResultByID(ctx, auth.ActorIn(ctx), id))
}

// orNull makes what isn't there, or may not be seen, null.
func orNull[T any](found *T, err error) (*T, error) {
	if app.CodeOf(err) == app.NotFound {
		return nil, nil
	}
	return found, err
}

func (r *queryResolver) Objectives(ctx context.Context, filter *app.ObjectivesQuery, first *int32, after *string) (*gen.ObjectiveConnection, error) {
	if filter == nil {
		filter = &app.ObjectivesQuery{}
	}
	c, err := r.app.Objectives(ctx, auth.ActorIn(ctx), *filter, page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.ObjectiveConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, o *app.Objective) *gen.ObjectiveEdge {
			return &gen.ObjectiveEdge{Cursor: cursor, Node: o}
		})}, nil
}

func (r *queryResolver) AlignmentTree(ctx context.Context, cycle rules.Period, root *string, depth *int32) (*app.AlignmentTree, error) {
	var levels *int
	if depth != nil {
		n := int(*depth)
		levels = &n
	}
	return r.app.AlignmentTree(ctx, auth.ActorIn(ctx), cycle, text(root), levels)
}

func (r *queryResolver) CheckInsDue(ctx context.Context) ([]*app.KeyResult, error) {
	return r.app.CheckInsDue(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) ObjectiveTemplates(ctx context.Context) ([]*db.ObjectiveTemplate, error) {
	return r.app.ObjectiveTemplates(ctx, auth.ActorIn(ctx))
}

func (r *mutationResolver) CreateObjective(ctx context.Context, input app.CreateObjectiveInput) (*gen.CreateObjectivePayload, error) {
	o, err := r.app.CreateObjective(ctx, auth.ActorIn(ctx), input)
	return &gen.CreateObjectivePayload{Objective: o}, err
}

func (r *mutationResolver) UpdateObjective(ctx context.Context, input app.UpdateObjectiveInput) (*gen.UpdateObjectivePayload, error) {
	o, err := r.app.UpdateObjective(ctx, auth.ActorIn(ctx), input)
	return &gen.UpdateObjectivePayload{Objective: o}, err
}

func (r *mutationResolver) AlignObjective(ctx context.Context, input app.AlignObjectiveInput) (*app.Alignments, error) {
	return r.app.AlignObjective(ctx, auth.ActorIn(ctx), input)
}

func (r *mutationResolver) CreateKeyResult(ctx context.Context, input app.CreateKeyResultInput) (*gen.CreateKeyResultPayload, error) {
	k, err := r.app.CreateKeyResult(ctx, auth.ActorIn(ctx), input)
	return &gen.CreateKeyResultPayload{KeyResult: k}, err
}

func (r *mutationResolver) UpdateKeyResult(ctx context.Context, input app.UpdateKeyResultInput) (*gen.UpdateKeyResultPayload, error) {
	k, err := r.app.UpdateKeyResult(ctx, auth.ActorIn(ctx), input)
	return &gen.UpdateKeyResultPayload{KeyResult: k}, err
}

func (r *mutationResolver) SetOkrWeights(ctx context.Context, input app.SetOkrWeightsInput) (*gen.SetOkrWeightsPayload, error) {
	o, err := r.app.SetOkrWeights(ctx, auth.ActorIn(ctx), input)
	return &gen.SetOkrWeightsPayload{Objective: o}, err
}

func (r *mutationResolver) CheckInKeyResult(ctx context.Context, input app.CheckInKeyResultInput) (*gen.CheckInKeyResultPayload, error) {
	c, err := r.app.CheckInKeyResult(ctx, auth.ActorIn(ctx), input)
	if err != nil {
		return nil, err
	}
	return &gen.CheckInKeyResultPayload{KeyResult: c.Of, CheckIn: c}, nil
}

func (r *mutationResolver) CompleteMilestone(ctx context.Context, input app.CompleteMilestoneInput) (*gen.CompleteMilestonePayload, error) {
	k, err := r.app.CompleteMilestone(ctx, auth.ActorIn(ctx), input)
	return &gen.CompleteMilestonePayload{KeyResult: k}, err
}

func (r *mutationResolver) CommentOnObjective(ctx context.Context, input app.CommentOnObjectiveInput) (*gen.CommentOnObjectivePayload, error) {
	actor := auth.ActorIn(ctx)
	comment, err := r.app.CommentOnObjective(ctx, actor, input)
	if err != nil {
		return nil, err
	}
	o, err := r.app.ObjectiveByID(ctx, actor, input.ObjectiveID)
	return &gen.CommentOnObjectivePayload{Objective: o, Comment: comment}, err
}

func (r *mutationResolver) GradeKeyResult(ctx context.Context, input app.GradeKeyResultInput) (*gen.GradeKeyResultPayload, error) {
	k, err := r.app.GradeKeyResult(ctx, auth.ActorIn(ctx), input)
	return &gen.GradeKeyResultPayload{KeyResult: k}, err
}

func (r *mutationResolver) UpdateCycle(ctx context.Context, input app.UpdateCycleInput) (*gen.UpdateCyclePayload, error) {
	c, err := r.app.UpdateCycle(ctx, auth.ActorIn(ctx), input)
	return &gen.UpdateCyclePayload{Cycle: c}, err
}

func (r *mutationResolver) CloseCycle(ctx context.Context, input app.CloseCycleInput) (*app.ClosedCycle, error) {
	return r.app.CloseCycle(ctx, auth.ActorIn(ctx), input)
}

func (r *mutationResolver) CarryOverObjectives(ctx context.Context, input app.CarryOverObjectivesInput) (*gen.CarryOverObjectivesPayload, error) {
	list, err := r.app.CarryOverObjectives(ctx, auth.ActorIn(ctx), input)
	return &gen.CarryOverObjectivesPayload{Objectives: list}, err
}

func (r *mutationResolver) DraftObjectives(ctx context.Context, input app.DraftObjectivesInput) (*gen.DraftObjectivesPayload, error) {
	list, err := r.app.DraftObjectives(ctx, auth.ActorIn(ctx), input)
	return &gen.DraftObjectivesPayload{Objectives: list}, err
}

func (r *mutationResolver) SaveObjectiveTemplates(ctx context.Context, input app.SaveObjectiveTemplatesInput) (*gen.SaveObjectiveTemplatesPayload, error) {
	list, err := r.app.SaveObjectiveTemplates(ctx, auth.ActorIn(ctx), input)
	return &gen.SaveObjectiveTemplatesPayload{Templates: list}, err
}

func (r *subscriptionResolver) TreeChanged(ctx context.Context, cycle rules.Period) (<-chan *app.AlignmentTree, error) {
	read := func(ctx context.Context) (*app.AlignmentTree, error) {
		return r.app.AlignmentTree(ctx, auth.ActorIn(ctx), cycle, "", nil)
	}
	return watch(ctx, r.app, read, nil, live.Cycle(string(cycle)))
}

// CheckedIn gives each check-in that comes after the subscription began, once.
func (r *subscriptionResolver) CheckedIn(ctx context.Context, cycle rules.Period) (<-chan *app.CheckIn, error) {
	actor := auth.ActorIn(ctx)
	if _, err := r.app.Cycles(ctx, actor); err != nil { // may they see any?
		return nil, err
	}
	changed, cancel := r.app.Live().Watch(live.CheckIns(string(cycle)))
	mark := r.app.CheckInsBegin()
	answers := make(chan *app.CheckIn, 1)
	go func() {
		defer close(answers)
		defer cancel()
		for {
			select {
			case <-changed:
			case <-ctx.Done():
				return
			}
			began := time.Now()
			fresh, err := r.app.CheckInsSince(ctx, auth.ActorIn(ctx), cycle, mark)
			if err != nil {
				return
			}
			for _, c := range fresh {
				select {
				case answers <- c:
				case <-ctx.Done():
					return
				}
			}
			pause(ctx, calm-time.Since(began))
		}
	}()
	return answers, nil
}

type cycleResolver struct{ *Resolver }

// Cycle answers a cycle's fields.
func (r *Resolver) Cycle() gen.CycleResolver { return &cycleResolver{r} }

func (r *cycleResolver) Objectives(ctx context.Context, c *app.Cycle) (int32, error) {
	n, err := r.app.CountObjectives(ctx, c)
	return count(n), err
}

type objectiveResolver struct{ *Resolver }

// Objective answers an objective's fields.
func (r *Resolver) Objective() gen.ObjectiveResolver { return &objectiveResolver{r} }

func (r *objectiveResolver) Cycle(ctx context.Context, o *app.Objective) (*app.Cycle, error) {
	return r.app.CycleOf(ctx, auth.ActorIn(ctx), o)
}

func (r *objectiveResolver) Owner(ctx context.Context, o *app.Objective) (scalar.Subject, error) {
	return r.subject(ctx, o.OwnerID())
}

func (r *objectiveResolver) PrivateTo(ctx context.Context, o *app.Objective) (*db.Team, error) {
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Team(o.PrivateTeamID), nil
}

func (r *objectiveResolver) Parent(ctx context.Context, o *app.Objective) (*app.Objective, error) {
	parent, _, err := r.app.ParentOf(ctx, auth.ActorIn(ctx), o)
	return parent, err
}

func (r *objectiveResolver) ParentKeyResult(ctx context.Context, o *app.Objective) (*app.KeyResult, error) {
	_, k, err := r.app.ParentOf(ctx, auth.ActorIn(ctx), o)
	return k, err
}

func (r *objectiveResolver) ProgressAWeekAgo(ctx context.Context, o *app.Objective) (*rules.Decimal, error) {
	return r.progressAWeekAgo(ctx, o)
}

func (r *Resolver) progressAWeekAgo(ctx context.Context, o *app.Objective) (*rules.Decimal, error) {
	then, err := r.app.WeekAgo(ctx, o.Alignment())
	if err != nil {
		return nil, err
	}
	return then.Progress.Of(o.ID), nil
}

func (r *objectiveResolver) Trend(ctx context.Context, o *app.Objective) ([]*app.ObjectivePoint, error) {
	return r.app.ObjectiveTrend(ctx, o)
}

func (r *objectiveResolver) Children(ctx context.Context, o *app.Objective) ([]*app.Objective, error) {
	return r.app.VisibleObjectives(ctx, auth.ActorIn(ctx), o.Aligned)
}

func (r *objectiveResolver) Supports(ctx context.Context, o *app.Objective) ([]*app.Objective, error) {
	supports, _, err := r.app.Supports(ctx, auth.ActorIn(ctx), o)
	return supports, err
}

func (r *objectiveResolver) SupportedBy(ctx context.Context, o *app.Objective) ([]*app.Objective, error) {
	_, supportedBy, err := r.app.Supports(ctx, auth.ActorIn(ctx), o)
	return supportedBy, err
}

func (r *objectiveResolver) Comments(ctx context.Context, o *app.Objective, first *int32, after *string) (*gen.CommentConnection, error) {
	c, err := r.app.Comments(ctx, o, page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.CommentConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, n *db.Comment) *gen.CommentEdge { return &gen.CommentEdge{Cursor: cursor, Node: n} })}, nil
}

func (r *objectiveResolver) CarriedFrom(ctx context.Context, o *app.Objective) (*app.Objective, error) {
	if o.CarriedFromID == "" {
		return nil, nil
	}
	return orNull(r.app.ObjectiveByID(ctx, auth.ActorIn(ctx), o.CarriedFromID))
}

func (r *objectiveResolver) Abilities(ctx context.Context, o *app.Objective) ([]gen.ObjectiveAbility, error) {
	list, err := r.app.ObjectiveAbilities(ctx, auth.ActorIn(ctx), o)
	abilities := make([]gen.ObjectiveAbility, len(list))
	for i, name := range list {
		abilities[i] = gen.ObjectiveAbility(name)
	}
	return abilities, err
}

type keyResultResolver struct{ *Resolver }

// KeyResult answers a key result's fields.
func (r *Resolver) KeyResult() gen.KeyResultResolver { return &keyResultResolver{r} }

func (r *keyResultResolver) Responsible(ctx context.Context, k *app.KeyResult) (*db.Member, error) {
	return r.member(ctx, k.ResponsibleID)
}

func (r *keyResultResolver) Metric(ctx context.Context, k *app.KeyResult) (*app.MetricDefinition, error) {
	return r.metric(ctx, k.MetricID)
}

func (r *keyResultResolver) Scope(ctx context.Context, k *app.KeyResult) (scalar.Subject, error) {
	if k.ScopeMemberID == "" && k.ScopeTeamID == "" {
		return nil, nil
	}
	return r.subject(ctx, k.ScopeMemberID+k.ScopeTeamID) // one of them is ""
}

func (r *keyResultResolver) Milestones(ctx context.Context, k *app.KeyResult) ([]*db.Milestone, error) {
	if k.Kind != rules.KeyResultMilestone {
		return []*db.Milestone{}, nil
	}
	return r.app.Milestones(ctx, k)
}

func (r *keyResultResolver) Trend(ctx context.Context, k *app.KeyResult) ([]*app.KeyResultPoint, error) {
	return r.app.KeyResultTrend(ctx, k)
}

func (r *keyResultResolver) CheckIns(ctx context.Context, k *app.KeyResult, first *int32, after *string) (*gen.CheckInConnection, error) {
	c, err := r.app.CheckIns(ctx, k, page(first, after, 20))
	if err != nil {
		return nil, err
	}
	return &gen.CheckInConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, n *app.CheckIn) *gen.CheckInEdge { return &gen.CheckInEdge{Cursor: cursor, Node: n} })}, nil
}

type checkInResolver struct{ *Resolver }

// CheckIn answers a check-in's fields.
func (r *Resolver) CheckIn() gen.CheckInResolver { return &checkInResolver{r} }

func (r *checkInResolver) By(ctx context.Context, c *app.CheckIn) (*db.Member, error) {
	return r.member(ctx, c.MemberID)
}

type commentResolver struct{ *Resolver }

// Comment answers a remark's fields.
func (r *Resolver) Comment() gen.CommentResolver { return &commentResolver{r} }

func (r *commentResolver) By(ctx context.Context, c *db.Comment) (*db.Member, error) {
	return r.member(ctx, c.MemberID)
}

func (r *commentResolver) Mentions(ctx context.Context, c *db.Comment) ([]*db.Member, error) {
	mentioned := []*db.Member{}
	for _, id := range c.Mentions {
		m, err := r.member(ctx, id)
		if err != nil {
			return nil, err
		}
		if m != nil {
			mentioned = append(mentioned, m)
		}
	}
	return mentioned, nil
}

type keyResultDraftResolver struct{ *Resolver }

// KeyResultDraft answers a drafted key result's fields.
func (r *Resolver) KeyResultDraft() gen.KeyResultDraftResolver { return &keyResultDraftResolver{r} }

func (r *keyResultDraftResolver) Metric(ctx context.Context, k *db.KeyResultDraft) (*app.MetricDefinition, error) {
	return r.metric(ctx, k.MetricID)
}

type objectiveTemplateResolver struct{ *Resolver }

// ObjectiveTemplate answers a template's fields.
func (r *Resolver) ObjectiveTemplate() gen.ObjectiveTemplateResolver {
	return &objectiveTemplateResolver{r}
}

func (r *objectiveTemplateResolver) Position(ctx context.Context, t *db.ObjectiveTemplate) (*db.Position, error) {
	catalog, err := r.app.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return catalog.Position(t.PositionID), nil
}
