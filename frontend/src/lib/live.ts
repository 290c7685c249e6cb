// Whether the live connection stands, and a count that grows whenever what is on screen should be asked for again.
import { useSyncExternalStore } from 'react'

export interface Live {
  state: 'connecting' | 'open' | 'lost'
  /** When the connection was lost. */
  since: string | null
  /** Grows with every change of facts and every return of the connection. */
  epoch: number
}

let live: Live = { state: 'connecting', since: null, epoch: 0 }
const listeners = new Set<() => void>()

function set(next: Partial<Live>) {
  live = { ...live, ...next }
  listeners.forEach((listener) => listener())
}

export const connected = () => set({ state: 'open', since: null, epoch: live.epoch + (live.state === 'lost' ? 1 : 0) })
export const disconnected = () => {
  if (live.state !== 'lost') set({ state: 'lost', since: new Date().toISOString() })
}
export const factsChanged = () => set({ epoch: live.epoch + 1 })

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLive = (): Live => useSyncExternalStore(subscribe, () => live)
