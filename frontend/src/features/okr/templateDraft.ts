// Templates of a position as a form holds them.
import type { ObjectiveTemplatesQuery } from '@/gql/okr'
import type { KeyResultDraftInput, ObjectiveDraftInput, ObjectiveKind } from '@/gql/schema'
import { blankKeyResult, createInput, faultsOf, typedKeyResult, type KeyResultTyped } from './keyResultDraft'

export type Template = ObjectiveTemplatesQuery['objectiveTemplates'][number]

export interface TemplateTyped {
  title: string
  kind: ObjectiveKind
  keyResults: KeyResultTyped[]
}

export const blankTemplate = (): TemplateTyped => ({ title: '', kind: 'COMMITTED', keyResults: [blankKeyResult] })

export const typedTemplate = (of: Template): TemplateTyped => ({
  title: of.title,
  kind: of.kind,
  keyResults: of.keyResults.map((one) => ({ ...typedKeyResult({ ...one, responsible: null }), metric: one.metric?.key ?? '', formula: one.formula ?? '' })),
})

function draftInput(typed: KeyResultTyped): KeyResultDraftInput {
  const { title, kind, unit, start, target, low, high, metric, formula, weight } = createInput(typed, '')
  return { title, kind, unit, start, target, low, high, metric, formula, weight }
}

export const templateInput = ({ title, kind, keyResults }: TemplateTyped): ObjectiveDraftInput => ({ title: title.trim(), kind, keyResults: keyResults.map(draftInput) })

/** Whether a template can be sent as it is. */
export const isWhole = ({ title, keyResults }: TemplateTyped) => title.trim() !== '' && keyResults.every((one) => Object.keys(faultsOf(one)).length === 0)
