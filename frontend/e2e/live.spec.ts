import { api, expect, settled, test } from './okra'

test('an open page moves when a fact arrives through the API', async ({ as, request }) => {
  const ask = await api(request, 'admin')
  const page = await as('member', '/dashboard?from=2020-03-01&to=2020-03-31')
  await settled(page)
  await expect(page.getByText('这段时间没有数据。')).toBeVisible()

  const sent = await ask('mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { accepted errors { message } import { id } } }', {
    input: { create: true, facts: [{ day: '2020-03-05', measure: 'leads', value: '98765', channel: 'douyin' }] },
  })
  const payload = sent.data?.recordFacts as { accepted: number; errors: unknown[]; import: { id: string } }
  expect(payload.errors).toEqual([])
  try {
    await expect(page.getByRole('button', { name: /^线索.*98,765/ })).toBeVisible({ timeout: 10_000 })
  } finally {
    await ask('mutation ($input: UndoImportInput!) { undoImport(input: $input) { removed } }', { input: { importId: payload.import.id } })
  }
  await expect(page.getByText('这段时间没有数据。')).toBeVisible({ timeout: 10_000 })
})

test('a lost connection is said, and heals by itself', async ({ as }) => {
  const page = await as('member', '/leaderboards')
  await settled(page)
  const state = page.getByRole('status').filter({ hasText: /实时|连接已断开/ })
  await expect(state).toContainText('实时')
  await page.context().setOffline(true)
  await expect(state).toContainText('连接已断开', { timeout: 15_000 })
  await page.context().setOffline(false)
  await expect(state).toContainText('实时', { timeout: 25_000 })
})
