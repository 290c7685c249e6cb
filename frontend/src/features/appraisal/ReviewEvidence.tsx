import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Chart } from '@/ui/Chart'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import type { Review } from './ReviewPage'
import styles from './ReviewPage.module.css'

/** What Okra lays out: the figure around platform events, the same metric of others, and how complete the data are. */
export function ReviewEvidence({ review }: { review: Review }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const { unit } = review.metric
  const scale = unit === 'PERCENT' ? 100 : 1
  const show = (value: string | null) => (value === null ? null : (approximate(value) ?? 0) * scale)
  const days = review.trend.map((point) => point.from)
  const near = (day: string) => days.findLast((one) => one <= day) ?? day
  const quality = review.dataQuality
  return (
    <>
      <Section title={t('appraisal.evidence1')} note={t('scorecard.trendWeekly')}>
        {review.trend.every((point) => point.actual === null) ? (
          <p className="note">{t('appraisal.noTrend')}</p>
        ) : (
          <Chart
            name={f.names(review.metric.names)}
            unit={unit === 'CURRENCY' ? f.currency : t(`ui.units.${unit}`)}
            height={220}
            days={days}
            day={(day) => f.day(day)}
            format={(value) => `${Number(value.toFixed(2))}`}
            series={[{ name: f.names(review.metric.names), points: review.trend.map((point) => ({ day: point.from, value: show(point.actual), text: `${f.range(point.from, point.to)} ${f.figure(point.actual, unit)}` })) }]}
            lines={review.line?.target ? [{ value: show(review.line.target) as number, text: t('scorecard.targetLine', { value: f.figure(review.line.target, unit) }) }] : []}
            events={review.platformEvents.map((event) => ({ day: near(event.day), on: event.day, text: event.channel ? `${event.channel.name}：${event.description}` : event.description }))}
          />
        )}
      </Section>
      <div className={styles.two}>
        <Section title={t('appraisal.evidence2')} note={t('appraisal.evidence2Note')} ruled>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('appraisal.whose')}</th>
                <th>{t('appraisal.beforePeriod')}</th>
                <th>{t('appraisal.thisPeriod')}</th>
                <th>{t('scorecard.attainment')}</th>
              </tr>
            </thead>
            <tbody>
              {review.peers.map((peer, at) => (
                <tr key={peer.subject?.id ?? at} data-on={peer.isOwn || undefined}>
                  <td>{peer.subject?.name ?? (review.scope === 'COMPANY' ? company.name : t('appraisal.anotherTeam', { letter: String.fromCharCode(65 + (at % 26)) }))}</td>
                  <td>{f.figure(peer.before, unit)}</td>
                  <td>{f.figure(peer.actual, unit)}</td>
                  <td>{f.attainment(peer.attainment)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section title={t('appraisal.evidence3')} ruled>
          {quality === null ? (
            <p className="note">{t('appraisal.noQuality')}</p>
          ) : (
            <ul className={styles.list}>
              <Quality good={quality.daysWithout.length === 0} name={t('appraisal.daysWithout')} value={`${quality.daysWithout.length} / ${quality.days}`} why={quality.daysWithout.slice(0, 6).map((day) => f.day(day)).join('、')} />
              <Quality good={quality.corrected === 0} name={t('appraisal.correctedDays')} value={f.count(String(quality.corrected))} />
              <Quality good={!quality.unconfirmed} name={t('appraisal.unconfirmed')} value={t(quality.unconfirmed ? 'appraisal.yes' : 'appraisal.none')} />
              <Quality good={quality.facts > 0} name={t('appraisal.facts')} value={f.count(String(quality.facts))} />
            </ul>
          )}
        </Section>
      </div>
    </>
  )
}

function Quality({ good, name, value, why }: { good: boolean; name: string; value: string; why?: string }) {
  return (
    <li>
      <span>
        <StateGlyph state={good ? 'met' : 'near'} title={name} /> {name} {why && <span className="note">{why}</span>}
      </span>
      <strong>{value}</strong>
    </li>
  )
}
