import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { order, paid, quote, shopVars, status, type Placed } from '../rig/asks.ts'
import { fillOrders } from '../rig/fill.ts'
import type { Ask } from '../rig/load.ts'
import { startRecorder, type Recorder, type Seen } from '../rig/recorder.ts'
import type { StandIn } from '../rig/stand-in.ts'
import { median, type Section } from '../rig/table.ts'

export const SIZES = [1000, 100_000, 1_000_000]
const TIMES = 7

interface Cost {
  rows: number
  ms: number
}

export interface Scale {
  section: Section
  /** By call, one figure a size. */
  costs: Record<string, Cost[]>
}

/** The same calls with a thousand, a hundred thousand and a million orders stored. */
export async function measureScale(standIn: StandIn): Promise<Scale> {
  const persistTo = await mkdtemp(join(tmpdir(), 'trustgifts-bench-'))
  const costs: Record<string, Cost[]> = {}
  try {
    await (await startRecorder(standIn, persistTo)).stop()
    let stored = 0
    for (const size of SIZES) {
      await fillOrders(persistTo, stored + 1, size)
      stored = size
      const shop = await startRecorder(standIn, persistTo)
      for (const [call, cost] of Object.entries(await costsOf(shop, size))) (costs[call] ??= []).push(cost)
      await shop.stop()
    }
  } finally {
    await rm(persistTo, { recursive: true, force: true })
  }
  return { costs, section: sectionOf(costs) }
}

async function costsOf(shop: Recorder, size: number): Promise<Record<string, Cost>> {
  const buyer = `buyer${String(size - 1).padStart(26, '0')}`
  const placed: Placed[] = []
  const seen = async (asks: () => Ask) => {
    const all: Seen[] = []
    for (let i = 0; i < TIMES; i += 1) all.push(await shop.see(asks()))
    return { all, cost: { rows: median(all.map(rowsOf)), ms: median(all.map(({ ms }) => ms)) } }
  }
  const authorization = `Bearer ${shopVars('')['OPERATOR_TOKEN']}`
  const search = (q: string): Ask => ({
    method: 'GET',
    path: `/api/operator/orders?q=${q}`,
    headers: { authorization },
  })
  const orders = await seen(() => order())
  placed.push(...orders.all.map(({ answer }) => JSON.parse(answer.body) as Placed))
  const [first] = placed
  if (!first) throw new Error('no order was placed')
  let next = 0
  const webhooks = await seen(() => paid(placed[next++] ?? first))
  return {
    'create-order': orders.cost,
    webhook: webhooks.cost,
    status: (await seen(() => status(first))).cost,
    quote: (await seen(() => quote)).cost,
    sweep: (await seen(() => ({ method: 'GET', path: '/__sweep' }))).cost,
    'operator: find by username': (await seen(() => search(buyer))).cost,
    'operator: find by order': (await seen(() => search(first.id))).cost,
  }
}

const rowsOf = ({ trips }: Seen): number =>
  trips.flatMap(({ statements }) => statements).reduce((sum, { rowsRead }) => sum + rowsRead, 0)

const sectionOf = (costs: Scale['costs']): Section => ({
  title: 'With more and more orders stored',
  method: `Rows read a call, and time a call at the client, with that many delivered orders, their deliveries and events in the same D1 file (filled by recursive CTE); medians of ${TIMES} calls one after the other. Rows are counts and the same everywhere; the last column is the time with a million over the time with a thousand.`,
  head: [
    'call',
    ...SIZES.map((size) => `rows at ${size.toLocaleString('en')}`),
    ...SIZES.map((size) => `ms at ${size.toLocaleString('en')}`),
    'time ratio',
  ],
  rows: Object.entries(costs).map(([call, at]) => [
    call,
    ...at.map(({ rows }) => rows),
    ...at.map(({ ms }) => ms.toFixed(1)),
    ((at.at(-1)?.ms ?? 0) / (at[0]?.ms ?? 1)).toFixed(2),
  ]),
})
