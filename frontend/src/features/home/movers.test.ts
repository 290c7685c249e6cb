import { describe, expect, it } from 'vitest'
import { add, toFixed } from '@/lib/decimal'
import { account } from './movers'

const line = (change: string) => ({ change })

describe('account', () => {
  it('sums to the change of the total to the cent, without a row for rounding where there is none', () => {
    const result = account({ before: '97.02', after: '97.78', rest: '0.00', lines: ['0.60', '0.20', '0.10', '-0.14'].map(line) })
    expect(result?.change).toBe('0.76')
    expect(result?.rest).toBeNull()
  })

  it('gives what rounding leaves its own row, even where the server says otherwise', () => {
    const result = account({ before: '97.02', after: '97.78', rest: '0.00', lines: ['0.60', '0.20', '-0.05'].map(line) })
    expect(result?.rest).toBe('0.01')
    expect(toFixed(add(...(result?.lines.map((l) => l.change) ?? []), result?.rest ?? '0'), 2)).toBe('0.76')
  })

  it('goes from the largest gain to the largest loss and drops what did not move', () => {
    const result = account({ before: '90.00', after: '89.50', rest: '0', lines: ['0.10', '-0.60', '0.00'].map(line) })
    expect(result?.lines.map((l) => l.change)).toEqual(['0.10', '-0.60'])
  })

  it('says nothing where there was no total', () => {
    expect(account({ before: null, after: '97.78', rest: '0', lines: [] })).toBeNull()
  })
})
