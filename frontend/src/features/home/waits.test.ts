import { describe, expect, it } from 'vitest'
import { countsOf, waitsOf } from './waits'

const line = (key: string) => ({ id: `line ${key}`, metric: { id: key, key, names: { zh: key, en: key } } })
const card = (member: string, abilities: string[], blockers: [string, string][]) => ({
  id: `card ${member}`, member: { id: member, name: member }, abilities, blockers: blockers.map(([reason, key]) => ({ reason, line: line(key) })),
})
const data = (parts: object) => ({ own: null, ...parts }) as unknown as Parameters<typeof waitsOf>[0]

describe('what waits', () => {
  it('is a rating only for whoever may give it, one row a person', () => {
    const nodes = [card('a', ['RATE'], [['NOT_RATED', 'teamwork'], ['NOT_RATED', 'initiative']]), card('b', [], [['NOT_RATED', 'teamwork']]), card('me', ['RATE'], [['NOT_RATED', 'teamwork']])]
    const waits = waitsOf(data({ scorecards: { nodes } }), 'me')
    expect(waits.map((wait) => [wait.kind, wait.key])).toEqual([['rate', 'rate card a']])
    expect(countsOf(waits)).toEqual({ home: 1, scorecard: 0, okr: 0, team: 1, incentives: 0, imports: 0 })
  })

  it('gathers a line without data over all whom it holds up', () => {
    const nodes = ['a', 'b'].map((member) => card(member, ['DECLARE_NOT_APPLICABLE'], [['MISSING', 'response']]))
    const [wait] = waitsOf(data({ scorecards: { nodes } }), 'me')
    expect(wait).toMatchObject({ kind: 'missing', members: ['a', 'b'] })
  })

  it('counts an entry to confirm for imports, and leaves out those that are not mine to confirm', () => {
    const nodes = [{ id: '1', canConfirm: true, provisional: true }, { id: '2', canConfirm: false, provisional: true }, { id: '3', canConfirm: true, provisional: false }]
    expect(countsOf(waitsOf(data({ imports: { nodes } }), 'me'))).toEqual({ home: 1, scorecard: 0, okr: 0, team: 0, incentives: 0, imports: 1 })
  })

  it('is a check-in first of all, in the order in which they are due', () => {
    const checkInsDue = [{ id: 'a', due: '2026-09-01' }, { id: 'b', due: '2026-09-09' }]
    const waits = waitsOf(data({ checkInsDue, imports: { nodes: [{ id: '1', canConfirm: true, provisional: true }] } }), 'me')
    expect(waits.map((wait) => wait.key)).toEqual(['check-in a', 'check-in b', '1'])
    expect(countsOf(waits)).toEqual({ home: 3, scorecard: 0, okr: 2, team: 0, incentives: 0, imports: 1 })
  })

  it('is terms and runs that are mine to decide, and runs to be paid, counted for incentives', () => {
    const run = (id: string, ...acts: string[]) => ({ id, acts })
    const waits = waitsOf(data({
      calculated: { nodes: [run('made by me'), run('to decide', 'DECIDE')] },
      approved: { nodes: [run('to pay', 'PAY', 'EXPORT')] },
      incentivePlans: [{ id: 'plan', versions: [{ version: 1, acts: [] }, { version: 2, acts: ['DECIDE'] }] }],
    }), 'me')
    expect(waits.map((wait) => wait.key)).toEqual(['terms plan 2', 'DECIDE to decide', 'PAY to pay'])
    expect(countsOf(waits)).toEqual({ home: 3, scorecard: 0, okr: 0, team: 0, incentives: 3, imports: 0 })
  })

  it('shows what is open on my own card, except the rating that waits for my lead', () => {
    const own = { blockers: [{ reason: 'UNCONFIRMED', line: line('conversion') }, { reason: 'NOT_RATED', line: line('teamwork') }] }
    expect(waitsOf(data({ own }), 'me').map((wait) => wait.key)).toEqual(['own line conversion UNCONFIRMED'])
  })

  it('counts what of a career path waits for its own page', () => {
    const waits = waitsOf(data({ waits: [{ kind: 'CAREER_DECISION', period: '2026-Q2', due: '2026-09-30', subject: { id: 'a', name: 'a' } }] }), 'me')
    expect(countsOf(waits)).toEqual({ home: 1, scorecard: 0, okr: 0, team: 0, incentives: 1, imports: 0 })
  })

  it('counts a dispute to answer for incentives, not for an appraisal', () => {
    const waits = waitsOf(data({ waits: [{ kind: 'PAYOUT_DISPUTE', period: '2026-Q3', due: '2026-09-10', subject: { id: 'a', name: 'a' } }] }), 'me')
    expect(countsOf(waits)).toEqual({ home: 1, scorecard: 0, okr: 0, team: 0, incentives: 1, imports: 0 })
  })

  it('takes the steps of an appraisal among what is due, cards to review as one', () => {
    const asked = (kind: string, due: string, name: string) => ({ kind, due, period: '2026-Q2', subject: { id: name, name }, scorecardId: `card ${name}`, review: null, appeal: null })
    const checkInsDue = [{ id: 'a', due: '2026-07-08' }]
    const waits = waitsOf(data({ checkInsDue, waits: [asked('SELF_REVIEW', '2026-07-07', 'me'), asked('MANAGER_REVIEW', '2026-07-13', 'x'), asked('MANAGER_REVIEW', '2026-07-13', 'y')] }), 'me')
    expect(waits.map((wait) => wait.key)).toEqual(['SELF_REVIEW 2026-Q2 card me', 'check-in a', 'MANAGER_REVIEW 2026-Q2 '])
    expect(waits[2]).toMatchObject({ names: ['x', 'y'] })
    expect(countsOf(waits)).toEqual({ home: 3, scorecard: 1, okr: 1, team: 1, incentives: 0, imports: 0 })
  })
})
