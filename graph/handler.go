package graph

import (
	"context"
	"errors"
	"log/slog"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/okra-performance/okra/server/auth"
)

// Options are what the handler is given by the process around it. All but Authenticate and Rights have
// defaults.
type Options struct {
	// Authenticate finds who a bearer token belongs to. HTTP requests carry their actor in the context;
	// sockets and streams ask again here.
	Authenticate func(ctx context.Context, bearer, address string) (*auth.Actor, error)
	// Rights gives a channel on which a change of the actor's rights is told, until the context ends.
	Rights func(ctx context.Context, actor *auth.Actor) <-chan struct{}
	// Stopping is closed when the process stops: streams and sockets end then.
	Stopping <-chan struct{}
	// Batch gives each response its loaders; see Batch.
	Batch graphql.ResponseMiddleware
	// Observe is told of each operation: its kind, its error code ("" for none) and how long it took.
	Observe func(kind, code string, took time.Duration)

	Origins   []string // hosts whose pages may open sockets, beside the server's own
	MaxUpload int64    // bytes of an upload; 256 MiB
	UploadDir string   // where uploads lie until they are read; the system's temporary folder
	Rate      float64  // operations a second and caller, twice that at once; 100, negative for no limit
	Dev       bool     // suggestions and introspection for everybody
	Log       *slog.Logger
}

const (
	maxBody          = 4 << 20
	defaultMaxUpload = 256 << 20
	defaultRate      = 100
	answerTime       = 30 * time.Second // for a query or a mutation, down to the database
	documentMemory   = 2 << 20          // bytes of texts; their trees take about thirty times as much
	persistedMemory  = 16 << 20
	parserTokens     = 1000
)

// gateway takes requests over every transport through the same checks and one executor, which comes
// twice: strict, without suggestions, for callers who have not signed in.
type gateway struct {
	Options
	open, strict *executor.Executor
	limits       *limits
	rates        *rateLimits
	streams      *streamCount
}

// NewHandler serves a schema over POST, GET, multipart uploads, server-sent events and WebSocket.
func NewHandler(schema graphql.ExecutableSchema, o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.MaxUpload == 0 {
		o.MaxUpload = defaultMaxUpload
	}
	if o.Rate == 0 {
		o.Rate = defaultRate
	}
	if o.Observe == nil {
		o.Observe = func(string, string, time.Duration) {}
	}
	g := &gateway{Options: o, rates: newRateLimits(o.Rate, 2*o.Rate), streams: newStreamCount()}
	documents := newTextCache[*ast.QueryDocument](documentMemory)
	g.limits = &limits{documents: documents, persisted: newTextCache[string](persistedMemory), rates: g.rates, openToAll: o.Dev}
	g.open = g.newExecutor(schema, documents)
	g.strict = g.newExecutor(schema, documents)
	g.strict.SetDisableSuggestion(true)
	g.strict.SetDefaultRulesFn(rulesWithoutSuggestions)
	g.strict.AroundFields(hideTypes)
	return g
}

func (g *gateway) newExecutor(schema graphql.ExecutableSchema, documents *textCache[*ast.QueryDocument]) *executor.Executor {
	e := executor.New(schema)
	e.SetQueryCache(documents)
	e.SetParserTokenLimit(parserTokens)
	presenter := &presenter{log: g.Log}
	e.SetErrorPresenter(presenter.present)
	e.SetRecoverFunc(recovered)
	e.Use(g.limits)
	e.AroundResponses(reportCost)
	if g.Batch != nil {
		e.AroundResponses(g.Batch)
	}
	return e
}

// rulesWithoutSuggestions are the rules of validation, none of which tells names of the schema. (The
// executor's own switch leaves suggestions of arguments, types and enum values on.)
func rulesWithoutSuggestions() *rules.Rules {
	r := rules.NewDefaultRules()
	for name, rule := range map[string]core.Rule{
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.RemoveRule(name)
		r.AddRule(rule.Name, rule.RuleFunc)
	}
	return r
}

// hideTypes answers strangers' __type with null: what one may not see reads as not there.
func hideTypes(ctx context.Context, next graphql.Resolver) (any, error) {
	if field := graphql.GetFieldContext(ctx); field != nil && field.Field.Name == "__type" {
		return nil, nil
	}
	return next(ctx)
}

// ServeHTTP picks the transport. A request that a page of another site can send without the browser
// asking first (a "simple" one) never reaches a mutation: JSON and bearer tokens are not simple, and GET
// only reads.
func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r = r.WithContext(graphql.StartOperationTrace(r.Context()))
	reply := newReply(w, r)
	defer func() {
		if cause := recover(); cause != nil {
			if cause == http.ErrAbortHandler { //nolint:errorlint // it is compared so by net/http too
				panic(cause)
			}
			id := (&presenter{log: g.Log}).internal(r.Context(), recovered(r.Context(), cause))
			reply.refuse(http.StatusInternalServerError, codeInternal, internalMessage(id))
		}
	}()
	contentType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
		g.serveSocket(w, r)
	case r.Method == http.MethodGet:
		g.serveGet(reply, r)
	case r.Method == http.MethodOptions:
		w.Header().Set("Allow", "GET, POST, OPTIONS")
		w.WriteHeader(http.StatusNoContent)
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", "GET, POST, OPTIONS")
		reply.refuse(http.StatusMethodNotAllowed, codeBadRequest, "send GraphQL by GET or POST")
	case contentType == "application/json" && wantsEvents(r): // before POST, which would answer once
		g.serveEvents(reply, w, r)
	case contentType == "application/json":
		g.servePost(reply, r)
	case contentType == "multipart/form-data":
		g.serveUpload(reply, w, r)
	default:
		reply.refuse(http.StatusUnsupportedMediaType, codeBadRequest, "send the request as application/json")
	}
}

func (g *gateway) executor(ctx context.Context) *executor.Executor {
	if g.Dev || !auth.ActorIn(ctx).IsAnonymous() {
		return g.open
	}
	return g.strict
}

// prepare checks, parses and validates an operation; the response, if there is one, refuses it.
func (g *gateway) prepare(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, *graphql.Response) {
	e := g.executor(ctx)
	operation, problems := e.CreateOperationContext(ctx, params)
	if len(problems) == 0 {
		return operation, nil
	}
	if len(problems) > maxProblems {
		problems = problems[:maxProblems]
	}
	refused := e.DispatchError(graphql.WithOperationContext(ctx, operation), problems)
	g.Observe("refused", codeIn(refused.Errors), graphql.Now().Sub(graphql.GetStartTime(ctx)))
	return nil, refused
}

// answer executes a query or a mutation.
func (g *gateway) answer(ctx context.Context, operation *graphql.OperationContext) *graphql.Response {
	began := time.Now()
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	responses, ctx := g.executor(ctx).DispatchOperation(ctx, operation)
	response := responses(ctx)
	if response == nil { // the time was over before it began
		err := &gqlerror.Error{Message: errTimeout.Message, Extensions: errTimeout.Extensions}
		response = &graphql.Response{Errors: gqlerror.List{err}}
	}
	g.Observe(string(operation.Operation.Operation), codeIn(response.Errors), time.Since(began))
	return response
}

// errors that end streams and sockets.
var (
	errTokenEnded    = errors.New("the token has ended")
	errRightsChanged = errors.New("the rights have changed")
	errStopping      = errors.New("the server stops")
)

// whileRightful gives a context that ends, with one of the errors above as its cause, when the actor's
// token ends, their rights change or the process stops: a live connection has no more rights than a
// request. Since rights may have changed before they were watched, the token is asked for once more.
func (g *gateway) whileRightful(ctx context.Context, actor *auth.Actor, bearer string) (context.Context, context.CancelFunc, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	var changed <-chan struct{}
	if g.Rights != nil {
		changed = g.Rights(ctx, actor)
	}
	if g.Authenticate != nil {
		if _, err := g.Authenticate(ctx, bearer, actor.Address); err != nil {
			cancel(err)
			return nil, nil, err
		}
	}
	var ends <-chan time.Time
	stopTimer := func() bool { return true }
	if !actor.Ends.IsZero() {
		timer := time.NewTimer(time.Until(actor.Ends))
		ends, stopTimer = timer.C, timer.Stop
	}
	go func() {
		defer stopTimer()
		select {
		case <-ctx.Done():
		case <-ends:
			cancel(errTokenEnded)
		case <-changed:
			cancel(errRightsChanged)
		case <-g.Stopping:
			cancel(errStopping)
		}
	}()
	return ctx, func() { cancel(context.Canceled) }, nil
}

func bearerIn(header string) string {
	scheme, token, ok := strings.Cut(header, " ")
	if !ok || !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}
