import { describe, expect, it } from 'vitest'
import { branch, foldedAtFirst, hasTurned, HEIGHT, indexOf, isUnaligned, keyOf, layout, matching, rowsOf, silentDays, unfoldedFor, wayUp, within, type Team, type TreeNode } from './tree'

const node = (id: string, parentId: string | null, more: Partial<TreeNode> = {}): TreeNode => ({
  id, parentId, parentKeyResultId: null, title: `Objective ${id}`, cycle: '2026-Q3', progress: '0.5', progressAWeekAgo: null, health: 'ON_TRACK', healthAWeekAgo: 'ON_TRACK', supports: [], kind: 'COMMITTED',
  state: 'ACTIVE', visibility: 'PUBLIC', context: false, owner: { id: 'ana', name: 'Ana' }, keyResults: [], ...more,
})
const company = 'root'
const nodes = [node('a', null, { owner: { id: company, name: 'Okra' } }), node('b', 'a', { health: 'BEHIND' }), node('c', 'b', { owner: { id: 'bo', name: 'Bo' } }), node('d', 'a', { kind: 'ASPIRATIONAL' }), node('e', null)]
const index = indexOf(nodes)
const teams: Team[] = [
  { id: company, name: 'Okra', parent: null, members: [] },
  { id: 'north', name: 'North', parent: { id: company }, members: [{ id: 'ana' }] },
  { id: 'far', name: 'Far', parent: { id: 'north' }, members: [{ id: 'bo' }] },
]

describe('the alignment tree', () => {
  it('knows a branch, itself included', () => {
    expect([...branch(index, 'b')].sort()).toEqual(['b', 'c'])
    expect(branch(index, 'a').has('e')).toBe(false)
  })

  it('counts what aligns to nothing, but never the company’s own or context', () => {
    expect(nodes.filter((one) => isUnaligned(one, company)).map((one) => one.id)).toEqual(['e'])
    expect(isUnaligned(node('f', null, { context: true }), company)).toBe(false)
  })

  it('narrows by words, owner, team and below, health, kind', () => {
    const ids = (filter: object) => [...(matching(nodes, filter, teams, company) ?? [])]
    expect(matching(nodes, {}, teams, company)).toBeNull()
    expect(ids({ q: 'bo' })).toEqual(['c'])
    expect(ids({ owner: 'bo' })).toEqual(['c'])
    expect(ids({ team: 'far' })).toEqual(['c'])
    expect(ids({ team: 'north' })).toEqual(['b', 'c', 'd', 'e'])
    expect(ids({ health: 'BEHIND' })).toEqual(['b'])
    expect(ids({ kind: 'ASPIRATIONAL', q: 'objective' })).toEqual(['d'])
    expect(ids({ unaligned: true })).toEqual(['e'])
    expect([...within('north', teams)].sort()).toEqual(['ana', 'bo', 'far', 'north'])
  })

  it('tells what turned since last week, never of what was not there yet', () => {
    expect(hasTurned(node('f', null, { health: 'BEHIND', healthAWeekAgo: 'AT_RISK' }), 'BEHIND')).toBe(true)
    expect(hasTurned(node('f', null, { health: 'BEHIND', healthAWeekAgo: 'BEHIND' }), 'BEHIND')).toBe(false)
    expect(hasTurned(node('f', null, { health: 'BEHIND', healthAWeekAgo: null }), 'BEHIND')).toBe(false)
    expect(hasTurned(node('f', null, { healthAWeekAgo: 'STALE' }), 'ON_TRACK')).toBe(true)
  })

  it('counts what a fold hides, with the worst of it', () => {
    expect(index.belowOf('a')).toEqual({ count: 3, worst: 'BEHIND' })
    expect(index.belowOf('b')).toEqual({ count: 1, worst: 'ON_TRACK' })
    expect(index.belowOf('c')).toEqual({ count: 0, worst: 'ON_TRACK' })
  })

  it('knows the way up, the key result aligned to and the days of silence', () => {
    const result = { id: 'kr', title: 'KR', kind: 'NUMBER', unit: 'COUNT', start: '0', target: '1', low: null, high: null, current: null, currentDay: '2026-09-01', weight: '1', confidence: null, progress: null, health: 'STALE' } as const
    const two = indexOf([node('a', null, { keyResults: [{ ...result, id: 'first' }, result] }), node('b', 'a', { parentKeyResultId: 'kr', health: 'STALE', keyResults: [result] })])
    expect(wayUp(index, 'c')).toEqual(['c', 'b', 'a'])
    expect(keyOf(two, two.byId.get('b') as TreeNode)).toBe('KR2')
    expect(keyOf(index, index.byId.get('b') as TreeNode)).toBeNull()
    expect(silentDays(two.byId.get('b') as TreeNode, '2026-09-13')).toBe(12)
    expect(silentDays(node('c', null), '2026-09-13')).toBeNull()
  })

  it('opens a large tree by its first levels, a small one whole', () => {
    const many = indexOf(Array.from({ length: 2000 }, (_, at) => node(String(at), at === 0 ? null : String(Math.floor((at - 1) / 4)))))
    expect(foldedAtFirst(index).size).toBe(0)
    const folded = foldedAtFirst(many)
    const rows = rowsOf(many, folded, null)
    expect(rows.length).toBeGreaterThan(70)
    expect(rows.length).toBeLessThanOrEqual(80)
    expect(rowsOf(many, unfoldedFor(many, folded, ['1999']), null).some((row) => row.node.id === '1999')).toBe(true)
    expect(unfoldedFor(index, new Set(['e']), ['c'])).toEqual(new Set(['e']))
  })

  it('folds branches, and unfolds what leads to a match', () => {
    expect(rowsOf(index, new Set(['b']), null).map((row) => [row.node.id, row.level, row.place, row.of])).toEqual([['a', 1, 1, 2], ['b', 2, 1, 2], ['d', 2, 2, 2], ['e', 1, 2, 2]])
    const matches = new Set(['c'])
    expect(rowsOf(index, unfoldedFor(index, new Set(['a', 'b']), matches), matches).map((row) => row.node.id)).toEqual(['a', 'b', 'c'])
    expect(rowsOf(index, new Set(['b']), matches).map((row) => [row.node.id, row.parent])).toEqual([['a', true], ['b', true]])
  })

  it('lays out left to right without two boxes over each other', () => {
    const many = indexOf(Array.from({ length: 2000 }, (_, at) => node(String(at), at === 0 ? null : String(Math.floor((at - 1) / 4)))))
    const places = layout(many, new Set(), company)
    expect(places.size).toBe(2000)
    expect(places.get('1')?.x).toBeGreaterThan(places.get('0')?.x ?? 0)
    for (const x of new Set([...places.values()].map((place) => place.x))) {
      const ys = [...places.values()].filter((place) => place.x === x).map((place) => place.y).sort((a, b) => a - b)
      ys.slice(1).forEach((y, at) => expect(y - (ys[at] ?? 0)).toBeGreaterThanOrEqual(HEIGHT))
    }
    expect([...layout(index, new Set(['a']), company).keys()].sort()).toEqual(['a', 'e'])
  })
})
