// Targets are put to a member before the period, objected to, changed, and agreed to.
import { expect, test } from './okra'

/** The quarter after this one, which nobody has touched. */
function ahead(): string {
  const today = new Date()
  const quarter = Math.floor(today.getUTCMonth() / 3) + 2
  return quarter > 4 ? `${today.getUTCFullYear() + 1}-Q1` : `${today.getUTCFullYear()}-Q${quarter}`
}

test('targets are put, objected to, changed and agreed to', async ({ as }) => {
  const address = `/scorecards/plans?period=${ahead()}`
  const lead = await as('lead', address)
  await lead.getByRole('button', { name: /林晓雯/ }).click()
  await lead.getByRole('button', { name: '下达目标' }).click()
  const form = lead.getByRole('form', { name: '下达目标' })
  await form.getByLabel('阅读率 权重').fill('25')
  await expect(form.getByText('65 / 70')).toBeVisible()
  await expect(form.getByRole('button', { name: '下达目标' })).toBeDisabled()
  await form.getByLabel('原创内容匹配度 权重').fill('25')
  await form.getByLabel('阅读率 本人目标').fill('14.5')
  await form.getByRole('button', { name: '下达目标' }).click()
  await expect(lead.getByText('等成员在')).toBeVisible()

  const member = await as('member', address)
  await expect(member.getByText('≥ 14.50%')).toBeVisible()
  await member.getByRole('button', { name: '提出异议' }).click()
  const dialog = member.getByRole('dialog')
  await dialog.getByLabel('原因').fill('上季的实际是 14 %，再高需要更多投放。')
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await expect(member.getByText('成员已于')).toBeVisible()

  await lead.reload()
  await lead.getByRole('button', { name: /林晓雯/ }).click()
  await expect(lead.getByText('上季的实际是 14 %')).toBeVisible()
  await lead.getByRole('button', { name: '修改目标' }).click()
  await lead.getByLabel('阅读率 本人目标').fill('14')
  await lead.getByRole('form').getByRole('button', { name: '下达目标' }).click()
  await expect(lead.getByText('第 2 版')).toBeVisible()

  await member.reload()
  await expect(member.getByText('≥ 14.00%')).toBeVisible()
  await member.getByRole('button', { name: '同意' }).click()
  await expect(member.getByText('已确认', { exact: true })).toBeVisible()
})
