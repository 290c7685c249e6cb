import { describe, expect, it } from 'vitest'
import { linesOf, startOf, sumsOf, type MemberPlans } from './plan'

const line = (key: string, weight: string, over: object = {}) => ({ metric: { id: key, key, unit: 'PERCENT' }, scope: 'MEMBER', section: 'RESULT', weight, ownable: true, ...over })
const usual = [line('read_rate', '30'), line('original_match', '40'), line('teamwork', '10', { section: 'BEHAVIOUR' })] as unknown as MemberPlans['usual']
const version = { lines: [{ metric: { key: 'read_rate' }, scope: 'MEMBER', weight: '70', target: '0.1' }, { metric: { key: 'teamwork' }, scope: 'MEMBER', weight: '10', target: null }] } as unknown as MemberPlans['versions'][number]

describe('a plan', () => {
  it('starts from the template, later from what was put last', () => {
    expect(startOf({ usual, versions: [] })['read_rate MEMBER']).toEqual({ weight: '30', target: '' })
    expect(startOf({ usual, versions: [version] })).toEqual({ 'read_rate MEMBER': { weight: '70', target: '10' }, 'original_match MEMBER': { weight: '', target: '' }, 'teamwork MEMBER': { weight: '10', target: '' } })
  })

  it('sums the weights of each section and leaves out lines without one', () => {
    const typed = startOf({ usual, versions: [version] })
    expect([...sumsOf(usual, typed)]).toEqual([['RESULT', 70], ['BEHAVIOUR', 10]])
    expect(linesOf(usual, typed)).toEqual([
      { metric: 'read_rate', scope: 'MEMBER', weight: '70', target: '0.1' },
      { metric: 'teamwork', scope: 'MEMBER', weight: '10', target: null },
    ])
  })
})
