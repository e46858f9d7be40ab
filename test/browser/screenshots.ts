// node test/browser/screenshots.ts [folder]: a picture of every page in every state, for people to look at.
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { startChromium } from '../support/browser.ts'
import { remoteControl } from '../support/remote-control.ts'
import { shopForBrowsers } from '../support/shop-for-browsers.ts'
import { build, ROOT } from '../support/wrangler.ts'
import type { Place } from './support/place.ts'
import { statesOf, type State } from './support/states.ts'
import { newVisitor } from './support/visitor.ts'

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const THEMES = ['light', 'dark'] as const
const DIRECTIONS = ['ltr', 'rtl'] as const

/** The page is opened once; what it looks like elsewhere is asked of the same page. */
async function picture(browser: Browser, place: Place, state: State, folder: string): Promise<void> {
  const visitor = await newVisitor(browser, place, { viewport: SIZES.desktop, answers: state.answers })
  const { page } = visitor
  await state.open(page)
  await page.mouse.move(0, 0)
  for (const direction of DIRECTIONS) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport)
        // As high as the page: what sticks to the window's edge would lie across a longer picture.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewportSize({ ...viewport, height })
        const path = join(folder, `${state.name}.${size}.${colorScheme}.${direction}.png`)
        await page.screenshot({ path })
      }
    }
  }
  await visitor.leave()
}

const folder = resolve(process.argv[2] ?? join(ROOT, 'dist/screenshots'))
await mkdir(folder, { recursive: true })
await build()
const shop = await shopForBrowsers()
const place = { shop: shop.origin, sandbox: shop.sandbox.origin }
const browser = await startChromium()
try {
  for (const state of statesOf(place)) {
    await picture(browser, place, state, folder)
    await remoteControl(place.sandbox).clearFaults()
    console.log(state.name)
  }
} finally {
  await browser.close()
  await shop.stop()
}
console.log(`Pictures are in ${folder}`)
