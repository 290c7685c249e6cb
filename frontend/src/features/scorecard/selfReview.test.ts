import { describe, expect, it } from 'vitest'
import { remarksOf, startOf } from './selfReview'

const line = (id: string, key: string, scope: 'MEMBER' | 'TEAM' = 'MEMBER') => ({ id, scope, metric: { id: key, key, names: { zh: key, en: key } } })

describe('a self review', () => {
  it('sends remarks that say something, with the lines as they are now', () => {
    const lines = [line('1', 'read_rate'), line('2', 'cpl', 'TEAM'), line('3', 'roi')]
    const typed = { words: '', links: [], remarks: { read_rateMEMBER: ' more readers ', cplTEAM: '  ', goneMEMBER: 'of a line that went' } }
    expect(remarksOf(typed, lines)).toEqual([{ lineId: '1', words: 'more readers' }])
  })

  it('begins with what was said before, once the card has come back', () => {
    const said = { words: 'A good quarter', evidence: ['https://example.org'], at: '2026-10-09T02:00:00Z', remarks: [{ ...line('', 'cpl', 'TEAM'), words: 'cheaper' }, { ...line('', 'gone'), words: 'lost' }] }
    expect(startOf(said, [line('9', 'cpl', 'TEAM')])).toEqual({ words: 'A good quarter', links: ['https://example.org'], remarks: { cplTEAM: 'cheaper' } })
  })
})
