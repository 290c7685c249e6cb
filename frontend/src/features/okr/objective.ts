// An objective as its page reads it.
import type { ObjectiveFactsFragment, ObjectivePageQuery } from '@/gql/okr'
import { daysBetween } from '@/lib/period'

export type ObjectiveOfPage = NonNullable<ObjectivePageQuery['objective']>
export type PageKeyResult = ObjectiveFactsFragment['keyResults'][number]
export type Tied = ObjectiveFactsFragment['children'][number]

interface Checked {
  kind: string
  responsible: { id: string } | null
}

interface Looked {
  state: string
  abilities: string[]
  cycle: { state: string }
}

const open = (objective: Looked) => objective.cycle.state !== 'CLOSED' && objective.state === 'ACTIVE'

/** Whoever may edit an objective speaks of all its key results, others of those that they are responsible for. */
export const speaksFor = (objective: Looked, keyResult: Checked, viewer: string) =>
  open(objective) && (objective.abilities.includes('EDIT') || (objective.abilities.includes('CHECK_IN') && keyResult.responsible?.id === viewer))

/** Of what a value is reported; the others follow their figures or their steps. */
export const isReported = ({ kind }: { kind: string }) => kind === 'NUMBER' || kind === 'GUARD'

/** The key result to report first: the one that is due first, else the first of all. */
export function nextToReport<One extends Checked & { due: string | null }>(objective: Looked & { keyResults: One[] }, viewer: string): One | undefined {
  const mine = objective.keyResults.filter((one) => isReported(one) && speaksFor(objective, one, viewer))
  return [...mine].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))[0]
}

/** Days until a due day; negative: so many days late. */
export const daysTo = (day: string, today: string) => daysBetween(today, day) - 1

/** What aligns to the objective itself and counts in it, where anything does. */
export const counts = (child: Tied, objective: { includeChildren: boolean; keyResults: { progress: string | null }[] }) =>
  (child.state === 'ACTIVE' || child.state === 'CLOSED') && child.parentKeyResult === null && (objective.includeChildren || objective.keyResults.every((one) => one.progress === null))
