import type { Page } from '@playwright/test'
import { api, expect, settled, test } from './okra'

// What is chosen here holds in far-off periods alone, where no other test looks: two quarters of long ago.
const quarter = '2024-Q2'

/** The worked example in a quarter of its own: 1,240, 430 and 90 leads at 4.20, 8.40 and 21.00, weights 40, 35 and 25. */
async function workedExample(ask: Awaited<ReturnType<typeof api>>) {
  const channels = ['private_community', 'wechat_official', 'douyin']
  const figures = [['1240', '5208'], ['430', '3612'], ['90', '1890']]
  const facts = channels.flatMap((channel, at) => ['leads', 'spend'].map((measure, which) => ({ day: '2024-05-10', measure, value: figures[at]?.[which], channel })))
  const recorded = await ask('mutation ($f: [FactInput!]!) { recordFacts(input: { facts: $f, atomic: true }) { errors { message } } }', { f: facts })
  expect(recorded).toHaveProperty('data.recordFacts.errors', [])
  const weights = ['40', '35', '25'].map((weight, at) => ({ channel: channels[at], weight }))
  expect(await ask('mutation ($input: SetChannelWeightsInput!) { setChannelWeights(input: $input) { weights { weight } } }', { input: { period: quarter, weights } })).toHaveProperty('data.setChannelWeights')
}

const row = (page: Page, table: string, name: string) => page.getByRole('region', { name: table }).getByRole('row').filter({ hasText: name })

test('the worked example stands on screen with its whole calculation, is tried out, adopted and kept in the history', async ({ as, request }) => {
  const ask = await api(request, 'hr')
  await workedExample(ask)
  const page = await as('hr', `/channels/policy?period=${quarter}`)
  await settled(page)
  const calculation = '权重的算法'
  await expect(page.getByText('10,710.00 ÷ 1,760 = 6.085227')).toBeVisible()
  for (const [name, parts] of [
    ['私域', ['6.085227 ÷ 4.20 =', '1.448864', '上限', '1.3', '40 × 1.3 =', '52.000', '54.82', '55', '+15']],
    ['公众号', ['6.085227 ÷ 8.40 =', '0.724432', '25.355', '26.73', '27', '−8']],
    ['抖音', ['6.085227 ÷ 21.00 =', '0.289773', '下限', '0.7', '17.500', '18.45', '18', '−7']],
  ] as const) {
    for (const part of parts) await expect(row(page, calculation, name)).toContainText(part)
  }
  await expect(page.getByText(/先舍去小数得 .*= 98，余下 2 逐一给小数部分最大的 0\.(82 与 0\.73|73 与 0\.82)/)).toBeVisible()

  // The sliders keep 100 by keyboard too.
  const slider = page.getByRole('slider').first()
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  const values = await page.getByRole('slider').evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-valuenow'))))
  expect(values.reduce((a, b) => a + b)).toBe(100)
  await page.getByRole('button', { name: '恢复提议值' }).click()
  await expect(page.getByText('¥5.38')).toBeVisible()

  await expect(page.getByRole('button', { name: /^维持/ })).toBeVisible()
  await page.getByRole('button', { name: /^采用 / }).click()
  await expect(page.getByText('已采用，从 2024 年第 3 季度起生效')).toBeVisible()
  await expect(page.getByText(/2024 年第 3 季度已定：.*采用提议/)).toBeVisible()

  await page.getByRole('button', { name: '历次策略' }).click()
  const history = page.getByRole('dialog')
  const policy = async (words: RegExp) => {
    const one = history.locator('details').filter({ hasText: words }).first()
    await one.locator('summary').click()
    return one
  }
  await expect((await policy(/2024 年第 3 季度起.*采用提议/)).getByText('10,710.00 ÷ 1,760 = 6.085227')).toBeVisible()
  await expect((await policy(/2024 年第 2 季度起.*直接设置/)).getByText('直接设置，没有计算依据。')).toBeVisible()
})

test('whoever has not seen the last choice is told so', async ({ as, request }) => {
  const ask = await api(request, 'hr')
  const others = () => ask('mutation ($input: SetChannelWeightsInput!) { setChannelWeights(input: $input) { weights { weight } } }', { input: { period: '2023-Q3', weights: [{ channel: 'douyin', weight: '100' }] } })
  expect(await others()).toHaveProperty('data.setChannelWeights')
  const page = await as('admin', '/channels/policy?period=2023-Q3')
  await settled(page)
  // Somebody else chooses between this person's reading and their choice.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('mutation AdoptChannelPolicy')) await others()
    await route.continue()
  })
  await page.getByRole('button', { name: /^采用 / }).click()
  await expect(page.getByText(/刚才有人改过/)).toBeVisible()
})

test('a member reads the policy and chooses nothing', async ({ as }) => {
  const page = await as('member', '/channels/policy')
  await settled(page)
  await expect(page.getByText('由管理员或 HR 决定。')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(采用|维持)/ })).toHaveCount(0)
  await page.getByText('获客成本', { exact: true }).first().click()
  await expect(page).toHaveURL(/basis=COST_PER_CUSTOMER/)
  await expect(page.getByText('整体获客成本')).toBeVisible()
})
