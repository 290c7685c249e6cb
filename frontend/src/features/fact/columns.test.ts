import { describe, expect, it } from 'vitest'
import { fold, letter, type RowOf } from './columns'

const row = (number: number, effect: string): RowOf => ({ row: number, cells: [], read: [], effect }) as unknown as RowOf

describe('the preview grid', () => {
  it('letters columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('folds what is fine and never hides an error', () => {
    const rows = [...Array.from({ length: 6 }, (_, at) => row(at + 2, 'ADDED')), row(8, 'ERROR'), row(9, 'ADDED'), row(10, 'REPLACED')]
    expect(fold(rows).map((block) => (block.kind === 'rows' ? block.rows.map((r) => r.row) : `${block.count} from ${block.first}`))).toEqual([[2, 3, 4], '3 from 5', [8], '1 from 9', [10]])
  })
})
