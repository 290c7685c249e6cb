/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type MetricsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ id: string, key: string, unit: Types.Unit, direction: Types.Direction, section: Types.Section, formula: string | null, condition: Types.Condition, version: number, names: { zh: string, en: string }, descriptions: { zh: string, en: string }, source: { zh: string, en: string }, owner: { id: string, name: string } | null, targets: Array<{ id: string, kind: Types.TargetKind, from: string, periodKind: Types.PeriodKind | null, value: string | null, high: string | null, change: string | null, baseline: Types.BaselineKind | null, baselineValue: string | null, fallback: string | null, channel: { id: string, name: string } | null, channelGroup: { key: string, names: { zh: string, en: string } } | null }>, band: { low: string, high: string, note: { zh: string, en: string } } | null }> };

export type TemplatesQueryVariables = Types.Exact<{
  period?: Types.InputMaybe<Types.Scalars['Period']['input']>;
}>;


export type TemplatesQuery = { templates: Array<{ id: string, version: number, from: string, names: { zh: string, en: string }, position: { id: string, names: { zh: string, en: string }, focus: { zh: string, en: string } } | null, lines: Array<{ id: string, section: Types.Section, scope: Types.LineScope, method: Types.Method, weight: string, cap: string | null, examination: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> }> };


export const MetricsDocument = `
    query Metrics {
  metrics {
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
    section
    source {
      zh
      en
    }
    owner {
      id
      name
    }
    formula
    condition
    version
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
    band {
      low
      high
      note {
        zh
        en
      }
    }
  }
}
    ` as unknown as DocumentNode<MetricsQuery, MetricsQueryVariables>;
export const TemplatesDocument = `
    query Templates($period: Period) {
  templates(period: $period) {
    id
    names {
      zh
      en
    }
    position {
      id
      names {
        zh
        en
      }
      focus {
        zh
        en
      }
    }
    version
    from
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
      section
      scope
      method
      weight
      cap
      examination
    }
  }
}
    ` as unknown as DocumentNode<TemplatesQuery, TemplatesQueryVariables>;