import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './Health.module.css'
import { StateGlyph } from './StateGlyph'
import type { FigureState } from './states'

export type HealthState = 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'STALE' | 'NO_DATA'

const shapes: Record<Exclude<HealthState, 'STALE'>, FigureState> = { ON_TRACK: 'met', AT_RISK: 'near', BEHIND: 'missed', NO_DATA: 'missing' }

export const healthFill: Record<HealthState, string> = {
  ON_TRACK: 'var(--met-fill)', AT_RISK: 'var(--near-fill)', BEHIND: 'var(--missed-fill)', STALE: 'var(--nodata-fill)', NO_DATA: 'var(--nodata-fill)',
}

/** How something stands against the time that has passed: a shape first, a colour third. */
export function HealthGlyph({ health, size = 14 }: { health: HealthState; size?: number }) {
  const { t } = useTranslation()
  const title = t(`health.${health}`)
  if (health === 'STALE') return <IconClock size={size} role="img" aria-label={title} color="var(--nodata)" />
  return <StateGlyph state={shapes[health]} size={size} title={title} />
}

/** The glyph with its word, in its colour. */
export function HealthWord({ health }: { health: HealthState }) {
  const { t } = useTranslation()
  return (
    <span className={styles.word} data-health={health}>
      <HealthGlyph health={health} /> {t(`health.${health}`)}
    </span>
  )
}
