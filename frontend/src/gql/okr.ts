/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CycleFactsFragment = { period: string, state: Types.CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean };

export type OkrCycleListQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type OkrCycleListQuery = { cycles: Array<{ period: string, state: Types.CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean }> };

export type ObjectiveTemplatesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type ObjectiveTemplatesQuery = { objectiveTemplates: Array<{ id: string, title: string, kind: Types.ObjectiveKind, position: { id: string, key: string, names: { zh: string, en: string } }, keyResults: Array<{ title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, weight: string, formula: string | null, metric: { id: string, key: string, names: { zh: string, en: string } } | null }> }>, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type GradeKeyResultMutationVariables = Types.Exact<{
  input: Types.GradeKeyResultInput;
}>;


export type GradeKeyResultMutation = { gradeKeyResult: { keyResult: { id: string, grade: string | null, gradeReason: string | null, version: number, objective: { id: string, grade: string | null } } } };

export type UpdateCycleMutationVariables = Types.Exact<{
  input: Types.UpdateCycleInput;
}>;


export type UpdateCycleMutation = { updateCycle: { cycle: { period: string, state: Types.CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean } } };

export type CloseCycleMutationVariables = Types.Exact<{
  input: Types.CloseCycleInput;
}>;


export type CloseCycleMutation = { closeCycle: { gradedByProposal: number, cycle: { period: string, state: Types.CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean } } };

export type CarryOverObjectivesMutationVariables = Types.Exact<{
  input: Types.CarryOverObjectivesInput;
}>;


export type CarryOverObjectivesMutation = { carryOverObjectives: { objectives: Array<{ id: string, title: string }> } };

export type DraftObjectivesMutationVariables = Types.Exact<{
  input: Types.DraftObjectivesInput;
}>;


export type DraftObjectivesMutation = { draftObjectives: { objectives: Array<{ id: string, title: string }> } };

export type SaveObjectiveTemplatesMutationVariables = Types.Exact<{
  input: Types.SaveObjectiveTemplatesInput;
}>;


export type SaveObjectiveTemplatesMutation = { saveObjectiveTemplates: { templates: Array<{ id: string, title: string }> } };

export type ListedObjectiveFragment = { id: string, title: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, progress: string | null, health: Types.Health, grade: string | null, version: number, abilities: Array<Types.ObjectiveAbility>, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , cycle: { period: string, state: Types.CycleState, elapsed: string }, keyResults: Array<{ grade: string | null, gradeReason: string | null, proposedGrade: string, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, responsible: { id: string, name: string } | null }> };

export type ObjectiveListQueryVariables = Types.Exact<{
  filter: Types.ObjectiveFilter;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ObjectiveListQuery = { objectives: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, progress: string | null, health: Types.Health, grade: string | null, version: number, abilities: Array<Types.ObjectiveAbility>, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, state: Types.CycleState, elapsed: string }, keyResults: Array<{ grade: string | null, gradeReason: string | null, proposedGrade: string, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, responsible: { id: string, name: string } | null }> }> } };

export type CreateObjectiveMutationVariables = Types.Exact<{
  input: Types.CreateObjectiveInput;
}>;


export type CreateObjectiveMutation = { createObjective: { objective: { id: string, title: string, cycle: { period: string } } } };

export type KeyResultFiguresFragment = { id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, responsible: { id: string, name: string } | null };

export type CheckInEntryFragment = { id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null };

export type RemarkFragment = { id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> };

export type ObjectiveTieFragment = { id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , parentKeyResult: { id: string } | null };

export type ObjectiveFactsFragment = { id: string, title: string, description: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<Types.ObjectiveAbility>, cycle: { period: string, state: Types.CycleState, elapsed: string, staleDays: number }, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }> };

export type ObjectivePageQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type ObjectivePageQuery = { objective: { id: string, title: string, description: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<Types.ObjectiveAbility>, trend: Array<{ day: string, progress: string | null, ideal: string }>, cycle: { period: string, state: Types.CycleState, elapsed: string, staleDays: number }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }> } | null };

export type ObjectiveCommentsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  first: Types.Scalars['Int']['input'];
}>;


export type ObjectiveCommentsQuery = { objective: { id: string, comments: { totalCount: number, nodes: Array<{ id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> }> } } | null };

export type KeyResultHistoryQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  first: Types.Scalars['Int']['input'];
}>;


export type KeyResultHistoryQuery = { keyResult: { id: string, trend: Array<{ day: string, value: string | null, ideal: string | null }>, checkIns: { totalCount: number, nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> } } | null };

export type OkrPeopleQueryVariables = Types.Exact<{
  search: Types.Scalars['String']['input'];
}>;


export type OkrPeopleQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type OkrTeamsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type OkrTeamsQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null, lead: { id: string } | null, members: Array<{ id: string, name: string }> }> };

export type MetricChoicesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type MetricChoicesQuery = { metrics: Array<{ id: string, key: string, unit: Types.Unit, formula: string | null, names: { zh: string, en: string } }> };

export type ObjectiveChoicesQueryVariables = Types.Exact<{
  search: Types.Scalars['String']['input'];
  cycle?: Types.InputMaybe<Types.Scalars['Period']['input']>;
}>;


export type ObjectiveChoicesQuery = { objectives: { nodes: Array<{ id: string, title: string, state: Types.ObjectiveState, cycle: { period: string, state: Types.CycleState }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , keyResults: Array<{ id: string, title: string }> }> } };

export type CheckInKeyResultMutationVariables = Types.Exact<{
  input: Types.CheckInKeyResultInput;
}>;


export type CheckInKeyResultMutation = { checkInKeyResult: { keyResult: { id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, objective: { id: string, progress: string | null, health: Types.Health }, responsible: { id: string, name: string } | null }, checkIn: { id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null } } };

export type CompleteMilestoneMutationVariables = Types.Exact<{
  input: Types.CompleteMilestoneInput;
}>;


export type CompleteMilestoneMutation = { completeMilestone: { keyResult: { id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, objective: { id: string, progress: string | null, health: Types.Health }, responsible: { id: string, name: string } | null } } };

export type CommentOnObjectiveMutationVariables = Types.Exact<{
  input: Types.CommentOnObjectiveInput;
}>;


export type CommentOnObjectiveMutation = { commentOnObjective: { objective: { id: string }, comment: { id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> } } };

export type UpdateObjectiveMutationVariables = Types.Exact<{
  input: Types.UpdateObjectiveInput;
}>;


export type UpdateObjectiveMutation = { updateObjective: { objective: { id: string, title: string, description: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<Types.ObjectiveAbility>, cycle: { period: string, state: Types.CycleState, elapsed: string, staleDays: number }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }> } } };

export type CreateKeyResultMutationVariables = Types.Exact<{
  input: Types.CreateKeyResultInput;
}>;


export type CreateKeyResultMutation = { createKeyResult: { keyResult: { id: string, objective: { id: string, progress: string | null, health: Types.Health } } } };

export type UpdateKeyResultMutationVariables = Types.Exact<{
  input: Types.UpdateKeyResultInput;
}>;


export type UpdateKeyResultMutation = { updateKeyResult: { keyResult: { id: string, version: number } } };

export type SetOkrWeightsMutationVariables = Types.Exact<{
  input: Types.SetOkrWeightsInput;
}>;


export type SetOkrWeightsMutation = { setOkrWeights: { objective: { id: string, title: string, description: string, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<Types.ObjectiveAbility>, cycle: { period: string, state: Types.CycleState, elapsed: string, staleDays: number }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: Types.ObjectiveState, kind: Types.ObjectiveKind, progress: string | null, health: Types.Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }> } } };

export type CheckedInSubscriptionVariables = Types.Exact<{
  cycle: Types.Scalars['Period']['input'];
}>;


export type CheckedInSubscription = { checkedIn: { id: string } };

export type OkrCyclesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type OkrCyclesQuery = { cycles: Array<{ period: string, state: Types.CycleState, elapsed: string, objectives: number }>, teams: Array<{ id: string, name: string, parent: { id: string } | null, members: Array<{ id: string }> }> };

export type AlignmentTreeQueryVariables = Types.Exact<{
  cycle: Types.Scalars['Period']['input'];
}>;


export type AlignmentTreeQuery = { alignmentTree: { version: number, coverage: string | null, unaligned: number, cycle: { period: string, state: Types.CycleState, elapsed: string, objectives: number }, nodes: Array<{ id: string, parentId: string | null, parentKeyResultId: string | null, title: string, cycle: string, progress: string | null, progressAWeekAgo: string | null, health: Types.Health, healthAWeekAgo: Types.Health | null, kind: Types.ObjectiveKind, state: Types.ObjectiveState, visibility: Types.ObjectiveVisibility, context: boolean, supports: Array<string>, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , keyResults: Array<{ id: string, title: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Types.Health }> }>, checkIns: Array<{ standing: Types.CheckInStanding, keyResults: number, overdue: number, lastDay: string | null, member: { id: string, name: string } }> } };

export type MayAlignQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type MayAlignQuery = { objective: { id: string, abilities: Array<Types.ObjectiveAbility> } | null };

export type OkrPanelQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type OkrPanelQuery = { objective: { id: string, abilities: Array<Types.ObjectiveAbility>, includeChildren: boolean, children: Array<{ id: string, state: Types.ObjectiveState, weight: string, progress: string | null, parentKeyResult: { id: string } | null }>, trend: Array<{ day: string, progress: string | null, ideal: string }>, comments: { totalCount: number }, keyResults: Array<{ id: string, kind: Types.KeyResultKind, unit: Types.Unit, start: string | null, due: string | null, checkIns: { totalCount: number, nodes: Array<{ id: string, day: string, value: string, note: string | null, at: string, replaced: boolean, by: { id: string, name: string } | null }> } }> } | null };

export type AlignObjectiveMutationVariables = Types.Exact<{
  input: Types.AlignObjectiveInput;
}>;


export type AlignObjectiveMutation = { alignObjective: { previousParentId: string | null, previousParentKeyResultId: string | null, objective: { id: string } } };

export type OkrTreeChangedSubscriptionVariables = Types.Exact<{
  cycle: Types.Scalars['Period']['input'];
}>;


export type OkrTreeChangedSubscription = { treeChanged: { version: number } };

export const OkrCycleListDocument = `
    query OkrCycleList {
  cycles {
    ...CycleFacts
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<OkrCycleListQuery, OkrCycleListQueryVariables>;
export const ObjectiveTemplatesDocument = `
    query ObjectiveTemplates {
  objectiveTemplates {
    id
    position {
      id
      key
      names {
        zh
        en
      }
    }
    title
    kind
    keyResults {
      title
      kind
      unit
      start
      target
      low
      high
      weight
      formula
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
  positions {
    id
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<ObjectiveTemplatesQuery, ObjectiveTemplatesQueryVariables>;
export const GradeKeyResultDocument = `
    mutation GradeKeyResult($input: GradeKeyResultInput!) {
  gradeKeyResult(input: $input) {
    keyResult {
      id
      grade
      gradeReason
      version
      objective {
        id
        grade
      }
    }
  }
}
    ` as unknown as DocumentNode<GradeKeyResultMutation, GradeKeyResultMutationVariables>;
export const UpdateCycleDocument = `
    mutation UpdateCycle($input: UpdateCycleInput!) {
  updateCycle(input: $input) {
    cycle {
      ...CycleFacts
    }
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<UpdateCycleMutation, UpdateCycleMutationVariables>;
export const CloseCycleDocument = `
    mutation CloseCycle($input: CloseCycleInput!) {
  closeCycle(input: $input) {
    cycle {
      ...CycleFacts
    }
    gradedByProposal
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<CloseCycleMutation, CloseCycleMutationVariables>;
export const CarryOverObjectivesDocument = `
    mutation CarryOverObjectives($input: CarryOverObjectivesInput!) {
  carryOverObjectives(input: $input) {
    objectives {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<CarryOverObjectivesMutation, CarryOverObjectivesMutationVariables>;
export const DraftObjectivesDocument = `
    mutation DraftObjectives($input: DraftObjectivesInput!) {
  draftObjectives(input: $input) {
    objectives {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<DraftObjectivesMutation, DraftObjectivesMutationVariables>;
export const SaveObjectiveTemplatesDocument = `
    mutation SaveObjectiveTemplates($input: SaveObjectiveTemplatesInput!) {
  saveObjectiveTemplates(input: $input) {
    templates {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<SaveObjectiveTemplatesMutation, SaveObjectiveTemplatesMutationVariables>;
export const ObjectiveListDocument = `
    query ObjectiveList($filter: ObjectiveFilter!, $after: String) {
  objectives(filter: $filter, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListedObjective
    }
  }
}
    fragment ListedObjective on Objective {
  id
  title
  kind
  state
  visibility
  progress
  health
  grade
  version
  abilities
  owner {
    id
    name
  }
  cycle {
    period
    state
    elapsed
  }
  keyResults {
    ...KeyResultFigures
    grade
    gradeReason
    proposedGrade
  }
}
fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}` as unknown as DocumentNode<ObjectiveListQuery, ObjectiveListQueryVariables>;
export const CreateObjectiveDocument = `
    mutation CreateObjective($input: CreateObjectiveInput!) {
  createObjective(input: $input) {
    objective {
      id
      title
      cycle {
        period
      }
    }
  }
}
    ` as unknown as DocumentNode<CreateObjectiveMutation, CreateObjectiveMutationVariables>;
export const ObjectivePageDocument = `
    query ObjectivePage($id: ID!) {
  objective(id: $id) {
    ...ObjectiveFacts
    trend {
      day
      progress
      ideal
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<ObjectivePageQuery, ObjectivePageQueryVariables>;
export const ObjectiveCommentsDocument = `
    query ObjectiveComments($id: ID!, $first: Int!) {
  objective(id: $id) {
    id
    comments(first: $first) {
      totalCount
      nodes {
        ...Remark
      }
    }
  }
}
    fragment Remark on Comment {
  id
  at
  text
  by {
    id
    name
  }
  mentions {
    id
    name
  }
}` as unknown as DocumentNode<ObjectiveCommentsQuery, ObjectiveCommentsQueryVariables>;
export const KeyResultHistoryDocument = `
    query KeyResultHistory($id: ID!, $first: Int!) {
  keyResult(id: $id) {
    id
    trend {
      day
      value
      ideal
    }
    checkIns(first: $first) {
      totalCount
      nodes {
        ...CheckInEntry
      }
    }
  }
}
    fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}` as unknown as DocumentNode<KeyResultHistoryQuery, KeyResultHistoryQueryVariables>;
export const OkrPeopleDocument = `
    query OkrPeople($search: String!) {
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
    ` as unknown as DocumentNode<OkrPeopleQuery, OkrPeopleQueryVariables>;
export const OkrTeamsDocument = `
    query OkrTeams {
  teams {
    id
    name
    parent {
      id
    }
    lead {
      id
    }
    members {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<OkrTeamsQuery, OkrTeamsQueryVariables>;
export const MetricChoicesDocument = `
    query MetricChoices {
  metrics {
    id
    key
    names {
      zh
      en
    }
    unit
    formula
  }
}
    ` as unknown as DocumentNode<MetricChoicesQuery, MetricChoicesQueryVariables>;
export const ObjectiveChoicesDocument = `
    query ObjectiveChoices($search: String!, $cycle: Period) {
  objectives(filter: {search: $search, cycle: $cycle}, first: 20) {
    nodes {
      id
      title
      state
      cycle {
        period
        state
      }
      owner {
        id
        name
      }
      keyResults {
        id
        title
      }
    }
  }
}
    ` as unknown as DocumentNode<ObjectiveChoicesQuery, ObjectiveChoicesQueryVariables>;
export const CheckInKeyResultDocument = `
    mutation CheckInKeyResult($input: CheckInKeyResultInput!) {
  checkInKeyResult(input: $input) {
    keyResult {
      ...KeyResultFigures
      objective {
        id
        progress
        health
      }
    }
    checkIn {
      ...CheckInEntry
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}` as unknown as DocumentNode<CheckInKeyResultMutation, CheckInKeyResultMutationVariables>;
export const CompleteMilestoneDocument = `
    mutation CompleteMilestone($input: CompleteMilestoneInput!) {
  completeMilestone(input: $input) {
    keyResult {
      ...KeyResultFigures
      milestones {
        id
        title
        due
        doneOn
      }
      objective {
        id
        progress
        health
      }
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}` as unknown as DocumentNode<CompleteMilestoneMutation, CompleteMilestoneMutationVariables>;
export const CommentOnObjectiveDocument = `
    mutation CommentOnObjective($input: CommentOnObjectiveInput!) {
  commentOnObjective(input: $input) {
    objective {
      id
    }
    comment {
      ...Remark
    }
  }
}
    fragment Remark on Comment {
  id
  at
  text
  by {
    id
    name
  }
  mentions {
    id
    name
  }
}` as unknown as DocumentNode<CommentOnObjectiveMutation, CommentOnObjectiveMutationVariables>;
export const UpdateObjectiveDocument = `
    mutation UpdateObjective($input: UpdateObjectiveInput!) {
  updateObjective(input: $input) {
    objective {
      ...ObjectiveFacts
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<UpdateObjectiveMutation, UpdateObjectiveMutationVariables>;
export const CreateKeyResultDocument = `
    mutation CreateKeyResult($input: CreateKeyResultInput!) {
  createKeyResult(input: $input) {
    keyResult {
      id
      objective {
        id
        progress
        health
      }
    }
  }
}
    ` as unknown as DocumentNode<CreateKeyResultMutation, CreateKeyResultMutationVariables>;
export const UpdateKeyResultDocument = `
    mutation UpdateKeyResult($input: UpdateKeyResultInput!) {
  updateKeyResult(input: $input) {
    keyResult {
      id
      version
    }
  }
}
    ` as unknown as DocumentNode<UpdateKeyResultMutation, UpdateKeyResultMutationVariables>;
export const SetOkrWeightsDocument = `
    mutation SetOkrWeights($input: SetOkrWeightsInput!) {
  setOkrWeights(input: $input) {
    objective {
      ...ObjectiveFacts
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<SetOkrWeightsMutation, SetOkrWeightsMutationVariables>;
export const CheckedInDocument = `
    subscription CheckedIn($cycle: Period!) {
  checkedIn(cycle: $cycle) {
    id
  }
}
    ` as unknown as DocumentNode<CheckedInSubscription, CheckedInSubscriptionVariables>;
export const OkrCyclesDocument = `
    query OkrCycles {
  cycles {
    period
    state
    elapsed
    objectives
  }
  teams {
    id
    name
    parent {
      id
    }
    members {
      id
    }
  }
}
    ` as unknown as DocumentNode<OkrCyclesQuery, OkrCyclesQueryVariables>;
export const AlignmentTreeDocument = `
    query AlignmentTree($cycle: Period!) {
  alignmentTree(cycle: $cycle) {
    version
    cycle {
      period
      state
      elapsed
      objectives
    }
    coverage
    unaligned
    nodes {
      id
      parentId
      parentKeyResultId
      title
      cycle
      progress
      progressAWeekAgo
      health
      healthAWeekAgo
      kind
      state
      visibility
      context
      owner {
        id
        name
      }
      supports
      keyResults {
        id
        title
        kind
        unit
        start
        target
        low
        high
        current
        currentDay
        weight
        confidence
        progress
        health
      }
    }
    checkIns {
      member {
        id
        name
      }
      standing
      keyResults
      overdue
      lastDay
    }
  }
}
    ` as unknown as DocumentNode<AlignmentTreeQuery, AlignmentTreeQueryVariables>;
export const MayAlignDocument = `
    query MayAlign($id: ID!) {
  objective(id: $id) {
    id
    abilities
  }
}
    ` as unknown as DocumentNode<MayAlignQuery, MayAlignQueryVariables>;
export const OkrPanelDocument = `
    query OkrPanel($id: ID!) {
  objective(id: $id) {
    id
    abilities
    includeChildren
    children {
      id
      state
      weight
      progress
      parentKeyResult {
        id
      }
    }
    trend {
      day
      progress
      ideal
    }
    comments(first: 1) {
      totalCount
    }
    keyResults {
      id
      kind
      unit
      start
      due
      checkIns(first: 4) {
        totalCount
        nodes {
          id
          day
          value
          note
          at
          replaced
          by {
            id
            name
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<OkrPanelQuery, OkrPanelQueryVariables>;
export const AlignObjectiveDocument = `
    mutation AlignObjective($input: AlignObjectiveInput!) {
  alignObjective(input: $input) {
    objective {
      id
    }
    previousParentId
    previousParentKeyResultId
  }
}
    ` as unknown as DocumentNode<AlignObjectiveMutation, AlignObjectiveMutationVariables>;
export const OkrTreeChangedDocument = `
    subscription OkrTreeChanged($cycle: Period!) {
  treeChanged(cycle: $cycle) {
    version
  }
}
    ` as unknown as DocumentNode<OkrTreeChangedSubscription, OkrTreeChangedSubscriptionVariables>;