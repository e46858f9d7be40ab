import type { Browser, Page } from 'playwright-core'
import { onReview } from '../../browser/support/buyer.ts'
import { en } from '../../support/english.ts'
import type { Section } from '../rig/table.ts'

/** How much slower than this machine the phone is, as Lighthouse has it. */
const SLOWER = 4
/** The browser tells of no shorter ones. */
const SHORTEST_MS = 16

/**
 * INP as the field knows it: of all a buyer touches and types, the longest time until the page has shown what came of it.
 * Real input in a real browser, from the first choice to the consent.
 */
export async function measureInteraction(browser: Browser, origin: string): Promise<Section> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(watchInteractions, SHORTEST_MS)

  await page.goto(origin)
  for (const stars of ['50', '1,000', '250'])
    await page.getByRole('radio', { name: new RegExp(`^${stars} `) }).tap({ force: true })
  await page.getByRole('button', { name: en.checkout.button }).tap()
  await page.getByLabel(en.checkout.recipient).tap()
  await page.keyboard.type('https://t.me/inp_buyer', { delay: 60 })
  await page.getByText('@inp_buyer').first().waitFor()
  const checkout = await readInteractions(page)
  await page.getByRole('button', { name: en.checkout.button }).tap()
  await onReview(page)
  await page.getByRole('checkbox').tap()
  await page.getByRole('checkbox').tap()
  const review = await readInteractions(page)
  await context.close()
  return {
    title: 'Interaction to next paint',
    method: `A phone's screen in Chromium, ${SLOWER} times slower than this machine: amounts are chosen, the form is sent with a name missing, a link to an account is typed and looked up, consent is given and taken back. The longest of all interactions of a page; 200 ms is called good, and the browser rounds to 8.`,
    head: ['page', 'interactions', 'INP ms'],
    rows: [
      ['/', ...checkout],
      ['/review', ...review],
    ],
  }
}

interface Interactions {
  longestMs: number
}

function watchInteractions(shortestMs: number) {
  const seen: Interactions = { longestMs: 0 }
  Object.assign(globalThis, { interactions: seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number }
      if (interactionId > 0) seen.longestMs = Math.max(seen.longestMs, duration)
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: shortestMs } as PerformanceObserverInit)
}

/** How many there were, and the longest, once the last has been shown. */
const readInteractions = (page: Page): Promise<[number, string]> =>
  page.evaluate(
    (shortest) =>
      new Promise((tell) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const { interactions } = globalThis as unknown as { interactions: Interactions }
            const { interactionCount } = performance as unknown as { interactionCount: number }
            const { longestMs } = interactions
            tell([interactionCount, longestMs === 0 ? `< ${shortest}` : String(longestMs)])
          }, 100),
        )
      }),
    SHORTEST_MS,
  )
