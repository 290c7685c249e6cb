// What is typed into a self review, and what of it is sent.
import type { CardFragment } from '@/gql/scorecard'
import type { Line } from './line'

export interface TypedSelfReview {
  words: string
  /** By metric and scope: a line's id changes when its card does. */
  remarks: Record<string, string>
  links: string[]
}

export const emptySelfReview: TypedSelfReview = { words: '', remarks: {}, links: [] }

type Remarkable = Pick<Line, 'id' | 'scope'> & { metric: { key: string } }
const keyOf = (line: Pick<Remarkable, 'scope' | 'metric'>) => line.metric.key + line.scope

export function startOf(said: NonNullable<CardFragment['selfReview']>, lines: Remarkable[]): TypedSelfReview {
  const known = new Set(lines.map(keyOf))
  const remarks = said.remarks.map((remark) => [keyOf(remark), remark.words] as const).filter(([key]) => known.has(key))
  return { words: said.words, remarks: Object.fromEntries(remarks), links: said.evidence }
}

/** Remarks with words, on the lines as they are now. */
export function remarksOf(typed: TypedSelfReview, lines: Remarkable[]): { lineId: string; words: string }[] {
  return lines.map((line) => ({ lineId: line.id, words: (typed.remarks[keyOf(line)] ?? '').trim() })).filter((remark) => remark.words !== '')
}
