import { useTranslation } from 'react-i18next'
import styles from './Pips.module.css'

/** A rating: neutral blocks, one per level, without a target. */
export function Pips({ level, of, share = 1 }: { level: number | null; of: number; share?: number }) {
  const { t } = useTranslation()
  const label = level === null ? t('state.missing') : t('ui.levelOf', { level, of })
  return (
    <div className={styles.root} role="img" aria-label={label} style={{ width: `${share * 100}%` }}>
      {Array.from({ length: of }, (_, at) => (
        <span key={at} data-on={(level !== null && at < level) || undefined} />
      ))}
    </div>
  )
}
