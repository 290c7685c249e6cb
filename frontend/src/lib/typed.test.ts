import { describe, expect, it } from 'vitest'
import { typedOf, valueOf } from './typed'

describe('what is typed', () => {
  it('is read in the unit that stands beside it', () => {
    expect(valueOf('22.2', 'PERCENT')).toBe('0.222')
    expect(valueOf('22.2%', 'PERCENT')).toBe('0.222')
    expect(valueOf('1,240', 'COUNT')).toBe('1240')
    expect(valueOf('−3.5', 'POINTS')).toBe('-3.5')
    expect(valueOf('0', 'COUNT')).toBe('0')
    expect(typedOf('0.222', 'PERCENT')).toBe('22.2')
  })
  it('is nothing where it is no number', () => {
    for (const typed of ['', '-', '.', 'abc', '1e5', '1.2.3']) expect(valueOf(typed, 'COUNT')).toBeNull()
  })
})
