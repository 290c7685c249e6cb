// Files made in the browser from what is on screen.

/** A cell that a spreadsheet would run as a formula is written so that it stays text. */
function cell(value: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csv = (rows: string[][]) => rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'

export function save(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** With a byte-order mark, so that Excel reads the Chinese. */
export const saveCsv = (name: string, rows: string[][]) => save(`${name}.csv`, new Blob(['\uFEFF', csv(rows)], { type: 'text/csv;charset=utf-8' }))
