import { expect, it } from 'vitest'
import { dueOf, needFirst } from './listed'

const one = (title: string, health: 'STALE' | 'BEHIND' | 'ON_TRACK', dues: (string | null)[] = [], state = 'ACTIVE') => ({ title, state, health, keyResults: dues.map((due) => ({ due })) })

it('what is stale comes first, then what is due first, drafts and what is given up at the end', () => {
  const list = [one('ok', 'ON_TRACK'), one('gone', 'STALE', [], 'CANCELLED'), one('draft', 'STALE', [], 'DRAFT'), one('late', 'STALE', ['2026-09-02']), one('later', 'STALE', ['2026-09-05', null]), one('behind', 'BEHIND')]
  expect(needFirst(list).map(({ title }) => title)).toEqual(['late', 'later', 'behind', 'ok', 'draft', 'gone'])
  expect(dueOf(one('x', 'STALE', ['2026-09-05', null, '2026-09-01']))).toBe('2026-09-01')
})
