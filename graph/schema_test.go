package graph_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func publishedSchema(t *testing.T) (string, *ast.Schema) {
	t.Helper()
	text, err := os.ReadFile("../schema.graphql")
	require.NoError(t, err)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	require.NoError(t, err)
	return string(text), schema
}

// For partners the schema is the product: everything in it says what it is.
func TestEverythingInTheSchemaIsDescribed(t *testing.T) {
	_, schema := publishedSchema(t)
	for name, definition := range schema.Types {
		if definition.BuiltIn {
			continue
		}
		require.NotEmpty(t, definition.Description, name)
		for _, field := range definition.Fields {
			if field.Name[0] == '_' {
				continue
			}
			require.NotEmpty(t, field.Description, "%s.%s", name, field.Name)
			for _, argument := range field.Arguments {
				require.NotEmpty(t, argument.Description, "%s.%s(%s)", name, field.Name, argument.Name)
			}
		}
		for _, value := range definition.EnumValues {
			require.NotEmpty(t, value.Description, "%s.%s", name, value.Name)
		}
	}
}

// Whoever knows a section's name finds its types and its resolvers, and the contract is nothing but the sections.
func TestEverySectionHasItsFiles(t *testing.T) {
	text, _ := publishedSchema(t)
	sections := regexp.MustCompile(`(?m)^# ─+ \d+\. (\w+) ─+$`).FindAllStringSubmatch(text, -1)
	require.Len(t, sections, 24)
	var whole strings.Builder
	for _, section := range sections {
		part, err := os.ReadFile("schema/" + section[1] + ".graphql")
		require.NoError(t, err)
		whole.Write(part)
	}
	require.Equal(t, whole.String(), text, "schema.graphql is not what make generate prints")
	for _, section := range sections[1:] { // the first holds scalars and paging
		_, err := os.Stat(section[1] + ".go")
		require.NoError(t, err, section[1])
	}
}

// Fields bound to rows are the whitelist of what leaves; what proves who somebody is never does, but for
// the two answers that show it once.
func TestNoFieldGivesASecretAway(t *testing.T) {
	_, schema := publishedSchema(t)
	secret := regexp.MustCompile(`(?i)password|hash|secret`)
	for name, definition := range schema.Types {
		if definition.Kind != ast.Object || name == "CreateApiTokenPayload" || name == "CreateMemberPayload" || name == "Mutation" {
			continue
		}
		for _, field := range definition.Fields {
			require.False(t, secret.MatchString(field.Name), "%s.%s", name, field.Name)
		}
	}
}

// An award names who won and never by how much: no field of awards and thanks can hold a figure but the least sample of
// a rule and the counts of votes, nominations and reactions.
func TestRecognitionHoldsNoFigures(t *testing.T) {
	_, schema := publishedSchema(t)
	recognition := regexp.MustCompile(`^(Award|Thanks|Recognition|Reaction|CompanyValue)`)
	figures := map[string]bool{"Decimal": true, "Money": true, "MetricValue": true, "Scorecard": true, "Int": true, "Float": true}
	found := []string{}
	for name, definition := range schema.Types {
		if definition.Kind != ast.Object || !recognition.MatchString(name) {
			continue
		}
		for _, field := range definition.Fields {
			if figures[field.Type.Name()] {
				found = append(found, name+"."+field.Name)
			}
		}
	}
	require.ElementsMatch(t, []string{"Award.nominationDay", "Award.decisionDay", "Award.minSample", "Award.version", "AwardRound.nominated", "AwardRound.group", "AwardRound.votes",
		"ReactionCount.count", "ThanksConnection.totalCount"}, found)
}
