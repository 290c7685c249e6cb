import { useTranslation } from 'react-i18next'
import { DashboardTrendDocument } from '@/gql/dashboard'
import { approximate, useFormats } from '@/lib/formats'
import { addDays } from '@/lib/period'
import { useRead } from '@/lib/read'
import { Chart } from '@/ui/Chart'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { lengthOf, type DayRange } from './range'
import type { Tile } from './Tiles'
import styles from './Trend.module.css'

interface Props {
  metric: string
  tile: Tile | undefined
  range: DayRange
  before: DayRange
  compare: 'previous' | 'year'
  team: string | null
}

/** The chosen metric by day, beside the days before or a year ago, with target, band and events. */
export function Trend({ metric, tile, range, before, compare, team }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const rolling = lengthOf(range) > 14 ? 7 : 1
  const read = useRead(DashboardTrendDocument, { metric, range: { from: range.from, to: range.to }, before: { from: before.from, to: before.to }, rolling, team }, { live: true })
  const name = read.data?.metric ? f.names(read.data.metric.names) : tile ? f.names(tile.metric.names) : ''
  const days = Array.from({ length: lengthOf(range) }, (_, at) => addDays(range.from, at))
  const description = read.data?.metric ? f.names(read.data.metric.descriptions).replace(/[。.]$/, '') : ''
  const beforeName = t(compare === 'year' ? 'dashboard.beforeYear' : 'dashboard.before', { range: f.range(before.from, before.to) })

  return (
    <Section
      title={name}
      note={rolling > 1 && description ? t('dashboard.rolling', { description, days: rolling }) : description}
      aside={
        <ul className={styles.legend}>
          <li><i className={styles.now} />{t('dashboard.now')}</li>
          <li><i className={styles.before} />{beforeName}</li>
          {read.data?.events.some((event) => event.offline) && <li><i className={styles.offline} />{t('dashboard.offlineDay')}</li>}
          {read.data && read.data.platformEvents.length > 0 && <li><span aria-hidden>◆</span>{t('dashboard.platformEvent')}</li>}
        </ul>
      }
    >
      <Loaded of={read} what={name} heights={[320]}>
        {({ metric: found, platformEvents, events }) => {
          if (!found) return null
          const percent = found.unit === 'PERCENT'
          const show = (value: number | null) => (value === null ? null : percent ? value * 100 : value)
          const at = (day: string, start: string) => addDays(range.from, lengthOf({ from: start, to: day }) - 1)
          const target = tile?.value.target ?? null
          const offline = events.filter((event) => event.offline).flatMap((event) => days.filter((day) => day >= event.firstDay && day <= event.lastDay))
          return (
            <Chart
              name={name}
              unit={found.unit === 'CURRENCY' ? f.currency : t(`ui.units.${found.unit}`)}
              height={312}
              days={days}
              day={(day) => f.day(day)}
              format={(value) => `${Number(value.toFixed(2))}`}
              series={[
                { name: t('dashboard.now'), points: found.trend.map((point) => ({ day: point.from, value: show(approximate(point.actual)), text: f.figure(point.actual, found.unit) })) },
                { name: beforeName, kind: 'previous', points: found.before.map((point) => ({ day: at(point.from, before.from), value: show(approximate(point.actual)), text: f.figure(point.actual, found.unit) })) },
              ]}
              lines={target ? [{ value: show(approximate(target)) as number, text: t('dashboard.targetLine', { value: f.figure(target, found.unit) }) }] : []}
              band={found.band ? { low: show(approximate(found.band.low)) as number, high: show(approximate(found.band.high)) as number, text: t('dashboard.industry', { band: f.span(found.band.low, found.band.high, found.unit) }) } : undefined}
              events={platformEvents.map((event) => ({ day: event.day, text: event.channel ? `${event.channel.name}：${event.description}` : event.description }))}
              offlineDays={offline}
            />
          )
        }}
      </Loaded>
    </Section>
  )
}
