/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type MembersQueryVariables = Types.Exact<{
  team?: Types.InputMaybe<Types.Scalars['ID']['input']>;
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
  inactive?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type MembersQuery = { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } }> } };

export type MemberRowFragment = { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null };

export type TeamChoicesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type TeamChoicesQuery = { teams: Array<{ id: string, key: string, name: string, parent: { id: string } | null }>, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type TeamsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: Array<{ id: string, key: string, name: string, parent: { id: string } | null, lead: { id: string, name: string } | null, members: Array<{ id: string }> }> };

export type CreateMemberMutationVariables = Types.Exact<{
  input: Types.CreateMemberInput;
}>;


export type CreateMemberMutation = { createMember: { initialPassword: string | null, member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type UpdateMemberMutationVariables = Types.Exact<{
  input: Types.UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember: { member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type RecordAbsenceMutationVariables = Types.Exact<{
  input: Types.RecordAbsenceInput;
}>;


export type RecordAbsenceMutation = { recordAbsence: { member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type EndAbsenceMutationVariables = Types.Exact<{
  input: Types.EndAbsenceInput;
}>;


export type EndAbsenceMutation = { endAbsence: { member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, active: boolean, lastDay: string | null, absences: Array<{ id: string, from: string, to: string | null }>, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } } }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type CreateTeamMutationVariables = Types.Exact<{
  input: Types.CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam: { team: { id: string, key: string, name: string } } };

export type UpdateTeamMutationVariables = Types.Exact<{
  input: Types.UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam: { team: { id: string, name: string, parent: { id: string } | null, lead: { id: string, name: string } | null } } };

export type LeadChoicesQueryVariables = Types.Exact<{
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type LeadChoicesQuery = { members: { edges: Array<{ cursor: string, node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const MembersDocument = `
    query Members($team: ID, $search: String, $inactive: Boolean, $after: String) {
  members(
    team: $team
    search: $search
    inactive: $inactive
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
        ...MemberRow
      }
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  lastDay
  absences {
    id
    from
    to
  }
  badges {
    id
    award {
      id
      badge
      names {
        zh
        en
      }
    }
    period
  }
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
}` as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const TeamChoicesDocument = `
    query TeamChoices {
  teams {
    id
    key
    name
    parent {
      id
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
}
    ` as unknown as DocumentNode<TeamChoicesQuery, TeamChoicesQueryVariables>;
export const TeamsDocument = `
    query Teams {
  teams {
    id
    key
    name
    parent {
      id
    }
    lead {
      id
      name
    }
    members {
      id
    }
  }
}
    ` as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const CreateMemberDocument = `
    mutation CreateMember($input: CreateMemberInput!) {
  createMember(input: $input) {
    member {
      ...MemberRow
    }
    initialPassword
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  lastDay
  absences {
    id
    from
    to
  }
  badges {
    id
    award {
      id
      badge
      names {
        zh
        en
      }
    }
    period
  }
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
}` as unknown as DocumentNode<CreateMemberMutation, CreateMemberMutationVariables>;
export const UpdateMemberDocument = `
    mutation UpdateMember($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    member {
      ...MemberRow
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  lastDay
  absences {
    id
    from
    to
  }
  badges {
    id
    award {
      id
      badge
      names {
        zh
        en
      }
    }
    period
  }
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
}` as unknown as DocumentNode<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const RecordAbsenceDocument = `
    mutation RecordAbsence($input: RecordAbsenceInput!) {
  recordAbsence(input: $input) {
    member {
      ...MemberRow
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  lastDay
  absences {
    id
    from
    to
  }
  badges {
    id
    award {
      id
      badge
      names {
        zh
        en
      }
    }
    period
  }
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
}` as unknown as DocumentNode<RecordAbsenceMutation, RecordAbsenceMutationVariables>;
export const EndAbsenceDocument = `
    mutation EndAbsence($input: EndAbsenceInput!) {
  endAbsence(input: $input) {
    member {
      ...MemberRow
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  lastDay
  absences {
    id
    from
    to
  }
  badges {
    id
    award {
      id
      badge
      names {
        zh
        en
      }
    }
    period
  }
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
}` as unknown as DocumentNode<EndAbsenceMutation, EndAbsenceMutationVariables>;
export const CreateTeamDocument = `
    mutation CreateTeam($input: CreateTeamInput!) {
  createTeam(input: $input) {
    team {
      id
      key
      name
    }
  }
}
    ` as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = `
    mutation UpdateTeam($input: UpdateTeamInput!) {
  updateTeam(input: $input) {
    team {
      id
      name
      parent {
        id
      }
      lead {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const LeadChoicesDocument = `
    query LeadChoices($search: String) {
  members(search: $search, first: 50) {
    edges {
      cursor
      node {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<LeadChoicesQuery, LeadChoicesQueryVariables>;