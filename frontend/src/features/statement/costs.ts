// What incentives cost, turned from quarters of teams into teams by quarter.
import type { IncentiveCostsQuery } from '@/gql/statement'
import type { Decimal } from '@/lib/decimal'
import type { Period } from '@/lib/period'

export interface TeamRow {
  id: string
  name: string
  /** By quarter; nothing where nobody of the team got anything. A sum that would tell what one got is null. */
  cells: Map<Period, { paid: Decimal | null; people: number }>
}

type Quarters = Pick<IncentiveCostsQuery['incentiveCosts']['quarters'][number], 'quarter' | 'teams'>[]

export function teamsOf(quarters: Quarters): TeamRow[] {
  const rows = new Map<string, TeamRow>()
  for (const { quarter, teams } of quarters) {
    for (const { team, people, paid } of teams) {
      const row = rows.get(team.id) ?? { id: team.id, name: team.name, cells: new Map() }
      row.cells.set(quarter, { paid: paid?.amount ?? null, people })
      rows.set(team.id, row)
    }
  }
  return [...rows.values()]
}
