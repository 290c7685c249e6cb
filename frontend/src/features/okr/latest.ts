// The latest check-ins of an objective, each beside the value before it.
import type { OkrPanelQuery } from '@/gql/okr'

type PanelKeyResults = NonNullable<OkrPanelQuery['objective']>['keyResults']

export interface LatestCheckIn {
  id: string
  /** The key result's place among its siblings. */
  place: number
  by: string | null
  byId: string | null
  at: string
  day: string
  before: string | null
  value: string
  unit: PanelKeyResults[number]['unit']
  note: string | null
}

export function latestOf(keyResults: PanelKeyResults, count: number): LatestCheckIn[] {
  return keyResults
    .flatMap(({ checkIns, unit, start }, place) => {
      const valid = checkIns.nodes.filter((one) => !one.replaced)
      return valid.map((one, at): LatestCheckIn => ({
        id: one.id, place: place + 1, by: one.by?.name ?? null, byId: one.by?.id ?? null, at: one.at, day: one.day, value: one.value, unit, note: one.note,
        // Where more came before than was asked for, what stood before the last one isn't known.
        before: valid[at + 1]?.value ?? (checkIns.totalCount > checkIns.nodes.length ? null : start),
      }))
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, count)
}
