// What Home promises on a machine four times slower than this one: its largest paint within 1.5 s, the next paint
// after a click or a key within 200 ms, and at most 250 kB of compressed script before it shows.
import type { Response } from '@playwright/test'
import { expect, settled, test } from './okra'

const RUNS = 3

interface Measured {
  lcp: number
  inp: number
  slowest: string
  kB: number
}

declare global {
  interface Window {
    measured: { lcp: number; interactions: Map<number, { name: string; duration: number }> }
  }
}

test('Home on a processor slowed down four times', async ({ as }) => {
  const page = await as('member')
  await settled(page)
  await page.addInitScript(() => {
    const measured = { lcp: 0, interactions: new Map<number, { name: string; duration: number }>() }
    window.measured = measured
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (measured.lcp = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        const before = measured.interactions.get(entry.interactionId ?? 0)?.duration ?? 0
        if (entry.interactionId && entry.duration > before) measured.interactions.set(entry.interactionId, { name: entry.name, duration: entry.duration })
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })

  const runs: Measured[] = []
  for (let run = 0; run < RUNS; run++) {
    const scripts: number[] = []
    let shown = false
    const onResponse = (response: Response) => {
      if (!shown && response.request().resourceType() === 'script') scripts.push(Number(response.headers()['content-length']))
    }
    page.on('response', onResponse)
    await page.goto('/')
    await expect(page.getByTestId('total')).toBeVisible()
    shown = true
    await settled(page)
    page.off('response', onResponse)
    // What people do first on Home: the period's menu, the palette, the other theme.
    await page.getByRole('button', { name: /^周期/ }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await page.keyboard.press('t')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').press('a')
    await page.keyboard.press('Escape')
    const found = await page.evaluate(
      () =>
        new Promise<Omit<Measured, 'kB'>>((done) =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              const [worst] = [...window.measured.interactions.values()].sort((a, b) => b.duration - a.duration)
              done({ lcp: window.measured.lcp, inp: worst?.duration ?? 0, slowest: worst?.name ?? '' })
            }),
          ),
        ),
    )
    runs.push({ ...found, kB: scripts.reduce((sum, size) => sum + size, 0) / 1000 })
  }

  const median = (of: 'lcp' | 'inp' | 'kB') => runs.map((run) => run[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  console.log(`largest paint ${median('lcp').toFixed(0)} ms · slowest interaction ${median('inp').toFixed(0)} ms (${runs.map((run) => run.slowest).join(', ')}) · script ${median('kB').toFixed(1)} kB (median of ${RUNS})`)
  expect.soft(median('lcp')).toBeLessThan(1500)
  expect.soft(median('inp')).toBeLessThan(200)
  expect.soft(median('kB')).toBeLessThan(250)
})
