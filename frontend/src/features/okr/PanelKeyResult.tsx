import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { HealthGlyph, healthFill } from '@/ui/Health'
import { boundsOf, setFigure } from './keyResultFigures'
import styles from './PanelKeyResult.module.css'
import type { TreeKeyResult } from './tree'

/** A key result: how far it is, against the time that has passed, from where to where. */
export function PanelKeyResult({ of, place, elapsed }: { of: TreeKeyResult; place: number; elapsed: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const progress = approximate(of.progress)
  const guard = of.kind === 'GUARD'
  const last = [
    ...(of.confidence !== null ? [`${t('okr.confidence')} ${of.confidence}`] : []),
    ...(of.currentDay ? [of.currentDay === company.today ? t('okr.today') : f.day(of.currentDay, of.currentDay.slice(0, 4) !== company.today.slice(0, 4))] : []),
  ]
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <HealthGlyph health={of.health} />
        <span className={styles.name}>
          <span className={styles.key}>KR{place}</span> {of.title}
          {of.kind === 'METRIC' && (
            <span className={styles.auto}>
              <IconBolt size={12} aria-hidden /> {t('okr.auto')}
            </span>
          )}
          {guard && <span className={styles.auto}>{t('okr.guard')}</span>}
        </span>
        <strong>{f.percent(of.progress)}</strong>
      </div>
      <div className={styles.bar} aria-hidden data-empty={progress === null || undefined}>
        {progress !== null && <i style={{ width: `${progress * 100}%`, background: healthFill[of.health] }} />}
        {!guard && <b style={{ left: `${elapsed * 100}%` }} />}
      </div>
      <div className={`note ${styles.line}`}>
        <span className={styles.name}>
          {guard ? (
            <>
              {t('okr.keep', { bounds: boundsOf(f, of) })} · {t('okr.now')} <strong>{f.figure(of.current, of.unit)}</strong>
              {progress !== null && ` · ${t(progress === 1 ? 'okr.kept' : 'okr.broken')}`}
            </>
          ) : of.kind === 'MILESTONE' ? (
            <>
              <strong>{f.plain(of.current)}</strong> / {t('okr.steps', { count: Number(of.target ?? 0) })}
            </>
          ) : (
            <>
              {setFigure(f, of.start, of.unit)} → <strong>{f.figure(of.current, of.unit)}</strong> → {setFigure(f, of.target, of.unit)}
            </>
          )}
        </span>
        {last.length > 0 && <span>{last.join(' · ')}</span>}
      </div>
    </li>
  )
}
