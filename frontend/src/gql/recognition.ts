/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CareerEligibilityShownFragment = { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null };

export type CareerQuarterShownFragment = { period: string, standing: Types.CareerStanding, neutral: Types.CareerNeutrality | null, group: Types.CareerGroup | null, rank: number | null, members: number | null, places: number | null, total: string | null, scorecardId: string | null, provisional: boolean, counts: boolean, position: { id: string, key: string, names: { zh: string, en: string } } | null };

export type CareerShownFragment = { count: number, member: { id: string, name: string }, position: { id: string, key: string, names: { zh: string, en: string } } | null, terms: { quarters: number, share: string, leastGroup: number }, quarters: Array<{ period: string, standing: Types.CareerStanding, neutral: Types.CareerNeutrality | null, group: Types.CareerGroup | null, rank: number | null, members: number | null, places: number | null, total: string | null, scorecardId: string | null, provisional: boolean, counts: boolean, position: { id: string, key: string, names: { zh: string, en: string } } | null }>, running: Array<{ period: string, standing: Types.CareerStanding, neutral: Types.CareerNeutrality | null, group: Types.CareerGroup | null, rank: number | null, members: number | null, places: number | null, total: string | null, scorecardId: string | null, provisional: boolean, counts: boolean, position: { id: string, key: string, names: { zh: string, en: string } } | null }>, eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } | null, eligibilities: Array<{ id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null }> };

export type CareerQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
}>;


export type CareerQuery = { career: { count: number, member: { id: string, name: string }, position: { id: string, key: string, names: { zh: string, en: string } } | null, terms: { quarters: number, share: string, leastGroup: number }, quarters: Array<{ period: string, standing: Types.CareerStanding, neutral: Types.CareerNeutrality | null, group: Types.CareerGroup | null, rank: number | null, members: number | null, places: number | null, total: string | null, scorecardId: string | null, provisional: boolean, counts: boolean, position: { id: string, key: string, names: { zh: string, en: string } } | null }>, running: Array<{ period: string, standing: Types.CareerStanding, neutral: Types.CareerNeutrality | null, group: Types.CareerGroup | null, rank: number | null, members: number | null, places: number | null, total: string | null, scorecardId: string | null, provisional: boolean, counts: boolean, position: { id: string, key: string, names: { zh: string, en: string } } | null }>, eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } | null, eligibilities: Array<{ id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null }> } | null };

export type CareersQueryVariables = Types.Exact<{
  least: Types.Scalars['Int']['input'];
  open: Types.Scalars['Boolean']['input'];
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type CareersQuery = { careers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ count: number, member: { id: string, name: string, team: { id: string, name: string } | null }, terms: { quarters: number }, eligibility: { id: string, state: Types.EligibilityState } | null }> } };

export type NoteCareerTalkMutationVariables = Types.Exact<{
  input: Types.NoteCareerTalkInput;
}>;


export type NoteCareerTalkMutation = { noteCareerTalk: { eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } } };

export type DecideCareerMutationVariables = Types.Exact<{
  input: Types.DecideCareerInput;
}>;


export type DecideCareerMutation = { decideCareer: { eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } } };

export type ConfirmCareerMutationVariables = Types.Exact<{
  input: Types.ConfirmCareerInput;
}>;


export type ConfirmCareerMutation = { confirmCareer: { eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } } };

export type FinishCareerMutationVariables = Types.Exact<{
  input: Types.FinishCareerInput;
}>;


export type FinishCareerMutation = { finishCareer: { eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } } };

export type EndCareerMutationVariables = Types.Exact<{
  input: Types.EndCareerInput;
}>;


export type EndCareerMutation = { endCareer: { eligibility: { id: string, period: string, quarters: Array<string>, state: Types.EligibilityState, at: string, due: string, talkedOn: string | null, wish: Types.Advance | null, wishWords: string | null, advice: string | null, decision: Types.Advance | null, plan: string | null, planDay: string | null, decidedAt: string | null, confirmedAt: string | null, doneOn: string | null, endedAt: string | null, reason: string | null, unfoundedAt: string | null, version: number, abilities: Array<Types.CareerAct>, member: { id: string, name: string }, talkedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, doneBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, awaits: { id: string, name: string } | null } } };

export type AwardNameFragment = { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } };

export type RoundShownFragment = { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, by: { id: string, name: string } | null }>, myVote:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, tied: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  >, outcome:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, winner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
   | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> };

export type AwardRuleFragment = { id: string, badge: Types.AwardBadge, schedule: Types.PeriodKind, winner: Types.LeaderboardSubject, method: Types.AwardMethod, nominationDay: number | null, decisionDay: number, minSample: string | null, retired: boolean, version: number, names: { zh: string, en: string }, about: { zh: string, en: string }, choosers: Array<{ id: string, name: string }>, metric: { id: string, key: string, names: { zh: string, en: string } } | null };

export type ValueShownFragment = { id: string, retired: boolean, names: { zh: string, en: string } };

export type ThanksShownFragment = { id: string, words: string, at: string, hiddenReason: string | null, acts: Array<Types.ThanksAct>, from: { id: string, name: string } | null, to: { id: string, name: string } | null, value: { id: string, names: { zh: string, en: string } } | null, reactions: Array<{ kind: Types.ReactionKind, count: number, mine: boolean }> };

export type AwardsQueryVariables = Types.Exact<{
  year: Types.Scalars['Period']['input'];
  before: Types.Scalars['Period']['input'];
}>;


export type AwardsQuery = { openAwardRounds: Array<{ id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, by: { id: string, name: string } | null }>, myVote:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, tied: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, outcome:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, winner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
     | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> }>, awardWall: Array<{ id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, by: { id: string, name: string } | null }>, myVote:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, tied: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, outcome:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, winner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
     | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> }>, before: Array<{ id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, by: { id: string, name: string } | null }>, myVote:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, tied: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, outcome:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, winner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
     | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> }> };

export type MyBadgesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type MyBadgesQuery = { viewer: { id: string, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } }, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> } };

export type AwardRulesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type AwardRulesQuery = { awards: Array<{ id: string, badge: Types.AwardBadge, schedule: Types.PeriodKind, winner: Types.LeaderboardSubject, method: Types.AwardMethod, nominationDay: number | null, decisionDay: number, minSample: string | null, retired: boolean, version: number, names: { zh: string, en: string }, about: { zh: string, en: string }, choosers: Array<{ id: string, name: string }>, metric: { id: string, key: string, names: { zh: string, en: string } } | null }>, companyValues: Array<{ id: string, retired: boolean, names: { zh: string, en: string } }>, metrics: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type ThanksFeedQueryVariables = Types.Exact<{
  view: Types.ThanksView;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ThanksFeedQuery = { thanks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, words: string, at: string, hiddenReason: string | null, acts: Array<Types.ThanksAct>, from: { id: string, name: string } | null, to: { id: string, name: string } | null, value: { id: string, names: { zh: string, en: string } } | null, reactions: Array<{ kind: Types.ReactionKind, count: number, mine: boolean }> }> } };

export type MostThankedQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type MostThankedQuery = { leaderboard: { total: number, top: Array<{ rank: number, score: string | null, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> } };

export type CompanyValuesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type CompanyValuesQuery = { companyValues: Array<{ id: string, retired: boolean, names: { zh: string, en: string } }> };

export type RecognitionPeopleQueryVariables = Types.Exact<{
  search: Types.Scalars['String']['input'];
}>;


export type RecognitionPeopleQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type RecognitionTeamsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type RecognitionTeamsQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null }> };

export type SaveAwardMutationVariables = Types.Exact<{
  input: Types.SaveAwardInput;
}>;


export type SaveAwardMutation = { saveAward: { award: { id: string, badge: Types.AwardBadge, schedule: Types.PeriodKind, winner: Types.LeaderboardSubject, method: Types.AwardMethod, nominationDay: number | null, decisionDay: number, minSample: string | null, retired: boolean, version: number, names: { zh: string, en: string }, about: { zh: string, en: string }, choosers: Array<{ id: string, name: string }>, metric: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type RetireAwardMutationVariables = Types.Exact<{
  input: Types.RetireAwardInput;
}>;


export type RetireAwardMutation = { retireAward: { award: { id: string, badge: Types.AwardBadge, schedule: Types.PeriodKind, winner: Types.LeaderboardSubject, method: Types.AwardMethod, nominationDay: number | null, decisionDay: number, minSample: string | null, retired: boolean, version: number, names: { zh: string, en: string }, about: { zh: string, en: string }, choosers: Array<{ id: string, name: string }>, metric: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type SaveCompanyValueMutationVariables = Types.Exact<{
  input: Types.SaveCompanyValueInput;
}>;


export type SaveCompanyValueMutation = { saveCompanyValue: { value: { id: string, retired: boolean, names: { zh: string, en: string } } } };

export type NominateForAwardMutationVariables = Types.Exact<{
  input: Types.NominateForAwardInput;
}>;


export type NominateForAwardMutation = { nominateForAward: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type WithdrawNominationMutationVariables = Types.Exact<{
  input: Types.WithdrawNominationInput;
}>;


export type WithdrawNominationMutation = { withdrawNomination: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type VoteForAwardMutationVariables = Types.Exact<{
  input: Types.VoteForAwardInput;
}>;


export type VoteForAwardMutation = { voteForAward: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type DecideAwardTieMutationVariables = Types.Exact<{
  input: Types.DecideAwardTieInput;
}>;


export type DecideAwardTieMutation = { decideAwardTie: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type AnnounceAwardMutationVariables = Types.Exact<{
  input: Types.AnnounceAwardInput;
}>;


export type AnnounceAwardMutation = { announceAward: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type WithdrawAwardMutationVariables = Types.Exact<{
  input: Types.WithdrawAwardInput;
}>;


export type WithdrawAwardMutation = { withdrawAward: { round: { id: string, period: string, phase: Types.AwardPhase, nominateUntil: string | null, decideUntil: string, nominated: number, group: number, votes: number, decision: string | null, announcedAt: string | null, acts: Array<Types.AwardAct>, award: { id: string, badge: Types.AwardBadge, winner: Types.LeaderboardSubject, method: Types.AwardMethod, names: { zh: string, en: string } }, nominations: Array<{ id: string, reason: string, at: string, mine: boolean, nominee:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, by: { id: string, name: string } | null }>, myVote:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, tied: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, outcome:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null, grant: { id: string, reason: string | null, withdrawal: string | null } | null, nominatedBy: Array<{ id: string, name: string }> } } };

export type GiveThanksMutationVariables = Types.Exact<{
  input: Types.GiveThanksInput;
}>;


export type GiveThanksMutation = { giveThanks: { thanks: { id: string, words: string, at: string, hiddenReason: string | null, acts: Array<Types.ThanksAct>, from: { id: string, name: string } | null, to: { id: string, name: string } | null, value: { id: string, names: { zh: string, en: string } } | null, reactions: Array<{ kind: Types.ReactionKind, count: number, mine: boolean }> } } };

export type TakeThanksBackMutationVariables = Types.Exact<{
  input: Types.TakeThanksBackInput;
}>;


export type TakeThanksBackMutation = { takeThanksBack: { thanksId: string } };

export type HideThanksMutationVariables = Types.Exact<{
  input: Types.HideThanksInput;
}>;


export type HideThanksMutation = { hideThanks: { thanks: { id: string, words: string, at: string, hiddenReason: string | null, acts: Array<Types.ThanksAct>, from: { id: string, name: string } | null, to: { id: string, name: string } | null, value: { id: string, names: { zh: string, en: string } } | null, reactions: Array<{ kind: Types.ReactionKind, count: number, mine: boolean }> } } };

export type ReactToThanksMutationVariables = Types.Exact<{
  input: Types.ReactToThanksInput;
}>;


export type ReactToThanksMutation = { reactToThanks: { thanks: { id: string, words: string, at: string, hiddenReason: string | null, acts: Array<Types.ThanksAct>, from: { id: string, name: string } | null, to: { id: string, name: string } | null, value: { id: string, names: { zh: string, en: string } } | null, reactions: Array<{ kind: Types.ReactionKind, count: number, mine: boolean }> } } };

export type ThanksChangedSubscriptionVariables = Types.Exact<{ [key: string]: never; }>;


export type ThanksChangedSubscription = { thanksChanged: { totalCount: number, nodes: Array<{ id: string }> } };

export type AwardsChangedSubscriptionVariables = Types.Exact<{ [key: string]: never; }>;


export type AwardsChangedSubscription = { awardsChanged: Array<{ id: string, phase: Types.AwardPhase, nominated: number, votes: number }> };

export const CareerDocument = `
    query Career($member: ID!) {
  career(member: $member) {
    ...CareerShown
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}
fragment CareerQuarterShown on CareerQuarter {
  period
  standing
  neutral
  group
  position {
    id
    key
    names {
      zh
      en
    }
  }
  rank
  members
  places
  total
  scorecardId
  provisional
  counts
}
fragment CareerShown on Career {
  member {
    id
    name
  }
  position {
    id
    key
    names {
      zh
      en
    }
  }
  terms {
    quarters
    share
    leastGroup
  }
  count
  quarters {
    ...CareerQuarterShown
  }
  running {
    ...CareerQuarterShown
  }
  eligibility {
    ...CareerEligibilityShown
  }
  eligibilities {
    ...CareerEligibilityShown
  }
}` as unknown as DocumentNode<CareerQuery, CareerQueryVariables>;
export const CareersDocument = `
    query Careers($least: Int!, $open: Boolean!, $search: String, $after: String) {
  careers(least: $least, open: $open, search: $search, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      member {
        id
        name
        team {
          id
          name
        }
      }
      terms {
        quarters
      }
      count
      eligibility {
        id
        state
      }
    }
  }
}
    ` as unknown as DocumentNode<CareersQuery, CareersQueryVariables>;
export const NoteCareerTalkDocument = `
    mutation NoteCareerTalk($input: NoteCareerTalkInput!) {
  noteCareerTalk(input: $input) {
    eligibility {
      ...CareerEligibilityShown
    }
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}` as unknown as DocumentNode<NoteCareerTalkMutation, NoteCareerTalkMutationVariables>;
export const DecideCareerDocument = `
    mutation DecideCareer($input: DecideCareerInput!) {
  decideCareer(input: $input) {
    eligibility {
      ...CareerEligibilityShown
    }
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}` as unknown as DocumentNode<DecideCareerMutation, DecideCareerMutationVariables>;
export const ConfirmCareerDocument = `
    mutation ConfirmCareer($input: ConfirmCareerInput!) {
  confirmCareer(input: $input) {
    eligibility {
      ...CareerEligibilityShown
    }
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}` as unknown as DocumentNode<ConfirmCareerMutation, ConfirmCareerMutationVariables>;
export const FinishCareerDocument = `
    mutation FinishCareer($input: FinishCareerInput!) {
  finishCareer(input: $input) {
    eligibility {
      ...CareerEligibilityShown
    }
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}` as unknown as DocumentNode<FinishCareerMutation, FinishCareerMutationVariables>;
export const EndCareerDocument = `
    mutation EndCareer($input: EndCareerInput!) {
  endCareer(input: $input) {
    eligibility {
      ...CareerEligibilityShown
    }
  }
}
    fragment CareerEligibilityShown on CareerEligibility {
  id
  member {
    id
    name
  }
  period
  quarters
  state
  at
  due
  talkedOn
  wish
  wishWords
  advice
  talkedBy {
    id
    name
  }
  decision
  plan
  planDay
  decidedBy {
    id
    name
  }
  decidedAt
  confirmedAt
  doneOn
  doneBy {
    id
    name
  }
  endedBy {
    id
    name
  }
  endedAt
  reason
  unfoundedAt
  awaits {
    id
    name
  }
  version
  abilities
}` as unknown as DocumentNode<EndCareerMutation, EndCareerMutationVariables>;
export const AwardsDocument = `
    query Awards($year: Period!, $before: Period!) {
  openAwardRounds {
    ...RoundShown
  }
  awardWall(year: $year) {
    ...RoundShown
  }
  before: awardWall(year: $before) {
    ...RoundShown
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<AwardsQuery, AwardsQueryVariables>;
export const MyBadgesDocument = `
    query MyBadges {
  viewer {
    id
    badges {
      id
      award {
        id
        badge
        names {
          zh
          en
        }
      }
      period
      winner {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<MyBadgesQuery, MyBadgesQueryVariables>;
export const AwardRulesDocument = `
    query AwardRules {
  awards(retired: true) {
    ...AwardRule
  }
  companyValues(retired: true) {
    ...ValueShown
  }
  metrics {
    id
    key
    names {
      zh
      en
    }
  }
}
    fragment AwardRule on Award {
  id
  names {
    zh
    en
  }
  about {
    zh
    en
  }
  badge
  schedule
  winner
  method
  choosers {
    id
    name
  }
  nominationDay
  decisionDay
  metric {
    id
    key
    names {
      zh
      en
    }
  }
  minSample
  retired
  version
}
fragment ValueShown on CompanyValue {
  id
  names {
    zh
    en
  }
  retired
}` as unknown as DocumentNode<AwardRulesQuery, AwardRulesQueryVariables>;
export const ThanksFeedDocument = `
    query ThanksFeed($view: ThanksView!, $after: String) {
  thanks(view: $view, first: 10, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ThanksShown
    }
  }
}
    fragment ThanksShown on Thanks {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
  value {
    id
    names {
      zh
      en
    }
  }
  words
  at
  reactions {
    kind
    count
    mine
  }
  hiddenReason
  acts
}` as unknown as DocumentNode<ThanksFeedQuery, ThanksFeedQueryVariables>;
export const MostThankedDocument = `
    query MostThanked($period: Period!) {
  leaderboard(period: $period, subject: MEMBER, by: RECOGNITION) {
    total
    top(first: 5) {
      rank
      score
      subject {
        id
        name
      }
      mine
    }
  }
}
    ` as unknown as DocumentNode<MostThankedQuery, MostThankedQueryVariables>;
export const CompanyValuesDocument = `
    query CompanyValues {
  companyValues {
    ...ValueShown
  }
}
    fragment ValueShown on CompanyValue {
  id
  names {
    zh
    en
  }
  retired
}` as unknown as DocumentNode<CompanyValuesQuery, CompanyValuesQueryVariables>;
export const RecognitionPeopleDocument = `
    query RecognitionPeople($search: String!) {
  members(search: $search, first: 8) {
    nodes {
      id
      name
      team {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<RecognitionPeopleQuery, RecognitionPeopleQueryVariables>;
export const RecognitionTeamsDocument = `
    query RecognitionTeams {
  teams {
    id
    name
    parent {
      id
    }
  }
}
    ` as unknown as DocumentNode<RecognitionTeamsQuery, RecognitionTeamsQueryVariables>;
export const SaveAwardDocument = `
    mutation SaveAward($input: SaveAwardInput!) {
  saveAward(input: $input) {
    award {
      ...AwardRule
    }
  }
}
    fragment AwardRule on Award {
  id
  names {
    zh
    en
  }
  about {
    zh
    en
  }
  badge
  schedule
  winner
  method
  choosers {
    id
    name
  }
  nominationDay
  decisionDay
  metric {
    id
    key
    names {
      zh
      en
    }
  }
  minSample
  retired
  version
}` as unknown as DocumentNode<SaveAwardMutation, SaveAwardMutationVariables>;
export const RetireAwardDocument = `
    mutation RetireAward($input: RetireAwardInput!) {
  retireAward(input: $input) {
    award {
      ...AwardRule
    }
  }
}
    fragment AwardRule on Award {
  id
  names {
    zh
    en
  }
  about {
    zh
    en
  }
  badge
  schedule
  winner
  method
  choosers {
    id
    name
  }
  nominationDay
  decisionDay
  metric {
    id
    key
    names {
      zh
      en
    }
  }
  minSample
  retired
  version
}` as unknown as DocumentNode<RetireAwardMutation, RetireAwardMutationVariables>;
export const SaveCompanyValueDocument = `
    mutation SaveCompanyValue($input: SaveCompanyValueInput!) {
  saveCompanyValue(input: $input) {
    value {
      ...ValueShown
    }
  }
}
    fragment ValueShown on CompanyValue {
  id
  names {
    zh
    en
  }
  retired
}` as unknown as DocumentNode<SaveCompanyValueMutation, SaveCompanyValueMutationVariables>;
export const NominateForAwardDocument = `
    mutation NominateForAward($input: NominateForAwardInput!) {
  nominateForAward(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<NominateForAwardMutation, NominateForAwardMutationVariables>;
export const WithdrawNominationDocument = `
    mutation WithdrawNomination($input: WithdrawNominationInput!) {
  withdrawNomination(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<WithdrawNominationMutation, WithdrawNominationMutationVariables>;
export const VoteForAwardDocument = `
    mutation VoteForAward($input: VoteForAwardInput!) {
  voteForAward(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<VoteForAwardMutation, VoteForAwardMutationVariables>;
export const DecideAwardTieDocument = `
    mutation DecideAwardTie($input: DecideAwardTieInput!) {
  decideAwardTie(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<DecideAwardTieMutation, DecideAwardTieMutationVariables>;
export const AnnounceAwardDocument = `
    mutation AnnounceAward($input: AnnounceAwardInput!) {
  announceAward(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<AnnounceAwardMutation, AnnounceAwardMutationVariables>;
export const WithdrawAwardDocument = `
    mutation WithdrawAward($input: WithdrawAwardInput!) {
  withdrawAward(input: $input) {
    round {
      ...RoundShown
    }
  }
}
    fragment AwardName on Award {
  id
  names {
    zh
    en
  }
  badge
  winner
  method
}
fragment RoundShown on AwardRound {
  id
  award {
    ...AwardName
  }
  period
  phase
  nominateUntil
  decideUntil
  nominated
  group
  votes
  nominations {
    id
    nominee {
      id
      name
    }
    by {
      id
      name
    }
    reason
    at
    mine
  }
  myVote {
    id
    name
  }
  tied {
    id
    name
  }
  outcome {
    id
    name
  }
  winner {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
  grant {
    id
    reason
    withdrawal
  }
  nominatedBy {
    id
    name
  }
  decision
  announcedAt
  acts
}` as unknown as DocumentNode<WithdrawAwardMutation, WithdrawAwardMutationVariables>;
export const GiveThanksDocument = `
    mutation GiveThanks($input: GiveThanksInput!) {
  giveThanks(input: $input) {
    thanks {
      ...ThanksShown
    }
  }
}
    fragment ThanksShown on Thanks {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
  value {
    id
    names {
      zh
      en
    }
  }
  words
  at
  reactions {
    kind
    count
    mine
  }
  hiddenReason
  acts
}` as unknown as DocumentNode<GiveThanksMutation, GiveThanksMutationVariables>;
export const TakeThanksBackDocument = `
    mutation TakeThanksBack($input: TakeThanksBackInput!) {
  takeThanksBack(input: $input) {
    thanksId
  }
}
    ` as unknown as DocumentNode<TakeThanksBackMutation, TakeThanksBackMutationVariables>;
export const HideThanksDocument = `
    mutation HideThanks($input: HideThanksInput!) {
  hideThanks(input: $input) {
    thanks {
      ...ThanksShown
    }
  }
}
    fragment ThanksShown on Thanks {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
  value {
    id
    names {
      zh
      en
    }
  }
  words
  at
  reactions {
    kind
    count
    mine
  }
  hiddenReason
  acts
}` as unknown as DocumentNode<HideThanksMutation, HideThanksMutationVariables>;
export const ReactToThanksDocument = `
    mutation ReactToThanks($input: ReactToThanksInput!) {
  reactToThanks(input: $input) {
    thanks {
      ...ThanksShown
    }
  }
}
    fragment ThanksShown on Thanks {
  id
  from {
    id
    name
  }
  to {
    id
    name
  }
  value {
    id
    names {
      zh
      en
    }
  }
  words
  at
  reactions {
    kind
    count
    mine
  }
  hiddenReason
  acts
}` as unknown as DocumentNode<ReactToThanksMutation, ReactToThanksMutationVariables>;
export const ThanksChangedDocument = `
    subscription ThanksChanged {
  thanksChanged(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
    ` as unknown as DocumentNode<ThanksChangedSubscription, ThanksChangedSubscriptionVariables>;
export const AwardsChangedDocument = `
    subscription AwardsChanged {
  awardsChanged {
    id
    phase
    nominated
    votes
  }
}
    ` as unknown as DocumentNode<AwardsChangedSubscription, AwardsChangedSubscriptionVariables>;