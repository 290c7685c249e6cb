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