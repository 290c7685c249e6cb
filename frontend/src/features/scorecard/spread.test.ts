import { describe, expect, it } from 'vitest'
import { median, spreads, type Row } from './spread'

const row = (score: string | null, scope = 'MEMBER') =>
  ({ sections: [{ lines: [{ scope, score, metric: { key: 'read_rate', names: { zh: '阅读率', en: 'Read rate' } } }] }] }) as unknown as Row

describe('comparing people', () => {
  it('finds the distance between the highest and the lowest score as numbers, not as texts', () => {
    expect(spreads([row('90.00'), row('105.00'), row('78.67')])).toMatchObject([{ low: '78.67', high: '105.00', width: '26.33' }])
  })

  it('leaves out lines that are equal for all by scope, and people without a score', () => {
    expect(spreads([row('90.00', 'TEAM'), row('80.00', 'TEAM')])).toEqual([])
    expect(spreads([row(null), row('80.00')])).toEqual([])
  })

  it('takes the middle total, the mean of two for an even number', () => {
    expect(median(['105.00', '90.00', '98.93'])).toBe('98.93')
    expect(median(['97.78', '94.61'])).toBe('96.195')
    expect(median([])).toBeNull()
  })
})
