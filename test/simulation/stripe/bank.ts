import type { PaymentNews, PaymentPage, RefundAnswer } from '../../../src/payment/payments.ts'
import { readEvent } from '../../../src/payment/stripe-news.ts'
import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import type { Scheduler } from '../scheduler.ts'
import { chargeObject, eventObject, refundObject, sessionObject } from './objects.ts'

export interface Session {
  id: string
  orderId: string
  amount: number
  currency: string
  openedAt: number
  closesAt: number
  paidAt: number | undefined
  status: 'open' | 'processing' | 'paid' | 'failed' | 'expired'
  paymentIntent: string
  /** The buyer has been on this page. */
  visited: boolean
  disputed: boolean
  risky: boolean
  refunds: Refund[]
}

export interface Refund {
  id: string
  amount: number
  status: 'pending' | 'succeeded' | 'failed'
  /** Asked for in Stripe's own dashboard, not by the shop. */
  elsewhere: boolean
}

export interface Event {
  /** As it stands in a webhook. */
  body: string
  /** The same in the shop's words. */
  news: PaymentNews
  at: number
  delivered: boolean
  /** How often the shop has asked for it since all is quiet. */
  listed: number
}

export interface Bank {
  /** Every event there was, and whether the shop ever answered 2xx. */
  events: Event[]
  sessions: Map<string, Session>
  sessionOf(paymentIntent: string): Session | undefined
  open(page: PaymentPage): Session
  /** What the buyer does on the page. False when it is closed. */
  pay(session: Session): boolean
  refund(session: Session, amount: number, elsewhere: boolean): Refund
  dispute(session: Session): void
  warn(session: Session): void
}

interface BankSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  /** Brings an event to the shop, sooner or later. */
  bring: (event: Event) => void
  /** Told whenever money has moved. */
  moved: () => void
}

const MINUTE_MS = 60_000

/** Stripe as far as the shop sees it: sessions, payments, refunds, disputes, and an event for each. */
export function bankFor({ scheduler, dice, faults, bring, moved }: BankSetup): Bank {
  const sessions = new Map<string, Session>()
  const intents = new Map<string, Session>()
  const events: Event[] = []
  let made = 0

  function emit(type: string, object: object): void {
    const stripeEvent = eventObject(`evt_${events.length + 1}`, type, object)
    const event: Event = {
      body: JSON.stringify(stripeEvent),
      news: readEvent(stripeEvent),
      at: scheduler.now(),
      delivered: false,
      listed: 0,
    }
    events.push(event)
    bring(event)
  }

  function receive(session: Session, type: string): void {
    session.status = 'paid'
    session.paidAt = scheduler.now()
    scheduler.say(() => `money for ${session.orderId}`)
    moved()
    emit(type, sessionObject(session))
    if (faults.hit('F17_dispute'))
      scheduler.after(dice.between(1000, 40 * MINUTE_MS), () => bank.dispute(session))
    if (faults.hit('F17_fraud_warning'))
      scheduler.after(dice.between(500, 5 * MINUTE_MS), () => bank.warn(session))
  }

  function expire(session: Session): void {
    if (session.status !== 'open') return
    session.status = 'expired'
    scheduler.say(() => `${session.id} expires`)
    emit('checkout.session.expired', sessionObject(session))
    // Money that was under way in the very moment the page closed.
    if (session.visited && faults.hit('F15_paid_after_expiry'))
      scheduler.after(dice.between(100, 20 * MINUTE_MS), () =>
        receive(session, 'checkout.session.async_payment_succeeded'),
      )
  }

  function payLater(session: Session, works: boolean): void {
    session.status = 'processing'
    emit('checkout.session.completed', sessionObject(session))
    scheduler.after(dice.between(MINUTE_MS, 90 * MINUTE_MS), () => {
      if (works) return receive(session, 'checkout.session.async_payment_succeeded')
      session.status = 'failed'
      emit('checkout.session.async_payment_failed', sessionObject(session))
    })
  }

  function settle(session: Session, refund: Refund, status: Refund['status']): void {
    if (refund.status === 'failed') return
    refund.status = status
    moved()
    scheduler.say(() => `refund ${refund.id} of ${session.orderId} ${status}`)
    emit(status === 'failed' ? 'refund.failed' : 'refund.updated', refundObject(session, refund))
    if (status === 'succeeded') succeeded(session, refund)
  }

  function succeeded(session: Session, refund: Refund): void {
    emit('charge.refunded', chargeObject(session, refund.amount))
    // The buyer's bank sends back what Stripe had already called succeeded.
    if (faults.hit('F16_refund_fails_late'))
      scheduler.after(dice.between(MINUTE_MS, dice.pick([1, 30]) * 60 * MINUTE_MS), () =>
        settle(session, refund, 'failed'),
      )
  }

  const bank: Bank = {
    events,
    sessions,
    sessionOf: (paymentIntent) => intents.get(paymentIntent),
    open({ orderId, amount, currency, closesAt }) {
      const n = ++made
      const session: Session = {
        id: `cs_${n}`,
        orderId,
        amount,
        currency,
        openedAt: scheduler.now(),
        closesAt: closesAt.getTime(),
        paidAt: undefined,
        status: 'open',
        paymentIntent: `pi_${n}`,
        visited: false,
        disputed: false,
        risky: faults.hit('F17_highest_risk'),
        refunds: [],
      }
      sessions.set(session.id, session)
      intents.set(session.paymentIntent, session)
      scheduler.after(session.closesAt - scheduler.now(), () => expire(session))
      return session
    },
    pay(session) {
      if (session.status !== 'open' || scheduler.now() >= session.closesAt) return false
      if (faults.hit('F15_async_success')) payLater(session, true)
      else if (faults.hit('F15_async_failure')) payLater(session, false)
      else receive(session, 'checkout.session.completed')
      return true
    },
    refund(session, amount, elsewhere) {
      const pending = faults.hit('F16_refund_pending')
      const fails = faults.hit('F16_refund_fails')
      const status = pending || fails ? 'pending' : 'succeeded'
      const id = `re_${session.id}_${session.refunds.length + 1}`
      const refund: Refund = { id, amount, status, elsewhere }
      session.refunds.push(refund)
      scheduler.say(() => `refund ${id} of ${session.orderId} made, ${status}`)
      moved()
      emit('refund.created', refundObject(session, refund))
      if (pending || fails)
        scheduler.after(dice.between(1000, dice.pick([2, 60]) * MINUTE_MS), () =>
          settle(session, refund, fails ? 'failed' : 'succeeded'),
        )
      else succeeded(session, refund)
      return refund
    },
    dispute(session) {
      if (session.disputed || session.refunds.length > 0) return
      session.disputed = true
      scheduler.say(() => `${session.orderId} is disputed`)
      emit('charge.dispute.created', {
        id: `du_${session.id}`,
        object: 'dispute',
        amount: session.amount,
        payment_intent: session.paymentIntent,
        reason: 'fraudulent',
      })
    },
    warn({ orderId, paymentIntent }) {
      scheduler.say(() => `${orderId} gets a fraud warning`)
      emit('radar.early_fraud_warning.created', {
        object: 'radar.early_fraud_warning',
        payment_intent: paymentIntent,
        fraud_type: 'made_with_stolen_card',
      })
    },
  }
  return bank
}

export const answerOf = ({ id, status }: Refund): RefundAnswer => ({ kind: status, stripeId: id })
