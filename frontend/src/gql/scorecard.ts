/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type InterviewFragment = { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null };

export type ImprovementFragment = { id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> };

export type FollowUpFragment = { canInterview: boolean, canOpenImprovementPlan: boolean, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> };

export type SaveInterviewNoteMutationVariables = Types.Exact<{
  input: Types.SaveInterviewNoteInput;
}>;


export type SaveInterviewNoteMutation = { saveInterviewNote: { note: { id: string }, scorecard: { id: string, canInterview: boolean, canOpenImprovementPlan: boolean, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type ConfirmInterviewNoteMutationVariables = Types.Exact<{
  input: Types.ConfirmInterviewNoteInput;
}>;


export type ConfirmInterviewNoteMutation = { confirmInterviewNote: { note: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } } };

export type OpenImprovementPlanMutationVariables = Types.Exact<{
  input: Types.OpenImprovementPlanInput;
}>;


export type OpenImprovementPlanMutation = { openImprovementPlan: { plan: { id: string }, scorecard: { id: string, canInterview: boolean, canOpenImprovementPlan: boolean, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type ChangeImprovementPlanMutationVariables = Types.Exact<{
  input: Types.ChangeImprovementPlanInput;
}>;


export type ChangeImprovementPlanMutation = { changeImprovementPlan: { plan: { id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> } } };

export type NoteImprovementMutationVariables = Types.Exact<{
  input: Types.NoteImprovementInput;
}>;


export type NoteImprovementMutation = { noteImprovement: { plan: { id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> } } };

export type EndImprovementPlanMutationVariables = Types.Exact<{
  input: Types.EndImprovementPlanInput;
}>;


export type EndImprovementPlanMutation = { endImprovementPlan: { plan: { id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> } } };

export type ExportScorecardMutationVariables = Types.Exact<{
  input: Types.ExportScorecardInput;
}>;


export type ExportScorecardMutation = { exportScorecard: { fileName: string, content: string } };

export type CheckCardQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type CheckCardQuery = { scorecardComparison: { same: boolean, totalNow: string | null, gradeNow: string | null, templateChanged: boolean, traced: boolean, factsIntact: boolean | null, factCount: number, checkedAt: string, scorecard: { id: string, total: string | null, grade: string | null }, lines: Array<{ scope: Types.LineScope, same: boolean, reasons: Array<Types.ComparisonReason>, metric: { id: string, key: string, unit: Types.Unit, names: { zh: string, en: string } }, then: { state: Types.LineState, weight: string, target: string | null, actual: string | null, score: string | null, metricVersion: number } | null, now: { state: Types.LineState, weight: string, target: string | null, actual: string | null, score: string | null, metricVersion: number } | null }>, facts: Array<{ day: string, before: string | null, after: string | null, undone: boolean, at: string, byName: string, measure: { key: string, names: { zh: string, en: string } }, channel: { id: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null, team: { id: string, name: string } | null, member: { id: string, name: string } | null, import: { id: string, number: number } }> } };

export type LineRowFragment = { id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null };

export type CardAppealFragment = { id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null };

export type CardFragment = { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> };

export type MemberCardQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type MemberCardQuery = { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } | null };

export type TeamCardQueryVariables = Types.Exact<{
  team: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type TeamCardQuery = { teamScorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } | null };

export type CardChangedSubscriptionVariables = Types.Exact<{
  member?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  period: Types.Scalars['Period']['input'];
}>;


export type CardChangedSubscription = { scorecardChanged: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } };

export type LineQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type LineQuery = { scorecardLine: { explained: string | null, baseline: string | null, metricVersion: number, id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, formula: string | null, unit: Types.Unit, direction: Types.Direction, descriptions: { zh: string, en: string }, source: { zh: string, en: string }, owner: { id: string, name: string } | null, measures: Array<{ key: string, names: { zh: string, en: string } }>, band: { low: string, high: string, note: { zh: string, en: string } } | null, targets: Array<{ id: string, kind: Types.TargetKind, from: string, periodKind: Types.PeriodKind | null, value: string | null, high: string | null, change: string | null, baseline: Types.BaselineKind | null, baselineValue: string | null, fallback: string | null, channel: { id: string, key: string, name: string } | null, channelGroup: { key: string, names: { zh: string, en: string } } | null }>, names: { zh: string, en: string } }, channels: Array<{ weight: string | null, actual: string | null, target: string | null, attainment: string | null, channel: { id: string, key: string, name: string } }>, scale: { key: string, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> } | null, scorecard: { id: string, period: string, abilities: Array<Types.ScorecardAbility>, member: { id: string, name: string } | null, team: { id: string, name: string } | null }, days: Array<{ day: string, actual: string | null, factCount: number, corrected: boolean, values: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, imports: Array<{ row: number, rows: number, import: { id: string, number: number, kind: Types.ImportKind, fileName: string | null, by: { id: string } | null } }> }>, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null } | null };

export type LineTrendQueryVariables = Types.Exact<{
  metric: Types.Scalars['String']['input'];
  range: Types.DayRangeInput;
  step: Types.TrendStep;
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  member?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type LineTrendQuery = { metric: { id: string, trend: Array<{ from: string, to: string, state: Types.ValueState, actual: string | null }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }> };

export type LineFactsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  day: Types.Scalars['Date']['input'];
}>;


export type LineFactsQuery = { scorecardLine: { id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, value: string, row: number, provisional: boolean, late: boolean, measure: { key: string, names: { zh: string, en: string } }, channel: { id: string, name: string } | null, campaign: { id: string, name: string } | null, import: { id: string, number: number, kind: Types.ImportKind, fileName: string | null, checksum: string | null, byName: string, at: string, by: { id: string } | null }, history: Array<{ value: string, row: number, at: string, undone: boolean, import: { id: string, number: number, fileName: string | null, byName: string } }>, raw: Array<{ title: string, value: string | null }> } }> } } | null };

export type RateLineMutationVariables = Types.Exact<{
  input: Types.RateLineInput;
}>;


export type RateLineMutation = { rateLine: { line: { id: string }, scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type DeclareLineMutationVariables = Types.Exact<{
  input: Types.DeclareLineNotApplicableInput;
}>;


export type DeclareLineMutation = { declareLineNotApplicable: { line: { id: string }, scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type ReviseScorecardMutationVariables = Types.Exact<{
  input: Types.ReviseScorecardInput;
}>;


export type ReviseScorecardMutation = { reviseScorecard: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type DismissLateFactsMutationVariables = Types.Exact<{
  input: Types.DismissLateFactsInput;
}>;


export type DismissLateFactsMutation = { dismissLateFacts: { scorecard: { id: string, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null } } };

export type LineReviewQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type LineReviewQuery = { scorecardLine: { id: string, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, explanation: string | null, decision: Types.AttributionDecision, target: string | null, proposedAt: string | null, decidedAt: string | null, decisionReason: string | null, evidence: Array<{ link: string | null, note: string | null, platformEvent: { id: string, day: string, description: string, channel: { id: string, name: string } | null } | null }>, replacement: { id: string, names: { zh: string, en: string } } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null } | null };

export type CardRevisionsQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  team: Types.Scalars['ID']['input'];
  ofTeam: Types.Scalars['Boolean']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type CardRevisionsQuery = { member?: { id: string, revisions: Array<{ id: string, revision: number, revisionReason: string | null, finalizedAt: string | null, total: string | null, grade: string | null, sections: Array<{ kind: Types.Section, lines: Array<{ id: string, part: number | null, scope: Types.LineScope, state: Types.LineState, weight: string, effectiveWeight: string, actual: string | null, target: string | null, score: string | null, metric: { id: string, key: string, unit: Types.Unit, names: { zh: string, en: string } } }> }> }> } | null, team?: { id: string, revisions: Array<{ id: string, revision: number, revisionReason: string | null, finalizedAt: string | null, total: string | null, grade: string | null, sections: Array<{ kind: Types.Section, lines: Array<{ id: string, part: number | null, scope: Types.LineScope, state: Types.LineState, weight: string, effectiveWeight: string, actual: string | null, target: string | null, score: string | null, metric: { id: string, key: string, unit: Types.Unit, names: { zh: string, en: string } } }> }> }> } | null };

export type RevisionsFragment = { id: string, revisions: Array<{ id: string, revision: number, revisionReason: string | null, finalizedAt: string | null, total: string | null, grade: string | null, sections: Array<{ kind: Types.Section, lines: Array<{ id: string, part: number | null, scope: Types.LineScope, state: Types.LineState, weight: string, effectiveWeight: string, actual: string | null, target: string | null, score: string | null, metric: { id: string, key: string, unit: Types.Unit, names: { zh: string, en: string } } }> }> }> };

export type SubmitSelfReviewMutationVariables = Types.Exact<{
  input: Types.SubmitSelfReviewInput;
}>;


export type SubmitSelfReviewMutation = { submitSelfReview: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type SkipSelfReviewMutationVariables = Types.Exact<{
  input: Types.ScorecardStepInput;
}>;


export type SkipSelfReviewMutation = { skipSelfReview: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type SubmitReviewMutationVariables = Types.Exact<{
  input: Types.ScorecardStepInput;
}>;


export type SubmitReviewMutation = { submitReview: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type ReturnScorecardMutationVariables = Types.Exact<{
  input: Types.ReturnScorecardInput;
}>;


export type ReturnScorecardMutation = { returnScorecard: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type AcknowledgeScorecardMutationVariables = Types.Exact<{
  input: Types.AcknowledgeScorecardInput;
}>;


export type AcknowledgeScorecardMutation = { acknowledgeScorecard: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type FileAppealMutationVariables = Types.Exact<{
  input: Types.FileAppealInput;
}>;


export type FileAppealMutation = { fileAppeal: { appeal: { id: string, scorecard: { id: string, abilities: Array<Types.ScorecardAbility>, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }> } } } };

export type EscalateAppealMutationVariables = Types.Exact<{
  input: Types.EscalateAppealInput;
}>;


export type EscalateAppealMutation = { escalateAppeal: { appeal: { id: string, scorecard: { id: string, abilities: Array<Types.ScorecardAbility>, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }> } } } };

export type WithdrawAppealMutationVariables = Types.Exact<{
  input: Types.WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { withdrawAppeal: { appeal: { id: string, scorecard: { id: string, abilities: Array<Types.ScorecardAbility>, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }> } } } };

export type PeersQueryVariables = Types.Exact<{
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type PeersQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type ProposePeersMutationVariables = Types.Exact<{
  input: Types.PeersInput;
}>;


export type ProposePeersMutation = { proposePeers: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type ConfirmPeersMutationVariables = Types.Exact<{
  input: Types.PeersInput;
}>;


export type ConfirmPeersMutation = { confirmPeers: { scorecard: { id: string, period: string, state: Types.ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<Types.ScorecardAbility>, finalizedAt: string | null, appealUntil: string | null, canInterview: boolean, canOpenImprovementPlan: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, part: number | null, weight: string, effectiveWeight: string, target: string | null, nominalTarget: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: Types.LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, computedScore: string | null, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }>, rating: { lead: string | null, self: string | null, peers: string | null, points: string, top: string, weights: { lead: string, self: string, peers: string } } | null, levelling: { score: string, reason: string, at: string, by: { id: string, name: string } | null, participants: Array<{ id: string, name: string }> } | null, replacedBy: { id: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, review: { id: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, evidence: Array<{ platformEvent: { id: string, day: string, channel: { id: string, name: string } | null } | null }> } | null }> }>, parts: Array<{ number: number, from: string, to: string, days: number, share: string | null, total: string | null, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, lead: { id: string, name: string } | null, sections: Array<{ kind: Types.Section, score: string | null }> }>, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, raters: { due: string, closedAt: string | null, acts: Array<Types.RaterAct>, weights: { lead: string, self: string, peers: string }, selection: { state: Types.PeerSelectionState, peers: Array<{ id: string, name: string }>, confirmedBy: { id: string, name: string } | null } | null } | null, awaits: { id: string, name: string } | null, dues: Array<{ step: Types.ScorecardState, due: string }>, steps: Array<{ act: Types.ScorecardAct, before: Types.ScorecardState, after: Types.ScorecardState, remark: string | null, at: string, by: { id: string, name: string } | null, standingInFor: { id: string, name: string } | null }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> } | null, acknowledgement: { agreed: boolean, remark: string | null, at: string } | null, appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, escalatedAt: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, scorecard: { id: string, revision: number }, line: { id: string, scope: Types.LineScope, metric: { id: string, key: string, names: { zh: string, en: string } } } | null, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, revision: { id: string, revision: number } | null }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, interviewNote: { id: string, heldOn: string, strengths: string, gaps: string, actions: string, writtenAt: string, memberConfirmedAt: string | null, leadConfirmedAt: string | null, version: number, abilities: Array<Types.InterviewAbility>, lead: { id: string, name: string } | null } | null, improvementPlans: Array<{ id: string, goals: string, support: string, startDay: string, endDay: string, openedAt: string, outcome: Types.ImprovementOutcome | null, outcomeWords: string | null, endedAt: string | null, version: number, abilities: Array<Types.ImprovementAbility>, openedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null, notes: Array<{ id: string, day: string, words: string, at: string, by: { id: string, name: string } | null }> }> } } };

export type RevealRatingsMutationVariables = Types.Exact<{
  input: Types.RevealRatingsInput;
}>;


export type RevealRatingsMutation = { revealRatings: { ratings: Array<{ level: number, comment: string | null, rater: { id: string, name: string }, metric: { id: string, key: string, names: { zh: string, en: string } } }> } };

export type WorkCalendarQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type WorkCalendarQuery = { calendarDays: Array<{ day: string, working: boolean, name: string }> };

export type SetCalendarMutationVariables = Types.Exact<{
  input: Types.SetCalendarInput;
}>;


export type SetCalendarMutation = { setCalendar: { days: Array<{ day: string, working: boolean, name: string }> } };

export type TeamCardRowFragment = { id: string, state: Types.ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, abilities: Array<Types.ScorecardAbility>, member: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } }>, sections: Array<{ kind: Types.Section, lines: Array<{ id: string, scope: Types.LineScope, method: Types.Method, weight: string, effectiveWeight: string, attainment: string | null, actual: string | null, score: string | null, state: Types.LineState, provisional: boolean, examination: string, cap: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, scale: { key: string, levels: Array<{ level: number }> } | null }> }> };

export type TeamOverviewQueryVariables = Types.Exact<{
  team: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
  previous: Types.Scalars['Period']['input'];
}>;


export type TeamOverviewQuery = { teamScorecard: { id: string, total: string | null, grade: string | null, provisional: boolean } | null, scorecards: { totalCount: number, nodes: Array<{ id: string, state: Types.ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, abilities: Array<Types.ScorecardAbility>, member: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } }>, sections: Array<{ kind: Types.Section, lines: Array<{ id: string, scope: Types.LineScope, method: Types.Method, weight: string, effectiveWeight: string, attainment: string | null, actual: string | null, score: string | null, state: Types.LineState, provisional: boolean, examination: string, cap: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, scale: { key: string, levels: Array<{ level: number }> } | null }> }> }> }, before: { nodes: Array<{ id: string, total: string | null, member: { id: string } | null }> } };

export type EveryoneQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type EveryoneQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null }>, scorecards: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, state: Types.ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string }> } }> } };

export type TeamCardsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type TeamCardsQuery = { scorecards: { nodes: Array<{ id: string, total: string | null, grade: string | null, provisional: boolean, state: Types.ScorecardState, team: { id: string, name: string } | null }> } };

export type PeriodsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type PeriodsQuery = { company: { id: string, today: string, periods: Array<{ period: string, kind: Types.PeriodKind, firstDay: string, lastDay: string, state: Types.PeriodState, closedAt: string | null }> } };

export type ClosePeriodMutationVariables = Types.Exact<{
  input: Types.ClosePeriodInput;
}>;


export type ClosePeriodMutation = { closePeriod: { finalized: number, period: { period: string, state: Types.PeriodState }, blockers: Array<{ reason: string, scorecard: { id: string, member: { id: string } | null, team: { id: string } | null, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }, lines: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> }> } };

export const SaveInterviewNoteDocument = `
    mutation SaveInterviewNote($input: SaveInterviewNoteInput!) {
  saveInterviewNote(input: $input) {
    note {
      id
    }
    scorecard {
      id
      ...FollowUp
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}` as unknown as DocumentNode<SaveInterviewNoteMutation, SaveInterviewNoteMutationVariables>;
export const ConfirmInterviewNoteDocument = `
    mutation ConfirmInterviewNote($input: ConfirmInterviewNoteInput!) {
  confirmInterviewNote(input: $input) {
    note {
      ...Interview
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}` as unknown as DocumentNode<ConfirmInterviewNoteMutation, ConfirmInterviewNoteMutationVariables>;
export const OpenImprovementPlanDocument = `
    mutation OpenImprovementPlan($input: OpenImprovementPlanInput!) {
  openImprovementPlan(input: $input) {
    plan {
      id
    }
    scorecard {
      id
      ...FollowUp
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}` as unknown as DocumentNode<OpenImprovementPlanMutation, OpenImprovementPlanMutationVariables>;
export const ChangeImprovementPlanDocument = `
    mutation ChangeImprovementPlan($input: ChangeImprovementPlanInput!) {
  changeImprovementPlan(input: $input) {
    plan {
      ...Improvement
    }
  }
}
    fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}` as unknown as DocumentNode<ChangeImprovementPlanMutation, ChangeImprovementPlanMutationVariables>;
export const NoteImprovementDocument = `
    mutation NoteImprovement($input: NoteImprovementInput!) {
  noteImprovement(input: $input) {
    plan {
      ...Improvement
    }
  }
}
    fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}` as unknown as DocumentNode<NoteImprovementMutation, NoteImprovementMutationVariables>;
export const EndImprovementPlanDocument = `
    mutation EndImprovementPlan($input: EndImprovementPlanInput!) {
  endImprovementPlan(input: $input) {
    plan {
      ...Improvement
    }
  }
}
    fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}` as unknown as DocumentNode<EndImprovementPlanMutation, EndImprovementPlanMutationVariables>;
export const ExportScorecardDocument = `
    mutation ExportScorecard($input: ExportScorecardInput!) {
  exportScorecard(input: $input) {
    fileName
    content
  }
}
    ` as unknown as DocumentNode<ExportScorecardMutation, ExportScorecardMutationVariables>;
export const CheckCardDocument = `
    query CheckCard($id: ID!) {
  scorecardComparison(scorecardId: $id) {
    scorecard {
      id
      total
      grade
    }
    same
    totalNow
    gradeNow
    templateChanged
    traced
    factsIntact
    lines {
      metric {
        id
        key
        unit
        names {
          zh
          en
        }
      }
      scope
      same
      reasons
      then {
        state
        weight
        target
        actual
        score
        metricVersion
      }
      now {
        state
        weight
        target
        actual
        score
        metricVersion
      }
    }
    factCount
    facts(first: 50) {
      day
      measure {
        key
        names {
          zh
          en
        }
      }
      channel {
        id
        name
      }
      account {
        id
        name
      }
      campaign {
        id
        name
      }
      team {
        id
        name
      }
      member {
        id
        name
      }
      before
      after
      import {
        id
        number
      }
      undone
      at
      byName
    }
    checkedAt
  }
}
    ` as unknown as DocumentNode<CheckCardQuery, CheckCardQueryVariables>;
export const MemberCardDocument = `
    query MemberCard($member: ID!, $period: Period!) {
  scorecard(member: $member, period: $period) {
    ...Card
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<MemberCardQuery, MemberCardQueryVariables>;
export const TeamCardDocument = `
    query TeamCard($team: ID!, $period: Period!) {
  teamScorecard(team: $team, period: $period) {
    ...Card
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<TeamCardQuery, TeamCardQueryVariables>;
export const CardChangedDocument = `
    subscription CardChanged($member: ID, $team: ID, $period: Period!) {
  scorecardChanged(member: $member, team: $team, period: $period) {
    ...Card
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<CardChangedSubscription, CardChangedSubscriptionVariables>;
export const LineDocument = `
    query Line($id: ID!) {
  scorecardLine(id: $id) {
    ...LineRow
    explained
    baseline
    metricVersion
    metric {
      id
      key
      descriptions {
        zh
        en
      }
      source {
        zh
        en
      }
      owner {
        id
        name
      }
      formula
      measures {
        key
        names {
          zh
          en
        }
      }
      band {
        low
        high
        note {
          zh
          en
        }
      }
      targets {
        id
        kind
        from
        periodKind
        value
        high
        change
        baseline
        baselineValue
        fallback
        channel {
          id
          key
          name
        }
        channelGroup {
          key
          names {
            zh
            en
          }
        }
      }
    }
    channels {
      channel {
        id
        key
        name
      }
      weight
      actual
      target
      attainment
    }
    scale {
      key
      levels {
        level
        points
        descriptions {
          zh
          en
        }
      }
    }
    scorecard {
      id
      period
      abilities
      member {
        id
        name
      }
      team {
        id
        name
      }
    }
    days {
      day
      values {
        measure {
          key
          names {
            zh
            en
          }
        }
        value
      }
      actual
      imports {
        import {
          id
          number
          kind
          fileName
          by {
            id
          }
        }
        row
        rows
      }
      factCount
      corrected
    }
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}` as unknown as DocumentNode<LineQuery, LineQueryVariables>;
export const LineTrendDocument = `
    query LineTrend($metric: String!, $range: DayRangeInput!, $step: TrendStep!, $team: ID, $member: ID) {
  metric(key: $metric) {
    id
    trend(range: $range, step: $step, team: $team, member: $member) {
      from
      to
      state
      actual
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
    ` as unknown as DocumentNode<LineTrendQuery, LineTrendQueryVariables>;
export const LineFactsDocument = `
    query LineFacts($id: ID!, $day: Date!) {
  scorecardLine(id: $id) {
    id
    facts(day: $day, first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          value
          row
          provisional
          late
          measure {
            key
            names {
              zh
              en
            }
          }
          channel {
            id
            name
          }
          campaign {
            id
            name
          }
          import {
            id
            number
            kind
            fileName
            checksum
            byName
            at
            by {
              id
            }
          }
          history {
            value
            row
            at
            undone
            import {
              id
              number
              fileName
              byName
            }
          }
          raw {
            title
            value
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<LineFactsQuery, LineFactsQueryVariables>;
export const RateLineDocument = `
    mutation RateLine($input: RateLineInput!) {
  rateLine(input: $input) {
    line {
      id
    }
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<RateLineMutation, RateLineMutationVariables>;
export const DeclareLineDocument = `
    mutation DeclareLine($input: DeclareLineNotApplicableInput!) {
  declareLineNotApplicable(input: $input) {
    line {
      id
    }
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<DeclareLineMutation, DeclareLineMutationVariables>;
export const ReviseScorecardDocument = `
    mutation ReviseScorecard($input: ReviseScorecardInput!) {
  reviseScorecard(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<ReviseScorecardMutation, ReviseScorecardMutationVariables>;
export const DismissLateFactsDocument = `
    mutation DismissLateFacts($input: DismissLateFactsInput!) {
  dismissLateFacts(input: $input) {
    scorecard {
      id
      late {
        count
        total
        difference
        dismissedReason
      }
    }
  }
}
    ` as unknown as DocumentNode<DismissLateFactsMutation, DismissLateFactsMutationVariables>;
export const LineReviewDocument = `
    query LineReview($id: ID!) {
  scorecardLine(id: $id) {
    id
    review {
      id
      kind
      state
      cause
      explanation
      evidence {
        platformEvent {
          id
          day
          description
          channel {
            id
            name
          }
        }
        link
        note
      }
      decision
      target
      replacement {
        id
        names {
          zh
          en
        }
      }
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
      decisionReason
    }
  }
}
    ` as unknown as DocumentNode<LineReviewQuery, LineReviewQueryVariables>;
export const CardRevisionsDocument = `
    query CardRevisions($member: ID!, $team: ID!, $ofTeam: Boolean!, $period: Period!) {
  member: scorecard(member: $member, period: $period) @skip(if: $ofTeam) {
    ...Revisions
  }
  team: teamScorecard(team: $team, period: $period) @include(if: $ofTeam) {
    ...Revisions
  }
}
    fragment Revisions on Scorecard {
  id
  revisions {
    id
    revision
    revisionReason
    finalizedAt
    total
    grade
    sections {
      kind
      lines {
        id
        metric {
          id
          key
          names {
            zh
            en
          }
          unit
        }
        part
        scope
        state
        weight
        effectiveWeight
        actual
        target
        score
      }
    }
  }
}` as unknown as DocumentNode<CardRevisionsQuery, CardRevisionsQueryVariables>;
export const SubmitSelfReviewDocument = `
    mutation SubmitSelfReview($input: SubmitSelfReviewInput!) {
  submitSelfReview(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<SubmitSelfReviewMutation, SubmitSelfReviewMutationVariables>;
export const SkipSelfReviewDocument = `
    mutation SkipSelfReview($input: ScorecardStepInput!) {
  skipSelfReview(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<SkipSelfReviewMutation, SkipSelfReviewMutationVariables>;
export const SubmitReviewDocument = `
    mutation SubmitReview($input: ScorecardStepInput!) {
  submitReview(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<SubmitReviewMutation, SubmitReviewMutationVariables>;
export const ReturnScorecardDocument = `
    mutation ReturnScorecard($input: ReturnScorecardInput!) {
  returnScorecard(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<ReturnScorecardMutation, ReturnScorecardMutationVariables>;
export const AcknowledgeScorecardDocument = `
    mutation AcknowledgeScorecard($input: AcknowledgeScorecardInput!) {
  acknowledgeScorecard(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<AcknowledgeScorecardMutation, AcknowledgeScorecardMutationVariables>;
export const FileAppealDocument = `
    mutation FileAppeal($input: FileAppealInput!) {
  fileAppeal(input: $input) {
    appeal {
      id
      scorecard {
        id
        abilities
        appeals {
          ...CardAppeal
        }
      }
    }
  }
}
    fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}` as unknown as DocumentNode<FileAppealMutation, FileAppealMutationVariables>;
export const EscalateAppealDocument = `
    mutation EscalateAppeal($input: EscalateAppealInput!) {
  escalateAppeal(input: $input) {
    appeal {
      id
      scorecard {
        id
        abilities
        appeals {
          ...CardAppeal
        }
      }
    }
  }
}
    fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}` as unknown as DocumentNode<EscalateAppealMutation, EscalateAppealMutationVariables>;
export const WithdrawAppealDocument = `
    mutation WithdrawAppeal($input: WithdrawAppealInput!) {
  withdrawAppeal(input: $input) {
    appeal {
      id
      scorecard {
        id
        abilities
        appeals {
          ...CardAppeal
        }
      }
    }
  }
}
    fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}` as unknown as DocumentNode<WithdrawAppealMutation, WithdrawAppealMutationVariables>;
export const PeersDocument = `
    query Peers($search: String) {
  members(search: $search, first: 50) {
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
    ` as unknown as DocumentNode<PeersQuery, PeersQueryVariables>;
export const ProposePeersDocument = `
    mutation ProposePeers($input: PeersInput!) {
  proposePeers(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<ProposePeersMutation, ProposePeersMutationVariables>;
export const ConfirmPeersDocument = `
    mutation ConfirmPeers($input: PeersInput!) {
  confirmPeers(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment Interview on InterviewNote {
  id
  heldOn
  strengths
  gaps
  actions
  lead {
    id
    name
  }
  writtenAt
  memberConfirmedAt
  leadConfirmedAt
  version
  abilities
}
fragment Improvement on ImprovementPlan {
  id
  goals
  support
  startDay
  endDay
  openedBy {
    id
    name
  }
  openedAt
  outcome
  outcomeWords
  endedBy {
    id
    name
  }
  endedAt
  notes {
    id
    day
    words
    by {
      id
      name
    }
    at
  }
  version
  abilities
}
fragment FollowUp on Scorecard {
  canInterview
  canOpenImprovementPlan
  interviewNote {
    ...Interview
  }
  improvementPlans {
    ...Improvement
  }
}
fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  part
  weight
  effectiveWeight
  target
  nominalTarget
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
  rating {
    lead
    self
    peers
    points
    top
    weights {
      lead
      self
      peers
    }
  }
  computedScore
  levelling {
    score
    reason
    at
    by {
      id
      name
    }
    participants {
      id
      name
    }
  }
  examined
  replacedBy {
    id
    unit
    direction
    names {
      zh
      en
    }
  }
  review {
    id
    kind
    state
    cause
    decision
    evidence {
      platformEvent {
        id
        day
        channel {
          id
          name
        }
      }
    }
  }
}
fragment CardAppeal on Appeal {
  id
  scorecard {
    id
    revision
  }
  line {
    id
    scope
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
  words
  evidence
  state
  due
  filedAt
  ruledBy {
    id
    name
  }
  ruling
  ruledAt
  escalation
  escalatedAt
  firstRuledBy {
    id
    name
  }
  firstRuling
  score
  revision {
    id
    revision
  }
  abilities
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
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
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  parts {
    number
    team {
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
    lead {
      id
      name
    }
    from
    to
    days
    share
    total
    sections {
      kind
      score
    }
  }
  dataThrough
  abilities
  leadRatings {
    metric
    level
    comment
  }
  raters {
    due
    closedAt
    acts
    weights {
      lead
      self
      peers
    }
    selection {
      state
      peers {
        id
        name
      }
      confirmedBy {
        id
        name
      }
    }
  }
  awaits {
    id
    name
  }
  dues {
    step
    due
  }
  steps {
    act
    before
    after
    remark
    by {
      id
      name
    }
    standingInFor {
      id
      name
    }
    at
  }
  selfReview {
    words
    remarks {
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      words
    }
    evidence
    at
  }
  acknowledgement {
    agreed
    remark
    at
  }
  ...FollowUp
  finalizedAt
  appealUntil
  appeals {
    ...CardAppeal
  }
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
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
    reason
  }
}` as unknown as DocumentNode<ConfirmPeersMutation, ConfirmPeersMutationVariables>;
export const RevealRatingsDocument = `
    mutation RevealRatings($input: RevealRatingsInput!) {
  revealRatings(input: $input) {
    ratings {
      rater {
        id
        name
      }
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      level
      comment
    }
  }
}
    ` as unknown as DocumentNode<RevealRatingsMutation, RevealRatingsMutationVariables>;
export const WorkCalendarDocument = `
    query WorkCalendar {
  calendarDays {
    day
    working
    name
  }
}
    ` as unknown as DocumentNode<WorkCalendarQuery, WorkCalendarQueryVariables>;
export const SetCalendarDocument = `
    mutation SetCalendar($input: SetCalendarInput!) {
  setCalendar(input: $input) {
    days {
      day
      working
      name
    }
  }
}
    ` as unknown as DocumentNode<SetCalendarMutation, SetCalendarMutationVariables>;
export const TeamOverviewDocument = `
    query TeamOverview($team: ID!, $period: Period!, $previous: Period!) {
  teamScorecard(team: $team, period: $period) {
    id
    total
    grade
    provisional
  }
  scorecards(period: $period, team: $team, first: 100) {
    totalCount
    nodes {
      ...TeamCardRow
    }
  }
  before: scorecards(period: $previous, team: $team, first: 100) {
    nodes {
      id
      total
      member {
        id
      }
    }
  }
}
    fragment TeamCardRow on Scorecard {
  id
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
  state
  total
  grade
  provisional
  insufficientData
  abilities
  blockers {
    reason
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
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      method
      weight
      effectiveWeight
      attainment
      actual
      score
      state
      provisional
      examination
      cap
      scale {
        key
        levels {
          level
        }
      }
    }
  }
}` as unknown as DocumentNode<TeamOverviewQuery, TeamOverviewQueryVariables>;
export const EveryoneDocument = `
    query Everyone($period: Period!, $team: ID, $after: String) {
  teams {
    id
    name
    parent {
      id
    }
  }
  scorecards(period: $period, team: $team, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        member {
          id
          name
        }
        team {
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
        state
        total
        grade
        provisional
        insufficientData
        scoredWeight
        blockers {
          reason
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<EveryoneQuery, EveryoneQueryVariables>;
export const TeamCardsDocument = `
    query TeamCards($period: Period!) {
  scorecards(period: $period, subject: TEAM, first: 100) {
    nodes {
      id
      team {
        id
        name
      }
      total
      grade
      provisional
      state
    }
  }
}
    ` as unknown as DocumentNode<TeamCardsQuery, TeamCardsQueryVariables>;
export const PeriodsDocument = `
    query Periods {
  company {
    id
    today
    periods {
      period
      kind
      firstDay
      lastDay
      state
      closedAt
    }
  }
}
    ` as unknown as DocumentNode<PeriodsQuery, PeriodsQueryVariables>;
export const ClosePeriodDocument = `
    mutation ClosePeriod($input: ClosePeriodInput!) {
  closePeriod(input: $input) {
    finalized
    period {
      period
      state
    }
    blockers {
      reason
      scorecard {
        id
        member {
          id
        }
        team {
          id
        }
        subject {
          id
          name
        }
      }
      lines {
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
    }
  }
}
    ` as unknown as DocumentNode<ClosePeriodMutation, ClosePeriodMutationVariables>;