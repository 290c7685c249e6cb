// A statement's figures: what stands in which order, what the quarters come to, and how an amount comes about.
import type { TFunction } from 'i18next'
import type { PayoutShownFragment, StatementQuery } from '@/gql/statement'
import { add, compare, divide, multiply, sign, subtract, toFixed, trim, type Decimal } from '@/lib/decimal'
import type { Formats } from '@/lib/formats'
import { lastDay, quarterOf, type Day, type Period } from '@/lib/period'
import type { Part } from '@/ui/EquationRow'

export type Shown = NonNullable<StatementQuery['statement']>
export type Item = Shown['items'][number]
export type Payout = PayoutShownFragment
export type Estimate = Shown['estimates'][number]
export type Row = { kind: 'item'; key: string; period: Period; item: Item } | { kind: 'estimate'; key: string; period: Period; estimate: Estimate }

/** Everything, the newest period first; what is only estimated stands before what was given. */
export function rowsOf({ items, estimates }: Pick<Shown, 'items' | 'estimates'>): Row[] {
  const rows: Row[] = [
    ...estimates.map((estimate): Row => ({ kind: 'estimate', key: `estimate-${estimate.plan.id}-${estimate.period}`, period: estimate.period, estimate })),
    ...items.map((item): Row => ({ kind: 'item', key: item.id, period: item.period, item })),
  ]
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => lastDay(b.row.period).localeCompare(lastDay(a.row.period)) || a.at - b.at)
    .map(({ row }) => row)
}

export interface Quarter {
  quarter: Period
  paid: Decimal
  /** Approved or calculated: not paid yet. */
  decided: Decimal
  estimated: Decimal
}

/** The year's quarters. A month and a year belong to the quarter in which they end. */
export function quartersOf(year: Period, { items, estimates }: Pick<Shown, 'items' | 'estimates'>): Quarter[] {
  const quarters = [1, 2, 3, 4].map((n): Quarter => ({ quarter: `${year}-Q${n}`, paid: '0', decided: '0', estimated: '0' }))
  const at = (period: Period) => quarters.find((one) => one.quarter === quarterOf(lastDay(period)))
  for (const item of items) {
    const quarter = at(item.period)
    if (!quarter) continue
    const sum = item.state === 'PAID' ? 'paid' : 'decided'
    quarter[sum] = add(quarter[sum], item.amount.amount)
  }
  for (const estimate of estimates) {
    const quarter = at(estimate.period)
    if (quarter) quarter.estimated = add(quarter.estimated, estimate.amount.amount)
  }
  return quarters
}

/** What the year's paid sum is made of, in the order of the list. */
export const paidAmounts = (items: Item[]): Decimal[] => items.filter((item) => item.state === 'PAID' && sign(item.amount.amount) !== 0).map((item) => item.amount.amount)

export const estimatedSum = (estimates: Estimate[]): Decimal => add('0', ...estimates.map((one) => one.amount.amount))

/** A coefficient with at least one place: 1.0 beside 1.2. */
export const coefficientText = (value: Decimal | null): string => (value === null ? '—' : trim(value).includes('.') ? trim(value) : toFixed(value, 1))

const isWhole = (one: { days: number | null; of: number | null }) => one.days === null || one.of === null || one.days === one.of

/** Which of the kinds of reckoning an amount comes from. */
export function reckoningOf(item: Payout): 'base' | 'pool' | 'award' {
  if (item.kind === 'KPI_BONUS') return 'base'
  return item.kind === 'AWARD' ? 'award' : 'pool'
}

interface Based {
  base: { amount: Decimal } | null
  coefficient: Decimal | null
  days: number | null
  of: number | null
}

/** base × coefficient (× days ÷ days of the period). A base that isn't the viewer's to see is named, not shown. */
export function baseParts(one: Based, t: TFunction, f: Formats): Part[] {
  return [
    { text: one.base ? f.amount(one.base.amount) : t('statement.base') },
    { text: '×' },
    { text: coefficientText(one.coefficient) },
    ...(isWhole(one) ? [] : [{ text: '×' }, { text: String(one.days) }, { text: '÷' }, { text: String(one.of) }]),
  ]
}

/** What the equation above comes to; null where a part of it is hidden. */
export function baseResult(one: Based): Decimal | null {
  if (!one.base || one.coefficient === null) return null
  const whole = multiply(one.base.amount, one.coefficient)
  return isWhole(one) ? toFixed(whole, 2) : toFixed(divide(multiply(whole, String(one.days)), String(one.of)), 2)
}

/** Whether the pool, the weight and the sum of weights give the exact share: after a cap or a floor they don't alone. */
export function sharesExactly(item: Payout): boolean {
  if (!item.pool || item.weight === null || item.weights === null || item.exact === null || sign(item.weights) === 0) return false
  return toFixed(divide(multiply(item.pool.amount, item.weight), item.weights), 4) === toFixed(item.exact, 4)
}

/** How it comes about in a few signs, as a row of the list says it. */
export function signs(item: Item, t: TFunction, f: Formats): string {
  const text = (parts: Part[]) => parts.map((part) => part.text).join(' ')
  const way = reckoningOf(item)
  const [only, ...more] = item.earlier
  const taken = sign(item.takenBack.amount) > 0 ? ` − ${f.amount(item.takenBack.amount)}` : ''
  if (item.trueUp || sign(item.before.amount) > 0) {
    const sameBase = way === 'base' && only && more.length === 0 && item.base && only.base && compare(item.base.amount, only.base.amount) === 0
    if (sameBase && isWhole(item) && isWhole(only) && taken === '' && item.bound === null && only.bound === null) return `${f.amount(item.base?.amount)} × (${coefficientText(item.coefficient)} − ${coefficientText(only.coefficient)})`
    return `${f.amount(item.owed.amount)} − ${f.amount(item.before.amount)}${taken}`
  }
  if (way === 'base') return text(baseParts(item, t, f)) + taken
  if (way === 'award') return item.sharers !== null && item.sharers > 1 ? t('statement.sharedBy', { count: item.sharers }) : t('statement.awardOf', { amount: f.amount(item.owed.amount) })
  if (sign(item.owed.amount) === 0) return t('statement.nothingSaved')
  if (sharesExactly(item)) return `${f.amount(item.pool?.amount)} × ${f.score(item.weight)} ÷ ${f.score(item.weights)}${taken}`
  return item.weight === null ? f.amount(item.owed.amount) : t('statement.weightOf', { weight: f.score(item.weight) })
}

/** Why an item comes to nothing; null where it comes to something. */
export function whyNothing(item: Payout): 'zeroPool' | 'zeroCoefficient' | 'zeroBefore' | 'zero' | null {
  if (sign(item.amount.amount) !== 0) return null
  if (compare(item.owed.amount, item.before.amount) <= 0 && sign(item.before.amount) > 0) return 'zeroBefore'
  if (reckoningOf(item) === 'pool') return 'zeroPool'
  return item.coefficient !== null && sign(item.coefficient) === 0 ? 'zeroCoefficient' : 'zero'
}

/** How far it is; what came to nothing and was decided is neither paid nor to be paid. */
export function stateOf(row: Row): 'ESTIMATE' | 'NOTHING' | Item['state'] {
  if (row.kind === 'estimate') return 'ESTIMATE'
  return sign(row.item.amount.amount) === 0 && row.item.state !== 'CALCULATED' ? 'NOTHING' : row.item.state
}

export interface Event {
  key: string
  day: Day
  text: string
}

/** Who did what and when, of it and of what the period was given before, in order. */
export function historyOf(item: Item, t: TFunction, f: Formats): Event[] {
  const name = (one: { name: string } | null) => one?.name ?? t('statement.somebody')
  const events = [...item.earlier, item].flatMap((one): Event[] => {
    const run = { number: one.runNumber, what: t(one.trueUp ? 'statement.trueUpRun' : 'statement.run') }
    return [
      { key: `${one.id} 1`, day: f.dayOf(one.calculatedAt), text: t('statement.calculatedBy', { name: name(one.calculatedBy), ...run }) },
      ...(one.decidedAt && one.state !== 'REJECTED' ? [{ key: `${one.id} 2`, day: f.dayOf(one.decidedAt), text: t('statement.approvedBy', { name: name(one.decidedBy), ...run }) }] : []),
      ...(one.payDay && sign(one.amount.amount) !== 0 ? [{ key: `${one.id} 3`, day: one.payDay, text: t('statement.paidWith', { batch: one.batch ?? '', amount: f.amount(one.amount.amount) }) }] : []),
    ]
  })
  const number = (event: Event) => Number(event.key.slice(-1))
  return events.sort((a, b) => a.day.localeCompare(b.day) || (a.key.slice(0, -2) === b.key.slice(0, -2) ? number(a) - number(b) : 0))
}

/** What is to pay: the difference to what was given before, and what is held back of it. */
export const differs = (item: Payout): boolean => item.trueUp || sign(item.before.amount) !== 0 || sign(item.takenBack.amount) !== 0

/** owed − before − held back, and whether that is the amount: below nothing it is nothing. */
export function differenceOf(item: Payout): Decimal {
  const rest = subtract(subtract(item.owed.amount, item.before.amount), item.takenBack.amount)
  return sign(rest) < 0 ? '0' : rest
}
