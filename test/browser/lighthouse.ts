// npm run lighthouse: Lighthouse's scores of four pages, as on a phone on slow 4G; it fails on anything below 100.
import lighthouse from 'lighthouse'
import { startChromium } from '../support/browser.ts'
import { shopForBrowsers } from '../support/shop-for-browsers.ts'
import { build, freePort } from '../support/wrangler.ts'
import { orderIn } from './support/orders.ts'

/** What else runs on the machine counts as the page's own work: a busy moment costs points. */
const TRIES = 3

await build()
const port = await freePort(0)
const shop = await shopForBrowsers()
// Playwright keeps pages from being put aside whole; here it is looked at whether they can be.
const browser = await startChromium([`--remote-debugging-port=${port}`], ['--disable-back-forward-cache'])
const place = { shop: shop.origin, sandbox: shop.sandbox.origin }
try {
  for (const path of ['/', '/ru/', '/ar/', await orderIn(place, 'awaiting_payment')]) {
    let perfect = false
    for (let at = 0; at < TRIES && !perfect; at++) perfect = await isPerfect(path)
    if (!perfect) process.exitCode = 1
  }
} finally {
  await browser.close()
  await shop.stop()
}

/** Prints the scores, and what keeps one from being full. */
async function isPerfect(path: string): Promise<boolean> {
  const run = await lighthouse(`${shop.origin}${path}`, { port, logLevel: 'error' })
  if (!run) throw new Error('Lighthouse gave no result')
  const { categories, audits } = run.lhr
  console.log(path.split('?')[0])
  for (const { id, score, auditRefs } of Object.values(categories)) {
    console.log(`  ${Math.round((score ?? 0) * 100)}  ${id}`)
    for (const { id: audit, weight } of auditRefs) {
      const result = audits[audit]
      if (weight > 0 && result && result.score !== null && result.score < 1)
        console.log(`       ${result.score}  ${audit}: ${result.displayValue ?? result.title}`)
    }
  }
  // An order's page is not stored anywhere: it holds its key, and is asked for anew.
  const comesBack = path.startsWith('/orders/') || audits['bf-cache']?.score === 1
  if (!comesBack) console.log('  does not come back whole from Stripe’s page by the browser’s Back')
  return comesBack && Object.values(categories).every(({ score }) => Math.round((score ?? 0) * 100) === 100)
}
