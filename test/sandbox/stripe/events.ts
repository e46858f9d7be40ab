import Stripe from 'stripe'
import { postParcel } from '../post.ts'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'
import { stripeSignature } from './webhooks.ts'

export const EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.closed',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'radar.early_fraud_warning.created',
] as const satisfies Stripe.Event.Type[]

export type EventName = (typeof EVENTS)[number]

/** Keeps the event with the object as it is now, and posts it. */
export function emitEvent(world: World, type: EventName, object: object, previous?: object): void {
  const event = {
    id: freshId('evt_1', 23),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: nowS(world),
    data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  } satisfies Stripe.EventBase
  world.stripe.events.set(event.id, event)
  postEvent(world, event)
}

export function postEvent(world: World, event: Stripe.EventBase): void {
  postParcel(world, {
    target: 'stripe',
    id: event.id,
    type: event.type,
    path: '/webhooks/stripe',
    build: (_attempt, secret) => {
      const body = JSON.stringify(event, null, 2)
      const signature = stripeSignature(body, secret ?? world.settings.stripeWebhookSecret, nowS(world))
      return { body, headers: { 'stripe-signature': signature, 'user-agent': 'Stripe/1.0 (sandbox)' } }
    },
    delivered: () => {
      event.pending_webhooks = 0
    },
  })
}
