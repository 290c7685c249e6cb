import { WaitsDocument, type WaitsQuery } from '@/gql/home'
import type { Period } from '@/lib/period'
import { useRead, type Read } from '@/lib/read'
import { has, isLead, mayImport, useHere } from '@/lib/viewer'

/** Asks for what waits; the list and the navigation's counts share one answer. */
export function useWaits(period: Period, pause = false): Read<WaitsQuery> {
  const { viewer } = useHere()
  const rates = isLead(viewer) || has(viewer, 'HR')
  const variables = { member: viewer.id, period, team: has(viewer, 'HR') ? null : (viewer.leads[0]?.id ?? null), rates, imports: mayImport(viewer), money: has(viewer, 'FINANCE', 'HR') }
  return useRead(WaitsDocument, variables, { pause, live: true })
}
