package graph_test

import (
	"maps"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
)

func init() { maps.Copy(accessTable, levellingAccess) }

// inTheMeeting is who sees a meeting of the content team in which the other team's lead takes part: they, the team's lead, HR
// and EXECUTIVE.
const inTheMeeting = "U00...0.00000"

// theMeeting is an open one of the content team; it is put there as it is, since no appraisal was started.
func theMeeting(o *operations) string {
	known, err := db.LevellingsIn(o.Ctx, o.DB.Reader, "2026-Q3")
	require.NoError(o.t, err)
	for _, l := range known {
		if l.State == db.LevellingOpen {
			return l.ID
		}
	}
	l := &db.Levelling{ID: db.NewID(db.LevellingPrefix), Period: "2026-Q3", TeamID: o.Content.ID, State: db.LevellingOpen, Participants: []string{o.OtherLead.MemberID()}, Version: 1}
	require.NoError(o.t, db.Insert(o.Ctx, o.DB, l))
	return l.ID
}

var levellingAccess = map[string]access{
	"Query.levellings":     query(everybody, `{levellings(period:"2026-Q3"){id}}`),
	"Query.levelling":      query(inTheMeeting, `{levelling(id:"%s"){id team{name} participants{name} minutes}}`, theMeeting),
	"Query.node@levelling": query(inTheMeeting, `{node(id:"%s"){id}}`, theMeeting),
	"Levelling.rows": query(inTheMeeting, `{levelling(id:"%s"){rows{member{name} lead{name} total grade change cells{lineId metric{key} score outlier below cause change{id}}}
		changes{member{name} by{name} score reason} distribution{median grades{grade count}} leads{lead{name} excludedShare meanTotal}}}`, theMeeting),
	"ScorecardLine.levelling": query("U.0.0.0.000.0", `{scorecardLine(id:"%s"){levelling{score by{name} participants{name}}}}`, theLine),

	"Mutation.openLevelling":  query("UFFCFCFFFFFFF", `mutation{openLevelling(input:{period:"2026-Q2",teamId:"%s",participants:["%s"]}){levelling{id}}}`, theTeam, theLead),
	"Mutation.levelScore":     query("UNNFCCNFNNNNN", `mutation{levelScore(input:{levellingId:"%s",lineId:"%s",score:"90",reason:"because"}){levelling{id}}}`, theMeeting, theLine),
	"Mutation.undoLevelling":  query(nobodysOwn, `mutation{undoLevelling(input:{changeId:"lvc_none"}){levelling{id}}}`),
	"Mutation.closeLevelling": query("UNNBFBNFNNNNN", `mutation{closeLevelling(input:{levellingId:"%s",minutes:"short"}){levelling{id}}}`, theMeeting),
}
