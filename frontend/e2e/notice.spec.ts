import { api, expect, test } from './okra'

test('who is spoken to is told in an open page, and finds the way there', async ({ as, request }) => {
  const lead = await api(request, 'lead')
  const page = await as('member', '/leaderboards')
  const bell = page.getByRole('button', { name: /^通知/ })
  await expect(bell).toBeVisible()

  const known = await lead('{ members(first: 100) { nodes { id name } } objectives(first: 1, filter: { search: "私域流量" }) { nodes { id title } } }')
  const { members, objectives } = known.data as { members: { nodes: { id: string; name: string }[] }; objectives: { nodes: { id: string; title: string }[] } }
  const me = members.nodes.find((one) => one.name === '林晓雯')
  const objective = objectives.nodes[0]
  const said = await lead('mutation ($input: CommentOnObjectiveInput!) { commentOnObjective(input: $input) { comment { id } } }', {
    input: { objectiveId: objective?.id, text: '本周的社群数据你看一下？', mentions: [me?.id] },
  })
  expect(said.errors).toBeUndefined()

  await expect(bell).toHaveAccessibleName(/\d+ 条未读/, { timeout: 10_000 })
  await bell.click()
  const row = page.getByRole('dialog', { name: '通知' }).getByRole('listitem').filter({ hasText: '本周的社群数据你看一下？' })
  await expect(row).toContainText('提到了你')
  await row.getByRole('link', { name: objective?.title }).click()
  await expect(page).toHaveURL(new RegExp(`/okr/objectives/${objective?.id}`))
  await expect(page.getByRole('main').getByText(objective?.title ?? '').first()).toBeVisible() // the page before has a bell of its own
  await bell.click()
  await expect(row).not.toContainText('未读')
})
