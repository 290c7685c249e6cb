/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type IncentiveTermsPartFragment = { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null };

export type IncentiveVersionPartFragment = { version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } };

export type IncentivePlanPartFragment = { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> };

export type IncentivePlansQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type IncentivePlansQuery = { incentivePlans: Array<{ id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> }> };

export type IncentiveChoicesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type IncentiveChoicesQuery = { teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, channels: Array<{ id: string, key: string, name: string }>, metrics: Array<{ key: string, unit: Types.Unit, formula: string | null, names: { zh: string, en: string } }>, awards: Array<{ id: string, schedule: Types.PeriodKind, names: { zh: string, en: string } }> };

export type SaveIncentivePlanMutationVariables = Types.Exact<{
  input: Types.SaveIncentivePlanInput;
}>;


export type SaveIncentivePlanMutation = { saveIncentivePlan: { plan: { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> } } };

export type ProposeIncentiveVersionMutationVariables = Types.Exact<{
  input: Types.IncentiveVersionInput;
}>;


export type ProposeIncentiveVersionMutation = { proposeIncentiveVersion: { plan: { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> } } };

export type WithdrawIncentiveVersionMutationVariables = Types.Exact<{
  input: Types.IncentiveVersionInput;
}>;


export type WithdrawIncentiveVersionMutation = { withdrawIncentiveVersion: { plan: { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> } } };

export type DecideIncentiveVersionMutationVariables = Types.Exact<{
  input: Types.DecideIncentiveVersionInput;
}>;


export type DecideIncentiveVersionMutation = { decideIncentiveVersion: { plan: { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> } } };

export type DiscardIncentiveDraftMutationVariables = Types.Exact<{
  input: Types.IncentiveVersionInput;
}>;


export type DiscardIncentiveDraftMutation = { discardIncentiveDraft: { plan: { id: string, kind: Types.IncentiveKind, drafts: boolean, name: { zh: string, en: string }, inForce: { version: number } | null, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }> } } };

export type SimulateIncentiveQueryVariables = Types.Exact<{
  input: Types.SimulateInput;
}>;


export type SimulateIncentiveQuery = { simulateIncentive: { year: string, amount: string, version: number | null, overBudget: boolean, varied: Types.SimulationParameter | null, parameters: Array<Types.SimulationParameter>, peopleCount: number, paid: { amount: string, currency: string }, unpaid: { amount: string }, carry: { amount: string }, inForce: { amount: string } | null, skipped: Array<{ period: string, reason: Types.SimulationSkip }>, periods: Array<{ period: string, payees: number, paid: { amount: string }, inForce: { amount: string } | null, step: { amount: string, counted: string, before: string, cumulative: string, gross: { amount: string }, carryIn: { amount: string }, pool: { amount: string }, carry: { amount: string } } | null, guard: { actual: string | null, bound: string, held: boolean, metric: { key: string, unit: Types.Unit } } | null }>, variants: Array<{ value: string, current: boolean, paid: { amount: string } }>, people: Array<{ member: { id: string, name: string }, amounts: Array<{ amount: string }>, sum: { amount: string } }> } };

export type RunRowFragment = { id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, calculatedAt: string, decidedAt: string | null, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null };

export type IncentiveRunsQueryVariables = Types.Exact<{
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type IncentiveRunsQuery = { incentiveRuns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, calculatedAt: string, decidedAt: string | null, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null }> }, incentivePlans: Array<{ id: string, kind: Types.IncentiveKind, name: { zh: string, en: string }, versions: Array<{ version: number, state: Types.IncentiveVersionState, from: string, to: string | null, terms: { schedule: Types.PeriodKind } }> }> };

export type RunPartFragment = { id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, fingerprint: string, calculatedAt: string, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, profit: string | null, weights: string | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, paidBy: { id: string, name: string } | null, pool: { amount: string, currency: string } | null, paid: { amount: string } | null, unpaid: { amount: string } | null, carry: { amount: string }, version: { version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, channels: Array<{ baseline: string | null, leads: string, spend: string, budgeted: string | null, saved: string, channel: { id: string, key: string, name: string } }>, guard: { numerator: string | null, denominator: string | null, actual: string | null, baseline: string, share: string, bound: string, held: boolean, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, step: { amount: string, counted: string, before: string, cumulative: string, gross: { amount: string }, carryIn: { amount: string }, pool: { amount: string }, carry: { amount: string } } | null, excluded: Array<{ reason: Types.IncentiveExclusion, member: { id: string, name: string } }>, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null };

export type RunPayoutFragment = { id: string, total: string | null, grade: string | null, coefficient: string | null, days: number | null, of: number | null, weight: string | null, exact: string | null, bound: Types.PayoutBound | null, member: { id: string, name: string } | null, team: { id: string, name: string } | null, amount: { amount: string }, owed: { amount: string }, before: { amount: string }, takenBack: { amount: string }, base: { amount: string } | null, whole: { amount: string } | null, extra: { amount: string } | null };

export type IncentiveRunQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  first: Types.Scalars['Int']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type IncentiveRunQuery = { node:
    | { id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, fingerprint: string, calculatedAt: string, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, profit: string | null, weights: string | null, payouts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, total: string | null, grade: string | null, coefficient: string | null, days: number | null, of: number | null, weight: string | null, exact: string | null, bound: Types.PayoutBound | null, member: { id: string, name: string } | null, team: { id: string, name: string } | null, amount: { amount: string }, owed: { amount: string }, before: { amount: string }, takenBack: { amount: string }, base: { amount: string } | null, whole: { amount: string } | null, extra: { amount: string } | null }> }, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, paidBy: { id: string, name: string } | null, pool: { amount: string, currency: string } | null, paid: { amount: string } | null, unpaid: { amount: string } | null, carry: { amount: string }, version: { version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, channels: Array<{ baseline: string | null, leads: string, spend: string, budgeted: string | null, saved: string, channel: { id: string, key: string, name: string } }>, guard: { numerator: string | null, denominator: string | null, actual: string | null, baseline: string, share: string, bound: string, held: boolean, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, step: { amount: string, counted: string, before: string, cumulative: string, gross: { amount: string }, carryIn: { amount: string }, pool: { amount: string }, carry: { amount: string } } | null, excluded: Array<{ reason: Types.IncentiveExclusion, member: { id: string, name: string } }>, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type RunsOfPlanQueryVariables = Types.Exact<{
  plan: Types.Scalars['ID']['input'];
}>;


export type RunsOfPlanQuery = { incentiveRuns: { nodes: Array<{ id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, calculatedAt: string, decidedAt: string | null, acts: Array<Types.IncentiveAct>, paid: { amount: string, currency: string } | null, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null }> } };

export type IncentivePreviewQueryVariables = Types.Exact<{
  plan: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type IncentivePreviewQuery = { incentivePreview: { run: { id: string, trueUp: boolean, payees: number, pool: { amount: string, currency: string } | null, paid: { amount: string } | null, unpaid: { amount: string } | null, carry: { amount: string }, guard: { held: boolean } | null, step: { amount: string } | null, excluded: Array<{ reason: Types.IncentiveExclusion, member: { id: string, name: string } }> }, payouts: Array<{ id: string, member: { id: string, name: string } | null, team: { id: string, name: string } | null, amount: { amount: string } }> } };

export type CalculateIncentiveRunMutationVariables = Types.Exact<{
  input: Types.CalculateIncentiveRunInput;
}>;


export type CalculateIncentiveRunMutation = { calculateIncentiveRun: { run: { id: string, number: number } } };

export type DecideIncentiveRunMutationVariables = Types.Exact<{
  input: Types.DecideIncentiveRunInput;
}>;


export type DecideIncentiveRunMutation = { decideIncentiveRun: { run: { id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, fingerprint: string, calculatedAt: string, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, profit: string | null, weights: string | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, paidBy: { id: string, name: string } | null, pool: { amount: string, currency: string } | null, paid: { amount: string } | null, unpaid: { amount: string } | null, carry: { amount: string }, version: { version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, channels: Array<{ baseline: string | null, leads: string, spend: string, budgeted: string | null, saved: string, channel: { id: string, key: string, name: string } }>, guard: { numerator: string | null, denominator: string | null, actual: string | null, baseline: string, share: string, bound: string, held: boolean, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, step: { amount: string, counted: string, before: string, cumulative: string, gross: { amount: string }, carryIn: { amount: string }, pool: { amount: string }, carry: { amount: string } } | null, excluded: Array<{ reason: Types.IncentiveExclusion, member: { id: string, name: string } }>, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null } } };

export type PayIncentiveRunMutationVariables = Types.Exact<{
  input: Types.PayIncentiveRunInput;
}>;


export type PayIncentiveRunMutation = { payIncentiveRun: { run: { id: string, number: number, period: string, state: Types.IncentiveRunState, trueUp: boolean, payees: number, batch: string | null, payDay: string | null, fingerprint: string, calculatedAt: string, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, profit: string | null, weights: string | null, calculatedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, paidBy: { id: string, name: string } | null, pool: { amount: string, currency: string } | null, paid: { amount: string } | null, unpaid: { amount: string } | null, carry: { amount: string }, version: { version: number, state: Types.IncentiveVersionState, from: string, to: string | null, edits: number, savedAt: string, proposedAt: string | null, decidedAt: string | null, decision: string | null, acts: Array<Types.IncentiveAct>, savedBy: { id: string, name: string } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, terms: { schedule: Types.PeriodKind, leastDays: number, countAbsence: boolean, leaversForgo: boolean, budget: string | null, floor: string | null, cap: string | null, threshold: string | null, takeBack: boolean, policy: string | null, rate: string | null, wholeAmount: boolean, settlement: Types.IncentiveSettlement | null, carryYears: boolean, fund: boolean, targetProfit: string | null, amount: string | null, quarters: number | null, topShare: string | null, leastGroup: number | null, teams: Array<{ id: string, name: string }>, positions: Array<{ key: string, names: { zh: string, en: string } }>, tiers: Array<{ from: string, rate: string }>, baselines: Array<{ cost: string, channel: { id: string, key: string, name: string } }>, guard: { baseline: string, share: string, bound: string, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, metric: { key: string, names: { zh: string, en: string } } | null, award: { id: string, names: { zh: string, en: string } } | null } }, plan: { id: string, kind: Types.IncentiveKind, name: { zh: string, en: string } }, channels: Array<{ baseline: string | null, leads: string, spend: string, budgeted: string | null, saved: string, channel: { id: string, key: string, name: string } }>, guard: { numerator: string | null, denominator: string | null, actual: string | null, baseline: string, share: string, bound: string, held: boolean, metric: { key: string, unit: Types.Unit, names: { zh: string, en: string } } } | null, step: { amount: string, counted: string, before: string, cumulative: string, gross: { amount: string }, carryIn: { amount: string }, pool: { amount: string }, carry: { amount: string } } | null, excluded: Array<{ reason: Types.IncentiveExclusion, member: { id: string, name: string } }>, discrepancy: { members: number, reported: boolean, due: { amount: string } | null, tooMuch: { amount: string } | null, pool: { amount: string } } | null } } };

export type ExportPayrollMutationVariables = Types.Exact<{
  input: Types.ExportPayrollInput;
}>;


export type ExportPayrollMutation = { exportPayroll: { fileName: string, content: string, batch: string, people: number, sum: { amount: string, currency: string } } };

export type IncentivesChangedSubscriptionVariables = Types.Exact<{ [key: string]: never; }>;


export type IncentivesChangedSubscription = { incentivesChanged: number };

export const IncentivePlansDocument = `
    query IncentivePlans {
  incentivePlans {
    ...IncentivePlanPart
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<IncentivePlansQuery, IncentivePlansQueryVariables>;
export const IncentiveChoicesDocument = `
    query IncentiveChoices {
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  channels {
    id
    key
    name
  }
  metrics {
    key
    unit
    names {
      zh
      en
    }
    formula
  }
  awards {
    id
    schedule
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<IncentiveChoicesQuery, IncentiveChoicesQueryVariables>;
export const SaveIncentivePlanDocument = `
    mutation SaveIncentivePlan($input: SaveIncentivePlanInput!) {
  saveIncentivePlan(input: $input) {
    plan {
      ...IncentivePlanPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<SaveIncentivePlanMutation, SaveIncentivePlanMutationVariables>;
export const ProposeIncentiveVersionDocument = `
    mutation ProposeIncentiveVersion($input: IncentiveVersionInput!) {
  proposeIncentiveVersion(input: $input) {
    plan {
      ...IncentivePlanPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<ProposeIncentiveVersionMutation, ProposeIncentiveVersionMutationVariables>;
export const WithdrawIncentiveVersionDocument = `
    mutation WithdrawIncentiveVersion($input: IncentiveVersionInput!) {
  withdrawIncentiveVersion(input: $input) {
    plan {
      ...IncentivePlanPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<WithdrawIncentiveVersionMutation, WithdrawIncentiveVersionMutationVariables>;
export const DecideIncentiveVersionDocument = `
    mutation DecideIncentiveVersion($input: DecideIncentiveVersionInput!) {
  decideIncentiveVersion(input: $input) {
    plan {
      ...IncentivePlanPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<DecideIncentiveVersionMutation, DecideIncentiveVersionMutationVariables>;
export const DiscardIncentiveDraftDocument = `
    mutation DiscardIncentiveDraft($input: IncentiveVersionInput!) {
  discardIncentiveDraft(input: $input) {
    plan {
      ...IncentivePlanPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment IncentivePlanPart on IncentivePlan {
  id
  kind
  name {
    zh
    en
  }
  drafts
  inForce {
    version
  }
  versions {
    ...IncentiveVersionPart
  }
}` as unknown as DocumentNode<DiscardIncentiveDraftMutation, DiscardIncentiveDraftMutationVariables>;
export const SimulateIncentiveDocument = `
    query SimulateIncentive($input: SimulateInput!) {
  simulateIncentive(input: $input) {
    year
    paid {
      amount
      currency
    }
    unpaid {
      amount
    }
    carry {
      amount
    }
    amount
    inForce {
      amount
    }
    version
    overBudget
    varied
    parameters
    peopleCount
    skipped {
      period
      reason
    }
    periods {
      period
      payees
      paid {
        amount
      }
      inForce {
        amount
      }
      step {
        amount
        counted
        before
        cumulative
        gross {
          amount
        }
        carryIn {
          amount
        }
        pool {
          amount
        }
        carry {
          amount
        }
      }
      guard {
        actual
        bound
        held
        metric {
          key
          unit
        }
      }
    }
    variants {
      value
      current
      paid {
        amount
      }
    }
    people {
      member {
        id
        name
      }
      amounts {
        amount
      }
      sum {
        amount
      }
    }
  }
}
    ` as unknown as DocumentNode<SimulateIncentiveQuery, SimulateIncentiveQueryVariables>;
export const IncentiveRunsDocument = `
    query IncentiveRuns($first: Int, $after: String) {
  incentiveRuns(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RunRow
    }
  }
  incentivePlans {
    id
    kind
    name {
      zh
      en
    }
    versions {
      version
      state
      from
      to
      terms {
        schedule
      }
    }
  }
}
    fragment RunRow on IncentiveRun {
  id
  number
  period
  state
  trueUp
  payees
  batch
  payDay
  calculatedAt
  decidedAt
  paid {
    amount
    currency
  }
  plan {
    id
    kind
    name {
      zh
      en
    }
  }
  discrepancy {
    members
    reported
    due {
      amount
    }
    tooMuch {
      amount
    }
    pool {
      amount
    }
  }
  acts
}` as unknown as DocumentNode<IncentiveRunsQuery, IncentiveRunsQueryVariables>;
export const IncentiveRunDocument = `
    query IncentiveRun($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on IncentiveRun {
      ...RunPart
      payouts(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...RunPayout
        }
      }
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment RunPart on IncentiveRun {
  id
  number
  period
  state
  trueUp
  payees
  batch
  payDay
  fingerprint
  calculatedAt
  calculatedBy {
    id
    name
  }
  decidedAt
  decidedBy {
    id
    name
  }
  decision
  paidBy {
    id
    name
  }
  acts
  pool {
    amount
    currency
  }
  paid {
    amount
  }
  unpaid {
    amount
  }
  carry {
    amount
  }
  profit
  weights
  version {
    ...IncentiveVersionPart
  }
  plan {
    id
    kind
    name {
      zh
      en
    }
  }
  channels {
    channel {
      id
      key
      name
    }
    baseline
    leads
    spend
    budgeted
    saved
  }
  guard {
    metric {
      key
      unit
      names {
        zh
        en
      }
    }
    numerator
    denominator
    actual
    baseline
    share
    bound
    held
  }
  step {
    amount
    counted
    before
    before
    cumulative
    gross {
      amount
    }
    carryIn {
      amount
    }
    pool {
      amount
    }
    carry {
      amount
    }
  }
  excluded {
    member {
      id
      name
    }
    reason
  }
  discrepancy {
    members
    reported
    due {
      amount
    }
    tooMuch {
      amount
    }
    pool {
      amount
    }
  }
}
fragment RunPayout on Payout {
  id
  member {
    id
    name
  }
  team {
    id
    name
  }
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
  total
  grade
  coefficient
  base {
    amount
  }
  days
  of
  weight
  exact
  whole {
    amount
  }
  extra {
    amount
  }
  bound
}` as unknown as DocumentNode<IncentiveRunQuery, IncentiveRunQueryVariables>;
export const RunsOfPlanDocument = `
    query RunsOfPlan($plan: ID!) {
  incentiveRuns(plan: $plan, first: 40) {
    nodes {
      ...RunRow
    }
  }
}
    fragment RunRow on IncentiveRun {
  id
  number
  period
  state
  trueUp
  payees
  batch
  payDay
  calculatedAt
  decidedAt
  paid {
    amount
    currency
  }
  plan {
    id
    kind
    name {
      zh
      en
    }
  }
  discrepancy {
    members
    reported
    due {
      amount
    }
    tooMuch {
      amount
    }
    pool {
      amount
    }
  }
  acts
}` as unknown as DocumentNode<RunsOfPlanQuery, RunsOfPlanQueryVariables>;
export const IncentivePreviewDocument = `
    query IncentivePreview($plan: ID!, $period: Period!) {
  incentivePreview(plan: $plan, period: $period) {
    run {
      id
      trueUp
      payees
      pool {
        amount
        currency
      }
      paid {
        amount
      }
      unpaid {
        amount
      }
      carry {
        amount
      }
      guard {
        held
      }
      step {
        amount
      }
      excluded {
        member {
          id
          name
        }
        reason
      }
    }
    payouts {
      id
      member {
        id
        name
      }
      team {
        id
        name
      }
      amount {
        amount
      }
    }
  }
}
    ` as unknown as DocumentNode<IncentivePreviewQuery, IncentivePreviewQueryVariables>;
export const CalculateIncentiveRunDocument = `
    mutation CalculateIncentiveRun($input: CalculateIncentiveRunInput!) {
  calculateIncentiveRun(input: $input) {
    run {
      id
      number
    }
  }
}
    ` as unknown as DocumentNode<CalculateIncentiveRunMutation, CalculateIncentiveRunMutationVariables>;
export const DecideIncentiveRunDocument = `
    mutation DecideIncentiveRun($input: DecideIncentiveRunInput!) {
  decideIncentiveRun(input: $input) {
    run {
      ...RunPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment RunPart on IncentiveRun {
  id
  number
  period
  state
  trueUp
  payees
  batch
  payDay
  fingerprint
  calculatedAt
  calculatedBy {
    id
    name
  }
  decidedAt
  decidedBy {
    id
    name
  }
  decision
  paidBy {
    id
    name
  }
  acts
  pool {
    amount
    currency
  }
  paid {
    amount
  }
  unpaid {
    amount
  }
  carry {
    amount
  }
  profit
  weights
  version {
    ...IncentiveVersionPart
  }
  plan {
    id
    kind
    name {
      zh
      en
    }
  }
  channels {
    channel {
      id
      key
      name
    }
    baseline
    leads
    spend
    budgeted
    saved
  }
  guard {
    metric {
      key
      unit
      names {
        zh
        en
      }
    }
    numerator
    denominator
    actual
    baseline
    share
    bound
    held
  }
  step {
    amount
    counted
    before
    before
    cumulative
    gross {
      amount
    }
    carryIn {
      amount
    }
    pool {
      amount
    }
    carry {
      amount
    }
  }
  excluded {
    member {
      id
      name
    }
    reason
  }
  discrepancy {
    members
    reported
    due {
      amount
    }
    tooMuch {
      amount
    }
    pool {
      amount
    }
  }
}` as unknown as DocumentNode<DecideIncentiveRunMutation, DecideIncentiveRunMutationVariables>;
export const PayIncentiveRunDocument = `
    mutation PayIncentiveRun($input: PayIncentiveRunInput!) {
  payIncentiveRun(input: $input) {
    run {
      ...RunPart
    }
  }
}
    fragment IncentiveTermsPart on IncentiveTerms {
  schedule
  teams {
    id
    name
  }
  positions {
    key
    names {
      zh
      en
    }
  }
  leastDays
  countAbsence
  leaversForgo
  budget
  floor
  cap
  threshold
  takeBack
  policy
  rate
  tiers {
    from
    rate
  }
  wholeAmount
  baselines {
    channel {
      id
      key
      name
    }
    cost
  }
  guard {
    metric {
      key
      names {
        zh
        en
      }
      unit
    }
    baseline
    share
    bound
  }
  settlement
  carryYears
  fund
  metric {
    key
    names {
      zh
      en
    }
  }
  targetProfit
  award {
    id
    names {
      zh
      en
    }
  }
  amount
  quarters
  topShare
  leastGroup
}
fragment IncentiveVersionPart on IncentiveVersion {
  version
  state
  from
  to
  edits
  savedBy {
    id
    name
  }
  savedAt
  proposedBy {
    id
    name
  }
  proposedAt
  decidedBy {
    id
    name
  }
  decidedAt
  decision
  acts
  terms {
    ...IncentiveTermsPart
  }
}
fragment RunPart on IncentiveRun {
  id
  number
  period
  state
  trueUp
  payees
  batch
  payDay
  fingerprint
  calculatedAt
  calculatedBy {
    id
    name
  }
  decidedAt
  decidedBy {
    id
    name
  }
  decision
  paidBy {
    id
    name
  }
  acts
  pool {
    amount
    currency
  }
  paid {
    amount
  }
  unpaid {
    amount
  }
  carry {
    amount
  }
  profit
  weights
  version {
    ...IncentiveVersionPart
  }
  plan {
    id
    kind
    name {
      zh
      en
    }
  }
  channels {
    channel {
      id
      key
      name
    }
    baseline
    leads
    spend
    budgeted
    saved
  }
  guard {
    metric {
      key
      unit
      names {
        zh
        en
      }
    }
    numerator
    denominator
    actual
    baseline
    share
    bound
    held
  }
  step {
    amount
    counted
    before
    before
    cumulative
    gross {
      amount
    }
    carryIn {
      amount
    }
    pool {
      amount
    }
    carry {
      amount
    }
  }
  excluded {
    member {
      id
      name
    }
    reason
  }
  discrepancy {
    members
    reported
    due {
      amount
    }
    tooMuch {
      amount
    }
    pool {
      amount
    }
  }
}` as unknown as DocumentNode<PayIncentiveRunMutation, PayIncentiveRunMutationVariables>;
export const ExportPayrollDocument = `
    mutation ExportPayroll($input: ExportPayrollInput!) {
  exportPayroll(input: $input) {
    fileName
    content
    batch
    people
    sum {
      amount
      currency
    }
  }
}
    ` as unknown as DocumentNode<ExportPayrollMutation, ExportPayrollMutationVariables>;
export const IncentivesChangedDocument = `
    subscription IncentivesChanged {
  incentivesChanged
}
    ` as unknown as DocumentNode<IncentivesChangedSubscription, IncentivesChangedSubscriptionVariables>;