import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { IconChevronRight } from '@tabler/icons-react'
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '@/lib/keys'
import styles from './DataTable.module.css'

export interface Column<Row> {
  key: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  width?: number | string
  /** Orders rows ascending; makes the header a button. */
  sort?: (a: Row, b: Row) => number
  /** Dropped below this width: numbers are never cut, columns are. */
  from?: 'tablet' | 'desktop'
}

interface Props<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Opens the row; `name` is what a screen reader calls it. */
  open?: { name: (row: Row) => string; act: (row: Row) => void; can?: (row: Row) => boolean }
  selected?: (row: Row) => boolean
  total?: Record<string, ReactNode>
  /** What stands under a row, across the table. */
  below?: (row: Row) => ReactNode
  rowHeight?: 32 | 36 | 40
  initialSort?: { key: string; down?: boolean }
  /** j, k and Enter walk this table. */
  walk?: boolean
}

const MANY = 200

export function DataTable<Row>({ label, columns, rows, rowKey, open, selected, total, below, rowHeight = 36, initialSort, walk = false }: Props<Row>) {
  const { t } = useTranslation()
  const [sort, setSort] = useState(initialSort ?? null)
  const body = useRef<HTMLTableSectionElement>(null)

  const sorted = useMemo(() => {
    const by = sort && columns.find((column) => column.key === sort.key)?.sort
    if (!by) return rows
    return [...rows].sort((a, b) => (sort.down ? by(b, a) : by(a, b)))
  }, [rows, sort, columns])

  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({ count: sorted.length, estimateSize: () => rowHeight, overscan: 20, scrollMargin: offset, enabled: sorted.length > MANY })
  const items = virtual.getVirtualItems()
  const shown = sorted.length > MANY ? items.map((item) => sorted[item.index] as Row) : sorted
  const before = sorted.length > MANY ? (items[0]?.start ?? offset) - offset : 0
  const after = sorted.length > MANY ? virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset) : 0

  const move = (by: number) => {
    const openers = [...(body.current?.querySelectorAll<HTMLElement>('[data-opener]') ?? [])]
    const at = openers.indexOf(document.activeElement as HTMLElement)
    openers[Math.min(openers.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) }, walk && open !== undefined)

  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} style={{ '--row': `${rowHeight}px` } as React.CSSProperties}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} data-align={column.align} data-from={column.from} style={{ width: column.width }} aria-sort={sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined}>
                {column.sort ? (
                  <button
                    type="button"
                    className={styles.sort}
                    data-on={sort?.key === column.key || undefined}
                    onClick={() => setSort((now) => (now?.key === column.key ? { key: column.key, down: !now.down } : { key: column.key }))}
                  >
                    {column.title}
                    {sort?.key === column.key && <span aria-hidden> {sort.down ? '↓' : '↑'}</span>}
                  </button>
                ) : (
                  column.title || <span className="sr-only">{t('ui.acts')}</span>
                )}
              </th>
            ))}
            {open && (
              <th className={styles.chevron}>
                <span className="sr-only">{t('ui.open')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {shown.map((row) => (
            <Rows key={rowKey(row)} row={row} columns={columns} open={open && (open.can?.(row) ?? true) ? open : undefined} wide={open !== undefined} selected={selected?.(row)} below={below?.(row)} />
          ))}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} data-align={column.align} data-from={column.from}>
                  {total[column.key]}
                </td>
              ))}
              {open && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface RowsProps<Row> {
  row: Row
  columns: Column<Row>[]
  open: Props<Row>['open']
  wide: boolean
  selected?: boolean
  below?: ReactNode
}

function Rows<Row>({ row, columns, open, wide, selected, below }: RowsProps<Row>) {
  const { t } = useTranslation()
  return (
    <>
      <tr data-open={open !== undefined || undefined} data-selected={selected || undefined} onClick={open && (() => open.act(row))}>
        {columns.map((column) => (
          <td key={column.key} data-align={column.align} data-from={column.from}>
            {column.cell(row)}
          </td>
        ))}
        {wide && (
          <td className={styles.chevron}>
            {open && (
              <button
                type="button"
                data-opener
                className={styles.opener}
                aria-label={t('ui.openNamed', { name: open.name(row) })}
                onClick={(event) => {
                  event.stopPropagation()
                  open.act(row)
                }}
              >
                <IconChevronRight size={14} />
              </button>
            )}
          </td>
        )}
      </tr>
      {below && (
        <tr className={styles.below}>
          <td colSpan={columns.length + (wide ? 1 : 0)}>{below}</td>
        </tr>
      )}
    </>
  )
}
