import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { daysBetween, firstDay, lastDay } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './StateTrack.module.css'
import { stagesOf, type Stage } from './track'

/** The steps of an appraisal: who did them and when, whom the present one waits for, until when the next are due. */
export function StateTrack({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const note = useNotes(card)
  const stages = stagesOf(card, company.today)
  const next = stages.find((stage) => stage.place === 'next')
  return (
    <>
      <ol className={styles.root} aria-label={t('scorecard.track')}>
        {stages.map((stage) => (
          <li key={stage.step} className={styles.step} data-at={stage.place === 'now' || (stage.step === 'FINAL' && stage.place === 'done') || undefined} aria-current={stage.place === 'now' ? 'step' : undefined}>
            <span className={styles.name}>
              {stage.place === 'done' ? <StateGlyph state="met" size={12} title={t('scorecard.done')} /> : <span className={styles.dot} data-late={stage.late > 0 || undefined} aria-hidden />}
              {t(`scorecard.step.${stage.step}`)}
            </span>
            <span className={`note ${styles.note}`} data-late={stage.late > 0 || undefined} title={note(stage)}>{note(stage)}</span>
          </li>
        ))}
      </ol>
      {next && (
        <p className={`note ${styles.nextStep}`}>
          {t('scorecard.nextStep')} {t(`scorecard.step.${next.step}`)}
          {next.due && ` · ${t('scorecard.dueBy', { day: f.day(next.due) })}`}
        </p>
      )}
    </>
  )
}

function useNotes(card: CardFragment): (stage: Stage) => string {
  const { t } = useTranslation()
  const { company } = useHere()
  const f = useFormats()
  const closedAt = company.periods.find((known) => known.period === card.period)?.closedAt
  const days = daysBetween(firstDay(card.period), lastDay(card.period))
  const day = daysBetween(firstDay(card.period), company.today)
  return ({ step, place, due, late, left }) => {
    if (step === 'FINAL' && place === 'done') {
      if (card.finalizedAt) return t('scorecard.publishedOn', { day: f.day(f.dayOf(card.finalizedAt)) })
      return closedAt ? t('scorecard.finalOn', { day: f.day(f.dayOf(closedAt)) }) : t('scorecard.finalDone')
    }
    if (place === 'done') {
      // Closed before steps were kept, or without an appraisal.
      if (!left) return t(step === 'PLANNED' || step === 'LIVE' ? 'scorecard.done' : 'scorecard.noRecord')
      const who = left.by && left.standingInFor ? t('scorecard.inPlaceOf', { name: left.by.name, lead: left.standingInFor.name }) : (left.by?.name ?? '')
      return [left.act === 'SKIP_SELF' && t('scorecard.skipped'), f.day(f.dayOf(left.at)), who].filter(Boolean).join(' · ')
    }
    if (step === 'LIVE') return day > days ? t('scorecard.ended') : t('scorecard.dayOf', { day, days, left: days - day })
    const when = late > 0 ? t('scorecard.lateBy', { count: late }) : due ? t('scorecard.dueBy', { day: f.day(due) }) : ''
    if (place === 'now') return [when, card.awaits?.name ?? t('scorecard.awaitsHr')].filter(Boolean).join(' · ')
    if (when) return when
    return step === 'FINAL' ? t('scorecard.finalAfter', { day: f.day(lastDay(card.period)) }) : ''
  }
}
