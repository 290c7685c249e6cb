// Files made in the browser from what is on screen.

export type Rows = string[][]

const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value)

/** A cell that a spreadsheet would run as a formula is written so that it stays text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csv = (rows: Rows) => rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'

/** Numbers as numbers, so that they can be summed; the rest typed as text, which nothing runs as a formula. */
export function sheet(rows: Rows) {
  return rows.map((row, at) =>
    row.map((value) => {
      if (value === '') return null
      if (at === 0) return { type: String, value, fontWeight: 'bold' as const }
      // A spreadsheet keeps 15 digits: a longer number would be another one.
      return isNumber(value) && value.replace(/\D/g, '').length <= 15 ? { type: Number, value: Number(value) } : { type: String, value }
    }),
  )
}

export function save(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name.replace(/[/\\:*?"<>|]/g, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A workbook that the server made. */
export const saveBase64 = (name: string, content: string) => save(name, new Blob([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))

/** With a byte-order mark, so that Excel reads the Chinese. */
export const saveCsv = (name: string, rows: Rows) => save(`${name}.csv`, new Blob(['\uFEFF', csv(rows)], { type: 'text/csv;charset=utf-8' }))

/** What writes workbooks is fetched with the first one. */
export async function saveXlsx(name: string, rows: Rows) {
  const { default: write } = await import('write-excel-file/universal')
  const columns = (rows[0] ?? []).map((_, column) => ({ width: Math.min(40, Math.max(8, ...rows.map((row) => widthOf(row[column] ?? '')))) }))
  save(`${name}.xlsx`, await write(sheet(rows), { columns, stickyRowsCount: 1 }).toBlob())
}

/** In digits' widths: a Chinese sign takes two. */
const widthOf = (text: string) => Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 2)
