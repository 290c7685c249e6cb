package auth

import (
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTheRefreshCookie(t *testing.T) {
	w, r := httptest.NewRecorder(), httptest.NewRequest("POST", "/graphql", nil)
	r.Header.Set("Cookie", "okra_refresh=first")
	ctx := WithCookies(t.Context(), w, r, true)
	require.Equal(t, "first", CookiesIn(ctx).Refresh())
	CookiesIn(ctx).SetRefresh("second", time.Now().Add(time.Hour))
	set := w.Header().Get("Set-Cookie")
	for _, part := range []string{"okra_refresh=second", "Path=/graphql", "HttpOnly", "Secure", "SameSite=Strict"} {
		require.Contains(t, set, part)
	}
	CookiesIn(ctx).ClearRefresh()
	require.Len(t, w.Header().Values("Set-Cookie"), 1, "the last word counts")
	require.Contains(t, w.Header().Get("Set-Cookie"), "Max-Age=0")
}

func TestWithoutCookiesNothingHappens(t *testing.T) {
	w, r := httptest.NewRecorder(), httptest.NewRequest("POST", "/graphql", nil)
	ctx := WithoutCookies(WithCookies(t.Context(), w, r, false))
	CookiesIn(ctx).SetRefresh("x", time.Now())
	require.Empty(t, CookiesIn(ctx).Refresh())
	require.Empty(t, w.Header())
}
