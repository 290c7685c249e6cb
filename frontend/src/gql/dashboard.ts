/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type TileValueFragment = { state: Types.ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null };

export type BreakdownFragment = { key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null };

export type DashboardQueryVariables = Types.Exact<{
  range: Types.DayRangeInput;
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type DashboardQuery = { dashboard: { dataThrough: string | null, range: { from: string, to: string }, previousRange: { from: string, to: string }, yearAgoRange: { from: string, to: string }, tiles: Array<{ spark: Array<string | null>, metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string } }, value: { state: Types.ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null }, previous: { state: Types.ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null }, yearAgo: { state: Types.ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null } }>, breakdown: Array<{ key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }>, total: { key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }, missingDays: Array<{ days: Array<string>, channel: { id: string, name: string } }> }, teams: Array<{ id: string, name: string }> };

export type DashboardFunnelQueryVariables = Types.Exact<{
  range: Types.DayRangeInput;
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type DashboardFunnelQuery = { dashboard: { funnel: Array<{ value: string | null, rate: string | null, measure: { key: string, names: { zh: string, en: string } } }> } };

export type DashboardBreakdownQueryVariables = Types.Exact<{
  range: Types.DayRangeInput;
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  channel?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  account?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type DashboardBreakdownQuery = { dashboard: { breakdown: Array<{ key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }> } };

export type DashboardTrendQueryVariables = Types.Exact<{
  metric: Types.Scalars['String']['input'];
  range: Types.DayRangeInput;
  before: Types.DayRangeInput;
  rolling: Types.Scalars['Int']['input'];
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
}>;


export type DashboardTrendQuery = { metric: { id: string, key: string, unit: Types.Unit, direction: Types.Direction, names: { zh: string, en: string }, descriptions: { zh: string, en: string }, band: { low: string, high: string, note: { zh: string, en: string } } | null, trend: Array<{ from: string, state: Types.ValueState, actual: string | null }>, before: Array<{ from: string, state: Types.ValueState, actual: string | null }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }>, events: Array<{ id: string, name: string, firstDay: string, lastDay: string, offline: boolean }> };

export const DashboardDocument = `
    query Dashboard($range: DayRangeInput!, $team: ID) {
  dashboard(range: $range, team: $team) {
    range {
      from
      to
    }
    previousRange {
      from
      to
    }
    yearAgoRange {
      from
      to
    }
    dataThrough
    tiles {
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
      value {
        ...TileValue
      }
      previous {
        ...TileValue
      }
      yearAgo {
        ...TileValue
      }
      spark
    }
    breakdown {
      ...Breakdown
    }
    total {
      ...Breakdown
    }
    missingDays {
      channel {
        id
        name
      }
      days
    }
  }
  teams {
    id
    name
  }
}
    fragment TileValue on MetricValue {
  state
  actual
  target
  targetLow
  targetHigh
  attainment
  reason
}
fragment Breakdown on BreakdownRow {
  key
  channel {
    id
    key
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
  impressions
  clicks
  ctr
  visits
  leads
  spend
  cpl
  cplTarget
  cplAttainment
  weight
  customers
  conversionRate
  revenue
  roi
  expandable
}` as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const DashboardFunnelDocument = `
    query DashboardFunnel($range: DayRangeInput!, $team: ID) {
  dashboard(range: $range, team: $team) {
    funnel {
      measure {
        key
        names {
          zh
          en
        }
      }
      value
      rate
    }
  }
}
    ` as unknown as DocumentNode<DashboardFunnelQuery, DashboardFunnelQueryVariables>;
export const DashboardBreakdownDocument = `
    query DashboardBreakdown($range: DayRangeInput!, $team: ID, $channel: ID, $account: ID) {
  dashboard(range: $range, team: $team) {
    breakdown(channel: $channel, account: $account) {
      ...Breakdown
    }
  }
}
    fragment Breakdown on BreakdownRow {
  key
  channel {
    id
    key
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
  impressions
  clicks
  ctr
  visits
  leads
  spend
  cpl
  cplTarget
  cplAttainment
  weight
  customers
  conversionRate
  revenue
  roi
  expandable
}` as unknown as DocumentNode<DashboardBreakdownQuery, DashboardBreakdownQueryVariables>;
export const DashboardTrendDocument = `
    query DashboardTrend($metric: String!, $range: DayRangeInput!, $before: DayRangeInput!, $rolling: Int!, $team: ID) {
  metric(key: $metric) {
    id
    key
    names {
      zh
      en
    }
    descriptions {
      zh
      en
    }
    unit
    direction
    band {
      low
      high
      note {
        zh
        en
      }
    }
    trend(range: $range, step: DAY, rolling: $rolling, team: $team) {
      from
      state
      actual
    }
    before: trend(range: $before, step: DAY, rolling: $rolling, team: $team) {
      from
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
  events(range: $range, team: $team) {
    id
    name
    firstDay
    lastDay
    offline
  }
}
    ` as unknown as DocumentNode<DashboardTrendQuery, DashboardTrendQueryVariables>;