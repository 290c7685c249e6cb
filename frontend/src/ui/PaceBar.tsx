import { useTranslation } from 'react-i18next'
import { healthFill, type HealthState } from './Health'
import styles from './PaceBar.module.css'

interface Props {
  /** 0 to 1; null: no value yet. */
  progress: number | null
  health: HealthState
  /** The share of the time that has passed, as a tick; null: none. */
  elapsed: number | null
  /** Progress as it was: what is new stands out from it. */
  before?: number | null
}

/** Progress on a track, with a tick where even progress would stand. */
export function PaceBar({ progress, health, elapsed, before = null }: Props) {
  const { t } = useTranslation()
  const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`
  const fill = healthFill[health]
  const kept = progress === null || before === null ? null : Math.min(before, progress)
  return (
    <div className={styles.root} data-empty={progress === null || undefined} role="img" aria-label={progress === null ? t('health.NO_DATA') : `${t(`health.${health}`)} ${(progress * 100).toFixed(2)}%`}>
      {progress !== null && kept === null && <div className={styles.fill} style={{ width: percent(progress), background: fill }} />}
      {progress !== null && kept !== null && (
        <>
          <div className={`${styles.fill} ${styles.before}`} style={{ width: percent(kept), background: fill }} />
          <div className={styles.fill} style={{ left: percent(kept), width: percent(progress - kept), background: fill }} />
        </>
      )}
      {elapsed !== null && <div className={styles.tick} style={{ left: percent(elapsed) }} />}
    </div>
  )
}
