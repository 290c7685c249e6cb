// What the tree keeps in its address, so that a view can be shared and walked back to.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Health, ObjectiveKind } from '@/gql/schema'
import { turns, type Filter } from './tree'

export type View = 'canvas' | 'outline'

export interface TreeAddress extends Filter {
  view?: View
  /** The objective whose panel is open. */
  at?: string
}

const healths: Health[] = ['ON_TRACK', 'AT_RISK', 'BEHIND', 'STALE', 'NO_DATA']
const kinds: ObjectiveKind[] = ['COMMITTED', 'ASPIRATIONAL']
const views: View[] = ['canvas', 'outline']
const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const oneOf = <Value>(values: readonly Value[], value: unknown) => values.find((one) => one === value)

export function readTreeAddress(search: Record<string, unknown>): TreeAddress {
  return {
    // The router reads digits as a number.
    q: words(typeof search.q === 'number' ? String(search.q) : search.q),
    team: words(search.team),
    owner: words(search.owner),
    health: oneOf(healths, search.health),
    kind: oneOf(kinds, search.kind),
    unaligned: search.unaligned === true ? true : undefined,
    turned: oneOf(turns, search.turned),
    view: oneOf(views, search.view),
    at: words(search.at),
  }
}

/** `step` leaves the view before in the browser's history, so that "back" leads to it. */
export type SetTreeAddress = (change: TreeAddress, step?: boolean) => void

export function useTreeAddress(): [TreeAddress, SetTreeAddress] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const address = useMemo(() => readTreeAddress(search), [search])
  const set = useCallback<SetTreeAddress>(
    (change, step = false) => void navigate({ to: '.', search: ((before: object) => ({ ...before, ...change })) as never, replace: !step, resetScroll: false }),
    [navigate],
  )
  return [address, set]
}
