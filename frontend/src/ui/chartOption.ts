// What a trend says, as ECharts options. Tokens come in; nothing here knows the document.
import type { Day } from '@/lib/period'

export interface Series {
  name: string
  points: { day: Day; value: number | null; text?: string }[]
  kind?: 'current' | 'previous' | 'channel'
  colour?: string
  /** Label at the line's end; left out: the last value. */
  end?: string
  /** Drawn through the days between its points. */
  bridged?: boolean
}

export interface Marker {
  /** The point of the axis it stands at. */
  day: Day
  /** Its own day, where the axis has none for it. */
  on?: Day
  text: string
}

export interface TrendModel {
  days: Day[]
  series: Series[]
  /** Horizontal lines: targets, grades. */
  lines?: { value: number; text: string; strong?: boolean }[]
  band?: { low: number; high: number; text: string }
  events?: Marker[]
  offlineDays?: Day[]
  /** Days where a new period starts. */
  bounds?: Marker[]
  format: (value: number) => string
  day: (day: Day) => string
  inverse?: boolean
  small?: boolean
  /** Ends and step of the axis, where they are known beforehand. */
  scale?: { min: number; max: number; step: number }
}

export type Tokens = Record<'text' | 'text2' | 'text3' | 'line' | 'ctl' | 'accent' | 'band' | 'bg' | 'raised' | 'excludedFill' | 'float', string>

/** Markers less than 40 px apart become one, with their count. */
export function mergeMarkers(events: Marker[], days: Day[], width: number): (Marker & { count: number; all: Marker[] })[] {
  const perDay = width / Math.max(1, days.length - 1)
  const merged: (Marker & { count: number; all: Marker[] })[] = []
  for (const event of [...events].sort((a, b) => a.day.localeCompare(b.day))) {
    const last = merged.at(-1)
    const apart = last ? (days.indexOf(event.day) - days.indexOf(last.day)) * perDay : Infinity
    if (last && apart < 40) {
      last.count++
      last.all.push(event)
    } else merged.push({ ...event, count: 1, all: [event] })
  }
  return merged
}

/** Ends and step of an axis on round numbers: at most one step more than asked for. */
export function niceScale(low: number, high: number, steps: number, whole = false): { min: number; max: number; step: number } {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 1, step: 1 }
  const span = high - low || Math.abs(high) * 0.1 || 1
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = ([1, 2, 2.5, 5, 10].find((n) => n * power >= rough) ?? 10) * power
  const clean = (n: number) => Number(n.toPrecision(12))
  const ends = (step: number) => {
    const min = clean(Math.floor((low - span * 0.04) / step) * step)
    return { min: low >= 0 ? Math.max(0, min) : min, max: clean(Math.ceil((high + span * 0.04) / step) * step), step: clean(step) }
  }
  // Room above and below may add steps: then the next rounder one, so that an axis has at most one more than asked for.
  const scale = [1, 2, 4].map((times) => ends((whole ? Math.max(1, Math.ceil(nice)) : nice) * times)).find(({ min, max, step }) => (max - min) / step <= steps + 1.001)
  return scale ?? ends(nice * 4)
}

export function trendOption(model: TrendModel, tokens: Tokens, width: number, count: (n: number) => string) {
  const { days, small = false } = model
  const at = new Map(days.map((day, index) => [day, index]))
  const ends = [...(model.lines ?? []).map((line) => line.text), ...model.series.filter((one) => one.kind !== 'previous').map((one) => one.end ?? '100.00')]
  const right = Math.max(...ends.map(widthOf)) + 14
  const plot = Math.max(100, width - right - 48)
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(plot / 110))))
  const byMonth = days.length > 45 && days.filter((day) => day.endsWith('-01')).length > 1
  const label = { color: tokens.text3, fontSize: 12 }
  const events = mergeMarkers((model.events ?? []).filter((event) => at.has(event.day)), days, plot)

  // The first of each month or every so many days, and none that would touch the one before.
  const labelled = new Set<number>()
  const perDay = plot / Math.max(1, days.length - 1)
  for (const [index, day] of days.entries()) {
    const wanted = byMonth ? day.endsWith('-01') || index === 0 || index === days.length - 1 : index % every === 0 && days.length - index > every * 0.4
    const before = [...labelled].at(-1)
    if (wanted && (before === undefined || (index - before) * perDay >= (before === 0 ? 84 : 60))) labelled.add(index)
  }

  const values = [...model.series.flatMap((s) => s.points.map((p) => p.value)), ...(model.lines ?? []).map((l) => l.value), model.band?.low ?? null, model.band?.high ?? null].filter(
    (v): v is number => v !== null && Number.isFinite(v),
  )
  const low = Math.min(...values)
  const high = Math.max(...values)
  const scale = model.scale ?? niceScale(low, high, small ? 2 : 4, model.inverse)

  // A value that ends beside a line's label steps out of its way.
  const aside = (value: number) => {
    const near = (model.lines ?? []).find((line) => Math.abs(line.value - value) < (scale.max - scale.min) * 0.06)
    return near ? (value >= near.value ? -9 : 9) : 0
  }
  const dayOf = (event: Marker) => model.day(event.on ?? event.day)
  const marks = [
    ...(model.lines ?? []).map((line) => ({
      yAxis: line.value,
      lineStyle: { type: 'dashed', color: line.strong === false ? tokens.ctl : tokens.text, width: 1.2 },
      label: { show: true, position: 'end', formatter: line.text, color: tokens.text2, fontSize: 12 },
    })),
    ...events.map((event) => ({ xAxis: event.day, lineStyle: { type: 'dotted', color: tokens.text2, width: 1.2 }, label: { show: false } })),
    ...(model.bounds ?? []).filter((bound) => at.has(bound.day)).map((bound) => ({ xAxis: bound.day, lineStyle: { type: 'solid', color: tokens.line, width: 2 }, label: { show: false } })),
  ]
  // A label may reach to the next marker, the last one's into the margin.
  const x = (day: Day) => ((at.get(day) ?? 0) / Math.max(1, days.length - 1)) * plot
  const room = (place: number) => {
    const event = events[place]
    const next = events[place + 1]
    return event ? (next ? x(next.day) : plot + right) - x(event.day) - 22 : 0
  }
  const points = [
    ...events.map((event, place) => ({
      events: event.all,
      name: event.all.map((one) => `${dayOf(one)} ${one.text}`).join('\n'),
      coord: [event.day, scale.max],
      symbol: 'diamond',
      symbolSize: 9,
      symbolOffset: [0, -6],
      itemStyle: { color: tokens.text2 },
      label: {
        show: (!small || event.count > 1) && room(place) > 48,
        position: 'right',
        color: tokens.text2,
        fontSize: 12,
        width: Math.min(280, room(place)),
        overflow: 'truncate',
        formatter: event.count > 1 ? count(event.count) : `${dayOf(event)} ${event.text}`,
      },
    })),
    ...(model.bounds ?? [])
      .filter((bound) => at.has(bound.day))
      .map((bound) => ({ coord: [bound.day, scale.min], symbol: 'circle', symbolSize: 1, itemStyle: { color: 'transparent' }, label: { show: true, position: 'right', offset: [2, -12], formatter: bound.text, color: tokens.text3, fontSize: 12 } })),
    ...(model.offlineDays ?? [])
      .filter((day) => at.has(day))
      .map((day) => ({ coord: [day, scale.min], symbol: 'rect', symbolSize: [2, 8], symbolOffset: [0, -4], itemStyle: { color: tokens.excludedFill }, label: { show: false } })),
  ]

  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 4, right, top: small ? 20 : 28, bottom: 0, containLabel: true },
    tooltip: {
      trigger: 'axis',
      appendTo: 'body',
      backgroundColor: tokens.raised,
      borderColor: tokens.line,
      textStyle: { color: tokens.text, fontSize: 12 },
      axisPointer: { lineStyle: { color: tokens.ctl } },
      renderMode: 'html',
      formatter: (rows: { dataIndex: number; seriesIndex: number; value: unknown }[]) => {
        const box = document.createElement('div')
        const first = rows[0]
        if (!first) return box
        const head = document.createElement('strong')
        head.textContent = model.day(days[first.dataIndex] as Day)
        box.append(head)
        for (const row of rows) {
          const series = model.series[row.seriesIndex]
          const day = days[row.dataIndex]
          const point = series?.points.find((p) => p.day === day)
          if (!series || !point) continue
          const line = document.createElement('div')
          line.textContent = `${series.name} ${point.text ?? (point.value === null ? '—' : model.format(point.value))}`
          box.append(line)
        }
        return box
      },
    },
    xAxis: {
      type: 'category',
      data: days,
      boundaryGap: false,
      axisLine: { show: true, lineStyle: { color: tokens.ctl } },
      axisTick: { show: false },
      axisLabel: {
        ...label,
        interval: (index: number) => labelled.has(index),
        formatter: (day: Day) => model.day(day),
        hideOverlap: true,
        alignMinLabel: 'left',
      },
    },
    yAxis: {
      type: 'value',
      scale: true,
      inverse: model.inverse ?? false,
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: tokens.line } },
      axisLabel: { ...label, formatter: (value: number) => model.format(value) },
    },
    series: model.series.map((series, index) => {
      const kind = series.kind ?? 'current'
      const colour = series.colour ?? (kind === 'previous' ? tokens.ctl : tokens.accent)
      const values = new Map(series.points.map((p) => [p.day, p.value]))
      const data = days.map((day) => values.get(day) ?? null)
      const last = data.findLastIndex((value) => value !== null)
      return {
        name: series.name,
        type: 'line',
        data,
        symbol: 'circle',
        symbolSize: 6,
        showSymbol: false,
        connectNulls: series.bridged ?? false,
        z: kind === 'current' ? 3 : 2,
        lineStyle: { color: colour, width: kind === 'current' ? 2 : 1.5, type: kind === 'previous' ? 'dashed' : 'solid' },
        itemStyle: { color: colour },
        markPoint: {
          data: [
            ...(kind !== 'previous' && last >= 0
              ? [
                  {
                    name: '',
                    coord: [days[last], data[last]],
                    symbol: 'circle',
                    symbolSize: 7,
                    label: { show: true, position: last > days.length * 0.9 ? 'right' : 'top', distance: 6, offset: [0, aside(data[last] as number)], formatter: series.end ?? model.format(data[last] as number), color: colour, fontWeight: 600, fontSize: 12 },
                  },
                ]
              : []),
            ...(index === 0 ? points : []),
          ],
          tooltip: { show: true, trigger: 'item', formatter: ({ name }: { name: string }) => (name ? text(name) : '') },
        },
        ...(index === 0
          ? {
              markLine: { silent: true, symbol: 'none', data: marks },
              markArea: {
                silent: true,
                data: [
                  ...(model.band ? [[{ yAxis: model.band.low, itemStyle: { color: tokens.band }, label: { show: true, position: 'insideTopLeft', formatter: model.band.text, color: tokens.text2, fontSize: 12 } }, { yAxis: model.band.high }]] : []),
                ],
              },
            }
          : {}),
      }
    }),
  }
}

/** Roughly how wide 12 px text is: Chinese signs are square. */
const widthOf = (words: string) => Array.from(words).reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 12 : 7), 0)

function text(content: string): HTMLElement {
  const box = document.createElement('div')
  box.style.whiteSpace = 'pre-line'
  box.textContent = content
  return box
}
