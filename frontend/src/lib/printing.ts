// Whether the page is being printed: what goes to paper alone exists only then.
import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()
function tell(now: boolean) {
  if (printing === now) return
  printing = now
  // Before the browser lays out the paper.
  flushSync(() => listeners.forEach((listener) => listener()))
}
const begin = () => tell(true)
const end = () => tell(false)
const onMedia = (event: MediaQueryListEvent) => tell(event.matches)

function subscribe(listener: () => void) {
  const paper = window.matchMedia('print')
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', onMedia)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', onMedia)
  }
}

export const usePrinting = () => useSyncExternalStore(subscribe, () => printing)
