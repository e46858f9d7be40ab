import type Stripe from 'stripe'
import { ORDER_ID } from '../shared/id.ts'
import type { PageState, Payment, PaymentNews, Reclaim, RememberedOrder } from './payments.ts'
import { refundAnswer } from './stripe-refund.ts'

/** What the webhook endpoint has to be registered for: all that is read below, and nothing else. */
export const EVENTS_USED = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.closed',
  'radar.early_fraud_warning.created',
]

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
      const orderId = refund.metadata?.['order_id']
      const answer = refundAnswer(refund)
      const reclaim = reclaimIn(refund, 'refund', answer.kind === 'failed' ? 'back' : 'gone')
      // A refund made by hand at Stripe does not say which order it is of; ours do.
      if (orderId !== undefined) return { ...about, kind: 'refund', orderId, refund: answer, reclaim }
      return {
        ...about,
        ...aboutPayment(refund, { kind: 'refunded_outside', cause: refund.status ?? 'unknown', reclaim }),
      }
    }
    case 'charge.refunded': {
      const charge = event.data.object
      const cause = charge.refunded ? 'all' : 'in_part'
      const reclaim = reclaimIn({ id: charge.id, amount: charge.amount_refunded }, 'charge', 'gone')
      return { ...about, ...aboutPayment(charge, { kind: 'charge_refunded', cause, reclaim }) }
    }
    case 'charge.dispute.created': {
      const dispute = event.data.object
      const reclaim = reclaimIn(dispute, 'dispute', 'open')
      return { ...about, ...aboutPayment(dispute, { kind: 'disputed', cause: dispute.reason, reclaim }) }
    }
    case 'charge.dispute.closed': {
      const dispute = event.data.object
      const reclaim = reclaimIn(dispute, 'dispute', dispute.status === 'lost' ? 'gone' : 'back')
      return {
        ...about,
        ...aboutPayment(dispute, { kind: 'dispute_closed', cause: dispute.status, reclaim }),
      }
    }
    case 'radar.early_fraud_warning.created': {
      const warning = event.data.object
      return { ...about, ...aboutPayment(warning, { kind: 'fraud_warning', cause: warning.fraud_type }) }
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

/** The order as its page was made for it: who receives how much, and by which key its buyer opens it. */
export function rememberedIn(session: Stripe.Checkout.Session): { remembered?: RememberedOrder } {
  const { username, stars, partner, campaign } = session.metadata ?? {}
  const back = URL.canParse(session.success_url ?? '') ? new URL(session.success_url ?? '') : undefined
  if (!username || !/^\d{1,7}$/.test(stars ?? '') || !back) return {}
  return {
    remembered: {
      username,
      stars: Number(stars),
      locale: session.locale === 'auto' ? 'en' : (session.locale ?? 'en'),
      partner: partner ?? null,
      campaign: campaign ?? null,
      orderKey: back.searchParams.get('key') ?? '',
      shop: back.origin,
      openedAt: new Date(session.created * 1000),
    },
  }
}

type OfPayment = Stripe.Dispute | Stripe.Radar.EarlyFraudWarning | Stripe.Refund | Stripe.Charge

/** Disputes, warnings and refunds of others speak of a payment; which order it was for is ours to know. */
function aboutPayment<News extends object>({ payment_intent }: OfPayment, news: News) {
  const paymentIntent = idOf(payment_intent ?? null)
  return paymentIntent === null || NO_PAYMENT.test(paymentIntent)
    ? { kind: 'other' as const }
    : { ...news, paymentIntent }
}

/** Stripe's ids say what they are of: of a payment page or an event no money can be sent back. */
const NO_PAYMENT = /^(?:cs|evt)_/

/** What does not say how much is taken to mean all of it. */
const reclaimIn = (
  { id, amount }: { id: string; amount: number | null | undefined },
  kind: Reclaim['kind'],
  state: Reclaim['state'],
): Reclaim => ({
  id,
  kind,
  state,
  amount: Number.isSafeInteger(amount) ? Math.abs(Number(amount)) : Number.MAX_SAFE_INTEGER,
})

/** What is none of Stripe's ids cannot be asked about. */
function idOf(thing: string | { id: string } | null): string | null {
  const id: unknown = typeof thing === 'string' ? thing : thing?.id
  return typeof id === 'string' && /^\w{1,255}$/.test(id) ? id : null
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

function orderIdOf({ client_reference_id: own, metadata }: Stripe.Checkout.Session): string {
  const id: unknown = own ?? metadata?.['order_id']
  return typeof id === 'string' ? id : ''
}

const paymentIn = (session: Stripe.Checkout.Session, live: boolean): Payment => ({
  orderId: orderIdOf(session),
  sessionId: session.id,
  paymentIntent: idOf(session.payment_intent),
  amount: session.amount_total ?? 0,
  currency: session.currency ?? '',
  email: session.customer_details?.email?.toLowerCase() ?? null,
  live: live === true,
})
