import { parseArgs } from 'node:util'
import { startShop } from '../support/shop.ts'
import { buy, statusOf, type Bought } from './buyer.ts'
import { FAULTS } from './faults.ts'
import { compareLedgers } from './ledgers.ts'

// Buys at a rate with faults on, kills the Worker with SIGKILL and starts it again, lets everything settle, and compares
// what the shop says with what the sandbox's ledger knows. Traffic stays on loopback; it ends by itself.
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '300' },
    rate: { type: 'string', default: '20' },
    kills: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '15' },
  },
})
const [orders, rate, kills, minutes] = [values.orders, values.rate, values.kills, values.minutes].map(
  Number,
) as [number, number, number, number]
const CRON_EVERY_MS = 10_000
const BETWEEN_KILLS_MS = 6000

const say = (line: string) => process.stdout.write(`${line}\n`)
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

const shop = await startShop({
  logLevel: 'warn',
  vars: { RETRY_FIRST_SECONDS: '2', SETTLE_WINDOW_SECONDS: '60', DELIVERY_LEASE_SECONDS: '40' },
  sandbox: { paceMs: 0 },
})
let failed = 1
try {
  for (const fault of FAULTS) shop.sandbox.control.fault(fault)
  const killer = (async () => {
    for (let n = 1; n <= kills; n += 1) {
      await sleep(BETWEEN_KILLS_MS)
      await shop.restart('SIGKILL')
      say(`killed and started again, ${n}`)
    }
  })()

  const started = Date.now()
  const bought: Bought[] = await Promise.all(
    Array.from({ length: orders }, async (_, n) => {
      await sleep((n * 1000) / rate)
      const order = await buy(
        shop.origin,
        `${n % 10 === 9 ? 'refuse' : 'buyer'}_box${started.toString(36)}${n}`,
      )
      shop.sandbox.control.pay(order.session)
      return order
    }),
  )
  say(`${orders} orders placed and paid in ${Math.round((Date.now() - started) / 1000)} s`)
  await killer
  shop.sandbox.control.clearFaults()
  say('faults off')

  const quietFrom = Date.now()
  let open = bought
  while (open.length > 0 && Date.now() - quietFrom < minutes * 60_000) {
    await shop.cron().catch(() => undefined)
    const statuses = await Promise.all(open.map((order) => statusOf(shop.origin, order)))
    open = open.filter((_, i) => !['delivered', 'refunded', 'review'].includes(statuses[i] ?? ''))
    say(`${Math.round((Date.now() - quietFrom) / 1000)} s after the last fault: ${open.length} still open`)
    if (open.length > 0) await sleep(CRON_EVERY_MS)
  }
  failed = await compareLedgers(shop, bought, say)
} finally {
  await shop.stop()
}
process.exit(failed === 0 ? 0 : 1)
