import type Stripe from 'stripe'
import { ORDER_ID } from '../shared/id.ts'
import type { PageState, Payment, PaymentNews } from './payments.ts'
import { refundAnswer } from './stripe-refund.ts'

/** Stripe's event → what it means for an order. Unknown types and foreign objects are `other`. */
export function readEvent(event: Stripe.Event): PaymentNews {
  const about = { eventId: event.id, type: event.type }
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return { ...about, ...readSession(event.data.object, event.livemode) }
    case 'checkout.session.async_payment_failed':
      return { ...about, ...aboutPage('payment_failed', event.data.object) }
    case 'checkout.session.expired':
      return { ...about, ...aboutPage('page_expired', event.data.object) }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refund = event.data.object
      return {
        ...about,
        kind: 'refund',
        orderId: refund.metadata?.['order_id'] ?? null,
        refund: refundAnswer(refund),
      }
    }
    default:
      return { ...about, kind: 'other' }
  }
}

export function readPage(session: Stripe.Checkout.Session): PageState {
  if (session.status === 'open') return { kind: 'open' }
  if (session.status === 'expired') return { kind: 'expired' }
  return session.payment_status === 'paid'
    ? { kind: 'paid', payment: paymentIn(session, session.livemode) }
    : { kind: 'processing' }
}

/** Money counts when `payment_status` says so, whichever of the two events brings it. */
function readSession(session: Stripe.Checkout.Session, live: boolean) {
  return session.payment_status === 'paid'
    ? orOther(session, { kind: 'paid' as const, payment: paymentIn(session, live) })
    : aboutPage('processing', session)
}

function aboutPage<Kind extends string>(kind: Kind, session: Stripe.Checkout.Session) {
  return orOther(session, { kind, orderId: orderIdOf(session), sessionId: session.id })
}

const orOther = <News>(session: Stripe.Checkout.Session, news: News): News | { kind: 'other' } =>
  ORDER_ID.test(orderIdOf(session)) ? news : { kind: 'other' }

const orderIdOf = (session: Stripe.Checkout.Session): string =>
  session.client_reference_id ?? session.metadata?.['order_id'] ?? ''

const paymentIn = (session: Stripe.Checkout.Session, live: boolean): Payment => ({
  orderId: orderIdOf(session),
  sessionId: session.id,
  paymentIntent:
    typeof session.payment_intent === 'string'
      ? session.payment_intent
      : (session.payment_intent?.id ?? null),
  amount: session.amount_total ?? 0,
  currency: session.currency ?? '',
  live: live === true,
})
