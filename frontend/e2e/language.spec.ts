import { expect, settled, test } from './okra'

test('another language holds on the page, on the next and after a load', async ({ as }) => {
  const page = await as('hr', '/okr')
  await settled(page)
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /我的账户|My account/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await choose('English')
  await expect(page.getByRole('link', { name: 'Alignment tree' })).toBeVisible()
  await page.getByRole('link', { name: 'Imports' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imports')
  await page.reload()
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imports')
  await choose('中文')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入')
  await page.getByRole('link', { name: 'OKR' }).first().click()
  await expect(page.getByRole('link', { name: '对齐树' })).toBeVisible()
})
