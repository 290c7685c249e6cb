import { describe, expect, it } from 'vitest'
import { csv, sheet } from './export'

describe('exported tables', () => {
  it('never hand a spreadsheet a formula, and leave negative numbers alone', () => {
    expect(csv([['=1+1', '+86', '@x', '-3.5', '-cmd', "-1+cmd|'/C calc'!A0"]])).toBe("'=1+1,'+86,'@x,-3.5,'-cmd,'-1+cmd|'/C calc'!A0\r\n")
  })

  it('quote what would break a row', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines']])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
  })

  it('keep numbers as numbers in a workbook, and everything else as text', () => {
    const [, row] = sheet([['weight'], ['-3.5', '=1+1', '', '12345678901234567', 'mem_1']])
    expect(row).toEqual([{ type: Number, value: -3.5 }, { type: String, value: '=1+1' }, null, { type: String, value: '12345678901234567' }, { type: String, value: 'mem_1' }])
  })

  it('make a workbook that a spreadsheet opens', async () => {
    const { default: write } = await import('write-excel-file/universal')
    const bytes = new Uint8Array(await (await write(sheet([['name', 'total'], ['林晓雯', '97.78']])).toBlob()).arrayBuffer())
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK')
  })
})
