import { readFile } from 'node:fs/promises'
import { expect, settled, test } from './okra'

test('a step of the funnel opens its trend and orders the channels by it', async ({ as }) => {
  const page = await as('member', '/dashboard')
  await settled(page)
  await page.getByRole('button', { name: /^点击量/ }).click()
  await expect(page).toHaveURL(/step=clicks/)
  await expect(page.getByRole('heading', { level: 2, name: /CTR/ })).toBeVisible()
  const clicks = page.getByRole('columnheader', { name: /^点击/ })
  await expect(clicks).toHaveAttribute('aria-sort', 'descending')
  const figures = await page.locator('tbody td[data-step]').allInnerTexts()
  const numbers = figures.map((text) => Number(text.replaceAll(',', '')))
  expect(numbers.length).toBeGreaterThan(2)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
})

test('the events on a trend open to what happened', async ({ as }) => {
  const page = await as('member', '/dashboard')
  await settled(page)
  await page.getByRole('button', { name: /条平台变动/ }).click()
  const events = page.getByRole('dialog', { name: '平台规则变动' })
  await expect(events.getByRole('listitem').first()).toHaveText(/\d+月\d+日.+/)
})

test('the channels are taken along as a workbook and as text', async ({ as }) => {
  const page = await as('member', '/dashboard')
  await settled(page)
  for (const [kind, begin] of [['XLSX', 'PK'], ['CSV', '\uFEFF渠道']] as const) {
    await page.getByRole('button', { name: /^导出 渠道/ }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^渠道 .*\\.${kind.toLowerCase()}$`))
    expect((await readFile(await download.path(), kind === 'CSV' ? 'utf8' : 'latin1')).startsWith(begin)).toBe(true)
  }
})
