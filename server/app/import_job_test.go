package app_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// written writes a file with a row of leads for each day of July, all of the same value.
func written(t *testing.T, value int) string {
	t.Helper()
	text := &strings.Builder{}
	text.WriteString("date,leads\n")
	for day := 1; day <= 31; day++ {
		fmt.Fprintf(text, "2026-07-%02d,%d\n", day, value)
	}
	path := filepath.Join(t.TempDir(), fmt.Sprintf("leads-%d.csv", value))
	require.NoError(t, os.WriteFile(path, []byte(text.String()), 0o600))
	return path
}

func start(w *apptest.World, by *auth.Actor, path string, key *string) (*db.Import, error) {
	actor := *by // a request has an actor of its own
	return w.App.StartImport(w.Ctx, &actor, app.FileImport{Path: path, Name: filepath.Base(path), IdempotencyKey: key})
}

// rows counts the rows of a table.
func rows(w *apptest.World, table string) int {
	w.T.Helper()
	n, err := w.DB.NewSelect().Table(table).Count(w.Ctx)
	require.NoError(w.T, err)
	return int(n)
}

func TestAnImportNeedNotBeWaitedFor(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		in := app.FileImport{Path: written(t, 3), Name: "leads.csv", Wait: new(0), IdempotencyKey: new("once")}
		queued, err := w.App.StartImport(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.Equal(t, db.ImportQueued, queued.State, "nobody has worked on it")
		w.Work()
		in.Wait = nil
		done, err := w.App.StartImport(w.Ctx, w.HR, in)
		require.NoError(t, err)
		require.Equal(t, queued.ID, done.ID, "waiting otherwise asks for nothing else")
		require.Equal(t, db.ImportDone, done.State)
		for _, wait := range []int{-1, 11} {
			in.Wait = &wait
			_, err = w.App.StartImport(w.Ctx, w.HR, in)
			require.ErrorContains(t, err, "wait")
		}
	})
}

func TestAnImportIsWorkedOffBesideTheRequests(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Work()
		path := written(t, 3)
		i, err := start(w, w.HR, path, nil)
		require.NoError(t, err)
		require.Equal(t, db.ImportDone, i.State)
		require.EqualValues(t, 31, i.Added)
		require.Equal(t, map[string]string{"leads": "93"}, totals(i))
		require.Zero(t, rows(w, "import_files"), "the file is forgotten")
		require.Zero(t, rows(w, "fact_stage"))
		require.NoError(t, os.WriteFile(path, []byte("date,leads\n2026-07-01,x\n"), 0o600))
		i, err = start(w, w.HR, path, nil)
		require.NoError(t, err)
		require.Equal(t, db.ImportFailed, i.State)
		require.Equal(t, "BAD_NUMBER", i.Errors[0].Reason)
		require.Zero(t, rows(w, "import_files"))
	})
}

func TestThe50thCopyOfAnImportIsTheFirst(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Work()
		path, key := written(t, 3), "july"
		ids := make([]string, 50)
		var calls sync.WaitGroup
		for n := range ids {
			calls.Go(func() {
				i, err := start(w, w.HR, path, &key)
				if err == nil {
					ids[n] = i.ID + " " + string(i.State)
				}
			})
		}
		calls.Wait()
		for _, id := range ids {
			require.Equal(t, ids[0], id)
		}
		require.Contains(t, ids[0], "DONE")
		require.Equal(t, 1, rows(w, "imports"))
		require.Equal(t, 31, rows(w, "facts"))

		_, err := start(w, w.HR, written(t, 4), &key)
		require.Equal(t, app.Conflict, app.CodeOf(err))
		renamed := app.FileImport{Path: path, Name: "leads-3.csv", IdempotencyKey: &key, Map: map[string]string{"leads": "clicks"}}
		_, err = w.App.StartImport(w.Ctx, w.HR, renamed)
		require.Equal(t, app.Conflict, app.CodeOf(err), "the same file read otherwise")
		other, err := start(w, w.Admin, path, &key)
		require.NoError(t, err, "another caller's key is another key")
		require.NotContains(t, ids[0], other.ID)
		require.Equal(t, 2, rows(w, "imports"))
	})
}

// broken is an import whose process stands still in the middle of its file.
func broken(t *testing.T, w *apptest.World, path string) (imported *db.Import, goOn func() error) {
	t.Helper()
	still, wake := make(chan struct{}), make(chan struct{})
	ended := make(chan error, 1)
	stop := sync.OnceFunc(func() { close(still); <-wake })
	go func() {
		_, err := w.App.ImportFile(w.Ctx, auth.System(), app.FileImport{Path: path, Name: filepath.Base(path), Progress: func(int64, int64) { stop() }})
		ended <- err
	}()
	<-still
	all := []*db.Import{}
	require.NoError(t, w.DB.NewSelect().Model(&all).Where("state = 'RUNNING'").Scan(w.Ctx))
	require.Len(t, all, 1)
	return all[0], func() error { close(wake); return <-ended }
}

// forget lets a job look as if its holder had not been heard of for long.
func forget(w *apptest.World) {
	w.T.Helper()
	_, err := w.DB.NewUpdate().Model((*db.Job)(nil)).Set("lease_until = 0").Where("state = 'WAITING'").Exec(w.Ctx)
	require.NoError(w.T, err)
}

// long is a file that is long enough for its progress to be told while it is read.
func long(t *testing.T) string {
	t.Helper()
	text := &strings.Builder{}
	text.WriteString("date,leads,member\n")
	for row := range 256 {
		fmt.Fprintf(text, "%s,1,member@okra.example\n", time.Date(2025, 1, 1+row, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	}
	path := filepath.Join(t.TempDir(), "long.csv")
	require.NoError(t, os.WriteFile(path, []byte(text.String()), 0o600))
	return path
}

func TestAnotherInstanceFinishesABrokenImportOnce(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		path := long(t)
		i, goOn := broken(t, w, path)
		require.NoError(t, os.Remove(path), "the other instance can't reach the file")
		forget(w)
		other := *w
		other.App = w.Instance()
		other.Work()
		require.Eventually(t, func() bool {
			now, err := other.App.Import(w.Ctx, auth.System(), i.ID)
			return err == nil && now.State == db.ImportDone
		}, 20*time.Second, 10*time.Millisecond)
		before := rows(w, "audit_entries")

		_ = goOn() // that it was superseded is no error: the import is in
		after, err := w.App.Import(w.Ctx, auth.System(), i.ID)
		require.NoError(t, err)
		require.Equal(t, db.ImportDone, after.State)
		require.Equal(t, i.Number, after.Number)
		require.EqualValues(t, 256, after.Added)
		require.Equal(t, 256, rows(w, "facts"))
		require.Equal(t, before, rows(w, "audit_entries"))
	})
}

func TestABrokenOffImportAtTheCommandLineSaysSo(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		ctx, stop := context.WithCancel(w.Ctx)
		_, err := w.App.ImportFile(ctx, auth.System(), app.FileImport{Path: long(t), Name: "long.csv", Progress: func(int64, int64) { stop() }})
		require.ErrorIs(t, err, context.Canceled)
		all, err := w.App.Imports(w.Ctx, w.HR, app.Page{First: 10})
		require.NoError(t, err)
		require.Equal(t, db.ImportFailed, all.Nodes[0].State)
		require.Equal(t, "INTERRUPTED", all.Nodes[0].Errors[0].Reason)
		for _, table := range []string{"facts", "fact_stage", "import_files", "import_blocks"} {
			require.Zero(t, rows(w, table), table)
		}
	})
}

func TestWhoeverLostTheRightMeanwhileImportsNothing(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		token := w.Token(auth.ScopeFactsWrite)
		ctx, leave := context.WithCancel(w.Ctx)
		leave()
		_, err := w.App.StartImport(ctx, token, app.FileImport{Path: written(t, 3), Name: "f.csv"})
		require.True(t, errors.Is(err, context.Canceled))
		require.Zero(t, rows(w, "imports"), "whoever leaves before the file is in leaves nothing")

		job := startUnworked(t, w, token)
		_, err = w.App.RevokeAPIToken(w.Ctx, w.Admin, token.Token.ID)
		require.NoError(t, err)
		w.Work()
		require.Eventually(t, func() bool {
			i, err := w.App.Import(w.Ctx, auth.System(), job)
			return err == nil && i.State == db.ImportFailed && i.Errors[0].Code == string(app.Forbidden)
		}, 20*time.Second, 10*time.Millisecond)
		require.Zero(t, rows(w, "facts"))
	})
}

// startUnworked starts an import that nobody works off yet, by a caller who leaves once it is put down.
func startUnworked(t *testing.T, w *apptest.World, by *auth.Actor) (id string) {
	t.Helper()
	ctx, leave := context.WithCancel(w.Ctx)
	ended := make(chan error, 1)
	path := written(t, 3)
	go func() {
		_, err := w.App.StartImport(ctx, by, app.FileImport{Path: path, Name: "f.csv"})
		ended <- err
	}()
	require.Eventually(t, func() bool { return rows(w, "imports") == 1 }, 20*time.Second, time.Millisecond)
	leave()
	require.ErrorIs(t, <-ended, context.Canceled)
	all, err := w.App.Imports(w.Ctx, w.HR, app.Page{First: 1})
	require.NoError(t, err)
	require.Equal(t, db.ImportQueued, all.Nodes[0].State)
	return all.Nodes[0].ID
}
