import { api, expect, settled, test } from './okra'

test('an open page moves when a fact arrives through the API', async ({ as, request }) => {
  const ask = await api(request, 'admin')
  const here = await ask('{ company { dataThrough } }')
  const day = (here.data?.company as { dataThrough: string }).dataThrough
  const page = await as('member', '/dashboard')
  await settled(page)
  const leads = page.locator('li', { hasText: '留资率' }).getByRole('strong').last()
  const before = await leads.innerText()

  const sent = await ask('mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { accepted errors { message } import { id } } }', {
    input: { create: true, facts: [{ day, measure: 'leads', value: '98765', channel: 'douyin', campaign: `live ${Date.now()}` }] },
  })
  const payload = sent.data?.recordFacts as { accepted: number; errors: unknown[]; import: { id: string } }
  expect(payload.errors).toEqual([])
  try {
    await expect(leads).not.toHaveText(before, { timeout: 10_000 })
  } finally {
    await ask('mutation ($input: UndoImportInput!) { undoImport(input: $input) { removed } }', { input: { importId: payload.import.id } })
  }
  await expect(leads).toHaveText(before, { timeout: 10_000 })
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
