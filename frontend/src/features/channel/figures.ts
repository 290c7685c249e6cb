import { compare, subtract, toFixed, trim, type Decimal } from '@/lib/decimal'

export type Basis = 'CPL' | 'COST_PER_VALID_LEAD' | 'COST_PER_CUSTOMER'
export const bases: Basis[] = ['CPL', 'COST_PER_VALID_LEAD', 'COST_PER_CUSTOMER']

/** The field of a channel's figures that holds its cost by a basis, and that of what it got. */
export const costOf = { CPL: 'cpl', COST_PER_VALID_LEAD: 'costPerValidLead', COST_PER_CUSTOMER: 'costPerCustomer' } as const
export const gotOf = { CPL: 'leads', COST_PER_VALID_LEAD: 'validLeads', COST_PER_CUSTOMER: 'customers' } as const

/** Costs as they are reckoned with: at least two places, and all six where there are more. */
export const exact = (value: Decimal): Decimal => (compare(toFixed(value, 2), value) === 0 ? toFixed(value, 2) : trim(toFixed(value, 6)))

/** Weights as people say them: 55 / 27 / 18. */
export const spoken = (weights: Decimal[]): string => weights.map((weight) => trim(toFixed(weight, 2))).join(' / ')

/** How whole percents came about: the whole parts, what was left, and to which remainders it went. */
export function rounding(rows: { share: Decimal; floor: number; proposed: number }[]) {
  const sum = rows.reduce((total, row) => total + row.floor, 0)
  return {
    floors: rows.map((row) => row.floor).join(' + '),
    sum,
    left: 100 - sum,
    remainders: rows.filter((row) => row.proposed > row.floor).map((row) => toFixed(subtract(row.share, String(row.floor)), 2)),
  }
}
