import { expect, test } from 'vitest'
import { lineAt, lineKey, type Line } from './line'
import { groupsOf, weighing, type Part } from './split'

const line = (key: string, part: number | null) => ({ id: `${key} ${part}`, metric: { key }, part }) as unknown as Line
const part = (number: number, days: number, total: string | null, score = '0') => ({ number, days, total, share: total && '50', sections: [{ kind: 'RESULT', score }] }) as unknown as Part
const sections = [{ kind: 'RESULT' as const, budget: '70', score: '98.93', contribution: '69.25', lines: [line('cpl', 1), line('read_rate', 1), line('cpl', 2)] }]

test('lines are shown by part, with the part’s section scores', () => {
  const [first, second] = groupsOf({ parts: [part(1, 46, '97.78', '99.40'), part(2, 46, '97.92', '98.45')], sections })
  expect(first?.sections[0]?.lines.map((one) => one.id)).toEqual(['cpl 1', 'read_rate 1'])
  expect(second?.sections[0]?.lines.map((one) => one.id)).toEqual(['cpl 2'])
  expect(second?.sections[0]?.score).toBe('98.45')
  expect(groupsOf({ parts: [], sections })).toEqual([{ part: null, sections }])
})

test('a line is found by its metric and part', () => {
  const lines = [line('cpl', 1), line('cpl', 2), line('clv_share', 2)]
  expect(lines.map(lineKey)).toEqual(['cpl', 'cpl.2', 'clv_share.2'])
  expect(lineAt(lines, 'cpl.2')).toBe(lines[1])
  expect(lineAt(lines, 'clv_share')).toBe(lines[2])
  expect(lineAt(lines, undefined)).toBeUndefined()
  expect(lineKey(line('cpl', null))).toBe('cpl')
})

test('what the total is made of: the parts that count', () => {
  expect(weighing([part(1, 46, '97.78'), part(2, 46, '97.92')])).toMatchObject({ sum: '9002.2', days: 92 })
  expect(weighing([part(1, 46, '97.78'), part(2, 46, null)])).toBeNull()
})
