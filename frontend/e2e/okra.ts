// A page signed in as one of the demo company's people. Each test fails on anything the browser's console calls an error.
import { test as base, expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from '@playwright/test'

export type Who = 'member' | 'lead' | 'hr' | 'executive' | 'admin' | 'finance'
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
  /** Opens a new page as somebody; signs them in once a worker. */
  as: (who: Who, path?: string) => Promise<Page>
  /** Walks to a page within the application, as somebody who has it open already: no load, no sign-in. */
  walk: (who: Who, path: string) => Promise<Page>
}

interface WorkerFixtures {
  people: Map<Who, { context: BrowserContext; walker?: Page }>
}

const settings = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 960 } }

const signedIn = (browser: Browser, baseURL: string | undefined, who: Who) => signedInAs(browser, baseURL, emailOf(who), password)

/** Through the API: the form has tests of its own. A context each, since a session's cookie is renewed with each load. */
export async function signedInAs(browser: Browser, baseURL: string | undefined, email: string, password: string): Promise<BrowserContext> {
  const context = await browser.newContext({ ...settings, baseURL })
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }'
  const answer = await context.request.post('/graphql', { data: { query, variables: { input: { email, password } } } })
  expect(await answer.json()).toHaveProperty('data.signIn')
  await context.addInitScript(() => localStorage.setItem('okra.session', '1'))
  return context
}

/** Keeps what the console calls an error. */
export function listen(page: Page, errors: string[]): () => void {
  // That something was asked for while the network was cut is the doing of the test that cut it.
  const onConsole = (message: { type(): string; text(): string }) => void (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED') && errors.push(message.text()))
  const onError = (error: Error) => void errors.push(error.message)
  page.on('console', onConsole)
  page.on('pageerror', onError)
  return () => void page.off('console', onConsole).off('pageerror', onError)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  people: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const people = new Map()
      await provide(people)
      for (const { context } of people.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  as: async ({ people, browser, baseURL }, provide) => {
    const errors: string[] = []
    const pages: Page[] = []
    await provide(async (who, path = '/') => {
      const person = people.get(who) ?? { context: await signedIn(browser, baseURL, who) }
      people.set(who, person)
      const page = await person.context.newPage()
      pages.push(page)
      listen(page, errors)
      await page.goto(path)
      await expect(account(page)).toBeVisible()
      return page
    })
    for (const page of pages) await page.close()
    expect(errors, 'console errors').toEqual([])
  },
  walk: async ({ people, browser, baseURL }, provide) => {
    const errors: string[] = []
    const ends: (() => void)[] = []
    await provide(async (who, path) => {
      const person = people.get(who) ?? { context: await signedIn(browser, baseURL, who) }
      people.set(who, person)
      const page = (person.walker ??= await person.context.newPage())
      ends.push(listen(page, errors))
      const here = new URL(page.url(), baseURL)
      if (here.protocol === 'about:' || here.pathname === new URL(path, baseURL).pathname) {
        await page.goto(path) // what React would keep of the page before is not what a visitor sees
      } else {
        await page.evaluate((to) => {
          document.querySelector('main')?.setAttribute('data-left', '')
          history.pushState({}, '', to)
        }, path)
      }
      await page.locator('main:not([data-left])').waitFor()
      return page
    })
    ends.forEach((end) => end())
    expect(errors, 'console errors').toEqual([])
  },
})

export { expect }

/** Asks the API as somebody, as a partner's tool would. */
export const api = (request: APIRequestContext, who: Who) => apiAs(request, emailOf(who), password)

/** Asks the API as the account of an address. */
export async function apiAs(request: APIRequestContext, email: string, password: string) {
  const call = async (query: string, variables: object, token?: string) => {
    const answer = await request.post('/graphql', { data: { query, variables }, headers: token ? { Authorization: `Bearer ${token}` } : {} })
    const body = (await answer.json()) as { data: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }
    return body
  }
  const signedIn = await call('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', { input: { email, password } })
  const token = (signedIn.data?.signIn as { accessToken: string }).accessToken
  return (query: string, variables: object = {}) => call(query, variables, token)
}

/** The newest quarter whose scorecards are final. */
export async function closedQuarter(ask: Awaited<ReturnType<typeof api>>): Promise<string> {
  const { data } = await ask('{ company { periods { period kind state } } }')
  const { periods } = data?.company as { periods: { period: string; kind: string; state: string }[] }
  return periods.filter((one) => one.kind === 'QUARTER' && one.state === 'CLOSED').map((one) => one.period).sort().at(-1) ?? ''
}

/** Where a page is whose objective has another id in each company: the viewer's first, or the one that most align to; or
 * whose period depends on the day. */
export async function pathOf({ path, who }: { path: string; who: Who }, request: APIRequestContext): Promise<string> {
  if (path.includes(':closed')) return path.replace(':closed', await closedQuarter(await api(request, who)))
  if (!/:(mine|widest|run|saving)/.test(path)) return path
  const ask = await api(request, who)
  if (/:(run|saving)/.test(path)) return path.replace(/:(run|saving)/, await ofSaving(ask, path.includes(':run')))
  const { data } = await ask('query ($mine: Boolean) { objectives(filter: { mine: $mine, state: ACTIVE }, first: 50) { nodes { id children { id } } } }', { mine: path.includes(':mine') })
  const { nodes } = data?.objectives as { nodes: { id: string; children: unknown[] }[] }
  const [widest] = [...nodes].sort((a, b) => b.children.length - a.children.length)
  return path.replace(/:(mine|widest)/, (path.includes(':mine') ? nodes[0]?.id : widest?.id) ?? '')
}

/** The plan that shares what was saved, or its first run. */
async function ofSaving(ask: Awaited<ReturnType<typeof api>>, run: boolean): Promise<string> {
  const { data } = await ask('{ incentivePlans { id kind runs { id } } }')
  const plan = (data?.incentivePlans as { id: string; kind: string; runs: { id: string }[] }[]).find((one) => one.kind === 'COST_SAVING')
  return (run ? plan?.runs.at(-1)?.id : plan?.id) ?? ''
}

/** What was asked for has come: the page is there, no region of it waits, and none failed. */
export async function settled(page: Page) {
  await page.waitForFunction(() => document.querySelector('main')?.hasChildNodes() && !document.querySelector('[aria-busy=true]'))
  await expect(page.getByRole('alert').filter({ hasText: /重试|Try again/ })).toHaveCount(0)
}
