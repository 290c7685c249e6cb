import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext } from '@playwright/test'
import { api, closedQuarter, expect, test } from './okra'

/** The member's final card: where its lead sees it, and its ids. */
async function finalCard(request: APIRequestContext) {
  const [member, lead] = [await api(request, 'member'), await api(request, 'lead')]
  const period = await closedQuarter(member)
  const { data } = await member('{ viewer { id } }')
  const { id } = data?.viewer as { id: string }
  const asked = await lead('query ($member: ID!, $period: Period!) { scorecard(member: $member, period: $period) { id total improvementPlans { id version outcome } } }', { member: id, period })
  const card = asked.data?.scorecard as { id: string; total: string; improvementPlans: { id: string; version: number; outcome: string | null }[] }
  return { period, card, lead, mine: `/scorecards/mine?period=${period}`, theirs: `/scorecards/members/${id}?period=${period}` }
}

test('a final card is checked against today’s data', async ({ as, request }) => {
  const { mine } = await finalCard(request)
  const page = await as('member', mine)
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText(/^(一致：今天重新计算|总分 [\d.]+ → |总分相同)/)).toBeVisible()
  await expect(page.getByText('数据指纹相符：定稿时的明细可以原样还原。')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map((one) => one.id)).toEqual([])
})

test('an interview is written, confirmed, and confirmed anew once it was changed', async ({ as, request }) => {
  const { mine, theirs } = await finalCard(request)
  const [lead, member] = [await as('lead', theirs), await as('member', mine)]
  const write = async (actions: string) => {
    await lead.getByRole('button', { name: /^(填写面谈记录|修改)$/ }).click()
    const form = lead.getByRole('dialog', { name: '绩效面谈' })
    await form.getByRole('textbox', { name: '商定的行动' }).fill(actions)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
  }
  const said = `每周测试两组标题 ${Date.now()}`
  await write(said)
  await expect(member.getByText(said)).toBeVisible() // without a reload
  await expect(member.getByText('成员未确认')).toBeVisible()
  await member.getByRole('button', { name: '确认面谈记录' }).click()
  await member.getByRole('dialog').getByRole('button', { name: '确认面谈记录' }).click()
  await expect(lead.getByText(/^成员已确认/)).toBeVisible()
  await lead.getByRole('button', { name: '确认面谈记录' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: '确认面谈记录' }).click()
  await expect(member.getByText(/^上级已确认/)).toBeVisible()
  await write(`${said}，并复盘`)
  await expect(member.getByText('成员未确认')).toBeVisible()
  await expect(member.getByText('上级未确认')).toBeVisible()
})

test('an improvement plan is opened, noted on and ended, before the eyes of its member and HR', async ({ as, request }) => {
  const { card, lead: ask, mine, theirs } = await finalCard(request)
  for (const plan of card.improvementPlans.filter((one) => one.outcome === null)) {
    await ask('mutation ($input: EndImprovementPlanInput!) { endImprovementPlan(input: $input) { plan { id } } }', { input: { planId: plan.id, outcome: 'ENDED', words: 'for a new one', expectedVersion: plan.version } })
  }
  const [lead, member] = [await as('lead', theirs), await as('member', mine)]
  const goals = `送达阅读率达到 15% (${Date.now()})`
  await lead.getByRole('button', { name: '发起改进计划' }).click()
  const form = lead.getByRole('dialog', { name: '发起改进计划' })
  await form.getByRole('textbox', { name: '目标' }).fill(goals)
  await form.getByRole('textbox', { name: '支持' }).fill('每周一次一对一')
  const start = await form.getByLabel('开始').inputValue()
  await form.getByLabel('结束').fill(start)
  await form.getByRole('button', { name: '发起改进计划' }).click()
  const plan = member.getByRole('listitem').filter({ hasText: goals })
  await expect(plan.first()).toContainText('进行中')
  await expect(plan.getByRole('button', { name: '结束计划' })).toHaveCount(0)
  await plan.getByRole('button', { name: '记录进展' }).click()
  await member.getByRole('dialog').getByRole('textbox', { name: '进展' }).fill('第一周完成两组测试')
  await member.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  const leads = lead.getByRole('listitem').filter({ hasText: goals })
  await expect(leads.first()).toContainText('第一周完成两组测试')
  const hr = await as('hr', theirs)
  await expect(hr.getByText(goals)).toBeVisible()
  await leads.first().getByRole('button', { name: '结束计划' }).click()
  const ending = lead.getByRole('dialog', { name: '结束计划' })
  await ending.getByRole('radio', { name: '达成', exact: true }).check()
  await ending.getByRole('textbox', { name: '说明' }).fill('11 月达到 15.2%')
  await ending.getByRole('button', { name: '结束计划' }).click()
  await expect(member.getByText('11 月达到 15.2%')).toBeVisible()
})

test('a final card goes to paper as a document of its own, whatever is open', async ({ as, request }) => {
  const { mine, card } = await finalCard(request)
  const page = await as('member', `${mine}&line=marketing_roi`)
  await expect(page.getByRole('dialog', { name: '营销 ROI' })).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'))
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const [, , , width, height] = /\/MediaBox\s*\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]) // A4 in points
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article')
  for (const text of ['绩效考核表', '禾丘咖啡', '林晓雯', '第 1 版', '定稿', card.total]) await expect(sheet).toContainText(text)
  await expect(sheet.getByRole('row', { name: /^营销 ROI/ })).toBeVisible()
  await expect(sheet).toContainText(/\([\d,.]+\s+−\s+[\d,.]+\)\s+÷\s+[\d,.]+/) // in full, as a calculator takes it
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByTestId('total')).toBeHidden()
  await expect(page.getByRole('navigation', { name: '主导航' }).first()).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.locator('article tbody').last().evaluate((line) => getComputedStyle(line).breakInside)).toBe('avoid')
})

test('a card is taken away as a workbook', async ({ as, request }) => {
  const { mine } = await finalCard(request)
  const page = await as('member', mine)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'XLSX', exact: true }).click()])
  expect(file.suggestedFilename()).toMatch(/^绩效考核表 林晓雯 \d{4}-Q\d\.xlsx$/)
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK')
})
