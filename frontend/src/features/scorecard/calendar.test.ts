import { describe, expect, it } from 'vitest'
import { readCalendar, readLine, writeCalendar } from './calendar'

describe('a calendar that is pasted', () => {
  it('is read with the words and separators that people use', () => {
    expect(readLine('2026-10-01 休 国庆节')).toEqual({ day: '2026-10-01', working: false, name: '国庆节' })
    expect(readLine('2026/10/1,off,National Day')).toEqual({ day: '2026-10-01', working: false, name: 'National Day' })
    expect(readLine('20261010\t班\t国庆节调休')).toEqual({ day: '2026-10-10', working: true, name: '国庆节调休' })
    expect(readLine('2026-10-10 补班')).toEqual({ day: '2026-10-10', working: true, name: '补班' })
  })
  it('names the line that it can’t read', () => {
    expect(readCalendar('2026-10-01 休 国庆节\n\n2026-02-30 休 没有这天')).toMatchObject({ wrong: 3 })
    expect(readCalendar('2026-10-01 maybe')).toMatchObject({ wrong: 1 })
    expect(readCalendar('2026-10-01 休 国庆节\n2026-10-10 班 调休').days).toHaveLength(2)
  })
  it('is shown as it can be pasted again', () => {
    const days = readCalendar('2026-10-01 休 国庆节\n2026-10-10 班 调休').days
    expect(readCalendar(writeCalendar(days, '休', '班')).days).toEqual(days)
  })
})
