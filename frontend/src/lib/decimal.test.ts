import { describe, expect, it } from 'vitest'
import { add, compare, divide, multiply, shift, subtract, toFixed, trim } from './decimal'

describe('decimals', () => {
  it('round half away from zero, also where a float would not', () => {
    expect(toFixed('98.225', 2)).toBe('98.23')
    expect(toFixed('1.005', 2)).toBe('1.01')
    expect(toFixed('-0.125', 2)).toBe('-0.13')
  })

  it('keep every digit of sums that a float loses', () => {
    expect(add('0.1', '0.2')).toBe('0.3')
    expect(add('99999999999.999999', '0.000001')).toBe('100000000000')
    expect(subtract('97.78', '97.02')).toBe('0.76')
  })

  it('multiply, divide and shift exactly to twelve places', () => {
    expect(multiply('4.20', '1240')).toBe('5208')
    expect(divide('10710', '1760')).toBe('6.085227272727')
    expect(shift('0.135', 2)).toBe('13.5')
    expect(trim('0.1500')).toBe('0.15')
  })

  it('compare as numbers, not as texts', () => {
    expect(['105.00', '98.93', '9.69', '-1'].sort(compare)).toEqual(['-1', '9.69', '98.93', '105.00'])
  })

  it('refuse what is no decimal', () => {
    expect(() => trim('1e5')).toThrow()
    expect(() => trim('')).toThrow()
  })
})
