import type { ReactNode } from 'react'
import { Failed, NotFound, type Trouble } from './Notice'
import { Waiting } from './Waiting'

interface Props<Data> {
  of: { data: Data | undefined; waiting: boolean; problem: Trouble | undefined; retry: () => void }
  /** What this region shows, in words: stands in the sentence about a failure. */
  what: string
  heights?: number[]
  columns?: number
  home?: ReactNode
  children: (data: Data) => ReactNode
}

/** A region's four states. What was there stays while it is asked for again. */
export function Loaded<Data>({ of, what, heights = [20, 20, 20], columns = 1, home, children }: Props<Data>) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.problem?.kind === 'forbidden') return <NotFound home={home} />
  if (of.problem) return <Failed what={what} problem={of.problem} retry={of.retry} />
  return <Waiting heights={heights} columns={columns} />
}
