// Which objectives moved since a week ago, the most first.
import { compare, subtract, type Decimal } from '@/lib/decimal'

interface Standing {
  state: string
  progress: Decimal | null
  progressAWeekAgo: Decimal | null
}

export const changeOf = ({ progress, progressAWeekAgo }: Standing): Decimal | null => (progress === null || progressAWeekAgo === null ? null : subtract(progress, progressAWeekAgo))

export function movedOf<One extends Standing>(objectives: One[], count: number): { one: One; change: Decimal }[] {
  const size = (change: Decimal) => change.replace('-', '')
  return objectives
    .flatMap((one) => {
      const change = changeOf(one)
      return one.state === 'CANCELLED' || one.state === 'DRAFT' || change === null || compare(change, '0') === 0 ? [] : [{ one, change }]
    })
    .sort((a, b) => compare(size(b.change), size(a.change)))
    .slice(0, count)
}
