// Bonus bases: those of each person, and lines that were pasted.
import type { BasesQuery, BasesPeopleQuery } from '@/gql/statement'
import { compare, parse } from '@/lib/decimal'
import type { Day } from '@/lib/period'

export type Person = Pick<BasesPeopleQuery['members']['nodes'][number], 'id' | 'name' | 'number' | 'email' | 'team'>
export type Base = BasesQuery['bonusBases'][number]
export type BaseSchedule = 'MONTH' | 'QUARTER'

export interface PersonBases {
  person: Person
  /** What holds today, and what comes, by schedule. */
  MONTH: { current: Base | null; coming: Base[] }
  QUARTER: { current: Base | null; coming: Base[] }
}

/** A row for each person: those who have a base, and those who don't. */
export function basesByPerson(bases: Base[], people: Person[], today: Day): PersonBases[] {
  const rows = new Map<string, PersonBases>()
  for (const person of [...people, ...bases.map((base) => base.member)]) {
    if (!rows.has(person.id)) rows.set(person.id, { person, MONTH: { current: null, coming: [] }, QUARTER: { current: null, coming: [] } })
  }
  for (const base of bases) {
    const of = rows.get(base.member.id)?.[base.schedule === 'MONTH' ? 'MONTH' : 'QUARTER']
    if (!of) continue
    if (base.from > today) of.coming.push(base)
    else if (!of.current || base.from > of.current.from) of.current = base
  }
  for (const row of rows.values()) for (const of of [row.MONTH, row.QUARTER]) of.coming.sort((a, b) => a.from.localeCompare(b.from))
  return [...rows.values()].sort((a, b) => a.person.name.localeCompare(b.person.name, 'zh-CN'))
}

/** An amount as people write it, "¥4,500.00" or "4，500": digits with at most two places; null for anything else. */
export function amountOf(text: string): string | null {
  const plain = text.trim().replace(/^[¥￥$€£]\s*/, '')
  // A comma groups by three: 4,500 is four thousand five hundred; 4,5 is neither.
  if (!/^\d+(\.\d{1,2})?$/.test(plain) && !/^\d{1,3}([,，]\d{3})+(\.\d{1,2})?$/.test(plain)) return null
  const digits = plain.replace(/[,，]/g, '')
  return compare(digits, '1000000000000') < 0 && parse(digits) >= 0n ? digits : null
}

export type PasteProblem = 'form' | 'amount' | 'nobody' | 'many' | 'twice' | 'own' | 'tooMany'

export interface Pasted {
  line: number
  who: string
  person?: Person
  amount?: string
  problem?: PasteProblem
  /** How many are called so. */
  count?: number
}

export const MOST = 1000

/** Reads "who <tab> amount" lines. Who is a number, an e-mail or a name; a name that two people have is a problem. */
export function readPasted(text: string, people: Person[], own: string): Pasted[] {
  const rows: Pasted[] = []
  const seen = new Set<string>()
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    if (line.trim() === '') return
    const row: Pasted = { line: at + 1, who: '' }
    rows.push(row)
    // Several columns from a sheet: the first says who, the last how much.
    const cells = (line.includes('\t') ? line.split('\t') : (/^\s*([^,，;；]+)[,，;；]\s*(.+)$/.exec(line)?.slice(1) ?? [line])).map((cell) => cell.trim()).filter(Boolean)
    row.who = cells[0] ?? ''
    if (cells.length < 2) row.problem = 'form'
    const amount = amountOf(cells.at(-1) ?? '')
    if (!row.problem && amount === null) row.problem = 'amount'
    if (row.problem) return
    row.amount = amount ?? undefined
    const key = row.who.toLowerCase()
    const exact = people.filter((one) => one.number?.toLowerCase() === key || one.email?.toLowerCase() === key)
    const found = exact.length > 0 ? exact : people.filter((one) => one.name.toLowerCase() === key)
    row.count = found.length
    const [person] = found
    if (!person) row.problem = 'nobody'
    else if (found.length > 1) row.problem = 'many'
    else if (person.id === own) row.problem = 'own'
    else if (seen.has(person.id)) row.problem = 'twice'
    else if (rows.length > MOST) row.problem = 'tooMany'
    if (row.problem || !person) return
    seen.add(person.id)
    row.person = person
  })
  return rows
}
