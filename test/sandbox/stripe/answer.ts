import { underFaults } from '../faults.ts'
import type { Call, Outcome } from '../http.ts'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'
import { refused, trouble } from './errors.ts'
import { expanded } from './expand.ts'
import { parseForm } from './form-body.ts'
import { keepTrouble, oncePerKey } from './idempotency.ts'
import { ROUTES, type Route } from './routes.ts'
import { expireOverdue } from './sessions.ts'
import { misfit } from './shapes.ts'

/** Stripe's API, `/v1/*`. */
export async function answerStripe(world: World, call: Call): Promise<Outcome> {
  const requestId = freshId('req_', 14)
  const outcome = await answer(world, call, requestId)
  if (typeof outcome === 'string') return outcome
  return { ...outcome, headers: { ...outcome.headers, 'request-id': requestId } }
}

async function answer(world: World, call: Call, requestId: string): Promise<Outcome> {
  if (!isOurs(world, call.headers.authorization ?? '')) return trouble(401)
  const match = routeOf(call)
  if (!match) {
    const message = `Unrecognized request URL (${call.method}: ${call.path}).`
    return refused({ message }, 404)
  }
  const { route, id } = match
  return underFaults(world, 'stripe', `${call.method} ${call.path}`, {
    carryOut: (waitMs) =>
      oncePerKey(world, call, requestId, async () => {
        await world.timers.sleep(waitMs)
        expireOverdue(world)
        const form = parseForm(call.method === 'GET' ? call.query : call.body)
        const wrong = misfit(form, route.shape) ?? route.bad?.(form, nowS(world))
        return wrong ?? expanded(world, route.run(world, form, id), form)
      }),
    trouble: (status) => {
      const words = trouble(status)
      // A 500 comes from inside the call and is kept; 502 to 504 never got that far.
      if (status === 500) keepTrouble(world, call, requestId, words)
      return words
    },
  })
}

function routeOf(call: Call): { route: Route; id: string } | undefined {
  for (const route of ROUTES) {
    const [method = '', path = ''] = route.call.split(' ')
    const id = new RegExp(`^${path.replace(':id', '(\\w+)')}$`).exec(call.path)
    if (method === call.method && id) return { route, id: id[1] ?? '' }
  }
  return undefined
}

const isOurs = ({ settings }: World, authorization: string) =>
  authorization === `Bearer ${settings.stripeSecretKey}` ||
  authorization === `Basic ${Buffer.from(`${settings.stripeSecretKey}:`).toString('base64')}`
