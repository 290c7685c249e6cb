import { api, expect, settled, test } from './okra'

test('a line opens down to the import and row that brought its figures', async ({ as }) => {
  const page = await as('lead', '/scorecards/mine')
  await page.getByRole('button', { name: '打开 阅读率' }).click()
  await expect(page).toHaveURL(/line=read_rate/)
  const drawer = page.getByRole('dialog', { name: '阅读率' })
  await expect(drawer.getByText('计入总分')).toBeVisible()
  await expect(drawer.getByText('每日明细')).toBeVisible()
  await drawer.locator('tbody button[aria-expanded]').first().click()
  await expect(drawer.locator('button[aria-expanded=true]')).toBeVisible()
  const link = drawer.getByRole('link', { name: /导入 #\d+/ }).first()
  await link.click()
  await expect(page).toHaveURL(/\/imports\/.*row=\d+/)
  const row = new URL(page.url()).searchParams.get('row') ?? ''
  await expect(page.getByRole('row', { name: new RegExp(`^${row} `) })).toHaveAttribute('aria-current', 'true')
})

test('whoever may not open an import reads the row in place', async ({ as }) => {
  const page = await as('member', '/scorecards/mine?line=read_rate')
  const drawer = page.getByRole('dialog', { name: '阅读率' })
  await drawer.locator('tbody button[aria-expanded]').first().click()
  await expect(drawer.getByText('校验和 SHA-256').first()).toBeVisible()
  await expect(drawer.getByText(/导入 #\d+/).first()).toBeVisible()
  await expect(drawer.getByRole('link')).toHaveCount(0)
})

test('the sections shown multiply and add to the total shown', async ({ as }) => {
  const page = await as('member', '/scorecards/mine')
  await settled(page)
  const total = Number(await page.getByTestId('total').innerText())
  const sums = await page.locator('[class*=sum]:has([class*=bar]) > :last-child').allInnerTexts()
  const parts = sums.map((text) => Number(text.replace('=', ''))).filter((part) => Number.isFinite(part))
  expect(parts.length).toBeGreaterThan(0)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 1)
})

test('the week’s movers add to its change to the cent', async ({ as }) => {
  const page = await as('member')
  await settled(page)
  const shown = await page.locator('li [class*=part]').allInnerTexts()
  const cents = shown.map((text) => Math.round(Number(text.replace('−', '-').replace('+', '')) * 100))
  const sum = cents.pop()
  expect(cents.length).toBeGreaterThan(0)
  expect(cents.reduce((all, one) => all + one, 0)).toBe(sum)
})

test('a member finds no other’s card, by any way', async ({ as, request }) => {
  const ask = await api(request, 'hr')
  const found = await ask('{ members(first: 50) { nodes { id name email } } }')
  const members = (found.data?.members as { nodes: { id: string; name: string; email: string | null }[] }).nodes
  const other = members.find((one) => one.email && !/^(member|lead|hr|executive|admin|finance)@/.test(one.email))
  expect(other).toBeDefined()
  const page = await as('member', `/scorecards/members/${other?.id}`)
  await expect(page.getByText('找不到这个页面，或你没有查看权限。')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(other?.name ?? '')
  await expect(page.getByRole('link', { name: '团队绩效' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '导入' })).toHaveCount(0)
  await page.goto('/team')
  await expect(page.getByText('找不到这个页面，或你没有查看权限。')).toBeVisible()
})

test('a lead sees the team’s people and opens one', async ({ as }) => {
  const page = await as('lead', '/team')
  await settled(page)
  await page.locator('main [data-opener]').last().click()
  await expect(page).toHaveURL(/\/scorecards\/(members|mine)/)
  await expect(page.getByTestId('total')).toBeVisible()
})
