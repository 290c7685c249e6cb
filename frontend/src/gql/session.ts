/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type SignInMutationVariables = Types.Exact<{
  input: Types.SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, expiresAt: string, viewer: { id: string, language: Types.Language | null } } };

export type ProfileQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type ProfileQuery = { viewer: { id: string, name: string, email: string | null, number: string | null, roles: Array<Types.Role>, language: Types.Language | null, hiddenFromBoards: boolean | null, badges: Array<{ id: string, period: string, award: { id: string, badge: Types.AwardBadge, names: { zh: string, en: string } }, winner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }>, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null }, sessions: Array<{ id: string, startedAt: string, lastUsedAt: string, expiresAt: string, userAgent: string, address: string, current: boolean }> };

export type UpdateProfileMutationVariables = Types.Exact<{
  input: Types.UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { viewer: { id: string, language: Types.Language | null, hiddenFromBoards: boolean | null } } };

export type ChangePasswordMutationVariables = Types.Exact<{
  input: Types.ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { endedSessions: number } };

export type EndSessionMutationVariables = Types.Exact<{
  input: Types.EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { sessions: Array<{ id: string }> } };

export type SignOutEverywhereMutationVariables = Types.Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { endedSessions: number } };

export type ApiTokensQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateApiTokenMutationVariables = Types.Exact<{
  input: Types.CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string, token: { id: string, name: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } } };

export type RevokeApiTokenMutationVariables = Types.Exact<{
  input: Types.RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { token: { id: string, revokedAt: string | null } } };


export const SignInDocument = `
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    expiresAt
    viewer {
      id
      language
    }
  }
}
    ` as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ProfileDocument = `
    query Profile {
  viewer {
    id
    name
    email
    number
    roles
    language
    hiddenFromBoards
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
      winner {
        id
        name
      }
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
  }
  sessions {
    id
    startedAt
    lastUsedAt
    expiresAt
    userAgent
    address
    current
  }
}
    ` as unknown as DocumentNode<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = `
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    viewer {
      id
      language
      hiddenFromBoards
    }
  }
}
    ` as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ChangePasswordDocument = `
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    endedSessions
  }
}
    ` as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EndSessionDocument = `
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    sessions {
      id
    }
  }
}
    ` as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const SignOutEverywhereDocument = `
    mutation SignOutEverywhere {
  signOutEverywhere {
    endedSessions
  }
}
    ` as unknown as DocumentNode<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ApiTokensDocument = `
    query ApiTokens {
  apiTokens {
    id
    name
    scopes
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
}
    ` as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    token {
      id
      name
      scopes
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
}
    ` as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = `
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    token {
      id
      revokedAt
    }
  }
}
    ` as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;