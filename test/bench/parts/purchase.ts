import { setTimeout as sleep } from 'node:timers/promises'
import { order, paid, quote, status, type Placed } from '../rig/asks.ts'
import type { Recorder, Seen } from '../rig/recorder.ts'
import type { Section } from '../rig/table.ts'

/** What one purchase costs, step by step; the other parts count with it. */
export interface Purchase {
  section: Section
  steps: { name: string; seen: Seen; sends: number }[]
  rowsRead: number
  rowsWritten: number
}

/** Until the provider is asked how the gift ended: `RETRY_FIRST_SECONDS` and its jitter. */
const FOLLOW_MS = 1600

/** One purchase from the price to the Stars, with screening and daily caps on. */
export async function measurePurchase(shop: Recorder): Promise<Purchase> {
  const priced = await shop.see(quote)
  const ordered = await shop.see(order())
  const placed = JSON.parse(ordered.answer.body) as Placed
  const taken = await shop.see(paid(placed))
  const asked = await shop.see(status(placed))
  const consume = { method: 'GET', path: `/__consume/${placed.id}` } as const
  const delivered = await shop.see(consume)
  await sleep(FOLLOW_MS)
  const followed = await shop.see(consume)
  const end = await shop.see(status(placed))
  if (!end.answer.body.includes('"status":"delivered"')) throw new Error(`not delivered: ${end.answer.body}`)
  const steps = [
    { name: 'quote', seen: priced, sends: 0 },
    { name: 'create-order', seen: ordered, sends: 0 },
    { name: 'webhook', seen: taken, sends: 1 },
    { name: 'status', seen: asked, sends: 0 },
    { name: 'delivery', seen: delivered, sends: 0 },
    { name: 'follow to delivered', seen: followed, sends: 0 },
  ]
  const rows = steps.map(({ name, seen, sends }) => [name, ...countsOf(seen), sends])
  const total = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0)
  rows.push(['a whole purchase', ...[1, 2, 3, 4, 5, 6, 7].map(total)])
  return {
    steps,
    rowsRead: total(3),
    rowsWritten: total(4),
    section: {
      title: 'A purchase, step by step',
      method:
        'The shop under miniflare with every round trip to D1 written down (`meta.rows_read` and `rows_written` of each statement), before a stand-in that counts calls; screening and daily caps on, the name looked up a moment before. Counts, the same on every machine.',
      head: [
        'step',
        'D1 round trips',
        'statements',
        'rows read',
        'rows written',
        'Stripe calls',
        'provider calls',
        'queue sends',
      ],
      rows,
    },
  }
}

export function countsOf({ trips, calls }: Seen): number[] {
  const statements = trips.flatMap((trip) => trip.statements)
  const provider = calls.filter(({ path }) => path.startsWith('/istar')).length
  return [
    trips.length,
    statements.length,
    statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
    calls.length - provider,
    provider,
  ]
}
