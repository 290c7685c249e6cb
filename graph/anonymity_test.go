package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

// everyField selects all fields of a type that need no arguments, a few levels deep.
func everyField(schema *ast.Schema, name string, depth int) string {
	definition := schema.Types[name]
	if definition.Kind == ast.Scalar || definition.Kind == ast.Enum {
		return ""
	}
	if depth == 0 {
		return "{__typename}"
	}
	var fields []string
	for _, field := range definition.Fields {
		needs := slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil })
		if !strings.HasPrefix(field.Name, "__") && !needs {
			fields = append(fields, field.Name+everyField(schema, field.Type.Name(), depth-1))
		}
	}
	if definition.IsAbstractType() {
		for _, one := range schema.GetPossibleTypes(definition) {
			fields = append(fields, "...on "+one.Name+everyField(schema, one.Name, 1))
		}
	}
	return "{" + strings.Join(append(fields, "__typename"), " ") + "}"
}

// fieldByField asks for every field of a type in a query of its own, each a few levels deep.
func fieldByField(schema *ast.Schema, root, name string, depth int) map[string]string {
	queries := map[string]string{}
	for _, field := range schema.Types[name].Fields {
		needs := slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.DefaultValue == nil })
		if !strings.HasPrefix(field.Name, "__") && !needs {
			queries[name+"."+field.Name] = fmt.Sprintf(root, "{"+field.Name+everyField(schema, field.Type.Name(), depth)+"}")
		}
	}
	return queries
}

// answer is what an operation answers, word for word.
func (o *operations) answer(actor *auth.Actor, query string) string {
	body, err := json.Marshal(map[string]string{"query": query})
	require.NoError(o.t, err)
	asking := *actor
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body)).WithContext(auth.WithActor(context.Background(), &asking))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	o.handler.ServeHTTP(recorder, request)
	return recorder.Body.String()
}

// What three raters gave shows in no field to anybody but each of them, a fourth changes nothing either, and once the
// round has closed there is one mean, of all four.
func TestNoPeerCanBeSingledOut(t *testing.T) {
	o := newOperations(t)
	_, schema := publishedSchema(t)
	peers := []*auth.Actor{o.Colleague, o.OtherMember}
	for i := range 2 {
		peers = append(peers, o.AddMember(fmt.Sprint("同事", i), fmt.Sprint("peer", i), o.Content.ID, "content_operations"))
	}
	o.Rate(o.Lead, o.Card(o.Member, "2026-Q3"), "teamwork", 4)
	o.Now = time.Date(2026, 10, 2, 2, 0, 0, 0, time.UTC)
	_, err := o.App.StartAppraisal(o.Ctx, o.HR, app.StartAppraisalInput{Period: "2026-Q3",
		Raters: &rules.RaterWeights{Lead: *apptest.Dec("60"), Self: *apptest.Dec("10"), Peers: *apptest.Dec("30")}})
	require.NoError(t, err)
	in := app.PeersInput{MemberID: o.Member.MemberID(), Period: "2026-Q3"}
	for _, peer := range peers {
		in.PeerIDs = append(in.PeerIDs, peer.MemberID())
	}
	_, err = o.App.ConfirmPeers(o.Ctx, o.Lead, in)
	require.NoError(t, err)
	require.NoError(t, o.App.Recompute(o.Ctx))
	card := o.Card(o.Member, "2026-Q3")

	queries := map[string]string{
		"board":       `{leaderboard(period:"2026-Q3",subject:MEMBER,by:TOTAL)` + everyField(schema, "Leaderboard", 2) + `}`,
		"waits":       `{waits` + everyField(schema, "AppraisalWait", 2) + `}`,
		"ratingTasks": `{ratingTasks` + everyField(schema, "RatingTask", 3) + `}`,
		"notices":     `{notices` + everyField(schema, "NoticeConnection", 2) + `}`,
		"auditLog":    `{auditLog{nodes` + everyField(schema, "AuditEntry", 2) + `}}`,
		"behaviour":   fmt.Sprintf(`{metric(key:"teamwork"){value(period:"2026-Q3",member:%q)%s}}`, o.Member.MemberID(), everyField(schema, "MetricValue", 1)),
	}
	for root, name := range map[string]string{
		fmt.Sprintf(`{scorecard(member:%q,period:"2026-Q3")%%s}`, o.Member.MemberID()):                  "Scorecard",
		fmt.Sprintf(`{teamScorecard(team:%q,period:"2026-Q3")%%s}`, o.Content.ID):                       "Scorecard",
		fmt.Sprintf(`{node(id:%q){...on Scorecard%%s}}`, card.ID):                                       "Scorecard",
		fmt.Sprintf(`{scorecard(member:%q,period:"2026-Q3"){sections{lines%%s}}}`, o.Member.MemberID()): "ScorecardLine",
		`{appraisal(period:"2026-Q3")%s}`:                                                               "Appraisal",
	} {
		for what, query := range fieldByField(schema, root, name, 2) {
			queries[root[:14]+" "+what] = query
		}
	}
	actors := append(o.actors(), peers...)
	seen := func(rater *auth.Actor) map[string]string {
		require.NoError(t, o.App.Recompute(o.Ctx))
		answers := map[string]string{}
		for i, actor := range actors {
			if rater != nil && actor.MemberID() == rater.MemberID() {
				continue // they know what they gave
			}
			name := fmt.Sprint(i)
			if i < len(roleNames) {
				name = roleNames[i]
			}
			for what, query := range queries {
				// HR counts how many have rated, and reads in the log that somebody has.
				if actor.Has(db.RoleHR) && (what == "waits" || what == "auditLog" || strings.Contains(what, "Appraisal.")) {
					continue
				}
				answers[name+" "+what] = o.answer(actor, query)
				require.NotContains(t, answers[name+" "+what], "TOO_COMPLEX", what)
				require.NotContains(t, answers[name+" "+what], "GRAPHQL_VALIDATION_FAILED", what)
			}
		}
		return answers
	}
	rate := func(rater *auth.Actor, level int) {
		why := "an example that everybody saw"
		require.NoError(t, o.App.SubmitRatings(o.Ctx, rater, app.SubmitRatingsInput{MemberID: o.Member.MemberID(), Period: "2026-Q3", Ratings: []*app.GivenRatingInput{
			{Metric: "teamwork", Level: level, Comment: &why}, {Metric: "initiative", Level: level, Comment: &why}}}))
	}
	ctx, cancel := context.WithCancel(auth.WithActor(context.Background(), o.Member))
	defer cancel()
	id := o.Member.MemberID()
	watching, err := graph.NewSchema(o.App).Resolvers.Subscription().ScorecardChanged(ctx, &id, nil, "2026-Q3")
	require.NoError(t, err)
	require.Equal(t, card.Version, (<-watching).Version)

	rate(peers[0], 2)
	rate(peers[1], 3)
	for i, level := range map[int]int{2: 5, 3: 4} {
		before := seen(peers[i])
		require.Contains(t, before["self {scorecard(mem Scorecard.sections"], `"reason":"ROUND_OPEN"`)
		rate(peers[i], level)
		same(t, before, seen(peers[i]))
	}
	log, err := o.App.AuditLog(o.Ctx, o.HR, app.AuditQuery{Action: "submitRatings", Page: app.Page{First: 10}})
	require.NoError(t, err)
	require.Len(t, log.Nodes, 4)
	for _, entry := range log.Nodes {
		require.Equal(t, []string{"2026-Q3", "", ""}, []string{string(entry.SubjectID), string(entry.Before), string(entry.After)}, "neither whom nor what")
	}
	waits := o.answer(o.HR, `{appraisal(period:"2026-Q3"){waits{kind member{name} subject{name} scorecardId}}}`)
	require.NotContains(t, waits, `"kind":"RATING","member":{"name":"林晓雯"},"subject":{`, "HR is told whose rating is missing, not of whom")

	_, err = o.App.CloseRatings(o.Ctx, o.HR, app.CloseRatingsInput{Period: "2026-Q3"})
	require.NoError(t, err)
	require.NoError(t, o.App.Recompute(o.Ctx))
	told := []int64{}
	soon, end := context.WithTimeout(ctx, 30*time.Second) // of the change alone: the walk over all fields may take longer
	defer end()
	awaitValue(soon, t, watching, func(c *db.Scorecard) bool { told = append(told, c.Version); return c.Version > card.Version })
	require.Equal(t, []int64{card.Version + 1}, told, "whoever watches was told nothing until the round closed")
	closed := o.Line(o.Card(o.Member, "2026-Q3"), "teamwork")
	require.Equal(t, "35", closed.Rating.Peers.String(), "the mean of 20, 30, 50 and 40")
	for _, viewer := range []*auth.Actor{o.Member, o.Lead} {
		all := o.answer(viewer, fmt.Sprintf(`{scorecard(member:%q,period:"2026-Q3"){sections{lines{note explained rating{lead self peers points}}} changes{action reason} steps{remark}}}`, id))
		require.Contains(t, all, `"peers":"35"`)
		require.NotContains(t, all, "an example that everybody saw", "words give a rater away")
	}
	require.Equal(t, "C", outcome(o.App.SubmitRatings(o.Ctx, peers[0], app.SubmitRatingsInput{MemberID: id, Period: "2026-Q3"})), "and no second mean to subtract")
}

func same(t *testing.T, before, after map[string]string) {
	t.Helper()
	for _, what := range slices.Sorted(maps.Keys(before)) {
		require.Equal(t, before[what], after[what], what)
	}
}
