// @vitest-environment jsdom
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { setLang, startI18n, withTexts } from './i18n'

test('how many there are is written with its thousands apart, which one it is not', async () => {
  await startI18n()
  await setLang('zh-CN')
  await withTexts(() => Promise.resolve(null), 'fact')()
  expect(i18next.t('fact.foldedFine', { count: 999988 })).toBe('999,988 行无误')
  expect(i18next.t('fact.foldedFine', { count: 12 })).toBe('12 行无误')
  expect(i18next.t('fact.row', { row: 2026 })).toBe('第 2026 行')
})
