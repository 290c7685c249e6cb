import { expect } from './okra'
import { test } from './company'

/** A day of the month that is so many months after that of a day. */
function dayOf(today: string, months: number, day: number) {
  return new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + months, day)).toISOString().slice(0, 10)
}

const group = [['chair', '梁博文'], ['second', '何思远'], ['third', '江雪莹']] as const
const nominees = [['first', '宋安琪', '会员日当天用问答卡片代替排队登记，客人一边等一边看完了新品。'], ['other', '许嘉禾', '把小程序的下单步骤从五步减到三步，退回率当周就降了。']] as const

test.use({ actionTimeout: 15_000 })

test('colleagues are nominated, the group votes, a tie is decided with a reason and announced, and everybody sees the wall', async ({ company }) => {
  test.setTimeout(90_000)
  const admin = await company.asking('admin')
  const { company: root } = await admin<{ company: { today: string } }>('{ company { today } }')
  const ids: Record<string, string> = {}
  for (const [account, name] of [...group, ...nominees]) ids[account] = await company.add(account, { name })
  await company.add('hr', { name: '沈知秋', roles: ['HR'] })
  interface Award { id: string; names: { zh: string; en: string }; badge: string; schedule: string; winner: string; method: string; nominationDay: number; decisionDay: number; version: number }
  const { awards } = await admin<{ awards: Award[] }>('{ awards { id names { zh en } badge schedule winner method nominationDay decisionDay version } }')
  const award = awards.find((one) => one.method === 'NOMINATION') as Award
  const { id, version, ...rest } = award
  await admin('mutation ($input: SaveAwardInput!) { saveAward(input: $input) { __typename } }', { input: { ...rest, awardId: id, expectedVersion: version, choosers: group.map(([account]) => ids[account]) } })

  // Two of the group nominate, a colleague each.
  for (const [at, [, name, reason]] of nominees.entries()) {
    const page = await company.page(group[at]?.[0] ?? '', '/incentives/awards')
    await page.getByRole('main').getByRole('button', { name: '提名', exact: true }).first().click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: '提名谁' }).fill(name)
    await page.getByRole('option', { name }).click()
    await form.getByLabel('理由').fill(reason)
    await form.getByRole('button', { name: '提名', exact: true }).click()
    await expect(page.getByRole('list', { name: '我的提名' }).getByText(name)).toBeVisible()
  }

  // The month passes, and each votes for another; the first thinks better of it.
  await company.becomes(dayOf(root.today, 1, award.nominationDay + 1))
  const vote = async (account: string, act: string, name: string) => {
    const page = await company.page(account, '/incentives/awards')
    await page.getByRole('main').getByRole('button', { name: act, exact: true }).click()
    const form = page.getByRole('dialog')
    await expect(form.getByText(nominees[0][2])).toBeVisible()
    await form.getByRole('radio', { name }).check()
    await form.getByRole('button', { name: '投票', exact: true }).click()
    await expect(page.getByText(`你投给了${name}`)).toBeVisible()
  }
  await vote('chair', '投票', '许嘉禾')
  await vote('second', '投票', '许嘉禾')
  await vote('chair', '改投', '宋安琪')
  const member = await company.page('first', '/incentives/awards')
  await expect(member.getByText('评选组 3 人，2 票')).toBeVisible()
  await expect(member.getByRole('main').getByRole('button', { name: '投票' })).toHaveCount(0)

  // A vote each: the chair decides, and says why.
  await company.becomes(dayOf(root.today, 1, award.decisionDay + 1))
  const chair = await company.page('chair', '/incentives/awards')
  await expect(chair.getByText('结果并列，等裁定')).toBeVisible()
  await chair.getByRole('main').getByRole('button', { name: '裁定', exact: true }).click()
  const form = chair.getByRole('dialog')
  await form.getByRole('radio', { name: '宋安琪' }).check()
  const decide = form.getByRole('button', { name: '裁定', exact: true })
  await form.getByLabel('理由').fill('太短')
  await expect(decide).toBeDisabled()
  const why = '问答卡片三个门店都照做了，用得最广。'
  await form.getByLabel('理由').fill(why)
  await decide.click()
  await expect(form).toBeHidden()

  // HR announces it, and it is there for everybody, with the reason.
  const hr = await company.page('hr', '/incentives/awards')
  await hr.getByRole('main').getByRole('listitem').filter({ hasText: award.names.zh }).getByRole('button', { name: '揭晓', exact: true }).click()
  await expect(hr.getByRole('dialog').getByText('宋安琪 获奖。揭晓后不再改变，只能附理由撤销。')).toBeVisible()
  await hr.getByRole('dialog').getByRole('button', { name: '揭晓', exact: true }).click()
  await expect(hr.getByText(why)).toBeVisible()
  const wall = await company.page('other', '/incentives/awards')
  await expect(wall.getByText(why)).toBeVisible()
  await expect(wall.getByText('宋安琪').first()).toBeVisible()
  const winner = await company.page('first', '/settings/profile')
  await expect(winner.getByRole('main').getByText(award.names.zh)).toBeVisible()
})
