// What a check-in would change, while it is typed.
import { compare, divide, parse, subtract, toFixed, trim, type Decimal } from '@/lib/decimal'
import type { HealthState } from '@/ui/Health'
import { explains, sumOf, termsOf } from './sum'

interface Measured {
  kind: string
  start: Decimal | null
  target: Decimal | null
  low: Decimal | null
  high: Decimal | null
}

/** clamp((value − start) ÷ (target − start), 0, 1); for a guard 1 while it is kept. */
export function progressOf({ kind, start, target, low, high }: Measured, value: Decimal): Decimal | null {
  if (kind === 'GUARD') return (low === null || compare(value, low) >= 0) && (high === null || compare(value, high) <= 0) ? '1' : '0'
  if (start === null || target === null || compare(start, target) === 0) return null
  const share = divide(subtract(value, start), subtract(target, start))
  return compare(share, '0') < 0 ? '0' : compare(share, '1') > 0 ? '1' : trim(toFixed(share, 6))
}

/** Progress against the elapsed share; whoever has just been heard of isn't stale. */
export function healthOf(progress: Decimal | null, elapsed: Decimal | null): HealthState {
  if (progress === null || elapsed === null) return 'NO_DATA'
  if (parse(elapsed) === 0n) return 'ON_TRACK'
  const pace = divide(progress, elapsed)
  return compare(pace, '0.9') >= 0 ? 'ON_TRACK' : compare(pace, '0.7') >= 0 ? 'AT_RISK' : 'BEHIND'
}

interface Counted {
  progress: Decimal | null
  includeChildren: boolean
  keyResults: { id: string; progress: Decimal | null; weight: Decimal }[]
  children: Parameters<typeof termsOf>[1]
}

/** The objective's progress with another one of a key result; null where the sum would not explain the figure shown. */
export function objectiveWith(objective: Counted, keyResult: string, progress: Decimal): Decimal | null {
  const of = (keyResults: Counted['keyResults']) => sumOf(termsOf(keyResults, objective.children, objective.includeChildren))
  const now = of(objective.keyResults)
  if (now !== null && !explains(now, objective.progress)) return null
  return of(objective.keyResults.map((one) => (one.id === keyResult ? { ...one, progress } : one)))?.result ?? null
}
