import { expect, test } from './okra'

test('a thanks appears in a colleague’s open page, and a reaction on it in the sender’s', async ({ as }) => {
  const lead = await as('lead', '/incentives/awards')
  const member = await as('member', '/incentives/awards')
  const words = `把周报模板改短了一半 ${Date.now()}`
  await member.getByRole('button', { name: '感谢一位同事，选一条公司价值观' }).click()
  const who = member.getByRole('combobox', { name: '感谢谁' })
  await who.fill('林晓雯')
  await expect(member.getByRole('option', { name: '林晓雯' })).toHaveCount(0) // nobody thanks themselves
  await who.fill('周岚')
  await member.getByRole('option', { name: '周岚' }).click()
  await member.getByText('用户第一', { exact: true }).first().click()
  await member.getByLabel('感谢什么').fill(words)
  await member.getByRole('button', { name: '发出' }).click()

  const received = lead.getByRole('listitem').filter({ hasText: words })
  await expect(received).toContainText('林晓雯')
  await received.getByRole('button', { name: /^喜欢/ }).click()
  await expect(received.getByRole('button', { name: '喜欢，1 人' })).toHaveAttribute('aria-pressed', 'true')
  const given = member.getByRole('listitem').filter({ hasText: words })
  await expect(given.getByRole('button', { name: /^喜欢/ })).toHaveAccessibleName('喜欢，1 人')

  await given.getByRole('button', { name: /^更多操作/ }).click()
  await member.getByRole('menuitem', { name: '收回' }).click()
  await member.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await expect(given).toHaveCount(0)
  await expect(received).toHaveCount(0)
})

test('a nomination never offers oneself, and can be taken back', async ({ as }) => {
  const page = await as('member', '/incentives/awards')
  await page.getByRole('main').getByRole('button', { name: '提名', exact: true }).first().click()
  const form = page.getByRole('dialog')
  const who = form.getByRole('combobox', { name: '提名谁' })
  await who.fill('林晓雯')
  await expect(page.getByRole('option', { name: '林晓雯' })).toHaveCount(0)
  await who.fill('范仲宇')
  await page.getByRole('option', { name: '范仲宇' }).click()
  await form.getByLabel('理由').fill('把取数脚本写成了一键，大家都在用。')
  await form.getByRole('button', { name: '提名', exact: true }).click()
  const mine = page.getByRole('list', { name: '我的提名' }).getByRole('listitem').filter({ hasText: '范仲宇' })
  await expect(mine).toBeVisible()
  await mine.getByRole('button', { name: '撤回: 范仲宇' }).click()
  await expect(mine).toHaveCount(0)
})
