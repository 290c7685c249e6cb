package graph

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/graph/scalar"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

type alignmentTreeResolver struct{ *Resolver }

// AlignmentTree answers a tree's fields.
func (r *Resolver) AlignmentTree() gen.AlignmentTreeResolver { return &alignmentTreeResolver{r} }

func (r *alignmentTreeResolver) Cycle(_ context.Context, t *app.AlignmentTree) (*app.Cycle, error) {
	return t.TreeCycle(), nil
}

func (r *alignmentTreeResolver) CheckIns(_ context.Context, t *app.AlignmentTree) ([]*app.CheckInReport, error) {
	return t.CheckInReports(), nil
}

type alignmentNodeResolver struct{ *Resolver }

// AlignmentNode answers a node's fields.
func (r *Resolver) AlignmentNode() gen.AlignmentNodeResolver { return &alignmentNodeResolver{r} }

func (r *alignmentNodeResolver) ParentID(ctx context.Context, o *app.Objective) (*string, error) {
	parent, _, err := r.app.ParentOf(ctx, auth.ActorIn(ctx), o)
	if err != nil || parent == nil {
		return nil, err
	}
	return &parent.ID, nil
}

func (r *alignmentNodeResolver) ParentKeyResultID(ctx context.Context, o *app.Objective) (*string, error) {
	_, k, err := r.app.ParentOf(ctx, auth.ActorIn(ctx), o)
	if err != nil || k == nil {
		return nil, err
	}
	return &k.ID, nil
}

func (r *alignmentNodeResolver) ProgressAWeekAgo(ctx context.Context, o *app.Objective) (*rules.Decimal, error) {
	return r.progressAWeekAgo(ctx, o)
}

func (r *alignmentNodeResolver) HealthAWeekAgo(ctx context.Context, o *app.Objective) (*rules.Health, error) {
	then, err := r.app.WeekAgo(ctx, o.Alignment())
	if err != nil {
		return nil, err
	}
	return then.HealthOf(o.ID), nil
}

func (r *alignmentNodeResolver) Supports(ctx context.Context, o *app.Objective) ([]string, error) {
	return r.app.SupportsInTree(ctx, auth.ActorIn(ctx), o)
}

func (r *alignmentNodeResolver) Owner(ctx context.Context, o *app.Objective) (scalar.Subject, error) {
	return r.subject(ctx, o.OwnerID())
}

type checkInReportResolver struct{ *Resolver }

// CheckInReport answers a report's fields.
func (r *Resolver) CheckInReport() gen.CheckInReportResolver { return &checkInReportResolver{r} }

func (r *checkInReportResolver) Member(ctx context.Context, c *app.CheckInReport) (*db.Member, error) {
	return r.member(ctx, c.MemberID)
}

// nodeShown is a tree's node with what stands beside it.
type nodeShown struct {
	*app.Objective
	tree   *app.AlignmentTree
	then   *app.Past // a week ago; nil unless selected
	member *db.Member
	team   *db.Team
}

// flatNodes writes a tree's nodes without the executor where it can; otherwise it gives them back. Who sees
// what was decided when the tree was made.
func (r *Resolver) flatNodes(ctx context.Context, tree *app.AlignmentTree) (any, error) {
	operation, selections := graphql.GetOperationContext(ctx), graphql.GetFieldContext(ctx).Field.Selections
	write := flatNode.compile(operation, selections)
	if write == nil {
		return tree.Nodes, nil
	}
	directory, err := r.app.Directory(ctx)
	if err != nil {
		return nil, err
	}
	// The same question of the same tree with the same names has the same answer.
	key := fmt.Sprint(directory.Version(), graphql.GetPath(ctx), operation.Variables, operation.RawQuery)
	answer, err := tree.Remembered(key, func() ([]byte, error) {
		shown, err := r.nodesShown(ctx, directory, tree, graphql.CollectFields(operation, selections, []string{"AlignmentNode"}))
		return appendList(make([]byte, 0, 1200*len(shown)+2), shown, write), err
	})
	return written(answer), err
}

func (r *Resolver) nodesShown(ctx context.Context, directory *app.Directory, tree *app.AlignmentTree, fields []graphql.CollectedField) (shown []nodeShown, err error) {
	var then *app.Past
	if slices.ContainsFunc(fields, func(f graphql.CollectedField) bool { return strings.HasSuffix(f.Name, "AWeekAgo") }) {
		if then, err = r.app.WeekAgo(ctx, tree.Alignment); err != nil {
			return nil, err
		}
	}
	known := map[string]bool{}
	var ids []string
	for _, o := range tree.Nodes {
		if id := o.OwnerMemberID; id != "" && !known[id] {
			known[id] = true
			ids = append(ids, id)
		}
	}
	members, err := r.app.MembersByIDs(ctx, ids)
	if err != nil {
		return nil, err
	}
	shown = make([]nodeShown, len(tree.Nodes))
	for i, o := range tree.Nodes {
		shown[i] = nodeShown{o, tree, then, members[o.OwnerMemberID], directory.Team(o.OwnerTeamID)}
	}
	return shown, nil
}

var flatNode = flatType[nodeShown]{name: "AlignmentNode", field: func(operation *graphql.OperationContext, field graphql.CollectedField) appender[nodeShown] {
	switch field.Name {
	case "id":
		return func(out []byte, n nodeShown) []byte { return appendText(out, n.ID) }
	case "parentId":
		return func(out []byte, n nodeShown) []byte { return appendOptional(out, n.tree.ParentOf(n.Objective)) }
	case "parentKeyResultId":
		return func(out []byte, n nodeShown) []byte {
			if n.tree.ParentOf(n.Objective) == "" {
				return append(out, "null"...)
			}
			return appendOptional(out, n.ParentKeyResultID)
		}
	case "title":
		return func(out []byte, n nodeShown) []byte { return appendText(out, n.Title) }
	case "cycle":
		return func(out []byte, n nodeShown) []byte { return appendText(out, string(n.Objective.Cycle)) }
	case "progress":
		return func(out []byte, n nodeShown) []byte { return appendDecimal(out, n.Progress) }
	case "progressAWeekAgo":
		return func(out []byte, n nodeShown) []byte { return appendDecimal(out, n.then.Progress.Of(n.ID)) }
	case "health":
		return func(out []byte, n nodeShown) []byte { return appendText(out, string(n.Health)) }
	case "healthAWeekAgo":
		return func(out []byte, n nodeShown) []byte {
			if health := n.then.HealthOf(n.ID); health != nil {
				return appendText(out, string(*health))
			}
			return append(out, "null"...)
		}
	case "supports":
		return func(out []byte, n nodeShown) []byte {
			return appendList(out, n.tree.SupportsOf(n.Objective), appendText)
		}
	case "kind":
		return func(out []byte, n nodeShown) []byte { return appendText(out, string(n.Kind)) }
	case "state":
		return func(out []byte, n nodeShown) []byte { return appendText(out, string(n.State)) }
	case "visibility":
		return func(out []byte, n nodeShown) []byte { return appendText(out, string(n.Visibility())) }
	case "context":
		return func(out []byte, n nodeShown) []byte { return strconv.AppendBool(out, n.Context) }
	case "owner":
		return flatOwner(operation, field)
	case "keyResults":
		write := flatKeyResult.compile(operation, field.Selections)
		if write == nil {
			return nil
		}
		return func(out []byte, n nodeShown) []byte { return appendList(out, n.KeyResults, write) }
	}
	return nil
}}

func flatOwner(operation *graphql.OperationContext, field graphql.CollectedField) appender[nodeShown] {
	member, team := flatMember.compile(operation, field.Selections), flatTeam.compile(operation, field.Selections)
	if member == nil || team == nil {
		return nil
	}
	return func(out []byte, n nodeShown) []byte {
		if n.member != nil {
			return member(out, n.member)
		}
		return team(out, n.team)
	}
}

var flatKeyResult = flatType[*app.KeyResult]{name: "AlignmentKeyResult", field: func(_ *graphql.OperationContext, field graphql.CollectedField) appender[*app.KeyResult] {
	switch field.Name {
	case "id":
		return func(out []byte, k *app.KeyResult) []byte { return appendText(out, k.ID) }
	case "title":
		return func(out []byte, k *app.KeyResult) []byte { return appendText(out, k.Title) }
	case "kind":
		return func(out []byte, k *app.KeyResult) []byte { return appendText(out, string(k.Kind)) }
	case "unit":
		return func(out []byte, k *app.KeyResult) []byte { return appendText(out, string(k.Unit)) }
	case "start":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, k.Start) }
	case "target":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, k.Target) }
	case "low":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, k.Low) }
	case "high":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, k.High) }
	case "current":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, k.Current) }
	case "currentDay":
		return func(out []byte, k *app.KeyResult) []byte { return appendOptional(out, string(k.CurrentDay)) }
	case "weight":
		return func(out []byte, k *app.KeyResult) []byte { return appendSteps(out, &k.Weight) }
	case "confidence":
		return func(out []byte, k *app.KeyResult) []byte {
			if k.Confidence == nil {
				return append(out, "null"...)
			}
			return appendInt(out, *k.Confidence)
		}
	case "progress":
		return func(out []byte, k *app.KeyResult) []byte { return appendDecimal(out, k.Progress) }
	case "health":
		return func(out []byte, k *app.KeyResult) []byte { return appendText(out, string(k.Health)) }
	}
	return nil
}}
