import Stripe from 'stripe'
import { sessionOf } from '../../sandbox/stripe/session-object.ts'
import type { Ask } from './load.ts'

/** What a shop answers to an order, as far as the next steps need it. */
export interface Placed {
  id: string
  checkoutUrl: string
  amount?: number
  statusUrl?: string
}

const WEBHOOK_SECRET = 'whsec_bench0123456789abcdef'
const stripe = new Stripe('sk_test_bench')

export const shopVars = (standIn: string): Record<string, string> => ({
  PUBLIC_ORIGIN: 'http://localhost:8787',
  STRIPE_SECRET_KEY: 'sk_test_bench0123456789',
  STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  STRIPE_API_BASE: standIn,
  ISTAR_API_BASE: `${standIn}/istar`,
  ISTAR_API_KEY: 'bench',
  ISTAR_WEBHOOK_SECRET: 'bench',
  SIGNING_SECRET: 'bench-signing-secret-0123456789abcdef',
  OPERATOR_TOKEN: 'bench-operator-token-0123456789abcdef',
  RETRY_FIRST_SECONDS: '1',
  VELOCITY_CAPS: 'on',
})

export const order = (username = 'durov'): Ask => ({
  method: 'POST',
  path: '/api/orders',
  headers: {
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    'cf-connecting-ip': '203.0.113.7',
  },
  body: JSON.stringify({ username, stars: 500, currency: 'usd', consent: true }),
})

export const quote: Ask = { method: 'GET', path: '/api/quote?stars=500&currency=usd' }

export const status = ({ id, statusUrl }: Placed): Ask => ({
  method: 'GET',
  path: statusUrl ? statusUrl.slice(new URL(statusUrl).origin.length) : `/api/orders/${id}`,
})

/** The order's payment, as Stripe would bring it. */
export function paid({ id, checkoutUrl, amount = 999 }: Placed): Ask {
  const session = sessionOf({
    id: checkoutUrl.split('/').at(-1) ?? '',
    url: checkoutUrl,
    createdS: 1,
    expiresS: 2,
    amount,
    currency: 'usd',
    successUrl: 'http://localhost:8787/',
    cancelUrl: 'http://localhost:8787/',
    reference: id,
    email: 'buyer@example.com',
    locale: 'en',
    metadata: { order_id: id },
    submitType: null,
  })
  const body = JSON.stringify({
    id: `evt_${id}`,
    object: 'event',
    type: 'checkout.session.completed',
    livemode: false,
    data: { object: { ...session, payment_status: 'paid', status: 'complete', payment_intent: `pi_${id}` } },
  })
  const signature = stripe.webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET })
  return {
    method: 'POST',
    path: '/webhooks/stripe',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  }
}
