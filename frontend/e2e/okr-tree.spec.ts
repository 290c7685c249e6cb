import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { api, expect, settled, test } from './okra'

type Ask = Awaited<ReturnType<typeof api>>

/** Private to 用户增长组: the lead and the member are of 内容运营组. */
const secret = '降低对单一平台的依赖'

async function create(ask: Ask, input: { title: string; cycle: string; parentId?: string }): Promise<string> {
  const made = await ask('mutation ($input: CreateObjectiveInput!) { createObjective(input: $input) { objective { id } } }', { input })
  expect(made.errors).toBeUndefined()
  return (made.data?.createObjective as { objective: { id: string } }).objective.id
}

/** A small tree in a quarter of its own: one with two below it, the second of which has one below. */
async function plant(ask: Ask, cycle: string) {
  const top = await create(ask, { title: `${cycle} Alpha`, cycle })
  const left = await create(ask, { title: `${cycle} Bravo`, cycle, parentId: top })
  const right = await create(ask, { title: `${cycle} Charlie`, cycle, parentId: top })
  const leaf = await create(ask, { title: `${cycle} Delta`, cycle, parentId: right })
  const parents = async () => {
    const { data } = await ask('query ($cycle: Period!) { alignmentTree(cycle: $cycle) { nodes { id parentId } } }', { cycle })
    return new Map((data?.alignmentTree as { nodes: { id: string; parentId: string | null }[] }).nodes.map((node) => [node.id, node.parentId]))
  }
  const uproot = async () => {
    for (const objectiveId of [leaf, left, right, top]) await ask('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { objective { id } } }', { input: { objectiveId, state: 'CANCELLED' } })
  }
  return { top, left, right, leaf, parents, uproot }
}

const row = (page: Page, title: string | RegExp) => page.getByRole('row', { name: title })
const box = (page: Page, title: string) => page.locator('.react-flow__node').filter({ hasText: title })

async function download(page: Page, kind: string) {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind, exact: true }).click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('the outline is walked, folded, searched and opened without a mouse', async ({ as }) => {
  const page = await as('executive', '/okr')
  await settled(page)
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/view=outline/)
  const focused = page.locator('[role=row]:focus')
  await page.locator('[role=row][tabindex="0"]').focus()
  await expect(focused).toHaveAttribute('aria-level', '1')
  const rows = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))

  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveAttribute('aria-expanded', 'false')
  expect(Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))).toBeLessThan(rows)
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-rowindex', String(rows))
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')

  await page.keyboard.press('/')
  await expect(page.getByLabel('标题、负责人')).toBeFocused()
  await page.keyboard.type('归因模型')
  await expect(row(page, /归因模型/)).toBeVisible()
  await expect(row(page, /公众号菜单/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(row(page, /公众号菜单/)).toBeVisible()

  await page.locator('[role=row][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '提升私域流量贡献占比' })
  await expect(panel.getByRole('heading', { name: '提升私域流量贡献占比' })).toBeFocused()
  await expect(panel).toContainText('÷ 时间')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(focused).toHaveAttribute('aria-rowindex', '3')
})

test('the canvas is walked by arrows, and the selected objective stays in sight', async ({ as }) => {
  const page = await as('executive', '/okr')
  await settled(page)
  await page.getByRole('application', { name: '对齐树' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: '提升私域流量贡献占比' })).toBeVisible()
  await expect(box(page, '提升私域流量贡献占比')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Space')
  await expect(box(page, '让内容成为私域的入口')).toHaveCount(0)
  await expect(box(page, '提升私域流量贡献占比').getByRole('button', { name: /展开/ })).toHaveText(/^\+\d+$/)
  await page.keyboard.press('ArrowRight')
  await expect(box(page, '让内容成为私域的入口')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: '提升私域流量贡献占比' })).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape') // closes what is on top alone
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('application', { name: '对齐树' })).toBeFocused()
})

test('an objective is realigned by the picker and by dragging, each taken back, never under itself', async ({ as, request }) => {
  const ask = await api(request, 'executive')
  const tree = await plant(ask, '2031-Q1')
  try {
    const page = await as('executive', '/okr?period=2031-Q1')
    await settled(page)
    await box(page, '2031-Q1 Bravo').click()
    await expect(page.getByRole('complementary').getByRole('button', { name: '对齐到…' })).toBeVisible()

    const picker = page.getByRole('dialog')
    await expect(async () => {
      if (!(await picker.isVisible())) await page.keyboard.press('m') // heard once the panel has drawn itself
      await expect(picker).toBeVisible({ timeout: 2000 })
    }).toPass()
    await picker.getByRole('combobox', { name: '对齐到' }).fill('Charlie')
    await page.keyboard.press('Enter')
    await picker.getByRole('button', { name: '对齐', exact: true }).press('Enter')
    await expect(page.getByText('「2031-Q1 Bravo」已对齐到「2031-Q1 Charlie」')).toBeVisible()
    expect((await tree.parents()).get(tree.left)).toBe(tree.right)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await tree.parents()).get(tree.left)).toBe(tree.top)

    const drag = async (from: string, to: string) => {
      await box(page, from).hover()
      await expect(box(page, from)).toHaveClass(/draggable/)
      const [start, end] = [await box(page, from).boundingBox(), await box(page, to).boundingBox()]
      if (!start || !end) throw new Error('not on the canvas')
      await page.mouse.move(start.x + 60, start.y + 20)
      await page.mouse.down()
      await page.mouse.move((start.x + end.x) / 2 + 60, (start.y + end.y) / 2 + 20, { steps: 4 })
      await page.mouse.move(end.x + 64, end.y + 22, { steps: 4 })
      await page.mouse.up()
    }
    await drag('2031-Q1 Bravo', '2031-Q1 Delta')
    await expect(page.getByText('「2031-Q1 Bravo」已对齐到「2031-Q1 Delta」')).toBeVisible()
    expect((await tree.parents()).get(tree.left)).toBe(tree.leaf)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await tree.parents()).get(tree.left)).toBe(tree.top)

    await drag('2031-Q1 Charlie', '2031-Q1 Delta')
    await expect(page.getByText(/不能对齐到自己的下级，请选择/)).toBeVisible()
    expect((await tree.parents()).get(tree.right)).toBe(tree.top)
  } finally {
    await tree.uproot()
  }
})

test('who may not realign an objective is offered neither picker nor drag', async ({ as }) => {
  const page = await as('member', '/okr')
  await settled(page)
  await box(page, '看板当天出数').click()
  await expect(page.getByRole('complementary')).toContainText('数据分析组')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('complementary').getByRole('button', { name: '对齐到…' })).toHaveCount(0)
  await expect(box(page, '看板当天出数')).not.toHaveClass(/draggable/)
})

test('a filtered view is its address: it survives a reload, and back leads to the one before', async ({ as }) => {
  const page = await as('executive', '/okr?view=outline')
  await settled(page)
  await page.getByRole('button', { name: /^有风险/ }).click()
  await page.getByLabel('标题、负责人').fill('组')
  await expect(page).toHaveURL(/health=AT_RISK/)
  await expect(page).toHaveURL(/q=/)
  await expect(row(page, /社群从热闹到有用/)).toBeVisible()
  const rows = await page.getByRole('row').allInnerTexts()
  await page.reload()
  await settled(page)
  await expect(page.getByRole('button', { name: /^有风险/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByLabel('标题、负责人')).toHaveValue('组')
  expect(await page.getByRole('row').allInnerTexts()).toEqual(rows)

  await row(page, /社群从热闹到有用/).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(page).toHaveURL(/health=AT_RISK/)
  await page.goBack()
  await expect(page.getByRole('button', { name: /^有风险/ })).toHaveAttribute('aria-pressed', 'false')
})

test('what turned since last week narrows the tree', async ({ as }) => {
  const page = await as('executive', '/okr')
  await settled(page)
  const turned = page.getByRole('button', { name: /个转(正常|滞后)/ }).first()
  const count = Number(/\d+/.exec(await turned.innerText())?.[0])
  await turned.click()
  await expect(page).toHaveURL(/turned=/)
  await page.reload()
  await settled(page)
  await expect(turned).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.react-flow__node > div:not([data-faded])')).toHaveCount(count)
})

test('a private objective is found by nobody outside its team: not in the tree, outline, search or a file', async ({ as }) => {
  const insider = await as('executive', '/okr?view=outline')
  await settled(insider)
  await expect(row(insider, new RegExp(secret))).toBeVisible()

  const page = await as('member', '/okr')
  await settled(page)
  await expect(box(page, '提升私域流量贡献占比')).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  for (const kind of ['CSV', 'JSON']) expect((await download(page, kind)).bytes.toString()).not.toContain(secret)
  await page.keyboard.press('o')
  await expect(row(page, /提升私域流量贡献占比/)).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.getByLabel('标题、负责人').fill('单一平台')
  await expect(page.getByText('没有符合的目标。')).toBeVisible()
})

test('files hold every objective that the viewer sees, and so does paper', async ({ as, request }) => {
  const ask = await api(request, 'executive')
  const { data } = await ask('{ company { today } }')
  const today = (data?.company as { today: string }).today
  const cycle = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  const tree = await ask('query ($cycle: Period!) { alignmentTree(cycle: $cycle) { nodes { title keyResults { title } } } }', { cycle })
  const nodes = (tree.data?.alignmentTree as { nodes: { title: string; keyResults: { title: string }[] }[] }).nodes
  const page = await as('executive', '/okr')
  await settled(page)
  await box(page, '让私域成为第二条增长曲线').click()
  await page.keyboard.press('Space') // what is folded on screen is in the files all the same

  const csv = await download(page, 'CSV')
  expect(csv.name).toBe(`OKR ${cycle}.csv`)
  const text = csv.bytes.toString()
  for (const node of nodes) for (const title of [node.title, ...node.keyResults.map((one) => one.title)]) expect(text).toContain(title)
  expect(text.trim().split('\r\n')).toHaveLength(1 + nodes.length + nodes.reduce((sum, node) => sum + node.keyResults.length, 0))
  const json = JSON.parse((await download(page, 'JSON')).bytes.toString()) as { nodes: { title: string }[] }
  expect(json.nodes.map((node) => node.title).sort()).toEqual(nodes.map((node) => node.title).sort())
  const xlsx = await download(page, 'XLSX')
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  const png = await download(page, 'PNG')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')

  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('table tbody tr:visible')).toHaveCount(nodes.length)
  await page.emulateMedia({ media: 'screen' })
})

test('a check-in from elsewhere moves the open tree without a reload', async ({ as, request }) => {
  const ask = await api(request, 'executive')
  const cycle = '2021-Q2'
  const objectiveId = await create(ask, { title: `${cycle} Echo`, cycle })
  try {
    const made = await ask('mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } } }', { input: { objectiveId, title: 'Foxtrot', unit: 'COUNT', start: '0', target: '8' } })
    const keyResultId = (made.data?.createKeyResult as { keyResult: { id: string } }).keyResult.id
    const page = await as('member', `/okr?period=${cycle}&at=${objectiveId}`)
    await settled(page)
    await expect(box(page, `${cycle} Echo`)).toContainText('—')
    const panel = page.getByRole('complementary')
    await expect(panel).toContainText('0 → — → 8')
    const said = await ask('mutation ($input: CheckInKeyResultInput!) { checkInKeyResult(input: $input) { checkIn { id } } }', { input: { keyResultId, value: '5', day: '2021-05-01', note: 'Golf' } })
    expect(said.errors).toBeUndefined()
    await expect(box(page, `${cycle} Echo`)).toContainText('62.50%', { timeout: 10_000 })
    await expect(panel).toContainText('0 → 5 → 8')
    await expect(panel).toContainText('Golf')
  } finally {
    await ask('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { objective { id } } }', { input: { objectiveId, state: 'CANCELLED' } })
  }
})

test('on a phone the filters stand behind one button with their count, and files are there too', async ({ as }) => {
  const page = await as('member', '/okr')
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto('/okr?kind=ASPIRATIONAL')
  await settled(page)
  await page.getByRole('button', { name: '筛选 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /显示 \d+ 个目标/ }).click()
  await expect(page).not.toHaveURL(/kind=/)
  expect((await download(page, 'CSV')).bytes.toString()).toContain('提升私域流量贡献占比')
  await row(page, /提升私域流量贡献占比/).click()
  await expect(page.getByRole('dialog')).toContainText('进度与理想节奏')
})
