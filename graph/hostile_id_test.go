package graph_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app/apptest"
)

// Ids and texts that no database can hold are refused on every one: PostgreSQL takes no NUL.
func TestHostileIdsOfObjectivesAreNotThere(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		h := newHidden(t, w)
		h.hide()
		for _, path := range append(h.idPaths(), `{objectives(filter:{search:"OBJ"}){totalCount}}`, `{objectives(filter:{team:"OBJ"}){totalCount}}`, `{objectives(filter:{member:"OBJ"}){totalCount}}`,
			`mutation{updateObjective(input:{objectiveId:"`+h.open.ID+`",supports:["OBJ"]}){objective{id}}}`,
			`mutation{createObjective(input:{title:"T",cycle:"2026-Q3",ownerTeamId:"OBJ"}){objective{id}}}`,
			`mutation{createKeyResult(input:{objectiveId:"`+h.open.ID+`",title:"K",start:0,target:1,responsibleId:"OBJ"}){keyResult{id}}}`,
			`mutation{createKeyResult(input:{objectiveId:"`+h.open.ID+`",title:"K",kind:METRIC,metric:"ctr",start:0,target:1,scopeTeamId:"OBJ"}){keyResult{id}}}`,
			`mutation{draftObjectives(input:{cycle:"2026-Q4",positions:["OBJ"]}){objectives{id}}}`,
			`mutation{saveObjectiveTemplates(input:{position:"OBJ",objectives:[]}){templates{id}}}`) {
			for _, id := range []string{"a\x00b", "", "obj_", "obj_\x00", "krs_" + strings.Repeat("9", 5000), "mst_\ufffd", `'; DROP TABLE objectives; --`} {
				quoted, err := json.Marshal(id)
				require.NoError(t, err)
				query := strings.NewReplacer(`"OBJ"`, string(quoted), `"KR"`, string(quoted), `"CHK"`, string(quoted), `"STEP"`, string(quoted)).Replace(path)
				answer := h.answer(w.Lead, query)
				require.NotContains(t, answer, "INTERNAL", query)
				require.NotContains(t, answer, "GRAPHQL_", query)
				require.Less(t, len(answer), 2000, query)
			}
		}
	})
}
