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

// What was opened last hears first: a drawer's j walks its lines, not the table behind it.
const layers: { current: KeyMap }[] = []
let lead: { key: string; at: number } | null = null

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keysEnabled()) return
  const first = lead !== null && event.timeStamp - lead.at < 1200 ? lead.key : null
  lead = first === null && event.key === 'g' ? { key: 'g', at: event.timeStamp } : null
  const wanted = first === null ? event.key : `${first} ${event.key}`
  const act = layers.findLast((layer) => layer.current[wanted])?.current[wanted]
  if (!act) return
  event.preventDefault()
  act(event)
}

/** Keys such as "j", "?", "Escape", or two in a row: "g h". */
export function useKeys(map: KeyMap, enabled = true) {
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!enabled) return
    if (layers.length === 0) window.addEventListener('keydown', onKey)
    layers.push(latest)
    return () => {
      layers.splice(layers.indexOf(latest), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKey)
    }
  }, [enabled])
}
