// npm run a11y: axe on every static page, in every language, light and dark; prints what it finds and fails on anything.
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { LOCALES, PARTNERS_PAGE, pathTo, READING_PAGES } from '../../src/pages/locales.ts'
import { startChromium } from '../support/browser.ts'
import { shopForBrowsers } from '../support/shop-for-browsers.ts'
import { build } from '../support/wrangler.ts'
import { complaintsOfAxe } from './support/axe.ts'

const PHONE = { width: 390, height: 844 }
/** Two cores. */
const SIDE_BY_SIDE = 2

await build()
const shop = await shopForBrowsers()
const browser = await startChromium()
const pages = LOCALES.flatMap((locale) => ['', ...READING_PAGES].map((page) => pathTo(locale, page)))
const left = [...pages, pathTo('en', PARTNERS_PAGE)]
const all = left.length
const found: string[] = []
try {
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => walk(browser)))
} finally {
  await browser.close()
  await shop.stop()
}
console.log(found.join('\n'))
console.log(`${all} pages, light and dark: ${found.length} complaints`)
if (found.length > 0) process.exitCode = 1

async function walk(browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: shop.origin, viewport: PHONE })
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path)
    await page.evaluate(axe.source)
    for (const complaint of await complaintsOfAxe(page)) found.push(`${path} light: ${complaint}`)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const complaint of await complaintsOfAxe(page, 'color-contrast'))
      found.push(`${path} dark: ${complaint}`)
  }
}
