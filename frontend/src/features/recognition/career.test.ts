import { expect, test } from 'vitest'
import { anewFrom, arithmeticOf, cellsOf, marksOf, usedUntil, type Eligibility, type Quarter } from './career'

const terms = { __typename: 'CareerTerms' as const, quarters: 3, share: '0.2', leastGroup: 5 }
const quarter = (period: string, standing: Quarter['standing'], more: Partial<Quarter> = {}) =>
  ({ period, standing, counts: false, rank: 1, members: 6, places: 2, group: 'POSITION', position: null, neutral: null, ...more }) as Quarter
const periods = (cells: Quarter[]) => cells.map((one) => one.period)

test('three quarters are shown, more where a neutral one lies in a row or something came after it', () => {
  const year = [quarter('2025-Q3', 'OUTSIDE'), quarter('2025-Q4', 'TOP'), quarter('2026-Q1', 'NEUTRAL'), quarter('2026-Q2', 'TOP'), quarter('2026-Q3', 'TOP')]
  expect(periods(cellsOf({ quarters: year, terms }))).toEqual(['2026-Q1', '2026-Q2', '2026-Q3'])
  expect(periods(cellsOf({ quarters: year.map((one) => ({ ...one, counts: one.standing === 'TOP' })), terms }))).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'])
  expect(periods(cellsOf({ quarters: year.slice(0, 2), terms }))).toEqual(['2025-Q3', '2025-Q4'])
  expect(cellsOf({ quarters: [], terms })).toEqual([])
})

test('a broken row says from which quarter on it is counted anew, a neutral one and one that goes on say nothing', () => {
  expect(anewFrom({ quarters: [quarter('2026-Q1', 'TOP'), quarter('2026-Q2', 'OUTSIDE')], count: 0 })).toEqual({ broken: '2026-Q2', from: '2026-Q3' })
  expect(anewFrom({ quarters: [quarter('2025-Q4', 'MISSING'), quarter('2026-Q1', 'NEUTRAL')], count: 0 })).toEqual({ broken: '2025-Q4', from: '2026-Q1' })
  expect(anewFrom({ quarters: [quarter('2026-Q1', 'OUTSIDE'), quarter('2026-Q2', 'TOP')], count: 1 })).toBeNull()
  expect(anewFrom({ quarters: [quarter('2026-Q2', 'TOP')], count: 0 })).toBeNull()
  expect(anewFrom({ quarters: [], count: 0 })).toBeNull()
})

test('the rule is told with the numbers of the last quarter that was ranked', () => {
  const sum = arithmeticOf({ quarters: [quarter('2026-Q1', 'TOP', { members: 11, places: 3 }), quarter('2026-Q2', 'TOP'), quarter('2026-Q3', 'NEUTRAL', { rank: null, members: null, places: null })], running: [], terms })
  expect(sum).toMatchObject({ members: 6, exact: '1.2', places: 2 })
  expect(arithmeticOf({ quarters: [], running: [], terms })).toBeNull()
})

test('a decision has used up the quarters until another is closed', () => {
  const decided = [{ period: '2026-Q2', decidedAt: '2026-08-01T00:00:00Z' }] as Eligibility[]
  expect(usedUntil({ quarters: [quarter('2026-Q2', 'TOP')], eligibilities: decided })).toBe('2026-Q2')
  expect(usedUntil({ quarters: [quarter('2026-Q2', 'TOP'), quarter('2026-Q3', 'TOP')], eligibilities: decided })).toBeNull()
  expect(usedUntil({ quarters: [quarter('2026-Q2', 'TOP')], eligibilities: [{ period: '2026-Q2', decidedAt: null }] as Eligibility[] })).toBeNull()
})

test('each state has its steps behind it, one before it, the others ahead', () => {
  const marks = (state: Eligibility['state'], more: Partial<Eligibility> = {}) => Object.values(marksOf({ state, talkedOn: null, decidedAt: null, ...more })).join(' ')
  expect(marks('ELIGIBLE')).toBe('done now ahead ahead ahead')
  expect(marks('TALKED')).toBe('done done now ahead ahead')
  expect(marks('DECIDED')).toBe('done done done now ahead')
  expect(marks('CONFIRMED')).toBe('done done done done now')
  expect(marks('DONE')).toBe('done done done done done')
  expect(marks('ENDED', { decidedAt: '2026-08-01T00:00:00Z' })).toBe('done done done ended ahead')
  expect(marks('WITHDRAWN', { talkedOn: '2026-08-12' })).toBe('ended done ahead ahead ahead')
})
