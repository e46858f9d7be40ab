import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { startSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'

export interface Post {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A shop that writes down what is posted to it, and answers what a test wants. */
export interface StandInShop {
  posts: Post[]
  answer: (post: Post, index: number) => number
}

export interface Bench {
  sandbox: Sandbox
  stripe: Stripe
  shop: StandInShop
  /** A call of iStar's with the right key; `body` makes it a POST. */
  istar: (path: string, body?: unknown, signal?: AbortSignal) => Promise<Response>
  /** An open session over $9.99. */
  sell: (more?: Partial<Stripe.Checkout.SessionCreateParams>) => Promise<Stripe.Checkout.Session>
  events: () => Stripe.Event[]
  /** Moves the sandbox's clock. */
  pass: (seconds: number) => void
  close: () => Promise<void>
}

export const STRIPE_KEY = 'sk_test_bench'
export const STRIPE_SECRET = 'whsec_bench'
export const ISTAR_KEY = 'istar-bench'
export const ISTAR_SECRET = 'istar-bench-secret'

/** A sandbox in a hurry, before a stand-in shop. */
export async function openBench(options: Partial<SandboxOptions> = {}): Promise<Bench> {
  const shop: StandInShop = { posts: [], answer: () => 200 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const post = { path: request.url ?? '', headers: request.headers, body }
      response.writeHead(shop.answer(post, shop.posts.push(post) - 1)).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  let passedMs = 0
  const sandbox = await startSandbox({
    shopOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stripeSecretKey: STRIPE_KEY,
    stripeWebhookSecret: STRIPE_SECRET,
    istarKey: ISTAR_KEY,
    istarWebhookSecret: ISTAR_SECRET,
    clock: () => Date.now() + passedMs,
    webhookRetryMs: [20, 40, 80],
    paceMs: 0,
    giftMs: 60,
    slowMs: 300,
    laterMs: 30,
    refundMs: 30,
    ...options,
  })
  const stripe = stripeFor(sandbox)
  return {
    sandbox,
    stripe,
    shop,
    istar: (path, body, signal) =>
      fetch(`${sandbox.origin}/istar${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'api-key': ISTAR_KEY, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      }),
    sell: (more = {}) => stripe.checkout.sessions.create({ ...SALE, ...more }),
    events: () =>
      shop.posts
        .filter(({ path }) => path === '/webhooks/stripe')
        .map(({ body, headers }) =>
          stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', STRIPE_SECRET),
        ),
    pass: (seconds) => {
      passedMs += seconds * 1000
    },
    close: async () => {
      await sandbox.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export function stripeFor(sandbox: Sandbox, key = STRIPE_KEY): Stripe {
  const { hostname, port } = new URL(sandbox.origin)
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, timeout: 2_000 })
}

export const lineItem = (amount: number, currency: string): Stripe.Checkout.SessionCreateParams.LineItem => ({
  quantity: 1,
  price_data: { currency, unit_amount: amount, product_data: { name: '500 Telegram Stars for @durov' } },
})

export const SALE: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  success_url: 'http://localhost:8787/orders/ord_1?key=k&session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://localhost:8787/orders/ord_1?key=k',
  client_reference_id: 'ord_1',
  metadata: { order: 'ord_1' },
  payment_intent_data: { metadata: { order: 'ord_1' } },
  line_items: [lineItem(999, 'usd')],
}

/** What a call of the SDK's was refused with. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call
  } catch (trouble) {
    if (trouble instanceof Stripe.errors.StripeError) return trouble
    throw trouble
  }
  throw new Error('it was not refused')
}

export async function until(holds: () => boolean, withinMs = 3_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${holds.toString()}`)
    await new Promise((done) => setTimeout(done, 5))
  }
}
