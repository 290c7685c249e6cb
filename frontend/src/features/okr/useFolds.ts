// Which branches are folded: those of a large tree at first, then as the viewer left them.
import { useCallback, useMemo, useState } from 'react'
import { foldedAtFirst, unfoldedFor, type Index } from './tree'

interface Touched {
  scope: string
  /** Folded or not by the viewer's own hand. */
  folds: Map<string, boolean>
}

const none: Touched = { scope: '', folds: new Map() }

/** While something narrows the tree, what leads to a match is unfolded; the folds of before come back after it. */
export function useFolds(index: Index, scope: string, narrowing: string, matches: Set<string> | null, selected: string | undefined) {
  const [plain, setPlain] = useState(none)
  const [narrowed, setNarrowed] = useState(none)
  const here = matches ? `${scope} ${narrowing}` : scope
  const touched = matches ? narrowed : plain
  const set = matches ? setNarrowed : setPlain
  const first = useMemo(() => foldedAtFirst(index), [index])
  const folded = useMemo(() => {
    const now = new Set(matches ? unfoldedFor(index, first, matches) : first)
    if (touched.scope === here) for (const [id, fold] of touched.folds) now[fold ? 'add' : 'delete'](id)
    return selected ? unfoldedFor(index, now, [selected]) : now
  }, [index, first, matches, touched, here, selected])

  const onFold = useCallback(
    (id: string) => {
      const fold = !folded.has(id)
      set((before) => ({ scope: here, folds: new Map(before.scope === here ? before.folds : none.folds).set(id, fold) }))
    },
    [folded, here, set],
  )
  return { folded, onFold }
}
