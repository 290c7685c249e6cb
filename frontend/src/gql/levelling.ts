/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type LevelChangeFragment = { id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null };

export type LevelRowFragment = { state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> };

export type MeetingFragment = { id: string, period: string, state: Types.LevellingState, openedAt: string, closedAt: string | null, minutes: string | null, abilities: Array<Types.LevellingAbility>, team: { id: string, name: string }, participants: Array<{ id: string, name: string }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, rows: Array<{ state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> }>, changes: Array<{ id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null }>, distribution: { count: number, median: string | null, mean: string | null, deviation: string | null, grades: Array<{ grade: string, from: string, count: number, share: string | null, least: string | null, most: string | null, keeps: boolean }> } | null, leads: Array<{ people: number, lines: number, excluded: number, excludedShare: string | null, meanTotal: string | null, meanBehaviour: string | null, lead: { id: string, name: string } | null }> };

export type LevellingsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type LevellingsQuery = { levellings: Array<{ id: string, state: Types.LevellingState, openedAt: string, team: { id: string, name: string } }>, appraisal: { startedAt: string, dues: { calibration: string } } | null };

export type LevellingMeetingQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type LevellingMeetingQuery = { levelling: { id: string, period: string, state: Types.LevellingState, openedAt: string, closedAt: string | null, minutes: string | null, abilities: Array<Types.LevellingAbility>, team: { id: string, name: string }, participants: Array<{ id: string, name: string }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, rows: Array<{ state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> }>, changes: Array<{ id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null }>, distribution: { count: number, median: string | null, mean: string | null, deviation: string | null, grades: Array<{ grade: string, from: string, count: number, share: string | null, least: string | null, most: string | null, keeps: boolean }> } | null, leads: Array<{ people: number, lines: number, excluded: number, excludedShare: string | null, meanTotal: string | null, meanBehaviour: string | null, lead: { id: string, name: string } | null }> } | null };

export type LevellingTeamsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type LevellingTeamsQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null, lead: { id: string, name: string } | null }> };

export type OpenLevellingMutationVariables = Types.Exact<{
  input: Types.OpenLevellingInput;
}>;


export type OpenLevellingMutation = { openLevelling: { levelling: { id: string } } };

export type LevelScoreMutationVariables = Types.Exact<{
  input: Types.LevelScoreInput;
}>;


export type LevelScoreMutation = { levelScore: { levelling: { id: string, period: string, state: Types.LevellingState, openedAt: string, closedAt: string | null, minutes: string | null, abilities: Array<Types.LevellingAbility>, team: { id: string, name: string }, participants: Array<{ id: string, name: string }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, rows: Array<{ state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> }>, changes: Array<{ id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null }>, distribution: { count: number, median: string | null, mean: string | null, deviation: string | null, grades: Array<{ grade: string, from: string, count: number, share: string | null, least: string | null, most: string | null, keeps: boolean }> } | null, leads: Array<{ people: number, lines: number, excluded: number, excludedShare: string | null, meanTotal: string | null, meanBehaviour: string | null, lead: { id: string, name: string } | null }> } } };

export type UndoLevellingMutationVariables = Types.Exact<{
  input: Types.UndoLevellingInput;
}>;


export type UndoLevellingMutation = { undoLevelling: { levelling: { id: string, period: string, state: Types.LevellingState, openedAt: string, closedAt: string | null, minutes: string | null, abilities: Array<Types.LevellingAbility>, team: { id: string, name: string }, participants: Array<{ id: string, name: string }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, rows: Array<{ state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> }>, changes: Array<{ id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null }>, distribution: { count: number, median: string | null, mean: string | null, deviation: string | null, grades: Array<{ grade: string, from: string, count: number, share: string | null, least: string | null, most: string | null, keeps: boolean }> } | null, leads: Array<{ people: number, lines: number, excluded: number, excludedShare: string | null, meanTotal: string | null, meanBehaviour: string | null, lead: { id: string, name: string } | null }> } } };

export type CloseLevellingMutationVariables = Types.Exact<{
  input: Types.CloseLevellingInput;
}>;


export type CloseLevellingMutation = { closeLevelling: { levelling: { id: string, period: string, state: Types.LevellingState, openedAt: string, closedAt: string | null, minutes: string | null, abilities: Array<Types.LevellingAbility>, team: { id: string, name: string }, participants: Array<{ id: string, name: string }>, openedBy: { id: string, name: string } | null, closedBy: { id: string, name: string } | null, rows: Array<{ state: Types.ScorecardState, total: string | null, grade: string | null, computedTotal: string | null, computedGrade: string | null, change: string | null, adjustable: boolean, member: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, team: { id: string, name: string } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }>, cells: Array<{ lineId: string, section: Types.Section, scope: Types.LineScope, weight: string, state: Types.LineState, score: string | null, computed: string | null, provisional: boolean, outlier: boolean, below: boolean, cause: Types.Cause | null, metric: { id: string, names: { zh: string, en: string } }, change: { id: string } | null }> }>, changes: Array<{ id: string, scope: Types.LineScope, computed: string, score: string, reason: string, at: string, member: { id: string, name: string }, metric: { id: string, names: { zh: string, en: string } }, by: { id: string, name: string } | null }>, distribution: { count: number, median: string | null, mean: string | null, deviation: string | null, grades: Array<{ grade: string, from: string, count: number, share: string | null, least: string | null, most: string | null, keeps: boolean }> } | null, leads: Array<{ people: number, lines: number, excluded: number, excludedShare: string | null, meanTotal: string | null, meanBehaviour: string | null, lead: { id: string, name: string } | null }> } } };

export const LevellingsDocument = `
    query Levellings($period: Period!) {
  levellings(period: $period) {
    id
    state
    openedAt
    team {
      id
      name
    }
  }
  appraisal(period: $period) {
    startedAt
    dues {
      calibration
    }
  }
}
    ` as unknown as DocumentNode<LevellingsQuery, LevellingsQueryVariables>;
export const LevellingMeetingDocument = `
    query LevellingMeeting($id: ID!) {
  levelling(id: $id) {
    ...Meeting
  }
}
    fragment LevelChange on LevellingChange {
  id
  member {
    id
    name
  }
  metric {
    id
    names {
      zh
      en
    }
  }
  scope
  computed
  score
  reason
  by {
    id
    name
  }
  at
}
fragment LevelRow on LevellingRow {
  member {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  team {
    id
    name
  }
  lead {
    id
    name
  }
  state
  total
  grade
  computedTotal
  computedGrade
  change
  sections {
    kind
    score
  }
  cells {
    lineId
    metric {
      id
      names {
        zh
        en
      }
    }
    section
    scope
    weight
    state
    score
    computed
    provisional
    outlier
    below
    cause
    change {
      id
    }
  }
  adjustable
}
fragment Meeting on Levelling {
  id
  period
  state
  team {
    id
    name
  }
  participants {
    id
    name
  }
  openedBy {
    id
    name
  }
  openedAt
  closedBy {
    id
    name
  }
  closedAt
  minutes
  abilities
  rows {
    ...LevelRow
  }
  changes {
    ...LevelChange
  }
  distribution {
    count
    median
    mean
    deviation
    grades {
      grade
      from
      count
      share
      least
      most
      keeps
    }
  }
  leads {
    lead {
      id
      name
    }
    people
    lines
    excluded
    excludedShare
    meanTotal
    meanBehaviour
  }
}` as unknown as DocumentNode<LevellingMeetingQuery, LevellingMeetingQueryVariables>;
export const LevellingTeamsDocument = `
    query LevellingTeams {
  teams {
    id
    name
    parent {
      id
    }
    lead {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<LevellingTeamsQuery, LevellingTeamsQueryVariables>;
export const OpenLevellingDocument = `
    mutation OpenLevelling($input: OpenLevellingInput!) {
  openLevelling(input: $input) {
    levelling {
      id
    }
  }
}
    ` as unknown as DocumentNode<OpenLevellingMutation, OpenLevellingMutationVariables>;
export const LevelScoreDocument = `
    mutation LevelScore($input: LevelScoreInput!) {
  levelScore(input: $input) {
    levelling {
      ...Meeting
    }
  }
}
    fragment LevelChange on LevellingChange {
  id
  member {
    id
    name
  }
  metric {
    id
    names {
      zh
      en
    }
  }
  scope
  computed
  score
  reason
  by {
    id
    name
  }
  at
}
fragment LevelRow on LevellingRow {
  member {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  team {
    id
    name
  }
  lead {
    id
    name
  }
  state
  total
  grade
  computedTotal
  computedGrade
  change
  sections {
    kind
    score
  }
  cells {
    lineId
    metric {
      id
      names {
        zh
        en
      }
    }
    section
    scope
    weight
    state
    score
    computed
    provisional
    outlier
    below
    cause
    change {
      id
    }
  }
  adjustable
}
fragment Meeting on Levelling {
  id
  period
  state
  team {
    id
    name
  }
  participants {
    id
    name
  }
  openedBy {
    id
    name
  }
  openedAt
  closedBy {
    id
    name
  }
  closedAt
  minutes
  abilities
  rows {
    ...LevelRow
  }
  changes {
    ...LevelChange
  }
  distribution {
    count
    median
    mean
    deviation
    grades {
      grade
      from
      count
      share
      least
      most
      keeps
    }
  }
  leads {
    lead {
      id
      name
    }
    people
    lines
    excluded
    excludedShare
    meanTotal
    meanBehaviour
  }
}` as unknown as DocumentNode<LevelScoreMutation, LevelScoreMutationVariables>;
export const UndoLevellingDocument = `
    mutation UndoLevelling($input: UndoLevellingInput!) {
  undoLevelling(input: $input) {
    levelling {
      ...Meeting
    }
  }
}
    fragment LevelChange on LevellingChange {
  id
  member {
    id
    name
  }
  metric {
    id
    names {
      zh
      en
    }
  }
  scope
  computed
  score
  reason
  by {
    id
    name
  }
  at
}
fragment LevelRow on LevellingRow {
  member {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  team {
    id
    name
  }
  lead {
    id
    name
  }
  state
  total
  grade
  computedTotal
  computedGrade
  change
  sections {
    kind
    score
  }
  cells {
    lineId
    metric {
      id
      names {
        zh
        en
      }
    }
    section
    scope
    weight
    state
    score
    computed
    provisional
    outlier
    below
    cause
    change {
      id
    }
  }
  adjustable
}
fragment Meeting on Levelling {
  id
  period
  state
  team {
    id
    name
  }
  participants {
    id
    name
  }
  openedBy {
    id
    name
  }
  openedAt
  closedBy {
    id
    name
  }
  closedAt
  minutes
  abilities
  rows {
    ...LevelRow
  }
  changes {
    ...LevelChange
  }
  distribution {
    count
    median
    mean
    deviation
    grades {
      grade
      from
      count
      share
      least
      most
      keeps
    }
  }
  leads {
    lead {
      id
      name
    }
    people
    lines
    excluded
    excludedShare
    meanTotal
    meanBehaviour
  }
}` as unknown as DocumentNode<UndoLevellingMutation, UndoLevellingMutationVariables>;
export const CloseLevellingDocument = `
    mutation CloseLevelling($input: CloseLevellingInput!) {
  closeLevelling(input: $input) {
    levelling {
      ...Meeting
    }
  }
}
    fragment LevelChange on LevellingChange {
  id
  member {
    id
    name
  }
  metric {
    id
    names {
      zh
      en
    }
  }
  scope
  computed
  score
  reason
  by {
    id
    name
  }
  at
}
fragment LevelRow on LevellingRow {
  member {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  team {
    id
    name
  }
  lead {
    id
    name
  }
  state
  total
  grade
  computedTotal
  computedGrade
  change
  sections {
    kind
    score
  }
  cells {
    lineId
    metric {
      id
      names {
        zh
        en
      }
    }
    section
    scope
    weight
    state
    score
    computed
    provisional
    outlier
    below
    cause
    change {
      id
    }
  }
  adjustable
}
fragment Meeting on Levelling {
  id
  period
  state
  team {
    id
    name
  }
  participants {
    id
    name
  }
  openedBy {
    id
    name
  }
  openedAt
  closedBy {
    id
    name
  }
  closedAt
  minutes
  abilities
  rows {
    ...LevelRow
  }
  changes {
    ...LevelChange
  }
  distribution {
    count
    median
    mean
    deviation
    grades {
      grade
      from
      count
      share
      least
      most
      keeps
    }
  }
  leads {
    lead {
      id
      name
    }
    people
    lines
    excluded
    excludedShare
    meanTotal
    meanBehaviour
  }
}` as unknown as DocumentNode<CloseLevellingMutation, CloseLevellingMutationVariables>;