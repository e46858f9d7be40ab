import { readFile } from 'node:fs/promises'
import { order, paid, quote, shopVars, status, type Placed } from '../rig/asks.ts'
import { bundled } from '../rig/bundle.ts'
import { startExpress } from '../rig/express.ts'
import { load, type Answer, type Ask } from '../rig/load.ts'
import type { StandIn } from '../rig/stand-in.ts'
import { median, type Section } from '../rig/table.ts'
import { underMiniflare, type Running } from '../rig/under-miniflare.ts'
import type { Recipe, Step } from '../workers/recipe.ts'
import type { Trip } from '../workers/trip.ts'
import type { Purchase } from './purchase.ts'

const ROUNDS = 5
const ORDERS_A_ROUND = 100
const CONNECTIONS = 8

interface Figures {
  perSecond: number
  cpuMs: number
}

export interface Throughput {
  section: Section
  /** By kind of request and by who answers: medians of the rounds. */
  medians: Record<string, Record<string, Figures>>
}

/** The shop, its floor and an Express server, one after the other in every round, so that whatever else the machine does hurts all. */
export async function measureThroughput(standIn: StandIn, purchase: Purchase): Promise<Throughput> {
  const recipe = recipeFrom(purchase, standIn.origin)
  const who: Record<string, Running> = {
    shop: await underMiniflare({
      script: await readFile('dist/worker/worker.js', 'utf8'),
      vars: shopVars(standIn.origin),
    }),
    floor: await underMiniflare({
      script: await bundled('test/bench/workers/floor.ts'),
      vars: { RECIPE: recipe },
    }),
    Express: await startExpress(standIn.origin),
  }
  const rounds: Record<string, Figures>[] = []
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const figures: Record<string, Figures> = {}
      for (const [name, running] of Object.entries(who))
        for (const [kind, measured] of Object.entries(await oneRound(running)))
          figures[`${kind} ${name}`] = measured
      // The first one warms up.
      if (round > 0) rounds.push(figures)
    }
  } finally {
    await Promise.all(Object.values(who).map((running) => running.stop()))
  }
  return summary(rounds)
}

async function oneRound(running: Running): Promise<Record<string, Figures>> {
  const orders = Array.from({ length: ORDERS_A_ROUND }, () => order())
  const created = await timed(running, orders)
  const placed = created.answers.map(({ body }) => JSON.parse(body) as Placed)
  return {
    'create-order': created.figures,
    webhook: (await timed(running, placed.map(paid))).figures,
    status: (await timed(running, placed.map(status))).figures,
    quote: (
      await timed(
        running,
        Array.from(placed, () => quote),
      )
    ).figures,
  }
}

async function timed({ url, cpuMs }: Running, asks: Ask[]): Promise<{ answers: Answer[]; figures: Figures }> {
  const [cpu, started] = [await cpuMs(), performance.now()]
  const answers = await load(url, asks, CONNECTIONS)
  const seconds = (performance.now() - started) / 1000
  const figures = { perSecond: asks.length / seconds, cpuMs: ((await cpuMs()) - cpu) / asks.length }
  const refused = answers.find(({ status }) => status >= 300)
  if (refused) throw new Error(`${asks[0]?.path}: ${refused.status} ${refused.body}`)
  return { answers, figures }
}

function summary(rounds: Record<string, Figures>[]): Throughput {
  const medians: Throughput['medians'] = {}
  const rows = ['create-order', 'webhook', 'status', 'quote'].map((kind) => {
    const of = (name: string, what: keyof Figures) =>
      rounds.map((round) => round[`${kind} ${name}`]?.[what] ?? 0)
    const against = (name: string) =>
      median(of('shop', 'perSecond').map((speed, i) => speed / (of(name, 'perSecond')[i] ?? 1)))
    const cpu = median(of('floor', 'cpuMs').map((ms, i) => ms / (of('shop', 'cpuMs')[i] ?? 1)))
    medians[kind] = Object.fromEntries(
      ['shop', 'floor', 'Express'].map((name) => [
        name,
        { perSecond: median(of(name, 'perSecond')), cpuMs: median(of(name, 'cpuMs')) },
      ]),
    )
    const speeds = ['shop', 'floor', 'Express'].map((name) => median(of(name, 'perSecond')).toFixed(0))
    const times = ['shop', 'floor', 'Express'].map((name) => median(of(name, 'cpuMs')).toFixed(2))
    return [kind, ...speeds, against('floor').toFixed(2), ...times, cpu.toFixed(2)]
  })
  return {
    medians,
    section: {
      title: 'Requests a second and CPU a request',
      method: `The bundle as it is deployed, under bare miniflare, against the floor (a bare Worker under the same miniflare doing the very D1 statements and outgoing calls the shop was seen to do, taken from the recording above, and nothing else) and against Express 5 with SQLite (node:sqlite, WAL) and Stripe's SDK doing the same job in one process. ${ROUNDS} interleaved rounds of ${ORDERS_A_ROUND} requests over ${CONNECTIONS} connections; medians. The ratio is the median of the rounds' ratios, shop to floor; 1 is the floor itself. CPU is what the runtime's threads spent (schedstat), D1 included.`,
      head: [
        '',
        'shop /s',
        'floor /s',
        'Express /s',
        'ratio to floor',
        'shop CPU ms',
        'floor CPU ms',
        'Express CPU ms',
        'CPU ratio',
      ],
      rows,
    },
  }
}

/** What the floor has to do, from what the shop was seen doing. */
function recipeFrom({ steps }: Purchase, stripe: string): Recipe {
  const seen = (name: string) => {
    const step = steps.find((step) => step.name === name)
    if (!step) throw new Error(`${name} was not seen`)
    return step.seen
  }
  const { trips, calls, answer } = seen('create-order')
  const placed = JSON.parse(answer.body) as Placed
  const called = calls.map(({ path, method, headers, body }): Step => {
    const { host: _, connection: __, 'content-length': ___, ...kept } = headers
    return { kind: 'call', url: `${stripe}${path}`, method, headers: kept, body }
  })
  const [first, ...others] = trips.map(stepOf)
  if (!first) throw new Error('an order without D1')
  return {
    names: {
      order: placed.id,
      session: placed.checkoutUrl.split('/').at(-1) ?? '',
      payment: `pi_${placed.id}`,
      event: `evt_${placed.id}`,
    },
    order: [first, ...called, ...others],
    webhook: seen('webhook').trips.map(stepOf),
    status: seen('status').trips.map(stepOf),
    quote: seen('quote').trips.map(stepOf),
  }
}

const stepOf = ({ how, statements }: Trip): Step => ({
  kind: 'trip',
  how,
  statements: statements.map(({ sql, values }) => ({ sql, values })),
})
