import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, firstDay, isPeriod, lastDay, quarterOf, step } from './period'

describe('periods', () => {
  it('step over the ends of years', () => {
    expect(step('2026-Q1', -1)).toBe('2025-Q4')
    expect(step('2026-12', 1)).toBe('2027-01')
    expect(step('2026-Q3', -3)).toBe('2025-Q4')
    expect(step('2026', 1)).toBe('2027')
  })

  it('know their days, leap years included', () => {
    expect([firstDay('2026-Q3'), lastDay('2026-Q3')]).toEqual(['2026-07-01', '2026-09-30'])
    expect(lastDay('2028-02')).toBe('2028-02-29')
    expect(daysBetween('2026-07-01', '2026-09-08')).toBe(70)
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(quarterOf('2026-10-01')).toBe('2026-Q4')
  })

  it('are told from whatever else an address may hold', () => {
    expect(['2026-Q3', '2026-07', '2026'].every(isPeriod)).toBe(true)
    expect(['2026-Q5', '2026-13', '26', '', null, 2026].some(isPeriod)).toBe(false)
  })
})
