// Reading for a region of a page: what came, whether to wait, what went wrong, and how to ask again.
import { useCallback, useEffect, useRef } from 'react'
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql'
import { codeOf } from './client'
import { useLive } from './live'

export interface Problem {
  kind: 'offline' | 'forbidden' | 'refused' | 'internal'
  message: string
  reason?: string
  field?: string
  /** The server's id of an internal error, to be found in its log. */
  id?: string
}

export interface Read<Data> {
  data: Data | undefined
  waiting: boolean
  problem: Problem | undefined
  retry: () => void
}

export function problemOf(error: CombinedError | undefined): Problem | undefined {
  if (!error) return undefined
  if (error.networkError) return { kind: 'offline', message: error.networkError.message }
  const first = error.graphQLErrors[0]
  const code = codeOf(error)
  const text = (name: string) => (typeof first?.extensions[name] === 'string' ? (first.extensions[name] as string) : undefined)
  const rest = { message: first?.message ?? error.message, reason: text('reason'), field: text('field'), id: text('id') }
  if (code === 'FORBIDDEN' || code === 'NOT_FOUND') return { kind: 'forbidden', ...rest }
  if (code && code !== 'INTERNAL') return { kind: 'refused', ...rest }
  return { kind: 'internal', ...rest }
}

interface Options {
  pause?: boolean
  /** Ask again whenever facts change or the connection returns. */
  live?: boolean
}

export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, live = false }: Options = {},
): Read<Data> {
  const [result, execute] = useQuery({ query, variables, pause, requestPolicy: 'cache-and-network' } as never) as unknown as [
    { data?: Data; fetching: boolean; stale: boolean; error?: CombinedError },
    (options?: object) => void,
  ]
  const { epoch } = useLive()
  const seen = useRef(epoch)
  useEffect(() => {
    if (seen.current === epoch) return
    seen.current = epoch
    if (live && !pause) execute({ requestPolicy: 'network-only' })
  }, [epoch, live, pause, execute])
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  return { data: result.data ?? undefined, waiting: !result.data && !result.error, problem: problemOf(result.error), retry }
}
