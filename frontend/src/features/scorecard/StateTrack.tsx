import { useTranslation } from 'react-i18next'
import type { ScorecardState } from '@/gql/schema'
import { useFormats } from '@/lib/formats'
import { daysBetween, firstDay, lastDay, type Period } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './StateTrack.module.css'

const steps: ScorecardState[] = ['PLANNED', 'LIVE', 'SELF_REVIEW', 'MANAGER_REVIEW', 'CALIBRATED', 'FINAL']

/** The six steps of an appraisal, and where this one stands. */
export function StateTrack({ state, period }: { state: ScorecardState; period: Period }) {
  const { t } = useTranslation()
  const { company } = useHere()
  const f = useFormats()
  const at = steps.indexOf(state)
  const closedAt = company.periods.find((known) => known.period === period)?.closedAt
  const days = daysBetween(firstDay(period), lastDay(period))
  const day = daysBetween(firstDay(period), company.today)
  const note = (step: ScorecardState, place: number) => {
    if (step === 'FINAL' && state === 'FINAL') return closedAt ? t('scorecard.finalOn', { day: f.day(f.dayOf(closedAt)) }) : t('scorecard.finalDone')
    if (place < at) return t('scorecard.done')
    if (step === 'LIVE' && state === 'LIVE') return day > days ? t('scorecard.ended') : t('scorecard.dayOf', { day, days, left: days - day })
    if (step === 'FINAL') return t('scorecard.finalAfter', { day: f.day(lastDay(period)) })
    return place === at + 1 ? t('scorecard.nextStep') : ''
  }
  return (
    <ol className={styles.root} aria-label={t('scorecard.track')}>
      {steps.map((step, place) => (
        <li key={step} className={styles.step} data-at={place === at || undefined} aria-current={place === at ? 'step' : undefined}>
          <span className={styles.name}>
            {place < at || (place === at && step === 'FINAL') ? <StateGlyph state="met" size={12} title={t('scorecard.done')} /> : <span className={styles.dot} aria-hidden />}
            {t(`scorecard.step.${step}`)}
          </span>
          <span className="note">{note(step, place)}</span>
        </li>
      ))}
    </ol>
  )
}
