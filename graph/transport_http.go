package graph

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// POST and GET as the GraphQL over HTTP specification has them. The library's own transports echo and
// log malformed bodies, answer 200 to what is too large, keep `data: null` where nothing was executed, and
// check their own answers anew; none of that happens here.

const (
	jsonType     = "application/json"
	responseType = "application/graphql-response+json"
	readTime     = 30 * time.Second // for a body
	gzipFrom     = 32 << 10         // bytes of an answer
)

func (g *gateway) servePost(reply *reply, r *http.Request) {
	if !reply.acceptable() {
		return
	}
	params, ok := readParams(reply, r)
	if ok {
		g.respond(reply, r, params)
	}
}

// readParams reads a JSON body; where it can't be, it answers why, without a word of the body, which may
// hold a password.
func readParams(reply *reply, r *http.Request) (*graphql.RawParams, bool) {
	_ = http.NewResponseController(reply.w).SetReadDeadline(time.Now().Add(readTime))
	if r.ContentLength > maxBody {
		reply.refuse(http.StatusRequestEntityTooLarge, codeTooLarge, "the body is larger than 4 MiB")
		return nil, false
	}
	body, err := io.ReadAll(http.MaxBytesReader(reply.w, r.Body, maxBody))
	if errors.As(err, new(*http.MaxBytesError)) {
		reply.refuse(http.StatusRequestEntityTooLarge, codeTooLarge, "the body is larger than 4 MiB")
		return nil, false
	}
	if err != nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, "the body could not be read")
		return nil, false
	}
	params, err := decodeParams(body)
	if err != nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, err.Error())
		return nil, false
	}
	return params, true
}

var (
	errBatch      = errors.New("several operations in one request are not taken; send them one by one")
	errMalformed  = errors.New("the request is not a JSON object with query, operationName, variables and extensions")
	errNoQuery    = errors.New("the request has no query")
	errBadVars    = errors.New("variables must be a JSON object")
	errBadExtents = errors.New("extensions must be a JSON object")
)

// decodeParams reads a request. Its errors say nothing of what they are about.
func decodeParams(body []byte) (*graphql.RawParams, error) {
	if trimmed := bytes.TrimLeft(body, " \t\r\n"); len(trimmed) > 0 && trimmed[0] == '[' {
		return nil, errBatch
	}
	params := new(graphql.RawParams)
	if err := decodeJSON(body, params); err != nil {
		return nil, errMalformed
	}
	if params.Query == "" && params.Extensions["persistedQuery"] == nil {
		return nil, errNoQuery
	}
	return params, nil
}

// decodeJSON reads exactly one value, numbers as they are written.
func decodeJSON(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errMalformed
	}
	return nil
}

func (g *gateway) serveGet(reply *reply, r *http.Request) {
	if !reply.acceptable() {
		return
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, "the parameters of the address are malformed")
		return
	}
	params := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if text := values.Get("variables"); text != "" && decodeJSON([]byte(text), &params.Variables) != nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, errBadVars.Error())
		return
	}
	if text := values.Get("extensions"); text != "" && decodeJSON([]byte(text), &params.Extensions) != nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, errBadExtents.Error())
		return
	}
	if params.Query == "" && params.Extensions["persistedQuery"] == nil {
		reply.refuse(http.StatusBadRequest, codeBadRequest, errNoQuery.Error())
		return
	}
	g.respond(reply, r, params)
}

// respond executes a query or a mutation and answers.
func (g *gateway) respond(reply *reply, r *http.Request, params *graphql.RawParams) {
	operation, refused := g.prepare(r.Context(), params)
	if refused != nil {
		reply.refused(refused)
		return
	}
	switch kind := operation.Operation.Operation; {
	case kind == ast.Subscription:
		reply.refuse(http.StatusBadRequest, codeBadRequest, "subscribe with Accept: text/event-stream or over a WebSocket")
	case kind == ast.Mutation && r.Method == http.MethodGet:
		reply.w.Header().Set("Allow", "POST")
		reply.refuse(http.StatusMethodNotAllowed, codeBadRequest, "GET only reads; send mutations by POST")
	default:
		reply.send(http.StatusOK, encode(g.answer(r.Context(), operation), false))
	}
}

// reply is the answer to a request in the media type that its sender accepts.
type reply struct {
	w         http.ResponseWriter
	mediaType string // "" if none is accepted that can be given
	gzip      bool
}

func newReply(w http.ResponseWriter, r *http.Request) *reply {
	return &reply{w: w, mediaType: negotiate(r.Header.Values("Accept")), gzip: strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")}
}

// negotiate picks the media type that weighs most, of two alike the first named.
func negotiate(accept []string) string {
	if len(accept) == 0 {
		return jsonType
	}
	best, weight := "", 0.0
	for _, part := range strings.Split(strings.Join(accept, ","), ",") {
		name, parameters, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil {
			continue
		}
		q := 1.0
		if text, ok := parameters["q"]; ok {
			if q, err = strconv.ParseFloat(text, 64); err != nil {
				continue
			}
		}
		if name == "*/*" || name == "application/*" {
			name = jsonType
		}
		if (name == jsonType || name == responseType) && q > weight {
			best, weight = name, q
		}
	}
	return best
}

func (p *reply) acceptable() bool {
	if p.mediaType == "" {
		p.refuse(http.StatusNotAcceptable, codeBadRequest, "the answer can be "+responseType+" or "+jsonType)
		return false
	}
	return true
}

// refuse answers what was not a GraphQL request at all.
func (p *reply) refuse(status int, code, message string) {
	if status == http.StatusRequestEntityTooLarge {
		p.w.Header().Set("Connection", "close") // the rest of the body is not read
	}
	p.send(status, encode(&graphql.Response{Errors: gqlerror.List{refusal(code, message)}}, true))
}

// refused answers a request that was not executed. In application/json that is 200, as the
// specification wants it, but for what proxies and clients should slow down for.
func (p *reply) refused(response *graphql.Response) {
	status := http.StatusOK
	code := codeIn(response.Errors)
	switch {
	case code == codeRateLimited:
		status = http.StatusTooManyRequests
		p.w.Header().Set("Retry-After", "1")
	case p.mediaType != responseType || code == codePersistedNotFound:
	case code == codeUnauthenticated:
		status = http.StatusUnauthorized
	default:
		status = http.StatusBadRequest
	}
	p.send(status, encode(response, true))
}

func (p *reply) send(status int, body []byte) {
	header := p.w.Header()
	mediaType := p.mediaType
	if mediaType == "" {
		mediaType = jsonType
	}
	header.Set("Content-Type", mediaType+"; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Add("Vary", "Accept")
	if p.gzip && len(body) >= gzipFrom {
		header.Set("Content-Encoding", "gzip")
		header.Add("Vary", "Accept-Encoding")
		p.w.WriteHeader(status)
		z, _ := gzip.NewWriterLevel(p.w, gzip.BestSpeed) // the level is right
		_, _ = z.Write(body)
		_ = z.Close()
		return
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	p.w.WriteHeader(status)
	_, _ = p.w.Write(body) // whoever asked may be gone
}

// encode writes a response, its data as they are. Where nothing was executed there are no data, not
// even null.
func encode(response *graphql.Response, notExecuted bool) []byte {
	out := bytes.NewBuffer(make([]byte, 0, len(response.Data)+256))
	out.WriteByte('{')
	if len(response.Errors) > 0 {
		out.WriteString(`"errors":`)
		writeJSON(out, response.Errors)
	}
	if !notExecuted {
		separate(out)
		out.WriteString(`"data":`)
		if len(response.Data) == 0 {
			out.WriteString("null")
		}
		out.Write(response.Data)
	}
	if len(response.Extensions) > 0 {
		separate(out)
		out.WriteString(`"extensions":`)
		writeJSON(out, response.Extensions)
	}
	out.WriteByte('}')
	return out.Bytes()
}

func separate(out *bytes.Buffer) {
	if out.Len() > 1 {
		out.WriteByte(',')
	}
}

func writeJSON(out *bytes.Buffer, value any) {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // errors and extensions are made of texts and numbers
	}
	out.Write(text)
}
