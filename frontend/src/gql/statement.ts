/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type BasesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type BasesQuery = { bonusBases: Array<{ schedule: Types.PeriodKind, from: string, setAt: string, amount: { amount: string }, member: { id: string, name: string, number: string | null, email: string | null, active: boolean, team: { id: string, name: string } | null }, setBy: { id: string, name: string } | null }> };

export type BasesPeopleQueryVariables = Types.Exact<{
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type BasesPeopleQuery = { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, number: string | null, email: string | null, team: { id: string, name: string } | null }> } };

export type SetBonusBasesMutationVariables = Types.Exact<{
  input: Types.SetBonusBasesInput;
}>;


export type SetBonusBasesMutation = { setBonusBases: { bases: Array<{ schedule: Types.PeriodKind, from: string, amount: { amount: string } }> } };

export type IncentiveCostsQueryVariables = Types.Exact<{
  year: Types.Scalars['Period']['input'];
}>;


export type IncentiveCostsQuery = { incentiveCosts: { year: string, saved: string, profit: string, return: string | null, leftOut: number, paid: { amount: string, currency: string }, quarters: Array<{ quarter: string, saved: string, profit: string, paid: { amount: string }, teams: Array<{ people: number, paid: { amount: string } | null, team: { id: string, name: string } }> }>, kinds: Array<{ kind: Types.IncentiveKind, paid: { amount: string } }> } };

export type PayoutShownFragment = { id: string, kind: Types.IncentiveKind, period: string, version: number, runNumber: number, trueUp: boolean, state: Types.IncentiveRunState, total: string | null, grade: string | null, coefficient: string | null, revision: number | null, baseFrom: string | null, days: number | null, of: number | null, weight: string | null, exact: string | null, bound: Types.PayoutBound | null, weights: string | null, sharers: number | null, calculatedAt: string, decidedAt: string | null, payDay: string | null, batch: string | null, amount: { amount: string }, owed: { amount: string }, before: { amount: string }, takenBack: { amount: string }, base: { amount: string } | null, whole: { amount: string } | null, extra: { amount: string } | null, pool: { amount: string } | null, team: { id: string, name: string } | null, plan: { id: string, name: { zh: string, en: string } }, scorecard: { id: string, revision: number } | null, run: { id: string } | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null };

export type DisputeShownFragment = { id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null };

export type StatementQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  year: Types.Scalars['Period']['input'];
}>;


export type StatementQuery = { statement: { year: string, member: { id: string, name: string, team: { id: string, name: string } | null }, paid: { amount: string, currency: string }, approved: { amount: string }, waiting: { amount: string }, items: Array<{ id: string, kind: Types.IncentiveKind, period: string, version: number, runNumber: number, trueUp: boolean, state: Types.IncentiveRunState, total: string | null, grade: string | null, coefficient: string | null, revision: number | null, baseFrom: string | null, days: number | null, of: number | null, weight: string | null, exact: string | null, bound: Types.PayoutBound | null, weights: string | null, sharers: number | null, calculatedAt: string, decidedAt: string | null, payDay: string | null, batch: string | null, earlier: Array<{ id: string, kind: Types.IncentiveKind, period: string, version: number, runNumber: number, trueUp: boolean, state: Types.IncentiveRunState, total: string | null, grade: string | null, coefficient: string | null, revision: number | null, baseFrom: string | null, days: number | null, of: number | null, weight: string | null, exact: string | null, bound: Types.PayoutBound | null, weights: string | null, sharers: number | null, calculatedAt: string, decidedAt: string | null, payDay: string | null, batch: string | null, amount: { amount: string }, owed: { amount: string }, before: { amount: string }, takenBack: { amount: string }, base: { amount: string } | null, whole: { amount: string } | null, extra: { amount: string } | null, pool: { amount: string } | null, team: { id: string, name: string } | null, plan: { id: string, name: { zh: string, en: string } }, scorecard: { id: string, revision: number } | null, run: { id: string } | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }>, amount: { amount: string }, owed: { amount: string }, before: { amount: string }, takenBack: { amount: string }, base: { amount: string } | null, whole: { amount: string } | null, extra: { amount: string } | null, pool: { amount: string } | null, team: { id: string, name: string } | null, plan: { id: string, name: { zh: string, en: string } }, scorecard: { id: string, revision: number } | null, run: { id: string } | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }>, estimates: Array<{ period: string, live: boolean, total: string | null, grade: string | null, coefficient: string | null, days: number, of: number, amount: { amount: string }, base: { amount: string } | null, plan: { id: string, name: { zh: string, en: string } } }>, years: Array<{ year: string, paid: { amount: string } }>, disputes: Array<{ id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null }> } | null, bonusBases: Array<{ schedule: Types.PeriodKind, from: string, amount: { amount: string } }> };

export type StatementPlansQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type StatementPlansQuery = { incentivePlans: Array<{ id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }> };

export type StatementPeopleQueryVariables = Types.Exact<{
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type StatementPeopleQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type DisputesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type DisputesQuery = { payoutDisputes: Array<{ id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null }> };

export type FileDisputeMutationVariables = Types.Exact<{
  input: Types.FileDisputeInput;
}>;


export type FileDisputeMutation = { fileDispute: { dispute: { id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null } } };

export type AnswerDisputeMutationVariables = Types.Exact<{
  input: Types.AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { answerDispute: { dispute: { id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null } } };

export type WithdrawDisputeMutationVariables = Types.Exact<{
  input: Types.WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { withdrawDispute: { dispute: { id: string, period: string, words: string, state: Types.DisputeState, due: string, filedAt: string, answeredAt: string | null, answer: string | null, acts: Array<Types.DisputeAct>, member: { id: string, name: string }, payout: { id: string, runNumber: number, trueUp: boolean, amount: { amount: string } } | null, plan: { id: string, name: { zh: string, en: string } } | null, answerers: Array<{ id: string, name: string }>, answeredBy: { id: string, name: string } | null } } };

export const BasesDocument = `
    query Bases {
  bonusBases {
    schedule
    from
    setAt
    amount {
      amount
    }
    member {
      id
      name
      number
      email
      active
      team {
        id
        name
      }
    }
    setBy {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<BasesQuery, BasesQueryVariables>;
export const BasesPeopleDocument = `
    query BasesPeople($search: String, $after: String) {
  members(search: $search, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      number
      email
      team {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<BasesPeopleQuery, BasesPeopleQueryVariables>;
export const SetBonusBasesDocument = `
    mutation SetBonusBases($input: SetBonusBasesInput!) {
  setBonusBases(input: $input) {
    bases {
      schedule
      from
      amount {
        amount
      }
    }
  }
}
    ` as unknown as DocumentNode<SetBonusBasesMutation, SetBonusBasesMutationVariables>;
export const IncentiveCostsDocument = `
    query IncentiveCosts($year: Period!) {
  incentiveCosts(year: $year) {
    year
    saved
    profit
    return
    leftOut
    paid {
      amount
      currency
    }
    quarters {
      quarter
      saved
      profit
      paid {
        amount
      }
      teams {
        people
        paid {
          amount
        }
        team {
          id
          name
        }
      }
    }
    kinds {
      kind
      paid {
        amount
      }
    }
  }
}
    ` as unknown as DocumentNode<IncentiveCostsQuery, IncentiveCostsQueryVariables>;
export const StatementDocument = `
    query Statement($member: ID!, $year: Period!) {
  statement(member: $member, year: $year) {
    year
    member {
      id
      name
      team {
        id
        name
      }
    }
    paid {
      amount
      currency
    }
    approved {
      amount
    }
    waiting {
      amount
    }
    items {
      ...PayoutShown
      earlier {
        ...PayoutShown
      }
    }
    estimates {
      period
      live
      total
      grade
      coefficient
      days
      of
      amount {
        amount
      }
      base {
        amount
      }
      plan {
        id
        name {
          zh
          en
        }
      }
    }
    years {
      year
      paid {
        amount
      }
    }
    disputes {
      ...DisputeShown
    }
  }
  bonusBases(member: $member) {
    schedule
    from
    amount {
      amount
    }
  }
}
    fragment PayoutShown on Payout {
  id
  kind
  period
  version
  runNumber
  trueUp
  state
  total
  grade
  coefficient
  revision
  baseFrom
  days
  of
  weight
  exact
  bound
  weights
  sharers
  calculatedAt
  decidedAt
  payDay
  batch
  amount {
    amount
  }
  owed {
    amount
  }
  before {
    amount
  }
  takenBack {
    amount
  }
  base {
    amount
  }
  whole {
    amount
  }
  extra {
    amount
  }
  pool {
    amount
  }
  team {
    id
    name
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  scorecard {
    id
    revision
  }
  run {
    id
  }
  calculatedBy {
    id
    name
  }
  decidedBy {
    id
    name
  }
}
fragment DisputeShown on PayoutDispute {
  id
  period
  words
  state
  due
  filedAt
  answeredAt
  answer
  acts
  member {
    id
    name
  }
  payout {
    id
    runNumber
    trueUp
    amount {
      amount
    }
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  answerers {
    id
    name
  }
  answeredBy {
    id
    name
  }
}` as unknown as DocumentNode<StatementQuery, StatementQueryVariables>;
export const StatementPlansDocument = `
    query StatementPlans {
  incentivePlans {
    id
    kind
    name {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<StatementPlansQuery, StatementPlansQueryVariables>;
export const StatementPeopleDocument = `
    query StatementPeople($team: ID, $search: String) {
  members(team: $team, search: $search, first: 20) {
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
    ` as unknown as DocumentNode<StatementPeopleQuery, StatementPeopleQueryVariables>;
export const DisputesDocument = `
    query Disputes {
  payoutDisputes {
    ...DisputeShown
  }
}
    fragment DisputeShown on PayoutDispute {
  id
  period
  words
  state
  due
  filedAt
  answeredAt
  answer
  acts
  member {
    id
    name
  }
  payout {
    id
    runNumber
    trueUp
    amount {
      amount
    }
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  answerers {
    id
    name
  }
  answeredBy {
    id
    name
  }
}` as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const FileDisputeDocument = `
    mutation FileDispute($input: FileDisputeInput!) {
  fileDispute(input: $input) {
    dispute {
      ...DisputeShown
    }
  }
}
    fragment DisputeShown on PayoutDispute {
  id
  period
  words
  state
  due
  filedAt
  answeredAt
  answer
  acts
  member {
    id
    name
  }
  payout {
    id
    runNumber
    trueUp
    amount {
      amount
    }
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  answerers {
    id
    name
  }
  answeredBy {
    id
    name
  }
}` as unknown as DocumentNode<FileDisputeMutation, FileDisputeMutationVariables>;
export const AnswerDisputeDocument = `
    mutation AnswerDispute($input: AnswerDisputeInput!) {
  answerDispute(input: $input) {
    dispute {
      ...DisputeShown
    }
  }
}
    fragment DisputeShown on PayoutDispute {
  id
  period
  words
  state
  due
  filedAt
  answeredAt
  answer
  acts
  member {
    id
    name
  }
  payout {
    id
    runNumber
    trueUp
    amount {
      amount
    }
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  answerers {
    id
    name
  }
  answeredBy {
    id
    name
  }
}` as unknown as DocumentNode<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const WithdrawDisputeDocument = `
    mutation WithdrawDispute($input: WithdrawDisputeInput!) {
  withdrawDispute(input: $input) {
    dispute {
      ...DisputeShown
    }
  }
}
    fragment DisputeShown on PayoutDispute {
  id
  period
  words
  state
  due
  filedAt
  answeredAt
  answer
  acts
  member {
    id
    name
  }
  payout {
    id
    runNumber
    trueUp
    amount {
      amount
    }
  }
  plan {
    id
    name {
      zh
      en
    }
  }
  answerers {
    id
    name
  }
  answeredBy {
    id
    name
  }
}` as unknown as DocumentNode<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;