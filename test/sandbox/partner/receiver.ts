import type { Call, Outcome } from '../http.ts'
import { json } from '../http.ts'
import { isoNow, nowS, type World } from '../world.ts'
import { doubtAbout } from './verify.ts'

/** How the partner of this name behaves. */
export interface Receiver {
  /** What the shop told them to verify with. */
  secrets: string[]
  status: number
  /** Holds the line first. */
  waitMs: number
  headers: Record<string, string>
}

const POLITE: Receiver = { secrets: [], status: 204, waitMs: 0, headers: {} }

/** A partner's own server: `/partner/{name}` takes webhooks, checks them, and writes down what it made of them. */
export async function answerPartner(world: World, call: Call, name: string): Promise<Outcome> {
  const { secrets, status, waitMs, headers } = world.receivers.get(name) ?? POLITE
  const doubt = doubtAbout(call, secrets, nowS(world))
  const entry = {
    partner: name,
    id: String(call.headers['webhook-id'] ?? ''),
    type: typeIn(call.body),
    verified: doubt === undefined,
    doubt: doubt ?? null,
    signatures: String(call.headers['webhook-signature'] ?? '').split(' ').length,
    answered: status,
    body: call.body,
    at: isoNow(world),
  }
  world.ledger.received.push(entry)
  world.settings.log(`partner ${name} got ${entry.type} (${doubt ?? 'verified'}) → ${status}`)
  if (waitMs > 0) await new Promise((done) => setTimeout(done, waitMs))
  return status === 204 ? { status, headers, body: '' } : json(status, { received: true }, headers)
}

/** Tells a receiver how to behave from now on; what is left out stays as it was. */
export function tellReceiver(world: World, name: string, asked: Partial<Receiver>): Receiver {
  const receiver = { ...(world.receivers.get(name) ?? POLITE), ...asked }
  world.receivers.set(name, receiver)
  return receiver
}

function typeIn(body: string): string {
  try {
    return String((JSON.parse(body) as { type?: unknown }).type)
  } catch {
    return 'no JSON'
  }
}
