// A key result as a form holds it: figures as they are typed, until they are sent.
import type { CreateKeyResultInput, KeyResultKind, Unit } from '@/gql/schema'
import { typedOf, valueOf } from '@/lib/typed'

export interface KeyResultTyped {
  title: string
  kind: KeyResultKind
  unit: Unit
  start: string
  target: string
  low: string
  high: string
  weight: string
  metric: string
  formula: string
  /** A team's id; empty: the owner's figures. */
  scope: string
  steps: { title: string; due: string }[]
  responsible: { id: string; name: string } | null
}

export const blankKeyResult: KeyResultTyped = {
  title: '', kind: 'NUMBER', unit: 'COUNT', start: '', target: '', low: '', high: '', weight: '1', metric: '', formula: '', scope: '', steps: [{ title: '', due: '' }], responsible: null,
}

interface Kept {
  title: string
  kind: KeyResultKind
  unit: Unit
  start: string | null
  target: string | null
  low: string | null
  high: string | null
  weight: string
  responsible: { id: string; name: string } | null
}

export const typedKeyResult = (of: Kept): KeyResultTyped => ({
  ...blankKeyResult, title: of.title, kind: of.kind, unit: of.unit, weight: of.weight, responsible: of.responsible,
  start: typedOf(of.start, of.unit), target: typedOf(of.target, of.unit), low: typedOf(of.low, of.unit), high: typedOf(of.high, of.unit),
})

export type Lack = 'title' | 'start' | 'target' | 'low' | 'high' | 'weight' | 'metric' | 'milestones'
export type Fault = 'required' | 'number' | 'same' | 'bounds'

/** What is missing or wrong, field by field, before anything is sent. */
export function faultsOf(typed: KeyResultTyped): Partial<Record<Lack, Fault>> {
  const faults: Partial<Record<Lack, Fault>> = {}
  const figure = (field: 'start' | 'target' | 'low' | 'high') => (typed[field].trim() === '' ? null : valueOf(typed[field], typed.unit))
  if (typed.title.trim() === '') faults.title = 'required'
  if (valueOf(typed.weight, 'COUNT') === null || typed.weight.trim().startsWith('-')) faults.weight = 'number'
  if (typed.kind === 'NUMBER' || typed.kind === 'METRIC') {
    for (const field of ['start', 'target'] as const) {
      if (typed[field].trim() === '') faults[field] = 'required'
      else if (figure(field) === null) faults[field] = 'number'
    }
    if (!faults.start && !faults.target && figure('start') === figure('target')) faults.target = 'same'
  }
  if (typed.kind === 'GUARD') {
    for (const field of ['low', 'high'] as const) if (typed[field].trim() !== '' && figure(field) === null) faults[field] = 'number'
    if (typed.low.trim() === '' && typed.high.trim() === '') faults.high = 'required'
    const [low, high] = [figure('low'), figure('high')]
    if (low !== null && high !== null && Number(low) > Number(high)) faults.high = 'bounds'
  }
  if (typed.kind === 'METRIC' && typed.metric === '' && typed.formula.trim() === '') faults.metric = 'required'
  if (typed.kind === 'MILESTONE' && typed.steps.every((step) => step.title.trim() === '')) faults.milestones = 'required'
  return faults
}

export function createInput(typed: KeyResultTyped, objectiveId: string): CreateKeyResultInput {
  const { kind, unit } = typed
  const figure = (text: string) => (text.trim() === '' ? null : valueOf(text, unit))
  const course = kind === 'NUMBER' || kind === 'METRIC'
  return {
    objectiveId, title: typed.title.trim(), kind, unit: kind === 'MILESTONE' ? null : unit, weight: valueOf(typed.weight, 'COUNT'),
    start: course ? figure(typed.start) : null, target: course ? figure(typed.target) : null,
    low: kind === 'GUARD' ? figure(typed.low) : null, high: kind === 'GUARD' ? figure(typed.high) : null,
    metric: kind === 'METRIC' && typed.metric !== '' ? typed.metric : null, formula: kind === 'METRIC' && typed.metric === '' ? typed.formula.trim() : null,
    scopeTeamId: kind === 'METRIC' && typed.scope !== '' ? typed.scope : null, scopeMemberId: null,
    milestones: kind === 'MILESTONE' ? typed.steps.filter((step) => step.title.trim() !== '').map((step) => ({ title: step.title.trim(), due: step.due || null })) : null,
    responsibleId: typed.responsible?.id ?? null,
  }
}
