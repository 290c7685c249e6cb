import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { formatsFor } from '@/lib/formats'
import { baseResult, differenceOf, estimatedSum, historyOf, paidAmounts, quartersOf, rowsOf, sharesExactly, signs, whyNothing, type Estimate, type Item, type Payout } from './figures'

const f = formatsFor('zh-CN')
const t = ((key: string, slots?: object) => `${key}${slots ? ` ${Object.values(slots).join(' ')}` : ''}`) as unknown as TFunction
const money = (amount: string) => ({ amount })

const bonus = (changes: Partial<Item> = {}): Item => ({
  id: 'pay_1', kind: 'KPI_BONUS', period: '2026-Q1', version: 1, runNumber: 3, trueUp: false, state: 'PAID', total: '94.62', grade: 'B', coefficient: '1', revision: 1, baseFrom: '2026-01-01', days: 90, of: 90,
  weight: null, exact: null, bound: null, weights: null, sharers: null, calculatedAt: '2026-04-26T02:00:00Z', decidedAt: '2026-04-27T02:00:00Z', payDay: '2026-04-30', batch: 'BON-2026-04-003',
  amount: money('4500.00'), owed: money('4500.00'), before: money('0'), takenBack: money('0'), base: money('4500.00'), whole: null, extra: null, pool: null, team: null,
  plan: { id: 'plan_1', name: { zh: '绩效奖金', en: 'KPI bonus' } }, scorecard: null, run: null, calculatedBy: { id: 'a', name: '陆予安' }, decidedBy: { id: 'b', name: '高敏' }, earlier: [], ...changes,
})
const trueUp = (changes: Partial<Item> = {}) =>
  bonus({ id: 'pay_2', runNumber: 19, trueUp: true, revision: 2, coefficient: '1.2', total: '98.12', grade: 'A', amount: money('900.00'), owed: money('5400.00'), before: money('4500.00'), calculatedAt: '2026-05-26T02:00:00Z', decidedAt: '2026-05-27T02:00:00Z', payDay: '2026-05-29', earlier: [bonus()] as Payout[] as Item['earlier'], ...changes })
const saving = (changes: Partial<Item> = {}) =>
  bonus({ id: 'pay_3', kind: 'COST_SAVING', base: null, coefficient: null, weight: '97.82', weights: '364.01', pool: money('164.00'), exact: '44.0715365511', whole: money('44.07'), extra: money('0'), amount: money('44.07'), owed: money('44.07'), ...changes })
const estimate = (period: string, amount: string) => ({ period, amount: money(amount), plan: { id: 'plan_1', name: { zh: '绩效奖金', en: 'KPI bonus' } } }) as unknown as Estimate

describe('the sums', () => {
  const items = [bonus(), trueUp(), bonus({ id: 'm', period: '2026-08', state: 'CALCULATED', amount: money('300.00') }), bonus({ id: 'n', period: '2026-08', state: 'APPROVED', amount: money('500.00') }), bonus({ id: 'y', period: '2026', amount: money('10.00') }), saving({ amount: money('0') })]
  it('are paid by quarter, what is decided beside it and estimates in neither', () => {
    expect(quartersOf('2026', { items, estimates: [estimate('2026-Q3', '5400.00')] })).toEqual([
      { quarter: '2026-Q1', paid: '5400', decided: '0', estimated: '0' },
      { quarter: '2026-Q2', paid: '0', decided: '0', estimated: '0' },
      { quarter: '2026-Q3', paid: '0', decided: '800', estimated: '5400' },
      { quarter: '2026-Q4', paid: '10', decided: '0', estimated: '0' },
    ])
    expect(estimatedSum([estimate('2026-Q3', '5400.00'), estimate('2026-08', '0.05')])).toBe('5400.05')
  })
  it('are written out of what was paid alone', () => expect(paidAmounts(items)).toEqual(['4500.00', '900.00', '10.00']))
  it('stand beside a list with the newest period first, the estimate before what was given', () => {
    const rows = rowsOf({ items: [bonus({ id: 'q3', period: '2026-09' }), bonus()], estimates: [estimate('2026-Q3', '1')] })
    expect(rows.map((row) => `${row.kind} ${row.period}`)).toEqual(['estimate 2026-Q3', 'item 2026-09', 'item 2026-Q1'])
  })
})

describe('how an amount comes about', () => {
  it('is base × coefficient, and days where they were not all', () => {
    expect(signs(bonus(), t, f)).toBe('4,500.00 × 1.0')
    const part = bonus({ days: 61, of: 92, coefficient: '1.2' })
    expect(signs(part, t, f)).toBe('4,500.00 × 1.2 × 61 ÷ 92')
    expect(baseResult(part)).toBe('3580.43')
  })
  it('names a base that is not to be seen', () => {
    expect(signs(bonus({ base: null, coefficient: '1.2' }), t, f)).toBe('statement.base × 1.2')
    expect(baseResult(bonus({ base: null }))).toBeNull()
  })
  it('is the difference of coefficients for a true-up on the same base, else of amounts', () => {
    expect(signs(trueUp(), t, f)).toBe('4,500.00 × (1.2 − 1.0)')
    expect(signs(trueUp({ base: money('5000.00'), owed: money('6000.00'), amount: money('1500.00') }), t, f)).toBe('6,000.00 − 4,500.00')
    expect(signs(trueUp({ base: null }), t, f)).toBe('5,400.00 − 4,500.00')
    expect(signs(trueUp({ takenBack: money('180.00'), amount: money('720.00') }), t, f)).toBe('5,400.00 − 4,500.00 − 180.00')
  })
  it('is a share of the pool only where that gives the exact share', () => {
    expect(signs(saving(), t, f)).toBe('164.00 × 97.82 ÷ 364.01')
    expect(sharesExactly(saving({ exact: '50', bound: 'CAP' }))).toBe(false)
    expect(signs(saving({ pool: null, weights: null }), t, f)).toBe('statement.weightOf 97.82')
  })
  it('never falls below nothing', () => {
    expect(differenceOf(trueUp({ owed: money('4000.00') }))).toBe('0')
    expect(differenceOf(trueUp())).toBe('900')
  })
})

describe('an amount of nothing', () => {
  it('is explained by where it comes from', () => {
    expect(whyNothing(bonus())).toBeNull()
    expect(whyNothing(saving({ amount: money('0'), owed: money('0') }))).toBe('zeroPool')
    expect(whyNothing(bonus({ amount: money('0.00'), owed: money('0'), coefficient: '0' }))).toBe('zeroCoefficient')
    expect(whyNothing(trueUp({ amount: money('0'), owed: money('4000.00') }))).toBe('zeroBefore')
  })
})

describe('the history', () => {
  it('tells of both runs in the order in which it happened', () => {
    const events = historyOf(trueUp(), t, f)
    expect(events.map((event) => event.day)).toEqual(['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-26', '2026-05-27', '2026-05-29'])
    expect(events[3]?.text).toContain('陆予安')
  })
  it('has what was done in one day in its order', () => {
    const events = historyOf(bonus({ calculatedAt: '2026-04-30T01:00:00Z', decidedAt: '2026-04-30T02:00:00Z' }), t, f)
    expect(events.map((event) => event.text.split(' ')[0])).toEqual(['statement.calculatedBy', 'statement.approvedBy', 'statement.paidWith'])
  })
})
