package graph

import (
	"context"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

func (r *queryResolver) Viewer(ctx context.Context) (*db.Member, error) {
	return r.app.Viewer(auth.ActorIn(ctx))
}

func (r *queryResolver) Sessions(ctx context.Context) ([]*db.Session, error) {
	return r.app.Sessions(ctx, auth.ActorIn(ctx))
}

func (r *queryResolver) APITokens(ctx context.Context) ([]*db.APIToken, error) {
	return r.app.APITokens(ctx, auth.ActorIn(ctx))
}

func (r *mutationResolver) SignIn(ctx context.Context, input gen.SignInInput) (*gen.SignInPayload, error) {
	cookies := auth.CookiesIn(ctx)
	signedIn, err := r.app.SignIn(ctx, input.Email, input.Password, auth.ActorIn(ctx).Address, cookies.UserAgent())
	return begun(ctx, cookies, signedIn, err)
}

func (r *mutationResolver) RefreshSession(ctx context.Context) (*gen.SignInPayload, error) {
	cookies := auth.CookiesIn(ctx)
	signedIn, err := r.app.RefreshSession(ctx, cookies.Refresh(), auth.ActorIn(ctx).Address)
	if app.CodeOf(err) == app.Unauthenticated {
		cookies.ClearRefresh()
	}
	return begun(ctx, cookies, signedIn, err)
}

// begun hands the refresh token to the browser and lets the rest of the answer be read by who signed in.
func begun(ctx context.Context, cookies *auth.Cookies, s *app.SignedIn, err error) (*gen.SignInPayload, error) {
	if err != nil {
		return nil, err
	}
	cookies.SetRefresh(s.RefreshToken, s.RefreshEnds.Time())
	*auth.ActorIn(ctx) = *s.Actor
	return &gen.SignInPayload{AccessToken: s.AccessToken, ExpiresAt: s.ExpiresAt, Viewer: s.Viewer}, nil
}

func (r *mutationResolver) SignOut(ctx context.Context) (*gen.SignOutPayload, error) {
	err := r.app.SignOut(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	auth.CookiesIn(ctx).ClearRefresh()
	return &gen.SignOutPayload{EndedSessions: 1}, nil
}

func (r *mutationResolver) SignOutEverywhere(ctx context.Context) (*gen.SignOutPayload, error) {
	ended, err := r.app.SignOutEverywhere(ctx, auth.ActorIn(ctx))
	if err != nil {
		return nil, err
	}
	auth.CookiesIn(ctx).ClearRefresh()
	return &gen.SignOutPayload{EndedSessions: count(ended)}, nil
}

func (r *mutationResolver) EndSession(ctx context.Context, input gen.EndSessionInput) (*gen.EndSessionPayload, error) {
	actor := auth.ActorIn(ctx)
	if err := r.app.EndSession(ctx, actor, input.SessionID); err != nil {
		return nil, err
	}
	sessions, err := r.app.Sessions(ctx, actor)
	return &gen.EndSessionPayload{Sessions: sessions}, err
}

func (r *mutationResolver) ChangePassword(ctx context.Context, input gen.ChangePasswordInput) (*gen.ChangePasswordPayload, error) {
	ended, err := r.app.ChangePassword(ctx, auth.ActorIn(ctx), input.CurrentPassword, input.NewPassword)
	return &gen.ChangePasswordPayload{EndedSessions: count(ended)}, err
}

func (r *mutationResolver) UpdateProfile(ctx context.Context, input app.UpdateProfileInput) (*gen.UpdateProfilePayload, error) {
	viewer, err := r.app.UpdateProfile(ctx, auth.ActorIn(ctx), input)
	return &gen.UpdateProfilePayload{Viewer: viewer}, err
}

func (r *mutationResolver) CreateAPIToken(ctx context.Context, input app.CreateAPITokenInput) (*gen.CreateAPITokenPayload, error) {
	secret, token, err := r.app.CreateAPIToken(ctx, auth.ActorIn(ctx), input)
	return &gen.CreateAPITokenPayload{Secret: secret, Token: token}, err
}

func (r *mutationResolver) RevokeAPIToken(ctx context.Context, input gen.RevokeAPITokenInput) (*gen.RevokeAPITokenPayload, error) {
	token, err := r.app.RevokeAPIToken(ctx, auth.ActorIn(ctx), input.TokenID)
	return &gen.RevokeAPITokenPayload{Token: token}, err
}

type sessionResolver struct{ *Resolver }

// Session answers a session's fields.
func (r *Resolver) Session() gen.SessionResolver { return &sessionResolver{r} }

func (r *sessionResolver) Current(ctx context.Context, s *db.Session) (bool, error) {
	return s.ID == auth.ActorIn(ctx).SessionID, nil
}
