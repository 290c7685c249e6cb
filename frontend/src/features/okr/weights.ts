// Weights set together: what each makes of the whole.
import { add, compare, divide, type Decimal } from '@/lib/decimal'
import { valueOf } from '@/lib/typed'

export interface Shares {
  sum: Decimal
  /** Each weight ÷ the sum; null where there is no sum. */
  shares: (Decimal | null)[]
  /** A weight that is no number, or negative. */
  faulty: boolean[]
}

export function sharesOf(typed: string[]): Shares {
  const values = typed.map((text) => valueOf(text, 'COUNT'))
  const faulty = values.map((value) => value === null || compare(value, '0') < 0)
  const known = values.map((value, at) => (value === null || faulty[at] ? '0' : value))
  const sum = known.length > 0 ? add(...known) : '0'
  return { sum, faulty, shares: known.map((value, at) => (faulty[at] || compare(sum, '0') === 0 ? null : divide(value, sum))) }
}
