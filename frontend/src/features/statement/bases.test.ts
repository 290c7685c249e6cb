import { describe, expect, it } from 'vitest'
import { amountOf, basesByPerson, readPasted, type Base, type Person } from './bases'

const person = (id: string, name: string, number: string | null = null, email: string | null = null): Person => ({ id, name, number, email, team: null })
const people = [person('a', '林晓雯', 'H007', 'lin@okra.example'), person('b', '王伟', 'H008'), person('c', '王伟', 'H009'), person('me', '陆予安', 'H001')]
const problems = (text: string) => readPasted(text, people, 'me').map(({ line, problem }) => [line, problem])

describe('amounts', () => {
  it('are read as people write them', () => {
    expect(amountOf('4500')).toBe('4500')
    expect(amountOf('¥4,500.50')).toBe('4500.50')
    expect(amountOf('0')).toBe('0')
  })
  it('are never guessed', () => {
    for (const text of ['', '-1', '4,5', '1,0000', '4500.005', '4.500,00', '4e3', '四千', '12 34', '1000000000000']) expect(amountOf(text), text).toBeNull()
  })
})

describe('pasted lines', () => {
  it('name people by number, e-mail or name', () => {
    expect(readPasted('H007\t4500\nlin2\n', people, 'me')[0]).toMatchObject({ person: { id: 'a' }, amount: '4500' })
    expect(readPasted('LIN@okra.example, 4,500', people, 'me')[0]).toMatchObject({ person: { id: 'a' }, amount: '4500' })
    expect(readPasted('林晓雯\t内容组\t4500.00', people, 'me')[0]).toMatchObject({ person: { id: 'a' }, amount: '4500.00' })
  })
  it('tell at their own line what is wrong', () => {
    expect(problems('工号\t金额\n\nH007\nH404\t1\n王伟\t1\nH001\t1\nH008\t1\nh008\t2')).toEqual([
      [1, 'amount'], [3, 'form'], [4, 'nobody'], [5, 'many'], [6, 'own'], [7, undefined], [8, 'twice'],
    ])
  })
  it('keep to what can be set at once', () => {
    const many = Array.from({ length: 1001 }, (_, at) => person(`p${at}`, `人${at}`, `N${at}`))
    const rows = readPasted(many.map((one) => `${one.number}\t1`).join('\n'), many, 'me')
    expect(rows.filter((row) => row.problem).map((row) => [row.line, row.problem])).toEqual([[1001, 'tooMany']])
  })
})

describe('bases by person', () => {
  const base = (id: string, schedule: 'MONTH' | 'QUARTER', from: string, amount: string) => ({ member: people.find((one) => one.id === id), schedule, from, amount: { amount } }) as unknown as Base
  it('tell what holds today from what comes, and who has none', () => {
    const rows = basesByPerson([base('a', 'QUARTER', '2026-10-01', '5000'), base('a', 'QUARTER', '2026-01-01', '4500'), base('a', 'MONTH', '2026-09-08', '100')], people.slice(0, 2), '2026-09-08')
    const of = rows.find((row) => row.person.id === 'a')
    expect(of?.QUARTER.current?.amount.amount).toBe('4500')
    expect(of?.QUARTER.coming.map((one) => one.from)).toEqual(['2026-10-01'])
    expect(of?.MONTH.current?.amount.amount).toBe('100')
    expect(rows.find((row) => row.person.id === 'b')?.QUARTER.current).toBeNull()
  })
})
