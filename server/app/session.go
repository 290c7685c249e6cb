package app

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/uptrace/bun"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/live"
)

const (
	idleTime     = 7 * 24 * time.Hour
	absoluteTime = 30 * 24 * time.Hour
	reuseGrace   = 10 * time.Second
)

// signInLimits slow down guessing: ten failures per account and fifty per address in a quarter of an hour.
type signInLimits struct {
	clock    func() time.Time
	mu       sync.Mutex
	failures map[string][]time.Time
}

const (
	limitWindow     = 15 * time.Minute
	accountFailures = 10
	addressFailures = 50
)

func newSignInLimits(clock func() time.Time) *signInLimits {
	return &signInLimits{clock: clock, failures: map[string][]time.Time{}}
}

func (l *signInLimits) allows(account, address string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.recent("a:"+account) < accountFailures && l.recent("h:"+address) < addressFailures
}

func (l *signInLimits) recent(key string) int {
	kept := l.failures[key][:0]
	for _, at := range l.failures[key] {
		if l.clock().Sub(at) < limitWindow {
			kept = append(kept, at)
		}
	}
	if len(kept) == 0 {
		delete(l.failures, key)
		return 0
	}
	l.failures[key] = kept
	return len(kept)
}

func (l *signInLimits) failed(account, address string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, key := range []string{"a:" + account, "h:" + address} {
		l.failures[key] = append(l.failures[key], l.clock())
	}
}

// SignedIn is a begun or renewed session.
type SignedIn struct {
	AccessToken  string
	ExpiresAt    db.Instant
	RefreshToken string
	RefreshEnds  db.Instant
	Viewer       *db.Member
	Actor        *auth.Actor
}

// SignIn begins a session. Unknown account and wrong password answer alike, in the same time.
func (a *App) SignIn(ctx context.Context, email, password, address, userAgent string) (*SignedIn, error) {
	email = strings.ToLower(strings.TrimSpace(email))
	if !a.signIns.allows(email, address) {
		return nil, &Error{Code: RateLimited, Reason: "TOO_MANY_SIGN_INS", Message: "too many failed sign-ins; try again in a quarter of an hour"}
	}
	member, err := db.MemberByEmail(ctx, a.db.Reader, email)
	if errors.Is(err, db.ErrNotFound) {
		member, err = &db.Member{}, nil
	}
	if err != nil {
		return nil, err
	}
	matches, err := a.passwords.Matches(ctx, password, member.PasswordHash)
	if err != nil {
		return nil, coded("password", err)
	}
	if !matches || !member.Active {
		a.signIns.failed(email, address)
		return nil, &Error{Code: Unauthenticated, Reason: "WRONG_CREDENTIALS", Message: "e-mail or password is wrong"}
	}
	return a.beginSession(ctx, member, address, userAgent)
}

func (a *App) beginSession(ctx context.Context, member *db.Member, address, userAgent string) (*SignedIn, error) {
	now := a.now()
	if runes := []rune(strings.ToValidUTF8(userAgent, "")); len(runes) > 200 {
		userAgent = string(runes[:200])
	}
	session := &db.Session{ID: db.NewID(db.SessionPrefix), MemberID: member.ID, StartedAt: now, LastUsedAt: now,
		ExpiresAt: db.At(now.Time().Add(absoluteTime)), UserAgent: strings.ReplaceAll(userAgent, "\x00", ""), Address: address}
	refresh := auth.RandomText()
	actor := &auth.Actor{Member: member, SessionID: session.ID, Address: address}
	err := a.change(ctx, actor, entry("signIn", session.ID, "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Insert(ctx, tx, session); err != nil {
			return err
		}
		return db.Insert(ctx, tx, &db.RefreshToken{Hash: auth.HashToken(refresh), SessionID: session.ID, IssuedAt: now})
	})
	if err != nil {
		return nil, err
	}
	return a.signedIn(ctx, session, member, refresh)
}

func (a *App) signedIn(ctx context.Context, session *db.Session, member *db.Member, refresh string) (*SignedIn, error) {
	access, ends, err := a.tokens.Access(session.ID)
	if err != nil {
		return nil, err
	}
	versions, err := db.CurrentVersions(ctx, a.db.Reader)
	if err != nil {
		return nil, err
	}
	return &SignedIn{AccessToken: access, ExpiresAt: db.At(ends), RefreshToken: refresh,
		RefreshEnds: min(session.ExpiresAt, db.At(a.clock().Add(idleTime))), Viewer: member,
		Actor: &auth.Actor{Member: member, SessionID: session.ID, Ends: ends, Address: session.Address, Versions: versions}}, nil
}

var errSessionEnded = &Error{Code: Unauthenticated, Reason: "SESSION_ENDED", Message: "the session has ended; sign in again"}

// RefreshSession renews a session by its refresh token, which is used up: its successor counts from
// now on. Within ten seconds of use the same successor is given again, since several tabs may ask at
// once; later reuse means that the token was stolen, and ends the session.
func (a *App) RefreshSession(ctx context.Context, refresh, address string) (*SignedIn, error) {
	if refresh == "" || len(refresh) > 200 {
		return nil, errSessionEnded
	}
	token, err := db.RefreshTokenByHash(ctx, a.db, auth.HashToken(refresh))
	if errors.Is(err, db.ErrNotFound) {
		return nil, errSessionEnded
	}
	if err != nil {
		return nil, err
	}
	session, member, err := a.openSession(ctx, token)
	if err != nil {
		return nil, err
	}
	successor := a.tokens.Successor(refresh)
	if err := a.rotate(ctx, token, session, successor, address); err != nil {
		return nil, err
	}
	session.Address = address
	return a.signedIn(ctx, session, member, successor)
}

func (a *App) openSession(ctx context.Context, token *db.RefreshToken) (*db.Session, *db.Member, error) {
	session, err := db.SessionByID(ctx, a.db, token.SessionID)
	if err != nil {
		return nil, nil, err
	}
	now := a.clock()
	idle := token.UsedAt.IsZero() && now.Sub(token.IssuedAt.Time()) > idleTime
	if !session.EndedAt.IsZero() || !now.Before(session.ExpiresAt.Time()) || idle {
		return nil, nil, errSessionEnded
	}
	member, err := db.MemberByID(ctx, a.db, session.MemberID)
	if err == nil && !member.Active {
		return nil, nil, errSessionEnded
	}
	return session, member, err
}

func (a *App) rotate(ctx context.Context, token *db.RefreshToken, session *db.Session, successor, address string) error {
	now := a.now()
	if token.UsedAt.IsZero() {
		used := false
		err := a.db.In(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
			if used, err = db.UseRefreshToken(ctx, tx, token.Hash, now); err != nil || !used {
				return err
			}
			if err := db.Insert(ctx, tx, &db.RefreshToken{Hash: auth.HashToken(successor), SessionID: session.ID, IssuedAt: now}); err != nil {
				return err
			}
			return db.Update(ctx, tx, &db.Session{ID: session.ID, LastUsedAt: now, Address: address}, "last_used_at", "address")
		})
		if err != nil || used {
			return err
		}
		return nil // another tab was faster, within this moment
	}
	if now.Time().Sub(token.UsedAt.Time()) <= reuseGrace {
		return nil
	}
	actor := &auth.Actor{Member: &db.Member{ID: session.MemberID}, Address: address}
	if err := a.change(ctx, actor, entry("refreshTokenReused", session.ID, "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.Update(ctx, tx, &db.Session{ID: session.ID, EndedAt: now}, "ended_at")
	}); err != nil {
		return err
	}
	a.live.Tell(ctx, live.Rights(session.MemberID))
	return errSessionEnded
}

// Authenticate finds out who a bearer token speaks for; UNAUTHENTICATED when it speaks for nobody any more.
func (a *App) Authenticate(ctx context.Context, bearer, address string) (*auth.Actor, error) {
	if auth.IsAPIToken(bearer) {
		return a.authenticateToken(ctx, bearer, address)
	}
	sessionID, ends, err := a.tokens.Session(bearer)
	if err != nil {
		return nil, errUnauthenticated
	}
	member, versions, err := db.MemberOfSession(ctx, a.db, sessionID, a.now())
	if errors.Is(err, db.ErrNotFound) {
		return nil, errUnauthenticated
	}
	if err != nil {
		return nil, err
	}
	return &auth.Actor{Member: member, SessionID: sessionID, Ends: ends, Address: address, Versions: versions}, nil
}

func (a *App) authenticateToken(ctx context.Context, bearer, address string) (*auth.Actor, error) {
	token, err := db.APITokenByHash(ctx, a.db.Reader, auth.HashToken(bearer))
	if errors.Is(err, db.ErrNotFound) {
		return nil, errUnauthenticated
	}
	if err != nil {
		return nil, err
	}
	now := a.now()
	if !token.RevokedAt.IsZero() || token.ExpiresAt <= now {
		return nil, errUnauthenticated
	}
	if now.Time().Sub(token.LastUsedAt.Time()) > time.Minute {
		if err := db.Update(ctx, a.db, &db.APIToken{ID: token.ID, LastUsedAt: now}, "last_used_at"); err != nil {
			return nil, err
		}
	}
	versions, err := db.CurrentVersions(ctx, a.db.Reader)
	return &auth.Actor{Token: token, Ends: token.ExpiresAt.Time(), Address: address, Versions: versions}, err
}

// Sessions lists where a member is signed in.
func (a *App) Sessions(ctx context.Context, actor *auth.Actor) ([]*db.Session, error) {
	if actor.Member == nil {
		return nil, errUnauthenticated
	}
	return db.OpenSessions(ctx, a.db.Reader, actor.MemberID(), a.now())
}

// SignOut ends the actor's session.
func (a *App) SignOut(ctx context.Context, actor *auth.Actor) error {
	if actor.Member == nil {
		return errUnauthenticated
	}
	return a.endSession(ctx, actor, "signOut", actor.SessionID)
}

// EndSession ends one of the actor's own sessions; NOT_FOUND for anybody else's.
func (a *App) EndSession(ctx context.Context, actor *auth.Actor, sessionID string) error {
	if actor.Member == nil {
		return errUnauthenticated
	}
	session, err := db.SessionByID(ctx, a.db.Reader, sessionID)
	if errors.Is(err, db.ErrNotFound) || (err == nil && session.MemberID != actor.MemberID()) {
		return &Error{Code: NotFound, Field: "sessionId", Reason: "NOT_FOUND", Message: "you have no such session"}
	}
	if err != nil {
		return err
	}
	return a.endSession(ctx, actor, "endSession", sessionID)
}

func (a *App) endSession(ctx context.Context, actor *auth.Actor, action, sessionID string) error {
	err := a.change(ctx, actor, entry(action, sessionID, "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) error {
		return db.Update(ctx, tx, &db.Session{ID: sessionID, EndedAt: a.now()}, "ended_at")
	})
	if err == nil {
		a.live.Tell(ctx, live.Rights(actor.MemberID()))
	}
	return err
}

// SignOutEverywhere ends every session of the actor, and counts them.
func (a *App) SignOutEverywhere(ctx context.Context, actor *auth.Actor) (int, error) {
	if actor.Member == nil {
		return 0, errUnauthenticated
	}
	ended := 0
	err := a.change(ctx, actor, entry("signOutEverywhere", actor.MemberID(), "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) (err error) {
		ended, err = db.EndSessions(ctx, tx, actor.MemberID(), "", a.now())
		return err
	})
	if err == nil {
		a.live.Tell(ctx, live.Rights(actor.MemberID()))
	}
	return ended, err
}

func checkPassword(field, password string) error {
	if n := utf8.RuneCountInString(password); n < 8 || n > 200 || !utf8.ValidString(password) {
		return badInput(field, "PASSWORD_LENGTH", "a password has 8 to 200 characters")
	}
	return nil
}

// ChangePassword changes the actor's password and ends every other session.
func (a *App) ChangePassword(ctx context.Context, actor *auth.Actor, current, next string) (ended int, err error) {
	if actor.Member == nil {
		return 0, errUnauthenticated
	}
	if err := checkPassword("newPassword", next); err != nil {
		return 0, err
	}
	if !a.signIns.allows(actor.Member.Email, actor.Address) {
		return 0, &Error{Code: RateLimited, Reason: "TOO_MANY_SIGN_INS", Message: "too many wrong passwords; try again in a quarter of an hour"}
	}
	matches, err := a.passwords.Matches(ctx, current, actor.Member.PasswordHash)
	if err != nil {
		return 0, coded("currentPassword", err)
	}
	if !matches {
		a.signIns.failed(actor.Member.Email, actor.Address)
		return 0, badInput("currentPassword", "WRONG_PASSWORD", "the current password is wrong")
	}
	hash, err := a.passwords.Hash(ctx, next)
	if err != nil {
		return 0, coded("newPassword", err)
	}
	err = a.change(ctx, actor, entry("changePassword", actor.MemberID(), "", nil, nil, ""), func(ctx context.Context, tx bun.Tx) (err error) {
		if err := db.Update(ctx, tx, &db.Member{ID: actor.MemberID(), PasswordHash: hash}, "password_hash"); err != nil {
			return err
		}
		ended, err = db.EndSessions(ctx, tx, actor.MemberID(), actor.SessionID, a.now())
		return err
	})
	if err == nil {
		a.live.Tell(ctx, live.Rights(actor.MemberID()))
	}
	return ended, err
}

// UpdateProfileInput is what members set for themselves; nil leaves it.
type UpdateProfileInput struct {
	Language         *db.Language
	HiddenFromBoards *bool
}

// UpdateProfile sets the actor's own preferences.
func (a *App) UpdateProfile(ctx context.Context, actor *auth.Actor, in UpdateProfileInput) (*db.Member, error) {
	if actor.Member == nil {
		return nil, errUnauthenticated
	}
	member := *actor.Member
	if in.Language != nil {
		member.Language = *in.Language
	}
	if in.HiddenFromBoards != nil {
		member.HiddenFromBoards = *in.HiddenFromBoards
	}
	err := a.change(ctx, actor, entry("updateProfile", member.ID, member.Name, nil, in, ""), func(ctx context.Context, tx bun.Tx) error {
		if err := db.Update(ctx, tx, &member, "language", "hidden_from_boards"); err != nil {
			return err
		}
		if err := db.BumpOrg(ctx, tx); err != nil {
			return err
		}
		_, err := db.BumpBoards(ctx, tx)
		return err
	})
	return &member, err
}

// Viewer is who is asking: a signed-in member.
func (a *App) Viewer(actor *auth.Actor) (*db.Member, error) {
	if actor.Member == nil {
		return nil, errUnauthenticated
	}
	return actor.Member, nil
}
