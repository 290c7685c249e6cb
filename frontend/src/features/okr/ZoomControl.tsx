import { Button } from '@mantine/core'
import { useStore } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import styles from './ZoomControl.module.css'

interface Props {
  onZoom: (by: 1 | -1) => void
  /** To its own size. */
  onFull: () => void
  onFit: () => void
}

export function ZoomControl({ onZoom, onFull, onFit }: Props) {
  const { t } = useTranslation()
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <Button.Group className={styles.root} aria-label={t('okr.zoom')}>
      <Button className={styles.sign} aria-label={t('okr.zoomOut')} onClick={() => onZoom(-1)}>−</Button>
      <Button className={styles.percent} aria-label={t('okr.zoomTo', { percent })} onClick={onFull}>{percent}%</Button>
      <Button className={styles.sign} aria-label={t('okr.zoomIn')} onClick={() => onZoom(1)}>+</Button>
      <Button onClick={onFit}>{t('okr.fit')}</Button>
    </Button.Group>
  )
}
