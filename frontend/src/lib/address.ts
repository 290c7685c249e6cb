// What lives in the URL on every page: the period and the team.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { isPeriod, quarterOf, type Period } from './period'
import { useHere } from './viewer'

export interface Address {
  period?: Period
  team?: string
  /** The line whose drawer is open, by its metric's key. */
  line?: string
}

export function readAddress(search: Record<string, unknown>): Address {
  const address: Address = {}
  if (isPeriod(search.period)) address.period = search.period
  if (typeof search.team === 'string') address.team = search.team
  if (typeof search.line === 'string') address.line = search.line
  return address
}

export function usePeriod(): Period {
  const { period } = useSearch({ strict: false }) as Address
  const { company } = useHere()
  return period ?? quarterOf(company.today)
}

export function useAddress(): [Address, (change: Record<string, unknown>, replace?: boolean) => void] {
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  return [
    address,
    (change, replace = false) => void navigate({ to: '.', search: ((before: Address) => ({ ...before, ...change })) as never, replace, resetScroll: false }),
  ]
}
