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
  await expect(page.getByText(/^已导入 /)).toBeHidden()
})

test('a long file shows how far it is', async ({ as }) => {
  const page = await as('admin', '/imports')
  test.setTimeout(180_000)
  const rows = 200_000
  const day = (i: number) => new Date(Date.UTC(2019, 0, 1 + (i % 90))).toISOString().slice(0, 10)
  const lines = Array.from({ length: rows }, (_, i) => `${day(i)},social,long_${Math.floor(i / 90)},${i % 1000}`)
  await page.getByTestId('file').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(['date,channel group,campaign,leads', ...lines].join('\n')) })
  await expect(page.getByText('列识别与预览')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('新建没见过的渠道、账号与推广活动').check()
  await expect(page.getByText('199,988 行无误')).toBeVisible({ timeout: 30_000 })
  const act = page.getByRole('button', { name: '导入 200,000 行' })
  await expect(act).toBeEnabled({ timeout: 30_000 })
  await act.click()
  await expect(page.getByRole('progressbar', { name: '导入' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('已导入 200,000 行：新增 200,000，更正 0，相同 0')).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销：恢复 0 条，移除 200,000 条')).toBeVisible({ timeout: 120_000 })
})

test('a column can be mapped by hand', async ({ as }) => {
  const page = await as('admin', '/imports')
  await page.getByTestId('file').setInputFiles(file)
  const head = page.getByRole('button', { name: /把「Orders」当作/ })
  await head.click()
  await page.getByRole('menuitem', { name: '成交新客' }).click()
  await expect(head).toContainText('成交新客', { timeout: 20_000 })
})
