package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// command runs one as a shell would, on a database of the test.
func command(t *testing.T, args ...string) (code int, out, err string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), args, &terminal{in: strings.NewReader(""), out: &stdout, err: &stderr})
	return code, stdout.String(), stderr.String()
}

func fresh(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	t.Setenv("OKRA_DATABASE_URL", "sqlite:"+filepath.Join(folder, "okra.db"))
	return folder
}

func createCompany(t *testing.T) {
	t.Helper()
	t.Setenv("OKRA_PASSWORD", "a long password")
	code, _, text := command(t, "admin", "create", "--email", "ada@okra.example", "--name", "Ada", "--company", "Okra Ltd")
	require.Zero(t, code, text)
}

func TestWrongOptionsAreRefusedInOneLine(t *testing.T) {
	fresh(t)
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"serve", "--addr", "nowhere"}, "OKRA_ADDR"},
		{[]string{"serve", "--public-url", "okra.example"}, "OKRA_PUBLIC_URL"},
		{[]string{"serve", "--trusted-proxies", "everybody"}, "OKRA_TRUSTED_PROXIES"},
		{[]string{"serve", "--origins", "*"}, "OKRA_ORIGINS"},
		{[]string{"serve", "--as-of", "2001-01-01"}, "OKRA_AS_OF"},
		{[]string{"serve", "--addr", "0.0.0.0:8080", "--as-of", "2099-01-01"}, "OKRA_AS_OF"},
		{[]string{"serve", "--redis-url", "http://x"}, "OKRA_REDIS_URL"},
		{[]string{"serve", "--max-upload", "much"}, "--max-upload"},
		{[]string{"serve", "--secret", "short"}, "OKRA_SECRET"},
		{[]string{"serve", "--log-level", "loud"}, "--log-level"},
		{[]string{"migrate", "--database-url", "mysql://x:secret@y/z"}, "OKRA_DATABASE_URL"},
		{[]string{"import", "nothing.csv"}, "nothing.csv"},
		{[]string{"import", "nothing.csv", "--map", "Orders"}, "--map"},
		{[]string{"admin", "create", "--email", "a@b.example", "--name", "A"}, "--company"},
		{[]string{"token", "create", "--name", "x", "--scope", "facts:write", "--expires", "soon"}, "--expires"},
		{[]string{"dance"}, "dance"},
	} {
		code, out, text := command(t, c.args...)
		require.Equal(t, exitUsage, code, c.args)
		require.Empty(t, out, c.args)
		require.Equal(t, 1, strings.Count(text, "\n"), text)
		require.Contains(t, text, c.says)
		require.NotContains(t, text, "secret@")
	}
	code, out, _ := command(t, "help")
	require.Zero(t, code)
	require.Contains(t, out, "OKRA_REDIS_URL")
}

func TestImportingOnTheCommandLine(t *testing.T) {
	folder := fresh(t)
	createCompany(t)
	file := filepath.Join(folder, "facts.csv")
	write := func(text string) { require.NoError(t, os.WriteFile(file, []byte(text), 0o600)) }

	write("日期,渠道组,渠道,线索\n2026-11-01,social,抖音,12\n2026-11-02,social,抖音,x\n")
	code, _, text := command(t, "import", file, "--create")
	require.Equal(t, exitFailed, code)
	require.Contains(t, text, `row 3, column "线索"`)
	require.Contains(t, text, "nothing was written")

	write("日期,渠道组,渠道,线索\n2026-11-01,social,抖音,12\n2026-11-02,social,抖音,7\n")
	code, out, text := command(t, "import", file, "--create", "--dry-run")
	require.Zero(t, code, text)
	require.Contains(t, out, "nothing was written")
	code, out, text = command(t, "import", file, "--create")
	require.Zero(t, code, text)
	require.Contains(t, out, "2 facts added")
}

func TestServing(t *testing.T) {
	folder := fresh(t)
	createCompany(t)
	code, out, text := command(t, "token", "create", "--name", "shop", "--scope", "facts:write,metrics:read")
	require.Zero(t, code, text)
	require.True(t, strings.HasPrefix(out, "okra_"))

	address := freeAddress(t)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	var log bytes.Buffer
	go func() {
		ended <- run(ctx, []string{"serve", "--addr", address}, &terminal{in: strings.NewReader(""), out: io.Discard, err: &log})
	}()
	require.Eventually(t, func() bool { return get(address, "/readyz") == http.StatusOK }, 20*time.Second, 20*time.Millisecond)

	answer := ask(t, address, `mutation { signIn(input: {email: "ada@okra.example", password: "a long password"}) { accessToken viewer { name roles } } }`, "")
	signedIn := answer["signIn"].(map[string]any)
	require.Equal(t, "Ada", signedIn["viewer"].(map[string]any)["name"])
	require.NotNil(t, ask(t, address, "{ viewer { id } }", signedIn["accessToken"].(string))["viewer"])

	code, _, text = command(t, "backup", filepath.Join(folder, "backup.db"))
	require.Zero(t, code, text)
	stop()
	require.Zero(t, <-ended, log.String())
	require.NotContains(t, log.String(), "a long password")

	code, _, _ = command(t, "restore", filepath.Join(folder, "backup.db"))
	require.Equal(t, exitUsage, code, "the database is not empty")
	t.Setenv("OKRA_DATABASE_URL", "sqlite:"+filepath.Join(folder, "other.db"))
	code, _, text = command(t, "restore", filepath.Join(folder, "backup.db"))
	require.Zero(t, code, text)
	code, out, text = command(t, "audit", "verify")
	require.Zero(t, code, text)
	require.Contains(t, out, "whole")
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, listener.Close())
	return listener.Addr().String()
}

func get(address, path string) int {
	response, err := http.Get("http://" + address + path)
	if err != nil {
		return 0
	}
	_ = response.Body.Close()
	return response.StatusCode
}

func ask(t *testing.T, address, query, token string) map[string]any {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	require.NoError(t, err)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+address+"/graphql", bytes.NewReader(body))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer func() { _ = response.Body.Close() }()
	answer := struct {
		Data   map[string]any
		Errors []any
	}{}
	require.NoError(t, json.NewDecoder(response.Body).Decode(&answer))
	require.Empty(t, answer.Errors)
	return answer.Data
}
