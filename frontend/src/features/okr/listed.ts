// Objectives in a list: what needs somebody first.
import type { ListedObjectiveFragment } from '@/gql/okr'
import type { HealthState } from '@/ui/Health'

export type Listed = ListedObjectiveFragment

const order: HealthState[] = ['STALE', 'BEHIND', 'AT_RISK', 'NO_DATA', 'ON_TRACK']

interface Standing {
  title: string
  state: string
  health: HealthState
  keyResults: { due: string | null }[]
}

/** The earliest day by which a check-in of it is due. */
export const dueOf = ({ keyResults }: Pick<Standing, 'keyResults'>): string | null => keyResults.reduce<string | null>((first, { due }) => (due !== null && (first === null || due < first) ? due : first), null)

/** What is stale first, then what is behind; drafts, and what is over or given up, at the end. */
export function needFirst<One extends Standing>(objectives: One[]): One[] {
  const rank = ({ state, health }: Standing) => (state === 'ACTIVE' ? order.indexOf(health) : state === 'DRAFT' ? 10 : state === 'CLOSED' ? 11 : 12)
  return [...objectives].sort((a, b) => rank(a) - rank(b) || (dueOf(a) ?? '9').localeCompare(dueOf(b) ?? '9') || a.title.localeCompare(b.title))
}
