import { describe, expect, it } from 'vitest'
import { toFixed } from '@/lib/decimal'
import { explains, sumOf, termsOf } from './sum'

const results = [{ progress: '0.7', weight: '1' }, { progress: '0.6', weight: '1' }, { progress: '0.866667', weight: '1' }]

describe('an objective’s sum', () => {
  it('is the weighted mean of the key results with a value', () => {
    const sum = sumOf(termsOf([...results, { progress: null, weight: '5' }], [], false))
    expect(sum && [toFixed(sum.result, 4), sum.weights, sum.alike]).toEqual(['0.7222', '3', true])
    const weighted = sumOf(results.map((one, at) => ({ ...one, weight: at === 0 ? '2' : '1' })))
    expect(weighted && [toFixed(weighted.result, 4), weighted.weights, weighted.alike]).toEqual(['0.7167', '4', false])
    expect(weighted && explains(weighted, '0.716667')).toBe(true)
    expect(weighted && explains(weighted, '0.7222')).toBe(false)
  })

  it('counts what aligns to it where set so, and where it has nothing of its own', () => {
    const child = { progress: '0.5', weight: '1', state: 'ACTIVE', parentKeyResult: null }
    const others = [{ ...child, state: 'DRAFT' }, { ...child, parentKeyResult: {} }, { ...child, progress: null }]
    expect(termsOf(results, [child], false)).toHaveLength(3)
    expect(termsOf(results, [child, ...others], true)).toHaveLength(4)
    expect(termsOf([], [child, ...others], false)).toEqual([{ progress: '0.5', weight: '1' }])
  })

  it('has no result where nothing weighs', () => {
    expect(sumOf([])).toBeNull()
    expect(sumOf([{ progress: '1', weight: '0' }])).toBeNull()
  })
})
