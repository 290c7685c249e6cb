import { useTranslation } from 'react-i18next'
import styles from './Bullet.module.css'
import { colourOf, type FigureState } from './states'

interface Props {
  state: FigureState
  /** Attainment for the bar's length; null: none. */
  value: number | null
  cap?: number
  threshold?: number | null
  provisional?: boolean
}

/** Attainment on a track from 0 to the cap, the target as a tick. Rows of one table read as one chart. */
export function Bullet({ state, value, cap = 1.2, threshold = 0.8, provisional = false }: Props) {
  const { t } = useTranslation()
  const share = (at: number) => `${Math.min(100, Math.max(0, (at / cap) * 100))}%`
  const label = value === null ? t(`state.${state}`) : t('ui.attained', { value: value.toFixed(3), state: t(`state.${state}`) })
  if (state === 'na') return <div className={styles.root} role="img" aria-label={label} />
  return (
    <div className={styles.root} role="img" aria-label={label} data-state={state}>
      <div className={styles.track} />
      {value !== null && state !== 'missing' && (
        <div className={styles.fill} data-provisional={provisional || undefined} style={{ width: share(value), '--fill': colourOf[state] } as React.CSSProperties} />
      )}
      {threshold !== null && <div className={styles.threshold} style={{ left: share(threshold) }} />}
      <div className={styles.target} style={{ left: share(1) }} />
    </div>
  )
}
