// What a plan's terms amount to, as one sentence whose parts name the terms that they come from.
import type { TFunction } from 'i18next'
import type { IncentiveTermsPartFragment } from '@/gql/incentive'
import type { IncentiveKind } from '@/gql/schema'
import type { Formats } from '@/lib/formats'

export type Terms = IncentiveTermsPartFragment

export interface Piece {
  text: string
  /** The term that it is made of; left out: a word between. */
  term?: string
}

/** "<rate> of it" with words for its marks. */
export function fill(template: string, words: Record<string, string>): Piece[] {
  return template
    .split(/(<\w+>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const term = /^<(\w+)>$/.exec(piece)?.[1]
      return term === undefined ? { text: piece } : { text: words[term] || '…', term }
    })
}

export const schedules = ['MONTH', 'QUARTER', 'YEAR'] as const
export type Schedule = (typeof schedules)[number]

const lists = (f: Formats, names: string[]) => names.join(f.lang === 'en' ? ', ' : '、')

export function scopeOf(t: TFunction, f: Formats, terms: Terms): string {
  const teams = lists(f, terms.teams.map((one) => one.name))
  const positions = lists(f, terms.positions.map((one) => f.names(one.names)))
  if (!teams && !positions) return t('incentive.wholeCompany')
  return [teams || t('incentive.wholeCompany'), positions].filter(Boolean).join(' · ')
}

const rateOf = (t: TFunction, f: Formats, terms: Terms) => (terms.rate !== null ? f.rate(terms.rate) : t('incentive.tiersOf', { count: terms.tiers.length }))

export function sentence(t: TFunction, f: Formats, kind: IncentiveKind, terms: Terms): Piece[] {
  const words: Record<string, string> = {
    schedule: t(`incentive.schedule.${terms.schedule as Schedule}`),
    scope: scopeOf(t, f, terms),
    rate: rateOf(t, f, terms),
    settlement: t(`incentive.settlement.${terms.settlement ?? 'EACH'}`),
    guard: terms.guard ? f.names(terms.guard.metric.names) : '',
    share: terms.guard ? f.rate(terms.guard.share) : '',
    threshold: f.plain(terms.threshold),
    cap: f.money(terms.cap),
    floor: f.money(terms.floor),
    days: String(terms.leastDays),
    metric: terms.metric ? f.names(terms.metric.names) : '',
    target: f.money(terms.targetProfit),
    amount: terms.amount === null ? t('incentive.hiddenAmount') : f.money(terms.amount),
    award: terms.award ? f.names(terms.award.names) : t('incentive.anAward'),
    quarters: String(terms.quarters ?? ''),
    top: f.rate(terms.topShare),
    group: String(terms.leastGroup ?? ''),
  }
  const keys: string[] = [t(`incentive.says.${kind}`)]
  if (terms.settlement !== null) keys.push(terms.fund ? t('incentive.says.fund') : t('incentive.says.split'))
  if (terms.threshold !== null) keys.push(t('incentive.says.threshold'))
  if (terms.leastDays > 0) keys.push(t('incentive.says.leastDays'))
  if (terms.floor !== null) keys.push(t('incentive.says.floor'))
  if (terms.cap !== null) keys.push(t('incentive.says.cap'))
  if (terms.guard !== null) keys.push(t('incentive.says.guard'))
  if (terms.leaversForgo) keys.push(t('incentive.says.leavers'))
  if (terms.takeBack) keys.push(t('incentive.says.takeBack'))
  return [...fill(keys.join(t('incentive.says.joint')), words), { text: t('incentive.says.end') }]
}

/** The marks that a run, a version and a dispute carry: the shape first. */
export const glyphOf = { CALCULATED: 'near', APPROVED: 'rated', PAID: 'met', REJECTED: 'na' } as const
