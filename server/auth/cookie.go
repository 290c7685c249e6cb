package auth

import (
	"context"
	"net/http"
	"sync"
	"time"
)

const refreshCookie = "okra_refresh"

// Cookies carries the refresh token between a request's cookie and whoever signs in, renews or signs
// out, and the name of the browser that keeps it. The cookie is for the API alone, out of reach of
// scripts and of other sites.
type Cookies struct {
	mu      sync.Mutex
	header  http.Header
	secure  bool
	refresh string
	agent   string
}

type cookiesKey struct{}

// WithCookies puts a request's cookies into its context. secure tells whether it came by https.
func WithCookies(ctx context.Context, w http.ResponseWriter, r *http.Request, secure bool) context.Context {
	cookies := &Cookies{header: w.Header(), secure: secure, agent: r.UserAgent()}
	if cookie, err := r.Cookie(refreshCookie); err == nil {
		cookies.refresh = cookie.Value
	}
	return context.WithValue(ctx, cookiesKey{}, cookies)
}

// WithoutCookies hides the cookies from what can't set any: sockets and event streams.
func WithoutCookies(ctx context.Context) context.Context {
	return context.WithValue(ctx, cookiesKey{}, (*Cookies)(nil))
}

// CookiesIn is the cookies of a context; nil, whose methods do nothing, where there are none.
func CookiesIn(ctx context.Context) *Cookies {
	cookies, _ := ctx.Value(cookiesKey{}).(*Cookies)
	return cookies
}

// Refresh is the refresh token that the request brought; "" if none.
func (c *Cookies) Refresh() string {
	if c == nil {
		return ""
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.refresh
}

// UserAgent is how the browser or tool names itself; "" if unknown.
func (c *Cookies) UserAgent() string {
	if c == nil {
		return ""
	}
	return c.agent
}

// SetRefresh gives the browser a refresh token to keep until it ends.
func (c *Cookies) SetRefresh(token string, ends time.Time) {
	c.set(&http.Cookie{Value: token, Expires: ends.UTC(), MaxAge: max(int(time.Until(ends).Seconds()), 1)})
}

// ClearRefresh makes the browser forget its refresh token.
func (c *Cookies) ClearRefresh() { c.set(&http.Cookie{MaxAge: -1}) }

func (c *Cookies) set(cookie *http.Cookie) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	cookie.Name, cookie.Path, cookie.HttpOnly, cookie.Secure, cookie.SameSite = refreshCookie, "/graphql", true, c.secure, http.SameSiteStrictMode
	c.refresh = cookie.Value
	c.header.Set("Set-Cookie", cookie.String())
}
