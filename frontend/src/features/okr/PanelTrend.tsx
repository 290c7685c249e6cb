import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OkrPanelQuery } from '@/gql/okr'
import { shift, toFixed } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { addDays, daysBetween, firstDay, lastDay, type Period } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Chart } from '@/ui/Chart'
import { Section } from '@/ui/Section'
import styles from './PanelTrend.module.css'

type Trend = NonNullable<OkrPanelQuery['objective']>['trend']

/** Progress day by day beside the pace that even progress would have, to the end of the cycle. */
export function PanelTrend({ trend, cycle, title }: { trend: Trend; cycle: Period; title: string }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const days = useMemo(() => Array.from({ length: daysBetween(firstDay(cycle), lastDay(cycle)) }, (_, at) => addDays(firstDay(cycle), at)), [cycle])
  const percent = (value: string | null) => (value === null ? null : (approximate(value) ?? 0) * 100)
  const last = trend.findLast((point) => point.progress !== null)?.progress
  if (!last) return null
  return (
    <Section title={t('okr.trend')} aside={<span className={`note ${styles.key}`}><i aria-hidden /> {t('okr.ideal')}</span>} ruled>
      <Chart
        name={`${title} ${t('okr.trend')}`}
        unit="%"
        height={150}
        days={days}
        day={(day) => f.day(day)}
        format={(value) => String(Number(value.toFixed(2)))}
        scale={{ min: 0, max: 100, step: 50 }}
        bounds={days.includes(company.today) ? [{ day: company.today, text: '' }] : []}
        series={[
          { name: t('okr.progress'), bridged: true, end: last ? toFixed(shift(last, 2), 2) : undefined, points: trend.filter((point) => point.progress !== null).map((point) => ({ day: point.day, value: percent(point.progress), text: f.percent(point.progress) })) },
          { name: t('okr.ideal'), kind: 'previous', bridged: true, points: [...trend.map((point) => ({ day: point.day, value: percent(point.ideal), text: f.percent(point.ideal) })), { day: lastDay(cycle), value: 100, text: f.percent('1') }] },
        ]}
      />
    </Section>
  )
}
