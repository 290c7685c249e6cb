// How an objective's progress comes from what counts in it.
import { add, compare, divide, multiply, toFixed, type Decimal } from '@/lib/decimal'

export interface Term {
  progress: Decimal
  weight: Decimal
}

interface Aligned {
  progress: Decimal | null
  weight: Decimal
  state: string
  parentKeyResult: object | null
}

/** Key results with a value; beside them, or where there are none, what aligns to the objective itself. */
export function termsOf(keyResults: { progress: Decimal | null; weight: Decimal }[], children: Aligned[], includeChildren: boolean): Term[] {
  const known = <One extends { progress: Decimal | null; weight: Decimal }>(list: One[]) => list.flatMap(({ progress, weight }) => (progress === null ? [] : [{ progress, weight }]))
  const own = known(keyResults)
  if (!includeChildren && own.length > 0) return own
  return [...own, ...known(children.filter((one) => (one.state === 'ACTIVE' || one.state === 'CLOSED') && one.parentKeyResult === null))]
}

export interface Sum {
  terms: Term[]
  weights: Decimal
  result: Decimal
  /** All count alike: the weights need not stand before each. */
  alike: boolean
}

/** Σ w·p ÷ Σ w; null where the weights are all 0. */
export function sumOf(terms: Term[]): Sum | null {
  const weights = add(...terms.map((term) => term.weight))
  if (compare(weights, '0') <= 0) return null
  const alike = terms.every((term) => compare(term.weight, terms[0]?.weight ?? '1') === 0)
  return { terms, weights, alike, result: divide(add(...terms.map((term) => multiply(term.progress, term.weight))), weights) }
}

/** Whether the sum is what stands above it: something that the viewer doesn't see may count as well. */
export const explains = (sum: Sum, progress: Decimal | null) => progress !== null && toFixed(sum.result, 4) === toFixed(progress, 4)
