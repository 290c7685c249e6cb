// Grades from 0.0 to 1.0, and what is expected of them.
import { compare, toFixed, type Decimal } from '@/lib/decimal'

/** A committed objective expects 1.0, an aspirational one succeeds from 0.7. */
export const expectedOf = (kind: string): Decimal => (kind === 'COMMITTED' ? '1.0' : '0.7')

/** Whether an objective reached what was expected; null: not graded yet. */
export const reached = (kind: string, grade: Decimal | null): boolean | null => (grade === null ? null : compare(grade, expectedOf(kind)) >= 0)

/** A grade as somebody typed it, with one place; null: none. */
export function gradeOf(typed: string): Decimal | null {
  const text = typed.trim().replace('，', '.').replace(',', '.')
  if (!/^(0|1|0?\.\d|0\.\d0*|1\.0+)$/.test(text)) return null
  return toFixed(text.startsWith('.') ? `0${text}` : text, 1)
}

/** Grades that aren't the proposed ones want a reason. */
export const wantsReason = (grade: Decimal, proposed: Decimal) => compare(grade, proposed) !== 0

interface Graded {
  kind: string
  state: string
  grade: Decimal | null
  keyResults: { grade: Decimal | null }[]
}

/** How far the grading of a cycle is; what was given up and drafts are in no count. */
export function gradingOf(objectives: Graded[]) {
  const counted = objectives.filter((one) => one.state === 'ACTIVE' || one.state === 'CLOSED')
  const results = counted.flatMap((one) => one.keyResults)
  return {
    keyResults: results.length,
    graded: results.filter((one) => one.grade !== null).length,
    objectives: counted.filter((one) => one.grade !== null).length,
    reached: counted.filter((one) => reached(one.kind, one.grade) === true).length,
  }
}
