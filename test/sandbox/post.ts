import type { Target } from './faults.ts'
import { isoNow, type World } from './world.ts'

export interface Parcel {
  target: Target
  id: string
  type: string
  path: string
  /** Built anew for every try: Stripe signs each with a new time, iStar counts them. */
  build: (attempt: number, secret: string | undefined) => { body: string; headers: Record<string, string> }
  delivered: () => void
}

const WRONG_SECRET = 'whsec_somebody_else'
// iStar documents 10 s; Stripe's own limit is longer and not documented to the second.
const ANSWER_MS = 10_000

/** Posts a webhook to the shop and comes back, with growing waits, until it answers 2xx. */
export function postParcel(world: World, parcel: Parcel): void {
  const { faults, timers } = world
  if (faults.forWebhook(parcel.target, parcel.type, 'lost')) {
    note(world, parcel, { attempt: 0, copy: 0, status: null, signature: 'right', answer: 'lost' })
    return
  }
  const copies = faults.forWebhook(parcel.target, parcel.type, 'duplicate')
  for (let copy = 0; copy < (copies ? (copies.copies ?? 3) : 1); copy++) {
    const delay = faults.forWebhook(parcel.target, parcel.type, 'delay')
    const shuffle = faults.forWebhook(parcel.target, parcel.type, 'shuffle')
    const wait = (delay ? (delay.ms ?? 500) : 0) + (shuffle ? shuffle.random() * (shuffle.ms ?? 500) : 0)
    world.posting.waiting += 1
    timers.after(wait, () => void attemptPost(world, parcel, copy, 0))
  }
}

async function attemptPost(world: World, parcel: Parcel, copy: number, attempt: number): Promise<void> {
  const { settings, faults, timers, posting } = world
  const wrong = faults.forWebhook(parcel.target, parcel.type, 'wrong_signature') !== undefined
  const { body, headers } = parcel.build(attempt, wrong ? WRONG_SECRET : undefined)
  const { status, answer } = await deliver(
    `${settings.shopOrigin}${parcel.path}`,
    body,
    headers,
    posting.closing.signal,
  )
  if (posting.closing.signal.aborted) return
  note(world, parcel, { attempt, copy, status, signature: wrong ? 'wrong' : 'right', answer })
  if (status >= 200 && status < 300) {
    parcel.delivered()
    posting.waiting -= 1
    return
  }
  // A copy is the network's doing, nobody retries it.
  const wait = copy === 0 ? settings.webhookRetryMs[attempt] : undefined
  if (wait === undefined) posting.waiting -= 1
  else timers.after(wait, () => void attemptPost(world, parcel, copy, attempt + 1))
}

async function deliver(url: string, body: string, headers: Record<string, string>, closing: AbortSignal) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_MS)]),
    })
    return { status: response.status, answer: (await response.text()).slice(0, 500) }
  } catch (trouble) {
    const cause = trouble instanceof Error ? (trouble.cause ?? trouble) : trouble
    return { status: 0, answer: String(cause) }
  }
}

function note(
  world: World,
  parcel: Parcel,
  entry: Pick<World['ledger']['webhooks'][number], 'attempt' | 'copy' | 'status' | 'signature' | 'answer'>,
): void {
  const { target, id, type } = parcel
  world.ledger.webhooks.push({ target, id, type, ...entry, at: isoNow(world) })
  world.settings.log(`webhook ${target} ${type} → ${entry.status ?? 'lost'}`)
}
