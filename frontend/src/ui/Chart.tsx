import { ActionIcon, Button, Menu, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import type { EChartsType } from 'echarts/core'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { save, saveCsv } from '@/lib/export'
import type { Day } from '@/lib/period'
import styles from './Chart.module.css'
import type { Marker, Tokens, TrendModel } from './chartOption'

const EventList = lazy(() => import('./EventList'))

interface Props extends TrendModel {
  /** What the chart shows: its accessible name and the name of exported files. */
  name: string
  unit?: string
  height: number
  onDay?: (day: Day) => void
  exports?: boolean
}

function tokens(): Tokens {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: read('--text'), text2: read('--text2'), text3: read('--text3'), line: read('--line'), ctl: read('--ctl'), accent: read('--accent'),
    band: read('--band'), bg: read('--bg'), raised: read('--raised'), excludedFill: read('--excluded-fill'), float: read('--float'),
  }
}

/** A trend, with a table of the same figures for whoever can't see it, and both as files. */
export function Chart({ name, unit, height, onDay, exports = true, ...model }: Props) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const { ref: frame, width } = useElementSize<HTMLDivElement>()
  const canvas = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const click = useRef(onDay)
  const [opened, open] = useState<Marker[] | null>(null)
  const days = useRef(model.days)
  const id = useId()

  useEffect(() => {
    click.current = onDay
    days.current = model.days
  })

  useEffect(() => {
    let gone = false
    if (!canvas.current || width === 0) return
    const draw = ({ init, trendOption }: typeof import('./echarts')) => {
      if (gone || !canvas.current) return
      if (!chart.current) {
        chart.current = init(canvas.current)
        // A marker opens what happened; the click goes on to the canvas below, which stands for the day.
        let marker = false
        chart.current.on('click', (event) => {
          const events = event.componentType === 'markPoint' ? (event.data as { events?: Marker[] }).events : undefined
          marker = events !== undefined
          if (events) open(events)
        })
        chart.current.getZr().on('click', (event) => {
          if (marker) {
            marker = false
            return
          }
          const at = chart.current?.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])
          const day = at && days.current[Math.round(at[0] as number)]
          if (day) click.current?.(day)
        })
      }
      chart.current.resize()
      const family = getComputedStyle(document.body).fontFamily
      chart.current.setOption({ ...trendOption(model, tokens(), width, (n) => t('ui.eventCount', { count: n })), textStyle: { fontFamily: family } }, { notMerge: true })
    }
    // After the frame that the rest of the page is waiting for.
    const later = setTimeout(() => void import('./echarts').then(draw))
    return () => {
      gone = true
      clearTimeout(later)
    }
  })
  useEffect(
    () => () => {
      chart.current?.dispose()
      chart.current = null
    },
    [],
  )

  // Between the points of bridged series there is nothing to tell.
  const spoken = model.series.every((series) => series.bridged) ? new Set(model.series.flatMap((series) => series.points.map((point) => point.day))) : null
  const table = () => [
    [t('ui.day'), ...model.series.map((series) => series.name)],
    ...model.days.filter((day) => spoken === null || spoken.has(day)).map((day) => [
      day,
      ...model.series.map((series) => {
        const point = series.points.find((p) => p.day === day)
        return point?.text ?? (point?.value == null ? '' : String(point.value))
      }),
    ]),
  ]
  const png = () => {
    const url = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: tokens().bg })
    if (!url) return
    const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0))
    save(`${name}.png`, new Blob([bytes], { type: 'image/png' }))
  }

  const events = (model.events ?? []).filter((event) => model.days.includes(event.day))

  return (
    <figure className={styles.root} aria-labelledby={id} data-scheme={scheme}>
      <figcaption className="sr-only" id={id}>
        {name}
      </figcaption>
      {(unit || exports || events.length > 0) && (
        <div className={styles.head} data-unit={unit ? true : undefined}>
          <span className="note">{unit}</span>
          {events.length > 0 && (
            <Button variant="transparent" size="compact-xs" className={styles.events} onClick={() => open(events)}>
              ◆ {t('ui.eventCount', { count: events.length })}
            </Button>
          )}
          {exports && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size={24} aria-label={t('ui.exportNamed', { name })}>
                  <IconDownload size={14} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={png}>PNG</Menu.Item>
                <Menu.Item onClick={() => saveCsv(name, table())}>CSV</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
      <div ref={frame} style={{ height }} className={styles.frame} aria-hidden>
        <div ref={canvas} style={{ height }} />
      </div>
      {opened && (
        <Suspense>
          <EventList events={opened} day={model.day} onClose={() => open(null)} />
        </Suspense>
      )}
      {/* A table keeps the height of its rows, whatever it is told: what hides it is around it. */}
      <div className="sr-only">
        <table>
          <caption>{name}</caption>
          <tbody>
            {table().map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (at === 0 || column === 0 ? <th key={column} scope={at === 0 ? 'col' : 'row'}>{value}</th> : <td key={column}>{value}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
