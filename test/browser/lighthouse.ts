// node test/browser/lighthouse.ts: Lighthouse's scores of the start page and of an order page, as on a phone on slow 4G.
import lighthouse from 'lighthouse'
import { startChromium } from '../support/browser.ts'
import { shopForBrowsers } from '../support/shop-for-browsers.ts'
import { build, freePort } from '../support/wrangler.ts'
import { orderIn } from './support/orders.ts'

await build()
const port = await freePort(0)
const shop = await shopForBrowsers()
const browser = await startChromium([`--remote-debugging-port=${port}`])
try {
  const place = { shop: shop.origin, sandbox: shop.sandbox.origin }
  for (const path of ['/', await orderIn(place, 'awaiting_payment')]) {
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
  }
} finally {
  await browser.close()
  await shop.stop()
}
