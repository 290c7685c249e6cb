// What a lead compares: lines across people on one scale.
import { compare, subtract, type Decimal } from '@/lib/decimal'
import type { TeamCardRowFragment } from '@/gql/scorecard'

export type Row = TeamCardRowFragment
export type RowLine = Row['sections'][number]['lines'][number]

export const linesOf = (row: Row): RowLine[] => row.sections.flatMap((section) => section.lines)
export const ownLines = (row: Row): RowLine[] => linesOf(row).filter((line) => line.scope === 'MEMBER')

export function median(totals: Decimal[]): Decimal | null {
  if (totals.length === 0) return null
  const sorted = [...totals].sort(compare)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] as Decimal
  if (sorted.length % 2 === 1) return high
  return String((Number(sorted[middle - 1]) + Number(high)) / 2)
}

export interface Spread {
  key: string
  names: { zh: string; en: string }
  low: Decimal
  high: Decimal
  width: Decimal
}

/** Lines of member scope by how far apart the highest and the lowest score lie. */
export function spreads(rows: Row[]): Spread[] {
  const found = new Map<string, Spread>()
  for (const line of rows.flatMap(ownLines)) {
    if (line.score === null) continue
    const before = found.get(line.metric.key)
    const low = before && compare(before.low, line.score) < 0 ? before.low : line.score
    const high = before && compare(before.high, line.score) > 0 ? before.high : line.score
    found.set(line.metric.key, { key: line.metric.key, names: line.metric.names, low, high, width: subtract(high, low) })
  }
  return [...found.values()].filter((spread) => compare(spread.width, '0') > 0).sort((a, b) => compare(b.width, a.width))
}
