import { describe, expect, it } from 'vitest'
import { changedLines, type RevisedLine, type Revision } from './revisions'

const line = (key: string, over: Partial<RevisedLine> = {}): RevisedLine => ({ id: key, metric: { id: key, key, unit: 'PERCENT', names: { zh: key, en: key } }, scope: 'MEMBER', part: null, state: 'SCORED', weight: '10', effectiveWeight: '10', actual: '0.5', target: '1', score: '50.00', ...over })
const revision = (lines: RevisedLine[]): Revision => ({ id: 'r', revision: 1, revisionReason: null, finalizedAt: null, total: null, grade: null, sections: [{ kind: 'RESULT', lines }] })

describe('two revisions', () => {
  it('of a scorecard that is split are compared part by part', () => {
    const changed = changedLines(revision([line('a', { part: 1 }), line('a', { part: 2 })]), revision([line('a', { part: 1 }), line('a', { part: 2, score: '60.00' })]))
    expect(changed.map((one) => [one.line.part, one.before?.score, one.after?.score])).toEqual([[2, '50.00', '60.00']])
  })

  it('differ in the lines whose figures, state or weight changed', () => {
    const changed = changedLines(revision([line('a'), line('b'), line('c')]), revision([line('a'), line('b', { score: '60.00' }), line('c', { effectiveWeight: '20' })]))
    expect(changed.map((one) => [one.line.metric.key, one.before?.score, one.after?.score])).toEqual([['b', '50.00', '60.00'], ['c', '50.00', '50.00']])
  })

  it('differ in lines that only one of them has; a metric of another scope is another line', () => {
    const changed = changedLines(revision([line('a'), line('b')]), revision([line('a'), line('b', { scope: 'TEAM' })]))
    expect(changed.map((one) => [one.line.scope, one.before !== null, one.after !== null])).toEqual([['TEAM', false, true], ['MEMBER', true, false]])
  })
})
