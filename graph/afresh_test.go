package graph

import (
	"context"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// A query over a socket sees what was changed after the socket was opened.
func TestASocketReadsEverythingAfresh(t *testing.T) {
	w := apptest.SQLite(t)
	signedIn, err := w.App.SignIn(w.Ctx, "member@okra.example", apptest.Password, "127.0.0.1", "test")
	require.NoError(t, err)
	s := httptest.NewServer(NewHandler(gen.NewExecutableSchema(NewSchema(w.App)), Options{Batch: Batch(w.App, BatchWait),
		Authenticate: func(ctx context.Context, bearer, address string) (*auth.Actor, error) {
			actor, err := w.App.Authenticate(ctx, bearer, address)
			if actor != nil {
				actor.Ends = time.Time{} // the world's clock stands still, the socket's doesn't
			}
			return actor, err
		}}))
	t.Cleanup(s.Close)
	p := dial(t, s, signedIn.AccessToken)
	p.subscribe(t, "1", "{company{name}}")
	require.Contains(t, string(p.receive(t).Payload), "禾丘咖啡")
	require.Equal(t, "complete", p.receive(t).Type)
	name := "青禾咖啡"
	_, err = w.App.UpdateCompany(w.Ctx, w.Admin, app.UpdateCompanyInput{Name: &name})
	require.NoError(t, err)
	p.subscribe(t, "2", "{company{name}}")
	require.Contains(t, string(p.receive(t).Payload), name)
}
