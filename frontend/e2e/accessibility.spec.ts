import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, pathOf, settled, test } from './okra'
import { pages } from './pages'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another colour scheme can break: the rest of a page is the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block']

async function violations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }) // no frames here that the other mode is for
  const { violations: found } = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze()
  return found.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
}

for (const { name, path, who } of pages) {
  test(`axe finds nothing on ${name}, light and dark, and it fits a phone`, async ({ walk, request }) => {
    const page = await walk(who, await pathOf({ path, who }, request))
    await settled(page)
    const scheme = (to: string) => page.evaluate((value) => document.documentElement.setAttribute('data-mantine-color-scheme', value), to)
    await scheme('light')
    expect(await violations(page), 'light').toEqual([])
    await scheme('dark')
    expect(await violations(page, ofColour), 'dark').toEqual([])
    await page.setViewportSize({ width: 375, height: 812 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: 'width at 375 px' }).toBeLessThanOrEqual(375)
    await page.setViewportSize({ width: 1440, height: 960 })
    await scheme('light')
  })
}

test('axe finds nothing on the sign-in page', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})
