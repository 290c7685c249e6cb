import { describe, expect, it } from 'vitest'
import { healthOf, objectiveWith, progressOf } from './checkIn'

const number = (start: string, target: string) => ({ kind: 'NUMBER', start, target, low: null, high: null })

describe('progress', () => {
  it('goes from start to target, up or down', () => {
    expect(progressOf(number('0.18', '0.25'), '0.222')).toBe('0.6')
    expect(progressOf(number('8', '5'), '6.2')).toBe('0.6')
    expect(progressOf(number('0.215', '0.35'), '0.332')).toBe('0.866667')
  })
  it('is neither below 0 nor above 1', () => {
    expect(progressOf(number('18', '25'), '10')).toBe('0')
    expect(progressOf(number('18', '25'), '30')).toBe('1')
  })
  it('of a guard is 1 while it is kept', () => {
    const guard = { kind: 'GUARD', start: null, target: null, low: null, high: '0.2' }
    expect(progressOf(guard, '0.2')).toBe('1')
    expect(progressOf(guard, '0.21')).toBe('0')
  })
})

describe('health', () => {
  it('reads progress against the time that has passed', () => {
    expect(healthOf('0.7222', '0.7609')).toBe('ON_TRACK')
    expect(healthOf('0.6', '0.7609')).toBe('AT_RISK')
    expect(healthOf('0.3', '0.7609')).toBe('BEHIND')
    expect(healthOf(null, '0.7609')).toBe('NO_DATA')
  })
})

describe('the objective', () => {
  const keyResults = ['0.7', '0.542857', '0.866667'].map((progress, at) => ({ id: String(at), progress, weight: '1' }))
  const objective = { progress: '0.703175', includeChildren: false, keyResults, children: [] }
  it('moves with its key result', () => {
    expect(Number(objectiveWith(objective, '1', '0.6'))).toBeCloseTo(0.7222, 4)
  })
  it('is left out where something else counts in it', () => {
    expect(objectiveWith({ ...objective, progress: '0.9' }, '1', '0.6')).toBeNull()
  })
})
