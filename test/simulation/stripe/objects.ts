import type Stripe from 'stripe'
import { CANARY } from '../judge/canary.ts'
import type { Refund, Session } from './bank.ts'

/** A checkout session in Stripe's own words, as far as the adapter reads them. */
export function sessionObject(session: Session): Stripe.Checkout.Session {
  const { id, orderId, amount, currency, paymentIntent, status } = session
  const done = status === 'processing' || status === 'failed' || status === 'paid'
  return {
    id,
    object: 'checkout.session',
    client_reference_id: orderId,
    metadata: { order_id: orderId },
    status: done ? 'complete' : status,
    payment_status: status === 'paid' ? 'paid' : 'unpaid',
    payment_intent: paymentIntent,
    amount_total: amount,
    currency,
    customer_details: { email: `${CANARY}@buyer.example` },
    livemode: false,
  } as unknown as Stripe.Checkout.Session
}

/** One made by hand in Stripe's dashboard does not know of which order it is. */
export function refundObject({ orderId, paymentIntent }: Session, { id, status, amount, elsewhere }: Refund) {
  return {
    id,
    object: 'refund',
    status,
    amount,
    payment_intent: paymentIntent,
    metadata: elsewhere ? {} : { order_id: orderId },
  } as unknown as Stripe.Refund
}

export const chargeObject = ({ paymentIntent, amount }: Session, refunded: number) => ({
  id: `ch_${paymentIntent}`,
  object: 'charge',
  payment_intent: paymentIntent,
  amount,
  amount_refunded: refunded,
  refunded: refunded === amount,
})

export function eventObject(id: string, type: string, object: object): Stripe.Event {
  return { id, object: 'event', type, livemode: false, data: { object } } as unknown as Stripe.Event
}
