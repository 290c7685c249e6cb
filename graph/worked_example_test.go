package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/graph"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/auth"
)

// partner asks over HTTP, as a partner's tool would.
type partner struct {
	t       *testing.T
	handler http.Handler
}

func newPartner(t *testing.T, w *apptest.World) *partner {
	return &partner{t, graph.NewHandler(gen.NewExecutableSchema(graph.NewSchema(w.App)), graph.Options{Rate: -1, Batch: graph.Batch(w.App, graph.BatchWait)})}
}

// ask sends an operation that must succeed, and reads its data into a value.
func (p *partner) ask(actor *auth.Actor, query string, variables map[string]any, into any) {
	p.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	require.NoError(p.t, err)
	asking := *actor
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body)).WithContext(auth.WithActor(context.Background(), &asking))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	p.handler.ServeHTTP(recorder, request)
	answer := struct {
		Data   json.RawMessage
		Errors []any
	}{}
	require.NoError(p.t, json.Unmarshal(recorder.Body.Bytes(), &answer))
	require.Empty(p.t, answer.Errors, query)
	if into != nil {
		require.NoError(p.t, json.Unmarshal(answer.Data, into))
	}
}

type cardAnswer struct {
	Scorecard struct {
		Total    string
		Sections []struct {
			Kind, Score string
			Lines       []struct {
				ID, Score string
				Metric    struct{ Key string }
			}
		}
	}
}

const cardQuery = `query($m:ID!){scorecard(member:$m,period:"2026-Q3"){total sections{kind score lines{id score metric{key}}}}}`

// Rounding at the end alone would give 89.06: each level is computed from the figures shown below it.
func TestWhatYouSeeAddsUp(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPartner(t, w)
		p.ask(w.HR, `mutation{
			a:setTarget(input:{metric:"original_match",value:"0.9"}){metric{key}}
			b:setTarget(input:{metric:"read_rate",value:0.7}){metric{key}}
			c:setTarget(input:{metric:"publishing_on_time",value:"0.97"}){metric{key}}
			saveTemplate(input:{position:"content_operations",lines:[{metric:"original_match",weight:40},{metric:"read_rate",weight:30},
				{metric:"publishing_on_time",weight:20},{metric:"teamwork",weight:10}]}){template{version}}}`, nil, nil)
		var facts []map[string]any
		for measure, value := range map[string]int{"content_matched": 80, "content_reviewed": 100, "message_reads": 60, "deliveries": 100, "posts_on_time": 96, "posts_due": 100} {
			facts = append(facts, map[string]any{"day": "2026-07-01", "measure": measure, "value": value, "member": "member@okra.example"})
		}
		var recorded struct{ RecordFacts struct{ Accepted int } }
		p.ask(w.Token(auth.ScopeFactsWrite), `mutation($f:[FactInput!]!){recordFacts(input:{facts:$f}){accepted errors{message}}}`, map[string]any{"f": facts}, &recorded)
		require.Equal(t, 6, recorded.RecordFacts.Accepted)
		var card cardAnswer
		p.ask(w.Lead, cardQuery, map[string]any{"m": w.Member.MemberID()}, &card)
		rating := ""
		for _, section := range card.Scorecard.Sections {
			for _, line := range section.Lines {
				if line.Metric.Key == "teamwork" {
					rating = line.ID
				}
			}
		}
		p.ask(w.Lead, `mutation($l:ID!){rateLine(input:{lineId:$l,level:4}){line{score}}}`, map[string]any{"l": rating}, nil)
		p.ask(w.Member, cardQuery, map[string]any{"m": w.Member.MemberID()}, &card)
		var shown []string
		for _, section := range card.Scorecard.Sections {
			for _, line := range section.Lines {
				shown = append(shown, line.Score)
			}
			shown = append(shown, section.Score)
		}
		require.Equal(t, "88.89 85.71 87.53 98.97 98.97 80.00 80.00", strings.Join(shown, " "))
		require.Equal(t, "89.07", card.Scorecard.Total)
	})
}

// Weights 40/35/25, CPL 4.20/8.40/21.00, targets 5/8/20: 1.034, and with target ÷ actual 1.0476.
func TestPerChannelScoresBothWays(t *testing.T) {
	for inverse, want := range map[bool]string{false: "103.40", true: "104.76"} {
		apptest.Each(t, func(t *testing.T, w *apptest.World) {
			p := newPartner(t, w)
			exampleChannels(p, w)
			p.ask(w.HR, `mutation($i:Boolean){saveTemplate(input:{position:"content_operations",lines:[{metric:"cpl",weight:70,inverse:$i,scope:MEMBER},
				{metric:"publishing_on_time",weight:20},{metric:"teamwork",weight:10}]}){template{version}}}`, map[string]any{"i": inverse}, nil)
			var facts []map[string]any
			for channel, figures := range map[string][2]string{"a": {"1240", "5208"}, "b": {"430", "3612"}, "c": {"90", "1890"}} {
				for i, measure := range []string{"leads", "spend"} {
					facts = append(facts, map[string]any{"day": "2026-08-01", "measure": measure, "value": figures[i], "channel": channel, "member": w.Member.MemberID()})
				}
			}
			p.ask(w.HR, `mutation($f:[FactInput!]!){recordFacts(input:{facts:$f,atomic:true}){accepted errors{message}}}`, map[string]any{"f": facts}, nil)
			var card cardAnswer
			p.ask(w.Executive, cardQuery, map[string]any{"m": w.Member.MemberID()}, &card)
			require.Equal(t, want, card.Scorecard.Sections[0].Lines[0].Score)
		})
	}
}
