// The days a dashboard speaks of: a preset or any range.
import { addDays, daysBetween, firstDay, lastDay, quarterOf, startOfWeek, type Day, type Period } from '@/lib/period'

export interface DayRange {
  from: Day
  to: Day
}

export const presets = ['week', 'month', 'quarter', 'last30'] as const
export type Preset = (typeof presets)[number]

/** Presets end at the latest day with data: a day that has not arrived yet is not a bad day. */
export function presetRange(preset: Preset, today: Day, through: Day | null): DayRange {
  const to = through !== null && through < today ? through : today
  const from = { week: startOfWeek(to), month: `${to.slice(0, 7)}-01`, quarter: firstDay(quarterOf(to)), last30: addDays(to, -29) }[preset]
  return { from, to }
}

/** The range of a period so far, where the address names no days. */
export function periodRange(period: Period, today: Day, through: Day | null): DayRange {
  const from = firstDay(period)
  const latest = through !== null && through < today ? through : today
  const to = lastDay(period) < latest ? lastDay(period) : latest
  return to < from ? { from, to: lastDay(period) } : { from, to }
}

export const lengthOf = (range: DayRange) => daysBetween(range.from, range.to)
