// Who waits for whom, gathered from the cards of an appraisal.
import type { AppraisalProgressQuery, ProgressFragment } from '@/gql/appraisal'

export type Round = NonNullable<AppraisalProgressQuery['appraisal']>
export type Wait = Round['waits'][number]

/** How a card stands at one step, for its cell. */
export type Cell = 'sent' | 'open' | 'blocked' | 'ahead'

const order = ['PLANNED', 'LIVE', 'SELF_REVIEW', 'MANAGER_REVIEW', 'CALIBRATED', 'FINAL'] as const

export function cellOf(card: Pick<ProgressFragment, 'state' | 'late' | 'blocked'>, step: 'SELF_REVIEW' | 'MANAGER_REVIEW'): Cell {
  const at = order.indexOf(card.state)
  const place = order.indexOf(step)
  if (at > place) return 'sent'
  if (at < place) return 'ahead'
  return card.late || (step === 'MANAGER_REVIEW' && card.blocked.length > 0) ? 'blocked' : 'open'
}

export interface Group {
  key: string
  name: string | null
  cards: ProgressFragment[]
}

/** Cards by their team, in the order they come. */
export function byTeam(cards: ProgressFragment[]): Group[] {
  const groups = new Map<string, Group>()
  for (const card of cards) {
    const key = card.team?.id ?? ''
    const group = groups.get(key) ?? { key, name: card.team?.name ?? null, cards: [] }
    group.cards.push(card)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export interface Person {
  id: string | null
  name: string | null
  due: string
  waits: Wait[]
}

/** Waits by whom they are for, whoever is most urgent first; HR's own last. */
export function byPerson(waits: Wait[]): Person[] {
  const people = new Map<string, Person>()
  for (const wait of waits) {
    const key = wait.member?.id ?? ''
    const person = people.get(key) ?? { id: wait.member?.id ?? null, name: wait.member?.name ?? null, due: wait.due, waits: [] }
    person.waits.push(wait)
    if (wait.due < person.due) person.due = wait.due
    people.set(key, person)
  }
  return [...people.values()].sort((a, b) => Number(a.id === null) - Number(b.id === null) || a.due.localeCompare(b.due) || b.waits.length - a.waits.length)
}

export const sentOn = (cards: ProgressFragment[], step: 'SELF_REVIEW' | 'MANAGER_REVIEW') => cards.filter((card) => cellOf(card, step) === 'sent').length
