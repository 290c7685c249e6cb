import { api, expect, settled, test } from './okra'

// The quarter before the demo company's first: nobody else's figures are in it.
test('a self review is kept as a draft, handed in, returned with a reason and handed in again', async ({ as, request }) => {
  test.slow()
  const [hr, lead] = [await api(request, 'hr'), await api(request, 'lead')]
  const { data } = await hr('{ company { today periods { period kind state } } }')
  const company = data?.company as { today: string; periods: { period: string; kind: string; state: string }[] }
  const first = company.periods.filter((one) => one.kind === 'QUARTER' && one.state === 'CLOSED').map((one) => one.period).sort()[0] ?? ''
  const [year = 0, quarter = 0] = first.split('-Q').map(Number)
  const period = quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
  const day = `${period.slice(0, 4)}-${String(Number(period.slice(-1)) * 3).padStart(2, '0')}-10`

  const sent = await hr('mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { errors { message } } }', { input: { create: true, facts: [{ day, measure: 'leads', value: '500', channel: 'douyin' }] } })
  expect(sent.data?.recordFacts).toEqual({ errors: [] })
  const due = (days: number) => new Date(Date.parse(company.today) + days * 86_400_000).toISOString().slice(0, 10)
  const dues = { selfReview: due(3), managerReview: due(6), calibration: due(8), publication: due(9) }
  const started = await hr('mutation ($input: StartAppraisalInput!) { startAppraisal(input: $input) { appraisal { startedAt } } }', { input: { period, dues } })
  expect(started.errors ?? []).toEqual([])

  const page = await as('member', `/scorecards/mine?period=${period}`)
  const track = page.getByRole('list', { name: '考核进度' })
  await expect(track.locator('[aria-current=step]')).toContainText('自评')
  await expect(track.locator('[aria-current=step]')).toContainText(`${Number(dues.selfReview.slice(5, 7))}月${Number(dues.selfReview.slice(8))}日前 · 林晓雯`)

  await page.getByRole('button', { name: '写自评' }).click()
  const form = page.getByRole('dialog', { name: '自评' })
  await form.getByRole('textbox', { name: '自评', exact: true }).fill('新品推文带来的阅读比预期多。')
  await form.getByRole('button', { name: '对阅读率的说明' }).click()
  await form.getByRole('textbox', { name: '对阅读率的说明' }).fill('九成来自老读者。')
  await page.reload()
  await page.getByRole('button', { name: '写自评' }).click()
  await expect(form.getByRole('textbox', { name: '自评', exact: true })).toHaveValue('新品推文带来的阅读比预期多。')
  await expect(form.getByRole('textbox', { name: '对阅读率的说明' })).toHaveValue('九成来自老读者。')

  await form.getByRole('button', { name: '添加佐证链接' }).click()
  await form.getByRole('textbox', { name: '佐证链接 1' }).fill('not a link')
  await form.getByRole('button', { name: '提交自评' }).click()
  await expect(form.getByText('链接要以 https:// 或 http:// 开头')).toBeVisible()
  await form.getByRole('textbox', { name: '佐证链接 1' }).fill('https://example.org/report')
  await form.getByRole('button', { name: '提交自评' }).click()
  await expect(form).toBeHidden()
  await expect(track.locator('[aria-current=step]')).toContainText('主管评价')
  await expect(page.getByRole('link', { name: 'https://example.org/report' })).toBeVisible()
  await expect(page.getByRole('button', { name: '写自评' })).toHaveCount(0)

  const asked = await lead('query ($period: Period!) { scorecards(period: $period, first: 100) { nodes { id subject { id name } } } }', { period })
  const card = (asked.data?.scorecards as { nodes: { id: string; subject: { id: string; name: string } }[] }).nodes.find((one) => one.subject.name === '林晓雯')
  const leads = await as('lead', `/scorecards/members/${card?.subject.id}?period=${period}`)
  await settled(leads)
  await expect(leads.getByText('新品推文带来的阅读比预期多。', { exact: true })).toBeVisible()
  await leads.getByRole('button', { name: '确认评价' }).click()
  await leads.getByRole('dialog').getByRole('button', { name: '确认评价' }).click()
  await expect(leads.getByRole('dialog').getByRole('alert')).toContainText('还有行待处理')
  await leads.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await leads.getByRole('button', { name: '退回' }).click()
  await leads.getByRole('dialog').getByLabel('原因').fill('请补充线索的情况')
  await leads.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await expect(leads.getByRole('dialog')).toBeHidden()

  await page.reload()
  await expect(page.getByText(/周岚 \d+月\d+日退回：/)).toBeVisible()
  await expect(page.getByText('请补充线索的情况').first()).toBeVisible()
  await page.getByRole('button', { name: '写自评' }).click()
  await expect(form.getByRole('textbox', { name: '自评', exact: true })).toHaveValue('新品推文带来的阅读比预期多。')
  await form.getByRole('button', { name: '提交自评' }).click()
  await expect(track.locator('[aria-current=step]')).toContainText('主管评价')
})
