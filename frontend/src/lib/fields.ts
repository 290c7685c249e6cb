// Where the server's refusal belongs: at the field that it names, or below the form.
import type { Problem } from './read'
import { useComplaint } from './reasons'

/** Whether a refusal speaks of a field of the input, or of a part of it: evidence.0. */
export const speaksOf = (problem: Problem | undefined, field: string) => problem?.field === field || (problem?.field?.startsWith(`${field}.`) ?? false)

export interface FieldErrors {
  /** What is wrong with a field; for what has several, each its own. */
  at: (field: string) => string | undefined
  /** What is wrong with none of the fields shown. */
  rest: string | undefined
}

export function useFieldErrors(problem: Problem | undefined, shown: string[]): FieldErrors {
  const complaint = useComplaint()
  const refused = problem && problem.kind !== 'offline' ? problem : undefined
  return {
    at: (field) => (refused && speaksOf(refused, field) ? complaint(refused) : undefined),
    rest: refused && !shown.some((field) => speaksOf(refused, field)) ? complaint(refused) : undefined,
  }
}
