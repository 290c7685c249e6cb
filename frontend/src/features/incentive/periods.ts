// The periods of a plan's schedule: those that can be run, and those with which terms can begin.
import { firstDay, kindOf, lastDay, quarterOf, step, type Day, type Period, type PeriodKind } from '@/lib/period'

interface Plan {
  versions: { state: string; from: Period; to: Period | null }[]
}

/** Periods that approved terms cover and that are over, the latest first. */
export function periodsToRun(plan: Plan, today: Day): Period[] {
  const found = new Set<Period>()
  for (const { state, from, to } of plan.versions) {
    if (state !== 'APPROVED') continue
    for (let at = from; lastDay(at) < today && (to === null || firstDay(at) <= firstDay(to)); at = step(at, 1)) found.add(at)
  }
  return [...found].sort((a, b) => firstDay(b).localeCompare(firstDay(a)))
}

const holding = (kind: PeriodKind, day: Day): Period => (kind === 'QUARTER' ? quarterOf(day) : kind === 'YEAR' ? day.slice(0, 4) : day.slice(0, 7))

/** The period of today and those after it. */
export function periodsToBegin(kind: PeriodKind, today: Day, count = 8): Period[] {
  return Array.from({ length: count }, (_, at) => step(holding(kind, today), at))
}

/** A period of the schedule: as it is, or the one of a kind that holds its first day. */
export const asKind = (period: Period, kind: PeriodKind): Period => (kindOf(period) === kind ? period : holding(kind, firstDay(period)))
