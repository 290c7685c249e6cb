import { expect, test } from 'vitest'
import { byPerson, cellOf, type Wait } from './progress'

const card = (state: 'LIVE' | 'SELF_REVIEW' | 'MANAGER_REVIEW' | 'CALIBRATED', late = false, blocked: string[] = []) => ({ state, late, blocked })

test('a step is ahead, open, blocked or sent', () => {
  expect(cellOf(card('LIVE'), 'SELF_REVIEW')).toBe('ahead')
  expect(cellOf(card('SELF_REVIEW'), 'SELF_REVIEW')).toBe('open')
  expect(cellOf(card('SELF_REVIEW', true), 'SELF_REVIEW')).toBe('blocked')
  expect(cellOf(card('SELF_REVIEW', false, ['MISSING']), 'SELF_REVIEW')).toBe('open')
  expect(cellOf(card('MANAGER_REVIEW', false, ['MISSING']), 'MANAGER_REVIEW')).toBe('blocked')
  expect(cellOf(card('CALIBRATED'), 'MANAGER_REVIEW')).toBe('sent')
})

test('the most urgent stand first, what only HR can do last', () => {
  const wait = (name: string | null, due: string) => ({ kind: 'SELF_REVIEW', due, member: name ? { id: name, name } : null }) as Wait
  const people = byPerson([wait(null, '2026-07-01'), wait('a', '2026-07-08'), wait('b', '2026-07-03'), wait('a', '2026-07-02')])
  expect(people.map((one) => [one.name, one.due, one.waits.length])).toEqual([['a', '2026-07-02', 2], ['b', '2026-07-03', 1], [null, '2026-07-01', 1]])
})
