import { useVirtualizer } from '@tanstack/react-virtual'
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import type { Day } from '@/lib/period'
import { HealthGlyph, healthFill } from '@/ui/Health'
import styles from './Outline.module.css'
import { isUnaligned, keyOf, silentDays, type Index, type Row, type TreeNode } from './tree'

interface Props {
  rows: Row[]
  index: Index
  matches: Set<string> | null
  selected: string | undefined
  elapsedOf: (node: TreeNode) => number
  today: Day
  company: string
  rowHeight: number
  onFold: (id: string) => void
  onOpen: (id: string) => void
  /** Into the panel, by the keyboard. */
  onEnter: (id: string) => void
}

/** The same tree as rows: arrows walk and fold, Home and End jump, Enter opens. */
export function Outline({ rows, index, matches, selected, elapsedOf, today, company, rowHeight, onFold, onOpen, onEnter }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | undefined>(selected)
  const place = Math.max(0, rows.findIndex((row) => row.node.id === active))
  const wanted = useRef(false)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, handed to nobody
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 12, getItemKey: (at) => rows[at]?.node.id ?? at })

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
    if (key === 'ArrowDown' || key === 'j') go(place + 1)
    else if (key === 'ArrowUp' || key === 'k') go(place - 1)
    else if (key === 'Home') go(0)
    else if (key === 'End') go(rows.length - 1)
    else if (key === 'Enter') onEnter(row.node.id)
    else if (key === ' ' && row.parent) onFold(row.node.id)
    else if (key === 'ArrowRight' && row.parent) {
      if (row.open) go(place + 1)
      else onFold(row.node.id)
    } else if (key === 'ArrowLeft') {
      const above = rows.findLastIndex((one, at) => at < place && one.level < row.level)
      if (row.parent && row.open) onFold(row.node.id)
      else if (above >= 0) go(above)
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
            const days = silentDays(node, today)
            const notes = [keyOf(index, node), node.owner.name, node.context && node.cycle, node.state === 'DRAFT' && t('okr.states.DRAFT'), isUnaligned(node, company) && t('okr.loose')].filter(Boolean)
            const { count, worst } = index.belowOf(node.id)
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
                data-home={item.index === place || undefined}
                className={styles.row}
                data-context={node.context || undefined}
                data-way={(matches !== null && !matches.has(node.id)) || undefined}
                style={{ transform: `translateY(${item.start}px)`, '--level': row.level - 1 } as React.CSSProperties}
                onClick={() => {
                  setActive(node.id)
                  onOpen(node.id)
                }}
              >
                <span role="gridcell" className={styles.title}>
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
                  {row.parent && !row.open && (
                    <span className={styles.more} style={{ borderColor: healthFill[worst] }} title={t('okr.hiddenBelow', { count, worst: t(`health.${worst}`) })}>
                      +{count}
                    </span>
                  )}
                </span>
                <span role="gridcell" className={`truncate ${styles.owner}`}>
                  {notes.join(' · ')}
                </span>
                <span role="gridcell" className={styles.health}>
                  {node.context ? (
                    <span className="note">{t('okr.context')}</span>
                  ) : (
                    <>
                      <span aria-hidden className={styles.glyph}><HealthGlyph health={node.health} /></span>
                      <span>{t(`health.${node.health}`)}{days !== null && ` ${t('okr.days', { count: days })}`}</span>
                    </>
                  )}
                </span>
                <span role="gridcell" className={styles.progress}>
                  <OutlineBar node={node} elapsed={elapsedOf(node)} />
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

export function OutlineBar({ node, elapsed }: { node: TreeNode; elapsed: number }) {
  const progress = approximate(node.progress)
  return (
    <span className={styles.bar} aria-hidden>
      {progress !== null && <i style={{ width: `${progress * 100}%`, background: node.context ? 'var(--nodata-fill)' : healthFill[node.health] }} />}
      {!node.context && <b style={{ left: `${elapsed * 100}%` }} />}
    </span>
  )
}
