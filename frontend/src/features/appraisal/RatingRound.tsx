import { Button, Checkbox, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseRatingsDocument, RemindRatersDocument, type AppraisalProgressQuery } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { sign } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { kindOf } from '@/lib/period'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import type { Round } from './progress'
import styles from './RatingRound.module.css'

type Weights = Round['ratings']['weights']

const groups = ['lead', 'self', 'peers'] as const

/** How far the ratings are that an appraisal gathers, without anybody's rating. */
export function RatingRound({ round, period, retry }: { round: Round; period: string; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [closing, close] = useState(false)
  const ending = useAct(CloseRatingsDocument)
  const reminding = useAct(RemindRatersDocument)
  const { due, closedAt, weights, progress } = round.ratings
  if (due === null) return null
  const end = async () => {
    if (await ending.act({ input: { period } })) {
      told(t('appraisal.ratingsClosed'))
      close(false)
      retry()
    }
  }
  const remind = async () => {
    const data = await reminding.act({ input: { period } })
    if (data) told(t('appraisal.ratersReminded', { count: data.remindRaters.told }))
  }
  const shares = groups.filter((group) => sign(weights[group]) > 0).map((group) => `${t(`scorecard.rater.${group}`)} ${f.plain(weights[group])}%`)
  return (
    <Section title={t('appraisal.ratings')} note={[...shares, closedAt ? t('scorecard.ratersClosed', { day: f.day(f.dayOf(closedAt)) }) : t('scorecard.ratersUntil', { day: f.day(due) })].join(' · ')} ruled>
      <div className={styles.root}>
        {progress && (
          <p>
            {t('appraisal.ratingsOf', { given: progress.given, asked: progress.asked })}
            {progress.people > 0 && ` · ${t('appraisal.peersOf', { confirmed: progress.confirmed, people: progress.people })}`}
          </p>
        )}
        {!closedAt && has(viewer, 'HR') && (
          <div className={styles.acts}>
            <Button loading={reminding.busy} onClick={() => void remind()}>
              {t('appraisal.remindRaters')}
            </Button>
            <Button onClick={() => close(true)}>{t('appraisal.closeRatings')}</Button>
          </div>
        )}
      </div>
      <Ask opened={closing} title={t('appraisal.closeRatings')} act={t('appraisal.closeRatings')} busy={ending.busy} onAct={() => void end()} onClose={() => close(false)}>
        <p>{t('appraisal.closeRatingsAsk')}</p>
        {progress && progress.given < progress.asked && <p className="note">{t('appraisal.ratingsMissing', { count: progress.asked - progress.given })}</p>}
      </Ask>
    </Section>
  )
}

/** Who rated in the last appraisal of the same kind of period. */
export function usualWeights(data: Pick<AppraisalProgressQuery, 'appraisals'>, period: string): Weights {
  return data.appraisals.find((one) => one.period.kind === kindOf(period) && one.period.period < period)?.ratings.weights ?? { lead: '100', self: '0', peers: '0' }
}

/** Who rates behaviour: the lead alone, or shared in percent that sum to 100. */
export function RaterFields({ weights, onChange }: { weights: Record<(typeof groups)[number], string>; onChange: (weights: Record<(typeof groups)[number], string>) => void }) {
  const { t } = useTranslation()
  const shared = weights.lead !== '100'
  return (
    <div className={styles.fields}>
      <Checkbox label={t('appraisal.othersRate')} checked={shared} onChange={(event) => onChange(event.currentTarget.checked ? { lead: '60', self: '10', peers: '30' } : { lead: '100', self: '0', peers: '0' })} />
      {shared && (
        <div className={styles.weights}>
          {groups.map((group) => (
            <NumberInput key={group} label={t(`scorecard.rater.${group}`)} suffix="%" min={group === 'lead' ? 1 : 0} max={100} allowDecimal={false} value={weights[group]} onChange={(value) => onChange({ ...weights, [group]: String(value) })} />
          ))}
        </div>
      )}
      {shared && !sumsTo100(weights) && <p className="note">{t('appraisal.ratersSum')}</p>}
    </div>
  )
}

export const sumsTo100 = (weights: Record<(typeof groups)[number], string>) => groups.reduce((sum, group) => sum + Number(weights[group]), 0) === 100
