import AxeBuilder from '@axe-core/playwright'
import { expect, settled, test } from './okra'
import { pages } from './pages'

async function violations(page: import('@playwright/test').Page) {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
}

for (const { name, path, who } of pages) {
  test(`axe finds nothing on ${name}, light and dark`, async ({ as }) => {
    test.slow() // axe reads every colour of a page twice
    const page = await as(who, path)
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((to) => localStorage.setItem('mantine-color-scheme-value', to), scheme)
      await page.reload()
      await settled(page)
      expect(await violations(page), scheme).toEqual([])
    }
  })
}

test('axe finds nothing on the sign-in page', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})
