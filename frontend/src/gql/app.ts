/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type FactsChangedSubscriptionVariables = Types.Exact<{ [key: string]: never; }>;


export type FactsChangedSubscription = { factsChanged: { dataThrough: string | null, at: string } };

export type PaletteQueryVariables = Types.Exact<{
  search: Types.Scalars['String']['input'];
}>;


export type PaletteQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type PaletteObjectivesQueryVariables = Types.Exact<{
  search: Types.Scalars['String']['input'];
}>;


export type PaletteObjectivesQuery = { objectives: { nodes: Array<{ id: string, title: string, cycle: { period: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } };

export type PaletteMetricsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type PaletteMetricsQuery = { metrics: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type HereQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type HereQuery = { viewer: { id: string, name: string, roles: Array<Types.Role>, language: Types.Language | null, hiddenFromBoards: boolean | null, email: string | null, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null, leads: Array<{ id: string, name: string }> }, company: { id: string, name: string, currency: string, timezone: string, today: string, dataThrough: string | null, grades: Array<{ name: string, from: string | null, coefficient: string }>, periods: Array<{ period: string, state: Types.PeriodState, closedAt: string | null }> } };


export const FactsChangedDocument = `
    subscription FactsChanged {
  factsChanged {
    dataThrough
    at
  }
}
    ` as unknown as DocumentNode<FactsChangedSubscription, FactsChangedSubscriptionVariables>;
export const PaletteDocument = `
    query Palette($search: String!) {
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
    ` as unknown as DocumentNode<PaletteQuery, PaletteQueryVariables>;
export const PaletteObjectivesDocument = `
    query PaletteObjectives($search: String!) {
  objectives(filter: {search: $search}, first: 6) {
    nodes {
      id
      title
      cycle {
        period
      }
      owner {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<PaletteObjectivesQuery, PaletteObjectivesQueryVariables>;
export const PaletteMetricsDocument = `
    query PaletteMetrics {
  metrics {
    id
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<PaletteMetricsQuery, PaletteMetricsQueryVariables>;
export const HereDocument = `
    query Here {
  viewer {
    id
    name
    roles
    team {
      id
      name
    }
    position {
      id
      key
      names {
        zh
        en
      }
    }
    leads {
      id
      name
    }
    language
    hiddenFromBoards
    email
  }
  company {
    id
    name
    currency
    timezone
    today
    dataThrough
    grades {
      name
      from
      coefficient
    }
    periods {
      period
      state
      closedAt
    }
  }
}
    ` as unknown as DocumentNode<HereQuery, HereQueryVariables>;