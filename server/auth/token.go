package auth

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// ErrToken says that a token isn't one of ours, or has ended.
var ErrToken = errors.New("the token is not valid or has ended")

const (
	issuer         = "okra"
	audience       = "okra-api"
	accessLifetime = 15 * time.Minute
	apiTokenPrefix = "okra_"
	maxTokenLength = 8 << 10
)

// Tokens signs and reads access tokens, and derives refresh tokens.
type Tokens struct {
	accessKey  []byte
	refreshKey []byte
	keyID      string
	clock      func() time.Time
}

// NewTokens derives the keys from the installation's secret.
func NewTokens(secret string, clock func() time.Time) *Tokens {
	access := derive(secret, "access")
	return &Tokens{accessKey: access, refreshKey: derive(secret, "refresh"), keyID: hex.EncodeToString(derive(string(access), "kid")[:4]), clock: clock}
}

func derive(secret, purpose string) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("okra/" + purpose))
	return mac.Sum(nil)
}

// Access makes an access token for a session, and says when it ends.
func (t *Tokens) Access(sessionID string) (token string, ends time.Time, err error) {
	now := t.clock()
	ends = now.Add(accessLifetime)
	unsigned := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{
		Issuer: issuer, Audience: jwt.ClaimStrings{audience}, ID: sessionID,
		IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(ends),
	})
	unsigned.Header["kid"] = t.keyID
	token, err = unsigned.SignedString(t.accessKey)
	return token, ends, err
}

// Session reads the session id and the end from an access token. One algorithm, an end, our issuer
// and audience are required; ErrToken otherwise.
func (t *Tokens) Session(token string) (sessionID string, ends time.Time, err error) {
	if len(token) > maxTokenLength {
		return "", time.Time{}, ErrToken
	}
	claims := jwt.RegisteredClaims{}
	_, err = jwt.ParseWithClaims(token, &claims, func(parsed *jwt.Token) (any, error) {
		if parsed.Header["kid"] != t.keyID {
			return nil, ErrToken
		}
		return t.accessKey, nil
	}, jwt.WithValidMethods([]string{"HS256"}), jwt.WithExpirationRequired(), jwt.WithIssuer(issuer),
		jwt.WithAudience(audience), jwt.WithTimeFunc(t.clock))
	if err != nil || claims.ID == "" {
		return "", time.Time{}, ErrToken
	}
	return claims.ID, claims.ExpiresAt.Time, nil
}

// Successor is the refresh token that follows a used one. It is derived, not drawn, so that ten tabs
// that renew at once are given the same.
func (t *Tokens) Successor(refreshToken string) string {
	mac := hmac.New(sha256.New, t.refreshKey)
	mac.Write([]byte(refreshToken))
	return hex.EncodeToString(mac.Sum(nil))
}

// NewAPIToken draws a partner's token.
func NewAPIToken() string { return apiTokenPrefix + RandomText() }

// IsAPIToken tells a partner's token from an access token.
func IsAPIToken(token string) bool { return strings.HasPrefix(token, apiTokenPrefix) }

// HashToken is what is stored of a random token: it needs no salt and no slowness.
func HashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
