package auth

import (
	"context"
	"slices"
	"time"

	"github.com/okra-performance/okra/db"
)

// Actor is who is asking: a member behind a session, a partner's token, or the command line.
type Actor struct {
	Member    *db.Member // of a session
	SessionID string
	Token     *db.APIToken
	System    bool
	Ends      time.Time // when the right to ask ends; zero for the command line
	Address   string
	Versions  db.Versions // of what instances remember, as read with the session
}

// System is the command line.
func System() *Actor { return &Actor{System: true, Address: "local"} }

// Scopes of partners' tokens.
const (
	ScopeFactsWrite     = "facts:write"
	ScopeMetricsRead    = "metrics:read"
	ScopeScorecardsRead = "scorecards:read"
	ScopeOKRRead        = "okr:read"
	ScopeIncentivesRead = "incentives:read"
)

// Scopes lists every scope a token may have.
func Scopes() []string {
	return []string{ScopeFactsWrite, ScopeMetricsRead, ScopeScorecardsRead, ScopeOKRRead, ScopeIncentivesRead}
}

// Afresh is the same actor for one operation of a connection that outlives a request: it remembers no
// counters of before, so that the operation reads everything as it is by then.
func (a *Actor) Afresh() *Actor {
	fresh := *a
	fresh.Versions = db.Versions{}
	return &fresh
}

// MemberID is the member's id; "" for a token and the command line.
func (a *Actor) MemberID() string {
	if a == nil || a.Member == nil {
		return ""
	}
	return a.Member.ID
}

// Name is how the audit log calls the actor.
func (a *Actor) Name() string {
	switch {
	case a.Member != nil:
		return a.Member.Name
	case a.Token != nil:
		return a.Token.Name
	}
	return "system"
}

// Key tells callers apart: for idempotency keys and rate limits.
func (a *Actor) Key() string {
	switch {
	case a.Member != nil:
		return a.Member.ID
	case a.Token != nil:
		return a.Token.ID
	case a.System:
		return "system"
	}
	return a.Address
}

// Has tells whether the member has one of the roles. Partners' tokens have none.
func (a *Actor) Has(roles ...db.Role) bool {
	return a.Member != nil && slices.ContainsFunc(roles, func(r db.Role) bool { return slices.Contains(a.Member.Roles, r) })
}

// HasScope tells whether a partner's token has a scope.
func (a *Actor) HasScope(scope string) bool {
	return a.Token != nil && slices.Contains(a.Token.Scopes, scope)
}

// IsAnonymous tells whether nobody has proven who they are.
func (a *Actor) IsAnonymous() bool {
	return a == nil || (a.Member == nil && a.Token == nil && !a.System)
}

type contextKey struct{}

// WithActor puts an actor into a context.
func WithActor(ctx context.Context, actor *Actor) context.Context {
	return context.WithValue(ctx, contextKey{}, actor)
}

// ActorIn is the actor of a context; an anonymous one where none was put.
func ActorIn(ctx context.Context) *Actor {
	if actor, ok := ctx.Value(contextKey{}).(*Actor); ok {
		return actor
	}
	return &Actor{}
}
