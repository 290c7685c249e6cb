import { describe, expect, it } from 'vitest'
import { lengthOf, periodRange, presetRange } from './range'

describe('ranges of days', () => {
  it('end at the latest day with data', () => {
    expect(presetRange('quarter', '2026-09-08', '2026-09-07')).toEqual({ from: '2026-07-01', to: '2026-09-07' })
    expect(lengthOf(presetRange('last30', '2026-09-08', '2026-09-07'))).toBe(30)
  })

  it('begin a week on Monday, Sunday being its last day', () => {
    expect(presetRange('week', '2026-09-07', null).from).toBe('2026-09-07')
    expect(presetRange('week', '2026-09-06', null).from).toBe('2026-08-31')
  })

  it('cover a past period as a whole and the running one so far', () => {
    expect(periodRange('2026-Q2', '2026-09-08', '2026-09-07')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(lengthOf(periodRange('2026-Q3', '2026-09-08', '2026-09-07'))).toBe(69)
  })

  it('never end before they begin, even where a period has no data yet', () => {
    expect(periodRange('2026-Q4', '2026-10-01', '2026-09-07')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  })
})
