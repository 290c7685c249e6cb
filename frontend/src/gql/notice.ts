/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type UnreadNoticesSubscriptionVariables = Types.Exact<{ [key: string]: never; }>;


export type UnreadNoticesSubscription = { unreadNotices: number };

export type NoticesQueryVariables = Types.Exact<{
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type NoticesQuery = { notices: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: Types.NoticeKind, day: string, at: string, readAt: string | null, by: { id: string, name: string } | null, objective: { id: string, title: string } | null, comment: { id: string, text: string } | null, keyResults: Array<{ id: string, title: string, objective: { id: string, title: string } }>, appraisal: { event: Types.AppraisalEvent, period: string | null, reviewId: string | null, appealId: string | null, levellingId: string | null, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, scorecard: { id: string } | null } | null, incentive: { event: Types.IncentiveEvent, period: string, disputeId: string | null, plan: { id: string, name: { zh: string, en: string } } | null, member: { id: string, name: string } | null } | null, recognition: { event: Types.RecognitionEvent, period: string | null, thanks: { id: string, words: string } | null, award: { id: string, names: { zh: string, en: string } } | null } | null, digest: { from: string, to: string, objectives: number, improved: number, worsened: number, due: number, overdue: number, moved: Array<{ before: string | null, progress: string | null, healthBefore: Types.Health | null, health: Types.Health, objective: { id: string, title: string } | null }> } | null }> } };

export type NoticeShownFragment = { id: string, kind: Types.NoticeKind, day: string, at: string, readAt: string | null, by: { id: string, name: string } | null, objective: { id: string, title: string } | null, comment: { id: string, text: string } | null, keyResults: Array<{ id: string, title: string, objective: { id: string, title: string } }>, appraisal: { event: Types.AppraisalEvent, period: string | null, reviewId: string | null, appealId: string | null, levellingId: string | null, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, scorecard: { id: string } | null } | null, incentive: { event: Types.IncentiveEvent, period: string, disputeId: string | null, plan: { id: string, name: { zh: string, en: string } } | null, member: { id: string, name: string } | null } | null, recognition: { event: Types.RecognitionEvent, period: string | null, thanks: { id: string, words: string } | null, award: { id: string, names: { zh: string, en: string } } | null } | null, digest: { from: string, to: string, objectives: number, improved: number, worsened: number, due: number, overdue: number, moved: Array<{ before: string | null, progress: string | null, healthBefore: Types.Health | null, health: Types.Health, objective: { id: string, title: string } | null }> } | null };

export type ReadNoticesMutationVariables = Types.Exact<{
  input: Types.ReadNoticesInput;
}>;


export type ReadNoticesMutation = { readNotices: { unread: number } };

export const UnreadNoticesDocument = `
    subscription UnreadNotices {
  unreadNotices
}
    ` as unknown as DocumentNode<UnreadNoticesSubscription, UnreadNoticesSubscriptionVariables>;
export const NoticesDocument = `
    query Notices($after: String) {
  notices(first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...NoticeShown
    }
  }
}
    fragment NoticeShown on Notice {
  id
  kind
  day
  at
  readAt
  by {
    id
    name
  }
  objective {
    id
    title
  }
  comment {
    id
    text
  }
  keyResults {
    id
    title
    objective {
      id
      title
    }
  }
  appraisal {
    event
    period
    subject {
      id
      name
    }
    scorecard {
      id
    }
    reviewId
    appealId
    levellingId
  }
  incentive {
    event
    period
    plan {
      id
      name {
        zh
        en
      }
    }
    member {
      id
      name
    }
    disputeId
  }
  recognition {
    event
    thanks {
      id
      words
    }
    award {
      id
      names {
        zh
        en
      }
    }
    period
  }
  digest {
    from
    to
    objectives
    improved
    worsened
    due
    overdue
    moved {
      before
      progress
      healthBefore
      health
      objective {
        id
        title
      }
    }
  }
}` as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const ReadNoticesDocument = `
    mutation ReadNotices($input: ReadNoticesInput!) {
  readNotices(input: $input) {
    unread
  }
}
    ` as unknown as DocumentNode<ReadNoticesMutation, ReadNoticesMutationVariables>;