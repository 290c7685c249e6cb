/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type * as Types from './schema';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ImportHeadFragment = { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean };

export type ImportWholeFragment = { checksum: string | null, created: Array<string>, id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: Types.ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> };

export type ImportsQueryVariables = Types.Exact<{
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ImportsQuery = { imports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean } }> } };

export type RecentImportsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type RecentImportsQuery = { imports: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OneImportQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  row?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  withRow: Types.Scalars['Boolean']['input'];
}>;


export type OneImportQuery = { import: { checksum: string | null, created: Array<string>, id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean, sent?: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: Types.ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> } | null };

export type MeasuresQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type MeasuresQuery = { measures: Array<{ key: string, names: { zh: string, en: string } }> };

export type UndoAffectsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type UndoAffectsQuery = { import: { id: string, undoAffects: number } | null };

export type StartImportMutationVariables = Types.Exact<{
  input: Types.StartImportInput;
}>;


export type StartImportMutation = { startImport: { import: { checksum: string | null, created: Array<string>, id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: Types.ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> } } };

export type UndoImportMutationVariables = Types.Exact<{
  input: Types.UndoImportInput;
}>;


export type UndoImportMutation = { undoImport: { restored: number, removed: number, import: { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean } } };

export type ConfirmFactsMutationVariables = Types.Exact<{
  input: Types.ConfirmFactsInput;
}>;


export type ConfirmFactsMutation = { confirmFacts: { import: { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean } } };

export type ImportProgressedSubscriptionVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type ImportProgressedSubscription = { importProgressed: { id: string, number: number, kind: Types.ImportKind, state: Types.ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, canUndo: boolean, canConfirm: boolean } };

export const ImportsDocument = `
    query Imports($after: String) {
  imports(first: 30, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ImportHead
      }
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}` as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const RecentImportsDocument = `
    query RecentImports {
  imports(first: 6) {
    totalCount
    edges {
      cursor
      node {
        ...ImportHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}` as unknown as DocumentNode<RecentImportsQuery, RecentImportsQueryVariables>;
export const OneImportDocument = `
    query OneImport($id: ID!, $row: Int, $withRow: Boolean!) {
  import(id: $id) {
    ...ImportWhole
    sent: preview(around: $row) @include(if: $withRow) {
      row
      cells
      read
      effect
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}
fragment ImportWhole on Import {
  ...ImportHead
  checksum
  errors {
    row
    column
    field
    value
    code
    reason
    message
    suggestion
  }
  columns {
    index
    title
    use
    target
    why
    errorCount
  }
  preview {
    row
    cells
    read
    effect
  }
  totals {
    measure {
      key
      names {
        zh
        en
      }
    }
    value
  }
  warnings {
    code
    message
    count
  }
  created
}` as unknown as DocumentNode<OneImportQuery, OneImportQueryVariables>;
export const MeasuresDocument = `
    query Measures {
  measures {
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<MeasuresQuery, MeasuresQueryVariables>;
export const UndoAffectsDocument = `
    query UndoAffects($id: ID!) {
  import(id: $id) {
    id
    undoAffects
  }
}
    ` as unknown as DocumentNode<UndoAffectsQuery, UndoAffectsQueryVariables>;
export const StartImportDocument = `
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    import {
      ...ImportWhole
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}
fragment ImportWhole on Import {
  ...ImportHead
  checksum
  errors {
    row
    column
    field
    value
    code
    reason
    message
    suggestion
  }
  columns {
    index
    title
    use
    target
    why
    errorCount
  }
  preview {
    row
    cells
    read
    effect
  }
  totals {
    measure {
      key
      names {
        zh
        en
      }
    }
    value
  }
  warnings {
    code
    message
    count
  }
  created
}` as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const UndoImportDocument = `
    mutation UndoImport($input: UndoImportInput!) {
  undoImport(input: $input) {
    import {
      ...ImportHead
    }
    restored
    removed
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}` as unknown as DocumentNode<UndoImportMutation, UndoImportMutationVariables>;
export const ConfirmFactsDocument = `
    mutation ConfirmFacts($input: ConfirmFactsInput!) {
  confirmFacts(input: $input) {
    import {
      ...ImportHead
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}` as unknown as DocumentNode<ConfirmFactsMutation, ConfirmFactsMutationVariables>;
export const ImportProgressedDocument = `
    subscription ImportProgressed($id: ID!) {
  importProgressed(id: $id) {
    ...ImportHead
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  canUndo
  canConfirm
}` as unknown as DocumentNode<ImportProgressedSubscription, ImportProgressedSubscriptionVariables>;