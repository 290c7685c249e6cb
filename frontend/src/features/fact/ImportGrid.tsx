import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MeasuresDocument } from '@/gql/fact'
import { useFormats, type Formats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { useComplaint, useWords } from '@/lib/reasons'
import { StateGlyph } from '@/ui/StateGlyph'
import { fold, letter, type ErrorOf, type RowOf, type Whole } from './columns'
import styles from './ImportGrid.module.css'
import type { FileImport } from './useFileImport'

export type GridFilter = 'all' | 'errors' | 'replaced'

const places = ['date', 'channel_group', 'channel', 'account', 'campaign', 'team', 'member'] as const

interface Props {
  whole: Whole
  filter: GridFilter
  focus: { row: number; column: number | null } | null
  flow: FileImport
}

/** One grid for mapping and preview: heads say what a column is and why, rows show errors at their cells. */
export function ImportGrid({ whole, filter, focus, flow }: Props) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const errors = useMemo(() => new Map(whole.errors.map((error) => [`${error.row}/${error.column ?? ''}`, error])), [whole.errors])
  const rows = whole.preview.filter((row) => filter === 'all' || (filter === 'errors' ? row.effect === 'ERROR' : row.effect === 'REPLACED'))
  const blocks = filter === 'all' ? fold(rows) : [{ kind: 'rows' as const, rows }]
  const unseen = whole.rows - whole.preview.length

  const cell = (row: number, column: number | null) => root.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column ?? 0}"]`)
  useEffect(() => {
    if (!focus) return
    const at = cell(focus.row, focus.column)
    at?.scrollIntoView({ block: 'center', inline: 'center' })
    at?.focus()
  }, [focus])
  useKeys({
    n: () => {
      const marked = [...(root.current?.querySelectorAll<HTMLElement>('[data-error]') ?? [])]
      const at = marked.indexOf(document.activeElement as HTMLElement)
      marked[(at + 1) % marked.length]?.focus()
    },
  })

  return (
    <div className={styles.root} ref={root} role="region" aria-label={t('fact.grid')} tabIndex={0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th className={styles.number}>
              <span className="sr-only">{t('fact.columns')}</span>
            </th>
            {whole.columns.map((column) => (
              <Head key={column.index} column={column} flow={flow} />
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) =>
            block.kind === 'fine' ? (
              <tr key={`fine${block.first}`} className={styles.fold}>
                <td colSpan={whole.columns.length + 1}>{t('fact.foldedFine', { count: block.count })}</td>
              </tr>
            ) : (
              block.rows.map((row) => <Row key={row.row} row={row} whole={whole} errors={errors} flow={flow} />)
            ),
          )}
          {filter === 'all' && unseen > 0 && (
            <tr className={styles.fold}>
              <td colSpan={whole.columns.length + 1}>{t('fact.foldedFine', { count: unseen })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column, flow }: { column: Whole['columns'][number]; flow: FileImport }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { data } = useRead(MeasuresDocument, {})
  const measure = data?.measures.find((one) => one.key === column.target)
  const name = measure ? f.names(measure.names) : column.target ? words('fact.target', column.target) : t(`fact.use.${column.use}`)
  const map = (target: string | null) => void flow.decide({ columnMap: [...flow.decisions.columnMap.filter((one) => one.column !== column.title), { column: column.title, measure: target }] })
  const state = column.use === 'MAPPED' ? 'met' : column.use === 'PERSONAL' ? 'excluded' : 'na'
  return (
    <th data-use={column.use}>
      <Menu position="bottom-start" disabled={column.use === 'PERSONAL'}>
        <Menu.Target>
          <button type="button" className={styles.head} disabled={column.use === 'PERSONAL' || flow.busy} aria-label={t('fact.mapTo', { title: column.title })}>
            <span className={styles.title}>
              <span>{letter(column.index)}</span> {column.title}
            </span>
            <span className={styles.target}>
              <StateGlyph state={state} title={t(`fact.use.${column.use}`)} /> {name}
            </span>
            <span className={column.errorCount > 0 ? styles.bad : styles.why}>{column.errorCount > 0 ? t('fact.columnErrors', { count: column.errorCount }) : words('fact.why', column.why)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('fact.mapTo', { title: column.title })}</Menu.Label>
          <Menu.Item onClick={() => map(null)}>{t('fact.leave')}</Menu.Item>
          <Menu.Divider />
          {places.map((place) => (
            <Menu.Item key={place} onClick={() => map(place)} fw={column.target === place ? 600 : undefined}>
              {t(`fact.target.${place}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {data?.measures.map((one) => (
            <Menu.Item key={one.key} onClick={() => map(one.key)} fw={column.target === one.key ? 600 : undefined}>
              {f.names(one.names)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </th>
  )
}

function Row({ row, whole, errors, flow }: { row: RowOf; whole: Whole; errors: Map<string, ErrorOf>; flow: FileImport }) {
  const whole_ = errors.get(`${row.row}/`)
  return (
    <tr data-effect={row.effect}>
      <th scope="row" className={styles.number} title={whole_?.message} data-error={whole_ ? true : undefined}>
        {row.row}
      </th>
      {whole.columns.map((column) => (
        <Cell key={column.index} row={row} column={column} error={errors.get(`${row.row}/${column.index}`)} flow={flow} />
      ))}
    </tr>
  )
}

function Cell({ row, column, error, flow }: { row: RowOf; column: Whole['columns'][number]; error: ErrorOf | undefined; flow: FileImport }) {
  const { t } = useTranslation()
  const f = useFormats()
  const complaint = useComplaint()
  const [opened, open] = useState(false)
  const sent = row.cells[column.index] ?? null
  const read = row.read[column.index] ?? null
  const [value, setValue] = useState(sent ?? '')
  if (column.use === 'PERSONAL') {
    return (
      <td>
        <span className={styles.refused} title={t('fact.rejected')} />
      </td>
    )
  }
  const numeric = column.use === 'MAPPED' && !places.includes(column.target as never)
  const content = (
    <>
      {read !== null && sent !== read && sent !== '' && <span className={styles.sent}>{sent} = </span>}
      {numeric && !error ? grouped(read ?? sent, f) : (read ?? sent)}
    </>
  )
  if (column.use !== 'MAPPED') return <td className={styles.left}>{content}</td>
  const fix = (to: string) => {
    open(false)
    void flow.decide({ corrections: [...flow.decisions.corrections.filter((one) => one.row !== row.row || one.column !== column.index), { row: row.row, column: column.index, value: to }] })
  }
  return (
    <td data-numeric={numeric || undefined} data-bad={error ? true : undefined}>
      <Popover opened={opened} onChange={open} position="bottom-start" trapFocus>
        <Popover.Target>
          <button type="button" className={styles.cell} data-cell={`${row.row}/${column.index}`} data-error={error ? true : undefined} onClick={() => { setValue(sent ?? ''); open(!opened) }} aria-label={`${t('fact.rowColumn', { row: row.row, column: letter(column.index) })} ${column.title}: ${sent ?? ''}${error ? ` — ${complaint(error)}` : ''}`}>
            {error && <span aria-hidden>▼ </span>}
            {content}
          </button>
        </Popover.Target>
        <Popover.Dropdown maw={340}>
          <form
            className={styles.fix}
            onSubmit={(event) => {
              event.preventDefault()
              fix(value)
            }}
          >
            {error && <p>{complaint(error)}</p>}
            <TextInput label={t('fact.cellValue')} description={t('fact.rowColumn', { row: row.row, column: letter(column.index) })} value={value} onChange={(event) => setValue(event.currentTarget.value)} data-autofocus />
            <div className={styles.acts}>
              {error?.suggestion && (
                <Button variant="filled" onClick={() => fix(error.suggestion as string)}>
                  {t('fact.fixTo', { value: error.suggestion })}
                </Button>
              )}
              <Button type="submit" variant={error?.suggestion ? 'default' : 'filled'}>
                {t('fact.fix')}
              </Button>
            </div>
          </form>
        </Popover.Dropdown>
      </Popover>
    </td>
  )
}

const grouped = (value: string | null, f: Formats) => (value !== null && /^-?\d+(\.\d+)?$/.test(value) ? f.plain(value) : value)
