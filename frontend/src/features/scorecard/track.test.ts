import { describe, expect, it } from 'vitest'
import { returnedBy, stagesOf, type CardStep } from './track'

const step = (act: CardStep['act'], before: CardStep['before'], after: CardStep['after']): CardStep => ({ act, before, after, remark: null, by: null, standingInFor: null, at: '2026-10-09T02:00:00Z' })
const dues = [{ step: 'SELF_REVIEW' as const, due: '2026-10-09' }, { step: 'MANAGER_REVIEW' as const, due: '2026-10-14' }, { step: 'FINAL' as const, due: '2026-10-23' }]
const opened = step('OPEN_REVIEW', 'LIVE', 'SELF_REVIEW')
const handed = step('SUBMIT_SELF', 'SELF_REVIEW', 'MANAGER_REVIEW')
const back = step('RETURN', 'MANAGER_REVIEW', 'SELF_REVIEW')

describe('the track', () => {
  it('is late from the day after the last one, at the present step alone', () => {
    const card = { period: '2026-Q3', state: 'SELF_REVIEW' as const, steps: [opened], dues, finalizedAt: null }
    const late = (today: string) => stagesOf(card, today).map((stage) => stage.late)
    expect(late('2026-10-09')).toEqual([0, 0, 0, 0, 0, 0])
    expect(late('2026-10-12')).toEqual([0, 0, 3, 0, 0, 0])
  })

  it('says what took the card on from a step, the latest time round', () => {
    const again = { ...handed, at: '2026-10-12T02:00:00Z' }
    const stages = stagesOf({ period: '2026-Q3', state: 'MANAGER_REVIEW', steps: [opened, handed, back, again], dues, finalizedAt: null }, '2026-10-12')
    expect(stages.map((stage) => stage.place)).toEqual(['done', 'done', 'done', 'now', 'next', 'next'])
    expect(stages[2]?.left).toBe(again)
    expect(stages.map((stage) => stage.due)).toEqual([null, null, null, '2026-10-14', null, '2026-10-23'])
  })

  it('is short for a month', () => {
    const stages = stagesOf({ period: '2026-10', state: 'MANAGER_REVIEW', steps: [step('OPEN_REVIEW', 'LIVE', 'MANAGER_REVIEW')], dues, finalizedAt: null }, '2026-11-02')
    expect(stages.map((stage) => `${stage.step} ${stage.place}`)).toEqual(['LIVE done', 'MANAGER_REVIEW now', 'FINAL next'])
  })

  it('has come back only as long as nothing was done since', () => {
    expect(returnedBy([opened, handed, back])).toBe(back)
    expect(returnedBy([opened, handed, back, handed])).toBeNull()
    expect(returnedBy([])).toBeNull()
  })
})
