import { emailOf, expect, password, signIn, test } from './okra'

test('signs in, keeps the session over a reload, and signs out', async ({ page }) => {
  await signIn(page, 'member')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '首页' })).toBeVisible()
  await page.getByRole('button', { name: /我的账户/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
})

test('says the same for a wrong password and an unknown account', async ({ page }) => {
  await page.goto('/')
  for (const email of [emailOf('member'), 'nobody@demo.okra.example']) {
    await page.getByLabel('邮箱').fill(email)
    await page.getByLabel('密码', { exact: true }).fill(`not-${password}`)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('alert')).toHaveText('邮箱或密码不对。')
  }
})

test('the token is kept where no script of another page finds it', async ({ page }) => {
  await signIn(page, 'member')
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie)
  expect(stored).not.toMatch(/eyJ|Bearer|refresh/i)
})
