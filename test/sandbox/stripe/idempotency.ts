import { createHash } from 'node:crypto'
import type { Call, Outcome } from '../http.ts'
import { nowMs, type World } from '../world.ts'
import { refused, type StripeAnswer } from './errors.ts'

export interface KeptKey {
  call: string
  params: string
  atMs: number
  requestId: string
  /** Undefined while the first request is under way. */
  answer: StripeAnswer | undefined
}

const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Runs a call once for its key: the first answer is kept, 500s too, and said again. What
 * was refused before the call began is not kept.
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export async function oncePerKey(
  world: World,
  call: Call,
  requestId: string,
  run: () => Promise<StripeAnswer>,
): Promise<Outcome> {
  const key = call.headers['idempotency-key']
  if (typeof key !== 'string' || call.method !== 'POST') return run()
  if (key.length > 255) {
    return refused({ message: 'Idempotency keys can have up to 255 characters.' })
  }
  const params = fingerprint(call)
  const kept = world.stripe.keys.get(key)
  if (kept && nowMs(world) - kept.atMs < KEPT_MS) return again(kept, key, call, params)
  const entry: KeptKey = { call: call.path, params, atMs: nowMs(world), requestId, answer: undefined }
  world.stripe.keys.set(key, entry)
  const answer = await run()
  if (answer.begun) entry.answer = answer
  else world.stripe.keys.delete(key)
  return { ...answer, headers: { ...answer.headers, 'idempotency-key': key } }
}

/** Keeps an answer nobody worked for: a 500 that struck after the call began. */
export function keepTrouble(world: World, call: Call, requestId: string, answer: StripeAnswer): void {
  const key = call.headers['idempotency-key']
  if (typeof key !== 'string' || call.method !== 'POST' || world.stripe.keys.has(key)) return
  const params = fingerprint(call)
  world.stripe.keys.set(key, { call: call.path, params, atMs: nowMs(world), requestId, answer })
}

function again(kept: KeptKey, key: string, call: Call, params: string): StripeAnswer {
  if (kept.call !== call.path) {
    const message = `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${kept.call}' vs '${call.path}'). Try using a key other than '${key}' if you meant to execute a different request.`
    return refused({ type: 'idempotency_error', message })
  }
  if (kept.params !== params) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
    return refused({ type: 'idempotency_error', message })
  }
  if (!kept.answer) {
    const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`
    return refused({ type: 'idempotency_error', code: 'idempotency_key_in_use', message }, 409)
  }
  const headers = {
    'idempotency-key': key,
    'idempotent-replayed': 'true',
    'original-request': kept.requestId,
  }
  return { ...kept.answer, headers: { ...kept.answer.headers, ...headers } }
}

/** The order in which parameters come does not matter. */
function fingerprint(call: Call): string {
  const pairs = [...new URLSearchParams(call.body)].map(([name, value]) => `${name}=${value}`)
  return createHash('sha256').update(pairs.toSorted().join('&')).digest('hex')
}
