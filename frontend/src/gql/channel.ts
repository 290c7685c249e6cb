/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ChannelSettingsQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
}>;


export type ChannelSettingsQuery = { channels: Array<{ id: string, key: string, name: string, online: boolean, currency: string, group: { key: string, names: { zh: string, en: string } }, accounts: Array<{ id: string, name: string }> }>, channelGroups: Array<{ key: string, names: { zh: string, en: string } }>, channelWeights: Array<{ weight: string, channel: { id: string } }>, assignments: Array<{ id: string, from: string, to: string | null, channel: { id: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     }> };

export type CreateChannelMutationVariables = Types.Exact<{
  input: Types.CreateChannelInput;
}>;


export type CreateChannelMutation = { createChannel: { channel: { id: string, key: string, name: string } } };

export type SetChannelWeightsMutationVariables = Types.Exact<{
  input: Types.SetChannelWeightsInput;
}>;


export type SetChannelWeightsMutation = { setChannelWeights: { weights: Array<{ weight: string, channel: { id: string } }> } };

export type CalculationFragment = { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: Types.ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> };

export type PolicyFragment = { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> };

export type EfficiencyFragment = { spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> };

export type ChannelReviewQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  basis: Types.ChannelCostBasis;
}>;


export type ChannelReviewQuery = { channels: Array<{ id: string }>, channelReview: { period: string, next: string, basis: Types.ChannelCostBasis, version: number, channels: Array<{ spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> }>, total: { spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> }, inForce: { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } | null, decided: { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } | null, proposal: { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: Types.ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> } | null } };

export type ChannelWhatIfQueryVariables = Types.Exact<{
  period: Types.Scalars['Period']['input'];
  basis: Types.ChannelCostBasis;
  weights: Array<Types.ChannelWeightInput> | Types.ChannelWeightInput;
}>;


export type ChannelWhatIfQuery = { channelWhatIf: { budget: string | null, costBefore: string | null, costAfter: string | null, gotBefore: string | null, gotAfter: string | null, unchanged: number, hidden: number, lines: Array<{ before: string | null, after: string | null, metric: { id: string, names: { zh: string, en: string } } }>, effects: Array<{ weight: string, least: string, most: string, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, cards: Array<{ before: string, after: string, change: string, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }> } };

export type ChannelPoliciesQueryVariables = Types.Exact<{
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ChannelPoliciesQuery = { channelPolicies: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, calculation: { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: Types.ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> } | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdoptChannelPolicyMutationVariables = Types.Exact<{
  input: Types.AdoptChannelPolicyInput;
}>;


export type AdoptChannelPolicyMutation = { adoptChannelPolicy: { policy: { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } } };

export type KeepChannelPolicyMutationVariables = Types.Exact<{
  input: Types.KeepChannelPolicyInput;
}>;


export type KeepChannelPolicyMutation = { keepChannelPolicy: { policy: { id: string, version: number, period: string, act: Types.ChannelPolicyAct, basis: Types.ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } } };

export const ChannelSettingsDocument = `
    query ChannelSettings($period: Period!) {
  channels {
    id
    key
    name
    online
    currency
    group {
      key
      names {
        zh
        en
      }
    }
    accounts {
      id
      name
    }
  }
  channelGroups {
    key
    names {
      zh
      en
    }
  }
  channelWeights(period: $period) {
    channel {
      id
    }
    weight
  }
  assignments {
    id
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
    subject {
      id
      name
    }
    from
    to
  }
}
    ` as unknown as DocumentNode<ChannelSettingsQuery, ChannelSettingsQueryVariables>;
export const CreateChannelDocument = `
    mutation CreateChannel($input: CreateChannelInput!) {
  createChannel(input: $input) {
    channel {
      id
      key
      name
    }
  }
}
    ` as unknown as DocumentNode<CreateChannelMutation, CreateChannelMutationVariables>;
export const SetChannelWeightsDocument = `
    mutation SetChannelWeights($input: SetChannelWeightsInput!) {
  setChannelWeights(input: $input) {
    weights {
      channel {
        id
      }
      weight
    }
  }
}
    ` as unknown as DocumentNode<SetChannelWeightsMutation, SetChannelWeightsMutationVariables>;
export const ChannelReviewDocument = `
    query ChannelReview($period: Period!, $basis: ChannelCostBasis!) {
  channels {
    id
  }
  channelReview(period: $period, basis: $basis) {
    period
    next
    basis
    version
    channels {
      ...Efficiency
    }
    total {
      ...Efficiency
    }
    inForce {
      ...Policy
    }
    decided {
      ...Policy
    }
    proposal {
      ...Calculation
    }
  }
}
    fragment Calculation on ChannelCalculation {
  spend
  got
  cost
  weighted
  channels {
    channel {
      id
      key
      name
    }
    weight
    cost
    quotient
    bound
    efficiency
    weighted
    share
    floor
    proposed
  }
}
fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}
fragment Efficiency on ChannelEfficiency {
  channel {
    id
    key
    name
  }
  spend
  leads
  validLeads
  customers
  cpl
  costPerValidLead
  costPerCustomer
  roi
  target
  attainment
  weight
  trend {
    month
    cost
  }
}` as unknown as DocumentNode<ChannelReviewQuery, ChannelReviewQueryVariables>;
export const ChannelWhatIfDocument = `
    query ChannelWhatIf($period: Period!, $basis: ChannelCostBasis!, $weights: [ChannelWeightInput!]!) {
  channelWhatIf(period: $period, basis: $basis, weights: $weights) {
    budget
    costBefore
    costAfter
    gotBefore
    gotAfter
    lines {
      metric {
        id
        names {
          zh
          en
        }
      }
      before
      after
    }
    effects {
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
      weight
      least
      most
      cards {
        subject {
          id
          name
        }
        before
        after
        change
      }
    }
    unchanged
    hidden
  }
}
    ` as unknown as DocumentNode<ChannelWhatIfQuery, ChannelWhatIfQueryVariables>;
export const ChannelPoliciesDocument = `
    query ChannelPolicies($after: String) {
  channelPolicies(first: 20, after: $after) {
    edges {
      cursor
      node {
        ...Policy
        calculation {
          ...Calculation
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Calculation on ChannelCalculation {
  spend
  got
  cost
  weighted
  channels {
    channel {
      id
      key
      name
    }
    weight
    cost
    quotient
    bound
    efficiency
    weighted
    share
    floor
    proposed
  }
}
fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<ChannelPoliciesQuery, ChannelPoliciesQueryVariables>;
export const AdoptChannelPolicyDocument = `
    mutation AdoptChannelPolicy($input: AdoptChannelPolicyInput!) {
  adoptChannelPolicy(input: $input) {
    policy {
      ...Policy
    }
  }
}
    fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<AdoptChannelPolicyMutation, AdoptChannelPolicyMutationVariables>;
export const KeepChannelPolicyDocument = `
    mutation KeepChannelPolicy($input: KeepChannelPolicyInput!) {
  keepChannelPolicy(input: $input) {
    policy {
      ...Policy
    }
  }
}
    fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<KeepChannelPolicyMutation, KeepChannelPolicyMutationVariables>;