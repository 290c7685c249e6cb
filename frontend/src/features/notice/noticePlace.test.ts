import { describe, expect, it } from 'vitest'
import { noticePlace } from './noticePlace'

const viewer = { id: 'mem_me', leads: [{ id: 'team_mine', name: 'mine' }] }
const told = (over: object) => ({ event: 'ASKED_TO_REVIEW', period: '2026-Q2', subject: { id: 'mem_me', name: 'me' }, scorecard: { id: 'crd_1' }, reviewId: null, appealId: null, levellingId: null, ...over }) as Parameters<typeof noticePlace>[0]
const to = (over: object) => noticePlace(told(over), viewer)?.to

describe('a notice of an appraisal', () => {
  it('leads to my card, the card of my team, or the queue of others', () => {
    expect(to({})).toBe('/scorecards/mine')
    expect(to({ subject: { id: 'team_mine', name: 'mine' } })).toBe('/scorecards/teams/$team')
    expect(to({ subject: { id: 'mem_other', name: 'other' } })).toBe('/scorecards/queue')
  })

  it('leads to the review of a cause, and an appeal to the card that it is about', () => {
    expect(to({ event: 'CAUSE_PROPOSED', reviewId: 'rev_1' })).toBe('/scorecards/reviews/$review')
    expect(to({ event: 'APPEAL_FILED', subject: { id: 'mem_other', name: 'other' } })).toBe('/scorecards/members/$member')
  })

  it('leads to a levelling meeting', () => {
    expect(noticePlace(told({ event: 'LEVELLING_OPENED', levellingId: 'lvl_1', scorecard: null }), viewer)).toMatchObject({ to: '/scorecards/levelling', search: { period: '2026-Q2', meeting: 'lvl_1' } })
  })

  it('leads to the career path of whom it speaks of', () => {
    expect(noticePlace(told({ event: 'CAREER_TALKED', subject: { id: 'mem_other', name: 'other' }, scorecard: null }), viewer)).toMatchObject({ to: '/incentives/career', search: { member: 'mem_other' } })
  })

  it('leads nowhere where there is nothing to be seen', () => {
    expect(to({ event: 'ASKED_TO_STAND_IN', period: null, scorecard: null })).toBeUndefined()
    expect(to({ event: 'PUBLISHED', scorecard: null })).toBeUndefined()
  })
})
