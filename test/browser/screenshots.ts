// npm run screenshots [folder]: a picture of every page in every state, phone and desktop, light and dark, English and
// Arabic, for people to look at.
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { translations } from '../../src/pages/messages/translations.ts'
import { textsIn } from '../../src/pages/texts.ts'
import { startChromium } from '../support/browser.ts'
import { remoteControl } from '../support/remote-control.ts'
import { shopForBrowsers } from '../support/shop-for-browsers.ts'
import { build, ROOT } from '../support/wrangler.ts'
import type { Place } from './support/place.ts'
import { statesOf, type State } from './support/states.ts'
import { newVisitor } from './support/visitor.ts'

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'ar'] as const

/** The page is opened once; what it looks like elsewhere is asked of the same page. */
async function picture(
  browser: Browser,
  place: Place,
  { name, answers, open }: State,
  locale: string,
): Promise<void> {
  const visitor = await newVisitor(browser, place, { viewport: SIZES.desktop, answers })
  const { page } = visitor
  await open(page)
  await page.mouse.move(0, 0)
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      // As high as the page: what sticks to the window's edge would lie across a longer picture.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) })
      await page.screenshot({ path: join(folder, `${name}.${size}.${colorScheme}.${locale}.png`) })
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
  for (const locale of LANGUAGES)
    for (const state of statesOf(place, textsIn(locale, translations[locale]))) {
      await picture(browser, place, state, locale)
      await remoteControl(place.sandbox).clearFaults()
      console.log(`${state.name} ${locale}`)
    }
} finally {
  await browser.close()
  await shop.stop()
}
console.log(`Pictures are in ${folder}`)
