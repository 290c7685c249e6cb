import { expect, settled, test } from './okra'

test('the navigation counts what waits, as Home lists it', async ({ as }) => {
  const page = await as('hr')
  await settled(page)
  const rows = page.locator('section', { has: page.getByRole('heading', { name: '等我处理' }) }).getByRole('listitem')
  const count = await rows.count()
  expect(count).toBeGreaterThan(0)
  const navigation = page.getByRole('navigation', { name: '主导航' }).first()
  await expect(navigation.getByRole('link', { name: new RegExp(`首页.*${count} 件待处理`) })).toBeVisible()
  await expect(navigation.getByRole('link', { name: /导入.*1 件待处理/ })).toBeVisible()
})

test('paper is light and without navigation', async ({ as }) => {
  const page = await as('member', '/scorecards/mine')
  await settled(page)
  await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主导航' }).first()).toBeHidden()
  await expect(page.getByRole('article')).toContainText('总分与等级')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--text').trim())).toBe('#151a23')
})
