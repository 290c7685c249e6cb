import { describe, expect, it } from 'vitest'
import { gradeOf, gradingOf, reached, wantsReason } from './grade'

describe('a grade', () => {
  it('has one place and lies between 0.0 and 1.0', () => {
    expect(['0', '1', '0.7', '.7', '0.70', '1.0', ' 0,6 '].map(gradeOf)).toEqual(['0.0', '1.0', '0.7', '0.7', '0.7', '1.0', '0.6'])
    expect(['', '1.1', '-0.1', '0.75', 'x', '2'].map(gradeOf)).toEqual([null, null, null, null, null, null])
  })
  it('wants a reason where it is not the proposed one', () => {
    expect(wantsReason('0.7', '0.7')).toBe(false)
    expect(wantsReason('0.8', '0.7')).toBe(true)
  })
  it('reaches what the kind expects', () => {
    expect(reached('COMMITTED', '0.9')).toBe(false)
    expect(reached('COMMITTED', '1')).toBe(true)
    expect(reached('ASPIRATIONAL', '0.7')).toBe(true)
    expect(reached('ASPIRATIONAL', null)).toBeNull()
  })
})

it('drafts and what was given up are in no count', () => {
  const one = (state: string, grade: string | null, grades: (string | null)[]) => ({ kind: 'ASPIRATIONAL', state, grade, keyResults: grades.map((value) => ({ grade: value })) })
  expect(gradingOf([one('ACTIVE', '0.7', ['0.7', null]), one('ACTIVE', null, [null]), one('DRAFT', null, [null]), one('CANCELLED', '1', ['1'])])).toEqual({ keyResults: 3, graded: 1, objectives: 1, reached: 1 })
})
