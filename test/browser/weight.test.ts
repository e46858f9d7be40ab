import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { LOCALES, pathTo } from '../../src/pages/locales.ts'
import { en } from '../support/english.ts'
import { placeOrder } from './support/orders.ts'
import { mint } from './support/place.ts'
import { place, visit } from './support/visit.ts'

/** What a server may send at once on a fresh connection. */
const MAX_FIRST_VISIT_BYTES = 14_336
const MAX_SCRIPT_GZIP_BYTES = 5 * 1024

interface Loaded {
  /** `Document`, `Stylesheet`, `Script`, `Image`, `Fetch`. */
  type: string
  path: string
  /** Headers and body as they came over the wire. */
  bytes: number
}

/** All that is loaded until nothing more is asked for. */
async function loadsOf(page: Page, path: string): Promise<Loaded[]> {
  const network = await page.context().newCDPSession(page)
  const asked = new Map<string, { type: string; path: string }>()
  const loaded: Loaded[] = []
  network.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) => {
    asked.set(requestId, { type, path: new URL(request.url).pathname })
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId)
    if (request) loaded.push({ ...request, bytes: encodedDataLength })
  })
  await network.send('Network.enable')
  await page.goto(path, { waitUntil: 'networkidle' })
  return loaded
}

const PHONE = { width: 390, height: 844 }

/** Whatever moves without the visitor's doing is noted at the document. */
const noteMoves = (page: Page) =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) document.documentElement.dataset['moved'] = JSON.stringify(shift)
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** Two frames on, whatever was going to move has moved. */
async function movesOn(page: Page): Promise<string | null> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.locator('html').getAttribute('data-moved')
}

/** Whether what is asked for can be seen above the bar that holds the total. */
const isAboveTheBar = (page: Page, field: string) =>
  page.evaluate((selector) => {
    const bottom = document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity
    return bottom <= (document.querySelector('.pay')?.getBoundingClientRect().top ?? 0)
  }, field)

// Their browsers speak another language, so the page suggests that one.
it.each(LOCALES)('a first visit in %s, on a phone: light, nothing moves, both questions in view', (locale) =>
  visit({ locale: locale === 'en' ? 'pt-BR' : 'en-US', viewport: PHONE }, async (page) => {
    await noteMoves(page)
    const all = await loadsOf(page, pathTo(locale))
    // The tab's icon is the image the page has already loaded: nothing comes over the wire.
    const overTheWire = () => all.filter(({ bytes }) => bytes > 0)
    await expect
      .poll(
        () =>
          overTheWire()
            .map(({ type }) => type)
            .toSorted(),
        { timeout: 10_000 },
      )
      .toEqual(['Document', 'Fetch', 'Image', 'Script', 'Stylesheet'])
    const loaded = overTheWire()
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(loaded.map(({ path }) => path)).toContain('/api/catalog')
    expect(total).toBeLessThanOrEqual(MAX_FIRST_VISIT_BYTES)
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.locator('#suggested').isVisible()).toBe(true)
    expect(await movesOn(page)).toBeNull()
    expect(await isAboveTheBar(page, '#username')).toBe(true)
  }),
)

it('the scripts of every page stay small', () =>
  visit({}, async (page) => {
    const order = await placeOrder(place, mint('weighed'))
    for (const path of ['/', order.path]) {
      const scripts = (await loadsOf(page, path)).filter(({ type }) => type === 'Script')
      expect(scripts).toHaveLength(1)
      for (const script of scripts) {
        const source = await (await page.request.get(script.path)).body()
        expect(gzipSync(source).length).toBeLessThanOrEqual(MAX_SCRIPT_GZIP_BYTES)
      }
    }
  }))

it('nothing moves while the start page loads and an account is found', () =>
  // So high that all of the page is in view: what is not seen does not count as moving.
  visit({ viewport: { width: 390, height: 2000 } }, async (page) => {
    await noteMoves(page)
    const username = mint('still')
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.getByLabel(en.checkout.recipient).fill(username)
    await page.locator('#account').getByText(`@${username}`).waitFor()
    expect(await movesOn(page)).toBeNull()
  }))

it('nothing moves on an order’s page when its times become the visitor’s', () =>
  visit({ viewport: { width: 390, height: 2000 }, timezoneId: 'Asia/Tashkent' }, async (page) => {
    const { path } = await placeOrder(place, mint('still'))
    await noteMoves(page)
    await page.goto(path)
    const placed = page.locator('main time').first()
    await expect.poll(() => placed.textContent()).not.toContain('UTC')
    expect(await movesOn(page)).toBeNull()
  }))
