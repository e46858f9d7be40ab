import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { readEvent, readPage } from '../../../src/payment/stripe-news.ts'
import { refundAnswer } from '../../../src/payment/stripe-refund.ts'
import { newId } from '../../../src/shared/id.ts'

const orderId = newId('order')
const SESSION = {
  id: 'cs_1',
  client_reference_id: orderId,
  metadata: { order_id: orderId },
  payment_intent: 'pi_1',
  amount_total: 999,
  currency: 'usd',
  payment_status: 'paid',
  status: 'complete',
  livemode: false,
}
const PAYMENT = {
  orderId,
  sessionId: 'cs_1',
  paymentIntent: 'pi_1',
  amount: 999,
  currency: 'usd',
  email: null,
  live: false,
}
/** Events come off the wire as text: their shape is what the test says. */
const event = (type: string, object: object, livemode: unknown = false) =>
  JSON.parse(JSON.stringify({ id: 'evt_1', type, livemode, data: { object } })) as Stripe.Event
const session = (object: object) => JSON.parse(JSON.stringify(object)) as Stripe.Checkout.Session

describe('what Stripe’s events mean for an order', () => {
  it.each([
    ['checkout.session.completed', {}, { kind: 'paid', payment: PAYMENT }],
    ['checkout.session.async_payment_succeeded', {}, { kind: 'paid', payment: PAYMENT }],
    [
      'checkout.session.completed',
      { payment_status: 'unpaid' },
      { kind: 'processing', orderId, sessionId: 'cs_1' },
    ],
    [
      'checkout.session.completed',
      { payment_status: 'no_payment_required' },
      { kind: 'processing', orderId, sessionId: 'cs_1' },
    ],
    [
      'checkout.session.async_payment_succeeded',
      { payment_status: 'unpaid' },
      { kind: 'processing', orderId, sessionId: 'cs_1' },
    ],
    ['checkout.session.async_payment_failed', {}, { kind: 'payment_failed', orderId, sessionId: 'cs_1' }],
    ['checkout.session.expired', {}, { kind: 'page_expired', orderId, sessionId: 'cs_1' }],
    ['checkout.session.completed', { client_reference_id: null }, { kind: 'paid', payment: PAYMENT }],
    ['checkout.session.completed', { client_reference_id: 'somebody-else', metadata: {} }, { kind: 'other' }],
    ['checkout.session.completed', { client_reference_id: null, metadata: null }, { kind: 'other' }],
    [
      'checkout.session.completed',
      { customer_details: { email: 'Ann@Example.org' } },
      { kind: 'paid', payment: { ...PAYMENT, email: 'ann@example.org' } },
    ],
    ['checkout.session.completed', { customer_details: { email: null } }, { kind: 'paid', payment: PAYMENT }],
    ['checkout.session.expired', { client_reference_id: 'ord_short', metadata: {} }, { kind: 'other' }],
    [
      'checkout.session.completed',
      { payment_intent: { id: 'pi_1', object: 'payment_intent' } },
      { kind: 'paid', payment: PAYMENT },
    ],
    [
      'checkout.session.completed',
      { payment_intent: null },
      { kind: 'paid', payment: { ...PAYMENT, paymentIntent: null } },
    ],
    ['payment_intent.succeeded', {}, { kind: 'other' }],
    ['an.event.of.next.year', {}, { kind: 'other' }],
  ])('%s %j', (type, differs, news) => {
    expect(readEvent(event(type, { ...SESSION, ...differs }))).toEqual({ eventId: 'evt_1', type, ...news })
  })

  it.each([
    [true, true],
    [false, false],
    [undefined, false],
    ['true', false],
  ])('livemode %j is live: %s', (livemode, live) => {
    expect(readEvent(event('checkout.session.completed', SESSION, livemode))).toMatchObject({
      payment: { live },
    })
  })

  it.each(['refund.created', 'refund.updated', 'refund.failed'])(
    '%s tells where the refund stands',
    (type) => {
      const refund = { id: 're_1', status: 'pending', amount: 300, metadata: { order_id: orderId } }
      expect(readEvent(event(type, refund))).toEqual({
        eventId: 'evt_1',
        type,
        kind: 'refund',
        orderId,
        refund: { kind: 'pending', stripeId: 're_1' },
        reclaim: { id: 're_1', kind: 'refund', state: 'gone', amount: 300 },
      })
      const byHand = { ...refund, metadata: null, payment_intent: 'pi_1' }
      expect(readEvent(event(type, byHand))).toMatchObject({
        kind: 'refunded_outside',
        paymentIntent: 'pi_1',
        reclaim: { id: 're_1', kind: 'refund', state: 'gone', amount: 300 },
      })
    },
  )

  it.each(['\ud800', 'pi_1/../pi_2', '', 'cs_1'])(
    'about the payment %j, which is none of Stripe’s, is none of ours',
    (id) => {
      const dispute = { id: 'du_1', payment_intent: id, reason: 'fraudulent', amount: 5 }
      expect(readEvent(event('charge.dispute.created', dispute))).toMatchObject({ kind: 'other' })
    },
  )

  it.each([
    ['refund.updated', { status: 'succeeded', amount: 5 }, 'refund', 'gone', 5],
    ['refund.updated', { status: 'canceled', amount: 5 }, 'refund', 'back', 5],
    ['refund.failed', { status: 'failed', amount: 5 }, 'refund', 'back', 5],
    ['refund.created', { status: 'succeeded' }, 'refund', 'gone', Number.MAX_SAFE_INTEGER],
    ['refund.created', { status: 'succeeded', amount: '{}' }, 'refund', 'gone', Number.MAX_SAFE_INTEGER],
    ['refund.created', { status: 'succeeded', amount: 0.5 }, 'refund', 'gone', Number.MAX_SAFE_INTEGER],
    ['charge.refunded', { amount: 9, amount_refunded: 5, refunded: false }, 'charge', 'gone', 5],
    ['charge.dispute.created', { status: 'needs_response', amount: 5 }, 'dispute', 'open', 5],
    ['charge.dispute.closed', { status: 'lost', amount: 5 }, 'dispute', 'gone', 5],
    ['charge.dispute.closed', { status: 'won', amount: 5 }, 'dispute', 'back', 5],
    ['charge.dispute.closed', { status: 'warning_closed', amount: 5 }, 'dispute', 'back', 5],
  ])('%s %j takes as much back as it says', (type, object, kind, state, amount) => {
    expect(readEvent(event(type, { id: 'x_1', payment_intent: 'pi_1', ...object }))).toMatchObject({
      paymentIntent: 'pi_1',
      reclaim: { id: 'x_1', kind, state, amount },
    })
  })
})

describe('where a payment page stands', () => {
  it.each([
    ['open', 'unpaid', 'open'],
    ['expired', 'unpaid', 'expired'],
    ['complete', 'unpaid', 'processing'],
    ['complete', 'no_payment_required', 'processing'],
    ['complete', 'paid', 'paid'],
  ])('%s and %s is %s', (status, payment_status, kind) => {
    expect(readPage(session({ ...SESSION, status, payment_status }))).toMatchObject({ kind })
  })
})

describe('where a refund stands', () => {
  it.each([
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['pending', 'pending'],
    ['requires_action', 'pending'],
    ['thought_of_next', 'pending'],
    [null, 'pending'],
  ])('%s is %s', (status, kind) => {
    const refund = JSON.parse(JSON.stringify({ id: 're_1', status })) as Stripe.Refund
    expect(refundAnswer(refund)).toEqual({ kind, stripeId: 're_1' })
  })
})
