// What a correction changed, line by line.
import type { RevisionsFragment } from '@/gql/scorecard'

export type Revision = RevisionsFragment['revisions'][number]
export type RevisedLine = Revision['sections'][number]['lines'][number]

export interface ChangedLine {
  /** The line as it is after, or was before. */
  line: RevisedLine
  before: RevisedLine | null
  after: RevisedLine | null
}

const linesOf = (revision: Revision) => revision.sections.flatMap((section) => section.lines)
const same = (a: RevisedLine, b: RevisedLine) => a.metric.id === b.metric.id && a.scope === b.scope && (a.part ?? 1) === (b.part ?? 1)
const compared = ['state', 'actual', 'target', 'score', 'effectiveWeight'] as const

export function changedLines(before: Revision, after: Revision): ChangedLine[] {
  const earlier = linesOf(before)
  const later = linesOf(after)
  const kept = later.map((line) => ({ line, before: earlier.find((one) => same(one, line)) ?? null, after: line as RevisedLine | null }))
  const gone = earlier.filter((line) => !later.some((one) => same(one, line))).map((line) => ({ line, before: line as RevisedLine | null, after: null }))
  return [...kept, ...gone].filter(({ before: was, after: is }) => !was || !is || compared.some((field) => was[field] !== is[field]))
}
