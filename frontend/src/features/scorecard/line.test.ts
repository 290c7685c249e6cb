import { describe, expect, it } from 'vitest'
import { formatsFor } from '@/lib/formats'
import { attainedBy, formula, gap, lineState, targetText, weightedMean, type Line } from './line'

const f = formatsFor('zh-CN')
const line = (over: Partial<Line>): Line => ({ state: 'SCORED', method: 'RATIO', weight: '10', score: '90.00', examination: '0.8', attainment: '0.9', actual: '0.135', target: '0.15', targetLow: null, targetHigh: null, metric: { unit: 'PERCENT', direction: 'HIGHER' }, replacedBy: null, ...over }) as Line

describe('a line', () => {
  it('counts only scored lines, by nominal weight, in its section’s mean', () => {
    const lines = [line({ weight: '24', score: '90.00' }), line({ weight: '16', score: '105.00' }), line({ weight: '14', state: 'EXCLUDED', score: null }), line({ weight: '8', score: '105.83' }), line({ weight: '4', score: '108.00' }), line({ weight: '4', score: '112.00' })]
    expect(weightedMean({ lines })).toEqual({ sum: '5566.64', weight: '56' })
    expect(weightedMean({ lines: [line({ state: 'MISSING', score: null })] })).toBeNull()
  })

  it('is judged by its own threshold, and a rating by none', () => {
    expect(lineState(line({ attainment: '0.85' }))).toBe('near')
    expect(lineState(line({ attainment: '0.85', examination: '0.9' }))).toBe('missed')
    expect(lineState(line({ attainment: '1' }))).toBe('met')
    expect(lineState(line({ attainment: null, method: 'RATING' }))).toBe('rated')
    expect(lineState(line({ state: 'MISSING', attainment: null }))).toBe('missing')
  })

  it('tells which arithmetic made the attainment of a figure that should be low', () => {
    const low = { unit: 'CURRENCY', direction: 'LOWER' } as Line['metric']
    expect(attainedBy(line({ metric: low, actual: '4.20', target: '5', attainment: '1.16' }))).toBe('lower')
    expect(attainedBy(line({ metric: low, actual: '4.20', target: '5', attainment: '1.190476' }))).toBe('lowerInverse')
  })

  it('prints its bound and its distance in the metric’s unit', () => {
    expect(targetText(line({}), f)).toBe('≥ 15.00%')
    expect(targetText(line({ target: '1' }), f)).toBe('= 100.00%')
    expect(gap(line({}), f)).toBe('1.50 个百分点')
  })
})

describe('a formula', () => {
  const term = (text: string, value: string | null = null) => ({ text, value, measure: null }) as unknown as Parameters<typeof formula>[0][number]
  const roi = [term('('), term('5,624,394', '5624394'), term('−'), term('898,465.07', '898465.07'), term(')'), term('÷'), term('898,465.07', '898465.07')]

  it('too long for its column goes on one scale, whole, and keeps the exact one beside it', () => {
    expect(formula(roi, formatsFor('zh-CN'))).toEqual({ exact: '(5,624,394 − 898,465.07) ÷ 898,465.07', shown: '(562.44 − 89.85) ÷ 89.85 万' })
    expect(formula(roi, formatsFor('en')).shown).toBe('(5,624.4 − 898.5) ÷ 898.5 K')
  })

  it('stays in full where it is short or a figure too small for the scale', () => {
    expect(formula([term('939', '939'), term('÷'), term('24,684', '24684')], formatsFor('zh-CN')).shown).toBe('939 ÷ 24,684')
    expect(formula([...roi, term('×'), term('12', '12')], formatsFor('zh-CN')).shown).toContain('× 12')
  })
})
