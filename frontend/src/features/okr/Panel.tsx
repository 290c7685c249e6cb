import { ActionIcon, Button, Kbd } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconExternalLink, IconLock, IconX } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OkrPanelDocument } from '@/gql/okr'
import { divide, toFixed } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { Drawer } from '@/ui/Drawer'
import { HealthWord } from '@/ui/Health'
import { Loaded } from '@/ui/Loaded'
import { Tag } from '@/ui/Tag'
import { objectiveRoute } from './objectiveRoute'
import styles from './Panel.module.css'
import { PanelKeyResult } from './PanelKeyResult'
import { PanelLatest } from './PanelLatest'
import { PanelSum } from './PanelSum'
import { PanelTrend } from './PanelTrend'
import { termsOf } from './sum'
import { keyOf, type Index, type TreeNode } from './tree'

/** A dialog or a list that is open takes the Escape for itself; by the time the keys of the page hear of it, it may be gone. */
function useSomethingAbove() {
  const above = useRef(false)
  useEffect(() => {
    const look = () => {
      above.current = [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].some((one) => one.checkVisibility())
    }
    window.addEventListener('keydown', look, true)
    return () => window.removeEventListener('keydown', look, true)
  }, [])
  return above
}

export interface PanelProps {
  node: TreeNode
  index: Index
  /** The elapsed share of its cycle. */
  elapsed: string | null
  /** Counts up when the tree changes: what is read here is asked for again. */
  version: number
  /** True once, after the keyboard asked for the panel: its title takes the focus. */
  takesFocus: () => boolean
  /** Opens the picker; left out where the viewer may not align it. */
  onAlign?: () => void
  onSelect: (id: string) => void
  onClose: () => void
}

/** An objective of the tree: how it stands, why, and what was said of it. Beside the tree, on narrow screens over it. */
export function Panel(props: PanelProps) {
  const { node, onClose } = props
  const { t } = useTranslation()
  const beside = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false }) ?? true
  const words = (
    <span className="note">
      {node.owner.name} · {t(`okr.kinds.${node.kind}`)} · {node.cycle}
    </span>
  )
  const open = (
    <ActionIcon component={Link} {...objectiveRoute(node.id)} aria-label={t('okr.openPage')}>
      <IconExternalLink size={16} />
    </ActionIcon>
  )
  if (!beside) {
    return (
      <Drawer opened width={416} onClose={onClose} label={node.title} title={words} actions={open}>
        <Content {...props} />
      </Drawer>
    )
  }
  return (
    <aside className={styles.root} aria-label={node.title}>
      <div className={styles.head}>
        {words}
        <span className={styles.acts}>
          {open}
          <ActionIcon onClick={onClose} aria-label={t('ui.close')}>
            <IconX size={16} />
          </ActionIcon>
        </span>
      </div>
      <Content {...props} />
    </aside>
  )
}

function Content({ node, index, elapsed, version, takesFocus, onAlign, onSelect, onClose }: PanelProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const read = useRead(OkrPanelDocument, { id: node.id }, { live: true })
  const { retry } = read
  useEffect(() => {
    if (version > 0) retry()
  }, [version, retry])
  const objective = read.data?.objective?.id === node.id ? read.data.objective : undefined
  // The check-in that is due first.
  const due = objective?.abilities.includes('CHECK_IN') ? objective.keyResults.filter((one) => one.due !== null).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0] : undefined
  const above = useSomethingAbove()
  useKeys({ Escape: () => !above.current && onClose(), m: () => onAlign?.(), u: () => due && void navigate(objectiveRoute(node.id, due.id)) })

  useEffect(() => {
    if (takesFocus()) document.getElementById('okr-panel')?.focus()
  })

  const share = approximate(elapsed) ?? 0
  const parent = node.parentId ? index.byId.get(node.parentId) : undefined
  const supports = node.supports.flatMap((id) => index.byId.get(id) ?? [])
  const terms = objective && termsOf(node.keyResults, objective.children, objective.includeChildren)
  const unknown = node.keyResults.filter((one) => one.progress === null).length
  return (
    <>
      <div className={styles.body}>
        <h2 className={styles.title} id="okr-panel" tabIndex={-1}>
          {node.title}
        </h2>
        <p className={`note ${styles.ties}`}>
          {parent ? (
            <>
              {t('okr.parent')} <Tie node={parent} onSelect={onSelect} /> {keyOf(index, node)}
            </>
          ) : (
            t('okr.alignedToNothing')
          )}
          {onAlign && (
            <Button variant="transparent" size="compact-xs" onClick={onAlign}>
              {t('okr.alignTo')}
            </Button>
          )}
        </p>
        {supports.length > 0 && (
          <p className={`note ${styles.ties}`}>
            {t('okr.supports')}{' '}
            {supports.map((one) => (
              <Tie key={one.id} node={one} onSelect={onSelect} />
            ))}
          </p>
        )}
        <div className={styles.progress}>
          <strong>{f.percent(node.progress)}</strong>
          <div>
            <span className={styles.health}>
              <HealthWord health={node.health} />
              {node.visibility === 'TEAM' && <Tag><IconLock size={11} /> {t('okr.private')}</Tag>}
              {node.state !== 'ACTIVE' && <Tag>{t(`okr.states.${node.state}`)}</Tag>}
            </span>
            {node.progress !== null && elapsed !== null && share > 0 && (
              <p className="note">{t('okr.arithmetic', { progress: f.percent(node.progress), elapsed: f.percent(elapsed), ratio: toFixed(divide(node.progress, elapsed), 3) })}</p>
            )}
          </div>
        </div>
        {node.keyResults.length === 0 && <p className="note">{t('okr.emptyKeyResults')}</p>}
        <ul>
          {node.keyResults.map((one, at) => (
            <PanelKeyResult key={one.id} of={one} place={at + 1} elapsed={share} />
          ))}
        </ul>
        {terms && <div className={styles.sum}><PanelSum terms={terms} progress={node.progress} withChildren={terms.length - (node.keyResults.length - unknown)} unknown={unknown} /></div>}
        <Loaded of={read} what={t('okr.trend')} heights={[150, 24, 24]}>
          {() =>
            objective && (
              <>
                <PanelTrend trend={objective.trend} cycle={node.cycle} title={node.title} />
                <PanelLatest of={objective} />
              </>
            )
          }
        </Loaded>
      </div>
      <footer className={styles.foot}>
        {due && (
          <Button variant="filled" component={Link} {...objectiveRoute(node.id, due.id)}>
            {t('okr.checkIn')} <Kbd ml={6} size="xs" className={styles.kbd}>U</Kbd>
          </Button>
        )}
        <Button component={Link} {...objectiveRoute(node.id)}>{t('okr.openPage')}</Button>
        {objective && <span className={`note ${styles.comments}`}>{t('okr.comments', { count: objective.comments.totalCount })}</span>}
      </footer>
    </>
  )
}

function Tie({ node, onSelect }: { node: TreeNode; onSelect: (id: string) => void }) {
  return (
    <button type="button" className={styles.tie} onClick={() => onSelect(node.id)}>
      {node.title}
    </button>
  )
}
