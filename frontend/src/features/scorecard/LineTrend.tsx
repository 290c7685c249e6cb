import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LineTrendDocument, type CardFragment } from '@/gql/scorecard'
import { approximate, useFormats } from '@/lib/formats'
import { firstDay, lastDay, step as stepPeriod } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Chart } from '@/ui/Chart'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import type { FullLine } from './LineEquations'

export function LineTrend({ line, card }: { line: FullLine; card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [periods, setPeriods] = useState<'1' | '2' | '4'>('2')
  const from = firstDay(stepPeriod(card.period, 1 - Number(periods)))
  const end = lastDay(card.period)
  const to = end < company.today ? end : company.today
  const step = periods === '1' ? 'DAY' : 'WEEK'
  const whose = line.scope === 'MEMBER' ? { member: card.member?.id } : line.scope === 'TEAM' ? { team: (card.parts.find((part) => part.number === line.part) ?? card).team?.id } : {}
  const read = useRead(LineTrendDocument, { metric: line.metric.key, range: { from, to }, step, ...whose }, { live: true })
  const { unit } = line.metric
  const scale = unit === 'PERCENT' ? 100 : 1
  const show = (value: number | null) => (value === null ? null : value * scale)
  const { band } = line.metric

  const bounds = useMemo(
    () => Array.from({ length: Number(periods) - 1 }, (_, at) => stepPeriod(card.period, -at)).map((period) => ({ first: firstDay(period), period })),
    [periods, card.period],
  )

  return (
    <Section
      title={t('scorecard.trend')}
      note={t(step === 'DAY' ? 'scorecard.trendDaily' : 'scorecard.trendWeekly')}
      aside={<Choice label={t('scorecard.trend')} value={periods} onChange={setPeriods} options={(['1', '2', '4'] as const).map((value) => ({ value, label: t(`scorecard.range${value}`) }))} />}
    >
      <Loaded of={read} what={t('scorecard.trend')} heights={[220]}>
        {({ metric, platformEvents }) => {
          const points = metric?.trend ?? []
          const days = points.map((point) => point.from)
          const near = (day: string) => days.findLast((one) => one <= day) ?? day
          return (
            <Chart
              name={`${f.names(line.metric.names)} ${t('scorecard.trend')}`}
              unit={unit === 'CURRENCY' ? f.currency : t(`ui.units.${unit}`)}
              height={230}
              days={days}
              day={(day) => f.day(day)}
              format={(value) => `${Number(value.toFixed(2))}`}
              series={[{ name: f.names(line.metric.names), points: points.map((point) => ({ day: point.from, value: show(approximate(point.actual)), text: `${f.range(point.from, point.to)} ${f.figure(point.actual, unit)}` })) }]}
              lines={line.target !== null ? [{ value: show(approximate(line.target)) as number, text: t('scorecard.targetLine', { value: f.figure(line.target, unit) }) }] : []}
              band={band ? { low: show(approximate(band.low)) as number, high: show(approximate(band.high)) as number, text: t('scorecard.industry', { band: f.span(band.low, band.high, unit) }) } : undefined}
              events={platformEvents.map((event) => ({ day: near(event.day), on: event.day, text: event.channel ? `${event.channel.name}：${event.description}` : event.description }))}
              bounds={bounds.map((bound) => ({ day: near(bound.first), text: f.period(bound.period) }))}
            />
          )
        }}
      </Loaded>
    </Section>
  )
}
