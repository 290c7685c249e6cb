// A file on its way in: read without writing, put right, then imported as a whole.
import { useState } from 'react'
import { StartImportDocument, type ImportWholeFragment } from '@/gql/fact'
import type { DateOrder } from '@/gql/schema'
import { useAct } from '@/lib/act'

export interface Decisions {
  /** By column title; null leaves the column. */
  columnMap: { column: string; measure: string | null }[]
  dateOrder: DateOrder | null
  create: boolean
  corrections: { row: number; column: number; value: string }[]
}

const undecided: Decisions = { columnMap: [], dateOrder: null, create: false, corrections: [] }

export function useFileImport() {
  const [file, setFile] = useState<File | null>(null)
  const [decisions, setDecisions] = useState(undecided)
  const [preview, setPreview] = useState<ImportWholeFragment | null>(null)
  const [result, setResult] = useState<ImportWholeFragment | null>(null)
  const [key, setKey] = useState('')
  const { act, busy } = useAct(StartImportDocument)

  const look = async (at: File, by: Decisions) => {
    const data = await act({ input: { file: at, dryRun: true, ...by } })
    if (data) setPreview(data.startImport.import)
    return data !== null
  }

  return {
    file,
    decisions,
    preview,
    result,
    busy,
    read: async (next: File) => {
      setFile(next)
      setPreview(null)
      setResult(null)
      setDecisions(undecided)
      setKey(crypto.randomUUID())
      if (!(await look(next, undecided))) setFile(null)
    },
    /** Each decision is looked at again by the server: what is shown is what would be imported. */
    decide: async (change: Partial<Decisions>) => {
      if (!file) return
      const next = { ...decisions, ...change }
      setDecisions(next)
      await look(file, next)
    },
    start: async () => {
      if (!file) return
      const data = await act({ input: { file, dryRun: false, ...decisions, idempotencyKey: key, wait: 1 } }) // what takes longer shows how far it is
      if (data) setResult(data.startImport.import)
    },
    reset: () => {
      setFile(null)
      setPreview(null)
      setResult(null)
      setDecisions(undecided)
    },
  }
}

export type FileImport = ReturnType<typeof useFileImport>
