import { describe, expect, it } from 'vitest'
import { blankKeyResult, createInput, faultsOf, typedKeyResult } from './keyResultDraft'

const typed = { ...blankKeyResult, title: '社群活跃度', unit: 'PERCENT' as const, start: '18', target: '25' }

describe('a key result to be', () => {
  it('sends percentages as ratios', () => {
    expect(faultsOf(typed)).toEqual({})
    expect(createInput(typed, 'o')).toMatchObject({ start: '0.18', target: '0.25', low: null, metric: null, milestones: null })
  })
  it('needs a way to go', () => {
    expect(faultsOf({ ...typed, target: '18.0' })).toEqual({ target: 'same' })
    expect(faultsOf({ ...typed, start: '', target: 'x' })).toEqual({ start: 'required', target: 'number' })
  })
  it('of a guard needs one bound, the lower one below', () => {
    const guard = { ...typed, kind: 'GUARD' as const }
    expect(faultsOf(guard)).toEqual({ high: 'required' })
    expect(faultsOf({ ...guard, low: '5' })).toEqual({})
    expect(faultsOf({ ...guard, low: '5', high: '4' })).toEqual({ high: 'bounds' })
    expect(createInput({ ...guard, high: '20' }, 'o')).toMatchObject({ start: null, target: null, low: null, high: '0.2' })
  })
  it('follows a metric or a formula, never both', () => {
    const metric = { ...typed, kind: 'METRIC' as const, metric: 'cpl', formula: 'sum("leads")' }
    expect(createInput(metric, 'o')).toMatchObject({ metric: 'cpl', formula: null })
    expect(faultsOf({ ...metric, metric: '', formula: '' })).toEqual({ metric: 'required' })
  })
  it('leaves steps without words out', () => {
    const steps = { ...typed, kind: 'MILESTONE' as const, steps: [{ title: '立项', due: '' }, { title: ' ', due: '2026-09-01' }] }
    expect(createInput(steps, 'o').milestones).toEqual([{ title: '立项', due: null }])
  })
  it('is shown for change as it was typed', () => {
    expect(typedKeyResult({ title: 't', kind: 'NUMBER', unit: 'PERCENT', start: '0.18', target: '0.25', low: null, high: null, weight: '1', responsible: null })).toMatchObject({ start: '18', target: '25', low: '' })
  })
})
