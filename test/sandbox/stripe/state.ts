import type Stripe from 'stripe'
import type { RefundMode } from './cards.ts'
import type { KeptKey } from './idempotency.ts'
import type { WireLineItem } from './line-items.ts'

export interface SessionRecord {
  session: Stripe.Checkout.Session
  lineItems: WireLineItem[]
  /** `payment_intent_data`: waits here until a payment is tried. */
  intent: { metadata: Record<string, string>; description: string | null; receiptEmail: string | null }
}

export interface StripeState {
  sessions: Map<string, SessionRecord>
  intents: Map<string, Stripe.PaymentIntent>
  charges: Map<string, Stripe.Charge>
  refunds: Map<string, Stripe.Refund>
  disputes: Map<string, Stripe.Dispute>
  warnings: Map<string, Stripe.Radar.EarlyFraudWarning>
  events: Map<string, Stripe.EventBase>
  endpoints: Map<string, Stripe.WebhookEndpoint>
  keys: Map<string, KeptKey>
  refundMode: RefundMode
  /** How a card asks for its refunds to end, by charge. */
  refundModes: Map<string, RefundMode>
  /** How a payment made with "pay later" will end, by session. */
  laterEnds: Map<string, 'success' | 'failure'>
}

export const newStripeState = (): StripeState => ({
  sessions: new Map(),
  intents: new Map(),
  charges: new Map(),
  refunds: new Map(),
  disputes: new Map(),
  warnings: new Map(),
  events: new Map(),
  endpoints: new Map(),
  keys: new Map(),
  refundMode: 'succeed',
  refundModes: new Map(),
  laterEnds: new Map(),
})
