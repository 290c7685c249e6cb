// Figures as people type them.
import { shift, trim, type Decimal } from './decimal'
import type { Unit } from './formats'

/** What somebody typed as a value of that unit: 22.2 beside a percent sign is 0.222. Null: not a number. */
export function valueOf(typed: string, unit: Unit): Decimal | null {
  const plain = typed.trim().replace(/[,，\s]/g, '').replace(/^[−–]/, '-').replace(/[%％]$/, '')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  return unit === 'PERCENT' ? shift(plain, -2) : trim(plain)
}

/** A value as one would type it. */
export function typedOf(value: Decimal | null, unit: Unit): string {
  if (value === null) return ''
  return unit === 'PERCENT' ? shift(value, 2) : trim(value)
}
