import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { keyedHash, signerFor } from '../../../src/shared/sign.ts'
import worker from '../../../src/worker.ts'
import { control, eventOf, sandbox, stripe } from './sandbox.ts'

export const ORIGIN = 'https://shop.example'
export const OPERATOR_TOKEN = sandbox.vars['OPERATOR_TOKEN'] ?? ''

/** What a test may set otherwise than the sandbox's settings. */
type Vars = Record<string, unknown>

export interface TestShop {
  fetch(path: string, init?: RequestInit): Promise<Response>
  get<T = Record<string, unknown>>(path: string): Promise<T>
  order(body?: Record<string, unknown>, headers?: Record<string, string>): Promise<Response>
  /** Places an order and answers its receipt. */
  buy(body?: Record<string, unknown>): Promise<Receipt>
  /** Pays at the sandbox and carries the event here, as Stripe would. */
  pay(receipt: Receipt, card?: Record<string, unknown>): Promise<Response>
  buyAndPay(body?: Record<string, unknown>): Promise<Receipt>
  webhook(event: unknown, options?: { secret?: string; at?: number }): Promise<Response>
  istarWebhook(ref: string, options?: { signature?: string; secret?: string }): Promise<Response>
  /** Hands the queue's message to the consumer; answers what it said. */
  consume(orderId: string): Promise<{ acked: boolean; retryAfter: number | undefined }>
  /** The same, with all waits of the order skipped first. */
  consumeNow(orderId: string): Promise<{ acked: boolean; retryAfter: number | undefined }>
  /** Any message at all, as the queue's. */
  message(body: unknown): Promise<{ acked: boolean; retryAfter: number | undefined }>
  deadLetter(body: unknown): Promise<{ acked: boolean }>
  sweep(): Promise<void>
  /** The cron trigger at a moment. */
  cron(scheduledTime: number): Promise<void>
  status(receipt: Receipt): Promise<string>
  /** The queue's messages so far, in the order they were sent. */
  sent: string[]
  /** The same of the queue for partners' webhooks. */
  told: string[]
  /** Hands that queue's message to its consumer. */
  tell(orderId: string): Promise<{ acked: boolean; retryAfter: number | undefined }>
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
  statusUrl: string
}

let minted = 0

/** What a name is counted as in `velocity`. */
export const countedAs = (username: string): Promise<string> =>
  keyedHash(signerFor(sandbox.vars['SIGNING_SECRET'] ?? ''), 'recipient', username)

/** A name nobody else in the run uses; `part` makes the sandbox play a part. */
export const someone = (part = 'person'): string => `${part}_${Date.now().toString(36)}${(minted += 1)}`

export const sessionOf = ({ checkoutUrl }: Receipt): string => checkoutUrl.split('/').at(-1) ?? ''

/** The Worker itself, with real D1 and the sandbox behind it; only the queue is in the test's hands. */
export function testShop(vars: Vars = {}): TestShop {
  const sent: string[] = []
  const told: string[] = []
  const queueInto = (orderIds: string[]) => ({
    send: async ({ orderId }: { orderId: string }) => void orderIds.push(orderId),
    sendBatch: async (messages: Iterable<{ body: { orderId: string } }>) => {
      for (const { body } of messages) orderIds.push(body.orderId)
    },
  })
  const bindings = {
    ...env,
    DELIVERIES: queueInto(sent),
    PARTNER_WEBHOOKS: queueInto(told),
    ...sandbox.vars,
    ...vars,
  } as unknown as Cloudflare.Env
  // By hand, because the runtime's own test batch does not tell how long a message is put off.
  const deliver = async (queueName: string, body: unknown) => {
    const ctx = createExecutionContext()
    const said: { acked: boolean; retryAfter: number | undefined } = { acked: false, retryAfter: undefined }
    const message = {
      id: crypto.randomUUID(),
      timestamp: new Date(),
      attempts: 1,
      body,
      ack: () => void (said.acked = true),
      retry: ({ delaySeconds = 0 } = {}) => void (said.retryAfter = delaySeconds),
    }
    await worker.queue({ queue: queueName, messages: [message] } as unknown as MessageBatch, bindings, ctx)
    await waitOnExecutionContext(ctx)
    return said
  }
  const shop: TestShop = {
    sent,
    told,
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
      const session = sessionOf(receipt)
      const paid = await control(`/pay/${session}`, card)
      if (!paid.ok) throw new Error(`payment refused: ${await paid.text()}`)
      return shop.webhook(await eventOf('checkout.session.completed', session))
    },
    async buyAndPay(body) {
      const receipt = await shop.buy(body)
      const answer = await shop.pay(receipt)
      if (answer.status !== 200) throw new Error(`payment not taken: ${answer.status}`)
      return receipt
    },
    async webhook(event, { secret = sandbox.vars['STRIPE_WEBHOOK_SECRET'] ?? '', at = Date.now() } = {}) {
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
    async istarWebhook(ref, { signature, secret = sandbox.vars['ISTAR_WEBHOOK_SECRET'] ?? '' } = {}) {
      const body = JSON.stringify({ event_type: 'order.completed', order: { id: ref, status: 'completed' } })
      return shop.fetch('/webhooks/istar', {
        method: 'POST',
        headers: {
          'x-istar-signature': signature ?? (await hexHmac(secret, body)),
        },
        body,
      })
    },
    message: (body) => deliver('trustgifts-deliveries', body),
    consume: (orderId) => deliver('trustgifts-deliveries', { orderId }),
    async consumeNow(orderId) {
      await hurry(orderId)
      return shop.consume(orderId)
    },
    tell: (orderId) => deliver('trustgifts-partner-webhooks', { orderId }),
    deadLetter: (body) => deliver('trustgifts-deliveries-dead', body),
    sweep: async () => worker.scheduled({} as ScheduledController, bindings),
    cron: async (scheduledTime) => worker.scheduled({ scheduledTime } as ScheduledController, bindings),
    status: async ({ id, key }) =>
      (await shop.get<{ status: string }>(`/api/orders/${id}?key=${key}`)).status,
  }
  return shop
}

/** Calls of the operator API, by somebody who may. */
export const asOperator =
  (shop: TestShop) =>
  (path: string, method = 'GET', body?: object): Promise<Response> =>
    shop.fetch(`/api/operator${path}`, {
      method,
      headers: {
        authorization: `Bearer ${OPERATOR_TOKEN}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

/** Makes everything of an order due now, instead of waiting for it; what is parked for a person stays so. */
export const hurry = (orderId: string): Promise<unknown> =>
  env.DB.batch([
    env.DB.prepare('UPDATE deliveries SET due_at = 0 WHERE order_id = ? AND due_at < 9e12').bind(orderId),
    env.DB.prepare('UPDATE refunds SET due_at = 0 WHERE order_id = ?').bind(orderId),
  ])

async function hexHmac(secret: string, body: string): Promise<string> {
  const utf8 = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    utf8.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(body))
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
