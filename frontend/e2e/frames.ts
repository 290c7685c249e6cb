// What the alignment tree promises: 2,000 objectives are panned and zoomed at 30 frames a second or more, whether
// folded as they open, all open, or all in sight. The demo's tree is given as many more objectives on its way here.
import type { Page } from '@playwright/test'
import { expect, settled, test } from './okra'

const OBJECTIVES = 2_000
const SECONDS = 5

declare global {
  interface Window {
    ticks: { times: number[]; on: boolean }
  }
}

interface Answer {
  data?: { alignmentTree?: { nodes: { id: string; parentId: string | null; title: string; context: boolean; health: string; progress: string | null; supports: string[] }[] } }
}

/** Copies of what is there, four below each. */
async function grow(page: Page) {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query AlignmentTree(')) return route.fallback()
    const response = await route.fetch()
    const answer = (await response.json()) as Answer
    const nodes = answer.data?.alignmentTree?.nodes
    const pattern = nodes?.filter((node) => !node.context) ?? []
    for (let at = 0; nodes && nodes.length < OBJECTIVES; at++) {
      const like = pattern[at % pattern.length]
      if (like) nodes.push({ ...like, id: `copy ${at}`, title: `${like.title} ${at}`, parentId: at < 8 ? like.id : `copy ${Math.floor((at - 8) / 4)}`, supports: [] })
    }
    await route.fulfill({ response, json: answer })
  })
}

/** Frames a second while something moves. */
async function rate(page: Page, name: string, move: (step: number) => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const ticks: Window['ticks'] = { times: [], on: true }
    window.ticks = ticks
    const tick = (now: number) => {
      ticks.times.push(now)
      if (ticks.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const end = Date.now() + SECONDS * 1000
  for (let step = 0; Date.now() < end; step++) await move(step)
  const times = await page.evaluate(() => {
    window.ticks.on = false
    return window.ticks.times
  })
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
  const perSecond = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)
  const worst = [...gaps].sort((a, b) => b - a)[Math.floor(gaps.length * 0.05)] ?? 0
  console.log(`${name.padEnd(24)} ${perSecond.toFixed(1)} frames a second · 95 % of them within ${worst.toFixed(1)} ms · ${await page.locator('.react-flow__node').count()} boxes drawn`)
  return perSecond
}

test('a tree of 2,000 objectives pans and zooms smoothly', async ({ as }) => {
  const page = await as('executive')
  await grow(page)
  const middle = { x: 1150, y: 330 }
  const pan = (step: number) => page.mouse.move(middle.x + 240 * Math.sin(step / 9), middle.y + 160 * Math.cos(step / 7))
  const zoom = (step: number) => page.mouse.wheel(0, Math.sin(step / 25) > 0 ? 60 : -60)
  const both = async (name: string) => {
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    expect.soft(await rate(page, `${name}, panned`, pan), `${name}, panned`).toBeGreaterThanOrEqual(30)
    await page.mouse.up()
    expect.soft(await rate(page, `${name}, zoomed`, zoom), `${name}, zoomed`).toBeGreaterThanOrEqual(30)
  }
  await page.goto('/okr')
  await settled(page)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  expect(await page.locator('.react-flow__node').count()).toBeLessThan(100)
  await both('as it opens')
  await page.goto('/okr?q=1') // what leads to a match is open
  await settled(page)
  await both('open')
  await page.keyboard.press('f')
  await page.waitForTimeout(600)
  await both('all in sight')
})
