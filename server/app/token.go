package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
)

// CreateAPITokenInput is a partner's token to be made.
type CreateAPITokenInput struct {
	Name          string
	Scopes        []string
	ExpiresInDays int
}

// CreateAPIToken makes a partner's token and answers its secret this once: ADMIN.
func (a *App) CreateAPIToken(ctx context.Context, actor *auth.Actor, in CreateAPITokenInput) (secret string, token *db.APIToken, err error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return "", nil, err
	}
	if err := policy.configures(); err != nil {
		return "", nil, err
	}
	if err := in.check(); err != nil {
		return "", nil, err
	}
	secret = auth.NewAPIToken()
	token = &db.APIToken{ID: db.NewID(db.TokenPrefix), Name: in.Name, Hash: auth.HashToken(secret), Scopes: in.Scopes, CreatedAt: a.now(),
		ExpiresAt: db.At(a.clock().Add(time.Duration(in.ExpiresInDays) * 24 * time.Hour))}
	err = a.change(ctx, actor, entry("createApiToken", token.ID, token.Name, nil, map[string]any{"scopes": token.Scopes, "expiresInDays": in.ExpiresInDays}, ""),
		func(ctx context.Context, tx bun.Tx) error { return db.Insert(ctx, tx, token) })
	return secret, token, coded("", err)
}

func (in CreateAPITokenInput) check() error {
	if err := checkName("name", in.Name); err != nil {
		return err
	}
	if len(in.Scopes) == 0 {
		return badInput("scopes", "REQUIRED", "name at least one scope of %s", strings.Join(auth.Scopes(), ", "))
	}
	for _, scope := range in.Scopes {
		if !slices.Contains(auth.Scopes(), scope) {
			return badInput("scopes", "UNKNOWN", "there is no scope %s; use %s", shown(scope), strings.Join(auth.Scopes(), ", "))
		}
	}
	if in.ExpiresInDays < 1 || in.ExpiresInDays > 366 {
		return badInput("expiresInDays", "OUT_OF_RANGE", "a token lasts 1 to 366 days, not %d", in.ExpiresInDays)
	}
	return nil
}

// APITokens lists partners' tokens: ADMIN.
func (a *App) APITokens(ctx context.Context, actor *auth.Actor) ([]*db.APIToken, error) {
	policy, err := a.policy(ctx, actor)
	if err != nil {
		return nil, err
	}
	if err := policy.configures(); err != nil {
		return nil, err
	}
	return db.APITokens(ctx, a.db.Reader)
}

// RevokeAPIToken ends a partner's token at once: ADMIN. NOT_FOUND if there is none.
func (a *App) RevokeAPIToken(ctx context.Context, actor *auth.Actor, id string) (*db.APIToken, error) {
	tokens, err := a.APITokens(ctx, actor)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(tokens, func(t *db.APIToken) bool { return t.ID == id })
	if at < 0 {
		return nil, &Error{Code: NotFound, Field: "tokenId", Reason: "NOT_FOUND", Message: "there is no such token"}
	}
	token := tokens[at]
	if !token.RevokedAt.IsZero() {
		return token, nil
	}
	token.RevokedAt = a.now()
	err = a.change(ctx, actor, entry("revokeApiToken", token.ID, token.Name, nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.Update(ctx, tx, token, "revoked_at")
	})
	return token, err
}
