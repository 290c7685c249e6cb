// A page signed in as one of the demo company's people. Each test fails on anything the browser's console calls an error.
import { test as base, expect, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test'

export type Who = 'member' | 'lead' | 'hr' | 'executive' | 'admin'
export const password = 'okra-demo'
export const emailOf = (who: Who) => `${who}@demo.okra.example`

/** Stands on every page of somebody signed in, and on no other. */
const account = (page: Page) => page.getByRole('button', { name: /我的账户|My account/ })

export async function signIn(page: Page, who: Who) {
  await page.goto('/')
  await page.getByLabel(/邮箱|E-mail/).fill(emailOf(who))
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await expect(account(page)).toBeVisible()
}

interface Fixtures {
  /** Opens a page as somebody; signs them in once for all tests. */
  as: (who: Who, path?: string) => Promise<Page>
}

interface WorkerFixtures {
  contexts: Map<Who, BrowserContext>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  contexts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const contexts = new Map<Who, BrowserContext>()
      await provide(contexts)
      for (const context of contexts.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  as: async ({ contexts, browser, baseURL }, provide) => {
    const errors: string[] = []
    const pages: Page[] = []
    await provide(async (who, path = '/') => {
      let context = contexts.get(who)
      if (!context) {
        context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 960 } })
        contexts.set(who, context)
        const first = await context.newPage()
        await signIn(first, who)
        await first.close()
      }
      const page = await context.newPage()
      pages.push(page)
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(path)
      await expect(account(page)).toBeVisible()
      return page
    })
    for (const page of pages) await page.close()
    expect(errors, 'console errors').toEqual([])
  },
})

export { expect }

/** Asks the API as somebody, as a partner's tool would. */
export async function api(request: APIRequestContext, who: Who) {
  const call = async (query: string, variables: object, token?: string) => {
    const answer = await request.post('/graphql', { data: { query, variables }, headers: token ? { Authorization: `Bearer ${token}` } : {} })
    const body = (await answer.json()) as { data: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }
    return body
  }
  const signedIn = await call('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', { input: { email: emailOf(who), password } })
  const token = (signedIn.data?.signIn as { accessToken: string }).accessToken
  return (query: string, variables: object = {}) => call(query, variables, token)
}

/** What was asked for has come: no region waits any more, and none failed. */
export async function settled(page: Page) {
  await page.waitForTimeout(250)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: /重试|Try again/ })).toHaveCount(0)
}
