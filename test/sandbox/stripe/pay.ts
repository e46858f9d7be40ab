import type Stripe from 'stripe'
import { isoNow, type World } from '../world.ts'
import { playOf, type CardPlay } from './cards.ts'
import { charge } from './charges.ts'
import { disputeCharge, warnOfCharge } from './disputes.ts'
import { emitEvent } from './events.ts'
import { intentOf } from './intents.ts'
import { expireOverdue } from './sessions.ts'
import type { SessionRecord } from './state.ts'

export interface Payment {
  /** 4242 4242 4242 4242 where left out. */
  card?: string
  /** Pays later: the session completes unpaid, its end comes after `laterMs`. */
  later?: 'success' | 'failure'
  email?: string
}

export type Paid =
  | { ok: true; session: Stripe.Checkout.Session }
  | { ok: false; why: 'no_such_session' | 'not_open' | 'declined'; message: string }

export const GOOD_CARD = '4242424242424242'

export function paySession(world: World, id: string, payment: Payment): Paid {
  expireOverdue(world)
  const record = world.stripe.sessions.get(id)
  if (!record) return { ok: false, why: 'no_such_session', message: 'There is no such payment page.' }
  const { session } = record
  if (session.status !== 'open') {
    return { ok: false, why: 'not_open', message: `This payment page is ${session.status}.` }
  }
  const email = payment.email ?? session.customer_email ?? 'buyer@example.com'
  if (payment.later) {
    payLater(world, record, email, payment.later)
    return { ok: true, session }
  }
  const number = (payment.card ?? GOOD_CARD).replace(/[\s-]/g, '')
  const play = playOf(number)
  if (play.plays === 'declined') {
    decline(world, record, { number, email, play })
    return { ok: false, why: 'declined', message: play.says }
  }
  const intent = intentOf(world, record)
  const means = { kind: 'card', number } as const
  const made = charge(world, { intent, means, email, status: 'succeeded', failure: null })
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  intent.last_payment_error = null
  if (play.refunds) world.stripe.refundModes.set(made.id, play.refunds)
  notePayment(world, session, 'paid')
  complete(world, session, email, 'paid')
  if (play.after === 'dispute') disputeCharge(world, made)
  if (play.after === 'warning') warnOfCharge(world, made)
  return { ok: true, session }
}

function decline(
  world: World,
  record: SessionRecord,
  { number, email, play }: { number: string; email: string; play: CardPlay & { plays: 'declined' } },
): void {
  const intent = intentOf(world, record)
  const failure = { code: play.code, message: play.says }
  const made = charge(world, { intent, means: { kind: 'card', number }, email, status: 'failed', failure })
  intent.payment_method = null
  intent.last_payment_error = {
    type: 'card_error',
    code: play.code,
    message: play.says,
    charge: made.id,
    ...(play.declineCode ? { decline_code: play.declineCode } : {}),
  }
}

function payLater(world: World, record: SessionRecord, email: string, end: 'success' | 'failure'): void {
  const { session } = record
  const intent = intentOf(world, record)
  charge(world, { intent, means: { kind: 'sepa_debit' }, email, status: 'pending', failure: null })
  intent.status = 'processing'
  notePayment(world, session, 'pending')
  complete(world, session, email, 'unpaid')
  world.stripe.laterEnds.set(session.id, end)
  world.timers.after(world.settings.laterMs, () => endLater(world, session.id, end))
}

/** What "pay later" comes to; nothing where it has ended already. */
export function endLater(world: World, sessionId: string, end: 'success' | 'failure'): void {
  const session = world.stripe.sessions.get(sessionId)?.session
  const intent = world.stripe.intents.get(String(session?.payment_intent))
  const made = world.stripe.charges.get(String(intent?.latest_charge))
  const entry = world.ledger.payments.find((payment) => payment.session === sessionId)
  if (!world.stripe.laterEnds.delete(sessionId) || !session || !intent || !made || !entry) return
  if (end === 'success') {
    made.status = 'succeeded'
    made.paid = true
    intent.status = 'succeeded'
    intent.amount_received = intent.amount
    session.payment_status = 'paid'
    entry.status = 'paid'
    emitEvent(world, 'checkout.session.async_payment_succeeded', session)
    return
  }
  made.status = 'failed'
  made.failure_code = 'payment_method_provider_decline'
  made.failure_message = 'The bank did not pay.'
  intent.status = 'requires_payment_method'
  entry.status = 'failed'
  emitEvent(world, 'checkout.session.async_payment_failed', session)
}

function complete(
  world: World,
  session: Stripe.Checkout.Session,
  email: string,
  status: 'paid' | 'unpaid',
): void {
  session.status = 'complete'
  session.payment_status = status
  session.url = null
  session.customer_details = {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
  emitEvent(world, 'checkout.session.completed', session)
}

function notePayment(world: World, session: Stripe.Checkout.Session, status: 'paid' | 'pending'): void {
  world.ledger.payments.push({
    session: session.id,
    paymentIntent: String(session.payment_intent),
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    reference: session.client_reference_id,
    status,
    at: isoNow(world),
  })
}
