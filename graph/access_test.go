package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// access is who gets what from an operation, a letter per role in this order: anonymous, the member
// (whose figures are asked for), a member of another team, the member's lead, another team's lead, HR,
// FINANCE, EXECUTIVE, ADMIN; then tokens with okr:read (none that helps), metrics:read,
// scorecards:read and facts:write.
//
//	.  answered   0  null   U  UNAUTHENTICATED   F  FORBIDDEN   N  NOT_FOUND   B  BAD_USER_INPUT   C  CONFLICT
type access struct {
	rights string
	run    func(o *operations, actor *auth.Actor) string
}

var roleNames = []string{"anonymous", "self", "other", "lead", "other lead", "HR", "FINANCE", "EXECUTIVE", "ADMIN",
	"okr:read", "metrics:read", "scorecards:read", "facts:write"}

// operations runs operations in one small company.
type operations struct {
	*apptest.World
	t       *testing.T
	handler http.Handler
	card    *db.Scorecard
	entry   string // an import of HR's
	own     string // an entry of the lead's for their own score
	count   int
}

func newOperations(t *testing.T) *operations { return operationsIn(t, apptest.SQLite(t)) }

func operationsIn(t *testing.T, w *apptest.World) *operations {
	o := &operations{World: w, t: t, handler: graph.NewHandler(gen.NewExecutableSchema(graph.NewSchema(w.App)), graph.Options{Rate: -1, Batch: graph.Batch(w.App, graph.BatchWait)})}
	result, err := w.App.RecordFacts(w.Ctx, w.HR, app.RecordFactsInput{Facts: []*app.FactInput{apptest.MemberFact(w.Member, "2026-07-01", "posts_due", "10")}})
	require.NoError(t, err)
	o.entry = result.ImportID
	result, err = w.App.RecordFacts(w.Ctx, w.Lead, app.RecordFactsInput{Facts: []*app.FactInput{apptest.MemberFact(w.Lead, "2026-07-01", "posts_due", "10")}})
	require.NoError(t, err)
	o.own = result.ImportID
	_, err = w.App.CreateChannel(w.Ctx, w.Admin, app.CreateChannelInput{Key: "douyin", Name: "抖音", Group: "social"})
	require.NoError(t, err)
	_, err = w.App.SetChannelWeights(w.Ctx, w.Admin, app.SetChannelWeightsInput{Period: "2026", Weights: []*app.ChannelWeightInput{{Channel: "douyin", Weight: *apptest.Dec("100")}}})
	require.NoError(t, err)
	o.card = w.Card(w.Member, "2026-Q3")
	objective(o) // a cycle comes into being with its first
	return o
}

func (o *operations) actors() []*auth.Actor {
	return []*auth.Actor{{}, o.Member, o.OtherMember, o.Lead, o.OtherLead, o.HR, o.Finance, o.Executive, o.Admin,
		o.Token(auth.ScopeOKRRead), o.Token(auth.ScopeMetricsRead), o.Token(auth.ScopeScorecardsRead), o.Token(auth.ScopeFactsWrite)}
}

// body sends an operation and gives the answer's body.
func (o *operations) body(actor *auth.Actor, query string) string {
	body, err := json.Marshal(map[string]string{"query": query})
	require.NoError(o.t, err)
	asking := *actor // a request has an actor of its own
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body)).WithContext(auth.WithActor(context.Background(), &asking))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	o.handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// ask sends an operation and gives the letter of its first root field's outcome.
func (o *operations) ask(actor *auth.Actor, query string) string {
	body := o.body(actor, query)
	answer := struct {
		Data   map[string]json.RawMessage
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}{}
	require.NoError(o.t, json.Unmarshal([]byte(body), &answer), body)
	if len(answer.Errors) > 0 {
		return letter(answer.Errors[0].Extensions.Code, answer.Errors[0].Message)
	}
	for _, value := range answer.Data {
		if string(value) == "null" {
			return "0"
		}
	}
	return "."
}

func letter(code, message string) string {
	known := map[string]string{"UNAUTHENTICATED": "U", "FORBIDDEN": "F", "NOT_FOUND": "N", "BAD_USER_INPUT": "B", "CONFLICT": "C"}
	if l := known[code]; l != "" {
		return l
	}
	return code + " " + message
}

func outcome(err error) string {
	if err == nil {
		return "."
	}
	return letter(string(app.CodeOf(err)), err.Error())
}

// query asks the same of everybody; %s are filled from args.
func query(rights, text string, args ...func(o *operations) string) access {
	return access{rights, func(o *operations, actor *auth.Actor) string {
		o.count++
		values := make([]any, len(args))
		for i, arg := range args {
			values[i] = arg(o)
		}
		return o.ask(actor, fmt.Sprintf(text, values...))
	}}
}

func theMember(o *operations) string { return o.Member.MemberID() }
func theTeam(o *operations) string   { return o.Content.ID }
func theCard(o *operations) string   { return o.card.ID }
func theFact(o *operations) string {
	facts, err := o.App.LineFacts(o.Ctx, o.Member, o.Line(o.card, "publishing_on_time"), app.LineFactsQuery{Page: app.Page{First: 1}})
	require.NoError(o.t, err)
	return facts.Nodes[0].PublicID()
}
func theEntry(o *operations) string  { return o.entry }
func theRating(o *operations) string { return o.Line(o.card, "teamwork").ID }
func theLine(o *operations) string   { return o.Line(o.card, "original_match").ID }
func fresh(o *operations) string     { return fmt.Sprintf("k%d", o.count) }

const (
	everybody   = "U............"
	figures     = "U........F..F" // the company's
	membersOnly = "U........UUUU"
	adminOnly   = "UFFFFFFF.FFFF"
	adminAndHR  = "UFFFF.FF.FFFF"
	hrOnly      = "UFFFF.FFFFFFF"
)

// accessTable has every root field of the schema, and the nested fields that hold scores or other secrets.
var accessTable = map[string]access{
	"Query.node":       query("U.0.0.0.000.0", `{node(id:"%s"){id}}`, theCard),
	"Query.node@line":  query("U.0.0.0.000.0", `{node(id:"%s"){id}}`, theLine),
	"Query.node@entry": query("U0000.00.0000", `{node(id:"%s"){id}}`, theEntry),
	"Query.node@fact":  query("U.0.0.0.000.0", `{node(id:"%s"){id}}`, theFact),
	"Query.viewer":     query(membersOnly, `{viewer{id}}`),
	"Query.sessions":   query(membersOnly, `{sessions{id}}`),
	"Query.apiTokens":  query(adminOnly, `{apiTokens{id}}`),
	"Query.company":    query(everybody, `{company{name today periods{period}}}`),
	"Query.team":       query(everybody, `{team(id:"%s"){name lead{name} members{name}}}`, theTeam),
	"Query.teams":      query(everybody, `{teams{name}}`),
	"Query.positions":  query(everybody, `{positions{key}}`),
	"Query.member":     query(everybody, `{member(id:"%s"){name}}`, theMember),
	"Query.members":    query(everybody, `{members{totalCount}}`),

	"Query.channelGroups":   query(everybody, `{channelGroups{key}}`),
	"Query.channels":        query(everybody, `{channels{key}}`),
	"Query.campaigns":       query(everybody, `{campaigns{id}}`),
	"Query.assignments":     query(everybody, `{assignments{id}}`),
	"Query.channelWeights":  query(everybody, `{channelWeights(period:"2026-Q3"){weight}}`),
	"Query.channelReview":   query(figures, `{channelReview(period:"2026-Q3"){version}}`),
	"Query.channelWhatIf":   query(figures, `{channelWhatIf(period:"2026-Q3",weights:[{channel:"douyin",weight:100}]){hidden}}`),
	"Query.channelPolicies": query(figures, `{channelPolicies{totalCount}}`),
	"Query.exchangeRates":   query(everybody, `{exchangeRates{rate}}`),
	"Query.measures":        query(everybody, `{measures{key}}`),
	"Query.metrics":         query(everybody, `{metrics{key}}`),
	"Query.metric":          query(everybody, `{metric(key:"cpl"){key}}`),
	"Query.templates":       query(everybody, `{templates{version}}`),
	"Query.ratingScales":    query(everybody, `{ratingScales{key}}`),

	"Metric.value@company": query(figures, `{metric(key:"cpl"){value(period:"2026-Q3"){state}}}`),
	"Metric.value@team":    query("U.N.N.N.NN..N", `{metric(key:"cpl"){value(period:"2026-Q3",team:"%s"){state}}}`, theTeam),
	"Metric.value@member":  query("U.N.N.N.NNN.N", `{metric(key:"read_rate"){value(period:"2026-Q3",member:"%s"){state}}}`, theMember),
	"Metric.trend@member":  query("U.N.N.N.NNN.N", `{metric(key:"read_rate"){trend(range:{from:"2026-07-01",to:"2026-07-31"},member:"%s"){state}}}`, theMember),

	"Query.import":         query("U0000.00.0000", `{import(id:"%s"){id}}`, theEntry),
	"Query.imports":        query("UFF...FF.FFF.", `{imports{totalCount}}`),
	"Query.events":         query(everybody, `{events(range:{from:"2026-07-01",to:"2026-07-31"}){id}}`),
	"Query.platformEvents": query(everybody, `{platformEvents(range:{from:"2026-07-01",to:"2026-07-31"}){id}}`),
	"Query.dashboard":      query(figures, `{dashboard(range:{from:"2026-07-01",to:"2026-07-31"}){tiles{value{state}}}}`),
	"Query.dashboard@team": query("U.N.N.N.NN..N", `{dashboard(range:{from:"2026-07-01",to:"2026-07-31"},team:"%s"){tiles{value{state}}}}`, theTeam),

	"Query.scorecard":     query("U.0.0.0.000.0", `{scorecard(member:"%s",period:"2026-Q3"){total days{total} movement{rest} late{count} changes{action} sections{lines{score history{score} days{day} facts{totalCount}}}}}`, theMember),
	"Query.teamScorecard": query("U.0.0.0.000.0", `{teamScorecard(team:"%s",period:"2026-Q3"){total}}`, theTeam),
	"Query.scorecardLine": query("U.0.0.0.000.0", `{scorecardLine(id:"%s"){score}}`, theLine),
	"Query.scorecards":    query(everybody, `{scorecards(period:"2026-Q3"){totalCount}}`),
	"Query.leaderboard":   query("U........FF.F", `{leaderboard(period:"2026-Q3",subject:MEMBER,by:TOTAL){total top{rank}}}`),
	"Query.auditLog":      query("U........FFFF", `{auditLog{totalCount}}`),

	"Mutation.signIn":            query(".............", `mutation{signIn(input:{email:"finance@okra.example",password:"`+apptest.Password+`"}){expiresAt}}`),
	"Mutation.refreshSession":    query("UUUUUUUUUUUUU", `mutation{refreshSession{expiresAt}}`),
	"Mutation.signOut":           {membersOnly, func(o *operations, actor *auth.Actor) string { return outcome(o.App.SignOut(o.Ctx, o.signedIn(actor))) }},
	"Mutation.signOutEverywhere": query(membersOnly, `mutation{signOutEverywhere{endedSessions}}`),
	"Mutation.endSession":        query("UNNNNNNNNUUUU", `mutation{endSession(input:{sessionId:"ses_somebody_elses"}){sessions{id}}}`),
	"Mutation.changePassword":    query("UBBBBBBBBUUUU", `mutation{changePassword(input:{currentPassword:"wrong",newPassword:"long enough"}){endedSessions}}`),
	"Mutation.updateProfile":     query(membersOnly, `mutation{updateProfile(input:{language:EN}){viewer{id}}}`),
	"Mutation.createApiToken":    query(adminOnly, `mutation{createApiToken(input:{name:"p",scopes:["okr:read"],expiresInDays:1}){secret}}`),
	"Mutation.revokeApiToken":    query("UFFFFFFFNFFFF", `mutation{revokeApiToken(input:{tokenId:"tok_none"}){token{id}}}`),

	"Mutation.updateCompany":      query(adminOnly, `mutation{updateCompany(input:{boardVisibility:TOP}){company{name}}}`),
	"Mutation.createTeam":         query(adminAndHR, `mutation{createTeam(input:{key:"%s",name:"T"}){team{id}}}`, fresh),
	"Mutation.updateTeam":         query(adminAndHR, `mutation{updateTeam(input:{teamId:"%s",name:"T"}){team{id}}}`, theTeam),
	"Mutation.createMember":       query(adminAndHR, `mutation{createMember(input:{name:"M",email:"%s@okra.example"}){member{id}}}`, fresh),
	"Mutation.createMember@roles": query(adminOnly, `mutation{createMember(input:{name:"M",email:"%s@okra.example",roles:[HR]}){member{id}}}`, fresh),
	"Mutation.updateMember":       query(adminAndHR, `mutation{updateMember(input:{memberId:"%s",name:"M"}){member{id}}}`, theMember),
	"Mutation.updateMember@roles": query(adminOnly, `mutation{updateMember(input:{memberId:"%s",roles:[]}){member{id}}}`, theMember),

	"Mutation.recordAbsence": query("UFFFF.FFFFFFF", `mutation{recordAbsence(input:{memberId:"%s",from:"2027-01-04",to:"2027-01-08"}){member{absences{from to}}}}`, theMember),
	"Mutation.endAbsence":    query("UNNNNNNNNNNNN", `mutation{endAbsence(input:{absenceId:"abs_none"}){member{id}}}`),

	"Mutation.createChannel":      query(adminOnly, `mutation{createChannel(input:{key:"%s",name:"C",group:"social"}){channel{id}}}`, fresh),
	"Mutation.setChannelWeights":  query(adminAndHR, `mutation{setChannelWeights(input:{period:"2026-Q3",weights:[{channel:"douyin",weight:100}]}){weights{weight}}}`),
	"Mutation.adoptChannelPolicy": query(adminAndHR, `mutation{adoptChannelPolicy(input:{period:"2026-Q3",basis:CPL,weights:[{channel:"douyin",weight:100}]}){policy{version}}}`),
	"Mutation.keepChannelPolicy":  query(adminAndHR, `mutation{keepChannelPolicy(input:{period:"2026-Q3",basis:CPL}){policy{version}}}`),
	"Mutation.assign":             query(adminAndHR, `mutation{assign(input:{channel:"douyin",teamId:"%s"}){assignment{id}}}`, theTeam),
	"Mutation.endAssignment":      query("UFFFFNFFNFFFF", `mutation{endAssignment(input:{assignmentId:"asg_none"}){assignment{id}}}`),
	"Mutation.setExchangeRate":    query(adminOnly, `mutation{setExchangeRate(input:{currency:"USD",from:"2026-01-01",rate:"7.2"}){rates{rate}}}`),
	"Mutation.saveMetric":         query(adminAndHR, `mutation{saveMetric(input:{key:"%s",names:{zh:"指标"},unit:COUNT,direction:HIGHER,section:RESULT,formula:"sum(\"leads\")"}){metric{id}}}`, fresh),
	"Mutation.setTarget":          query(adminAndHR, `mutation{setTarget(input:{metric:"ctr",value:"0.02"}){metric{id}}}`),
	"Mutation.saveTemplate":       query("UFFFFBFFBFFFF", `mutation{saveTemplate(input:{position:"data_analysis",lines:[{metric:"ctr",weight:70}]}){template{id}}}`),

	"Mutation.recordFacts": {"UFF.R.FF.FFF.", func(o *operations, actor *auth.Actor) string {
		o.count++
		result, err := o.App.RecordFacts(o.Ctx, actor, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(o.Member, "2026-07-02", "posts_due", fmt.Sprint(o.count))}})
		if err == nil && len(result.Errors) > 0 && result.Accepted == 0 {
			return "R" // the row is refused
		}
		return outcome(err)
	}},
	"Mutation.startImport": {"UFF...FF.FFF.", func(o *operations, actor *auth.Actor) string {
		_, err := o.App.StartImport(o.Ctx, actor, app.FileImport{Path: o.file(), Name: "f.csv", DryRun: true})
		return outcome(err)
	}},
	"Mutation.undoImport": {"UNNNN.NN.NNNN", func(o *operations, actor *auth.Actor) string {
		o.count++
		result, err := o.App.RecordFacts(o.Ctx, o.HR, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(o.Member, "2026-07-03", "posts_due", fmt.Sprint(o.count))}})
		require.NoError(o.t, err)
		_, err = o.App.UndoImport(o.Ctx, actor, result.ImportID)
		return outcome(err)
	}},
	"Mutation.confirmFacts": {"UNNFN.NN.NNNN", func(o *operations, actor *auth.Actor) string {
		o.count++
		result, err := o.App.RecordFacts(o.Ctx, o.Lead, app.RecordFactsInput{Facts: []*app.FactInput{
			apptest.MemberFact(o.Lead, "2026-07-03", "posts_due", fmt.Sprint(o.count))}})
		require.NoError(o.t, err)
		_, err = o.App.ConfirmFacts(o.Ctx, actor, result.ImportID)
		return outcome(err)
	}},
	"Mutation.recordEvent":         query("UFF.F.FF.FFFF", `mutation{recordEvent(input:{name:"E",firstDay:"2026-07-01",offline:false,teamId:"%s"}){event{id}}}`, theTeam),
	"Mutation.recordPlatformEvent": query("UFF...FF.FFFF", `mutation{recordPlatformEvent(input:{day:"2026-07-01",description:"D"}){platformEvent{id}}}`),

	"Mutation.rateLine":                 query("UFN.NFNFNNNFN", `mutation{rateLine(input:{lineId:"%s",level:4}){line{score}}}`, theRating),
	"Mutation.declareLineNotApplicable": query("UFN.N.NFNNNFN", `mutation{declareLineNotApplicable(input:{lineId:"%s",reason:"on loan"}){line{score}}}`, theLine),
	"Mutation.closePeriod":              query(strings.Replace(hrOnly, ".", "B", 1), `mutation{closePeriod(input:{period:"2026-Q3"}){finalized}}`),
	"Mutation.reviseScorecard":          query("UFNFNCNFNNNFN", `mutation{reviseScorecard(input:{scorecardId:"%s",reason:"because"}){scorecard{id}}}`, theCard),
	"Mutation.dismissLateFacts":         query("UFNFNCNFNNNFN", `mutation{dismissLateFacts(input:{scorecardId:"%s",reason:"because"}){scorecard{id}}}`, theCard),

	"Subscription.importProgressed": watched("UNNNN.NN.NNNN", func(s gen.SubscriptionResolver, ctx context.Context, o *operations) error {
		_, err := s.ImportProgressed(ctx, o.entry)
		return err
	}),
	"Subscription.factsChanged": watched(figures, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.FactsChanged(ctx)
		return err
	}),
	"Subscription.scorecardChanged": watched("U.N.N.N.NNN.N", func(s gen.SubscriptionResolver, ctx context.Context, o *operations) error {
		id := o.Member.MemberID()
		_, err := s.ScorecardChanged(ctx, &id, nil, "2026-Q3")
		return err
	}),
	"Subscription.leaderboardChanged": watched("U........FF.F", func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.LeaderboardChanged(ctx, rules.Period("2026-Q3"), db.SubjectMember, gen.LeaderboardOrderTotal, nil, nil, nil, nil)
		return err
	}),
}

func watched(rights string, watch func(s gen.SubscriptionResolver, ctx context.Context, o *operations) error) access {
	return access{rights, func(o *operations, actor *auth.Actor) string {
		ctx, cancel := context.WithCancel(auth.WithActor(context.Background(), actor))
		defer cancel()
		return outcome(watch(graph.NewSchema(o.App).Resolvers.Subscription(), ctx, o))
	}}
}

func (o *operations) signedIn(actor *auth.Actor) *auth.Actor {
	if actor.Member == nil {
		return actor
	}
	signedIn, err := o.App.SignIn(o.Ctx, actor.Member.Email, apptest.Password, "127.0.0.1", "test")
	require.NoError(o.t, err)
	return signedIn.Actor
}

func (o *operations) file() string {
	path := filepath.Join(o.t.TempDir(), "f.csv")
	require.NoError(o.t, os.WriteFile(path, []byte("date,leads\n2026-07-01,1\n"), 0o600))
	return path
}

func TestEveryOperationIsDecidedForEveryRole(t *testing.T) {
	o := newOperations(t)
	actors := o.actors()
	for _, name := range slices.Sorted(maps.Keys(accessTable)) {
		a := accessTable[name]
		t.Run(name, func(t *testing.T) {
			o.t, o.T = t, t
			got := map[string]string{}
			want := map[string]string{}
			require.Len(t, a.rights, len(roleNames))
			for i, actor := range actors {
				want[roleNames[i]], got[roleNames[i]] = string(a.rights[i]), a.run(o, actor)
			}
			require.Equal(t, want, got)
		})
	}
}

func TestNoRootFieldIsMissingFromTheAccessTable(t *testing.T) {
	text, err := os.ReadFile("../schema.graphql")
	require.NoError(t, err)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	require.NoError(t, err)
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		for _, field := range root.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			_, ok := accessTable[root.Name+"."+field.Name]
			require.True(t, ok, "%s.%s has no row in the access table", root.Name, field.Name)
		}
	}
}
