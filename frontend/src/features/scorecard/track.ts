// How a scorecard came through the steps of its appraisal, and what is still before it.
import type { CardFragment } from '@/gql/scorecard'
import type { ScorecardState } from '@/gql/schema'
import { daysBetween, kindOf, type Day } from '@/lib/period'

export type CardStep = CardFragment['steps'][number]
type Tracked = Pick<CardFragment, 'period' | 'state' | 'steps' | 'dues' | 'finalizedAt'>

export interface Stage {
  step: ScorecardState
  place: 'done' | 'now' | 'next'
  /** Its last day; null: none was set, or it doesn't matter any more. */
  due: Day | null
  /** Days past that day. */
  late: number
  /** What took the card on from here. */
  left: CardStep | null
}

const life: ScorecardState[] = ['PLANNED', 'LIVE', 'SELF_REVIEW', 'MANAGER_REVIEW', 'CALIBRATED', 'FINAL']
/** A month is confirmed by the lead and final. */
const lightLife: ScorecardState[] = ['LIVE', 'MANAGER_REVIEW', 'FINAL']

export function stagesOf(card: Tracked, today: Day): Stage[] {
  const steps = kindOf(card.period) === 'MONTH' ? lightLife : life
  const at = steps.indexOf(card.state)
  return steps.map((step, index) => {
    const place = index < at || (index === at && step === 'FINAL') ? 'done' : index === at ? 'now' : 'next'
    const due = place === 'done' ? null : (card.dues.find((one) => one.step === step)?.due ?? null)
    const late = place === 'now' && due !== null && due < today ? daysBetween(due, today) - 1 : 0
    const left = place === 'done' ? (card.steps.findLast((done) => done.before === step && done.act !== 'RETURN') ?? null) : null
    return { step, place, due, late, left }
  })
}

/** The return that brought a card to where it stands, if that is how it came. */
export function returnedBy(steps: CardStep[]): CardStep | null {
  const last = steps.at(-1)
  return last?.act === 'RETURN' ? last : null
}
