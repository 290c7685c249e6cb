import { expect, test } from 'vitest'
import { actOf, askedFirst, latestOf, whyOf, type Round } from './rounds'

const round = (change: Partial<Round>): Round => ({
  id: 'awr_1', award: { id: 'awd_1', names: { zh: '奖', en: 'Award' }, badge: 'STAR', winner: 'TEAM', method: 'RULE' }, period: '2026-08', phase: 'ANNOUNCED', nominateUntil: null, decideUntil: '2026-09-05',
  nominated: 0, group: 0, votes: 0, nominations: [], myVote: null, tied: [], outcome: null, winner: null, grant: null, nominatedBy: [], decision: null, announcedAt: null, acts: [], ...change,
})

test('the period announced last stands apart', () => {
  const wall = [round({ period: '2026-08', id: 'a' }), round({ period: '2026-08', id: 'b' }), round({ period: '2026-07', id: 'c' })]
  const { latest, rest } = latestOf(wall)
  expect(latest.map((one) => one.id)).toEqual(['a', 'b'])
  expect(rest.map((one) => one.id)).toEqual(['c'])
  expect(latestOf([])).toEqual({ latest: [], rest: [] })
})

test('a wall says why somebody won, or that nobody did, and never a figure', () => {
  const winner = { id: 'team_1', name: '内容运营组' }
  expect(whyOf(round({}))).toEqual({ key: 'nobodyRose' })
  expect(whyOf(round({ winner, grant: { id: 'grt_1', reason: null, withdrawal: null } }))).toEqual({ key: 'ruleMetShort' })
  expect(whyOf(round({ winner, grant: { id: 'grt_1', reason: '做成了模板', withdrawal: null } }))).toEqual({ words: '做成了模板' })
  expect(whyOf(round({ winner, grant: { id: 'grt_1', reason: '做成了模板', withdrawal: '不是本人做的，撤销。' } }))).toEqual({ key: 'withdrawn' })
})

test('what is asked of the viewer comes before what they may do', () => {
  expect(actOf(round({ acts: ['NOMINATE'] }))).toBe('NOMINATE')
  expect(actOf(round({ acts: ['WITHDRAW'] }))).toBeNull()
  expect(actOf(round({ acts: ['VOTE', 'NOMINATE'] }))).toBe('VOTE')
})

test('what waits for the viewer stands first', () => {
  const rounds = [round({ id: 'none' }), round({ id: 'nominate', acts: ['NOMINATE'] }), round({ id: 'vote', acts: ['VOTE'] }), round({ id: 'announce', acts: ['ANNOUNCE'] }), round({ id: 'later', acts: ['NOMINATE'] })]
  expect(askedFirst(rounds).map((one) => one.id)).toEqual(['announce', 'vote', 'nominate', 'later', 'none'])
})
