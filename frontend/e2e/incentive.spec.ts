import { readFile } from 'node:fs/promises'
import { expect } from './okra'
import { test, type Company } from './company'

/** A quarter by its distance from the one that holds a day, and days within it. */
function quarterFrom(day: string, by: number) {
  const at = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1 + by
  const [year, quarter] = [Math.floor(at / 4), (at % 4) + 1]
  const next = new Date(Date.UTC(year, quarter * 3, 1))
  const after = new Date(next.getTime() + 7 * 86_400_000)
  return { period: `${year}-Q${quarter}`, within: `${year}-${String(quarter * 3 - 1).padStart(2, '0')}-15`, after: after.toISOString().slice(0, 10) }
}

const people = [
  ['chen', '程远', '97.82'],
  ['xia', '夏一诺', '88.40'],
  ['qin', '秦朗', '102.79'],
  ['feng', '冯佳', '75.00'],
] as const

type Person = readonly [account: string, name: string, total: string]
type Spent = readonly [channel: string, leads: string, spend: string, customers: string]

const measures = [['reports_due', 'reports_on_time'], ['posts_due', 'posts_on_time'], ['milestones_due', 'milestones_on_time']] as const

/** People of one team, whose cards are three ratios of their own; finance twice. */
async function prepare(company: Company, from: string, group: readonly Person[] = people) {
  const admin = await company.asking('admin')
  const { createTeam } = await admin<{ createTeam: { team: { id: string } } }>('mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }', { input: { key: 'growth', name: '增长小组' } })
  const team = createTeam.team.id
  await company.add('finance', { name: '陆予安', roles: ['FINANCE'] })
  await company.add('second', { name: '高敏', roles: ['FINANCE'] })
  await company.add('hr', { name: '沈知秋', roles: ['HR'] })
  const members: Record<string, string> = {}
  for (const [at, [account, name]] of group.entries()) members[account] = await company.add(account, { name, number: `20${at}`, teamId: team, position: 'user_growth' })
  for (const [key, name] of [['community', '私域社群'], ['official', '公众号'], ['douyin', '抖音广告']]) await admin('mutation ($input: CreateChannelInput!) { createChannel(input: $input) { __typename } }', { input: { key, name, group: 'social' } })
  for (const position of ['user_growth', null]) {
    const lines = [['reports_on_time', 'RESULT', '70'], ['publishing_on_time', 'PROCESS', '20'], ['milestones_on_time', 'BEHAVIOUR', '10']].map(([metric, section, weight]) => ({ metric, section, weight, scope: position ? 'MEMBER' : 'TEAM', method: 'RATIO' }))
    await admin('mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { __typename } }', { input: { position, from, lines } })
  }
  return { team, members }
}

/** 5.00 × 1,240 − 5,208 = 992; 8.00 × 430 − 3,612 = −172; nothing is held against the third channel. */
const savings = [['community', '1240', '5208', '40'], ['official', '430', '3612', '20'], ['douyin', '90', '1890', '2']] as const

async function pass(company: Company, quarter: { period: string; within: string }, team: string, members: Record<string, string>, group: readonly Person[] = people, spent: readonly Spent[] = savings) {
  const admin = await company.asking('admin')
  const day = quarter.within
  const facts: object[] = group.flatMap(([account, , total]) => measures.flatMap(([due, done]) => [{ day, member: members[account], measure: due, value: '10000' }, { day, member: members[account], measure: done, value: String(Math.round(Number(total) * 100)) }]))
  for (const [channel, leads, spend, customers] of spent) for (const [measure, value] of [['leads', leads], ['spend', spend], ['customers', customers]] as const) facts.push({ day, channel, team, measure, value })
  const { recordFacts } = await admin<{ recordFacts: { errors: unknown[] } }>('mutation ($input: RecordFactsInput!) { recordFacts(input: $input) { errors { message } } }', { input: { facts } })
  expect(recordFacts.errors).toEqual([])
  const hr = await company.asking('hr')
  const { closePeriod } = await hr<{ closePeriod: { blockers: unknown[] } }>('mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { blockers { reason } } }', { input: { period: quarter.period, override: '示例公司只有一组' } })
  expect(closePeriod.blockers).toEqual([])
}

test.use({ actionTimeout: 15_000 })

test('a plan is tried, approved, run, paid, corrected after an appeal, and goes to payroll to the cent', async ({ company }) => {
  test.setTimeout(180_000)
  const admin = await company.asking('admin')
  const { company: root } = await admin<{ company: { today: string } }>('{ company { today } }')
  const past = quarterFrom(root.today, -1)
  const next = quarterFrom(root.today, 1)
  const { team, members } = await prepare(company, past.period)
  await pass(company, past, team, members)

  // The plan: its sentence, its baselines, what it would have paid in the quarter that is closed.
  const finance = await company.page('finance', '/incentives/plans')
  await finance.getByRole('button', { name: '新建方案' }).click()
  await finance.getByRole('menuitem', { name: '降本奖励' }).click()
  await finance.getByRole('textbox', { name: '名称' }).fill('增长小组降本奖励')
  await finance.getByRole('combobox', { name: '团队' }).click()
  await finance.getByRole('option', { name: '增长小组' }).click()
  await finance.keyboard.press('Escape')
  for (const [name, cost] of [['私域社群', '5.00'], ['公众号', '8.00']] as const) {
    await finance.getByRole('combobox', { name: '加一个渠道…' }).click()
    await finance.getByRole('option', { name }).click()
    await finance.getByRole('textbox', { name: `${name}的基线 CPL` }).fill(cost)
  }
  await expect(finance.getByText('每季度，把各渠道相抵后按基线节省的线索成本的 20%').first()).toBeVisible()
  if (past.period.slice(0, 4) !== root.today.slice(0, 4)) await finance.getByRole('radio', { name: past.period.slice(0, 4) }).check({ force: true })
  await expect(finance.getByRole('row', { name: new RegExp(`^${past.period}`) })).toContainText('164.00')
  await expect(finance.getByRole('row', { name: /^秦朗/ })).toContainText('46.31')
  const propose = async () => {
    await finance.getByRole('button', { name: '提交批准' }).click()
    await finance.getByRole('dialog').getByRole('button', { name: '提交批准' }).click()
    await expect(finance.getByText('陆予安 提交，等另一人批准')).toBeVisible()
  }
  await propose()
  await finance.getByRole('button', { name: '撤回' }).click()
  await propose()
  await expect(finance.getByRole('button', { name: /^批准第/ })).toHaveCount(0)
  const second = await company.page('second', '/incentives/plans')
  await second.getByRole('button', { name: '打开 增长小组降本奖励' }).click()
  await second.getByRole('button', { name: '批准第 1 版' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '批准第 1 版' }).click()
  await expect(second.getByText('第 1 版 已批准')).toBeVisible()

  // The quarter passes; its run stands on screen with its arithmetic.
  await company.becomes(next.after)
  await pass(company, next, team, members)
  const run = await company.page('finance', '/incentives/runs')
  await run.getByRole('button', { name: '核算', exact: true }).click()
  const asking = run.getByRole('dialog', { name: '核算' })
  await expect(asking.getByText('¥164.00')).toBeVisible()
  await asking.getByRole('button', { name: '核算', exact: true }).click()
  for (const words of ['992.00', '−172.00', '820.00', '62 ÷ 1,760', '≥ 0.95 × 3.00% = 2.85%']) await expect(run.getByText(words).first()).toBeVisible()
  for (const [name, amount] of [['程远', '44.07'], ['夏一诺', '39.83'], ['秦朗', '46.31'], ['冯佳', '33.79']] as const) await expect(run.getByRole('row', { name: new RegExp(`^${name[0]} ?${name}|^${name}`) })).toContainText(amount)
  await expect(run.getByRole('button', { name: /^批准 ¥/ })).toHaveCount(0) // who calculated doesn't approve
  const path = new URL(run.url()).pathname
  const approver = await company.page('second', path)
  await approver.getByRole('button', { name: '批准 ¥164.00' }).click()
  await approver.getByRole('dialog').getByRole('button', { name: '批准 ¥164.00' }).click()
  await expect(approver.getByText('已批准，待发放').first()).toBeVisible()

  // Her statement says what, how, and in what state.
  const her = await company.page('xia', '/incentives')
  await expect(her.getByText('39.83').first()).toBeVisible()
  await expect(her.getByText('44.07')).toHaveCount(0)

  // An appeal is granted: the run is as it was, the difference shows, and a true-up pays it.
  const asHer = await company.asking('xia')
  const { scorecard } = await asHer<{ scorecard: { id: string; sections: { kind: string; lines: { id: string }[] }[] } }>('query ($member: ID!, $period: Period!) { scorecard(member: $member, period: $period) { id sections { kind lines { id } } } }', { member: members.xia, period: next.period })
  const lineId = scorecard.sections.find((one) => one.kind === 'RESULT')?.lines[0]?.id
  const { fileAppeal } = await asHer<{ fileAppeal: { appeal: { id: string } } }>('mutation ($input: FileAppealInput!) { fileAppeal(input: $input) { appeal { id } } }', { input: { scorecardId: scorecard.id, lineId, words: '有两份报告记在了别人名下。' } })
  const hr = await company.asking('hr')
  await hr('mutation ($input: RuleOnAppealInput!) { ruleOnAppeal(input: $input) { __typename } }', { input: { appealId: fileAppeal.appeal.id, grant: true, ruling: '核对后两份报告应计给夏一诺。', score: '110' } })
  const corrected = await company.page('finance', path)
  await expect(corrected.getByRole('heading', { name: '差额' })).toBeVisible()
  await expect(corrected.getByText('¥164.00').first()).toBeVisible()
  await corrected.getByRole('button', { name: '核算补差' }).click()
  await corrected.getByRole('dialog').getByRole('button', { name: '核算补差' }).click()
  await expect(corrected.getByText(/批次 #2 /).first()).toBeVisible()
  const trueUp = new URL(corrected.url()).pathname
  const due = await corrected.getByText(/^¥\d+\.\d\d$/).first().innerText()
  await company.page('second', trueUp)
  await approver.getByRole('button', { name: `批准 ${due}` }).click()
  await approver.getByRole('dialog').getByRole('button', { name: `批准 ${due}` }).click()
  await expect(approver.getByText('已批准，待发放').first()).toBeVisible()

  // What goes to payroll sums to what was approved.
  for (const [at, amount] of [[path, '164.00'], [trueUp, due.slice(1)]] as const) {
    const page = await company.page('finance', at)
    await page.getByRole('button', { name: '导出工资表' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()])
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n').map((row) => row.split(','))
    const amounts = rows.slice(1).map((row) => Math.round(Number(row[5]) * 100))
    expect(rows.at(-1)?.[5]).toBe(amount)
    expect(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(amounts.at(-1))
    await page.getByRole('button', { name: '标记已发放' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '标记已发放' }).click()
    await expect(page.getByText('已发放').first()).toBeVisible()
  }
  await company.page('xia', '/incentives')
  await expect(her.getByText(due.slice(1)).first()).toBeVisible()
})

test('a loss is carried to the next quarter of the year, and equal scores share a pool to the cent', async ({ company }) => {
  test.setTimeout(180_000)
  const equals = [['chen', '程远', '95'], ['xia', '夏一诺', '95'], ['qin', '秦朗', '95']] as const
  const admin = await company.asking('admin')
  const { company: root } = await admin<{ company: { today: string } }>('{ company { today } }')
  const left = 4 - Number(quarterFrom(root.today, 0).period.slice(-1)) // of this year: the carry ends with it
  const quarters = [1, 2, 3, 4].map((by) => quarterFrom(root.today, left + by))
  const { team, members } = await prepare(company, quarters[0]?.period ?? '', equals)
  const plans: string[] = []
  for (const terms of [{ rate: '0.2', settlement: 'YEAR_TO_DATE' }, { rate: '0.125', settlement: 'EACH' }]) {
    const finance = await company.asking('finance')
    const input = { kind: 'COST_SAVING', nameZh: `降本奖励 ${plans.length + 1}`, from: quarters[0]?.period, terms: { schedule: 'QUARTER', teams: [team], ...terms, baselines: [{ channel: 'community', cost: '5' }] } }
    const { saveIncentivePlan } = await finance<{ saveIncentivePlan: { plan: { id: string } } }>('mutation ($input: SaveIncentivePlanInput!) { saveIncentivePlan(input: $input) { plan { id } } }', { input })
    const plan = { planId: saveIncentivePlan.plan.id, version: 1 }
    plans.push(plan.planId)
    await finance('mutation ($input: IncentiveVersionInput!) { proposeIncentiveVersion(input: $input) { __typename } }', { input: plan })
    await (await company.asking('second'))('mutation ($input: DecideIncentiveVersionInput!) { decideIncentiveVersion(input: $input) { __typename } }', { input: { ...plan, approve: true } })
  }
  const calculate = async (planId: string | undefined, period: string) => {
    const finance = await company.asking('finance')
    const made = await finance<{ calculateIncentiveRun: { run: { id: string } } }>('mutation ($input: CalculateIncentiveRunInput!) { calculateIncentiveRun(input: $input) { run { id } } }', { input: { planId, period, idempotencyKey: `${planId} ${period}` } })
    const runId = made.calculateIncentiveRun.run.id
    await (await company.asking('second'))('mutation ($input: DecideIncentiveRunInput!) { decideIncentiveRun(input: $input) { __typename } }', { input: { runId, approve: true, idempotencyKey: runId } })
    return company.page('finance', `/incentives/runs/${runId}`)
  }
  // 1,000 leads at 5.00: +800, −300, +600, −900 in the four quarters.
  for (const [at, [spend, words]] of ([
    ['4200', ['20% × 年内累计 800.00 − 20% × 此前 0.00 = +160.00 → 160.00', '结转 0.00']],
    ['5300', ['20% × 年内累计 500.00 − 20% × 此前 800.00 = −60.00 → 0.00', '结转 −60.00']],
    ['4400', ['20% × 年内累计 1,100.00 − 20% × 此前 500.00 = +120.00，加此前结转 −60.00 → 60.00', '结转 0.00']],
    ['5900', ['20% × 年内累计 200.00 − 20% × 此前 1,100.00 = −180.00 → 0.00', '结转 −180.00']],
  ] as const).entries()) {
    const quarter = quarters[at] as (typeof quarters)[number]
    await company.becomes(quarter.after)
    await pass(company, quarter, team, members, equals, [['community', '1000', spend, '40']])
    const run = await calculate(plans[0], quarter.period)
    for (const one of words) await expect(run.getByText(one).first(), quarter.period).toBeVisible()
    if (at === 0) {
      const shared = await calculate(plans[1], quarter.period)
      await expect(shared.getByText('¥100.00').first()).toBeVisible()
      await expect(shared.getByText('12.5% × 800.00 = 100.00')).toBeVisible()
      const rows = await shared.getByRole('row').filter({ hasText: '33.3333' }).allInnerTexts()
      expect(rows.map((row) => row.trim().split(/\s+/).at(-1)).sort()).toEqual(['33.33', '33.33', '33.34'])
    }
  }
})
