/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AuditLogQueryVariables = Types.Exact<{
  actor?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  action?: Types.InputMaybe<Types.Scalars['String']['input']>;
  from?: Types.InputMaybe<Types.Scalars['Date']['input']>;
  to?: Types.InputMaybe<Types.Scalars['Date']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type AuditLogQuery = { auditLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: number, at: string, actorName: string, action: string, subjectName: string | null, address: string, before: string | null, after: string | null, reason: string | null } }> } };


export const AuditLogDocument = `
    query AuditLog($actor: ID, $action: String, $from: Date, $to: Date, $after: String) {
  auditLog(
    actor: $actor
    action: $action
    from: $from
    to: $to
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        number
        at
        actorName
        action
        subjectName
        address
        before
        after
        reason
      }
    }
  }
}
    ` as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;