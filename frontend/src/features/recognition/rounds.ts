// Awards of periods in the order and words in which they are shown.
import type { RoundShownFragment } from '@/gql/recognition'

export type Round = RoundShownFragment
export type RoundAct = Round['acts'][number]

/** Those of the period that was announced last, and the others. */
export function latestOf(wall: Round[]): { latest: Round[]; rest: Round[] } {
  const newest = wall[0]?.period
  return { latest: wall.filter((round) => round.period === newest), rest: wall.filter((round) => round.period !== newest) }
}

/** What a wall says of a round in a few words: the key of a text, or the words of the nomination. */
export function whyOf(round: Round): { key: 'ruleMetShort' | 'nobodyRose' | 'nobodyRoseMember' | 'nobodyChosen' | 'withdrawn' } | { words: string } {
  if (round.grant?.withdrawal) return { key: 'withdrawn' }
  if (round.winner) return round.grant?.reason ? { words: round.grant.reason } : { key: 'ruleMetShort' }
  if (round.award.method === 'NOMINATION') return { key: 'nobodyChosen' }
  return { key: round.award.winner === 'TEAM' ? 'nobodyRose' : 'nobodyRoseMember' }
}

const urgent = ['ANNOUNCE', 'DECIDE', 'VOTE', 'NOMINATE'] as const

/** The one thing that is asked of the viewer first; null: nothing. */
export const actOf = (round: Round): Exclude<RoundAct, 'WITHDRAW'> | null => urgent.find((act) => round.acts.includes(act)) ?? null

/** What waits for the viewer first, then what they may do, then the others, each as they came. */
export function askedFirst(rounds: Round[]): Round[] {
  const place = (round: Round) => {
    const act = actOf(round)
    return act ? urgent.indexOf(act) : urgent.length
  }
  return [...rounds].sort((a, b) => place(a) - place(b))
}
