// An open page moves by itself with what is reported and changed in its cycle.
import { useEffect, useRef } from 'react'
import { useSubscription } from 'urql'
import { CheckedInDocument, OkrTreeChangedDocument } from '@/gql/okr'
import type { Period } from '@/lib/period'

/** Another text with everything that is reported or changed in the cycle; empty as long as nothing is known. */
export function useReports(cycle: Period | undefined): string {
  const variables = { cycle: cycle ?? '' }
  const [{ data: reported }] = useSubscription({ query: CheckedInDocument, variables, pause: !cycle })
  const [{ data: tree }] = useSubscription({ query: OkrTreeChangedDocument, variables, pause: !cycle })
  const version = tree?.treeChanged.version
  return version === undefined ? '' : `${version} ${reported?.checkedIn.id ?? ''}`
}

/** Asks again whenever something was reported; how it stood at first is what has just been read. */
export function useAgain(told: string, retry: () => void) {
  const before = useRef('')
  useEffect(() => {
    if (told === before.current) return
    const first = before.current === ''
    before.current = told
    if (!first) retry()
  }, [told, retry])
}
