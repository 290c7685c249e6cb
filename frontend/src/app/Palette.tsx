import { lazy, Suspense, useEffect, useState } from 'react'
import type { Destination } from './destinations'

const PaletteBox = lazy(() => import('./PaletteBox'))
const asked = new EventTarget()

export const openPalette = () => asked.dispatchEvent(new Event('open'))

/** Ctrl/⌘ K: pages, people, metrics, acts. Its code comes with the first call. */
export function Palette({ destinations }: { destinations: Destination[] }) {
  const [wanted, want] = useState(0)
  useEffect(() => {
    const onOpen = () => want((n) => n + 1)
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onOpen()
      }
    }
    asked.addEventListener('open', onOpen)
    window.addEventListener('keydown', onKey)
    return () => {
      asked.removeEventListener('open', onOpen)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  if (wanted === 0) return null
  return (
    <Suspense>
      <PaletteBox destinations={destinations} wanted={wanted} />
    </Suspense>
  )
}
