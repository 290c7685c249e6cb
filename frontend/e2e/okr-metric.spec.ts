import { api, expect, settled, test } from './okra'

// A key result that follows the followers needs no check-in: dropping the channel's export is enough.
test('a key result moves in an open page when its channel’s file is imported', async ({ as, request }) => {
  const ask = await api(request, 'admin')
  const known = await ask('{ company { today } objectives(first: 1, filter: { search: "私域流量" }) { nodes { id } } }')
  const { company, objectives } = known.data as { company: { today: string }; objectives: { nodes: { id: string }[] } }

  const open = await as('executive', `/okr/objectives/${objectives.nodes[0]?.id}`)
  await settled(open)
  const followers = open.getByRole('listitem').filter({ hasText: '微信公众号粉丝增长 40%' }).first()
  await expect(followers).not.toContainText('100.00%')

  const page = await as('admin', '/imports')
  const csv = `日期,渠道,粉丝数\n${company.today},公众号,22120\n` // 22,120 ÷ 15,800 − 1 = 40 %
  await page.getByTestId('file').setInputFiles({ name: 'followers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const act = page.getByRole('button', { name: /^导入 1 行$/ })
  await expect(act).toBeEnabled({ timeout: 20_000 })
  await act.click()
  await expect(page.getByText(/^已导入/)).toBeVisible({ timeout: 20_000 })
  try {
    await expect(followers).toContainText('100.00%', { timeout: 15_000 })
    await expect(followers).toContainText('40.00%')
  } finally {
    const last = (await ask('{ imports(first: 1) { nodes { id } } }')).data as { imports: { nodes: { id: string }[] } }
    await ask('mutation ($input: UndoImportInput!) { undoImport(input: $input) { removed } }', { input: { importId: last.imports.nodes[0]?.id } })
  }
  await expect(followers).not.toContainText('100.00%', { timeout: 15_000 })
})
