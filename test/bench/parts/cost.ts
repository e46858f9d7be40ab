import type { Section } from '../rig/table.ts'
import { countsOf, type Purchase } from './purchase.ts'
import type { Throughput } from './throughput.ts'

/** US dollars beyond what the paid plan includes. @see docs/performance.md for where and when they were looked up */
const PRICE = {
  request: 0.3 / 1e6,
  cpuMs: 0.02 / 1e6,
  rowRead: 0.001 / 1e6,
  rowWritten: 1 / 1e6,
  queueOperation: 0.4 / 1e6,
}

/** A buyer's page asks again while the order moves: about this often until the Stars are there. */
const STATUS_LOOKS = 6
/** One message: written, read, read again to see how the gift ended, deleted. */
const QUEUE_OPERATIONS = 4
/** Review page, order page and a look-up or two beside the calls counted one by one. */
const PAGE_REQUESTS = 4
const PURCHASES = 1000

/** What a thousand purchases cost at Cloudflare: counted requests, rows and queue operations, measured CPU, published prices. */
export function modelCost({ steps }: Purchase, { medians }: Throughput): Section {
  const cpuOf = (kind: string) => medians[kind]?.['shop']?.cpuMs ?? 0
  const of = (name: string, column: number) => {
    const step = steps.find((step) => step.name === name)
    return step ? (countsOf(step.seen)[column] ?? 0) : 0
  }
  const times: Record<string, number> = { quote: 2, 'create-order': 1, webhook: 1, status: STATUS_LOOKS }
  const background = ['delivery', 'follow to delivered']
  const rows = (column: number) =>
    Object.entries(times).reduce((sum, [name, n]) => sum + n * of(name, column), 0) +
    background.reduce((sum, name) => sum + of(name, column), 0)
  const cpu =
    Object.entries(times).reduce((sum, [name, n]) => sum + n * cpuOf(name), 0) +
    (PAGE_REQUESTS + background.length) * cpuOf('create-order')
  const requests = Object.values(times).reduce((sum, n) => sum + n, 0) + PAGE_REQUESTS
  const lines: [string, number, number][] = [
    ['requests', requests, PRICE.request],
    ['CPU ms', cpu, PRICE.cpuMs],
    ['D1 rows read', rows(2), PRICE.rowRead],
    ['D1 rows written', rows(3), PRICE.rowWritten],
    ['queue operations', QUEUE_OPERATIONS, PRICE.queueOperation],
  ]
  const total = lines.reduce((sum, [, n, price]) => sum + n * price * PURCHASES, 0)
  return {
    title: 'What 1,000 purchases cost at Cloudflare',
    method: `Counted above: one purchase is ${requests} requests that reach the Worker (static pages are free), of them ${STATUS_LOOKS} looks at the status, and ${QUEUE_OPERATIONS} queue operations. The CPU is miniflare's with its whole D1 inside, so it is more than Cloudflare would bill. Prices beyond what the paid plan of $5 a month includes, from Cloudflare's published price list: requests $0.30 and CPU $0.02 a million (Workers), rows read $0.001 and written $1.00 a million (D1), operations $0.40 a million (Queues).`,
    head: ['', 'a purchase', 'US$ for 1,000'],
    rows: [
      ...lines.map(([what, n, price]) => [what, Number(n.toFixed(1)), (n * price * PURCHASES).toFixed(4)]),
      ['all of it', '', total.toFixed(4)],
    ],
  }
}
