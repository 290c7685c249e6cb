// A plan's terms as they are typed: texts, in percent where people speak of percent.
import type { IncentiveKind, IncentiveTermsInput, PeriodKind } from '@/gql/schema'
import { shift, trim } from '@/lib/decimal'
import type { Terms } from './words'

export interface TermsForm {
  schedule: PeriodKind
  teams: string[]
  positions: string[]
  leastDays: string
  countAbsence: boolean
  leaversForgo: boolean
  budget: string
  floor: string
  cap: string
  threshold: string
  takeBack: boolean
  policy: string
  tiered: boolean
  rate: string
  tiers: { from: string; rate: string }[]
  wholeAmount: boolean
  baselines: { channel: string; cost: string }[]
  guarded: boolean
  guard: { metric: string; baseline: string; share: string }
  settlement: 'EACH' | 'YEAR_TO_DATE'
  carryYears: boolean
  fund: boolean
  metric: string
  targetProfit: string
  award: string
  amount: string
  quarters: string
  topShare: string
  leastGroup: string
}

export const schedulesOf: Record<IncentiveKind, PeriodKind[]> = {
  KPI_BONUS: ['MONTH', 'QUARTER'],
  COST_SAVING: ['MONTH', 'QUARTER', 'YEAR'],
  AWARD: ['MONTH', 'QUARTER'],
  PROFIT_SHARE: ['YEAR'],
  CAREER: ['QUARTER'],
}

/** How a new plan of a kind begins: as companies usually have it. */
export function blank(kind: IncentiveKind): TermsForm {
  return {
    schedule: kind === 'AWARD' ? 'MONTH' : kind === 'PROFIT_SHARE' ? 'YEAR' : 'QUARTER',
    teams: [], positions: [], leastDays: '', countAbsence: false, leaversForgo: false, budget: '', floor: '', cap: '', threshold: kind === 'KPI_BONUS' ? '60' : '', takeBack: false, policy: '',
    tiered: false, rate: kind === 'PROFIT_SHARE' ? '10' : '20', tiers: [{ from: '0', rate: '10' }], wholeAmount: false, baselines: [], guarded: kind === 'COST_SAVING', guard: { metric: 'conversion_rate', baseline: '3', share: '95' },
    settlement: 'YEAR_TO_DATE', carryYears: false, fund: false, metric: '', targetProfit: '', award: '', amount: '', quarters: '3', topShare: '20', leastGroup: '5',
  }
}

const percent = (share: string | null | undefined) => (share == null ? '' : trim(shift(share, 2)))
const word = (value: string | null | undefined) => value ?? ''

export function formOf(kind: IncentiveKind, terms: Terms): TermsForm {
  const empty = blank(kind)
  return {
    ...empty,
    schedule: terms.schedule,
    teams: terms.teams.map((one) => one.id),
    positions: terms.positions.map((one) => one.key),
    leastDays: terms.leastDays > 0 ? String(terms.leastDays) : '',
    countAbsence: terms.countAbsence,
    leaversForgo: terms.leaversForgo,
    budget: word(terms.budget), floor: word(terms.floor), cap: word(terms.cap), threshold: word(terms.threshold),
    takeBack: terms.takeBack, policy: word(terms.policy),
    tiered: terms.tiers.length > 0,
    rate: percent(terms.rate) || empty.rate,
    tiers: terms.tiers.length > 0 ? terms.tiers.map((one) => ({ from: one.from, rate: percent(one.rate) })) : empty.tiers,
    wholeAmount: terms.wholeAmount,
    baselines: terms.baselines.map((one) => ({ channel: one.channel.key, cost: one.cost })),
    guarded: terms.guard !== null,
    guard: terms.guard ? { metric: terms.guard.metric.key, baseline: terms.guard.metric.unit === 'PERCENT' ? percent(terms.guard.baseline) : terms.guard.baseline, share: percent(terms.guard.share) } : empty.guard,
    settlement: terms.settlement ?? 'EACH',
    carryYears: terms.carryYears, fund: terms.fund, metric: terms.metric?.key ?? '', targetProfit: word(terms.targetProfit),
    award: terms.award?.id ?? '', amount: word(terms.amount),
    quarters: terms.quarters === null ? empty.quarters : String(terms.quarters), topShare: percent(terms.topShare) || empty.topShare, leastGroup: terms.leastGroup === null ? empty.leastGroup : String(terms.leastGroup),
  }
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text.trim())
const number = (text: string) => (text.trim() === '' ? null : text.trim())
const share = (text: string) => (isNumber(text) ? shift(text.trim(), -2) : null)
const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : null)

/** Fields that don't hold a number where one is asked for. */
export function wrong(kind: IncentiveKind, form: TermsForm): Set<string> {
  const bad = new Set<string>()
  const check = (field: string, text: string, needed = false) => (text.trim() === '' ? needed : !isNumber(text)) && bad.add(field)
  check('budget', form.budget, kind === 'AWARD')
  if (kind !== 'AWARD' && kind !== 'CAREER') ['floor', 'cap'].forEach((field) => check(field, form[field as 'cap']))
  if (form.leastDays !== '' && whole(form.leastDays) === null) bad.add('leastDays')
  if (kind === 'KPI_BONUS') {
    check('threshold', form.threshold)
    if (form.takeBack && form.policy.trim() === '') bad.add('policy')
  }
  if (kind === 'COST_SAVING' || kind === 'PROFIT_SHARE') {
    if (form.tiered) form.tiers.forEach((tier) => { check('rate', tier.from, true); check('rate', tier.rate, true) })
    else check('rate', form.rate, true)
  }
  if (kind === 'COST_SAVING') {
    if (form.baselines.length === 0) bad.add('baselines')
    form.baselines.forEach((one) => check('baselines', one.cost, true))
    if (form.guarded) { check('guard', form.guard.baseline, true); check('guard', form.guard.share, true) }
  }
  if (kind === 'PROFIT_SHARE') { if (form.metric === '') bad.add('targetProfit'); check('targetProfit', form.targetProfit, true) }
  if (kind === 'AWARD') { if (form.award === '') bad.add('award'); check('amount', form.amount, true) }
  if (kind === 'CAREER') { if (whole(form.quarters) === null) bad.add('quarters'); check('topShare', form.topShare, true); if (whole(form.leastGroup) === null) bad.add('leastGroup') }
  return bad
}

/** What the API is sent: terms that the kind has, and only what was given. */
export function inputOf(kind: IncentiveKind, form: TermsForm, percentGuard: boolean): IncentiveTermsInput {
  const pooled = kind === 'COST_SAVING' || kind === 'PROFIT_SHARE'
  const bounded = pooled || kind === 'KPI_BONUS'
  const all: IncentiveTermsInput = {
    schedule: form.schedule,
    teams: kind !== 'AWARD' && kind !== 'CAREER' && form.teams.length > 0 ? form.teams : null,
    positions: kind !== 'AWARD' && kind !== 'CAREER' && form.positions.length > 0 ? form.positions : null,
    leastDays: whole(form.leastDays),
    countAbsence: form.countAbsence || null,
    leaversForgo: form.leaversForgo || null,
    budget: kind === 'CAREER' ? null : number(form.budget),
    floor: bounded && !form.fund ? number(form.floor) : null,
    cap: bounded && !form.fund ? number(form.cap) : null,
    threshold: kind === 'KPI_BONUS' ? number(form.threshold) : null,
    takeBack: kind === 'KPI_BONUS' && form.takeBack ? true : null,
    policy: kind === 'KPI_BONUS' && form.takeBack ? form.policy : null,
    rate: pooled && !form.tiered ? share(form.rate) : null,
    tiers: pooled && form.tiered ? form.tiers.map((one) => ({ from: one.from, rate: share(one.rate) ?? '0' })) : null,
    wholeAmount: pooled && form.tiered && form.wholeAmount ? true : null,
    baselines: kind === 'COST_SAVING' ? form.baselines : null,
    guard: kind === 'COST_SAVING' && form.guarded ? { metric: form.guard.metric, baseline: (percentGuard ? share(form.guard.baseline) : number(form.guard.baseline)) ?? '0', share: share(form.guard.share) ?? '0' } : null,
    settlement: kind === 'COST_SAVING' && form.schedule !== 'YEAR' ? form.settlement : kind === 'COST_SAVING' ? 'EACH' : null,
    carryYears: kind === 'COST_SAVING' && form.carryYears ? true : null,
    fund: pooled && form.fund ? true : null,
    metric: kind === 'PROFIT_SHARE' ? form.metric : null,
    targetProfit: kind === 'PROFIT_SHARE' ? number(form.targetProfit) : null,
    award: kind === 'AWARD' ? form.award : null,
    amount: kind === 'AWARD' ? number(form.amount) : null,
    quarters: kind === 'CAREER' ? whole(form.quarters) : null,
    topShare: kind === 'CAREER' ? share(form.topShare) : null,
    leastGroup: kind === 'CAREER' ? whole(form.leastGroup) : null,
  }
  return all
}
