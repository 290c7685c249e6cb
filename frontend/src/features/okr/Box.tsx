import { useStore, type Node, type NodeProps } from '@xyflow/react'
import { IconLock } from '@tabler/icons-react'
import { createContext, memo, use } from 'react'
import { useTranslation } from 'react-i18next'
import type { Health } from '@/gql/schema'
import { HealthGlyph, healthFill } from '@/ui/Health'
import styles from './Box.module.css'

export interface BoxData extends Record<string, unknown> {
  title: string
  /** KR2: what it aligns to. */
  keyResult: string | null
  foot: string
  health: Health
  /** Days without a word. */
  silent: string | null
  figure: string
  /** 0 to 1; null: none yet. */
  progress: number | null
  elapsed: number
  context: boolean
  dashed: boolean
  hidden: boolean
  faded: boolean
  folded: boolean
  below: number
  worst: Health
  selected: boolean
  /** What is being dragged would align here, or may not. */
  target: 'yes' | 'no' | null
}

/** Folds or unfolds what stands below an objective. */
export const FoldContext = createContext<(id: string) => void>(() => {})

export type Box = Node<BoxData, 'objective'>

/** Near enough for all of it; farther, title and health alone. */
const nearness = (state: { transform: [number, number, number] }) => state.transform[2] >= 0.6

export const ObjectiveBox = memo(function ObjectiveBox({ id, data }: NodeProps<Box>) {
  const near = useStore(nearness)
  const fill = data.context ? 'var(--nodata-fill)' : healthFill[data.health]
  const marks = { 'data-faded': data.faded || undefined, 'data-dashed': data.dashed || undefined, 'data-context': data.context || undefined, 'data-selected': data.selected || undefined, 'data-target': data.target ?? undefined }
  const bar = data.progress !== null && <div style={{ width: `${data.progress * 100}%`, background: fill }} />
  return (
    <div className={styles.root} {...marks}>
      <div className={styles.title}>
        {!near && !data.context && <HealthGlyph health={data.health} />}
        <span className="truncate" title={data.title}>{data.title}</span>
        {data.hidden && <Private />}
      </div>
      {near && (
        <div className={styles.foot}>
          {data.keyResult && <span className={styles.key}>{data.keyResult}</span>}
          <span className={`truncate ${styles.words}`} title={data.foot}>{data.foot}</span>
          {!data.context && <HealthGlyph health={data.health} size={12} />}
          {data.silent && <span className={styles.silent}>{data.silent}</span>}
          <span className={styles.figure}>{data.figure}</span>
        </div>
      )}
      <div className={styles.bar}>
        {bar}
        {!data.context && <i style={{ left: `${data.elapsed * 100}%` }} />}
      </div>
      {data.below > 0 && <Fold id={id} data={data} />}
    </div>
  )
})

function Private() {
  const { t } = useTranslation()
  return <IconLock size={12} role="img" aria-label={t('okr.private')} />
}

function Fold({ id, data: { folded, below, worst, title } }: { id: string; data: BoxData }) {
  const { t } = useTranslation()
  const onFold = use(FoldContext)
  return (
    <button
      type="button"
      className={`${styles.fold} nodrag nopan`}
      data-folded={folded || undefined}
      tabIndex={-1}
      style={folded ? { borderColor: healthFill[worst] } : undefined}
      aria-label={folded ? t('okr.unfold', { title, count: below, worst: t(`health.${worst}`) }) : t('okr.fold', { title })}
      title={folded ? t('okr.hiddenBelow', { count: below, worst: t(`health.${worst}`) }) : undefined}
      onClick={(event) => {
        event.stopPropagation()
        onFold(id)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {folded ? `+${below}` : '−'}
    </button>
  )
}
