import type { Page } from '@playwright/test'
import { api, expect, settled, test, type Who } from './okra'

type Ask = Awaited<ReturnType<typeof api>>

/** The month that runs: these tests have it to themselves. */
async function monthOf(ask: Ask): Promise<string> {
  const { data } = await ask('{ company { today } }')
  return (data?.company as { today: string }).today.slice(0, 7)
}

interface Made {
  id: string
  keyResult: string
  title: string
}

let made = 0
/** An objective of the asker's own with one key result, 0 to 100. */
async function objective(ask: Ask, cycle: string, kind = 'COMMITTED'): Promise<Made> {
  const title = `写完第 ${++made} 本手册 ${process.pid} ${Date.now() % 1_000_000}`
  const first = await ask('mutation ($input: CreateObjectiveInput!) { createObjective(input: $input) { objective { id } } }', { input: { title, cycle, kind } })
  const { id } = (first.data?.createObjective as { objective: { id: string } }).objective
  const second = await ask('mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } } }', { input: { objectiveId: id, title: '写完的页数', start: '0', target: '100', unit: 'COUNT' } })
  return { id, title, keyResult: (second.data?.createKeyResult as { keyResult: { id: string } }).keyResult.id }
}

const checkIn = (ask: Ask, keyResult: string, value: string) => ask('mutation ($input: CheckInKeyResultInput!) { checkInKeyResult(input: $input) { checkIn { id } } }', { input: { keyResultId: keyResult, value, confidence: 6 } })

async function mine(request: Parameters<typeof api>[0], who: Who) {
  const ask = await api(request, who)
  return { ask, made: await objective(ask, await monthOf(ask)) }
}

const progress = (page: Page) => page.getByTestId('progress')

test('on a phone a check-in is two taps and a number', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  await checkIn(ask, made.keyResult, '20')
  const page = await as('member')
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(`/okr/objectives/${made.id}`)
  await settled(page)
  await page.getByRole('button', { name: /^更新 KR1/ }).click()
  const value = page.getByLabel('现在的值')
  await expect(value).toBeFocused()
  await expect(value).toHaveAttribute('inputmode', 'decimal')
  await page.keyboard.type('45')
  await expect(page.getByRole('dialog')).toContainText('45.00%')
  await page.getByRole('button', { name: '提交更新' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(progress(page)).toHaveText('45.00%')
})

test('a link opens the check-in, and what was typed survives closing it', async ({ as, request }) => {
  const { made } = await mine(request, 'member')
  const page = await as('member', `/okr/objectives/${made.id}?checkIn=${made.keyResult}`)
  await expect(page.getByLabel('现在的值')).toBeFocused()
  await page.keyboard.type('31')
  await page.getByRole('button', { name: '备注' }).click()
  await page.getByRole('textbox', { name: '备注' }).fill('还差两章')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(page.getByLabel('现在的值')).toHaveValue('31')
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('还差两章')
  await page.getByRole('button', { name: '提交更新' }).click()
  await expect(progress(page)).toHaveText('31.00%')
  await expect(page.getByText(/林晓雯：还差两章/)).toBeVisible()
})

test('a wrong link is refused at its field, and nothing typed is lost', async ({ as, request }) => {
  const { made } = await mine(request, 'member')
  const page = await as('member', `/okr/objectives/${made.id}?checkIn=${made.keyResult}`)
  await page.getByLabel('现在的值').fill('50')
  await page.getByRole('button', { name: '证据链接' }).click()
  await page.getByLabel('证据链接 1').fill('ftp://nowhere')
  await page.getByRole('button', { name: '提交更新' }).click()
  await expect(page.getByText('链接要以 https:// 或 http:// 开头')).toBeVisible()
  await expect(page.getByLabel('现在的值')).toHaveValue('50')
})

test('a correction is a new entry, and shows what it replaced', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  await checkIn(ask, made.keyResult, '66')
  await checkIn(ask, made.keyResult, '56')
  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  await expect(progress(page)).toHaveText('56.00%')
  await page.getByRole('button', { name: '写完的页数 的趋势和历史' }).click()
  const entries = page.getByRole('listitem').filter({ hasText: '的值' }).filter({ hasNot: page.getByRole('listitem') })
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('56')
  await expect(entries.first()).not.toContainText('已更正')
  await expect(entries.last()).toContainText('66')
  await expect(entries.last()).toContainText('已更正')
})

test('an open page moves when somebody reports through the API', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  const page = await as('lead', `/okr/objectives/${made.id}`)
  await settled(page)
  await expect(progress(page)).toHaveText('—')
  await page.waitForTimeout(1000) // the subscription tells how it stood at first
  await checkIn(ask, made.keyResult, '72')
  await expect(progress(page)).toHaveText('72.00%', { timeout: 10_000 })
})

test('a private objective of another team is not found on its page', async ({ as, request }) => {
  const ask = await api(request, 'executive')
  const found = await ask('{ objectives(first: 100) { nodes { id title visibility } } }')
  const hidden = (found.data?.objectives as { nodes: { id: string; title: string; visibility: string }[] }).nodes.find((one) => one.visibility === 'TEAM')
  expect(hidden).toBeDefined()
  const page = await as('member', `/okr/objectives/${hidden?.id}`)
  await expect(page.getByText('找不到这个页面，或你没有查看权限。')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(hidden?.title ?? '')
})

test('a comment speaks to somebody by name', async ({ as, request }) => {
  const { made } = await mine(request, 'member')
  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  const box = page.getByRole('textbox', { name: '写评论' })
  await box.click()
  await page.keyboard.type('请看一下 @周')
  await page.getByRole('option', { name: /周岚/ }).click()
  await expect(box).toHaveValue('请看一下 @周岚 ')
  await page.keyboard.type('，谢谢')
  await page.getByRole('button', { name: '发布' }).click()
  await expect(box).toHaveValue('')
  await expect(page.getByText('@周岚', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('@周岚', { exact: true })).toBeVisible()
})

test('two who edit at once are told, and neither loses what was typed', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  await page.getByRole('button', { name: '编辑', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '编辑目标' })
  await dialog.getByLabel('说明').fill('我写的说明')
  await ask('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { objective { id } } }', { input: { objectiveId: made.id, title: `${made.title} 改` } })
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('刚才有人改过这里')
  await expect(dialog.getByLabel('说明')).toHaveValue('我写的说明')
  await dialog.getByRole('button', { name: '仍按我填的保存' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('我写的说明')).toBeVisible()
  await expect(page.getByRole('heading', { name: `${made.title} 改` })).toBeVisible()
})

test('a new objective is set, gets a key result, and shows in my list', async ({ as, request }) => {
  const month = await monthOf(await api(request, 'member'))
  const page = await as('member', `/okr/mine?period=${month}`)
  await settled(page)
  await page.getByRole('button', { name: '目标', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建目标' })
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(dialog.getByText('必填')).toBeVisible()
  const title = `让新人三天上手 ${Date.now() % 1_000_000}`
  await dialog.getByLabel('标题').fill(title)
  await dialog.getByText('挑战型').click()
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(page).toHaveURL(/\/okr\/objectives\/obj_/)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('button', { name: '＋ 关键结果' }).click()
  const form = page.getByRole('dialog', { name: '添加关键结果' })
  await form.getByText('步骤', { exact: true }).click()
  await form.getByLabel('标题').fill('上手手册')
  await form.getByLabel('步骤 1', { exact: true }).fill('写提纲')
  await form.getByRole('button', { name: '再加一步' }).click()
  await form.getByLabel('步骤 2', { exact: true }).fill('试读')
  await form.getByRole('button', { name: '添加' }).click()
  await expect(form).toHaveCount(0)
  await page.getByRole('checkbox', { name: '写提纲' }).click()
  await expect(progress(page)).toHaveText('50.00%')
  await page.goto(`/okr/mine?period=${month}`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('weights set together say what each makes of the whole', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  await ask('mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } } }', { input: { objectiveId: made.id, title: '配图', start: '0', target: '10', unit: 'COUNT' } })
  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  await page.getByRole('button', { name: '权重', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '设置权重' })
  await dialog.getByLabel('权重 写完的页数').fill('3')
  await expect(dialog).toContainText('75.00%')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('权重 3')).toBeVisible()
})

test('the worked example stands on the page: 72.22 %, with weights 71.67 %, downwards 60 %', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  const add = async (title: string, start: string, target: string, unit: string) => {
    const { data } = await ask('mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } } }', { input: { objectiveId: made.id, title, start, target, unit, weight: '1' } })
    return (data?.createKeyResult as { keyResult: { id: string } }).keyResult.id
  }
  const weigh = (weights: Record<string, string>) =>
    ask('mutation ($input: SetOkrWeightsInput!) { setOkrWeights(input: $input) { objective { progress } } }', { input: { objectiveId: made.id, weights: Object.entries(weights).map(([id, weight]) => ({ id, weight })) } })
  const followers = await add('粉丝增长', '0', '0.40', 'PERCENT')
  const community = await add('社群活跃度', '0.18', '0.25', 'PERCENT')
  const orders = await add('私域订单占比', '0.215', '0.35', 'PERCENT')
  for (const [id, value] of [[followers, '0.28'], [community, '0.222'], [orders, '0.332']] as const) await checkIn(ask, id, value)
  await weigh({ [made.keyResult]: '0', [followers]: '1', [community]: '1', [orders]: '1' })

  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title }).first()
  await expect(row('粉丝增长')).toContainText('70.00%')
  await expect(row('社群活跃度')).toContainText('60.00%')
  await expect(row('私域订单占比')).toContainText('86.67%')
  await expect(progress(page)).toHaveText('72.22%')
  await weigh({ [made.keyResult]: '0', [followers]: '2', [community]: '1', [orders]: '1' })
  await expect(progress(page)).toHaveText('71.67%', { timeout: 10_000 })

  const down = await add('退款天数', '8', '5', 'COUNT')
  await checkIn(ask, down, '6.2')
  await expect(row('退款天数')).toContainText('60.00%', { timeout: 10_000 })
})

test('a member closes no cycle and grades nobody else', async ({ as, request }) => {
  const page = await as('member', '/okr/cycles')
  await settled(page)
  await expect(page.getByRole('button', { name: /归档|开始周期|更新节奏/ })).toHaveCount(0)
  await page.getByText('我能评的').click()
  const ask = await api(request, 'member')
  const { data } = await ask('{ viewer { name } objectives(filter: { mine: false }, first: 50) { nodes { owner { name } cycle { period state } keyResults { id } } } }')
  const name = (data?.viewer as { name: string }).name
  await expect(page.locator('main form')).not.toHaveCount(0)
  for (const text of await page.locator('main li:has(form) > div').allInnerTexts()) expect(text).toContain('我')
  const { nodes } = data?.objectives as { nodes: { owner: { name: string }; cycle: { period: string; state: string }; keyResults: { id: string }[] }[] }
  const other = nodes.find((one) => one.owner.name !== name && one.cycle.state === 'ACTIVE' && one.keyResults.length > 0)
  const graded = await ask('mutation ($input: GradeKeyResultInput!) { gradeKeyResult(input: $input) { keyResult { id } } }', { input: { keyResultId: other?.keyResults[0]?.id, grade: '0.5', reason: 'x' } })
  expect(graded.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  const closed = await ask('mutation ($input: CloseCycleInput!) { closeCycle(input: $input) { cycle { period } } }', { input: { cycle: other?.cycle.period } })
  expect(closed.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('HR begins a cycle, grades with a reason, closes it, and it is read-only after', async ({ as, request }) => {
  const ask = await api(request, 'hr')
  const cycle = `20${10 + (Date.now() % 10)}-0${1 + (Math.trunc(Date.now() / 10) % 9)}` // a month that no other run has closed
  const { title, keyResult } = await objective(ask, cycle, 'ASPIRATIONAL')
  await ask('mutation ($input: CheckInKeyResultInput!) { checkInKeyResult(input: $input) { checkIn { id } } }', { input: { keyResultId: keyResult, value: '60', day: `${cycle}-20` } })
  const page = await as('hr', `/okr/cycles?period=${cycle}`)
  await settled(page)
  const begin = page.getByRole('button', { name: '开始周期' })
  if (await begin.isVisible()) {
    await begin.click()
    await page.getByRole('dialog').getByRole('button', { name: '开始周期' }).click()
  }
  await page.getByLabel('评分 写完的页数').fill('0.7')
  await page.getByRole('button', { name: '评分', exact: true }).click()
  await expect(page.getByText('必填')).toBeVisible()
  await page.getByLabel('改评分的理由 写完的页数').fill('月底补齐了最后一章')
  await page.getByRole('button', { name: '评分', exact: true }).click()
  await expect(page.getByText('理由：月底补齐了最后一章')).toBeVisible()
  await expect(page.getByTestId('graded')).toHaveText('1 / 1')
  await page.getByRole('button', { name: '归档周期' }).click()
  const dialog = page.getByRole('dialog', { name: `归档 ${cycle}` })
  await expect(dialog).toContainText('全部冻结')
  await dialog.getByLabel('周期复盘').fill('先写提纲再写正文')
  await dialog.getByRole('button', { name: `归档 ${cycle}` }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('先写提纲再写正文')).toBeVisible()
  await expect(page.getByRole('button', { name: /归档周期|更新节奏|改评分/ })).toHaveCount(0)
  await expect(page.getByText(/达到预期 · 预期 0.7/)).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('button', { name: /^更新|^编辑$/ })).toHaveCount(0)
})

test('Home leads to the check-in that is due', async ({ as }) => {
  const page = await as('member')
  await settled(page)
  await page.getByRole('listitem').filter({ hasText: '更新进展' }).first().getByRole('link', { name: '更新' }).click()
  await expect(page).toHaveURL(/\/okr\/objectives\/obj_.*checkIn=krs_/)
  await expect(page.getByLabel('现在的值')).toBeFocused()
})

test('the palette finds an objective by its title', async ({ as, request }) => {
  const { made } = await mine(request, 'member')
  const page = await as('lead')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill(made.title)
  await page.getByRole('button', { name: made.title }).click()
  await expect(page.getByRole('heading', { name: made.title })).toBeVisible()
})

test('a draft takes no check-in until it is activated', async ({ as, request }) => {
  const { ask, made } = await mine(request, 'member')
  await ask('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { objective { id } } }', { input: { objectiveId: made.id, state: 'DRAFT' } })
  const page = await as('member', `/okr/objectives/${made.id}`)
  await settled(page)
  const update = page.getByRole('button', { name: /^更新 KR1/ })
  await expect(update).toHaveCount(0)
  await page.getByRole('button', { name: '启用目标' }).click()
  await expect(update).toBeVisible()
  await expect(page.getByRole('button', { name: '启用目标' })).toHaveCount(0)
})
