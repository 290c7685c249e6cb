package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
)

// small is a schema made by hand: what the handler does does not depend on what it serves.
type small struct {
	schema  *ast.Schema
	signIns atomic.Int32
}

func newSmall() *small {
	return &small{schema: gqlparser.MustLoadSchema(&ast.Source{Input: `
		type Query { viewer: Member members(first: Int = 20): Members! secret: String coded: String panic: String }
		type Member { id: ID! name: String! friends(first: Int): [Member!]! tags: [String!]! lead: Member }
		type Members { nodes: [Member!]! totalCount: Int! }
		type Mutation { signIn(password: String!): Boolean upload(file: Upload!): Int }
		type Subscription { tick(every: Int): Int flood: String }
		scalar Upload`})}
}

func (s *small) Schema() *ast.Schema { return s.schema }

func (s *small) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (s *small) Exec(ctx context.Context) graphql.ResponseHandler {
	operation := graphql.GetOperationContext(ctx)
	field := operation.Operation.SelectionSet[0].(*ast.Field)
	data := "null"
	switch field.Name {
	case "__typename":
		data = `"Query"`
	case "__schema":
		data = `{}`
	case "signIn":
		s.signIns.Add(1)
		data = "true"
	case "viewer":
		data = `{"name":"李雷"}`
	case "secret":
		graphql.AddError(ctx, errors.New("SELECT password FROM members"))
	case "coded":
		graphql.AddError(ctx, &app.Error{Code: app.BadInput, Field: "facts.3.day", Reason: "DAY", Message: "no such day"})
	case "panic":
		panic("at the disco")
	case "upload":
		file := operation.Variables["file"].(graphql.Upload)
		text, _ := io.ReadAll(file.File)
		data = fmt.Sprint(len(text))
	case "tick", "flood":
		return ticking(field.Name)
	}
	return graphql.OneShot(&graphql.Response{Data: json.RawMessage(`{"` + field.Alias + `":` + data + `}`)})
}

func ticking(name string) graphql.ResponseHandler {
	n, big := 0, strings.Repeat("x", 1<<20)
	return func(ctx context.Context) *graphql.Response {
		n++
		if name == "flood" {
			return &graphql.Response{Data: json.RawMessage(`{"flood":"` + big + `"}`)}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(20 * time.Millisecond):
			return &graphql.Response{Data: json.RawMessage(fmt.Sprintf(`{"tick":%d}`, n))}
		}
	}
}

var member = &auth.Actor{Member: &db.Member{ID: "mem_1"}, Address: "192.0.2.1"}

// server serves the small schema. The bearer token "good" is the member's.
func server(t *testing.T, o Options) (*httptest.Server, *small) {
	t.Helper()
	schema := newSmall()
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Rate == 0 {
		o.Rate = -1
	}
	if o.Authenticate == nil {
		o.Authenticate = func(_ context.Context, bearer, address string) (*auth.Actor, error) {
			if bearer != "good" {
				return nil, auth.ErrToken
			}
			return member, nil
		}
	}
	handler := NewHandler(schema, o)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		actor := &auth.Actor{Address: "192.0.2.9"}
		if bearerIn(r.Header.Get("Authorization")) == "good" {
			actor = member
		}
		handler.ServeHTTP(w, r.WithContext(auth.WithActor(r.Context(), actor)))
	}))
	t.Cleanup(s.Close)
	return s, schema
}

type answered struct {
	status int
	header http.Header
	text   string
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions map[string]any
	}
	Extensions map[string]any
	hasData    bool
}

func (a answered) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

func send(t *testing.T, method, url, body string, headers ...string) answered {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	require.NoError(t, err)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	a := answered{status: response.StatusCode, header: response.Header, text: string(text)}
	if strings.Contains(response.Header.Get("Content-Type"), "json") {
		require.NoError(t, json.Unmarshal(text, &a), a.text)
		raw := map[string]json.RawMessage{}
		require.NoError(t, json.Unmarshal(text, &raw))
		_, a.hasData = raw["data"]
	}
	return a
}

func post(t *testing.T, s *httptest.Server, query string, headers ...string) answered {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query})
	require.NoError(t, err)
	return send(t, http.MethodPost, s.URL, string(body), headers...)
}

func TestMediaTypesAndStatus(t *testing.T) {
	s, _ := server(t, Options{})
	const strict = "application/graphql-response+json"
	for _, c := range []struct {
		name, body, accept string
		status             int
		mediaType          string
		hasData            bool
		code               string
	}{
		{"fine", `{"query":"{__typename}"}`, "", 200, "application/json; charset=utf-8", true, ""},
		{"any type", `{"query":"{__typename}"}`, "*/*", 200, "application/json; charset=utf-8", true, ""},
		{"strict type", `{"query":"{__typename}"}`, strict, 200, strict + "; charset=utf-8", true, ""},
		{"the heavier type", `{"query":"{__typename}"}`, "application/json;q=0.5, " + strict, 200, strict + "; charset=utf-8", true, ""},
		{"no type that we have", `{"query":"{__typename}"}`, "text/html", 406, "application/json; charset=utf-8", false, codeBadRequest},
		{"parse error", `{"query":"{"}`, strict, 400, strict + "; charset=utf-8", false, "GRAPHQL_PARSE_FAILED"},
		{"parse error in JSON", `{"query":"{"}`, "application/json", 200, "application/json; charset=utf-8", false, "GRAPHQL_PARSE_FAILED"},
		{"validation error", `{"query":"{nothing}"}`, strict, 400, strict + "; charset=utf-8", false, "GRAPHQL_VALIDATION_FAILED"},
		{"validation error in JSON", `{"query":"{nothing}"}`, "application/json", 200, "application/json; charset=utf-8", false, "GRAPHQL_VALIDATION_FAILED"},
		{"bad variable", `{"query":"query($n:Int!){members(first:$n){totalCount}}","variables":{"n":"x"}}`, strict, 400, strict + "; charset=utf-8", false, codeBadInput},
		{"malformed", `{"query":"{__typename}`, strict, 400, strict + "; charset=utf-8", false, codeBadRequest},
		{"two values", `{"query":"{__typename}"}{}`, strict, 400, strict + "; charset=utf-8", false, codeBadRequest},
		{"no query", `{}`, "application/json", 400, "application/json; charset=utf-8", false, codeBadRequest},
		{"query of another type", `{"query":0}`, "application/json", 400, "application/json; charset=utf-8", false, codeBadRequest},
		{"variables of another type", `{"query":"{__typename}","variables":[1]}`, "application/json", 400, "application/json; charset=utf-8", false, codeBadRequest},
		{"nulls", `{"query":"{__typename}","variables":null,"operationName":null,"extensions":null}`, strict, 200, strict + "; charset=utf-8", true, ""},
		{"batch", ` [{"query":"{__typename}"}]`, "application/json", 400, "application/json; charset=utf-8", false, codeBadRequest},
		{"subscription", `{"query":"subscription{tick}"}`, "application/json", 400, "application/json; charset=utf-8", false, codeBadRequest},
	} {
		t.Run(c.name, func(t *testing.T) {
			headers := []string{}
			if c.accept != "" {
				headers = []string{"Accept", c.accept}
			}
			a := send(t, http.MethodPost, s.URL, c.body, headers...)
			require.Equal(t, c.status, a.status, a.text)
			require.Equal(t, c.mediaType, a.header.Get("Content-Type"))
			require.Equal(t, c.hasData, a.hasData, a.text)
			require.Equal(t, c.code, a.code(), a.text)
		})
	}
}

func TestSimpleRequestsNeverExecuteAMutation(t *testing.T) {
	s, schema := server(t, Options{})
	const body = `{"query":"mutation{signIn(password:\"x\")}"}`
	for _, contentType := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""} {
		a := send(t, http.MethodPost, s.URL, body, "Content-Type", contentType)
		require.GreaterOrEqual(t, a.status, 400)
		require.Less(t, a.status, 500)
	}
	a := send(t, http.MethodGet, s.URL+"?query=mutation%7BsignIn(password:%22x%22)%7D", "")
	require.Equal(t, http.StatusMethodNotAllowed, a.status)
	a = send(t, http.MethodPut, s.URL, body)
	require.Equal(t, http.StatusMethodNotAllowed, a.status)
	require.Zero(t, schema.signIns.Load())
}

func TestGetReads(t *testing.T) {
	s, _ := server(t, Options{})
	a := send(t, http.MethodGet, s.URL+"?query=query($n:Int)%7Bmembers(first:$n)%7BtotalCount%7D%7D&variables=%7B%22n%22:3%7D", "")
	require.Equal(t, 200, a.status, a.text)
	require.Empty(t, a.Errors)
	a = send(t, http.MethodGet, s.URL+"?query=%7B__typename%7D&variables=3", "")
	require.Equal(t, 400, a.status)
}

// shapes are queries that are cheap to send and were costly to check.
func shapes() map[string]string {
	doubling := "{viewer{...F0}} "
	for i := range 22 {
		doubling += fmt.Sprintf("fragment F%d on Member{...F%d ...F%d} ", i, i+1, i+1)
	}
	doubling += "fragment F22 on Member{id}"
	return map[string]string{
		"fragments that double":      doubling,
		"fragments that double, off": "{__typename} " + doubling[len("{viewer{...F0}} "):],
		"a fragment in a circle":     "{viewer{...A}} fragment A on Member{...B} fragment B on Member{...A}",
		"one field many times":       "{viewer{" + strings.Repeat("id ", 990) + "}}",
		"many aliases":               "{" + aliases(31, "__typename") + "}",
		"many directives":            "{viewer{id " + strings.Repeat("@skip(if:false)", 51) + "}}",
		"deep":                       "{viewer{" + strings.Repeat("lead{", 12) + "id" + strings.Repeat("}", 14),
		"deep by fragments":          "{viewer{...A}} fragment A on Member{lead{lead{lead{lead{lead{...B}}}}}} fragment B on Member{lead{lead{lead{lead{lead{lead{id}}}}}}}",
		"inline fragments":           "{" + strings.Repeat("...{", 401) + "__typename" + strings.Repeat("}", 402),
		"long":                       "{__typename #" + strings.Repeat("x", 10000) + "\n}",
		"many tokens":                "{viewer(" + strings.Repeat("a:1 ", 400) + "){id}}",
		"many spreads":               "{viewer{" + strings.Repeat("...A ", 101) + "}} fragment A on Member{id}",
		"many fragments":             "{viewer{id}} " + many(51, "fragment F%d on Member{id}"),
		"pages in pages":             "{members(first:3353953467947191203){nodes{friends(first:100){friends(first:100){friends(first:100){id}}}}}}",
		"aliased pages":              "{members(first:2147483647){nodes{" + aliases(11, "friends(first:100){id name friends(first:100){id}}") + "}}}",
	}
}

func aliases(n int, field string) string { return many(n, "a%d:"+field+" ") }

func many(n int, format string) string {
	text := ""
	for i := range n {
		text += fmt.Sprintf(format, i)
	}
	return text
}

func TestHostileShapesAreRefusedOnEveryTransport(t *testing.T) {
	s, _ := server(t, Options{})
	socket := dial(t, s, "good")
	for name, query := range shapes() {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			a := post(t, s, query)
			require.Contains(t, []string{codeTooComplex, "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}, a.code(), a.text)
			if name != "fragments that double, off" {
				require.Equal(t, codeTooComplex, a.code(), a.text)
			}
			require.Less(t, len(a.text), 10_000)
			require.Less(t, time.Since(began), time.Second)

			body, _ := json.Marshal(map[string]any{"query": query})
			a = send(t, http.MethodGet, s.URL+"?"+urlQuery(query), "")
			require.NotEmpty(t, a.code(), a.text)
			events := send(t, http.MethodPost, s.URL, string(body), "Accept", "text/event-stream")
			require.Contains(t, events.text, `"code":"`)
			require.NotContains(t, events.text, `"data":`)
			socket.send(t, message{ID: name, Type: "subscribe", Payload: body})
			m := socket.receive(t)
			require.Equal(t, "error", m.Type)
			require.Equal(t, name, m.ID)
		})
	}
}

func TestTheUsualIntrospectionQueryPassesForSignedInCallers(t *testing.T) {
	s, _ := server(t, Options{})
	deep := "{__schema{types{fields{type{" + strings.Repeat("ofType{", 9) + "name" + strings.Repeat("}", 14)
	require.Equal(t, codeUnauthenticated, post(t, s, deep).code())
	require.Empty(t, post(t, s, deep, "Authorization", "Bearer good").code())
	open, _ := server(t, Options{Dev: true})
	require.Empty(t, post(t, open, deep).code())
}

func TestNoSuggestionsForStrangers(t *testing.T) {
	s, _ := server(t, Options{})
	for _, query := range []string{"{viewr{id}}", "{members(frst:1){totalCount}}", "{viewer{...on Membr{id}}}", "{viewer}"} {
		a := post(t, s, query)
		require.NotEmpty(t, a.Errors)
		require.NotContains(t, a.text, "Did you mean")
	}
	require.Contains(t, post(t, s, "{viewr{id}}", "Authorization", "Bearer good").text, "Did you mean")
}

func TestCostIsTold(t *testing.T) {
	s, _ := server(t, Options{})
	for query, cost := range map[string]float64{
		"{viewer{id name}}":                                         3,
		"{members{nodes{id} totalCount}}":                           61,
		"{members(first:2){nodes{id} totalCount}}":                  7,
		"{viewer{tags}}":                                            2,
		"{viewer{friends(first:10){id}}}":                           12,
		"{members(first:2){...P}} fragment P on Members{nodes{id}}": 5,
	} {
		a := post(t, s, query)
		require.Equal(t, map[string]any{"requested": cost, "limit": float64(maxCost)}, a.Extensions["cost"], query)
	}
}

func TestErrorsTellNoSecrets(t *testing.T) {
	log := &bytes.Buffer{}
	s, _ := server(t, Options{Log: slog.New(slog.NewTextHandler(log, nil))})

	a := post(t, s, "{coded}")
	require.Equal(t, map[string]any{"code": "BAD_USER_INPUT", "field": "facts.3.day", "reason": "DAY"}, a.Errors[0].Extensions)

	a = post(t, s, "{secret}")
	require.Equal(t, codeInternal, a.code())
	require.NotContains(t, a.text, "SELECT")
	require.Contains(t, log.String(), a.Errors[0].Extensions["id"])

	a = post(t, s, "{panic}")
	require.Equal(t, codeInternal, a.code())
	require.NotContains(t, a.text, "disco")
	require.Contains(t, log.String(), "disco")

	log.Reset()
	const broken = `{"query":"mutation($p:String!){signIn(password:$p)}","variables":{"p":"hunter2"`
	for _, accept := range []string{"application/json", "text/event-stream"} {
		a := send(t, http.MethodPost, s.URL, broken, "Accept", accept)
		require.Equal(t, 400, a.status)
		require.NotContains(t, a.text, "hunter2")
	}
	a = send(t, http.MethodPost, s.URL, "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"+broken+"\r\n--x--",
		"Content-Type", "multipart/form-data; boundary=x", "Authorization", "Bearer good")
	require.Equal(t, 400, a.status)
	require.NotContains(t, a.text+log.String(), "hunter2")

	a = post(t, s, `{viewer(a:"`+strings.Repeat("y", 9000)+`"){id}}`)
	require.Less(t, len(a.text), 2000)
}

func TestLargeBodiesGet413(t *testing.T) {
	s, _ := server(t, Options{})
	large := `{"query":"{__typename}","variables":{"x":"` + strings.Repeat("x", maxBody) + `"}}`
	for _, accept := range []string{"application/json", "text/event-stream"} {
		require.Equal(t, http.StatusRequestEntityTooLarge, send(t, http.MethodPost, s.URL, large, "Accept", accept).status)
	}
}

func TestPersistedQueries(t *testing.T) {
	s, _ := server(t, Options{})
	const text = "{viewer{name}}"
	hash := func(text string) string {
		return `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hashOf(text) + `"}}`
	}
	known := func(text string, headers ...string) string {
		return send(t, http.MethodPost, s.URL, "{"+hash(text)+"}", headers...).code()
	}
	signedIn := []string{"Authorization", "Bearer good"}
	require.Equal(t, codePersistedNotFound, known(text, signedIn...))
	send(t, http.MethodPost, s.URL, `{"query":"`+text+`",`+hash(text)+"}")
	require.Equal(t, codePersistedNotFound, known(text, signedIn...), "strangers store nothing")
	send(t, http.MethodPost, s.URL, `{"query":"{nothing}",`+hash("{nothing}")+"}", signedIn...)
	require.Equal(t, codePersistedNotFound, known("{nothing}", signedIn...), "what isn't valid isn't stored")
	require.Equal(t, codeBadRequest, send(t, http.MethodPost, s.URL, `{"query":"{__typename}",`+hash(text)+"}", signedIn...).code())
	send(t, http.MethodPost, s.URL, `{"query":"`+text+`",`+hash(text)+"}", signedIn...)
	require.Empty(t, known(text, signedIn...))
	require.Equal(t, codePersistedNotFound, known(text), "and strangers find nothing")
}

func TestTheCachesAreBoundedInBytes(t *testing.T) {
	c := newTextCache[string](1000)
	for i := range 100 {
		c.Add(t.Context(), fmt.Sprintf("%05d", i), strings.Repeat("x", 95))
		c.Get(t.Context(), "00000")
	}
	require.Len(t, c.entries, 10)
	require.Equal(t, 1000, c.bytes)
	_, kept := c.Get(t.Context(), "00000")
	require.True(t, kept, "what is used stays")
}

func TestRateLimitsCountRootFields(t *testing.T) {
	s, schema := server(t, Options{Rate: 20})
	query := "mutation{" + aliases(30, `signIn(password:"x")`) + "}"
	require.Empty(t, post(t, s, query).code())
	a := post(t, s, query)
	require.Equal(t, codeRateLimited, a.code())
	require.Equal(t, http.StatusTooManyRequests, a.status)
	require.Equal(t, int32(1), schema.signIns.Load())
	require.Empty(t, post(t, s, query, "Authorization", "Bearer good").code(), "others are not held up")
}

func form(t *testing.T, operations, places, file string) (body, contentType string) {
	t.Helper()
	text := &bytes.Buffer{}
	w := multipart.NewWriter(text)
	require.NoError(t, w.WriteField("operations", operations))
	require.NoError(t, w.WriteField("map", places))
	part, err := w.CreateFormFile("0", "facts.csv")
	require.NoError(t, err)
	_, err = io.WriteString(part, file)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return text.String(), w.FormDataContentType()
}

func TestUploads(t *testing.T) {
	s, _ := server(t, Options{MaxUpload: 1 << 20})
	const operations = `{"query":"mutation($file:Upload!){upload(file:$file)}","variables":{"file":null}}`
	body, contentType := form(t, operations, `{"0":["variables.file"]}`, strings.Repeat("x", 1<<20))
	a := send(t, http.MethodPost, s.URL, body, "Content-Type", contentType, "Authorization", "Bearer good")
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, float64(1<<20), a.Data["upload"])

	a = send(t, http.MethodPost, s.URL, body, "Content-Type", contentType, "Authorization", "Bearer bad")
	require.Equal(t, http.StatusUnauthorized, a.status)

	body, contentType = form(t, operations, `{"0":["variables.file"]}`, strings.Repeat("x", 1<<20+1))
	a = send(t, http.MethodPost, s.URL, body, "Content-Type", contentType, "Authorization", "Bearer good")
	require.Equal(t, http.StatusRequestEntityTooLarge, a.status)

	for _, places := range []string{`{"0":["variables.file.0"]}`, `{"0":["variables.other"]}`, `{"0":[]}`, `{"1":["variables.file"]}`, `{"0":["query"]}`, `[]`, `{"0":["variables.file","variables.file"]}`} {
		body, contentType = form(t, operations, places, "x")
		a = send(t, http.MethodPost, s.URL, body, "Content-Type", contentType, "Authorization", "Bearer good")
		require.Equal(t, 400, a.status, places)
	}
}

func TestEventsStopWithTheRights(t *testing.T) {
	changed := make(chan struct{})
	s, _ := server(t, Options{Rights: func(context.Context, *auth.Actor) <-chan struct{} { return changed }})
	time.AfterFunc(200*time.Millisecond, func() { close(changed) })
	a := send(t, http.MethodPost, s.URL, `{"query":"subscription{tick}"}`, "Accept", "text/event-stream", "Authorization", "Bearer good")
	require.Contains(t, a.text, "event: next\ndata: {\"data\":{\"tick\":1}")
	require.NotContains(t, a.text, "complete")
	a = send(t, http.MethodPost, s.URL, `{"query":"{viewer{name}}"}`, "Accept", "text/event-stream")
	require.True(t, strings.HasSuffix(a.text, "event: complete\ndata: \n\n"), a.text)
}
