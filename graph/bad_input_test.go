//go:build !race

package graph_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// raw is a piece of JSON that Go's encoder would not write.
type raw = json.RawMessage

// absent stands for a field that is not sent.
type absent struct{}

// bad is a value that may be sent for a field; wrong ones must be refused.
type bad struct {
	name  string
	value any
	wrong bool
}

var (
	megabyte = strings.Repeat("x", 1<<20)
	flood    = "e" + strings.Repeat("\u0301", 5000)

	badTexts = []bad{{"empty", "", false}, {"blank", "  ", false}, {"a megabyte", megabyte, true}, {"NUL", "a\x00b", true}, {"right-to-left override", "a\u202eb", true},
		{"zero width", "\u200b\u200d", false}, {"byte-order mark", "\ufeffa", true}, {"lone surrogate", raw(`"a\ud800b"`), false}, {"flood of accents", flood, true}, {"line breaks", "a\r\nb", false},
		{"SQL", `'; DROP TABLE members; --`, false}, {"number", 7, true}, {"boolean", true, true}, {"object", map[string]any{"a": 1}, true}}
	badNumbers = []bad{{"negative", "-1", false}, {"zero", "0", false}, {"NaN", "NaN", true}, {"infinite", "Infinity", true}, {"1e400", "1e400", true}, {"1e400 as number", raw("1e400"), true},
		{"1e-400", "1e-400", false}, {"huge exponent", "1e2147483648", true}, {"a megabyte", strings.Repeat("9", 1<<20), true}, {"text", "much", true}, {"empty", "", true}, {"boolean", true, true}, {"NUL", "1\x00", true}}
	badInts    = []bad{{"negative", -1, false}, {"zero", 0, false}, {"largest", 2147483647, false}, {"too large", 2147483648, true}, {"1e400", raw("1e400"), true}, {"fraction", 1.5, true}, {"text", "x", true}}
	badDays    = []bad{{"long ago", "0001-01-01", false}, {"year 0", "0000-01-01", false}, {"far ahead", "9999-12-31", false}, {"no such day", "2026-02-30", true}, {"five digits", "12026-01-01", true}, {"negative", "-2026-01-01", true}, {"number", 20260701, true}, {"empty", "", true}, {"a megabyte", megabyte, true}}
	badPeriods = []bad{{"long ago", "0001", false}, {"year 0", "0000-Q1", false}, {"far ahead", "9999-Q4", false}, {"no such quarter", "2026-Q5", true}, {"number", 2026, true}, {"empty", "", true}, {"a megabyte", megabyte, true}}
	badOthers  = []bad{{"nonsense", "NONSENSE", true}, {"number", 1, true}, {"a megabyte", megabyte, true}}
)

// badFor are the values to try for a type.
func badFor(t *ast.Type, d *ast.Definition) []bad {
	values := []bad{{"missing", absent{}, t.NonNull}, {"null", nil, t.NonNull}}
	switch {
	case t.Elem != nil:
		return append(values, bad{"empty list", []any{}, false}, bad{"list of null", []any{nil}, t.Elem.NonNull}, bad{"object", map[string]any{"nonsense": 1}, true})
	case d.Kind == ast.InputObject:
		return append(values, bad{"text", "x", true}, bad{"unknown field", map[string]any{"nonsense": 1}, true})
	}
	switch d.Name {
	case "String", "ID":
		if d.Name == "ID" {
			return append(values, slices.DeleteFunc(slices.Clone(badTexts), func(b bad) bool { return b.name == "number" })...)
		}
		return append(values, badTexts...)
	case "Decimal":
		return append(values, badNumbers...)
	case "Int":
		return append(values, badInts...)
	case "Date":
		return append(values, badDays...)
	case "Period":
		return append(values, badPeriods...)
	}
	return append(values, badOthers...)
}

// sweep sends a mutation with one field after another gone bad.
type sweep struct {
	*operations
	schema   *ast.Schema
	mutation *ast.FieldDefinition
	actor    *auth.Actor

	objective, keyResult, milestone, notice, targets string // of the member's; made when first asked for

	known map[string]any // examples once for all, where the company may become another
	aimed map[string]any // values that come before the examples
}

// okr makes an objective with a key result, and a step of another objective's.
func (s *sweep) okr() {
	if s.objective == "" {
		s.objective = objective(s.operations)
		s.keyResult = keyResultOf(func(*operations) string { return s.objective })(s.operations)
		s.milestone, s.notice = milestone(s.operations), noticeFor(s.operations, s.Admin)
		_, err := s.App.StartAppraisal(s.Ctx, s.HR, app.StartAppraisalInput{Period: "2026-Q3",
			Raters: &rules.RaterWeights{Lead: *apptest.Dec("60"), Self: *apptest.Dec("10"), Peers: *apptest.Dec("30")}})
		require.NoError(s.t, err)
		s.targets = proposed(s.operations, "2027-Q1").ID
	}
}

// examples are what the schema can't say: values for fields, by name or by mutation and name; absent{} leaves one out
// of the example. A new mutation whose fields have usual names needs none.
func (s *sweep) examples() map[string]any {
	s.okr()
	return map[string]any{
		"objectiveId": s.objective, "keyResultId": s.keyResult, "milestoneId": s.milestone, "title": "Title", "cycle": "2026-Q3", "text": "Well done", "note": "as planned",
		"ownerTeamId": absent{}, "ownerMemberId": s.Member.MemberID(), "parentKeyResultId": absent{}, "expectedVersion": absent{}, "supports": absent{}, "retrospective": "Learned",
		"start": "0", "low": absent{}, "high": absent{}, "scopeTeamId": absent{}, "scopeMemberId": absent{}, "milestones": absent{}, "responsibleId": s.Member.MemberID(),
		"evidence": []any{"https://okra.example/chart"}, "mentions": []any{s.Lead.MemberID()}, "positions": []any{"content_operations"},
		"createKeyResult.metric": absent{}, "createKeyResult.formula": absent{}, "saveObjectiveTemplates.metric": absent{}, "saveObjectiveTemplates.formula": absent{},
		"createObjective.ownerMemberId": absent{}, "setOkrWeights.id": s.keyResult, "updateCycle.state": "ACTIVE", "carryOverObjectives.objectives": []any{s.objective}, "carryOverObjectives.to": "2026-Q4",

		"teamId": s.Content.ID, "parentId": absent{}, "leadId": s.Lead.MemberID(), "memberId": s.Member.MemberID(), "ownerId": s.Member.MemberID(),
		"key": fmt.Sprint("k", s.count), "number": fmt.Sprint("n", s.count), "email": fmt.Sprintf("m%d@okra.example", s.count), "position": "content_operations",
		"roles": []any{"FINANCE"}, "password": apptest.Password, "active": true, "name": "Name", "zh": "指标", "en": "Metric", "description": "What happened", "reason": "because",
		"from": "2026-07-01", "to": "2026-07-31", "day": "2026-07-05", "firstDay": "2026-07-05", "lastDay": "2026-07-06", "period": "2026-Q3",
		"channel": "douyin", "group": "social", "currency": "USD", "rate": "7.2", "weight": "100", "metric": "ctr", "measure": "posts_due", "value": "3",
		"lineId": theRating(s.operations), "level": 4, "comment": "for example", "scorecardId": s.card.ID, "tokenId": "tok_none", "sessionId": "ses_none", "assignmentId": "asg_none", "scopes": []any{"facts:write"}, "expiresInDays": 1,
		"idempotencyKey": fmt.Sprint("call ", s.count), "importId": s.entry, "formula": `sum("leads")`, "file": nil,

		"signIn.email": "finance@okra.example", "changePassword.currentPassword": apptest.Password, "changePassword.newPassword": apptest.Password,
		"createMember.from": absent{}, "updateMember.roles": absent{}, "updateMember.from": absent{}, "updateMember.lastDay": absent{}, "recordAbsence.from": "2027-01-04", "recordAbsence.to": "2027-01-08", "absenceId": "abs_none",
		"assign.accountId": absent{}, "assign.campaignId": absent{}, "assign.memberId": absent{}, "declareLineNotApplicable.lineId": theLine(s.operations),
		"setTarget.kind": absent{}, "setTarget.from": absent{}, "setTarget.periodKind": absent{}, "setTarget.high": absent{}, "setTarget.channel": absent{}, "setTarget.channelGroup": absent{},
		"setTarget.change": absent{}, "setTarget.baseline": absent{}, "setTarget.baselineValue": absent{}, "setTarget.fallback": absent{}, "setTarget.value": "0.02",
		"saveMetric.ownerId": absent{}, "saveMetric.condition": absent{}, "saveMetric.minDenominator": absent{},
		"recordFacts.channel": absent{}, "recordFacts.account": absent{}, "recordFacts.campaign": absent{}, "recordFacts.team": absent{}, "recordFacts.member": s.Member.MemberID(),
		"recordFacts.atomic": true, "recordFacts.idempotencyKey": absent{}, "startImport.dryRun": true, "startImport.columnMap": absent{}, "startImport.corrections": absent{}, "startImport.dateOrder": absent{}, "startImport.create": true,
		"delegateReviews.leadId": s.Lead.MemberID(), "delegateReviews.from": "2026-09-10", "delegateReviews.to": "2026-09-12", "delegateId": s.OtherLead.MemberID(), "delegationId": "dlg_none",
		"planId": s.targets, "agree": true, "answerPlan.words": "noted", "proposePlan.period": "2027-Q2", "proposePlan.due": "2026-12-01", "proposePlan.lines": []any{
			map[string]any{"metric": "read_rate", "scope": "MEMBER", "weight": "30", "target": "0.1"}, map[string]any{"metric": "original_match", "scope": "MEMBER", "weight": "40"},
			map[string]any{"metric": "publishing_on_time", "scope": "MEMBER", "weight": "20"}, map[string]any{"metric": "teamwork", "scope": "MEMBER", "weight": "10"}},
		"lead": "60", "self": "10", "peers": "30", "changeAppraisal.raters": absent{}, "peerIds": []any{s.Colleague.MemberID(), s.OtherMember.MemberID(), s.OtherLead.MemberID()},
		"ratings": []any{map[string]any{"metric": "teamwork", "level": 4}, map[string]any{"metric": "initiative", "level": 3}},
		"year":    "2026", "working": false, "dues": absent{}, "changeAppraisal.dues": map[string]any{}, "words": "What I have to say", "ruling": "What was decided and why", "appealId": "apl_none", "score": "90",
		"startAppraisal.period": "2026-Q2", "remarks": absent{}, "extendStep.step": "SELF_REVIEW", "extendStep.due": "2026-10-08", "agreed": true, "remark": "noted", "fileAppeal.lineId": absent{},
		"openAttributionReview.lineId": theLine(s.operations), "reviewId": theReview(s.operations), "explanation": "The market moved", "cause": "MARKET", "decision": "ADJUST", "target": "5", "replacement": absent{},
		"platformEventId": absent{}, "link": absent{}, "recordCause.expectedVersion": 1, "recordCause.evidence": []any{map[string]any{"note": "A report"}}, "decideAttributionReview.expectedVersion": 1, "reopenAttributionReview.expectedVersion": 1, "approve": false,
		"openLevelling.period": "2026-Q2", "participants": []any{s.Lead.MemberID()}, "levellingId": theMeeting(s.operations), "changeId": "lvc_none", "minutes": "What was said of whom", "openLevelling.grade": "A", "least": "0.1", "most": "0.3",
		"levelScore.lineId": theLine(s.operations), "readNotices.ids": []any{s.notice}, "closePeriod.override": absent{}, "closePeriod.period": "2026-Q2", "createTeam.leadId": absent{},
	}
}

// example is an input of the mutation that is meant to be accepted.
func (s *sweep) example(name string, t *ast.Type) any {
	examples := maps.Clone(s.known)
	if examples == nil {
		examples = s.examples()
	}
	maps.Copy(examples, s.afterFinal())
	maps.Copy(examples, s.forMoney())
	maps.Copy(examples, s.onCareers())
	maps.Copy(examples, s.ofRecognition())
	maps.Copy(examples, s.aimed)
	for _, key := range []string{s.mutation.Name + "." + name, name} {
		if value, ok := examples[key]; ok {
			return value
		}
	}
	if t.Elem != nil {
		return []any{s.example("", t.Elem)}
	}
	d := s.schema.Types[t.NamedType]
	switch {
	case d.Kind == ast.Enum:
		return d.EnumValues[0].Name
	case d.Kind == ast.InputObject:
		object := map[string]any{}
		for _, f := range d.Fields {
			if value := s.example(f.Name, f.Type); value != (absent{}) {
				object[f.Name] = value
			}
		}
		return object
	}
	return map[string]any{"Int": 1, "Boolean": false, "Decimal": "1", "Date": "2026-07-01", "Period": "2026-Q3"}[d.Name]
}

// field is a place in an input: where it lies, and what it may hold.
type field struct {
	path []string
	of   *ast.Type
}

// fields lists every place of an input, through lists and objects.
func (s *sweep) fields(path []string, t *ast.Type) []field {
	list := []field{}
	if len(path) > 0 {
		list = append(list, field{slices.Clone(path), t})
	}
	if t.Elem != nil {
		return append(list, s.fields(append(path, "0"), t.Elem)...)
	}
	if d := s.schema.Types[t.NamedType]; d.Kind == ast.InputObject {
		for _, f := range d.Fields {
			list = append(list, s.fields(append(path, f.Name), f.Type)...)
		}
	}
	return list
}

// put sets a place in an input; it makes what leads there where the example has left it out.
func (s *sweep) put(within any, path []string, t *ast.Type, value any) any {
	if len(path) == 0 {
		return value
	}
	if t.Elem != nil {
		elements, ok := within.([]any)
		if !ok || len(elements) == 0 {
			elements = []any{s.example("", t.Elem)}
		}
		elements[0] = s.put(elements[0], path[1:], t.Elem, value)
		return elements
	}
	object, ok := within.(map[string]any)
	if !ok {
		object = map[string]any{}
		for _, f := range s.schema.Types[t.NamedType].Fields {
			if v := s.example(f.Name, f.Type); v != (absent{}) {
				object[f.Name] = v
			}
		}
	}
	f := s.schema.Types[t.NamedType].Fields.ForName(path[0])
	if put := s.put(object[f.Name], path[1:], f.Type, value); put == (absent{}) {
		delete(object, f.Name)
	} else {
		object[f.Name] = put
	}
	return object
}

// refusals are the errors that came back.
type refusals []struct {
	Extensions struct{ Code, Field string }
}

func (s *sweep) send(input any) (refusals, string) {
	selection := "__typename"
	if s.mutation.Name == "recordFacts" { // a refused row is part of the answer
		selection = "errors { code field }"
	}
	query := fmt.Sprintf("mutation($input: %s!) { %s(input: $input) { %s } }", s.mutation.Arguments[0].Type.Name(), s.mutation.Name, selection)
	text, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"input": input}})
	require.NoError(s.t, err)
	kind := "application/json"
	if object, ok := input.(map[string]any); ok && s.mutation.Name == "startImport" && object["file"] == nil {
		form := &bytes.Buffer{}
		w := multipart.NewWriter(form)
		require.NoError(s.t, w.WriteField("operations", string(text)))
		require.NoError(s.t, w.WriteField("map", `{"0":["variables.input.file"]}`))
		file, err := w.CreateFormFile("0", "f.csv")
		require.NoError(s.t, err)
		_, err = file.Write([]byte("date,leads\n2026-07-01,1\n"))
		require.NoError(s.t, err)
		require.NoError(s.t, w.Close())
		text, kind = form.Bytes(), w.FormDataContentType()
	}
	body := s.post(text, kind)
	answer := struct {
		Data struct {
			RecordFacts struct {
				Errors []struct{ Code, Field string }
			}
		}
		Errors refusals
	}{}
	require.NoError(s.t, json.Unmarshal([]byte(body), &answer), body)
	for _, row := range answer.Data.RecordFacts.Errors {
		answer.Errors = append(answer.Errors, refusals{{row}}...)
	}
	return answer.Errors, body
}

// post sends a request as the actor and gives the answer's body.
func (s *sweep) post(text []byte, kind string) string {
	asking := *s.actor
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(text)).WithContext(auth.WithActor(context.Background(), &asking))
	request.Header.Set("Content-Type", kind)
	request.Header.Set("Authorization", "Bearer whatever: the actor is known")
	recorder := httptest.NewRecorder()
	s.handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// following are the tables that follow from the others, whoever happens to bring them up to date.
var following = []string{"leases", "stale_figures", "scorecards", "scorecard_lines", "scorecard_days", "sqlite_sequence"}

// stored is a fingerprint of all that is stored. A verb that writes to cards alone is seen by its audit entry.
func (s *sweep) stored() string {
	sum := sha256.New()
	tables := []string{}
	require.NoError(s.t, s.DB.NewRaw("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Scan(s.Ctx, &tables))
	for _, table := range tables {
		if slices.Contains(following, table) {
			continue
		}
		rows, err := s.DB.QueryContext(s.Ctx, "SELECT * FROM "+table)
		require.NoError(s.t, err)
		columns, err := rows.Columns()
		require.NoError(s.t, err)
		values, places := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			places[i] = &values[i]
		}
		for rows.Next() {
			require.NoError(s.t, rows.Scan(places...))
			fmt.Fprintln(sum, table, values)
		}
		require.NoError(s.t, rows.Close())
	}
	return string(sum.Sum(nil))
}

// rest waits until the jobs of what was accepted are done.
func (s *sweep) rest() {
	require.Eventually(s.t, func() bool {
		waiting, err := s.DB.NewSelect().Model((*db.Job)(nil)).Where("state = ?", db.JobWaiting).Count(s.Ctx)
		return err == nil && waiting == 0
	}, time.Minute, time.Millisecond)
}

// changes counts what the one writing connection has changed so far, what was rolled back included.
func (s *sweep) changes() (n int64) {
	require.NoError(s.t, s.DB.NewRaw("SELECT total_changes()").Scan(s.Ctx, &n))
	return n
}

// whoMay picks the caller who gets furthest with an operation, by the table of rights.
func whoMay(o *operations, operation string) *auth.Actor {
	if operation == "submitRatings" { // whom it is asked of, whatever their role
		return o.Member
	}
	rights, actors := accessTable["Mutation."+operation].rights, o.actors()
	for _, letters := range []string{".", "BC", "N"} {
		for _, i := range []int{8, 5, 6, 3, 1, 0} { // ADMIN, HR, FINANCE, the lead, the member, nobody
			if i < len(rights) && strings.Contains(letters, rights[i:i+1]) {
				return actors[i]
			}
		}
	}
	return o.Admin
}

// incomplete are the mutations whose example is refused, and how: what they need is more than an input.
var incomplete = map[string]string{
	"endSession": "NOT_FOUND", "revokeApiToken": "NOT_FOUND", "endAssignment": "NOT_FOUND", "confirmFacts": "CONFLICT",
	"carryOverObjectives": "BAD_USER_INPUT", "draftObjectives": "CONFLICT", "reviseScorecard": "CONFLICT", "dismissLateFacts": "CONFLICT", "saveTemplate": "BAD_USER_INPUT", "closePeriod": "BAD_USER_INPUT",
	"submitSelfReview": "CONFLICT", "skipSelfReview": "CONFLICT", "submitReview": "CONFLICT", "returnScorecard": "CONFLICT",
	"acknowledgeScorecard": "CONFLICT", "remind": "CONFLICT", "endDelegation": "NOT_FOUND", "endAbsence": "NOT_FOUND", "openAttributionReview": "BAD_USER_INPUT",
	"decideAttributionReview": "CONFLICT", "reopenAttributionReview": "CONFLICT",
	"upholdPlan": "CONFLICT", "fileAppeal": "CONFLICT", "ruleOnAppeal": "NOT_FOUND", "escalateAppeal": "NOT_FOUND", "withdrawAppeal": "NOT_FOUND",
	"openLevelling": "CONFLICT", "levelScore": "CONFLICT", "undoLevelling": "NOT_FOUND",
}

// TestBadInputIsRefusedByItsFieldAndWritesNothing walks every field of every mutation. A value is either
// accepted, or refused with a code; for bad input with the field as well; and then nothing was written.
func TestBadInputIsRefusedByItsFieldAndWritesNothing(t *testing.T) {
	text, err := os.ReadFile("../schema.graphql")
	require.NoError(t, err)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	require.NoError(t, err)
	for _, mutation := range schema.Mutation.Fields {
		if strings.HasPrefix(mutation.Name, "__") || len(mutation.Arguments) == 0 {
			continue
		}
		t.Run(mutation.Name, func(t *testing.T) {
			t.Parallel()
			s := &sweep{operations: newOperations(t), schema: schema, mutation: mutation}
			s.Work()
			s.actor = whoMay(s.operations, mutation.Name)
			s.all()
		})
	}
}

func (s *sweep) all() {
	input := s.mutation.Arguments[0].Type
	refused, body := s.send(s.example("input", input))
	if code, ok := incomplete[s.mutation.Name]; ok {
		require.NotEmpty(s.t, refused, body)
		require.Equal(s.t, code, refused[0].Extensions.Code, body)
	} else {
		require.Empty(s.t, refused, "the example itself: %s", body)
	}
	for _, f := range s.fields(nil, input) {
		for _, b := range badFor(f.of, s.schema.Types[f.of.Name()]) {
			if f.of.Name() == "Upload" {
				continue
			}
			s.try(f, b)
		}
	}
}

func (s *sweep) try(f field, b bad) {
	s.count++
	where := fmt.Sprintf("%s %s: %s", s.mutation.Name, strings.Join(f.path, "."), b.name)
	input := s.mutation.Arguments[0].Type
	example := s.example("input", input)
	s.rest()
	before, changes := s.stored(), s.changes()
	refused, body := s.send(s.put(example, f.path, input, b.value))
	if len(refused) == 0 {
		if b.wrong {
			s.t.Errorf("%s is accepted: %s", where, body)
		}
		return
	}
	switch e := refused[0].Extensions; app.Code(e.Code) {
	case app.NotFound, app.Conflict, app.Forbidden, app.Unauthenticated, app.RateLimited, "TOO_LARGE":
	case app.BadInput:
		if e.Field == "" {
			s.t.Errorf("%s is refused without a field: %.300s", where, body)
		}
	default:
		s.t.Errorf("%s: %.300s", where, body)
	}
	if len(body) > 2000 {
		s.t.Errorf("%s is echoed in %d bytes", where, len(body))
	}
	if s.changes() != changes && s.stored() != before {
		s.t.Errorf("%s is refused, and something was written", where)
	}
}
