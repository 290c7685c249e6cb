// What waits for somebody, due first: as a list on Home, as counts in the navigation.
import type { WaitsQuery } from '@/gql/home'

type Own = NonNullable<WaitsQuery['own']>
type Card = NonNullable<WaitsQuery['scorecards']>['nodes'][number]
type Import = NonNullable<WaitsQuery['imports']>['nodes'][number]
type Due = WaitsQuery['checkInsDue'][number]
type Blocker = Own['blockers'][number]
type Asked = WaitsQuery['waits'][number]
type Plan = NonNullable<WaitsQuery['incentivePlans']>[number]
type Run = NonNullable<WaitsQuery['calculated']>['nodes'][number]

export type Wait =
  | { kind: 'checkIn'; key: string; due: Due }
  | { kind: 'rate'; key: string; member: { id: string; name: string }; lines: Blocker['line'][] }
  | { kind: 'confirm'; key: string; import: Import }
  | { kind: 'missing'; key: string; line: Blocker['line']; members: string[] }
  | { kind: 'own'; key: string; blocker: Blocker }
  /** A step of an appraisal. Cards to be reviewed, and people to be rated, are one wait a period: they lie on one page. */
  | { kind: 'appraisal'; key: string; asked: Asked; names: string[] }
  /** Terms of a plan, or a run, that a second person decides; a run to be paid. */
  | { kind: 'terms'; key: string; plan: Plan; version: number }
  | { kind: 'run'; key: string; run: Run; act: 'DECIDE' | 'PAY' }

/** What an appraisal waits for, in the order in which it is due. */
function appraisalWaits(all: Asked[]): Extract<Wait, { kind: 'appraisal' }>[] {
  const found = new Map<string, Extract<Wait, { kind: 'appraisal' }>>()
  for (const asked of all) {
    const about = asked.kind === 'MANAGER_REVIEW' || asked.kind === 'RATING' ? '' : (asked.review?.id ?? asked.appeal?.id ?? (asked.kind === 'PUBLICATION' ? '' : (asked.scorecardId ?? asked.subject?.id ?? '')))
    const key = `${asked.kind} ${asked.period} ${about}`
    const known = found.get(key)
    const name = asked.subject?.name
    if (known && name) known.names.push(name)
    else if (!known) found.set(key, { kind: 'appraisal', key, asked, names: name ? [name] : [] })
  }
  return [...found.values()]
}

/** What I may decide or pay of incentives. It has no day on which it is due. */
function moneyWaits({ calculated, approved, incentivePlans }: Partial<WaitsQuery>): Wait[] {
  const runs = (nodes: Run[] | undefined, act: 'DECIDE' | 'PAY') => (nodes ?? []).filter((run) => run.acts.includes(act)).map((run): Wait => ({ kind: 'run', key: `${act} ${run.id}`, run, act }))
  const terms = (incentivePlans ?? []).flatMap((plan) => plan.versions.filter((one) => one.acts.includes('DECIDE')).map(({ version }): Wait => ({ kind: 'terms', key: `terms ${plan.id} ${version}`, plan, version })))
  return [...terms, ...runs(calculated?.nodes, 'DECIDE'), ...runs(approved?.nodes, 'PAY')]
}

/** The last day of what has one; the rest waits for the period's end. */
const dueOf = (wait: Wait) => (wait.kind === 'checkIn' ? (wait.due.due ?? '') : wait.kind === 'appraisal' ? wait.asked.due : '')

/** Check-ins and steps of an appraisal that are due, incentives that are mine to decide or pay, ratings that are mine to give, entries mine to confirm, lines of my people without data, and what is open on my own card. */
export function waitsOf(data: Pick<WaitsQuery, 'own' | 'scorecards' | 'imports' | 'checkInsDue' | 'waits' | 'calculated' | 'approved' | 'incentivePlans'>, viewer: string): Wait[] {
  const checkIns = (data.checkInsDue ?? []).map((due): Wait => ({ kind: 'checkIn', key: `check-in ${due.id}`, due }))
  const cards = (data.scorecards?.nodes ?? []).filter((card: Card) => card.member !== null && card.member.id !== viewer)
  const rate = cards.flatMap((card): Wait[] => {
    const lines = card.blockers.filter((blocker) => blocker.reason === 'NOT_RATED').map((blocker) => blocker.line)
    return card.member && card.abilities.includes('RATE') && lines.length > 0 ? [{ kind: 'rate', key: `rate ${card.id}`, member: card.member, lines }] : []
  })
  const confirm = (data.imports?.nodes ?? []).filter((one) => one.canConfirm && one.provisional).map((one): Wait => ({ kind: 'confirm', key: one.id, import: one }))
  const missing = new Map<string, Extract<Wait, { kind: 'missing' }>>()
  for (const card of cards) {
    if (!card.member || !card.abilities.includes('DECLARE_NOT_APPLICABLE')) continue
    for (const { line } of card.blockers.filter((blocker) => blocker.reason === 'MISSING')) {
      const known = missing.get(line.metric.key)
      if (known) known.members.push(card.member.id)
      else missing.set(line.metric.key, { kind: 'missing', key: `missing ${line.metric.key}`, line, members: [card.member.id] })
    }
  }
  const own = (data.own?.blockers ?? []).filter((blocker) => blocker.reason !== 'NOT_RATED' && blocker.reason !== 'ROUND_OPEN').map((blocker): Wait => ({ kind: 'own', key: `own ${blocker.line.id} ${blocker.reason}`, blocker }))
  const dated = [...checkIns, ...appraisalWaits(data.waits ?? [])].sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
  return [...dated, ...moneyWaits(data), ...rate, ...confirm, ...missing.values(), ...own]
}

export interface Counts {
  home: number
  scorecard: number
  okr: number
  team: number
  incentives: number
  imports: number
}

export function countsOf(waits: Wait[]): Counts {
  const of = (...kinds: Wait['kind'][]) => waits.filter((wait) => kinds.includes(wait.kind)).length
  const steps = waits.filter((wait) => wait.kind === 'appraisal')
  const asked = steps.filter((wait) => !wait.asked.kind.startsWith('CAREER_') && wait.asked.kind !== 'PAYOUT_DISPUTE')
  const own = asked.filter((wait) => wait.asked.kind === 'SELF_REVIEW' || wait.asked.kind === 'RATING' || wait.asked.kind === 'PLAN' || wait.asked.kind === 'ACKNOWLEDGEMENT').length
  return { home: waits.length, scorecard: own, okr: of('checkIn'), team: of('rate', 'missing') + asked.length - own, incentives: steps.length - asked.length + of('terms', 'run'), imports: of('confirm') }
}
