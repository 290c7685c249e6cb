// How far people are, and what is decided once they have three quarters in a row.
import { expect, test } from './okra'

test('a member sees their own quarters in a row, each a way to its scorecard', async ({ as }) => {
  const page = await as('member', '/incentives/career')
  await expect(page.getByText('0 / 3')).toBeVisible()
  await expect(page.getByText('内容运营岗位 6 人，前 20% 为 0.2 × 6 = 1.2，进位为前 2 名')).toBeVisible()
  await expect(page.getByText('重新累计。')).toBeVisible()
  const cell = page.getByRole('main').getByRole('listitem').first().getByRole('link')
  const period = (await cell.innerText()).split('\n')[0]
  await cell.click()
  await expect(page).toHaveURL(new RegExp(`/scorecards/mine.*${period}`))
})

test('HR decides what somebody has earned, with a plan and a day, and once', async ({ as }) => {
  const page = await as('hr', '/incentives/career')
  await page.getByLabel('筛选').first().click()
  await page.getByRole('option', { name: '待处理' }).click()
  const person = page.getByRole('button', { name: /唐若溪/ })
  await person.click()
  await expect(page.getByText('3 / 3', { exact: true }).last()).toBeVisible()
  await expect(page.getByText('彭浩然建议：晋升为高级数据分析')).toBeVisible()
  await page.getByRole('button', { name: '作出决定' }).click()
  const form = page.getByRole('dialog')
  const act = form.getByRole('button', { name: '作出决定' })
  await form.getByRole('radio', { name: '晋升' }).check()
  await form.getByLabel('计划').fill('高级数据分析，带一名新人。')
  await expect(act).toBeDisabled()
  await form.getByLabel('生效或完成日期').fill(`${new Date().getUTCFullYear() + 1}-01-01`)
  await act.click()
  await expect(form).toBeHidden()
  await expect(page.getByText('决定：晋升')).toBeVisible()
  await expect(page.getByText('等待唐若溪确认')).toBeVisible()
  await expect(person.getByText('0 / 3')).toBeVisible()
  await expect(page.getByRole('button', { name: '作出决定' })).toHaveCount(0)
  await page.getByRole('button', { name: '终止决定' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
})
