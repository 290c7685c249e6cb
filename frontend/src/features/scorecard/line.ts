// What a scorecard's line says, computed only from what is shown: a pocket calculator gives the same.
import { add, compare, divide, multiply, sign, subtract, toFixed, type Decimal } from '@/lib/decimal'
import type { Formats } from '@/lib/formats'
import type { CardFragment, LineRowFragment } from '@/gql/scorecard'
import { stateOf, type FigureState } from '@/ui/states'

export type Line = LineRowFragment
export type SectionOf = CardFragment['sections'][number]

/** A line in the address: its metric, and its part where that isn't the first. */
export const lineKey = (line: Pick<Line, 'metric' | 'part'>) => (line.part !== null && line.part > 1 ? `${line.metric.key}.${line.part}` : line.metric.key)

/** The line that an address names; of a metric alone the first. */
export const lineAt = (lines: Line[], key: string | undefined) => lines.find((line) => lineKey(line) === key) ?? lines.find((line) => line.metric.key === key)

export const isRating = (line: Pick<Line, 'method'>) => line.method === 'RATING'
export const lineState = (line: Pick<Line, 'state' | 'attainment' | 'method' | 'examination'>): FigureState =>
  stateOf({ state: line.state, attainment: line.attainment, rated: isRating(line), threshold: line.examination })

/** A score that somebody gave in place of the computed one: an appeal's or a levelling meeting's, which counts before publication in no total. */
export function given(line: Pick<Line, 'score' | 'computedScore' | 'levelling'>): { computed: Decimal | null; score: Decimal | null } | null {
  if (line.computedScore !== null) return { computed: line.computedScore, score: line.score }
  return line.levelling ? { computed: line.score, score: line.levelling.score } : null
}

/** Whose figures a line counts: "you" on one's own card alone. */
export const scopeWord = (line: Pick<Line, 'scope'>, mine: boolean) => (mine && line.scope === 'MEMBER' ? 'scorecard.scopeMine' : (`scorecard.scope.${line.scope}` as const))

export const topLevel = (line: { scale: { levels: { level: number }[] } | null }) => line.scale?.levels.at(-1)?.level ?? 5

/** What the line's figures are of: its metric, or the one that took its place after a review. */
export const measured = (line: Pick<Line, 'metric' | 'replacedBy'>) => line.replacedBy ?? line.metric

export function targetText(line: Pick<Line, 'target' | 'targetLow' | 'targetHigh' | 'metric' | 'replacedBy'>, f: Formats): string {
  const { unit, direction } = measured(line)
  if (direction === 'RANGE' && line.targetLow !== null && line.targetHigh !== null) return `${f.figure(line.targetLow, unit)} – ${f.figure(line.targetHigh, unit)}`
  if (line.target === null) return '—'
  const sign = unit === 'PERCENT' && compare(line.target, '1') === 0 ? '=' : f.bound(direction)
  return `${sign} ${f.figure(line.target, unit)}`
}

/** How far the actual is from the target, without a sign; null where that says nothing. */
export function gap(line: Pick<Line, 'actual' | 'target' | 'metric' | 'replacedBy'>, f: Formats): string | null {
  if (line.actual === null || line.target === null) return null
  const by = subtract(line.actual, line.target)
  return sign(by) === 0 ? null : f.difference(by, measured(line).unit)
}

/** The formula with its numbers: in full where that is short, otherwise on one scale, as (562.44 − 89.85) ÷ 89.85 万. */
export function formula(terms: Line['terms'], f: Formats): { exact: string; shown: string } {
  const join = (parts: string[]) => parts.join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
  const exact = join(terms.map((term) => term.text))
  if (exact.length <= 22) return { exact, shown: exact }
  const scale = f.together(terms.flatMap((term) => term.value ?? []))
  const shown = scale ? `${join(terms.map((term) => (term.value ? scale.print(term.value) : term.text)))} ${scale.unit}` : join(terms.map((term) => (term.value ? f.compact(term.value) : term.text)))
  return { exact, shown }
}

/** Σ weight × score ÷ Σ weight over the scored lines, with nominal weights. */
export function weightedMean(section: Pick<SectionOf, 'lines'>): { sum: Decimal; weight: Decimal } | null {
  const scored = section.lines.filter((line) => line.state === 'SCORED' && line.score !== null)
  if (scored.length === 0) return null
  return {
    sum: toFixed(add(...scored.map((line) => multiply(line.weight, line.score as Decimal))), 2),
    weight: add(...scored.map((line) => line.weight)),
  }
}

export const givenAway = (section: Pick<SectionOf, 'lines'>) => section.lines.filter((line) => line.state !== 'SCORED')

export type Attained = { kind: 'higher' | 'lower' | 'lowerInverse' | 'range' }

/** Which of the two arithmetics of LOWER gave the attainment. */
export function attainedBy(line: Pick<Line, 'actual' | 'target' | 'attainment' | 'metric' | 'replacedBy'>): Attained['kind'] | null {
  const { actual, target, attainment } = line
  const { direction } = measured(line)
  if (direction === 'RANGE') return 'range'
  if (actual === null || target === null || attainment === null) return null
  if (direction === 'HIGHER') return 'higher'
  const symmetric = sign(target) !== 0 ? subtract('2', divide(actual, target)) : null
  return symmetric !== null && toFixed(symmetric, 3) === toFixed(attainment, 3) ? 'lower' : 'lowerInverse'
}
