import type { PaymentNews, PaymentPage, Reclaim, RefundAnswer } from '../../../src/payment/payments.ts'
import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import { CANARY } from '../judge/canary.ts'
import type { Scheduler } from '../scheduler.ts'

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

/** An event as Stripe sends it, already in the shop's words; `id` and `type` are put to it here. */
export type News = PaymentNews

interface Event {
  news: News
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
  bring: (news: News, delivered: () => void) => void
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
  const about = (type: string) => ({ eventId: `evt_${events.length + 1}`, type })
  function emit(news: News): void {
    const event: Event = { news, at: scheduler.now(), delivered: false, listed: 0 }
    events.push(event)
    bring(news, () => void (event.delivered = true))
  }
  const of = ({ orderId, id }: Session) => ({ orderId, sessionId: id })

  function receive(session: Session, type: string): void {
    session.status = 'paid'
    session.paidAt = scheduler.now()
    scheduler.say(() => `money for ${session.orderId}`)
    moved()
    emit({ ...about(type), kind: 'paid', payment: paymentOf(session) })
    if (faults.hit('F17_dispute'))
      scheduler.after(dice.between(1000, 40 * MINUTE_MS), () => bank.dispute(session))
    if (faults.hit('F17_fraud_warning'))
      scheduler.after(dice.between(500, 5 * MINUTE_MS), () => bank.warn(session))
  }

  function expire(session: Session): void {
    if (session.status !== 'open') return
    session.status = 'expired'
    scheduler.say(() => `${session.id} expires`)
    emit({ ...about('checkout.session.expired'), kind: 'page_expired', ...of(session) })
    // Money that was under way in the very moment the page closed.
    if (session.visited && faults.hit('F15_paid_after_expiry'))
      scheduler.after(dice.between(100, 20 * MINUTE_MS), () =>
        receive(session, 'checkout.session.async_payment_succeeded'),
      )
  }

  function payLater(session: Session, works: boolean): void {
    session.status = 'processing'
    emit({ ...about('checkout.session.completed'), kind: 'processing', ...of(session) })
    scheduler.after(dice.between(MINUTE_MS, 90 * MINUTE_MS), () => {
      if (works) return receive(session, 'checkout.session.async_payment_succeeded')
      session.status = 'failed'
      emit({ ...about('checkout.session.async_payment_failed'), kind: 'payment_failed', ...of(session) })
    })
  }

  function settle(session: Session, refund: Refund, status: Refund['status']): void {
    if (refund.status === 'failed') return
    refund.status = status
    moved()
    scheduler.say(() => `refund ${refund.id} of ${session.orderId} ${status}`)
    tell(session, refund, status === 'failed' ? 'refund.failed' : 'refund.updated')
  }

  function tell(session: Session, refund: Refund, type: string): void {
    const answer = answerOf(refund)
    const reclaim: Reclaim = {
      id: refund.id,
      kind: 'refund',
      state: refund.status === 'failed' ? 'back' : 'gone',
      amount: refund.amount,
    }
    if (refund.elsewhere)
      emit({
        ...about(type),
        kind: 'refunded_outside',
        paymentIntent: session.paymentIntent ?? '',
        cause: refund.status,
        reclaim,
      })
    else emit({ ...about(type), kind: 'refund', orderId: session.orderId, refund: answer, reclaim })
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
      tell(session, refund, 'refund.created')
      if (pending || fails)
        scheduler.after(dice.between(1000, dice.pick([2, 60]) * MINUTE_MS), () =>
          settle(session, refund, fails ? 'failed' : 'succeeded'),
        )
      return refund
    },
    dispute(session) {
      if (session.disputed || session.refunds.length > 0) return
      session.disputed = true
      scheduler.say(() => `${session.orderId} is disputed`)
      const { paymentIntent, amount } = session
      const reclaim: Reclaim = { id: `du_${session.id}`, kind: 'dispute', state: 'open', amount }
      const type = 'charge.dispute.created'
      emit({ ...about(type), kind: 'disputed', paymentIntent, cause: 'fraudulent', reclaim })
    },
    warn({ orderId, paymentIntent }) {
      scheduler.say(() => `${orderId} gets a fraud warning`)
      const type = 'radar.early_fraud_warning.created'
      emit({ ...about(type), kind: 'fraud_warning', paymentIntent, cause: 'made_with_stolen_card' })
    },
  }
  return bank
}

export const answerOf = ({ id, status }: Refund): RefundAnswer => ({ kind: status, stripeId: id })

export const paymentOf = ({ orderId, id, paymentIntent, amount, currency }: Session) => ({
  orderId,
  sessionId: id,
  paymentIntent,
  amount,
  currency,
  email: `${CANARY}@buyer.example`,
  live: false,
})
