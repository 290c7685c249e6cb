// How columns and rows of a file are spoken of.
import type { ImportWholeFragment } from '@/gql/fact'

export type Whole = ImportWholeFragment
export type ErrorOf = Whole['errors'][number]
export type RowOf = Whole['preview'][number]

/** 0 is A, 26 is AA, as spreadsheets letter them. */
export function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export type Block = { kind: 'rows'; rows: RowOf[] } | { kind: 'fine'; count: number; first: number }

/** Rows with something to look at, and what is fine folded between them; the first few rows always show. */
export function fold(rows: RowOf[], always = 3): Block[] {
  const blocks: Block[] = []
  rows.forEach((row, at) => {
    const shown = at < always || row.effect === 'ERROR' || row.effect === 'REPLACED'
    const last = blocks.at(-1)
    if (shown) {
      if (last?.kind === 'rows') last.rows.push(row)
      else blocks.push({ kind: 'rows', rows: [row] })
    } else if (last?.kind === 'fine') last.count++
    else blocks.push({ kind: 'fine', count: 1, first: row.row })
  })
  return blocks
}
