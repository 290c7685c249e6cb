import { describe, expect, it } from 'vitest'
import { mergeMarkers, niceScale } from './chartOption'

describe('charts', () => {
  it('merge markers less than 40 px apart into a count and keep each of them', () => {
    const days = Array.from({ length: 11 }, (_, at) => `2026-08-${String(at + 1).padStart(2, '0')}`)
    const merged = mergeMarkers([{ day: '2026-08-02', text: 'a' }, { day: '2026-08-03', text: 'b' }, { day: '2026-08-10', text: 'c' }], days, 200)
    expect(merged.map((one) => [one.day, one.count, one.all.length])).toEqual([['2026-08-02', 2, 2], ['2026-08-10', 1, 1]])
  })

  it('end axes on round numbers that hold every value', () => {
    const scale = niceScale(91.2, 105, 4)
    expect(scale.min).toBeLessThanOrEqual(91.2)
    expect(scale.max).toBeGreaterThanOrEqual(105)
    expect((scale.max - scale.min) / scale.step).toBeLessThanOrEqual(5)
    expect(niceScale(95, 105, 4)).toEqual({ min: 90, max: 110, step: 5 })
    expect(niceScale(0.4, 2, 4).min).toBeGreaterThanOrEqual(0)
    expect(niceScale(5, 5, 4).max).toBeGreaterThan(niceScale(5, 5, 4).min)
  })
})
