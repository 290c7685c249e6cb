import { ActionIcon, Button } from '@mantine/core'
import { IconLock, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { HealthGlyph, healthFill } from '@/ui/Health'
import { Tag } from '@/ui/Tag'
import styles from './Panel.module.css'
import type { TreeNode } from './tree'

interface Props {
  node: TreeNode
  elapsed: number
  /** Opens the picker; left out where the viewer may not align it. */
  onAlign?: () => void
  onClose: () => void
}

/** An objective of the tree with its key results. */
export function Panel({ node, elapsed, onAlign, onClose }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  useKeys({ Escape: onClose, m: () => onAlign?.() })
  return (
    <aside className={styles.root} aria-label={node.title}>
      <div className={styles.head}>
        <span className="note">
          {node.owner.name} · {t(`okr.kinds.${node.kind}`)} · {node.cycle}
        </span>
        <ActionIcon onClick={onClose} aria-label={t('ui.close')}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <h2 className={styles.title}>{node.title}</h2>
      <p className={styles.progress}>
        <strong>{f.percent(node.progress)}</strong> <HealthGlyph health={node.health} /> <span>{t(`okr.health.${node.health}`)}</span>
        {node.visibility === 'TEAM' && <Tag><IconLock size={11} /> {t('okr.private')}</Tag>}
        {node.state !== 'ACTIVE' && <Tag>{t(`okr.states.${node.state}`)}</Tag>}
      </p>
      {node.keyResults.length === 0 && <p className="note">{t('okr.emptyKeyResults')}</p>}
      <ul>
        {node.keyResults.map((kr, at) => (
          <li key={kr.id} className={styles.kr}>
            <div className={styles.line}>
              <HealthGlyph health={kr.health} />
              <span className={styles.name}>KR{at + 1} {kr.title}</span>
              <strong>{f.percent(kr.progress)}</strong>
            </div>
            <div className={styles.bar} aria-hidden>
              <i style={{ width: `${(approximate(kr.progress) ?? 0) * 100}%`, background: healthFill[kr.health] }} />
              <b style={{ left: `${elapsed * 100}%` }} />
            </div>
            <div className={styles.line}>
              <span className={`note ${styles.name}`}>
                {kr.start !== null && `${f.figure(kr.start, kr.unit)} → `}
                <strong>{f.figure(kr.current, kr.unit)}</strong>
                {kr.target !== null && ` → ${f.figure(kr.target, kr.unit)}`}
              </span>
              {kr.confidence !== null && <span className="note">{t('okr.confidence')} {kr.confidence}</span>}
            </div>
          </li>
        ))}
      </ul>
      {onAlign && (
        <Button mt={16} onClick={onAlign}>
          {t('okr.alignTo')}
        </Button>
      )}
    </aside>
  )
}
