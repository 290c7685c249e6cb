/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type HomeQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
  range: Types.DayRangeInput;
}>;


export type HomeQuery = { scorecard: { id: string, total: string | null, grade: string | null, state: Types.ScorecardState, provisional: boolean, insufficientData: boolean, scoredWeight: string, days: Array<{ day: string, total: string | null }>, movement: { since: string, before: string | null, after: string | null, rest: string, lines: Array<{ change: string, actualBefore: string | null, scoreBefore: string | null, line: { id: string, actual: string | null, score: string | null, effectiveWeight: string, state: Types.LineState, metric: { id: string, key: string, unit: Types.Unit, names: { zh: string, en: string } } } }> } | null, blockers: Array<{ reason: string, line: { id: string } }>, changes: Array<{ at: string, byName: string, action: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, sections: Array<{ kind: Types.Section, lines: Array<{ id: string }> }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }> };

export type HomeRankQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  group: Types.Scalars['String']['input'];
  withGroup: Types.Scalars['Boolean']['input'];
  team: Types.Scalars['ID']['input'];
  withTeam: Types.Scalars['Boolean']['input'];
}>;


export type HomeRankQuery = { leaderboard: { total: number, provisional: boolean, mine: { rank: number, change: number | null, score: string | null } | null }, peers?: { total: number, mine: { rank: number, change: number | null, score: string | null } | null }, teamScorecard?: { id: string, total: string | null, grade: string | null, provisional: boolean, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     } | null };

export type WaitBlockerFragment = { reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } };

export type WaitsQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  rates: Types.Scalars['Boolean']['input'];
  imports: Types.Scalars['Boolean']['input'];
  money: Types.Scalars['Boolean']['input'];
}>;


export type WaitsQuery = { own: { id: string, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> } | null, scorecards?: { nodes: Array<{ id: string, abilities: Array<Types.ScorecardAbility>, member: { id: string, name: string } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> }> }, imports?: { nodes: Array<{ id: string, number: number, byName: string, at: string, rows: number, fileName: string | null, canConfirm: boolean, provisional: boolean }> }, checkInsDue: Array<{ id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, current: string | null, due: string | null, objective: { id: string, title: string } }>, waits: Array<{ kind: Types.AppraisalWaitKind, period: string, due: string, scorecardId: string | null, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, review: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null, appeal: { id: string } | null }>, calculated?: { nodes: Array<{ id: string, number: number, period: string, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, name: { zh: string, en: string } } }> }, approved?: { nodes: Array<{ id: string, number: number, period: string, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, name: { zh: string, en: string } } }> }, incentivePlans?: Array<{ id: string, name: { zh: string, en: string }, versions: Array<{ version: number, acts: Array<Types.IncentiveAct> }> }> };

export type WaitRunFragment = { id: string, number: number, period: string, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, name: { zh: string, en: string } } };

export type HomeObjectiveFragment = { id: string, title: string, state: Types.ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , cycle: { period: string, elapsed: string } };

export type HomeObjectivesQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type HomeObjectivesQuery = { mine: { totalCount: number, nodes: Array<{ id: string, title: string, state: Types.ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, elapsed: string } }> }, around: { nodes: Array<{ id: string, title: string, state: Types.ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, elapsed: string } }> } };

export type HomeCardChangedSubscriptionVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type HomeCardChangedSubscription = { scorecardChanged: { id: string, total: string | null, grade: string | null, provisional: boolean } };

export type HomeBonusQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  year: Types.Scalars['Period']['input'];
}>;


export type HomeBonusQuery = { statement: { estimates: Array<{ period: string, amount: { amount: string }, plan: { id: string, name: { zh: string, en: string } } }> } | null };

export type HomeThanksQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type HomeThanksQuery = { thanks: { totalCount: number, nodes: Array<{ id: string, words: string, at: string, hiddenReason: string | null, from: { id: string, name: string } | null }> } };

export const HomeDocument = `
    query Home($member: ID!, $period: Period!, $range: DayRangeInput!) {
  scorecard(member: $member, period: $period) {
    id
    total
    grade
    state
    provisional
    insufficientData
    scoredWeight
    days {
      day
      total
    }
    movement {
      since
      before
      after
      rest
      lines {
        change
        actualBefore
        scoreBefore
        line {
          id
          actual
          score
          effectiveWeight
          state
          metric {
            id
            key
            names {
              zh
              en
            }
            unit
          }
        }
      }
    }
    blockers {
      reason
      line {
        id
      }
    }
    changes(first: 5) {
      at
      byName
      action
      line {
        id
        metric {
          id
          names {
            zh
            en
          }
        }
      }
    }
    sections {
      kind
      lines {
        id
      }
    }
  }
  platformEvents(range: $range) {
    id
    day
    description
    channel {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const HomeRankDocument = `
    query HomeRank($period: Period!, $group: String!, $withGroup: Boolean!, $team: ID!, $withTeam: Boolean!) {
  leaderboard(period: $period, subject: MEMBER, by: TOTAL) {
    total
    provisional
    mine {
      rank
      change
      score
    }
  }
  peers: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    peerGroup: $group
  ) @include(if: $withGroup) {
    total
    mine {
      rank
      change
      score
    }
  }
  teamScorecard(team: $team, period: $period) @include(if: $withTeam) {
    id
    total
    grade
    provisional
    subject {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<HomeRankQuery, HomeRankQueryVariables>;
export const WaitsDocument = `
    query Waits($member: ID!, $period: Period!, $team: ID, $rates: Boolean!, $imports: Boolean!, $money: Boolean!) {
  own: scorecard(member: $member, period: $period) {
    id
    blockers {
      ...WaitBlocker
    }
  }
  scorecards(period: $period, team: $team, first: 100) @include(if: $rates) {
    nodes {
      id
      member {
        id
        name
      }
      abilities
      blockers {
        ...WaitBlocker
      }
    }
  }
  imports(first: 20) @include(if: $imports) {
    nodes {
      id
      number
      byName
      at
      rows
      fileName
      canConfirm
      provisional
    }
  }
  checkInsDue {
    id
    title
    kind
    unit
    current
    due
    objective {
      id
      title
    }
  }
  waits {
    kind
    period
    due
    subject {
      id
      name
    }
    scorecardId
    review {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    appeal {
      id
    }
  }
  calculated: incentiveRuns(state: CALCULATED, first: 20) @include(if: $money) {
    nodes {
      ...WaitRun
    }
  }
  approved: incentiveRuns(state: APPROVED, first: 20) @include(if: $money) {
    nodes {
      ...WaitRun
    }
  }
  incentivePlans @include(if: $money) {
    id
    name {
      zh
      en
    }
    versions {
      version
      acts
    }
  }
}
    fragment WaitBlocker on ClosingBlocker {
  reason
  line {
    id
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
}
fragment WaitRun on IncentiveRun {
  id
  number
  period
  acts
  paid {
    amount
    currency
  }
  plan {
    id
    name {
      zh
      en
    }
  }
}` as unknown as DocumentNode<WaitsQuery, WaitsQueryVariables>;
export const HomeObjectivesDocument = `
    query HomeObjectives($period: Period!, $team: ID) {
  mine: objectives(filter: {cycle: $period, mine: true}, first: 10) {
    totalCount
    nodes {
      ...HomeObjective
    }
  }
  around: objectives(filter: {cycle: $period, team: $team}, first: 100) {
    nodes {
      ...HomeObjective
    }
  }
}
    fragment HomeObjective on Objective {
  id
  title
  state
  progress
  progressAWeekAgo
  health
  owner {
    id
    name
  }
  cycle {
    period
    elapsed
  }
}` as unknown as DocumentNode<HomeObjectivesQuery, HomeObjectivesQueryVariables>;
export const HomeCardChangedDocument = `
    subscription HomeCardChanged($member: ID!, $period: Period!) {
  scorecardChanged(member: $member, period: $period) {
    id
    total
    grade
    provisional
  }
}
    ` as unknown as DocumentNode<HomeCardChangedSubscription, HomeCardChangedSubscriptionVariables>;
export const HomeBonusDocument = `
    query HomeBonus($member: ID!, $year: Period!) {
  statement(member: $member, year: $year) {
    estimates {
      period
      amount {
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
  }
}
    ` as unknown as DocumentNode<HomeBonusQuery, HomeBonusQueryVariables>;
export const HomeThanksDocument = `
    query HomeThanks {
  thanks(view: TO_ME, first: 3) {
    totalCount
    nodes {
      id
      from {
        id
        name
      }
      words
      at
      hiddenReason
    }
  }
}
    ` as unknown as DocumentNode<HomeThanksQuery, HomeThanksQueryVariables>;