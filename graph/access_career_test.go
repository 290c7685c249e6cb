package graph_test

import (
	"fmt"
	"maps"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/server/app/apptest"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, careerAccess) }

// eligibility is the member's, at a state.
func (o *operations) eligibility(state rules.EligibilityState) *db.CareerEligibility {
	known, err := db.Eligibilities(o.Ctx, o.DB, []string{o.Member.MemberID()})
	require.NoError(o.t, err)
	for _, e := range known {
		if e.State == state {
			return e
		}
	}
	_, err = o.DB.NewDelete().Model((*db.CareerEligibility)(nil)).Where("member_id = ?", o.Member.MemberID()).Exec(o.Ctx)
	require.NoError(o.t, err)
	return apptest.Eligibility(o.World, o.Member, state)
}

// earned asks for the id of the member's eligibility at a state, and its version.
func earned(state rules.EligibilityState) (id, version func(o *operations) string) {
	return func(o *operations) string { return o.eligibility(state).ID }, func(o *operations) string { return fmt.Sprint(o.eligibility(state).Version) }
}

var (
	toTalk, toTalkVersion       = earned(rules.Eligible)
	toDecide, toDecideVersion   = earned(rules.CareerTalked)
	toConfirm, toConfirmVersion = earned(rules.CareerDecided)
	toFinish, toFinishVersion   = earned(rules.CareerRead)
)

const secondPerson = "UFNFN.NNNNNNN" // not the member, not their lead

var careerAccess = map[string]access{
	"Query.career":           query(membersOwn, `{career(member:"%s"){count quarters{rank members total} running{rank total} eligibility{wishWords advice plan}}}`, theMember),
	"Query.careers":          query("U........FFFF", `{careers{totalCount}}`),
	"Query.node@eligibility": query(membersOwn, `{node(id:"%s"){id ... on CareerEligibility{wishWords advice}}}`, toDecide),

	"Mutation.noteCareerTalk": query("UFN.NFNNNNNNN", `mutation{noteCareerTalk(input:{eligibilityId:"%s",wishWords:"to lead",advice:"promote",expectedVersion:%s}){eligibility{id}}}`, toTalk, toTalkVersion),
	"Mutation.decideCareer":   query(secondPerson, `mutation{decideCareer(input:{eligibilityId:"%s",decision:PROMOTION,plan:"senior",planDay:"2026-12-01",expectedVersion:%s}){eligibility{id}}}`, toDecide, toDecideVersion),
	"Mutation.confirmCareer":  query("U.NFNFNNNNNNN", `mutation{confirmCareer(input:{eligibilityId:"%s",expectedVersion:%s}){eligibility{id}}}`, toConfirm, toConfirmVersion),
	"Mutation.finishCareer":   query(plannedFor, `mutation{finishCareer(input:{eligibilityId:"%s",expectedVersion:%s}){eligibility{id}}}`, toFinish, toFinishVersion),
	"Mutation.endCareer":      query(secondPerson, `mutation{endCareer(input:{eligibilityId:"%s",reason:"they leave",expectedVersion:%s}){eligibility{id}}}`, toFinish, toFinishVersion),
}
