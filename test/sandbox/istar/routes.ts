import { underFaults } from '../faults.ts'
import { json, type Call, type Outcome } from '../http.ts'
import { asUsername } from '../usernames.ts'
import type { World } from '../world.ts'
import { createStarOrder, readBalance, readOrder } from './orders.ts'
import { photoOf } from './photo.ts'
import { searchRecipient } from './recipients.ts'

/** iStar's partner API as PROVIDERS.md has it; `path` comes without the base. */
export async function answerIstar(world: World, call: Call, path: string): Promise<Outcome> {
  const photo = /^\/photos\/(\w+)\.png$/.exec(path)?.[1]
  if (photo && asUsername(photo)) return photoOf(photo)
  if (call.headers['api-key'] !== world.settings.istarKey) return json(401, { error: 'Invalid API key' })
  if (tooSoon(world)) return json(429, { error: 'Rate limit exceeded' }, { 'retry-after': '1' })
  return underFaults(world, 'istar', `${call.method} ${path}`, {
    carryOut: async (waitMs) => {
      await world.timers.sleep(waitMs)
      return carryOut(world, call, path)
    },
    trouble: (status) => json(status, { error: troubleWord(status) }),
  })
}

function carryOut(world: World, call: Call, path: string): Outcome {
  const order = /^\/orders\/([\w-]+)$/.exec(path)?.[1]
  if (call.method === 'GET' && path === '/star/recipient/search') return searchRecipient(world, call)
  if (call.method === 'POST' && path === '/orders/star') return createStarOrder(world, call)
  if (call.method === 'GET' && path === '/wallet/balance') return readBalance(world, call)
  if (call.method === 'GET' && order) return readOrder(world, order)
  return json(404, { error: 'Not found' })
}

/** One request a pace; the real clock, because pacing is about the wire. */
function tooSoon(world: World): boolean {
  const at = performance.now()
  if (at - world.istar.lastCallAt < world.settings.paceMs) return true
  world.istar.lastCallAt = at
  return false
}

const troubleWord = (status: number) =>
  status === 404
    ? 'Order not found'
    : status === 429
      ? 'Rate limit exceeded'
      : status < 500
        ? 'Bad request'
        : 'Internal server error'
