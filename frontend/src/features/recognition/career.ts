// What a career path shows, without pixels.
import type { CareerEligibilityShownFragment, CareerQuarterShownFragment, CareerShownFragment } from '@/gql/recognition'
import { multiply, trim } from '@/lib/decimal'
import { step, type Period } from '@/lib/period'

export type Quarter = CareerQuarterShownFragment
export type Eligibility = CareerEligibilityShownFragment

/** The closed quarters that are shown: those in a row now and what lies between and after them, three where there are so many. */
export function cellsOf({ quarters, terms }: Pick<CareerShownFragment, 'quarters' | 'terms'>): Quarter[] {
  const first = quarters.findIndex((one) => one.counts)
  const few = Math.max(0, quarters.length - terms.quarters)
  return quarters.slice(first < 0 ? few : Math.min(first, few))
}

/** The last quarter that a decision has used up, where no other was closed since. */
export function usedUntil({ quarters, eligibilities }: Pick<CareerShownFragment, 'quarters' | 'eligibilities'>): Period | null {
  const last = quarters.at(-1)?.period
  return last !== undefined && eligibilities.some((one) => one.period === last && one.decidedAt !== null) ? last : null
}

/** The quarter from which on a row is counted anew: the one after the last that broke it. Null: nothing broke it, or it goes on. */
export function anewFrom({ quarters, count }: Pick<CareerShownFragment, 'quarters' | 'count'>): { broken: Period; from: Period } | null {
  if (count > 0) return null
  const broken = quarters.findLast((one) => one.standing !== 'NEUTRAL')
  if (!broken || broken.standing === 'TOP') return null
  return { broken: broken.period, from: step(broken.period, 1) }
}

/** The top as arithmetic: 0.2 × 6 = 1.2 → 2. Null where nobody was ranked yet. */
export function arithmeticOf({ quarters, running, terms }: Pick<CareerShownFragment, 'quarters' | 'running' | 'terms'>) {
  const ranked = quarters.findLast((one) => one.members !== null) ?? running.find((one) => one.members !== null)
  if (!ranked || ranked.members === null || ranked.places === null) return null
  return { group: ranked.group, position: ranked.position, members: ranked.members, places: ranked.places, exact: trim(multiply(terms.share, String(ranked.members))) }
}

export type Step = 'earned' | 'talk' | 'decision' | 'plan' | 'done'
export type Mark = 'done' | 'now' | 'ahead' | 'ended'
export const steps: Step[] = ['earned', 'talk', 'decision', 'plan', 'done']

/** How far an eligibility is, step by step. */
export function marksOf({ state, talkedOn, decidedAt }: Pick<Eligibility, 'state' | 'talkedOn' | 'decidedAt'>): Record<Step, Mark> {
  if (state === 'WITHDRAWN') return { earned: 'ended', talk: talkedOn ? 'done' : 'ahead', decision: 'ahead', plan: 'ahead', done: 'ahead' }
  const reached = { ELIGIBLE: 1, TALKED: 2, DECIDED: 3, CONFIRMED: 4, DONE: 5, ENDED: decidedAt ? 3 : 2 }[state]
  const mark = (step: Step): Mark => {
    const at = steps.indexOf(step)
    if (at < reached) return 'done'
    if (at > reached) return 'ahead'
    return state === 'ENDED' ? 'ended' : 'now'
  }
  return { earned: mark('earned'), talk: mark('talk'), decision: mark('decision'), plan: mark('plan'), done: mark('done') }
}
