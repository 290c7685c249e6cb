// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'

const answer = (data: unknown) => new Response(JSON.stringify({ data }), { status: 200 })
const tokens = (name: string, inSeconds = 900) => ({ refreshSession: { accessToken: name, expiresAt: new Date(Date.now() + inSeconds * 1000).toISOString() } })

describe('session', () => {
  beforeEach(() => {
    vi.resetModules()
    localStorage.clear()
  })

  it('sends one renewal however many ask at once, and all get its token', async () => {
    const session = await import('./session')
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      await new Promise((done) => setTimeout(done, 5))
      return answer(tokens('one'))
    })
    const results = await Promise.all([session.refresh(), session.refresh(), session.refresh()])
    expect(results).toEqual([true, true, true])
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(session.accessToken()).toBe('one')
  })

  it('renews again after the first renewal has ended', async () => {
    const session = await import('./session')
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer(tokens('next')))
    await session.refresh()
    await session.refresh()
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('ends where the server refuses, and keeps what it has where the network fails', async () => {
    const session = await import('./session')
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer(tokens('kept')))
    await session.refresh()
    fetched.mockImplementation(async () => {
      throw new TypeError('network')
    })
    expect(await session.refresh()).toBe(false)
    expect(session.accessToken()).toBe('kept')
    fetched.mockImplementation(async () => answer(null))
    expect(await session.refresh()).toBe(false)
    expect(session.accessToken()).toBeNull()
  })

  it('asks nothing of the server on a first visit', async () => {
    const session = await import('./session')
    const fetched = vi.spyOn(globalThis, 'fetch')
    await session.restore()
    expect(fetched).not.toHaveBeenCalled()
  })

  it('knows that a token is about to end before the server says so', async () => {
    const session = await import('./session')
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer(tokens('short', 10)))
    await session.refresh()
    expect(session.expiresSoon()).toBe(true)
  })
})
