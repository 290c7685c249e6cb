import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Waiting.module.css'

/** Blocks in the shape of what comes, after 150 ms; a word after 4 s. */
export function Waiting({ heights, columns = 1 }: { heights: number[]; columns?: number }) {
  const { t } = useTranslation()
  const [stage, setStage] = useState<'quiet' | 'shown' | 'long'>('quiet')
  useEffect(() => {
    const shown = setTimeout(() => setStage('shown'), 150)
    const long = setTimeout(() => setStage('long'), 4000)
    return () => {
      clearTimeout(shown)
      clearTimeout(long)
    }
  }, [])
  return (
    <div className={styles.root} data-stage={stage} aria-busy role="status">
      <span className="sr-only">{t('ui.loading')}</span>
      {heights.map((height, at) => (
        <div key={at} className={styles.row}>
          {Array.from({ length: columns }, (_, column) => (
            <div key={column} className={styles.block} style={{ height }} />
          ))}
        </div>
      ))}
      {stage === 'long' && <p className="note">{t('ui.stillComputing')}</p>}
    </div>
  )
}
