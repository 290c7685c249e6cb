/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AppealsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type AppealsQuery = { appeals: Array<{ id: string, words: string, evidence: Array<string>, state: Types.AppealState, due: string, filedAt: string, ruling: string | null, ruledAt: string | null, escalation: string | null, firstRuling: string | null, score: string | null, abilities: Array<Types.AppealAbility>, ruledBy: { id: string, name: string } | null, firstRuledBy: { id: string, name: string } | null, line: { id: string, score: string | null, metric: { id: string, names: { zh: string, en: string } } } | null, scorecard: { id: string, revision: number, total: string | null, member: { id: string } | null, team: { id: string } | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }, revision: { id: string, revision: number, total: string | null } | null }> };

export type RuleOnAppealMutationVariables = Types.Exact<{
  input: Types.RuleOnAppealInput;
}>;


export type RuleOnAppealMutation = { ruleOnAppeal: { appeal: { id: string, state: Types.AppealState } } };

export type ProgressFragment = { scorecardId: string, state: Types.ScorecardState, due: string | null, late: boolean, blocked: Array<string>, since: string | null, subject:
    | { __typename: 'Company', id: string, name: string }
    | { __typename: 'Team', id: string, name: string }
    | { __typename: 'Member', id: string, name: string }
  , team: { id: string, name: string } | null, awaits: { id: string, name: string } | null, delegate: { id: string, name: string } | null };

export type AppraisalProgressQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type AppraisalProgressQuery = { appraisals: Array<{ period: { period: string, kind: Types.PeriodKind }, ratings: { weights: { lead: string, self: string, peers: string } } }>, appraisal: { startedAt: string, ratings: { due: string | null, closedAt: string | null, weights: { lead: string, self: string, peers: string }, progress: { people: number, confirmed: number, asked: number, given: number } | null }, dues: { selfReview: string, managerReview: string, calibration: string, publication: string }, cards: Array<{ scorecardId: string, state: Types.ScorecardState, due: string | null, late: boolean, blocked: Array<string>, since: string | null, subject:
        | { __typename: 'Company', id: string, name: string }
        | { __typename: 'Team', id: string, name: string }
        | { __typename: 'Member', id: string, name: string }
      , team: { id: string, name: string } | null, awaits: { id: string, name: string } | null, delegate: { id: string, name: string } | null }>, waits: Array<{ kind: Types.AppraisalWaitKind, due: string, scorecardId: string | null, member: { id: string, name: string } | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, review: { id: string } | null, appeal: { id: string } | null }> } | null, delegations: Array<{ id: string, from: string, to: string, reason: string, lead: { id: string, name: string }, delegate: { id: string, name: string } }> };

export type ReviewQueueQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type ReviewQueueQuery = { appraisal: { startedAt: string, dues: { managerReview: string }, cards: Array<{ scorecardId: string, state: Types.ScorecardState, due: string | null, late: boolean, blocked: Array<string>, since: string | null, subject:
        | { __typename: 'Company', id: string, name: string }
        | { __typename: 'Team', id: string, name: string }
        | { __typename: 'Member', id: string, name: string }
      , team: { id: string, name: string } | null, awaits: { id: string, name: string } | null, delegate: { id: string, name: string } | null }> } | null };

export type ReviewedCardQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type ReviewedCardQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { state: Types.ScorecardState, total: string | null, grade: string | null, provisional: boolean, abilities: Array<Types.ScorecardAbility>, id: string, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, leadRatings: Array<{ metric: string, level: number, comment: string | null }>, blockers: Array<{ reason: string, line: { id: string } }>, selfReview: { words: string, evidence: Array<string>, at: string, remarks: Array<{ scope: Types.LineScope, words: string, metric: { id: string } }> } | null, sections: Array<{ kind: Types.Section, budget: string, score: string | null, lines: Array<{ id: string, part: number | null, scope: Types.LineScope, method: Types.Method, weight: string, effectiveWeight: string, target: string | null, actual: string | null, attainment: string | null, score: string | null, state: Types.LineState, reason: string | null, note: string | null, examination: string, examined: Types.AttributionKind | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, rating: { points: string, top: string } | null, review: { id: string, state: Types.AttributionState, cause: Types.Cause | null } | null, scale: { key: string, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> } | null }> }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type RateInQueueMutationVariables = Types.Exact<{
  input: Types.RateLineInput;
}>;


export type RateInQueueMutation = { rateLine: { line: { id: string, actual: string | null, note: string | null, score: string | null, state: Types.LineState }, scorecard: { id: string, total: string | null, grade: string | null } } };

export type SendReviewMutationVariables = Types.Exact<{
  input: Types.ScorecardStepInput;
}>;


export type SendReviewMutation = { submitReview: { scorecard: { id: string, state: Types.ScorecardState } } };

export type ReturnCardMutationVariables = Types.Exact<{
  input: Types.ReturnScorecardInput;
}>;


export type ReturnCardMutation = { returnScorecard: { scorecard: { id: string, state: Types.ScorecardState } } };

export type StartAppraisalMutationVariables = Types.Exact<{
  input: Types.StartAppraisalInput;
}>;


export type StartAppraisalMutation = { startAppraisal: { appraisal: { startedAt: string } } };

export type RemindOfMutationVariables = Types.Exact<{
  input: Types.RemindInput;
}>;


export type RemindOfMutation = { remind: { member: { id: string, name: string } } };

export type ExtendStepMutationVariables = Types.Exact<{
  input: Types.ExtendStepInput;
}>;


export type ExtendStepMutation = { extendStep: { scorecard: { id: string } } };

export type DelegateReviewsMutationVariables = Types.Exact<{
  input: Types.DelegateReviewsInput;
}>;


export type DelegateReviewsMutation = { delegateReviews: { delegation: { id: string } } };

export type EndDelegationMutationVariables = Types.Exact<{
  input: Types.EndDelegationInput;
}>;


export type EndDelegationMutation = { endDelegation: { delegation: { id: string, to: string } } };

export type ColleaguesQueryVariables = Types.Exact<{
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ColleaguesQuery = { members: { nodes: Array<{ id: string, name: string, leads: Array<{ id: string }> }> } };

export type CloseRatingsMutationVariables = Types.Exact<{
  input: Types.CloseRatingsInput;
}>;


export type CloseRatingsMutation = { closeRatings: { appraisal: { startedAt: string } } };

export type RemindRatersMutationVariables = Types.Exact<{
  input: Types.RemindRatersInput;
}>;


export type RemindRatersMutation = { remindRaters: { told: number } };

export type AskedRatingFragment = { period: string, due: string, own: boolean, givenAt: string | null, subject: { id: string, name: string, team: { id: string, name: string } | null }, scales: Array<{ level: number | null, comment: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> }> };

export type RatingTasksQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type RatingTasksQuery = { ratingTasks: Array<{ period: string, due: string, own: boolean, givenAt: string | null, subject: { id: string, name: string, team: { id: string, name: string } | null }, scales: Array<{ level: number | null, comment: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> }> }> };

export type SubmitRatingsMutationVariables = Types.Exact<{
  input: Types.SubmitRatingsInput;
}>;


export type SubmitRatingsMutation = { submitRatings: { tasks: Array<{ period: string, due: string, own: boolean, givenAt: string | null, subject: { id: string, name: string, team: { id: string, name: string } | null }, scales: Array<{ level: number | null, comment: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> }> }> } };

export type ReviewHeadFragment = { id: string, scope: Types.LineScope, period: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, version: number, affectedCount: number, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type AttributionReviewsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type AttributionReviewsQuery = { attributionReviews: Array<{ id: string, scope: Types.LineScope, period: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, version: number, affectedCount: number, proposedBy: { id: string, name: string } | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null }> };

export type ReviewPageQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type ReviewPageQuery = { attributionReview: { explanation: string | null, target: string | null, proposedAt: string | null, decidedAt: string | null, decisionReason: string | null, abilities: Array<Types.AttributionAbility>, id: string, scope: Types.LineScope, period: string, kind: Types.AttributionKind, state: Types.AttributionState, cause: Types.Cause | null, decision: Types.AttributionDecision, version: number, affectedCount: number, evidence: Array<{ link: string | null, note: string | null, platformEvent: { id: string, day: string, description: string } | null }>, replacement: { id: string, key: string, names: { zh: string, en: string } } | null, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, line: { id: string, actual: string | null, target: string | null, attainment: string | null, examination: string, score: string | null, weight: string, explained: string | null } | null, affected: Array<{ id: string, total: string | null, grade: string | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }>, trend: Array<{ from: string, to: string, actual: string | null }>, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }>, peers: Array<{ isOwn: boolean, actual: string | null, attainment: string | null, before: string | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }>, dataQuality: { days: number, daysWithout: Array<string>, corrected: number, facts: number, unconfirmed: boolean } | null, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null } | null, metrics: Array<{ id: string, key: string, formula: string | null, names: { zh: string, en: string } }> };

export type ReviewOutcomeQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  target?: Types.InputMaybe<Types.Scalars['Decimal']['input']>;
  replacement?: Types.InputMaybe<Types.Scalars['String']['input']>;
  adjust: Types.Scalars['Boolean']['input'];
  replace: Types.Scalars['Boolean']['input'];
}>;


export type ReviewOutcomeQuery = { attributionReview: { id: string, exclude: { score: string | null, attainment: string | null, cards: Array<{ total: string | null, grade: string | null, scorecard: { id: string } }> }, adjust?: { score: string | null, attainment: string | null, cards: Array<{ total: string | null, grade: string | null, scorecard: { id: string } }> }, replace?: { score: string | null, attainment: string | null, cards: Array<{ total: string | null, grade: string | null, scorecard: { id: string } }> } } | null };

export type OutcomeShownFragment = { score: string | null, attainment: string | null, cards: Array<{ total: string | null, grade: string | null, scorecard: { id: string } }> };

export type RecordCauseMutationVariables = Types.Exact<{
  input: Types.RecordCauseInput;
}>;


export type RecordCauseMutation = { recordCause: { review: { id: string, state: Types.AttributionState, version: number } } };

export type DecideReviewMutationVariables = Types.Exact<{
  input: Types.DecideAttributionReviewInput;
}>;


export type DecideReviewMutation = { decideAttributionReview: { review: { id: string, state: Types.AttributionState, version: number } } };

export type ReopenReviewMutationVariables = Types.Exact<{
  input: Types.ReopenAttributionReviewInput;
}>;


export type ReopenReviewMutation = { reopenAttributionReview: { review: { id: string, state: Types.AttributionState, version: number } } };

export type PlanShownFragment = { id: string, period: string, version: number, state: Types.PlanState, due: string, reason: string | null, proposedAt: string, answeredAt: string | null, words: string | null, decision: string | null, acts: Array<Types.PlanAct>, member: { id: string, name: string }, lines: Array<{ scope: Types.LineScope, weight: string, target: string | null, metric: { id: string, key: string } }>, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null };

export type PlanStandingsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type PlanStandingsQuery = { planStandings: Array<{ member: { id: string, name: string, team: { id: string, name: string } | null }, plan: { id: string, state: Types.PlanState, due: string } | null }> };

export type MemberPlansQueryVariables = Types.Exact<{
  member: Types.Scalars['ID']['input'];
  period: Types.Scalars['Period']['input'];
}>;


export type MemberPlansQuery = { company: { id: string, budgets: Array<{ section: Types.Section, budget: string }> }, memberPlans: { period: string, begun: boolean, proposes: boolean, member: { id: string, name: string }, usual: Array<{ section: Types.Section, scope: Types.LineScope, method: Types.Method, weight: string, target: string | null, targetLow: string | null, targetHigh: string | null, perChannel: boolean, ownable: boolean, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } }>, versions: Array<{ id: string, period: string, version: number, state: Types.PlanState, due: string, reason: string | null, proposedAt: string, answeredAt: string | null, words: string | null, decision: string | null, acts: Array<Types.PlanAct>, member: { id: string, name: string }, lines: Array<{ scope: Types.LineScope, weight: string, target: string | null, metric: { id: string, key: string } }>, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }> } | null };

export type ProposePlanMutationVariables = Types.Exact<{
  input: Types.ProposePlanInput;
}>;


export type ProposePlanMutation = { proposePlan: { plan: { id: string, period: string, version: number, state: Types.PlanState, due: string, reason: string | null, proposedAt: string, answeredAt: string | null, words: string | null, decision: string | null, acts: Array<Types.PlanAct>, member: { id: string, name: string }, lines: Array<{ scope: Types.LineScope, weight: string, target: string | null, metric: { id: string, key: string } }>, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } } };

export type AnswerPlanMutationVariables = Types.Exact<{
  input: Types.AnswerPlanInput;
}>;


export type AnswerPlanMutation = { answerPlan: { plan: { id: string, period: string, version: number, state: Types.PlanState, due: string, reason: string | null, proposedAt: string, answeredAt: string | null, words: string | null, decision: string | null, acts: Array<Types.PlanAct>, member: { id: string, name: string }, lines: Array<{ scope: Types.LineScope, weight: string, target: string | null, metric: { id: string, key: string } }>, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } } };

export type UpholdPlanMutationVariables = Types.Exact<{
  input: Types.UpholdPlanInput;
}>;


export type UpholdPlanMutation = { upholdPlan: { plan: { id: string, period: string, version: number, state: Types.PlanState, due: string, reason: string | null, proposedAt: string, answeredAt: string | null, words: string | null, decision: string | null, acts: Array<Types.PlanAct>, member: { id: string, name: string }, lines: Array<{ scope: Types.LineScope, weight: string, target: string | null, metric: { id: string, key: string } }>, proposedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } } };

export const AppealsDocument = `
    query Appeals($period: Period!) {
  appeals(period: $period) {
    id
    words
    evidence
    state
    due
    filedAt
    ruling
    ruledAt
    escalation
    firstRuling
    score
    abilities
    ruledBy {
      id
      name
    }
    firstRuledBy {
      id
      name
    }
    line {
      id
      score
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    scorecard {
      id
      revision
      total
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
    revision {
      id
      revision
      total
    }
  }
}
    ` as unknown as DocumentNode<AppealsQuery, AppealsQueryVariables>;
export const RuleOnAppealDocument = `
    mutation RuleOnAppeal($input: RuleOnAppealInput!) {
  ruleOnAppeal(input: $input) {
    appeal {
      id
      state
    }
  }
}
    ` as unknown as DocumentNode<RuleOnAppealMutation, RuleOnAppealMutationVariables>;
export const AppraisalProgressDocument = `
    query AppraisalProgress($period: Period!) {
  appraisals {
    period {
      period
      kind
    }
    ratings {
      weights {
        lead
        self
        peers
      }
    }
  }
  appraisal(period: $period) {
    startedAt
    ratings {
      due
      closedAt
      weights {
        lead
        self
        peers
      }
      progress {
        people
        confirmed
        asked
        given
      }
    }
    dues {
      selfReview
      managerReview
      calibration
      publication
    }
    cards {
      ...Progress
    }
    waits {
      kind
      due
      scorecardId
      member {
        id
        name
      }
      subject {
        id
        name
      }
      review {
        id
      }
      appeal {
        id
      }
    }
  }
  delegations {
    id
    lead {
      id
      name
    }
    delegate {
      id
      name
    }
    from
    to
    reason
  }
}
    fragment Progress on AppraisalCard {
  scorecardId
  subject {
    __typename
    id
    name
  }
  team {
    id
    name
  }
  state
  due
  late
  awaits {
    id
    name
  }
  delegate {
    id
    name
  }
  blocked
  since
}` as unknown as DocumentNode<AppraisalProgressQuery, AppraisalProgressQueryVariables>;
export const ReviewQueueDocument = `
    query ReviewQueue($period: Period!) {
  appraisal(period: $period) {
    startedAt
    dues {
      managerReview
    }
    cards {
      ...Progress
    }
  }
}
    fragment Progress on AppraisalCard {
  scorecardId
  subject {
    __typename
    id
    name
  }
  team {
    id
    name
  }
  state
  due
  late
  awaits {
    id
    name
  }
  delegate {
    id
    name
  }
  blocked
  since
}` as unknown as DocumentNode<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewedCardDocument = `
    query ReviewedCard($id: ID!) {
  node(id: $id) {
    id
    ... on Scorecard {
      subject {
        id
        name
      }
      member {
        id
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
      abilities
      leadRatings {
        metric
        level
        comment
      }
      blockers {
        reason
        line {
          id
        }
      }
      selfReview {
        words
        evidence
        at
        remarks {
          scope
          words
          metric {
            id
          }
        }
      }
      sections {
        kind
        budget
        score
        lines {
          id
          part
          metric {
            id
            key
            unit
            direction
            names {
              zh
              en
            }
          }
          scope
          method
          weight
          effectiveWeight
          target
          actual
          attainment
          score
          rating {
            points
            top
          }
          state
          reason
          note
          examination
          examined
          review {
            id
            state
            cause
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
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<ReviewedCardQuery, ReviewedCardQueryVariables>;
export const RateInQueueDocument = `
    mutation RateInQueue($input: RateLineInput!) {
  rateLine(input: $input) {
    line {
      id
      actual
      note
      score
      state
    }
    scorecard {
      id
      total
      grade
    }
  }
}
    ` as unknown as DocumentNode<RateInQueueMutation, RateInQueueMutationVariables>;
export const SendReviewDocument = `
    mutation SendReview($input: ScorecardStepInput!) {
  submitReview(input: $input) {
    scorecard {
      id
      state
    }
  }
}
    ` as unknown as DocumentNode<SendReviewMutation, SendReviewMutationVariables>;
export const ReturnCardDocument = `
    mutation ReturnCard($input: ReturnScorecardInput!) {
  returnScorecard(input: $input) {
    scorecard {
      id
      state
    }
  }
}
    ` as unknown as DocumentNode<ReturnCardMutation, ReturnCardMutationVariables>;
export const StartAppraisalDocument = `
    mutation StartAppraisal($input: StartAppraisalInput!) {
  startAppraisal(input: $input) {
    appraisal {
      startedAt
    }
  }
}
    ` as unknown as DocumentNode<StartAppraisalMutation, StartAppraisalMutationVariables>;
export const RemindOfDocument = `
    mutation RemindOf($input: RemindInput!) {
  remind(input: $input) {
    member {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<RemindOfMutation, RemindOfMutationVariables>;
export const ExtendStepDocument = `
    mutation ExtendStep($input: ExtendStepInput!) {
  extendStep(input: $input) {
    scorecard {
      id
    }
  }
}
    ` as unknown as DocumentNode<ExtendStepMutation, ExtendStepMutationVariables>;
export const DelegateReviewsDocument = `
    mutation DelegateReviews($input: DelegateReviewsInput!) {
  delegateReviews(input: $input) {
    delegation {
      id
    }
  }
}
    ` as unknown as DocumentNode<DelegateReviewsMutation, DelegateReviewsMutationVariables>;
export const EndDelegationDocument = `
    mutation EndDelegation($input: EndDelegationInput!) {
  endDelegation(input: $input) {
    delegation {
      id
      to
    }
  }
}
    ` as unknown as DocumentNode<EndDelegationMutation, EndDelegationMutationVariables>;
export const ColleaguesDocument = `
    query Colleagues($search: String) {
  members(search: $search, first: 100) {
    nodes {
      id
      name
      leads {
        id
      }
    }
  }
}
    ` as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const CloseRatingsDocument = `
    mutation CloseRatings($input: CloseRatingsInput!) {
  closeRatings(input: $input) {
    appraisal {
      startedAt
    }
  }
}
    ` as unknown as DocumentNode<CloseRatingsMutation, CloseRatingsMutationVariables>;
export const RemindRatersDocument = `
    mutation RemindRaters($input: RemindRatersInput!) {
  remindRaters(input: $input) {
    told
  }
}
    ` as unknown as DocumentNode<RemindRatersMutation, RemindRatersMutationVariables>;
export const RatingTasksDocument = `
    query RatingTasks {
  ratingTasks {
    ...AskedRating
  }
}
    fragment AskedRating on RatingTask {
  subject {
    id
    name
    team {
      id
      name
    }
  }
  period
  due
  own
  givenAt
  scales {
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    levels {
      level
      points
      descriptions {
        zh
        en
      }
    }
    level
    comment
  }
}` as unknown as DocumentNode<RatingTasksQuery, RatingTasksQueryVariables>;
export const SubmitRatingsDocument = `
    mutation SubmitRatings($input: SubmitRatingsInput!) {
  submitRatings(input: $input) {
    tasks {
      ...AskedRating
    }
  }
}
    fragment AskedRating on RatingTask {
  subject {
    id
    name
    team {
      id
      name
    }
  }
  period
  due
  own
  givenAt
  scales {
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    levels {
      level
      points
      descriptions {
        zh
        en
      }
    }
    level
    comment
  }
}` as unknown as DocumentNode<SubmitRatingsMutation, SubmitRatingsMutationVariables>;
export const AttributionReviewsDocument = `
    query AttributionReviews($period: Period!) {
  attributionReviews(period: $period) {
    ...ReviewHead
    proposedBy {
      id
      name
    }
  }
}
    fragment ReviewHead on AttributionReview {
  id
  metric {
    id
    key
    unit
    direction
    names {
      zh
      en
    }
  }
  scope
  subject {
    id
    name
  }
  period
  kind
  state
  cause
  decision
  version
  affectedCount
}` as unknown as DocumentNode<AttributionReviewsQuery, AttributionReviewsQueryVariables>;
export const ReviewPageDocument = `
    query ReviewPage($id: ID!) {
  attributionReview(id: $id) {
    ...ReviewHead
    explanation
    evidence {
      link
      note
      platformEvent {
        id
        day
        description
      }
    }
    target
    replacement {
      id
      key
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
    abilities
    line {
      id
      actual
      target
      attainment
      examination
      score
      weight
      explained
    }
    affected {
      id
      subject {
        id
        name
      }
      total
      grade
    }
    trend {
      from
      to
      actual
    }
    platformEvents {
      id
      day
      description
      channel {
        id
        name
      }
    }
    peers {
      isOwn
      actual
      attainment
      before
      subject {
        id
        name
      }
    }
    dataQuality {
      days
      daysWithout
      corrected
      facts
      unconfirmed
    }
  }
  metrics {
    id
    key
    formula
    names {
      zh
      en
    }
  }
}
    fragment ReviewHead on AttributionReview {
  id
  metric {
    id
    key
    unit
    direction
    names {
      zh
      en
    }
  }
  scope
  subject {
    id
    name
  }
  period
  kind
  state
  cause
  decision
  version
  affectedCount
}` as unknown as DocumentNode<ReviewPageQuery, ReviewPageQueryVariables>;
export const ReviewOutcomeDocument = `
    query ReviewOutcome($id: ID!, $target: Decimal, $replacement: String, $adjust: Boolean!, $replace: Boolean!) {
  attributionReview(id: $id) {
    id
    exclude: outcome(decision: EXCLUDE) {
      ...OutcomeShown
    }
    adjust: outcome(decision: ADJUST, target: $target) @include(if: $adjust) {
      ...OutcomeShown
    }
    replace: outcome(decision: REPLACE, replacement: $replacement) @include(if: $replace) {
      ...OutcomeShown
    }
  }
}
    fragment OutcomeShown on AttributionOutcome {
  score
  attainment
  cards {
    total
    grade
    scorecard {
      id
    }
  }
}` as unknown as DocumentNode<ReviewOutcomeQuery, ReviewOutcomeQueryVariables>;
export const RecordCauseDocument = `
    mutation RecordCause($input: RecordCauseInput!) {
  recordCause(input: $input) {
    review {
      id
      state
      version
    }
  }
}
    ` as unknown as DocumentNode<RecordCauseMutation, RecordCauseMutationVariables>;
export const DecideReviewDocument = `
    mutation DecideReview($input: DecideAttributionReviewInput!) {
  decideAttributionReview(input: $input) {
    review {
      id
      state
      version
    }
  }
}
    ` as unknown as DocumentNode<DecideReviewMutation, DecideReviewMutationVariables>;
export const ReopenReviewDocument = `
    mutation ReopenReview($input: ReopenAttributionReviewInput!) {
  reopenAttributionReview(input: $input) {
    review {
      id
      state
      version
    }
  }
}
    ` as unknown as DocumentNode<ReopenReviewMutation, ReopenReviewMutationVariables>;
export const PlanStandingsDocument = `
    query PlanStandings($period: Period!) {
  planStandings(period: $period) {
    member {
      id
      name
      team {
        id
        name
      }
    }
    plan {
      id
      state
      due
    }
  }
}
    ` as unknown as DocumentNode<PlanStandingsQuery, PlanStandingsQueryVariables>;
export const MemberPlansDocument = `
    query MemberPlans($member: ID!, $period: Period!) {
  company {
    id
    budgets {
      section
      budget
    }
  }
  memberPlans(member: $member, period: $period) {
    member {
      id
      name
    }
    period
    begun
    proposes
    usual {
      metric {
        id
        key
        unit
        direction
        names {
          zh
          en
        }
      }
      section
      scope
      method
      weight
      target
      targetLow
      targetHigh
      perChannel
      ownable
    }
    versions {
      ...PlanShown
    }
  }
}
    fragment PlanShown on Plan {
  id
  member {
    id
    name
  }
  period
  version
  state
  due
  reason
  lines {
    metric {
      id
      key
    }
    scope
    weight
    target
  }
  proposedBy {
    id
    name
  }
  proposedAt
  answeredAt
  words
  decidedBy {
    id
    name
  }
  decision
  acts
}` as unknown as DocumentNode<MemberPlansQuery, MemberPlansQueryVariables>;
export const ProposePlanDocument = `
    mutation ProposePlan($input: ProposePlanInput!) {
  proposePlan(input: $input) {
    plan {
      ...PlanShown
    }
  }
}
    fragment PlanShown on Plan {
  id
  member {
    id
    name
  }
  period
  version
  state
  due
  reason
  lines {
    metric {
      id
      key
    }
    scope
    weight
    target
  }
  proposedBy {
    id
    name
  }
  proposedAt
  answeredAt
  words
  decidedBy {
    id
    name
  }
  decision
  acts
}` as unknown as DocumentNode<ProposePlanMutation, ProposePlanMutationVariables>;
export const AnswerPlanDocument = `
    mutation AnswerPlan($input: AnswerPlanInput!) {
  answerPlan(input: $input) {
    plan {
      ...PlanShown
    }
  }
}
    fragment PlanShown on Plan {
  id
  member {
    id
    name
  }
  period
  version
  state
  due
  reason
  lines {
    metric {
      id
      key
    }
    scope
    weight
    target
  }
  proposedBy {
    id
    name
  }
  proposedAt
  answeredAt
  words
  decidedBy {
    id
    name
  }
  decision
  acts
}` as unknown as DocumentNode<AnswerPlanMutation, AnswerPlanMutationVariables>;
export const UpholdPlanDocument = `
    mutation UpholdPlan($input: UpholdPlanInput!) {
  upholdPlan(input: $input) {
    plan {
      ...PlanShown
    }
  }
}
    fragment PlanShown on Plan {
  id
  member {
    id
    name
  }
  period
  version
  state
  due
  reason
  lines {
    metric {
      id
      key
    }
    scope
    weight
    target
  }
  proposedBy {
    id
    name
  }
  proposedAt
  answeredAt
  words
  decidedBy {
    id
    name
  }
  decision
  acts
}` as unknown as DocumentNode<UpholdPlanMutation, UpholdPlanMutationVariables>;