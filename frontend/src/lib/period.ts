// The company's calendar: "2026-07", "2026-Q3", "2026". Days are plain "2026-09-07" texts throughout.

export type Period = string
export type Day = string
export type PeriodKind = 'MONTH' | 'QUARTER' | 'YEAR'

export function isPeriod(text: unknown): text is Period {
  return typeof text === 'string' && /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/.test(text)
}

export function kindOf(period: Period): PeriodKind {
  if (period.includes('Q')) return 'QUARTER'
  return period.length === 4 ? 'YEAR' : 'MONTH'
}

export function quarterOf(day: Day): Period {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The period `by` steps on, of the same kind. */
export function step(period: Period, by: number): Period {
  const year = Number(period.slice(0, 4))
  const kind = kindOf(period)
  if (kind === 'YEAR') return String(year + by)
  const per = kind === 'QUARTER' ? 4 : 12
  const place = kind === 'QUARTER' ? Number(period.slice(6)) : Number(period.slice(5))
  const count = year * per + place - 1 + by
  const at = (count % per) + 1
  const on = Math.floor(count / per)
  return kind === 'QUARTER' ? `${on}-Q${at}` : `${on}-${String(at).padStart(2, '0')}`
}

export function firstDay(period: Period): Day {
  const kind = kindOf(period)
  if (kind === 'YEAR') return `${period}-01-01`
  if (kind === 'MONTH') return `${period}-01`
  return `${period.slice(0, 4)}-${String((Number(period.slice(6)) - 1) * 3 + 1).padStart(2, '0')}-01`
}

export function lastDay(period: Period): Day {
  return addDays(firstDay(step(period, 1)), -1)
}

export function addDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** How many days from the first to the last, both included. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function startOfWeek(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7))
}
