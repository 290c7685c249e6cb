// The company's holidays and adjusted working days, as lines that people paste: a day, off or worked, a name.
export interface SpecialDay {
  day: string
  working: boolean
  name: string
}

const off = ['休', '假', '放假', '休息', 'off', 'holiday']
const worked = ['班', '上班', '调休', '补班', 'work', 'working']

/** "2026-10-01 休 国庆节", with spaces, commas or tabs between; days as 2026-10-01, 2026/10/1 or 20261001. Null: a line that can't be read. */
export function readLine(line: string): SpecialDay | null {
  const found = /^\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})[\s,，;；]+(\S+?)(?:[\s,，;；]+(.*?))?\s*$/.exec(line)
  if (!found) return null
  const [, year = '', month = '', date = '', word = '', name = ''] = found
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const said = word.toLowerCase()
  if (Number.isNaN(Date.parse(day)) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return null
  if (off.includes(said)) return { day, working: false, name: name || word }
  if (worked.includes(said)) return { day, working: true, name: name || word }
  return null
}

export interface Read {
  days: SpecialDay[]
  /** The first line that can't be read, counted from 1. */
  wrong: number | null
}

export function readCalendar(text: string): Read {
  const days: SpecialDay[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const day = readLine(line)
    if (!day) return { days, wrong: at + 1 }
    days.push(day)
  }
  return { days, wrong: null }
}

export const writeCalendar = (days: SpecialDay[], off: string, worked: string) => days.map((one) => `${one.day} ${one.working ? worked : off} ${one.name}`).join('\n')
