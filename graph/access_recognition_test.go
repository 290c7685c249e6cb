package graph_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/db"
	"github.com/okra-performance/okra/graph/gen"
	"github.com/okra-performance/okra/server/app"
	"github.com/okra-performance/okra/server/auth"
	"github.com/okra-performance/okra/server/rules"
)

func init() { maps.Copy(accessTable, recognitionAccess) }

const august rules.Period = "2026-08"

// awardOf makes an award whose nominations end on the third and whose votes end on a day; the group is the two leads and
// the EXECUTIVE.
func (o *operations) awardOf(decisionDay int) *db.Award {
	nominationDay := 3
	award, err := o.App.SaveAward(o.Ctx, o.HR, app.SaveAwardInput{Names: &app.NamesInput{Zh: "奖"}, Badge: db.BadgeStar, Schedule: rules.Month, Winner: db.SubjectMember, Method: db.ByNomination,
		NominationDay: &nominationDay, DecisionDay: decisionDay, Choosers: []string{o.Lead.MemberID(), o.OtherLead.MemberID(), o.Executive.MemberID()}})
	require.NoError(o.t, err)
	_, err = o.DB.NewUpdate().Model((*db.Award)(nil)).Set("created_at = 0").Where("id = ?", award.ID).Exec(o.Ctx)
	require.NoError(o.t, err)
	return award
}

func (o *operations) on(month time.Month, day int, do func()) {
	now := o.Now
	o.Now = time.Date(2026, month, day, 2, 0, 0, 0, time.UTC)
	do()
	o.Now = now
}

func (o *operations) nominated(award *db.Award, nominees ...*auth.Actor) string {
	round := db.RoundID(award.ID, august)
	o.on(time.August, 20, func() {
		for _, nominee := range nominees {
			_, err := o.App.Nominate(o.Ctx, o.Member, app.NominateInput{RoundID: round, NomineeID: nominee.MemberID(), Reason: "Made it a template for all."})
			require.NoError(o.t, err)
		}
	})
	return round
}

func (o *operations) voted(award *db.Award, votes map[*auth.Actor]*auth.Actor) string {
	round := o.nominated(award, o.OtherMember, o.Colleague)
	o.on(time.September, 4, func() {
		for voter, nominee := range votes {
			_, err := o.App.Vote(o.Ctx, voter, app.VoteInput{RoundID: round, NomineeID: nominee.MemberID()})
			require.NoError(o.t, err)
		}
	})
	return round
}

func theAward(o *operations) string         { return o.awardOf(20).ID }
func theAwardVersion(*operations) string    { return "1" }
func theOpenRound(o *operations) string     { return db.RoundID(o.awardOf(20).ID, "2026-09") }
func theChoosingRound(o *operations) string { return o.nominated(o.awardOf(20), o.OtherMember) }
func theOtherMember(o *operations) string   { return o.OtherMember.MemberID() }
func theTiedRound(o *operations) string {
	return o.voted(o.awardOf(5), map[*auth.Actor]*auth.Actor{o.Lead: o.OtherMember, o.Executive: o.Colleague})
}

func theReadyRound(o *operations) string {
	return o.voted(o.awardOf(5), map[*auth.Actor]*auth.Actor{o.Lead: o.OtherMember})
}

func theGrant(o *operations) string {
	winner := o.OtherMember.MemberID()
	round, err := o.App.AnnounceAward(o.Ctx, o.HR, app.AnnounceInput{RoundID: theReadyRound(o), WinnerID: &winner})
	require.NoError(o.t, err)
	return round.Grant.ID
}

// theNomination is the member's, of the month that runs.
func theNomination(o *operations) string {
	round, err := o.App.Nominate(o.Ctx, o.Member, app.NominateInput{RoundID: theOpenRound(o), NomineeID: o.OtherMember.MemberID(), Reason: "Made it a template for all."})
	require.NoError(o.t, err)
	return round.Nominations()[0].ID
}

func theValue(o *operations) string {
	values, err := o.App.CompanyValues(o.Ctx, o.Member, false)
	require.NoError(o.t, err)
	return values[0].ID
}

// theThanks is from the member of another team to the member; kept apart from the limit of a day by its own moment.
func theThanks(o *operations) string { return thanksFrom(o, o.OtherMember) }

func thanksFrom(o *operations, from *auth.Actor) string {
	thanks := &db.Thanks{ID: db.NewID(db.ThanksPrefix), FromID: from.MemberID(), ToID: o.Member.MemberID(), ValueID: theValue(o), Words: "谢谢", At: db.At(o.Now.Add(-20 * time.Hour))}
	require.NoError(o.t, db.Insert(o.Ctx, o.DB, thanks))
	return thanks.ID
}

func theHiddenThanks(o *operations) string {
	id := theThanks(o)
	_, err := o.App.HideThanks(o.Ctx, o.HR, app.HideThanksInput{ThanksID: id, Reason: "names a customer"})
	require.NoError(o.t, err)
	return id
}

// fieldOf asks for a field of a node: 0 where the node or the field is null or an empty list.
func fieldOf(rights, kind, name, selection string, id func(o *operations) string) access {
	return access{rights, func(o *operations, actor *auth.Actor) string {
		body := fmt.Sprintf(`{node(id:"%s"){...on %s{%s%s}}}`, id(o), kind, name, selection)
		if outcome := o.ask(actor, body); outcome != "." {
			return outcome
		}
		if text := o.body(actor, body); strings.Contains(text, `"`+name+`":null`) || strings.Contains(text, `"`+name+`":[]`) {
			return "0"
		}
		return "."
	}}
}

const membersAlone = "U........FFFF"

var recognitionAccess = map[string]access{
	"Query.awards":          query(membersAlone, `{awards(retired:true){names{zh} choosers{name} metric{key} minSample}}`),
	"Query.awardWall":       query(membersAlone, `{awardWall(year:"2026"){winner{name} nominatedBy{name}}}`),
	"Query.openAwardRounds": query(membersAlone, `{openAwardRounds{phase votes group acts}}`),
	"Query.companyValues":   query(membersAlone, `{companyValues{names{zh}}}`),
	"Query.thanks":          query(membersAlone, `{thanks{nodes{words from{name}}}}`),

	"Query.node@award":        query("U........0000", `{node(id:"%s"){id}}`, theAward),
	"Query.node@round":        query("U........0000", `{node(id:"%s"){id}}`, theOpenRound),
	"Query.node@grant":        query("U........0000", `{node(id:"%s"){id}}`, theGrant),
	"Query.node@thanks":       query("U........0000", `{node(id:"%s"){id}}`, theThanks),
	"Query.node@hiddenThanks": query("U0.00.0000000", `{node(id:"%s"){id}}`, theHiddenThanks),

	"AwardRound.outcome":     fieldOf("U0000.0000000", "AwardRound", "outcome", "{id}", theReadyRound),
	"AwardRound.tied":        fieldOf("U00.000000000", "AwardRound", "tied", "{id}", theTiedRound),
	"AwardRound.nominations": fieldOf("U.0...0.00000", "AwardRound", "nominations", "{nominee{id} by{id} reason}", theChoosingRound),
	"Member.badges": fieldOf("U........0000", "Member", "badges", "{award{names{zh}}}", func(o *operations) string {
		theGrant(o)
		return o.OtherMember.MemberID()
	}),
	"Query.leaderboard@recognition": query("U........FF.F", `{leaderboard(period:"2026-Q3",subject:MEMBER,by:RECOGNITION){total top{rank score}}}`),

	"Subscription.thanksChanged": watched(membersAlone, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.ThanksChanged(ctx, nil, nil)
		return err
	}),
	"Subscription.awardsChanged": watched(membersAlone, func(s gen.SubscriptionResolver, ctx context.Context, _ *operations) error {
		_, err := s.AwardsChanged(ctx)
		return err
	}),

	"Mutation.saveAward":   query(adminAndHR, `mutation{saveAward(input:{awardId:"%s",expectedVersion:%s,names:{zh:"奖"},badge:STAR,schedule:MONTH,winner:MEMBER,method:NOMINATION,nominationDay:2,decisionDay:6}){award{id}}}`, theAward, theAwardVersion),
	"Mutation.retireAward": query(adminAndHR, `mutation{retireAward(input:{awardId:"%s",retired:true}){award{retired}}}`, theAward),

	"Mutation.nominateForAward":   query("U.F......NNNN", `mutation{nominateForAward(input:{roundId:"%s",nomineeId:"%s",reason:"Made it a template."}){round{id}}}`, theOpenRound, theOtherMember),
	"Mutation.withdrawNomination": query("U.NNNNNNNNNNN", `mutation{withdrawNomination(input:{nominationId:"%s"}){round{id}}}`, theNomination),
	"Mutation.voteForAward":       query("UFF..FF.FNNNN", `mutation{voteForAward(input:{roundId:"%s",nomineeId:"%s"}){round{id}}}`, theChoosingRound, theOtherMember),
	"Mutation.decideAwardTie":     query("UFF.FFFFFNNNN", `mutation{decideAwardTie(input:{roundId:"%s",nomineeId:"%s",reason:"More can use it."}){round{id}}}`, theTiedRound, theOtherMember),
	"Mutation.announceAward":      query("UFFFF.FFFNNNN", `mutation{announceAward(input:{roundId:"%s",winnerId:"%s"}){round{id}}}`, theReadyRound, theOtherMember),
	"Mutation.withdrawAward":      query("UFFFF.FFFNNNN", `mutation{withdrawAward(input:{grantId:"%s",reason:"It was another's."}){round{id}}}`, theGrant),

	"Mutation.saveCompanyValue": query(adminAndHR, `mutation{saveCompanyValue(input:{valueId:"%s",names:{zh:"用户第一"}}){value{id}}}`, theValue),
	"Mutation.giveThanks":       query("UB.......FFFF", `mutation{giveThanks(input:{memberId:"%s",valueId:"%s",words:"谢谢"}){thanks{id}}}`, theMember, theValue),
	"Mutation.takeThanksBack":   query("UF.FFFFFFNNNN", `mutation{takeThanksBack(input:{thanksId:"%s"}){thanksId}}`, theThanks),
	"Mutation.hideThanks":       query("UFFFF.FFFNNNN", `mutation{hideThanks(input:{thanksId:"%s",reason:"names a customer"}){thanks{hiddenReason}}}`, theThanks),
	"Mutation.reactToThanks":    query("U.F......NNNN", `mutation{reactToThanks(input:{thanksId:"%s",kind:CLAP}){thanks{reactions{count}}}}`, theThanks),
}
