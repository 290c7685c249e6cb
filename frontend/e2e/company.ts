// A company of a test's own: a server on an empty database, its people, and a page for each of them.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test as base, request, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { apiAs, expect, listen, settled, signedInAs } from './okra'

const okra = resolve('../bin/okra')
const password = 'correct horse'
const emailOf = (account: string) => `${account}@okra.example`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

export class Company {
  readonly errors: string[] = []
  log = ''
  private server?: ChildProcess
  private ended?: Promise<unknown>
  private readonly pages = new Map<string, Page>()
  private readonly asks = new Map<string, Awaited<ReturnType<typeof apiAs>>>()
  private readonly accounts = new Map<string, string>()

  private constructor(private readonly browser: Browser, private requests: APIRequestContext, private readonly directory: string, private readonly url: string) {}

  /** The company with its administrator, whose account is `admin`, and nobody else. */
  static async found(browser: Browser, name: string): Promise<Company> {
    const directory = await mkdtemp(join(tmpdir(), 'okra-company.'))
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const company = new Company(browser, await request.newContext({ baseURL: url }), directory, url)
    try {
      await company.run('admin', 'create', '--email', emailOf('admin'), '--name', '袁野', '--company', name)
      await company.serve()
      return company
    } catch (error) {
      await company.end()
      throw new Error(`the company's server: ${company.log}`, { cause: error })
    }
  }

  private async serve(asOf = '') {
    const server = spawn(okra, ['serve'], { env: { ...this.env(), OKRA_ADDR: new URL(this.url).host, ...(asOf && { OKRA_AS_OF: asOf }) } })
    this.server = server
    this.ended = new Promise((ended) => server.once('close', ended))
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (words: Buffer) => void (this.log += words.toString()))
    const ready = () => fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false)
    await expect.poll(ready, { message: 'the server is ready', intervals: [50] }).toBe(true)
  }

  /** Goes on as if it were a later day; everybody signs in again. */
  async becomes(day: string) {
    for (const page of this.pages.values()) await page.context().close()
    this.pages.clear()
    this.asks.clear()
    this.server?.kill()
    await this.ended
    await this.requests.dispose()
    this.requests = await request.newContext({ baseURL: this.url })
    await this.serve(day)
  }

  /** Runs a command of okra on this company and gives what it said. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(okra, args, { env: { ...this.env(), OKRA_PASSWORD: password } })
    return stdout
  }

  private env() {
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith('OKRA_'))
    return { ...Object.fromEntries(others), OKRA_DATABASE_URL: `sqlite:${join(this.directory, 'okra.db')}` }
  }

  /** Asks the API as somebody; an error fails the test. */
  async asking(account: string) {
    const ask = this.asks.get(account) ?? (await apiAs(this.requests, emailOf(account), password))
    this.asks.set(account, ask)
    return async <Data>(query: string, variables: object = {}): Promise<Data> => {
      const { data, errors } = await ask(query, variables)
      expect(errors ?? [], `${account}: ${query}`).toEqual([])
      return data as Data
    }
  }

  /** Adds a member, who can sign in from then on, and gives their id. */
  async add(account: string, member: { name: string; number?: string; teamId?: string; position?: string; roles?: string[] }): Promise<string> {
    const admin = await this.asking('admin')
    const made = await admin<{ createMember: { member: { id: string } } }>('mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }', { input: { ...member, email: emailOf(account), password } })
    this.accounts.set(made.createMember.member.id, account)
    return made.createMember.member.id
  }

  accountOf(member = ''): string {
    return this.accounts.get(member) ?? ''
  }

  /** Somebody's page, there; everybody has one. */
  async page(account: string, path: string): Promise<Page> {
    let page = this.pages.get(account)
    if (!page) {
      const context = await signedInAs(this.browser, this.url, emailOf(account), password)
      page = await context.newPage()
      this.pages.set(account, page)
      listen(page, this.errors)
    }
    await page.goto(path)
    await settled(page)
    return page
  }

  async end() {
    for (const page of this.pages.values()) await page.context().close()
    await this.requests.dispose()
    this.server?.kill()
    await this.ended
    await rm(this.directory, { recursive: true, force: true })
  }
}

export const test = base.extend<{ company: Company }>({
  company: async ({ browser }, provide, info) => {
    const company = await Company.found(browser, '禾丘咖啡')
    await provide(company)
    await company.end()
    if (info.status !== info.expectedStatus) console.log(`the company's server:\n${company.log}`)
    expect(company.errors, 'console errors').toEqual([])
  },
})
