package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func (r *queryResolver) AuditLog(ctx context.Context, actor, action, subject *string, from, to *rules.Day, first *int32, after *string) (*gen.AuditConnection, error) {
	q := app.AuditQuery{Actor: text(actor), Action: text(action), Subject: text(subject), Page: page(first, after, 50)}
	if from != nil {
		q.From = *from
	}
	if to != nil {
		q.To = *to
	}
	c, err := r.app.AuditLog(ctx, auth.ActorIn(ctx), q)
	if err != nil {
		return nil, err
	}
	return &gen.AuditConnection{Nodes: c.Nodes, PageInfo: pageInfo(c), TotalCount: count(c.Total),
		Edges: edges(c, func(cursor string, e *db.AuditEntry) *gen.AuditEdge { return &gen.AuditEdge{Cursor: cursor, Node: e} })}, nil
}

type auditEntryResolver struct{ *Resolver }

// AuditEntry answers an entry's fields.
func (r *Resolver) AuditEntry() gen.AuditEntryResolver { return &auditEntryResolver{r} }

func (r *auditEntryResolver) Actor(ctx context.Context, e *db.AuditEntry) (*db.Member, error) {
	if db.Kind(e.ActorID) != db.MemberPrefix {
		return nil, nil
	}
	return r.member(ctx, e.ActorID)
}

func (r *auditEntryResolver) SubjectID(_ context.Context, e *db.AuditEntry) (*string, error) {
	return optional(string(e.SubjectID)), nil
}
