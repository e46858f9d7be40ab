import worker from '../../../src/worker.ts'
import { recording } from './recording.ts'
import type { Trip } from './trip.ts'

// The shop as it is, with every round trip to D1 written down. `/__trips` answers and forgets them; `/__consume/ord_…` is the
// queue bringing that message, `/__sweep` the cron.
const trips: Trip[] = []
const seen = new WeakMap<object, Cloudflare.Env>()

function recorded(env: Cloudflare.Env): Cloudflare.Env {
  const known = seen.get(env)
  if (known) return known
  const wrapped = { ...env, DB: recording(env.DB, (trip) => trips.push(trip)) }
  seen.set(env, wrapped)
  return wrapped
}

export default {
  async fetch(request, env, ctx) {
    const [, verb, orderId] = new URL(request.url).pathname.split('/')
    if (verb === '__trips') return Response.json(trips.splice(0))
    if (verb === '__sweep')
      await worker.scheduled({ scheduledTime: 60_000 } as ScheduledController, recorded(env))
    else if (verb === '__consume') await worker.queue(batchOf({ orderId }), recorded(env), ctx)
    else return worker.fetch(request, recorded(env), ctx)
    return new Response('done')
  },
} satisfies ExportedHandler<Cloudflare.Env>

const batchOf = (body: unknown) =>
  ({
    queue: 'trustgifts-deliveries',
    messages: [
      { id: 'bench', timestamp: new Date(), attempts: 1, body, ack: () => undefined, retry: () => undefined },
    ],
  }) as unknown as MessageBatch
