import lighthouse from 'lighthouse'
import type { Browser, Page } from 'playwright-core'
import { LOCALES, pathTo } from '../../../src/pages/locales.ts'
import { orderIn } from '../../browser/support/orders.ts'
import { startChromium } from '../../support/browser.ts'
import { shopForBrowsers } from '../../support/shop-for-browsers.ts'
import { freePort } from '../../support/wrangler.ts'
import type { Section } from '../rig/table.ts'
import { measureInteraction } from './interaction.ts'

const FIRST_VISIT_BYTES = 14_336
const PAGES = ['', 'telegram-stars', 'terms']
/** Scored by Lighthouse, where there are such pages. */
const SCORED = ['en', 'ru', 'ar']

export interface Pages {
  sections: Section[]
  /** Of the start page, by locale. */
  firstVisits: { locale: string; bytes: number }[]
  limit: number
}

/** Every page in every language in a real Chromium against `wrangler dev`, with nothing in its cache. */
export async function measurePages(): Promise<Pages> {
  const port = await freePort(0)
  const shop = await shopForBrowsers()
  const browser = await startChromium([`--remote-debugging-port=${port}`])
  try {
    const order = await orderIn({ shop: shop.origin, sandbox: shop.sandbox.origin }, 'awaiting_payment')
    const weighed: (string | number)[][] = []
    const firstVisits: Pages['firstVisits'] = []
    for (const locale of LOCALES)
      for (const page of PAGES) {
        const path = pathTo(locale, page)
        const { bytes, requests, lcpMs, cls } = await visit(browser, shop.origin + path)
        weighed.push([path, locale, bytes, requests, lcpMs.toFixed(0), cls.toFixed(3)])
        if (page === '') firstVisits.push({ locale, bytes })
      }
    const visited = await visit(browser, shop.origin + order)
    weighed.push([
      '/orders/…',
      'en',
      visited.bytes,
      visited.requests,
      visited.lcpMs.toFixed(0),
      visited.cls.toFixed(3),
    ])
    const scored = [
      ...LOCALES.filter((locale) => SCORED.includes(locale)).map((locale) => pathTo(locale)),
      order,
    ]
    const scores: (string | number)[][] = []
    for (const path of scored) scores.push(await score(shop.origin + path, port))
    const sections = [
      weightSection(weighed),
      scoreSection(scores),
      await measureInteraction(browser, shop.origin),
    ]
    return { sections, firstVisits, limit: FIRST_VISIT_BYTES }
  } finally {
    await browser.close()
    await shop.stop()
  }
}

async function visit(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  let [bytes, requests] = [0, 0]
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += encodedDataLength > 0 ? 1 : 0
  })
  await network.send('Network.enable')
  await page.addInitScript(watchVitals)
  // Not `networkidle`: an order page goes on asking.
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED_MS)
  const vitals = await readVitals(page)
  await context.close()
  return { bytes, requests, ...vitals }
}

/** The scripts of a page have asked for all they want by then. */
const SETTLED_MS = 400

function watchVitals() {
  const seen = { lcpMs: 0, cls: 0 }
  Object.assign(globalThis, { vitals: seen })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.lcpMs = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.cls += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

const readVitals = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { vitals: { lcpMs: number; cls: number } }).vitals)

async function score(address: string, port: number): Promise<(string | number)[]> {
  const run = await lighthouse(address, { port, logLevel: 'error' })
  if (!run) throw new Error('Lighthouse gave no result')
  const { categories, audits } = run.lhr
  const points = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  const figure = (audit: string) => audits[audit]?.displayValue ?? ''
  return [
    new URL(address).pathname.replace(/ord_\w+/, '…'),
    ...['performance', 'accessibility', 'best-practices', 'seo'].map(points),
    figure('largest-contentful-paint'),
    figure('total-blocking-time'),
    figure('cumulative-layout-shift'),
  ]
}

const weightSection = (rows: Section['rows']): Section => ({
  title: 'Bytes and requests of a first visit',
  method: `Chromium with an empty cache on a phone's screen, \`wrangler dev\` behind it: bytes over the wire with headers, everything in; requests that brought any. LCP is on this machine without throttling. Budget of the start page: ${FIRST_VISIT_BYTES.toLocaleString('en')} bytes (a test holds it).`,
  head: ['page', 'locale', 'bytes', 'requests', 'LCP ms', 'CLS'],
  rows,
})

const scoreSection = (rows: Section['rows']): Section => ({
  title: 'Lighthouse',
  method:
    'A phone on slow 4G as Lighthouse simulates it. A noisy machine lowers performance, never the others. An order page is private: crawlers that say who they are do not get one.',
  head: ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'blocking', 'CLS'],
  rows,
})
