import { describe, expect, it } from 'vitest'
import { daysTo, nextToReport, speaksFor } from './objective'

const keyResult = (id: string, kind = 'NUMBER', due: string | null = null, responsible: string | null = null) => ({ id, kind, due, responsible: responsible ? { id: responsible } : null })
const objective = (abilities: string[], keyResults: ReturnType<typeof keyResult>[], state = 'ACTIVE', cycle = 'ACTIVE') => ({ state, abilities, cycle: { state: cycle }, keyResults })

describe('who speaks for a key result', () => {
  it('is the editor for all, and whoever is responsible for that one', () => {
    const mine = keyResult('a', 'NUMBER', null, 'me')
    expect(speaksFor(objective(['EDIT', 'CHECK_IN'], []), keyResult('b'), 'me')).toBe(true)
    expect(speaksFor(objective(['CHECK_IN'], []), mine, 'me')).toBe(true)
    expect(speaksFor(objective(['CHECK_IN'], []), keyResult('b'), 'me')).toBe(false)
    expect(speaksFor(objective([], []), mine, 'me')).toBe(false)
  })
  it('is nobody once the objective is a draft or its cycle closed', () => {
    expect(speaksFor(objective(['EDIT'], [], 'DRAFT'), keyResult('a'), 'me')).toBe(false)
    expect(speaksFor(objective(['EDIT'], [], 'ACTIVE', 'CLOSED'), keyResult('a'), 'me')).toBe(false)
  })
})

describe('what to report next', () => {
  it('is what is due first, and never what follows its figures by itself', () => {
    const list = [keyResult('m', 'METRIC'), keyResult('a', 'NUMBER', '2026-09-10'), keyResult('b', 'GUARD', '2026-09-08')]
    expect(nextToReport(objective(['EDIT'], list), 'me')?.id).toBe('b')
    expect(nextToReport(objective(['EDIT'], list.slice(0, 1)), 'me')).toBeUndefined()
  })
})

it('counts days to a due day', () => {
  expect(daysTo('2026-09-10', '2026-09-08')).toBe(2)
  expect(daysTo('2026-08-30', '2026-09-02')).toBe(-3)
})
