import { expect, it } from 'vitest'
import { movedOf } from './moved'

const one = (id: string, progressAWeekAgo: string | null, progress: string | null, state = 'ACTIVE') => ({ id, state, progress, progressAWeekAgo })

it('what moved most comes first, up or down', () => {
  const moved = movedOf([one('a', '0.5', '0.52'), one('b', '0.5', '0.4'), one('c', '0.5', '0.5'), one('d', null, '0.9'), one('e', '0.1', '0.9', 'CANCELLED')], 5)
  expect(moved.map(({ one: { id }, change }) => [id, change])).toEqual([['b', '-0.1'], ['a', '0.02']])
})
