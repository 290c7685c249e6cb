import { useEffect, useRef, type ReactNode } from 'react'

/** A figure that may change under one's eyes: `soft` behind it once, and told to screen readers. */
export function Changing({ value, children }: { value: string | null; children: ReactNode }) {
  const element = useRef<HTMLSpanElement>(null)
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    const at = element.current
    if (!at) return
    at.classList.remove('changed')
    void at.offsetWidth // lets the same animation run again
    at.classList.add('changed')
  }, [value])
  return (
    <span ref={element} aria-live="polite">
      {children}
    </span>
  )
}
