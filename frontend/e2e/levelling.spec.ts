import { api, expect, settled, test } from './okra'

// Two quarters before the demo company's first: nobody else's figures are in it.
test('a levelling meeting is opened, a score adjusted by hand and undone, and the meeting closed with its minutes', async ({ as, request }) => {
  test.slow()
  const [hr, lead, self] = [await api(request, 'hr'), await api(request, 'lead'), await api(request, 'member')]
  const { data } = await hr('{ company { today periods { period kind state } } teams { id name lead { id } members { id name } } }')
  const company = data?.company as { today: string; periods: { period: string; kind: string; state: string }[] }
  const team = (data?.teams as { id: string; name: string; members: { id: string; name: string }[] }[]).find((one) => one.name === '内容运营组')
  const member = team?.members.find((one) => one.name === '林晓雯')
  const first = company.periods.filter((one) => one.kind === 'QUARTER' && one.state === 'CLOSED').map((one) => one.period).sort()[0] ?? ''
  const [year = 0, quarter = 0] = first.split('-Q').map(Number)
  const period = quarter > 2 ? `${year}-Q${quarter - 2}` : `${year - 1}-Q${quarter + 2}`
  const day = `${period.slice(0, 4)}-${String(Number(period.slice(-1)) * 3).padStart(2, '0')}-10`
  const facts = Object.entries({ message_reads: '30', deliveries: '200', content_matched: '80', content_reviewed: '100', posts_on_time: '9', posts_due: '10' })
  const sent = await hr('mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { errors { message } } }', { input: { facts: facts.map(([measure, value]) => ({ day, measure, value, member: member?.id })) } })
  expect(sent.data?.recordFacts).toEqual({ errors: [] })
  expect((await hr('mutation ($input: StartAppraisalInput!) { startAppraisal(input: $input) { appraisal { startedAt } } }', { input: { period } })).errors ?? []).toEqual([])
  const card = await self('query ($member: ID!, $period: Period!) { scorecard(member: $member, period: $period) { id total } }', { member: member?.id, period })
  const { id, total } = card.data?.scorecard as { id: string; total: string }
  expect((await self('mutation ($input: SubmitSelfReviewInput!) { submitSelfReview(input: $input) { scorecard { id } } }', { input: { scorecardId: id, words: 'done' } })).errors ?? []).toEqual([])

  const page = await as('hr', `/scorecards/levelling?period=${period}`)
  await page.getByRole('button', { name: '发起校准' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: '团队（含下级团队）' }).click()
  await page.getByRole('option', { name: '内容运营组' }).click()
  await expect(form.getByRole('checkbox', { name: '周岚' })).toBeChecked()
  await form.getByRole('button', { name: '发起校准' }).click()
  await expect(form).toBeHidden()

  // Publishing on time, 90 of 100 at a weight of 20, becomes 100; the lead adjusts by keyboard.
  const leads = await as('lead', `/scorecards/levelling?period=${period}`)
  await settled(leads)
  const row = leads.getByRole('row', { name: /林晓雯/ })
  await expect(row).toContainText(total)
  await row.getByRole('button', { name: '林晓雯' }).click()
  await leads.keyboard.press('a')
  const dialog = leads.getByRole('dialog', { name: '调整 林晓雯 的得分' })
  await dialog.getByRole('combobox', { name: '哪一行' }).click()
  await leads.getByRole('option', { name: '内容发布及时率 · 90.00' }).click()
  await dialog.getByRole('textbox', { name: '新得分' }).fill('100')
  await expect(dialog.getByRole('button', { name: '保存调整' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '理由' }).fill('支援活动组两周，原评分只看了本组。')
  await dialog.getByRole('button', { name: '保存调整' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.locator('del').filter({ hasText: '90.00' })).toBeVisible()
  await expect(row.locator('del').filter({ hasText: total })).toBeVisible()
  const unpublished = await self('query ($member: ID!, $period: Period!) { scorecard(member: $member, period: $period) { total } }', { member: member?.id, period })
  expect(unpublished.data?.scorecard).toEqual({ total })
  await leads.getByRole('button', { name: '撤回调整' }).click()
  await expect(row.locator('del')).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: '结束校准' }).click()
  const closing = page.getByRole('dialog', { name: '结束校准' })
  await closing.getByRole('textbox', { name: '纪要' }).fill('团队协作的尺度一致，没有改分。')
  await closing.getByRole('button', { name: '结束校准' }).click()
  await expect(closing).toBeHidden()
  await page.getByText('纪要', { exact: true }).click()
  await expect(page.getByText('团队协作的尺度一致，没有改分。')).toBeVisible()
  await expect(page.getByRole('button', { name: '手动调整' })).toHaveCount(0)
  expect((await lead('query ($period: Period!) { levellings(period: $period) { state } }', { period })).data?.levellings).toEqual([{ state: 'CLOSED' }])
})
