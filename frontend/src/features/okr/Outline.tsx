import { useVirtualizer } from '@tanstack/react-virtual'
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { HealthGlyph, healthFill } from '@/ui/Health'
import styles from './Outline.module.css'
import { isUnaligned, type Row } from './tree'

interface Props {
  rows: Row[]
  selected: string | undefined
  elapsed: number
  company: string
  onFold: (id: string) => void
  onOpen: (id: string) => void
}

/** The same tree as rows: arrows walk and fold, Home and End jump, letters find, Enter opens. */
export function Outline({ rows, selected, elapsed, company, onFold, onOpen }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | undefined>(selected)
  const typed = useRef({ text: '', at: 0 })
  const place = Math.max(0, rows.findIndex((row) => row.node.id === active))
  const wanted = useRef(false)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, handed to nobody
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => 40, overscan: 12, getItemKey: (at) => rows[at]?.node.id ?? at })

  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    frame.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus()
  })

  const go = (to: number) => {
    const at = Math.min(rows.length - 1, Math.max(0, to))
    wanted.current = true
    setActive(rows[at]?.node.id)
    virtual.scrollToIndex(at)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[place]
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'ArrowDown') go(place + 1)
    else if (key === 'ArrowUp') go(place - 1)
    else if (key === 'Home') go(0)
    else if (key === 'End') go(rows.length - 1)
    else if (key === 'Enter') onOpen(row.node.id)
    else if (key === ' ' && row.parent) onFold(row.node.id)
    else if (key === 'ArrowRight' && row.parent) {
      if (row.open) go(place + 1)
      else onFold(row.node.id)
    } else if (key === 'ArrowLeft') {
      if (row.parent && row.open) onFold(row.node.id)
      else go(rows.findLastIndex((one, at) => at < place && one.level < row.level))
    } else if (key.length === 1 && key !== ' ') {
      const { text, at } = typed.current
      const words = (event.timeStamp - at < 700 ? text : '') + key.toLowerCase()
      typed.current = { text: words, at: event.timeStamp }
      const begins = (from: number, one: Row, index: number) => index >= from && one.node.title.toLowerCase().startsWith(words)
      const from = words.length > 1 ? place : place + 1
      const found = rows.findIndex((one, index) => begins(from, one, index))
      const to = found >= 0 ? found : rows.findIndex((one, index) => begins(0, one, index))
      if (to >= 0) go(to)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={frame} className={styles.root}>
      <div role="treegrid" aria-label={t('okr.what')} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.head}>
            {(['objective', 'owner', 'state', 'progress'] as const).map((name) => (
              <span role="columnheader" key={name}>
                {t(`okr.${name}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const { node } = row
            const progress = approximate(node.progress)
            const Chevron = row.open ? IconChevronDown : IconChevronRight
            return (
              <div
                key={node.id}
                role="row"
                tabIndex={item.index === place ? 0 : -1}
                aria-level={row.level}
                aria-posinset={row.place}
                aria-setsize={row.of}
                aria-rowindex={item.index + 2}
                aria-expanded={row.parent ? row.open : undefined}
                aria-selected={node.id === selected}
                className={styles.row}
                data-context={node.context || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setActive(node.id)
                  onOpen(node.id)
                }}
              >
                <span role="gridcell" className={styles.title} style={{ '--level': row.level - 1 } as React.CSSProperties}>
                  <span
                    className={styles.chevron}
                    aria-hidden
                    onClick={(event) => {
                      if (!row.parent) return
                      event.stopPropagation()
                      onFold(node.id)
                    }}
                  >
                    {row.parent && <Chevron size={14} />}
                  </span>
                  <span className="truncate" title={node.title}>{node.title}</span>
                  {node.visibility === 'TEAM' && <IconLock size={13} role="img" aria-label={t('okr.private')} />}
                </span>
                <span role="gridcell" className={`truncate ${styles.owner}`}>
                  {node.context ? `${node.owner.name} · ${node.cycle}` : isUnaligned(node, company) ? `${node.owner.name} · ${t('okr.loose')}` : node.owner.name}
                </span>
                <span role="gridcell" className={styles.health}>
                  {node.context ? (
                    <span className="note">{t('okr.context')}</span>
                  ) : (
                    <>
                      <span aria-hidden className={styles.glyph}><HealthGlyph health={node.health} /></span>
                      <span>{t(`okr.health.${node.health}`)}</span>
                    </>
                  )}
                </span>
                <span role="gridcell" className={styles.progress}>
                  <span className={styles.bar} aria-hidden>
                    {progress !== null && <i style={{ width: `${progress * 100}%`, background: node.context ? 'var(--nodata-fill)' : healthFill[node.health] }} />}
                    {!node.context && <b style={{ left: `${elapsed * 100}%` }} />}
                  </span>
                  <span className={styles.figure}>{f.percent(node.progress)}</span>
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
