// Single keys, as screens of this density need them. They never fire while somebody types and can be switched off.
import { useEffect, useRef } from 'react'

const OFF = 'okra.keys-off'

export const keysEnabled = () => localStorage.getItem(OFF) === null
export function setKeysEnabled(on: boolean) {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

let lead: { key: string; at: number } | null = null

/** Keys such as "j", "?", "Escape", or two in a row: "g h". */
export function useKeys(map: KeyMap, enabled = true) {
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keysEnabled()) return
      const fresh = lead !== null && event.timeStamp - lead.at < 1200 && event.timeStamp !== lead.at
      const pair = fresh ? latest.current[`${lead?.key} ${event.key}`] : undefined
      const act = pair ?? (fresh ? undefined : latest.current[event.key])
      if (act) {
        event.preventDefault()
        act(event)
      }
      if (event.key === 'g' && !fresh) lead = { key: 'g', at: event.timeStamp }
      else if (fresh) setTimeout(() => (lead = null))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
