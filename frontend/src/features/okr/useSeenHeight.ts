import { useSyncExternalStore } from 'react'

function listen(changed: () => void) {
  window.visualViewport?.addEventListener('resize', changed)
  return () => window.visualViewport?.removeEventListener('resize', changed)
}

/** How much of the window's height can be seen: what stands at its foot stays above a phone's keyboard. */
export const useSeenHeight = () => useSyncExternalStore(listen, () => Math.round(window.visualViewport?.height ?? window.innerHeight))
