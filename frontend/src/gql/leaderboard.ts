/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type PlaceFragment = { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
   | null };

export type BoardQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  subject: Types.LeaderboardSubject;
  by: Types.LeaderboardOrder;
  metric?: Types.InputMaybe<Types.Scalars['String']['input']>;
  peerGroup?: Types.InputMaybe<Types.Scalars['String']['input']>;
  improvement?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
}>;


export type BoardQuery = { leaderboard: { period: string, total: number, provisional: boolean, median: string | null, comparedWith: string | null, visibility: Types.BoardVisibility, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } } | null, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }>, mine: { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null } | null, myDays: Array<{ day: string, rank: number | null }> }, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }>, metrics: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type BoardAroundQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  subject: Types.LeaderboardSubject;
  by: Types.LeaderboardOrder;
  metric?: Types.InputMaybe<Types.Scalars['String']['input']>;
  peerGroup?: Types.InputMaybe<Types.Scalars['String']['input']>;
  improvement?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  id: Types.Scalars['ID']['input'];
}>;


export type BoardAroundQuery = { leaderboard: { around: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> } };

export type BoardAllQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  subject: Types.LeaderboardSubject;
  by: Types.LeaderboardOrder;
  metric?: Types.InputMaybe<Types.Scalars['String']['input']>;
  peerGroup?: Types.InputMaybe<Types.Scalars['String']['input']>;
  improvement?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type BoardAllQuery = { leaderboard: { places: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
           | null } }> } } };

export type BoardAsidesQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  peerGroup: Types.Scalars['String']['input'];
  withPeers: Types.Scalars['Boolean']['input'];
}>;


export type BoardAsidesQuery = { teams: { total: number, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> }, improved: { total: number, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> }, peers?: { total: number, mine: { rank: number, change: number | null } | null } };

export type BoardChangedSubscriptionVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  subject: Types.LeaderboardSubject;
  by: Types.LeaderboardOrder;
  metric?: Types.InputMaybe<Types.Scalars['String']['input']>;
  peerGroup?: Types.InputMaybe<Types.Scalars['String']['input']>;
  improvement?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
}>;


export type BoardChangedSubscription = { leaderboardChanged: { total: number, mine: { rank: number } | null, top: Array<{ rank: number, score: string | null }> } };

export const BoardDocument = `
    query Board($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    period
    total
    provisional
    median
    comparedWith
    visibility
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
    top(first: 10) {
      ...Place
    }
    mine {
      ...Place
    }
    myDays(days: 30) {
      day
      rank
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
  metrics {
    id
    key
    names {
      zh
      en
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const BoardAroundDocument = `
    query BoardAround($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean, $id: ID!) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    around(id: $id, span: 3) {
      ...Place
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAroundQuery, BoardAroundQueryVariables>;
export const BoardAllDocument = `
    query BoardAll($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean, $after: String) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    places(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...Place
        }
      }
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAllQuery, BoardAllQueryVariables>;
export const BoardAsidesDocument = `
    query BoardAsides($period: Period!, $peerGroup: String!, $withPeers: Boolean!) {
  teams: leaderboard(period: $period, subject: TEAM, by: TOTAL) {
    total
    top(first: 6) {
      ...Place
    }
  }
  improved: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    improvement: true
  ) {
    total
    top(first: 4) {
      ...Place
    }
  }
  peers: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    peerGroup: $peerGroup
  ) @include(if: $withPeers) {
    total
    mine {
      rank
      change
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAsidesQuery, BoardAsidesQueryVariables>;
export const BoardChangedDocument = `
    subscription BoardChanged($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean) {
  leaderboardChanged(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    total
    mine {
      rank
    }
    top(first: 10) {
      rank
      score
    }
  }
}
    ` as unknown as DocumentNode<BoardChangedSubscription, BoardChangedSubscriptionVariables>;