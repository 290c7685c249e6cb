// What a levelling meeting shows, gathered from its rows.
import type { LevelRowFragment, MeetingFragment } from '@/gql/levelling'
import { shift, trim, type Decimal } from '@/lib/decimal'
import { approximate, type Maybe } from '@/lib/formats'

export type Row = LevelRowFragment
export type Cell = Row['cells'][number]
export type Meeting = MeetingFragment
export type Change = Meeting['changes'][number]

export interface Column {
  key: string
  names: { zh: string; en: string }
  weight: Decimal
  section: Cell['section']
  scope: Cell['scope']
}

export interface Group {
  key: string
  names: { zh: string; en: string } | null
  columns: Column[]
  rows: Row[]
}

export const keyOf = (cell: { metric: { id: string }; scope: string }) => `${cell.metric.id} ${cell.scope}`

/** People by their position, each with its own lines, in the order they come. */
export function byPosition(rows: Row[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const key = row.position?.id ?? ''
    const group = groups.get(key) ?? { key, names: row.position?.names ?? null, columns: [], rows: [] }
    group.rows.push(row)
    for (const cell of row.cells) {
      if (!group.columns.some((column) => column.key === keyOf(cell))) group.columns.push({ key: keyOf(cell), names: cell.metric.names, weight: cell.weight, section: cell.section, scope: cell.scope })
    }
    groups.set(key, group)
  }
  return [...groups.values()]
}

export interface Dot {
  id: string
  /** From 0 at the left to 1 at the right. */
  at: number
  /** 0 stands on the axis, 1 on top of it … */
  level: number
}

export interface Axis {
  from: number
  to: number
}

/** Wide enough for every total, and for the grades' bounds around them. */
export function axisOf(totals: number[]): Axis {
  if (totals.length === 0) return { from: 60, to: 120 }
  const from = Math.floor((Math.min(...totals) - 2) / 5) * 5
  return { from, to: Math.max(Math.ceil((Math.max(...totals) + 2) / 5) * 5, from + 20) }
}

export const placeOn = (axis: Axis, value: number) => (value - axis.from) / (axis.to - axis.from)

/** A dot a person, without rank: those who would lie on each other are stacked. */
export function dotsOf(rows: Row[], axis: Axis, columns = 34): Dot[] {
  const heights = new Map<number, number>()
  const dots: Dot[] = []
  for (const row of [...rows].sort((a, b) => (approximate(a.total) ?? 0) - (approximate(b.total) ?? 0))) {
    const total = approximate(row.total)
    if (total === null) continue
    const column = Math.min(columns - 1, Math.max(0, Math.floor(placeOn(axis, total) * columns)))
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    dots.push({ id: row.member.id, at: (column + 0.5) / columns, level })
  }
  return dots
}

export const count = (rows: Row[], is: (cell: Cell) => boolean) => rows.reduce((sum, row) => sum + row.cells.filter(is).length, 0)

/** Percent as typed, as the ratio that the API takes; null for what is no number. */
export function ratioOf(percent: string): Decimal | null {
  return /^\d{1,3}(\.\d{1,4})?$/.test(percent.trim()) ? trim(shift(percent.trim(), -2)) : null
}

/** A score as typed: digits, and at most two places. */
export const isScore = (text: string) => /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 120

interface TeamNode {
  id: string
  name: string
  parent: Maybe<{ id: string }>
  lead: Maybe<{ id: string; name: string }>
}

/** Teams above one and below it, itself among them. */
export function around(teams: TeamNode[], id: string): TeamNode[] {
  const above = new Set<string>()
  for (let at: Maybe<string> = id; at && !above.has(at); at = teams.find((team) => team.id === at)?.parent?.id) above.add(at)
  const isBelow = (team: TeamNode): boolean => team.id === id || (team.parent != null && teams.some((one) => one.id === team.parent?.id && isBelow(one)))
  return teams.filter((team) => above.has(team.id) || isBelow(team))
}

/** The leads who may take part in levelling a team, each once. */
export function leadsAround(teams: TeamNode[], id: string): { id: string; name: string; below: boolean }[] {
  const above = new Set<string>()
  for (let at = teams.find((team) => team.id === id)?.parent?.id; at && !above.has(at); at = teams.find((team) => team.id === at)?.parent?.id) above.add(at)
  const leads = new Map<string, { id: string; name: string; below: boolean }>()
  for (const team of around(teams, id)) {
    if (!team.lead) continue
    const known = leads.get(team.lead.id)
    leads.set(team.lead.id, { ...team.lead, below: (known?.below ?? false) || !above.has(team.id) })
  }
  return [...leads.values()]
}
