// What was typed and not sent is still there after a reload, a wrong tap or a lost connection.
import { useCallback, useState } from 'react'

const PREFIX = 'okra.draft.'

export function readDraft<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as Value | null
  } catch {
    return null
  }
}

/** A value kept under a key of this browser's tab until it is dropped. */
export function useDraft<Value>(key: string, initial: Value): [Value, (next: Value) => void, { drop: () => void; restored: boolean }] {
  const [kept] = useState(() => readDraft<Value>(key))
  const [value, set] = useState<Value>(kept ?? initial)
  const write = useCallback(
    (next: Value) => {
      set(next)
      sessionStorage.setItem(PREFIX + key, JSON.stringify(next))
    },
    [key],
  )
  const drop = useCallback(() => sessionStorage.removeItem(PREFIX + key), [key])
  return [value, write, { drop, restored: kept !== null }]
}
