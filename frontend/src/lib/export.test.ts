import { describe, expect, it } from 'vitest'
import { csv } from './export'

describe('exported tables', () => {
  it('never hand a spreadsheet a formula, and leave negative numbers alone', () => {
    expect(csv([['=1+1', '+86', '@x', '-3.5', '-cmd']])).toBe("'=1+1,'+86,'@x,-3.5,'-cmd\r\n")
  })

  it('quote what would break a row', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines']])).toBe('"a,b","say ""hi""","two\nlines"\r\n')
  })
})
