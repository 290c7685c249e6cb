import { expect, test } from './okra'

const file = '../server/tabular/testdata/campaigns-2021-02.csv'

test('a dropped file is understood, previewed, imported and undone', async ({ as }) => {
  const page = await as('admin', '/imports')
  await page.getByTestId('file').setInputFiles(file)
  await expect(page.getByText('列识别与预览')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /把「Impressions」当作/ })).toContainText('展现量')
  await expect(page.getByRole('button', { name: /把「C Date」当作/ })).toContainText('日期')

  // Channels and campaigns of this file are new: they are made only where that is wished for.
  await page.getByLabel('新建没见过的渠道、账号与推广活动').check()
  const act = page.getByRole('button', { name: /^导入 [\d,]+ 行$/ })
  await expect(act).toBeEnabled({ timeout: 20_000 })
  await act.click()
  await expect(page.getByText(/^已导入/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(/已撤销：/)).toBeVisible({ timeout: 20_000 })
})

test('a column can be mapped by hand', async ({ as }) => {
  const page = await as('admin', '/imports')
  await page.getByTestId('file').setInputFiles(file)
  const head = page.getByRole('button', { name: /把「Orders」当作/ })
  await head.click()
  await page.getByRole('menuitem', { name: '成交新客' }).click()
  await expect(head).toContainText('成交新客', { timeout: 20_000 })
})
