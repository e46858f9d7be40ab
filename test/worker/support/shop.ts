import {
  createExecutionContext,
  createMessageBatch,
  getQueueResult,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import Stripe from 'stripe'
import { inject } from 'vitest'
import worker from '../../../src/worker.ts'

const ORIGIN = 'https://shop.example'

/** What a test may set otherwise than the sandbox's settings. */
type Vars = Record<string, string | undefined>

export interface TestShop {
  fetch(path: string, init?: RequestInit): Promise<Response>
  get<T = Record<string, unknown>>(path: string): Promise<T>
  order(body?: Record<string, unknown>, headers?: Record<string, string>): Promise<Response>
  /** Places an order and answers its receipt. */
  buy(body?: Record<string, unknown>): Promise<Receipt>
  /** Pays at the sandbox and carries the event here, as Stripe would. */
  pay(receipt: Receipt, card?: Record<string, unknown>): Promise<Response>
  webhook(event: unknown, options?: { secret?: string; at?: number }): Promise<Response>
  /** Hands the queue's message to the consumer until nothing more is due at once; answers what it said last. */
  consume(orderId: string): Promise<{ acked: boolean; retryAfter: number | undefined }>
  sweep(): Promise<void>
  status(receipt: Receipt): Promise<string>
  /** The queue's messages so far, in the order they were sent. */
  sent: string[]
}

export interface Receipt {
  id: string
  key: string
  status: string
  username: string
  stars: number
  amount: number
  currency: string
  checkoutUrl: string
}

let minted = 0

/** A name nobody else in the run uses; `part` makes the sandbox play a part. */
export const someone = (part = 'person'): string => `${part}_${Date.now().toString(36)}${(minted += 1)}`

/** The Worker itself, with real D1 and the sandbox behind it; only the queue is in the test's hands. */
export function testShop(vars: Vars = {}): TestShop {
  const sent: string[] = []
  const queue = {
    send: async ({ orderId }: { orderId: string }) => void sent.push(orderId),
    sendBatch: async (messages: Iterable<{ body: { orderId: string } }>) => {
      for (const { body } of messages) sent.push(body.orderId)
    },
  }
  const bindings = { ...env, DELIVERIES: queue, ...inject('shopVars'), ...vars } as unknown as Cloudflare.Env
  const shop: TestShop = {
    sent,
    async fetch(path, init) {
      const ctx = createExecutionContext()
      const request = new Request<unknown, IncomingRequestCfProperties>(
        `${ORIGIN}${path}`,
        init as RequestInit<never>,
      )
      const answer = await worker.fetch(request, bindings, ctx)
      await waitOnExecutionContext(ctx)
      return answer
    },
    get: async <T>(path: string) => (await shop.fetch(path)).json() as Promise<T>,
    order: (body = {}, headers = {}) =>
      shop.fetch('/api/orders', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ username: someone(), stars: 500, currency: 'usd', consent: true, ...body }),
      }),
    async buy(body) {
      const answer = await shop.order(body)
      if (answer.status !== 201) throw new Error(`order refused: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    async pay(receipt, card = {}) {
      const session = receipt.checkoutUrl.split('/').at(-1) ?? ''
      const paid = await control(`/pay/${session}`, card)
      if (!paid.ok) throw new Error(`payment refused: ${await paid.text()}`)
      return shop.webhook(await eventOf('checkout.session.completed', session))
    },
    async webhook(
      event,
      { secret = inject('shopVars')['STRIPE_WEBHOOK_SECRET'] ?? '', at = Date.now() } = {},
    ) {
      const payload = JSON.stringify(event)
      const signature = await stripe().webhooks.generateTestHeaderStringAsync({
        payload,
        secret,
        timestamp: Math.floor(at / 1000),
      })
      return shop.fetch('/webhooks/stripe', {
        method: 'POST',
        headers: { 'stripe-signature': signature },
        body: payload,
      })
    },
    async consume(orderId) {
      const ctx = createExecutionContext()
      const batch = createMessageBatch('trustgifts-deliveries', [
        { id: crypto.randomUUID(), timestamp: Date.now(), attempts: 1, body: { orderId } },
      ])
      await worker.queue(batch, bindings, ctx)
      const { explicitAcks, retryMessages } = await getQueueResult(batch, ctx)
      return { acked: explicitAcks.length === 1, retryAfter: retryMessages[0]?.delaySeconds }
    },
    sweep: async () => worker.scheduled({} as ScheduledController, bindings),
    status: async ({ id, key }) =>
      (await shop.get<{ status: string }>(`/api/orders/${id}?key=${key}`)).status,
  }
  return shop
}

/** A control call of the sandbox. */
export const control = (path: string, body: unknown = {}): Promise<Response> =>
  fetch(`${inject('sandboxOrigin')}/control${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export interface Gift {
  username: string
  stars: number
  orderId: string
}

export async function giftsTo(username: string): Promise<Gift[]> {
  const ledger = await fetch(`${inject('sandboxOrigin')}/control/ledger`)
  const { gifts } = (await ledger.json()) as { gifts: Gift[] }
  return gifts.filter((gift) => gift.username === username)
}

export function stripe(): Stripe {
  const { protocol, hostname, port } = new URL(inject('sandboxOrigin'))
  return new Stripe(inject('shopVars')['STRIPE_SECRET_KEY'] ?? '', {
    httpClient: Stripe.createFetchHttpClient(),
    protocol: protocol.replace(':', '') as 'http',
    host: hostname,
    port,
  })
}

/** The newest event of a type about a session, as the sandbox's Stripe has it. */
export async function eventOf(type: string, session: string): Promise<Stripe.Event> {
  const { data } = await stripe().events.list({ types: [type], limit: 100 })
  const event = data.find(({ data: { object } }) => 'id' in object && object.id === session)
  if (!event) throw new Error(`no ${type} for ${session}`)
  return event
}

/** Makes everything of an order due now, instead of waiting for it. */
export const hurry = (orderId: string): Promise<unknown> =>
  env.DB.batch([
    env.DB.prepare('UPDATE deliveries SET due_at = 0 WHERE order_id = ?').bind(orderId),
    env.DB.prepare('UPDATE refunds SET due_at = 0 WHERE order_id = ?').bind(orderId),
  ])
