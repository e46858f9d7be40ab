import type { Trip } from '../workers/trip.ts'
import { shopVars } from './asks.ts'
import { bundled } from './bundle.ts'
import { load, type Answer, type Ask } from './load.ts'
import type { Call, StandIn } from './stand-in.ts'
import { underMiniflare } from './under-miniflare.ts'

/** What a step of the shop was seen to do. */
export interface Seen {
  answer: Answer
  trips: Trip[]
  calls: Call[]
  /** As the client saw it. */
  ms: number
}

/** The shop with every round trip to D1 and every outgoing call written down. */
export interface Recorder {
  see(ask: Ask): Promise<Seen>
  stop(): Promise<void>
}

const SILENCE_MS = 3000

export async function startRecorder(standIn: StandIn, persistTo?: string): Promise<Recorder> {
  const { url, stop } = await underMiniflare({
    script: await bundled('test/bench/workers/recorded.ts'),
    vars: shopVars(standIn.origin),
    ...(persistTo ? { persistTo } : {}),
  })
  const ask = async (asked: Ask) => {
    const [answer] = await load(url, [asked], 1)
    if (!answer || answer.status >= 400) throw new Error(`${asked.path}: ${answer?.status} ${answer?.body}`)
    return answer
  }
  const takeTrips = async () => JSON.parse((await ask({ method: 'GET', path: '/__trips' })).body) as Trip[]
  // The first request sweeps on the side, which is over after a moment and comes again only after a minute.
  await ask({ method: 'GET', path: '/healthz' })
  await ask({ method: 'GET', path: '/api/recipients/durov' })
  await new Promise((done) => setTimeout(done, SILENCE_MS))
  return {
    stop,
    async see(asked) {
      await takeTrips()
      standIn.calls.length = 0
      const started = performance.now()
      const answer = await ask(asked)
      const ms = performance.now() - started
      return { answer, ms, trips: await takeTrips(), calls: [...standIn.calls] }
    },
  }
}
