import { describe, expect, it } from 'vitest'
import { formatsFor } from './formats'

const zh = formatsFor('zh-CN')
const en = formatsFor('en')

describe('figures', () => {
  it('print percent with two places and differences of percentages in points', () => {
    expect(zh.figure('0.135', 'PERCENT')).toBe('13.50%')
    expect(zh.difference('-0.015', 'PERCENT')).toBe('1.50 个百分点')
    expect(zh.change('0.0381', '0.0367', 'PERCENT')).toBe('0.14 个百分点')
    expect(en.difference('0.0014', 'PERCENT')).toBe('0.14 pp')
  })

  it('print an agreed rate with every place it has', () => {
    expect(zh.rate('0.125')).toBe('12.5%')
    expect(zh.rate('0.2000')).toBe('20%')
    expect(zh.rate('0.07')).toBe('7%')
  })

  it('drop no place of a currency that has three', () => {
    const dinars = formatsFor('en', 'Asia/Kuwait', 'KWD')
    expect(dinars.money('44.073')).toBe('KWD 44.073')
    expect(dinars.signed('-44.073', dinars.amount)).toBe('−44.073')
    expect(zh.amount('-1234.5')).toBe('−1,234.50')
  })

  it('print changes of money in percent', () => {
    expect(zh.change('36.52', '40.465', 'CURRENCY')).toBe('9.75%')
  })

  it('use a true minus and print a plus where a sign is wanted', () => {
    expect(zh.score('-0.14')).toBe('−0.14')
    expect(zh.signed('0.6')).toBe('+0.60')
    expect(zh.signed('0')).toBe('0.00')
    expect(zh.money('-1234.5')).toBe('−¥1,234.50')
  })

  it('show no data as a dash, never as 0', () => {
    expect(zh.figure(null, 'PERCENT')).toBe('—')
    expect(zh.compact(null)).toBe('—')
  })

  it('shorten from 100,000 in Chinese and from 10,000 in English, before that in full', () => {
    expect(zh.compact('99999')).toBe('99,999')
    expect(zh.compact('448500')).toBe('44.85万')
    expect(zh.compact('28641900')).toBe('2,864.19万')
    expect(zh.compact('125000000')).toBe('1.25亿')
    expect(en.compact('448500')).toBe('448.5K')
    expect(en.compact('28641900')).toBe('28.6M')
  })

  it('print money under a header in whole units from 10,000 up', () => {
    expect(zh.moneyCell('1151610.4')).toBe('1,151,610')
    expect(zh.moneyCell('9999.5')).toBe('9,999.50')
  })

  it('never lose digits of large exact figures', () => {
    expect(zh.plain('99999999999.123456')).toBe('99,999,999,999.123456')
  })
})

describe('days', () => {
  it('are printed without the year within one year and with it across years', () => {
    expect(zh.range('2026-07-01', '2026-09-07')).toBe('7月1日 – 9月7日')
    expect(zh.range('2025-12-07', '2026-01-02')).toBe('2025年12月7日 – 2026年1月2日')
    expect(en.day('2026-09-07')).toBe('7 Sep')
  })

  it('and times are the company’s, wherever the browser is', () => {
    expect(zh.moment('2026-09-07T17:12:00Z', '2026-09-08')).toBe('9月8日 01:12')
    expect(formatsFor('zh-CN', 'America/New_York').moment('2026-09-07T03:00:00Z', '2026-09-08')).toBe('9月6日 23:00')
  })

  it('name periods in words', () => {
    expect(zh.period('2026-Q3')).toBe('2026 年第 3 季度')
    expect(en.period('2026-07')).toBe('Jul 2026')
  })
})
