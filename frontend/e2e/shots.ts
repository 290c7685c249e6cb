// Photographs, to be looked at beside the design: every page at 1440 px light Chinese and 375 px dark English,
// Home and Scorecard in all eight combinations.
import { mkdirSync } from 'node:fs'
import { pathOf, settled, test } from './okra'
import { pages } from './pages'

const folder = '../shots'
mkdirSync(folder, { recursive: true })

const combinations = [1440, 375].flatMap((width) => ['light', 'dark'].flatMap((scheme) => ['zh-CN', 'en'].map((lang) => ({ width, scheme, lang }))))

test('photographs', async ({ as, request }) => {
  for (const { name, path, who } of pages) {
    const page = await as(who, await pathOf({ path, who }, request))
    const wanted = name === 'home' || name === 'scorecard' ? combinations : [{ width: 1440, scheme: 'light', lang: 'zh-CN' }, { width: 375, scheme: 'dark', lang: 'en' }]
    for (const { width, scheme, lang } of wanted) {
      await page.evaluate(
        ([to, language]) => {
          localStorage.setItem('mantine-color-scheme-value', to)
          localStorage.setItem('okra.lang', language)
        },
        [scheme, lang] as [string, string],
      )
      await page.setViewportSize({ width, height: width === 375 ? 812 : 960 })
      await page.reload()
      await settled(page)
      await page.waitForTimeout(400) // fonts and the chart's canvas
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}-${lang}.png`, fullPage: width === 375 })
    }
    await page.evaluate(() => {
      localStorage.setItem('okra.lang', 'zh-CN')
      localStorage.setItem('mantine-color-scheme-value', 'light')
    })
    await page.close()
  }
})
