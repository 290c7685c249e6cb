import { useCallback, useState, type RefCallback } from 'react'

/** How much of the page stands above an element, however the bars wrap: what fills the rest of the screen needs to know. */
export function useAbove(): [RefCallback<HTMLElement>, number | null] {
  const [above, setAbove] = useState<number | null>(null)
  const ref = useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return
    const measure = () => setAbove(Math.round(element.getBoundingClientRect().top + window.scrollY))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [])
  return [ref, above]
}
