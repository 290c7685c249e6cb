import { useTranslation } from 'react-i18next'
import { compare, divide, multiply, parse, shift, sign, subtract, toFixed, trim, type Decimal } from './decimal'
import { kindOf, weekday, type Day, type Period } from './period'

export type Lang = 'zh-CN' | 'en'
export type Unit = 'PERCENT' | 'RATIO' | 'CURRENCY' | 'COUNT' | 'POINTS'
export type Maybe<T> = T | null | undefined

const MINUS = '−'
export const NONE = '—'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = { 'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const symbols: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' }

/** A whole or decimal number with its thousands apart. */
export function group(digits: string): string {
  const [whole = '', fraction] = digits.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction ? `.${fraction}` : '')
  return digits.startsWith('-') ? MINUS + grouped : grouped
}

/** 万 and 亿, K and M. */
const scales: Record<Lang, [Decimal, number, string][]> = {
  'zh-CN': [
    ['100000000', 8, '亿'],
    ['100000', 4, '万'],
  ],
  en: [
    ['1000000', 6, 'M'],
    ['10000', 3, 'K'],
  ],
}

export function formatsFor(lang: Lang, zone = 'Asia/Shanghai', currency = 'CNY') {
  const english = lang === 'en'
  const or = (value: Maybe<Decimal>, print: (value: Decimal) => string) => (value == null ? NONE : print(value))
  const fixed = (value: Decimal, places: number) => group(toFixed(value, places))
  const plain = (value: Maybe<Decimal>) => or(value, (v) => group(trim(v)))

  const percent = (value: Maybe<Decimal>, places = 2) => or(value, (v) => `${fixed(shift(v, 2), places)}%`)
  /** A rate that was agreed on, with every place it has. */
  const rate = (value: Maybe<Decimal>) => or(value, (v) => `${plain(shift(v, 2))}%`)
  const score = (value: Maybe<Decimal>) => or(value, (v) => fixed(v, 2))
  const attainment = (value: Maybe<Decimal>) => or(value, (v) => fixed(v, 3))
  const ratio = (value: Maybe<Decimal>) => or(value, (v) => fixed(v, 2))
  const count = plain

  const symbol = (code = currency) => symbols[code] ?? `${code} `
  /** With no place less than the currency has: ¥44.07, KWD 44.073. */
  const placesOf = (code: string) => Math.max(2, new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2)
  const places = placesOf(currency)
  const money = (value: Maybe<Decimal>, code = currency) =>
    or(value, (v) => `${sign(v) < 0 ? MINUS : ''}${symbol(code)}${fixed(v.replace('-', ''), code === currency ? places : placesOf(code))}`)
  /** Money that is paid, under a header that names the unit. */
  const amount = (value: Maybe<Decimal>) => or(value, (v) => fixed(v, places))

  /** Money under a header that names the unit: whole units from 10,000 up. */
  const moneyCell = (value: Maybe<Decimal>) =>
    or(value, (v) => fixed(v, compare(v.replace('-', ''), '10000') >= 0 ? 0 : 2))

  const compact = (value: Maybe<Decimal>) =>
    or(value, (v) => {
      const scale = scales[lang].find(([from]) => compare(v.replace('-', ''), from) >= 0)
      return scale ? `${fixed(shift(v, -scale[1]), english ? 1 : 2)}${scale[2]}` : plain(v)
    })

  /** How to print figures on one scale, that of the smallest: 562.44 and 89.85, both 万. Null where some are too small for any. */
  const together = (values: Decimal[]) => {
    const scale = values.length > 0 && scales[lang].find(([from]) => values.every((v) => compare(v.replace('-', ''), from) >= 0))
    return scale ? { unit: scale[2], print: (v: Decimal) => fixed(shift(v, -scale[1]), english ? 1 : 2) } : null
  }

  /** A metric's figure in its unit. */
  const figure = (value: Maybe<Decimal>, unit: Unit) => {
    if (unit === 'PERCENT') return percent(value)
    if (unit === 'CURRENCY') return money(value)
    if (unit === 'RATIO') return ratio(value)
    return plain(value)
  }

  /** Two ends of a band, the unit once: 2–5%. */
  const span = (low: Decimal, high: Decimal, unit: Unit) =>
    unit === 'PERCENT' ? `${trim(shift(low, 2))}–${trim(shift(high, 2))}%` : `${figure(low, unit)}–${figure(high, unit)}`

  const signed = (value: Maybe<Decimal>, print: (value: Decimal) => string = score) =>
    or(value, (v) => (sign(v) > 0 ? `+${print(v)}` : print(v)))

  /** The difference of two figures of one unit, without its sign: percentages differ in points. */
  const difference = (value: Decimal, unit: Unit) => {
    const size = value.replace('-', '')
    if (unit === 'PERCENT') return `${fixed(shift(size, 2), 2)} ${english ? 'pp' : '个百分点'}`
    return figure(size, unit)
  }

  /** How much a figure changed, in words: points for percentages, percent for money and counts. */
  const change = (now: Decimal, before: Decimal, unit: Unit) => {
    const by = subtract(now, before)
    if (unit === 'PERCENT' || unit === 'RATIO' || sign(before) === 0) return difference(by, unit)
    return percent(divide(by.replace('-', ''), before.replace('-', '')))
  }

  const bound = (direction: 'HIGHER' | 'LOWER' | 'RANGE') => (direction === 'LOWER' ? '≤' : '≥')

  const day = (value: Maybe<Day>, year = false) => {
    if (!value) return NONE
    const [y, m, d] = value.split('-').map(Number) as [number, number, number]
    if (english) return `${d} ${months[m - 1]}${year ? ` ${y}` : ''}`
    return `${year ? `${y}年` : ''}${m}月${d}日`
  }

  const local = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  })
  const parts = (instant: string) => {
    const found = Object.fromEntries(local.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
    return { day: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` }
  }

  const time = (instant: Maybe<string>) => (instant ? parts(instant).time : NONE)
  const moment = (instant: Maybe<string>, today?: Day) => {
    if (!instant) return NONE
    const at = parts(instant)
    const year = today ? at.day.slice(0, 4) !== today.slice(0, 4) : false
    return `${day(at.day, year)} ${at.time}`
  }

  const range = (from: Day, to: Day) => {
    const years = from.slice(0, 4) !== to.slice(0, 4)
    return from === to ? day(from, years) : `${day(from, years)} – ${day(to, years)}`
  }

  const period = (value: Period) => {
    const [year, rest = ''] = value.split('-')
    if (kindOf(value) === 'YEAR') return english ? `${year}` : `${year} 年`
    if (kindOf(value) === 'QUARTER') return english ? `${year} ${rest}` : `${year} 年第 ${rest.slice(1)} 季度`
    return english ? `${months[Number(rest) - 1]} ${year}` : `${year} 年 ${Number(rest)} 月`
  }

  const bytes = (size: number) => (size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`)

  return {
    lang, percent, rate, score, attainment, ratio, count, plain, money, amount, moneyCell, compact, together, figure, span, signed, difference, change, bound,
    day, range, time, moment, period, bytes, symbol, currency,
    weekday: (value: Day) => weekdays[lang][weekday(value)] ?? '',
    names: (names: { zh: string; en: string }) => (english ? names.en : names.zh),
    dayOf: (instant: string) => parts(instant).day,
  }
}

export type Formats = ReturnType<typeof formatsFor>

let companyZone = 'Asia/Shanghai'
let companyCurrency = 'CNY'
/** Made once a language: what the browser makes for them takes it half a millisecond, and a page has a hundred users. */
const made: Partial<Record<Lang, Formats>> = {}

/** The company's zone and currency hold for every figure; they're known once its record has been read. */
export function setCompanyFormats(zone: string, currency: string) {
  if (zone === companyZone && currency === companyCurrency) return
  companyZone = zone
  companyCurrency = currency
  delete made['zh-CN']
  delete made.en
}

export function useFormats(): Formats {
  const { i18n } = useTranslation()
  const lang = i18n.language === 'en' ? 'en' : 'zh-CN'
  return (made[lang] ??= formatsFor(lang, companyZone, companyCurrency))
}

/** Plain number for geometry alone (a bar's length, a point's height): never for what is printed. */
export const approximate = (value: Maybe<Decimal>): number | null => (value == null ? null : Number(value))

/** Whether a score times a weight, both exact, gives the contribution shown. */
export const contribution = (score: Decimal, weight: Decimal): Decimal => toFixed(parse(multiply(score, weight)) / 100n, 2)
