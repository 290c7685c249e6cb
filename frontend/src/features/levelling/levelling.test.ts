import { describe, expect, it } from 'vitest'
import { around, axisOf, byPosition, dotsOf, isScore, leadsAround, ratioOf, type Row } from './levelling'

const cell = (id: string, over: object = {}) => ({ lineId: `lin_${id}`, metric: { id, names: { zh: id, en: id } }, section: 'RESULT', scope: 'MEMBER', weight: '10', state: 'SCORED', score: '90', ...over })
const row = (id: string, position: string, total: string | null, cells = [cell('a')]) => ({ member: { id, name: id }, position: { id: position, names: { zh: position, en: position } }, total, cells }) as unknown as Row

describe('the matrix', () => {
  it('has a block a position with its own lines, the same metric once for each scope', () => {
    const groups = byPosition([row('x', 'p', '90', [cell('a'), cell('a', { scope: 'TEAM' })]), row('y', 'q', '80', [cell('b')]), row('z', 'p', '70', [cell('a'), cell('c')])])
    expect(groups.map((group) => [group.key, group.rows.map((one) => one.member.id), group.columns.map((column) => column.key)])).toEqual([
      ['p', ['x', 'z'], ['a MEMBER', 'a TEAM', 'c MEMBER']],
      ['q', ['y'], ['b MEMBER']],
    ])
  })
})

describe('the dots', () => {
  it('lie on a scale that holds everybody, and those on one place are stacked', () => {
    const rows = [row('a', 'p', '80.00'), row('b', 'p', '100.00'), row('c', 'p', '80.01'), row('d', 'p', null)]
    const axis = axisOf([80, 100, 80.01])
    expect(axis).toEqual({ from: 75, to: 105 })
    const dots = dotsOf(rows, axis, 30)
    expect(dots.map((dot) => [dot.id, dot.level])).toEqual([['a', 0], ['c', 1], ['b', 0]])
    expect(dots[0]?.at).toBeCloseTo(5.5 / 30)
  })

  it('has a scale for nobody and for one', () => {
    expect(axisOf([])).toEqual({ from: 60, to: 120 })
    expect(axisOf([97.78])).toEqual({ from: 95, to: 115 })
  })
})

describe('what is typed', () => {
  it('is a share in percent', () => {
    expect([ratioOf('10'), ratioOf('33.3'), ratioOf('100'), ratioOf(''), ratioOf('ten'), ratioOf('-5')]).toEqual(['0.1', '0.333', '1', null, null, null])
  })

  it('is a score of at most two places', () => {
    expect(['80', '80.5', '120', '120.01', '99.999', '-1', '', 'abc'].filter(isScore)).toEqual(['80', '80.5', '120'])
  })
})

describe('who may take part', () => {
  const team = (id: string, parent: string | null, lead: string | null) => ({ id, name: id, parent: parent ? { id: parent } : null, lead: lead ? { id: lead, name: lead } : null })
  const teams = [team('root', null, 'boss'), team('market', 'root', 'head'), team('content', 'market', 'zhou'), team('growth', 'market', 'han'), team('sales', 'root', 'other'), team('video', 'content', 'zhou')]

  it('are the leads of the team, above and below it, each once', () => {
    expect(around(teams, 'market').map((one) => one.id)).toEqual(['root', 'market', 'content', 'growth', 'video'])
    expect(leadsAround(teams, 'market')).toEqual([
      { id: 'boss', name: 'boss', below: false },
      { id: 'head', name: 'head', below: true },
      { id: 'zhou', name: 'zhou', below: true },
      { id: 'han', name: 'han', below: true },
    ])
    expect(leadsAround(teams, 'growth').map((one) => one.id)).toEqual(['boss', 'head', 'han'])
  })
})
